"""One change that went up in one source and down in another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from ..knowledge.printed import same_number
from ..model import Claim, Finding
from .arithmetic.beside import FAR
from .arithmetic.figures import Figure
from .arithmetic.interval_math import gap
from .arithmetic.one_scale import on_one_scale
from .evidence import Evidence
from .judging.conflicts import Judged, judged
from .judging.distance import digits
from .judging.related import close
from .judging.reversals import reversals
from .judging.support import told
from .judging.unlike import LINKS
from .rules import finding
from .wording import slots, with_sources

CHANGES = ("%", "pp", "bp", "x", "point")
BEHIND = {"above": "over", "below": "under"}
OPPOSITE = {"up": "down", "down": "up"}
NEAR, SAME = 1.25, 1e-3
TELLING = 3  # digits of an amount that two articles print of one thing
CLOSE = 4  # how far before a figure its word of movement may stand


def check(evidence: Evidence) -> Iterator[Finding]:
    """Changes of one size in one group whose own words say opposite directions; old and new value changed over."""
    turned = list(reversals(evidence))
    told = {_place(claim) for pairs in turned for pair in pairs for claim in pair}
    for group in judged(evidence):
        up, down = _moving(group, "up"), _moving(group, "down")
        at_odds = [(a, b) for a, b in product(up, down) if _one_size(a, b) and not _two_things(a, b, up, down)]
        at_odds = [(a, b) for a, b in at_odds if _linked(evidence, group, a, b)]
        up, down = ([c for c in side if any(c in pair for pair in at_odds)] for side in (up, down))
        # Where old and new value have changed over, the sizes of the two changes beside them say no more.
        if up and down and not told.issuperset(map(_place, (*up, *down))):
            words = slots(_words, evidence, up, down)
            yield finding("direction_conflict", [*up, *down], words, kind="opposite", group=group.group.id)
    for group in judged(evidence):
        over, under = _beyond(group, "above"), _beyond(group, "below")
        at_odds = [(a, b) for a, b in product(over, under) if _one_mark(a, b)]
        over, under = ([c for c in side if any(c in pair for pair in at_odds)] for side in (over, under))
        if over and under:
            words = slots(_words, evidence, over, under)
            yield finding("direction_conflict", [*over, *under], words, kind="beyond", group=group.group.id)
    for group in judged(evidence):
        for gain, loss in evidence.setting("direction_conflict", "signs"):
            up, down = _signed(group, gain, loss), _signed(group, loss, gain)
            if up and down:
                words = slots(_words, evidence, up, down)
                yield finding("direction_conflict", [*up, *down], words, kind="signed", group=group.group.id)
    for up_pair, down_pair in turned:
        words = slots(_words, evidence, list(up_pair), list(down_pair))
        yield finding("direction_conflict", [*up_pair, *down_pair], words, kind="reversed")


def _place(claim: Claim) -> tuple[str, int]:
    """The sentence that a claim stands in."""
    return claim.article, claim.sentence.start


def _beyond(group: Judged, side: str) -> list[Claim]:
    """The shares by which something lies above or below a mark: "12 % over budget", «أقل من الميزانية بنسبة 12٪»."""
    plain = (
        c for c in group.claims if c.unit in CHANGES and c.hedge in ("exact", "approx") and c.role in ("change", "")
    )
    behind = BEHIND[side]
    return [c for c in plain if c.direction == side or Figure(c).after.get(behind, FAR) == 0]


def _one_mark(a: Claim, b: Claim) -> bool:
    """Whether two articles state one number and one measure, which is the mark."""
    return a.article != b.article and bool(a.measure) and a.measure == b.measure and same_number(a, b)


def _signed(group: Judged, measure: str, opposite: str) -> list[Claim]:
    """The amounts that their article calls by one name, and another article, in the same number, by its opposite."""
    called = [c for c in group.claims if c.measure in (measure, opposite) and c.kind == "quantity" and c.role == ""]
    return [
        c
        for c in called
        if c.measure == measure
        and len(digits(c)) > 1
        and any(o.measure == opposite and o.article != c.article and same_number(c, o) for o in called)
    ]


def _moving(group: Judged, direction: str) -> list[Claim]:
    moving = (c for c in group.claims if c.direction == direction and (c.unit in CHANGES or _is_change(c)))
    return [c for c in moving if c.role in ("change", "") and not _compared_with(c) and _says(c, direction)]


def _is_change(claim: Claim) -> bool:
    """Whether an amount says by how much something moved, "by 3,400 tonnes", and in a number that hardly recurs."""
    moved = claim.role == "change" or (claim.role == "" and Figure(claim).led("by", within=0))
    return moved and len(digits(claim)) >= TELLING


def _compared_with(claim: Claim) -> bool:
    """Whether a figure is what another is held against: what fell against April's 11.8 % did not fall by that."""
    return claim.role != "change" and Figure(claim).led("against", within=CLOSE)


def _says(claim: Claim, direction: str) -> bool:
    """Whether the words beside the figure say so: its tie words, else all words of movement of its own stretch."""
    figure, other = Figure(claim), OPPOSITE[direction]
    if not (figure.before or figure.after):
        return claim.role == "change"
    own, opposite = _distance(figure, direction), _distance(figure, other)
    if claim.role == "change" and (own < FAR or opposite < FAR):
        # «تراجع عدد الزوار خلال الأشهر الستة الأولى من العام بنسبة 12%»: a clause may stand in between.
        return own < opposite and (own <= CLOSE or figure.led("by", within=1))
    said = {t[2:] for t in claim.clause if t[0] == "d"}
    return own < opposite if own < FAR or opposite < FAR else direction in said and other not in said


def _distance(figure: Figure, word: str) -> int:
    """How far before the figure the word stands, or right behind it."""
    return min(figure.before.get(word, FAR), FAR if figure.after.get(word, FAR) > 1 else 0)


def _one_size(a: Claim, b: Claim) -> bool:
    """Whether two changes are about as large: those that differ in size as well may be two changes.

    Where one is only told by its verb, far off, the two must print one number, or one amount in two units.
    """
    scaled = on_one_scale(a, b)
    if scaled and a.role == b.role == "change":
        return gap(scaled.a, scaled.b) <= NEAR
    return same_number(a, b) or (scaled is not None and close(scaled.x, scaled.y, SAME))


def _two_things(a: Claim, b: Claim, up: list[Claim], down: list[Claim]) -> bool:
    """Whether one sentence tells both: sales up 12 %, debt down 12 %; or an article, of changes told from far off."""
    if a.article == b.article and a.sentence == b.sentence and a.sentence.end:
        return True
    both = {c.article for c in up} & {c.article for c in down}
    return bool({a.article, b.article} & both) and not a.role == b.role == "change"


def _linked(evidence: Evidence, group: Judged, a: Claim, b: Claim) -> bool:
    """Whether words, a name, a measure or figures beside link them: one number is of demand here, of losses there.

    A number of three digits that both print is link enough.
    """
    if same_number(a, b) and len(digits(a)) >= TELLING:
        return True
    pairs = [p for p in group.group.pairs if {p.a, p.b} == {a.id, b.id}]
    return not pairs or any(told(evidence, p) or not LINKS.isdisjoint(dict(p.evidence)) for p in pairs)


def _words(evidence: Evidence, up: list[Claim], down: list[Claim], language: str) -> dict[str, str]:
    return {"up": with_sources(evidence, up, language), "down": with_sources(evidence, down, language)}
