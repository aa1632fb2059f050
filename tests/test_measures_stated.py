"""Each figure states the measure that the syntax of its sentence gives it, and no other figure's."""

from __future__ import annotations

import itertools
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tadqiq.extract import extract
from tadqiq.knowledge import vocabulary
from tadqiq.knowledge.dimensions import fits
from tadqiq.knowledge.vague import is_vague
from tadqiq.model import Claim
from tadqiq.read import make_article

CASES = tomllib.loads((Path(__file__).parent / "data/measures_stated.toml").read_text(encoding="utf-8"))
SENTENCES = [*itertools.chain(*CASES.values())]
GAP = pytest.mark.xfail(reason="a known gap", strict=True)


def stated(claim: Claim) -> str:
    """The measure of a claim, "" where it tells nothing."""
    return "" if not claim.measure or is_vague(f"m:{claim.measure}") else claim.measure


@pytest.mark.parametrize("case", [pytest.param(c, marks=[GAP] * c.get("gap", 0), id=c["text"]) for c in SENTENCES])
def test_figures_state_their_own_measures(case: dict[str, Any]) -> None:
    claims = [c for c in extract(make_article("a", case["text"])).claims if c.kind == "quantity" and not c.ignored]
    read = {key: [stated(c) for c in claims if key in c.text] for key in case["stated"]}
    assert read == {key: [name] for key, name in case["stated"].items()}


@pytest.mark.parametrize("case", [c for c in SENTENCES if not c.get("gap")], ids=lambda case: case["text"])
def test_an_unsaid_measure_is_no_term_of_the_figure(case: dict[str, Any]) -> None:
    claims = [c for c in extract(make_article("a", case["text"])).claims if c.kind == "quantity"]
    for key in (key for key, name in case["stated"].items() if not name):
        terms = [t for c in claims if key in c.text for t in c.clause if t[0] == "m" and fits(t[2:], c.unit)]
        assert [t for t in terms if not is_vague(t)] == []


def test_gaps_are_few() -> None:
    assert sum(case.get("gap", False) for case in SENTENCES) <= 4


def test_the_corpus_is_wide_and_names_what_exists() -> None:
    names = [name for case in SENTENCES for name in case["stated"].values()]
    assert len(SENTENCES) >= 120 and len(CASES) >= 15 and names.count("") >= 30
    assert {name for name in names if name} <= set(vocabulary.ids("measure"))
