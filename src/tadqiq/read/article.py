"""From a text to an article: repair, blocks, language, date, source and country."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..languages.dates.datelines import day_phrases
from ..model import Article, Block
from .blocks import blocks
from .completed import complete
from .foot import stamped_at_foot
from .language import language as detect
from .mojibake import mend
from .origin import country_of
from .outlets import credited, is_release, portrayed

OPENING = 600


def make_article(
    id: str,
    text: str,
    *,
    shown: str = "",
    file: str = "",
    language: str = "",
    published: dt.date | None = None,
    source: str = "",
    title: str = "",
    country: str = "",
    encoding: str = "utf-8",
    repairs: tuple[str, ...] = (),
) -> Article:
    """An article from a string; what is given is kept, what is not is found in the text.

    ``shown`` is ``text`` with marks blanked out, of the same length. A single line without a file is a bare
    expression: it has no blocks.
    """
    mended = mend(shown or text)
    found, top = blocks(mended.text)
    bare = not file and "\n" not in text.strip()
    origin = top.places
    outlet = source or _publisher(mended.text, found, top.source or _credit(mended.text, found))
    dated = published or (None if bare else top.published or _told(mended.text, found) or stamped_at_foot(mended.text))
    written = None if dated or bare else top.written
    completed, note = complete(mended.text, found, written) if written else (None, "")
    return Article(
        id=id,
        file=file,
        text=text,
        clean=text if mended.text == text else mended.text,
        source=outlet,
        language=language or detect(mended.text),
        title=title or ("" if bare else top.title),
        published=dated or completed,
        country=country or country_of(origin, outlet),
        encoding=encoding,
        repairs=(*repairs, *mended.notes, *((note,) if note else ())),
        blocks=() if bare else found,
        offsets=mended.offsets,
    )


def _told(text: str, found: Sequence[Block]) -> dt.date | None:
    """The day of writing where no dateline gives it but the opening does: "today, 3 May 2026"."""
    opening = [b for b in found if b.kind == "paragraph"][:2]
    days = (day for b in opening for day in day_phrases(text[b.start : min(b.end, b.start + OPENING)]))
    return next((day.published for day in days if day.published), None)


def _publisher(text: str, found: Sequence[Block], named: str) -> str:
    """Who publishes: as the head names it, of a press release whoever it portrays at its end."""
    if named and not is_release(named):
        return named
    about = next((text[b.start : b.end] for b in found if b.reason == "company portrait"), "")
    return portrayed(about) or named


def _credit(text: str, found: Sequence[Block]) -> str:
    lines = (text[b.start : b.end] for b in found if b.reason == "credit" or b.kind == "dateline")
    return next((name for line in lines if (name := credited(line))), "")
