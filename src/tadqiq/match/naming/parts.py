"""Shorter names, which join the one thing of the story that they are short for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from ..groups.clusters import Clusters
from .forms import heavy
from .links import Link
from .nodes import Node

# How much less alike than another of its script a fuller name may be and still be what a shorter one is short for.
MARGIN = 0.08


def join_parts(
    nodes: Sequence[Node],
    clusters: Clusters,
    parts: Sequence[tuple[int, int, Link]],
    only: Set[tuple[int, int]] | None = None,
) -> None:
    """A shorter name joins a fuller one only where no other thing bears that shorter name too.

    ``only``: the pairs that may join for now.
    """
    fuller: dict[int, dict[int, float]] = defaultdict(dict)
    why: dict[tuple[int, int], str] = {}
    for i, j, link in parts:
        short, full = (i, j) if _size(nodes[i]) <= _size(nodes[j]) else (j, i)
        if _numbered_too(nodes[short], nodes[full]):
            continue
        if not nodes[short].known or nodes[short].form.own == nodes[full].form.own:
            fuller[short][full] = link.score
            why[short, full] = link.why
    spelt = {s: any(set(nodes[s].form.own) <= set(nodes[full].form.own) for full in fuller[s]) for s in fuller}
    # Of equally long ones that which is spelt as the full name is comes before one that only sounds so.
    for short in sorted(fuller, key=lambda s: (*_size(nodes[s])[:2], spelt[s], nodes[s].form.bare), reverse=True):
        open_to = [full for full in _likeliest(nodes, fuller[short]) if not clusters.apart(short, full)]
        things = {clusters.root(full) for full in open_to}
        open_to = [full for full in open_to if not _runs_on(nodes, clusters, short, full)]
        if open_to and len(things - {clusters.root(short)}) == 1 and clusters.root(short) not in things:
            full = min(open_to)
            if only is not None and (full := _first_of(short, open_to, only)) < 0:
                continue
            clusters.join(short, full, f"short for it, and for nothing else here: {why[short, full]}")


def _runs_on(nodes: Sequence[Node], clusters: Clusters, short: int, full: int) -> bool:
    """Whether a longer name holds two people in one: another full name is in it that has no word of the shorter one."""
    words, latin = heavy(nodes[short].form.own), nodes[short].form.latin
    if len(words) < 2 or nodes[full].form.latin == latin:
        return False
    others = (nodes[i].form for i in clusters.group(full) if nodes[i].form.latin == latin)
    return any(len(other) > 1 and set(other).isdisjoint(words) for other in (heavy(told.own) for told in others))


def _first_of(short: int, open_to: Sequence[int], only: Set[tuple[int, int]]) -> int:
    """The first fuller name that a shorter one may join, -1 for none."""
    return min((full for full in open_to if (min(short, full), max(short, full)) in only), default=-1)


def _likeliest(nodes: Sequence[Node], fuller: Mapping[int, float]) -> list[int]:
    """The fuller names most like a shorter one among those as long in a script: Tandal Gas of Tandal, no Tantal Oil."""
    best: dict[tuple[bool, int], float] = defaultdict(float)
    for i, score in fuller.items():
        best[_length(nodes[i])] = max(best[_length(nodes[i])], score)
    return [i for i, score in fuller.items() if score > best[_length(nodes[i])] - MARGIN]


def _length(node: Node) -> tuple[bool, int]:
    return node.form.latin, len(heavy(node.form.own))


def _numbered_too(short: Node, full: Node) -> bool:
    """Whether one article names a thing both without a number and with one: راصد and its successor راصد 2."""
    homes = ({mention.article for mention in node.mentions} for node in (short, full))
    return short.form.marks != full.form.marks and bool(set.intersection(*homes))


def _size(node: Node) -> tuple[int, int, str]:
    """How much a spelling says: its own words, then what it is said to be; an equal amount goes by the alphabet."""
    told = node.form
    return len(heavy(told.own)), len(told.sorts) + len(told.fields) + len(told.people) + len(told.marks), told.bare
