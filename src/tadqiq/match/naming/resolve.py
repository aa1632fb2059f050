"""From a mention to the thing it names: the id of its group, for whoever compares claims."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import NameGroup


def entity_of(groups: Iterable[NameGroup]) -> dict[tuple[str, int], str]:
    """(article id, start of the mention) → group id; warnings about look-alikes take no part."""
    return {(m.article, m.start): g.id for g in groups if g.verdict != "distinct" for m in g.mentions}
