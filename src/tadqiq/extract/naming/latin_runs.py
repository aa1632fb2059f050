"""Runs of capitalised words in an article: where each begins and how far it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...knowledge.everyday import everyday
from ...knowledge.names import entries, first_names, qualifiers
from ...model import Article
from .latin_words import christened, cues, fields, honours, saints, small, titles, trades
from .words import APART, SPACED, TIGHT, Word

LONGEST = 10
TITLE_CASE = 0.6
# A full stop behind a title or an initial opens no sentence.
SHORTENED = ((), (SPACED,))
AND = "and"
# The marks before and behind a nickname inside a name, and how many words it may have.
# What stands between many and what is theirs.
OF_MANY = ("’ ", "' ")
OPENED, CLOSED, NICKNAME = (' "', " “", " '", " ‘"), ('" ', "” ", "' ", "’ "), 3


class Runs:
    """An article's words with what its own capitals tell: which words are capitalised inside sentences."""

    def __init__(self, article: Article, words: Sequence[Word]) -> None:
        self.article, self.text, self.words = article, article.clean, words
        latin = [(i, w.text, self.capital(i)) for i, w in enumerate(words) if w.kind == "word"]
        opening = {i for i, _, _ in latin if self.opens(i)}
        self.capitals = [i for i, _, capital in latin if capital]
        self.lower = {text for _, text, capital in latin if not capital}
        self.inside = {text for i, text, capital in latin if capital and i not in opening}
        # A word no table knows that opens several sentences, and is never written small, is a name.
        self.opening = Counter(words[i].text for i in opening)
        self.loud = self._headlines()

    def capital(self, i: int) -> bool:
        """Whether a word begins with a capital (or holds one: iPhone, eBay)."""
        return self.text[self.words[i].start].isupper()

    def opens(self, i: int) -> bool:
        """Whether a word opens a sentence, a line or a quotation."""
        if i == 0:
            return True
        gap = self.text[self.words[i - 1].end : self.words[i].start]
        return any(mark in gap for mark in '.!?:;\n“"—•|') and self.words[i].link not in (
            TIGHT,
            *SHORTENED[gap == ". "],
        )

    def run(self, i: int) -> int:
        """One past the last word of the capitalised run that starts at ``i``."""
        j = i + 1
        while j < len(self.words) and j - i < LONGEST and self.words[j].kind == "word":
            word = self.words[j]
            if word.link == APART and (family := self._nicknamed(j)):
                j = family + 1
                continue
            if word.link == APART and self._of_many(j):
                j += 1
                continue
            if word.link == APART or (word.link == TIGHT and self._dashed(j)):
                break
            if word.link == TIGHT and word.text == "s":
                if not self._owned(j):
                    break
                j += 1
                continue
            if not self.capital(j) and not self._joins(i, j):
                break
            j += 1
        while j > i + 1 and not self.capital(j - 1) and self.words[j - 1].link == SPACED:
            j -= 1
        return j

    def _of_many(self, j: int) -> bool:
        """Whether word ``j`` is the body of those named before it, many of them: Doctors' Syndicate."""
        many = self.words[j - 1].text.endswith("s") and self._gap(j) in OF_MANY
        return many and self.capital(j) and self.words[j].text in cues()

    def _nicknamed(self, j: int) -> int:
        """The family behind a nickname in quotation marks at word ``j``, 0 where there is none: Diego "El Rey" Moro."""
        if self._gap(j) not in OPENED:
            return 0
        ends = (k for k in range(j + 1, min(j + NICKNAME, len(self.words) - 1) + 1) if self._gap(k) in CLOSED)
        family = next(ends, 0)
        return family if family and self.words[family].kind == "word" and self.capital(family) else 0

    def _gap(self, j: int) -> str:
        """What stands between word ``j`` and the one before."""
        return self.text[self.words[j - 1].end : self.words[j].start]

    def _dashed(self, j: int) -> bool:
        """Whether a dash, not a hyphen, stands before word ``j``: a line between two places."""
        return self.text[self.words[j].start - 1] == "–"

    def _owned(self, j: int) -> bool:
        """Whether a body or site follows the genitive ``j`` of an everyday word or saint: Children's Hospital."""
        if j + 1 >= len(self.words) or self.words[j + 1].link != SPACED or not self.capital(j + 1):
            return False
        if self.words[j - 1].link == SPACED and self.words[j - 2].text in saints():
            return True
        return self.words[j + 1].text in cues() and self.words[j - 1].text in everyday()

    def _joins(self, i: int, j: int) -> bool:
        """Whether a small word holds two capitalised ones together ("Bank for …", "van der", "Tan-tan")."""
        word = self.words[j]
        if word.link == TIGHT:
            return word.text not in everyday() and not word.text.endswith("ed")
        if word.text == "the" and (self.words[j - 1].text not in small() or self.words[j - 1].text == AND):
            return False
        if (
            j + 1 >= len(self.words)
            or self.words[j + 1].link == APART
            or not (word.text in small() or self._article(j))
        ):
            return False
        if not self.capital(j + 1) and self.words[j + 1].text not in small():
            return False
        if word.text in ("of", "for") and self._person(i, j):
            return False
        if word.text in ("of", "the") and any(
            not e.rest and e.kind == "place" for _, rows in entries(self.words[j + 1].text) for e in rows
        ):
            return self.words[j - 1].text in cues() and self.words[j - 1].text not in trades()
        if word.text in (AND, "in") and self._other_thing(j + 1):
            return False
        if (word.text == AND and self._paired(j)) or (word.text == "for" and self._for(j)):
            return True
        if word.text in (AND, "for", "in", "on", "to"):
            before = {w.text for w in self.words[i:j]}
            return bool(before & {"of", "for"}) and not before.isdisjoint(cues())
        return True

    def _article(self, j: int) -> bool:
        """Whether word ``j`` is an Arabic article as one says it before a sun letter, with a hyphen: Deir es-Srouj."""
        return qualifiers("particle").get(self.words[j].text) == "al" and self.words[j + 1].link == TIGHT

    def _paired(self, j: int) -> bool:
        """Whether "and" holds two fields of one body together: Food and Drug Authority, Ports and Navigation Law."""
        if j + 2 >= len(self.words) or self.words[j + 2].link != SPACED or not self.capital(j + 2):
            return False
        sides = (self.words[j - 1].text, self.words[j + 1].text)
        told = all(not everyday().isdisjoint((w, w.removesuffix("s"))) or w in fields() for w in sides)
        bodies = any(w in cues() and w not in fields() for w in sides)
        return told and not bodies and self.words[j + 2].text in cues()

    def _for(self, j: int) -> bool:
        """Whether "for" says what a body is for: Council for Civil Defence, no bank's plan for a country."""
        place = any(not e.rest and e.kind == "place" for _, rows in entries(self.words[j + 1].text) for e in rows)
        return self.words[j - 1].text in cues() and not place

    def _other_thing(self, j: int) -> bool:
        """Whether another name begins at word ``j``: a country, or a body that is of something."""
        if self.words[j].text in small():
            return True
        if any(not e.rest and e.kind == "place" for _, rows in entries(self.words[j].text) for e in rows):
            return True
        return self.words[j].text in cues() and j + 1 < len(self.words) and self.words[j + 1].text == "of"

    def _person(self, i: int, j: int) -> bool:
        """Whether words ``i`` to ``j`` are a person's: behind a title or with a given name, the last word unknown."""
        if self.words[j - 1].text in cues():
            return False
        if any(w.text in first_names() for w in self.words[i : j - 1]):
            return True
        titled = self.words[i].text in titles() or (i > 0 and self.words[i - 1].text in titles())
        if titled and j - i > 1:
            return True
        if self.words[j - 1].text in everyday():
            return False
        if j - i > 1 and not any(self._telling(w.text) for w in self.words[i:j]):
            return True
        return titled or self.words[j - 1].link == TIGHT or self.words[j - 1].text in first_names()

    def _telling(self, word: str) -> bool:
        """Whether a word says what a thing is, or is no name elsewhere in the article."""
        return word in cues() or word in everyday() or word in self.lower or word in small()

    def honoured(self, i: int, last: int) -> int:
        """Where a body or site begins that is called after somebody with his title, -1 for none: King Faisal Hospital.

        What a family may be called as well is no such thing behind a doctor or president: Dr Ruth Bridge.
        """
        thing, end = (self.words[last].text, last) if self._site_behind(last) else (self.words[last - 1].text, last - 1)
        titles = honours("royal") | (honours("others") if thing in honours("bodies") else frozenset())
        return next((k for k in range(i, end - 1) if self.words[k].text in titles), -1) if thing in cues() else -1

    def christened(self, i: int, last: int) -> int:
        """Where a ship's name begins that "the" stands before, as before no lady, -1 for none: the Lady Orsane."""
        k = i + 1 if self.words[i].text == "the" else i
        told = last - k > 1 and self.words[k].link == SPACED and self.words[k - 1].text == "the"
        return k if told and self.words[k].text in christened() else -1

    def _site_behind(self, last: int) -> bool:
        """Whether a small word for a site or hospital goes on behind a run: King Faisal hospital."""
        if last >= len(self.words) or self.words[last].link != SPACED or self.capital(last):
            return False
        return cues().get(self.words[last].text) == "site" or self.words[last].text in honours("bodies")

    def of_country(self, i: int, last: int) -> str:
        """The body right before the place that a name ends with: Corvo Bank Oman; "" for others, as Bank Oman alone."""
        place = self.words[last - 1]
        if last - i <= 2 or place.link != SPACED or cues().get(self.words[last - 2].text) != "organisation":
            return ""
        known = any(not e.rest and not e.demonym and e.kind == "place" for _, rows in entries(place.text) for e in rows)
        return self.words[last - 2].text if known else ""

    def _headlines(self) -> list[tuple[int, int]]:
        """Titles and headings set in capitals throughout: their capitals tell nothing."""
        kinds = ("title", "heading")
        blocks = [(b.start, b.end) for b in self.article.blocks if b.kind in kinds]
        return [span for span in blocks if self._shouts(*span)]

    def _shouts(self, start: int, end: int) -> bool:
        letters = [w for w in self.text[start:end].split() if w[0].isalpha() and not "\u0600" <= w[0] <= "\u06ff"]
        return len(letters) > 4 and sum(w[0].isupper() for w in letters) > TITLE_CASE * len(letters)
