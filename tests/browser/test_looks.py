"""Golden screenshots of the page, small and grey, so that only what changes the look changes them."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import report_samples as samples

from tadqiq.report import render

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
Image = pytest.importorskip("PIL.Image", reason="pillow is not installed")
DRIVER = shutil.which("chromedriver")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
GOLDEN = Path(__file__).parents[1] / "golden"
WRITE = os.environ.get("TADQIQ_GOLDEN") == "write"
SHRUNK = 4
TOLERANCE = 5.0  # mean difference of grey levels, of 255


def fonts() -> str:
    return subprocess.run(["fc-list", ":lang=ar", "family"], capture_output=True, text=True, check=False).stdout


pytestmark = [
    pytest.mark.skipif(not (DRIVER and BROWSER), reason="no Chromium with chromedriver on this machine"),
    pytest.mark.skipif(
        not shutil.which("fc-list") or "Noto Naskh Arabic" not in fonts(), reason="Noto Naskh Arabic is not installed"
    ),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


def screenshot(browser: Any, path: Path, width: int, height: int, theme: str) -> Any:
    media = {"features": [{"name": "prefers-color-scheme", "value": theme}], "media": ""}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    browser.get(path.as_uri())
    data = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"]
    return Image.open(BytesIO(base64.b64decode(data)))


VIEWS = {
    "desktop-ar": ("ar", 1200, 2400, "light"),
    "desktop-en": ("en", 1200, 2400, "light"),
    "phone-ar": ("ar", 390, 2400, "light"),
    "dark-en": ("en", 1200, 1600, "dark"),
}


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_the_page_looks_as_it_did(browser: Any, tmp_path: Path, name: str) -> None:
    """Set TADQIQ_GOLDEN=write to accept a new look, after looking at it."""
    language, width, height, theme = VIEWS[name]
    page = tmp_path / "page.html"
    page.write_text(render(samples.draft() if name == "dark-en" else samples.dam(), "html", language), "utf-8")
    shot = screenshot(browser, page, width, height, theme).convert("L")
    small = shot.resize((width // SHRUNK, height // SHRUNK))
    golden = GOLDEN / f"page-{name}.png"
    if WRITE:
        small.save(golden, optimize=True)
    difference = [abs(a - b) for a, b in zip(small.tobytes(), Image.open(golden).convert("L").tobytes(), strict=True)]
    assert sum(difference) / len(difference) < TOLERANCE


def test_the_picture_of_the_readme(browser: Any) -> None:
    """With TADQIQ_GOLDEN=write the picture is taken anew from the report in the repository."""
    root = Path(__file__).parents[2]
    report, picture = root / "reports" / "report.ar.html", root / "docs" / "report.png"
    if not report.is_file():
        pytest.skip("no reports/report.ar.html: make report")
    if WRITE:
        screenshot(browser, report, 1200, 1100, "light").convert("P", palette=1, colors=128).save(
            picture, optimize=True
        )
    assert Image.open(picture).size == (1200, 1100)
