"""Blocks: every line of a text with its function, boilerplate and datelines kept apart from what the article says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Block, BlockKind
from .boilerplate import inline, reasons
from .head import HEAD_LINES, Head, head, stamped
from .lines import PROSE_END, Line, lines

HEADING_LENGTH = 110
# What may stand beside the day of publication in one line: "5 min read", bars, a source.
STAMPED = frozenset(("related links", "reading time", "credit", "comments", "counts", "share"))


def blocks(text: str) -> tuple[tuple[Block, ...], Head]:
    """The blocks of a plain text in order, and what its head tells."""
    found = list(lines(text))
    why = reasons(found)
    for i in range(min(HEAD_LINES, len(found))):
        if why[i] in STAMPED and stamped(found[i]):
            why[i] = ""
    top = head(found, why)
    return tuple(_blocks(found, why, top)), top


def _blocks(found: Sequence[Line], why: Sequence[str], top: Head) -> Iterator[Block]:
    heading = ""
    for i, line in enumerate(found):
        if why[i]:
            yield Block(start=line.start, end=line.end, kind="boilerplate", reason=why[i])
            continue
        kind = _kind(found, why, i, top)
        if kind == "heading":
            heading = line.text
        yield from _parts(line, kind, top.inline.get(i, 0), "" if kind in ("heading", "title") else heading)


def _kind(found: Sequence[Line], why: Sequence[str], i: int, top: Head) -> BlockKind:
    kind = top.kinds.get(i)
    if kind is not None:
        return kind
    line = found[i]
    if _in_table(found, i):
        return "table_cell"
    if line.bulleted and line.text[0] not in "0123456789٠١٢٣٤٥٦٧٨٩":
        return "list_item"
    last = i + 1 == len(found) or all(why[i + 1 :])
    stops = bool(PROSE_END.search(line.text[-6:]))
    if not line.prose and not stops and len(line.text) <= HEADING_LENGTH and not last and len(found) > 1:
        return "heading"
    return "paragraph"


def _in_table(found: Sequence[Line], i: int) -> bool:
    """Two or more lines that follow each other with as many bars or tabs."""
    for mark in ("|", "\t"):
        count = found[i].text.count(mark)
        near = [found[k].text.count(mark) for k in (i - 1, i + 1) if 0 <= k < len(found)]
        if count >= 2 - (mark == "\t") and count in near:
            return True
    return False


def _parts(line: Line, kind: BlockKind, dateline: int, heading: str) -> Iterator[Block]:
    """A line as one block, or cut where an inline dateline ends and where inline boilerplate begins."""
    start, end = line.start, line.end
    if dateline:
        yield Block(start=start, end=start + dateline, kind="dateline")
        start += dateline
    cut, reason = inline(line) if len(line.text) > dateline else (-1, "")
    if cut > dateline:
        end = line.start + cut
    if start < end:
        yield Block(start=start, end=end, kind=kind, heading=heading)
    if end < line.end:
        yield Block(start=end, end=line.end, kind="boilerplate", reason=reason)
