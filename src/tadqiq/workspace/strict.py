"""TOML into typed structs and nothing else; every complaint names file, line and key and what is allowed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

import msgspec

from ..errors import WorkspaceError
from .lines import line_of

Kind = TypeVar("Kind", bound=msgspec.Struct)
PLACE = re.compile(r"^(?P<what>.*?)(?: - at `\$\.?(?P<path>[^`]*)`)?$", re.S)
STEP = re.compile(r"([A-Za-z_]+)(?:\[(\d+|\.\.\.)\])?")
FIELD = re.compile(r"(?:unknown field|required field) `(\w+)`")


class Complaint(NamedTuple):
    """One thing wrong: the section, which of its kind (from 0), the key within it, and the sentence.

    ``row`` is the row of a list that has one row a line, -1 where the key's own line is meant.
    """

    section: str
    number: int
    key: str
    sentence: str
    row: int = -1


def read_text(path: Path, advice: str) -> str:
    """The text of a file; WorkspaceError when it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise WorkspaceError(f"{path}: cannot be read ({error}); {advice}") from None


def decode(path: Path, text: str, kind: type[Kind], advice: str) -> Kind:
    """The content of a file as ``kind``. ``advice`` is what to do about a file that is damaged."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WorkspaceError(f"{path}: not valid TOML: {error}; {advice}") from None
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        raise refusal(path, text, _complaint(str(error), kind), advice) from None


def refusal(path: Path, text: str, complaint: Complaint, advice: str = "") -> WorkspaceError:
    """The error for a complaint about a file."""
    line = line_of(text, complaint.section, complaint.number, complaint.key) + complaint.row + 1
    return WorkspaceError(f"{path}: line {line}: {complaint.sentence}{'; ' if advice else ''}{advice}")


def _complaint(message: str, kind: type) -> Complaint:
    match = PLACE.match(message)
    what, where = (match["what"], match["path"] or "") if match else (message, "")
    steps = STEP.findall(where)
    names, missing = [name for name, _ in steps], FIELD.search(what)
    index = next((int(i) for _, i in steps if i.isdigit()), 0)
    # An index on the first step counts sections, on the second the rows of a list.
    listed = len(steps) > 1 and steps[1][1].isdigit() and not steps[0][1]
    number, row = (0, index) if listed else (index, -1)
    sentence = f"{'.'.join(names) or 'file'}: {_plain(what, names, missing, kind)}"
    section, key = _section_and_key([*names, missing[1]] if missing else names, kind)
    return Complaint(section, number, key, sentence, row)


def _section_and_key(names: Sequence[str], kind: type) -> tuple[str, str]:
    """A key of an inline table counts as the key that holds the table; a sub-section has a header of its own."""
    if len(names) < 2:
        return (names[0] if names else ""), ""
    if len(names) > 2 and names[1] == "human":
        return ".".join(names[:2]), names[2]
    return names[0], names[1]


def _plain(what: str, names: Sequence[str], missing: re.Match[str] | None, kind: type) -> str:
    if missing is None:
        return what[:1].lower() + what[1:]
    if "required" in what:
        return f"the key {missing[1]} is missing"
    allowed = _allowed(names, kind)
    near = get_close_matches(missing[1], allowed, 1, 0.6)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"unknown key {missing[1]}{hint} (allowed: {', '.join(allowed)})"


def _allowed(names: Sequence[str], kind: Any) -> list[str]:
    for name in names:
        kind = _struct_in(get_type_hints(kind).get(name)) or kind
    return [field.name for field in msgspec.structs.fields(kind)]


def _struct_in(hint: Any) -> type | None:
    """The struct that a type hint holds: ``list[Entry]`` and ``When | None`` hold one."""
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return hint
    return next((found for inner in get_args(hint) if (found := _struct_in(inner))), None)
