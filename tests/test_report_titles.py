"""What a group is called in a report: its measure and its owner, else words as they are printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from story import checked, write

import tadqiq
from tadqiq.model import Report
from tadqiq.report.titles import title
from tadqiq.report.view import view
from tadqiq.report.words import words

SHEEP = """الجفاف في سهل الهضاب

الجزائر، 4 مارس 2026

خسر مربو الماشية في سهل الهضاب بالجزائر 3,140 رأسًا من الغنم.
"""
SHEEP_AGAIN = """مربو الماشية يشكون الجفاف

الجزائر، 5 مارس 2026

قالت الغرفة الفلاحية في الجزائر إن مربي الماشية في سهل الهضاب خسروا 3,140 رأسًا من الغنم.
"""
POEM = """A poem found

TUNIS, 4 March 2026

The librarian read aloud, in one breath, the whole verse 3,417 of the scroll.
"""
POEM_AGAIN = """The scroll read

TUNIS, 5 March 2026

The librarian read aloud verse 3,417 of the scroll.
"""


def _titles(report: Report, language: str) -> dict[str, str]:
    """The figure that stands first in a group → what the group is called."""
    shown = view(report, words(language))
    return {shown.claims[g.claims[0]].text: title(shown, g) for g in report.groups}


@pytest.mark.parametrize(("language", "called"), [("en", "cost: Wadi Sidr"), ("ar", "كلفة: وادي السدر")])
def test_a_title_is_the_measure_and_its_owner(tmp_path: Path, language: str, called: str) -> None:
    report = tadqiq.check(sorted(write(tmp_path / "s").glob("*.txt")))
    assert _titles(report, language)["4.2 مليار دولار"] == called


@pytest.mark.parametrize(("language", "called"), [("en", "livestock: Algeria"), ("ar", "رأس ماشية: الجزائر")])
def test_a_country_is_named_in_the_language_of_the_report(tmp_path: Path, language: str, called: str) -> None:
    assert _titles(checked(tmp_path, SHEEP, SHEEP_AGAIN), language) == {"3,140 رأسًا": called}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_words_stand_as_they_are_printed_where_nothing_is_measured(tmp_path: Path, language: str) -> None:
    report = checked(tmp_path, POEM, POEM_AGAIN)
    assert _titles(report, language) == {"3,417": "the whole verse 3,417"}


@pytest.mark.parametrize(("language", "called"), [("en", "length: 3,417 metres"), ("ar", "طول: 3,417 مترًا")])
def test_a_measure_without_an_owner_is_told_with_its_figure(tmp_path: Path, language: str, called: str) -> None:
    told = "A bridge\n\nAMMAN, {} March 2026\n\nThe length of the bridge is 3,417 metres, the ministry said.\n"
    report = checked(tmp_path, told.format(4), told.format(5))
    assert called in _titles(report, language).values()


def test_no_title_takes_a_side(tmp_path: Path) -> None:
    told = "A bridge\n\nAMMAN, {} March 2026\n\nThe length of the bridge is {} metres, the ministry said.\n"
    report = checked(tmp_path, told.format(4, "3,417"), told.format(5, "3,471"))
    disputed = [g for g in report.groups if g.verdict == "disagree"]
    assert [title(view(report, words("en")), g) for g in disputed] == ["length"]
