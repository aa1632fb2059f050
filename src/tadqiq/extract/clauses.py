"""What stands between two places of a sentence: light words only, a border of clauses, or words that name something."""

from __future__ import annotations

from collections.abc import Sequence

from ..knowledge.vocabulary import measure
from ..text import Token
from .marks import Mark, Marks, telling
from .sentences import BREAKS, opens_clause, words

VERB_ENDS = ("وا", "ed", "ing")


class Clauses:
    """The tokens of an article with what is marked on them."""

    def __init__(self, tokens: Sequence[Token], marks: Marks) -> None:
        self.tokens, self.marks, self.at = tokens, marks, marks.at
        self._light: dict[int, bool] = {}

    def word(self, i: int) -> str:
        """The folded word at token ``i``, "" beyond the article."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def light(self, i: int) -> bool:
        """Whether a token neither breaks the sentence nor names anything."""
        found = self._light.get(i)
        if found is None:
            found = self.word(i) not in BREAKS and not any(m.code[0] in "nw" or telling(m) for m in self.at(i))
            self._light[i] = found
        return found

    def heavy(self, first: int, last: int) -> int:
        """How many tokens from ``first`` to ``last`` (half-open) are not light."""
        return sum(not self.light(i) for i in range(first, last))

    def parted(self, first: int, last: int) -> bool:
        """Whether a break, a relative clause or reported speech begins between two places."""
        return any(t.text in BREAKS or t.text in words("relative") for t in self.tokens[first:last])

    def joined(self, first: int, last: int) -> bool:
        """Whether a conjunction stands between two places: what follows it has a head of its own."""
        return any(opens_clause(t.text) for t in self.tokens[first:last])

    def modifies(self, mark: Mark) -> bool:
        """Whether an English noun only tells the kind of the next: "hospital treatment", "shell companies"."""
        if not measure(mark.code[2:]).thing or self.tokens[mark.first].kind != "word":
            return False
        return any(map(_names_thing, self.at(mark.last))) and not self.word(mark.last).endswith(VERB_ENDS)


def _names_thing(mark: Mark) -> bool:
    return mark.code[0] in "mc" and telling(mark)
