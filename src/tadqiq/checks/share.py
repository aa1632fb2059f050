"""A share that its part and its whole do not give: 45 % of the total, a part out of a total, a margin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..knowledge.dimensions import TIMES
from ..model import Finding, Interval
from .arithmetic import interval_math as im
from .arithmetic.beside import FAR
from .arithmetic.calculation import at_the_edge, calculated, edge_of, plausible
from .arithmetic.changes import changes
from .arithmetic.each_words import worded
from .arithmetic.efficacy import efficacy
from .arithmetic.figures import Figure, Passage, common, passages
from .arithmetic.nouns import like
from .arithmetic.shares import Share, of_all, sisters
from .arithmetic.splits import splits
from .arithmetic.tellings import in_one_sentence
from .arithmetic.ways import Split
from .evidence import Evidence

NUMBER = re.compile(r"\d[\d.,٬٫]*")

# How many words "of a 20-year term" has before its number.
BESIDE = 2
# What leads a share that is said again in per cent.
AGAIN = ("open", "equals", "represent")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every share that the text ties to a part and to its whole."""
    for passage in passages(evidence):
        yield from _repeated(evidence, passage)
        yield from efficacy(evidence, passage)
        for share in passage.figures:
            if share.percent is not None and not _moved(share) and not _of_several(share):
                yield from _judged(evidence, passage, share, list(splits(passage, share)))


def _moved(share: Figure) -> bool:
    """Whether the percentage is of a change; in "who gain by the rise, a quarter of them" a comma parts the two."""
    words = [share.before[word] for word in ("up", "down") if share.led(word, within=3)]
    worded = not share.in_digits  # "a third more than in 2019"
    more = share.trailed("up", "down", "over", "under", within=0) or (worded and share.trailed("against", within=0))
    return share.claim.role == "change" or more or (bool(words) and min(words) <= share.before.get("comma", FAR))


def _of_several(share: Figure) -> bool:
    """ "A, at 3.6 million, and B, at 2.4 million, together made up half": neither is a part of the other."""
    return share.led("all_told", within=4) and share.led("represent", "neutral", within=1)


def _repeated(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "36 out of 120, or 30 %": where part and whole were read as one share, the next one must be the same."""
    for a, b in pairwise(passage.figures):
        if a.percent is None or b.percent is None or len(NUMBER.findall(a.words)) < 2:
            continue
        if b.gap <= 4 and not b.before.keys().isdisjoint(AGAIN):
            yield calculated("share", evidence, [a], b, a.percent, b.percent, a.words, kind="repeated", amount=False)


def _judged(evidence: Evidence, passage: Passage, share: Figure, found: Sequence[Split]) -> Iterator[Finding]:
    """Sound with the first total that fits; else wrong, when only one total can be meant.

    What was seven years ago is no part of forty years: two stretches of time are never called a wrong share.
    """
    held = [(f, [s for s in of_all(f.part, f.totals) if not sisters(passage, s, share)]) for f in found]
    said = share.percent or Interval()
    sound = [s for _, shares in held for s in shares if s.computed.overlaps(said)]
    wrong = [
        s for f, shares in held for s in shares if _wrong(f, shares) and plausible(s.computed, said, _most(f, share))
    ]
    # "An average of 26 candidates a list, and women were nearly half of them": what falls to each is no part of all.
    wrong = [s for s in wrong if not (_grown(passage, s, said) or _in_times(s) or worded(s.part))]
    wrong = [s for s in wrong if not s.part.repeats]  # "38 million pounds (792,000 dollars), three fifths insured"
    # The first that fits; what fits only at the ends of all roundings gives way to one that does by itself.
    limit = edge_of(evidence, "share")
    sound.sort(key=lambda s: at_the_edge(s.computed, said, s.point) > limit)
    for given in (sound or wrong)[:1]:
        formula = f"{given.part.words} / {given.total.words}"
        judged = calculated(
            "share", evidence, [given.part, given.total], share, given.computed, said, formula,
            amount=False, point=given.point,
        )  # fmt: skip
        if judged.verdict == "agree" or not (_of_other(passage, given, share) or _of_story(passage, given, share)):
            yield judged


def _in_times(share: Share) -> bool:
    """Whether the part is a time, and not said to be of the whole: "eight years of a 20-year term"."""
    return share.part.unit in TIMES and not (share.total.led("of", within=2) and share.total.gap <= BESIDE)


def _of_story(passage: Passage, given: Share, stated: Figure) -> bool:
    """Whether the part has just that share in an amount told further up, and the text names no whole beside it.

    "The red sort made up 5.2 million crates. Malta took 31 per cent of the crop, or 2 million": of all 6.5 million.
    """
    if stated.claim.start < given.part.claim.start and given.total in passage.figures:
        return False
    above = (f for sentence in passage.story[: passage.place] for f in sentence)
    whole = [f for f in above if f.precise and f.unit == given.part.unit and not f.repeats and f is not given.total]
    whole = [f for f in whole if like(f.claim, given.part.claim)]
    found = (Share.of(given.part, f) for f in whole)
    return any(s is not None and s.computed.overlaps(stated.percent or Interval()) for s in found)


def _of_other(passage: Passage, share: Share, stated: Figure) -> bool:
    """ "He buys 400 a month, or 5,200 a year, 16 % of the 2,500": another figure of the sentence is the part."""
    others = [f for f in passage.before(stated) if f.precise and f not in (share.part, share.total)]
    found = (Share.of(f, share.total) for f in others if f.dimension == share.part.dimension)
    return any(s is not None and s.computed.overlaps(stated.percent or Interval()) for s in found)


def _grown(passage: Passage, share: Share, said: Interval) -> bool:
    """ "610 million, up from 560, or 9 per cent": by how much one has become the other, and no share."""
    pairs = [p for p in changes(passage) if {f.claim.id for f in p} == {share.part.claim.id, share.total.claim.id}]
    held = common(pairs[0]) if pairs else None
    return held is not None and held[0].bottom > 0 and im.size(im.change(*held)).overlaps(said)


def _wrong(found: Split, shares: Sequence[Share]) -> bool:
    """Whether a share that no total of the split gives is wrong: the whole is named, or only one can be meant."""
    return found.sure and (found.named or len({s.total.claim.value for s in shares}) == 1)


def _most(found: Split, share: Figure) -> float:
    """How many times apart a wrong share may be; "80 out of 320, or 5 %" can be meant as nothing else."""
    told = (share.gap <= 4 and share.by(*AGAIN)) or share.led("rate", within=0)
    counted = told and any(t.led("out_of", within=1) for t in found.totals)
    # "Net profit came to 148, a margin of 12 per cent on revenue of 412": of that revenue.
    margin = share.led("margin", within=2) and share.trailed("revenue", within=2)
    if counted or (margin and in_one_sentence(share, found.part, *found.totals)):
        return 20.0
    return 2.5 if found.named else 1.6
