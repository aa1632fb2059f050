"""Claims files held against their layout and against sense; every error names file, line, key and what to do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from ..errors import WorkspaceError
from .figures import read
from .layout import ClaimsFile, Entry
from .lines import line_of

KnownUnit = Callable[[str], bool]
PLACE = re.compile(r"^(?P<what>.*?)(?: - at `\$\.?(?P<path>[^`]*)`)?$", re.S)
STEP = re.compile(r"([A-Za-z_]+)(?:\[(\d+|\.\.\.)\])?")
ADVICE = "mend it, or delete the file and run `tadqiq extract` again"


def parse(path: Path, text: str, known_unit: KnownUnit) -> ClaimsFile:
    """The checked content of a claims file."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WorkspaceError(f"{path}: not valid TOML: {error}; {ADVICE}") from None
    try:
        stored = msgspec.convert(data, ClaimsFile)
    except msgspec.ValidationError as error:
        raise WorkspaceError(f"{path}: {_placed(str(error), text, data)}; {ADVICE}") from None
    for number, entry in enumerate(stored.claim):
        for key, complaint in _nonsense(entry, known_unit):
            line = line_of(text, "claim.human" if key.startswith("human.") else "claim", number, key.split(".")[-1])
            raise WorkspaceError(f"{path}: line {line}: {key}: {complaint} (claim {entry.id})")
    _check_twins(path, text, stored)
    return stored


def _nonsense(entry: Entry, known_unit: KnownUnit) -> Iterator[tuple[str, str]]:
    numbers = {}
    for key in ("value", "low", "high"):
        try:
            numbers[key] = read(getattr(entry, key))
        except ValueError:
            yield key, f'{getattr(entry, key)!r} is no number; write digits in quotes, such as "4200000"'
    low, high = numbers.get("low"), numbers.get("high")
    if low is not None and high is not None and low > high:
        yield "low", f"{entry.low} is above high = {entry.high}; exchange them or correct one"
    yield from _bad_spans(entry)
    if entry.kind == "quantity" and entry.unit and entry.ignored is None and not known_unit(entry.unit):
        yield "unit", f"{entry.unit!r} is no unit that tadqiq knows; write one such as USD, tonne, %, count or m^3/day"
    if entry.period and entry.period.start and entry.period.end and entry.period.start >= entry.period.end:
        yield "period", f"starts on {entry.period.start}, not before its end {entry.period.end}; end is the day after"
    yield from _bad_decision(entry, known_unit)


def _bad_spans(entry: Entry) -> Iterator[tuple[str, str]]:
    for key, (start, end) in (("span", entry.span), ("sentence", entry.sentence)):
        if not 0 <= start <= end:
            yield key, f"[{start}, {end}] is no stretch of text; write [start, end] with 0 <= start <= end"


def _bad_decision(entry: Entry, known_unit: KnownUnit) -> Iterator[tuple[str, str]]:
    human = entry.human
    if human is None:
        return
    try:
        read(human.value)
    except ValueError:
        yield "human.value", f'{human.value!r} is no number; write digits in quotes, such as "4200000"'
    if human.unit and not known_unit(human.unit):
        yield "human.unit", f"{human.unit!r} is no unit that tadqiq knows; write one such as USD, tonne, % or count"
    if human.decision in ("waived", "rejected") and not human.reason.strip():
        yield "human.reason", f'a claim that is {human.decision} needs a reason; write reason = "…"'


def _check_twins(path: Path, text: str, stored: ClaimsFile) -> None:
    seen: set[str] = set()
    for number, entry in enumerate(stored.claim):
        if entry.id in seen:
            line = line_of(text, "claim", number, "id")
            raise WorkspaceError(f"{path}: line {line}: id: {entry.id} stands twice; keep one of the two claims")
        seen.add(entry.id)


def _placed(message: str, text: str, data: dict[str, Any]) -> str:
    match = PLACE.match(message)
    what, where = (match["what"], match["path"] or "") if match else (message, "")
    steps = [(name, int(i) if i.isdigit() else 0) for name, i in STEP.findall(where)]
    missing = re.search(r"(?:unknown field|required field) `(\w+)`", what)
    names = [name for name, _ in steps]
    number = next((i for _, i in steps), 0)
    key = missing[1] if missing else (names[1] if len(names) > 1 else "")
    nested = len(names) > 2 or (missing and len(names) == 2)
    section = ".".join(names[:2]) if nested and names[1] == "human" else (names[0] if names else key)
    if nested and not missing:
        key = names[-1] if names[1] == "human" else names[1]
    return f"line {line_of(text, section, number, key)}: {'.'.join(names) or key}: {_plain(what, names, missing)}"


def _plain(what: str, names: list[str], missing: re.Match[str] | None) -> str:
    if missing is None:
        return what[:1].lower() + what[1:]
    if "required" in what:
        return f"the key {missing[1]} is missing"
    allowed = _allowed(names)
    near = get_close_matches(missing[1], allowed, 1, 0.6)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"unknown key {missing[1]}{hint} (allowed: {', '.join(allowed)})"


def _allowed(names: list[str]) -> list[str]:
    from .layout import Decision, Head, When

    kinds: dict[str, Any] = {"human": Decision, "period": When, "claim": Entry, "article": Head}
    kind = next((kinds[n] for n in reversed(names) if n in kinds), ClaimsFile)
    return [field.name for field in msgspec.structs.fields(kind)]
