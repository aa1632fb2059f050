"""Arabic names, which have no capitals: behind titles and cue words, from given names, and borrowed words that stand together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..knowledge.names import entries
from ..languages.affixes import forms
from ..model import Article, Name, NameKind
from .name_known import past
from .name_looks import LIKELY, foreignness, looks_foreign
from .name_words import APART, Word, adjective, as_given_name, particles, traits, whole

LONGEST = 5
OFFICE = 7
STRONG = 0.9
INSTITUTION = 7
LONG = 9
# How borrowed a lone word must look, by how often it occurs.
TELLING = ((4, 0.3), (2, STRONG), (0, 1.2))
NEVER, UNLIKELY, FIRST, VERB = -1.0, -0.6, 0.2, 0.3
DIRECTIONS = frozenset(("العلوي", "السفلي", "الشمالي", "الجنوبي", "الشرقي", "الغربي", "الاوسط"))


def arabic_names(article: Article, words: Sequence[Word]) -> list[Name]:
    """Names of Arabic prose, in order; overlaps are settled by the caller."""
    page = _Page(article, words)
    found: list[Name] = []
    i = 0
    while i < len(words):
        if words[i].kind != "arabic":
            i += 1
            continue
        name, after = page.at(i)
        if name is not None:
            found.append(name)
        i = max(i + 1, after)
    return found


class _Page:
    """An article's words with how often each bare word occurs, which tells clitics from first letters."""

    def __init__(self, article: Article, words: Sequence[Word]) -> None:
        self.article, self.text, self.words = article, article.clean, words
        self.count = Counter(w.text for w in words if w.kind == "arabic")

    def at(self, i: int) -> tuple[Name | None, int]:
        """The name that begins at word ``i`` or that word ``i`` announces, and the word to go on from."""
        known = traits(self.words[i].text)
        if known.title and (hit := self._after_title(i)):
            return hit
        if known.institution and (hit := self._institution(i)):
            return hit
        if known.cue is not None and (hit := self._after_cue(i, known.cue)):
            return hit
        if known.given and (hit := self._given(i)):
            return hit
        if known.place_before and (hit := self._after_preposition(i)):
            return hit
        return self._borrowed(i)

    def _linked(self, i: int) -> bool:
        return 0 < i < len(self.words) and self.words[i].link != APART and self.words[i].kind == "arabic"

    def _after_title(self, i: int) -> tuple[Name, int] | None:
        """A person behind a title, past the words of the office ("وزير التجارة الأمريكي …") and one comma."""
        j, commas = i + 1, 0
        while j < len(self.words) and j - i <= OFFICE and self.words[j].kind == "arabic":
            if self.words[j].link == APART:
                commas += 1
                gap = self.text[self.words[j - 1].end : self.words[j].start].strip()
                if commas > 1 or gap not in ("،", ","):
                    return None
            if self._starts_person(j, direct=j == i + 1):
                last = self._run(j, person=True)
                if commas and last - j < 2:
                    return None
                return self._made(j, last, "person", f"person:{self.words[i].text}"), last
            if not self._of_office(j):
                return None
            j += 1
        return None

    def _of_office(self, j: int) -> bool:
        """A word that may stand between a title and the person: of the office, a people, a country."""
        known = traits(self.words[j].text)
        if self.words[j].text.startswith("ال") and self.words[j].text.endswith(("ي", "يه")):
            return True
        if known.function:
            return self.words[j].text in ("في", "لدي", "باسم", "لشوون", "السابق", "الحالي", "انذاك")
        return (
            known.common or known.demonym or known.entity or known.title or known.institution or known.cue is not None
        )

    def _starts_person(self, j: int, *, direct: bool) -> bool:
        word = self.words[j]
        known = traits(word.text)
        if known.given and as_given_name(self.text[word.start : word.end], word.text):
            return not known.common or (self._linked(j + 1) and self._part(j + 1))
        if known.function or known.common or known.demonym or known.entity or known.title or known.cue is not None:
            return False
        if word.text.startswith("ال"):
            return direct and self.count[word.text] > 1
        return len(word.text) > 2 and (looks_foreign(word.text) or self.count[word.text] > 1 or self._part_next(j))

    def _part_next(self, j: int) -> bool:
        return self._linked(j + 1) and self._part(j + 1)

    def _part(self, j: int, text: str = "") -> bool:
        """Whether a word may be of a name: nobody's everyday word, and no new phrase behind a clitic."""
        word = self.words[j]._replace(text=text or self.words[j].text)
        if word.text in particles():
            return True
        known = traits(word.text)
        if known.given and as_given_name(self.text[word.start : word.end], word.text):
            return not word.text.startswith("و") or word.text not in ("و",)
        if known.function or known.common or known.demonym or known.title or known.say or known.entity:
            return False
        return known.cue is None and not self._clitic(word.text)

    def _clitic(self, word: str) -> bool:
        """Whether a word more likely starts with a conjunction or preposition than with a root letter."""
        if word.startswith(("وال", "بال", "كال", "فال", "لل")):
            return True
        if word.startswith("و") and len(word) > 4 and not traits(word).given:
            return True
        return any(self._lives(form, prefix) for form, prefix in forms(word)[1:])

    def _lives(self, form: str, prefix: str) -> bool:
        """Whether what is left behind a clitic stands on its own; one-letter prepositions want it in this very text."""
        if self.count[form] > 0 or any(not p for p, _ in entries(form)):
            return prefix in ("و", "ب", "ل", "ف", "ك", "وب", "ول")
        return prefix == "و" and (traits(form).common or traits(form).given)

    def _run(self, j: int, *, person: bool = False) -> int:
        """One past the last word of the name that starts at ``j``."""
        last = j + 1
        while last - j < LONGEST and self._linked(last) and self._part(last) and (person or self._goes_on(j, last)):
            nisba = self.words[last].text.startswith("ال")
            last += 1
            if person and nisba and not self._given_at(last):
                break
        while last > j + 1 and self.words[last - 1].text in particles():
            last -= 1
        return last

    def _goes_on(self, j: int, last: int) -> bool:
        """Whether a word behind the first of a place or body is still name: no verb, no description with an article."""
        text = self.words[last].text
        if text.startswith("ال"):
            first = self.words[j].text
            genitive = (
                last == j + 1 and foreignness(first) < LIKELY and not adjective(text) and not traits(text).demonym
            )
            return first.startswith("ال") or text in DIRECTIONS or genitive
        return foreignness(text) > (VERB if text[0] in "تيسن" and len(text) > 4 else NEVER)

    def _given_at(self, j: int) -> bool:
        return self._linked(j) and traits(self.words[j].text).given and self._part(j)

    def _after_cue(self, i: int, kind: NameKind) -> tuple[Name, int] | None:
        """What a cue word announces: unknown words, with a qualifier behind them ("سند للطاقة")."""
        j = i + 1
        if not self._linked(j) or self.words[j].text in particles():
            return None
        if kind == "organisation" and self._titled(j):
            return self._made(j, j + 2, kind, f"cue:{self.words[i].text}"), j + 2
        if not self._part(j):
            return None
        if not self._named(j, kind):
            return None
        last = self._run(j)
        if self._linked(last) and self.words[last].text.startswith("لل") and traits(self.words[last].text).common:
            last += 1
        if (
            last - j == 1
            and self.words[j].text.startswith("ال")
            and not (kind == "place" and self.count[self.words[j].text] > 1)
        ):
            return None
        return self._made(j, last, kind, f"cue:{self.words[i].text}"), last

    def _named(self, j: int, kind: NameKind) -> bool:
        """Whether the word behind a cue may be a name: recurring, borrowed by its looks, or at least behind a firm's cue."""
        text = self.words[j].text
        feminine = text.endswith("ه")
        floor = UNLIKELY if kind == "organisation" else UNLIKELY - 0.2 if kind == "place" and not feminine else 0.0
        return self.count[text] > 1 or traits(text).given or foreignness(text) > floor

    def _titled(self, j: int) -> bool:
        """A noun and what it is of, as firms are named: سند للطاقة، سنابل الخليج; no adjective before it."""
        if not self._linked(j + 1) or adjective(self.words[j].text):
            return False
        first, second = self.words[j].text, self.words[j + 1].text
        known = traits(first)
        if known.function or known.demonym or known.entity or first.startswith("ال") or self._clitic(first):
            return False
        return second.startswith(("لل", "ال")) and not traits(second).demonym and not adjective(second)

    def _institution(self, i: int) -> tuple[Name, int] | None:
        """A body named by what it does: وزارة الزراعة، المعهد الكازاخستاني للدراسات الاستراتيجية."""
        last = i + 1
        if self._titled(last) and traits(self.words[last].text).common:
            last += 2
        while last - i < INSTITUTION and self._linked(last) and self._of_body(last):
            last += 1
        if last - i < 2 or (last - i == 2 and traits(self.words[last - 1].text).demonym):
            return None
        return self._made(i, last, "organisation", "institution"), last

    def _of_body(self, j: int) -> bool:
        text = self.words[j].text
        known = traits(text)
        if known.function or known.given or (known.title and not text.startswith(("ال", "وال"))):
            return False
        if traits(self.words[j - 1].text).demonym:
            return text.startswith("لل") or self._purpose(text)
        return (
            text.startswith(("ال", "لل", "وال")) or self._purpose(text) or (known.entity and not text.startswith("و"))
        )

    def _purpose(self, text: str) -> bool:
        """ "for …" without an article: لإعادة الإعمار."""
        return text.startswith("ل") and not whole(text) and traits(text[1:]).common and traits(text).cue is None

    def _given(self, i: int) -> tuple[Name, int] | None:
        """A given name and what hangs on it; an everyday word that is also a given name needs more than itself."""
        word = self.words[i]
        if not as_given_name(self.text[word.start : word.end], word.text) or traits(word.text).entity:
            return None
        if not self._part_next(i):
            return self._closed(i)
        last = self._run(i, person=True)
        weak = traits(word.text).common or traits(word.text).function or self._clitic(word.text)
        second = self.words[i + 1].text
        if weak and not (traits(second).given or looks_foreign(second)) and not self._said_before(i):
            return None
        return self._made(i, last, "person", "person:given name"), last

    def _closed(self, i: int) -> tuple[Name, int] | None:
        """A borrowed given name and one word before a comma: the word is a surname, everyday or not (سيرجيو غور،)."""
        known, last = traits(self.words[i].text), i + 2
        if known.common or not looks_foreign(self.words[i].text) or not self._linked(i + 1):
            return None
        if last < len(self.words) and self.words[last].link != APART:
            return None
        after = traits(self.words[i + 1].text)
        if after.function or after.say or adjective(self.words[i + 1].text) or self.words[i + 1].text.startswith("ال"):
            return None
        return self._made(i, last, "person", "person:given name"), last

    def _said_before(self, i: int) -> bool:
        return i > 0 and traits(self.words[i - 1].text).say

    def _after_preposition(self, i: int) -> tuple[Name, int] | None:
        """An unknown word behind a word of place, when it looks borrowed or recurs."""
        j = i + 1
        if (
            not self._linked(j)
            or not self._part(j)
            or self.words[j].text in particles()
            or self.words[j].text.startswith("ال")
        ):
            return None
        word, last = self.words[j].text, self._run(j)
        if not self._spans(i, last):
            if foreignness(word) < 0 or (self.count[word] < 2 and (foreignness(word) < STRONG or len(word) < 4)):
                return None
        return self._made(j, last, "place", f"looks:{self.words[i].text}"), last

    def _spans(self, i: int, last: int) -> bool:
        """Whether words ``i`` to ``last`` say "between X and", "from X to"."""
        if not self._linked(last):
            return False
        first, after = self.words[i].text, self.words[last].text
        return (first.endswith("بين") and after.startswith("و")) or (
            first.endswith("من") and after in ("الي", "حتي", "نحو")
        )

    def _borrowed(self, i: int) -> tuple[Name | None, int]:
        """Two or more words in a row that all look borrowed, or one that does and recurs."""
        if firm := self._of_country(i):
            return self._made(i, firm, "organisation", "cue:people"), firm
        if person := self._introduced(i):
            return self._made(i, person, "person", "person:role"), person
        bare = self.words[i].text[len(self._prefix(self.words[i].text)) :]
        if bare in particles() or len(bare) < 3 or not self._part(i, bare) or foreignness(bare) < FIRST:
            return None, i + 1
        last = i + 1
        while last - i < LONGEST and self._linked(last) and self._foreign(last) and self._goes_on(i, last):
            last += 1
        looks = [foreignness(w.text) for w in self.words[i:last]]
        if (last - i >= 2 and max(looks) > LIKELY and sum(looks) > 0) or (last - i == 1 and self._telling(i)):
            last += self._linked(last) and self.words[last].text in DIRECTIONS
            return self._made(i, last, "other", "looks"), last
        return None, i + 1

    def _of_country(self, i: int) -> int:
        """One past an unknown word, and at most one more, that a nationality follows (أطلس فولط المغربية), else 0."""
        if not self._unknown(i):
            return 0
        for last in (i + 1, i + 2):
            if not self._linked(last) or traits(self.words[last].text).function:
                return 0
            text = self.words[last].text
            if text.startswith("ال"):
                fits = traits(text).demonym and (last - i > 1 or foreignness(self.words[i].text) > 0)
                return last if fits else 0
            if self._clitic(text):
                return 0
        return 0

    def _unknown(self, i: int) -> bool:
        """A word without an article that no table knows, a conjunction before it aside."""
        text = self.words[i].text
        bare = text[len(self._prefix(text)) :]
        return (
            len(bare) > 3 and not bare.startswith("ال") and self._part(i, bare) and bare[-2:] not in ("ون", "ين", "ات")
        )

    def _introduced(self, i: int) -> int:
        """One past two or three unknown words that a word of saying goes before, or a role behind a comma, else 0."""
        if not self._unknown(i):
            return 0
        last = self._run(i, person=True)
        if last - i < 2 or last >= len(self.words) or any(foreignness(w.text) < -1.3 for w in self.words[i:last]):
            return 0
        after = self.words[last]
        if after.link != APART:
            return last if self._said_before(i) and after.text in ("ان", "انه", "انها") else 0
        gap = self.text[self.words[last - 1].end : after.start].strip()
        return last if gap == "،" and (traits(after.text).title or self._said_before(i)) else 0

    def _foreign(self, i: int) -> bool:
        """A word that may belong to a run of borrowed words; how much they look it is judged on the run."""
        text = self.words[i].text
        return self.words[i].kind == "arabic" and self._part(i) and len(text) > 2 and foreignness(text) > NEVER

    def _telling(self, i: int) -> bool:
        """One word alone: it recurs, or it is far too long for a word of the language."""
        text = self.words[i].text
        if text.startswith("ال") or len(text) < 4:
            return False
        if len(text) >= LONG and foreignness(text) > LIKELY:
            return True
        return foreignness(text) > next(floor for times, floor in TELLING if self.count[text] >= times)

    def _made(self, i: int, last: int, kind: NameKind, cue: str) -> Name:
        first = self.words[i]
        start, end = past(self.text, first, self._prefix(first.text)), self.words[last - 1].end
        return Name(article=self.article.id, start=start, end=end, text=self.text[start:end], kind=kind, cue=cue)

    def _prefix(self, word: str) -> str:
        """The clitics to leave outside a name, "" when the letters are more likely its own."""
        if whole(word):
            return ""
        for form, prefix in forms(word)[1:]:
            if prefix in ("و", "ب", "ل", "ف", "ك") and whole(form):
                return prefix
            if self._lives(form, prefix):
                return prefix
            if prefix in ("وال", "بال", "فال", "كال", "لال"):
                return prefix
        if word.startswith("و") and len(word) > 4 and not traits(word).given:
            return "و"
        return ""
