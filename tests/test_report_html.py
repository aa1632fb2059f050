"""The page as text: well formed, self-contained, safe with hostile text, within its size."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import msgspec
import pytest
import report_samples as samples

from tadqiq.model import Base, Finding, Interval, Message, Reckoned, Report
from tadqiq.report import render
from tadqiq.report.cards import Card
from tadqiq.report.plot import plot
from tadqiq.report.reckoning import reckoning
from tadqiq.report.view import view
from tadqiq.report.words import words

VOID = {"meta", "link", "input", "br", "img", "hr"}
SELF_CLOSED = {"circle", "line", "rect", "stop"}


class Page(HTMLParser):
    """Collects elements, attributes and text, and whether every element is closed where it must be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID | SELF_CLOSED:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def attributes(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.elements if name in attrs]


PAGES = {
    f"{sample.__name__}-{language}": Page(render(sample(), "html", language))
    for sample in (samples.dam, samples.draft, samples.clean, samples.empty, samples.hostile)
    for language in ("ar", "en")
}


@pytest.fixture(params=sorted(PAGES))
def page(request: pytest.FixtureRequest) -> Page:
    return PAGES[request.param]


def test_every_element_is_closed_in_its_place(page: Page) -> None:
    assert page.crossed == [] and page.open == []


def test_identifiers_are_unique_and_links_lead_to_them(page: Page) -> None:
    ids = page.attributes("id")
    assert len(ids) == len(set(ids))
    targets = {address[1:] for address in page.attributes("href") if address.startswith("#")}
    assert targets <= set(ids)


def test_the_page_asks_nothing_of_anyone(page: Page) -> None:
    addresses = [a for name in ("src", "href", "action", "srcset", "xlink:href") for a in page.attributes(name)]
    assert all(a.startswith("#") or a == "data:," for a in addresses)
    assert not {tag for tag, _ in page.elements} & {"iframe", "img", "object", "embed", "base"}
    policy = [attrs["content"] for _, attrs in page.elements if attrs.get("http-equiv") == "Content-Security-Policy"]
    assert policy and "default-src 'none'" in (policy[0] or "")


def test_hostile_text_adds_no_element_and_no_handler(page: Page) -> None:
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on")]
    assert sum(tag == "script" for tag, _ in page.elements) == 1
    assert sum(tag == "style" for tag, _ in page.elements) == 1


def test_hostile_text_is_shown_as_it_is_without_what_turns_it_round() -> None:
    text = "".join(PAGES["hostile-ar"].text)
    assert '<script>alert("x")</script>' in text and "{{ 7*7 }}" in text
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", text)


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_the_page_has_its_language_and_direction(language: str, direction: str) -> None:
    root = PAGES[f"dam-{language}"].elements[0]
    assert root == ("html", {"lang": language, "dir": direction})


def test_quotes_bear_the_language_of_their_article() -> None:
    quotes = [(a.get("lang"), a.get("dir")) for tag, a in PAGES["dam-en"].elements if tag in ("q", "blockquote")]
    assert {("ar", "rtl"), ("en", "ltr")} == set(quotes)


def test_the_verdict_is_the_heading_and_the_cards_come_worst_first() -> None:
    page = PAGES["dam-en"]
    order = [a["data-severity"] for _, a in page.elements if "data-severity" in a]
    assert order == ["error"] * 3 + ["warning"] * 2 + ["info"] * 3
    assert sum(tag == "h1" for tag, _ in page.elements) == 1


def test_nothing_of_the_report_is_lost() -> None:
    text, ids = " ".join("".join(PAGES["dam-en"].text).split()), PAGES["dam-en"].attributes("id")
    assert [c.id for c in samples.CLAIMS if f"c-{c.id}" not in ids] == []
    shown = [f for f in samples.FINDINGS if not f.waived]
    # The folded differences are gathered by their reason, which is said once.
    parts = [(f.id, part) for f in shown for part in (f.message.en.split(": ", 1 if f.id == "f-apart" else 0))]
    assert [id for id, part in parts if part not in text] == []
    assert "the encoding is unknown" in text and "المدى نفسه" in text


def test_groups_without_findings_are_not_lost() -> None:
    report = msgspec.structs.replace(samples.dam(), findings=())
    ids = Page(render(report, "html", "ar")).attributes("id")
    assert [g.id for g in report.groups if g.id not in ids] == []
    assert [c.id for c in report.claims if f"c-{c.id}" not in ids] == []


def test_a_draft_is_shown_with_its_figures_numbered_and_linked() -> None:
    page = PAGES["draft-ar"]
    marks = [attrs["href"] for tag, attrs in page.elements if tag == "a" and "fig" in (attrs.get("class") or "")]
    assert len(marks) == 6 and marks[0] == "#g-cap" and marks[2] == "#f-sum"
    assert "the-draft" not in PAGES["dam-ar"].attributes("id")
    whole = " ".join("".join(page.text).split())
    assert "قالت وزارة الري إن سعة خزان سد وادي السدر تبلغ نحو 410 ملايين متر مكعب" in whole


def test_phrases_alone_are_quoted_when_sentences_may_not_be() -> None:
    whole, phrases = (render(samples.dam(quote), "html", "ar") for quote in ("sentence", "phrase"))
    assert "وفق بيان رقم" in whole and "وفق بيان رقم" not in phrases
    assert "نحو 410 ملايين متر مكعب" in phrases


def test_open_bounds_fade_ranges_have_caps_and_vague_figures_are_hatched() -> None:
    shown = view(samples.dam(), words("en"))
    marks = {}
    for group in shown.report.groups:
        drawn = plot(shown.rows(group.claims), shown.words)
        assert drawn is not None
        marks |= {mark.point.claim: mark for mark in drawn.marks}
    assert marks["q-cap-1"].shape == "bar" and marks["q-cap-1"].dot is not None
    assert marks["q-cap-2"].shape == "dot" and not marks["q-cap-2"].hollow
    assert marks["q-cap-3"].dot == marks["q-cap-1"].dot, "0.41 km³ stands where 410 million m³ stands"
    assert marks["q-cost-2"].open_right and marks["q-cost-2"].hollow and marks["q-cost-2"].right == 100
    assert marks["q-land-1"].dot is None and not marks["q-land-1"].open_right
    assert marks["q-farm-1"].shape == "vague" and marks["q-farm-1"].dot is None
    assert marks["d-sign-1"].dot is not None and marks["d-sign-1"].dot < (marks["d-sign-2"].dot or 0)


def card(report: Report, id: str) -> Card:
    found = view(report, words("en"))
    return next(c for c in (*found.settle, *found.know) if c.id == id)


def test_a_calculation_that_fails_is_drawn_beside_what_is_said() -> None:
    drawn = reckoning(card(samples.dam(), "f-sum"), words("en"))
    assert drawn is not None and drawn.unit == "billion USD"
    computed, said = drawn.marks
    assert (computed.point.who, said.point.who) == ("Calculated", "صحيفة النهار الجديد")
    assert computed.right < said.left and said.point.odd and not computed.point.odd
    assert reckoning(card(samples.dam(), "g-cap"), words("en")) is None


def test_parts_of_another_source_are_drawn_with_the_sum_they_make() -> None:
    found = Reckoned(computed=Interval(1.0995e9, 1.1005e9), said=Interval(4.0e9, 4.0e9), unit="USD", stated="q-cost-3")
    across = Finding(
        id="f-across", check="sum_across", severity="error", verdict="disagree", reckoned=found,
        claims=("q-cost-3", "q-part-1", "q-part-2"), message=Message(ar="لا يستقيم.", en="It does not add up."),
    )  # fmt: skip
    base = Base(dimension="money", unit="USD", value=700123456.7, interval=Interval(6.995e8, 7.005e8))
    report = samples.dam()
    claims = [msgspec.structs.replace(c, base=base) if c.id.startswith("q-part") else c for c in report.claims]
    drawn = reckoning(card(msgspec.structs.replace(report, claims=claims, findings=(across,)), "f-across"), words("en"))
    assert drawn is not None
    whose = [(mark.point.who, mark.shape) for mark in drawn.marks]
    part = ("صحيفة النهار الجديد", "dot")
    assert whose == [part, part, ("Calculated", "bar"), ("Meridian Wire", "dot")]
    assert drawn.marks[0].label == "700,123,457", "decimals of a conversion are nobody's"


def test_the_wrong_term_of_a_calculation_is_marked_and_said() -> None:
    page = PAGES["dam-ar"]
    wrong = [attrs for tag, attrs in page.elements if tag == "mark" and attrs.get("class") == "wrong"]
    assert len(wrong) == 1 and "1.2 مليار دولار" in (wrong[0]["title"] or "")
    assert "لا يستقيم" in "".join(page.text)


def test_a_figure_of_the_draft_in_a_wrong_calculation_shows_it() -> None:
    text = render(samples.draft(), "html", "ar")
    assert text.count('class="fig v-disagree"') == 2, "the contradicted figure and the wrong total"
    assert "خطأ غير ذلك" in text


def test_figures_that_do_not_convert_have_no_plot() -> None:
    shown = view(samples.dam(), words("en"))
    assert plot(shown.rows(["q-km-1", "q-farm-2"]), shown.words) is None
    assert plot(shown.rows(["q-km-1", "d-sign-1"]), shown.words) is None
    assert plot(shown.rows(["q-km-1"]), shown.words) is None


def test_the_page_says_when_units_do_not_convert() -> None:
    report = samples.dam()
    claims = tuple(msgspec.structs.replace(c, base=None) if c.id == "q-cap-3" else c for c in report.claims)
    assert "do not convert into each other" not in render(report, "html", "en")
    assert "do not convert into each other" in render(msgspec.structs.replace(report, claims=claims), "html", "en")


def test_ten_thousand_groups_stay_below_ten_megabytes() -> None:
    text = render(samples.crowd(10_000), "html", "ar")
    assert len(text.encode()) < 10_000_000
    assert text.count("<article ") == 5_000 and 'id="g9998"' in text
    assert text.count("<figure ") == 200


def test_a_spelling_is_suggested_only_where_the_counts_prefer_one() -> None:
    from tadqiq.report.spellings import Spelling, suggested

    twice, once, other = (Spelling(text, n, ("a",), None) for text, n in (("سليم", 2), ("سالم", 1), ("ساليم", 1)))
    latin = Spelling("Salim", 1, ("b",), None)
    assert suggested([once, twice, latin]) == (twice,)
    assert suggested([once, other, latin]) == ()


def test_the_commands_of_a_draft_name_it() -> None:
    text = "".join(Page(render(samples.draft(), "html", "en")).text)
    assert 'tadqiq waive f-cap --draft articles/a1-nahar.txt --reason "…"' in text
    assert "tadqiq explain f-cap articles/a1-nahar.txt --against …" in text
    assert 'tadqiq waive f-cap --reason "…"' in "".join(PAGES["dam-en"].text)


def test_the_source_that_stands_alone_stands_out() -> None:
    page = PAGES["dam-en"]
    rows = [attrs.get("id") for tag, attrs in page.elements if tag == "tr" and "alone" in (attrs.get("class") or "")]
    assert rows == ["c-q-cap-2"]
    cells = [attrs for tag, attrs in page.elements if tag == "span" and attrs.get("class") == "cell v-alone"]
    assert len(cells) == 1 and "41 مليون متر مكعب" in (cells[0]["title"] or "")
    assert "".join(page.text).count("stands alone") == 3, "in the table, in the overview and in its legend"
    first, *others = (mark.point for mark in plot(card(samples.dam(), "g-cap").rows, words("en")).marks)  # type: ignore[union-attr]
    assert first.claim == "q-cap-2" and first.alone and not any(point.alone for point in others)


@pytest.mark.parametrize(
    ("name", "shown"), [("a.md", '<p class="head">سد وادي السدر'), ("a.txt", "<p># سد وادي السدر")]
)
def test_headings_of_a_markdown_draft_are_headings(name: str, shown: str) -> None:
    report = samples.draft()
    first, *others = report.articles
    draft = msgspec.structs.replace(first, text="# " + first.text, file=name)
    text = render(msgspec.structs.replace(report, articles=(draft, *others), claims=()), "html", "ar")
    assert shown in text
