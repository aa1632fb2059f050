"""Names are found where people see them, and nowhere else; spans point at their text and cost stays linear."""

from __future__ import annotations

import time
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tadqiq.extract.naming.finding import names
from tadqiq.knowledge.names import with_articles
from tadqiq.model import Article, Block, Name
from tadqiq.text import fold_phrase, tokenise

CASES = tomllib.loads((Path(__file__).parent / "data" / "names_found.toml").read_text(encoding="utf-8"))["case"]


def found(text: str, language: str = "") -> list[Name]:
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in text)
    article = Article(id="t", file="", text=text, clean=text, language=language or ("ar" if arabic else "en"))
    return [n for n in names(article, tokenise(text)) if n.cue != "known:people"]


def test_corpus_holds_both_languages_and_misses() -> None:
    arabic = [c for c in CASES if any("\u0600" <= letter <= "\u06ff" for letter in c["text"])]
    assert len(arabic) >= 30
    assert len(CASES) - len(arabic) >= 15
    assert sum(len(c.get("not", ())) for c in CASES) >= 40


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:40] for c in CASES])
def test_sentence(case: dict[str, list[str]]) -> None:
    texts = [fold_phrase(n.text) for n in found(str(case["text"]))]
    for wanted in case["names"]:
        assert fold_phrase(wanted) in texts
    for unwanted in case.get("not", ()):
        assert not any(f" {fold_phrase(unwanted)} " in f" {text} " for text in texts)


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_and_spans_point_at_their_words(text: str) -> None:
    places = [(n.start, n.end) for n in found(text)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(n.text == text[n.start : n.end] for n in found(text))
    assert places == sorted(places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


def test_marks_and_tatweel_stay_outside_the_clitics() -> None:
    assert [n.text for n in found("وصل الوفد إلى القـاهرةِ وبِبَغداد ولِلكويت.")] == ["القـاهرةِ", "بَغداد", "كويت"]


def test_a_preposition_is_no_given_name() -> None:
    assert not found("يعتمد النمو على سعيد الطلب وعلى حسن الإدارة.")


def test_everyday_words_are_no_cities() -> None:
    assert not found("كان عدداً كبيراً من السكان يكسرون الحجارة بالعين المجردة.")


def test_nationality_gives_the_country_but_is_no_name() -> None:
    text = "وقال مسؤول مغربي إن الشركات الألمانية مهتمة."
    article = Article(id="t", file="", text=text, clean=text, language="ar")
    assert [(n.text, n.entity) for n in names(article, tokenise(text))] == [("مغربي", "MA"), ("الألمانية", "DE")]


def test_known_names_carry_their_id_in_both_scripts() -> None:
    assert [n.entity for n in found("قال صندوق النقد الدولي إن قازاخستان ستنمو.")] == ["imf", "KZ"]
    assert [n.entity for n in found("The IMF said Kazakhstan would grow.")] == ["imf", "KZ"]


def test_boilerplate_is_not_read() -> None:
    text = "اجتمع الوفد في القاهرة.\nاقرأ أيضا: قمة باريس"
    start = text.index("اقرأ")
    block = Block(start=start, end=len(text), kind="boilerplate", reason="related")
    article = Article(id="t", file="", text=text, clean=text, language="ar", blocks=(block,))
    assert [n.text for n in names(article, tokenise(text))] == ["القاهرة"]


def test_cost_is_linear() -> None:
    text = "\n".join(str(case["text"]) for case in CASES)

    def seconds(times: int) -> float:
        article = Article(id="t", file="", text=text * times, clean=text * times, language="ar")
        tokens = tokenise(article.clean)
        start = time.perf_counter()
        names(article, tokens)
        return time.perf_counter() - start

    seconds(1)
    small, large = min(seconds(4) for _ in range(3)), min(seconds(16) for _ in range(3))
    assert large < 4 * small * 2.5


def test_a_place_may_have_the_articles_of_its_arabic_name_in_latin_letters() -> None:
    told = set(with_articles(("التل الأبيض", "Tal Abyad", "Tell")))
    assert {"al tal al abyad", "tal al abyad", "tal el abyad"} <= told
    assert set(with_articles(("رأس معرة", "Ras Maarra"))) == set()


@pytest.mark.parametrize("text", ["تقع زلفان شمالا. قال ذلك محافظ زلفان.", "اجتمع المجلس في زلفان وفق محافظ زلفان"])
def test_the_place_of_an_office_may_end_the_article(text: str) -> None:
    assert any("زلفان" in name.text for name in found(text))
