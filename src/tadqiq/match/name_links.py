"""Whether two spellings name one thing: by sound, by translation of their parts, or in part; and what forbids it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from ..knowledge.names import entries, first_names
from ..model import NameKind
from ..text import fold_phrase
from .alignment import pair
from .likeness import likeness
from .name_forms import FIRM, Form, heavy, particles

SAME, SURE, PARTIAL = 0.8, 0.7, 0.82
SHORT_WORD = 4
STRICT = 0.9
DIFFERENCE, JOINED = 0.05, 0.95
GIVEN = 0.94


class Link(NamedTuple):
    """What two spellings are: ``same``, ``part`` (one lacks words), ``near`` (apart although alike) or ``""``."""

    verdict: str
    score: float
    why: str


NOTHING = Link("", 0.0, "")
MIXED = "a person and a place"


@lru_cache(maxsize=200_000)
def compare(a: Form, b: Form, kind_a: NameKind, kind_b: NameKind) -> Link:
    """What two spellings have to do with each other, from their words alone."""
    if a.bare.replace(" ", "") == b.bare.replace(" ", ""):
        return Link("same", 1.0, "same letters")
    if kind_a == kind_b == "person" and _other_given(a, b):
        return NOTHING
    pairing = pair(a.own, b.own, particles())
    left, right = _untranslated(heavy(pairing.left), heavy(pairing.right))
    translated = len(heavy(pairing.left)) - len(left)
    shared = len(heavy(a.own)) > len(left) and len(heavy(b.own)) > len(right)
    if not shared or (pairing.score == 0 and translated < 2):
        return NOTHING
    if left and right:
        return _contradicted(a, b, left, right, pairing.worst, person="person" in (kind_a, kind_b))
    score = _score(pairing.score, translated, a, b)
    veto = _veto(a, b, kind_a, kind_b)
    if veto:
        alike = not left and not right and score >= SAME and pairing.worst >= PARTIAL and not _places(a)
        return Link("near", score, veto) if alike and veto != MIXED else NOTHING
    if not left and not right:
        return _whole(a, b, score, pairing.worst)
    if pairing.worst < PARTIAL:
        return NOTHING
    return Link("part", score, f"{' '.join(left or right)} on one side only")


def _other_given(a: Form, b: Form) -> bool:
    """Whether two people of one script bear given names that the table holds apart: محمد and محمود, Peter and Petra.

    Arabic spells its own names in one way; borrowed and Latin ones vary a little.
    """
    if a.latin != b.latin or len(heavy(a.own)) != len(heavy(b.own)):
        return False
    table = first_names("latin" if a.latin else "arabic")
    pairs = [(x, y) for x, y in zip(heavy(a.own), heavy(b.own), strict=True) if x != y and {x, y} <= table]
    return any(not a.latin or likeness(x, y) < GIVEN for x, y in pairs)


def resemblance(a: Form, b: Form) -> float:
    """How alike two spellings sound, 0 to 1, a little less where their qualifiers or directions differ."""
    differing = len(a.sorts ^ b.sorts) + 2 * len(a.directions ^ b.directions) + len(a.people ^ b.people)
    own, whole = ("".join(heavy(f.own)) for f in (a, b)), (f.bare.replace(" ", "") for f in (a, b))
    sound = pair(a.own, b.own, particles()).score
    return max(
        sound - DIFFERENCE * differing, JOINED * likeness(*own) - DIFFERENCE * differing, JOINED * likeness(*whole)
    )


def _score(sound: float, translated: int, a: Form, b: Form) -> float:
    """Words that are translations of each other count as 0.9 alike."""
    size = max(len(heavy(a.own)), len(heavy(b.own)), 1)
    return sound if not translated else min(1.0, max(sound, 0.0) + 0.9 * translated / size)


def _whole(a: Form, b: Form, score: float, worst: float) -> Link:
    """All words pair off: alike enough, stricter for short names and where sorts are told on one side only."""
    short = sum(len(w) for w in heavy(a.own)) <= SHORT_WORD or sum(len(w) for w in heavy(b.own)) <= SHORT_WORD
    if score < (STRICT if short else SAME) or worst < SURE:
        return NOTHING
    lacking = ((_told(a) ^ _told(b)) - FIRM) | (a.people ^ b.people)
    if lacking:
        return Link("part", score, f"{_said(lacking)} on one side only")
    return Link("same", score, f"sounds alike ({score:.2f})" if a.bare != b.bare else "same letters")


def _veto(a: Form, b: Form, kind_a: NameKind, kind_b: NameKind) -> str:
    """What forbids a link although the words agree."""
    if a.directions != b.directions:
        return f"different direction or order: {_said(a.directions)} / {_said(b.directions)}"
    if _other_sort(_told(a) - FIRM, _told(b) - FIRM) or _other_sort(_sorts(a), _sorts(b)):
        return f"different sort of thing: {_said(_told(a))} / {_said(_told(b))}"
    if a.people and b.people and a.people != b.people:
        return f"of different countries: {_said(a.people)} / {_said(b.people)}"
    if {kind_a, kind_b} == {"person", "place"} and len(a.own) > 1:
        return MIXED
    return ""


def _places(f: Form) -> bool:
    """Whether a name has no words but those of a known place (أستانا in "Air Astana"), which many things bear."""
    return all(any(not e.rest for _, rows in entries(word) for e in rows) for word in heavy(f.own))


def _told(f: Form) -> frozenset[str]:
    return f.sorts | f.fields


def _sorts(f: Form) -> frozenset[str]:
    """The sorts of a name, company and group being one."""
    return frozenset("company" if s in FIRM else s for s in f.sorts)


def _other_sort(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not (one <= other or other <= one)


def _contradicted(
    a: Form, b: Form, left: tuple[str, ...], right: tuple[str, ...], worst: float, *, person: bool
) -> Link:
    """Both sides hold a word of their own: two things, worth a warning when they begin or end alike.

    Two people with one given name are no cause for it, two with one surname are.
    """
    if _places(a) or _places(b) or min(len(heavy(a.own)), len(heavy(b.own))) < 2:
        return NOTHING
    if worst > PARTIAL and (_shared(a.own[-1], b.own[-1], a, b) or (not person and _shared(_head(a), _head(b), a, b))):
        return Link("near", worst, f"{' '.join(left)} / {' '.join(right)}")
    return NOTHING


def _shared(one: str, other: str, a: Form, b: Form) -> bool:
    """Whether two words are one that tells; an everyday word does only in a name of two words with no sort."""
    bare = not _told(a) and not _told(b) and len(heavy(a.own)) == len(heavy(b.own)) == 2
    return likeness(one, other) > STRICT and (bare or not (senses(one) or senses(other)))


def _head(f: Form) -> str:
    return next(iter(heavy(f.own)), f.own[0])


def _said(ids: frozenset[str]) -> str:
    return ", ".join(sorted(ids)) or "none"


def _untranslated(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Left-over words without those that mean the same in the two languages, in any order."""
    rest = list(right)
    kept: list[str] = []
    for word in left:
        twin = next((r for r in rest if senses(word) & senses(r)), None)
        if twin is None:
            kept.append(word)
        else:
            rest.remove(twin)
    return tuple(kept), tuple(rest)


@lru_cache(maxsize=100_000)
def senses(word: str) -> frozenset[str]:
    """What a folded word means in either language: concept ids and known places, "" for none."""
    known = {e.entity for prefix, rows in entries(word) for e in rows if not e.rest and prefix in ("", "ال")}
    return frozenset(known) | _concepts().get(word, frozenset())


@cache
def _concepts() -> dict[str, frozenset[str]]:
    from ..knowledge.vocabulary import ids, surfaces

    table: dict[str, set[str]] = {}
    for id in ids("concept"):
        for surface in surfaces("concept", id):
            folded = fold_phrase(surface)
            if " " not in folded:
                table.setdefault(folded, set()).add(f"c:{id}")
    return {word: frozenset(found) for word, found in table.items()}
