"""What a number without a unit counts: people, things, years of age, a magnitude."""

from __future__ import annotations

from .figure import Figure
from .ranges import HYPHENS
from .rates import add_rate
from .scan import Scan


def name_scale(scan: Scan, figure: Figure) -> None:
    """Magnitude 6.8: the name of the scale before a bare number."""
    back = figure.core - (2 if scan.isa(figure.core - 1, "of") or scan.isa(figure.core - 1, "article") else 1)
    bare = figure.form == "digits" and figure.scale <= 1 and 0 < figure.value < 11
    if bare and scan.isa(back, "scale_name"):
        figure.unit, figure.own_unit = "magnitude", True
    if not figure.own_unit and figure.form == "digits" and scan.among(figure.core - 1, "karat_name"):
        figure.unit, figure.own_unit = "karat", True
    aged = back if scan.isa(figure.core - 1, "of") else figure.core - 1
    if not figure.own_unit and figure.form in ("digits", "word") and scan.isa(aged, "age") and 0 < figure.value < 130:
        figure.unit, figure.own_unit = "year", True


def say_what_counts(scan: Scan, figure: Figure) -> None:
    """Say what a figure without a unit counts: people or things; ``counted`` tells that a noun was seen."""
    k = figure.core_end
    k += scan.word(k) == ")" and scan.word(figure.core - 1) == "("
    k += scan.isa(k, "of")
    k += scan.word(k) in HYPHENS and scan.glued(k)
    for j in range(k, min(k + 3, len(scan.tokens))):
        if j in scan.taken or scan.kind(j) not in ("arabic", "word"):
            break
        if (
            scan.kind(j) == "arabic"
            and scan.word(j).startswith(("لل", "ب"))
            and scan.word(j) not in scan.lex.sets["counted"]
        ):
            break
        if scan.among(j, "person") or scan.among(j, "count"):
            figure.unit = "person" if scan.among(j, "person") else "count"
            figure.counted = True
            if figure.form == "digits" and figure.step == 0.001:
                figure.value, figure.step = figure.value * 1000, 1.0
                figure.notes.append("things are whole: the point is read as a thousands sign")
            if j == figure.core_end:
                figure.last = j + 1
                add_rate(scan, figure)
            return
        if scan.among(j, "function"):
            break
    figure.unit = "count"
    plain = scan.kind(k) in ("arabic", "word") and k not in scan.taken and not scan.among(k, "function")
    figure.counted = plain and not scan.word(k).startswith(("لل", "ل", "ب", "و", "ف"))
