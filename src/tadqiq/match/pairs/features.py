"""The views of a story's claims: terms with names resolved, measures that fit, what else the sentence says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from ...knowledge.dimensions import fits, unsaid
from ...knowledge.printed import kind_of, number
from ...knowledge.vague import is_vague, is_weak
from ...knowledge.vocabulary import measure
from ...model import TITLE, Article, Claim, NameGroup
from ...text import fold_phrase
from .beside import NO_NUMBERS, NOTHING, beside_dates, moneys
from .contrasts import class_of, is_anything, narrowed
from .view import LIKENESS, ONE_THING, View

NEAREST = 2
BESIDE = 3
TERMS = LIKENESS | {"m"}
NO_THINGS: Mapping[str, str] = MappingProxyType({})
MALE, FEMALE = "male", "female"


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
    told, paid, dated = _Told(Names(groups)), moneys(claims), beside_dates(claims)
    return [
        _view(
            c,
            articles[c.article],
            told,
            paid.get((c.article, c.sentence), NOTHING),
            dated.get((c.article, c.sentence), NO_NUMBERS) if c.kind == "date" else NO_NUMBERS,
        )
        for c in claims
    ]


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
