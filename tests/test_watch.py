"""--watch: a draft is checked again when it is saved, quickly, and a half-saved file ends nothing."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import story
from click.testing import CliRunner

from tadqiq import pipeline
from tadqiq.cli import main
from tadqiq.settings import Settings

DRAFT = "سد وادي السدر\n\nالرباط، 14 مارس 2026\n\nبلغت كلفة سد وادي السدر {} مليار دولار وفق وزارة المياه.\n"
# A shell hands on to what it starts in the background that Ctrl-C is ignored; here the tests may run themselves.
RUN = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from tadqiq.cli import main
main()
"""
ARTICLES = Path(__file__).parents[2] / "shared" / "articles"


class Watch:
    """A running ``tadqiq check DRAFT --watch``."""

    def __init__(self, folder: Path) -> None:
        two = story.write(folder / "sources") / "02_sahel.txt"
        two.write_text(two.read_text(encoding="utf-8").replace("2.4 مليار", "4.2 مليار"), encoding="utf-8")
        self.draft = folder / "draft.txt"
        self.save("4.2")
        command = [sys.executable, "-c", RUN, "check", "draft.txt", "--against", "sources", "--watch", "--concise"]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
        )
        self.lines: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)

    def save(self, figure: str) -> None:
        self.draft.write_text(DRAFT.format(figure), encoding="utf-8")

    def done(self, checks: int) -> list[str]:
        """The lines of the last check, once as many were made."""
        end = time.monotonic() + 60
        while len(ends := [i for i, line in enumerate(self.lines) if "; watching" in line]) < checks:
            assert time.monotonic() < end and self.process.poll() is None, self.lines
            time.sleep(0.02)
        return self.lines[ends[-2] + 1 if len(ends) > 1 else 0 : ends[-1] + 1]


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    running = Watch(tmp_path)
    yield running
    running.process.kill()
    running.process.wait()


def test_it_checks_again_when_something_is_saved(watch: Watch, tmp_path: Path) -> None:
    assert "exit code 0" in watch.done(1)[-1]
    watch.save("9.9")
    assert "9.9" in "".join(again := watch.done(2)) and "exit code 1" in again[-1]
    watch.draft.write_bytes(b"")
    assert "draft.txt" in "".join(broken := watch.done(3)) and "exit code 2" in broken[-1]
    (tmp_path / "tadqiq.toml").write_text("[chek]\n")
    assert "unknown key chek" in "".join(watch.done(4))
    (tmp_path / "tadqiq.toml").unlink()
    watch.save("4.2")
    took = re.search(r"checked in (\d+) ms", watch.done(5)[-1])
    assert took and int(took[1]) < 2000


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT to a child on Windows")
def test_ctrl_c_ends_it_with_the_last_code(watch: Watch) -> None:
    watch.done(1)
    watch.process.send_signal(signal.SIGINT)
    assert watch.process.wait(30) == 0


def test_stdin_cannot_be_watched(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["check", "-", "--against", str(tmp_path), "--watch"])
    assert result.exit_code == 2 and "a draft on stdin never changes; name its file to watch it" in result.stderr


def test_a_changed_draft_is_checked_within_a_moment(tmp_path: Path) -> None:
    if not ARTICLES.is_dir():
        pytest.skip("the five articles are not there")
    text, draft = sorted(ARTICLES.iterdir())[0].read_text(encoding="utf-8"), tmp_path / "draft.txt"
    took = []
    for figure in range(6):
        draft.write_text(f"{text}\nبلغت الكلفة {figure + 3} مليار دولار.\n", encoding="utf-8")
        start = time.process_time()
        pipeline.run_draft(draft, [ARTICLES], Settings())
        took.append(time.process_time() - start)
    # 0.3 s on a machine with nothing else to do; processor time, and room for slower ones.
    assert min(took[1:]) < 0.9
