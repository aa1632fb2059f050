"""Words that stop a Latin name, and when they are of one: Said Ali, Jan Novak, Theresa May."""

from __future__ import annotations

from .latin_runs import Runs
from .latin_words import months_called, stops
from .tables import sons
from .words import SPACED

SAID, ARTICLES = "said", ("al", "el")


class Stops(Runs):
    """The runs of an article with the words in them that end or begin no name."""

    def stops(self, i: int) -> bool:
        """Whether word ``i`` is one of grammar, a month or a weekday here, and no name."""
        word = self.words[i]
        if (word.text == SAID and self._called_said(i)) or (word.text in months_called() and self._no_month(i)):
            return False
        return word.text in stops() and not (word.text == "may" and self.text[word.start : word.end] == "MAY")

    def _no_month(self, i: int) -> bool:
        """Whether a short month is a name: no number beside it, but a capitalised word: Jan Novak, Atlas Mar."""
        behind = self.words[i + 1 : i + 2]
        if any(w.kind == "digits" for w in (*self.words[max(i - 1, 0) : i], *behind)) or not self.capital(i):
            return False
        near = [k for k in (i - 1, i + 1) if 0 <= k < len(self.words) and self.words[max(k, i)].link == SPACED]
        return any(self.capital(k) and self.words[k].text not in stops() for k in near)

    def _called_said(self, i: int) -> bool:
        """Whether "Said" is a man's name: a capital inside a sentence, or before a particle of names."""
        behind = i + 1 < len(self.words) and self.words[i + 1].link == SPACED
        if not self.capital(i) or (behind and (self.words[i + 1].text in sons() or self.words[i + 1].text in ARTICLES)):
            return self.capital(i)
        before = self.words[i].link == SPACED and self.capital(i - 1)
        return not self.opens(i) and (before or (behind and self.capital(i + 1)))
