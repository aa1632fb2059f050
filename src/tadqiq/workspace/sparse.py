"""An article's text as far as its claims file keeps it: every piece at its place, blanks between."""

from __future__ import annotations

from collections.abc import Iterator

from .layout import ClaimsFile


def sparse_text(stored: ClaimsFile) -> str:
    """A text as long as the article in which all kept sentences, phrases, names and words stand where they stood."""
    pieces = list(_pieces(stored))
    length = max([stored.article.length, *(start + len(text) for start, text in pieces)])
    line = [" "] * length
    for start, text in pieces:
        line[start : start + len(text)] = text
    return "".join(line)


def _pieces(stored: ClaimsFile) -> Iterator[tuple[int, str]]:
    for entry in stored.claim:
        if entry.quote and not entry.orphaned:
            yield entry.sentence[0], entry.quote[: entry.sentence[1] - entry.sentence[0]]
    yield from stored.context.words
    for name in stored.names.mentions:
        yield name.span[0], name.text[: name.span[1] - name.span[0]]
    for entry in stored.claim:
        if not entry.orphaned:
            yield entry.span[0], entry.text[: entry.span[1] - entry.span[0]]
