"""Arithmetic in the orders that newsrooms write it: the figure that is wrong is called so, the right one sound."""

from __future__ import annotations

from pathlib import Path

import pytest
from arithmetic_told import told


@pytest.mark.parametrize(
    ("text", "check", "wrong", "right"),
    [
        # what a stake costs and what that makes of the whole
        (
            "The fund bought 40 per cent of the port operator for $820 million (£640 million), valuing the whole "
            "business at {} billion dollars.",
            "share",
            "1.64",
            "2.05",
        ),
        (
            "The group will pay $600 million for a 75 percent stake in the brewery. The price puts a value of "
            "${} million on the whole company.",
            "share",
            "950",
            "800",
        ),
        (
            "اشترى الصندوق 30% من شركة الاتصالات مقابل 600 مليون دينار، ما يجعل قيمة الشركة كاملة {} مليار دينار، "
            "فيما تبقى للدولة حصة 70%.",
            "share",
            "1.6",
            "2.0",
        ),
        # a share of the figure before it, and the part once more
        ("The fire killed 62 people, half of them, or {}, children.", "share", "25", "31"),
        ("The city counted 240,000 visitors, a quarter of them ({}) from abroad.", "share", "80,000", "60,000"),
        ("أسفر الحريق عن 60 وفاة، ثلثها، أي {} حالة، من الأطفال.", "share", "31", "20"),
        ("استقبلت المدينة 240 ألف زائر، ربعهم ({} ألفا) من الخارج.", "share", "80", "60"),
        ("He sold 62 of his 248 shops, {} of the total.", "share", "a third", "a quarter"),
        ("Turnout was {} per cent, as 3.1 million of the 6.2 million voters went to the polls.", "share", "62", "50"),
        ("بلغت نسبة المشاركة {} في المئة، إذ صوت 3.1 مليون ناخب من أصل 6.2 مليون.", "share", "62", "50"),
        # what a grade makes of the ore
        (
            "The mine has 40 million tonnes of ore grading 1.5 per cent copper, containing {} tonnes of metal.",
            "share",
            "900,000",
            "600,000",
        ),
        (
            "The deposit holds {} pounds of copper in 40 million tonnes of ore grading 1.5 per cent.",
            "share",
            "1.3 million",
            "1.3 billion",
        ),
        ("يضم المنجم 40 مليون طن من الخام بتركيز 1.5 في المئة، أي {} ألف طن من النحاس.", "share", "900", "600"),
        # two kinds that leave no third
        ("The ministry hired 9,400 teachers, {} women and 3,600 men.", "sum", "5,100", "5,800"),
        ("بلغ عدد المقبولين 12500 طالب، منهم 7200 طالبة و{} طالب.", "sum", "4100", "5300"),
        (
            "The field has 310 million barrels, including 190 million proven and {} million probable.",
            "sum",
            "90",
            "120",
        ),
        ("تبلغ احتياطيات الحقل 310 ملايين برميل، منها 190 مليونا مؤكدة و{} مليونا محتملة.", "sum", "90", "120"),
        ("The extension adds 17.4 km to the existing 38.6 km, making a network of {} km.", "sum", "66", "56"),
        # averages that stand last, that lie between, that count a span told before
        ("The clinic saw 4,200 patients in 14 days, or {} a day on average.", "average", "450", "300"),
        ("The line is 38.6 km long. It has 22 stations, set on average {} km apart.", "average", "2.4", "1.8"),
        (
            "A million people took the ferry in its first seven days, the port said. It counted 1.26 million trips, "
            "an average of {} a day.",
            "average",
            "210,000",
            "180,000",
        ),
        ("The tunnel cost 5.4 billion euros over 36 kilometres, or {} million a kilometre.", "ratio", "190", "150"),
        ("The insurer paid 12,000 claims worth 60 million pounds, or {} pounds a claim.", "average", "7,000", "5,000"),
        ("باع المهرجان 48 ألف تذكرة في ست ليال، بمعدل {} آلاف تذكرة في الليلة.", "average", "9.5", "8"),
        # changes whose window, verb or unit stands between
        (
            "Police recorded 150 crashes in 100 days, against 120 in the same period last year, an increase of {} "
            "per cent.",
            "growth",
            "45",
            "25",
        ),
        (
            "سجلت الشرطة 90 حريقا خلال 72 ساعة، مقابل 60 في المدة ذاتها من العام الماضي، بزيادة {} في المئة.",
            "growth",
            "70",
            "50",
        ),
        ("The supply fell from 90 million cubic metres a day to 36 million, or by {} per cent.", "growth", "45", "60"),
        ("تراجعت المبيعات من 80 ألف سيارة إلى 20 ألفا، أي بنسبة {} في المئة.", "growth", "65", "75"),
        ("Exports reached 2.4bn dollars, {} per cent more than the 1.8bn of 2024.", "growth", "50", "33"),
        ("The harvest of 36,000 tonnes was a {} below last year's 45,000 tonnes.", "growth", "third", "fifth"),
        (
            "Spending came to 310 million and income to 265 million, a shortfall of {} million dollars.",
            "difference",
            "55",
            "45",
        ),
        # one amount in two units or currencies
        ("قيمة الصفقة {} مليار دولار (2.5 مليار درهم إماراتي).", "currency", "3.4", "0.68"),
        ("بلغت الحرارة 40 درجة مئوية، أي {} درجات بمقياس فهرنهايت.", "ratio", "109", "104"),
    ],
)  # fmt: skip
def test_the_wrong_figure_is_called_wrong_and_the_right_one_sound(
    tmp_path: Path, text: str, check: str, wrong: str, right: str
) -> None:
    assert (check, "disagree") in told(tmp_path, text.format(wrong))
    found = told(tmp_path, text.format(right))
    assert (check, "agree") in found or (check, "compatible") in found
    assert "disagree" not in {verdict for _, verdict in found}


@pytest.mark.parametrize(
    "text",
    [
        "The crash killed 14 people, including six women, five men and three children.",
        "The crash killed 14 people, including three children, six women and five men.",
        "أسفر الحادث عن مقتل 14 شخصا، بينهم 6 نساء و5 رجال و3 أطفال.",
        "It has 22 stations, 11 of them underground, nine elevated and two at street level. Saline ground held up the "
        "work: two of the four boring machines were stuck for a year.",
        "Half the stock, that is 5,400 tonnes, was sold. The mine will run for 28 years and yield 160 tonnes a year.",
        "The firm paid $600 million for a 75 percent stake. Analysts had put a value of $900 million on the brewery.",
        "Sales fell from 45,000 to 20,000, or 44 per cent of what they were.",
        "أنتج المصنع 400 سيارة خلال 90 يوما، مقابل 80 للمصنع القديم.",
        "Athletes: 2,146 from 14 countries, an average of 153 per delegation.",
        "وبلغت الصادرات 180 مليون دينار مقابل واردات بقيمة 360 مليون دينار، أي الضعف.",
        "يستثمر الصندوق 450 مليون دولار، بواقع 210 ملايين في الفوسفات و140 مليونا في منطقة على مساحة 810 أفدنة "
        "و100 مليون في السياحة، على أن تسدد شريحة أولى قدرها 90 مليون دولار.",
        "Trade grew to $186 million from $150 million, and the balance favours Muscat by $62 million: $124 million of "
        "exports against $62 million of imports.",
    ],
)
def test_what_only_looks_like_a_calculation_is_none(tmp_path: Path, text: str) -> None:
    assert "disagree" not in {verdict for _, verdict in told(tmp_path, text)}
