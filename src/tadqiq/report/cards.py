"""Cards: findings about one thing gathered under the worst of them, and the order in which they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import ARITHMETIC, Finding, Group, NameGroup, Report
from .rows import Row

SEVERITIES = ("error", "warning", "info")
VERDICTS = ("disagree", "vague", "scope", "compatible", "agree")
SINGLE = ("single_source",)
APART = ("scope_difference",)
QUIET = ("agree", "compatible")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Findings about one thing. ``kind`` is figures, arithmetic or names; ``id`` is what a permalink points at."""

    id: str
    kind: str
    findings: tuple[Finding, ...]
    rows: tuple[Row, ...] = ()
    group: Group | None = None
    names: tuple[NameGroup, ...] = ()

    @property
    def worst(self) -> Finding:
        """The finding that gives the card its headline and its place."""
        return self.findings[0]

    @property
    def severity(self) -> str:
        """The severity of the worst finding."""
        return self.worst.severity

    @property
    def verdict(self) -> str:
        """The verdict of the group, else that of the worst finding."""
        return self.group.verdict if self.group else self.worst.verdict

    @property
    def others(self) -> tuple[Finding, ...]:
        """What else is to be known beside the headline; nothing that would seem to take it back."""
        return tuple(f for f in self.findings[1:] if f not in self.beside)

    @property
    def beside(self) -> tuple[Finding, ...]:
        """On a card of figures at odds: those of its sources that agree with each other."""
        loud = self.worst.verdict not in QUIET
        return tuple(f for f in self.findings[1:] if loud and f.severity == "info" and f.verdict in QUIET)

    @property
    def wrong(self) -> str:
        """The figure that a calculation contradicts, by its id; "" on any other card."""
        reckoned = self.worst.reckoned if self.worst.verdict == "disagree" else None
        return reckoned.stated if reckoned else ""

    @property
    def apart(self) -> bool:
        """Whether the card only says that figures of different groups can't be compared."""
        return self.group is None and all(f.check in APART for f in self.findings)

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the articles that the card speaks of, each once."""
        mentions = (span.article for finding in self.findings for span in finding.spans)
        return tuple(dict.fromkeys([*(row.article.id for row in self.rows), *mentions]))


def rank(finding: Finding) -> tuple[bool, int, int]:
    """What is read first: open before waived, then by severity, then by verdict."""
    return bool(finding.waived), SEVERITIES.index(finding.severity), VERDICTS.index(finding.verdict)


def owners(groups: Sequence[Group]) -> dict[str, str]:
    """The group of each claim."""
    return {claim: group.id for group in groups for claim in group.claims}


def home(finding: Finding, groups: dict[str, Group], owner: dict[str, str]) -> str:
    """The group whose card a finding belongs on: its own, else the one that holds all its claims."""
    if finding.check in ARITHMETIC or not finding.claims:
        return ""
    if finding.group in groups:
        return finding.group
    homes = {owner.get(claim, "") for claim in finding.claims}
    return homes.pop() if len(homes) == 1 else ""


def names_of(report: Report, findings: Sequence[Finding]) -> tuple[NameGroup, ...]:
    """The name groups that some findings speak of."""
    places = {(s.article, s.start) for f in findings for s in f.spans}
    return tuple(n for n in report.names if any((m.article, m.start) in places for m in n.mentions))
