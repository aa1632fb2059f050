"""Words that tell that a bare number is of the kind of what was told before: more, instead of, the true figure."""

from __future__ import annotations

from ..figure import Figure, is_money
from ..hedging.far import STOPS
from ..scan import Scan
from .rates import TIMES

SHARES = ("%", "pp", "x", "rank", "point", "bp")
INSTALMENT = 10
NEAR = 5
HOTTEST = 130
SENTENCE_ENDS = frozenset(".؟?!")
ENDS = SENTENCE_ENDS | {"\n"}
ADJECTIVE = 3  # where a number stands behind "of a planned"


def truly(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """12.8 per cent when the true figure was 3.9, 0.7 في المئة بعدما كان 0.2: a decimal is a share held against one."""
    decimal = bare_number(previous, figure) and not (figure.pointless or figure.whole)
    bare = decimal and previous.unit == "%" and not previous.ignored
    words = [scan.word(k) for k in range(max(figure.first - 4, 0), figure.first)] if bare else []
    led = ("true_figure", "held_against")
    told = any(scan.said(words[-n:], name) for n in range(1, len(words) + 1) for name in led)
    told = told or (bare and figure.first - 1 == previous.last and scan.isa(previous.last, "after_share"))
    return told and one_sentence(scan, previous, figure)


def some_of_it(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """18 months, the first six of them suspended, 40 طنا، 12 منها تالفة: a number out of what was told before it."""
    bare = figure.form in ("digits", "word") and figure.scale <= 1 and not figure.counted and figure.whole
    told = previous.own_unit and previous.unit not in SHARES and not previous.ignored and not is_money(previous)
    led = 2 * (scan.isa(figure.first - 1, "first_of") and scan.isa(figure.first - 2, "definite"))
    close = figure.first - led - 1 == previous.last and scan.word(previous.last) in STOPS
    k = figure.core_end
    of_it = scan.isa(k, "of_that") or scan.said([scan.word(k), scan.word(k + 1)], "out_of_it")
    return bare and told and close and of_it and figure.value <= previous.value


def same_again(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """88 hours so far and 40 more, 62 مليون يورو وثمانية ملايين أخرى: more of what was told right before."""
    more = scan.isa(figure.core_end, "same_again") and not scan.isa(figure.core_end + 1, "than")
    more = more and figure.unit != "person"
    told = (previous.own_unit or previous.counted) and previous.unit not in SHARES and not previous.ignored
    alike = _scaled_alike(previous, figure) or previous.unit in TIMES
    ends = not scan.among(figure.core_end + 1, "counted")
    return more and told and alike and ends and one_sentence(scan, previous, figure)


def so_long(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """For 15 years and then another ten, 20 سنة اشتراك بدلا من 15: a bare number beside a time told before it."""
    bare = figure.form in ("digits", "word") and figure.scale <= 1 and figure.whole and not figure.counted
    if not bare or previous.unit not in TIMES or previous.ignored or previous.form == "unit":
        return False
    words = [scan.word(k) for k in range(max(figure.first - 2, previous.last), figure.first)]
    led = any(scan.said(said, "instead") for said in (words, words[-1:])) or _held_against_time(scan, previous, figure)
    led = (led or _of_a_planned(scan, previous, figure)) and figure.hedge == "exact"
    # Seven years, with fuel for more than ten; once took 12 hours, now takes nine: only as the last word of its part.
    led = led or (scan.isa(figure.first - 1, "so_long_for") and parts_ended(scan, figure))
    ends = (
        parts_ended(scan, figure)
        or figure.core_end in scan.taken
        or (scan.among(figure.core_end, "function") and not scan.isa(figure.core_end, "of"))
    )
    return led and ends and one_sentence(scan, previous, figure)


def _of_a_planned(scan: Scan, time: Figure, figure: Figure) -> bool:
    """Eight seconds of a planned 60: a bare number that ends its part, one adjective behind "of a"."""
    k = time.last
    led = scan.isa(k, "of") and scan.isa(k + 1, "article") and figure.first == k + ADJECTIVE
    return led and parts_ended(scan, figure) and time.value <= figure.value


def _held_against_time(scan: Scan, time: Figure, figure: Figure) -> bool:
    """40 days of stock, compared to 66: one time held against another; not 90 fires in 72 hours, against 60."""
    words = [scan.word(k) for k in range(max(figure.first - 2, time.last), figure.first)]
    against = any(scan.said(words[-n:], "held_against") for n in (1, 2)) and not figure.counted
    framed = scan.among(time.first - 1, "framing") or time.first - 1 in scan.taken or time.role
    return against and not framed and figure.value < NEAR * time.value < NEAR * NEAR * figure.value


def times_again(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """11 times earnings, against 16.5 for its peers, versus 18 times: a number of times held against another."""
    times = previous.unit == "x" and previous.form in ("digits", "word") and not previous.ignored
    bare = figure.form == "digits" and figure.hedge == "exact" and figure.scale <= 1
    bare = bare and (not figure.counted or scan.isa(figure.core_end, "times"))
    near = figure.value < NEAR * previous.value < NEAR * NEAR * figure.value
    return times and bare and near and held_against(scan, figure) and one_sentence(scan, previous, figure)


def as_warm(scan: Scan, previous: Figure, figure: Figure) -> bool:
    """88 degrees at the start and 48 at the summit: a bare number joined to degrees, told of a place or of nothing."""
    bare = figure.form == "digits" and figure.hedge == "exact" and figure.scale <= 1 and not figure.counted
    warm = previous.unit in ("degC", "degF") and previous.form == "digits" and not previous.ignored
    joined = scan.isa(figure.first - 1, "and") or scan.word(figure.first).startswith("و")
    ends = parts_ended(scan, figure) or scan.isa(figure.core_end, "warm_where")
    return bare and warm and joined and ends and figure.value < HOTTEST and one_sentence(scan, previous, figure)


def _scaled_alike(a: Figure, b: Figure) -> bool:
    return a.scale <= 1000 * b.scale and b.value <= 1000 * a.value


def part_paid(scan: Scan, source: Figure, figure: Figure) -> bool:
    """Paid in three instalments: 30 million now: parts of a sum told before, be it in another paragraph."""
    if not is_money(source) or figure.scale < 1e6 or figure.value > source.value:
        return False
    for k in range(figure.first - 1, max(figure.first - INSTALMENT, source.last), -1):
        if scan.kind(k) == "newline" or sentence_ends(scan, k):
            return False
        if scan.isa(k, "instalments"):
            return True
    return False


def held_against(scan: Scan, figure: Figure) -> bool:
    """46,000 hectares, double the average of 23,000: what a bare number is named beside has the unit."""
    words = [scan.word(k) for k in range(max(figure.first - 4, 0), figure.first)]
    return any(scan.said(words[-n:], "held_against") for n in range(1, len(words) + 1))


def bare_number(source: Figure, figure: Figure) -> bool:
    """Whether a figure is a bare number of a size with ``source``, so that it may be of the same kind."""
    plain = figure.form == "digits" and figure.hedge == "exact" and not figure.counted and figure.scale <= 1
    return plain and 0 < figure.value <= 50 * source.value and source.value <= 50 * figure.value


def parts_ended(scan: Scan, figure: Figure) -> bool:
    """Whether the number is the last word of its part of the sentence: a stop, an "and", the end of the line."""
    after = figure.core_end
    joined = scan.kind(after) == "arabic" and scan.word(after).startswith("و")
    return scan.word(after) in STOPS or scan.kind(after) in ("newline", "") or scan.isa(after, "and") or joined


def one_sentence(scan: Scan, a: Figure, b: Figure) -> bool:
    """Whether no sentence and no line ends between two figures."""
    # Hardly any word ends either, which one look-up tells.
    ends = (k for k, word in enumerate(scan.words[a.last : b.first], a.last) if word in ENDS)
    return not any(scan.kind(k) == "newline" or sentence_ends(scan, k) for k in ends)


def sentence_ends(scan: Scan, k: int) -> bool:
    """Whether a sentence ends at token ``k``: a stop that is no point of a number and none inside a date (Sept. 30)."""
    stop = scan.word(k) in SENTENCE_ENDS and not scan.glued(k + 1)
    return stop and not (k in scan.taken and k + 1 in scan.taken)
