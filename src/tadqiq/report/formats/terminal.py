"""The report on a terminal: the verdict first, a card a finding, Arabic alone on its lines so that nothing moves."""

from __future__ import annotations

from typing import Any

from ...model import Report
from ..cards import Card
from ..display import clean
from ..lines import Lines
from ..places import first_place, places
from ..rows import Row
from ..steps import steps
from ..verdict import counts, sentence, tone
from ..view import View, view
from ..words import words

SUFFIX = ".txt"
STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan", "clean": "bold green", "nothing": "bold yellow"}
ROWS = 8


def render(
    report: Report,
    language: str = "ar",
    *,
    color: bool = False,
    width: int = 100,
    bidi: bool = False,
    embed: bool = False,
    concise: bool = False,
    **_: Any,
) -> str:
    """Cards, or with ``concise`` one line a finding; ``bidi`` and ``embed`` are for terminals that reorder text.

    See ``Lines`` for both.
    """
    shown = view(report, words(language))
    out = Lines(color=color, width=width, bidi=bidi, embed=embed, direction=shown.words.direction)
    if concise:
        out.add_whole("", sentence(shown), style=STYLES[tone(shown)])
        _concise(shown, out)
    else:
        out.add(sentence(shown), style=STYLES[tone(shown)])
        _summary(shown, out)
        for card in shown.settle:
            _card(shown, card, out)
        _rest(shown, out)
    return out.text()


def _summary(shown: View, out: Lines) -> None:
    for _key, label, text in counts(shown):
        out.add(f"{label}: {clean(text)}", indent=2, style="dim")
    for unread in shown.report.coverage.unread:
        out.add(f"! {clean(unread.file)}", indent=2, style="yellow")
        out.add(clean(unread.reason), indent=4, direction="auto")
    for note in shown.notes:
        out.add(clean(note), indent=2, style="yellow")


def _card(shown: View, card: Card, out: Lines) -> None:
    out.blank()
    for finding in card.findings:
        if not finding.waived and (finding.severity != "info" or finding is card.worst):
            letter = finding.severity[0].upper()
            out.add(f"{letter} {clean(finding.check)} [{clean(finding.id)}]", style=STYLES[finding.severity])
            out.add(clean(getattr(finding.message, shown.words.language), 600), indent=2, style="bold")
    for row in card.rows[:ROWS]:
        _row(shown, row, out)
    if len(card.rows) > ROWS:
        out.add(f"… {shown.words.count('row', len(card.rows) - ROWS)}", indent=4, style="dim")
    if not card.rows:
        for place in list(places(shown, card.worst))[:ROWS]:
            out.add(str(place), indent=4, style="dim")
            out.add(place.text, indent=6, direction="auto")
    for text, direction in steps(card.worst.steps, shown.words.language):
        out.add(text, indent=4, style="dim", direction=direction)


def _row(shown: View, row: Row, out: Lines) -> None:
    mark = "!" if row.at_odds else "-"
    source = "" if row.article.file.endswith(row.source) else row.source
    latin = source if source.isascii() else ""
    out.add(" ".join(part for part in (mark, row.place, row.date, latin) if part), indent=4, style="dim")
    if not latin:
        out.add(source, indent=6, style="dim", direction="auto")
    out.add(f"«{row.phrase}»", indent=6, direction="auto")
    foreign = row.article.language != shown.words.language
    value = row.common or (row.value if foreign else "")
    if value and value != row.phrase:
        out.add(f"= {value}", indent=6)


def _rest(shown: View, out: Lines) -> None:
    known = [f for card in shown.know for f in card.findings if not f.waived]
    if known:
        out.blank()
        out.add(shown.words("for_information"), style="bold")
    for finding in known:
        out.add(f"I {clean(finding.check)} [{clean(finding.id)}]", indent=2, style="cyan")
        out.add(clean(getattr(finding.message, shown.words.language)), indent=4)


def _concise(shown: View, out: Lines) -> None:
    for card in (*shown.settle, *shown.know):
        for finding in (card.worst, *card.others):
            if not finding.waived:
                head = f"{first_place(shown, finding)}: {clean(finding.check)} {finding.severity} "
                out.add_whole(head, clean(getattr(finding.message, shown.words.language)))
    if shown.apart:
        # Most reports have dozens of these, and there is nothing to do about them.
        out.add_whole("", f"{shown.words('not_comparable')}: {len(shown.apart)}")
