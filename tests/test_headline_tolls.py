"""The toll of the headlines: of one day it is one thing, however little else the titles say."""

from __future__ import annotations

from pathlib import Path

import pytest
from story import checked

from tadqiq.model import Report

PLACE = "PORT SARHA, Friday {day} February 2026\n\n"
LOW = (
    "Mount Sarha: navy ships arrive as toll stands at 17\n\n" + PLACE + "The navy has brought water and tents to the "
    "island. The port company said that ferries should sail again on Saturday.\n"
)
HIGH = (
    "Death toll of eruption on Sarha hits 23\n\n"
    + PLACE
    + "Rescuers pulled two more bodies from the ash, bringing the "
    "number of people killed to 23. Schools stay shut.\n"
)
LATER = (
    "Life under the ash\n\n" + PLACE + "The government says 23 people died. Nobody knows when the schools will open.\n"
)


def at_odds(report: Report) -> list[set[str]]:
    text = {claim.id: claim.text for claim in report.claims}
    return [{text[id] for id in f.claims} for f in report.findings if f.verdict == "disagree"]


def test_two_tolls_of_one_day_in_two_titles_are_at_odds(tmp_path: Path) -> None:
    found = at_odds(checked(tmp_path, LOW.format(day=13), HIGH.format(day=13)))
    assert any({"17", "23"} <= texts for texts in found)


def test_who_tells_the_higher_toll_a_day_later_keeps_nothing_apart(tmp_path: Path) -> None:
    found = at_odds(checked(tmp_path, LOW.format(day=13), HIGH.format(day=13), LATER.format(day=14)))
    assert any({"17", "23", "23 people"} <= texts for texts in found)


@pytest.mark.parametrize("title", ["Navy ships arrive in Sarha", "Mount Sarha: 17 ferries wait for the navy"])
def test_a_title_that_states_none_or_another_measure_is_not_held_against_it(tmp_path: Path, title: str) -> None:
    other = LOW.replace("Mount Sarha: navy ships arrive as toll stands at 17", title)
    assert at_odds(checked(tmp_path, other.format(day=13), HIGH.format(day=13))) == []
