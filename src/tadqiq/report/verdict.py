"""The first sentence of every report, and the counts below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ..model import Status
from .view import View

STATUSES: tuple[Status, ...] = ("contradicted", "stale", "unsupported", "vague_support", "scope", "supported")


def sentence(view: View) -> str:
    """Publish, look again or not yet, and how many of what; or that nothing was compared."""
    words, counts = view.words, view.severities()
    errors, warnings = counts["error"], counts["warning"]
    parts = [words.count(kind, counts[kind]) for kind in ("error", "warning") if counts[kind]]
    if errors:
        return words("publish_no", what=words.join(parts))
    if warnings:
        return words("publish_review", what=words.join(parts))
    if view.compared_nothing:
        return words("nothing", what=words.count("source", len(view.sources)))
    return words("publish_yes", what=_compared(view))


def tone(view: View) -> str:
    """The severity of the whole: error, warning, nothing or clean."""
    counts = view.severities()
    if counts["error"] or counts["warning"]:
        return "error" if counts["error"] else "warning"
    return "nothing" if view.compared_nothing else "clean"


def _compared(view: View) -> str:
    words, coverage = view.words, view.report.coverage
    parts = [words.count("compared", coverage.compared)] if coverage.compared else []
    if coverage.calculations:
        parts.append(words.count("calculation", coverage.calculations))
    return words.join(parts) or words.count("compared", 0)


def counts(view: View) -> list[tuple[str, str, str]]:
    """(key, label, text) of what was agreed, left out, waived; sources against origins; for one line each."""
    words, coverage = view.words, view.report.coverage
    groups = [g for g in view.report.groups if len(g.claims) > 1]
    lines = [
        ("agreed", words("agreed"), words.count("group", sum(g.verdict == "agree" for g in groups))),
        ("compatible", words("compatible"), words.count("group", sum(g.verdict == "compatible" for g in groups))),
        ("single", words("single"), words.count("figure", coverage.single_source)),
        ("not_checked", words("not_checked"), _why(view, "figure", "ignored", coverage.set_aside)),
    ]
    if coverage.not_comparable:
        lines.append(("apart", words("apart"), _why(view, "pair", "scope", coverage.not_comparable)))
    if view.report.support:
        lines.insert(0, ("draft", words("draft"), _standing(view)))
    if coverage.unread:
        lines.append(("unread", words("unread"), words.count("file", len(coverage.unread))))
    if view.waived:
        lines.append(("waived", words("waived"), str(sum(len(card.findings) for card in view.waived))))
    return [*lines, ("sources", words("sources"), _sources(view))]


def _standing(view: View) -> str:
    found = Counter(support.status for support in view.report.support.values())
    return view.words("comma").join(
        f"{view.words.of('status', status)} {found[status]}" for status in STATUSES if found[status]
    )


def _sources(view: View) -> str:
    words = view.words
    sources = words.count("source", len(view.sources))
    return words("sources_line", sources=sources, origins=words.count("origin", view.origins()), n=view.origins())


def _why(view: View, noun: str, section: str, reasons: Mapping[str, int]) -> str:
    words = view.words
    text = words.count(noun, sum(reasons.values()))
    named = [f"{words.of(section, key)} {n:,}" for key, n in sorted(reasons.items()) if n]
    return f"{text} ({words('semicolon').join(named)})" if named else text
