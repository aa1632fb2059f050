"""Calculations as newsrooms word them, read from the text: each is told when one figure is wrong, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest
from arithmetic_told import told

# The passage, what makes it come out, and what doesn't.
WORDED = [
    ("The strike closed 14 clinics in the port, nine inland and six in the hills, a total of {}.", "29", "39"),
    ("The mission includes 120 engineers, 85 medics and 45 drivers, {} people in total.", "250", "270"),
    (
        "The mill got Rs 450 crore for solar and Rs 320 crore for wind, taking total pledges to Rs {} crore.",
        "770",
        "870",
    ),
    ("Of the 312 people on board, 271 were passengers, {} were crew and 12 were cadets.", "29", "39"),
    ("The line has paid €46m apiece for two ferries, or €{}m for the pair.", "92", "96"),
    ("The bank cut its key rate by {} basis points, to 4.25 per cent from 4.75 per cent.", "50", "500"),
    ("Rents have gone up 18 per cent in a year, from £1,000 to £{} a month.", "1,180", "1,280"),
    ("A litre, which cost 80 cents in January, now costs 92 cents, {} per cent more.", "15", "25"),
    ("Some 3,400 of the town's 8,500 homes – {} per cent – are still without water.", "40", "60"),
    ("The bank will close 120 of its 480 branches, {} of the network.", "a quarter", "a third"),
    ("The hotel had 312 of its 390 rooms occupied, an occupancy rate of {} per cent.", "80", "90"),
    ("A dividend of 25 fils on 600 million shares will cost the bank KD{} million.", "15", "18"),
    ("The bridge was budgeted at $210m and ended up costing $260m, ${}m over budget.", "50", "80"),
    ("The lake stood at 118 metres on Monday, {} metres below its full level of 125 metres.", "seven", "nine"),
    ("The shop pays rent of €3,000 a month, or €{} a year.", "36,000", "46,000"),
    ("The tax raised £720m in the year, or £{}m a month.", "60", "80"),
    ("خصصت الوزارة 45 مليون جنيه للصيانة و30 مليوناً للتجهيز، ليصل الإجمالي إلى {} مليون جنيه.", "75", "85"),
    ("وحصد الحزب 62 مقعداً في العاصمة و41 في المحافظات، بمجموع {} مقاعد.", "103", "113"),
    ("تضم القافلة 60 شاحنة، منها 28 تحمل الغذاء و19 تحمل الدواء و{} تحمل الخيام.", "13", "23"),
    ("صرفت الوزارة 84 مليون دينار من ميزانية قدرها 120 مليوناً، بنسبة تنفيذ {}%.", "70", "80"),
    ("هبطت الأرباح الفصلية {}% إلى 90 مليون ريال، بعد أن سجلت 150 مليون ريال قبل عام.", "40", "14"),
    ("حصل الحزب على {}% من المقاعد بعد فوزه بـ 88 مقعداً من 220.", "40", "45"),
    ("وتوسع هامش الربح إلى 22.5% من 21.3%، بزيادة {} نقطة أساس.", "120", "12"),
    ("كان مقرراً أن يضم المستشفى 500 سرير لكنه افتتح بـ380 سريراً، أي بنقص {} سريراً.", "120", "150"),
    ("تملك الدولة 600 ألف طن من القمح، والاستهلاك الشهري 150 ألف طن، ما يكفي لـ{} أشهر.", "أربعة", "ستة"),
    ("كان سكان القرية 1500 نسمة، وتضاعف عددهم أربع مرات ليبلغ {} نسمة.", "6000", "8000"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), WORDED)
def test_one_wrong_figure_is_told(tmp_path: Path, text: str, right: str, wrong: str) -> None:
    assert "disagree" not in {verdict for _, verdict in told(tmp_path, text.format(right))}
    assert "disagree" in {verdict for _, verdict in told(tmp_path, text.format(wrong))}


@pytest.mark.parametrize(
    "text",
    [
        "Some 12 drowned on Monday and nine on Tuesday, taking the total for the season to 140.",
        "The vaccine was 88 per cent effective. Only 27 of those who had it fell ill, against 148 who had not.",
        "تسلمت الشركة 31 ألف طن من إجمالي 86 ألف طن، بما يعني أن 55 ألف طن لم تصل.",
        "Its order book reached 3.4 billion euros, 8% higher than the 3.15 billion of a year before.",
        "كانت الرحلة تستغرق 9 ساعات وأصبحت تستغرق 5 ساعات، أي بتوفير أربع ساعات.",
    ],
)
def test_what_may_be_so_stays_silent(tmp_path: Path, text: str) -> None:
    assert "disagree" not in {verdict for _, verdict in told(tmp_path, text)}
