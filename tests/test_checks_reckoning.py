"""Arithmetic of whole passages: what a sentence further up or a time of its own says about a sum, a share, a growth."""

from __future__ import annotations

from pathlib import Path

import pytest
from arithmetic_told import told


@pytest.mark.parametrize(
    ("text", "check", "wrong", "right"),
    [
        ("The flow was 620 m3/s in 1960-89 and 430 m3/s in 2000-24, a decline of {}%.", "growth", 21, 31),
        ("وبلغت الصادرات 620 ألف طن في 2019 و430 ألف طن في 2024، بانخفاض {}%.", "growth", 21, 31),
        (
            "Revenue rose to GBP 212 million (2024: GBP 194.5 million). Wage costs were GBP 124 million, "
            "equivalent to {} per cent of revenue.",
            "share",
            71,
            58,
        ),
        (
            "The number of dead rose to 41. Officials had put it at 17, 31 and 38 before. The dead were 24 men, "
            "11 women and six children. By nationality they were {} Iraqis, three Iranians and two Pakistanis.",
            "sum",
            37,
            36,
        ),
        (
            "تستهدف الحملة تلقيح 600 ألف طفل. وتبلغ كلفتها مليوني دولار. وتبدأ غدا. "
            "وبنهاية الأسبوع تم تلقيح 240 ألف طفل، أي {} في المائة من الهدف.",
            "share",
            60,
            40,
        ),
        ("A chain of 614 shops will close 37 of them and open 22 new ones, leaving it with {}.", "sum", 589, 599),
    ],
)
def test_the_wrong_figure_is_called_wrong_and_the_right_one_sound(
    tmp_path: Path, text: str, check: str, wrong: int, right: int
) -> None:
    assert (check, "disagree") in told(tmp_path, text.format(wrong))
    assert told(tmp_path, text.format(right)) >= {(check, "agree")}
    assert (check, "disagree") not in told(tmp_path, text.format(right))


@pytest.mark.parametrize(
    "text",
    [
        "It sold 620 cars in Spain in 2024 and 430 vans in France in 2024, a decline of 21%.",
        "The deficit is put at 10 billion dinars next year, or 5% of output. Output came to 150 billion in 2020.",
        "The chain had revenue of $900m and EBITDA of $60m, implying a multiple of 7.5x.",
        "The dam is 40 feet high, of which two miles have been repaired.",
        "The ministry confirmed 60 deaths; of these, 35 in the capital and 41 among women.",
        "وذهب 19 مقعدا إلى الجبهة، و12 إلى الحركة، فيما توزعت المقاعد الـ16 الباقية على مستقلين. ونال الحزب 41 مقعدا.",
        "نال الحزب 62 مقعدا من أصل 150، ونال خصمه 41 مقعدا. وذهب 19 مقعدا إلى الجبهة، و12 إلى الحركة، "
        "فيما توزعت المقاعد الـ16 الباقية على مستقلين.",
    ],
)
def test_what_only_looks_like_a_reckoning_is_left_alone(tmp_path: Path, text: str) -> None:
    assert not [pair for pair in told(tmp_path, text) if pair[1] == "disagree"]
