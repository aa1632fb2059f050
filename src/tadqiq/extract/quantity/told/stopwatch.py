"""Times by the stopwatch: 2:19:41 and 3:58.20 are lengths of time, told in seconds."""

from __future__ import annotations

import re

from ..figure import Figure
from ..scan import Scan

# Hours of two digits below 24 are those of a clock; minutes and seconds alone are, but for the hundredths behind them.
_HOURS = re.compile(r"(?<![\d:])(\d|[2-9]\d):(\d\d):(\d\d)((?:[.,٫]\d{1,3})?)(?![\d:])")
_GAP = re.compile(r"(?<![\d:])()(\d{1,2}):(\d\d)()(?![\d:]|[.,٫]\d)")
_MINUTES = re.compile(r"(?<![\d:])()(\d{1,2}):(\d\d)([.,٫]\d{1,3})(?![\d:])")

DAY, NEAR = 24, 30
# The tokens of 1:17.
CLOCK = 3


def stopped(scan: Scan, i: int) -> Figure | None:
    """The length of time that the digits at token ``i`` begin, None where they tell the hour or anything else."""
    if scan.word(i + 1) != ":" or scan.lex.endings["clock_before"].match(scan.tokens, i):
        return None
    start = scan.tokens[i].start
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
    return figure


def _apart(scan: Scan, i: int) -> bool:
    """1:17 back, fourth at 2:05, covered it in 26:18, بفارق 1:17 دقيقة: a time or a gap in minutes and seconds."""
    behind = i + CLOCK
    if scan.isa(behind, "gap_after") or scan.isa(behind, "timed"):
        return True
    ordinal = "ordinals" in scan.lex.words.get(scan.word(i - 2), {}) or scan.isa(i - 2, "gap_talk")
    placed = (ordinal and scan.isa(i - 1, "gap_before")) or scan.isa(i - 1, "lasting_in")
    return placed and any(scan.isa(k, "gap_talk") for k in range(max(i - NEAR, 0), min(i + NEAR, len(scan.tokens))))
