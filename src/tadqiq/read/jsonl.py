"""JSON Lines: one article a line, ``{"id", "text"}`` and, where known, title, source, published, language, file."""

from __future__ import annotations

import datetime as dt

import msgspec

from ..errors import InputError
from ..model import Article
from .article import make_article
from .decode import decode


class Record(msgspec.Struct):
    """One line; unknown keys are left alone, since feeds bear many."""

    text: str
    id: str | int | None = None
    title: str = ""
    source: str = ""
    language: str = ""
    published: str | None = None
    date: str | None = None


def articles(data: bytes, file: str, id: str) -> list[Article]:
    """The articles of a JSON Lines file. Raises ``InputError`` that names the line."""
    text, encoding, repairs = decode(data, file)
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            found.append(_article(_record(line, file, number), file, id, number, encoding, repairs))
    return found


def _record(line: str, file: str, number: int) -> Record:
    try:
        record = msgspec.json.decode(line, type=Record)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeEncodeError) as error:
        hint = 'write {"id": …, "text": …} as JSON on one line'
        raise InputError(f"{file}: line {number}: {error}; {hint}") from None
    if not record.text.strip():
        raise InputError(f"{file}: line {number}: the text is empty; leave the line out")
    return record


def _article(record: Record, file: str, id: str, number: int, encoding: str, repairs: tuple[str, ...]) -> Article:
    from .files import slug

    name = f"{id}-{slug(str(record.id))}" if record.id is not None else f"{id}-{number}"
    return make_article(
        name,
        record.text,
        file=file,
        language=record.language,
        published=_day(record.published or record.date),
        source=record.source,
        title=record.title,
        encoding=encoding,
        repairs=repairs,
    )


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
