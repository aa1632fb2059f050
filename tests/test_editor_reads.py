"""What an editor reads first, and how much of it: the order of findings, the length of sentences, notes on files."""

from __future__ import annotations

from pathlib import Path

import pytest
from story import checked

from tadqiq.checks.wording import listed
from tadqiq.report.page import headline
from tadqiq.report.steps import file_note, steps

ARABIC = """{} قتيلا في حريق سوق المرفأ

القاهرة، 3 مارس 2026

قالت وزارة الصحة إن حريق سوق المرفأ أوقع {} قتيلا يوم الاثنين 2 مارس 2026.
وأضافت أن {} سيارة إسعاف نقلت المصابين إلى مستشفى المرفأ.
"""


def test_what_a_headline_has_comes_first(tmp_path: Path) -> None:
    report = checked(tmp_path, ARABIC.format(41, 41, 30), ARABIC.format(63, 63, 45), ARABIC.format(41, 41, 30))
    first = next(f for f in report.findings if f.verdict == "disagree")
    assert "63" in first.message.ar and "41" in first.message.ar


def test_a_source_is_named_once_with_what_it_says_twice(tmp_path: Path) -> None:
    report = checked(tmp_path, ARABIC.format(41, 41, 30), ARABIC.format(63, 63, 30))
    first = next(f for f in report.findings if f.verdict == "disagree")
    assert first.message.ar.count("63") == 1 and len(first.claims) == 4


@pytest.mark.parametrize(("language", "end"), [("en", "e and 3 more"), ("ar", "e وغيرها (3)")])
def test_a_long_list_is_cut(language: str, end: str) -> None:
    assert listed("abcdefgh", language).endswith(end)
    assert "more" not in listed("abcdef", "en")


def test_sources_of_two_scripts_keep_their_directions() -> None:
    text = str(headline("«41» (المرفأ، 04_wire.txt)", frozenset(("المرفأ", "04_wire.txt"))))
    assert "(<bdi>المرفأ</bdi>، <bdi>04_wire.txt</bdi>)" in text


def test_a_note_on_a_file_is_in_the_language_of_the_report() -> None:
    note = "a.txt: the dateline states no year; 2026-01-25 from the other articles"
    assert file_note(note, "ar").startswith("a.txt: لا سنة في تاريخ النشر") and file_note(note, "en") == note


def test_steps_say_no_more_than_the_figure_itself() -> None:
    lines = ["A: “41” allows 41 to 41 count", "A: “12 hours” allows 11.5 to 12.5 hour", "12 hours: 11 to 25 hour"]
    assert [line for line, _ in steps(lines, "en")] == [
        "A: “12 hours” allows 11.5 to 12.5 hours",
        "“12 hours”: 11 to 25 hours",
    ]
    assert steps(["A: “25” allows 23 to 25 person"], "ar")[0][0].endswith("25 شخصًا")


def test_a_date_in_the_steps_is_a_day_in_words() -> None:
    ((line, _),) = steps(["A: “June” = 2026-06-03 to 2026-06-04 (end excluded)"], "en")
    assert line == "A: “June”, that is 3 June 2026"
