"""Line mode: one JSON text a line in, one JSON line of claims out, offsets into the text as given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ..model import Claim

PLACE = ("id", "start", "end", "text", "kind")
KEYS = (*PLACE, "value", "low", "high", "unit", "hedge", "subject", "measure", "direction", "ignored", "notes")


class Line(msgspec.Struct):
    """An input line: ``{"id": …, "text": …, "language": optional}``."""

    text: str
    id: Any = None
    language: str = ""


def read_lines(lines: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """(output line, whether the input line was sound) for every line that is not blank, in order."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _answer(line, number)


def _answer(line: bytes, number: int) -> tuple[bytes, bool]:
    try:
        given = msgspec.json.decode(line, type=Line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        complaint = f'line {number}: {error}; write {{"id": …, "text": …}} as JSON on one line'
        return msgspec.json.encode({"id": None, "error": complaint}), False
    return msgspec.json.encode({"id": given.id, "claims": _claims(given)}), True


def _claims(given: Line) -> list[dict[str, Any]]:
    from ..extract import extract
    from ..normalise import normalise
    from ..read import make_article

    article = make_article(f"line:{given.id}", given.text, language=given.language)
    claims = normalise(extract(article).claims, {article.id: article})
    return [plain(claim, given.id) for claim in claims]


def plain(claim: Claim, article: Any) -> dict[str, Any]:
    """A claim as the line mode writes it: the keys of the report format."""
    return {"article": article, **{key: getattr(claim, key) for key in KEYS}, "period": _period(claim)}


def _period(claim: Claim) -> dict[str, Any] | None:
    """Start and end; without a dateline a date starts as it is stated, in EDTF: ``2015-03``, ``XXXX-10-02``."""
    start = claim.period.start if claim.period else None
    end = claim.period.end if claim.period else None
    if claim.kind == "date" and claim.number:
        return {"start": claim.number, "end": end}
    return {"start": start, "end": end} if claim.period else None
