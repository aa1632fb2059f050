"""One number told in two ways that cannot both be right: it links two figures as a figure that meets does."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq
from tadqiq.model import Report

HEAD = {"ar": "الرباط، 12 ماي 2026\n\n", "en": "Rabat, 12 May 2026\n\n"}
HITS = [
    (
        "percent_point_slip",
        "Turnout in the Sahel region rose by 4%, the electoral board said.",
        "قالت هيئة الانتخابات إن نسبة المشاركة في الساحل زادت أربع نقاط مئوية.",
    ),
    (
        "percent_point_slip",
        "انخفضت نسبة الأمية في جهة الساحل بـ5.7 نقطة مئوية، وفق المندوبية.",
        "Illiteracy in the Sahel region fell by 5.7 per cent, the planning office said.",
    ),
    (
        "percent_point_slip",
        "Customer churn at Telwave rose by 0.4 of a percentage point to 1.9 per cent.",
        "Telwave said that customer churn rose 0.4% last quarter.",
    ),
    (
        "percent_point_slip",
        "قفز مؤشر بورصة الدار البيضاء 112 نقطة عند الإغلاق.",
        "قفز مؤشر بورصة الدار البيضاء 112 في المائة عند الإغلاق.",
    ),
    (
        "bound_conflict",
        "Delta Water told the regulator of the leak less than 72 hours after it was found.",
        "Delta Water took more than 72 hours to tell the regulator of the leak after it was found.",
    ),
    (
        "bound_conflict",
        "أكد مدير التعليم أن معدل التلاميذ في القسم لا يزيد على 48 تلميذا.",
        "قالت النقابة إن معدل التلاميذ في القسم يتجاوز 48 تلميذا.",
    ),
    (
        "bound_conflict",
        "Parents should return for the second dose of the vaccine less than eleven weeks after the first dose.",
        "تُعطى الجرعة الثانية من اللقاح بعد أحد عشر أسبوعا على الأقل من الجرعة الأولى.",
    ),
    (
        "bound_conflict",
        "The Levin cooperative must sell at least 30 per cent of its olives at home.",
        "تبيع تعاونية ليفين داخل البلاد ما لا يزيد على 30 في المئة من الزيتون.",
    ),
    (
        "bound_conflict",
        "More than 530 firefighters fought the blaze at Levin, the governor said.",
        "شارك أقل من 530 من رجال الإطفاء في إخماد حريق ليفين، وفق المحافظ.",
    ),
    (
        "bound_conflict",
        "The merger of the Levin ferries saves at least 36 million euros in fuel.",
        "The merger of the Levin ferries saves no more than 36 million euros a year in fuel.",
    ),
    (
        "direction_conflict",
        "Stocks of olive oil at Levin fell by 2,640 tonnes in a week, the port said.",
        "قال ميناء ليفين إن مخزونات زيت الزيتون ارتفعت الأسبوع الماضي بمقدار 2640 طنا.",
    ),
    (
        "currency_conflict",
        "قدّرت الوزارة كلفة السد بـ 340 مليون دينار كويتي، وتبدأ الأشغال في يونيو.",
        "The ministry put the cost of the dam at $340 million. Work starts in June.",
    ),
    (
        "direction_conflict",
        "خسر سهم «بنك الواحات»، أحد أكبر مصارف المنطقة، 3.7 في المائة في جلسة الاثنين.",
        "Oasis Bank shares added 3.7% in Monday's session.",
    ),
    (
        "direction_conflict",
        "كانت حوادث السير في المدينة قد تراجعت إلى 315 حادثة بعد 358، أي بنسبة 12 في المائة.",
        "Road accidents in the city rose 12% to 315 in the year.",
    ),
    (
        "direction_conflict",
        "تراجع معدل الهدر المدرسي في الإقليم من 5.1% إلى 4.3% خلال عام.",
        "ارتفع الهدر المدرسي في الإقليم من 4.3 إلى 5.1 في المائة خلال عام.",
    ),
    (
        "direction_conflict",
        "The central bank's stock of gold rose from 61.5 to 64.2 tonnes, it said.",
        "The gold held by the central bank fell from 64.2 tonnes to 61.5 tonnes.",
    ),
    (
        "counted_slip",
        "تستضيف محافظة الواحات 118 ألف نازح، وفق وزير الهجرة.",
        "وقال وزير الهجرة إن محافظة الواحات تستضيف 118 ألف أسرة نازحة.",
    ),
    (
        "rank_conflict",
        "Port Levin rowing club made a profit of 3.4 million dirhams. It finished sixth in the league and sold "
        "8,150 tickets.",
        "باع نادي ليفين للتجديف 8,150 تذكرة وحقق ربحا قدره 3.4 مليون درهم. "
        "وأنهى النادي الدوري في المركز الخامس، متقدما من المركز الثامن.",
    ),
    (
        "rank_conflict",
        "The forest fire near Alta, the third-largest in Norway's history, burnt 4,150 hectares. "
        "It closed the E6 road for 9 days and cost 61 million kroner.",
        "Norway's fire service called the forest fire near Alta the second-largest in the country's history. "
        "It burnt 4,150 hectares and cost 61 million kroner.",
    ),
    (
        "rank_conflict",
        "شمل التعديل الوزاري، وهو الرابع في عمر الحكومة، 14 حقيبة. وصوت 81 نائبا لصالحه.",
        "أعلن القصر تعديلا وزاريا شمل 14 حقيبة، وهو ثالث تعديل وزاري في عمر الحكومة. وصوت لصالحه 81 نائبا.",
    ),
]
MISSES = [
    (
        "Unemployment rose 3 points in the north, or 3 per cent of the electorate, the office said.",
        "Unemployment in the north rose 3 points, the office said.",
    ),
    (
        "بلغت نسبة الفقر في القرى 14 في المائة.",
        "ارتفعت البطالة في المدن 14 نقطة مئوية.",
    ),
    (
        "More than 200 people joined the march in Sidi Bou Ali.",
        "Some 200 people joined the march in Sidi Bou Ali.",
    ),
    (
        "The farm lies 12 km from the river and covers 40 hectares.",
        "The farm pays 40 dirhams a day to each of 12 pickers.",
    ),
    (
        "The dropout rate fell from 5.1% in 2023 to 4.3% in 2024.",
        "The dropout rate fell from 5.1% to 4.3%, the ministry said.",
    ),
    (
        "The dropout rate fell from 5.1% in 2022 to 4.3% in 2023.",
        "After a good year, the dropout rate rose from 4.3% in 2023 to 5.1% in 2024.",
    ),
    (
        "The side's goals rose from 3 to 4.",
        "The side's goals fell from 4 to 3.",
    ),
    (
        "Exports rose 6.4% in May.",
        "Imports fell 6.4% in May.",
    ),
]


def _report(folder: Path, *texts: str) -> Report:
    for i, text in enumerate(texts):
        (folder / f"{i}.txt").write_text(HEAD["en" if text.isascii() else "ar"] + text, encoding="utf-8")
    return tadqiq.check(sorted(folder.glob("*.txt")))


@pytest.mark.parametrize(("check", "a", "b"), HITS)
def test_the_same_number_turned_is_an_alarm(check: str, a: str, b: str, tmp_path: Path) -> None:
    found = [f for f in _report(tmp_path, a, b).findings if f.verdict == "disagree"]
    assert check in {f.check for f in found}


@pytest.mark.parametrize(("a", "b"), MISSES)
def test_the_same_number_of_other_things_is_none(a: str, b: str, tmp_path: Path) -> None:
    assert [f for f in _report(tmp_path, a, b).findings if f.verdict == "disagree"] == []


@pytest.mark.parametrize(
    ("share", "points"),
    [
        (
            "وانخفضت نسبة الأمية بين النساء بنسبة 6%، من 31% إلى 25%، وفق المندوبية.",
            "Illiteracy among women fell by 6 percentage points to 25%, the planning office said.",
        ),
        (
            "Illiteracy among women stood at 25%, down 6% from 31% a decade before, the planning office said.",
            "قالت المندوبية إن نسبة الأمية بين النساء تراجعت 6 نقاط مئوية إلى 25%.",
        ),
    ],
)
def test_what_a_share_moved_to_or_by_is_no_difference_to_points(tmp_path: Path, share: str, points: str) -> None:
    report = _report(tmp_path, share, points)
    unit = {c.id: c.unit for c in report.claims}
    assert any({"%", "pp"} <= {unit[c] for c in group.claims} for group in report.groups)


QUAY = (
    "The quay at Port Levin cost 8.4 million dirhams. Its planks will last less than eight years. "
    "Fishermen wait six years for a berth, and two years for a crane."
)


@pytest.mark.parametrize(
    "retold",
    [
        "Port Levin spent 8.4 million dirhams on the quay. The builder's warranty runs for {}. "
        "The mayor was elected three years ago, and dredging lasts five years.",
        "بلغت كلفة الرصيف في ميناء ليفين 8.4 ملايين درهم. ويسري ضمان المقاول {}. "
        "وانتخب العمدة قبل ثلاث سنوات ويدوم الجرف خمس سنوات.",
    ],
)
def test_a_floor_that_is_another_s_ceiling_needs_no_words(tmp_path: Path, retold: str) -> None:
    arabic = not retold.isascii()
    for told, turned in (
        (("at least eight years", "ثماني سنوات على الأقل"), True),
        (("nearly nine years", "نحو تسع سنوات"), False),
    ):
        folder = tmp_path / str(turned)
        folder.mkdir()
        found = {f.check for f in _report(folder, QUAY, retold.format(told[arabic])).findings}
        assert ("bound_conflict" in found) == turned
