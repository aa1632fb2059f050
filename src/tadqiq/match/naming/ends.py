"""Whether two names can be one at all, told by their first and last words before all are held against each other."""

from __future__ import annotations

from functools import lru_cache

from ...knowledge.names import short_forms
from ..sound.alignment import heard_at
from .forms import Form, by_letters, heavy, particles
from .senses import means_same, says, senses
from .together import together
from .translated import ideas
from .vetoes import told


@lru_cache(maxsize=20_000)
def may_be_one(a: Form, b: Form) -> bool:
    """Whether ``compare`` may find two names the same, for whoever listens for one; asked where hardly any are.

    A word at an end that is neither heard in the other name nor translated there is left over, and two names are the
    same only where none is.
    """
    one, other = heavy(a.own), heavy(b.own)
    if not one or not other or _initials(a) or _initials(b):
        return True
    if _ends_covered(a, b) or together(a, b) != (a, b):
        return True
    if not ideas(b.text).isdisjoint(ideas(a.text) if ideas(b.text) else ()):
        return True
    letters = by_letters(a, b)
    return letters is not None and _ends_covered(*letters)


def _ends_covered(a: Form, b: Form) -> bool:
    """Whether the first and last words of either name are heard in the other or told otherwise there."""
    return all(_covered(mine, theirs, end) for mine, theirs in ((a, b), (b, a)) for end in (0, -1))


def _initials(f: Form) -> bool:
    """Whether a name has words of one letter, which pair off and are not missed where they do not."""
    return any(len(word) == 1 and word not in particles() for word in f.own)


def _covered(mine: Form, other: Form, end: int) -> bool:
    """Whether the first (0) or last (-1) word of a name is heard in the other or told otherwise there."""
    return heard_at(mine.own, other.own, particles(), end) or _translated(mine, other, end)


def _translated(mine: Form, other: Form, end: int) -> bool:
    """Whether the first or last word of a name means what some word or the sort of the other does."""
    word = heavy(mine.own)[end]
    if any(_means(word, theirs) for theirs in heavy(other.own)):
        return True
    return any(says(word, id) for id in told(other) - told(mine))


def _means(word: str, other: str) -> bool:
    """Whether two words mean the same, asked where they are not heard as one: by sound only what they are short for."""
    if not senses(word).isdisjoint(senses(other)):
        return True
    names = short_forms()
    return (word in names or other in names) and means_same(word, other, two_scripts=True)
