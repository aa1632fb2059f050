"""People whom one script's spellings would hold apart, and one spelling of the other script says are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from .forms import heavy
from .letters import LONGER
from .links import NAMESAKES, Link
from .nodes import Node

Row = tuple[int, int, Link]
# How alike a person's name of the other script must sound to both.
ALIKE = 0.85
# What tells two people of one script apart whatever another script makes of them.
SURE = frozenset((NAMESAKES, LONGER))


def bridged(nodes: Sequence[Node], links: Sequence[Row], near: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Pairs of ``near`` that are one person: غوميش, غوميز, both of them Gomes; no article tells of both."""
    others: dict[int, set[int]] = defaultdict(set)
    for i, j, link in links:
        if link.verdict == "same" and link.score >= ALIKE and nodes[i].form.latin != nodes[j].form.latin:
            others[i].add(j)
            others[j].add(i)
    for i, j, link in near:
        if link.why not in SURE and others[i] & others[j] and _of_two_papers(nodes[i], nodes[j]):
            yield i, j


def _of_two_papers(one: Node, other: Node) -> bool:
    """Whether two full names of one script have as many words and stand in no article together."""
    words, more = heavy(one.form.own), heavy(other.form.own)
    papers = ({mention.article for mention in node.mentions} for node in (one, other))
    return one.form.latin == other.form.latin and len(words) == len(more) > 1 and next(papers).isdisjoint(next(papers))
