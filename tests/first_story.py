"""Facts of the first story (five articles on Central Asian minerals), to look claims and findings up by figure."""

from __future__ import annotations

from pathlib import Path

from tadqiq.model import Claim, Finding, Group, Report

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = ROOT.parent / "shared" / "articles"
CLAIMS = ROOT / "claims"


class Story:
    """A report on the first story with its claims addressed by article number, value and unit."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.by_id = {c.id: c for c in report.claims}

    def claims(self, article: str, value: float, unit: str, text: str = "") -> list[Claim]:
        """Live claims of one article with a value (or a bound) in a unit."""
        return [
            c
            for c in self.report.claims
            if c.article.startswith(article)
            and c.ignored is None
            and c.unit == unit
            and any(v is not None and abs(v - value) <= 1e-6 * max(abs(value), 1) for v in (c.value, c.low, c.high))
            and text in c.text
        ]

    def one(self, article: str, value: float, unit: str, text: str = "") -> Claim:
        """The first such claim; fails with what the article has in that unit."""
        found = self.claims(article, value, unit, text)
        have = [c.text for c in self.report.claims if c.article.startswith(article) and c.unit == unit]
        assert found, f"{article}: no {value} {unit} among {have}"
        return found[0]

    def groups_of(self, claim: Claim) -> list[Group]:
        """The groups that hold a claim."""
        return [g for g in self.report.groups if claim.id in g.claims]

    def findings_of(self, *claims: Claim) -> list[Finding]:
        """The findings that name all of these claims."""
        return [f for f in self.report.findings if all(c.id in f.claims for c in claims)]

    def together(self, *claims: Claim) -> bool:
        """Whether one group or finding holds all of these claims."""
        sets = [set(g.claims) for g in self.report.groups] + [set(f.claims) for f in self.report.findings]
        return any({c.id for c in claims} <= s for s in sets)

    def verdicts(self, *claims: Claim) -> set[str]:
        """The verdicts given on these claims together."""
        wanted = {c.id for c in claims}
        return {g.verdict for g in self.report.groups if wanted <= set(g.claims)} | {
            f.verdict for f in self.report.findings if wanted <= set(f.claims)
        }

    def name_texts(self) -> list[set[str]]:
        """The spellings of each name group that is not a pair of distinct names."""
        return [{m.text for m in g.mentions} for g in self.report.names if g.verdict != "distinct"]
