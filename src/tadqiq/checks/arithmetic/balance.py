"""Deficits, surpluses and margins: what lies between the two sides that a text sets against each other."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Finding
from ..evidence import Evidence
from . import interval_math as im
from .calculation import calculated, plausible
from .changes import Change, is_move
from .figures import Figure, Passage, common, kin

# What stands behind a lead: eight points ahead of, clear of, more than somebody.
AHEAD = ("ahead", "followed", "over", "under")
LOSSES = ("lost", "gap_word", "owed")


def swing(evidence: Evidence, passage: Passage, stated: Figure) -> Iterator[Finding]:
    """ "A profit of 18, against a loss of 6, a swing of 24": across nothing, the two sides add up."""
    before = [f for f in passage.before(stated) if f.precise and not f.repeats and kin([f, stated])][-2:]
    given = common([*before, stated])
    if not stated.led("swing", within=3) or not stated.precise or len(before) != 2 or given is None:
        return
    across = sum(f.led(*LOSSES, within=4) for f in before) == 1
    computed = im.total(given[:2]) if across else im.size(im.minus(given[1], given[0]))
    formula = (" + " if across else " - ").join(f.words for f in reversed(before))
    if plausible(computed, given[2]):
        yield calculated(
            "difference", evidence, before, stated, computed, given[2], formula, old=before[0], new=before[1]
        )


def balance(passage: Passage, stated: Figure) -> Change | None:
    """A deficit or surplus: the difference of the two amounts of its kind that stand before it in the sentence."""
    if (sides := _ahead(passage, stated)) is not None:
        return sides
    apart = stated.led("while", within=8)  # another clause, with a deficit of its own
    if not stated.precise or stated.percent is not None or apart or not _named(passage, stated):
        return None
    before = [f for f in passage.before(stated) if f.precise]
    before = [f for f in before if kin([f, stated]) or f.dimension == stated.dimension == "count"]
    if len(before) == 1 and (behind := _behind(passage, stated)):
        before = [*before, behind]
    if len(before) != 2 or any(f.led("gap_word", "up", "down", within=3) for f in before):
        return _told_before(passage, stated) if len(before) < 2 else None
    given = common([*before, stated])
    meant = given is not None and plausible(im.size(im.minus(given[0], given[1])), given[2])
    return Change(before[0], before[1]) if meant else None


def _ahead(passage: Passage, stated: Figure) -> Change | None:
    """ "64 points, six clear of Rovers, who had 58": the lead stands between what the two have."""
    figures = [f for f in passage.figures if f.precise and f.percent is None]
    i = figures.index(stated) if stated in figures else 0
    if not 0 < i < len(figures) - 1:
        return None
    second = figures[i + 1]
    beyond = stated.trailed("up", "down", within=0) and second.led("level", "goal", "formerly", within=2)
    if not (beyond or stated.trailed(*AHEAD, within=0)):
        return None  # "nine metres below its full level of 125" is such, too
    firsts = [f for f in figures[:i] if _leads(f, stated, second)]
    # "31 medals, eight of them gold, five more than the hosts' 26": the one that leads by so much, if there is one.
    lead = next((f for f in firsts if abs(f.value - second.value) == stated.value), None)
    lead = lead or (firsts[0] if len(firsts) == 1 else None)
    return Change(lead, second) if lead else None


def _leads(first: Figure, stated: Figure, second: Figure) -> bool:
    """Whether both sides of a lead are of its kind, be it told of one of them alone, and larger."""
    named = first.unit if first.dimension != "count" else "count"
    alike = all(f.unit == named or f.dimension == "count" for f in (stated, second))
    return alike and first.unit != "rank" and not is_move(first) and min(first.value, second.value) > stated.value


def _behind(passage: Passage, stated: Figure) -> Figure | None:
    """ "They have 58 points, a gap of nine over Rovers, who are on 49": the other side, right behind the difference."""
    after = [f for f in passage.figures if f.claim.start > stated.claim.start and f.precise]
    return after[0] if after and after[0].unit == stated.unit and not after[0].led("up", "down", within=3) else None


def _named(passage: Passage, stated: Figure) -> bool:
    """Whether a word calls the figure what lies between two others: a deficit, a margin of votes, what is earned."""
    margin = stated.led("margin", within=2) and stated.dimension == "count"
    earned = stated.led("profit", within=3) and passage.says("revenue") and passage.says("cost")
    return margin or earned or stated.led("gap_word", within=4)


def _told_before(passage: Passage, stated: Figure) -> Change | None:
    """A deficit whose two sides stand in the sentences before it: what is spent or needed, what comes in."""
    kinds = (("cost", "need"), ("revenue", "pledged"))
    if stated.led("up", "down", within=4):
        return None
    before = [f for f in passage.above() if f.claim.start < stated.claim.start and f.precise and f.unit == stated.unit]
    told = [[f for f in before if f.led(*words, within=6)] for words in kinds]
    sides = [found[0] for found in told if len({f.claim.value for f in found}) == 1]
    return Change(sides[0], sides[1]) if len(sides) == 2 and sides[0] is not sides[1] else None
