"""Names that stand inside a fuller one of the same thing: Qaranfil in Mount Qaranfil, where others write it alone.

What two articles spell otherwise shows only where both are held against each other without what one of them adds:
جبل قرنفيل and قرنفال.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

import msgspec

from ...model import Name
from ...text import tokenise
from .forms import Form, form, heavy, particles
from .links import compare
from .nodes import Node

CUE = "inside"
# A body's own name in it: صندوق «نماء» للمزارعين.
MARKED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]")
WORDS, GRAMMAR = ("arabic", "word", "digits"), frozenset(("the", "of", "and"))


def inside(nodes: Sequence[Node]) -> Iterator[Name]:
    """For each mention of a thing by more than its name, the name in it that other mentions consist of."""
    if any(node.kind == "person" for node in nodes):
        return
    alone = [node.form for node in nodes if _bare(node.form)]
    written = {node.form.bare for node in nodes}
    # The spellings of a known thing are in the tables; they tell nothing unless one beside them is not.
    settled = all(node.known for node in nodes)
    for node in nodes if len(nodes) > 1 and not settled else ():
        if not _bare(node.form) or len(heavy(node.form.own)) > 1:
            for name in node.mentions:
                span = _span(name.text, node, alone, written)
                if span:
                    start, end = (name.start + place for place in span)
                    yield msgspec.structs.replace(name, start=start, end=end, text=name.text[slice(*span)], cue=CUE)


def _span(text: str, node: Node, alone: Sequence[Form], written: Set[str]) -> tuple[int, int] | None:
    """Where a shorter name stands in a fuller one: as others write it to the letter, else as its own words sound."""
    for start, end in _stretches(text):
        core = form(text[start:end])
        if core.bare in written and core.bare != node.form.bare:
            return start, end
        own = not node.known and _bare(core) and _less(core, node.form)
        if own and any(_alike(core, other, node) for other in alone):
            return start, end
    return None


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of words in a name that may be a name themselves: between marks, then the longest first."""
    words = [t for t in tokenise(text) if t.kind in WORDS]
    yield from (match.span(1) for match in MARKED.finditer(text))
    size = len(words)
    for length in range(size - 1, 0, -1):
        for first in range(size - length + 1):
            if words[first].text not in GRAMMAR and words[first + length - 1].text not in particles() | GRAMMAR:
                yield words[first].start, words[first + length - 1].end


def _less(core: Form, full: Form) -> bool:
    """Whether a fuller name says more than small words that the shorter one lacks (Al, Sidi)."""
    return not _bare(full) or heavy(core.own) != heavy(full.own)


def _alike(core: Form, other: Form, node: Node) -> bool:
    """Whether a stretch of a fuller name is the name that another mention consists of."""
    size = len(heavy(core.own))
    return size == len(heavy(other.own)) and compare(core, other, node.kind, node.kind).verdict == "same"


def _bare(told: Form) -> bool:
    """Whether a name says nothing of what it is the name of."""
    said = told.sorts or told.fields or told.people or told.directions or told.marks
    return bool(heavy(told.own)) and not said
