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
SEVERE = {"error": "disagree", "warning": "vague"}
TOLD = ("contradicted", "stale", "unsupported")
LONGEST_LINE = 4000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the draft; a figure has a ``mark`` (its number), a ``status`` and a ``target``.

    ``severity`` is that of the worst open finding about a figure which its sources bear out or say nothing against.
    """

    text: str
    mark: int = 0
    status: Status | None = None
    target: str = ""
    tip: str = ""
    severity: str = ""

    @property
    def tone(self) -> str:
        """Its colour: that of its finding, else that of how it stands."""
        return SEVERE.get(self.severity) or TONES.get(self.status or "", "")


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft by lines. ``counts`` are (status, how many) of those that occur, worst first.

    ``flagged`` are (severity, how many) of the figures that a finding beside their standing speaks of.
    """

    article: Article
    lines: tuple[tuple[Piece, ...], ...]
    counts: tuple[tuple[str, int], ...]
    flagged: tuple[tuple[str, int], ...]
    tones: dict[str, str]

    @property
    def markdown(self) -> bool:
        """Whether a line that begins with ``#`` is a heading."""
        return self.article.file.lower().endswith((".md", ".markdown"))


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
    graded = Counter(piece.severity for piece in pieces)
    flagged = tuple((severity, graded[severity]) for severity in SEVERE if graded[severity])
    return Draft(article, tuple(_lines(pieces)), shown, flagged, TONES)


def _pieces(view: View, article: Article, claims: Sequence[Claim]) -> Iterator[Piece]:
    homes, graded = _told(view)
    end = 0
    for mark, claim in enumerate(claims, start=1):
        if claim.start < end:
            continue
        support = view.report.support[claim.id]
        yield Piece(article.text[end : claim.start])
        target = slug(homes.get(claim.id) or f"c-{claim.id}")
        sources = view.words.count("origin", support.origins) if support.origins else ""
        severity = "" if support.status in TOLD else graded.get(claim.id, "")
        yield Piece(clean(claim.text), mark, support.status, target, sources, severity)
        end = claim.end
    yield Piece(article.text[end:])


def _told(view: View) -> tuple[dict[str, str], dict[str, str]]:
    """Of each claim the card that tells most of it, and the severity of the worst open finding there."""
    homes: dict[str, str] = {}
    graded: dict[str, str] = {}
    for card in (*view.settle, *view.know, *view.sound):
        for finding in card.findings:
            for claim in finding.claims:
                homes.setdefault(claim, card.id)
            if finding.severity in SEVERE and not finding.waived:
                # Of a calculation the figure stated is in doubt, not those that it is made of.
                stated = finding.reckoned.stated if finding.reckoned else ""
                for claim in (stated,) if stated else finding.claims:
                    graded.setdefault(claim, finding.severity)
    return homes, graded


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
