"""One unit taken for another: miles for kilometres, short tons for tonnes, feddans for hectares, kW for kWh."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product

from ..knowledge.printed import kind, taken_for
from ..model import Claim, Finding
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import Conflict, conflicts, judged
from .judging.slips import slip
from .rules import finding
from .wording import slots, with_sources

SHARES = {"share", "points", "index_point"}  # these are ``percent_point_slip``


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts explained by a known factor, the same number in two units, and units of two kinds that look alike."""
    near = evidence.setting("unit_slip", "near")
    for conflict in conflicts(evidence):
        known = slip("unit_slip", conflict, near)
        if known:
            yield report("unit_slip", evidence, conflict, kind="factor", slip={"ar": known["ar"], "en": known["en"]})
        elif _same_number(conflict):
            yield report("unit_slip", evidence, conflict, kind="number")
    yield from _confused(evidence)


def _same_number(conflict: Conflict) -> bool:
    pairs = product(conflict.odd, conflict.rest)
    return any(a.kind == "quantity" and a.unit != b.unit and _equal(a, b) and not _money(a) for a, b in pairs)


def _confused(evidence: Evidence) -> Iterator[Finding]:
    """Power for energy and the like: the same number, units whose dimensions differ, in one group."""
    for group in judged(evidence):
        quantities = [c for c in group.claims if c.kind == "quantity"]
        for i, a in enumerate(quantities):
            odd = [b for b in quantities[i + 1 :] if _look_alike(a, b)]
            if odd:
                words = slots(_sides, evidence, a, odd)
                yield finding("unit_slip", [a, *odd], words, kind="alike", group=group.group.id)
                break


def _sides(evidence: Evidence, a: Claim, odd: list[Claim], language: str) -> dict[str, str]:
    return {"odd": with_sources(evidence, [a], language), "rest": with_sources(evidence, odd, language)}


def _look_alike(a: Claim, b: Claim) -> bool:
    kinds = [kind(c) for c in (a, b) if c.base]
    return len(kinds) == 2 and not SHARES & {*kinds} and taken_for(*kinds) and _equal(a, b)


def _equal(a: Claim, b: Claim) -> bool:
    return a.value is not None and b.value is not None and a.value > 0 and math.isclose(a.value, b.value, rel_tol=1e-6)


def _money(claim: Claim) -> bool:
    return claim.base is not None and claim.base.dimension.startswith("money")
