"""Every example beside a check must bite: hits fire, misses stay silent although there is something to judge."""

from __future__ import annotations

from typing import Any

import pytest
from checks_corpus import evidence

from tadqiq.checks import checks
from tadqiq.checks.engine import run
from tadqiq.checks.rules import LANGUAGES, TEXTS, rule, rule_text

CASES = [(name, kind, entry) for name in checks() for kind in ("hit", "miss") for entry in rule(name).get(kind, [])]


def _label(case: Any) -> str:
    return (
        case
        if isinstance(case, str)
        else str(case.get("text") or case.get("claims") or case.get("names") or case.get("people"))[:60]
    )


@pytest.mark.parametrize(("name", "kind", "entry"), CASES, ids=_label)
def test_corpus(name: str, kind: str, entry: dict[str, Any]) -> None:
    given = evidence(entry)
    found = run(given)[1]
    alarms = [f for f in found if f.check == name and (f.verdict == rule(name)["verdict"] or f.severity != "info")]
    if kind == "hit":
        assert alarms, [f"{f.check}: {f.message.en}" for f in found]
        faults = [f for f in found if f.verdict == "disagree"]
        assert "text" not in entry or len(faults) == 1, "one fault, one finding"
        return
    assert not alarms, [f.message.en for f in alarms]
    judged = len(given.claims) + sum(len(g.mentions) for g in given.matching.names)
    assert judged >= 2, "a miss needs at least two figures or names, or nothing was tested"
    if entry.get("sound"):
        assert [f for f in found if f.check == name and f.verdict == "agree"], "called sound, but never calculated"


@pytest.mark.parametrize("name", list(checks()))
def test_corpus_is_large_enough(name: str) -> None:
    for kind in ("hit", "miss"):
        assert len(rule(name).get(kind, [])) >= 12, f"{name}: fewer than 12 [[{kind}]] examples"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(checks()))
def test_every_check_has_its_page(name: str, language: str) -> None:
    page = rule_text(name, language)
    assert all(rule(name)[part][language] in page for part in TEXTS)
