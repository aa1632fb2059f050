"""The number that a figure prints, and kinds of units taken for each other: per cent and points, power and energy."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache

from ..languages.tables import sections
from ..model import Claim
from ..text import neighbours_swapped
from .dimensions import COUNTS

MONEY = "money"
POINTS = "points"
SIZE = ("length", "area")
CODE, CONVERTED = 3, 0.01
UNPRINTED = ("range", "vague")
FOLD = "x"
MISPRINTED = 3
# The last digits of numbers in -teen that are another number in -ty.
TEENS, TEEN, THOUSANDS = "3456789", 2, 3
FURTHEST = 0.2  # 19 is more of 90 than that
TELLING, HUNDRED = 3, 100


def number(claim: Claim) -> float | None:
    """The one number that a figure prints, None without one; basis points as the points they are hundredths of."""
    if claim.kind != "quantity" or claim.hedge in UNPRINTED:
        return None
    return (claim.base.value if claim.base and kind(claim) == POINTS else claim.value) or None


def same_number(a: Claim, b: Claim) -> bool:
    """Whether two figures print one number, whatever stands beside it."""
    printed = number(a)
    return printed is not None and printed == number(b)


def telling_number(claim: Claim) -> float | None:
    """The number that a figure prints, where it has three digits or is in the hundreds: others recur by chance."""
    printed = number(claim)
    telling = printed is not None and (abs(printed) >= HUNDRED or len(_digits(printed)[0]) >= TELLING)
    return printed if telling else None


def one_unit(claims: Sequence[Claim]) -> bool:
    """Whether figures can be read side by side as they are printed: all in one unit, none of a substance and its share.

    An amount of oxide and one of its metal are told apart only by what they are converted to.
    """
    return len({claim.unit for claim in claims}) == 1 and not any(claim.basis for claim in claims)


def rounded_alike(a: Claim, b: Claim) -> bool:
    """Whether the number that one prints, of three digits or more, is the other's rounded: 27.4 and 27.38 billion."""
    one, other = number(a), number(b)
    if not one or not other:
        return False
    short, long = sorted((one, other), key=lambda v: len(_digits(v)[0]))
    kept = len(_digits(short)[0])
    return kept >= TELLING and float(f"{long:.{kept - 1}e}") == short


def one_count(a: Claim, b: Claim) -> bool:
    """Whether two figures stand in one unit; people are counted as things are."""
    return a.unit == b.unit or {a.unit, b.unit} <= COUNTS


def kind(claim: Claim) -> str:
    """What a figure measures; per time as what is measured."""
    return kind_of(claim.base.dimension if claim.base else claim.unit)


@cache
def kind_of(dimension: str) -> str:
    """A dimension as figures are held side by side: per time as what is measured, what each one gets as an amount."""
    amount = dimension.removesuffix("/time")
    return amount.removesuffix("/count") if amount.startswith(MONEY) else amount


def one_base(a: Claim, b: Claim) -> bool:
    """Whether two figures are normalised to one unit; money is so whoever says that it is what each of them gets."""
    if a.base is None or b.base is None:
        return False
    return a.base.unit == b.base.unit or (kind(a).startswith(MONEY) and _paid(a.base.unit) == _paid(b.base.unit))


def _paid(unit: str) -> str:
    return unit.removesuffix("/count")


def confused(a: Claim, b: Claim) -> bool:
    """Whether two figures of two articles print one number in kinds of units that are taken for each other.

    Kilometres are taken for square kilometres, feet not for acres.
    """
    if a.article == b.article or not taken_for(kind(a), kind(b)) or not same_number(a, b):
        return False
    return kind(a) not in SIZE or kind(b) not in SIZE or _squared(a.unit, b.unit)


def unit_unsaid(a: Claim, b: Claim) -> bool:
    """Whether one of two figures of two articles leaves out the unit, or what its price is for: 6.4 beside 6.4 degrees.

    They can be held side by side only as they are printed. Nobody leaves out "times".
    """
    if a.article == b.article or a.unit == b.unit or a.kind != "quantity" or a.kind != b.kind:
        return False
    # What stands beside the figures is looked at only where their units leave it open.
    return leaves_out(a.unit, b.unit, True) and leaves_out(a.unit, b.unit, bare(a) != bare(b))


@lru_cache(maxsize=10_000)
def leaves_out(a: str, b: str, one_bare: bool) -> bool:
    """Whether one of two units may be the other left out; ``one_bare``: one of the figures has no noun either."""
    if a == b or FOLD in (a, b):
        return False
    return _price_of_nothing(a, b) or (one_bare and _counts(a) != _counts(b))


def converted_slack(a: Claim, b: Claim) -> float:
    """How far two figures in two units may be apart, as a share: 750 miles are told as 1,200 kilometres.

    What is converted is rounded to the last digit that is printed, of either. 0 where both would print the same digits:
    people and things, tonnes and kilograms.
    """
    if a.unit == b.unit or not (a.value and b.value and a.base and b.base and a.base.value and b.base.value):
        return 0.0
    folds = math.log10(abs(a.base.value / a.value * b.value / b.base.value))
    if math.isclose(folds, round(folds), abs_tol=1e-9):
        return 0.0
    return min(max(_half_a_digit(a.value), _half_a_digit(b.value)), CONVERTED)


def misprinted(a: Claim, b: Claim) -> bool:
    """Whether one figure, told in the unit of the other, is the other with two digits swapped: 24.3 miles for 37.7 km.

    Rates of exchange leave the digits open.
    """
    if a.unit == b.unit or a.base is None or b.base is None or a.base.unit != b.base.unit:
        return False
    if a.base.tolerance or b.base.tolerance:
        return False
    return _misprint(a.base.value, b) or _misprint(b.base.value, a)


def misheard(a: Claim, b: Claim) -> bool:
    """Whether one of two figures of one unit ends in -teen and the other in -ty: 15 and fifty, 118 and 180."""
    if a.unit != b.unit or not (a.value and b.value) or not FURTHEST <= abs(a.value / b.value) <= 1 / FURTHEST:
        return False
    (less, size), (more, other) = sorted((_digits(c.value or 0.0) for c in (a, b)), key=lambda d: -len(d[0]))
    teen = less[-TEEN:-1] == "1" and less[-1] in TEENS and int(size) % THOUSANDS == len(less) - 1
    return teen and size == other and more == less[:-TEEN] + less[-1]


def _misprint(base: float | None, printed: Claim) -> bool:
    """Whether an amount (in its base unit) is printed with two of three digits or more swapped."""
    if not (base and printed.value and printed.base and printed.base.value):
        return False
    (left, size), meant = _digits(printed.value), base * printed.value / printed.base.value
    right, other = _digits(float(f"{meant:.{len(left) - 1}e}"))
    return len(left) >= MISPRINTED and size == other and neighbours_swapped(left, right)


def _digits(value: float) -> tuple[str, str]:
    """The digits of a figure that count, and its order of magnitude."""
    digits, _, size = f"{abs(value):.9e}".partition("e")
    return digits.replace(".", "").strip("0"), size


def _half_a_digit(value: float) -> float:
    digits = len(f"{abs(value):.6g}".split("e")[0].replace(".", "").strip("0"))
    return 0.5 / 10.0 ** (digits - 1)


def bare(claim: Claim) -> bool:
    """Whether no noun and no unit stands beside a number: nothing says what it counts."""
    printed = claim.unit == "count" and claim.text.strip() == claim.number.strip()
    return printed and not any(term[0] == "k" for term in claim.clause)


def _squared(a: str, b: str) -> bool:
    """Whether one unit is the other's square."""
    short, long = sorted((a, b), key=len)
    return long == f"{short}^2"


def _counts(unit: str) -> bool:
    return unit.partition("/")[0] in ("count", "person", "rank")


def _price_of_nothing(a: str, b: str) -> bool:
    """Whether both are prices in one currency of which one does not say of what: "$70", "$70 a barrel"."""
    short, long = sorted((a, b), key=len)
    return short.isupper() and len(short) == CODE and long.startswith(short + "/")


@cache
def taken_for(a: str, b: str) -> bool:
    """Whether newsrooms take one kind of unit for the other."""
    kinds = sections("knowledge", "dimensions.toml")["confused"].values()
    return a != b and any(a in group and b in group for group in kinds)
