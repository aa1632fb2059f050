"""What families are made of in Arabic prose: which word may end a person's name."""

from __future__ import annotations

import re

from ...knowledge.everyday import common, everyday, listed, spelt
from ...knowledge.names import first_names
from ...knowledge.surnames import surname
from .given import Given
from .looks import LIKELY, foreignness
from .prose import HAMZA, VERB
from .tables import fathers, particles, seconds, words_for
from .words import adjective, behind_clitic, describes, traits

# Letters of a word long enough for its first و to be its own.
LONG = 5
# Families called after what their men did: smiths, joiners, tailors.
TRADES = re.compile("..ا[^ي]ين")
CLINGING = ("بال", "كال", "فال", "لل")
# How feminine nouns end, and participles begin or go on.
FEMALE, DOER, LONG_A = "ه", ("م", "ال"), "ا"
NISBA, PARTICIPLE = "ي", "الم"
# Words of an office between its title and the person.
OFFICE = 3


class Families(Given):
    """An article's words with what tells a family's name from a word of the text."""

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
        if self.text(i) in particles() or self._pilgrim(i):
            return True
        second = self.text(i + 1) if self.linked(i + 1) else ""
        if not (second.startswith("ال") and second.endswith(NISBA)) or listed(second) or adjective(second):
            return False
        return self.part(i + 1) and self.text(i).startswith("ال") and not self.traits(i).say

    def _pilgrim(self, i: int) -> bool:
        """Whether what a forefather was called opens a family: سمير الحاج موسى، وليد حاج علي."""
        told = self.text(i) in words_for("pilgrim") and self.linked(i + 1)
        return told and (self.is_given(i + 1) or surname(self.text(i + 1)))

    def _titled(self, i: int) -> bool:
        """Whether a title stands a few words before word ``i``, in one phrase: محافظ البنك نزار."""
        for k in range(i, max(i - OFFICE, 0), -1):
            if not self.linked(k):
                return False
            if self.traits(k - 1).title:
                return True
        return False

    def _verb(self, i: int) -> bool:
        """Whether an unknown word may as well be a verb in the present: يفتتح، تتولى."""
        word = self.text(i)
        return verbal(word) and not (self.is_given(i) or self.double(i) or surname(word))

    def _surname(self, i: int) -> bool:
        """An everyday word or nationality as a surname, behind a given name or particle: محمد المصري، بو جمعة."""
        word = self.text(i)
        if self.text(i - 1) in fathers() and not self.traits(i).say:
            return len(word) > 2
        if self.is_given(i - 1) and (self._borrowed(i) or self._son_of(i) or self._trades(i) or self._own_first(i)):
            return True
        if self.is_given(i - 1) and self._bare_nisba(i):
            return True
        if self._listed_family(i):
            return True
        if not word.startswith("ال") or adjective(word) or self.traits(i).function:
            return False
        if self._tribe(i):
            return True
        if not word.endswith("ي") and listed(word) and not self._closes(i):
            return False
        return self.text(i - 1) in particles() or self.is_given(i - 1) or (i > 1 and self.double(i - 2))

    def _listed_family(self, i: int) -> bool:
        """Whether a family of the table follows a given name, be it an everyday word: مازن حداد, سوسن الشاعر."""
        word, known = self.text(i), self.traits(i)
        if not surname(word) or not (self.is_given(i - 1) or (i > 1 and self.double(i - 2))):
            return False
        if word.startswith("ال"):
            return not (known.function or known.say)
        return not (known.function or known.say or known.title or known.demonym or known.entity or known.cue)

    def _tribe(self, i: int) -> bool:
        """Whether a family that shares no more than a stem with everyday words follows a titled word: غضنفر الناصري.

        Behind an article a last ي makes a family of a noun, and never says "my".
        """
        word, known, before = self.text(i), self.traits(i), self.traits(i - 1)
        if not (word.startswith("ال") and word.endswith(NISBA)) or known.demonym or known.title or spelt(word):
            return False
        if not self.names_her(i - 1) and (before.common or verbal(self.text(i - 1))):
            return False
        if before.function or before.say or before.entity or before.demonym or self.text(i - 1).startswith("ال"):
            return False
        return self._titled(i - 1)

    def names_her(self, i: int) -> bool:
        """Whether a word in ة that only shares a stem with everyday ones is a name: المديرة صلحية, no participle.

        The word before it has an article, as an adjective would have too; كاتبة and مؤكدة may tell what she does.
        """
        word = self.text(i)
        if not word.endswith(FEMALE) or spelt(word) or i == 0 or not self.text(i - 1).startswith("ال"):
            return False
        return not word.startswith(DOER) and word[1:2] != LONG_A

    def _own_first(self, i: int) -> bool:
        """Whether the first و of a word behind a given name is its own, no word being left without it: وشتاتي."""
        word = self.text(i)
        if not word.startswith("و") or len(word) < LONG or self.raw(i)[1] in HAMZA:
            return False
        if self.linked(i + 1) and self.is_given(i + 1):
            # Somebody else: أمينة يوسف ورملي هارون.
            return False
        known = traits(word[1:])
        spoken = known.function or known.say or known.title or known.given or known.entity or known.demonym
        if spoken or spelt(word[1:]):
            return False
        if self._announced(i - 1) and not known.common and self._closes(i):
            return True
        return not self.traits(i - 1).common and (word.endswith(NISBA) or self.count[word] > 1)

    def _announced(self, i: int) -> bool:
        """Whether a title or a word of saying goes before the given name at word ``i``."""
        return self._titled(i) or (self.linked(i) and self.traits(i - 1).say)

    def _son_of(self, i: int) -> bool:
        """Whether a word is the surname of a Maghrebi family, no preposition and a noun: بالحاج، بالقرشي، بالغربي."""
        word = self.text(i)
        if not word.startswith("بال"):
            return False
        if word[1:] in words_for("son_of"):
            return True
        if self._titled(i - 1) and not (spelt(word) or spelt(word[1:]) or common(word[3:])):
            return True
        if not word.endswith(NISBA) or self.traits(i - 1).common:
            return False
        return not spelt(word) or (self._closes(i) and self._titled(i - 1))

    def _bare_nisba(self, i: int) -> bool:
        """Whether a family without its article follows a titled given name: مديرة المشتريات سميرة مالكي."""
        word, known = self.text(i), self.traits(i)
        if not word.endswith(NISBA) or len(word) < LONG - 1 or word.startswith(("ال", "وال")) or word in everyday():
            return False
        if known.function or known.say or known.title or known.cue is not None or known.entity:
            return False
        said = i > 1 and self.traits(i - 2).say and not (known.demonym or self.clitic(i) or word.startswith(CLINGING))
        return not (verbal(word) or describes(word)) and (said or self._titled(i - 1))

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
        if word.startswith(CLINGING[0]) and common(word[len(CLINGING[0]) :]):
            return False
        return not (known.function or known.say or known.title or known.demonym or known.entity or known.cue)

    def _by_chance(self, i: int) -> bool:
        """Whether a word that looks borrowed is no everyday word, but shares the stem of one by chance: بهويان."""
        word, known = self.text(i), self.traits(i)
        if not known.common or spelt(word) or behind_clitic(word) or word.startswith(("ال", "و")):
            return False
        if foreignness(word) <= VERB or verbal(word):
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


def verbal(word: str) -> bool:
    """Whether a folded word begins as verbs do and does not look borrowed."""
    return word[0] in "تيسن" and len(word) > 3 and foreignness(word) <= VERB
