"""Groups of claims about one thing, from the scores of their pairs."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Group, Pair
from ...text import digest
from ..pairs.candidates import SMALL_RUN, candidates
from ..pairs.company import reward_company
from ..pairs.leftovers import homes, reward_left_over
from ..pairs.meaning import Meanings
from ..pairs.owners import tell_owners
from ..pairs.rarity import Rarity, Stories
from ..pairs.recurring import with_recurring
from ..pairs.score import SURPRISING, Score, comparable, key, score
from ..pairs.seldom import reward_seldom_met
from ..pairs.states import States
from ..pairs.unique import reward_unique
from ..pairs.values import print_bits, surprise
from ..pairs.view import ONE_THING, View, same_number
from ..pairs.weights import EVIDENCE
from ..pairs.years import Years
from .apart import maybe, scope
from .attaching import attached
from .joining import pairs, union
from .linking import links
from .retelling import aside

Sum = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Grouping:
    """Groups with the pairs behind them, uncertain pairs, and pairs that differ in a known way."""

    groups: tuple[Group, ...]
    maybe: tuple[Pair, ...]
    scope: tuple[tuple[str, str, str], ...]


def group_claims(
    items: Sequence[View],
    rarity: Rarity,
    sums: Sequence[Sum] = (),
    draft: str = "",
    meanings: Meanings | None = None,
    years: Sequence[View] = (),
) -> Grouping:
    """Groups among the live claims of a run; the order of the input does not matter.

    A total and its parts (``sums``), and the parts among themselves, are known to be different things. The article
    ``draft``, if there is one, is no evidence on its sources: see ``attaching``. ``meanings`` are heard where
    they are at hand. ``years`` are those told in passing, which take part only where two articles tell one thing of
    them.
    """
    apart = {key(*p) for total, parts in sums for p in itertools.combinations((total, *parts), 2)}
    stories = Stories(items, rarity)
    scores = [_placed(a, b, rarity, apart, stories) for a, b in candidates(items, rarity)]
    scores += _tied(items, rarity, scores)
    scores += [_placed(a, b, rarity, apart, stories) for a, b in _twins(items, scores, draft)]
    # Each year is held against every date, which an archive has too many of.
    states, told = States(items), Years(years if len(items) <= SMALL_RUN else (), items)
    scores += told.pairs(lambda a, b: _placed(a, b, rarity, apart, stories))
    for s in scores:
        states.lift(s)
        told.bring_near(s)
    reward_unique(scores)
    reward_seldom_met(scores)
    tell_owners(scores, items, rarity)
    if meanings:
        meanings.tell(scores)
    joined = _joined(scores, draft)
    groups = tuple(_group(members, own) for members, own in _with_scores(joined, scores))
    inside = {key(*p) for g in groups for p in itertools.combinations(g.claims, 2)}
    return Grouping(groups, tuple(maybe(scores, inside)), tuple(scope(scores, groups)))


def _joined(scores: Sequence[Score], draft: str) -> list[list[str]]:
    if not draft:
        return _grown(scores)
    homes = [(s, {s.a.claim.article == draft, s.b.claim.article == draft}) for s in scores]
    sources, own = ([s for s, found in homes if found == {side} and not aside(s)] for side in (False, True))
    # What two sources leave over is no counterpart before the draft has been heard.
    return attached(union(links(sources), pairs(sources)), union(links(own), pairs(own)), scores, draft)


def _grown(scores: Sequence[Score]) -> list[list[str]]:
    """Groups along the surest pairs, then with what those leave over; what meets is looked at twice.

    The more facts two articles are seen to share, the surer that what is left over and meets is one: of figures that
    do not meet, a second look makes as many false alarms as it finds contradictions.
    """
    home, by_pair = homes(scores), pairs(scores)
    for meeting in (False, True):
        joined = union(links(scores), by_pair)
        reward_company([s for s in scores if s.meets or not meeting], joined)
        reward_left_over(scores, joined, home, meeting)
    return with_recurring(union(links(scores), by_pair, home), scores, home)


def _placed(a: View, b: View, rarity: Rarity, apart: set[tuple[str, str]], stories: Stories) -> Score:
    """The score of a pair, told of sums and of stories."""
    s = score(a, b, rarity, one_story=stories.related(a.claim.article, b.claim.article))
    if apart and key(a.claim.id, b.claim.id) in apart:
        s.difference = "part"
        s.add([("other_part", EVIDENCE["other_part"])])
    return s


def _tied(items: Sequence[View], rarity: Rarity, done: Sequence[Score]) -> Iterator[Score]:
    """Pairs that the text itself calls one amount, whatever their terms."""
    by_id = {item.claim.id: item for item in items}
    seen = {key(s.a.claim.id, s.b.claim.id) for s in done if s.told}
    for item in items:
        for tie in item.claim.ties:
            kind, _, other = tie.partition(":")
            unseen = other in by_id and key(item.claim.id, other) not in seen
            if kind in ONE_THING and unseen and comparable(item, by_id[other]):
                yield score(item, by_id[other], rarity)


def _twins(items: Sequence[View], done: Sequence[Score], draft: str) -> Iterator[tuple[View, View]]:
    """Pairs of a draft and a source that state one telling figure, whatever their terms: a draft may retell freely."""
    own = [item for item in items if item.claim.article == draft]
    seen = {key(s.a.claim.id, s.b.claim.id) for s in done} if own else set()
    for a, b in itertools.product(own, items if own else ()):
        unseen = b.claim.article != draft and key(a.claim.id, b.claim.id) not in seen
        if unseen and comparable(a, b) and _printed_alike(a, b):
            yield a, b


def _printed_alike(a: View, b: View) -> bool:
    """Whether two claims print one telling number, be it in two units."""
    printed = print_bits(a.claim, b.claim) if same_number(a, b) else 0.0
    return max(surprise(a.claim, b.claim), printed) >= SURPRISING


def _with_scores(
    joined: Sequence[list[str]], scores: Sequence[Score]
) -> Iterator[tuple[Sequence[str], Sequence[Score]]]:
    """Each group's members with the scores among them."""
    group = {member: k for k, members in enumerate(joined) for member in members}
    own: list[list[Score]] = [[] for _ in joined]
    for s in scores:
        k = group.get(s.a.claim.id)
        if k is not None and k == group.get(s.b.claim.id):
            own[k].append(s)
    return zip(joined, own, strict=True)


def _group(members: Sequence[str], own: Sequence[Score]) -> Group:
    claims = {c.id: c for s in own for c in (s.a.claim, s.b.claim)}
    named = next((c for c in claims.values() if c.measure), next(iter(claims.values())))
    subject = max((c.subject for c in claims.values()), key=len)
    return Group(
        id="g" + digest(members),
        claims=tuple(members),
        subject=subject,
        measure=named.measure,
        unit=named.unit,
        pairs=tuple(s.pair() for s in own),
    )
