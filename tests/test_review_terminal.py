"""``tadqiq review`` on a terminal: keys without Enter, lines for answers, undo, and nothing decided by accident."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import story

from tadqiq.workspace import create

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals on Windows")
HESITATION = 1.5
MARKS = re.compile("[\u2066-\u2069]")


class Terminal:
    """What a person at the keyboard sees and types."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def until(self, wanted: str, seconds: float = 60) -> str:
        """Read on until a text is shown; everything shown since the last time."""
        seen, end = b"", time.monotonic() + seconds
        while wanted not in MARKS.sub("", seen.decode("utf-8", "replace")):
            assert time.monotonic() < end, seen.decode("utf-8", "replace")
            if select.select([self._handle], [], [], 0.2)[0]:
                seen += os.read(self._handle, 65536)
        return MARKS.sub("", seen.decode("utf-8", "replace"))

    def type(self, text: str) -> None:
        """Press keys; what is typed before the tool listens is dropped, so that nothing is decided unseen."""
        time.sleep(HESITATION)
        os.write(self._handle, text.encode())


@contextmanager
def reviewing(desk: Path, *more: str) -> Iterator[Terminal]:
    import pty

    parent, child = pty.openpty()
    command = [sys.executable, "-m", "tadqiq", "review", "--by", "omar", "--workspace", str(desk), *more]
    process = subprocess.Popen(command, stdin=child, stdout=child, stderr=child, cwd=desk.parent)
    os.close(child)
    try:
        yield Terminal(parent)
        assert process.wait(30) == 0
    finally:
        process.kill()
        process.wait()
        os.close(parent)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    create(tmp_path / "desk")
    story.write(tmp_path / "desk" / "articles")
    return tmp_path / "desk"


def test_keys_decide_and_undo_takes_back(desk: Path) -> None:
    with reviewing(desk, "--language", "en") as terminal:
        terminal.until("[q]uit")
        terminal.type("\r")
        terminal.until("[q]uit")
        assert not (desk / "decisions.toml").exists(), "Enter decides nothing"
        terminal.type("w")
        terminal.until("why")
        terminal.type("official until 2999-12-31\n")
        terminal.until("that was the last")
        assert 'reason = "official"' in (desk / "decisions.toml").read_text(encoding="utf-8")
        terminal.type("u")
        terminal.until("[q]uit")
        assert not (desk / "decisions.toml").exists()
        terminal.type("q")
        terminal.until("0 decided")


def test_it_speaks_arabic(desk: Path) -> None:
    with reviewing(desk) as terminal:
        shown = terminal.until("[q] خروج")
        assert "1 من 1 · خطأ" in shown and "«2.4 مليار دولار»" in shown
        terminal.type("q")
        terminal.until("القرارات: 0")
