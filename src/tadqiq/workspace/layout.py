"""What a claims file holds: its sections and keys, typed, so that nothing else is let in."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Literal

import msgspec

from ..model import BlockKind, Hedge, Ignored, Kind, NameKind

Pair = tuple[int, int]


class _Strict(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Keys that are not named here are errors; keys at their default are not written."""

    def __post_init__(self) -> None:
        # Left out is what *is* its default; a text read back from the cache only equals it.
        for name, default in _texts(type(self)):
            if getattr(self, name) == default:
                setattr(self, name, default)


@cache
def _texts(kind: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    """The fields of a table whose default is a text, with that text."""
    found = ((f.name, f.default) for f in msgspec.structs.fields(kind))
    return tuple((name, default) for name, default in found if isinstance(default, str) and default)


class Head(_Strict):
    """``[article]``: the source. ``fingerprint`` names the text that was read, ``origin`` the article it copies."""

    id: str
    file: str
    source: str = ""
    language: str = "und"
    country: str = ""
    title: str = ""
    published: dt.date | None = None
    origin: str = ""
    fingerprint: str = ""
    length: int = 0
    repairs: list[str] = []
    notes: list[str] = []


class When(_Strict):
    """A period: ``end`` is the first day after."""

    start: dt.date | None = None
    end: dt.date | None = None
    grain: str = "day"
    relative: bool = False
    text: str = ""


class Decision(_Strict):
    """``[claim.human]``: what a person decided. The tool never writes it."""

    decision: Literal["confirmed", "corrected", "waived", "rejected"]
    reason: str = ""
    by: str = ""
    on: dt.date | None = None
    until: dt.date | None = None
    value: str = ""
    unit: str = ""
    hedge: Hedge | Literal[""] = ""
    subject: str = ""
    measure: str = ""


class Entry(_Strict):
    """``[[claim]]``: one figure. ``text`` is its phrase, ``quote`` its sentence where quoting is allowed.

    ``orphaned``: the article no longer has it, it is kept for its decision; ``relink``: the claim that may be its
    successor. ``contested``: what the tool reads differently since a person decided.
    """

    id: str
    text: str
    span: Pair
    quote: str = ""
    kind: Kind = "quantity"
    number: str = ""
    value: str = ""
    low: str = ""
    high: str = ""
    low_open: bool = False
    high_open: bool = False
    unit: str = ""
    hedge: Hedge = "exact"
    subject: str = ""
    measure: str = ""
    entities: list[str] = []
    stage: str = ""
    part: str = ""
    basis: str = ""
    role: str = ""
    direction: str = ""
    attribution: str = ""
    period: When | None = None
    ignored: Ignored | None = None
    sentence: Pair = (0, 0)
    block: int = 0
    ties: list[str] = []
    clause: list[str] = []
    terms: list[str] = []
    topic: list[str] = []
    notes: list[str] = []
    steps: list[str] = []
    orphaned: bool = False
    relink: str = ""
    contested: list[str] = []
    human: Decision | None = None


class NameEntry(_Strict):
    """One mention of a named thing."""

    text: str
    span: Pair
    kind: NameKind = "other"
    entity: str = ""
    cue: str = ""


class Names(_Strict):
    """``[names]``: the mentions of named things, in order."""

    mentions: list[NameEntry] = []


class Context(_Strict):
    """``[context]``: the article's blocks (title, paragraph …), and what stands between names that it equates."""

    blocks: list[tuple[int, int, BlockKind]] = []
    words: list[tuple[int, str]] = []


class ClaimsFile(_Strict):
    """A whole claims file."""

    article: Head
    claim: list[Entry] = []
    names: Names = msgspec.field(default_factory=Names)
    context: Context = msgspec.field(default_factory=Context)
