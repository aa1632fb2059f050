"""What a figure's marks come to: its measure, its stage and part, the codes of its clause, the noun that it counts."""

from __future__ import annotations

from collections.abc import Sequence

from ..knowledge.dimensions import dimension_of, fits
from ..knowledge.vague import is_weak, is_yardstick
from ..knowledge.vocabulary import measure
from ..model import Claim
from .marks import Mark, counts, telling

REACH = 60


def codes(marks: Sequence[Mark], limit: int = REACH) -> tuple[str, ...]:
    """The different codes of ``marks`` in their order, at most ``limit``."""
    return tuple(dict.fromkeys([code for _, _, code in marks]))[:limit]


def first(marks: Sequence[Mark], letter: str) -> str:
    """The id of the first mark of a kind ("s" a stage, "p" a part, "d" a direction), "" when there is none."""
    return next((m.code[2:] for m in marks if m.code[0] == letter), "")


def stated_measure(claim: Claim, marks: Sequence[Mark]) -> str:
    """The nearest measure that such a unit can have: a property before a thing, a general word last.

    What figures are only held against ("3 per cent of GDP") and what says no more than that something grew come last.
    """
    unit = "date" if claim.kind == "date" else claim.unit
    names = [m.code[2:] for m in marks if m.code[0] == "m" and fits(m.code[2:], unit)]
    return min(names, key=lambda name: _lateness(name, claim), default="")


def counted(claim: Claim, marks: Sequence[Mark], start: int, end: int) -> tuple[str, ...]:
    """What a count counts, by the vocabulary's words inside or right behind the figure: ``k:seats_won``."""
    if not counts(claim):
        return ()
    near = (m for m in marks if start <= m.first <= end and m.code[0] in "mc" and telling(m))
    return tuple(dict.fromkeys("k:" + m.code[2:] for m in near))


def _lateness(name: str, claim: Claim) -> tuple[bool, bool, bool]:
    held_against = is_yardstick(name) and dimension_of(claim.unit) == "share"
    late = held_against or (is_weak(name) and claim.role == "change")
    return measure(name).family == "general", late, measure(name).thing
