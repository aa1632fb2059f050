"""The arithmetic of number words: what each kind of word does to the number read so far."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Sum:
    """A number in the making: finished terms, the group below a thousand now being read, and what may still follow."""

    total: float = 0.0
    floor: float = float("inf")
    scale: float = 0.0
    terms: int = 0
    group: float | None = None
    free: float = 0.0
    last: float = 0.0
    step: float = 1.0
    fraction: float | None = None
    digits: bool = False
    whole: bool = True
    latin: bool = False
    pointless: bool = False
    odd: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was read yet."""
        return self.group is None and self.scale == 0 and self.fraction is None

    def add(self, value: float, free: float) -> bool:
        """Add to the group below a thousand; ``free`` bounds what may be added next."""
        self.group = value + (self.group or 0.0)
        self.free, self.last, self.step, self.digits = free, value, 1.0, False
        return True

    def close(self, scale: float) -> bool:
        """Multiply the group by a scale word and make it a finished term."""
        group = 1.0 if self.group is None else self.group
        self.total += group * scale
        self.step = (self.step if self.group is not None else 1.0) * scale
        self.group, self.free, self.last = None, 0.0, 0.0
        self.floor = self.scale = scale
        self.terms += 1
        return True

    def value(self) -> float:
        """What was read so far."""
        if self.fraction is not None:
            return self.fraction
        return self.total + (self.group or 0.0)


def add_cardinal(state: Sum, value: float, joined: bool, latin: bool) -> bool:
    """Take a word below a thousand: True when it goes on the number."""
    if state.fraction is not None or (state.digits and state.group is not None):
        return False
    free = 100.0 if value % 100 == 0 and value else 10.0 if value % 10 == 0 and value >= 20 else 0.0
    if state.group is None:
        # "$3.4bn twelve months before": digits with their scale go on only after an "and".
        fits = state.empty or ((joined or (latin and not state.digits)) and value < state.floor)
        if fits:
            state.add(value, free)
        return fits
    if joined and state.free and value < state.free:
        return state.add(value, 10.0 if value >= 20 and value % 10 == 0 else 0.0)
    unit = 1 <= state.last <= 9 and (state.group - state.last) % 100 == 0
    if joined and unit and not latin and 20 <= value <= 90:
        return state.add(value, 0.0)
    if not joined and unit and value == 10 and not latin:
        return state.add(10.0, 0.0)
    if latin and not joined and state.free and value < state.free:
        return state.add(value, 10.0 if value >= 20 and value % 10 == 0 else 0.0)
    return False


def add_hundred(state: Sum, joined: bool, latin: bool) -> bool:
    """Take "hundred", as a value of its own or as a factor of what stands before it."""
    if state.group is None and state.fraction is None:
        if not state.empty and not (joined and state.floor > 100):
            return False
        return state.add(100.0, 100.0)
    if joined:
        return False
    if state.fraction is not None:
        state.total, state.fraction, state.scale = state.fraction * 100, None, 100.0
        state.floor, state.step = 1.0, 1.0
        return True
    if state.group is None or (state.group >= 100 and state.last == state.group):
        return False
    if (latin and state.last == state.group) or state.group < 100:
        state.group = state.group * 100
    else:
        state.group += state.last * 99
    state.free, state.last, state.step = 100.0, state.group, state.step * 100 if state.digits else 1.0
    state.digits = False
    return True


def add_scale(state: Sum, scale: float, joined: bool) -> bool:
    """Take a scale word: it closes the group before it, multiplies the whole or stands for one of itself."""
    if state.fraction is not None:
        value, state.fraction = state.fraction, None
        state.total, state.step, state.scale, state.floor = value * scale, 0.1 * scale, scale, scale
        state.whole = False
        return True
    if state.group is not None:
        if not joined and state.scale == 1000 < scale and not state.digits:
            return _lift(state, scale)
        return not joined and scale < state.floor and state.close(scale)
    if state.empty or (joined and scale < state.floor):
        return state.close(scale)
    if not joined and scale >= state.scale and state.total:
        state.total, state.step = state.total * scale, state.step * scale
        # ألف مليار is one scale of both: what shares it shares all of it.
        state.floor, state.scale = scale, state.scale * scale
        return True
    return False


def _lift(state: Sum, scale: float) -> bool:
    """Multiply all that was read: ألف ومئتان وثلاثون مليارا is 1,230 billion."""
    state.total = (state.total + (state.group or 0.0)) * scale
    state.group, state.free, state.last, state.step = None, 0.0, 0.0, scale
    state.floor = state.scale = scale
    return True


def add_dual(state: Sum, value: float, joined: bool) -> bool:
    """Take an Arabic dual of a scale (two hundred, two thousand …)."""
    if value == 200:
        if state.group is not None or not (state.empty or (joined and state.floor > 200)):
            return False
        return state.add(200.0, 100.0)
    scale = value / 2
    if state.group is None and state.fraction is None and (state.empty or (joined and scale < state.floor)):
        state.total += value
        state.step = state.floor = state.scale = scale
        return True
    return False


def add_plural_fraction(state: Sum, parts: float, joined: bool) -> bool:
    """Take the lower part of a fraction: three "quarters"."""
    if joined or state.group is None or not 1 < state.last < 3 * parts:
        return False
    share = state.last / parts
    if state.group == state.last and not state.scale:
        state.group, state.fraction, state.step, state.digits = None, share, 0.01, False
    elif state.group == state.last and state.scale >= 1000:
        state.total += share * state.scale
        state.group, state.step, state.whole = None, 0.01 * state.scale, False
    else:
        state.group += share - state.last
        state.step, state.whole, state.last = 0.01, False, 0.0
    return True


def add_unit_fraction(state: Sum, parts: float) -> bool:
    """One-third, one half: only after "one"."""
    if state.group != 1 or state.last != 1 or state.scale:
        return False
    state.group, state.fraction, state.step = None, 1 / parts, 0.01
    return True


def add_multiplier(state: Sum, size: float) -> bool:
    """Take a word for a group of things: dozen, score, couple."""
    if state.fraction is not None:
        state.group, state.fraction, state.step = state.fraction * size, None, 1.0
        return True
    if state.group is None:
        return state.empty and state.add(size, 0.0)
    state.group += state.last * (size - 1)
    state.free, state.last, state.digits = 0.0, 0.0, False
    return True
