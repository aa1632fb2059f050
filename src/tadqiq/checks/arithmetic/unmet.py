"""What is still missing of a target of which so many per cent have been met."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Finding
from ..evidence import Evidence
from . import interval_math as im
from .calculation import calculated, plausible
from .figures import Figure, Passage

HUNDRED = im.exactly(100.0)
NEAR = 1.5


def unmet(evidence: Evidence, passage: Passage, stated: Figure) -> Iterator[Finding]:
    """ "The $340 million appeal is 27 per cent funded, leaving a gap of $248 million": what the rest of it comes to."""
    shares = [f for f in passage.before(stated) if f.percent is not None]
    if not stated.precise or len(shares) != 1 or not (_met(shares[0]) and _missing(stated)):
        return
    share, told = shares[0], [f for f in passage.all() if f.claim.start < stated.claim.start and f.unit == stated.unit]
    wholes = [f for f in told if f.precise and not f.repeats and f.value > stated.value]
    left = im.minus(HUNDRED, share.percent or HUNDRED).scaled(0.01)
    made = [(w, im.times(w.interval, left)) for w in wholes]
    near = [m for m in made if plausible(m[1], stated.interval, NEAR)]
    sound = [m for m in made if m[1].overlaps(stated.interval)]
    one = near if len({w.value for w in wholes}) == 1 else []
    for whole, computed in (sound or one)[:1]:
        yield calculated(
            "difference", evidence, [whole, share], stated, computed, stated.interval,
            f"{whole.words} × (100 % - {share.words})", kind="unmet", right="sound_unmet",
            edges=False, old=whole, new=share,
        )  # fmt: skip


def _met(share: Figure) -> bool:
    """Whether the percentage says how much of a target has come in."""
    return share.trailed("pledged", within=1) or share.led("pledged", within=3)


def _missing(stated: Figure) -> bool:
    """Whether a word calls the figure what is missing."""
    return stated.led("gap_word", "leaving", "still", "rest", within=5)
