"""Figures of unlike things contradict nothing: two rows, two changes, two owners, a phase and all of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from checks_corpus import evidence
from story import checked

from tadqiq.checks.arithmetic.cues import mark
from tadqiq.checks.evidence import Evidence
from tadqiq.checks.judging.distance import distance_of
from tadqiq.checks.judging.support import supported
from tadqiq.checks.judging.unlike import share_and_change
from tadqiq.model import Matching, Pair

Links = dict[str, float]


def sure(claims: list[str], *links: tuple[int, int, Links]) -> bool:
    """Whether what links the claims bears out that the first is at odds with the others."""
    given = evidence({"claims": claims})
    told = list(given.claims.values())
    pairs = tuple(Pair(a=told[a].id, b=told[b].id, score=0, evidence=tuple(e.items())) for a, b, e in links)
    return supported(given, pairs, (told[0],), tuple(told[1:]))


@pytest.mark.parametrize(
    ("a", "b", "links", "wanted"),
    [
        (4, 5, {"left_over": 2.4, "near": 1.0}, True),
        (4, 9, {"left_over": 2.4}, False),
        (4, 9, {"left_over": 2.4, "own_words": 2.4}, True),
    ],
    ids=["next", "far apart", "far apart in words alike"],
)
def test_places_far_apart_are_of_two_rows(a: int, b: int, links: Links, wanted: bool) -> None:
    assert sure([f"A: {a} rank", f"B: {b} rank"], (0, 1, links)) is wanted


@pytest.mark.parametrize(
    ("role", "more", "wanted"),
    [("change", {}, False), ("change", {"unique_measure": 0.8}, True), ("share", {}, True)],
    ids=["two changes", "the only ones", "no changes"],
)
def test_two_changes_far_apart_are_of_two_things(role: str, more: Links, wanted: bool) -> None:
    claims = [f"A: 64 %; role={role}", f"B: 8.5 %; role={role}"]
    assert sure(claims, (0, 1, {"same_measure": 3.0, "own_words": 3.0, **more})) is wanted


@pytest.mark.parametrize("other", ["other_entity", "other_country"])
@pytest.mark.parametrize(("words", "wanted"), [(2.0, False), (3.5, True)])
def test_digits_alone_do_not_make_one_figure_of_two_owners(other: str, words: float, wanted: bool) -> None:
    claims = ["A: 2.37e6 tonne", "B: 237e3 tonne"]
    assert sure(claims, (0, 1, {"own_words": words})), "with nobody named they are one"
    assert sure(claims, (0, 1, {"own_words": words, other: -0.6})) is wanted


def test_one_measure_makes_up_for_other_names_beside_it_but_not_for_another_country() -> None:
    claims, links = ["A: 2370 count", "B: 2730 count"], {"same_measure": 1.9, "own_words": 0.5}
    assert sure(claims, (0, 1, {**links, "other_entity": -0.6}))
    assert not sure(claims, (0, 1, {**links, "other_country": -3.0}))


def test_what_one_article_tells_twice_bears_out_no_conflict_with_another() -> None:
    claims = ["A: 9 USD/MMBtu", "A: 0.6 USD/MMBtu", "B: 0.6 USD/MMBtu"]
    alike, unlike = {"same_measure": 3.0, "own_words": 4.0}, {"own_words": 1.0}
    assert not sure(claims, (0, 1, alike), (0, 2, unlike))
    assert sure(claims, (0, 1, unlike), (0, 2, alike))
    assert sure(claims, (0, 1, {"told": 6.0, **alike}), (0, 2, unlike)), "the article says that they are one"


@pytest.mark.parametrize(("part", "wanted"), [("phase_1", False), ("", True)])
def test_a_phase_is_not_all_of_it(part: str, wanted: bool) -> None:
    claims = [f"A: 40e3 m^3/day; part={part}" if part else "A: 40e3 m^3/day", "B: 90e3 m^3/day"]
    assert sure(claims, (0, 1, {"same_measure": 3.0, "own_words": 4.0})) is wanted


@pytest.mark.parametrize(("tolerance", "kind"), [(0.01, "tenfold"), (0.05, "far")])
def test_an_uncertain_rate_tells_of_no_power_of_ten(tolerance: float, kind: str) -> None:
    a, b = evidence({"claims": ["A: 6.0e6 EUR", "B: 69.7e6 USD"]}).claims.values()
    assert a.base and b.base
    b = msgspec.structs.replace(b, base=msgspec.structs.replace(b.base, value=10 * (a.base.value or 0)))
    loose = [msgspec.structs.replace(c, base=msgspec.structs.replace(c.base, tolerance=tolerance)) for c in (a, b)]
    assert distance_of((loose[0],), (loose[1],)) == kind


@pytest.mark.parametrize(
    ("over", "each", "wanted"),
    [
        ("{400 million dollars|400e6 USD} over {10 years|10 year}", "{40 million dollars|40e6 USD} a year", False),
        ("{400 million dollars|400e6 USD} over {9 years|9 year}", "{40 million dollars|40e6 USD} a year", True),
        ("{400 million dollars|400e6 USD} over {10 years|10 year}", "{40 million dollars|40e6 USD} for the land", True),
        ("{400 مليون دولار|400e6 USD} على مدى {10 سنوات|10 year}", "{40 مليون دولار|40e6 USD} سنويا", False),
    ],
    ids=["ten years", "another time", "no rate", "Arabic"],
)
def test_what_is_paid_in_all_is_not_what_is_paid_a_year(over: str, each: str, wanted: bool) -> None:
    given = evidence({"text": f"The firm will pay {over}. It pays {each}."})
    given = replace(given, claims={c.id: c for c in mark(given.claims.values(), given.articles)})
    total, _, yearly = sorted(given.claims.values(), key=lambda c: c.start)
    pair = Pair(a=total.id, b=yearly.id, score=0, evidence=(("own_words", 6.0),))
    assert supported(given, (pair,), (total,), (yearly,)) is wanted


LOST = "Museum\n\nTUNIS, 3 March 2026\n\nOf 640 pieces lost from the museum {back} were brought back, or 92 per cent.\n"
SHARES = "Auction house\n\nTUNIS, 4 March 2026\n\nThe house has lost 6 per cent since the pieces were lost.\n"


@pytest.mark.parametrize(("back", "sound"), [(590, True), (210, False)])
def test_a_share_that_its_part_and_whole_bear_out_is_no_change(tmp_path: Path, back: int, sound: bool) -> None:
    report = checked(tmp_path, LOST.format(back=back), SHARES)
    claims = {c.text: c for c in report.claims}
    given = Evidence({a.id: a for a in report.articles}, {c.id: c for c in report.claims}, Matching(groups=()))
    pair = Pair(a=claims["92 per cent"].id, b=claims["6 per cent"].id, score=5.0, evidence=(("same_measure", 2.5),))
    assert claims["6 per cent"].role == "change"
    assert share_and_change(given, pair) is sound
