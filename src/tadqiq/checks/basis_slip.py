"""An oxide taken for its metal, an alloy weight for its content: the same digits on another basis."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product

from ..model import Claim, Finding
from .evidence import Evidence
from .judging.conflict_report import report
from .judging.conflicts import Conflict, conflicts
from .judging.slips import slip


def check(evidence: Evidence) -> Iterator[Finding]:
    """Conflicts whose factor is that of an oxide to its metal, or whose printed numbers agree on two bases."""
    near = evidence.setting("basis_slip", "near")
    for conflict in conflicts(evidence):
        known = slip("basis_slip", conflict, near)
        if known or _two_bases(conflict):
            names = {lang: known[lang] if known else _bases(conflict) for lang in ("ar", "en")}
            yield report("basis_slip", evidence, conflict, slip=names)


def _two_bases(conflict: Conflict) -> bool:
    """Whether two figures at odds print the same number for two substances."""
    return any(conflict.judged.at_odds(a, b) and _on_two(a, b) for a, b in product(conflict.odd, conflict.rest))


def _on_two(a: Claim, b: Claim) -> bool:
    number = a.value is not None and b.value is not None and math.isclose(a.value, b.value, rel_tol=0.01)
    return number and a.unit == b.unit and a.basis != b.basis


def _bases(conflict: Conflict) -> str:
    return " / ".join(sorted({c.basis for c in conflict.claims if c.basis}))
