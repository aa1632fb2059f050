"""The types that travel through the pipeline: frozen, serialisable, free of behaviour that needs another module."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Any, Literal

import msgspec

if TYPE_CHECKING:
    import pandas

Hedge = Literal["exact", "approx", "more_than", "at_least", "less_than", "at_most", "range", "vague"]
Verdict = Literal["agree", "compatible", "vague", "scope", "disagree"]
Severity = Literal["error", "warning", "info"]
Kind = Literal["quantity", "date"]
Ignored = Literal["boilerplate", "name", "reference", "clock", "list_number", "dateline", "period"]
BlockKind = Literal["title", "byline", "dateline", "heading", "paragraph", "list_item", "table_cell", "boilerplate"]
NameKind = Literal["person", "place", "organisation", "product", "site", "ship", "law", "event", "other"]
Status = Literal["supported", "contradicted", "vague_support", "scope", "stale", "unsupported"]
NameVerdict = Literal["spelling_variant", "same", "distinct"]
# The tie of a figure that stands in its article's title.
TITLE = "cue:in:0:title"


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch of code points, ``text[start:end]``."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two stretches share a code point."""
        return self.start < other.end and other.start < self.end


class Interval(msgspec.Struct, frozen=True):
    """What a stated figure allows, in one unit; ``None`` is an open end, ``*_open`` excludes the end itself.

    A figure in prose is an interval, never a point: "4.2 billion" is everything that prints as 4.2 billion.
    """

    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False

    @property
    def bottom(self) -> float:
        """The lower end, minus infinity where it is open."""
        return -math.inf if self.low is None else self.low

    @property
    def top(self) -> float:
        """The upper end, infinity where it is open."""
        return math.inf if self.high is None else self.high

    def scaled(self, factor: float) -> Interval:
        """Both ends times a factor above zero (the figure in another unit)."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)

    def widened(self, relative: float) -> Interval:
        """Both ends moved outwards by a share of their size (0.05 = five per cent)."""
        low = None if self.low is None else self.low - abs(self.low) * relative
        high = None if self.high is None else self.high + abs(self.high) * relative
        return Interval(low, high, self.low_open, self.high_open)

    def plus(self, other: Interval) -> Interval:
        """The interval of the sum of a figure in each."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def overlaps(self, other: Interval) -> bool:
        """Whether some figure lies in both; ends that only touch count unless one of them is excluded."""
        low, high = max(self.bottom, other.bottom), min(self.top, other.top)
        if low < high:
            return True
        touching = math.isclose(low, high, rel_tol=1e-9) and not math.isinf(low)
        return touching and not self._excludes(low) and not other._excludes(low)

    def _excludes(self, value: float) -> bool:
        low = self.low_open and self.low is not None and math.isclose(value, self.low, rel_tol=1e-9)
        high = self.high_open and self.high is not None and math.isclose(value, self.high, rel_tol=1e-9)
        return low or high


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of an article with one function: a paragraph, the title, a related link."""

    start: int
    end: int
    kind: BlockKind
    reason: str = ""
    heading: str = ""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One source text.

    ``text`` is the decoded file, untouched: every span of the report counts its code points. ``clean`` is the text that
    is read, equal to ``text`` unless mojibake was repaired; then ``offsets[i]`` is the place in ``text`` of
    ``clean[i]`` (one entry more than ``clean`` has code points). Blocks count ``clean``.
    ``scene`` are the countries (ISO 3166 alpha-2) that the story's other articles name, the most told of first.
    An article known from its claims file alone has an empty ``clean``; its ``text`` holds what was kept, at its place,
    and ``quotable`` says whether whole sentences were.
    """

    id: str
    file: str
    text: str
    clean: str
    source: str = ""
    language: str = "und"
    title: str = ""
    published: dt.date | None = None
    country: str = ""
    scene: tuple[str, ...] = ()
    origin: str = ""
    encoding: str = "utf-8"
    repairs: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    offsets: tuple[int, ...] | None = None
    quotable: bool = True

    def raw(self, start: int, end: int) -> Span:
        """The stretch of ``text`` behind a stretch of ``clean``."""
        return Span(start, end) if self.offsets is None else Span(self.offsets[start], self.offsets[end])


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of days, half-open: ``end`` is the first day after. ``None`` is an open end ("since 2013", "by 2030").

    ``grain`` is how it was stated: day, week, month, quarter, half, year, fiscal_year, decade, range or open.
    ``relative`` marks a period worked out from the article's date ("last year"); ``text`` is its phrase.
    """

    start: dt.date | None = None
    end: dt.date | None = None
    grain: str = "day"
    relative: bool = False
    text: str = ""


class Base(msgspec.Struct, frozen=True, kw_only=True):
    """A figure in the one unit of its dimension, so that figures in different units can be compared.

    ``dimension`` is what must be equal for a comparison (``mass``, ``money``, ``area``, ``volume/time`` …). Money is in
    USD at the rate named in ``steps``; ``tolerance`` is the relative uncertainty of the conversion (0 for fixed
    factors). ``basis`` is the substance the figure counts after conversion (``W``), ``converted`` whether a rate or a
    composition, not a fixed factor, was used.
    """

    dimension: str
    unit: str
    value: float | None
    interval: Interval
    basis: str = ""
    tolerance: float = 0.0
    converted: bool = False
    steps: tuple[str, ...] = ()


class Human(msgspec.Struct, frozen=True, kw_only=True):
    """What a person decided about a claim or a finding; the tool never writes or deletes it."""

    decision: Literal["confirmed", "corrected", "waived", "rejected"]
    reason: str = ""
    by: str = ""
    until: dt.date | None = None
    value: str = ""
    unit: str = ""
    hedge: str = ""
    subject: str = ""
    measure: str = ""


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One figure or date as an article states it.

    ``value``, ``low`` and ``high`` are in ``unit`` with scale words applied; ``low_open``/``high_open``: strict bounds.
    ``start``/``end`` count code points of ``Article.text`` and cover hedge + number + unit.
    ``number`` is the number as printed with its scale word.

    What it is about: ``subject`` (phrase), ``entities`` (ids of names), ``measure`` (id of the vocabulary, "" unknown),
    ``stage`` (planned, announced, paid …), ``part`` (whole, part, each, or a named part), ``basis`` (substance or
    nominal/real), ``role`` (value, from, to, change, total, part, share, equivalent), ``direction`` (up, down, ""),
    ``attribution`` (who says so), ``period`` (of a date claim: the date itself).
    ``clause``, ``sentence_terms`` and ``topic`` are the concepts and folded words around it, nearest first.
    ``sentence`` is the span of its sentence; ``block`` the number of its block. ``ties`` names claims that the text
    itself ties to this one, as ``relation:id`` (``equivalent:…``, ``part_of:…``, ``range_with:…``, ``change_of:…``).
    ``ignored`` says why the figure is no claim. ``notes`` marks what was ambiguous and how it was settled.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    kind: Kind
    value: float | None = None
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    unit: str = ""
    hedge: Hedge = "exact"
    number: str = ""
    subject: str = ""
    entities: tuple[str, ...] = ()
    measure: str = ""
    stage: str = ""
    part: str = ""
    basis: str = ""
    role: str = ""
    direction: str = ""
    attribution: str = ""
    period: Period | None = None
    clause: tuple[str, ...] = ()
    sentence_terms: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    sentence: Span = Span(0, 0)
    block: int = 0
    ties: tuple[str, ...] = ()
    ignored: Ignored | None = None
    notes: tuple[str, ...] = ()
    base: Base | None = None
    steps: tuple[str, ...] = ()
    human: Human | None = None

    @property
    def interval(self) -> Interval:
        """What the figure allows, in ``unit``."""
        return Interval(self.low, self.high, self.low_open, self.high_open)


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """One mention of a named thing. Spans count ``Article.text``. ``entity`` is its gazetteer id, "" when unknown."""

    article: str
    start: int
    end: int
    text: str
    kind: NameKind = "other"
    entity: str = ""
    cue: str = ""


class NameGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Mentions of one thing under its spellings, or (``distinct``) of two things that invite confusion."""

    id: str
    entity: str
    verdict: NameVerdict
    mentions: tuple[Name, ...]
    kind: NameKind = "other"
    steps: tuple[str, ...] = ()


class Extraction(msgspec.Struct, frozen=True, kw_only=True):
    """What one article yields: every figure and date read, also those set aside, and the names it bears."""

    article: Article
    claims: tuple[Claim, ...]
    names: tuple[Name, ...] = ()
    notes: tuple[str, ...] = ()


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Why two claims are held to be about the same thing: each piece of evidence with what it counted."""

    a: str
    b: str
    score: float
    evidence: tuple[tuple[str, float], ...]


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Claims about the same thing. ``verdict`` is set by the checks; ``pairs`` explains the grouping."""

    id: str
    claims: tuple[str, ...]
    subject: str
    measure: str
    verdict: Verdict = "agree"
    unit: str = ""
    pairs: tuple[Pair, ...] = ()
    steps: tuple[str, ...] = ()


class Matching(msgspec.Struct, frozen=True, kw_only=True):
    """What matching yields: groups of claims, pairs that could be the same or differ in a known way, names, origins.

    ``scope`` holds (claim, claim, reason) for claims of one entity whose measure, part, stage or period is known to
    differ; reasons are words of the model: ``measure``, ``stage``, ``part``, ``period``, ``place``, ``basis``.
    ``sums`` holds (total, parts) where one article's figure is the sum of several of another's.
    ``origins`` maps an article id to the id of the text it copies (itself for an original). ``draft`` is the id of the
    article that the others are the sources of, "" without one.
    """

    groups: tuple[Group, ...]
    maybe: tuple[Pair, ...] = ()
    scope: tuple[tuple[str, str, str], ...] = ()
    names: tuple[NameGroup, ...] = ()
    sums: tuple[tuple[str, tuple[str, ...]], ...] = ()
    origins: dict[str, str] = {}
    draft: str = ""


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence for an editor, in both languages."""

    ar: str
    en: str


class Reckoned(msgspec.Struct, frozen=True, kw_only=True):
    """What a calculation gives (``computed``) and what the text says instead (``said``), both in ``unit``.

    ``stated`` is the claim that is held against it, "" where that is no figure of the text (a whole is 100 %).
    """

    computed: Interval
    said: Interval
    unit: str
    basis: str = ""
    stated: str = ""


# The checks that redo a calculation of the text.
ARITHMETIC = ("sum", "growth", "share", "ratio", "difference", "average", "currency", "calculation_slip")


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing an editor must know, with the claims, the sentence and the calculation behind it.

    ``alone`` are those of its claims that stand against a majority of independent origins; empty where sides are equal.
    """

    id: str
    check: str
    severity: Severity
    verdict: Verdict
    claims: tuple[str, ...]
    message: Message
    steps: tuple[str, ...] = ()
    group: str = ""
    spans: tuple[Name, ...] = ()
    reckoned: Reckoned | None = None
    alone: tuple[str, ...] = ()
    waived: Human | None = None


class Unread(msgspec.Struct, frozen=True, kw_only=True):
    """A file that could not be read, and why (one line for a person)."""

    file: str
    reason: str


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """What was looked at and what was not: part of every result, so that silence is never taken for soundness."""

    figures_seen: int = 0
    claims_made: int = 0
    set_aside: dict[str, int] = {}
    compared: int = 0
    single_source: int = 0
    not_comparable: dict[str, int] = {}
    calculations: int = 0
    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = ()


class Support(msgspec.Struct, frozen=True, kw_only=True):
    """How a figure of a draft stands among the sources: ``origins`` independent texts bear it out.

    ``sources`` are the claims of the sources that were held against it, whatever they say.
    """

    status: Status
    origins: int = 0
    sources: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The result of a check: everything the renderers show.

    ``draft`` is the id of the article that was checked against the others, "" without one; ``support`` then says for
    each of its claims how it stands among the sources.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    findings: tuple[Finding, ...]
    names: tuple[NameGroup, ...]
    coverage: Coverage
    maybe: tuple[Pair, ...] = ()
    version: str = ""
    settings: dict[str, str] = {}
    draft: str = ""
    support: dict[str, Support] = {}

    def to_dataframe(self, kind: Literal["claims", "findings"] = "claims") -> pandas.DataFrame:
        """The claims (also those set aside) or the findings as a pandas frame, one row each, indexed by id.

        Claims: article, source, published; start, end (code points of the article), text, kind; value, low, high in
        ``unit`` (NaN where open); hedge, subject, measure; period_start, period_end (the day after); ignored (why it is
        no claim, else None); base_value, base_low, base_high in ``base_unit``, dimension; group (None when alone).
        Findings: check, severity, verdict, claims and articles (tuples of ids), ar and en (the sentence), steps, group,
        waived (the reason, else None).
        """
        import pandas

        columns, rows = (_CLAIM, self._claim_rows()) if kind == "claims" else (_FINDING, self._finding_rows())
        return pandas.DataFrame(rows, columns=["id", *columns]).set_index("id")

    def _claim_rows(self) -> list[dict[str, Any]]:
        articles = {article.id: article for article in self.articles}
        groups = {id: group.id for group in self.groups for id in group.claims}
        return [_claim_row(c, articles[c.article]) | {"group": groups.get(c.id)} for c in self.claims]

    def _finding_rows(self) -> list[dict[str, Any]]:
        homes = {claim.id: claim.article for claim in self.claims}
        return [
            _finding_row(f) | {"articles": tuple(dict.fromkeys(homes[id] for id in f.claims))} for f in self.findings
        ]


_PLAIN = (
    "id",
    "article",
    "start",
    "end",
    "text",
    "kind",
    "value",
    "low",
    "high",
    "unit",
    "hedge",
    "subject",
    "measure",
)
_PERIOD, _BASE = ("period_start", "period_end"), ("base_value", "base_low", "base_high", "base_unit", "dimension")
_CLAIM = (*_PLAIN[1:], "ignored", "source", "published", *_PERIOD, *_BASE, "group")
_FINDING = ("check", "severity", "verdict", "claims", "articles", "ar", "en", "steps", "group", "waived")


def _claim_row(claim: Claim, article: Article) -> dict[str, Any]:
    row: dict[str, Any] = {key: getattr(claim, key) for key in (*_PLAIN, "ignored")}
    row |= {"source": article.source, "published": article.published}
    if claim.period:
        row |= dict(zip(_PERIOD, (claim.period.start, claim.period.end), strict=True))
    if base := claim.base:
        ends = base.value, base.interval.low, base.interval.high
        row |= dict(zip(_BASE, (*ends, base.unit, base.dimension), strict=True))
    return row


def _finding_row(finding: Finding) -> dict[str, Any]:
    row: dict[str, Any] = {
        key: getattr(finding, key) for key in ("id", "check", "severity", "verdict", "claims", "steps")
    }
    waived = finding.waived.reason if finding.waived else None
    return row | {"ar": finding.message.ar, "en": finding.message.en, "group": finding.group or None, "waived": waived}
