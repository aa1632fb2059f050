"""Where reports go: one on stdout, the others as files in the output folder."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..model import Period, Report

if TYPE_CHECKING:
    from ..report.lines import Lines

LANGUAGES = ("ar", "en")
UNBROKEN = 1_000_000


@dataclass(frozen=True)
class Plan:
    """The format for stdout ("" for none), the formats for files and their folder."""

    stdout: str
    files: tuple[str, ...]
    folder: Path | None


def plan(formats: tuple[str, ...], folder: Path | None) -> Plan:
    """Sort formats out before any work is done, so that a wrong one costs nothing.

    Raises:
        click.UsageError: an unknown format, or several and no folder to write them to.
    """
    from ..report import formats as known

    for name in formats:
        if name not in known():
            raise click.UsageError(f"no such format {name!r}; formats: {', '.join(known())}")
    if folder is not None and folder.exists() and not folder.is_dir():
        raise click.UsageError(f"--output {folder} is a file; name a folder")
    if folder is None and len(formats) > 1:
        raise click.UsageError("several formats need a folder; add --output DIR")
    if folder is None:
        return Plan(formats[0] if formats else "terminal", (), None)
    return Plan("terminal", tuple(name for name in formats if name != "terminal"), folder)


def deliver(report: Report, plan: Plan, language: str, *, bidi: bool, concise: bool) -> None:
    """Write, then print; everything is rendered before the first file is written."""
    from ..report import render
    from ..workspace import write_all

    files = {plan.folder / name: text for name, text in _files(report, plan, language)} if plan.folder else {}
    options = terminal_options(bidi, concise) if plan.stdout == "terminal" else {}
    text = render(report, plan.stdout, language, **options)
    write_all(files)
    click.echo(text, nl=False)
    for path in files:
        click.echo(f"{path}", err=True)
    for unread in report.coverage.unread:
        click.echo(f"tadqiq: {unread.file}: {unread.reason}", err=True)


def terminal_options(bidi: bool, concise: bool) -> dict[str, object]:
    """How the terminal wants to be written to: colours and direction marks are for people, not for pipes."""
    person = sys.stdout.isatty()
    marks = {"bidi": bidi and person, "embed": _embed()}
    return {"color": person and not _no_color(), "width": _width(), "concise": concise, **marks}


def lines(language: str, *, bidi: bool) -> Lines:
    """What is said beside a report: wrapped and with direction marks for people, as it is in pipes."""
    from ..report.lines import Lines
    from ..report.words import words

    person = sys.stdout.isatty()
    width = _width() if person else UNBROKEN
    return Lines(color=False, width=width, bidi=bidi and person, embed=_embed(), direction=words(language).direction)


def _width() -> int:
    """The columns of the terminal but one: some break a full line before a direction mark at its end."""
    return shutil.get_terminal_size((101, 24)).columns - 1


def _embed() -> bool:
    """Whether the terminal has bidi but shows isolates as boxes."""
    return bool(os.environ.get("MLTERM"))


def _no_color() -> bool:
    return bool(os.environ.get("NO_COLOR"))


def _files(report: Report, plan: Plan, language: str) -> list[tuple[str, bytes]]:
    from ..report import render_bytes, suffix

    made: list[tuple[str, bytes]] = []
    for name in plan.files:
        if name == "html":
            made += _pages(report, language)
        else:
            made.append((f"report{suffix(name)}", render_bytes(report, name, language)))
    return made


def _pages(report: Report, language: str) -> list[tuple[str, bytes]]:
    """The page in the language asked for and, beside it, in the other one, each with a link to its sibling."""
    from ..report import render_bytes

    other = next(code for code in LANGUAGES if code != language)
    names = {language: "report.html", other: f"report.{other}.html"}
    siblings = {language: names[other], other: names[language]}
    return [(names[c], render_bytes(report, "html", c, sibling=siblings[c], made=_made(c))) for c in names]


def _made(language: str) -> str:
    """The day a page is made on, in words; SOURCE_DATE_EPOCH sets it, so that the same report can be made twice."""
    from ..report.numbers import period
    from ..report.words import words

    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    day = dt.datetime.fromtimestamp(int(epoch), dt.UTC).date() if epoch.isdigit() else dt.date.today()
    return period(Period(start=day, end=day + dt.timedelta(days=1)), words(language))
