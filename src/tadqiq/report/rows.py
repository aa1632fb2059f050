"""One claim as an editor sees it: source, date, the phrase in its sentence, the normalised value, where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..model import Article, Claim, Span
from .display import after, before, clean
from .numbers import claim_value, period
from .words import Words

UNKNOWN = Article(id="?", file="?", text="", clean="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim ready to be shown.

    ``before`` and ``after`` are the rest of its sentence, empty when quotes aren't kept; ``value`` is the figure in its
    own unit, ``common`` in the unit of its card where that differs; ``alone`` marks what stands against a majority.
    """

    claim: Claim
    article: Article
    source: str
    date: str
    before: str
    phrase: str
    after: str
    value: str
    period: str
    place: str
    copy_of: str
    at_odds: bool
    alone: bool = False
    common: str = ""


def row(claim: Claim, articles: Mapping[str, Article], words: Words, quote: str, at_odds: bool = False) -> Row:
    """A claim as a line; ``quote`` is ``sentence`` or ``phrase``."""
    article = articles.get(claim.article, UNKNOWN)
    sentence = sentence_of(claim, article) if quote == "sentence" else Span(claim.start, claim.end)
    original = articles.get(article.origin) if article.origin != article.id else None
    return Row(
        claim=claim,
        article=article,
        source=source_name(article),
        date=article.published.isoformat() if article.published else "",
        before=before(article.text[sentence.start : claim.start]),
        phrase=clean(claim.text),
        after=after(article.text[claim.end : sentence.end]),
        value=claim_value(claim, words),
        period=period(claim.period, words) if claim.kind == "quantity" else "",
        place=place(claim, article),
        copy_of=source_name(original) if original else "",
        at_odds=at_odds,
    )


def distinct(rows: Sequence[Row]) -> list[tuple[Row, list[Row]]]:
    """Rows that say the same in one article under the first of them."""
    gathered: dict[tuple[str, str, str, str, str], list[Row]] = {}
    for row in rows:
        gathered.setdefault((row.article.id, row.before, row.phrase, row.after, row.value), []).append(row)
    return [(first, others) for first, *others in gathered.values()]


def source_name(article: Article) -> str:
    """What an article is called: its source, else its file."""
    return clean(article.source or article.file.rsplit("/", 1)[-1] or article.id, 80)


def place(claim: Claim, article: Article) -> str:
    """``file:line`` of a claim; its claims file when only that is there, the file alone when nothing is."""
    if not article.clean:
        return f"claims/{clean(article.id)}.toml" if article.text else clean(article.file)
    return f"{clean(article.file)}:{line(article, claim.start)}"


def line(article: Article, start: int) -> int:
    """The line of a place in the text, counted from 1."""
    return bisect_right(_lines(article.text), start)


@lru_cache(maxsize=4096)
def _lines(text: str) -> list[int]:
    starts, found = [0], text.find("\n")
    while found >= 0:
        starts.append(found + 1)
        found = text.find("\n", found + 1)
    return starts


def sentence_of(claim: Claim, article: Article) -> Span:
    """The sentence around a claim, the claim alone if the spans don't fit the text."""
    inside = claim.sentence.start <= claim.start < claim.end <= claim.sentence.end <= len(article.text)
    return claim.sentence if inside else Span(claim.start, claim.end)
