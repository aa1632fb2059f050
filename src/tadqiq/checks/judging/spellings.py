"""How one name is spelt: the spellings of a script that truly differ, and who uses which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from ...languages.affixes import forms
from ...model import Name
from ...text import fold_phrase
from ..evidence import Evidence
from ..wording import listed, shared

ALIKE = 0.5
HISSING = ("s", "x", "z", "ch", "sh")


def variants(mentions: Iterable[Name]) -> list[Name]:
    """One mention of each spelling, where at least two of one script differ by more than length, clitics and marks."""
    first: dict[str, Name] = {}
    told = list(mentions)
    written = {bare(mention.text) for mention in told}
    for mention in told:
        name = bare(mention.text)
        one = one_of(name) if mention.kind != "person" else name
        first.setdefault(one if one in written else name, mention)
    spelt = sorted(first.items())
    found = {key for (a, _), (b, _) in combinations(spelt, 2) if differ(a, b) for key in (a, b)}
    return [name for key, name in spelt if key in found]


def one_of(name: str) -> str:
    """A folded English name in the plural as the name of one: three dozen Airbuses."""
    one = name.removesuffix("es")
    if one != name and one.endswith(HISSING):
        return one
    return name.removesuffix("s")


@lru_cache(maxsize=50_000)
def bare(text: str) -> str:
    """A name folded, without clitics before its words and without the article."""
    return " ".join(_stripped(word) for word in fold_phrase(text).split())


def _stripped(word: str) -> str:
    return next((rest for rest, prefix in forms(word) if prefix.endswith("ال") and len(rest) > 2), word)


def differ(a: str, b: str) -> bool:
    """Whether two bare names have words that stand for each other and are spelt differently, and so of one script."""
    if a.replace(" ", "") == b.replace(" ", ""):
        return False
    one, other = a.split(), b.split()
    if len(one) != len(other):
        return False
    apart = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    return all(SequenceMatcher(None, x, y).ratio() >= ALIKE for x, y in apart)


def spelt(evidence: Evidence, names: Sequence[Name], language: str) -> str:
    """Each spelling with the sources that use it."""
    join = shared("join", language)
    bearers: dict[str, list[str]] = {}
    for name in names:
        bearers.setdefault(" ".join(name.text.split()), []).append(evidence.source_of(name.article))
    rows = (
        join["source"].format(figure=join["quote"].format(text), sources=join["comma"].join(dict.fromkeys(sources)))
        for text, sources in bearers.items()
    )
    return listed(rows, language)
