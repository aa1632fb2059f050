"""What a figure would be but for one slip of the hand: another digit, two digits changed over, a power of ten."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .figures import Figure

# Half a step, and a little for the arithmetic of floats.
HALF = 0.5001
TIME = ":"
TENS = (10.0, 0.1, 1000.0, 0.001)


def slipped(figure: Figure, expected: float, tens: bool = False) -> float | None:
    """The chance with which a figure drawn at random would be one slip from what is expected, None where this is not.

    It is about 1 in 5 for figures of two digits, 3 in 100 for three, 4 in 1,000 for four: it tells a slip from figures
    that only happen to lie close together. With ``tens`` only a power of ten is a slip.
    """
    value = figure.claim.value
    printed = figure.in_digits  # nobody's finger slips from a third to a half
    printed = printed and TIME not in figure.words  # 2:06:58 is printed in other digits than its 7,618 seconds
    if not value or not printed or figure.claim.hedge not in ("exact", "approx"):
        return None
    if not slip(value, expected) or (tens and not any(slip_of(value * ten, expected) for ten in TENS)):
        return None
    of_as_many_digits = 9.0 * 10.0 ** (len(_digits(value)) - 1)
    return len(variants(value)) / of_as_many_digits


def slip(value: float, other: float) -> bool:
    """Whether one slip turns the other number into this one."""
    return any(abs(meant - other) <= reach for meant, reach in variants(value))


def slip_of(meant: float, expected: float) -> bool:
    """Whether a number is the one expected, as nearly as its own digits tell."""
    return abs(meant - expected) <= _step(meant) * HALF


def digits_of(figure: Figure) -> int:
    """How many digits of a figure tell, the noughts at its end left out."""
    return len(_digits(figure.value))


@lru_cache(maxsize=4096)
def variants(value: float) -> tuple[tuple[float, float], ...]:
    """Every number that one slip turns into this one, with how far off it still rounds to that; nought has none."""
    digits, step = _digits(value), _step(value)
    others = sorted({int(other) * step for other in _other_digits(digits)})
    tens = TENS if len(digits) > 1 else ()
    return (*((other, step * HALF) for other in others), *((value * ten, step * ten * HALF) for ten in tens))


def _digits(value: float) -> str:
    """The digits of a number without the noughts at its end: 48,900 has three."""
    return f"{abs(value):.12g}".partition("e")[0].replace(".", "").strip("0") or "0"


def _step(value: float) -> float:
    """What one more in the last digit that is not nought makes: 100 for 48,900."""
    return abs(value) / int(_digits(value))


def _other_digits(digits: str) -> Iterator[str]:
    for i, own in enumerate(digits):
        yield from (digits[:i] + d + digits[i + 1 :] for d in "0123456789" if d != own and (i or d != "0"))
        if i and own != digits[i - 1] and not (i == 1 and own == "0"):
            yield digits[: i - 1] + own + digits[i - 1] + digits[i + 1 :]
