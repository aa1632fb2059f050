"""What a report says to an editor, in reading order: what to settle, what to know, what is sound, what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ..model import Article, Claim, Finding, Group, NameGroup, Report
from ..text import fold_phrase
from .cards import APART, QUIET, SINGLE, Card, home, names_of, owners, rank
from .common_unit import DAYS, in_one_unit
from .numbers import hedged
from .rows import Row, row
from .steps import file_note
from .words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A report sorted for reading.

    ``settle`` holds errors and warnings worst first; ``know`` the rest that is news; ``apart`` what can't be compared.
    ``named``: a name as claims bear it, folded or by its id → all its mentions.
    """

    report: Report
    words: Words
    articles: dict[str, Article]
    claims: dict[str, Claim]
    settle: tuple[Card, ...] = ()
    know: tuple[Card, ...] = ()
    apart: tuple[Card, ...] = ()
    sound: tuple[Card, ...] = ()
    waived: tuple[Card, ...] = ()
    agreed: tuple[Group, ...] = ()
    single: tuple[Claim, ...] = ()
    aside: dict[str, list[Claim]] = field(default_factory=dict)
    named: dict[str, NameGroup] = field(default_factory=dict)

    def row(self, claim: Claim, at_odds: bool = False) -> Row:
        """A claim as a line of a table."""
        return row(claim, self.articles, self.words, self.report.settings.get("quote", "sentence"), at_odds)

    def rows(
        self, ids: Iterable[str], at_odds: frozenset[str] = frozenset(), alone: frozenset[str] = frozenset()
    ) -> tuple[Row, ...]:
        """Those claims as lines, the ones alone and at odds first, unknown ids left out."""
        claims = [self.claims[id] for id in dict.fromkeys(ids) if id in self.claims]
        common = _common(claims, self.words)
        told = ((self.row(c, c.id in at_odds), c.id) for c in claims)
        found = [replace(line, common=common.get(id, ""), alone=id in alone) for line, id in told]
        return tuple(sorted(found, key=lambda line: (not line.alone, not line.at_odds)))

    @property
    def compared_nothing(self) -> bool:
        """Whether the run had nothing to compare: then it is never called clean."""
        return not self.report.coverage.compared and not self.report.coverage.calculations and not self.report.findings

    def severities(self) -> Counter[str]:
        """How many findings of each severity are open."""
        return Counter(f.severity for f in self.report.findings if not f.waived)

    def origins(self) -> int:
        """How many independent texts stand behind the sources."""
        return len({a.origin or a.id for a in self.sources})

    @property
    def notes(self) -> tuple[str, ...]:
        """What was settled about whole articles, behind the name of the file."""
        return tuple(file_note(note, self.words.language) for note in self.report.coverage.notes)

    @property
    def sources(self) -> list[Article]:
        """The articles; a draft is none of its own sources."""
        return [a for a in self.report.articles if a.id != self.report.draft]


def _common(claims: Sequence[Claim], words: Words) -> dict[str, str]:
    """The figures that change when all are brought to one unit, in that unit."""
    found = in_one_unit(claims)
    if found is None or found[0] == DAYS:
        return {}
    unit, placed = found
    converted = (p for p in placed if p.claim.unit != unit or (p.claim.base and p.claim.base.converted))
    moved = (p for p in converted if p.span != p.claim.interval)
    return {p.claim.id: hedged(p.value, p.span, p.claim.hedge, unit, words) for p in moved}


def view(report: Report, words: Words) -> View:
    """The report sorted for reading, the same for the same report."""
    base = View(
        report=report,
        words=words,
        articles={a.id: a for a in report.articles},
        claims={c.id: c for c in report.claims},
    )
    cards = _cards(base)
    waived = tuple(c for c in cards if all(f.waived for f in c.findings))
    live = [c for c in cards if not all(f.waived for f in c.findings)]
    return View(
        report=report,
        words=words,
        articles=base.articles,
        claims=base.claims,
        settle=tuple(c for c in live if c.severity != "info"),
        know=tuple(c for c in live if c.severity == "info" and c.worst.verdict not in QUIET and not c.apart),
        apart=tuple(c for c in live if c.severity == "info" and c.apart),
        sound=tuple(c for c in live if c.severity == "info" and c.worst.verdict in QUIET and not _is_single(c)),
        waived=waived,
        agreed=_agreed(report, {c.id for c in cards if not _is_single(c)}),
        single=_single(report),
        aside=_aside(report),
        named=_named(report),
    )


def _named(report: Report) -> dict[str, NameGroup]:
    one = [name for name in report.names if name.verdict != "distinct"]
    found = {name.entity: name for name in one if name.entity}
    return found | {fold_phrase(mention.text): name for name in one for mention in name.mentions}


def _is_single(card: Card) -> bool:
    return all(f.check in SINGLE for f in card.findings)


def _cards(base: View) -> list[Card]:
    groups = {g.id: g for g in base.report.groups}
    owner = owners(base.report.groups)
    gathered: dict[str, list[Finding]] = {}
    for finding in base.report.findings:
        gathered.setdefault(home(finding, groups, owner) or finding.id, []).append(finding)
    cards = [_card(base, key, sorted(found, key=rank), groups.get(key)) for key, found in gathered.items()]
    return sorted(cards, key=lambda card: rank(card.worst))


def _card(base: View, id: str, findings: list[Finding], group: Group | None) -> Card:
    loud = [f for f in findings if f.verdict == "disagree" and not f.waived]
    odd, alone = frozenset(c for f in loud for c in f.claims), frozenset(c for f in loud for c in f.alone)
    ids = [*(c for f in findings for c in f.claims), *(group.claims if group else ())]
    names = names_of(base.report, findings) if not ids else ()
    kind = "figures" if group else "arithmetic" if ids else "names"
    rows = base.rows(ids, odd, alone) if group else base.rows(ids)
    return Card(id=id, kind=kind, findings=tuple(findings), rows=rows, group=group, names=names)


def _agreed(report: Report, shown: set[str]) -> tuple[Group, ...]:
    """Groups that no finding speaks of: those that agree, and any other rather than losing it."""
    return tuple(g for g in report.groups if g.id not in shown and len(g.claims) > 1)


def _single(report: Report) -> tuple[Claim, ...]:
    grouped = {claim for group in report.groups if len(group.claims) > 1 for claim in group.claims}
    told = (finding for finding in report.findings if finding.check not in (*SINGLE, *APART))
    used = grouped | {claim for finding in told for claim in finding.claims}
    return tuple(c for c in report.claims if not c.ignored and c.id not in used)


def _aside(report: Report) -> dict[str, list[Claim]]:
    reasons: dict[str, list[Claim]] = {}
    for claim in report.claims:
        if claim.ignored:
            reasons.setdefault(claim.ignored, []).append(claim)
    return dict(sorted(reasons.items()))
