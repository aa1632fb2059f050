"""How a name is spelt, by whom and how often, and which spelling the counts speak for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Article, NameGroup
from .display import clean
from .rows import source_name
from .view import View

_ARABIC = range(0x0600, 0x0700)


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way a name is written, how often, and in which sources."""

    text: str
    times: int
    sources: tuple[str, ...]
    article: Article | None


def spellings(view: View, group: NameGroup) -> list[Spelling]:
    """The spellings of a name, the most frequent first."""
    counted = Counter(clean(mention.text, 120) for mention in group.mentions)
    found = []
    for text, times in counted.most_common():
        homes = [m.article for m in group.mentions if clean(m.text, 120) == text]
        articles = [view.articles[id] for id in dict.fromkeys(homes) if id in view.articles]
        found.append(Spelling(text, times, tuple(source_name(a) for a in articles), articles[0] if articles else None))
    return found


def suggested(spelt: Sequence[Spelling]) -> tuple[Spelling, ...]:
    """The house spelling where a language has several: what most sources write, then the most frequent.

    None on a tie: counting gives no reason to prefer one.
    """
    by_script: dict[bool, list[Spelling]] = {}
    for spelling in sorted(spelt, key=_weight, reverse=True):
        by_script.setdefault(any(ord(letter) in _ARABIC for letter in spelling.text), []).append(spelling)
    several = (known for known in by_script.values() if len(known) > 1)
    return tuple(known[0] for known in several if _weight(known[0]) > _weight(known[1]))


def _weight(spelling: Spelling) -> tuple[int, int]:
    return len(spelling.sources), spelling.times
