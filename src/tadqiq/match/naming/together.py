"""Words that one name writes together and the other apart, a part being read as a sort: Stonebridge, ستون بريدج."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from ...text import fold_phrase
from ..sound.spoken import spoken
from .forms import Form, form, heavy

ALIKE, LETTERS = 0.85, 6
ARTICLE = "ال"


@lru_cache(maxsize=20_000)
def joinable(told: Form) -> tuple[str, ...]:
    """Two neighbouring words of a name in one, the second of which was read as what sort of thing it is."""
    if not (told.sorts or told.fields or told.directions):
        return ()
    words = fold_phrase(told.text).split()
    pairs = pairwise(word for word in words if word.isalpha())
    return tuple(
        one + two
        for one, two in pairs
        if one in told.own and two not in told.own and len(one + two) >= LETTERS and not two.startswith(ARTICLE)
    )


def together(a: Form, b: Form) -> tuple[Form, Form]:
    """Two names with what the other writes in one word in one; as they are where nothing is."""
    return _joined(a, b), _joined(b, a)


def _joined(mine: Form, other: Form) -> Form:
    for word in joinable(mine):
        if any(spoken(word, theirs, ALIKE) >= ALIKE for theirs in heavy(other.own)):
            one, two = next((x, y) for x, y in pairwise(fold_phrase(mine.text).split()) if x + y == word)
            return form(fold_phrase(mine.text).replace(f"{one} {two}", word, 1))
    return mine
