"""Parts that exceed the whole they are among, and a total that closes the list of its parts."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding
from . import interval_math as im
from .calculation import calculated
from .evidence import Evidence
from .figures import Figure, Passage, common


def exceeding(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "14 dead, among them 6 women, 5 men and 4 children": the parts make more than there are."""
    amounts = [f for f in passage.figures if f.precise and f.percent is None]
    for i, first in enumerate(amounts[1:], 1):
        whole = amounts[i - 1]
        if first.led("among", within=1) and whole.dimension == first.dimension:
            parts = _coordinated(amounts[i:])
            held = common([whole, *parts])
            if held and im.total(held[1:]).bottom > held[0].top:
                formula = " + ".join(f.words for f in parts)
                computed, severity = im.total(held[1:]), "error" if len(parts) == 1 else "warning"
                yield calculated(
                    "sum",
                    evidence,
                    parts,
                    whole,
                    computed,
                    held[0],
                    formula,
                    kind="exceeds",
                    severity=severity,  # type: ignore[arg-type]
                )


def _coordinated(amounts: list[Figure]) -> list[Figure]:
    """The first part and those that follow it in the same list."""
    found = amounts[:1]
    for figure in amounts[1:]:
        tied = figure.led("from", "to", "against", "equals", "open", "out_of", "among", within=2)
        if tied or figure.dimension != found[0].dimension or figure.before.get("gap", 99) > 8:
            break
        found.append(figure)
    return found


def summed_up(passage: Passage) -> Iterator[tuple[list[Figure], list[Figure], bool]]:
    """ "3,000 in building and 1,500 in running it, that is 4,500": parts, then the total led by a word of equality."""
    amounts = [f for f in passage.figures if f.precise and f.percent is None]
    for i, total in enumerate(amounts):
        named = total.led("total", within=3) or total.trailed("total", within=3)
        if i > 1 and total.led("equals", within=4) and total.before.get("gap", 99) <= 8:
            parts = amounts[i - 2 : i]
            alike = all(f.dimension == total.dimension for f in parts)
            if alike and not parts[1].led(
                "equals", "open", "from", "to", "against", "out_of", "among", "each", within=3
            ):
                yield parts, [total], named
