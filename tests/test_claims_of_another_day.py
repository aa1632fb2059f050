"""Claims that were stored when the vocabulary was another one are compared like any others."""

from __future__ import annotations

import msgspec

from tadqiq.extract import extract
from tadqiq.match import match
from tadqiq.model import Claim
from tadqiq.normalise import normalise
from tadqiq.pipeline.stored_terms import with_known_terms
from tadqiq.read import make_article

TEXTS = {
    "a": "Trade\n\nTUNIS, 3 March 2026\n\nExports of dates of Tozeur reached 312.4 million dinars in 2025.\n",
    "b": "Dates\n\nTUNIS, 4 March 2026\n\nDate exports of Tozeur were worth 312.4 million dinars in 2025.\n",
}


def test_a_concept_that_is_gone_stops_nothing() -> None:
    articles = {id: make_article(id, text) for id, text in TEXTS.items()}
    found = [extract(article) for article in articles.values()]
    aged = [with_known_terms(msgspec.structs.replace(e, claims=tuple(map(_stored, e.claims)))) for e in found]
    claims = normalise([c for e in aged for c in e.claims], articles)
    matching = match(claims, [n for e in found for n in e.names], articles, {})
    told = {c.id for c in claims if c.text.startswith("312.4")}
    assert len(told) == 2 and any(told <= set(group.claims) for group in matching.groups)


def test_what_is_still_known_stays() -> None:
    found = extract(make_article("a", TEXTS["a"]))
    assert with_known_terms(found) == found


def _stored(claim: Claim) -> Claim:
    terms = ("c:concept_of_yesterday", "m:measure_of_yesterday")
    return msgspec.structs.replace(
        claim, clause=(*claim.clause, *terms), sentence_terms=(*claim.sentence_terms, *terms)
    )
