"""What a number without a unit counts: people, things, years of age, a magnitude."""

from __future__ import annotations

from ..figure import Figure
from ..ranges import HYPHENS
from ..scan import Scan
from ..units.assigning import APOSTROPHES
from ..units.rates import add_rate, time_rate
from ..units.senses import scale_letters
from .ages import limits_age, of_working, told_of
from .named_ages import between_commas, bracketed

MILLIONS = 1e6
CLAUSE = 9
COMMAS = (",", "،")
# "55 million outstanding" says something of a sum and names no thing.
PARTICIPLES = ("ing", "ed")
# Its Arabic counterpart is a verb of the past; what millions count stands in the singular, never in a plural in ات.
FEMININE_PAST, PLURAL, VERB_FROM = "ت", "ات", 4
HE, THEM, ITS = "ي", ("ها", "هم"), ("تها", "تهم")
# From 11 to 99 what is counted stands in the accusative, 3 to 10 and hundreds have a genitive.
LARGEST_PLURAL = 10
PLURAL_S = "s"
AND_THE = ("وال", "فال")


def name_scale(scan: Scan, figure: Figure) -> None:
    """Magnitude 6.8: the name of the scale before a bare number."""
    back = figure.core - (2 if scan.isa(figure.core - 1, "of") or scan.isa(figure.core - 1, "article") else 1)
    back -= scan.word(back) in HYPHENS and scan.glued(figure.core)
    bare = figure.form == "digits" and figure.scale <= 1 and 0 < figure.value < 11
    if bare and (scan.isa(back, "scale_name") or _quake(scan, figure) or scale_letters(scan, figure.core - 1)):
        figure.unit, figure.own_unit = "magnitude", True
    if not figure.own_unit and figure.form == "digits" and scan.among(figure.core - 1, "karat_name"):
        figure.unit, figure.own_unit = "karat", True
    of_age = not figure.own_unit and figure.form in ("digits", "word") and 0 < figure.value < 130
    if of_age and _told_as_age(scan, figure, back):
        figure.unit, figure.own_unit = "year", True
    if not figure.own_unit and (pair := split_in_hundred(scan, figure)):
        figure.unit, figure.own_unit, figure.role = "%", True, "share"
        figure.steps.append(f"its share of a hundred, beside {pair:g}")


def _told_as_age(scan: Scan, figure: Figure, back: int) -> bool:
    """Whether words or signs around a number say that it is an age; ``back`` is the token before it and its "of"."""
    named = figure.core - 1 - scan.isa(figure.core - 1, "definite")
    if scan.isa(back if scan.isa(figure.core - 1, "of") else named, "age"):
        return True
    ranging = scan.among(figure.core - 1, "between") or scan.isa(figure.core - 1, "from")
    if ranging and scan.isa(figure.core - 2, "age"):
        return True
    hedged = scan.lex.endings["before"].match(scan.tokens, figure.core)
    if hedged is not None and scan.isa(hedged[1] - 1, "age"):
        return True
    aged = between_commas(scan, figure) or limits_age(scan, figure) or told_of(scan, figure) or bracketed(scan, figure)
    return aged or of_working(scan, figure)


def _quake(scan: Scan, figure: Figure) -> bool:
    """زلزال بقوة 5.9, a 5.9 quake: a strength beside what it is the strength of."""
    if scan.among(figure.core_end, "magnitude_talk") and not figure.pointless:
        return True
    named = range(max(figure.core - 5, 0), figure.core - 1)
    return scan.among(figure.core - 1, "strength") and any(scan.among(k, "magnitude_talk") for k in named)


def split_in_hundred(scan: Scan, figure: Figure) -> float:
    """The other side of a poll stated as 53-47, 0 where it is none."""
    i, j = figure.core, figure.core_end
    for sign, other in ((j, j + 1), (i - 1, i - 2)):
        glued = scan.glued(sign) and scan.glued(max(sign, other))
        if scan.word(sign) in HYPHENS and scan.kind(other) == "digits" and glued and figure.pointless:
            rest = 100 - figure.value
            if scan.word(other) == f"{rest:g}" and 10 < rest < 90 and _polled(scan, i):
                return rest
    return 0.0


def _polled(scan: Scan, i: int) -> bool:
    return any(scan.among(k, "share_talk") for k in range(max(i - 16, 0), min(i + 12, len(scan.tokens))))


def say_what_counts(scan: Scan, figure: Figure) -> None:
    """Say what a figure without a unit counts: people or things; ``counted`` tells that a noun was seen."""
    k = _past_remark(scan, figure)
    if not _for_a_time(scan, figure, k):
        _say_noun(scan, figure, k)


def _say_noun(scan: Scan, figure: Figure, k: int) -> None:
    """The noun behind a number that token ``k`` follows, or that nothing names it."""
    if scan.isa(k, "of"):
        k += 1 + (scan.word(k + 1) in APOSTROPHES)
        if figure.scale >= MILLIONS and scan.among(k, "funding"):
            figure.unit = "count"
            return
    k += scan.word(k) in HYPHENS and scan.glued(k)
    for j in range(k, min(k + 3, len(scan.tokens))):
        if j in scan.taken or scan.kind(j) not in ("arabic", "word"):
            break
        if _joined_on(scan, j) or _behind_preposition(scan, j) or (figure.scale >= 1000 and _spent_on(scan, j)):
            break
        if scan.among(j, "counted") and not _modifies(scan, j):
            figure.unit = "person" if scan.among(j, "person") else "count"
            figure.counted = True
            if figure.form == "digits" and figure.step == 0.001:
                figure.value, figure.step = figure.value * 1000, 1.0
                figure.notes.append("things are whole: the point is read as a thousands sign")
            if j == figure.core_end or (j == figure.core_end + 1 and scan.among(figure.core_end, "counted")):
                figure.last = j + 1
                _and_half(scan, figure)
                add_rate(scan, figure)
            return
        if scan.among(j, "function"):
            break
    _count_unknown(scan, figure, k)


def _for_a_time(scan: Scan, figure: Figure, k: int) -> bool:
    """Or 41 a day, 1200 يوميا: a count for a time of what was told before; millions a year are mostly of money."""
    rate = time_rate(scan, k) if k == figure.last and figure.scale < MILLIONS else None
    if rate is not None:
        figure.unit, figure.counted = "count", True
        figure.per, figure.last = rate
    return rate is not None


def _modifies(scan: Scan, j: int) -> bool:
    """14,500 citizen observers, 37 bank branches: a noun in the singular before the plural that is counted."""
    plain = scan.kind(j) == scan.kind(j + 1) == "word" and j + 1 not in scan.taken
    one, more = scan.word(j), scan.word(j + 1)
    return plain and more.endswith(PLURAL_S) and not one.endswith(PLURAL_S) and scan.isa(j + 1, "counted")


def _and_half(scan: Scan, figure: Figure) -> None:
    """أربعة أفراد ونصف: the half of one more, where no noun follows of which it would be half."""
    k = figure.last
    word = scan.lex.word(scan.word(k)) if scan.kind(k) == "arabic" else None
    share = word.readings.get("fractions") if word is not None and word.prefix == "و" else None
    after = scan.kind(k + 1) != "arabic" or scan.among(k + 1, "function") or scan.word(k + 1).startswith("لل")
    if share is not None and after and figure.form in ("word", "digits") and scan.isa(k, "and_share"):
        figure.value, figure.step, figure.whole, figure.last = figure.value + share, 0.1, False, k + 1


def _past_remark(scan: Scan, figure: Figure) -> int:
    """The token behind a number, its bracket and a hedge said at once: a dozen or so protesters."""
    k = figure.core_end
    k += scan.word(k) == ")" and scan.word(figure.core - 1) == "("
    loose = scan.lex.find("after", scan.tokens, k) if figure.form == "word" else None
    return k + loose.length if loose is not None and loose.value == "approx" else k


def _joined_on(scan: Scan, j: int) -> bool:
    """الوقود (240 مليونا) والطرق, القناة 9 والطريق 60: what و joins behind a bracket or with "the" is not counted."""
    word = scan.word(j)
    if word.startswith(AND_THE) and word not in scan.lex.sets["counted"]:
        return True
    return scan.word(j - 1) == ")" and word.startswith("و") and word not in scan.lex.sets["counted"]


def _behind_preposition(scan: Scan, j: int) -> bool:
    """Whether token ``j`` is no counted noun as a preposition stands before it: 28 مليونا لخطوط الإنتاج."""
    word, counted = scan.word(j), scan.lex.sets["counted"]
    if scan.kind(j) != "arabic" or word in counted:
        return False
    return word.startswith(("لل", "ب")) or (word.startswith("ل") and word[1:] in counted)


def _spent_on(scan: Scan, j: int) -> bool:
    """80 مليونا لخط النقل والمحطات: behind thousands a noun with its preposition is what they are for."""
    word = scan.word(j)
    return scan.kind(j) == "arabic" and word not in scan.lex.sets["counted"] and word.startswith(("لل", "ل"))


def _says(scan: Scan, k: int) -> bool:
    """Whether the word behind millions says something of them and names nothing: outstanding, raised, سجلت."""
    word = scan.word(k)
    if scan.among(k, "spent"):
        return True
    if scan.kind(k) == "word":
        return word.endswith(PARTICIPLES)
    return len(word) >= VERB_FROM and word.endswith(FEMININE_PAST) and not word.endswith(PLURAL)


def _verb(scan: Scan, figure: Figure, k: int) -> bool:
    """90 يحتاجها, 60 قيمتها كذا, 80 دفعت فيها: what is counted bears no pronoun, nor a ت behind 11 to 99."""
    word = scan.word(k)
    if scan.kind(k) != "arabic" or len(word) < VERB_FROM:
        return False
    of_them = word.startswith(HE) and word.endswith(THEM) and len(word) > VERB_FROM + 1
    accusative = figure.pointless and figure.value % 100 > LARGEST_PLURAL
    of_them = of_them or word.endswith(ITS)
    return of_them or (accusative and word.endswith(FEMININE_PAST) and not word.endswith(PLURAL))


def _part_of_sum(scan: Scan, figure: Figure) -> bool:
    """$12 million, of which 4 million came from the state: millions of what was told before, whatever follows."""
    at = figure.first - (scan.word(figure.first - 1) in COMMAS)
    back = [scan.word(at - 2), scan.word(at - 1)]
    told = scan.said(back, "a_further") or scan.said(back, "of_that") or scan.said(back[1:], "of_that")
    figure.part_of_sum = figure.scale >= MILLIONS and told
    return figure.part_of_sum


def _numbered(scan: Scan, figure: Figure) -> str:
    """عدد الزوار المسجلين لديها حوالي 2.3 مليون, وعددهم 34 ألفا: what its clause says the number of; "" for nothing."""
    for k in range(figure.core - 1, max(figure.core - CLAUSE, -1), -1):
        if scan.kind(k) not in ("arabic", "word") or k in scan.taken:
            return ""
        if scan.among(k, "their_number"):
            return "person"
        if scan.among(k, "number_of"):
            return "person" if any(scan.among(k + n, "person") for n in (1, 2, 3)) else "count"
    return ""


def _count_unknown(scan: Scan, figure: Figure, k: int) -> None:
    """A count of what no table names: the noun at token ``k`` and a rate of time right behind it."""
    crowd = scan.isa(figure.first - 1, "of") and scan.isa(figure.first - 2, "crowd")
    figure.unit = "person" if crowd or scan.among(figure.core - 1, "holds") else "count"
    whole = figure.pointless or figure.scale > 1
    if whole and not scan.among(k, "counted") and (numbered := _numbered(scan, figure)):
        figure.unit, figure.counted = numbered, True
        return
    plain = scan.kind(k) in ("arabic", "word") and k not in scan.taken and not scan.among(k, "function")
    plain = plain and not scan.isa(k, "no_thing")
    among = scan.kind(k) == "arabic" and scan.isa(k - 1, "of")
    again = scan.isa(k, "same_again") and scan.kind(k) == "arabic"
    noun = (
        plain
        and not among
        and not again
        and not _verb(scan, figure, k)
        and not scan.word(k).startswith(("لل", "ل", "ب", "و", "ف"))
    )
    told_of = figure.scale >= MILLIONS and _says(scan, k)
    figure.counted = figure.unit == "person" or (noun and not told_of and not _part_of_sum(scan, figure))
    if plain and figure.counted and (rate := time_rate(scan, k + 1)) is not None:
        figure.per, figure.last = rate
