"""Whether an Arabic word behind a cue may be a name, by its letters: no adjective of what the cue says."""

from __future__ import annotations

from ...model import NameKind
from .looks import foreignness
from .page import Page
from .tables import words_for
from .words import traits

OWNED = ("ها", "هما")
UNLIKELY, NEVER = -0.7, -1.15
# Endings of adverbs, as printed: ميدانياً.
ADVERB = ("اً", "ًا")
# Letters of a feminine adjective on the patterns of كبيرة and شاسعة.
ADJECTIVE = 5
# How words end that say what a site is like (حدودي، مهجورة، تجاريين), how participles begin, letters of a name.
SAID_OF, PARTICIPLE, LETTERS = ("ي", "ه", "ا", "ين", "ون", "ات"), "م", 4


def named(page: Page, j: int, kind: NameKind) -> bool:
    """Whether the word behind a cue may be a name: it recurs, looks borrowed, or at least no adjective of the cue."""
    word = page.text(j)
    if (word.endswith(OWNED) and not page.traits(j).entity) or page.raw(j).endswith(ADVERB):
        return False
    floor = _floor(page, j, kind)
    run = (page.text(k) for k in range(j, page.run(j)))
    return page.count[word] > 1 or traits(word).given or any(foreignness(word) > floor for word in run)


def _floor(page: Page, j: int, kind: NameKind) -> float:
    """How little borrowed the word behind a cue may look to be a name."""
    word, cue = page.text(j), page.bare(j - 1)
    if cue.startswith("ال"):
        return NEVER
    if kind == "organisation":
        return UNLIKELY
    if kind == "place":
        return 0.0 if word.endswith("ه") and _describing(word) else NEVER
    return NEVER if kind == "site" and cue in words_for("geography", "told") and _called_so(word) else 0.0


def _called_so(word: str) -> bool:
    """Whether an unknown word behind a port, field or dam has the shape of no adjective: حدودي، مهجورة، مكشوف."""
    return len(word) >= LETTERS and not (word.endswith(SAID_OF) or word.startswith(PARTICIPLE))


def _describing(word: str) -> bool:
    """Whether a feminine word has the shape of an adjective: صغيرة، نائية، مجاورة، شاسعة."""
    if word.endswith("يه") or word.startswith("م"):
        return True
    return len(word) == ADJECTIVE and (word[2] == "ي" or word[1] == "ا")
