"""An Arabic article as the finders of names see it: what may be a name, how far it runs, where it starts."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..knowledge.everyday import listed, spelt
from ..knowledge.names import first_names
from ..languages.affixes import forms
from ..model import Name, NameKind
from .name_known import past
from .name_looks import LIKELY, foreignness
from .name_prose import HAMZA, NEVER, VERB, Prose
from .name_tables import directions, fathers, nobles, particles, seconds, servants, sons, words_for
from .name_words import adjective, as_given_name, behind_clitic, traits

LONGEST = 5
# Endings of what is said of two places: بلدتا … معزولتان.
DUAL, LONG = ("تان", "تين"), 5
# Families called after what their men did: smiths, joiners, tailors.
TRADES = re.compile("..ا[^ي]ين")
PLURAL = ("ون", "ين", "ات")
NISBA, PARTICIPLE = "ي", "الم"
# Words of an office between its title and the person.
OFFICE = 3
# Words of the longest chain of fathers.
FATHERS = 9


class Hit(NamedTuple):
    """A name found and the word to go on from."""

    name: Name
    after: int


class Page(Prose):
    """An article's words with how far the names among them run."""

    def is_given(self, i: int) -> bool:
        """Whether word ``i`` is a given name, and not a function word that is spelt alike."""
        return self.traits(i).given and as_given_name(self.raw(i), self.text(i))

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

    def run(self, j: int, *, person: bool = False) -> int:
        """One past the last word of the name that starts at ``j``."""
        last = j + 1 + (person and self.double(j))
        longest = LONGEST
        while last - j < longest and self.linked(last) and self._next(j, last, person):
            # A father more is two words more: سعيد بن حمود بن سعيد المعولي.
            longest = min(longest + 2 * (person and self.text(last) in sons()), FATHERS)
            if person and self.double(last):
                last += 2
                if self.text(last - 1) in seconds() or (self.linked(last) and self._family_of(last)):
                    continue
                break
            family = (self.text(last).startswith("ال") and not (self._father(last) or self._two_families(last))) or (
                last > j + 1 and self.text(last - 1) in fathers()
            )
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
        if last - j > 1 and self._told_of(j, last):
            return False
        if last - j > 1 and self.text(last - 1) in sons() and not (self.traits(last).function or self.traits(last).say):
            return True
        if self.text(last - 1) in nobles() and self._noble(j, last):
            return True
        return self.part(last) or self._surname(last)

    def _told_of(self, j: int, i: int) -> bool:
        """Whether a word with an article tells of the person whose family stands before it: بوخالفة المنتقل بنحو …."""
        word, before = self.text(i), self.text(i - 1)
        if not word.startswith("ال") or word.endswith((NISBA, "يه")) or word in seconds() or self.is_given(i):
            return False
        if self._governs(i) and i - j > 2:
            return True
        return not (before.startswith("ال") or before in particles() or self.is_given(i - 1) or self.double(i - 2))

    def _governs(self, i: int) -> bool:
        """Whether a word is shaped as a participle and a preposition follows: المنتقل بنحو …, المعار إلى …."""
        if not self.text(i).startswith(PARTICIPLE) or not self.linked(i + 1):
            return False
        return self.traits(i + 1).place_before or behind_clitic(self.text(i + 1))

    def _noble(self, j: int, i: int) -> bool:
        """Whether a word behind van or de ends the name of somebody from abroad, be it an everyday word: فان لون."""
        known = self.traits(i)
        abroad = i - j > 1 and (self.text(j) in first_names("foreign") or foreignness(self.text(j)) > LIKELY)
        return abroad and len(self.text(i)) > 2 and not (known.function or known.say or self.text(i).startswith("ال"))

    def _father(self, i: int) -> bool:
        """Whether word ``i`` is a given name with its article that a family follows: زهراء القاسم العبيدي."""
        family = self.text(i + 1) if self.linked(i + 1) else ""
        return self.is_given(i) and family.startswith("ال") and family.endswith(NISBA) and not listed(family)

    def _family_of(self, i: int) -> bool:
        """Whether a further given name, or a family that is no word of prose, follows: عبد الغفار الجبالي."""
        return self.is_given(i) or (self.text(i).startswith("ال") and not listed(self.text(i)) and self.part(i))

    def _two_families(self, i: int) -> bool:
        """Whether two families follow each other, or a small word opens one: المر الخوري، القره غولي."""
        if self.text(i) in particles():
            return True
        second = self.text(i + 1) if self.linked(i + 1) else ""
        if not (second.startswith("ال") and second.endswith(NISBA)) or listed(second) or adjective(second):
            return False
        return self.part(i + 1) and self.text(i).startswith("ال") and not self.traits(i).say

    def _titled(self, i: int) -> bool:
        """Whether a title stands a few words before word ``i``, in one phrase: محافظ البنك نزار."""
        for k in range(i, max(i - OFFICE, 0), -1):
            if not self.linked(k):
                return False
            if self.traits(k - 1).title:
                return True
        return False

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
        if self.is_given(i - 1) and (self._borrowed(i) or self._son_of(i) or self._trades(i) or self._own_first(i)):
            return True
        if not word.startswith("ال") or adjective(word) or self.traits(i).function:
            return False
        if not word.endswith("ي") and listed(word) and not self._closes(i):
            return False
        return self.text(i - 1) in particles() or self.is_given(i - 1) or (i > 1 and self.double(i - 2))

    def _own_first(self, i: int) -> bool:
        """Whether the first و of a word behind a given name is its own, no word being left without it: وشتاتي."""
        word = self.text(i)
        if not word.startswith("و") or len(word) < LONG or self.traits(i - 1).common or self.raw(i)[1] in HAMZA:
            return False
        known = traits(word[1:])
        spoken = known.function or known.say or known.title or known.given or known.entity or known.demonym
        return not spoken and not spelt(word[1:]) and (word.endswith(NISBA) or self.count[word] > 1)

    def _son_of(self, i: int) -> bool:
        """Whether a word is the surname of a Maghrebi family, no preposition and a noun: بالحاج، بالقرشي، بالغربي."""
        word = self.text(i)
        if not word.startswith("بال"):
            return False
        if word[1:] in words_for("son_of"):
            return True
        if self._titled(i - 1) and not (spelt(word) or spelt(word[1:]) or spelt(word[3:])):
            return True
        if not word.endswith(NISBA) or self.traits(i - 1).common:
            return False
        return not spelt(word) or (self._closes(i) and self._titled(i - 1))

    def _trades(self, i: int) -> bool:
        """Whether a plural of a trade that no table holds follows a given name: سامي خياطين، a family's name."""
        word, known = self.text(i), self.traits(i)
        if not TRADES.fullmatch(word) or spelt(word) or self.traits(i - 1).common:
            return False
        return not (known.function or known.say or known.title or known.demonym or known.entity or known.cue)

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
        if not word.startswith("ال") or self.raw(last)[0] in HAMZA:
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


def verbal(word: str) -> bool:
    """Whether a folded word begins as verbs do and does not look borrowed."""
    return word[0] in "تيسن" and len(word) > 3 and foreignness(word) <= VERB
