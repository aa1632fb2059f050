"""An oxide taken for its metal, an alloy weight for its content: the same digits on another basis."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product

from ..model import Finding
from .conflict_report import report
from .conflicts import Conflict, conflicts
from .evidence import Evidence
from .slips import slip


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts whose factor is that of an oxide to its metal, or whose printed numbers agree on two bases."""
    near = evidence.setting("basis_slip", "near")
    for conflict in conflicts(evidence):
        known = slip("basis_slip", conflict, near)
        if known or _two_bases(conflict):
            names = {lang: known[lang] if known else _bases(conflict) for lang in ("ar", "en")}
            yield report("basis_slip", evidence, conflict, slip=names)


def _two_bases(conflict: Conflict) -> bool:
    for a, b in product(conflict.odd, conflict.rest):
        if a.basis != b.basis and a.unit == b.unit and a.value and b.value and conflict.judged.at_odds(a, b):
            return math.isclose(a.value, b.value, rel_tol=0.01)
    return False


def _bases(conflict: Conflict) -> str:
    return " / ".join(sorted({c.basis for c in conflict.claims if c.basis}))
