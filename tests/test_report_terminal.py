"""The report on real terminals: one that reorders nothing (tmux), and the order that one with bidi shows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
import report_samples as samples

from tadqiq.report import render
from tadqiq.report.lines import embedded, isolated

EXAMPLE = Path(__file__).parents[1] / "examples" / "marsa_noor"
ISOLATES = re.compile("[\u2066-\u2069]")
WIDTH = 100
TMUX = shutil.which("tmux")
WITH_TMUX = pytest.mark.skipif(not TMUX, reason="tmux is not installed")


def captured(command: str, folder: Path) -> list[str]:
    """The lines that a tmux of its own shows once the command has run."""
    assert TMUX
    tmux = [TMUX, "-u", "-S", str(folder / f"tmux-{time.monotonic_ns()}"), "-f", "/dev/null"]
    done = folder / "done"
    env = {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}
    shell = f"{command}; touch {done}; sleep 60"
    try:
        size = ["-x", str(WIDTH), "-y", "900"]
        subprocess.run([*tmux, "new-session", "-d", *size, shell], env=env, check=True, timeout=20)
        for _ in range(300):
            if done.exists():
                break
            time.sleep(0.1)
        time.sleep(0.2)
        shown = subprocess.run([*tmux, "capture-pane", "-p"], env=env, check=True, capture_output=True, timeout=20)
        return [line.rstrip() for line in shown.stdout.decode().splitlines()]
    finally:
        subprocess.run([*tmux, "kill-server"], env=env, check=False, capture_output=True, timeout=20)


def order(line: str) -> str:
    """A line as a terminal with bidi shows it, from left to right."""
    bidi = pytest.importorskip("bidi", reason="python-bidi is not installed")
    return ISOLATES.sub("", bidi.get_display(line))


def plain(text: str) -> list[str]:
    return [ISOLATES.sub("", line).rstrip() for line in text.splitlines()]


def cells(line: str) -> int:
    """The width of a line: vowel signs and isolates take none."""
    return sum(not unicodedata.combining(c) for c in ISOLATES.sub("", line))


@WITH_TMUX
@pytest.mark.parametrize("bidi", [False, True])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_terminal_without_bidi_shows_every_line_as_written(tmp_path: Path, language: str, bidi: bool) -> None:
    text = render(samples.dam(), "terminal", language, width=WIDTH, color=True, bidi=bidi)
    written = tmp_path / "report.txt"
    written.write_text(text, "utf-8")
    shown = [ISOLATES.sub("", line) for line in captured(f"cat {written}", tmp_path)]
    wanted = plain(render(samples.dam(), "terminal", language, width=WIDTH))
    assert shown[: len(wanted)] == wanted


@WITH_TMUX
def test_the_command_knows_a_terminal_from_a_pipe(tmp_path: Path) -> None:
    command = f"{sys.executable} -m tadqiq check {EXAMPLE} --format terminal"
    raw = tmp_path / "raw.txt"
    shown = captured(f"{command} | tee {raw}", tmp_path)
    assert "لا تنشر بعد" in shown[0], shown[:3]
    assert "\x1b" not in raw.read_text("utf-8") and not ISOLATES.search(raw.read_text("utf-8"))
    (tmp_path / "done").unlink()
    seen = captured(command, tmp_path)
    assert "لا تنشر بعد" in "".join(seen[:3]), seen[:3]
    assert max(map(cells, seen)) <= WIDTH


@pytest.mark.parametrize(
    "figure",
    ["964,253 + 792,971 = 1,757,224", "-10.64", "79.30%", "2025-11-06", "5 − 3 = 2"],
)
def test_no_figure_of_an_arabic_line_changes_its_order(figure: str) -> None:
    [line] = isolated([f"الحساب {figure}، ومع التقريب من 1,360,342 إلى 2,154,106"], "rtl")
    assert figure in order(line)
    assert order(line).index("2,154,106") < order(line).index("1,360,342"), "a range reads from right to left"


def test_a_number_after_a_name_of_the_other_script_stays_on_its_side() -> None:
    [english] = isolated(["against (موقع الساحل): 10 times"], "ltr")
    assert order(english).endswith("): 10 times")
    [arabic] = isolated(["بحسب (Meridian Wire): 10 أضعاف"], "rtl")
    assert order(arabic).index("10") < order(arabic).index("Meridian Wire")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_embeddings_show_what_isolates_show(language: str) -> None:
    """For terminals that know no isolates."""
    options = {"width": WIDTH, "bidi": True}
    lines = render(samples.dam(), "terminal", language, **options).splitlines()  # type: ignore[arg-type]
    unseen = re.compile("[\u200e\u200f\u202a-\u202e\\s«»“”]")
    for line in lines:
        assert not ISOLATES.search(embedded(line))
        assert unseen.sub("", order(embedded(line))) == unseen.sub("", order(line))


def test_steps_in_arabic_keep_their_order() -> None:
    from tadqiq.report.steps import step

    text, direction = step("7.5 + 2.5 = 10 tonne WO3, with rounding 9.9 to 10.1", "ar")
    [line] = isolated([text], direction)
    assert "7.5 + 2.5 = 10" in order(line) and "WO3" in order(line)
    text, direction = step("2,000 tonne WO3 = 1,586 tonne W", "ar")
    [line] = isolated([text], direction)
    shown = order(line)
    assert shown.index("1,586") < shown.index("WO3") < shown.index("2,000"), (
        "from right to left: 2,000 of WO3 are 1,586"
    )
