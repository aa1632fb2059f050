"""The head of an article: title, dateline, byline, source, date, country and language."""

from __future__ import annotations

import datetime as dt

import pytest

from tadqiq.model import Article
from tadqiq.read import make_article
from tadqiq.read.origin import country_of

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
    ("head", "source"),
    [
        ("Press release. Oslo, 3 March 2026, 18:30 CET", "Press release"),
        ("Company announcement no. 12 – Oslo, 3 March 2026", "Company announcement"),
        ("Fjord Works – Press release No. 12 – 3 March 2026", "Fjord Works"),
        ("For immediate release: 3 March 2026, 5pm", ""),
        ("Oslo, 3 March 2026, 10:00 local time", ""),
        ("Oslo, 3 March 2026 — No. 12/084 — Unofficial translation from the Norwegian", ""),
        ("Cairo / Oslo, 3 March 2026", ""),
        ("Shorewire · 3 March 2026 · 3 min read", "Shorewire"),
        ("Fjord Works ASA, Elden, 3 March 2026, 10:00 CET", "Fjord Works ASA"),
        ("By Jane Roe, Shore Press\n3 March 2026", "Shore Press"),
        ("By the Shore Press — 3 March 2026", "Shore Press"),
        ("By Jane Roe, Court Reporter\nThe Comet, Tuesday, 3 March 2026", "The Comet"),
        ("The Shore Courier\nJane Roe in Elden\n3 March 2026", "The Shore Courier"),
        ("أم سلام (تونس) - وكالة المرفأ للأنباء - 3 مارس 2026", "وكالة المرفأ للأنباء"),
        ("أم سلام، في 3 مارس 2026", ""),
        ("صوت المرفأ – ليلى سالم\n3 مارس 2026", "صوت المرفأ"),
        ("مرفأ بلوس – الرباط\n3 مارس 2026", "مرفأ بلوس"),
        ("لندن: «المرفأ الاقتصادي»\n3 مارس 2026", "المرفأ الاقتصادي"),
        ("بيان صحفي رقم 12 – 3 مارس 2026", "بيان صحفي"),
        ("المرفأ اليوم ـ كتب: سامي الحداد ولينا عبدالرحيم ـ الثلاثاء 3 مارس 2026", "المرفأ اليوم"),
        ("كتبت ـ لينا سالم ـ صحيفة المرفأ ـ 3 مارس 2026", "صحيفة المرفأ"),
        ("كتب - سامي الحداد: صحيفة «صوت المرفأ» - الثلاثاء 3 مارس 2026", "صحيفة صوت المرفأ"),
        ("أم سلام – لينا سالم، جريدة المرفأ (بيروت) – الثلاثاء 3 مارس 2026", "جريدة المرفأ"),
        ("المرفأ اليوم | متابعة: لينا سالم | 3 مارس 2026", "المرفأ اليوم"),
        ("بيان صادر عن هيئة المرافئ – 3 مارس 2026", "هيئة المرافئ"),
        (
            "Issued by the Northern Ports Office, 3 March 2026, 18:00 (local). Next report: 5 March",
            "Northern Ports Office",
        ),
        ("Geneva, 3 March 2026. Reporting period: 22–28 February", ""),
        ("By Jane Roe, Shore News — March 3, 2026, 6:40 p.m.", "Shore News"),
        ("Fjord Works — Press release No. 31-2025\nOslo, 3 March 2026, 15:00 CEST", "Fjord Works"),
        ("The Shore Courier | Jane Roe | 3 March 2026", "The Shore Courier"),
        ("Elden – Jane Roe, Shore Press – 3 March 2026", "Shore Press"),
    ],
)
def test_who_publishes(head: str, source: str) -> None:
    arabic = any(c > "\u0590" for c in head)
    found = article(f"{'ميناء جديد على الساحل' if arabic else 'New port on the coast'}\n{head}", arabic)
    assert (found.source, found.published) == (source, DAY)


@pytest.mark.parametrize(
    ("head", "about", "source"),
    [
        ("Press release — Oslo, 3 March 2026", "About Fjord Works", "Fjord Works"),
        ("Oslo, 3 March 2026", "About Fjord Works: founded in 1951, it builds ports.", "Fjord Works"),
        ("Press release — Oslo, 3 March 2026", "About us", "Press release"),
        ("The Shore Courier (Oslo) — 3 March 2026", "About Fjord Works", "The Shore Courier"),
        ("بيان صحفي – مسقط، 3 مارس 2026", "نبذة عن مرافئ الساحل: تأسست عام 1951 وتدير ستة موانئ.", "مرافئ الساحل"),
        ("بيان صحفي – مسقط، 3 مارس 2026", "عن الشركة: تأسست عام 1951 وتدير ستة موانئ.", "بيان صحفي"),
    ],
)
def test_a_press_release_is_of_whom_it_portrays(head: str, about: str, source: str) -> None:
    arabic = head[0] > "\u0590"
    title, body = ("ميناء جديد على الساحل", ARABIC_BODY) if arabic else ("New port on the coast", BODY)
    tail = "" if ":" in about else "\nFounded in 1951, Fjord Works builds ports."
    assert make_article("a", f"{title}\n{head}{body * 3}\n{about}{tail}\n", file="a.txt").source == source


@pytest.mark.parametrize("title", ["عمّان: «ميناء» على الساحل", "Oslo – a port for the Shore Press", "صوت البحر يعود"])
def test_a_title_names_no_publisher(title: str) -> None:
    assert article(f"{title}\n3 March 2026", title[0] > "\u0590").source == ""


@pytest.mark.parametrize(
    ("opening", "country"),
    [
        ("CAIRO, 3 March 2026 (Gulf Wire) - ", "EG"),
        ("RIYADH (Gulf Wire) — ", "SA"),
        ("الرباط 3 مارس 2026 (و م ع) - ", "MA"),
        ("دبي (رويترز) - ", "AE"),
        ("أم سلام (وكالة المرسى) - ", ""),
        ("بلدة أم سلام، 3 مارس 2026 (وكالة المرسى) – ", ""),
    ],
)
def test_a_dateline_within_the_first_paragraph(opening: str, country: str) -> None:
    arabic = opening[0] > "\u0590"
    title, body = ("ميناء جديد على الساحل", ARABIC_BODY) if arabic else ("New port on the coast", BODY)
    found = make_article("a", f"{title}\n\n{opening}{body.strip()}\n", file="a.txt")
    assert [b.kind for b in found.blocks] == ["title", "dateline", "paragraph"]
    assert found.clean[found.blocks[2].start :].startswith(body.strip()[:10])
    assert found.country == country


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("PORT ELDEN, Norland, March 3, 2026 (Shore Wire) — ", DAY),
        ("PORT ELDEN, March 3, 2026 - ", DAY),
        ("GENEVA/UMM SALAM, Norland, March 3, 2026 (Shore Wire) - ", DAY),
        ("EAST ELDEN, Northern Shore (Shore Wire) — ", None),
        ("ELDEN (Shore Wire) - ", None),
    ],
)
def test_a_dateline_of_a_place_that_no_table_knows(opening: str, day: dt.date | None) -> None:
    found = make_article("a", f"New port on the coast\n\n{opening}{BODY.strip()}\n", file="a.txt")
    assert [b.kind for b in found.blocks] == ["title", "dateline", "paragraph"]
    assert found.published == day


@pytest.mark.parametrize("opening", ["LIFT-OFF at last: ", "EXCLUSIVE - ", "A NEW PORT, says the ministry, - "])
def test_capitals_alone_are_no_dateline(opening: str) -> None:
    found = make_article("a", f"New port on the coast\n\n{opening}{BODY.strip()}\n", file="a.txt")
    assert [b.kind for b in found.blocks] == ["title", "paragraph"]


def test_arabic_words_before_a_date_are_no_place() -> None:
    text = f"ميناء جديد على الساحل\n\nوقعت الشركة في 3 مارس 2026 - بعد تأجيل - عقدا. {ARABIC_BODY.strip()}\n"
    assert [b.kind for b in make_article("a", text, file="a.txt").blocks] == ["title", "paragraph"]


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


@pytest.mark.parametrize("stamp", ["Updated 2 hours ago", "Posted 14 minutes ago"])
def test_a_stamp_that_counts_back_is_no_claim(stamp: str) -> None:
    assert [b.kind for b in article(f"New port\n{stamp}").blocks][:2] == ["title", "dateline"]


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


STAMPS = [
    "2026-03-16T18:30:00+03:00",
    "2026-03-16 18:30",
    "Updated: 16/03/2026 18:30",
    "نُشر في 16 مارس 2026",
    "آخر تحديث: 16 مارس 2026 - 10:15",
    "16/03/2026 - 18:30",
    "16 مارس 2026 | 10:15",
    "March 16, 2026 — 6.05am",
    "Updated: Mar 16, 2026 11:42 IST",
    "Mon 16 Mar 2026 10.15 GMT",
    "16-03-2026",
    "16 Mar, 2026, 10:15 AM ET",
    "Published 10:15 AM GMT, Mon March 16, 2026",
    "4:30 PM EDT, March 16, 2026",
    "الاثنين 16-03-2026 | 10:15 صباحا",
    "16/3/2026 - 27 رمضان 1447",
    "الإثنين، 16 مارس 2026 10:15 ص",
    "نشر: 2026-03-16 10:15",
    "2026.03.16",
    "16.03.2026",
    "Last Updated : 16 March 2026 | 10:15 AM",
    "تم النشر: 16 مارس/آذار 2026",
    "آخر تحديث 16 مارس/آذار 2026 الساعة 10:15 بتوقيت غرينتش",
    "Published: 16th March 2026 09:32 AM",
    "By Jane Roe | March 16, 2026",
    "By Jane Roe, Business Reporter, 16 March 2026",
    "Published Mar. 16, 2026 at 5:12 p.m. ET",
    "16 Mar 2026 - 08:11PM",
    "١٦ مارس ٢٠٢٦ – ١٠:١٥ ص",
    "كتبت منى شوقي - الاثنين 16 مارس 2026",
    "First published on Mon 16 Mar 2026 06.00 GMT",
    "Date: 16 March 2026",
    "16 March 2026, 10:15",
    "Posted on March 16, 2026 by admin",
    "نشر بتاريخ 2026/03/16 على الساعة 10:15",
    "أضيف في 16 مارس 2026 الساعة 10:15",
    "حرر بتاريخ: 16/03/2026",
    "الاثنين ١٦ مارس ٢٠٢٦م الموافق ٢٧ رمضان ١٤٤٧هـ",
    "Monday, 16 March, 2026",
    "Mon, 16 Mar 2026 10:15:00 GMT",
    "Published : 16 Mar 2026, 10:15",
    "Issue Date: March 16, 2026",
    "Release date: 16/03/2026",
    "آذار 16, 2026",
    "مارس 16, 2026",
    "16 آذار 2026 - 10:15",
    "نُشر: 16 مارس ,2026: 10:15 ص GST",
    "تم التحديث في 2026/03/16",
    "16 مارس، 2026",
    "2026/3/16",
    "Published March 16, 2026, 6:00 a.m. Updated March 17, 2026",
    "Monday 16 March 2026 10:15",
    "للنشر الفوري - 16 مارس 2026",
    "FOR IMMEDIATE RELEASE — March 16, 2026",
    "The Shore Courier (Melbourne) | March 16, 2026 — 6.05am | 4 min read",
]


@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize("stamp", STAMPS)
def test_days_of_publication(stamp: str, above: bool) -> None:
    arabic = any(c > "\u0590" for c in stamp)
    title = "ميناء جديد على الساحل" if arabic else "New port on the coast"
    found = article(f"{stamp}\n\n{title}" if above else f"{title}\n\n{stamp}", arabic)
    assert (found.published, found.title) == (dt.date(2026, 3, 16), title)
    assert sorted(b.kind for b in found.blocks) == ["dateline", "paragraph", "title"]
    assert found.source in ("", "The Shore Courier")


WIRES = [
    ("DUBAI, Nov 13 (Gulf Wire) - ", "Gulf Wire", "AE"),
    ("LONDON (AP) — ", "AP", "GB"),
    ("WASHINGTON, D.C. (AP) — ", "AP", "US"),
    ("NAIROBI, Kenya — ", "", "KE"),
    ("BEIRUT, March 3 (Xinhua) -- ", "Xinhua", "LB"),
    ("PARIS, March 3 (Gulf Wire) - ", "Gulf Wire", "FR"),
    ("القاهرة - الساحل: ", "الساحل", "EG"),
    ("القاهرة – أ ش أ: ", "أ ش أ", "EG"),
    ("بيروت - «المسار» - ", "المسار", "LB"),
    ("الرياض (واس) ", "واس", "SA"),
    ("الجزائر - (واج) - ", "واج", "DZ"),
    ("عمان 3 آذار (بترا) - ", "بترا", "JO"),
    ("أبوظبي في 3 مارس / وام / ", "وام", "AE"),
    ("واشنطن - أ ف ب - ", "أ ف ب", "US"),
    ("باريس ـ رويترز: ", "رويترز", "FR"),
    ("القاهرة في 3 مارس /أ ش أ/ ", "أ ش أ", "EG"),
    ("دمشق-سانا ", "سانا", "SY"),
    ("الدوحة في 03 مارس /قنا/ ", "قنا", "QA"),
    ("تونس 3 مارس 2026 (وات) - ", "وات", "TN"),
    ("الرباط/ 3 مارس 2026 /ومع/ ", "ومع", "MA"),
    ("بغداد/ واع ", "واع", "IQ"),
    ("موسكو 3 مارس. /تاس/. ", "تاس", "RU"),
    ("LONDON, March 3, 2026 /PRNewswire/ -- ", "PRNewswire", "GB"),
    ("OSLO, Norway--(BUSINESS WIRE)--", "BUSINESS WIRE", "NO"),
    ("NEW YORK, March 03, 2026 (GLOBE NEWSWIRE) -- ", "GLOBE NEWSWIRE", "US"),
    ("TOKYO, March 3 - ", "", "JP"),
    ("London, 3 March 2026 – ", "", "GB"),
    ("الرياض، 3 مارس 2026: ", "", "SA"),
    ("دبي، الإمارات العربية المتحدة، 3 مارس 2026: ", "", "AE"),
    ("Dubai, UAE – March 3, 2026: ", "", "AE"),
    ("London, March 3: ", "", "GB"),
    ("3 March 2026, London: ", "", "GB"),
    ("صنعاء - سبأ: ", "سبأ", "YE"),
    ("طرابلس 03 مارس 2026م (الأنباء الليبية) – ", "الأنباء الليبية", "LY"),
    ("ISLAMABAD: ", "", "PK"),
    ("NEW DELHI, Mar 3 (PTI) ", "PTI", "IN"),
    ("(رويترز) - ", "رويترز", ""),
    ("القاهرة (رويترز) - ", "رويترز", "EG"),
    ("القاهرة، مصر (CNN)-- ", "CNN", "EG"),
    ("أبوظبي - وام ", "وام", "AE"),
    ("القاهرة (3 مارس) - ", "", "EG"),
    ("البصرة (العراق) 3 مارس (رويترز) - ", "رويترز", "IQ"),
    ("CAIRO (March 3) — ", "", "EG"),
    ("HARLOW, England (March 3) — ", "", "GB"),
]


@pytest.mark.parametrize(("opening", "source", "country"), WIRES)
def test_datelines_of_agencies(opening: str, source: str, country: str) -> None:
    arabic = any(c > "\u0590" for c in opening)
    title, body = ("ميناء جديد على الساحل", ARABIC_BODY) if arabic else ("New port on the coast", BODY)
    text = f"{title}\n\n{opening}{body.strip()}\n\n{body.strip()}\n\n© 2026 Media\n"
    found = make_article("a", text, file="a.txt")
    assert [b.kind for b in found.blocks] == ["title", "dateline", "paragraph", "paragraph", "boilerplate"]
    assert found.clean[found.blocks[2].start :].startswith(body.strip()[:10])
    assert (found.source, found.country) == (source, country)
    day = dt.date(2026, 11, 13) if "Nov 13" in opening else DAY if "3" in opening else None
    assert found.published == day


@pytest.mark.parametrize(
    "opening",
    [
        "London has sold the port for 4.2 billion dirhams - a record - and will use the money for two more of them.",
        "Cairo (and all of the coast with it) wants a port that would cost 4.2 billion dirhams, the ministry said.",
        "القاهرة «مدينة الألف مئذنة» تريد ميناء بكلفة 4.2 مليار درهم، وفق ما قالته الوزارة يوم الاثنين في بيان لها.",
        "Kenya: the ministry said on Monday that the cost of the port would be 4.2 billion dirhams in all, no less.",
    ],
)
def test_a_place_at_the_start_is_no_dateline(opening: str) -> None:
    found = make_article("a", f"New port\n\n{opening}\n", file="a.txt")
    assert [b.kind for b in found.blocks] == ["title", "paragraph"]


@pytest.mark.parametrize(
    ("dateline", "text", "year"),
    [
        (
            "TOKYO, March 3 (Gulf Wire) - ",
            "Output was 5 Mt in 2025, up from 4 Mt in 2024, and should be 9 Mt by 2040.",
            2025,
        ),
        (
            "OSLO, Tuesday March 3 - ",
            "Output was 5 Mt in 2025, up from 4 Mt in 2024, and should be 9 Mt by 2040.",
            2026,
        ),
        (
            "TOKYO, March 3 (Gulf Wire) - ",
            "The notes will mature in June 2031. The last ones were sold in June 2022.",
            2022,
        ),
        (
            "الرباط 3 مارس (الساحل) - ",
            "بلغ الإنتاج 5 ملايين طن سنة 2025 مقابل 4 ملايين سنة 2024، ويرتقب أن يبلغ 9 ملايين سنة 2040.",
            2025,
        ),
    ],
)
def test_the_year_of_a_dateline_without_one(dateline: str, text: str, year: int) -> None:
    found = make_article("a", f"New port\n\n{dateline}{text}\n", file="a.txt")
    assert found.published == dt.date(year, 3, 3)
    assert any("no year" in note for note in found.repairs)


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("PORT ELDEN, Ohio, March 24 (Shore Newswire)", dt.date(2026, 3, 24)),
        ("OSLO, March 24 (Shore Newswire) –", dt.date(2026, 3, 24)),
        ("الكويت - 24 - 3 (الساحل) --", dt.date(2026, 3, 24)),
        ("الكويت - ٢٤ / ٣ (الساحل) --", dt.date(2026, 3, 24)),
        ("الاثنين فاتح مارس 2027", dt.date(2027, 3, 1)),
        ("الجريدة - الأحد غرة مارس 2026", dt.date(2026, 3, 1)),
    ],
)
def test_a_dateline_on_a_line_of_its_own(dateline: str, day: dt.date) -> None:
    arabic = dateline[0] > "\u0590"
    title, body = ("ميناء جديد على الساحل", ARABIC_BODY) if arabic else ("New port on the coast", BODY)
    found = make_article("a", f"{title}\n{dateline}\n\n{body.strip()}\n\n© 2026 Media\n", file="a.txt")
    assert [b.kind for b in found.blocks] == ["title", "dateline", "paragraph", "boilerplate"]
    assert found.published == day


@pytest.mark.parametrize("line", ["الكويت - 32 - 3 (الساحل) --", "الكويت - 24 - 13 (الساحل) --"])
def test_numbers_that_are_no_day_date_nothing(line: str) -> None:
    found = make_article("a", f"ميناء جديد\n{line}\n\n{ARABIC_BODY.strip()}\n\n© 2026 Media\n", file="a.txt")
    assert found.published is None


def test_a_dateline_without_any_year() -> None:
    found = make_article("a", f"New port\n\nTOKYO, March 3 (Gulf Wire) - {BODY.strip()}\n", file="a.txt")
    assert (found.published, found.source) == (None, "Gulf Wire")


@pytest.mark.parametrize(
    ("outlet", "country"),
    [("صحيفة رؤية عُمان (مسقط)", "OM"), ("صحيفة الغور (عمان)", "JO"), ("جريدة عمان، صلالة", "OM")],
)
def test_a_name_that_two_countries_share_gives_way_to_another_place(outlet: str, country: str) -> None:
    assert country_of(outlet) == country


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("Published 3 March 2026 | Weather: 17 degrees", DAY),
        ("Weather: 17 degrees | Updated: 3 March 2026 – 8:15", DAY),
        ("نُشر في 3 آذار 2026 | الطقس: دمشق 17 درجة | سعر الصرف في الصفحة 6", DAY),
        ("The tender closes on 3 March 2026 | Page 6", None),
        ("Next issue: 3 March 2026", None),
    ],
)
def test_a_day_of_publication_at_the_foot(foot: str, day: dt.date | None) -> None:
    arabic = not foot.isascii() and "نُشر" in foot
    text = ("ميناء جديد" if arabic else "A new port") + (ARABIC_BODY if arabic else BODY) + "\n" + foot + "\n"
    assert make_article("a", text, file="a.txt").published == day


def test_a_title_that_opens_with_its_country_is_a_title() -> None:
    found = article("NORWAY: cod exports rise for a third year\nThe Fish Letter, issue 1,187 — Oslo, 3 March 2026")
    assert (found.title, found.published) == ("NORWAY: cod exports rise for a third year", DAY)
    assert (found.country, found.source) == ("NO", "The Fish Letter")


def test_the_initial_of_a_byline_ends_no_sentence() -> None:
    found = article("ميناء جديد\nصحيفة الأفق — عمّان، الثلاثاء 3 آذار 2026 — بقلم: سلمى ب.", arabic=True)
    assert (found.source, found.published) == ("صحيفة الأفق", DAY)
