"""Lighthouse's score for accessibility, where npm has brought it (npm install lighthouse@12)."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import report_samples as samples
from conftest import BROWSER

from tadqiq.report import render

LIGHTHOUSE = Path(__file__).parents[2] / "node_modules" / ".bin" / "lighthouse"
pytestmark = [
    pytest.mark.skipif(not LIGHTHOUSE.is_file(), reason="lighthouse is not installed: npm install lighthouse@12"),
    pytest.mark.skipif(not BROWSER, reason="no Chromium on this machine"),
]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing on the terminal."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Lighthouse reads no files: the page is served to this machine alone."""
    for language in ("ar", "en"):
        (tmp_path / f"{language}.html").write_text(render(samples.dam(), "html", language), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_accessibility_is_a_hundred(address: str, tmp_path: Path, language: str) -> None:
    out = tmp_path / "lighthouse.json"
    flags = "--headless=new --no-sandbox --disable-gpu"
    subprocess.run(
        [LIGHTHOUSE, f"{address}/{language}.html", "--quiet", "--only-categories=accessibility",
         f"--chrome-flags={flags}", "--output=json", f"--output-path={out}"],
        env={**os.environ, "CHROME_PATH": str(BROWSER)}, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    found = json.loads(out.read_text("utf-8"))
    poor = [key for key, audit in found["audits"].items() if audit.get("score") not in (None, 1)]
    assert found["categories"]["accessibility"]["score"] == 1, poor
