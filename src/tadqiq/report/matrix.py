"""The overview: groups by sources, coloured and lettered, that an editor scans first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model import Article, Group
from .cards import Card
from .display import clean, slug
from .rows import source_name
from .titles import title
from .view import View

MATRIX_ROWS = 60
MATRIX_COLUMNS = 24


@dataclass(frozen=True, slots=True)
class Line:
    """One group of the matrix: where it leads, its subject, and a (verdict, values) cell or None for each column."""

    target: str
    subject: str
    cells: tuple[tuple[str, str] | None, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Groups by sources, worst first. ``total`` counts the groups there are."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    total: int

    @property
    def alone(self) -> bool:
        """Whether any source stands against a majority."""
        return any(cell and cell[0] == "alone" for line in self.lines for cell in line.cells)


def matrix(view: View) -> Matrix:
    """The overview: one row a group, one column a source; a cell says how the source's figure fares."""
    cards = {card.group.id: card for card in (*view.settle, *view.know, *view.sound, *view.waived) if card.group}
    groups = [*(card.group for card in cards.values() if card.group), *view.agreed]
    shown = groups[:MATRIX_ROWS]
    homes = Counter(view.claims[c].article for g in shown for c in g.claims if c in view.claims)
    chosen = {id for id, _ in homes.most_common(MATRIX_COLUMNS)}
    columns = [article for article in view.report.articles if article.id in chosen]
    lines = tuple(_line(view, group, cards.get(group.id), columns) for group in shown)
    return Matrix(tuple(source_name(a) for a in columns), lines, len(groups))


def _line(view: View, group: Group, card: Card | None, columns: Sequence[Article]) -> Line:
    odd = {row.claim.id: row.alone for row in card.rows if row.at_odds} if card else {}
    cells: list[tuple[str, str] | None] = []
    for article in columns:
        own = [view.claims[c] for c in group.claims if c in view.claims and view.claims[c].article == article.id]
        verdict = _cell(group, odd, [c.id for c in own])
        cells.append((verdict, "؛ ".join(clean(c.text, 60) for c in own)) if own else None)
    return Line(slug(group.id), title(view, group), tuple(cells))


def _cell(group: Group, odd: Mapping[str, bool], own: Sequence[str]) -> str:
    """The verdict on a source's figures; ``odd`` says of those at odds whether they stand alone."""
    if odd.keys() & own:
        return "alone" if any(odd.get(id) for id in own) else "disagree"
    return "other" if group.verdict == "disagree" and odd else group.verdict
