"""Which check a figure for each belongs to: an average, a rate, or a sum of equal parts."""

from __future__ import annotations

from ...knowledge.dimensions import TIMES
from .cues import within
from .each_words import called_average, in_money, instalment, worded
from .figures import Figure, Passage
from .triple import ITEMS


def kind_of(passage: Passage, each: Figure) -> str:
    """The name of the check that the figure is, if it can be one for each of so many; else nothing."""
    denominator = each.unit.rpartition("/")[2] if "/" in each.unit else ""
    if denominator and denominator not in (*ITEMS, *TIMES):
        return "ratio"
    if (
        called_average(each)
        or _paid_for_each(passage, each)
        or (each.led("rate", within=3) and each.trailed("per", within=1))
        or _works_out(passage, each)
        or _of_so_many(passage, each)
    ):
        return "average"
    if denominator in ITEMS or denominator in TIMES or worded(each) or instalment(each):
        return "sum"
    if on_shares(passage, each):
        return "sum"
    needed = each.led("every", "each", within=3) and passage.says("lasts") and each.dimension == "count"
    if needed:
        return "sum"
    handed = _follows_each(passage, each) and (passage.says("total") or in_money(each))
    return "sum" if handed or (passage.says("total") and each.led("price", within=2)) else ""


def on_shares(passage: Passage, each: Figure) -> bool:
    """ "A dividend of 10 fils on 4.3 billion shares": what is paid on each of so many."""
    after = [f for f in passage.figures if f.claim.start > each.claim.start][:1]
    return in_money(each) and any(f.led("than", within=0) and f.gap == 1 and _shares(f) for f in after)


def _shares(figure: Figure) -> bool:
    return figure.dimension == "count" and "share_word" in within(figure.claim)


def _paid_for_each(passage: Passage, each: Figure) -> bool:
    """ "12,000 claims worth 60 million pounds, or 5,000 pounds a claim": how many, how much and so much for one."""
    before = passage.before(each)[-2:]
    told = in_money(each) and each.trailed("per", within=0) and each.led("equals", within=3)
    return told and "/" not in each.unit and {f.dimension for f in before} == {"count", each.dimension}


def _works_out(passage: Passage, each: Figure) -> bool:
    """ "With 34 matches at home, that works out at 30,000 a match": how many, and so much for one of them."""
    before = passage.before(each)
    told = each.led("equals", within=2) and each.trailed("per", within=0) and each.gap <= 8
    return told and len(before) == 1 and before[0].dimension == "count"


def _of_so_many(passage: Passage, each: Figure) -> bool:
    """ "1,500 anglers came. They landed 4,500 kilos, or 3 kilos per angler": of the noun that a number above counts."""
    told = each.falls_to and each.led("equals", within=2) and each.percent is None
    return bool(told) and any(f.noun == each.falls_to and f.dimension == "count" for f in passage.all())


def _follows_each(passage: Passage, each: Figure) -> bool:
    """ "Each of the 25 villages gets 40,000", "40,000 to each of the 25": a number led by "each" stands beside."""
    before = passage.before(each)
    after = [f for f in passage.figures if f.claim.start > each.claim.start][:1]
    beside = before[-1:] if not after or not after[0].led("each", "every", within=6) else after
    return bool(beside) and beside[0].dimension == "count" and beside[0].led("each", "every", within=6)
