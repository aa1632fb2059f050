"""How groups grow along the surest pairs: by the mean of all pairs across them, and by what still keeps them apart."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest

from tadqiq.match.groups.joining import pairs, union
from tadqiq.match.pairs.score import Score
from tadqiq.match.pairs.weights import THRESHOLD

MEAN, RIVALS = THRESHOLD["mean"], THRESHOLD["mean_rivals"]
MONDAY, TUESDAY = dt.date(2026, 5, 4), dt.date(2026, 5, 5)


def view(name: str, kind: str = "quantity", as_of: dt.date | None = None) -> Any:
    """A figure of the article that its name begins with."""
    claim = SimpleNamespace(id=name, article=name[0], kind=kind, unit="USD", sentence=name)
    return SimpleNamespace(claim=claim, as_of=as_of)


def pair(a: Any, b: Any, total: float, difference: str = "", **parts: float) -> Score:
    return Score(a, b, False, 0.0, difference, False, a.claim.article != b.claim.article, parts, total)


def grown(link: Score, *others: Score) -> bool:
    """Whether the three figures of these pairs end in one group; the second pair of them stands for one already."""
    return len(union([others[0], link], pairs([link, *others]))[0]) == 3


@pytest.mark.parametrize("difference", ["measure", "part", "stage"])
def test_a_third_claim_worded_otherwise_bars_nothing(difference: str) -> None:
    a, b, c = view("a1"), view("b1"), view("c1")
    assert grown(pair(a, c, 5.0), pair(a, b, 9.0), pair(b, c, -1.5, difference))


def test_the_mean_of_all_pairs_across_decides() -> None:
    a, b, c = view("a1"), view("b1"), view("c1")
    assert grown(pair(a, c, MEAN + 1.01), pair(a, b, 9.0), pair(b, c, MEAN - 1))
    assert not grown(pair(a, c, MEAN + 1), pair(a, b, 9.0), pair(b, c, MEAN - 1.1))


def test_two_figures_of_one_article_ask_for_more() -> None:
    a, b, other = view("a1"), view("b1"), view("a2")
    assert grown(pair(b, other, RIVALS + 1), pair(a, b, 9.0), pair(a, other, RIVALS - 1))
    assert not grown(pair(b, other, RIVALS + 1), pair(a, b, 9.0), pair(a, other, RIVALS - 1.1))


def test_two_days_of_one_article_never_meet() -> None:
    a, b, other = (view(name, "date") for name in ("a1", "b1", "a2"))
    assert not grown(pair(b, other, 9.0), pair(a, b, 9.0), pair(a, other, 4.0))


def test_counts_of_two_days_stay_apart_unless_the_link_is_of_one() -> None:
    old, new, third = view("a1", as_of=MONDAY), view("b1", as_of=TUESDAY), view("c1", as_of=TUESDAY)
    assert not grown(pair(old, new, 9.0, "period"), pair(new, third, 9.0), pair(old, third, 9.0, "period"))
    assert grown(pair(new, third, 9.0), pair(new, old, 9.0), pair(old, third, 9.0, "period"))


def test_a_time_that_a_third_claim_names_bars_nothing() -> None:
    a, b, c = view("a1"), view("b1"), view("c1")
    assert grown(pair(a, c, 9.0), pair(a, b, 9.0), pair(b, c, 4.0, "period", other_period=-2.5))


def test_two_times_of_one_article_never_meet() -> None:
    a, b, other = view("a1"), view("b1"), view("a2")
    assert not grown(pair(b, other, 9.0), pair(a, b, 9.0), pair(a, other, 4.0, "period", other_period=-2.5))


def test_a_slip_of_a_count_is_no_older_one() -> None:
    old, new = view("a1", as_of=MONDAY), view("b1", as_of=TUESDAY)
    slipped, grew = pair(old, new, 9.0, "period", slip=2.5), pair(old, new, 9.0, "period")
    assert union([slipped], pairs([slipped])) == [["a1", "b1"]]
    assert not union([grew], pairs([grew]))
