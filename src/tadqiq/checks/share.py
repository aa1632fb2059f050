"""A share that its part and its whole do not give: 45 % of the total, a part out of a total, a margin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model import Finding
from . import interval_math as im
from .calculation import calculated, plausible, ratio_of
from .evidence import Evidence
from .figures import Figure, Passage, common, passages
from .splits import Split, split

NUMBER = re.compile(r"\d[\d.,٬٫]*")
HUNDRED = im.exactly(100.0)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Every share that the text ties to a part and to its whole."""
    for passage in passages(evidence):
        yield from _repeated(evidence, passage)
        for share in passage.figures:
            if share.percent is not None and not share.led("up", "down", within=3):
                yield from _judged(evidence, share, split(passage, share))


def _repeated(evidence: Evidence, passage: Passage) -> Iterator[Finding]:
    """ "36 out of 120, or 30 %": where part and whole were read as one share, the next one must be the same."""
    for a, b in pairwise(passage.figures):
        both = a.percent is not None and b.percent is not None and len(NUMBER.findall(a.words)) > 1
        if both and a.percent and b.percent and b.led("open", "equals", "represent", within=3) and b.before["gap"] <= 4:
            yield calculated("share", evidence, [a], b, a.percent, b.percent, a.words, kind="repeated", amount=False)


def _judged(evidence: Evidence, share: Figure, found: Split | None) -> Iterator[Finding]:
    """Sound with the first total that fits; else wrong, when only one total can be meant."""
    if found is None or share.percent is None:
        return
    scaled = [(t, i) for t in found.totals if (i := common([found.part, t])) and i[1].low and i[1].low > 0]
    shares = [(t, im.times(im.over(i[0], i[1]), HUNDRED), 100 * (ratio_of(i) or 0.0)) for t, i in scaled]
    held = [s for s in shares if s[1].overlaps(share.percent)]
    near = [s for s in shares if plausible(s[1], share.percent, 2.0 if found.named else 1.6)]
    alone = len({total.claim.value for total, *_ in shares}) == 1 or found.named
    for total, computed, point in held[:1] or (near[:1] if alone else []):
        given, formula = [found.part, total], f"{found.part.words} / {total.words}"
        yield calculated("share", evidence, given, share, computed, share.percent, formula, amount=False, point=point)
