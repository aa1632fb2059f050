"""Checks come from the folder and from entry points; the example package shows how."""

from __future__ import annotations

import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from checks_corpus import evidence

from tadqiq.checks import checks, plugins, run
from tadqiq.checks.rules import rule_text
from tadqiq.languages.tables import folder, read

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "check-plugin"
ASKED = "وقال {45%|45 %} من المشاركين في استطلاع نُشر أمس إنهم راضون."


def test_every_module_with_a_table_is_a_check_and_ranked() -> None:
    order = read("checks", "precedence.toml")["order"]
    assert set(order) == set(checks()), "precedence.toml must rank every check and nothing else"
    assert set(read("checks", "precedence.toml")["conflicts"]) <= set(order)


def test_every_table_has_its_module() -> None:
    shared = {"words", "defaults", "precedence", "quotients", "complete"}
    tables = {p.stem for p in folder("checks").glob("*.toml")} - shared
    assert tables == set(checks())


@pytest.fixture
def example(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))
    target = project["project"]["entry-points"]["tadqiq.checks"]["hidden_share"]
    monkeypatch.syspath_prepend(str(EXAMPLE))
    found = metadata.EntryPoints([metadata.EntryPoint("hidden_share", target, "tadqiq.checks")])
    monkeypatch.setattr(plugins.plugins, "entry_points", lambda _: list(found))
    plugins.checks.cache_clear()
    yield
    plugins.checks.cache_clear()
    sys.modules.pop("hidden_share", None)


@pytest.mark.usefixtures("example")
def test_a_check_of_another_package_runs_and_is_graded() -> None:
    assert "hidden_share" in plugins.checks()
    found = [f for f in run(evidence({"text": ASKED}))[1] if f.check == "hidden_share"]
    assert [f.severity for f in found] == ["info"]
    graded = run(evidence({"text": ASKED}, {"hidden_share": {"severity": "warning"}}))[1]
    assert [f.severity for f in graded if f.check == "hidden_share"] == ["warning"]
    assert not run(evidence({"text": "شارك {900 شخص|900 person} في استطلاع، وقال {45%|45 %} منهم نعم."}))[1]


@pytest.mark.usefixtures("example")
def test_a_check_of_another_package_has_a_page() -> None:
    page = rule_text("hidden_share")
    assert page.startswith("hidden_share: Percentages in an article")
