"""A claim as matching sees it: weighted terms and the fields that gate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import msgspec

from ...knowledge.dimensions import dimension_of, fits, unsaid
from ...knowledge.printed import kind_of, number, telling_number
from ...knowledge.vague import is_vague, is_weak
from ...knowledge.vocabulary import measure
from ...model import TITLE, Article, Claim, NameGroup, Span
from ...text import fold_phrase
from .contrasts import class_of, is_anything, narrowed
from .weights import REACH

NEAREST = 2
BESIDE = 3
# Ties by which a text calls two figures one thing.
ONE_THING = ("equivalent", "alternative")
LIKENESS = frozenset("cnwpds")
TERMS = LIKENESS | {"m"}
NOTHING: frozenset[str] = frozenset()
NO_NUMBERS: frozenset[float] = frozenset()
NO_THINGS: Mapping[str, str] = MappingProxyType({})
MALE, FEMALE, MONEY = "male", "female", "money"


class View(msgspec.Struct, frozen=True, kw_only=True):
    """One claim as its pairs are judged; all that an archive keeps of each is made once and small.

    ``own`` are the terms of its own stretch, ``sentence`` those of the rest of its sentence, ``topic`` those around
    it, each nearest first. ``dimension`` is what must be equal for two figures to be compared at all; per-time rates
    (``is_rate``) count as their amount. ``number`` is the one that it prints, if any. ``entities`` are the names of
    the own stretch, ``named`` all of the sentence, ``countries`` those entities that are territories. ``measures``
    are those of the own stretch that name a property (not "number" or "value"), nearest first; ``beside`` says
    whether one stands right beside the figure; ``around`` are those of the rest of the sentence. ``things``: class of
    things → the nearest one that the sentence names, the figure's own stretch first. ``stages`` and ``parts`` are
    those of the own stretch, as are ``concepts``; ``narrow`` says that they leave most of the whole out. ``equals``
    are the ids of the claims that the text calls the same amount, ``versions`` those of which it calls this one
    another version. ``titled``: it stands in the title. ``moneys`` are the currencies of its sentence,
    ``printed`` (of a date) the telling numbers of its sentence.
    """

    claim: Claim
    language: str
    published: dt.date | None
    dimension: str
    is_rate: bool
    number: float | None
    own: tuple[str, ...]
    sentence: tuple[str, ...]
    topic: tuple[str, ...]
    entities: frozenset[str]
    named: frozenset[str]
    countries: frozenset[str]
    measures: tuple[str, ...]
    beside: bool
    around: frozenset[str]
    things: Mapping[str, str]
    stages: frozenset[str]
    parts: frozenset[str]
    narrow: bool
    concepts: frozenset[str]
    counted: frozenset[str]
    equals: frozenset[str]
    versions: frozenset[str]
    titled: bool
    moneys: frozenset[str]
    printed: frozenset[float]

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

    def tells(self, term: str) -> bool:
        """Whether its own sentence says so."""
        return term in self.claim.clause or term in self.claim.sentence_terms


def same_number(a: View, b: View) -> bool:
    """Whether two figures print one number, whatever stands beside it."""
    return a.number is not None and a.number == b.number


def weighed(terms: tuple[str, ...], full: float) -> dict[str, float]:
    """Terms, nearest first, with their weights by rank, ``full`` for the nearest."""
    return dict(zip(terms, _ranked(len(terms), full), strict=True))


@lru_cache(maxsize=1_000)
def _ranked(size: int, full: float) -> tuple[float, ...]:
    return tuple(full / (1 + REACH["own"] * rank) for rank in range(size))


class Names:
    """Which group a name term of an article belongs to, so that spellings and scripts meet."""

    def __init__(self, groups: Iterable[NameGroup]) -> None:
        self._term: dict[tuple[str, str], str] = {}
        for group in groups:
            if group.verdict != "distinct":
                term = f"n:{group.id}"
                for name in group.mentions:
                    for key in (fold_phrase(name.text), name.entity):
                        self._term[name.article, key] = term

    def resolve(self, article: str, term: str) -> str:
        """``n:<folded name>`` as ``n:<group>``; unknown names stay."""
        return self._term.get((article, term[2:]), term)


def views(claims: Sequence[Claim], articles: Mapping[str, Article], groups: Iterable[NameGroup]) -> list[View]:
    """A view of each claim, in order."""
    told, moneys, dated = _Told(Names(groups)), _moneys(claims), _beside_dates(claims)
    return [
        _view(
            c,
            articles[c.article],
            told,
            moneys.get((c.article, c.sentence), NOTHING),
            dated.get((c.article, c.sentence), NO_NUMBERS) if c.kind == "date" else NO_NUMBERS,
        )
        for c in claims
    ]


def _beside_dates(claims: Sequence[Claim]) -> Mapping[tuple[str, Span], frozenset[float]]:
    """An article's sentence that has a date → the telling numbers that it prints."""
    found = {(c.article, c.sentence): NO_NUMBERS for c in claims if c.kind == "date"}
    for c in claims:
        place = c.article, c.sentence
        if place in found and (printed := telling_number(c)) is not None:
            found[place] |= {printed}
    return found


def _moneys(claims: Sequence[Claim]) -> Mapping[tuple[str, Span], frozenset[str]]:
    """An article's sentence → the currencies of its figures."""
    found: dict[tuple[str, Span], frozenset[str]] = {}
    for c in claims:
        if dimension_of(c.unit).startswith(MONEY):
            found[c.article, c.sentence] = found.get((c.article, c.sentence), NOTHING) | {c.unit[:3]}
    return found


class _Told:
    """Terms with their names resolved; the claims of one sentence share what they say alike."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._last: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {}

    def __call__(self, article: str, terms: tuple[str, ...], level: str) -> tuple[str, ...]:
        """Each term once, nearest first."""
        last = self._last.get(level)
        if last and last[0] == article and last[1] == terms:
            return last[2]
        resolve = self._names.resolve
        resolved = dict.fromkeys([resolve(article, t) if t[0] == "n" else t for t in terms if t[0] in TERMS])
        # Where nothing was resolved or left out, the claim's own terms serve.
        kept = terms if len(resolved) == len(terms) and all(map(resolved.__contains__, terms)) else tuple(resolved)
        self._last[level] = article, terms, kept
        return kept


def _view(claim: Claim, article: Article, told: _Told, moneys: frozenset[str], printed: frozenset[float]) -> View:
    dated, base = claim.kind == "date", claim.base.dimension if claim.base else None
    said, unit = _by_kind(claim.clause), "date" if dated else claim.unit
    measures, parts = _measures(tuple(said.get("m", ())), unit), _set(_parts(claim, said.get("p", [])))
    own = told(claim.article, claim.clause, "own")
    sentence = told(claim.article, claim.sentence_terms, "sentence")
    entities, others = _names(own), _names(sentence)
    return View(
        claim=claim,
        language=article.language,
        published=article.published,
        dimension="date" if dated else kind_of(claim.unit if base is None else base),
        is_rate=base is not None and base.endswith("/time"),
        number=number(claim),
        own=own,
        sentence=sentence,
        topic=told(claim.article, claim.topic, "topic"),
        entities=entities,
        named=entities | others if others else entities,
        countries=_set([t for t in entities if len(t) == 4 and t[2:].isupper()]),
        measures=measures,
        beside=_beside(claim.clause, measures),
        around=_set(_measures(tuple([t[2:] for t in claim.sentence_terms if t[0] == "m"]), unit)),
        things=_things(claim),
        stages=_set(said.get("s")),
        parts=parts,
        narrow=narrowed(parts),
        concepts=_set(said.get("c")),
        counted=_set([k for k in said.get("k", ()) if not is_anything(k)]),
        equals=_tied(claim.ties, ONE_THING),
        versions=_tied(claim.ties, ONE_THING[1:]),
        titled=TITLE in claim.ties,
        moneys=moneys,
        printed=printed,
    )


def _parts(claim: Claim, said: list[str]) -> list[str]:
    """The parts that a figure is said to be of; "nine men" are all there are where no sentence tells of women."""
    alone = MALE in said and f"p:{FEMALE}" not in (*claim.clause, *claim.sentence_terms)
    return [part for part in said if part != MALE] if alone else said


def _by_kind(terms: Sequence[str]) -> dict[str, list[str]]:
    """Kind of terms → what is said of it, nearest first."""
    found: dict[str, list[str]] = {}
    for term in terms:
        found.setdefault(term[0], []).append(term[2:])
    return found


def _set(found: Sequence[str] | None) -> frozenset[str]:
    """What was found as a set; most claims have none of this or that, and those of a story share what they have."""
    return _shared(tuple(found)) if found else NOTHING


@lru_cache(maxsize=1_000)
def _shared(found: tuple[str, ...]) -> frozenset[str]:
    return frozenset(found)


def _names(terms: Sequence[str]) -> frozenset[str]:
    return _set([t for t in terms if t[0] == "n"])


def _tied(ties: Sequence[str], kinds: Sequence[str]) -> frozenset[str]:
    """The ids of the claims that ties of these kinds name."""
    parted = [tie.partition(":") for tie in ties]
    return _set([other for kind, _, other in parted if kind in kinds])


def _things(claim: Claim) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for term in (*claim.clause, *claim.sentence_terms):
        if class_ := class_of(term):
            found.setdefault(class_, term)
    return found or NO_THINGS


@lru_cache(maxsize=10_000)
def _measures(named: tuple[str, ...], unit: str) -> tuple[str, ...]:
    """The nearest few measures that such a figure can state; general ones ("number", "value") tell nothing apart."""
    fitting = [m for m in named if not is_vague(f"m:{m}") and fits(m, unit)]
    telling = [m for m in fitting if not is_weak(m)] or fitting
    own = tuple(sorted(telling, key=lambda m: measure(m).thing)[:NEAREST])
    return own or ((unsaid(unit),) if unsaid(unit) else ())


def _beside(terms: Sequence[str], measures: Sequence[str]) -> bool:
    """Whether one of the measures is among the few terms nearest to the figure."""
    nearest = [t for t in terms if t[0] != "k"][:BESIDE]
    return any(t[0] == "m" and t[2:] in measures for t in nearest)
