"""Words of a name that belong together: initials spelt out letter by letter, given names of two words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from ...knowledge.names import entries, qualifiers

ARTICLE, SAID = "ال", "ed"


def initials_joined(words: Sequence[str]) -> list[str]:
    """Folded words with each run of Arabic names of Latin letters as one Latin word: إيه بي تي is APT."""
    found: list[str] = []
    run: list[str] = []
    letters = qualifiers("letter")
    for word in (*words, ""):
        if word in letters:
            run.append(word)
            continue
        found.extend(["".join(letters[w] for w in run)] if len(run) > 1 else run)
        run = []
        found.append(word)
    return found[:-1]


def places_joined(words: Sequence[str]) -> list[str]:
    """Folded words of a longer name with known places of several words as one, so that no word of theirs is a sort.

    نسور بور سعيد, Nosour Port Said: no port.
    """
    return _joined(words, _place_size)


def _place_size(words: Sequence[str], i: int) -> int:
    rests = (e.rest for prefix, rows in entries(words[i]) if not prefix for e in rows if e.kind == "place" and e.rest)
    fits = [len(rest) + 1 for rest in rests if tuple(words[i + 1 : i + 1 + len(rest)]) == tuple(rest)]
    return max((size for size in fits if size < len(words)), default=1)


def given_joined(words: Sequence[str]) -> list[str]:
    """A person's words, given names of two words as one: عبد الكريم, Abdel Karim, نور الدين, Nour Eddine.

    The article of the faith is said as its first letter, which Latin letters write or not: Nour al-Din.
    """
    said = [SAID if _of_faith(words, i) else word for i, word in enumerate(words)]
    return _joined(said, _given_size)


def _of_faith(words: Sequence[str], i: int) -> bool:
    """Whether word ``i`` is a Latin article before the faith, behind another word."""
    article = 0 < i < len(words) - 1 and words[i].isascii() and qualifiers("particle").get(words[i]) == "al"
    return article and words[i + 1] in _faith()


def _given_size(words: Sequence[str], i: int) -> int:
    """How many words the given name that starts at ``i`` has: more than one for a servant or a light of the faith."""
    rest = words[i + 1 : i + 3]
    if i and qualifiers("particle").get(words[i]) == "servant" and len(words) == i + 2:
        # A father's name that ends the whole: كريم عبد الغفار.
        return 2
    if len(words) < i + 3:
        return 1
    article = qualifiers("particle").get(rest[0]) == "al"
    if qualifiers("particle").get(words[i]) == "servant":
        return 3 if article and len(words) > i + 3 else 2
    if rest[0] in _faith():
        return 2
    return 3 if article and rest[1] in _faith() else 1


def _joined(words: Sequence[str], size: Callable[[Sequence[str], int], int]) -> list[str]:
    """The words, each joined with as many behind it as ``size`` says belong to it."""
    found: list[str] = []
    i = 0
    while i < len(words):
        end = i + size(words, i)
        found.append("".join(words[i:end]))
        i = end
    return found


@cache
def _faith() -> frozenset[str]:
    return frozenset(qualifiers("faith"))
