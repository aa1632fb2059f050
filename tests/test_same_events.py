"""Newsrooms name one amount by two measures: each side tells its own, and both are known to be one."""

from __future__ import annotations

import pytest

from tadqiq.extract import extract
from tadqiq.match.pairs.contrasts import one_event
from tadqiq.read import make_article

CASES = [
    ("السد ممتلئ بنسبة 34 في المئة من سعته.", "The reservoir is at 34 percent of capacity.", "34"),
    ("بلغت نسبة الفاقد في الشبكة 31 في المئة.", "Network losses run at 31 percent.", "31"),
    ("حقق الفيلم إيرادات بلغت 18 مليون دولار.", "The film took $18 million in its opening week.", "18"),
]


def measure_of(text: str, figure: str) -> str:
    """The measure of the one claim that prints ``figure``."""
    (claim,) = [c for c in extract(make_article("a", text)).claims if figure in c.text]
    return claim.measure


@pytest.mark.parametrize(("ar", "en", "figure"), CASES, ids=[figure for _, _, figure in CASES])
def test_both_tellings_are_one(ar: str, en: str, figure: str) -> None:
    a, b = measure_of(ar, figure), measure_of(en, figure)
    assert a == b or one_event(a, b), (a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("deaths", "injured"), ("exports", "imports"), ("crimes", "homicides"), ("flights", "cancellations")]
)
def test_what_is_two_stays_two(a: str, b: str) -> None:
    assert not one_event(a, b)
