"""Reading one sentence for the tests of figures: as prose of an article, or as a bare line."""

from __future__ import annotations

from tadqiq.extract.dates import dates
from tadqiq.extract.figures import figures
from tadqiq.model import Article, Block, Claim, Span
from tadqiq.text import tokenise


def language_of(text: str) -> str:
    arabic = sum("\u0600" <= letter <= "\u06ff" for letter in text)
    return "ar" if arabic > 0.2 * len(text) else "en"


def article(text: str, *, language: str = "", country: str = "", prose: bool = True) -> Article:
    blocks = (Block(start=0, end=len(text), kind="paragraph"),) if prose else ()
    return Article(
        id="t", file="t.txt" if prose else "", text=text, clean=text, blocks=blocks,
        language=language or language_of(text), country=country,
    )  # fmt: skip


def read(text: str, *, language: str = "", country: str = "", prose: bool = True) -> list[Claim]:
    """All figures of a text, also those set aside; dates are read first, as in an article."""
    source = article(text, language=language, country=country, prose=prose)
    tokens = tokenise(text)
    taken = [Span(claim.start, claim.end) for claim in dates(source, tokens)]
    return figures(source, tokens, taken)


def live(text: str, *, language: str = "", country: str = "", prose: bool = True) -> list[Claim]:
    """The figures of a text that are claims."""
    return [c for c in read(text, language=language, country=country, prose=prose) if c.ignored is None]
