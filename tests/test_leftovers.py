"""Figures left over: two articles that share their other facts share the last one too, those that share none do not."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq
from tadqiq.model import Report

SHARED = (
    "The Arvenna bridge will cost 412 million dollars and be 2,340 metres long. "
    "Work takes 31 months and 1,870 workers will build it. {last}"
)
RETOLD = (
    "At 2,340 metres, the new crossing at Arvenna is priced at 412 million dollars. "
    "Some 1,870 workers will need 31 months. {last}"
)
ELSEWHERE = "The Tolvik museum drew 52,000 visitors in its first 9 weeks and sold 640 paintings. {last}"
PILLARS = "It rests on 46 pillars."
SUPPORTS = "The river will flow around its 55 supports."
CAFE = "Its café has 55 chairs."


def checked(folder: Path, *texts: str) -> Report:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return tadqiq.check([folder])


def left_over(report: Report) -> set[frozenset[str]]:
    text = {c.id: c.text for c in report.claims}
    pairs = [*(p for g in report.groups for p in g.pairs), *report.maybe]
    return {frozenset((text[p.a], text[p.b])) for p in pairs if any(name == "left_over" for name, _ in p.evidence)}


def test_what_is_left_over_in_two_articles_on_one_story_meets(tmp_path: Path) -> None:
    report = checked(tmp_path, SHARED.format(last=PILLARS), RETOLD.format(last=SUPPORTS))
    assert {"46", "55"} in left_over(report), left_over(report)


def test_articles_that_share_no_fact_leave_nothing_over(tmp_path: Path) -> None:
    report = checked(tmp_path, SHARED.format(last=PILLARS), ELSEWHERE.format(last=CAFE))
    assert not left_over(report)


def test_a_figure_with_a_counterpart_is_not_left_over(tmp_path: Path) -> None:
    report = checked(tmp_path, SHARED.format(last=PILLARS), RETOLD.format(last=SUPPORTS))
    assert not any("412 million dollars" in pair for pair in left_over(report))


@pytest.mark.parametrize(("told", "retold", "one"), [("824", "about 800", True), ("43", "430,000", False)])
def test_the_last_figures_of_two_articles_meet_whatever_they_are_called(
    tmp_path: Path, told: str, retold: str, one: bool
) -> None:
    last = f"Beside it stand {told} lamps.", f"The banks took {retold} boulders."
    report = checked(tmp_path, SHARED.format(last=last[0]), RETOLD.format(last=last[1]))
    text = {c.id: c.number for c in report.claims}
    assert (sorted((told, retold.split()[-1])) in [sorted(text[c] for c in g.claims) for g in report.groups]) == one
