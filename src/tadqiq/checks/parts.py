"""Parts that exceed the whole they are among, and a total that closes the list of its parts."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Finding, Severity
from . import interval_math as im
from .calculation import calculated
from .evidence import Evidence
from .figures import Figure, Passage, common
from .listed import Listed, addable
from .nouns import unlike


def exceeding(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "14 dead, among them 6 women, 5 men and 4 children": the parts make more than there are."""
    amounts = addable(passage)
    for i, first in enumerate(amounts[1:], 1):
        whole = amounts[i - 1]
        alike = whole.dimension == first.dimension and not unlike(whole.claim, first.claim)
        if alike and first.led("among", within=1):
            parts = [f for f in _coordinated(amounts[i:]) if not unlike(whole.claim, f.claim)]
            yield from _held(evidence, whole, parts)


def _held(evidence: Evidence, whole: Figure, parts: list[Figure]) -> Iterator[Finding]:
    """Sound where two parts or more make the whole, wrong where they make more; fewer need not be all."""
    held = common([whole, *parts])
    if held is None:
        return
    said, computed, formula = held[0], im.total(held[1:]), " + ".join(f.words for f in parts)
    if len(parts) > 1 and computed.overlaps(said):
        yield calculated("sum", evidence, parts, whole, computed, said, formula)
    elif computed.bottom > said.top:
        severity: Severity = "error" if len(parts) == 1 else "warning"
        yield calculated(
            "sum", evidence, parts, whole, computed, said, formula, kind="exceeds", severity=severity
        )  # fmt: skip


def _coordinated(amounts: list[Figure]) -> list[Figure]:
    """The first part and those that follow it in the same list."""
    found = amounts[:1]
    for figure in amounts[1:]:
        tied = figure.led("from", "to", "against", "equals", "open", "out_of", "among", within=2)
        other = figure.dimension != found[0].dimension or any(unlike(figure.claim, f.claim) for f in found)
        if tied or other or figure.gap > 8:
            break
        found.append(figure)
    return found


def summed_up(passage: Passage) -> Iterator[Listed]:
    """ "3,000 in building and 1,500 in running it, that is 4,500": parts, then the total led by a word of equality."""
    amounts = addable(passage)
    for i, total in enumerate(amounts):
        named = total.led("total", within=3) or total.trailed("total", within=3)
        if i > 1 and total.led("equals", within=4) and total.gap <= 8:
            parts = amounts[i - 2 : i]
            alike = all(f.dimension == total.dimension for f in parts)
            if alike and not parts[1].led(
                "equals", "open", "from", "to", "against", "out_of", "among", "each", within=3
            ):
                yield Listed(parts, [total], named)


def leaving(passage: Passage) -> Iterator[Listed]:
    """ "A won 87 of the 150 seats, leaving B with 61 and C with two": the first part, the whole, and the others."""
    amounts = addable(passage)
    for part, whole, *others in (amounts[i:] for i in range(len(amounts) - 2)):
        inside = whole.led("of", "out_of", within=2) and whole.gap <= 3
        alike = [f for f in others if f.dimension == whole.dimension and not unlike(f.claim, whole.claim)]
        if inside and alike == others and others[0].led("leaving", "rest", within=12):
            yield Listed([part, *others], [whole], True)
