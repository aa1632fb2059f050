"""The steps of an explanation in the language of the report, each with its direction, by the patterns of steps.toml."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from ..languages import tables
from ..model import Period
from .display import clean, step_line
from .numbers import period
from .words import Words, words

LONGEST = 400
_TERM = re.compile(r"( [-+/×] |[()])")
_LETTER = re.compile(r"[^\W\d_]")
_SAME = re.compile(r"[^:]+: (?:“.*” allows )?([\d.,e+]+) to \1(?: \S+)?")
_SPARE = re.compile(r" +(?=$|[،,)])|(?<=\d) +(?=%)")
# Plain letters of a pattern at either end: none that is told how often it stands, none that a backslash changes.
_BEGINS = re.compile(r"[\w ,:;%]*(?![\w ,:;%?*+{])")
_ENDS = re.compile(r"(?<![\w ,:;%\\])[\w ,:;%]*$")
_SIGNS = {" / ": " ÷ ", " - ": " − "}


def steps(lines: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Each step once, as (line, direction), without those that only repeat a number."""
    return list(dict.fromkeys(step(line, language) for line in lines if not _SAME.fullmatch(line)))


def file_note(line: str, language: str) -> str:
    """A note on a file: its name as it is, what is noted in the language."""
    file, colon, text = line.partition(": ")
    return f"{file}: {step(text, language)[0]}" if colon else line


@lru_cache(maxsize=4096)
def step(line: str, language: str) -> tuple[str, str]:
    """One step and its direction; as it is, left to right, where the language has no words for it."""
    text = clean(line, LONGEST)
    for begins, ends, pattern, template in _patterns(language):
        # Compiled only when it is its turn, which for most patterns never comes.
        found = re.fullmatch(pattern, text) if text.startswith(begins) and text.endswith(ends) else None
        if found:
            slots = {name: _said(name, value or "", words(language)) for name, value in found.groupdict().items()}
            return _SPARE.sub("", template.format(**slots)), words(language).direction
    return step_line(text, LONGEST)


@cache
def _patterns(language: str) -> tuple[tuple[str, str, str, str], ...]:
    """Each pattern with its template, behind the plain letters that every line it reads begins and ends with."""
    entries = tables.read("report", "steps.toml")["step"]
    return tuple((*_edges(e["reads"]), e["reads"], str(e[language])) for e in entries if language in e)


def _edges(pattern: str) -> tuple[str, str]:
    """The plain letters that a pattern begins and ends with, none where it may read one thing or another."""
    if "|" in pattern:
        return "", ""
    begins, ends = _BEGINS.match(pattern), _ENDS.search(pattern)
    return begins[0] if begins else "", ends[0] if ends else ""


def _said(name: str, value: str, w: Words) -> str:
    translate = _KINDS.get(name.rpartition("_")[2])
    return translate(value, w) if translate and value else value


def _quoted(value: str, w: Words) -> str:
    return w("quoted", text=value.strip(" ,“”«»"))


def _formula(value: str, w: Words) -> str:
    """Figures in words are quoted, so that each keeps its own direction; bare numbers stay as they are."""
    parts = (_SIGNS.get(p, p) if _TERM.fullmatch(p) else _quoted(p, w) if _LETTER.search(p) else p
             for p in _TERM.split(value))  # fmt: skip
    return "".join(parts)


def _unit(value: str, w: Words, n: float | None = None) -> str:
    """A unit in agreement with ``n``, with the substance it counts: ``tonne WO3`` is طن من WO3."""
    unit, _, basis = value.partition(" ")
    # A family of moneys is no unit: it is called as the steps call it.
    name = w.of("step", unit) if w.unit(unit) in (unit, unit.replace("_", " ")) else w.unit(unit, n)
    return w("of_substance", unit=name, substance=basis) if basis else name


def _amount(value: str, w: Words) -> str:
    """``1 to 2 tonne``: both ends with their unit; an open end is said."""
    low, _, rest = value.partition(" to ")
    high, _, name = rest.partition(" ")
    last = low if high == "open" else high
    unit = _unit(name, w, None if last == "open" else float(last.replace(",", ""))) if name else ""
    if "open" in (low, high):
        end = _number(high if low == "open" else low, w)
        return w("and_less" if low == "open" else "and_more", end=_SPARE.sub("", f"{end} {unit}"))
    ends = {"low": _number(low, w), "high": _SPARE.sub("", f"{_number(high, w)} {unit}")}
    return ends["high"] if low == high else w("from_to", **ends)


def _number(value: str, w: Words) -> str:
    """A power of ten in full: 1e+10 is 10,000,000,000."""
    return f"{float(value.replace(',', '')):,.12g}" if "e" in value else value


def _days(value: str, w: Words) -> str:
    start, end = (None if day == "…" else dt.date.fromisoformat(day) for day in value.split(" to "))
    return period(Period(start=start, end=end), w)


def _month(value: str, w: Words) -> str:
    return w.month(list(calendar.month_name).index(value))


def _word(value: str, w: Words) -> str:
    return w.of("step", value)


_KINDS: dict[str, Callable[[str, Words], str]] = {
    "text": _quoted, "quote": _quoted, "formula": _formula, "unit": _unit, "amount": _amount, "span": _amount,
    "days": _days, "month": _month, "word": _word, "code": _word, "n": _number,
    "whole": lambda value, w: f"{float(value):,.12g}", "step": lambda value, w: step(value, w.language)[0],
    "steps": lambda value, w: w("semicolon").join(step(part, w.language)[0] for part in value.split("; ")),
}  # fmt: skip
