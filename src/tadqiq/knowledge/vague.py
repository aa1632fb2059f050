"""Words of the vocabulary that say how, not what a figure is about."""

from __future__ import annotations

from functools import cache

from ..languages.tables import read
from .vocabulary import measure, section


@cache
def is_vague(term: str) -> bool:
    """Whether a term of a claim (``c:annual``, ``m:share``) tells nothing of the subject on its own."""
    table = read("knowledge", "vague.toml")
    if term.startswith("c:"):
        return section("concept", term[2:]) in table["sections"]
    if term.startswith("m:"):
        return measure(term[2:]).family in table["families"] or term[2:] in table["measures"]
    return not term.startswith("n:")


@cache
def is_act(term: str) -> bool:
    """Whether a term of a claim says what is done ("arrived"), which is never what a number counts."""
    return term.startswith("c:") and section("concept", term[2:]) in read("knowledge", "vague.toml")["acts"]


@cache
def is_routine(name: str) -> bool:
    """Whether a story holds many events of this kind, so that two dates of it need not be one."""
    return name in read("knowledge", "vague.toml")["routine"]


@cache
def is_weak(name: str) -> bool:
    """Whether a measure tells something only where no other is named."""
    return name in read("knowledge", "vague.toml")["weak"]


@cache
def is_yardstick(name: str) -> bool:
    """Whether other figures are told as shares of a measure: a deficit is so much of GDP."""
    return name in read("knowledge", "vague.toml")["yardsticks"]
