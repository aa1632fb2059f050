"""Which stages and parts exclude each other, from ``contrasts.toml``."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from functools import cache

from ...knowledge.vocabulary import ONE_OF, measure, section
from ...languages.tables import read


def exclude(kind: str, a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether a word of ``a`` and a word of ``b`` stand on different sides of one line (``kind``: stage or part).

    A claim that stands on both sides of a line excludes nothing there.
    """
    table = _opposed(kind)
    return any(
        ((x, y) in table or _numbered(kind, x, y)) and x not in b and y not in a for x, y in itertools.product(a, b)
    )


def narrowed(parts: Iterable[str]) -> bool:
    """Whether one of these parts leaves most of the whole out: women, the young, towns."""
    return any(map(_narrows, parts))


@cache
def _narrows(part: str) -> bool:
    """Whether a part leaves most of the whole out wherever it is named: women, the young, permanent posts."""
    table = read("match", "contrasts.toml")["narrow"]
    return part in table["parts"] or section("part", part) in table["sections"]


def _numbered(kind: str, x: str, y: str) -> bool:
    """Two phases, lines or rounds are two parts."""
    return x != y and kind == "part" and section("part", x) == section("part", y) in ("phase", "unit")


@cache
def _opposed(kind: str) -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for sides in read("match", "contrasts.toml")[kind].values():
        for one, other in itertools.permutations(sides.values(), 2):
            pairs.update(itertools.product(one, other))
    return frozenset(pairs)


@cache
def kin(a: str, b: str) -> bool:
    """Whether two families of measures are used for one and the same amount."""
    table = read("match", "contrasts.toml")["kin"]
    if a == b:
        return a not in table["none"]["apart"]
    return any(a in names and b in names for names in table["amount"].values())


@cache
def is_anything(name: str) -> bool:
    """Whether a counted noun may stand for many others: persons, institutions."""
    return name in read("match", "contrasts.toml")["counted"]["anything"]


@cache
def evolves(name: str) -> bool:
    """Whether figures of a measure are told anew from day to day: tolls, prices on a market."""
    table = read("match", "contrasts.toml")["evolving"]
    return name not in table["settled"] and (name in table["daily"] or measure(name).family in table["families"])


@cache
def rises(name: str) -> bool:
    """Whether a running count of a measure only grows: the dead of a disaster, the cases of an outbreak."""
    return name in read("match", "contrasts.toml")["evolving"]["rising"]


@cache
def one_event(a: str, b: str) -> bool:
    """Whether newsrooms call one event by both words: a project's completion and its commissioning."""
    return any(a in names and b in names for names in read("match", "contrasts.toml")["event"].values())


@cache
def class_of(term: str) -> str:
    """The class of things a concept term (``c:wheat``) is one of, where things of that class exclude each other."""
    own = read("match", "contrasts.toml")["thing"]
    listed = next((name for name, terms in own.items() if term[2:] in terms), "")
    found = listed or (section("concept", term[2:]) if term.startswith("c:") else "")
    return found if listed or found.startswith(ONE_OF) else ""
