"""Which figures of two things are told side by side: those a reader could take for one, and no more."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from story import checked

from tadqiq.checks.judging.scopes import MOST
from tadqiq.knowledge.labels import label
from tadqiq.knowledge.vocabulary import ids
from tadqiq.model import Report

DAILY = """Amal Cement grows

AMMAN, 3 March 2026

Amal Cement said its revenue reached 1.2 billion dollars in 2025.
The quarry lost 14 days to floods in the spring.
"""
BULLETIN = """Amal Cement: first quarter

AMMAN, 20 April 2026

Revenue of Amal Cement came to 298 million dollars in the first quarter of 2026.
The firm has 3,100 trucks on the road.
"""
LAKE = """The lake behind the Sarha dam

TUNIS, 3 March 2026

The lake behind the Sarha dam has a storage capacity of 214 million cubic metres.
"""
LAKE_BUILT = """Silt in the Sarha dam

TUNIS, 5 March 2026

Engineers of the Sarha dam remember a storage capacity of 345 million cubic metres.
"""
HERD = """Camels of the Wadi Harra plain

NOUAKCHOTT, 3 March 2026

The Wadi Harra plain has 48,300 camels, the livestock office said.
The office drives to the plain with 212 trucks.
"""
HERD_LATER = """Wells for the herds

NOUAKCHOTT, 6 March 2026

Of all the camels of the Wadi Harra plain, 14,200 camels were vaccinated, the livestock office said.
The herds of the north drink from 64 wells.
"""


def _told_apart(report: Report) -> list[set[str]]:
    text = {claim.id: claim.text for claim in report.claims}
    return [{text[c] for c in f.claims} for f in report.findings if f.check == "scope_difference"]


def test_one_measure_at_two_times(tmp_path: Path) -> None:
    report = checked(tmp_path, DAILY, BULLETIN)
    assert {"1.2 billion dollars", "298 million dollars"} in _told_apart(report)


def test_what_shares_nothing_but_its_kind_is_not_held_together(tmp_path: Path) -> None:
    report = checked(tmp_path, DAILY, BULLETIN)
    assert not any({"14 days", "3,100 trucks"} & pair for pair in _told_apart(report))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_one_measure_of_which_nothing_says_what_differs(tmp_path: Path, language: str) -> None:
    report = checked(tmp_path, LAKE, LAKE_BUILT)
    found = [f for f in report.findings if f.verdict in ("scope", "disagree") and len(f.claims) == 2]
    assert [f.severity for f in found] == ["info"]
    assert all(number in getattr(found[0].message, language) for number in ("214", "345"))


def _years(tmp_path: Path, line: str, values: tuple[int, ...]) -> Report:
    texts = [f"Exports\n\nTUNIS, 3 March 2026\n\n{line.format(v, 2019 + i)}\n" for i, v in enumerate(values)]
    return checked(tmp_path, *texts)


def test_a_figure_is_compared_with_its_likest_alone(tmp_path: Path) -> None:
    line = "Exports of dates of Tozeur were worth {} million dinars in {}."
    notes = _told_apart(_years(tmp_path, line, (310, 460, 690, 1040, 1560)))
    times = Counter(text for note in notes for text in note)
    assert notes and len(notes) < 5 and max(times.values()) < 4
    assert max(map(len, notes)) <= MOST


@pytest.mark.parametrize(
    ("language", "line", "opening"),
    [
        ("en", "Exports of dates of Tozeur were worth {} million dinars in {}.", "they differ in the period: "),
        ("ar", "بلغت صادرات التمور من توزر {} مليون دينار في عام {}.", "لأنها تختلف في الفترة: "),
    ],
)
def test_three_figures_of_one_measure_are_one_note(tmp_path: Path, language: str, line: str, opening: str) -> None:
    report = _years(tmp_path, line, (310, 460, 690))
    (note,) = (getattr(f.message, language) for f in report.findings if f.check == "scope_difference")
    assert opening in note
    assert all(f"{2019 + i}.txt: {2019 + i})" in note or f": {2019 + i})" in note for i in range(3))


def test_counts_of_one_thing_are_told_apart_and_not_those_of_others(tmp_path: Path) -> None:
    """Camels, wells and trucks have nothing in common but that they are counted."""
    report = checked(tmp_path, HERD, HERD_LATER)
    notes = _told_apart(report)
    assert any({"48,300 camels", "14,200 camels"} <= note for note in notes)
    assert not any({"212 trucks", "14,200 camels"} <= note or {"212 trucks", "64 wells"} <= note for note in notes)


def test_the_note_says_for_which_periods_the_figures_are(tmp_path: Path) -> None:
    """A year by its number, a quarter as it is printed: "last year" tells a reader nothing."""
    report = checked(tmp_path, DAILY, BULLETIN)
    (note,) = (f.message for f in report.findings if f.check == "scope_difference")
    assert "1.2 billion dollars” (0.txt: 2025)" in note.en and "first quarter of 2026)" in note.en
    assert "(0.txt: 2025)" in note.ar


@pytest.mark.parametrize(("kind", "id", "word"), [("measure", "exports", "صادرات"), ("part", "whole", "كامل")])
def test_a_canonical_word_is_called_by_the_first_surface(kind: str, id: str, word: str) -> None:
    assert label(kind, id, "ar").startswith(word)
    assert label(kind, "of_no_table", "ar") == "of no table"


def test_no_pattern_is_shown_to_a_reader() -> None:
    assert not any("…" in label("measure", id, language) for id in ids("measure") for language in ("ar", "en"))
