"""The head of an article: title, dateline, byline, source, date, country and language."""

from __future__ import annotations

import datetime as dt

import pytest

from tadqiq.model import Article
from tadqiq.read import make_article

BODY = (
    "\n\nThe ministry said on Monday that the cost of the port would be 4.2 billion dirhams, more than was planned.\n"
)
ARABIC_BODY = (
    "\n\nأعلنت الوزارة أن كلفة الميناء ستبلغ 4.2 مليار درهم، وأن الأشغال ستبدأ قبل نهاية العام المقبل في المدينة.\n"
)
DAY = dt.date(2026, 3, 3)


def article(head: str, arabic: bool = False) -> Article:
    return make_article("a", head + (ARABIC_BODY if arabic else BODY), file="a.txt")


@pytest.mark.parametrize(
    ("dateline", "source", "country"),
    [
        ("The Paper (London) — 03/03/2026", "The Paper", "GB"),
        ("Coast Daily, Casablanca, 3 March 2026", "Coast Daily", "MA"),
        ("Press release — Oslo, 3 March 2026, 18:30 CET", "Press release", "NO"),
        ("March 3, 2026", "", ""),
        ("Tuesday, March 3, 2026 - 10:15 GMT", "", ""),
        ("Published: 3 March 2026", "", ""),
        ("Last updated on 2026-03-03", "", ""),
        ("صحيفة المدار (الدار البيضاء) — الثلاثاء 3 مارس 2026 - 08:15", "صحيفة المدار", "MA"),
        ("وكالة أنباء الخليج — أبوظبي في ٣ مارس ٢٠٢٦", "وكالة أنباء الخليج", "AE"),
        ("القاهرة في 3 مارس 2026", "", "EG"),
        ("صحيفة الأفق – عمّان، الثلاثاء 3 آذار 2026", "صحيفة الأفق", "JO"),
        ("جريدة الميدان المغربية – الثلاثاء 3 مارس 2026", "جريدة الميدان المغربية", "MA"),
        ("الرياض، 14 رمضان 1447هـ الموافق 3 مارس 2026م", "", "SA"),
        ("تاريخ النشر: 03 مارس 2026", "", ""),
        ("الأوسط الاقتصادي (لندن) — الثلاثاء 3 مارس (آذار) 2026", "الأوسط الاقتصادي", "GB"),
    ],
)
def test_datelines(dateline: str, source: str, country: str) -> None:
    arabic = dateline[0] > "\u0590"
    title = "ميناء جديد على الساحل" if arabic else "New port on the coast"
    found = article(f"{title}\n{dateline}", arabic)
    assert (found.title, found.published) == (title, DAY)
    kinds = [b.kind for b in found.blocks]
    assert kinds[:2] == ["title", "dateline"] and kinds[-1] == "paragraph"
    assert (found.source, found.country) == (source, country)


@pytest.mark.parametrize(
    ("opening", "country"),
    [
        ("CAIRO, 3 March 2026 (Gulf Wire) - ", "EG"),
        ("RIYADH (Gulf Wire) — ", "SA"),
        ("الرباط 3 مارس 2026 (و م ع) - ", "MA"),
        ("دبي (رويترز) - ", "AE"),
    ],
)
def test_a_dateline_within_the_first_paragraph(opening: str, country: str) -> None:
    arabic = opening[0] > "\u0590"
    title, body = ("ميناء جديد على الساحل", ARABIC_BODY) if arabic else ("New port on the coast", BODY)
    found = make_article("a", f"{title}\n\n{opening}{body.strip()}\n", file="a.txt")
    assert [b.kind for b in found.blocks] == ["title", "dateline", "paragraph"]
    assert found.clean[found.blocks[2].start :].startswith(body.strip()[:10])
    assert found.country == country


def test_a_figure_in_the_first_paragraph_is_no_dateline() -> None:
    text = "New port\n\nOn 3 March 2026 the ministry said - to general surprise - that 4.2 billion would be spent.\n"
    assert [b.kind for b in make_article("a", text, file="a.txt").blocks] == ["title", "paragraph"]


@pytest.mark.parametrize(
    "byline", ["By Jane Roe in London", "كتبت - منى الشرقاوي:", "بقلم: أحمد علي", "المرفأ/ الجزيرة"]
)
def test_bylines(byline: str) -> None:
    arabic = byline[0] > "\u0590"
    found = article(f"{'ميناء جديد' if arabic else 'New port'}\n{byline}", arabic)
    assert [b.kind for b in found.blocks][:2] == ["title", "byline"]


def test_menus_above_the_title_are_set_aside() -> None:
    found = article("Another story altogether\n\nlogo\nWorld\n\nNew port on the coast")
    assert [b.kind for b in found.blocks] == ["boilerplate"] * 3 + ["title", "paragraph"]
    assert found.title == "New port on the coast"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ARABIC_BODY, "ar"),
        (BODY, "en"),
        ("Le ministre a annoncé que la production est en hausse dans le pays.", "fr"),
        ("12 345", "und"),
        ("شركة Acme Industries Ltd أعلنت ذلك", "ar"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert make_article("a", text).language == language


def test_what_is_given_is_kept() -> None:
    found = make_article(
        "a", "New port\nThe Paper (London) — 03/03/2026" + BODY, published=dt.date(2020, 1, 1), source="X"
    )
    assert (found.published, found.source) == (dt.date(2020, 1, 1), "X")


def test_headings_reach_their_paragraphs() -> None:
    found = make_article("a", "New port on the coast" + BODY + "\nFinancial impact" + BODY, file="a.txt")
    assert [(b.kind, b.heading) for b in found.blocks] == [
        ("title", ""),
        ("paragraph", ""),
        ("heading", ""),
        ("paragraph", "Financial impact"),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "أعلنت الوزارة اليوم الثلاثاء 3 مارس 2026 أن كلفة الميناء ستبلغ 4.2 مليار درهم.",
        "أعلنت الوزارة أمس الاثنين (2 مارس 2026) أن كلفة الميناء ستبلغ 4.2 مليار درهم.",
        "The ministry said today, 3 March 2026, that the port would cost 4.2 billion dirhams.",
    ],
)
def test_the_opening_tells_the_day_of_writing(opening: str) -> None:
    found = make_article("a", f"New port on the coast\n\n{opening}\n", file="a.txt")
    assert found.published == DAY
    assert [b.kind for b in found.blocks] == ["title", "paragraph"]
