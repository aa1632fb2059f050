"""The words of ``tadqiq explain``: every result with its rule and its parts, in the language asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..model import Base, Claim, Finding, Group, Pair, Report
from ..report.display import clean
from ..report.facts import called, facts
from ..report.lines import Lines
from ..report.readings import based, reading
from ..report.steps import steps
from ..report.words import Words, words


class Line(NamedTuple):
    """A line of an explanation: how far indented, its text, its direction ("" for that of the language)."""

    indent: int
    text: str
    direction: str = ""


def explain(report: Report, id: str, language: str, out: Lines) -> bool:
    """Write the lines for a claim, a group or a finding; False when the report has no such thing."""
    found = _found(report, id, words(language))
    for line in found or ():
        out.add(line.text, indent=line.indent, direction=line.direction)
    return found is not None


def _found(report: Report, id: str, w: Words) -> Iterator[Line] | None:
    claims = {claim.id: claim for claim in report.claims}
    if id in claims:
        return _claim(report, claims[id], w)
    for finding in report.findings:
        if finding.id == id:
            return _finding(report, finding, claims, w)
    group = next((group for group in report.groups if group.id == id), None)
    return None if group is None else _group(group, claims, w)


def _claim(report: Report, claim: Claim, w: Words) -> Iterator[Line]:
    article = next(a for a in report.articles if a.id == claim.article)
    yield Line(0, w.of("explain", "claim").format(id=claim.id))
    yield Line(2, clean(claim.text), "auto")
    place = {"source": clean(article.source or article.file), "start": claim.start, "end": claim.end}
    yield Line(2, w.of("explain", "place").format(**place))
    yield Line(2, w.of("explain", f"read_{claim.kind}").format(reading=reading(claim, w)))
    yield from (Line(2, text) for text in facts(claim, w))
    yield from _steps("how_read", claim.steps, w)
    yield from _steps("notes", claim.notes, w)
    if claim.base:
        yield from _converted(claim.base, w)
    yield from _listed("decided", _decision(claim, w), w)
    mine = [group for group in report.groups if claim.id in group.claims]
    yield from _listed("stands_in", (_named(g, w) for g in mine), w)
    yield from _listed("held_with", (_pair(p, claim.id, w) for g in mine for p in _of(g.pairs, claim.id)), w)
    yield from _listed("could_be", (_pair(p, claim.id, w) for p in _of(report.maybe, claim.id)), w)
    yield from _listed("findings", (_told(f, w) for f in report.findings if claim.id in f.claims), w)


def _finding(report: Report, finding: Finding, claims: Mapping[str, Claim], w: Words) -> Iterator[Line]:
    graded = f"{w.of('severity', finding.severity)}, {w.of('verdict', finding.verdict)}"
    head = {"id": finding.id, "check": w.of("check", finding.check), "graded": graded.replace(", ", w("comma"))}
    yield Line(0, w.of("explain", "finding").format(**head))
    yield Line(2, getattr(finding.message, w.language))
    yield from _listed("figures", (_short(claims[id], w) for id in finding.claims if id in claims), w)
    yield from _listed("names", (clean(span.text) for span in finding.spans), w)
    yield from _steps("calculation", finding.steps, w)
    if finding.waived:
        yield Line(2, w.of("explain", "waived").format(reason=finding.waived.reason, by=_who(finding.waived.by, w)))
    for group in report.groups:
        if group.id == finding.group:
            yield from (line._replace(indent=line.indent + 2) for line in _group(group, claims, w))
    yield Line(2, w.of("explain", "settle").format(check=finding.check))


def _group(group: Group, claims: Mapping[str, Claim], w: Words) -> Iterator[Line]:
    yield Line(0, w.of("explain", "group").format(group=_named(group, w)))
    yield from _listed("figures", (_short(claims[id], w) for id in group.claims if id in claims), w)
    yield from _steps("steps", group.steps, w)
    yield from _listed("together", (f"{p.a}{w('and')}{p.b}: {_evidence(p, w)}" for p in group.pairs), w)


def _listed(title: str, lines: Iterable[str], w: Words) -> Iterator[Line]:
    return _titled(title, [Line(4, line) for line in lines], w)


def _steps(title: str, lines: Iterable[str], w: Words) -> Iterator[Line]:
    return _titled(title, [Line(4, text, direction) for text, direction in steps(lines, w.language)], w)


def _titled(title: str, lines: list[Line], w: Words) -> Iterator[Line]:
    if lines:
        yield Line(2, f"{w.of('explain', title)}:")
        yield from lines


def _converted(base: Base, w: Words) -> Iterator[Line]:
    # That 94 people are a count of 94 is no conversion.
    told = [Line(4, text, direction) for text, direction in steps(base.steps, w.language) if base.unit != "count"]
    if told:
        yield Line(2, w.of("explain", "converted").format(base=based(base, w)))
        yield from told


def _decision(claim: Claim, w: Words) -> Iterator[str]:
    if claim.human:
        said = {"decision": w.of("decision", claim.human.decision), "by": _who(claim.human.by, w)}
        yield w.of("explain", "decision").format(**said, reason=claim.human.reason or w.of("explain", "no_reason"))


def _who(name: str, w: Words) -> str:
    return name or w.of("explain", "no_name")


def _of(pairs: Iterable[Pair], id: str) -> Iterator[Pair]:
    return (pair for pair in pairs if id in (pair.a, pair.b))


def _named(group: Group, w: Words) -> str:
    about = clean(f"{group.subject} {called('measure', group.measure, w)}")
    return f"{group.id}: {about} ({w.of('verdict', group.verdict)})"


def _told(finding: Finding, w: Words) -> str:
    return f"{finding.id}: {w.of('check', finding.check)}: {getattr(finding.message, w.language)}"


def _pair(pair: Pair, id: str, w: Words) -> str:
    return f"{pair.b if pair.a == id else pair.a}: {_evidence(pair, w)}"


def _evidence(pair: Pair, w: Words) -> str:
    parts = (f"{w.of('evidence', name)} {weight:+.2f}" for name, weight in pair.evidence)
    return w.of("explain", "score").format(score=f"{pair.score:.2f}", parts=w("comma").join(parts))


def _short(claim: Claim, w: Words) -> str:
    quoted = w("quoted", text=clean(claim.text))
    return f"{claim.id} ({clean(claim.article)}): {quoted} = {reading(claim, w)}"
