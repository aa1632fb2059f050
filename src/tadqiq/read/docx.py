"""Word documents, by way of HTML so that superscripts and tables are kept."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from ..errors import InputError
from ..model import Article
from .article import make_article
from .extras import extra
from .markup import prepared, text_of


def articles(data: bytes, file: str, id: str) -> list[Article]:
    """The one article of a Word file. Raises ``InputError`` and ``MissingExtraError``."""
    mammoth = extra("mammoth", file, "DOCX")
    text = text_of(prepared(_html(mammoth, data, file), file))
    if not text.strip():
        raise InputError(f"{file}: the document holds no text; save the article's text as .txt")
    return [make_article(id, text, file=file, encoding="docx")]


def _html(mammoth: Any, data: bytes, file: str) -> str:
    try:
        return str(mammoth.convert_to_html(io.BytesIO(data)).value)
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError, OSError):
        raise InputError(f"{file}: is no sound Word (.docx) file; open it and save it again") from None
