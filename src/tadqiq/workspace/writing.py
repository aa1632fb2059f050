"""The text of a claims file: what a person reviews by hand, one key a line, nothing that changes by itself."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from . import toml
from .atomic import write_whole
from .layout import ClaimsFile, Entry

HEAD = """\
# What tadqiq read in one article. Correct it by adding [claim.human] below a claim; the tool never writes that part:
#   [claim.human]
#   decision = "corrected"   # or confirmed, waived, rejected
#   value = "4200000000"
#   by = "…"
"""


def text_of(stored: ClaimsFile) -> str:
    """The whole file."""
    parts = [HEAD, toml.table("[article]", _rows(stored.article))]
    parts += [entry_text(entry) for entry in stored.claim]
    if stored.names.mentions:
        parts.append(_list("[names]", "mentions", (toml.value(_rows(m)) for m in stored.names.mentions)))
    if stored.context.words:
        parts.append(_list("[context]", "words", _packed(stored.context.words)))
    return "\n".join(parts)


def entry_text(entry: Entry) -> str:
    """One ``[[claim]]`` with its ``[claim.human]``."""
    rows = _rows(entry)
    human = rows.pop("human", None)
    text = toml.table("[[claim]]", rows)
    return text + (toml.table("[claim.human]", human) if human else "")


def save(path: Path, stored: ClaimsFile) -> None:
    """Write a claims file whole."""
    write_whole(path, text_of(stored))


def _rows(item: msgspec.Struct) -> dict[str, Any]:
    rows: dict[str, Any] = msgspec.to_builtins(item, builtin_types=_dates())
    return rows


def _dates() -> tuple[type, ...]:
    import datetime as dt

    return (dt.date,)


def _list(header: str, key: str, rows: Iterable[str]) -> str:
    return "\n".join([header, f"{key} = [", *(f"    {row}," for row in rows), "]", ""])


def _packed(words: Iterable[tuple[int, str]], width: int = 110) -> Iterable[str]:
    line = ""
    for word in map(toml.value, words):
        if line and len(line) + len(word) > width:
            yield line
            line = ""
        line += (", " if line else "") + word
    if line:
        yield line
