"""A person's decision written below its claim; every other line of the claims file stays as it is."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec

from ..errors import WorkspaceError
from . import toml
from .atomic import write_whole
from .checking import KnownUnit, parse
from .layout import Decision
from .updating import chunks_of, joined


def decide(path: Path, claim: str, decision: Decision, known_unit: KnownUnit) -> None:
    """Write ``[claim.human]`` of one claim, in place of an earlier decision about it.

    Raises:
        WorkspaceError: the file is damaged, has no such claim, or the decision makes no sense (unknown unit …).
    """
    text = path.read_text(encoding="utf-8-sig")
    stored = parse(path, text, known_unit)
    number = next((i for i, entry in enumerate(stored.claim) if entry.id == claim), None)
    if number is None:
        raise WorkspaceError(f"{path}: has no claim {claim}; run `tadqiq extract` or take the id from the report")
    preamble, chunks = chunks_of(text)
    chunk = [c for c in chunks if c.name == "claim"][number]
    rows = msgspec.to_builtins(decision, builtin_types=(dt.date,))
    chunk.human = [*_remarks(chunk.human), *toml.table("[claim.human]", rows).rstrip("\n").split("\n"), ""]
    changed = joined(preamble, chunks)
    parse(path, changed, known_unit)
    write_whole(path, changed)


def undecide(path: Path, claim: str, known_unit: KnownUnit) -> None:
    """Take the decision about a claim away; comments in it stay."""
    text = path.read_text(encoding="utf-8-sig")
    number = next(i for i, entry in enumerate(parse(path, text, known_unit).claim) if entry.id == claim)
    preamble, chunks = chunks_of(text)
    chunk = [c for c in chunks if c.name == "claim"][number]
    chunk.lines, chunk.human = [*chunk.lines, *_remarks(chunk.human)], []
    changed = joined(preamble, chunks)
    parse(path, changed, known_unit)
    write_whole(path, changed)


def without_orphans(path: Path, known_unit: KnownUnit) -> str:
    """The text of a claims file without the claims whose figure is gone."""
    text = path.read_text(encoding="utf-8-sig")
    orphaned = [entry.orphaned for entry in parse(path, text, known_unit).claim]
    preamble, chunks = chunks_of(text)
    claims = dict(zip((id(c) for c in chunks if c.name == "claim"), orphaned, strict=True))
    return joined(preamble, [c for c in chunks if not claims.get(id(c), False)])


def _remarks(lines: list[str]) -> list[str]:
    """Comments of an earlier decision stay above the new one."""
    return [line for line in lines if line.lstrip().startswith("#")]
