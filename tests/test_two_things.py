"""Two figures that look like one and are two: a part beside its whole, a bare number, one number in two units."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from checks_corpus import evidence

import tadqiq
from tadqiq.checks.judging import conflicts, part_of_a_sum
from tadqiq.checks.judging.support import supported
from tadqiq.match.groups import linking
from tadqiq.model import Pair, Report

ANGLE = (
    "The Arvenna slide killed many. The toll stood at 38 on Monday. It buried 412 houses and 2,340 metres of road. "
    "Some 1,870 workers are digging.",
    "Some 1,870 workers dig at Arvenna, where 412 houses and 2,340 metres of road are buried. "
    "A geologist measured a slope of 38 degrees.",
)


def report(folder: Path, *texts: str) -> Report:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return tadqiq.check([folder])


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        ("A kilo of rice costs BHD 3,450, up from BHD 3,120, and a litre of milk BHD 1,140.", "BHD/liter"),
        ("A kilo of rice costs BHD 3,450, up from BHD 3,120.", "BHD/kilogram"),
    ],
)
def test_a_price_behind_another_is_of_its_own_goods(tmp_path: Path, told: str, unit: str) -> None:
    claims = report(tmp_path, "Markets\n\n" + told).claims
    assert [claims[0].unit, claims[-1].unit] == ["BHD/kilogram", unit]


def test_a_bare_number_is_no_angle(tmp_path: Path) -> None:
    found = report(tmp_path, *ANGLE)
    text = {c.id: c.text for c in found.claims}
    assert not [g for g in found.groups if {"38", "38 degrees"} <= {text[c] for c in g.claims}]


@pytest.mark.parametrize(("odd", "sure"), [("29", False), ("12", False), ("30", True)])
def test_a_part_is_not_held_against_its_whole(monkeypatch: pytest.MonkeyPatch, odd: str, sure: bool) -> None:
    claims = ["A: 41 person", "A: 29 person; group=x", "A: 12 person; group=y", f"B: {odd} person"]
    given = evidence({"claims": claims, "pairs": [["A0", "B3", 9.0]]})
    added = SimpleNamespace(claims=("A0", "A1", "A2"), verdict="agree")
    monkeypatch.setattr(part_of_a_sum, "findings_of", lambda evidence, check: [added])
    assert bool(conflicts.conflicts(given)) is sure


@pytest.mark.parametrize(("units", "one"), [(("person", "count"), False), (("count", "count"), True)])
def test_people_and_places_of_one_article_do_not_contradict_each_other(units: tuple[str, str], one: bool) -> None:
    sides = [
        SimpleNamespace(claim=SimpleNamespace(unit=u, sentence=u + str(i), kind="quantity"))
        for i, u in enumerate(units)
    ]
    found = SimpleNamespace(a=sides[0], b=sides[1], total=9.0, bears=lambda *names: False)
    assert linking.contradicts_itself(found) is one  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("names", "surprises", "one"), [((), False, False), (("same_measure",), False, True), ((), True, True)]
)
def test_a_handful_recurs_only_where_both_say_what_is_counted(
    names: tuple[str, ...], surprises: bool, one: bool
) -> None:
    first, second = evidence({"claims": ["A: 6 count", "A: 6 count"]}).claims.values()
    sides = [SimpleNamespace(claim=c, counted=k) for c, k in ((first, {"boats"}), (second, set()))]
    found = SimpleNamespace(a=sides[0], b=sides[1], total=9.0, context=9.0, difference="", surprises=surprises)
    found.bears = lambda *asked: bool(set(asked) & set(names))
    assert linking._repeats(found) is one  # type: ignore[arg-type]


def borne_out(claims: list[str], **links: float) -> bool:
    """Whether a conflict of two figures is borne out by the pieces of evidence that link them."""
    given = evidence({"claims": claims})
    a, b = given.claims.values()
    pair = Pair(a=a.id, b=b.id, score=sum(links.values()), evidence=tuple(links.items()))
    return supported(given, (pair,), (a,), (b,))


@pytest.mark.parametrize(
    ("links", "sure"),
    [
        ({"left_over": 2.4, "same_dimension": 0.4}, False),
        ({"left_over": 2.4, "sentence_words": 0.2}, False),
        ({"left_over": 2.4, "sentence_words": 0.5}, True),
        ({"left_over": 2.4, "near": 0.5}, True),
    ],
)
def test_two_days_need_more_than_to_be_left_over(links: dict[str, float], sure: bool) -> None:
    assert borne_out(["A: d2025-12-18", "B: d2026-01-01"], **links) is sure


@pytest.mark.parametrize(
    ("one", "other", "links", "sure"),
    [
        ("14 kilometer; measure=distance", "14 meter; measure=width", {"sentence_words": 0.7}, False),
        ("14 kilometer; measure=distance", "14 meter; measure=width", {"same_entity": 0.7}, True),
        ("14 kilometer; measure=distance", "14 meter; measure=distance", {"sentence_words": 0.7}, True),
        ("14 kilometer; measure=distance", "14 meter", {"sentence_words": 0.7}, True),
        ("147 kilometer; measure=distance", "147 meter; measure=width", {"sentence_words": 0.7}, True),
    ],
)
def test_a_small_number_of_two_measures_is_no_slip(one: str, other: str, links: dict[str, float], sure: bool) -> None:
    assert borne_out([f"A: {one}", f"B: {other}"], **links) is sure
