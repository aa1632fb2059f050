"""Which stages and parts exclude each other, from ``contrasts.toml``."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from functools import cache

from ..languages.tables import read


def exclude(kind: str, a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether a word of ``a`` and a word of ``b`` stand on different sides of one line (``kind``: stage or part).

    A word that both claims bear, or a claim that stands on both sides, excludes nothing.
    """
    left, right = set(a), set(b)
    table = _opposed(kind)
    clash = any((x, y) in table for x, y in itertools.product(left, right))
    return clash and not left & right


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
    rows = read("match", "contrasts.toml")["kin"].values()
    return a == b or any(a in names and b in names for row in rows for names in row.values())


@cache
def one_event(a: str, b: str) -> bool:
    """Whether newsrooms call one event by both words: a project's completion and its commissioning."""
    return any(a in names and b in names for names in read("match", "contrasts.toml")["event"].values())


@cache
def things(class_: str) -> frozenset[str]:
    """The terms (``c:wheat``) of one class of things that exclude each other; the classes are ``CLASSES``."""
    return frozenset(f"c:{name}" for name in read("match", "contrasts.toml")["thing"][class_])


CLASSES = ("commodity", "facility")
