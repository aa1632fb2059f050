"""The unit of a number: what stands after or before it, and the half said after the unit."""

from __future__ import annotations

from ..figure import Figure
from ..lexica import Unit
from ..scan import Scan
from .finding import Found, code_at, money_at, unit_at
from .pounds import pushes, weigh
from .rates import add_rate
from .smaller import COMPOUNDS

HYPHENS = ("-", "‑", "–")
LEADS = 3
MILLION_LETTER, MILLION = "m", 1e6
APOSTROPHES = ("'", "’")


def unit_after(scan: Scan, figure: Figure) -> None:
    """Give the figure the unit, the rate and the extra half that follow its number."""
    if scan.word(figure.core - 1) in ("%", "٪") and _percent_first(scan, figure):
        return
    start = _start(scan, figure)
    found = unit_at(scan, start) if start >= 0 else None
    if found is None or _of_next(scan, figure, start, found):
        _degrees(scan, figure)
        return
    put_unit(scan, figure, found)
    add_rate(scan, figure)


def _of_next(scan: Scan, figure: Figure, start: int, found: Found) -> bool:
    """Whether a sign or code of money belongs to the number behind it: £60bn-£70bn, AED 60 million-AED 70 million."""
    if scan.kind(found.end) != "digits":
        return False
    if scan.word(start - 1) in HYPHENS and scan.word(start) == scan.word(figure.core - 1):
        return True
    sign = not scan.word(found.end - 1).isalnum() and scan.word(found.end - 1) not in ("%", "٪", "°")
    return sign and scan.glued(found.end)


def _percent_first(scan: Scan, figure: Figure) -> bool:
    """%20, ٪١٥: the sign typed before its number, not behind another one."""
    k = figure.core - 1
    if not scan.glued(figure.core) or (scan.glued(k) and scan.kind(k - 1) == "digits"):
        return False
    figure.unit, figure.own_unit, figure.first = "%", True, k
    return True


def put_unit(scan: Scan, figure: Figure, found: Found) -> None:
    """Put a unit on a figure: its factor on the value, its name, and how far it reaches."""
    unit, figure.last = found.unit, found.end
    _multiply(figure, unit.factor)
    figure.factor, figure.own_unit = unit.factor, True
    if unit.name == "pound" and pushes(scan, found.end - 1):
        figure.unit = "lbf"
    elif unit.name == "pound" and unit.kind == "family" and weigh(scan, figure.core, found.end):
        figure.unit = "pound"
    elif unit.kind.startswith("family"):
        figure.family = unit.name
    else:
        figure.unit = unit.name
    if figure.form in ("number", "digits", "word", "unit"):
        add_half(scan, figure, unit)
    figure.steps.append(f"unit {unit.name}" + (f" × {unit.factor:g}" if unit.factor != 1 else ""))


def _multiply(figure: Figure, factor: float) -> None:
    if factor != 1.0:
        figure.value, figure.step = figure.value * factor, figure.step * factor
        figure.low = None if figure.low is None else figure.low * factor
        figure.high = None if figure.high is None else figure.high * factor


def _start(scan: Scan, figure: Figure) -> int:
    """The token where a unit of this number would begin, -1 where none can."""
    k = figure.core_end
    if scan.word(k) == ")" and scan.word(figure.core - 1) == "(":
        return k + 1
    if scan.word(k) in HYPHENS and scan.glued(k) and scan.glued(k + 1):
        return k + 1
    if (
        scan.isa(k, "of")
        and scan.kind(k) == "word"
        and (figure.form in ("vague", "fraction", "number") or _grouped(scan, k - 1))
    ):
        k += 1 + (scan.word(k + 1) in APOSTROPHES)
        return k + 1 if scan.isa(k, "article") and figure.form == "fraction" else k
    if scan.isa(k, "of") and scan.isa(k + 1, "article") and _pointed(scan, k + 2):
        return k + 2
    if scan.isa(k, "article") and figure.form == "fraction":
        return k + 1
    if (led := _past_leads(scan, k)) != k:
        return led
    if scan.isa(k, "of") and scan.word(k + 1).startswith("ال") and (figure.scale > 1 or figure.form == "vague"):
        return k + 1
    return k


def _past_leads(scan: Scan, k: int) -> int:
    """The token behind adjectives of a unit: 12 more hours, 684mn net tonnes, 9,000 gross registered tons."""
    first = k
    while k - first < LEADS and (scan.isa(k, "more") or scan.isa(k, "unit_lead")) and unit_at(scan, k) is None:
        k += 1
    return first if scan.kind(k) == "symbol" else k


def _pointed(scan: Scan, k: int) -> bool:
    """0.8 of a point, half of a per cent."""
    found = unit_at(scan, k)
    return found is not None and found.unit.name in ("point", "pp", "%", "bp")


def _grouped(scan: Scan, k: int) -> bool:
    """Whether token ``k`` is a word such as dozen or couple, after which "of" brings what is counted."""
    return "multipliers" in scan.lex.words.get(scan.word(k), {})


def _degrees(scan: Scan, figure: Figure) -> None:
    """A bare ° or a sign behind a number in the press is a temperature."""
    if scan.word(figure.core_end) == "°":
        figure.unit, figure.own_unit, figure.last = "degC", True, figure.core_end + 1


def add_half(scan: Scan, figure: Figure, unit: Unit) -> None:
    """Nine months "and a half": a fraction said after the unit, the unit perhaps said again."""
    k = figure.last
    text = scan.word(k)
    if unit.name in COMPOUNDS and _and_one(scan, figure, unit):
        return
    if scan.isa(k, "and"):
        k += 1
        k += scan.isa(k, "article")
    elif not text.startswith("و"):
        return
    if scan.lex.find("name_phrases", scan.tokens, k):
        return  # قطرها 12 مترا ونصف قطر الدائرة ستة
    word = scan.lex.word(scan.word(k)) if k < len(scan.tokens) and k not in scan.taken else None
    share = word.readings.get("fractions") if word and word.prefix in ("", "و") else None
    if share is None or word is None or (scan.isa(figure.last, "and") and "ordinals" in word.readings):
        return
    if _of_a_scale(scan, figure, k + 1):
        return
    again = unit_at(scan, k + 1)
    finer = again is not None and unit.name == "point" and again.unit.name in ("pp", "bp")
    shorter = again is not None and unit.name == "pp" and again.unit.name == "point"
    if again is not None and again.unit.name != unit.name and not finer and not shorter:
        return
    figure.unit = again.unit.name if again is not None and finer else figure.unit
    figure.value += share * unit.factor * (figure.scale if figure.scale > 1 and again is None else 1.0)
    figure.step, figure.whole = 0.1 * unit.factor, False
    figure.last = again.end if again else k + 1


def _of_a_scale(scan: Scan, figure: Figure, k: int) -> bool:
    """مئتي ألف دينار ونصف المليون: a share of another scale begins a number of its own."""
    scale = scan.lex.word(scan.word(k)) if k < len(scan.tokens) and k not in scan.taken else None
    return scale is not None and scale.readings.get("scales", figure.scale) != figure.scale


def _and_one(scan: Scan, figure: Figure, unit: Unit) -> bool:
    """عامين وشهرا: one of a smaller unit, told by its singular alone."""
    k = figure.last
    hit = scan.lex.units.match(scan.tokens, k) if scan.word(k).startswith("و") and k not in scan.taken else None
    if hit is None or hit.prefix != "و" or hit.length > 1 or not isinstance(hit.value, Unit):
        return False
    part = COMPOUNDS[unit.name].get(hit.value.name) if unit.factor == hit.value.factor == 1 else None
    if part is None or not _singular(scan, k):
        return False
    figure.value += part
    figure.step, figure.whole, figure.last = part, False, k + 1
    figure.steps.append(f"with {scan.raw(k, k + 1)}")
    return True


def _singular(scan: Scan, k: int) -> bool:
    """Whether a unit at token ``k`` is one: it has a dual, and its ending or what follows shows that none owns it."""
    word = scan.word(k)[1:]
    stem = word[:-1] + "ت" if word.endswith("ه") else word.removesuffix("ا")
    ends = word.endswith("ا") or scan.kind(k + 1) in ("symbol", "newline", "") or scan.among(k + 1, "function")
    return ends and "unit_dual" in scan.lex.words.get(f"{stem}ين", {})


def money_before(scan: Scan, figure: Figure) -> None:
    """Give the figure the money printed before it: $5, EUR 320 million, Dh7.8bn."""
    for length in (4, 3, 2, 1):
        k = figure.core - length
        if k < 0 or k in scan.taken:
            continue
        found = code_at(scan, k)
        if (
            found
            and found.unit.kind != "printed"
            and (found.unit.kind != "scaled" or (figure.scale >= 1000 and scan.glued(figure.core)))
            and found.end == figure.core
            and not _belongs_left(scan, k, figure.core)
        ):
            if scan.raw(figure.core_end, figure.last) == MILLION_LETTER:
                _in_millions(figure)
            own = figure.unit or figure.family
            if own and own != found.unit.name:
                return
            if not own:
                last = figure.last
                put_unit(scan, figure, found)
                figure.last = last
                add_rate(scan, figure)
            figure.first = k
            return
    if scan.line and not figure.unit and not figure.family:
        _named_before(scan, figure)


def _in_millions(figure: Figure) -> None:
    """$46 m: behind a sign of money the letter apart from its number means million, as it does beside it."""
    figure.value, figure.step, figure.scale = figure.value * MILLION, figure.step * MILLION, MILLION
    figure.unit, figure.own_unit = "", False


def _belongs_left(scan: Scan, k: int, core: int) -> bool:
    spaced = not scan.glued(core)
    return (spaced and k > 0 and scan.kind(k - 1) == "digits") or (scan.glued(k) and scan.kind(k - 1) == "word")


def _named_before(scan: Scan, figure: Figure) -> None:
    for length in (2, 1):
        k = figure.core - length
        found = money_at(scan, k) if k >= 0 and scan.kind(k - 1) != "digits" else None
        # Nobody writes "won 3 million" of money: before a number it is the other word.
        if found and found.end == figure.core and found.unit.kind != "shy":
            last = figure.last
            put_unit(scan, figure, found)
            figure.first, figure.last = k, last
            return
