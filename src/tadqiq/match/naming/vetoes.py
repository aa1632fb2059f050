"""What forbids that two names are one although their words agree: numbers, directions, sorts, countries."""

from __future__ import annotations

from ...knowledge.names import entries, qualifiers
from ...model import NameKind
from ..sound.alignment import Pairing
from .forms import FIRM, Form, heavy, unnumbered
from .letters import otherwise_spelt
from .senses import says

ORGANISED = frozenset(("organisation",))
# Lines are of ships or of aircraft, which the other language may say instead: Amwaj Sea Lines, أمواج البحر للملاحة.
LINES, CARRIERS = "lines", frozenset(("lines", "shipping", "airlines"))
MIXED = "a person and a place"
# Letters that two forms of one word share: Pharma, Pharmaceuticals.
STEM = 4
BEGINNING = frozenset(("sidi", "abu", "agia"))


def veto(a: Form, b: Form, kind_a: NameKind, kind_b: NameKind) -> str:
    """What forbids a link although the words agree."""
    if spelt := otherwise_spelt(a, b, person=kind_a == kind_b == "person"):
        return spelt
    if a.marks and b.marks and a.marks != b.marks:
        return f"different numbers: {said(a.marks)} / {said(b.marks)}"
    if a.directions != b.directions and not (kind_a == kind_b == "person" and unnumbered(a, b)):
        return f"different direction or order: {said(a.directions)} / {said(b.directions)}"
    vague = ambiguous(a, b)
    if _other_sort(told(a) - FIRM - vague, told(b) - FIRM - vague) or _other_sort(_sorts(a) - vague, _sorts(b) - vague):
        return f"different sort of thing: {said(told(a))} / {said(told(b))}"
    if words := _other_trade(a, b):
        return words
    if a.people and b.people and a.people != b.people:
        return f"of different countries: {said(a.people)} / {said(b.people)}"
    if {kind_a, kind_b} == {"person", "place"} and len(a.own) > 1:
        return MIXED
    return ""


def otherwise_told(a: Form, b: Form, left: tuple[str, ...], right: tuple[str, ...]) -> str:
    """Both sides say more than what they share, one of them by its sort only: Orient Shoes, Orient Pharma.

    A holding is no firm of one trade: البوادي القابضة, البوادي للتأمين.

    A word that is that very sort, translated or spelt by sound (جبل, Jebel), is no more than the other side says.
    """
    if ("holding" in a.sorts and b.fields - a.fields) or ("holding" in b.sorts and a.fields - b.fields):
        return f"{said(told(a))} / {said(told(b))}"
    more_a, more_b = told(a) - told(b) - FIRM, told(b) - told(a) - FIRM
    words, sort = (left, more_b) if left else (right, more_a)
    if not words or not sort or any(says(word, id) for word in words for id in sort):
        return ""
    return f"{' '.join(words)} / {said(sort)}"


def otherwise_begun(a: Form, b: Form, pairing: Pairing) -> str:
    """A small word that opens a thing's name of one word, on one side only: Sidi Mazar is not Mazar."""
    rows = qualifiers("particle")
    one, other = (frozenset(rows.get(w, "") for w in side) & BEGINNING for side in (pairing.left, pairing.right))
    single = len(heavy(a.own)) == len(heavy(b.own)) == 1
    return f"{said(one)} / {said(other)}" if single and one != other else ""


def only_places(f: Form) -> bool:
    """Whether a name has no words but those of a known place (أستانا in "Air Astana"), which many things bear."""
    return all(any(not e.rest for _, rows in entries(word) for e in rows) for word in heavy(f.own))


def another_place(a: Form, b: Form) -> bool:
    """Whether a name of one word only sounds like the known place that a longer one of its script begins with.

    Who cuts "Dubai Trade Tower" short does not write "Duban".
    """
    short, full = sorted((heavy(f.own) for f in (a, b)), key=len)
    if a.latin != b.latin or len(short) != 1 or len(full) < 2 or short[0] in full:
        return False
    place = _places(full[0])
    return bool(place) and place.isdisjoint(_places(short[0]))


def _places(word: str) -> frozenset[str]:
    """The known places that a word alone is the name of."""
    return frozenset(e.entity for _, rows in entries(word) for e in rows if e.kind == "place" and not e.rest)


def told(f: Form) -> frozenset[str]:
    """What sort of thing and of which field a name is said to be."""
    return f.sorts | f.fields


def _other_trade(a: Form, b: Form) -> str:
    """Two Latin words for one trade, which two firms bear: Corvo Mining, Corvo Minerals; "" where there are none.

    One word in two forms is no difference (Telecom, Telecommunications), and an Arabic paper may translate either.
    """
    if not (a.latin and b.latin) or not (shared := a.fields & b.fields):
        return ""
    for id in sorted(shared):
        one, other = _trade(a, id), _trade(b, id)
        if one and other and one[:STEM] != other[:STEM] and not one.startswith(other) and not other.startswith(one):
            return f"{one} / {other}"
    return ""


def _trade(f: Form, id: str) -> str:
    """The word by which a name tells one of its fields."""
    return next((word for word in f.bare.split() if word.isascii() and qualifiers("field").get(word) == id), "")


def _sorts(f: Form) -> frozenset[str]:
    """The sorts of a name, company and group being one."""
    return frozenset("company" if s in FIRM else s for s in f.sorts)


def ambiguous(a: Form, b: Form) -> frozenset[str]:
    """The sorts that the other language says with one word of two meanings: مؤسسة is a firm and a foundation."""
    lines = CARRIERS if a.latin != b.latin and LINES in a.fields ^ b.fields else frozenset()
    return lines | (ORGANISED if "establishment" in a.sorts | b.sorts else frozenset())


def _other_sort(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not (one <= other or other <= one)


def said(ids: frozenset[str]) -> str:
    """Ids as one reads them."""
    return ", ".join(sorted(ids)) or "none"
