"""What the articles themselves say of two names: that they are one thing, or that they are two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Article, Name
from .alignment import pair
from .equivalents import harvested
from .name_forms import form, particles
from .name_links import Link, compare
from .name_nodes import Node
from .unrelated import held_apart


def by_article(names: Sequence[Name], articles: Mapping[str, Article]) -> dict[str, list[Name]]:
    """The mentions of each article at hand, in order."""
    found: dict[str, list[Name]] = {id: [] for id in sorted(articles)}
    for name in sorted(names, key=lambda n: (n.article, n.start)):
        if name.article in found:
            found[name.article].append(name)
    return found


def equated(
    names: Mapping[str, Sequence[Name]], articles: Mapping[str, Article], place: Mapping[str, int]
) -> list[tuple[int, int, Link]]:
    """Links that the articles themselves state in brackets or with "known as"."""
    told: list[tuple[int, int, Link]] = []
    for id, row in names.items():
        for one, other in harvested(articles[id], row):
            a, b = place.get(form(one.text).bare), place.get(form(other.text).bare)
            if a is not None and b is not None and a != b:
                told.append((min(a, b), max(a, b), Link("same", 1.0, f"equated in {id}: {one.text} ({other.text})")))
    return told


def apart(
    nodes: Sequence[Node],
    names: Mapping[str, Sequence[Name]],
    articles: Mapping[str, Article],
    place: Mapping[str, int],
) -> list[tuple[int, int, Link]]:
    """Pairs of spellings with something in common that the articles themselves hold apart.

    A thing that is "unrelated", with no other named, is apart from all that have some of its words.
    """
    found: list[tuple[int, int, Link]] = []
    for id, row in names.items():
        for one, other in held_apart(articles[id], row):
            a = place[form(one.text).bare]
            others = [place[form(other.text).bare]] if other else range(len(nodes))
            link = Link("near", 1.0, f"{id} says that they have nothing to do with each other")
            found.extend((min(a, b), max(a, b), link) for b in others if a != b and _partly(nodes[a], nodes[b], other))
    return found


def _partly(one: Node, node: Node, told: Name | None) -> bool:
    """Whether two spellings share words; where the text names one of them only, also differ in some."""
    if told is not None:
        return pair(one.form.own, node.form.own, particles()).score > 0
    return compare(one.form, node.form, one.kind, node.kind).verdict in ("part", "near")
