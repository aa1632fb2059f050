"""Two things that one writer names beside each other, each already known in both scripts: one sounds like the other."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .links import compare
from .nodes import Node

ALIKE = ("same", "part")


def rivals(nodes: Sequence[Node], one: Collection[int], other: Collection[int]) -> bool:
    """Whether two groups of spellings are two things although a spelling of one sounds like one of the other.

    Both hold both scripts, within neither script are any two alike, and some article writes one of each.
    """
    for latin in (False, True):
        here, there = ([i for i in group if nodes[i].form.latin == latin] for group in (one, other))
        if not here or not there or any(_alike(nodes[i], nodes[j]) for i in here for j in there):
            return False
    return any(not _homes(nodes[i]).isdisjoint(_homes(nodes[j])) for i in one for j in other)


def _alike(a: Node, b: Node) -> bool:
    return compare(a.form, b.form, a.kind, b.kind).verdict in ALIKE


def _homes(node: Node) -> set[str]:
    return {mention.article for mention in node.mentions}
