"""Calculations in many wordings: what is wrong is called wrong, and what comes out is left in peace."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq

ARITHMETIC = {"sum", "growth", "share", "ratio", "difference", "average", "currency", "calculation_slip"}

SOUND = [
    "Shares jumped 9 per cent on Monday after the firm raised its profit goal to 450 million pounds from 410 million.",
    "The team came home with 14 gold, 11 silver and 8 bronze medals, that is 33.",
    "وأنهى المنتخب مشاركته بـ14 ذهبية و11 فضية و8 برونزيات، أي 33 ميدالية.",
    "Altogether 131 cups were given: 40 gold, as many silver (40), and 51 bronze, since chess hands out two apiece.",
    "Sixty-one per cent of pupils now walk, up from 55 per cent, a gain of six percentage points, and the school's "
    "occupancy rate, at 82.5 per cent, leaves room for more.",
    "The firm made a net profit of $310m, against the $298m that analysts expected. Its share price closed up 2.6%.",
    "ذكر المصرف أن إجمالي الموجودات وصل إلى 14.2 مليار دينار، مما يضعه في المرتبة الثانية، وأن محفظة القروض زادت "
    "6.1% حتى بلغت 8.4 مليار، مقابل 5.2% لودائع العملاء التي استقرت عند 9.1 مليار.",
    "The tunnel cost £94m against an original budget of £80m, an overrun of £14m or 17.5 per cent.",
    "ارتفع سعر التذكرة من 1.50 يورو إلى 1.90 يورو، أي بزيادة 40 سنتا.",
    "The list won 52 of the 140 seats, up from 40; its ally took 21, giving the two 73, a majority of three.",
    "استقبل الميناء 2790 سفينة في الربع الأول من 2025، بمعدل 31 سفينة يوميا.",
    "ورسب 420 طالبا من 5210، أي 8%، مقابل 6340 من الطالبات نجحن جميعا.",
    "The yard handled 3.6 million tonnes, up 5.9 per cent from 3.4 million a year earlier. Coal made up 1.8 million "
    "tonnes, half of the total, and grain 1.1 million; the remaining 0.7 million was timber.",
    "Doctors saw 295 cases in May. Children under 16 accounted for 62 of them, or 21 per cent.",
    "سجل المستشفى 295 إصابة في مايو. وشكل الأطفال دون 16 عاما 62 منها، أي 21 في المئة.",
    "They are second with 61 points from 29 games and trail the leaders by three.",
    "They planted 1.25 million hectares, less than last year's 1.5 million, and expect 3 million tonnes, or 2.4 tonnes "
    "a hectare. The state will buy 2 million tonnes.",
    "Delays averaged 72 minutes, down from 96, an improvement of a quarter.",
    "بلغ متوسط الانتظار 72 دقيقة مقابل 96 دقيقة، أي بتحسن نسبته 25 في المئة.",
    "The 140 guests spent nine nights in a hotel at a cost of 88,000 euros, about 70 euros a person a night.",
    "In Sfax 21 of the 70 schools had every candidate through; in Gafsa two did.",
    "The farm has 60 turbines, 60 of them of 2.5 MW each, and will make 150 MW.",
    "The retirement age will go up from 60 to 62, two months every year at first.",
    "قتلت العاصفة 38 شخصا، 14 منهم غرقا، وضربت 11 من الولايات الـ18.",
    "أصاب الوباء 1650 شخصا في 28 محافظة، أي خمسة أضعاف العدد المسجل العام الماضي وهو 330.",
    "استحوذ الفريق على الكرة بنسبة 58 في المئة وسدد 16 كرة مقابل ثمان، سبع منها على المرمى.",
    "The winner gets £40,000; the four others on the shortlist get £2,500 each, £10,000 together.",
    "باعت الشركة 5.1 ملايين جهاز، بينها 1.2 مليون جهاز صغير، بانخفاض 9 في المئة عن 5.6 ملايين.",
    "The catch was worth 880m dirhams, 5 per cent more, as the price of a kilo rose from 10.5 to 13.2 dirhams.",
    "In the poll 41 per cent back the Reds, up three points in a month, and 34 per cent the Blues, down two points.",
    "وكان المشروع سيكلف 12 مليار دولار على عشر سنوات، أي 1.2 مليار سنويا، ويخفض البطالة بمقدار الثلث، من 9 في المئة "
    "إلى 6 في المئة.",
    "A chain of 312 cinemas will shut 27 of them and open 15 new ones, leaving it with 300.",
]
WRONG = [
    ("Its costs went up to £64m from £60m, an increase of 9.7 per cent.", "growth"),
    ("وأنهى المنتخب مشاركته بـ14 ذهبية و11 فضية و8 برونزيات، أي 35 ميدالية.", "sum"),
    (
        "It drew crowds for 12 days. Some 384,000 tickets were sold, which works out at about 38,400 a day.",
        "sum",
    ),
    ("A seat costs £3.20, against an original plan of £2.80, a rise of 50 pence.", "difference"),
    ("The motion was carried by 57 per cent to 43 per cent, a margin of 16 points.", "difference"),
    ("أيد الأعضاء الاقتراح بنسبة 57 بالمئة مقابل 43 بالمئة، أي بفارق 16 نقطة.", "difference"),
    ("سجل الصندوق أرباحا قدرها 320 مليون دينار، منها 200 مليون من الفوائد و140 مليونا من الرسوم.", "sum"),
    ("قتل 23 شخصا، 15 منهم في المكان وتسعة في المستشفى.", "sum"),
    ("The hall has 1,250 seats, of which 1,000 were taken, an occupancy rate of 70 per cent.", "share"),
    ("The pump lifts 40,000 litres a day, about 18.6 million litres a year.", "ratio"),
    ("The ward gave 8,400 doses in seven days, 1,800 a day.", "calculation_slip"),
    ("The shares lost 30 cents, or 9 per cent, to 5.70 dollars.", "growth"),
    ("Life expectancy rose from 70.4 to 73.1 years, a gain of 3.7 years.", "difference"),
    ("They sowed 1.35 million hectares, 19 per cent less than last year's 1.5 million.", "growth"),
    ("The play cost $38m and took $132m: $66m at home and $76m abroad.", "sum"),
    ("It serves 3.2 million homes, of which 0.8 million, one in five, have a new meter.", "share"),
    ("The museum had 310,000 visitors in August 2025, an average of about 13,000 a day.", "average"),
]


def _wrong(tmp_path: Path, text: str) -> set[str]:
    """The checks of arithmetic that call something in the text wrong."""
    article = tmp_path / "a.txt"
    article.write_text(text + "\n", encoding="utf-8")
    return {f.check for f in tadqiq.check([article]).findings if f.check in ARITHMETIC and f.verdict == "disagree"}


@pytest.mark.parametrize("text", SOUND)
def test_what_comes_out_is_left_in_peace(tmp_path: Path, text: str) -> None:
    assert not _wrong(tmp_path, text)


@pytest.mark.parametrize(("text", "check"), WRONG)
def test_what_does_not_come_out_is_called_wrong(tmp_path: Path, text: str, check: str) -> None:
    assert check in _wrong(tmp_path, text)
