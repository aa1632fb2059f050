"""Results that words announce, and units that a number leaves out: wrong ones are called wrong, right ones never."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq

TOLD = [
    ("The trust has spent 38 million of its 55 million pounds, leaving {} million for the last year.", 27, 17),
    ("أنفق الصندوق 26 مليون درهم من أصل 45 مليوناً، ليتبقى {} مليون درهم للعام المقبل.", 29, 19),
    ("The fire took 6,300 hectares: {} of pine and 2,400 of pasture.", "4,900", "3,900"),
    ("He was given six years for arson and three for theft, {} years in all.", "eleven", "nine"),
    ("He owed 36,000 dollars. He has repaid 21,000 and still owes {}.", "25,000", "15,000"),
    ("The lorries brought 31 tonnes of flour and 18 tonnes of rice. The {} tonnes went to the schools.", 59, 49),
    ("The lake held 420 million cubic metres in May. It has lost 65 million and now holds {} million.", 385, 355),
    ("كان في المركز 2600 نازح في مارس، ووصل إليه منذ ذلك الحين 850 نازحاً، وبات يؤوي {} نازح.", 3900, 3450),
    ("The inn has 94 rooms and 81 were taken, meaning that only {} stayed empty.", 21, 13),
    ("يرتفع البدل من 240 ديناراً إلى 300 (زهاء 423 دولاراً)، أي بنسبة {} في المئة.", 20, 25),
    ("The fare will be 3.60 euros instead of 3.20 euros, a rise of 40 cents or {} per cent.", "11.1", "12.5"),
    ("In 2023 the harbour handled 1.5 million tonnes; in 2024 it was 1.8 million. The head put growth at {}%.", 25, 20),
    ("A sack sold for 8.40 dollars, up 1.40 dollars or {} per cent from a year ago.", 14, 20),
    ("تراجعت أرباح المصنع إلى 84 مليون درهم، من 96 مليوناً في 2023، ففقد بذلك {} مليون درهم.", 15, 12),
    ("The boat left on 4 July 2025 and docked on 18 July 2025, after a voyage of {} days.", 24, 14),
    ("Half of the 2,600 seats, {}, were sold in an hour.", "1,500", "1,300"),
    ("They won 14, drew five and lost six of their {} matches.", 28, 25),
    ("انخفض المعدل من 6.3 في المئة إلى 5.8 في المئة، أي بـ{} نقطة.", "0.8", "0.5"),
]


@pytest.mark.parametrize(("text", "wrong", "right"), TOLD)
def test_the_wrong_result_is_called_wrong_and_the_right_one_is_not(
    tmp_path: Path, text: str, wrong: object, right: object
) -> None:
    assert _wrong(tmp_path, text.format(wrong))
    assert not _wrong(tmp_path, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "The bill was 54 million euros on income of 72 million, which means that wages eat up 75 per cent of income.",
        "It flew twice as many guests as the year before: 4.6 million against 2.3 million.",
        "نال الأول 31 مقعداً والثاني 24، وبذلك يملك الحليفان 55 مقعداً من أصل 101.",
        "She has nine goals in the cup; 27 in all competitions.",
        "It employs 6,300 people in Asia and 2,900 in Europe. Together that is 9,200.",
        "The office has 140 square metres. It holds 214 paintings, 128 of them from Cairo, 68 from Homs and 18 lent.",
    ],
)
def test_what_is_sound_or_told_of_something_else_is_left_alone(tmp_path: Path, text: str) -> None:
    assert not _wrong(tmp_path, text)


def _wrong(tmp_path: Path, text: str) -> bool:
    article = tmp_path / "a.txt"
    article.write_text(text + "\n", encoding="utf-8")
    return any(f.verdict == "disagree" for f in tadqiq.check([article]).findings)
