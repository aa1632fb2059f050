"""Dates: every entry of the corpora must be read as it says, and nothing may be read where nothing is."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tadqiq.extract.dates import dates
from tadqiq.languages.tables import folder
from tadqiq.model import Article, Claim
from tadqiq.read import make_article
from tadqiq.text import tokenise

COUNTRIES = {"ar": "MA", "en": "GB"}


def corpus(code: str) -> dict[str, Any]:
    return tomllib.loads((folder("languages") / code / "corpus_dates.toml").read_text(encoding="utf-8"))


def article(code: str, text: str) -> Article:
    when, country = corpus(code)["published"], COUNTRIES[code]
    return make_article("a", text + "\n", file="a.txt", language=code, published=when, country=country)


def read(code: str, text: str) -> list[Claim]:
    found = article(code, text)
    return dates(found, tokenise(found.clean))


def cases(key: str) -> list[tuple[str, Any]]:
    return [(code, entry) for code in ("ar", "en") for entry in corpus(code)[key]]


@pytest.mark.parametrize(("code", "entry"), cases("hits"), ids=lambda v: v[0] if isinstance(v, list) else v)
def test_hit(code: str, entry: list[str]) -> None:
    text, phrase, start, end, *hedge = entry
    found = [(c.text, str(c.period.start), str(c.period.end), c.hedge) for c in read(code, text) if c.period]
    expected = [claim for claim in found if claim[:3] == (phrase, start, end)]
    assert expected, found
    assert not hedge or expected[0][3] == hedge[0]


@pytest.mark.parametrize(("code", "text"), cases("misses"))
def test_miss(code: str, text: str) -> None:
    assert [claim.text for claim in read(code, text)] == []


def test_spans_quote_the_text() -> None:
    for code, entry in cases("hits"):
        for claim in read(code, entry[0]):
            assert entry[0][claim.start : claim.end] == claim.text


def test_corpora_are_large_and_distinct() -> None:
    for code in ("ar", "en"):
        hits = [entry[0] for entry in corpus(code)["hits"]]
        assert len(hits) >= 150
        assert len(set(hits)) == len(hits)
        assert len(corpus(code)["misses"]) >= 20
