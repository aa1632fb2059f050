"""One headless Chromium without a network for all browser tests, and the tools they share."""

from __future__ import annotations

import base64
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

# The sample reports of the folder above, also when these tests run alone.
sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))

DRIVER = shutil.which("chromedriver")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--host-resolver-rules=MAP * ~NOTFOUND")  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    if not (DRIVER and BROWSER):
        pytest.skip("no Chromium with chromedriver on this machine")
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for argument in ARGUMENTS:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def show(browser: Any) -> Any:
    """Opens a page from a file: ``show(path, (width, height), theme="light", anchor="")``."""

    def opened(path: Path, size: tuple[int, int] = (1280, 900), theme: str = "light", anchor: str = "") -> None:
        media = {"features": [{"name": "prefers-color-scheme", "value": theme}], "media": ""}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        browser.get("about:blank")
        browser.get_log("browser")
        browser.get(f"{path.as_uri()}{anchor}")

    return opened


@pytest.fixture
def printed(browser: Any) -> Any:
    """The open page printed, as a document of pypdfium2."""

    def document() -> Any:
        pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
        size = {"printBackground": True, "preferCSSPageSize": True}
        return pdfium.PdfDocument(base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", size)["data"]))

    return document
