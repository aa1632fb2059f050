"""A claim as matching sees it: weighted terms and the fields that gate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ..knowledge.dimensions import fits, unsaid
from ..knowledge.vague import is_vague, is_weak
from ..knowledge.vocabulary import measure
from ..model import Article, Claim, NameGroup
from ..text import fold_phrase
from .contrasts import class_of, is_anything, narrowed
from .weights import REACH

NEAREST = 2
BESIDE = 3
# Ties by which a text calls two figures one thing.
ONE_THING = ("equivalent", "alternative")
LIKENESS = ("c", "n", "w", "p", "d", "s")
TERMS = (*LIKENESS, "m")


@dataclass(frozen=True)
class View:
    """One claim with its terms weighted by nearness: ``own`` stretch, rest of the ``sentence``, ``topic`` around it.

    ``measures`` are those of the own stretch that name a property (not "number" or "value"), nearest first; ``beside``
    says whether one stands right beside the figure; ``nearby`` are those of the rest of the sentence. ``stages`` and
    ``parts`` are those of the own stretch, ``narrow`` says that they leave most of the whole out.
    """

    claim: Claim
    language: str
    own: Mapping[str, float]
    sentence: Mapping[str, float]
    topic: Mapping[str, float]
    entities: frozenset[str] = field(default_factory=frozenset)
    measures: tuple[str, ...] = ()
    beside: bool = False
    nearby: tuple[str, ...] = ()
    stages: frozenset[str] = field(default_factory=frozenset)
    parts: frozenset[str] = field(default_factory=frozenset)
    narrow: bool = False
    published: dt.date | None = None
    counted: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def dimension(self) -> str:
        """What must be equal for two figures to be compared at all; per-time rates count as their amount."""
        if self.claim.kind == "date":
            return "date"
        base = self.claim.base.dimension if self.claim.base else self.claim.unit
        return base.removesuffix("/time")

    @property
    def as_of(self) -> dt.date | None:
        """The day the figure holds for, where one is stated, else the day it was published."""
        period = self.claim.period
        if period is None:
            return self.published
        days = (period.end - period.start).days if period.start and period.end else 0
        # "Between 1 January and 12 June": a count as of the last day.
        last = days == 1 or (period.grain == "range" and days > 1)
        return period.end - dt.timedelta(days=1) if last and period.end else None

    @cached_property
    def is_rate(self) -> bool:
        """Whether the figure is an amount per time."""
        return bool(self.claim.base and self.claim.base.dimension.endswith("/time"))

    @cached_property
    def named(self) -> frozenset[str]:
        """Every name of the sentence."""
        return frozenset(t for t in (*self.own, *self.sentence) if t[0] == "n")

    @cached_property
    def countries(self) -> frozenset[str]:
        """Those of the names that are territories (two capitals, as ISO 3166 writes them)."""
        return frozenset(t for t in self.entities if len(t) == 4 and t[2:].isupper())

    @cached_property
    def things(self) -> dict[str, str]:
        """Class of things → the nearest one that the sentence names, the figure's own stretch first."""
        found: dict[str, str] = {}
        for term in (*self.claim.clause, *self.claim.sentence_terms):
            if class_ := class_of(term):
                found.setdefault(class_, term)
        return found

    @cached_property
    def around(self) -> frozenset[str]:
        """The measures of the rest of the sentence."""
        return frozenset(self.nearby)

    @cached_property
    def equals(self) -> frozenset[str]:
        """The ids of the claims that the text calls the same amount."""
        ties = (tie.partition(":") for tie in self.claim.ties)
        return frozenset(other for kind, _, other in ties if kind in ONE_THING)

    @cached_property
    def versions(self) -> frozenset[str]:
        """The ids of the claims of which the text calls this one another version."""
        return frozenset(tie.partition(":")[2] for tie in self.claim.ties if tie.startswith("alternative:"))

    @cached_property
    def told(self) -> frozenset[str]:
        """Everything its own sentence says."""
        return frozenset((*self.claim.clause, *self.claim.sentence_terms))

    @cached_property
    def terms(self) -> dict[str, float]:
        """Every term with its greatest weight."""
        merged = dict(self.topic)
        for part in (self.sentence, self.own):
            for term, weight in part.items():
                merged[term] = max(weight, merged.get(term, 0.0))
        return merged


class Names:
    """Which group a name term of an article belongs to, so that spellings and scripts meet."""

    def __init__(self, groups: Iterable[NameGroup]) -> None:
        self._group: dict[tuple[str, str], str] = {}
        for group in groups:
            if group.verdict != "distinct":
                for name in group.mentions:
                    for key in (fold_phrase(name.text), name.entity):
                        self._group[name.article, key] = group.id

    def resolve(self, article: str, term: str) -> str:
        """``n:<folded name>`` as ``n:<group>``; unknown names stay."""
        return "n:" + self._group.get((article, term[2:]), term[2:])


def views(claims: Sequence[Claim], articles: Mapping[str, Article], groups: Iterable[NameGroup]) -> list[View]:
    """A view of each claim, in order."""
    weigh = _Weigher(Names(groups))
    return [_view(claim, articles[claim.article], weigh) for claim in claims]


class _Weigher:
    """Terms with their weights by rank; the claims of one sentence share what they say alike."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._last: dict[float, tuple[str, tuple[str, ...], dict[str, float]]] = {}

    def __call__(self, article: str, terms: tuple[str, ...], full: float) -> dict[str, float]:
        """Each term with its weight, ``full`` for the nearest."""
        last = self._last.get(full)
        if last and last[0] == article and last[1] == terms:
            return last[2]
        resolve = self._names.resolve
        resolved = dict.fromkeys([resolve(article, t) if t[0] == "n" else t for t in terms if t[0] in TERMS])
        weights = {t: full / (1 + REACH["own"] * rank) for rank, t in enumerate(resolved)}
        self._last[full] = article, terms, weights
        return weights


def _view(claim: Claim, article: Article, weigh: _Weigher) -> View:
    own = weigh(claim.article, claim.clause, 1.0)
    parts = frozenset(t[2:] for t in claim.clause if t[0] == "p")
    return View(
        claim=claim,
        language=article.language,
        published=article.published,
        counted=frozenset(t[2:] for t in claim.clause if t[0] == "k" and not is_anything(t[2:])),
        own=own,
        sentence=weigh(claim.article, claim.sentence_terms, REACH["sentence"]),
        topic=weigh(claim.article, claim.topic, REACH["topic"]),
        entities=frozenset(t for t in own if t[0] == "n"),
        measures=(measures := _measures(claim, claim.clause)),
        beside=_beside(claim.clause, measures),
        nearby=_measures(claim, claim.sentence_terms),
        stages=frozenset(t[2:] for t in claim.clause if t[0] == "s"),
        parts=parts,
        narrow=narrowed(parts),
    )


def _measures(claim: Claim, terms: Sequence[str]) -> tuple[str, ...]:
    """The nearest few measures that such a figure can state; general ones ("number", "value") tell nothing apart."""
    unit = "date" if claim.kind == "date" else claim.unit
    named = (t[2:] for t in terms if t[0] == "m")
    fitting = [m for m in named if not is_vague(f"m:{m}") and fits(m, unit)]
    telling = [m for m in fitting if not is_weak(m)] or fitting
    own = tuple(sorted(telling, key=lambda m: measure(m).thing)[:NEAREST])
    return own or ((unsaid(unit),) if unsaid(unit) else ())


def _beside(terms: Sequence[str], measures: Sequence[str]) -> bool:
    """Whether one of the measures is among the few terms nearest to the figure."""
    nearest = [t for t in terms if t[0] != "k"][:BESIDE]
    return any(t[0] == "m" and t[2:] in measures for t in nearest)
