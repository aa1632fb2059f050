"""One office makes one person of two much alike names, and nothing else does."""

from __future__ import annotations

import pytest

from tadqiq.extract.naming.finding import names
from tadqiq.match.naming.groups import group_names
from tadqiq.model import Article
from tadqiq.text import tokenise


def together(one: str, other: str, a: str, b: str) -> bool:
    articles = {id: Article(id=id, file="", text=t, clean=t, language="ar") for id, t in (("1", one), ("2", other))}
    found = [n for article in articles.values() for n in names(article, tokenise(article.text))]
    groups = group_names(found, articles, {})
    return any({a, b} <= {m.text for m in g.mentions} for g in groups if g.verdict == "spelling_variant")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قال وزير الزراعة عمر السعدي إن المحصول جيد.", "وأكد وزير الزراعة عمر السعيدي أن المحصول جيد."),
        ("قال وزير الزراعة عمر السعدي إن المحصول جيد.", "وبين معالي الوزير عمر السعيدي أن المحصول جيد."),
        ("قال عمر السعدي، وزير الزراعة الأردني، إن المحصول جيد.", "وأكد وزير الزراعة عمر السعيدي أن المحصول جيد."),
        ("وصرح محافظ البنك المركزي عمر السعدي أمس.", "وصرح عمر السعيدي، محافظ البنك المركزي، أمس."),
    ],
)
def test_one_office_is_one_person(one: str, other: str) -> None:
    assert together(one, other, "عمر السعدي", "عمر السعيدي")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قال وزير الزراعة عمر السعدي إن المحصول جيد.", "وأكد وزير التجارة عمر السعيدي أن السوق هادئة."),
        ("قال وزير الزراعة السابق عمر السعدي إن المحصول جيد.", "وأكد وزير الزراعة عمر السعيدي أن المحصول جيد."),
        ("قال وزير الزراعة عمر السعدي إن المحصول جيد.", "وقال المزارع عمر السعيدي إن المحصول جيد."),
        ("قال عضو المجلس عمر السعدي إن المحصول جيد.", "وقال عضو المجلس عمر السعيدي إن المحصول جيد."),
        (
            "قال وزير الزراعة عمر السعدي إن المحصول جيد.",
            "وخلف وزير الزراعة عمر السعيدي سلفه، ولا صلة قرابة بين عمر السعدي وعمر السعيدي.",
        ),
    ],
)
def test_another_office_is_another_person(one: str, other: str) -> None:
    assert not together(one, other, "عمر السعدي", "عمر السعيدي")


def test_a_name_with_a_long_vowel_more_is_heard_before_an_office_that_follows_it() -> None:
    one = "وأوضحت وزيرة الشباب صلحية القملي أن البرنامج سيبدأ."
    other = "وردت صلحية القاملى، وزيرة الشباب، على الأسئلة."
    assert together(one, other, "صلحية القملي", "صلحية القاملى")
    assert not together(one, other.replace("وزيرة الشباب", "صاحبة متجر"), "صلحية القملي", "صلحية القاملى")


@pytest.mark.parametrize(
    ("one", "other", "a", "b"),
    [
        # Back from Latin letters, in which ث and ط are t and ع is nothing.
        (
            "قال المتحدث الصحي رامي الثقفان إن العيادات ممتلئة.",
            "قال المتحدث باسم الصحة رامي التقفان إن العيادات ممتلئة.",
            "رامي الثقفان",
            "رامي التقفان",
        ),
        (
            "قال وزير الطاقة مسعد الفعران إن العمل بدأ.",
            "وقال وزير الطاقة ماساد الفاران إن العمل بدأ.",
            "مسعد الفعران",
            "ماساد الفاران",
        ),
        # One letter of the family is wrong.
        (
            "قال محافظ الأنبار نبيل الزواوي إن الجسر سليم.",
            "وأكد محافظ الأنبار نبيل الزوازي أن الجسر سليم.",
            "نبيل الزواوي",
            "نبيل الزوازي",
        ),
    ],
)
def test_a_slip_in_the_name_of_who_bears_one_office_is_a_variant(one: str, other: str, a: str, b: str) -> None:
    assert together(one, other, a, b)


def test_a_slip_makes_no_one_of_two_who_bear_no_office_or_stand_in_one_article() -> None:
    one, other = "قال المزارع نبيل الزواوي إن الموسم جيد.", "وقال المزارع نبيل الزوازي إن الموسم جيد."
    assert not together(one, other, "نبيل الزواوي", "نبيل الزوازي")
    one, other = "قال محافظ الأنبار نبيل الزواوي أمس.", "خلف محافظ الأنبار نبيل الزوازي سلفه نبيل الزواوي."
    assert not together(one, other, "نبيل الزواوي", "نبيل الزوازي")
