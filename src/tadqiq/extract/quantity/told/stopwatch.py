"""Times by the stopwatch: 2:19:41 and 3:58.20 are lengths of time, told in seconds."""

from __future__ import annotations

import re

from ..figure import Figure
from ..scan import Scan
from ..units.rates import denominator

# Hours of two digits below 24 are those of a clock; minutes and seconds alone are, but for the hundredths behind them.
_HOURS = re.compile(r"(?<![\d:])(\d|[2-9]\d):(\d\d):(\d\d)((?:[.,٫]\d{1,3})?)(?![\d:])")
_GAP = re.compile(r"(?<![\d:])()(\d{1,2}):(\d\d)()(?![\d:]|[.,٫]\d)")
_MINUTES = re.compile(r"(?<![\d:])()(\d{1,2}):(\d\d)([.,٫]\d{1,3})(?![\d:])")

DAY, NEAR = 24, 30
# The tokens of 1:17.
CLOCK = 3
SIXTY = 60
LETTERS = (("hour_letter", 3600), ("minute_letter", 60), ("second_letter", 1))
PACED = ("mile", "kilometer", "lap")


def stopped(scan: Scan, i: int) -> Figure | None:
    """The length of time that the digits at token ``i`` begin, None where they tell the hour or anything else."""
    if (told := _lettered(scan, i)) is not None:
        return told
    if scan.word(i + 1) != ":" or scan.lex.endings["clock_before"].match(scan.tokens, i):
        return None
    start = scan.tokens[i].start
    if (mark := _barrier(scan, i, start)) is not None:
        return mark
    found = _HOURS.match(scan.text, start) or _MINUTES.match(scan.text, start)
    if found is None and (found := _GAP.match(scan.text, start)) is not None and not _apart(scan, i):
        return None
    if found is None or max(map(int, found.group(2, 3))) > 59 or (len(found[1]) > 1 and int(found[1]) < DAY):
        return None
    hours, minutes, seconds, places = found.groups()
    step = 10.0 ** -max(len(places) - 1, 0)
    value = 3600 * int(hours or 0) + 60 * int(minutes) + int(seconds) + int(places[1:] or 0) * step
    stop = next((k for k in range(i, len(scan.tokens)) if scan.tokens[k].start >= found.end()), len(scan.tokens))
    if scan.lex.find("clock_after", scan.tokens, stop):
        return None
    figure = Figure(i, stop, value, step, "digits", unit="second", own_unit=True)
    figure.last += scan.isa(stop, "timed")
    if (pace := _paced(scan, figure.last)) is not None:
        figure.per, figure.last = pace
    return figure


def _lettered(scan: Scan, i: int) -> Figure | None:
    """2 س 07 د 48 ث: hours, minutes and seconds by their letters, of which two at least are told."""
    if not scan.isa(i + 1, "hour_letter") and not scan.isa(i + 1, "minute_letter"):
        return None
    value, k, told = 0, i, []
    for letter, worth in LETTERS:
        number = scan.word(k)
        if scan.isa(k + 1, letter) and number.isdecimal() and int(number) < SIXTY:
            value, k = value + worth * int(number), k + 2
            told.append(worth)
    if len(told) < 2 or (scan.kind(k) == "word" and scan.glued(k)):
        return None
    return Figure(i, k, value, float(told[-1]), "digits", unit="second", own_unit=True)


def _barrier(scan: Scan, i: int, start: int) -> Figure | None:
    """كسر حاجز 2:15, broke 2:15: hours and minutes, where a race is told of in which others took as many hours."""
    found = _GAP.match(scan.text, start) if scan.isa(i - 1, "time_barrier") else None
    if found is None or int(found[3]) >= SIXTY or f"{found[2]}:" not in _hours_told(scan):
        return None
    value = 3600 * int(found[2]) + 60 * int(found[3])
    return Figure(i, i + CLOCK, value, 60.0, "digits", unit="second", own_unit=True, hedge="less_than")


def _hours_told(scan: Scan) -> frozenset[str]:
    """The hours of all times by the stopwatch in the article, each with its colon."""
    if "stopwatch_hours" not in scan.found:
        scan.found["stopwatch_hours"] = frozenset(f"{found[1]}:" for found in _HOURS.finditer(scan.text))
    return scan.found["stopwatch_hours"]


def _paced(scan: Scan, k: int) -> tuple[str, int] | None:
    """4:52 a mile, 3:02 للكيلومتر: what a pace is told for, and the token behind it."""
    found = denominator(scan, k, Figure(k, k, 1.0, unit="count_of_paces"))
    return found if found is not None and found[0] in PACED else None


def _apart(scan: Scan, i: int) -> bool:
    """1:17 back, fourth at 2:05, covered it in 26:18, بفارق 1:17 دقيقة: a time or a gap in minutes and seconds."""
    behind = i + CLOCK
    if scan.isa(behind, "gap_after") or scan.isa(behind, "timed") or _paced(scan, behind):
        return True
    ordinal = "ordinals" in scan.lex.words.get(scan.word(i - 2), {}) or scan.isa(i - 2, "gap_talk")
    placed = (ordinal and scan.isa(i - 1, "gap_before")) or scan.isa(i - 1, "lasting_in")
    return placed and any(scan.isa(k, "gap_talk") for k in range(max(i - NEAR, 0), min(i + NEAR, len(scan.tokens))))
