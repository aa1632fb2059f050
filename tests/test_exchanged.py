"""Figures that change owners between articles, in whatever sentences they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from story import checked

from tadqiq.model import Report
from tadqiq.report.steps import step

HEAD = "{title}\n\nTUNIS, {day} March 2026\n\n"
PLEDGES = HEAD + (
    "Donors met in Sarha on Monday to pay for the new hospital.\n\n"
    "{first} will give $9.4 million to the hospital fund.\n\n"
    "The minister thanked everybody. {second} will give $5.7 million to the hospital fund.\n"
)


def swaps(report: Report) -> list[set[str]]:
    text = {claim.id: claim.text for claim in report.claims}
    found = [f for f in report.findings if f.check == "value_conflict" and "owners" in f.message.en]
    return [{text[id] for id in f.claims} for f in found]


def pledges(folder: Path, *givers: tuple[str, str]) -> Report:
    days = enumerate(givers, 3)
    return checked(folder, *(PLEDGES.format(title="Hospital", day=d, first=a, second=b) for d, (a, b) in days))


def test_what_each_of_two_givers_gives_bears_the_other_out(tmp_path: Path) -> None:
    report = pledges(tmp_path, ("Norway", "Japan"), ("Japan", "Norway"))
    assert [f.check for f in report.findings if f.verdict == "disagree"] == ["value_conflict"] * 2
    report = pledges(tmp_path, ("Norway", "Japan"), ("Norway", "Japan"))
    assert not any(f.verdict == "disagree" for f in report.findings)


def test_givers_that_all_tell_alike_are_none(tmp_path: Path) -> None:
    assert swaps(pledges(tmp_path, ("Norway", "Japan"), ("Norway", "Japan"))) == []


def test_a_third_giver_in_one_place_is_no_exchange(tmp_path: Path) -> None:
    assert swaps(pledges(tmp_path, ("Norway", "Japan"), ("Norway", "Brazil"))) == []


@pytest.mark.parametrize("others", [1, 2])
def test_an_owner_left_unsaid_must_be_borne_out_by_two(tmp_path: Path, others: int) -> None:
    rows = [("The fund", "Norway"), *[("Norway", "Japan")] * others]
    assert bool(swaps(pledges(tmp_path, *rows))) is (others > 1)


def test_the_steps_tell_who_has_which_figure(tmp_path: Path) -> None:
    report = pledges(tmp_path, ("The fund", "Norway"), *[("Norway", "Japan")] * 2)
    [swap] = [f for f in report.findings if f.check == "value_conflict"]
    told = [line for line in swap.steps if "stands with" in line]
    assert told[:3] == [
        "0.txt: “$5.7 million” stands with Norway",
        "1.txt: “$9.4 million” stands with Norway",
        "1.txt: “$5.7 million” stands with Japan",
    ]
    assert step(told[0], "ar")[0] == "0.txt: «$5.7 million» مقترن بـ«Norway»"


PILOT = HEAD + (
    "Captain Rashid Zarwan, 52, had {captain} flying hours, while first officer Samir Haddad, 31, had {other} hours."
    "\n\nThe aircraft came down near Sarha on Friday evening, the ministry said, and an inquiry has begun.\n"
)


def test_behind_an_age_goes_on_what_is_told_of_the_person(tmp_path: Path) -> None:
    hours = ("14,200", "2,850")
    texts = [PILOT.format(title="Crash", day=3, captain=hours[0], other=hours[1])]
    texts += [PILOT.format(title="Crash", day=4, captain=hours[1], other=hours[0])]
    report = checked(tmp_path, *texts)
    owners = {(c.article, c.text.split()[0]): c.entities for c in report.claims}
    assert owners["0", hours[0]] == owners["1", hours[1]] == ("n:rashid zarwan",)
    assert swaps(report)


VOTE = HEAD + "The council in Sarha met on Friday. {words}\n\nThe mayor stays in office until the election next year.\n"


def test_votes_for_and_against_that_change_places(tmp_path: Path) -> None:
    one = "The motion failed, with 21 votes against and 14 votes in favour."
    two = "The motion did not pass although 21 voted in favour and 14 voted against it."
    texts = [VOTE.format(title="Council", day=day, words=words) for day, words in ((3, one), (4, two))]
    assert any(f.verdict == "disagree" for f in checked(tmp_path, *texts).findings)
    same = "The motion did not pass, as 21 voted against it and 14 voted in favour."
    report = checked(tmp_path, texts[0], VOTE.format(title="Council", day=4, words=same))
    assert not any(f.verdict == "disagree" for f in report.findings)
