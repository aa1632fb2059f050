"""The report on a real terminal with bidi (mlterm on a virtual screen): no figure changes, none is broken or moved."""

from __future__ import annotations

import os
import re
import shutil
import string
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import report_samples as samples

from tadqiq.report import render
from tadqiq.report.display import FIGURE
from tadqiq.report.lines import EMBED_RTL, RIGHT_TO_LEFT, Lines

Image = pytest.importorskip("PIL.Image", reason="pillow is not installed")
EXAMPLE = Path(__file__).parents[1] / "examples" / "marsa_noor"
MARKS = re.compile("[\u200e\u200f\u202a-\u202e]")
COLUMNS, ROWS, BORDER = 110, 230, 2
# What can be told by its shape: written in the first row, it shows what every sign looks like.
SIGNS = string.digits + string.ascii_letters + ".,:=+-%/[]"
# Signs of two rows that differ by a few edge pixels are one.
LIKE = 900
# Letters of the rows above and below reach into an empty cell.
BLANK = 235
FONT = "DejaVu Sans Mono"
TERMINAL = ("mlterm", "--sb=false", "--logmsg=false", "--restart=false", "--type=xft", f"--deffont={FONT}", "-w", "16",
            "-b", "white", "-f", "black", "-g", f"{COLUMNS}x{ROWS}")  # fmt: skip


def _fonts() -> str:
    listed = ["fc-list", f":family={FONT}"]
    return subprocess.run(listed, capture_output=True, text=True, check=False).stdout if shutil.which("fc-list") else ""


pytestmark = pytest.mark.skipif(
    not (shutil.which("mlterm") and shutil.which("Xvfb") and _fonts()),
    reason=f"mlterm, Xvfb or {FONT} is not installed",
)


@contextmanager
def display(folder: Path) -> Iterator[str]:
    """A virtual screen whose pixels lie in a file of the folder; its name. Its pointer rests beside the terminal."""
    reading, writing = os.pipe()
    screen = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "2600x4600x24", "-fbdir", str(folder)]
    server = subprocess.Popen([*screen, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL)
    try:
        yield f":{os.read(reading, 16).decode().strip()}"
    finally:
        server.terminate()
        server.wait(10)


def picture(folder: Path) -> Any:
    """The screen as it is now (an XWD file: a header of 25 words, the colours, the pixels)."""
    data = (folder / "Xvfb_screen0").read_bytes()
    header = struct.unpack(">25I", data[:100])
    start, size = header[0] + header[19] * 12, (header[4], header[5])
    return Image.frombuffer("RGB", size, data[start:], "raw", "BGRX", header[12], 1).convert("L")


def shown(command: str, folder: Path) -> Any:
    """The picture of a terminal after a command has run in it."""
    with display(folder) as name:
        env = {**os.environ, "DISPLAY": name, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
        shell = f"echo '{SIGNS}'; {command}; touch {folder}/done; sleep 60"
        terminal = subprocess.Popen([*TERMINAL, "-e", "sh", "-c", shell], env=env, stderr=subprocess.DEVNULL)
        try:
            for _ in range(300):
                if (folder / "done").exists():
                    break
                time.sleep(0.1)
            time.sleep(1.0)
            return picture(folder)
        finally:
            terminal.terminate()
            terminal.wait(10)


def rows(image: Any) -> list[str]:
    """The signs of each row from left to right, "?" for any other."""
    width = (image.getbbox()[2] - 2 * BORDER) // COLUMNS
    height = (image.getbbox()[3] - 2 * BORDER) // ROWS
    cells = [
        [image.crop((x, y, x + width, y + height)).tobytes() for x in range(BORDER, BORDER + COLUMNS * width, width)]
        for y in range(BORDER, BORDER + ROWS * height, height)
    ]
    known = dict(zip(cells[0], SIGNS, strict=False))
    seen: dict[bytes, str] = {}
    return ["".join(seen.setdefault(cell, _sign(cell, known)) for cell in row).rstrip() for row in cells[1:]]


def _sign(cell: bytes, known: dict[bytes, str]) -> str:
    if cell in known:
        return known[cell]
    if sum(cell) > len(cell) * BLANK:
        return " "
    apart = {sign: sum(abs(a - b) for a, b in zip(cell, shape, strict=True)) for shape, sign in known.items()}
    nearest = min(apart, key=lambda sign: apart[sign])
    return nearest if apart[nearest] < LIKE else "?"


def figures(line: str) -> list[str]:
    """The numbers, dates and calculations of a line, those whose every sign can be told."""
    found = (figure.strip() for figure in FIGURE.findall(line))
    return [figure for figure in found if set(figure) <= set(SIGNS + " ") and re.search(r"\d\d", figure)]


def missing(written: str, seen: list[str]) -> list[tuple[str, str]]:
    """The figures that do not stand on the row of their line, with what stands there."""
    lines = zip(written.splitlines(), seen, strict=False)
    return [(figure, row) for line, row in lines for figure in figures(MARKS.sub("", line)) if figure not in row]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_figure_stands_on_its_row_as_it_is_written(tmp_path: Path, language: str) -> None:
    text = render(samples.dam(), "terminal", language, width=COLUMNS - 1, bidi=True, embed=True)
    (tmp_path / "text").write_text(text, encoding="utf-8")
    seen = rows(shown(f"cat {tmp_path}/text", tmp_path))
    assert len([figure for line in text.splitlines() for figure in figures(line)]) > 30
    assert missing(text, seen) == []


def test_a_number_after_a_name_of_the_other_script_stays_on_its_side(tmp_path: Path) -> None:
    lines = Lines(color=False, width=COLUMNS - 1, bidi=True, embed=True, direction="ltr")
    lines.add("Against (موقع الساحل): 10 times, and 25 more.")
    (tmp_path / "text").write_text(lines.text(), encoding="utf-8")
    row = rows(shown(f"cat {tmp_path}/text", tmp_path))[0]
    assert re.match(r"Against \?+ \?+: 10 times, and 25 more\.", row), row


def test_the_command_knows_this_terminal(tmp_path: Path) -> None:
    check = f"NO_COLOR=1 {sys.executable} -m tadqiq check {EXAMPLE} 2>/dev/null"
    seen = rows(shown(f"script --quiet --command '{check}' {tmp_path}/written", tmp_path))
    written = (tmp_path / "written").read_text(encoding="utf-8")
    written = written.partition("\n")[2].rpartition("\nScript done")[0]
    assert EMBED_RTL in written and RIGHT_TO_LEFT not in written
    assert missing(written, seen) == []
