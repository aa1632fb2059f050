"""An Arabic article as the finders of names see it: what may be a name, how far it runs, where it starts."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...knowledge.names import first_names
from ...model import Name, NameKind
from .families import Families, verbal
from .known import past
from .looks import LIKELY, foreignness
from .mention import mention
from .prose import HAMZA, NEVER
from .tables import directions, fathers, nobles, openers, particles, seconds, sons
from .words import adjective, traits

LONGEST, STRONG = 5, 0.9
# Endings of what is said of two places: بلدتا … معزولتان.
DUAL, LONG = ("تان", "تين"), 5
PLURAL = ("ون", "ين", "ات")
# How verbs in the present begin that a thing's name may be read with, and letters of a short one (a family has more
# than a function word behind a clitic: بأن).
PRESENT, VERB = "ي", 5
# Verbs of the longer stems in the past: امتلأ, استقبلت.
PAST = re.compile("ا(?:.ت..|ست...)ت?")
# Words of the longest chain of fathers.
FATHERS = 9


class Hit(NamedTuple):
    """A name found and the word to go on from."""

    name: Name
    after: int


class Page(Families):
    """An article's words with how far the names among them run."""

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
            family = (
                (
                    self.text(last).startswith("ال")
                    and not (self._father(last) or self._two_families(last) or self.son(last + 1))
                )
                or (last > j + 1 and self.text(last - 1) in fathers())
                or (person and self.traits(last).common and self._bare_nisba(last))
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
            own = self.part(last) or (self._by_chance(last) and foreignness(self.text(last)) > STRONG)
            return own and self.goes_on(j, last) and not self._bearer(j, last)
        if last - j > 1 and self.text(last - 1) in sons() and self._father_s(last):
            return True
        if last - j > 1 and (self._verb(last) or self._told_of(j, last) or self._manner(j, last) or self._did(j, last)):
            return False
        if self.double(last):
            return True
        if self.son(last + 1) and (self.traits(last).title or self.part(last)):
            return True
        if self._pilgrim(last) or (self.text(last - 1) in nobles() and self._noble(j, last)):
            return True
        return (
            self.part(last)
            or self._surname(last)
            or (self._abroad(j) and len(self.text(last)) >= VERB and self._by_chance(last))
        )

    def _manner(self, j: int, i: int) -> bool:
        """Whether a word tells how somebody from abroad did something, no family of his: ديفيد كوهين بصراحة."""
        word = self.raw(i)
        told = word.endswith("ة") and word.startswith("ب") and len(word) > VERB
        return told and self.text(j) in first_names("foreign")

    def _did(self, j: int, i: int) -> bool:
        """Whether an Arabic given name behind a borrowed family is a verb with its preposition: … ورد في الرسالة."""
        home = self.is_given(i) and self.text(i) not in first_names("foreign") and not self.text(i).startswith("ال")
        verb = home and self.linked(i + 1) and self.traits(i + 1).function
        return verb and foreignness(self.text(i - 1)) > 0 and self._abroad(j)

    def _abroad(self, j: int) -> bool:
        """Whether the first word of a person's name is a given name from abroad, or of no table and looks borrowed."""
        return self.text(j) in first_names("foreign") or (not self.is_given(j) and foreignness(self.text(j)) > 0)

    def _father_s(self, i: int) -> bool:
        """Whether a word behind "son of" may be a father's name: any but a word of saying or a function word."""
        return self.is_given(i) or not (self.traits(i).function or self.traits(i).say)

    def _bearer(self, j: int, i: int) -> bool:
        """Whether a given name and one more word follow the name of a body: بنك سوندفال أندرس لوندين."""
        return self.is_given(i) and not self.is_given(j) and self.linked(i + 1) and self.part(i + 1)

    def goes_on(self, j: int, last: int) -> bool:
        """Whether a word behind the first of a place or body is still name: no verb, no description with an article."""
        word, first = self.text(last), self.text(j)
        if last == j + 1 and first in openers() and not word.startswith("ال"):
            return True
        if word.endswith(DUAL) and len(word) > LONG:
            return foreignness(word) > LIKELY
        if not word.startswith("ال") or self.raw(last)[0] in HAMZA:
            # A verb in the present tells what the thing does: مصنع … ينتج.
            told = (word[0] == PRESENT and len(word) <= VERB) or PAST.fullmatch(word)
            least = LIKELY if told else NEVER
            return not verbal(word) and foreignness(word) > least
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
        return Hit(mention(self.article, start, end, kind, cue), last)
