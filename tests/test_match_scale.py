"""Matching of archives: what belongs together is looked at, and work grows with the claims, not with their pairs."""

from __future__ import annotations

import random
from collections import Counter

from tadqiq.match.groups.grouping import group_claims
from tadqiq.match.groups.sums import sums
from tadqiq.match.pairs.candidates import SMALL_RUN, candidates
from tadqiq.match.pairs.features import views
from tadqiq.match.pairs.rarity import Rarity
from tadqiq.match.pairs.view import View
from tadqiq.model import Article, Base, Claim, Interval, Span

SOURCES, FACTS = 3, 6


def archive(stories: int) -> list[View]:
    """Stories that three articles tell, six facts each; ids end in the fact, so that twins can be told."""
    random.seed(3)
    claims = []
    for k in range(stories):
        facts = [
            ([f"w:{random.randrange(2_000)}" for _ in range(6)], random.randint(100, 99_999)) for _ in range(FACTS)
        ]
        for source in range(SOURCES):
            claims += [claim(f"s{k}a{source}", f"s{k}f{i}", *fact) for i, fact in enumerate(facts)]
    articles = {c.article: Article(id=c.article, file="", text="", clean="", language="ar") for c in claims}
    return views(claims, articles, [])


def claim(article: str, fact: str, words: list[str], value: float) -> Claim:
    own = ("m:exports", f"n:{fact[:-2]}", *random.sample(words, 4))
    interval = Interval(value, value)
    return Claim(
        id=f"{article}/{fact}", article=article, start=0, end=5, text="x", kind="quantity", value=value, low=value,
        high=value, unit="tonne", measure="exports", clause=own, sentence=Span(0, 50),
        base=Base(dimension="mass", unit="tonne", value=value, interval=interval),
    )  # fmt: skip


def fact_of(view: View) -> str:
    return view.claim.id.split("/")[1]


def test_all_twins_of_an_archive_are_looked_at_and_little_else() -> None:
    items = archive(60)
    assert len(items) > SMALL_RUN
    pairs = list(candidates(items, Rarity(items)))
    keys = Counter(frozenset((a.claim.id, b.claim.id)) for a, b in pairs)
    assert set(keys.values()) == {1}
    twins = [pair for pair in pairs if fact_of(pair[0]) == fact_of(pair[1])]
    wanted = 60 * FACTS * SOURCES
    assert len(twins) == wanted
    assert len(pairs) < 4 * wanted


def test_an_archive_is_grouped_by_its_facts() -> None:
    items = archive(60)
    rarity = Rarity(items)
    groups = group_claims(items, rarity, sums(items, rarity)).groups
    assert len(groups) > 0.95 * 60 * FACTS
    assert all(len({id.split("/")[1] for id in group.claims}) == 1 for group in groups)


def test_candidates_grow_with_the_claims() -> None:
    small, large = archive(40), archive(160)
    few, many = (sum(1 for _ in candidates(items, Rarity(items))) for items in (small, large))
    assert many < 8 * few


def test_in_a_story_every_pair_with_a_common_term_is_looked_at() -> None:
    items = archive(2)
    pairs = {frozenset((a.claim.id, b.claim.id)) for a, b in candidates(items, Rarity(items))}
    sharing = {
        frozenset((a.claim.id, b.claim.id))
        for k, a in enumerate(items)
        for b in items[k + 1 :]
        if not {*a.own, *a.sentence, *a.topic}.isdisjoint((*b.own, *b.sentence, *b.topic))
    }
    assert pairs == sharing and len(items) <= SMALL_RUN
