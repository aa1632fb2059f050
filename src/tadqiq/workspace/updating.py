"""A claims file rewritten around what people left in it: comments, order and decisions, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from .layout import ClaimsFile, Entry
from .lines import KEY
from .writing import claim_text, parts

SECTION = re.compile(r"^\[\[?(article|claim|names|context)\]\]?\s*(?:#.*)?$")
HUMAN = re.compile(r"^\s*\[claim\.human\]")
STRING_OR_COMMENT = re.compile(r""""(?:\\.|[^"\\])*"|'[^']*'|(#.*)$""")


@dataclass
class Chunk:
    """A section as it stands in a file: the comments above it, its lines, and a person's part word for word."""

    name: str
    header: str
    above: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    human: list[str] = field(default_factory=list)


def updated(old_text: str, old: ClaimsFile, new: ClaimsFile, homes: Mapping[str, str]) -> str:
    """The new content in the old file's order, with its comments; claims that are new stand after their forerunner.

    ``homes`` gives the old id of each claim that was there before (see ``merging``).
    """
    preamble, chunks = chunks_of(old_text)
    by_name = {chunk.name: chunk for chunk in chunks if chunk.name != "claim"}
    claims = dict(zip((e.id for e in old.claim), (c for c in chunks if c.name == "claim"), strict=True))
    fresh = parts(new)
    out = ["\n".join(preamble).strip("\n") + "\n"]
    out.append(_with_comments(by_name.get("article"), fresh["article"]))
    for entry in in_order(old, new, homes):
        out.append(_with_comments(claims.pop(homes.get(entry.id, ""), None), claim_text(entry)))
    # What people wrote on figures that are gone stays in sight at the top of the file.
    left = [line for chunk in claims.values() for line in _all_comments(chunk)]
    out[0] += "".join(f"{line}\n" for line in left)
    out += [_with_comments(by_name.get(name), fresh[name]) for name in ("names", "context") if name in fresh]
    return "\n".join(out)


def in_order(old: ClaimsFile, new: ClaimsFile, homes: Mapping[str, str]) -> list[Entry]:
    """The claims in the order of the old file, each new one behind the one before it in the article."""
    before = {entry.id: i for i, entry in enumerate(old.claim)}
    keyed, last = [], -1
    for number, entry in enumerate(new.claim):
        place = before.get(homes.get(entry.id, ""))
        last = last if place is None else place
        keyed.append((last, place is None, number, entry))
    return [entry for *_, entry in sorted(keyed, key=lambda k: k[:3])]


def chunks_of(text: str) -> tuple[list[str], list[Chunk]]:
    """The lines before the first section, and the sections."""
    preamble: list[str] = []
    chunks: list[Chunk] = []
    for line in text.split("\n"):
        section = SECTION.match(line)
        if section:
            chunks.append(Chunk(section[1], line, _cut_comments(chunks[-1]) if chunks else []))
        elif chunks and chunks[-1].name == "claim" and (chunks[-1].human or HUMAN.match(line)):
            chunks[-1].human.append(line)
        else:
            (chunks[-1].lines if chunks else preamble).append(line)
    return preamble, chunks


def joined(preamble: Iterable[str], chunks: Iterable[Chunk]) -> str:
    """The text of which these are the parts."""
    lines = list(preamble)
    for chunk in chunks:
        while lines and not lines[-1].strip():
            lines.pop()
        lines += ["", *chunk.above, chunk.header, *chunk.lines, *chunk.human]
    return "\n".join(lines).rstrip("\n") + "\n"


def _cut_comments(chunk: Chunk) -> list[str]:
    """The comments at the end of a section: they stand above the next one and belong to it."""
    lines = chunk.human or chunk.lines
    cut = len(lines)
    while cut and (not lines[cut - 1].strip() or lines[cut - 1].lstrip().startswith("#")):
        cut -= 1
    tail = [line for line in lines[cut:] if line.strip()]
    del lines[cut:]
    return tail


def _with_comments(chunk: Chunk | None, text: str) -> str:
    if chunk is None:
        return text
    above, beside = _comments(chunk.lines)
    header, *rows = text.rstrip("\n").split("\n")
    out = [*chunk.above, header]
    for row in rows:
        key = _key(row)
        out += above.pop(key, [])
        out.append(row + (f"  {beside.pop(key)}" if key in beside else ""))
    # Comments on keys that are no longer written move to the section's end rather than get lost.
    out += [line for lines in above.values() for line in lines] + list(beside.values())
    return "\n".join([*out, *_trimmed(chunk.human), ""])


def _comments(lines: Iterable[str]) -> tuple[dict[str, list[str]], dict[str, str]]:
    above: dict[str, list[str]] = {}
    beside: dict[str, str] = {}
    waiting: list[str] = []
    for line in lines:
        if line.lstrip().startswith("#"):
            waiting.append(line)
        elif key := _key(line):
            above[key], waiting = waiting, []
            if remark := _remark(line):
                beside[key] = remark
    return above | {"": waiting}, beside


def _all_comments(chunk: Chunk) -> list[str]:
    above, beside = _comments(chunk.lines)
    return [*chunk.above, *(line for lines in above.values() for line in lines), *beside.values()]


def _remark(line: str) -> str:
    return next((m[1] for m in STRING_OR_COMMENT.finditer(line) if m[1]), "")


def _key(line: str) -> str:
    found = KEY.match(line)
    return next((name for name in found.groups() if name), "") if found else ""


def _trimmed(lines: Sequence[str]) -> list[str]:
    return "\n".join(lines).rstrip("\n").split("\n") if lines else []
