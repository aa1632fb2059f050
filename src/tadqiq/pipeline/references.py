"""Tables of official figures (``references/*.csv``) as sources of their own: each row a dated sentence."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from ..errors import WorkspaceError
from ..languages import tables
from ..model import Article, Claim, Extraction, Matching
from ..settings import Settings
from ..text import digest
from ..workspace import Workspace

NEEDED = ("subject", "value", "unit")
HEAD = re.compile(r"#\s*(source|date)\s*:\s*(.+)", re.I)
ARABIC = re.compile("[\u0620-\u064a]")
LAYOUT = "its first line names the columns: subject, value, unit, period, source, date"


@dataclass(frozen=True)
class Row:
    """One official figure: what it counts, the figure as text, who says so and when."""

    line: int
    cells: Mapping[str, str]
    source: str
    date: dt.date

    @property
    def sentence(self) -> str:
        """The row as prose, in the language of its subject."""
        texts = tables.read("pipeline", "references.toml")
        language = "ar" if ARABIC.search(self.cells["subject"]) else "en"
        period = texts["period"][language].format(**self.cells) if self.cells.get("period") else ""
        return str(texts["sentence"][language].format(**self.cells)).strip() + period + "."


def references(settings: Settings) -> list[tuple[Article, list[Row]]]:
    """The reference tables of the workspace, one article for each table, source and date; none without a workspace.

    Raises:
        WorkspaceError: a table without its columns, or a row without figure, source or date (file, line, remedy).
    """
    folder = Workspace(settings.root).references if settings.root else None
    files = sorted(folder.glob("*.csv")) if folder and folder.is_dir() else []
    return [made for file in files if file.is_file() for made in _articles(file, settings)]


def unread_rows(rows: Sequence[Row], found: Extraction) -> list[str]:
    """A sentence for each row in which no figure was found, so that no reference is silently lost."""
    text, notes, at = found.article.text, [], 0
    for row in rows:
        start = text.index(row.sentence, at)
        at = start + len(row.sentence)
        live = (c for c in found.claims if c.kind == "quantity" and c.ignored is None)
        if not any(start <= c.start < at for c in live):
            notes.append(f"line {row.line}: no figure could be read from it; write value and unit as an article would")
    return notes


def without_idle(
    claims: Sequence[Claim], matching: Matching, references: Collection[str]
) -> tuple[list[Claim], Matching]:
    """The claims and groups without official figures that nothing in the story speaks of."""
    own = {claim.id for claim in claims if claim.article not in references}
    groups = tuple(group for group in matching.groups if own & set(group.claims))
    pairs = [{p.a, p.b} for p in matching.maybe] + [{a, b} for a, b, _ in matching.scope]
    met = {id for group in groups for id in group.claims} | {id for pair in pairs if pair & own for id in pair}
    kept = [claim for claim in claims if claim.id in own or claim.id in met]
    ids = {claim.id for claim in kept}
    maybe = tuple(p for p in matching.maybe if {p.a, p.b} & own)
    scope = tuple(s for s in matching.scope if {s[0], s[1]} & own)
    sums = tuple(s for s in matching.sums if {s[0], *s[1]} <= ids and {s[0], *s[1]} & own)
    return kept, msgspec.structs.replace(matching, groups=groups, maybe=maybe, scope=scope, sums=sums)


def _articles(file: Path, settings: Settings) -> Iterable[tuple[Article, list[Row]]]:
    from ..read import make_article

    by_origin: dict[tuple[str, dt.date], list[Row]] = defaultdict(list)
    for row in _rows(file):
        by_origin[row.source, row.date].append(row)
    shown = file.relative_to(settings.root or file.parent).as_posix()
    for (source, date), rows in by_origin.items():
        id = f"reference-{file.stem}-{digest((source, date.isoformat()), 2)}"
        text = "\n\n".join([source, *(row.sentence for row in rows)]) + "\n"
        yield make_article(id, text, file=shown, published=date, source=source, title=source), rows


def _rows(file: Path) -> list[Row]:
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise WorkspaceError(f"{file}: cannot be read ({error}); save it as CSV in UTF-8") from None
    heads = {m[1].lower(): m[2].strip() for line in lines if (m := HEAD.match(line))}
    numbered = [(i, line) for i, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        raise WorkspaceError(f"{file}: holds no table; {LAYOUT}")
    mark = max(",;\t", key=numbered[0][1].count)
    first, *rest = csv.reader([line for _, line in numbered], delimiter=mark)
    columns = _columns(file, first)
    return [
        _row(file, i, {c: cell.strip() for c, cell in zip(columns, cells, strict=False) if c}, heads)
        for (i, _), cells in zip(numbered[1:], rest, strict=True)
    ]


def _columns(file: Path, names: Iterable[str]) -> list[str]:
    known = {
        s: key for key, surfaces in tables.read("pipeline", "references.toml")["columns"].items() for s in surfaces
    }
    found = [known.get(name.strip().lower(), "") for name in names]
    if missing := [key for key in NEEDED if key not in found]:
        raise WorkspaceError(f"{file}: has no column {' and no column '.join(missing)}; {LAYOUT}")
    return found


def _row(file: Path, line: int, cells: Mapping[str, str], heads: Mapping[str, str]) -> Row:
    where = f"{file}: line {line}"
    for key in NEEDED[:2]:
        if not cells.get(key):
            raise WorkspaceError(f"{where}: {key} is empty; fill it in or delete the line")
    source, date = (cells.get(key) or heads.get(key, "") for key in ("source", "date"))
    if not source:
        raise WorkspaceError(f"{where}: says no source; add a column source, or a first line `# source: …`")
    try:
        return Row(line, {"unit": "", **cells}, source, dt.date.fromisoformat(date))
    except ValueError:
        what = f"{date!r} is no date" if date else "says no date"
        raise WorkspaceError(
            f"{where}: {what}; write one such as 2025-12-31, in a column date or `# date: …`"
        ) from None
