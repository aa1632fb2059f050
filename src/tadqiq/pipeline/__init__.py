"""The whole flow: read → extract → normalise → match → checks → report, over articles or over their claims files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import get_args

import msgspec

from ..garbage import uncollected
from ..model import Extraction, Finding, Matching, Report, Severity, Unread
from ..settings import Settings
from ..version import __version__
from . import options, sources
from .coverage import compared_nothing, coverage
from .decisions import decided, live, regrouped, settled, waived
from .house import advised
from .references import without_idle

__all__ = ["Progress", "compare", "compared_nothing", "exit_code", "failing", "quiet", "run", "run_draft"]

Progress = Callable[[str, int, int], None]


def quiet(stage: str, done: int, total: int) -> None:
    """Progress that says nothing."""


@uncollected
def run(paths: Sequence[Path], settings: Settings, progress: Progress = quiet) -> Report:
    """Check what the paths hold: articles, folders of them, claims files or a workspace.

    Raises:
        InputError: nothing could be read at all.
        WorkspaceError: a claims file or the alias table is damaged.
        SettingsError: a check is configured that does not exist.
    """
    extractions, unread = sources.gather(paths, settings, progress)
    return compare(extractions, unread, settings, progress)


@uncollected
def run_draft(draft: Path, against: Sequence[Path], settings: Settings, progress: Progress = quiet) -> Report:
    """Check one article against others; the report says of each of its figures how the sources bear it out.

    Raises:
        As ``run``; also InputError when no source is left beside the draft itself.
    """
    from . import drafting
    from .draft import as_draft

    extractions, unread = drafting.with_draft(draft, against, settings, progress)
    article = extractions[0].article.id
    report, matching = _compared(extractions, unread, settings, progress, article)
    seen = advised(as_draft(report, article, matching.scope), settings)
    # What only a draft is told can be graded and waived like any other finding.
    findings = waived(seen.findings, seen.claims, sources.decisions(settings), sources.today())
    return msgspec.structs.replace(seen, findings=tuple(options.graded(findings, settings)))


@uncollected
def compare(
    extractions: Sequence[Extraction], unread: Sequence[Unread], settings: Settings, progress: Progress = quiet
) -> Report:
    """The second half of the flow: what each article yielded, held side by side."""
    return advised(_compared(extractions, unread, settings, progress)[0], settings)


def _compared(
    extractions: Sequence[Extraction], unread: Sequence[Unread], settings: Settings, progress: Progress, draft: str = ""
) -> tuple[Report, Matching]:
    from ..checks import Evidence
    from ..checks import run as run_checks
    from ..match import match
    from ..normalise import normalise

    official = sources.official(settings)
    extractions = [*extractions, *official]
    articles = {e.article.id: e.article for e in extractions}
    names = [name for e in extractions for name in e.names]
    claims = [decided(claim) for e in extractions for claim in e.claims]
    progress("normalise", 0, 3)
    # What a source sets aside ("About the company") may still bear a draft out.
    claims = normalise(claims, articles, aside=bool(draft))
    progress("match", 1, 3)
    decisions = sources.decisions(settings)
    aliases = sources.aliases(settings)
    found = match(live(claims), names, articles, aliases, draft, meaning=settings.check.meaning)
    matching = regrouped(found, decisions)
    claims, matching = without_idle(claims, matching, {e.article.id for e in official})
    progress("checks", 2, 3)
    evidence = Evidence(articles, {c.id: c for c in live(claims)}, matching, options.check_settings(settings))
    groups, findings = run_checks(evidence)
    findings, notes = settled(findings, claims, decisions, sources.today())
    findings = options.graded(findings, settings)
    progress("checks", 3, 3)
    report = Report(
        articles=tuple(sources.with_origin(article, matching.origins) for article in articles.values()),
        claims=tuple(claims),
        groups=tuple(groups),
        findings=tuple(findings),
        names=matching.names,
        maybe=matching.maybe,
        coverage=coverage(extractions, claims, matching, findings, unread, notes),
        version=__version__,
        settings=options.shown(settings, articles.values()),
    )
    return report, matching


def failing(report: Report, settings: Settings) -> list[Finding]:
    """The findings at or above ``check.fail_on`` that nobody waived; a sound calculation is none."""
    ranks = get_args(Severity)
    limit = ranks.index(settings.check.fail_on)
    found = (f for f in report.findings if ranks.index(f.severity) <= limit)
    return [f for f in found if f.waived is None and f.verdict != "agree"]


def exit_code(report: Report, settings: Settings) -> int:
    """0 clean; 1 findings at or above ``check.fail_on``; 2 a source unread, or nothing held against anything."""
    if report.coverage.unread:
        return 2
    if failing(report, settings):
        return 1
    return 2 if compared_nothing(report.coverage) and not settings.check.allow_empty else 0
