"""Names by sound alone, held out from every gazetteer: CLDR territories from Arabic and from Russian to English.

    python bench/names.py [--misses]

Prints the share of territories whose English name comes first among all English names, and the time for one name.
"""

from __future__ import annotations

import sys
import time

from babel import Locale

from tadqiq.match.naming.pairs import closest

LEFT_OUT = frozenset(("XA", "XB", "ZZ", "QO", "EZ", "UN", "EU"))


def territories(language: str) -> dict[str, str]:
    """Code → name of the countries and territories of CLDR in a language."""
    return {
        code: name for code, name in Locale(language).territories.items() if len(code) == 2 and code not in LEFT_OUT
    }


def top_one(language: str) -> tuple[float, float, list[str]]:
    """Share found first, seconds a name, and what was found instead."""
    english, told = territories("en"), territories(language)
    among = sorted(english.values())
    misses: list[str] = []
    start = time.perf_counter()
    for code, name in told.items():
        best = closest(name, among, 1)[0][0]
        if best != english.get(code):
            misses.append(f"{name} → {best} (not {english.get(code)})")
    return 1 - len(misses) / len(told), (time.perf_counter() - start) / len(told), misses


if __name__ == "__main__":
    for language in ("ar", "ru"):
        share, seconds, misses = top_one(language)
        print(f"{language} → en: top-1 {share:.3f} of {len(territories(language))}, {1000 * seconds:.2f} ms a name")
        if "--misses" in sys.argv:
            print(*misses, sep="\n")
