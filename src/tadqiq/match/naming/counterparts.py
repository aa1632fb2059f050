"""Who are two in one script are two in the other, each the counterpart of the one that the name sounds more like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from .links import Link
from .nodes import Node
from .slips import elsewhere
from .writers import ONE_SOUND

Rows = Sequence[tuple[int, int, Link]]


def counterparts(nodes: Sequence[Node], links: Rows, near: Rows) -> Iterator[tuple[int, int]]:
    """Pairs that are not one because another pair is held apart: Lama and Lamia, لمى and لمياء, two in both papers.

    Where both could be either, whoever sounds less like it is left: together they are as alike as can be.
    """
    alike = {pair: link.score for i, j, link in links if link.verdict == "same" for pair in ((i, j), (j, i))}
    apart = {pair for i, j, _ in near for pair in ((i, j), (j, i))}
    others: dict[int, list[int]] = defaultdict(list)
    for i, j in alike:
        if nodes[i].form.latin != nodes[j].form.latin:
            others[i].append(j)
    for a, b, _ in near:
        if nodes[a].form.latin != nodes[b].form.latin or not nodes[a].kind == nodes[b].kind == "person":
            continue
        for x, y in product(others[a], others[b]):
            # A shorter name of the same person is neither alike as a whole nor held apart.
            told = (x, y) in apart or alike.get((x, y), 1.0) < ONE_SOUND
            if x != y and told and not elsewhere(nodes[x], nodes[y]):
                yield x, y
                crossed = alike.get((a, y), 0.0), alike.get((b, x), 0.0)
                if all(crossed) and alike[a, x] + alike[b, y] > sum(crossed):
                    yield from ((a, y), (b, x))
