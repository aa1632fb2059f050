"""The steps of explanations in Arabic: every line that checks, conversions and reading write, in one direction."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from checks_corpus import evidence

from tadqiq.checks import checks
from tadqiq.checks.engine import run
from tadqiq.checks.rules import rule
from tadqiq.report.display import FIGURE, QUOTED
from tadqiq.report.steps import _edges, step, steps

LANGUAGES = Path(__file__).parents[1] / "src" / "tadqiq" / "languages"
EXAMPLE = Path(__file__).parents[1] / "examples" / "marsa_noor"


@pytest.mark.parametrize(
    ("line", "arabic"),
    [
        ("7.5 + 2.5 = 10 tonne W, with rounding 9.9 to 10.1", "7.5 + 2.5 = 10 طن من W، ومع التقريب من 9.9 إلى 10.1"),
        ("صدى has both", "يكتبهما صدى معًا"),
        ("نور | نورس: صدى has both", "«نور» و«نورس»: يكتبهما صدى معًا"),
        ("WO3 is 79.30% W by mass", "W في WO3: نسبته من الكتلة 79.30%"),
        ("2,000 tonne WO3 = 1,586 tonne W", "2,000 طن من WO3 تعادل 1,586 طن من W"),
        ("6 ملايين / 3 ملايين = 2, with rounding 1.5 to 2.5",
         "«6 ملايين» ÷ «3 ملايين» = 2، ومع التقريب من 1.5 إلى 2.5"),
        ("(EUR 6 - EUR 5) / EUR 5 = 20, with rounding 1 to 40",
         "(«EUR 6» − «EUR 5») ÷ «EUR 5» = 20، ومع التقريب من 1 إلى 40"),
        ("stated: ضعفان, that is 1.8 to 2.2: does not add up", "المذكور «ضعفان»، أي من 1.8 إلى 2.2: لا يستقيم"),
        ("stated: 95%, that is 94.5 to 95.5: sound", "المذكور «95%»، أي من 94.5 إلى 95.5: يستقيم"),
        ("صدى: “في 6 مارس” = 2025-03-06 to 2025-03-07 (end excluded)", "صدى: «في 6 مارس» أي 6 مارس 2025"),
        ("The Post: “8 million” allows 7,500,000 to open tonne", "The Post: «8 million» تعني 7,500,000 طن فأكثر"),
        ("The Post: at most 8, that is open to 8 %", "The Post: «at most 8» أي 8% فأقل"),
        ("8 ملايين: 7,500,000 to 8,500,000 count", "«8 ملايين»: من 7,500,000 إلى 8,500,000"),
        ("2 + 3 = 5, with rounding 5 to 5", "2 + 3 = 5"),
        ("factor 4.3", "النسبة بينهما 4.3"),
        ("3.75 SAR per USD, fixed (Saudi Central Bank)",
         "سعر الصرف: 3.75 ريال سعودي للدولار، سعر مثبت («Saudi Central Bank»)"),
        ("9.26 MAD per USD, HMRC monthly rate of 2025-11",
         "سعر الصرف: 9.26 درهم مغربي للدولار، متوسط شهر 2025-11 (HMRC)"),
        ("129 DZD per USD, HMRC monthly rate of 2025-10; official, markets differed",
         "سعر الصرف الرسمي: 129 دينار جزائري للدولار، متوسط شهر 2025-10 (HMRC)؛ وللأسواق سعر آخر"),
        ("1961 to 3 مارس 2025: 63–64 full years", "من «1961» إلى «3 مارس 2025»، عدد السنوات المكتملة: 63–64"),
        ("3 to 20 May 2025: 16–18 days", "«3 to 20 May 2025»، عدد الأيام: 16–18"),
        ("1990 to 1999: 8–10 years", "«1990 to 1999»، عدد السنوات: 8–10"),
        ("stated: 74 عاما", "المذكور «74 عاما»"),
        ("unit dollar carried on from 30 مليار دولار", "الوحدة الدولار من الرقم السابق «30 مليار دولار»"),
        ("vague 3e+09–1e+10", "رتبة مقدار: من 3,000,000,000 إلى 10,000,000,000"),
        ("صدى: ثلاثة أطنان", "صدى: «ثلاثة أطنان»"),
        ("2025-03-06 is a Thursday", "2025-03-06 يوافق يوم الخميس"),
        ("a year over two calendar years, taken to start in July", "سنة ممتدة بين سنتين، يُفترض أن أولها شهر يوليو"),
        ("value = 2400000.0: corrected by nadia", "صُحح بقرار «nadia»: القيمة (2,400,000)"),
        ("unit = tonne: corrected by nadia", "صُحح بقرار «nadia»: الوحدة «tonne»"),
        ("c1 and c2: linked by nadia", "جُمع c1 وc2 بقرار «nadia»"),
        ("c2 left: c1 and c2 told apart by nadia", "خرج c2: فُصل c1 عن c2 بقرار «nadia»"),
        ("weightiest here by your order (2): صدى, “3 أطنان”; it decides nothing",
         "أولاها بالثقة في ترتيبكم (2): صدى، «3 أطنان»؛ ولا يحسم ذلك شيئًا"),
        ("صدى: rewrite, by your settings", "صدى: إعادة صياغة، بحسب إعداداتكم"),
        ("1 ardeb of maize = 140 kg", "وزن إردب بالكيلوغرام: 140 (ذرة)"),
        ("1 dunum in IQ = 2.5 times the usual one", "مقدار دونم في هذا البلد (IQ) بالقياس إلى المعتاد: 2.5"),
        ("the price of one tonne", "سعر الوحدة: طن"),
        ("a rate of exchange per USD", "سعر صرف مقابل دولار أمريكي"),
        ("18 month in year", "18 شهر، محسوبة بوحدة سنة"),
    ],
)  # fmt: skip
def test_steps_are_said_in_arabic(line: str, arabic: str) -> None:
    assert step(line, "ar") == (arabic, "rtl")


def test_a_line_without_a_pattern_stays_as_it_is() -> None:
    assert step("a kind of line that nobody has seen", "ar") == ("a kind of line that nobody has seen", "ltr")


def test_english_steps_are_whole_sentences() -> None:
    assert step("stated: 4,400 jobs, that is 4,400 to 4,400: does not add up", "en")[0] == (
        "stated: “4,400 jobs”, that is 4,400: does not add up"
    )
    assert step("The Post: “18 billion” allows 1.75e+10 to 1.85e+10 USD", "en")[0] == (
        "The Post: “18 billion” allows 17,500,000,000 to 18,500,000,000 USD"
    )


def test_english_steps_stay_english_with_arabic_in_quotes() -> None:
    assert step("The Post: 3 أطنان", "en") == ("The Post: “3 أطنان”", "ltr")
    assert step("factor 4.3", "en") == ("factor 4.3", "ltr")
    stated = step("stated: ضعفان, that is 1.8 to 2.2: does not add up", "en")
    assert stated == ("stated: “ضعفان”, that is 1.8 to 2.2: does not add up", "ltr")


def test_a_step_is_told_once() -> None:
    assert steps(["2,400: 2,400 to 2,400 count"], "ar") == []
    assert steps(["factor 2", "a whole is 100 %", "factor 2"], "ar") == [step("factor 2", "ar"), ("الكل 100%", "rtl")]


def test_no_latin_word_stands_before_a_number() -> None:
    """There the number would be drawn into the Latin word's direction and change sides."""
    arabic = step("1,216,000 tonne WO3 = 964,253 tonne W", "ar")[0]
    assert not re.search(r"\b[A-Za-z]\w*(?!\w) *[=+×÷]? *\b\d", arabic)


def _told() -> list[str]:
    import tadqiq

    report = tadqiq.check([str(EXAMPLE)])
    lines = [line for finding in report.findings for line in finding.steps]
    lines += [line for group in report.groups for line in group.steps]
    lines += [line for name in report.names for line in name.steps]
    return lines + [line for claim in report.claims for line in claim.steps]


def _english_words(line: str, sources: set[str]) -> list[str]:
    for source in sources:
        line = line.replace(source, "")
    return re.findall(r"\b[a-z]{3,}\b", FIGURE.sub("", QUOTED.sub("", line)))


def test_the_steps_of_an_example_are_all_in_arabic() -> None:
    lines = _told()
    sources = {path.name for path in EXAMPLE.iterdir()}
    foreign = {line: said for line in lines if _english_words(said := step(line, "ar")[0], sources)}
    assert len(lines) > 50 and foreign == {}


def test_the_steps_of_every_check_are_in_arabic() -> None:
    examples = [entry for name in checks() for entry in rule(name).get("hit", []) if "text" in entry]
    lines = {line for entry in examples for finding in run(evidence(entry))[1] for line in finding.steps}
    foreign = {line: said for line in lines if _english_words(said := step(line, "ar")[0], set())}
    assert len(lines) > 100 and foreign == {}


def _texts(value: Any) -> Iterator[str]:
    """The texts of a corpus: a text alone, the first of a row, those of a table."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in _texts(inner))
    elif isinstance(value, list):
        rows = value[:1] if value and isinstance(value[0], str) else value
        yield from (text for inner in rows for text in _texts(inner))


@pytest.mark.parametrize(
    "corpus", sorted(LANGUAGES.rglob("corpus_[df]*.toml")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_the_steps_and_notes_of_every_reading_are_in_arabic(corpus: Path) -> None:
    import tadqiq

    texts = list(_texts(tomllib.loads(corpus.read_text(encoding="utf-8"))))
    claims = [claim for text in texts for claim in tadqiq.extract(text).claims]
    lines = {line for claim in claims for line in (*claim.steps, *claim.notes)}
    foreign = {line: said for line in lines if _english_words(said := step(line, "ar")[0], set())}
    assert lines and foreign == {}


def test_the_evidence_of_an_example_has_words() -> None:
    import tadqiq
    from tadqiq.languages import tables

    report = tadqiq.check([str(EXAMPLE)])
    seen = {label for g in report.groups for p in g.pairs for label, _ in p.evidence}
    assert seen and seen - set(tables.read("report", "labels.toml")["evidence"]) == set()


@pytest.mark.parametrize("size", [2_000, 20_000])
def test_patterns_stay_quick_on_long_lines(size: int) -> None:
    import time

    for line in ("x" * size, "1 " * size, "( - " * size, "a: b " * size):
        began = time.perf_counter()
        step(line, "ar")
        assert time.perf_counter() - began < 0.3


def test_an_arabic_phrase_in_an_english_step_is_quoted_alone() -> None:
    line, direction = step("دار الخبر: نحو 5 آلاف طن, that is 4,500 to 5,500 tonne W", "en")
    assert line == "دار الخبر: “نحو 5 آلاف طن”, that is 4,500 to 5,500 tonnes of W"
    assert direction == "ltr"


@pytest.mark.parametrize(
    ("pattern", "edges"),
    [
        (r"hedge (?P<word>\w+) after the figure", ("hedge ", " after the figure")),
        ("same letters", ("same letters", "same letters")),
        (r"short for it,? and nothing else: \w", ("", "")),
        ("one thing|another", ("", "")),
        (r"(?P<n>\d+) of (?P<m>\d+)", ("", "")),
    ],
)
def test_a_pattern_is_passed_over_by_its_plain_ends(pattern: str, edges: tuple[str, str]) -> None:
    assert _edges(pattern) == edges
