"""Plain text files."""

from __future__ import annotations

from ..model import Article
from .article import make_article
from .decode import decode


def articles(data: bytes, file: str, id: str) -> list[Article]:
    """The one article of a text file. Raises ``InputError``."""
    text, encoding, repairs = decode(data, file)
    return [make_article(id, text, file=file, encoding=encoding, repairs=repairs)]
