"""Latin names: capitalised runs in English prose and Latin runs in Arabic text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from ..knowledge.everyday import everyday
from ..knowledge.names import entries, first_names
from ..languages.tables import sections
from ..model import Article, Name, NameKind
from ..text import fold_phrase
from .name_words import APART, CUES, SPACED, TIGHT, Word

LONGEST = 8
TITLE_CASE = 0.6
# Letters of the longest currency code; what stands tight behind one.
CODE, SIGNS = 3, ("$", "£", "€", "¥")
PLACED = frozenset(("in", "near", "outside", "around"))
PORTFOLIO = frozenset(("minister", "secretary", "ministers"))


def latin_names(article: Article, words: Sequence[Word]) -> list[Name]:
    """Runs of capitalised words, their titles and sentence openers trimmed."""
    page = _Page(article, words)
    found: list[Name] = []
    i = 0
    while i < len(words):
        if words[i].kind != "word" or not page.capital(i):
            i += 1
            continue
        last = page.run(i)
        found.extend(page.name(i, last))
        i = last
    return found


class _Page:
    """An article's words with what its own capitals tell: which words are capitalised inside sentences."""

    def __init__(self, article: Article, words: Sequence[Word]) -> None:
        self.article, self.text, self.words = article, article.clean, words
        self.lower = {w.text for i, w in enumerate(words) if w.kind == "word" and not self.capital(i)}
        self.inside = {
            w.text for i, w in enumerate(words) if w.kind == "word" and self.capital(i) and not self.opens(i)
        }
        self.loud = self._headlines()

    def capital(self, i: int) -> bool:
        """Whether a word begins with a capital (or holds one: iPhone, eBay)."""
        return self.text[self.words[i].start].isupper()

    def opens(self, i: int) -> bool:
        """Whether a word opens a sentence, a line or a quotation."""
        if i == 0:
            return True
        gap = self.text[self.words[i - 1].end : self.words[i].start]
        return any(mark in gap for mark in '.!?:;\n“"—•|') and self.words[i].link != TIGHT

    def run(self, i: int) -> int:
        """One past the last word of the capitalised run that starts at ``i``."""
        j = i + 1
        while j < len(self.words) and j - i < LONGEST and self.words[j].kind == "word":
            word = self.words[j]
            if word.link == APART or (word.link == TIGHT and (word.text == "s" or self._dashed(j))):
                break
            if not self.capital(j) and not self._joins(i, j):
                break
            j += 1
        while j > i + 1 and not self.capital(j - 1) and self.words[j - 1].link == SPACED:
            j -= 1
        return j

    def _dashed(self, j: int) -> bool:
        """Whether a dash, not a hyphen, stands before word ``j``: a line between two places."""
        return self.text[self.words[j].start - 1] == "–"

    def _joins(self, i: int, j: int) -> bool:
        """Whether a small word holds two capitalised ones together ("Bank for …", "van der", "Tan-tan")."""
        word = self.words[j]
        if word.link == TIGHT:
            return word.text not in everyday() and not word.text.endswith("ed")
        if word.text == "the" and self.words[j - 1].text not in _small():
            return False
        if word.text not in _small() or j + 1 >= len(self.words) or self.words[j + 1].link == APART:
            return False
        if not self.capital(j + 1) and self.words[j + 1].text not in _small():
            return False
        if word.text in ("of", "for") and self._person(i, j):
            return False
        if word.text in ("of", "the") and any(
            not e.rest and e.kind == "place" for _, rows in entries(self.words[j + 1].text) for e in rows
        ):
            return self.words[j - 1].text in _cues()
        if word.text in ("and", "for", "in", "on", "to"):
            before = {w.text for w in self.words[i:j]}
            return bool(before & {"of", "for"}) and not before.isdisjoint(_cues())
        return True

    def _person(self, i: int, j: int) -> bool:
        """Whether words ``i`` to ``j`` are a person's: behind a title or with a given name, the last word unknown."""
        if self.words[j - 1].text in _cues():
            return False
        if any(w.text in first_names() for w in self.words[i : j - 1]):
            return True
        titled = self.words[i].text in _titles() or (i > 0 and self.words[i - 1].text in _titles())
        if titled and j - i > 1:
            return True
        if self.words[j - 1].text in everyday():
            return False
        if j - i > 1 and not any(self._telling(w.text) for w in self.words[i:j]):
            return True
        return titled or self.words[j - 1].link == TIGHT or self.words[j - 1].text in first_names()

    def _telling(self, word: str) -> bool:
        """Whether a word says what a thing is, or is no name elsewhere in the article."""
        return word in _cues() or word in everyday() or word in self.lower or word in _small()

    def name(self, i: int, last: int) -> list[Name]:
        """The name inside a capitalised run: no sentence opener, no title, no people's adjective, no unit."""
        title = ""
        inner = [k for k in range(i, last - 1) if self._title(k) and self.words[k + 1].text not in _small()]
        if inner and inner[-1] > i:
            i = inner[-1]
        while i < last and (self._opener(i, last) or self._title(i)):
            if title and self.words[i].text in _small():
                break
            title = title or (self.words[i].text if self._title(i) else "")
            i += 1
        while i + 1 < last and _people(self.words[i].text) and self.words[last - 1].text not in _cues():
            i += 1
        while last > i and (self._stops(last - 1) or self.words[last - 1].text in _titles()):
            last -= 1
        if title and i < last and self._loose(i):
            given = next((k for k in range(i + 1, last - 1) if self.words[k].text in first_names()), 0)
            if title in PORTFOLIO and not given:
                return []
            i, title = given or i, title if given else ""
        inner = [k for k in range(i, last - 1) if self._title(k) and self.words[k + 1].text not in _small()]
        if inner and inner[-1] > i:
            i = inner[-1]
        while i < last and (self._loose(i) or self._stops(i)):
            i += 1
        return [self._made(i, last, title)] if i < last and self._worth(i, last, title) else []

    def _loose(self, i: int) -> bool:
        """A small word that belongs to no name here: "of", but not the Al of Al-Rashid and Al Waha."""
        if i + 1 >= len(self.words) or self.words[i + 1].link == TIGHT:
            return False
        return self.words[i].text in _small() and (not self.capital(i) or self.words[i].text in _stops())

    def _opener(self, i: int, last: int) -> bool:
        """A word capitalised only because it opens a sentence."""
        word = self.words[i]
        if self._stops(i):
            return True
        if word.text in _cues() and i + 1 < last:
            return False
        common = word.text in self.lower or word.text in everyday() or word.text.removesuffix("s") in everyday()
        return self.opens(i) and common and word.text not in self.inside and not entries(word.text)

    def _title(self, i: int) -> bool:
        return self.words[i].text in _titles() and i + 1 < len(self.words) and self.words[i + 1].link != APART

    def _stops(self, i: int) -> bool:
        word = self.words[i]
        return word.text in _stops() and not (word.text == "may" and self.text[word.start : word.end] == "MAY")

    def _worth(self, i: int, last: int, title: str) -> bool:
        """Whether what is left says a name: not one everyday word, not a headline in capitals, not a unit."""
        raw = self.text[self.words[i].start : self.words[last - 1].end]
        if len(raw) < 2 or any(s <= self.words[i].start < e for s, e in self.loud):
            return False
        if last - i > 1 or title:
            return True
        word = self.words[i]
        if self._money(last, raw):
            return False
        if self.article.language != "en" and self._phrase(last):
            return False
        if self.opens(i) and word.text not in self.inside:
            return (
                word.text not in everyday()
                and word.text not in self.lower
                and len(raw) > 3
                and self.article.language != "en"
            )
        return word.text not in everyday() and (len(raw) > 2 or word.link != TIGHT)

    def _money(self, last: int, raw: str) -> bool:
        """Whether a sign or a number right behind says that one short word is a currency: US$, Sh138, Rs 500."""
        after = self.text[self.words[last - 1].end :][:2]
        return len(raw) <= CODE and (after[:1] in SIGNS or after[:1].isdigit() or after.removeprefix(" ").isdigit())

    def _phrase(self, last: int) -> bool:
        """Whether lower-case Latin words go on: a phrase in brackets, no name."""
        follows = last < len(self.words) and self.words[last].link == SPACED and self.words[last].kind == "word"
        return follows and not self.capital(last)

    def _made(self, i: int, last: int, title: str) -> Name:
        start, end = self.words[i].start, self.words[last - 1].end
        kind, cue = self._kind(i, last, title)
        return Name(article=self.article.id, start=start, end=end, text=self.text[start:end], kind=kind, cue=cue)

    def _kind(self, i: int, last: int, title: str) -> tuple[NameKind, str]:
        if title:
            return "person", f"person:{title}"
        for word in (self.words[last - 1].text, self.words[i].text):
            if word in _cues():
                return _cues()[word], f"{'body' if last - i > 1 else 'capital'}:{word}"
        if last - i > 1 and self.words[i].text in first_names() and not self._located(i):
            return "person", "capital:given name"
        raw = self.text[self.words[i].start : self.words[last - 1].end]
        return ("organisation" if raw.isupper() and len(raw) > 2 else "other"), "capital"

    def _located(self, i: int) -> bool:
        """Whether a word of place stands before: "in Ben Guerdane" is no person, given name or not."""
        return i > 0 and self.words[i].link == SPACED and self.words[i - 1].text in PLACED

    def _headlines(self) -> list[tuple[int, int]]:
        """Titles and headings set in capitals throughout: their capitals tell nothing."""
        kinds = ("title", "heading")
        blocks = [(b.start, b.end) for b in self.article.blocks if b.kind in kinds]
        return [span for span in blocks if self._shouts(*span)]

    def _shouts(self, start: int, end: int) -> bool:
        letters = [w for w in self.text[start:end].split() if w[0].isalpha() and not "\u0600" <= w[0] <= "\u06ff"]
        return len(letters) > 4 and sum(w[0].isupper() for w in letters) > TITLE_CASE * len(letters)


@lru_cache(maxsize=10_000)
def _people(word: str) -> bool:
    return any(e.demonym and not e.rest for _, rows in entries(word) for e in rows)


@cache
def _small() -> frozenset[str]:
    return frozenset(sections("languages.en", "names.toml")["small"]["joining"])


@cache
def _stops() -> frozenset[str]:
    return frozenset(fold_phrase(s) for s in sections("languages.en", "names.toml")["stop"]["function"])


@cache
def _titles() -> frozenset[str]:
    rows = sections("languages.en", "names.toml")["title"]
    words = {fold_phrase(s) for surfaces in rows.values() for s in surfaces}
    return frozenset(words - _small() - set(_cues()))


@cache
def _cues() -> dict[str, NameKind]:
    rows = sections("languages.en", "names.toml")["cue"]
    return {fold_phrase(s): CUES[key] for key, surfaces in rows.items() for s in surfaces}
