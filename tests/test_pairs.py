"""Each pair of the corpus through reading and matching: what is one thing meets, what is not stays apart."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tadqiq.extract import extract
from tadqiq.match import match
from tadqiq.model import Claim
from tadqiq.normalise import normalise
from tadqiq.read import make_article

PAIRS = tomllib.loads((Path(__file__).parent / "data/pairs.toml").read_text(encoding="utf-8"))["pair"]


def _cases() -> list[Any]:
    """The pairs; one that is still judged wrongly says so itself and must be taken off the list once it is right."""
    return [
        pytest.param(
            p, id=f"{i}-{p['topic']}", marks=[pytest.mark.xfail(strict=True, reason=p["open"])] if "open" in p else []
        )
        for i, p in enumerate(PAIRS)
    ]


@pytest.mark.parametrize("pair", _cases())
def test_pair(pair: dict[str, Any]) -> None:
    articles = {side: make_article(side, pair[side]) for side in "ab"}
    found = [extract(article) for article in articles.values()]
    claims = normalise([c for e in found for c in e.claims], articles)
    matching = match(claims, [n for e in found for n in e.names], articles, {})
    left, right = (_read(claims, side, pair) for side in "ab")
    assert left and right, "a figure was not read"
    together = any(set(g.claims) & left and set(g.claims) & right for g in matching.groups)
    maybe = any({p.a, p.b} & left and {p.a, p.b} & right for p in matching.maybe)
    assert (together or maybe) if pair["same"] else not together


def _read(claims: list[Claim], side: str, pair: dict[str, Any]) -> set[str]:
    at = pair[side].index(pair[f"{side}_figure"])
    end = at + len(pair[f"{side}_figure"])
    return {c.id for c in claims if c.article == side and c.start < end and at < c.end and not c.ignored}


def test_most_of_what_is_one_thing_meets_for_sure() -> None:
    """ "Could be the same" is for the few: counted over the corpus, not pair by pair."""
    assert sum("open" in p for p in PAIRS) <= 0.05 * len(PAIRS)
