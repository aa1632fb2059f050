"""An Arabic article's words: how often each occurs, which clitics stand before it, whether it may be of a name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from ...knowledge.everyday import common
from ...knowledge.names import entries
from ...languages.affixes import forms
from ...model import Article
from .looks import foreignness
from .tables import particles
from .words import APART, Traits, Word, as_given_name, behind_clitic, traits, whole

NEVER, VERB = -1.0, 0.3
# A letter alone is a preposition set apart from a quotation mark: لـ«…».
LETTERS = 2
ONE_LETTER = ("و", "ب", "ل", "ف", "ك")
# Beginnings that many borrowed names have: فالنسيا، بالتيمور، كالغاري.
AMBIGUOUS = ("بال", "كال", "فال")
WITH_ARTICLE = ("وال", "بال", "كال", "فال", "لل")
HAMZA = ("أ", "إ", "آ")
# The mark of the accusative, as adverbs are printed: مجاناً.
ADVERB = "\u064b"
# Nouns of doing of the eighth and tenth stems, which no family is called: ارتكاب, استعمال; borrowed names begin with إ.
DOING, ALEF = re.compile("ا(?:[^اوي]ت|ست[^اوي])[^اوي]ا[^اوي]"), "ا"


class Prose:
    """An article's words with how often each occurs.

    ``count`` as it stands, ``heard`` also behind clitics.
    """

    def __init__(self, article: Article, words: Sequence[Word]) -> None:
        self.article, self.clean, self.words = article, article.clean, words
        self.texts = [w.text for w in words]
        self.count = Counter([w.text for w in words if w.kind == "arabic"])
        self.heard: defaultdict[str, int] = defaultdict(int)
        for text, times in self.count.items():
            for form, _ in forms(text):
                self.heard[form] += times
        self._prefixes: dict[int, str] = {}

    @cached_property
    def pairs(self) -> Counter[tuple[str, str]]:
        """How often each word stands before each next one."""
        return Counter(pairwise(self.texts))

    def text(self, i: int) -> str:
        """Word ``i``, folded."""
        return self.texts[i]

    def traits(self, i: int) -> Traits:
        """What the tables know of word ``i``."""
        return traits(self.texts[i])

    def raw(self, i: int) -> str:
        """Word ``i`` as printed."""
        return self.clean[self.words[i].start : self.words[i].end]

    def gap(self, i: int) -> str:
        """What stands between word ``i`` and the one before, blanks aside."""
        return self.clean[self.words[i - 1].end : self.words[i].start].strip()

    def linked(self, i: int) -> bool:
        """Whether word ``i`` is Arabic and hangs on the one before."""
        return 0 < i < len(self.words) and self.words[i].link != APART and self.words[i].kind == "arabic"

    def bare(self, i: int) -> str:
        """Word ``i`` without the clitics before it."""
        return self.texts[i][len(self.prefix(i)) :]

    def part(self, i: int, text: str = "") -> bool:
        """Whether word ``i`` may be of a name: nobody's everyday word, and no new phrase behind a clitic.

        A particle spelt like a word of prose is none: فإن is no فان.
        """
        word = text or self.texts[i]
        if word in particles():
            return "إ" not in self.raw(i)[1:]
        if len(word) < LETTERS:
            return False
        known = traits(word)
        if known.given and as_given_name(self.raw(i), word):
            return not word.startswith("و") or whole(word)
        if known.function or known.common or known.demonym or known.title or known.say or known.entity:
            return False
        if known.cue is not None or known.place_before or behind_clitic(word) or ADVERB in self.raw(i)[-2:]:
            return False
        return not self.clitic(i, word) and not (DOING.fullmatch(word) and self.raw(i)[0] == ALEF)

    def clitic(self, i: int, word: str = "") -> bool:
        """Whether word ``i`` more likely starts with a conjunction or preposition than with a letter of its own."""
        word = word or self.texts[i]
        if (
            word.startswith(AMBIGUOUS)
            and foreignness(word) > VERB
            and not common(word[1:])
            and not self.count[word[1:]]
        ):
            return False
        if word.startswith(WITH_ARTICLE) or (word.startswith("و") and len(word) > 4 and not traits(word).given):
            return True
        return any(self._lives(form, prefix) for form, prefix in forms(word)[1:])

    def _lives(self, form: str, prefix: str) -> bool:
        """Whether what is left behind a clitic stands on its own; one-letter prepositions want it in this very text."""
        if self.count[form] > 0 or any(not p for p, _ in entries(form)):
            return prefix in (*ONE_LETTER, "وب", "ول")
        return prefix == "و" and (traits(form).common or traits(form).given)

    def prefix(self, i: int) -> str:
        """The clitics of word ``i`` to leave outside a name, "" when the letters are more likely its own."""
        found = self._prefixes.get(i)
        if found is None:
            found = self._prefixes[i] = self._prefix(i)
        return found

    def _prefix(self, i: int) -> str:
        word = self.texts[i]
        if whole(word):
            return ""
        for form, prefix in forms(word)[1:]:
            if (prefix in ONE_LETTER and whole(form)) or self._lives(form, prefix):
                return prefix
            if prefix in ("وال", "بال", "فال", "كال", "لال") and self.raw(i)[1:2] not in HAMZA:
                return prefix
        if word[0] in "لبك" and len(word) > 5 and self.raw(i)[1:2] in HAMZA:
            return word[0]
        return "و" if word.startswith("و") and len(word) > 4 and not traits(word).given else ""
