"""An Arabic article as the finders of names see it: what may be of a name, how far it runs, where it starts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..knowledge.everyday import common, listed
from ..knowledge.names import entries, first_names
from ..languages.affixes import forms
from ..model import Article, Name, NameKind
from .name_known import past
from .name_looks import LIKELY, foreignness
from .name_words import (
    APART,
    Traits,
    Word,
    adjective,
    as_given_name,
    directions,
    fathers,
    particles,
    seconds,
    servants,
    traits,
    whole,
    words_for,
)

LONGEST = 5
# Endings of what is said of two places: بلدتا … معزولتان.
DUAL, LONG = ("تان", "تين"), 5
PLURAL = ("ون", "ين", "ات")
NEVER, VERB = -1.0, 0.3
# A letter alone is a preposition set apart from a quotation mark: لـ«…».
LETTERS = 2
ONE_LETTER = ("و", "ب", "ل", "ف", "ك")
# Beginnings that many borrowed names have: فالنسيا، بالتيمور، كالغاري.
AMBIGUOUS = ("بال", "كال", "فال")
WITH_ARTICLE = ("وال", "بال", "كال", "فال", "لل")
HAMZA = ("أ", "إ", "آ")


class Hit(NamedTuple):
    """A name found and the word to go on from."""

    name: Name
    after: int


class Page:
    """An article's words with how often each occurs.

    ``count`` as it stands, ``heard`` also behind clitics, ``pairs`` with the next.
    """

    def __init__(self, article: Article, words: Sequence[Word]) -> None:
        self.article, self.clean, self.words = article, article.clean, words
        self.count = Counter(w.text for w in words if w.kind == "arabic")
        heard: defaultdict[str, int] = defaultdict(int)
        for text, times in self.count.items():
            for form, _ in forms(text):
                heard[form] += times
        self.heard = Counter(heard)
        self.pairs = Counter(pairwise(w.text for w in words))
        self._prefixes: dict[int, str] = {}

    def text(self, i: int) -> str:
        """Word ``i``, folded."""
        return self.words[i].text

    def traits(self, i: int) -> Traits:
        """What the tables know of word ``i``."""
        return traits(self.words[i].text)

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
        return self.text(i)[len(self.prefix(i)) :]

    def is_given(self, i: int) -> bool:
        """Whether word ``i`` is a given name, and not a function word that is spelt alike."""
        return self.traits(i).given and as_given_name(self.raw(i), self.text(i))

    def double(self, i: int) -> bool:
        """Whether words ``i`` and the next are one given name, a conjunction before it aside: عبد الكريم، نور الدين."""
        if not self.linked(i + 1):
            return False
        second = self.text(i + 1)
        for first, prefix in forms(self.text(i)):
            if prefix in ("", "و", "ل", "ول") and f"{first} {second}" in first_names():
                return True
            if prefix in ("", "و") and second in seconds() and (first in servants() or self.is_given(i)):
                return True
        return False

    def part(self, i: int, text: str = "") -> bool:
        """Whether word ``i`` may be of a name: nobody's everyday word, and no new phrase behind a clitic."""
        word = text or self.text(i)
        if word in particles():
            return True
        if len(word) < LETTERS:
            return False
        known = traits(word)
        if known.given and as_given_name(self.raw(i), word):
            return not word.startswith("و") or whole(word)
        if known.function or known.common or known.demonym or known.title or known.say or known.entity:
            return False
        return known.cue is None and not known.place_before and not self.clitic(i, word)

    def clitic(self, i: int, word: str = "") -> bool:
        """Whether word ``i`` more likely starts with a conjunction or preposition than with a letter of its own."""
        word = word or self.text(i)
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
        word = self.text(i)
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

    def run(self, j: int, *, person: bool = False) -> int:
        """One past the last word of the name that starts at ``j``."""
        last = j + 1 + (person and self.double(j))
        while last - j < LONGEST and self.linked(last) and self._next(j, last, person):
            if person and self.double(last):
                last += 2
                continue
            family = self.text(last).startswith("ال") or (last > j + 1 and self.text(last - 1) in fathers())
            last += 1
            if person and family and not (self.linked(last) and self.is_given(last) and self.part(last)):
                break
        while last > j + 1 and self.text(last - 1) in particles():
            last -= 1
        return last

    def _next(self, j: int, last: int, person: bool) -> bool:
        """Whether word ``last`` belongs to the name that starts at ``j``; surnames may be everyday words."""
        if not person:
            return self.part(last) and self.goes_on(j, last) and not self._bearer(j, last)
        if last - j > 1 and self.double(last - 2) and self._verb(last):
            return False
        return self.part(last) or self._surname(last)

    def _bearer(self, j: int, i: int) -> bool:
        """Whether a given name and one more word follow the name of a body: بنك سوندفال أندرس لوندين."""
        return self.is_given(i) and not self.is_given(j) and self.linked(i + 1) and self.part(i + 1)

    def _verb(self, i: int) -> bool:
        """Whether an unknown word may as well be a verb in the present: يفتتح، تتولى."""
        word = self.text(i)
        return verbal(word) and not self.is_given(i) and not self.double(i)

    def _surname(self, i: int) -> bool:
        """An everyday word or nationality as a surname, behind a given name or particle: محمد المصري، بو جمعة."""
        word = self.text(i)
        if self.text(i - 1) in fathers() and not self.traits(i).say:
            return len(word) > 2
        if self.is_given(i - 1) and (self._borrowed(i) or _son_of(word)):
            return True
        if not word.startswith("ال") or adjective(word) or self.traits(i).function:
            return False
        if not word.endswith("ي") and listed(word) and not self._closes(i):
            return False
        return self.text(i - 1) in particles() or self.is_given(i - 1)

    def _borrowed(self, i: int) -> bool:
        """Whether a word that only shares a stem with everyday words follows a given name from abroad: بول لاكروا."""
        word, known = self.text(i), self.traits(i)
        if self.text(i - 1) not in first_names("foreign") or word.startswith("ال") or listed(word) or verbal(word):
            return False
        return not (known.function or known.say or known.title or known.demonym or known.entity or known.cue)

    def _closes(self, i: int) -> bool:
        """Whether a word that is no title ends its phrase, or a further given name hangs on it: وضاح الريشة وجلال …."""
        if self.traits(i).title or self.traits(i).demonym or self.traits(i).cue is not None:
            return False
        if not self.linked(i + 1):
            return True
        if self.text(i + 1) in words_for("that"):
            return True
        return self.text(i + 1).startswith("و") and self.is_given(i + 1) and not self.traits(i + 1).function

    def goes_on(self, j: int, last: int) -> bool:
        """Whether a word behind the first of a place or body is still name: no verb, no description with an article."""
        word, first = self.text(last), self.text(j)
        if word.endswith(DUAL) and len(word) > LONG:
            return foreignness(word) > LIKELY
        if not word.startswith("ال"):
            return not verbal(word) and foreignness(word) > NEVER
        if first.startswith("ال") or word in directions():
            return True
        return last == j + 1 and foreignness(first) < LIKELY and not adjective(word) and not traits(word).demonym

    def unknown(self, i: int, *, said: bool = False) -> bool:
        """Whether word ``i``, a conjunction aside, has no article and no table knows it.

        It does not end as plurals do, unless a word of saying goes before it: شاهين.
        """
        bare = self.bare(i)
        article = bare.startswith("ال") and self.raw(i)[len(self.prefix(i))] not in HAMZA
        if len(bare) < 4 or article or (bare.endswith(PLURAL) and not said):
            return False
        return self.part(i, bare)

    def made(self, i: int, last: int, kind: NameKind, cue: str, *, announced: bool = False) -> Hit:
        """The name of words ``i`` to ``last``, clitics outside; one that a title announces begins with its own و."""
        prefix = self.prefix(i)
        own = announced and prefix == "و" and not self._lives(self.bare(i), prefix)
        start, end = past(self.clean, self.words[i], "" if own else prefix), self.words[last - 1].end
        text = self.clean[start:end]
        return Hit(Name(article=self.article.id, start=start, end=end, text=text, kind=kind, cue=cue), last)


def _son_of(word: str) -> bool:
    """Whether a folded word is the surname of a Maghrebi family, no preposition and a noun: بالحاج."""
    return word.startswith("بال") and word[1:] in words_for("son_of")


def verbal(word: str) -> bool:
    """Whether a folded word begins as verbs do and does not look borrowed."""
    return word[0] in "تيسن" and len(word) > 3 and foreignness(word) <= VERB
