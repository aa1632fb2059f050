"""Saved web pages: the article's text without its surroundings; title, date, source and language from the metadata."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from ..errors import InputError
from ..model import Article
from .article import make_article
from .decode import decode
from .extras import extra
from .markup import prepared, text_of

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{3,20})", re.IGNORECASE)
TITLE_SEPARATOR = re.compile(r"\s[|\-–—]\s[^|]{2,40}$")
SHORTEST = 200


def articles(data: bytes, file: str, id: str) -> list[Article]:
    """The one article of a web page. Raises ``InputError`` and ``MissingExtraError``."""
    page, encoding, repairs = _decoded(data, file)
    tree = prepared(page, file)
    found = _main_part(tree.html or page, file)
    text = (found.text or "") if found else ""
    if len(text) < SHORTEST:
        text = max(text, text_of(tree), key=len)
    if not text.strip():
        raise InputError(f"{file}: no text was found in the page; save the article's text as .txt")
    title = _title(found, tree)
    if title and title not in text[: len(title) + 300]:
        text = f"{title}\n{text}"
    article = make_article(
        id,
        text,
        file=file,
        language=_language(tree),
        published=_day(found.date if found else None),
        source=(found.sitename or "") if found else "",
        title=title,
        encoding=encoding,
        repairs=repairs,
    )
    return [article]


def _decoded(data: bytes, file: str) -> tuple[str, str, tuple[str, ...]]:
    """The page by the character set it declares, if that is one we know and it fits; else by what its bytes say."""
    declared = CHARSET.search(data[:4096])
    if declared:
        name = declared.group(1).decode("ascii").lower()
        try:
            return data.decode(name), name, ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, file)


def _main_part(page: str, file: str) -> Any:
    trafilatura = extra("trafilatura", file, "HTML")
    return trafilatura.bare_extraction(
        page, with_metadata=True, include_tables=True, include_comments=False, favor_recall=True,
        # A year somewhere in the text is no day of publication: what the page does not declare, its dateline says.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )  # fmt: skip


def _title(found: Any, tree: Any) -> str:
    heading = tree.css_first("h1")
    if heading is not None and heading.text(strip=True):
        return " ".join(heading.text().split())
    return TITLE_SEPARATOR.sub("", (found.title or "") if found else "")


def _language(tree: Any) -> str:
    node = tree.css_first("html")
    code = (node.attributes.get("lang") or "") if node is not None else ""
    return code[:2].lower() if code[:2].lower() in ("ar", "en", "fr") else ""


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
