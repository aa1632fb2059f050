"""Groups of claims about one thing: candidates by shared rare terms, mutual best counterparts, union with vetoes."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..knowledge.vague import is_routine
from ..model import Claim, Group, Pair
from ..text import digest
from .attaching import aside, attached
from .candidates import candidates
from .features import ONE_THING, Rarity, Stories, View
from .leftovers import reward_left_over
from .meaning import Meanings
from .score import Score, comparable, score
from .values import points, slip_bits, surprise
from .weights import EVIDENCE, THRESHOLD

SURPRISING = 4.0
TELLING = 6.0
WORDS = ("own_words", "sentence_words", "same_entity")
Sum = tuple[str, tuple[str, ...]]
Bearers = defaultdict[tuple[str, str], set[str]]


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
) -> Grouping:
    """Groups among the live claims of a run; the order of the input does not matter.

    A total and its parts (``sums``), and the parts among themselves, are known to be different things. The article
    ``draft``, if there is one, is no evidence on its sources: see ``attaching``. ``meanings`` are heard where
    they are at hand.
    """
    apart = {_pair(*p) for total, parts in sums for p in itertools.combinations((total, *parts), 2)}
    stories = Stories(items, rarity)
    scores = [_placed(score(a, b, rarity), apart, stories) for a, b in candidates(items, rarity)]
    scores += _tied(items, rarity, scores)
    scores += [_placed(s, apart, stories) for s in _twins(items, rarity, scores, draft)]
    _reward_unique(scores)
    if meanings:
        meanings.tell(scores)
    joined = _joined(scores, draft)
    groups = tuple(_group(members, own) for members, own in _with_scores(joined, scores))
    inside = {_pair(*p) for g in groups for p in itertools.combinations(g.claims, 2)}
    return Grouping(groups, tuple(_maybe(scores, inside)), tuple(_scope(scores, inside)))


def _joined(scores: Sequence[Score], draft: str) -> list[list[str]]:
    if not draft:
        return _grown(scores)
    homes = [(s, {s.a.claim.article == draft, s.b.claim.article == draft}) for s in scores]
    sources, own = ([s for s, found in homes if found == {side} and not aside(s)] for side in (False, True))
    # What two sources leave over is no counterpart before the draft has been heard.
    return attached(_union(_links(sources), sources), _union(_links(own), own), scores, draft)


def _grown(scores: Sequence[Score]) -> list[list[str]]:
    """Groups along the surest pairs, then once more with what those leave over."""
    reward_left_over(scores, _union(_links(scores), scores))
    return _union(_links(scores), scores)


def _pair(a: str, b: str) -> tuple[str, str]:
    """Two claims as a key, whichever is named first."""
    return (a, b) if a < b else (b, a)


def _placed(s: Score, apart: set[tuple[str, str]], stories: Stories) -> Score:
    """The score, told of sums and of stories."""
    if apart and _pair(s.a.claim.id, s.b.claim.id) in apart:
        s.difference = "part"
    if stories.related(s.a.claim.article, s.b.claim.article):
        s.add([("same_story", EVIDENCE["same_story"])])
    return s


def _tied(items: Sequence[View], rarity: Rarity, done: Sequence[Score]) -> Iterator[Score]:
    """Pairs that the text itself calls one amount, whatever their terms."""
    by_id = {item.claim.id: item for item in items}
    seen = {_pair(s.a.claim.id, s.b.claim.id) for s in done if s.told}
    for item in items:
        for tie in item.claim.ties:
            kind, _, other = tie.partition(":")
            unseen = other in by_id and _pair(item.claim.id, other) not in seen
            if kind in ONE_THING and unseen and comparable(item, by_id[other]):
                yield score(item, by_id[other], rarity)


def _twins(items: Sequence[View], rarity: Rarity, done: Sequence[Score], draft: str) -> Iterator[Score]:
    """Pairs of a draft and a source that state one telling figure, whatever their terms: a draft may retell freely."""
    seen = {_pair(s.a.claim.id, s.b.claim.id) for s in done}
    own = [item for item in items if item.claim.article == draft]
    for a, b in itertools.product(own, items if own else ()):
        unseen = b.claim.article != draft and _pair(a.claim.id, b.claim.id) not in seen
        if unseen and comparable(a, b) and _printed_alike(a.claim, b.claim):
            yield score(a, b, rarity)


def _printed_alike(a: Claim, b: Claim) -> bool:
    """Whether two claims state one telling figure, be it in two units."""
    both = points(a, b) if a.kind == "quantity" and a.value == b.value and a.unit != b.unit else None
    return max(surprise(a, b), slip_bits(a, b, both) if both else 0.0) >= SURPRISING


def _reward_unique(scores: Sequence[Score]) -> None:
    """Points for pairs of two articles whose figures meet nothing else there, or are alone in what they measure."""
    item = _items(scores)
    values, measures = _value_partners(scores, item), _measure_bearers(scores, item)
    for s in scores:
        if s.a.claim.article != s.b.claim.article:
            _reward(s, values, measures)


def _reward(s: Score, values: Bearers, measures: Bearers) -> None:
    a, b = s.a, s.b
    alone = _surprising(s) and len(values[a.claim.id, b.claim.article]) == len(values[b.claim.id, a.claim.article]) == 1
    if a.measures and b.measures and a.measures[0] == b.measures[0]:
        told = sum(points for name, points in s.parts if name in WORDS)
        dated = a.claim.kind == "date" and s.bears("same_story") and not is_routine(a.measures[0])
        keys = [(v.claim.article, f"{v.dimension} {v.measures[0]}") for v in (a, b)]
        known = told >= THRESHOLD["told"] or dated
        only = known and all(len(measures[key]) <= 1 for key in keys)
    else:
        only = False
    s.add((name, EVIDENCE[name]) for name, found in (("unique_value", alone), ("unique_measure", only)) if found)


def _surprising(s: Score) -> bool:
    if s.surprising is None:
        s.surprising = s.meets and surprise(s.a.claim, s.b.claim) >= SURPRISING
    return s.surprising


def _value_partners(scores: Sequence[Score], item: Mapping[str, str]) -> Bearers:
    """(claim, other article) → what there meets its figure, repeats counted once."""
    partners: Bearers = defaultdict(set)
    for s in filter(_surprising, scores):
        for one, other in ((s.a.claim, s.b.claim), (s.b.claim, s.a.claim)):
            partners[one.id, other.article].add(item.get(other.id, other.id))
    return partners


def _measure_bearers(scores: Sequence[Score], item: Mapping[str, str]) -> Bearers:
    """(article, dimension and measure) → the figures there that state it, repeats counted once."""
    bearers: Bearers = defaultdict(set)
    for id, v in {v.claim.id: v for s in scores for v in (s.a, s.b)}.items():
        if v.measures:
            bearers[v.claim.article, f"{v.dimension} {v.measures[0]}"].add(item.get(id, id))
    return bearers


def _links(scores: Sequence[Score]) -> list[Score]:
    """Pairs sure enough to join, the surest first: tied by the text, repeated, or mutual best of their articles."""
    item = _items(scores)
    best: dict[tuple[str, str], float] = defaultdict(float)
    for s in scores:
        if not s.difference:
            for one, other in ((s.a, s.b), (s.b, s.a)):
                key = (item.get(one.claim.id, one.claim.id), other.claim.article)
                best[key] = max(best[key], s.total)
    chosen = [s for s in scores if s.told or _repeats(s) or (not s.difference and _mutual(s, best, item))]
    return sorted(chosen, key=_surest_first)


def _surest_first(s: Score) -> tuple[bool, bool, float, str, str]:
    """What the text ties, what an article repeats, then by the score; figures that meet to the digit get a start."""
    start = THRESHOLD["start"] if s.a.claim.kind != "date" and _surprising(s) else 0.0
    return not s.told, not _repeats(s), -s.total - start, s.a.claim.id, s.b.claim.id


def _items(scores: Sequence[Score]) -> dict[str, str]:
    """Claim → the first of those that state the same figure for the same thing within its article."""
    members: dict[str, list[str]] = {}
    lead: dict[str, str] = {}
    for s in scores:
        if s.told or _repeats(s):
            keep, drop = sorted(lead.setdefault(v.claim.id, v.claim.id) for v in (s.a, s.b))
            if keep != drop:
                moved = members.pop(drop, [drop])
                members.setdefault(keep, [keep]).extend(moved)
                lead.update(dict.fromkeys(moved, keep))
    return lead


def _repeats(s: Score) -> bool:
    """Whether an article states the figure again: in its headline, or in other words."""
    a, b = s.a.claim, s.b.claim
    if a.article != b.article or s.difference or a.unit != b.unit or a.value is None or a.value != b.value:
        return False
    unlike = s.bears("unlike_measure", "other_measure", "other_counted")
    telling = a.unit != "%" and not unlike and surprise(a, b) >= TELLING
    return s.total >= THRESHOLD["repeat"] and (telling or s.context >= THRESHOLD["repeat_context"])


def _mutual(s: Score, best: Mapping[tuple[str, str], float], item: Mapping[str, str]) -> bool:
    """The best counterpart on both sides; a figure that meets the other may fall a little short of the best."""
    a, b = s.a.claim, s.b.claim
    if s.total < THRESHOLD["join"] + _margin(s):
        return False
    slack = THRESHOLD["slack"] if s.meets else 0.0
    rivals = best[item.get(a.id, a.id), b.article], best[item.get(b.id, b.id), a.article]
    if s.total < max(rivals) - slack - 1e-9 or s.context < THRESHOLD[_kind_of_context(s)]:
        return False
    return a.article != b.article or s.meets or _contradicts_itself(s)


def _margin(s: Score) -> float:
    """What figures that do not meet need more, and figures of one measure that meet need less."""
    if not s.meets:
        return THRESHOLD["apart"]
    unopposed = all(points > 0 for _, points in s.parts)
    return THRESHOLD["meet"] if unopposed and set(s.a.measures) & set(s.b.measures) else 0.0


def _kind_of_context(s: Score) -> str:
    """Which threshold the words and names of a pair must pass: figures and days recur by chance."""
    if s.bears("unlike_measure"):
        return "unlike"
    if s.a.claim.kind == "date":
        return "date"
    # A telling figure that each article states once, with nothing against it: "31.2 million dinars" in two reports.
    telling = s.bears("unique_value") and s.bears("left_over") and all(points > 0 for _, points in s.parts)
    return "telling" if telling else "context"


def _union(links: Sequence[Score], scores: Sequence[Score]) -> list[list[str]]:
    """Join along the links unless claims of the result are known to differ or the two sides are unlike on the whole."""
    by_pair = {_pair(s.a.claim.id, s.b.claim.id): s for s in scores}
    group: dict[str, list[str]] = {}
    for s in links:
        a, b = group.setdefault(s.a.claim.id, [s.a.claim.id]), group.setdefault(s.b.claim.id, [s.b.claim.id])
        if a is b or not (s.told or _alike([by_pair.get(_pair(*p)) for p in itertools.product(a, b)])):
            continue
        a.extend(b)
        for member in b:
            group[member] = a
    unique = {id(members): sorted(members) for members in group.values() if len(members) > 1}
    return sorted(unique.values())


def _alike(across: Sequence[Score | None]) -> bool:
    """Whether no pair across two groups is barred and their pairs score enough on average (average linkage)."""
    if any(s is not None and _barred(s) for s in across):
        return False
    return sum(s.total if s else 0.0 for s in across) / len(across) >= THRESHOLD["mean"]


def _barred(s: Score) -> bool:
    """Whether two claims may never share a group: a known difference, or rivals within one article."""
    if s.told:
        return False
    a, b = s.a.claim, s.b.claim
    rivals = a.article == b.article and not s.meets and not _contradicts_itself(s)
    return bool(s.difference) or s.total < THRESHOLD["barred"] or rivals


def _contradicts_itself(s: Score) -> bool:
    """Whether an article gives one thing two figures in two places; within a sentence two figures are two things."""
    apart = s.a.claim.sentence != s.b.claim.sentence
    return apart and s.total >= THRESHOLD["join"] + THRESHOLD["self"]


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


def _maybe(scores: Sequence[Score], inside: set[tuple[str, str]]) -> Iterator[Pair]:
    likely = [s for s in scores if not s.difference and s.total >= THRESHOLD["maybe"] and not _among(s, inside)]
    for s in sorted(likely, key=lambda s: (-s.total, s.a.claim.id, s.b.claim.id)):
        yield s.pair()


def _among(s: Score, inside: set[tuple[str, str]]) -> bool:
    return _pair(s.a.claim.id, s.b.claim.id) in inside


def _scope(scores: Sequence[Score], inside: set[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Pairs that differ in a known way, the likest first; of two articles each claim is named with its likest alone."""
    named: set[tuple[str, str]] = set()
    alike = [s for s in scores if s.apart_from_difference >= THRESHOLD["scope"] and not _among(s, inside)]
    alike = [s for s in alike if s.meets or not s.bears("other_counted")]
    for s in sorted(alike, key=lambda s: (-s.apart_from_difference, s.a.claim.id, s.b.claim.id)):
        a, b = s.a.claim, s.b.claim
        reason = s.difference or _unlike(s) or _told_apart(s)
        keys = (a.id, b.article), (b.id, a.article)
        if reason and not named.issuperset(keys):
            named.update(keys)
            yield a.id, b.id, reason


def _told_apart(s: Score) -> str:
    """An article that gives two figures for what looks like one thing tells two things apart."""
    alike = s.a.claim.article == s.b.claim.article and s.apart_from_difference >= THRESHOLD["told_apart"]
    return "article" if alike and not s.meets else ""


def _unlike(s: Score) -> str:
    """Other measures are a difference too, where the figures do not meet."""
    unlike = s.a.measures and s.b.measures and not set(s.a.measures) & set(s.b.measures)
    return "measure" if unlike and not s.meets else ""
