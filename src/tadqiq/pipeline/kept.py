"""Which words of an article its claims file keeps so that later checks can do without the text."""

from __future__ import annotations

from ..model import Extraction


def kept_words(extraction: Extraction) -> list[tuple[int, str]]:
    """(place, words) of what stands between two names that the article itself equates: a bracket, "known as".

    Besides, the words that hold two names apart ("unrelated to"), and the first mention of each spelling of a
    substance, so that spellings can be compared.

    The words that tie figures together need no place here, they are among the ties of each claim.
    """
    from ..match.naming.equivalents import harvested
    from ..match.naming.substances import first_mentions
    from ..match.naming.unrelated import telling

    article = extraction.article
    names = sorted(extraction.names, key=lambda name: name.start)
    equated = [(a.end, article.text[a.end : b.start]) for a, b in harvested(article, names)]
    return sorted({*equated, *telling(article), *((name.start, name.text) for name in first_mentions(article))})
