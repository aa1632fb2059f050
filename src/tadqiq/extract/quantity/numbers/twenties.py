"""Tens by twenties, as French counts from seventy to ninety-nine."""

from __future__ import annotations

from .sums import Sum, add_cardinal


def add_twenties(state: Sum, value: float, joined: bool) -> bool:
    """Take a word of French tens: quatre-vingt is four twenties, soixante and it go on to nineteen, dix to neuf."""
    if value == 60:
        taken = add_cardinal(state, value, joined, True)
        state.free = 20.0 if taken else state.free
        return taken
    if state.group is None or state.digits:
        return False
    if value == 20 and state.last == 4 and not joined:
        state.add(76.0, 20.0)
        state.last = 80.0
        return True
    if state.last == 10 and 7 <= value <= 9 and not joined:
        return state.add(value, 0.0)
    return False
