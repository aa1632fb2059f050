"""Given names in an Arabic article: of one word or two, or before whose son somebody is."""

from __future__ import annotations

from functools import cached_property

from ...knowledge.names import first_names
from ...languages.affixes import forms
from .prose import Prose
from .tables import seconds, servants, sons, words_for
from .words import as_given_name


class Given(Prose):
    """An article's words with which of them are given names."""

    def is_given(self, i: int) -> bool:
        """Whether word ``i`` is a given name, and not a function word that is spelt alike."""
        return self.traits(i).given and as_given_name(self.raw(i), self.text(i))

    def son(self, i: int) -> bool:
        """Whether word ``i`` hangs on the one before and says whose son or daughter that is: ولد، منت، أيت."""
        return self.linked(i) and self.text(i) in sons() and self.text(i) not in words_for("unsure_son")

    @cached_property
    def begun(self) -> frozenset[int]:
        """The places of words that a father may follow, one or two words on."""
        if sons().isdisjoint(self.count):
            return frozenset()
        told = [i for i in range(1, len(self.words)) if self.words[i].text in sons() and self.son(i)]
        return frozenset(place for i in told for place in (i - 1, i - 2))

    @cached_property
    def honoured(self) -> frozenset[int]:
        """The places of words with a title right behind them that bodies are called by."""
        titles = words_for("honoured", "titles")
        return frozenset(i - 1 for i, text in enumerate(self.texts) if text in titles and self.linked(i))

    def double(self, i: int) -> bool:
        """Whether words ``i`` and the next are one given name, a conjunction before it aside: عبد الستار، نور الدين."""
        if not self.linked(i + 1):
            return False
        second = self.text(i + 1)
        for first, prefix in forms(self.text(i)):
            if prefix in ("", "و", "ل", "ول") and f"{first} {second}" in first_names():
                return True
            if prefix in ("", "و", "ول") and second.startswith("ال") and first in servants():
                return True
            if prefix in ("", "و") and second in seconds() and (first in servants() or self.is_given(i)):
                return True
        return False
