"""The text of a claims file: what a person reviews by hand, one key a line, nothing that changes by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from . import toml
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
    sections = parts(stored)
    claims = [claim_text(entry) + human_text(entry) for entry in stored.claim]
    return "\n".join([HEAD, sections.pop("article"), *claims, *sections.values()])


def parts(stored: ClaimsFile) -> dict[str, str]:
    """The sections other than claims, by name; empty ones are left out."""
    found = {"article": toml.table("[article]", _rows(stored.article))}
    if stored.names.mentions:
        found["names"] = "[names]\n" + _list("mentions", map(toml.value, map(_rows, stored.names.mentions)))
    context: dict[str, Sequence[Any]] = {"blocks": stored.context.blocks, "words": stored.context.words}
    lists = [_list(key, _packed(rows)) for key, rows in context.items() if rows]
    return found | ({"context": "[context]\n" + "".join(lists)} if lists else {})


def claim_text(entry: Entry) -> str:
    """One ``[[claim]]`` without its ``[claim.human]``."""
    rows = _rows(entry)
    rows.pop("human", None)
    return toml.table("[[claim]]", rows)


def human_text(entry: Entry) -> str:
    """A ``[claim.human]`` that is carried into a new file."""
    return toml.table("[claim.human]", _rows(entry.human)) if entry.human else ""


def _rows(item: msgspec.Struct) -> dict[str, Any]:
    rows: dict[str, Any] = msgspec.to_builtins(item, builtin_types=_dates())
    return rows


def _dates() -> tuple[type, ...]:
    import datetime as dt

    return (dt.date,)


def _list(key: str, rows: Iterable[str]) -> str:
    return "\n".join([f"{key} = [", *(f"    {row}," for row in rows), "]", ""])


def _packed(items: Iterable[Any], width: int = 110) -> Iterable[str]:
    line = ""
    for word in map(toml.value, items):
        if line and len(line) + len(word) > width:
            yield line
            line = ""
        line += (", " if line else "") + word
    if line:
        yield line
