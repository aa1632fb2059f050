"""Ages: a number or an ordinal that says how old people are, where no unit says it."""

from __future__ import annotations

from ..figure import Figure
from ..scan import Scan
from .ranks import ordinal_at

OLDEST = 120
YOUNGEST, HOURS = 10, 12
NEAR = 4
REACH = 14
ENDS = (".", "؛", ";", "?", "؟")
SIGNS = ("%", "°", "-", "/", ":")
TWENTY = 20


def year_of_life(scan: Scan, i: int) -> Figure | None:
    """في السابعة من عمره, دون سن الخامسة, الأطفال دون الخامسة: an age said as an ordinal, where Arabic says it so."""
    figure = ordinal_at(scan, i) if scan.word(i).startswith("ال") else None
    if figure is None:
        return None
    of_life = scan.isa(figure.core_end, "than") and scan.isa(figure.core_end + 1, "age_of")
    if (
        not of_life
        and not _in_her(scan, figure)
        and not scan.isa(i - 1, "age")
        and not (scan.isa(i - 1, "age_limit") and _people(scan, i - 1))
    ):
        return None
    figure.form, figure.unit, figure.own_unit = "word", "year", True
    figure.last = figure.core_end + 2 * of_life
    return figure


def _in_her(scan: Scan, figure: Figure) -> bool:
    """معلمة في الرابعة والثلاثين: a feminine ordinal behind في that is too high for an hour of the clock."""
    i = figure.core
    told = scan.isa(i - 1, "age_in") and HOURS < figure.value < OLDEST and scan.word(i).endswith("ه")
    # في التاسعة وأربعين دقيقة is an hour; the tens of an age have their article.
    told = told and (figure.core_end - i == 1 or figure.value < TWENTY or scan.word(i + 1).startswith("وال"))
    return told and not scan.isa(figure.core_end, "than")


def limits_age(scan: Scan, figure: Figure) -> bool:
    """Children under 15, النساء فوق 65: a bare number behind a limit of age and people."""
    bare = figure.form in ("digits", "word") and figure.scale <= 1 and 0 < figure.value < OLDEST
    k = figure.core - 1
    if not bare or not scan.isa(k, "age_limit") or scan.isa(figure.core_end, "counted"):
        return False
    if scan.isa(figure.core_end, "of"):  # troops would take over nine of the bases
        return False
    return _people(scan, k) and not _lasts(scan, figure, k)


def _lasts(scan: Scan, figure: Figure, k: int) -> bool:
    """350 drivers over three years: a few years of grown people are how long something takes."""
    few = figure.own_unit and figure.value < YOUNGEST and scan.isa(k, "spanning")
    return few and not any(scan.isa(j, "minor") for j in range(k - 1, max(k - NEAR, -1), -1))


def told_of(scan: Scan, figure: Figure) -> bool:
    """She is 34, who is just 18, he turned 60: a bare number said of one person, with nothing counted behind it."""
    k = figure.core - 1 - scan.isa(figure.core - 1, "age_only")
    said = scan.isa(k, "age_verb") and scan.isa(k - 1, "one_person")
    grown = figure.form in ("digits", "word") and figure.scale <= 1 and YOUNGEST <= figure.value < OLDEST
    ends = scan.kind(figure.core_end) in ("symbol", "newline", "") or scan.isa(figure.core_end, "and")
    return said and grown and ends and scan.word(figure.core_end) not in SIGNS


def of_working(scan: Scan, figure: Figure) -> bool:
    """The pension age is 60 and will rise to 65, سن التقاعد من 60 إلى 63: bare numbers behind such an age."""
    bare = figure.form in ("digits", "word") and figure.scale <= 1 and YOUNGEST < figure.value < OLDEST
    if not bare or scan.isa(figure.core_end, "counted") or scan.word(figure.core_end) in SIGNS:
        return False
    for k in range(figure.core - 1, max(figure.core - REACH, 0), -1):
        if scan.kind(k) == "newline" or (scan.word(k) in ENDS and not scan.glued(k + 1)):
            return False
        if scan.said([scan.word(k - 1), scan.word(k)], "working_age"):
            return True
    return False


def _people(scan: Scan, k: int) -> bool:
    """Whether people are named a few words before token ``k``, with no number and no stop between."""
    for j in range(k - 1, max(k - NEAR, -1), -1):
        if scan.kind(j) not in ("arabic", "word"):
            return False
        if scan.among(j, "person") and scan.word(j) not in scan.lex.words:
            return True
    return False
