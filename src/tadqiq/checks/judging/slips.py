"""Known factors between units or bases that are easily taken for each other."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product
from typing import Any

from ...model import Claim
from ..arithmetic.one_scale import on_one_scale
from ..rules import rule
from .conflicts import Conflict
from .distance import digits


def factors(check: str) -> list[dict[str, Any]]:
    """The slips of a check: ``{factor, units, ar, en}`` each, with ``bases`` where the basis must be known."""
    found: list[dict[str, Any]] = rule(check)["slips"]
    return found


def slip(check: str, conflict: Conflict, near: float) -> dict[str, Any] | None:
    """The known slip that explains the factor between two figures at odds, if any."""
    for a, b in _precise(conflict):
        scaled = on_one_scale(a, b)
        if scaled and scaled.x and scaled.y:
            ratio = max(scaled.x / scaled.y, scaled.y / scaled.x)
            found = next((f for f in factors(check) if _fits(f, ratio, a, b, near)), None)
            if found:
                return found
    return None


def _precise(conflict: Conflict) -> Iterator[tuple[Claim, Claim]]:
    """Only figures of three digits or more tell such factors from chance."""
    for a, b in product(conflict.odd, conflict.rest):
        exact = a.kind == "quantity" and a.hedge == b.hedge == "exact"
        if exact and conflict.judged.at_odds(a, b) and max(len(digits(a)), len(digits(b))) >= 3:
            yield a, b


def _fits(known: dict[str, Any], ratio: float, a: Claim, b: Claim, near: float) -> bool:
    named = {a.unit, b.unit} & set(known["units"]) and (
        not known.get("bases") or {a.basis, b.basis} & set(known["bases"])
    )
    return bool(named) and math.isclose(ratio, known["factor"], rel_tol=near)
