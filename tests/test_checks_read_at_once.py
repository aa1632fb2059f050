"""Arithmetic of one or two sentences that a reader does at once: what is said of the wrong and of the sound number."""

from __future__ import annotations

from pathlib import Path

import pytest
from arithmetic_told import told

SOUND_OR_WRONG = [
    ("It is held again for 14,260 of the 21,350 pupils, or about {} of them.", "share", "three-quarters", "two-thirds"),
    ("It ordered 120 trams in a deal worth $62.6 million, or about ${} per tram.", "average", "480,000", "520,000"),
    ("{} people were hurt: 8 police officers and 21 protesters.", "sum", "27", "29"),
    ("أُصيب {} شخصاً، هم 8 شرطيين و21 متظاهراً، لا يزال ثلاثة منهم في المستشفى.", "sum", "27", "29"),
    ("The attack killed {} soldiers (ten Nepalis and three Senegalese) and wounded six.", "sum", "14", "13"),
    ("Of {} ferries due, 21 were late, nine turned back and six never sailed.", "sum", "34", "36"),
    ("It is one of four depots that the firm is shutting from a total of 31, leaving it with {}.", "sum", "28", "27"),
    ("The company will shut 30 of its 120 stores, leaving {} open.", "sum", "80", "90"),
    ("The drug came to 17 districts. A further 23 districts will follow, bringing the total to {}.", "sum", "37", "40"),
    ("At $22,000 a day, the 47 ships are costing owners ${}m every day between them.", "sum", "1.34", "1.03"),
    ("بمشاركة {} عامل صحي موزعين على 6,600 فريق، في كل فريق شخصان.", "sum", "12,300", "13,200"),
    ("They declared 10.24 million dinars and paid a tax of 5%, or {} dinars.", "share", "512 million", "512,000"),
    ("The $340 million appeal is 27% funded, leaving a hole of ${} million.", "difference", "268", "248"),
    ("سجل خلال الأشهر العشرة الأولى من العام 69 هجوماً مقابل 60، بزيادة {} بالمئة.", "growth", "41", "15"),
    ("Built for 1,840 people, it held 3,312, putting it {} per cent over capacity.", "growth", "180", "80"),
    ("The mission will close 13 of 22 bases, which leaves {} to watch over 410,000 sq km.", "sum", "13", "nine"),
    ("Nearly 50,000 palms were ill and 31,800 of the trees, about {}, were felled.", "share", "half", "two-thirds"),
    ("The team played {} games, winning 20, drawing 9 and losing 8.", "sum", "38", "37"),
]  # fmt: skip
PEACE = [
    "37 Tests have been played: the hosts have won 32, the guests four, with one drawn.",
    "The climb of 14.2 km at 7.9% gains 1,122 m.",
    "تقدر المداخيل بـ2.6 مليار دولار، أي نحو 96 مليون دولار سنويا، بما في ذلك إتاوة نسبتها 4.5 في المائة من المبيعات.",
    "Repairs would have cost $700,000, less than a quarter of the 279 million rupees ($3.1 million) already spent.",
    "The fire burned 30 of the 120 houses, leaving 80 people without a roof.",
    "Police arrested 17 men on Monday. Another 23 were held on Tuesday, bringing the total to 45.",
    "Some 23 were wounded (nine critically and five seriously).",
    "He played 27 games: 8 goals and 21 assists.",
    "Germans, at 3.9 million, and Dutch, at 2.1 million, together made up just over half of all visitors.",
]


@pytest.mark.parametrize(("text", "check", "wrong", "right"), SOUND_OR_WRONG)
def test_the_wrong_number_is_called_wrong_and_the_right_one_sound(
    tmp_path: Path, text: str, check: str, wrong: str, right: str
) -> None:
    assert (check, "disagree") in told(tmp_path, text.format(wrong))
    assert told(tmp_path, text.format(right)) == {(check, "agree")}


@pytest.mark.parametrize("text", PEACE)
def test_what_a_reader_lets_stand_stays_in_peace(tmp_path: Path, text: str) -> None:
    assert ("sum", "disagree") not in (found := told(tmp_path, text))
    assert not any(verdict == "disagree" for _, verdict in found)
