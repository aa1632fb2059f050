"""Markdown files: the marks are blanked out for reading, so that places still count the file; front matter is read."""

from __future__ import annotations

import datetime as dt
import re

from ..model import Article
from .article import make_article
from .decode import decode

FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
FIELD = re.compile(r"^(\w+)[ \t]*:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE)
MARKS = (
    re.compile(r"!\[[^\[\]\n]{0,400}\]\([^()\n]{0,2000}\)"),
    re.compile(r"(?<=\])\([^()\n]{0,2000}\)"),
    re.compile(r"^[ \t:|-]+$", re.MULTILINE),
    re.compile(r"^#{1,6}[ \t]", re.MULTILINE),
    re.compile(r"^[ \t>]*>", re.MULTILINE),
    re.compile(r"\*\*|__|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|[\[\]`]"),
)


def articles(data: bytes, file: str, id: str) -> list[Article]:
    """The one article of a Markdown file. Raises ``InputError``."""
    text, encoding, repairs = decode(data, file)
    front = FRONT.match(text)
    fields = {key.lower(): value for key, value in FIELD.findall(front.group(1))} if front else {}
    shown = blanked(text, front.end() if front else 0)
    article = make_article(
        id,
        text,
        shown=shown,
        file=file,
        language=fields.get("language", fields.get("lang", ""))[:2],
        published=_day(fields.get("date", fields.get("published", ""))),
        source=fields.get("source", fields.get("publisher", "")),
        title=fields.get("title", ""),
        encoding=encoding,
        repairs=repairs,
    )
    return [article]


def blanked(text: str, front: int) -> str:
    """``text`` of the same length with front matter and marks replaced by blanks."""
    shown = re.sub(r"[^\r\n]", " ", text[:front]) + text[front:]
    for marks in MARKS:
        shown = marks.sub(lambda found: " " * len(found.group()), shown)
    return shown


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
