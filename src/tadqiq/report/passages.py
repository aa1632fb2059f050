"""Sentences that bear several figures of one card, each shown once with all of its figures marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .display import after, before, clean
from .rows import Row, sentence_of


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage; ``row`` is the figure it is, None between figures."""

    text: str
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence (or, where only phrases are kept, the figures of one article) in reading order."""

    rows: tuple[Row, ...]
    pieces: tuple[Piece, ...]


def passages(rows: Sequence[Row], quote: str) -> list[Passage]:
    """The sentences behind some rows in the order of their articles and places."""
    homes: dict[tuple[str, int, int], list[Row]] = {}
    for row in rows:
        span = sentence_of(row.claim, row.article)
        key = (row.article.id, span.start, span.end) if quote == "sentence" else (row.article.id, 0, 0)
        homes.setdefault(key, []).append(row)
    return [_passage(sorted(found, key=lambda row: row.claim.start), quote) for found in homes.values()]


def _passage(rows: list[Row], quote: str) -> Passage:
    text = rows[0].article.text if quote == "sentence" else ""
    span = sentence_of(rows[0].claim, rows[0].article)
    pieces, end = [Piece(before(text[span.start : rows[0].claim.start]))], span.start
    for row in rows:
        if pieces[-1].row is not None:
            pieces.append(Piece(_between(text[end : row.claim.start])))
        pieces.append(Piece(row.phrase, row))
        end = row.claim.end
    return Passage(tuple(rows), (*pieces, Piece(after(text[end : span.end]))))


def _between(text: str) -> str:
    """What stands between two figures, spaces at its ends kept so that words don't run together."""
    if not text:
        return " … "
    first, last = (" " if edge.isspace() else "" for edge in (text[0], text[-1]))
    return f"{first}{clean(text, 120)}{last}" if text.strip() else " "
