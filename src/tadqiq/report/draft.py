"""The text of a checked draft, cut at its figures, each with a number, its standing and where its card is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Article, Claim, Status
from .display import clean, slug
from .verdict import STATUSES
from .view import View

TONES: dict[str, str] = {
    "contradicted": "disagree",
    "stale": "vague",
    "unsupported": "vague",
    "vague_support": "vague",
    "scope": "scope",
    "supported": "agree",
}
LONGEST_LINE = 4000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the draft; a figure has a ``mark`` (its number), a ``status`` and a ``target``."""

    text: str
    mark: int = 0
    status: Status | None = None
    target: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft by lines. ``counts`` are (status, how many) of those that occur, worst first."""

    article: Article
    lines: tuple[tuple[Piece, ...], ...]
    counts: tuple[tuple[str, int], ...]
    tones: dict[str, str]


def draft_text(view: View) -> Draft | None:
    """The marked draft; None without one, or when only phrases may be quoted or the text isn't there."""
    report = view.report
    article = view.articles.get(report.draft)
    if article is None or not article.text or report.settings.get("quote", "sentence") == "phrase":
        return None
    found = [c for c in report.claims if c.article == article.id and c.id in report.support]
    pieces = tuple(_pieces(view, article, sorted(found, key=lambda c: c.start)))
    counts = Counter(report.support[c.id].status for c in found)
    shown = tuple((status, counts[status]) for status in STATUSES if counts[status])
    return Draft(article, tuple(_lines(pieces)), shown, TONES)


def _pieces(view: View, article: Article, claims: Sequence[Claim]) -> Iterator[Piece]:
    homes = {
        claim: card.id for card in (*view.settle, *view.know, *view.sound) for f in card.findings for claim in f.claims
    }
    end = 0
    for mark, claim in enumerate(claims, start=1):
        if claim.start < end:
            continue
        support = view.report.support[claim.id]
        yield Piece(article.text[end : claim.start])
        target = slug(homes.get(claim.id) or f"c-{claim.id}")
        sources = view.words.count("origin", support.origins) if support.origins else ""
        yield Piece(clean(claim.text), mark, support.status, target, sources)
        end = claim.end
    yield Piece(article.text[end:])


def _lines(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """The pieces of each line of the draft; empty lines are left out."""
    line: list[Piece] = []
    for piece in pieces:
        if piece.mark:
            line.append(piece)
            continue
        first, *rest = piece.text.split("\n")
        line.append(Piece(_kept(first)))
        for part in rest:
            if any(p.text.strip() for p in line):
                yield tuple(line)
            line = [Piece(_kept(part))]
    if any(p.text.strip() for p in line):
        yield tuple(line)


def _kept(text: str) -> str:
    """A stretch with the spaces at its ends, so that words and figures don't run together."""
    if not text.strip():
        return " " if text else ""
    first, last = (" " if edge.isspace() else "" for edge in (text[0], text[-1]))
    return f"{first}{clean(text, LONGEST_LINE)}{last}"
