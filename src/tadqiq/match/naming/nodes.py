"""The spellings of a story: one node for each, with all its mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...model import Name, NameKind
from .forms import Form, form


class Node(NamedTuple):
    """All mentions of one spelling: its form, its commonest kind, and the entity or alias it is known by."""

    form: Form
    kind: NameKind
    known: str
    own_alias: bool
    mentions: tuple[Name, ...]


def nodes_of(names: Sequence[Name], known: Mapping[str, str], own: frozenset[str]) -> list[Node]:
    """One node for each spelling, clitics, articles and case aside, in alphabetical order."""
    spelt: dict[str, list[Name]] = defaultdict(list)
    for name in in_order(names):
        if bare := form(name.text).bare:
            spelt[bare].append(name)
    return [_node(bare, spelt[bare], known, own) for bare in sorted(spelt)]


def _node(bare: str, mentions: Sequence[Name], known: Mapping[str, str], own: frozenset[str]) -> Node:
    kinds = [n.kind for n in mentions]
    kind = max(sorted(set(kinds)), key=lambda k: (k != "other", kinds.count(k)))
    entity = known.get(bare) or next((n.entity for n in mentions if n.entity), "")
    return Node(form(mentions[0].text, kind == "person"), kind, entity, known.get(bare, "") in own, tuple(mentions))


def in_order(names: Sequence[Name]) -> list[Name]:
    """Each mention once, by its place; two readings of one stretch by what they are, so that all runs agree."""
    return sorted(set(names), key=lambda n: (n.article, n.start, n.end, n.kind, n.entity, n.cue))
