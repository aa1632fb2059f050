"""Figures that one calculation ties across a full stop or by their nouns, and figures that nothing ties."""

from __future__ import annotations

from pathlib import Path

import pytest
from arithmetic_told import told

import tadqiq

WRONG = [
    # How long so much lasts at so much a day or a month.
    ("ratio", "The tank holds 36,000 litres and the school uses 600 litres a day, enough for 90 days without rain."),
    ("ratio", "Its order book of 1,260 trams represents five years of work at the current 14 a month."),
    ("ratio", "يبلغ المخزون 480 ألف طن، وهو ما يكفي سبعة أشهر في ظل استهلاك قدره 120 ألف طن شهريا."),
    # The number of the noun that an average falls to, told a sentence or more above.
    (
        "average",
        "The first lot comprises 1,200 flats in the old harbour. It was sold for 96 million euros, "
        "an average of 95,000 euros per flat.",
    ),
    (
        "average",
        "تضم المرحلة الأولى 4500 شقة في حي الميناء. وبلغت قيمتها 270 مليون ريال، بمتوسط 75 ألف ريال للشقة الواحدة.",
    ),
    (
        "average",
        "Some 1,200 anglers came. They landed 3,600 kilos of pike in two days, or 4 kilos per angler.",
    ),
    ("sum", "The 12 lorries together covered 540,000 kilometres. Each drove 54,000 kilometres on average."),
    # Changes and gaps of what the sentence before tells.
    (
        "growth",
        "The mill made 640 tonnes last year and 480 tonnes this year. The drop of 32 per cent is put down to rust.",
    ),
    (
        "growth",
        "Insurers paid out $1.56bn for storms in 2025. In 2024 the bill had been $1.3bn. The 32 per cent jump hurt.",
    ),
    ("growth", "A pass cost 40 euros in 2021. It now costs 52 euros, 41 per cent more, and 9,000 people have one."),
    (
        "growth",
        "The herds have tripled in six years, the park said: there were 150 in 2019 and 300 were counted this spring.",
    ),
    (
        "calculation_slip",
        "The winner took 51.2 seconds and the Swede 52.7. The gap of 2.5 seconds was the widest for years.",
    ),
    (
        "calculation_slip",
        "It holds reserves of $41.2bn. Together with the $35.1bn in the fund, that is a hoard of $67.3bn.",
    ),
    (
        "share",
        "The fund bought 24 million of the firm's 160 million shares at 5.20 euros. Its stake of 11 per cent counts.",
    ),
    ("share", "The zoo had 360,000 visitors in 2025. 90,000 of them, one in three, came from abroad."),
    ("share", "من هؤلاء 84500 يقيمون في العاصمة، أو 17 في المائة من المجموع الذي هو 650200."),
    ("share", "وبلغ عدد الحالات 6240 حالة، توفي منهم 78 مريضا، بنسبة 0.85%، بحسب الوزارة."),
    ("sum", "ومن أصل 31 متهما أدين 22، ونال 12 البراءة."),
    ("sum", "The council buys 30 buses at $200,000 each and ten lorries at $150,000, in all $8.4m."),
    ("difference", "يتوقع البنك أن ترتفع النسبة من 52% إلى 57%، بزيادة 6 نقاط مئوية."),
]

SOUND = [
    "It cut 52 services over two days, an average of 26 a day, affecting 19,760 riders, or some 380 per service.",
    "The order comprises 30 trams, listed at $12m each, and 18 buses at $2m: in all $396m before discounts.",
    "تشتري البلدية 30 حافلة بسعر 200 ألف دولار للواحدة و10 شاحنات بسعر 150 ألف دولار، لتبلغ القيمة 7.5 ملايين دولار.",
    "For the chain the order doubles down on growth. It wants 80 shops by 2035, from fewer than 50 today.",
    "It will get part of the $4.1bn contract. Its finances have improved: net profit was $310mn on revenue of $3.7bn.",
    "بلغ عدد الزوار 940600، قدم منهم 860300 من خارج البلد يمثلون 64 جنسية، فيما بلغ عدد زوار الداخل 80300.",
    "حقق المصرف إيرادات بلغت 1.4 مليار ريال بنمو 12%، وتراجع خسائره إلى 63 مليون ريال بعد أن كانت 205 ملايين.",
    "بلغت الصادرات 640 مليون دولار مقابل واردات قيمتها 810 ملايين، ليسجل الميزان عجزا قدره 170 مليون دولار، "
    "وهو أقل بـ20 مليونا من عجز العام السابق.",
    "Spices sell 30 per cent above the usual, most of all for harbours dredged from 10 to 12 metres.",
    "The tank holds 36,000 litres and the school uses 600 litres a day, enough for 60 days without rain.",
    "The first lot comprises 1,200 flats. It was sold for 96 million euros, an average of 80,000 euros per flat.",
    "The mill made 640 tonnes last year and 480 tonnes this year. The drop of 25 per cent is put down to rust.",
    "The winner took 51.2 seconds and the Swede 52.7. The gap of 1.5 seconds was the widest for years.",
    "The fund bought 24 million of the firm's 160 million shares. Its stake of 15 per cent makes it the third owner.",
    "The fair covers 63 of its 180 hectares. The group owns 45 per cent of the project.",
    "Raise 20 of the 48 cages this year. Ownership is split, with a stake of 40 per cent held by the firm.",
    "Of the 31 accused 22 were convicted and nine acquitted.",
]


@pytest.mark.parametrize(("check", "text"), WRONG)
def test_what_full_stops_and_nouns_part_is_reckoned(tmp_path: Path, check: str, text: str) -> None:
    assert check in _alarms(tmp_path, text)


@pytest.mark.parametrize("text", SOUND)
def test_sound_figures_are_left_in_peace(tmp_path: Path, text: str) -> None:
    assert not _alarms(tmp_path, text)
    assert all(verdict != "disagree" for _, verdict in told(tmp_path, text))


def test_kilowatts_on_a_bill_are_no_alarm(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("وتستهلك الأسرة 380 كيلووات في الشهر. وتنتج المحطة 500 ميغاواط سنويا.\n", encoding="utf-8")
    report = tadqiq.check([article])
    odd = [c for f in report.findings if f.check == "unit_odd" for c in f.claims]
    assert [c.unit for c in report.claims if c.id in odd] == ["MW/year"]


def _alarms(tmp_path: Path, text: str) -> set[str]:
    article = tmp_path / "a.txt"
    article.write_text(text + "\n", encoding="utf-8")
    return {f.check for f in tadqiq.check([article]).findings if f.verdict == "disagree" and f.severity != "info"}
