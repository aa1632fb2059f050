"""Numbers in names, which one article spells out and the next writes in digits: الوحدة الثالثة, Unit 3."""

from __future__ import annotations

from .forms import ORDINALS, Form


def numbered_alike(a: Form, b: Form) -> tuple[Form, Form]:
    """Two names with the ordinal of one as the number that the other has: نور 3, Noor III; as they are otherwise."""
    return _as_number(a, b), _as_number(b, a)


def _as_number(a: Form, b: Form) -> Form:
    ordinals = a.directions & ORDINALS.keys()
    numbers = frozenset(ORDINALS[ordinal] for ordinal in ordinals)
    if not numbers or not numbers <= b.marks:
        return a
    return a._replace(directions=a.directions - ordinals, marks=a.marks | numbers)
