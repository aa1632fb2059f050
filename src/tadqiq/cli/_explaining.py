"""The words of ``tadqiq explain``: every result with its rule and its parts."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Base, Claim, Finding, Group, Interval, Pair, Report


def explanation(report: Report, id: str) -> str | None:
    """The lines for a claim, a group or a finding; None when the report has no such thing."""
    claims = {claim.id: claim for claim in report.claims}
    if id in claims:
        return "\n".join(_claim(report, claims[id]))
    for finding in report.findings:
        if finding.id == id:
            return "\n".join(_finding(report, finding, claims))
    for group in report.groups:
        if group.id == id:
            return "\n".join(_group(group, claims))
    return None


def _claim(report: Report, claim: Claim) -> Iterable[str]:
    article = next(a for a in report.articles if a.id == claim.article)
    yield f"claim {claim.id}"
    yield f"  {one_line(claim.text)}"
    yield f"  in {article.source or article.file}, characters {claim.start} to {claim.end}"
    yield f"  read as {claim.kind}: {reading(claim)}"
    yield from _facts(claim)
    yield from _indented("how it was read", claim.steps)
    yield from _indented("notes", claim.notes)
    if claim.base:
        yield from _indented(f"converted to {_based(claim.base)}", claim.base.steps)
    yield from _indented("decided by a person", _decision(claim))
    mine = [group for group in report.groups if claim.id in group.claims]
    yield from _indented("stands in", (f"{g.id}: {g.subject} {g.measure} ({g.verdict})" for g in mine))
    yield from _indented("held together with", (_pair(p, claim.id) for g in mine for p in _of(g.pairs, claim.id)))
    yield from _indented("could be the same as", (_pair(p, claim.id) for p in _of(report.maybe, claim.id)))
    findings = [f for f in report.findings if claim.id in f.claims]
    yield from _indented("findings", (f"{f.id}: {f.check} ({f.severity}): {f.message.en}" for f in findings))


def _finding(report: Report, finding: Finding, claims: dict[str, Claim]) -> Iterable[str]:
    yield f"finding {finding.id}: {finding.check} ({finding.severity}, {finding.verdict})"
    yield f"  {finding.message.ar}"
    yield f"  {finding.message.en}"
    yield from _indented("figures", (_short(claims[id]) for id in finding.claims if id in claims))
    yield from _indented("names", (one_line(span.text) for span in finding.spans))
    yield from _indented("calculation", finding.steps)
    if finding.waived:
        yield f"  waived: {finding.waived.reason} ({finding.waived.by or 'no name'})"
    for group in report.groups:
        if group.id == finding.group:
            yield from (f"  {line}" for line in _group(group, claims))
    yield f"  how to settle it: tadqiq rule {finding.check}"


def _group(group: Group, claims: dict[str, Claim]) -> Iterable[str]:
    yield f"group {group.id}: {group.subject} {group.measure} ({group.verdict})"
    yield from _indented("figures", (_short(claims[id]) for id in group.claims if id in claims))
    yield from _indented("steps", group.steps)
    yield from _indented("why together", (f"{p.a} and {p.b}: {_evidence(p)}" for p in group.pairs))


def _indented(title: str, lines: Iterable[str]) -> Iterable[str]:
    found = list(lines)
    if found:
        yield f"  {title}:"
        yield from (f"    {line}" for line in found)


def _facts(claim: Claim) -> Iterable[str]:
    facts = {"about": claim.subject, "measure": claim.measure, "stage": claim.stage, "part": claim.part}
    facts |= {"basis": claim.basis, "role": claim.role, "direction": claim.direction, "according to": claim.attribution}
    if claim.period:
        facts["period"] = f"{claim.period.start or '…'} to before {claim.period.end or '…'}"
    if claim.ignored:
        facts["set aside as"] = claim.ignored
    yield from (f"  {key}: {one_line(value)}" for key, value in facts.items() if value)


def _decision(claim: Claim) -> Iterable[str]:
    if claim.human:
        yield f"{claim.human.decision} by {claim.human.by or 'no name'}: {claim.human.reason or 'no reason given'}"


def _of(pairs: Iterable[Pair], id: str) -> Iterable[Pair]:
    return (pair for pair in pairs if id in (pair.a, pair.b))


def _pair(pair: Pair, id: str) -> str:
    return f"{pair.b if pair.a == id else pair.a}: {_evidence(pair)}"


def _evidence(pair: Pair) -> str:
    return f"score {pair.score:.2f} = " + " ".join(f"{weight:+.2f} {name}" for name, weight in pair.evidence)


def _short(claim: Claim) -> str:
    return f"{claim.id} ({claim.article}): {one_line(claim.text)} = {reading(claim)}"


def reading(claim: Claim) -> str:
    """The figure as read: value and interval in its unit, or the date."""
    if claim.kind == "date" and claim.period:
        return f"{claim.period.start or '…'} to before {claim.period.end or '…'}"
    value = "" if claim.value is None else f"{claim.value:,.15g} "
    return f"{value}{claim.unit} [{claim.hedge}] {interval(claim.interval)}"


def interval(ends: Interval) -> str:
    """An interval with its brackets, round where the end is excluded or open."""
    low = "(-∞" if ends.low is None else f"{'(' if ends.low_open else '['}{ends.low:,.15g}"
    high = "∞)" if ends.high is None else f"{ends.high:,.15g}{')' if ends.high_open else ']'}"
    return f"{low}, {high}"


def _based(base: Base) -> str:
    value = "" if base.value is None else f"{base.value:,.6g} "
    return f"{value}{base.unit} {base.basis} {interval(base.interval)}".replace("  ", " ")


def one_line(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())
