"""Sound arithmetic that is told in a way of its own: no check may call it wrong, and its slips still are."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq
from tadqiq.model import ARITHMETIC

SOUND = {
    "a whole of its own below another share": "The road costs 90 million pounds, about a third of it already spent. "
    "The city is picking up a quarter of the bill and a state loan covers 60%, with the villages paying the "
    "remaining 15%.",
    "fewer crowns to the dollar": "The krona gained 1.4% against the dollar over the past month, to 10.28 from 10.42.",
    "another's figure far behind": "Pre-tax profit slid 15 per cent to £34mn last year as tenants demanded cheaper "
    "leases in the old docks, against £310mn at Harrowgate.",
    "a scale word that was not read": "Deposits reached PKR 9.4 trlns ($33.6 bln), the bank said.",
    "the last part in another money": "قدم الصندوق الأول قرضاً بقيمة 40 مليون دينار كويتي، وقدم المصرف الثاني 90 "
    "مليون يورو، أو نحو 75 مليون دينار أردني.",
    "so much for each": "تصدر الشركة 1.2 مليار سهم جديد، بواقع 0.6 سهم عن كل سهم، فيرتفع عدد أسهمها من 2.1 مليار "
    "إلى 3.3 مليار سهم.",
    "viewers and countries": "He said 96mn people in 71 countries had tuned in, up 20 per cent from 80mn.",
    "an amount in brackets": "At DKK460mn (€62mn), it came in 15 per cent above the DKK400mn that the mayor had asked.",
    "the next in the table": "تصدرت السنغال الترتيب بـ21 ميدالية، منها 14 ذهبية، تلتها غانا بـ18 ميدالية.",
    "no whole of what exceeds it": "The barge, an 80-foot hull, sank some 12 miles off the cape as the crew of the "
    "Albatros 5 was near.",
    "rescue teams": "انتشلت فرق الإنقاذ 38 جثة بعد غرق المركب، فيما نجا 52 شخصاً، ولا يزال 80 آخرون في عداد "
    "المفقودين من أصل 170 مهاجراً.",
    "what the sentence before tells": "Seven of the huts are gone, and four of the barns. The slide killed 31 "
    "people and left 22 unaccounted for.",
    "a bracket behind a comma": "أما في الجبل، حيث لا يتجاوز الإنتاج 9 آلاف طن، فتُباع الصفيحة (18 كيلوغراماً) "
    "بـ90 دولاراً.",
    "a rate told above": "صُدّر 120 ألف طن بعائدات قدرها 2400 مليون دينار، أي بمعدل 20 ديناراً للكيلوغرام الواحد. "
    "وكانت الكميات في الفترة نفسها من الموسم الماضي في حدود 96 ألف طن.",
    "points of a range": "تمرّ مساهمة الأجير من 6,1 إلى 7,6 بالمائة من الأجر، أي بزيادة 1,5 نقطة، ومساهمة المؤجّر "
    "من 11,5 إلى 13,5 بالمائة.",
    "those present": "نال القانون تأييد 84 عضواً، أي نحو 60% من الحاضرين البالغ عددهم 140 عضواً، فيما عارضه 44 "
    "وامتنع 12 عن التصويت. ويتألف المجلس من 150 عضواً، ولكتلة الوسط 39 مقعداً.",
    "ten years of it": "بفضل وفر قدره 140 مليون دينار سنوياً، أي ما يناهز 1.97 مليار دولار في العقد المقبل.",
    "assets are no total": "تدفع المؤسسة معاشات إلى نحو 210 آلاف شخص، بمتوسط 640 دولاراً للفرد، وأصولها تقارب 14 "
    "مليار دولار.",
    "the store beside the mill": "The battery, rated at 400MW, will cost $210mn. Annual output of 2,600 gigawatt hours "
    "implies a capacity factor of 30 per cent.",
    "by how much it grew": "حققت الشركة إيرادات بلغت 480 مليون دينار، صعوداً من 430 مليوناً، أي بنسبة 11.6 في المئة.",
}
SLIPS = {
    "growth": "The krona gained 2.4% against the dollar over the past month, to 10.28 from 10.42.",
    "currency": "Deposits reached JOD 9.4 million ($33.6 million), the bank said.",
    "share": "They drew 120 of the 200 guests, or 70 per cent.",
    "ratio": "The mill, rated at 900MW, is new. Annual output of 2,600 gigawatt hours implies a capacity factor of 43 "
    "per cent.",
}


def _alarms(tmp_path: Path, text: str) -> set[str]:
    article = tmp_path / "a.txt"
    article.write_text(text + "\n", encoding="utf-8")
    return {f.check for f in tadqiq.check([article]).findings if f.check in ARITHMETIC and f.verdict == "disagree"}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_what_comes_out_is_left_in_peace(tmp_path: Path, text: str) -> None:
    assert _alarms(tmp_path, text) == set()


@pytest.mark.parametrize(("check", "text"), SLIPS.items(), ids=SLIPS)
def test_what_does_not_is_called_wrong(tmp_path: Path, check: str, text: str) -> None:
    assert check in _alarms(tmp_path, text)


TIED = [
    ("growth", "The plant will charge 60 cents a dose, {}% less than the $0.80 paid for imported ones.", 33, 25),
    (
        "calculation_slip",
        "It runs nine mills. It employs {} people, among them 8,500 at Norbeck and 3,900 at Tessel.",
        "14,200",
        "12,400",
    ),
]


@pytest.mark.parametrize(("check", "text", "wrong", "right"), TIED)
def test_a_result_that_its_row_does_not_give_is_called_wrong(
    tmp_path: Path, check: str, text: str, wrong: object, right: object
) -> None:
    assert check in _alarms(tmp_path, text.format(wrong))
    assert _alarms(tmp_path, text.format(right)) == set()
