"""Claims files held against sense: figures, units, dates, spans and decisions that cannot be are refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from .figures import read
from .layout import ClaimsFile, Entry
from .strict import Complaint, decode, refusal

KnownUnit = Callable[[str], bool]
ADVICE = "mend it, or delete the file and run `tadqiq extract` again"
LONGEST = 200_000_000
AGAIN = "put the number back, or run `tadqiq extract` again"
WRITE_NUMBER = 'is no number; write digits in quotes, such as "4200000"'
WRITE_UNIT = "is no unit that tadqiq knows; write one such as USD, tonne, %, count or m^3/day"


def parse(path: Path, text: str, known_unit: KnownUnit) -> ClaimsFile:
    """The checked content of a claims file.

    Raises:
        WorkspaceError: not TOML, an unknown key, a wrong type or nonsense; names file, line, key and what to do.
    """
    stored = decode(path, text, ClaimsFile, ADVICE)
    for complaint in _complaints(stored, known_unit):
        raise refusal(path, text, complaint)
    return stored


def _complaints(stored: ClaimsFile, known_unit: KnownUnit) -> Iterator[Complaint]:
    yield from _beyond(stored)
    seen: set[str] = set()
    for number, entry in enumerate(stored.claim):
        for key, sentence in _nonsense(entry, known_unit):
            section, _, last = f"claim.{key}".rpartition(".")
            yield Complaint(section, number, last, f"{key}: {sentence} (claim {entry.id})")
        if entry.id in seen:
            yield Complaint("claim", number, "id", f"id: {entry.id} stands twice; keep one of the two claims")
        seen.add(entry.id)


def _beyond(stored: ClaimsFile) -> Iterator[Complaint]:
    """Places that lie outside the article; without this an edited digit could ask for gigabytes of blanks."""
    length = stored.article.length
    if not 0 <= length <= LONGEST:
        yield Complaint("article", 0, "length", f"article.length: {length} is no length of an article; {AGAIN}")
    for number, entry in enumerate(stored.claim):
        if not entry.orphaned and max(entry.span[1], entry.sentence[1]) > length:
            key = "span" if entry.span[1] > length else "sentence"
            yield Complaint(
                "claim", number, key, f"{key}: ends beyond the article's length, {length} (claim {entry.id}); {AGAIN}"
            )
    for row, mention in enumerate(stored.names.mentions):
        if not 0 <= mention.span[0] <= mention.span[1] <= length:
            place = f"{list(mention.span)} of {mention.text!r} lies outside the article's length, {length}; {AGAIN}"
            yield Complaint("names", 0, "mentions", f"names.mentions: span {place}", row)
    for at, words in stored.context.words:
        if not 0 <= at <= at + len(words) <= length:
            yield Complaint(
                "context", 0, "words", f"context.words: {words!r} lies outside the article's length, {length}; {AGAIN}"
            )


def _nonsense(entry: Entry, known_unit: KnownUnit) -> Iterator[tuple[str, str]]:
    numbers = {}
    for key in ("value", "low", "high"):
        try:
            numbers[key] = read(getattr(entry, key))
        except ValueError:
            yield key, f"{getattr(entry, key)!r} {WRITE_NUMBER}"
    low, high = numbers.get("low"), numbers.get("high")
    if low is not None and high is not None and low > high:
        yield "low", f"{entry.low} is above high = {entry.high}; exchange them or correct one"
    yield from _bad_places(entry)
    if entry.kind == "quantity" and entry.unit and entry.ignored is None and not known_unit(entry.unit):
        yield "unit", f"{entry.unit!r} {WRITE_UNIT}"
    yield from _bad_decision(entry, known_unit)


def _bad_places(entry: Entry) -> Iterator[tuple[str, str]]:
    for key, (start, end) in (("span", entry.span), ("sentence", entry.sentence)):
        if not 0 <= start <= end:
            yield key, f"[{start}, {end}] is no stretch of text; write [start, end] with 0 <= start <= end"
    period = entry.period
    if period and period.start and period.end and period.start >= period.end:
        yield "period", f"starts on {period.start}, not before its end {period.end}; end is the day after"


def _bad_decision(entry: Entry, known_unit: KnownUnit) -> Iterator[tuple[str, str]]:
    human = entry.human
    if human is None:
        return
    try:
        read(human.value)
    except ValueError:
        yield "human.value", f"{human.value!r} {WRITE_NUMBER}"
    if human.unit and not known_unit(human.unit):
        yield "human.unit", f"{human.unit!r} {WRITE_UNIT}"
    if human.decision in ("waived", "rejected") and not human.reason.strip():
        yield "human.reason", f'a claim that is {human.decision} needs a reason; write reason = "…"'
