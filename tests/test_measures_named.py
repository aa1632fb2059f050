"""A fact keeps its measure whatever words a newsroom names it by, and those words elsewhere do not name it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tadqiq.extract import extract
from tadqiq.read import make_article

CASES = tomllib.loads((Path(__file__).parent / "data/measures_named.toml").read_text(encoding="utf-8"))


def read(text: str) -> set[str]:
    """The measures that the figures of a text state."""
    return {claim.measure for claim in extract(make_article("a", text)).claims if not claim.ignored}


@pytest.mark.parametrize(("measure", "texts"), CASES["named"].items(), ids=str)
def test_every_wording_names_the_measure(measure: str, texts: list[str]) -> None:
    assert [text for text in texts if measure not in read(text)] == []


@pytest.mark.parametrize(("measure", "texts"), CASES["missed"].items(), ids=str)
def test_the_words_mean_something_else_elsewhere(measure: str, texts: list[str]) -> None:
    read_at_all = {text: read(text) for text in texts}
    assert [text for text, found in read_at_all.items() if not found or measure in found] == []


@pytest.mark.parametrize(("measure", "texts"), CASES["named"].items(), ids=str)
def test_a_measure_is_named_in_both_languages(measure: str, texts: list[str]) -> None:
    assert {any("\u0600" <= letter <= "\u06ff" for letter in text) for text in texts} == {True, False}


def test_the_corpus_is_wide() -> None:
    assert len(CASES["named"]) >= 210 and sum(map(len, CASES["named"].values())) >= 1400
    assert len(CASES["missed"]) >= 80
