"""Orders in which a share, its part and its whole follow each other, across a clause, a bracket or a full stop."""

from __future__ import annotations

from collections.abc import Sequence

from ...languages.affixes import SUFFIXES
from ...languages.tables import read
from .figures import Figure, Passage, common
from .ways import Near, Split, Way, amount

GRADE = "ore_grade"
MASS = "mass"


def _said_of_it(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "62 dead, half of them, or 31, children": the share is of the figure before it, and the part is said again."""
    whole, part = near.before, near.after
    if part is not None and share is passage.figures[0] and share.gap <= 1 and _refers(share) and part.gap <= 3:
        told = [f for sentence in passage.earlier[:1] for f in sentence if amount(f) and common([f, part])]
        return Split(part, told, True) if len(told) == 1 and part.led("comma", within=0) else None
    if whole is None or part is None or share.gap > 4 or part.gap > 4 or not _refers(share):
        return None
    again = part.led("comma", within=0) and part.trailed("comma", within=0)
    return Split(part, [whole], True) if again or part.led("equals", "open", within=1) else None


def _refers(share: Figure) -> bool:
    """Whether the share is said to be of what stands before it: "half of them", «ثلثاها»."""
    owned = share.claim.role == "share" and share.words.endswith(SUFFIXES[:4])
    return owned or share.trailed("among", "of_it", within=0)


def _named_rate(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "Turnout was 62 per cent, as 3.1 of the 6.2 million voters went": a rate, then its part out of its whole."""
    part, whole = near.after, near.after2
    cues = [rate["cue"] for rate in read("checks", "quotients.toml").values() if "cue" in rate]
    if part is None or whole is None or not share.led(*cues, within=4) or part.led("against", "from", within=2):
        return None
    inside = whole.led("out_of", "of", within=2) and whole.gap <= 4 and part.gap <= 8
    return Split(part, [whole], True) if inside and common([part, whole]) else None


def _valued(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "25 per cent for 500 million, valuing the firm at 2 billion", in one sentence or two, in either order."""
    whole = _valuation(passage)
    if whole is None or not _stake(share) or not _only(passage, share, whole):
        return None
    told = [f for f in passage.figures if amount(f) and f is not whole and not f.repeats]
    paid = [f for f in told if common([f, whole]) and f.dimension == whole.dimension]
    return Split(paid[0], [whole], True) if len({f.claim.value for f in paid}) == 1 else None


def _only(passage: Passage, share: Figure, whole: Figure) -> bool:
    """Whether no other share stands before the whole, or in the sentence if the whole stands before the share."""
    last = max(whole.claim.start, share.claim.start)
    return [f for f in passage.figures if f.percent is not None and f.claim.start <= last] == [share]


def _stake(share: Figure) -> bool:
    return share.trailed("share_word", "of", "from", within=1) or share.led("share_word", within=3)


def _valuation(passage: Passage) -> Figure | None:
    """What the whole of a thing is said to be worth, in the sentence, or in the next one that says it is the whole."""
    after = passage.story[passage.place + 1 : passage.place + 2]
    told = [s for s in after if all(f.percent is None for f in s) and any(f.by("entire") for f in s)]
    for sentence in (passage.figures, *told):
        found = [f for f in sentence if f.precise and f.dimension.startswith("money") and f.led("valuing", within=6)]
        if found:
            return found[0] if len(found) == 1 or found[1].repeats else None
    return None


def _content(passage: Passage, share: Figure, near: Near) -> Split | None:
    """ "40 million tonnes of ore grading 1.5 per cent, containing 600,000 tonnes": what a grade makes of the ore."""
    masses = [f for f in passage.figures if amount(f) and not f.repeats and f.dimension == MASS]
    before = [f for f in masses if f.claim.start < share.claim.start]
    grades = _grades(passage, before[-1]) if before else []
    if share not in grades:
        return None
    parts = [f for f in masses if f.claim.start > grades[-1].claim.start]
    parts = parts if parts and parts[0].led("equals", "containing", within=4) else []
    if len(parts) == len(grades):
        return Split(parts[grades.index(share)], before[-1:], True)
    inside = (
        len(grades) == 1 and len(before) == len(masses) == 2 and before[0].led("containing", "share_word", within=3)
    )
    return Split(before[0], before[1:], True) if inside else None


def _grades(passage: Passage, ore: Figure) -> Sequence[Figure]:
    """The shares that stand one behind the other after the ore, if they are called its grades."""
    figures = list(passage.figures)
    behind = figures[figures.index(ore) + 1 :]
    behind = [f for f in behind if not f.repeats]
    count = next((k for k, f in enumerate(behind) if f.percent is None), len(behind))
    run = behind[:count]
    return run if run and (run[0].claim.measure == GRADE or run[0].led("grade", within=3)) else ()


ORDERS: tuple[Way, ...] = (_said_of_it, _named_rate, _valued, _content)
