"""People whose name two articles write differently by a slip: one letter, or what Latin letters made of it on the way.

Who translates from English may write رامي التابت for رامي الثابت: Latin letters have one t for ت, ط and often ث, and
none for ع. Whether the two are one person only their office tells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from .forms import heavy
from .nodes import Node

# What Latin letters leave of Arabic consonants; vowels and the glottal sounds are written as it pleases.
THROUGH = str.maketrans(
    {"ث": "ت", "ط": "ت", "ذ": "د", "ض": "د", "ظ": "د", "ص": "س", "ح": "ه", "ق": "ك"} | dict.fromkeys("اوىيعء", "")
)
VOWELS = str.maketrans(dict.fromkeys("اوىي", ""))
# Consonants that tell a word, and letters of a family in which one may be wrong.
BONES, FAMILY = 2, 5
# Letters of a word of which so many may be lost.
LONG, LOST = 7, 2


def slipped(nodes: Sequence[Node]) -> list[tuple[int, int]]:
    """Pairs of Arabic spellings of people that differ by such a slip, in no article both, in order."""
    people = [i for i, node in enumerate(nodes) if node.kind == "person" and not node.form.latin]
    told = {i: words for i in people if len(words := heavy(nodes[i].form.own)) > 1}
    found = {*_through_latin(told), *_of_one_letter(told)}
    return sorted((i, j) for i, j in found if elsewhere(nodes[i], nodes[j]))


def in_latin(nodes: Sequence[Node]) -> list[tuple[int, int]]:
    """Pairs of Latin spellings of one kind that differ in letters left out of one long word, in no article both.

    Eastmere and Eastmerne Capital, Una Fotheringham and Una Fotheringam; of people the given name is the same.
    """
    told = {i: words for i, node in enumerate(nodes) if node.form.latin and len(words := _words(node)) > 1}
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, words in told.items():
        for k in range(nodes[i].kind == "person", len(words)):
            alike[(*words[:k], "", *words[k + 1 :])].append(i)
    pairs = {(pair, row) for row, places in alike.items() for pair in combinations(places, 2)}
    return sorted(
        (i, j)
        for (i, j), row in pairs
        if nodes[i].kind == nodes[j].kind
        and _astray(told[i][row.index("")], told[j][row.index("")])
        and elsewhere(nodes[i], nodes[j])
    )


def _words(node: Node) -> tuple[str, ...]:
    """The words of a spelling; of a body also those that only say its field: Eastmere Capital."""
    return tuple(node.form.own if node.kind == "person" else node.form.bare.split())


def _astray(x: str, y: str) -> bool:
    """Whether one long word is the other with a letter or two left out, behind its first; a wrong one is another's."""
    short, long = sorted((x, y), key=len)
    lost = len(long) - len(short)
    if x[0] != y[0] or not (x + y).isalpha() or len(short) < LONG or not 0 < lost <= LOST:
        return False
    same = next((k for k, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same:] == long[same + lost :]


def carried(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether given names and families of two people are one in Latin letters, consonants differing in Arabic."""
    ends = [(one[0], other[0]), (one[-1], other[-1])]
    if any(_latin(x) != _latin(y) or len(_latin(x)) < BONES for x, y in ends):
        return False
    return any(x.translate(VOWELS) != y.translate(VOWELS) for x, y in ends)


def _through_latin(told: dict[int, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, words in told.items():
        alike[_latin(words[0]), _latin(words[-1])].append(i)
    yield from ((i, j) for row in alike.values() for i, j in combinations(row, 2) if carried(told[i], told[j]))


def _of_one_letter(told: dict[int, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Those of one given name, and what stands behind it, whose families differ in one letter."""
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, words in told.items():
        alike[words[:-1]].append(i)
    pairs = (pair for row in alike.values() for pair in combinations(row, 2))
    yield from ((i, j) for i, j in pairs if _one_letter(told[i][-1], told[j][-1]))


def _one_letter(x: str, y: str) -> bool:
    """Whether two long words differ in one letter, left out, put in or wrong."""
    short, long = sorted((x, y), key=len)
    if len(short) < FAMILY or len(long) - len(short) > 1 or x == y:
        return False
    first = next((k for k, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[first + (len(short) == len(long)) :] == long[first + 1 :]


@lru_cache(maxsize=20_000)
def _latin(word: str) -> str:
    return word.removesuffix("ه").translate(THROUGH)


def elsewhere(a: Node, b: Node) -> bool:
    """Whether no article writes both."""
    return {m.article for m in a.mentions}.isdisjoint(m.article for m in b.mentions)
