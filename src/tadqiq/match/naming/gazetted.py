"""Things that the tables know: another name is no spelling of theirs by sound alone, nor is a body called after one."""

from __future__ import annotations

from functools import lru_cache

from ...knowledge.names import surfaces
from .forms import Form, form
from .links import resemblance
from .nodes import Node
from .vetoes import told

ALIKE = 0.8
# What a known place may be said to be and still be that place: the town and its port, the state and its republic.
DWELLING = frozenset(("city", "region", "country", "port", "island", "camp", "airport"))


def stranger(one: Node, other: Node) -> bool:
    """Whether a spelling that no table holds sounds like a known thing's but like none of those in its own script.

    Who writes a famous name in either script writes what the tables have, or nearly: Bahrayn for Bahrain. What sounds
    like the name in the other script only is another thing, Latin Tunas being no spelling of Tunis as تونس is.
    """
    if bool(one.known) == bool(other.known):
        return False
    famous, unknown = (one, other) if one.known else (other, one)
    if famous.form.latin == unknown.form.latin:
        return False
    own = _own_spellings(famous.known, unknown.form.latin)
    return bool(own) and max(resemblance(told, unknown.form) for told in own) < ALIKE


def called_after(place: Node, other: Node) -> bool:
    """Whether a name is that of a body or site called after a known place: Chad Basin Authority, no Chad."""
    return bool(place.known) and place.kind == "place" and not told(other.form) - told(place.form) <= DWELLING


@lru_cache(maxsize=2_000)
def _own_spellings(entity: str, latin: bool) -> tuple[Form, ...]:
    """How the tables spell a known thing in one script; nothing for what only aliases hold."""
    forms = map(form, surfaces(entity))
    return tuple(told for told in forms if told.latin == latin)
