"""The grammar of date phrases: patterns over the class letters of items, each with what its parts mean.

The letters are those of ``date_items``: ``d`` a number up to 31, ``o`` an ordinal, ``m`` a month, ``y`` a year, ``Q``
the word quarter, ``P F R`` last, next, this, ``E S I`` end, start, middle, ``v`` of, ``t`` to or and, ``i`` in.
Patterns are tried on the whole line of letters at once; of two that overlap the longer one goes first.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

MONTH = r"(?P<m>m)(?:[/\-]?(?P<m2>m)|\((?P<m3>m)\)|\.)?"
YEAR = r"(?:[,\-/]?[vi]{0,2}Y?L?[vi]?(?P<y>y)e?)"
MODIFIER = r"(?P<mod>[PFRM])"
PART = r"(?:(?P<part>[ESI])[v\-]{0,2})"
LEAD = r"(?:D?(?P<rel>a)?,?(?P<w>w)?[,\-(]?[Dvi]{0,2})"
DAY = r"(?P<d>[do])"
# What may follow a quarter, a half, some months: their year, or a relative year.
OF = (
    r"(?:[v,i]{0,2}(?:Y?L?Y?v?(?P<y>y)(?:[/\-](?P<y2>[yzd]))?e?"
    r"|(?P<mod>[PFRMA])v?L?Y|Y(?:L?(?P<mod2>[PFRMA]))?|(?P<ago>a)))"
)
IN_YEAR = r"[,vi]{0,2}(?:(?P<mod>[PFRMA])v?L?Y|YL?(?P<mod2>[PFRMA]))"
SHORT = r"(?P<y>[yzd])"
# The month that weeks, days or a half are told of: "the first week of May 2024".
OF_MONTH = rf"v{{0,2}}N?{MONTH}{YEAR}?{MODIFIER}?"
# A month that is not named: "of this month", «من الشهر نفسه».
TOLD_MONTH = r"v{0,2}(?:N(?P<mod>[PFRMA])|(?P<mod2>[PFRMA])N)"
# A stretch that ends on a day or with a month: "the three months to June", "the year ended 30 June 2025".
ENDING = r"(?:(?P<c>[cd])-?NO?|N(?P<c2>[cd])|L?(?P<unit>[YQH])L?)(?:(?P<to>t)|U[vi]?)[vD]{0,2}Y?"


# Runs of letters that could hold a date, and what at least must be in one.
ISLAND = re.compile(r"[^_\nT:n]+")
CORE = re.compile(
    r"[mhwaygXlCqfuV]|[QHN].*[odc]|[odc].*[QHN]|[YNKQGCZ].*[PFRESIMAW]|[PFRESIMAW].*[YNKQGCZO]|O|d.d|[do]v?R"
)


class Pattern(NamedTuple):
    """A kind of date with one way to write it, and letters that stand in each that is written so."""

    kind: str
    needs: frozenset[str]
    reads: str


PATTERNS = tuple(
    Pattern(kind, frozenset(needs), reads)
    for kind, needs, reads in (
        ("day", "m", rf"{LEAD}?{DAY}D?[.\-/v]{{0,2}}N?{MONTH}{YEAR}?{MODIFIER}?"),
        ("day", "m", rf"{LEAD}?(?P<m>m)[.\-]?v?{DAY}(?:{YEAR})?"),
        ("day_in_year", "Ym", rf"{LEAD}?{DAY}D?[.\-/v]{{0,2}}N?{MONTH}{IN_YEAR}"),
        ("day_in_year", "Ym", rf"{LEAD}?(?P<m>m)[.\-]?v?{DAY}{IN_YEAR}"),
        ("day", "my", rf"(?P<y>y)[\-/](?P<m>m)[\-/]{DAY}"),
        ("day", "my", rf"(?P<y>y)[\-/]{DAY}[\-/](?P<m>m)"),
        ("days", "m", rf"(?:[xBv])?{DAY}[t\-/](?P<d2>[do])[.v]?N?{MONTH}{YEAR}?{MODIFIER}?"),
        ("days", "m", rf"(?P<m>m)\.?v?{DAY}[t\-](?P<d2>[do])(?:{YEAR})?"),
        ("days", "bm", rf"[xv]{DAY}(?P<until>b)(?P<d2>[do])[.v]?N?{MONTH}{YEAR}?{MODIFIER}?"),
        ("days", "xb", rf"x(?P<m>m)\.?v?{DAY}(?P<until>b)(?P<d2>[do])(?:{YEAR})?"),
        ("day", "my", rf"{DAY}[\-/](?P<y>y)[\-/](?P<m>m)"),
        ("day_in_words", "cm", r"(?P<m>m)(?P<d>c)"),
        ("numeric", "yd", r"(?<!d[\-/.]d[\-/.])(?P<y>y)(?P<sep>[\-/.])(?P<a>d)(?P=sep)(?P<b>d)"),
        ("numeric_spaced", "yd", r"(?<=[iD])(?P<y>y)(?P<a>d)(?P<b>d)"),
        ("numeric", "d", r"(?P<a>d)(?P<sep>[\-/.])(?P<b>d)(?P=sep)(?P<y>[yzd])j?"),
        ("ended", "m", rf"{ENDING}{DAY}D?[.\-/v]{{0,2}}N?{MONTH}{YEAR}?{MODIFIER}?"),
        ("ended", "m", rf"{ENDING}(?P<m>m)[.\-]?{DAY}{YEAR}?"),
        ("ended", "m", rf"{ENDING}{PART}?N?{MONTH}{YEAR}?{MODIFIER}?"),
        ("ended", "Qm", rf"(?P<m>m)-?(?P<unit>Q){YEAR}?"),
        ("day_of_month", "N", rf"D?{DAY}{TOLD_MONTH}"),
        ("of_this_month", "R", rf"D?{DAY}(?:t(?P<d2>[do]))?v?(?P<mod>R)"),
        ("numeric_day", "d", r"(?<=[iD])(?P<a>d)(?P<sep>[/.])(?P<b>d)"),
        ("weekday_numeric", "wd", r"(?P<w>w),?(?P<a>d)(?P<sep>[\-/.])(?P<b>d)"),
        ("weekday_numeric", "wd", r"(?P<w>w),?(?P<a>d)(?P<sep>[\-/.])(?P<b>d)(?P=sep)(?P<y>[yzd])"),
        ("weekday_numeric", "wy", r"(?P<w>w),?(?P<y>y)(?P<sep>[\-/.])(?P<a>d)(?P=sep)(?P<b>d)"),
        ("hijri_day", "h", rf"{LEAD}?{DAY}v?N?(?P<h>h)(?:[,viY]{{0,2}}(?P<y>y))?j?"),
        ("hijri_month", "hy", r"N?(?P<h>h)[,viY]{0,2}(?P<y>y)j?"),
        ("hijri_year", "jy", r"Y?v?(?P<y>y)j"),
        ("hijri_year", "jY", r"Yj(?P<y>y)"),
        ("nth_weekday", "wo", rf"(?P<n>o)(?P<w>w)[vi]{{0,2}}N?{MONTH}{YEAR}?"),
        ("nth_weekday", "wo", rf"(?P<w>w)(?P<n>o)[vi]{{0,2}}N?{MONTH}{YEAR}?"),
        ("weekday_after", "lw", r"(?P<n>o)(?P<w>w)(?P<after>b)(?P<l>l)[vi]?Y?(?P<y>y)"),
        ("weekday_after", "wb", rf"(?P<n>o)(?P<w>w)(?P<after>b)[Dv]{{0,2}}{DAY}v?{MONTH}{YEAR}?"),
        ("weekday_after", "wb", rf"(?P<n>o)(?P<w>w)(?P<after>b)(?P<m>m){DAY}{YEAR}?"),
        ("last_day", "m", rf"(?:PD|ED|aP|DP|v?PD)[vi]{{0,2}}N?{MONTH}{YEAR}?"),
        ("last_day", "Ny", r"(?:PD|ED|aP|DP|v?PD)[vi]{0,2}N(?P<n>[cd])[vi]{0,2}Y?(?P<y>y)"),
        ("last_day", "y", r"(?:PD|ED|aP|DP|v?PD)[vi]{0,2}Y?(?P<y>y)"),
        ("month_number", "N", r"N(?P<n>[cd])[vi]{0,2}(?:Y?(?P<y>y)|(?P<mod>[PFR])v?Y?|YL?(?P<mod2>[PFR]))"),
        ("in_month", "om", rf"(?P<n>o)(?P<c>[cd])?(?P<unit>[KJH]){OF_MONTH}"),
        ("in_month", "om", rf"(?P<unit>[KJH])(?P<c>[cd])?(?P<n>o){OF_MONTH}"),
        ("in_month", "om", rf"(?P<c>[cd])(?P<unit>[KJ])(?P<n>o){OF_MONTH}"),
        ("in_month", "m", rf"(?P<final>[PE])(?P<c>[cd])?(?P<unit>[KJ]){OF_MONTH}"),
        ("in_month", "Pm", rf"(?P<unit>[KJ])(?P<c>[cd])?(?P<final>P){OF_MONTH}"),
        ("half_of_month", "HN", rf"(?:(?P<n>o)H|H(?P<n2>o)){TOLD_MONTH}"),
        ("in_year", "oy", r"(?P<n>o)(?P<c>[cd])(?P<unit>[KJ])[vi]{0,2}Y?(?P<y>y)"),
        ("in_year", "Py", r"(?P<final>P)(?P<c>[cd])(?P<unit>[KJ])[vi]{0,2}Y?(?P<y>y)"),
        ("nth_month", "No", r"(?P<n>o)N[vi]{0,2}Y?(?P<y>y)"),
        ("month", "my", rf"{PART}?N?{MONTH}{YEAR}{MODIFIER}?"),
        ("month", "my", rf"{PART}?(?P<y>y)[,\-/]?(?P<m>m)(?![dy])"),
        ("month", "m", rf"{PART}?(?:(?P<mod2>[PFR])v?)?N?{MONTH}{MODIFIER}?"),
        ("month_in_year", "Ym", rf"{PART}?N?{MONTH}{IN_YEAR}"),
        ("months", "m", rf"[xBv]?N?(?P<m>m)(?:[/\-]?(?P<m2>m))?[t\-]N?(?P<m4>m)(?:[/\-]?(?P<m5>m))?{YEAR}?"),
        ("year_month", "yd", r"(?P<y>y)(?P<sep>[/\-])(?P<a>d)"),
        ("year_month", "yd", r"(?P<a>d)(?P<sep>[/\-])(?P<y>y)"),
        ("reported", "o", r"(?P<n>o)-(?P<frac>[QH])"),
        ("reported", "N", r"(?P<c>[cd])-N"),
        ("quarter", "Qo", rf"{PART}?(?P<n>o)Q{OF}?"),
        ("quarter", "Qo", rf"{PART}?Q(?P<n>o){OF}?"),
        ("quarter", "QP", rf"{PART}?(?:Q(?P<final>P)|(?P<final2>P)Q){OF}"),
        ("half", "HP", rf"{PART}?(?:H(?P<final>P)|(?P<final2>P)H){OF}"),
        ("quarter", "qd", rf"{PART}?q(?P<n>d)[\-,v/']{{0,2}}{SHORT}?"),
        ("quarter", "qd", rf"{PART}?(?P<n>d)q[\-,v/']{{0,2}}{SHORT}?"),
        ("quarter", "y", rf"{PART}?(?P<y>y)[\-,v]{{0,2}}(?:(?P<n>o)Q|q(?P<n2>d))"),
        ("half", "Ho", rf"{PART}?(?P<n>o)H{OF}?"),
        ("half", "Ho", rf"{PART}?H(?P<n>o){OF}?"),
        ("half", "ud", rf"{PART}?u(?P<n>d)[\-,v/']{{0,2}}{SHORT}"),
        ("half", "ud", rf"{PART}?(?P<n>d)u[\-,v/']{{0,2}}{SHORT}"),
        ("half", "y", rf"{PART}?(?P<y>y)[\-,v]{{0,2}}(?:(?P<n>o)H|u(?P<n2>d))"),
        ("first_months", "No", rf"o(?P<n>[cd])N{OF}?"),
        ("first_months", "No", rf"N(?P<n>[cd])o{OF}?"),
        ("first_months", "No", rf"(?P<n>[cd])No{OF}?"),
        ("last_months", "NP", rf"P(?P<n>[cd])N{OF}"),
        ("same", "", rf"(?:M(?P<unit>[QNOHK])|(?P<unit2>[QNHK])M|(?P<unit3>O)M?){OF}"),
        ("year", "y", rf"{PART}?(?:Y[vL]{{0,2}}|LY?|Z[vL]{{0,2}}|v?LY)(?P<y>y)e?"),
        ("year", "y", rf"{PART}(?P<y>y)e?"),
        ("year", "f", r"(?P<fy>f)[\-']?(?P<y>[yzd])"),
        ("split_year", "y", rf"{PART}?(?:[YZ][vL]{{0,2}}|LY?|f)?(?P<y>y)(?P<sep>[/\-])(?P<y2>[yzd])Z?"),
        ("bare_year", "y", r"(?P<y>y)e?"),
        ("relative", "", rf"{PART}?(?P<unit>[YNKQGCZ])L?(?P<mod>[PFR])"),
        ("relative", "", rf"{PART}?(?P<mod>[PFR])v?L?(?P<unit>[YNKQGCZ])"),
        ("that_year", "Y", rf"{PART}?(?:[MA]v?(?P<unit>Y)|(?P<unit2>Y)[MA])"),
        ("whole_year", "WY", r"W[vL]{0,2}Y|LYW|YW"),
        ("part", "", r"(?P<part>[ESI])[v\-]{0,2}(?P<unit>[YNKCGZ])"),
        ("part", "V", r"(?P<part>V)"),
        ("year", "Vy", r"(?P<part>V)[v\-]{0,2}(?P<y>y)e?"),
        ("century", "Co", r"(?:(?P<part>[ESI])v{0,2})?(?:(?P<n>o)C|C(?P<n2>o))"),
        ("decade", "g", rf"{PART}?(?P<g>g)"),
        ("season", "Xy", r"(?P<x>X)v{0,2}Y?(?P<y>y)e?"),
        ("season", "X", r"(?P<x3>X)v?(?P<mod3>R)Y|(?P<x>X)v?Y?(?P<mod>[PFR])|(?P<mod2>[PFR])(?P<x2>X)"),
        ("weekday", "w", r"(?:D(?P<rel>a)?|(?P<mod2>[PFR]))?(?P<w>w)(?P<mod>[PF])?"),
        ("weekday_of_week", "wK", r"D?(?P<w>w)[vi]{0,2}(?:(?P<mod>[PFR])v?(?P<unit>K)|(?P<unit2>K)(?P<mod2>[PFR]))"),
        ("night", "w", r"(?P<w>w)[t\-](?P<w2>w)"),
        ("relative_day", "a", r"(?P<rel>a)(?P<w>w)?"),
        ("holiday", "l", r"(?P<l>l)[vi]?Y?(?P<y>y)?"),
    )
)


class Match(NamedTuple):
    """A pattern found at items ``[first, last)``; ``groups`` gives the number of the item behind each letter's name."""

    kind: str
    first: int
    last: int
    groups: dict[str, int]


def candidates(letters: str) -> list[Match]:
    """Every place where a pattern fits a line of class letters, the longest first."""
    islands = [island.span() for island in ISLAND.finditer(letters) if CORE.search(island.group())]
    places = [at for start, end in islands for at in range(start, end + 1)]
    line = "".join(letters[start:end] + "_" for start, end in islands)
    there = frozenset(line)
    found = []
    for order, pattern in enumerate(PATTERNS):
        # An article has half of the letters; a pattern whose letters none ever has is not even compiled.
        if not pattern.needs <= there:
            continue
        for hit in _compiled(pattern.reads).finditer(line):
            groups = {name: places[hit.start(name)] for name, text in hit.groupdict().items() if text}
            match = Match(pattern.kind, places[hit.start()], places[hit.end()], groups)
            found.append((match.first - match.last, order, match))
    found.sort(key=lambda entry: (entry[0], entry[1], entry[2].first))
    return [match for _, _, match in found]


@cache
def _compiled(reads: str) -> re.Pattern[str]:
    return re.compile(reads)
