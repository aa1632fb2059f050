"""Two spellings of one script in one article are two things: a writer spells one thing in one way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from ...model import Name
from ..sound.alignment import pair
from ..sound.sounds import skeleton
from .forms import Form, form, heavy, particles
from .links import Link, compare
from .nodes import Node
from .vetoes import told
from .vowels import rounded

# From here on two spellings sound the same, which may well be a slip; below they are no more than alike.
ONE_SOUND, ALIKE = 0.97, 0.8
# Sorts of bodies that a place or family has several of, each with a word more.
SISTERS = frozenset(("bank", "party"))


def spelt_by_one(
    nodes: Sequence[Node],
    names: Mapping[str, Sequence[Name]],
    place: Mapping[str, int],
    equal: Sequence[tuple[int, int, Link]],
) -> list[tuple[int, int, Link]]:
    """Pairs of spellings alike that one article has both, unless the article equates them.

    Two that sound the same and are told alike may be a slip; with what one is (Group) told of one alone they are two.

    People are mostly left out: their names are what one writer gets wrong most, and tables tell many of them apart.
    """
    equated = {(i, j) for i, j, _ in equal}
    found: dict[tuple[int, int], Link] = {}
    for id, row in names.items():
        here = {place[form(name.text).bare] for name in row if name.cue != "known:people"}
        things = sorted(i for i in here if nodes[i].kind != "person")
        near = [(i, j) for i, j in _begin_alike(things, nodes) if _two(nodes[i], nodes[j])]
        near += [(i, j) for i, j in combinations(sorted(here), 2) if _two_families(nodes[i].form, nodes[j].form)]
        for i, j in near:
            if (i, j) not in equated:
                found.setdefault((i, j), Link("near", ALIKE, f"{id} has both"))
    return [(i, j, link) for (i, j), link in found.items()]


def _two(one: Node, other: Node) -> bool:
    return _apart(one, other) or _sisters(one.form, other.form)


def _two_families(a: Form, b: Form) -> bool:
    """Whether two Latin names differ in a vowel of the last word alone, heard as another: Nikos Kallis, … Kallos."""
    mine, theirs = a.own, b.own
    if not (a.latin and b.latin) or not 1 < len(mine) == len(theirs) or mine[:-1] != theirs[:-1]:
        return False
    return mine[-1] != theirs[-1] and rounded(a, b)


def _sisters(a: Form, b: Form) -> bool:
    """Whether two bodies are told to be one sort, one of them with a word more before it: Arvo Bank, Arvo Credit Bank.

    Whoever cuts a name short leaves out its end, or what sort it is.
    """
    mine, theirs = set(heavy(a.own)), set(heavy(b.own))
    told_alike = a.sorts == b.sorts and not SISTERS.isdisjoint(a.sorts) and a.latin == b.latin
    return told_alike and not b.fields ^ a.fields and (mine < theirs or theirs < mine)


def _apart(one: Node, other: Node) -> bool:
    """Whether two spellings of one script are alike, with as many words, and no slip of the pen."""
    a, b = one.form, other.form
    if a.latin != b.latin or _settled(one, other):
        return False
    mine, theirs = heavy(a.own), heavy(b.own)
    if len(mine) != len(theirs) or set(mine) == set(theirs) or _plural(mine, theirs):
        return False
    link = compare(a, b, one.kind, other.kind)
    if not link.verdict:
        return _nearly(mine, theirs)
    if link.verdict not in ("same", "part") or link.score < ALIKE:
        return False
    return link.score < ONE_SOUND or told(a) != told(b) or rounded(a, b)


def _nearly(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether all words of two names pair off, not alike enough to be one but so that a third may be taken for both."""
    pairing = pair(mine, theirs, particles())
    return not pairing.left and not pairing.right and pairing.score >= ALIKE


def _settled(one: Node, other: Node) -> bool:
    """Whether the tables tell two things apart: both known, or a known place and what is called after it."""
    return bool(one.known and other.known) or (bool(one.known or other.known) and one.kind != other.kind)


def _plural(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two Latin names are one in the singular and in the plural: Comoro Islands, the Comoros."""
    return any(
        y in (x[:-1], x.removesuffix("es"), x.removesuffix("ies") + "y") or x[:-1] == y[:-1]
        for x, y in ((one[-1], other[-1]), (other[-1], one[-1]))
        if x.endswith("s")
    )


def _begin_alike(things: Sequence[int], nodes: Sequence[Node]) -> list[tuple[int, int]]:
    """Pairs of which some word of one begins or ends as one of the other; few pairs of an article have such words."""
    bearing: dict[str, list[int]] = defaultdict(list)
    for i in things:
        for end in _ends(nodes[i].form.own):
            bearing[end].append(i)
    return sorted({pair for row in bearing.values() for pair in combinations(row, 2)})


@lru_cache(maxsize=20_000)
def _ends(words: tuple[str, ...]) -> frozenset[str]:
    """The first two consonants and the last two letters of each word."""
    return frozenset(end for word in heavy(words) for end in (skeleton(word)[:2] + "-", "-" + word[-2:]))
