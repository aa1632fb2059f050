"""The report as Markdown for a pull request or a chat: verdict, a section a finding, the rest folded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ...model import Claim, Report
from ..cards import Card
from ..display import clean, slug
from ..rows import Row, distinct, source_name
from ..steps import steps
from ..titles import title
from ..verdict import counts, sentence
from ..view import View, view
from ..words import words

SUFFIX = ".md"
MARKS = {"error": "🔴", "warning": "🟠", "info": "🔵"}
LISTED = 100


def render(report: Report, language: str = "ar", *, direction: bool = True, **_: Any) -> str:
    """Markdown in ``language``; ``direction=False`` leaves out the element that turns Arabic right to left."""
    shown = view(report, words(language))
    parts = [f"# {text(sentence(shown))}", _summary(shown)]
    parts += _section(shown, "to_settle", shown.settle)
    parts += _section(shown, "for_information", shown.know)
    parts += _folded(shown)
    if language == "ar" and direction:
        parts = ['<div dir="rtl">', *parts, "</div>"]
    return "\n\n".join(part for part in parts if part) + "\n"


def text(value: str, longest: int = 300) -> str:
    """Text from outside with everything that Markdown or HTML would read escaped."""
    escaped = re.sub(r"([\\`*_{}\[\]<>#|~$])", r"\\\1", clean(value, longest).replace("&", "&amp;"))
    return escaped.replace("\\<", "&lt;").replace("\\>", "&gt;")


def _summary(shown: View) -> str:
    lines = [f"- {label}: {text(value)}" for _key, label, value in counts(shown)]
    version = shown.words("version_line", version=shown.report.version)
    return "\n".join([*lines, f"- {text(version)}"])


def _section(shown: View, head: str, cards: tuple[Card, ...]) -> list[str]:
    if not cards:
        return []
    return [f"## {shown.words(head)}", *(_card(shown, card) for card in cards)]


def _card(shown: View, card: Card) -> str:
    language = shown.words.language
    live = [finding for finding in (card.worst, *card.others) if not finding.waived]
    first = live[0]
    label = shown.words.of("check", first.check)
    parts = [f"### {MARKS[first.severity]} {text(label)} · {text(getattr(first.message, language), 600)}"]
    parts += [f"- {text(getattr(finding.message, language), 600)}" for finding in live[1:]]
    parts.append(_table(shown, card.rows, card.wrong))
    parts.append("\n".join(f"- {_name(shown, card)}" for _ in card.worst.spans[:1]))
    told = (*first.steps, *(card.group.steps if card.group else ()))
    lines = [f"- {text(line)}" for line, _ in steps(told, language)]
    if lines:
        parts.append(_details(shown.words("why_flagged"), [*lines, f"- `tadqiq explain {slug(first.id)}`"]))
    return "\n\n".join(part for part in parts if part)


def _name(shown: View, card: Card) -> str:
    spelt = (f"{text(s.text)} ({text(_source(shown, s.article))})" for s in card.worst.spans)
    return "؛ ".join(spelt) if shown.words.language == "ar" else "; ".join(spelt)


def _source(shown: View, id: str) -> str:
    return source_name(shown.articles[id]) if id in shown.articles else id


def _table(shown: View, rows: tuple[Row, ...], wrong: str) -> str:
    if not rows:
        return ""
    heads = [shown.words(key) for key in ("source", "date", "phrase", "value")]
    lines = [heads, ["---"] * len(heads)]
    told = distinct(rows)
    for row, again in told[:LISTED]:
        mark = "**" if row.at_odds or row.claim.id == wrong else ""
        source = text(row.source) + (f" ×{len(again) + 1}" if again else "")
        lines.append([source, row.date, f"«{text(row.phrase)}»", f"{mark}{text(row.value)}{mark}"])
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    more = len(told) - LISTED
    return table if more <= 0 else f"{table}\n\n… {shown.words.count('row', more)}"


def _folded(shown: View) -> list[str]:
    w, coverage = shown.words, shown.report.coverage
    sections = [
        (w("agreed"), [f"- {text(getattr(c.worst.message, w.language))}" for c in shown.sound]
         + [f"- {text(title(shown, g))}: {w.of('verdict', g.verdict)}" for g in shown.agreed]),
        (w("single"), _claims(shown, shown.single)),
        (w("not_comparable"), [f"- {text(getattr(c.worst.message, w.language))}" for c in shown.apart]),
        (w("set_aside"), _claims(shown, (c for claims in shown.aside.values() for c in claims))),
        (w("unread"), [f"- {text(u.file)}: {text(u.reason)}" for u in coverage.unread]),
        (w("waived"), [f"- {text(getattr(c.worst.message, w.language))} — {text(_waiver(c))}" for c in shown.waived]),
        (w("notes"), [f"- {text(note)}" for note in shown.notes]),
    ]  # fmt: skip
    return [_details(f"{head} ({len(lines)})", lines) for head, lines in sections if lines]


def _claims(shown: View, claims: Iterable[Claim]) -> list[str]:
    w = shown.words
    rows = [shown.row(claim) for claim in claims]
    lines = [
        f"- «{text(row.phrase)}» ({text(row.source)})"
        + (f": {w.of('ignored', row.claim.ignored)}" if row.claim.ignored else "")
        for row in rows
    ]
    return lines


def _waiver(card: Card) -> str:
    waiver = card.worst.waived
    return ", ".join(part for part in (waiver.reason, waiver.by, str(waiver.until or "")) if part) if waiver else ""


def _details(head: str, lines: list[str]) -> str:
    body = "\n".join(lines[:LISTED])
    more = f"\n- … {len(lines) - LISTED}" if len(lines) > LISTED else ""
    return f"<details><summary>{text(head)}</summary>\n\n{body}{more}\n\n</details>"
