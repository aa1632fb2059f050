"""The vocabulary reads sentences of both languages, loads strictly, names every id in both, and is quick."""

from __future__ import annotations

import itertools
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tadqiq.errors import PackError
from tadqiq.knowledge import vocabulary
from tadqiq.knowledge.inflection import citations
from tadqiq.knowledge.measures import read_measures
from tadqiq.knowledge.phrases import TABLES, unique
from tadqiq.languages import tables
from tadqiq.text import fold, tokenise

CASES = tomllib.loads((Path(__file__).parent / "data/vocabulary.toml").read_text(encoding="utf-8"))
GENERAL = {"number", "amount", "value", "volume", "level", "percent"}


def read(text: str) -> list[vocabulary.Term]:
    return vocabulary.terms(tokenise(text))


@pytest.mark.parametrize("case", [*itertools.chain(*CASES.values())], ids=lambda case: case["text"])
def test_sentence(case: dict[str, Any]) -> None:
    found = {f"{term.kind}:{term.id}" for term in read(case["text"])}
    measures = {name.removeprefix("measure:") for name in found if name.startswith("measure:")}
    assert measures - GENERAL == set(case["measures"])
    assert set(case.get("holds", [])) <= found
    assert not set(case.get("not", [])) & found


@pytest.mark.parametrize("case", [*itertools.chain(*CASES.values())], ids=lambda case: case["text"])
def test_sentence_names_what_exists(case: dict[str, Any]) -> None:
    named = [*case.get("holds", []), *case.get("not", []), *(f"measure:{id}" for id in case["measures"])]
    known = {f"{kind}:{id}" for kind in vocabulary.KINDS for id in vocabulary.ids(kind)}
    assert set(named) <= known


def test_there_are_enough_sentences() -> None:
    assert len(CASES["ar"]) >= 60 and len(CASES["en"]) >= 60


@pytest.mark.parametrize(("kind", "least"), [("measure", 220), ("concept", 1500), ("stage", 20), ("part", 50)])
def test_size(kind: vocabulary.Kind, least: int) -> None:
    assert len(vocabulary.ids(kind)) >= least


@pytest.mark.parametrize("kind", vocabulary.KINDS)
def test_every_id_has_both_languages(kind: vocabulary.Kind) -> None:
    for id in vocabulary.ids(kind):
        scripts = {surface[0].isascii() for surface in vocabulary.surfaces(kind, id)}
        assert scripts == {True, False}, id


@pytest.mark.parametrize("kind", vocabulary.KINDS)
def test_every_surface_is_found_as_itself(kind: vocabulary.Kind) -> None:
    for id in vocabulary.ids(kind):
        for surface in vocabulary.surfaces(kind, id):
            found = [term for term in read(surface.replace("…", "12")) if term.kind == kind]
            assert found[0].id == id, (id, surface, found)
            assert len(found) == 1 or "…" in surface, (id, surface, found)


def test_the_tables_of_plain_lists_pass_the_strict_loader() -> None:
    for name in TABLES.values():
        assert tables.sections("knowledge", name)


def test_opposites_are_mutual() -> None:
    for one in vocabulary.measures().values():
        assert not one.opposite or vocabulary.measure(one.opposite).opposite == one.id, one.id


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("exports", "imports", True),
        ("production", "reserves", True),
        ("reserves", "production", True),
        ("deaths", "injured", True),
        ("signing", "commissioning", True),
        ("loan", "grant", True),
        ("deaths", "deaths", False),
        ("price", "", False),
        ("households", "tourism_revenue", False),
    ],
)
def test_conflicting(a: str, b: str, expected: bool) -> None:
    assert vocabulary.conflicting(a, b) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("wheat", "barley", True),
        ("cholera", "measles", True),
        ("brent", "west_texas_intermediate", True),
        ("gold", "gold", False),
        ("oil", "crude_oil", False),
        ("wheat", "grain", False),
        ("wheat", "gold", False),
        ("city", "village", False),
    ],
)
def test_rivals(a: str, b: str, expected: bool) -> None:
    assert vocabulary.rivals(a, b) is expected


@pytest.mark.parametrize(
    ("word", "citation"),
    [
        ("صادراتها", "صادرات"),
        ("وللشركات", "شركة"),
        ("بمدينتين", "مدينة"),
        ("وستنتج", "تنتج"),
        ("الحج", "حج"),
        ("ارتفعت", "ارتفع"),
        ("companies", "company"),
        ("dropped", "drop"),
        ("produced", "produce"),
        ("tested", "test"),
    ],
)
def test_citations(word: str, citation: str) -> None:
    assert fold(citation) in citations(fold(word))


def test_a_word_shorter_than_the_surface_is_not_the_surface() -> None:
    assert "صادرات" not in citations("صادر")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"colour": "red"}, "unknown key colour"),
        ({"family": "cheese"}, "unknown family"),
        ({"dimensions": ["smell"]}, "unknown dimension smell"),
        ({"not_same": ["nothing"]}, "no measure nothing"),
        ({"opposite": "nothing"}, "no measure nothing"),
        ({"ar": []}, "ar: a list of strings"),
        ({"en": "trade"}, "en: a list of strings"),
    ],
)
def test_a_damaged_measure_is_refused(change: dict[str, Any], reason: str) -> None:
    row = {"family": "trade", "ar": ["تجارة"], "en": ["trade"]} | change
    data = {"families": ["trade"], "exclusive": [], "dimensions": ["money"], "measure": {"trade": row}}
    with pytest.raises(PackError, match=reason):
        read_measures(data)


@pytest.mark.parametrize(
    ("pairs", "reason"),
    [
        ([("a", "القمح"), ("b", "القَمْح")], "stands for a and for b"),
        ([("a", "wind-farm"), ("b", "Wind farm")], "stands for a and for b"),
        ([("a", "cafe\u0301")], "NFC"),
    ],
)
def test_a_damaged_table_is_refused(pairs: list[tuple[str, str]], reason: str) -> None:
    with pytest.raises(PackError, match=reason):
        unique("concept", pairs)


def test_terms_keep_their_place() -> None:
    tokens = tokenise("«first-phase output» of the plant")
    words = {
        term.id: " ".join(token.text for token in tokens[term.start_index : term.start_index + term.length])
        for term in vocabulary.terms(tokens)
    }
    assert words["phase_1"] == "first - phase"
    assert words["production"] == "output"


def test_nothing_is_read_in_nothing() -> None:
    assert read("") == []
    assert read("§ … 12 \n") == []


def test_reading_is_linear_and_quick() -> None:
    text = "\n".join(case["text"] for case in CASES["ar"] + CASES["en"])
    tokens = tokenise(text)
    vocabulary.terms(tokens)
    start = time.process_time()
    for _ in range(20):
        vocabulary.terms(tokens)
    rate = 20 * len(text.encode()) / (time.process_time() - start)
    assert rate > 300_000, f"{rate:.0f} bytes a second"
