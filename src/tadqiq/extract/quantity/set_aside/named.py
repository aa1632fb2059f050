"""Numbers that are part of a name as the page shows it: in quotation marks with it, or in English behind capitals."""

from __future__ import annotations

from collections import Counter

from ..figure import Figure
from ..scan import Scan

QUOTES = {"»": "«", "”": "“", '"': '"', "'": "'", "’": "‘"}
NAME_WORDS = 4
LAST_OF_SERIES = 100
TYPE_WORDS = 3
LAST_TYPE = 10_000
DETERMINED = 3
HUNDRED, THOUSAND = 100, 1000


def quoted_name(scan: Scan, figure: Figure) -> bool:
    """«سحاب 2», "Harbour Bridge 2", «كيستريل 270»: a few words and a number, alone between quotation marks.

    A great number is that of a type where a word or two stand before it.
    """
    opening = QUOTES.get(scan.word(figure.core_end), "")
    small = figure.pointless and figure.value < LAST_OF_SERIES
    reach = NAME_WORDS if small else TYPE_WORDS
    words = range(figure.core - 1, max(figure.core - reach - 2, -1), -1)
    first = next((k for k in words if opening and scan.word(k) == opening), -1)
    named = 0 <= first < figure.core - 1 and figure.pointless and figure.value < LAST_TYPE
    return named and all(_of_name(scan, k) for k in range(first + 1, figure.core))


def _of_name(scan: Scan, k: int) -> bool:
    return scan.kind(k) == "arabic" or (scan.kind(k) == "word" and scan.raw(k, k + 1)[0].isupper())


def numbered_name(scan: Scan, figure: Figure) -> bool:
    """A Kestrel 5 rocket, where Osprey 2 fell silent: a small number between a name and what a count never precedes."""
    i, j = figure.core, figure.core_end
    small = figure.pointless and j - i == 1 and 1 < figure.value < LAST_OF_SERIES and scan.kind(i - 2) != "newline"
    if not small or scan.kind(i - 1) != "word" or scan.kind(j) != "word" or i - 1 in scan.taken or j in scan.taken:
        return False
    capital, lower = scan.raw(i - 1, i)[0].isupper(), scan.raw(j, j + 1).islower()
    first = i - 1
    while scan.kind(first - 1) == "word" and scan.raw(first - 1, first)[0].isupper():
        first -= 1
    opens = first == 0 or scan.word(first - 1) in (".", "?", "!", "“", '"') or scan.isa(first - 1, "place_lead")
    return capital and lower and not opens and not _counted(scan, j) and not scan.isa(j, "and")


def typed(scan: Scan, figure: Figure) -> bool:
    """The Kestrel 270, 12 Kestrel 270s, طراز كيستريل 270: the number of a type behind its name.

    A word before says that a type follows, or the article writes that name and that number twice.
    """
    i = figure.core
    if not figure.pointless or figure.core_end - i != 1 or not 1 < figure.value < LAST_TYPE or figure.hedge != "exact":
        return False
    if figure.counted_loosely() and _counted(scan, figure.core_end):
        return False
    if scan.kind(i - 1) == "arabic":
        return any(scan.among(k, "type_lead") for k in range(i - DETERMINED, i)) and _plain(scan, i)
    if scan.kind(i - 1) != "word" or not scan.raw(i - 1, i)[0].isupper() or i - 1 in scan.taken or scan.glued(i):
        return False
    return _one_of_a_type(scan, figure) or _named_twice(scan, i)


def _one_of_a_type(scan: Scan, figure: Figure) -> bool:
    """The Merlan 320, almost 15 years old; an Embraer 190: a name with its article and three digits, nothing counted.

    Behind a comma "the Germans 320" tells on what others had.
    """
    i, j = figure.core, figure.core_end
    opens = scan.isa(i - 2, "article") or scan.isa(i - 2, "determiner")
    opens = opens and not scan.among(j, "counted") and not _counted(scan, j)
    told_on = scan.word(i - 3) in (",", ";", "and") or scan.word(i - 1).endswith("s") or scan.word(j) in ("-", "–")
    return opens and not told_on and HUNDRED <= figure.value < THOUSAND


def _plain(scan: Scan, i: int) -> bool:
    """Whether nothing but words of a name stands between "type" and the number at token ``i``."""
    lead = next(k for k in range(i - 1, i - DETERMINED - 1, -1) if scan.among(k, "type_lead"))
    return all(scan.kind(k) in ("arabic", "word") and not scan.among(k, "function") for k in range(lead + 1, i))


def _named_twice(scan: Scan, i: int) -> bool:
    """Whether the capitalised word before token ``i`` bears its number twice, inside a sentence once."""
    if "types" not in scan.found:
        seen: Counter[str] = Counter()
        inside: set[str] = set()
        for k, token in enumerate(scan.tokens):
            if token.kind == "digits" and scan.kind(k - 1) == "word":
                name = scan.raw(k - 1, k + 1)
                seen[name] += 1
                inside |= {name} if scan.kind(k - 2) == "word" else set()
        scan.found["types"] = frozenset(name for name in inside if seen[name] > 1)
    return scan.raw(i - 1, i + 1) in scan.found["types"]


def _counted(scan: Scan, k: int) -> bool:
    """Whether a noun in the plural or a unit stands at token ``k``, so that the number before it counts."""
    plural = scan.word(k).endswith("s") and not scan.among(k, "function")
    return plural or scan.among(k, "person") or scan.lex.units.match(scan.tokens, k) is not None
