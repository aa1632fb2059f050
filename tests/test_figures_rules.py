"""Rules of figures that need more than a sentence: money by country, blocks, taken spans, ties, intervals, tables."""

from __future__ import annotations

import msgspec
import pytest
from figures_reading import article, live, read

from tadqiq.errors import PackError
from tadqiq.extract.figures import figures
from tadqiq.extract.quantity import lexica as tables_of_figures
from tadqiq.extract.quantity.numbers.digits import read_digits
from tadqiq.extract.sentences import Sentences
from tadqiq.model import Article, Block, Span
from tadqiq.text import tokenise


@pytest.mark.parametrize(
    ("text", "country", "unit"),
    [
        ("بلغت الكلفة 5 ملايين درهم", "MA", "MAD"),
        ("بلغت الكلفة 5 ملايين درهم", "AE", "AED"),
        ("The clinic cost $5 million", "AU", "AUD"),
        ("The clinic cost $5 million", "KE", "USD"),
        ("The clinic cost Sh5 million", "KE", "KES"),
        ("The clinic cost Sh5 million", "UG", "UGX"),
        ("كلفت العيادة 5 ملايين دولار", "AU", "USD"),
        ("كلفت العيادة 5 ملايين جنيه", "GB", "EGP"),
        ("في السودان كلفت العيادة 5 ملايين جنيه", "EG", "SDG"),
        ("قدمت مصر للسودان 5 ملايين جنيه", "EG", "EGP"),
        ("بلغت الكلفة 5 ملايين دينار", "JO", "JOD"),
        ("بلغت الكلفة 5 ملايين دينار", "TN", "TND"),
        ("بلغت الكلفة 5 ملايين جنيه", "SD", "SDG"),
        ("بلغت الكلفة 5 ملايين ريال", "QA", "QAR"),
        ("بلغت الكلفة 5 ملايين ليرة", "SY", "SYP"),
        ("It cost 5 million dollars", "AU", "AUD"),
        ("It cost 5 million pounds", "EG", "EGP"),
        ("It cost 5 million rupees", "PK", "PKR"),
    ],
)
def test_open_names_of_money_follow_the_country(text: str, country: str, unit: str) -> None:
    assert [claim.unit for claim in live(text, country=country)] == [unit]


@pytest.mark.parametrize(
    ("text", "country", "units"),
    [
        ("The bank earned KD182 million (Dh2.18 billion) and pays 25 fils.", "AE", ["KWD", "AED", "KWD"]),
        ("The bank earned 182 million dirhams. A rival in Kuwait pays 25 fils.", "AE", ["AED", "AED"]),
        ("The maker earned JD 12 million, or 43 piastres a share.", "EG", ["JOD", "JOD/share"]),
        ("The lender set aside S$480 million, or 12 cents a share.", "", ["SGD", "SGD/share"]),
        ("The mine cost $US46 million, or $70 million.", "AU", ["USD", "AUD"]),
        ("The appeal is for $US46 million. Canberra gave Australian crews $5 million.", "", ["USD", "AUD"]),
        ("The appeal is for US$46 million. Canberra gave Australian crews $5 million.", "", ["USD", "USD"]),
        ("The road cost 5 million dollars", "FJ", ["FJD"]),
    ],
)
def test_money_follows_what_the_article_counts_in(text: str, country: str, units: list[str]) -> None:
    assert [claim.unit for claim in live(text, country=country)] == units


def test_an_adjective_elsewhere_settles_an_open_name() -> None:
    claims = live("خصصت 264 مليار درهم مغربي للمشروع. وتبلغ الحصة 5 مليارات درهم.", country="AE")
    assert [claim.unit for claim in claims] == ["MAD", "MAD"]


def test_a_sum_told_again_in_dollars_still_settles_the_name() -> None:
    text = (
        "قال المستشفى في لندن إن العجز بلغ 12 مليون جنيه إسترليني (16 مليون دولار).\n"
        "وأضاف أن الصيانة تتطلب 9 ملايين جنيه لتصل إلى 21 مليونا (نحو 28 مليون دولار)، بعدما كانت 14 مليونا."
    )
    units = [claim.unit for claim in live(text)]
    assert units == ["GBP", "USD", "GBP", "GBP", "USD", "GBP"]


def test_the_countries_spoken_of_settle_an_open_name() -> None:
    claims = live("Ministers in Rabat said Morocco would spend Dh26.4bn; Moroccan firms will get Dh2bn.")
    assert [claim.unit for claim in claims] == ["MAD", "MAD"]


@pytest.mark.parametrize(
    ("text", "country", "units"),
    [
        # Its own money by its full name beside another: the bare one is its own.
        ("كلفت 90 مليون ريال عماني و40 مليون ريال سعودي، منها 12 مليون ريال للحقل.", "OM", ["OMR", "SAR", "OMR"]),
        # A name in full counts also where its conversion stands behind it, not where it is itself the conversion.
        (
            "تتقاضى الممرضة 31 ألف جنيه إسترليني (نحو 42 ألف دولار)، وتكلف الزيادة 700 مليون جنيه.",
            "",
            ["GBP", "USD", "GBP"],
        ),
        (
            "تتقاضى الممرضة 42 ألف دولار (نحو 31 ألف جنيه إسترليني)، وفي القاهرة تكلف الزيادة 700 مليون جنيه.",
            "",
            ["USD", "GBP", "EGP"],
        ),
        # The land that is spoken of, then one conversion in another's dinars.
        (
            "أقر العراق نفقات العراق: 90 ألف مليار دينار عراقي، وعجز 8 آلاف مليار دينار. "
            "وفي الجزائر 13 ألف مليار دينار، أي 100 مليار دولار.",
            "DZ",
            ["IQD", "IQD", "DZD", "USD"],
        ),
        # A rate against the dollar tells whose dinar it is.
        ("صرف التجار 1310 دنانير للدولار في بغداد.", "KW", ["IQD/USD"]),
        # A slip in a conversion makes no other riyal of it.
        ("خسرت الرياض 480 مليون ريال (1.28 مليار دولار).", "SA", ["SAR", "USD"]),
        ("جمعت 70 مليون يورو، أي أكثر من 70 مليار سنتيم.", "MA", ["EUR", "MAD"]),
        ("اشترى البرازيلي حصته بـ400 مليون ريال.", "", ["SAR"]),
        # The place that opens a sentence is the scene of what it tells, whatever the article counts in.
        (
            "كلف المصنع 90 مليون ريال عماني. وفي الرياض، بلغ ثمن التذكرة 41 ريالا.",
            "OM",
            ["OMR", "SAR"],
        ),
        ("كلف المصنع 90 مليون ريال عماني. وبلغ ثمن التذكرة 41 ريالا.", "OM", ["OMR", "OMR"]),
        # A full name that comes later may be of another land which the article turns to.
        (
            "زاد إنتاج الزيت في المغرب، ويصدر المغرب معظمه من شمال المغرب. وبلغت الكلفة 14 مليون درهم. "
            "أما الإمارات فأنفقت 7 ملايين درهم إماراتي.",
            "LB",
            ["MAD", "AED"],
        ),
    ],
)
def test_bare_money_among_others(text: str, country: str, units: list[str]) -> None:
    assert [claim.unit for claim in live(text, country=country)] == units


@pytest.mark.parametrize(
    ("text", "country", "units"),
    [
        # The same sum by its full name, be it further down.
        (
            "ضاعت 26 مليون دينار.\nوبلغت الخسارة 85 مليون دولار (26 مليون دينار كويتي)، والغرامة 3 ملايين دينار ليبي.",
            "KW",
            ["KWD", "USD", "KWD", "LYD"],
        ),
        # A name that is also a far town does not outdo the country of the outlet.
        ("قضت المحكمة بتغريم بشير البصرة 6 ملايين دينار.", "DZ", ["DZD"]),
        ("قضت محكمة في البصرة بالعراق بتغريم تاجر 6 ملايين دينار.", "DZ", ["IQD"]),
    ],
)  # fmt: skip
def test_open_money_by_the_same_sum_and_not_by_a_far_town(text: str, country: str, units: list[str]) -> None:
    assert [claim.unit for claim in live(text, country=country)] == units


def test_pounds_before_a_thing_that_is_weighed() -> None:
    weighed = live("Engineers lowered a 640-pound buoy into the harbour.", country="GB")
    assert [claim.unit for claim in weighed] == ["pound"]
    assert [claim.unit for claim in live("He paid a 640-pound fine.", country="GB")] == ["GBP"]
    assert [claim.unit for claim in live("It was a 12 million-pound satellite.", country="GB")] == ["GBP"]


def test_a_guess_is_noted() -> None:
    assert any("commonest" in note for claim in live("بلغت الكلفة 5 ملايين دينار") for note in claim.notes)
    assert not live("بلغت الكلفة 5 ملايين دينار أردني")[0].notes


def test_the_story_settles_a_money_that_its_article_leaves_open() -> None:
    text = "قررت البلدية صرف 30 ألف دينار."
    source = article(text)
    story = msgspec.structs.replace(source, scene=("GR", "TN", "DZ"))
    settled = figures(story, tokenise(text), [])[0]
    assert (figures(source, tokenise(text), [])[0].unit, settled.unit, settled.notes) == ("KWD", "TND", ())


@pytest.mark.parametrize(
    ("text", "country", "value", "unit"),
    [
        ("السعر 12.6 فلسا", "AE", 0.126, "AED"),
        ("السعر 250 فلسا", "KW", 0.25, "KWD"),
        ("السعر 2640 مليار سنتيم", "MA", 26.4e9, "MAD"),
        ("السعر 75 قرشا", "EG", 0.75, "EGP"),
        ("السعر 34 سنتا", "", 0.34, "USD"),
        ("It cost 45 pence", "", 0.45, "GBP"),
    ],
)
def test_subunits_are_scaled(text: str, country: str, value: float, unit: str) -> None:
    claim = live(text, country=country)[0]
    assert (claim.value, claim.unit) == (pytest.approx(value), unit)


def test_decimal_commas_are_known_by_the_documents_habit() -> None:
    habit = "بلغت النسبة 12,5 في المئة، والمساحة 2,600 ألف هكتار."
    claims = live(habit)
    assert claims[1].value == 2600.0
    assert any("decimal" in note for note in claims[1].notes)
    assert live("بلغت المساحة 2,600 هكتار.")[0].value == 2600.0


@pytest.mark.parametrize(
    ("printed", "comma", "value"),
    [
        ("1.234,5", False, 1234.5),
        ("1,234.5", False, 1234.5),
        ("١٬٢٣٤٫٥", False, 1234.5),
        ("12،220,13", False, 12220.13),
        ("0,500", False, 0.5),
        ("4,8", False, 4.8),
        ("1.234.567", False, 1234567.0),
        ("1.5", True, 1.5),
        ("1.500", True, 1500.0),
        ("2,600", True, 2.6),
    ],
)
def test_separators(printed: str, comma: bool, value: float) -> None:
    read_as = read_digits(printed, comma)
    assert read_as is not None
    assert read_as[0] == pytest.approx(value)


@pytest.mark.parametrize("printed", ["1.2.3", "192.168.0.1", "1,2,3", "12.34,5.6"])
def test_what_is_no_number(printed: str) -> None:
    assert read_digits(printed, False) is None


@pytest.mark.parametrize(
    ("kind", "reason"), [("boilerplate", "boilerplate"), ("dateline", "dateline"), ("byline", "dateline")]
)
def test_figures_of_set_aside_blocks(kind: str, reason: str) -> None:
    text = "بلغت الكلفة 5 ملايين دولار.\nاقرأ أيضا: 7 أسئلة عن 12 مليون دولار"
    cut = text.index("\n")
    blocks = (Block(start=0, end=cut, kind="paragraph"), Block(start=cut + 1, end=len(text), kind=kind))  # type: ignore[arg-type]
    source = Article(id="a", file="a.txt", text=text, clean=text, language="ar", blocks=blocks)
    assert [claim.ignored for claim in figures(source, tokenise(text), [])] == [None, reason, reason]


def test_nothing_is_read_in_a_taken_span() -> None:
    text = "في 5 مايو 2026 بلغت 7 ملايين طن"
    source = article(text)
    found = figures(source, tokenise(text), [Span(3, 14)])
    assert [claim.text for claim in found] == ["7 ملايين طن"]


@pytest.mark.parametrize(
    ("text", "roles", "relation"),
    [
        ("ارتفعت الديون 8% إلى 62.1 مليار درهم من 57.5 مليار", ["change", "to", "from"], "change_of"),
        ("Debt rose 8% to $62.1bn from $57.5bn", ["change", "to", "from"], "change_of"),
        ("ارتفع الإنتاج من 20% إلى 60%", ["from", "to"], "from_to"),
        ("ستبلغ الكلفة 674 مليار يوان - 95 مليار دولار", ["", "equivalent"], "equivalent"),
        ("It cost €2.46bn ($2.9bn)", ["", "equivalent"], "equivalent"),
        ("112 of 217 seats", ["part", "total"], "part_of"),
    ],
)
def test_roles_and_ties(text: str, roles: list[str], relation: str) -> None:
    claims = live(text)
    assert [claim.role for claim in claims] == roles
    starts = {str(claim.start) for claim in claims}
    ties = [tie for claim in claims for tie in claim.ties]
    assert f"{relation}" in {tie.partition(":")[0] for tie in ties}
    assert {tie.partition(":")[2] for tie in ties} <= starts


def test_units_left_out_are_carried_along_a_list() -> None:
    claims = live("خُصص 55 مليون دولار للري و30 مليونا للآلات و25 مليونا للتخزين")
    assert [(claim.value, claim.unit) for claim in claims] == [(55e6, "USD"), (30e6, "USD"), (25e6, "USD")]
    assert "carried" in " ".join(claims[1].steps)


@pytest.mark.parametrize(
    ("text", "low", "high", "low_open", "high_open"),
    [
        ("4.2 مليار دولار", 4.15e9, 4.25e9, False, False),
        ("18 طائرة", 18, 18, False, False),
        ("نحو 100 طن", 90, 110, False, False),
        ("قرابة 100 طن", 90, 100.5, False, False),
        ("أكثر من 100 طن", 100, None, True, False),
        ("ما لا يقل عن 100 طن", 100, None, False, False),
        ("أقل من 100 طن", None, 100, False, True),
        ("لا يزيد على 100 طن", None, 100, False, False),
        ("أكثر من 100 وأقل من 300 طن", 100, 300, True, True),
        ("at least 100 and less than 300 tonnes", 100, 300, False, True),
        ("more than 100 and at most 300 tonnes", 100, 300, True, False),
    ],
)
def test_intervals(text: str, low: float | None, high: float | None, low_open: bool, high_open: bool) -> None:
    claim = live(text)[0]
    assert (claim.low, claim.high) == (low, high)
    assert (claim.low_open, claim.high_open) == (low_open, high_open)


def test_lines_read_what_prose_leaves() -> None:
    assert [claim.value for claim in live("الخامس والعشرين", prose=False)] == [25]
    assert live("الخامس والعشرين") == []


def test_a_surface_with_two_meanings_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {"units": {"tonne": ("km",), "kilometer": ("km",)}}
    monkeypatch.setattr(tables_of_figures.tables, "sections", lambda *_: rows)
    monkeypatch.setenv("TADQIQ_CACHE", "off")
    with pytest.raises(PackError, match="km"):
        tables_of_figures.surfaces("languages.en", "units.toml")


def test_every_figure_says_how_it_was_read() -> None:
    claim = read("أكثر من 5 ملايين طن سنويا")[0]
    assert claim.number == "5 ملايين"
    assert any("tonne" in step for step in claim.steps)
    assert any("more_than" in step for step in claim.steps)


@pytest.mark.parametrize(
    ("text", "negated"), [("They shipped more than 5 tonnes", False), ("They did not ship more than 5 tonnes", True)]
)
def test_the_steps_say_where_a_bound_was_turned(text: str, negated: bool) -> None:
    assert ("hedge more_than negated" in live(text)[0].steps) is negated


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Revenue fell to $5.3bn. For the year it was flat.", 2),
        ("The U.S. border is 40 km away.", 1),
    ],
)
def test_a_unit_written_onto_its_number_may_end_a_sentence(text: str, starts: int) -> None:
    assert len(Sentences(article(text, language="en"), tokenise(text)).starts) == starts
