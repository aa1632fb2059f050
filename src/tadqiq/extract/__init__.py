"""Extraction: an article becomes the figures, dates and names it bears, each with what it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from ..garbage import uncollected
from ..model import Article, Claim, Extraction, Name, Span
from ..text import digest, fold_phrase, tokens_of
from .alternatives import with_alternatives
from .dates import dates
from .figures import figures
from .naming.aliases import alias_names, with_aliases
from .naming.finding import names
from .periods import attach_periods
from .sentences import Sentences
from .subjects import subjects

__all__ = ["attach_periods", "dates", "extract", "figures", "names", "subjects"]


@uncollected
def extract(article: Article, aliases: Mapping[str, tuple[str, ...]] | None = None) -> Extraction:
    """Every figure and date of ``article``, also those set aside, and its names; spans count ``article.text``.

    ``aliases`` (canonical name → spellings) are names of the workspace that no rule would find.
    """
    tokens = tokens_of(article.clean)
    sentences = Sentences(article, tokens)
    dated = dates(article, tokens, sentences)
    counted = figures(article, tokens, [Span(c.start, c.end) for c in dated])
    named = with_aliases(names(article, tokens), alias_names(article, tokens, aliases or {}))
    claims = sorted([*dated, *counted], key=lambda c: (c.start, c.end))
    claims = attach_periods(article, tokens, claims, sentences)
    claims = with_alternatives(tokens, subjects(article, tokens, claims, named, sentences))
    return Extraction(
        article=article, claims=tuple(_finished(article, claims)), names=tuple(_raw_names(article, named))
    )


def _finished(article: Article, claims: Sequence[Claim]) -> list[Claim]:
    """Claims with lasting ids, ties that name ids, and spans in the file's own text."""
    ids = _ids(article, claims)
    by_start = {str(claim.start): key for claim, key in zip(claims, ids, strict=True)}
    return [_finish(article, claim, key, by_start) for claim, key in zip(claims, ids, strict=True)]


def _finish(article: Article, claim: Claim, key: str, by_start: dict[str, str]) -> Claim:
    span = article.raw(claim.start, claim.end)
    sentence = article.raw(claim.sentence.start, claim.sentence.end)
    ties = tuple(f"{kind}:{by_start[at]}" for kind, _, at in (t.partition(":") for t in claim.ties) if at in by_start)
    return msgspec.structs.replace(
        claim, id=key, article=article.id, start=span.start, end=span.end, sentence=sentence, ties=ties
    )


def _ids(article: Article, claims: Sequence[Claim]) -> list[str]:
    """Names that outlive a re-run and an edit elsewhere: source, folded phrase and its occurrence, never a place."""
    seen: Counter[str] = Counter()
    ids = []
    for claim in claims:
        phrase = fold_phrase(claim.text) or claim.text
        seen[phrase] += 1
        ids.append("c" + digest((article.id, claim.kind, phrase, str(seen[phrase])), 5))
    return ids


def _raw_names(article: Article, named: Sequence[Name]) -> list[Name]:
    spans = [article.raw(n.start, n.end) for n in named]
    return [msgspec.structs.replace(n, start=s.start, end=s.end) for n, s in zip(named, spans, strict=True)]
