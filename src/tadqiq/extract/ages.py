"""Ages that stand behind a name without a word for them: "Sami Odeh (62 عاما)", "Maria Odeh, 31, said"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ..model import Claim, Name

AGE = "m:age"
OLDEST = 110
YOUNGEST = 5
YEARS = "year"
_OPENS = re.compile(r"(?:\s*[(\[]|[,،])\s*")
_CLOSES = re.compile(r"\s*(?:[)\]]|[,،]|[.;؛](?:\s|$))")


class Ages:
    """The figures of an article that are somebody's age."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text = text
        self._ends = sorted({name.end for name in names if name.kind in ("person", "other")})

    def told(self, claim: Claim) -> bool:
        """Whether a number of years stands alone right behind a name, in brackets or between commas."""
        if claim.unit != YEARS or claim.value is None or not YOUNGEST <= claim.value <= OLDEST:
            return False
        return _CLOSES.match(self._text, claim.end) is not None and self._behind_a_name(claim.start)

    def _behind_a_name(self, start: int) -> bool:
        k = bisect_right(self._ends, start) - 1
        return k >= 0 and _OPENS.fullmatch(self._text, self._ends[k], start) is not None
