"""One change in points here and in per cent there, told by the level that both sentences state."""

from __future__ import annotations

import msgspec
import pytest
from checks_corpus import evidence

from tadqiq.checks.engine import run
from tadqiq.checks.evidence import Evidence
from tadqiq.model import Span

POINTS = ["A: 7.5 pp", "A: 31.5 %; role=from", "A: 24 %; role=to"]


def slips(*claims: str) -> list[tuple[str, ...]]:
    """The findings on these claims, which nothing has brought together; those of an article are of one sentence."""
    given = evidence({"claims": [f"{c}; group={i}" for i, c in enumerate((*POINTS, *claims))]})
    told = {id: msgspec.structs.replace(c, sentence=Span(0, 1)) for id, c in given.claims.items()}
    one = Evidence(given.articles, told, given.matching, {})
    return [f.claims for f in run(one)[1] if f.check == "percent_point_slip"]


def test_a_level_in_common_ties_points_to_per_cent() -> None:
    assert slips("B: 7.5 %; role=change", "B: 31.5 %") == [("A0", "B3")]
    assert slips("B: 7.5 %", "B: 24 %") == [("A0", "B3")]


@pytest.mark.parametrize(
    "claims",
    [
        ("B: 7.5 %; role=change", "B: 42.5 %"),
        ("B: 8.5 %; role=change", "B: 31.5 %"),
        ("B: 7.5 %; role=from", "B: 31.5 %"),
        ("B: 7.5 %; role=change", "B: ~31.5 %"),
        ("B: 7.5 %; role=change", "B: 31.5 %", "B: 7.5 pp"),
    ],
    ids=["another level", "another number", "a level itself", "a level told roughly", "an article that gives both"],
)
def test_without_it_nothing_does(claims: tuple[str, ...]) -> None:
    assert slips(*claims) == []
