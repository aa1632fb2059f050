"""Bare dollars, settled by what the other articles of the story print in full."""

from __future__ import annotations

from pathlib import Path

from story import checked

LEAD = "The harbour bridge of Port Tarnow opened on 4 May 2026. "
BARE = LEAD + "It cost $412.6 million, and the tolls brought in $18.3 million in its first year, the operator said."


def units(report_of: Path, other: str) -> set[str]:
    """The moneys of the article with bare dollars beside another one."""
    report = checked(report_of, BARE, other)
    first = report.articles[0].id
    return {c.unit for c in report.claims if c.article == first and c.value in (412.6e6, 18.3e6)}


def test_bare_dollars_are_those_that_another_article_names(tmp_path: Path) -> None:
    named = BARE.replace("$", "A$")
    assert units(tmp_path, named) == {"AUD"}


def test_the_same_sums_in_another_money_make_no_dollar_of_it(tmp_path: Path) -> None:
    rials = BARE.replace("$412.6 million", "412.6 million Omani rials").replace(
        "$18.3 million", "18.3 million Omani rials"
    )
    assert units(tmp_path, rials) == {"USD"}
    assert any(f.check == "currency_conflict" for f in checked(tmp_path, BARE, rials).findings)
