"""The reference pages are what the code says, and link to each other."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "reference"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        return import_module("reference")
    finally:
        sys.path.pop(0)


def test_the_pages_are_what_the_code_says(tool: ModuleType) -> None:
    there = {path.name: path.read_text(encoding="utf-8") for path in PAGES.iterdir()}
    made = tool.written()
    stale = sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))
    assert stale == [], "run `make reference`"


def test_every_command_option_and_check_is_there() -> None:
    from tadqiq.checks import checks
    from tadqiq.cli import main

    commands = (PAGES / "commands.md").read_text(encoding="utf-8")
    for name in main.list_commands(None):  # type: ignore[arg-type]
        assert f"## tadqiq {name}\n" in commands
    for page in ("checks.md", "checks.ar.md"):
        text = (PAGES / page).read_text(encoding="utf-8")
        assert [name for name in (*checks(), "unsupported", "needs_decision") if f"\n## {name}: " not in text] == []


def test_every_key_of_the_json_report_says_what_it_means() -> None:
    page = (PAGES / "report.md").read_text(encoding="utf-8")
    assert len(re.findall(r"^\| `", page, re.M)) > 80
    assert re.findall(r"^\| `\w+` \|[^|]*\|\s*\|$", page, re.M) == []


@pytest.mark.parametrize("page", ["README.md", "docs/guide.md", "docs/guide.ar.md"])
def test_readme_and_guides_lead_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    linked = {(ROOT / page).parent / link for link in re.findall(r"\]\(([^)#]*reference/[^)#]+)\)", text)}
    assert len(linked) >= 4 and all(path.is_file() for path in linked)
