"""PDF files: Arabic is stored as glyphs in the order of the screen and is turned back into reading order."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from ..errors import InputError
from ..model import Article
from .article import make_article
from .extras import extra
from .lines import PROSE_END
from .markup import RAISED

ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
UNREADABLE = re.compile("\\(cid:\\d+\\)|[\ue000-\uf8ff\ufffd]")
SWAPPED = re.compile(r"\)([^()\n]*)\(")
FULL_LINE = 0.75
SMALL = 0.9
SAME_LINE = 6
# What share of its height a character of another font may stand off the line.
SHIFTED = 0.4
HEIGHTS = ("top", "bottom", "doctop")


def articles(data: bytes, file: str, id: str) -> list[Article]:
    """The one article of a PDF. Raises ``InputError`` when it is damaged, locked, scanned or has unreadable fonts."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    plumber = extra("pdfplumber", file, "PDF")
    bidi = extra("bidi", file, "PDF")
    pages = _pages(plumber, bidi, data, file)
    text = "\n".join(line for page in pages for line in _paragraphs(page))
    if not text.strip():
        raise InputError(f"{file}: the PDF holds no text (a scan?); save the article's text as .txt")
    lost = len(UNREADABLE.findall(text))
    if lost > max(5, len(text) // 100):
        raise InputError(f"{file}: the PDF's fonts cannot be read; copy the article's text into a .txt file")
    repairs = (f"{lost} characters of the PDF could not be read",) if lost else ()
    return [make_article(id, text, file=file, encoding="pdf", repairs=repairs)]


def _pages(plumber: Any, bidi: Any, data: bytes, file: str) -> list[list[str]]:
    try:
        with plumber.open(io.BytesIO(data)) as document:
            return [_lines(page, bidi) for page in document.pages]
    except Exception as error:  # pdfminer raises errors of many kinds for damaged files
        reason = type(error).__name__
        raise InputError(f"{file}: the PDF cannot be opened ({reason}); save the article's text as .txt") from None


def _lines(page: Any, bidi: Any) -> list[str]:
    """The lines of a page in reading order.

    Ligatures are stored whole, so their letters are reversed first; raised digits are kept, 10⁶ must not become 106.
    """
    before: dict[str, Any] | None = None
    for char in page.chars:
        if before is not None and _raised(char, before):
            char["text"] = char["text"].translate(RAISED)
        else:
            if before is not None and _beside(char, before):
                char.update({key: before[key] for key in HEIGHTS})
            before = char
        plain = unicodedata.normalize("NFKC", char["text"])
        if len(plain) > 1 and ARABIC.search(plain):
            char["text"] = plain[::-1]
    return [_ordered(line, bidi) for line in (page.extract_text(y_tolerance=SAME_LINE) or "").split("\n")]


def _raised(char: dict[str, Any], before: dict[str, Any]) -> bool:
    """Whether a digit stands small and high beside a larger character of its line."""
    small = char["size"] < SMALL * before["size"] and char["text"].isdigit()
    return bool(small and before["top"] < char["bottom"] < before["bottom"] - 0.5 and char["top"] < before["top"] + 1)


def _beside(char: dict[str, Any], before: dict[str, Any]) -> bool:
    """Whether two characters of one size stand on one line: digits are often of another font, a little lower."""
    return bool(char["size"] == before["size"] and abs(char["top"] - before["top"]) < SHIFTED * char["size"])


def _ordered(line: str, bidi: Any) -> str:
    if not ARABIC.search(line):
        return line
    logical = str(bidi.get_display("\u061c" + line, base_dir="R")).replace("\u061c", "")
    plain = "".join(unicodedata.normalize("NFKC", c) if ARABIC.match(c) else c for c in logical)
    swapped = plain.find(")") < plain.find("(")
    return SWAPPED.sub(r"(\1)", plain) if swapped else plain


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Lines that fill the page belong to a paragraph with the next; short ones end it."""
    width = max(map(len, lines), default=0) * FULL_LINE
    current = ""
    for line in lines:
        current = f"{current} {line.strip()}".strip()
        if len(line) < width or PROSE_END.search(line[-6:]):
            yield current
            current = ""
    if current:
        yield current
