"""A calculation that does not come out: one slip of the hand away, or with a result that words announce.

The checks of arithmetic wait for words that tie figures together; here the digits speak too. That 1,140 less 830 is not
410 but 310, one digit off, is hardly chance where a word says that 410 is what remains. How likely chance is
(``one_slip``) is held against how much the units and words say (``tying``), and against how many calculations were
tried for the result. A figure that another calculation of the passage explains is left in peace.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from ..model import ARITHMETIC, Claim, Finding, Interval
from .arithmetic.announced import meant
from .arithmetic.calculation import calculated
from .arithmetic.explained import explained, made_by_another, made_by_fewer, of_both, sound
from .arithmetic.figures import Figure, Passage, common, passages
from .arithmetic.one_slip import digits_of, slipped
from .arithmetic.tellings import CERTAIN, SURE, WORD, in_one_sentence, told_in
from .arithmetic.tied import PLUS, TIMES, Tied
from .arithmetic.tying import tied
from .evidence import Evidence
from .plugins import findings_of

OWN = "calculation_slip"
BESIDE = ("sum_across", "elapsed")
TELLING, PAIR, FEW = 3, 2, 5
SHARES = ("share", "part")


class Broken(NamedTuple):
    """A calculation that one slip breaks, and how likely chance would do so."""

    tied: Tied
    chance: float


def check(evidence: Evidence) -> Iterator[Finding]:
    """One finding for each result that a slip keeps from coming out; none where arithmetic has spoken already."""
    spoken = (f for name in (*ARITHMETIC, *BESIDE) if name != OWN for f in findings_of(evidence, name))
    # A rate of the month allows for days and banks; the rate that the article itself prints does not.
    settled = [frozenset(f.claims) for f in spoken if f.check != "currency" or f.verdict == "disagree"]
    every = [(passage, list(tied(passage))) for passage in passages(evidence)]
    right = [_ids(t) for _, told in every for t in told if t.limit >= WORD and _to_the_digit(t)]
    rates = {t.parts[1].claim.id for _, told in every for t in told if t.sign == TIMES and sound(t)}
    for passage, told in every:
        for found in sorted(
            _broken(passage, told, right), key=lambda b: (b.chance, -b.tied.limit, -b.tied.stated.claim.start)
        ):
            ids = _ids(found.tied)
            if _of_another(found.tied, rates) or _borne_out(evidence, found.tied):
                continue
            if not any(len(ids & other) > 1 for other in settled):
                settled.append(ids)
                yield _finding(evidence, found.tied)


def _broken(passage: Passage, told: Sequence[Tied], right: Sequence[frozenset[str]]) -> Iterator[Broken]:
    """The calculations of a passage that do not come out for a slip that is no chance.

    ``right`` are the figures of each calculation of the articles that does come out.
    """
    tried = Counter(_way(t) for t in told)
    for found in told:
        chance = _chance(found)
        if chance is None or chance * tried[_way(found)] > found.limit or made_by_another(found, told_in(passage)):
            continue
        if not any(len(other & _ids(found)) > 1 for other in right) and (
            found.limit == SURE or not _explained(passage, found)
        ):
            yield Broken(found, chance)


def _of_another(found: Tied, rates: Collection[str]) -> bool:
    """Whether the rate of a product comes out in its own sentence, and what it seems to make stands in another."""
    return found.sign == TIMES and found.parts[1].claim.id in rates and not in_one_sentence(*found.figures)


def _borne_out(evidence: Evidence, found: Tied) -> bool:
    """Whether another source prints every figure alike: no two slip at one place, so nothing was to come out there."""
    return found.limit < SURE and all(
        f.claim.id in evidence.once("printed twice", _printed_twice) for f in found.figures
    )


def _printed_twice(evidence: Evidence) -> frozenset[str]:
    """The claims whose figure an independent source prints alike."""
    told: dict[tuple[str, str, float | None], list[Claim]] = {}
    for group in evidence.matching.groups:
        for claim in evidence.members(group):
            told.setdefault((group.id, claim.unit, claim.value), []).append(claim)
    return frozenset(c.id for alike in told.values() if evidence.origins(alike) > 1 for c in alike)


def _to_the_digit(found: Tied) -> bool:
    """Whether a calculation comes out without the help of any rounding but that of its result."""
    said = found.stated.interval
    return sound(found) and said.bottom <= found.point(found.stated) <= said.top


def _ids(found: Tied) -> frozenset[str]:
    return frozenset(f.claim.id for f in found.figures)


def _way(found: Tied) -> tuple[str, str, float]:
    """What is tried together: the same kind of calculation for one result, by words that say as much."""
    return found.kind, found.stated.claim.id, found.limit


def _chance(found: Tied) -> float | None:
    """The least chance of a slip in one of the figures, None where the calculation is sound or no slip explains it."""
    if sound(found) or made_by_fewer(found) or of_both(found):
        return None
    if found.limit == CERTAIN:
        return 0.0 if meant(found) else None
    telling = [f for f in found.figures if found.kind not in SHARES or f is found.stated or digits_of(f) >= TELLING]
    # A whole that one of its parts exceeds is none, unless a power of ten has slipped; nor does a price in other money.
    exceeded = found.sign == PLUS and any(_exceeds(part, found.whole) for part in found.parts)
    tens = exceeded or _in_other_money(found)
    chances = [c for f in telling if (c := slipped(f, found.point(f), tens)) is not None]
    return min(chances, default=None)


def _in_other_money(found: Tied) -> bool:
    """Whether what each is said to cost stands in other money than all of them, or each is one of very few."""
    if found.sign != TIMES or found.stated is found.whole or found.kind in SHARES:
        return False
    few = any(f is not found.stated and f.unit == "count" and f.value < FEW for f in found.parts)
    money = found.whole.dimension == "money"
    return few or (money and found.whole.unit.partition("/")[0] != found.stated.unit.partition("/")[0])


def _exceeds(part: Figure, whole: Figure) -> bool:
    held = common([part, whole])
    return held is not None and held[0].bottom > held[1].top


def _explained(passage: Passage, found: Tied) -> bool:
    """Whether two other figures of the passage give the result, or the whole of which no word says what is left."""
    told, left = told_in(passage), found.kind == "difference" and found.limit >= WORD
    return any(explained(figure, told, found.figures) for figure in (found.stated, *([] if left else [found.whole])))


def _kind(found: Tied) -> str:
    """How the finding is worded: one slip away, or a result that words announce."""
    if found.limit != CERTAIN:
        return found.kind
    return "told_left" if found.kind == "difference" and len(found.given) > PAIR else f"told_{found.kind}"


def _finding(evidence: Evidence, found: Tied) -> Finding:
    stated = found.stated
    computed = found.expected(stated) or Interval()
    return calculated(
        OWN, evidence, found.given, stated, computed, stated.interval, found.formula,
        kind=_kind(found), amount=stated.percent is None, edges=False, point=found.point(stated),
    )  # fmt: skip
