"""Golden screenshots of the page, small and grey, so that only what changes the look changes them."""

from __future__ import annotations

import base64
import gzip
import os
import shutil
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
import report_samples as samples

import tadqiq
from tadqiq.model import Report
from tadqiq.report import render

Image = pytest.importorskip("PIL.Image", reason="pillow is not installed")
ROOT = Path(__file__).parents[2]
GOLDEN, PICTURE = Path(__file__).parents[1] / "golden", ROOT / "docs" / "report.png"
WRITE = os.environ.get("TADQIQ_GOLDEN") == "write"
SHRUNK = 4
TOLERANCE = 5.0  # mean difference of grey levels, of 255
SIZES = {"desktop": (1200, 2400), "phone": (390, 2400), "dark": (1200, 1600)}
STORIES = ("dam", "draft", "claims", "examples")
VIEWS = {
    "dam": ("desktop-ar", "desktop-en", "phone-ar", "print-ar"),
    "draft": ("dark-en",),
    "claims": ("desktop-ar", "desktop-en", "phone-ar", "print-ar"),
    "examples": ("desktop-ar", "phone-ar", "print-ar"),
}


def _fonts() -> str:
    if not shutil.which("fc-list"):
        return ""
    return subprocess.run(["fc-list", ":lang=ar", "family"], capture_output=True, text=True, check=False).stdout


pytestmark = pytest.mark.skipif("Noto Naskh Arabic" not in _fonts(), reason="Noto Naskh Arabic is not installed")


@cache
def report(story: str) -> Report:
    """A sample, or the report on a story as it was when its pictures were taken: what is read since may differ."""
    if story not in ("claims", "examples"):
        sample: Report = getattr(samples, story)()
        return sample
    kept = GOLDEN / f"{story}.report.gz"
    if WRITE:
        made = msgspec.json.encode(_claims() if story == "claims" else _examples(), order="deterministic")
        kept.write_bytes(gzip.compress(made, mtime=0))
    if not kept.is_file():
        pytest.skip(f"{kept.name} is missing: set TADQIQ_GOLDEN=write, and look at the pictures")
    return msgspec.json.decode(gzip.decompress(kept.read_bytes()), type=Report)


def _claims() -> Report:
    if not any((ROOT / "claims").glob("*.toml")):
        pytest.skip("claims/ is empty: there is no report of this repository yet")
    return tadqiq.check(ROOT)


def _examples() -> Report:
    """The examples are our own: their sentences may be shown."""
    found = tadqiq.check(ROOT / "examples" / "marsa_noor")
    return msgspec.structs.replace(found, settings={**found.settings, "quote": "sentence"})


def _taken(browser: Any, width: int, height: int) -> Any:
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    data = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "clip": clip})["data"]
    return Image.open(BytesIO(base64.b64decode(data)))


def _sheet(document: Any) -> Any:
    """The first two printed pages side by side."""
    pages = [page.render(scale=1.5).to_pil() for page in list(document)[:2]]
    sheet = Image.new("RGB", (sum(page.width for page in pages), pages[0].height), "white")
    for number, page in enumerate(pages):
        sheet.paste(page, (number * page.width, 0))
    return sheet


@pytest.mark.parametrize("name", [f"{story}-{view}" for story in STORIES for view in VIEWS[story]])
def test_the_page_looks_as_it_did(browser: Any, show: Any, printed: Any, tmp_path: Path, name: str) -> None:
    """Set TADQIQ_GOLDEN=write to accept a new look, after looking at it."""
    story, medium, language = name.split("-")
    page, golden = tmp_path / "page.html", GOLDEN / f"page-{name}.png"
    page.write_text(render(report(story), "html", language), "utf-8")
    size = SIZES.get(medium, (1200, 2400))
    show(page, size, "dark" if medium == "dark" else "light")
    shot = (_sheet(printed()) if medium == "print" else _taken(browser, *size)).convert("L")
    shot.save(tmp_path / "now.png")
    small = shot.resize((shot.width // SHRUNK, shot.height // SHRUNK))
    if WRITE:
        small.save(golden, optimize=True)
    assert golden.is_file(), f"{golden.name} is missing; the page is now {tmp_path / 'now.png'}"
    before = Image.open(golden).convert("L")
    assert before.size == small.size
    difference = [abs(a - b) for a, b in zip(small.tobytes(), before.tobytes(), strict=True)]
    assert sum(difference) / len(difference) < TOLERANCE, f"look at {tmp_path / 'now.png'} and at {golden.name}"


def test_the_picture_of_the_readme(browser: Any, show: Any, tmp_path: Path) -> None:
    """With TADQIQ_GOLDEN=write it is taken anew: of this repository's story, or of the example until there is one."""
    story = "claims" if any((ROOT / "claims").glob("*.toml")) else "examples"
    page = tmp_path / "page.html"
    page.write_text(render(report(story), "html", "ar", sibling="report.en.html"), "utf-8")
    show(page, (1200, 1300))
    taken = _taken(browser, 1200, 1300)
    if WRITE:
        PICTURE.parent.mkdir(exist_ok=True)
        taken.convert("P", palette=1, colors=128).save(PICTURE, optimize=True)
    assert PICTURE.is_file() and Image.open(PICTURE).size == taken.size
