"""How strongly two claims seem to be about the same thing: named pieces of evidence that add up, gates first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

import msgspec

from ...knowledge.printed import confused, unit_unsaid
from ...languages.dates.slips import prints_year, slipped
from ...model import Claim, Pair
from .differing import contrast_of, difference
from .evidence import NAMED, NEAR, of_fields, of_figures, of_measures, of_names, of_words
from .rarity import Rarity
from .values import days_apart, meet, meeting_bits, near, points, print_bits
from .view import View, same_number
from .weights import EVIDENCE

# What the words and names beside the figures say.
WORDS = ("own_words", "sentence_words", "same_entity")
# What never joins two claims alone: what comes from the figures, measures only akin, and having no better counterpart.
NEVER_ALONE = frozenset(
    (
        "same_value", "same_print", "turned_bound", "unique_value", "seldom_met", "slip", "near", "measure_family",
        "left_over",
    )
)  # fmt: skip
SURPRISING = 4.0
SHARE = "%"


class Score(msgspec.Struct, eq=False, gc=False):
    """The sum, its parts, and the difference that is known (measure, period, part or stage), "" when none is.

    ``meets``: some figure satisfies both; ``bits`` say how surprising it is that they do, or that two that do not print
    one number. ``total`` are all points. ``told``: the text itself ties the two. ``across``: they are of two articles.
    """

    a: View
    b: View
    meets: bool
    bits: float
    difference: str
    told: bool
    across: bool
    parts: dict[str, float]
    total: float

    def add(self, evidence: Iterable[tuple[str, float]]) -> None:
        """More evidence, in order; a piece without points is none, and one that is there already is weighed anew."""
        for name, counted in evidence:
            if counted:
                self.total += counted - self.parts.get(name, 0.0)
                self.parts[name] = counted

    def drop(self, name: str) -> None:
        """Takes back a piece of evidence."""
        self.total -= self.parts.pop(name, 0.0)

    @property
    def context(self) -> float:
        """The points of the evidence that may join by itself: never may a figure alone join two claims."""
        return sum(counted for name, counted in self.parts.items() if name not in NEVER_ALONE)

    @property
    def grown(self) -> bool:
        """Whether all that differs is the day that each counts what grows as of: no period that is told."""
        return self.difference == "period" and not self.bears("other_period")

    @property
    def unopposed(self) -> bool:
        """Whether nothing speaks against the pair."""
        return min(self.parts.values(), default=1.0) > 0

    def bears(self, *names: str) -> bool:
        """Whether one of these pieces of evidence was found."""
        return not self.parts.keys().isdisjoint(names)

    def counts(self, names: Collection[str]) -> float:
        """The points of these pieces of evidence together."""
        return sum(counted for name, counted in self.parts.items() if name in names)

    @property
    def places(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Each figure with the article of the other."""
        a, b = self.a.claim, self.b.claim
        return (a.id, b.article), (b.id, a.article)

    @property
    def surprises(self) -> bool:
        """Whether it would be a surprise if the figures met, or printed one number, by chance."""
        return self.bits >= SURPRISING

    def pair(self) -> Pair:
        """The score as the report keeps it."""
        rounded = tuple(_rounded(name, points) for name, points in self.parts.items())
        return Pair(a=self.a.claim.id, b=self.b.claim.id, score=round(self.total, 2), evidence=rounded)


def _rounded(name: str, points: float) -> tuple[str, float]:
    """A piece of evidence as the report keeps it; an archive's many pairs share those that come out alike."""
    return _shared(name, round(points, 2))


@lru_cache(maxsize=10_000)
def _shared(name: str, points: float) -> tuple[str, float]:
    return name, points


def score(a: View, b: View, rarity: Rarity, *, one_story: bool = False) -> Score:
    """All evidence on a pair that passed ``comparable``; ``one_story``: whether their articles tell one."""
    one, other = a.claim, b.claim
    meets, contrast, told = meet(one, other), contrast_of(a, b), tied(a, b)
    bits = meeting_bits(one, other) if meets else print_bits(one, other) if same_number(a, b) else 0.0
    evidence = [
        ("told", EVIDENCE["told"] if told else 0.0),
        of_measures(a, b, contrast.measures, rarity),
        *of_fields(a, b, contrast),
        *of_names(a, b, rarity),
        *of_words(a, b, rarity),
        rarity.dimension(a.dimension),
        *of_figures(one, other, meets, bits),
    ]
    if one_story:
        evidence.append(NAMED["same_story"])
    parts: dict[str, float] = {}
    total = 0.0
    for name, counted in evidence:
        if counted:
            parts[name] = counted
            total += counted
    known = difference(a, b, contrast, meets)
    return Score(a, b, meets, bits, known, told, one.article != other.article, parts, total)


def printed(s: Score) -> bool:
    """Whether both figures stand in digits, or are no shares: every other story has its third and its quarter."""
    return all(c.unit != SHARE or any(map(str.isdigit, c.text)) for c in (s.a.claim, s.b.claim))


def tied(a: View, b: View) -> bool:
    """Whether the text itself says that both state one thing: an equivalent, or another version of the figure."""
    if not (a.equals or b.equals or a.versions):
        return False
    return a.claim.id in b.equals or b.claim.id in a.equals or not a.versions.isdisjoint(b.versions)


def comparable(a: View, b: View) -> bool:
    """The first gate: one kind, one dimension or one number in two that are taken for each other or left unsaid."""
    one, other = a.claim, b.claim
    if one.kind != other.kind or not (a.dimension == b.dimension or _crosses(one, other)):
        return False
    if one.role != "context" and other.role != "context":
        return True
    if not set(a.measures).isdisjoint(b.measures) or meet(one, other):
        return True
    return _days_near(a, b) or _of_another_year(a, b) or _beside_one_figure(a, b)


def _days_near(a: View, b: View) -> bool:
    """Whether two dates print days so near each other that one article may have mistaken the other's.

    Days that are only said ("on Monday", "yesterday") are too many.
    """
    days = [c for c in (a.claim, b.claim) if c.period and c.period.grain == "day" and any(map(str.isdigit, c.text))]
    apart = days_apart(a.claim, b.claim)
    return len(days) == 2 and apart is not None and apart <= NEAR


def _beside_one_figure(a: View, b: View) -> bool:
    """Whether two dates stand in sentences that print one telling figure: 350,000 doses in February, or in March 2026.

    Days that are only said ("on Monday", "today") are too many.
    """
    return not a.printed.isdisjoint(b.printed) and all(any(map(str.isdigit, v.claim.text)) for v in (a, b))


def _of_another_year(a: View, b: View) -> bool:
    """Whether two dates of one thing print years of which one may be the other gone astray: May 2019, and May 2018."""
    printed = prints_year(a.claim) and prints_year(b.claim)
    return printed and slipped(a.claim, b.claim) and not set(a.own).isdisjoint(b.own)


def _crosses(a: Claim, b: Claim) -> bool:
    """Whether figures of two dimensions may be one: a unit taken for another, or left out."""
    if a.article == b.article:
        return False
    if confused(a, b):
        return True
    values = points(a, b) if unit_unsaid(a, b) else None
    return values is not None and (meet(a, b) or near(values))


def key(a: str, b: str) -> tuple[str, str]:
    """Two claims as a key, whichever is named first."""
    return (a, b) if a < b else (b, a)
