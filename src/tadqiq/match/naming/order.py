"""In which order the links of a story are believed: the words in one order first, then the most alike."""

from __future__ import annotations

from collections.abc import Sequence

from ..sound.spoken import spoken
from .forms import Form, heavy
from .links import SURE, Link
from .nodes import Node
from .vetoes import told
from .writers import ONE_SOUND

Rows = list[tuple[int, int, Link]]


def sooner_and_later(nodes: Sequence[Node], links: Sequence[tuple[int, int, Link]]) -> tuple[Rows, Rows]:
    """Links with the surest first: those of names that sound the same or say what they are alike, then all others.

    The same words the other way round may be one name translated, but give way to those in its own order: برق النور
    and نور برق are two firms, the second of which is Nur Barq.
    """
    turned = {row[:2] for row in links if turned_round(nodes[row[0]].form, nodes[row[1]].form)}
    ranked = sorted(links, key=lambda row: (row[:2] in turned, -row[2].score, row[0], row[1]))
    sure = {
        row[:2] for row in links if row[2].score >= ONE_SOUND or _alike_told(nodes[row[0]].form, nodes[row[1]].form)
    }
    sure -= turned
    return [row for row in ranked if row[:2] in sure], [row for row in ranked if row[:2] not in sure]


def _alike_told(a: Form, b: Form) -> bool:
    return bool(told(a)) and told(a) == told(b)


def but_for_the_sort(nodes: Sequence[Node], parts: Sequence[tuple[int, int, Link]]) -> set[tuple[int, int]]:
    """The pairs of names of one script that sound the same, one of them without its sort.

    Sahra is short for Sahra Club before it is another spelling of Sahara.
    """
    rows = ((i, j) for i, j, link in parts if link.score >= ONE_SOUND)
    return {(i, j) for i, j in rows if _one_script(nodes[i].form, nodes[j].form)}


def _one_script(a: Form, b: Form) -> bool:
    return a.latin == b.latin and len(heavy(a.own)) == len(heavy(b.own))


def turned_round(a: Form, b: Form) -> bool:
    """Whether the first word of a name of several is the last of the other by its sound."""
    one, other = heavy(a.own), heavy(b.own)
    if len(one) < 2 or len(other) < 2:
        return False
    return spoken(one[0], other[0], SURE) < SURE <= spoken(one[0], other[-1], SURE)
