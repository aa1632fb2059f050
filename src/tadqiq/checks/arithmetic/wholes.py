"""Shares of one whole in a list: together they must make a hundred per cent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model import Finding, Interval, Reckoned
from ..evidence import Evidence
from ..rules import finding
from ..wording import listed, number, quoted, slots
from . import interval_math as im
from .calculation import middle, span
from .cues import ITEM
from .figures import Figure, Passage, runs
from .listed import sums_up

WHOLE = Interval(100.0, 100.0)
OF_A_WHOLE = ("distribute", "share_word", "rest", "opinion")
# What may stand between the shares of an item that tells nothing else, and how many words may name each.
BESIDE, NAMES = {"gap", "comma", "the", "colon"}, 6
CHANGES = ("against", "up", "down", "points", "margin", "over", "under")


def wholes(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """Lists of shares of a sentence that make a hundred, or come near it and don't."""
    shares = [f for f in passage.figures if f.percent is not None]
    for run in (own[:-1] if sums_up(own) else own for own in runs(shares, _listed)):
        whole = _whole(run)
        if whole:
            yield _finding(evidence, whole, True)
        elif _told_as_whole(passage, run) and _misses(evidence, run, _counted(passage, run)):
            if _begun_above(passage, run):
                continue
            yield _finding(evidence, run, False)
        else:
            yield from _completed_below(evidence, passage, run)


def _completed_below(evidence: Evidence, passage: Passage, run: Sequence[Figure]) -> Iterator[Finding]:
    """ "Water gave 48 per cent, wind 27 and gas 19. The sun gave the remaining 6": the list goes on from above."""
    above = [f for f in (*passage.earlier, ())[0] if f.percent is not None and not _moves(f)]
    together = [*above, *run]
    first = not any(f.percent is not None for f in passage.before(run[0]))
    if run[-1].led("rest", within=3) and above and first and len(together) > 2:
        sound = _sum(together).overlaps(WHOLE)
        if sound or _misses(evidence, together):
            yield _finding(evidence, together, sound)


def _begun_above(passage: Passage, run: Sequence[Figure]) -> bool:
    """ "The state has 15 per cent. The founder keeps 65 and the fund the remaining fifth": the list began above."""
    above = [f for sentence in passage.earlier[:1] for f in sentence if f.percent is not None]
    return run[-1].led("rest", within=3) and any(_sum([f, *run]).overlaps(WHOLE) for f in above)


def _listed(a: Figure, b: Figure) -> bool:
    opinion = a.by("opinion") or b.by("opinion") or b.trailed("opinion")
    return (opinion or not (_moves(a) or _moves(b))) and not b.led("equals", within=3)


def _moves(figure: Figure) -> bool:
    return figure.led(*CHANGES, within=3) or figure.led("from", "to", within=1)


def _sum(run: Sequence[Figure]) -> Interval:
    return im.total(f.percent for f in run if f.percent is not None)


def _points(run: Sequence[Figure]) -> float:
    return sum(middle(f.percent) for f in run if f.percent is not None)


def _whole(run: Sequence[Figure]) -> list[Figure] | None:
    """The longest stretch of the list that makes exactly a hundred, or by rounding with a word of sharing."""
    for size in range(len(run), 1, -1):
        for i in range(len(run) - size + 1):
            part = list(run[i : i + size])
            exact = abs(_points(part) - 100) < 1e-6
            worded = any(f.by(*OF_A_WHOLE) for f in part)
            if (exact and (size > 2 or worded)) or (worded and size > 2 and _sum(part).overlaps(WHOLE)):
                return part
    return None


def _told_as_whole(passage: Passage, run: Sequence[Figure]) -> bool:
    return _meant_as_whole(run) or _counted(passage, run) or _itemised(passage, run)


def _meant_as_whole(run: Sequence[Figure]) -> bool:
    """A list of three shares with a word of sharing or all in brackets, or two with "the remaining"."""
    if len(run) == 2:
        against = all(f.by("opinion") for f in run) and _points(run) > 100
        return against or any(f.led("rest", within=6) for f in run)
    bracketed = all(f.led("open", within=1) for f in run) or all(f.led("by", within=0) for f in run)
    near = all(b.gap <= 20 for _, b in pairwise(run))
    return len(run) > 2 and near and (bracketed or any(f.by(*OF_A_WHOLE) for f in run) or _taken(run))


def _taken(run: Sequence[Figure]) -> bool:
    """ "Wages account for 58 per cent of the budget, rent for 29 and power for 13": of what the first names."""
    named = [f for f in run if f.trailed("of", "from", within=0)]
    return run[0].led("takes", within=6) and named in ([], [run[0]])


def _counted(passage: Passage, run: Sequence[Figure]) -> bool:
    """ "The three partners share it: 45, 30 and 25 per cent": a number before the list counts what has a share."""
    before = passage.before(run[0])[-1:]
    told = any(f.unit == "count" and f.value == len(run) > 2 for f in before)
    return told and run[0].led("colon", within=1) and any(f.trailed("colon", within=3) for f in before)


def _itemised(passage: Passage, run: Sequence[Figure]) -> bool:
    """ "- Europe 42%, Asia 33%, Africa 25%": an item of a list that tells shares and nothing else."""
    alone = len(run) == len(passage.figures) > 2 and all(f.unit == "%" and ITEM in f.claim.ties for f in run)
    plain = all(f.before.keys() <= BESIDE and f.gap <= NAMES for f in run)
    return alone and plain and all(f.led("comma", within=NAMES) for f in run[1:])


def _misses(evidence: Evidence, run: Sequence[Figure], counted: bool = False) -> bool:
    """Near a hundred without reaching it; a list that is said to be complete may miss by more."""
    said = counted or any(f.by("distribute", "rest", "opinion") for f in run)
    reach = evidence.setting("sum", "complete" if said else "many" if len(run) > 3 else "near")
    return not _sum(run).overlaps(WHOLE) and abs(_points(run) - 100) <= reach


def _finding(evidence: Evidence, run: Sequence[Figure], sound: bool) -> Finding:
    formula = " + ".join(number(middle(f.percent)) for f in run if f.percent is not None)
    steps = [f"{formula} = {number(_points(run))} %, with rounding {span(_sum(run))}", "a whole is 100 %"]
    kind = "sound_whole" if sound else "whole"
    words = slots(_words, evidence, run)
    grade = {"severity": "info", "verdict": "agree"} if sound else {}
    reckoned = Reckoned(computed=_sum(run), said=WHOLE, unit="%")
    claims = [f.claim for f in run]
    return finding("sum", claims, words, kind=kind, steps=steps, reckoned=reckoned, **grade)  # type: ignore[arg-type]


def _words(evidence: Evidence, run: Sequence[Figure], language: str) -> dict[str, str]:
    given = listed((quoted(f.claim, language) for f in run), language)
    return {"given": given, "computed": number(_points(run)), "source": evidence.source(run[0].claim)}
