"""Every example of the figure corpora bites: hits are read exactly so, misses yield no live figure."""

from __future__ import annotations

from typing import Any

import pytest
from figures_reading import live, read

from tadqiq.languages import tables
from tadqiq.model import Claim

FIELDS = ("text", "value", "low", "high", "unit", "hedge", "role", "direction")


def rows(language: str, kind: str) -> list[dict[str, Any]]:
    return list(tables.read(f"languages.{language}", "corpus_figures.toml")[kind])


SIZES = {"ar": 200, "en": 200, "fr": 50}
HITS = [pytest.param(lang, row, id=row["text"][:60]) for lang in SIZES for row in rows(lang, "hit")]
MISSES = [pytest.param(lang, row, id=row["text"][:60]) for lang in SIZES for row in rows(lang, "miss")]


def seen(claim: Claim) -> dict[str, Any]:
    fields = {name: getattr(claim, name) for name in FIELDS}
    return {name: value for name, value in fields.items() if value not in (None, "")}


@pytest.mark.parametrize(("language", "row"), HITS)
def test_hit(language: str, row: dict[str, Any]) -> None:
    got = [seen(claim) for claim in live(row["text"], language=language)]
    want = [{name: figure[name] for name in FIELDS if name in figure} for figure in row["figures"]]
    assert [g["text"] for g in got] == [w["text"] for w in want]
    for one, other in zip(got, want, strict=True):
        assert same(one, other), (one, other)


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if one.keys() != other.keys():
        return False
    return all(
        one[k] == pytest.approx(other[k], rel=1e-9) if isinstance(other[k], int | float) else one[k] == other[k]
        for k in other
    )


@pytest.mark.parametrize(("language", "row"), MISSES)
def test_miss(language: str, row: dict[str, Any]) -> None:
    claims = read(row["text"], language=language)
    assert [claim.text for claim in claims if claim.ignored is None] == []
    if "reason" in row:
        assert row["reason"] in {claim.ignored for claim in claims}


@pytest.mark.parametrize("language", SIZES)
def test_corpora_are_large_and_hold_nothing_twice(language: str) -> None:
    texts = [row["text"] for kind in ("hit", "miss") for row in rows(language, kind)]
    assert len(texts) >= SIZES[language]
    assert len(set(texts)) == len(texts)
