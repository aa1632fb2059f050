"""Times by the stopwatch: 2:19:41 and 3:58.20 are lengths of time, told in seconds."""

from __future__ import annotations

import re

from ..figure import Figure
from ..scan import Scan

# Hours of two digits are those of a clock; minutes and seconds alone are, but for the hundredths behind them.
_HOURS = re.compile(r"(?<![\d:])(\d):(\d\d):(\d\d)((?:[.,٫]\d{1,3})?)(?![\d:])")
_MINUTES = re.compile(r"(?<![\d:])()(\d{1,2}):(\d\d)([.,٫]\d{1,3})(?![\d:])")


def stopped(scan: Scan, i: int) -> Figure | None:
    """The length of time that the digits at token ``i`` begin, None where they tell the hour or anything else."""
    if scan.word(i + 1) != ":" or scan.lex.endings["clock_before"].match(scan.tokens, i):
        return None
    start = scan.tokens[i].start
    found = _HOURS.match(scan.text, start) or _MINUTES.match(scan.text, start)
    if found is None or max(map(int, found.group(2, 3))) > 59:
        return None
    hours, minutes, seconds, places = found.groups()
    step = 10.0 ** -max(len(places) - 1, 0)
    value = 3600 * int(hours or 0) + 60 * int(minutes) + int(seconds) + int(places[1:] or 0) * step
    stop = next((k for k in range(i, len(scan.tokens)) if scan.tokens[k].start >= found.end()), len(scan.tokens))
    if scan.lex.find("clock_after", scan.tokens, stop):
        return None
    return Figure(i, stop, value, step, "digits", unit="second", own_unit=True)
