"""Old and new values that two articles have the other way round, beside what else is wrong in either."""

from __future__ import annotations

from pathlib import Path

import pytest
from story import checked

from tadqiq.model import Report

FALL = (
    "New cases fall\n\nTUNIS, 3 March 2026\n\nThe health ministry said new cases of measles in Sarha {fell} from 4,350 "
    "to 3,000 last week{told}.\n"
)
RISE = "سارحة\n\nتونس، 3 مارس 2026\n\nقالت وزارة الصحة إن حالات الحصبة الجديدة ارتفعت من 3000 إلى 4350 حالة في أسبوع.\n"
FORMER = (
    "Fewer places\n\nTUNIS, 3 March 2026\n\n"
    "The shelter in Sarha has places for 260 people, after it had been 310 people.\n"
)
GREW = "More places\n\nTUNIS, 4 March 2026\n\nThe shelter in Sarha grew from 260 to 310 places for people.\n"


def _turned(report: Report) -> list[set[str]]:
    text = {claim.id: claim.text for claim in report.claims}
    found = [f for f in report.findings if f.check == "direction_conflict"]
    return [{"".join(c for c in text[id] if c.isdigit()) for id in f.claims} for f in found]


def test_a_rise_that_another_article_has_as_a_fall(tmp_path: Path) -> None:
    assert _turned(checked(tmp_path, FALL.format(fell="fell", told=""), RISE)) == [{"4350", "3000"}]


def test_a_growth_that_does_not_come_out_either_does_not_hide_it(tmp_path: Path) -> None:
    report = checked(tmp_path, FALL.format(fell="fell", told=", a drop of 45 per cent"), RISE)
    assert _turned(report) == [{"4350", "3000"}]
    assert [f.check for f in report.findings if f.verdict == "disagree"].count("growth") == 1


def test_a_former_value_behind_the_new_one(tmp_path: Path) -> None:
    assert _turned(checked(tmp_path, FORMER, GREW)) == [{"260", "310"}]


FELL_IN = (
    "معابر\n\nتونس، 3 مارس 2026\n\nتراجع عدد المسافرين عبر معبر سارحة من 41.5 ألفاً في 2024 إلى 36.2 ألفاً في 2025.\n"
)
ROSE_IN = (
    "Crossings\n\nTUNIS, 4 March 2026\n\nThe Sarha crossing counted {new} travellers in 2025, compared with {old} in "
    "2024, an increase of 15 per cent.\n"
)


def test_a_fall_by_year_that_another_article_has_as_a_rise(tmp_path: Path) -> None:
    report = checked(tmp_path, FELL_IN, ROSE_IN.format(new="41,500", old="36,200"))
    assert _turned(report) == [{"415", "362", "41500", "36200"}]


DEBT_FELL = (
    "دين الميناء\n\nتونس، 12 نوفمبر 2026\n\n"
    "تراجع دين ميناء سارحة من 4.7 مليون دينار بنهاية حزيران إلى 4.2 مليون دينار بنهاية أيلول.\n"
)
DEBT_ROSE = (
    "The port's debt\n\nTUNIS, 12 November 2026\n\nThe debt of Sarha port rose to 4.7 million dinars at the end of "
    "{month} from 4.2 million three months earlier.\n"
)


def test_the_day_of_one_value_settles_what_time_both_tell_of(tmp_path: Path) -> None:
    assert _turned(checked(tmp_path, DEBT_FELL, DEBT_ROSE.format(month="September"))) == [{"47", "42"}]
    assert _turned(checked(tmp_path, DEBT_FELL, DEBT_ROSE.format(month="June"))) == []


def test_a_rise_back_in_the_next_year_is_none(tmp_path: Path) -> None:
    later = ROSE_IN.format(new="41,500", old="36,200").replace("2025", "2026").replace("2024", "2025")
    assert _turned(checked(tmp_path, FELL_IN, later)) == []


@pytest.mark.parametrize("same", [FALL.format(fell="dropped", told=""), RISE.replace("3000 إلى 4350", "2000 إلى 4350")])
def test_what_is_told_alike_or_has_other_values_is_not_turned(tmp_path: Path, same: str) -> None:
    assert _turned(checked(tmp_path, FALL.format(fell="fell", told=""), same)) == []


CLOSED = (
    "أسهم الميناء\n\nتونس، 12 نوفمبر 2026\n\n"
    "تراجع سهم شركة ميناء سارحة اليوم بنسبة 3.4٪ ليغلق عند 41.20 ديناراً مقابل 42.65 ديناراً في الجلسة السابقة.\n"
)
SLID = (
    "The port's shares\n\nTUNIS, 12 November 2026\n\n"
    "Shares in Sarha port slid 3.4 per cent today, to {new} dinars from {old} dinars.\n"
)


def test_a_price_a_share_is_turned_round_though_only_one_says_for_each(tmp_path: Path) -> None:
    assert _turned(checked(tmp_path, CLOSED, SLID.format(new="42.65", old="41.20"))) == [{"4120", "4265"}]
    assert _turned(checked(tmp_path, CLOSED, SLID.format(new="41.20", old="42.65"))) == []


SPREAD = (
    "Bonds\n\nTUNIS, {day} March 2026\n\nThe {what} {moved} from {old} basis points to {new} basis points on Monday.\n"
)


def test_a_level_in_points_moves_too_and_needs_no_word_in_common(tmp_path: Path) -> None:
    narrower = SPREAD.format(day=3, what="spread over Treasuries", moved="narrowed", old=225, new=190)
    wider = SPREAD.format(day=4, what="premium that buyers want", moved="widened", old=190, new=225)
    assert _turned(checked(tmp_path, narrower, wider)) == [{"225", "190"}]


TABLE = (
    "League\n\nTUNIS, {day} March 2026\n\nSarha {moved} from {old} to {new} in the table after the match on Monday.\n"
)


def test_places_need_no_more_digits(tmp_path: Path) -> None:
    up = TABLE.format(day=3, moved="climbed", old="fifth", new="third")
    down = TABLE.format(day=4, moved="dropped", old="third", new="fifth")
    report = checked(tmp_path, up, down)
    assert [f.check for f in report.findings if f.verdict == "disagree"] == ["direction_conflict"]
