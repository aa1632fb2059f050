"""Latin names: capitalised runs in English prose and Latin runs in Arabic text."""

from __future__ import annotations

from collections.abc import Sequence

from ...knowledge.everyday import everyday
from ...knowledge.names import entries, first_names
from ...model import Article, Name, NameKind
from .latin_stops import ARTICLES, Stops
from .latin_words import cues, does, people, placing, portfolios, small, stops, titles, waters
from .mention import mention
from .tables import sons
from .words import APART, HYPHENS, SPACED, TIGHT, Word

# Letters of the longest currency code; what stands tight behind one.
CODE, SIGNS = 3, ("$", "£", "€", "¥")
# Of the number of a satellite, a ship, a unit.
DIGITS = 2
# Endings of nouns in the plural, of doings and of manners, which need no article.
MANY = ("s", "ing", "ly", "men", "people")


def latin_names(article: Article, words: Sequence[Word]) -> list[Name]:
    """Runs of capitalised words, their titles and sentence openers trimmed."""
    page = _Page(article, words)
    found: list[Name] = []
    last = 0
    for i in page.capitals:
        if i >= last:
            last = page.run(i)
            found.extend(page.name(i, last))
    return found


class _Page(Stops):
    """The runs of an article with the names inside them."""

    def name(self, i: int, last: int) -> list[Name]:
        """The name inside a capitalised run, a title being part of it where a body is called after somebody."""
        first = max(self.honoured(i, last), self.christened(i, last))
        return [self._made(first, last, "")] if first >= 0 else self._trimmed(i, last)

    def _trimmed(self, i: int, last: int) -> list[Name]:
        """The name inside a capitalised run: no sentence opener, no title, no people's adjective, no unit."""
        title = ""
        inner = [k for k in range(i, last - 1) if self._title(k) and self.words[k + 1].text not in small()]
        if inner and inner[-1] > i:
            i = inner[-1]
        while i < last and (self._opener(i, last) or self._title(i)):
            if title and self.words[i].text in small():
                break
            title = title or (self.words[i].text if self._title(i) else "")
            i += 1
        while i + 1 < last and people(self.words[i].text) and not self._owns(i, last):
            i += 1
        while last > i and (self._ends_no_name(i, last) or self.words[last - 1].text in titles()):
            last -= 1
        if title and i < last and self._loose(i):
            given = next((k for k in range(i + 1, last - 1) if self.words[k].text in first_names()), 0)
            if title in portfolios() and not given:
                return []
            i, title = given or i, title if given else ""
        inner = [k for k in range(i, last - 1) if self._title(k) and self.words[k + 1].text not in small()]
        if inner and inner[-1] > i:
            i = inner[-1]
        while i < last and (self._loose(i) or self.stops(i)):
            i += 1
        return [self._made(i, last, title)] if i < last and self._worth(i, last, title) else []

    def _owns(self, i: int, last: int) -> bool:
        """Whether a people's adjective is of a body's name: Kenyan Tea Board, Kenyan Centre for Maritime Studies."""
        purpose = i + 2 < last and self.words[i + 1].text in cues() and self.words[i + 2].text in small()
        return purpose or self.words[last - 1].text in cues()

    def _ends_no_name(self, i: int, last: int) -> bool:
        """Whether the last word of a run is none of a name; one that says what a thing is ends a name of several."""
        return self.stops(last - 1) and not (last - i > 1 and self.words[last - 1].text in cues())

    def _loose(self, i: int) -> bool:
        """A small word that belongs to no name here: "of", but not the Al of Al-Rashid and Al Waha."""
        if i + 1 >= len(self.words) or self.words[i + 1].link == TIGHT:
            return False
        return self.words[i].text in small() and (not self.capital(i) or self.words[i].text in stops())

    def _opener(self, i: int, last: int) -> bool:
        """A word capitalised only because it opens a sentence."""
        word = self.words[i]
        if self.stops(i):
            return True
        if i + 1 < last and (word.text in cues() or self._everyday_too(i + 1, last)):
            return False
        if i + 1 < last and self._called(i):
            return False
        common = word.text in self.lower or word.text in everyday() or word.text.removesuffix("s") in everyday()
        return self.opens(i) and common and word.text not in self.inside and not entries(word.text)

    def _called(self, i: int) -> bool:
        """Whether word ``i`` is a given name before a capital that is nothing but a family: Grant Okello."""
        family = self.words[i + 1].text
        told = (small(), cues(), titles(), everyday(), first_names(), self.lower)
        given = self.words[i].text in first_names() and self.words[i + 1].link == SPACED and self.capital(i + 1)
        return given and not entries(family) and not any(family in table for table in told)

    def _everyday_too(self, i: int, last: int) -> bool:
        """Whether word ``i`` is the last of its run and no less everyday, capitalised as names are: Green Deserts."""
        word = self.words[i]
        if i + 1 != last or word.link != SPACED or word.text in titles() or word.text in self.lower:
            return False
        read = (word.text, word.text.removesuffix("s"))
        return not everyday().isdisjoint(read) or not cues().keys().isdisjoint(read)

    def _title(self, i: int) -> bool:
        """Whether a word is a person's title: none before what a body is called (General Company, Justice Ministry).

        Nor a given name before whose son or of what family somebody is: Sultan bin Saif.
        """
        if i + 1 >= len(self.words) or self.words[i + 1].link == APART:
            return False
        if self.words[i].text not in titles():
            return self._of_two(i) or (i > 0 and self._of_two(i - 1))
        if self.words[i].text in first_names() and self.words[i + 1].text in (*sons(), *ARTICLES):
            return False
        return not (cues().get(self.words[i + 1].text) == "organisation" and self.capital(i + 1))

    def _of_two(self, i: int) -> bool:
        """Whether words ``i`` and the next are a title together, no name alone: Tan Sri."""
        one, two = self.words[i], self.words[i + 1]
        return two.link == SPACED and self.capital(i) and self.capital(i + 1) and f"{one.text} {two.text}" in titles()

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
            told = self.article.language != "en" or self.opening[word.text] > 1 or self._bare_subject(last)
            return told and word.text not in everyday() and word.text not in self.lower and len(raw) > 3
        return word.text not in everyday() and (len(raw) > 2 or word.link != TIGHT)

    def _bare_subject(self, last: int) -> bool:
        """Whether a verb of one doer or a word for a site follows a word without an article: X employs, X tunnel is."""
        before = self.words[last - 1].text
        if last >= len(self.words) or self.words[last].link != SPACED or before.endswith(MANY):
            return False
        verb = self.words[last].text
        if (verb not in does() and verb not in cues()) or self.text[self.words[last].start].isupper():
            return False
        return before not in everyday()

    def _money(self, last: int, raw: str) -> bool:
        """Whether a sign or a number right behind says that one short word is a currency: US$, Sh138, Rs 500."""
        after = self.text[self.words[last - 1].end :][:2]
        return len(raw) <= CODE and (after[:1] in SIGNS or after[:1].isdigit() or after.removeprefix(" ").isdigit())

    def _phrase(self, last: int) -> bool:
        """Whether lower-case Latin words go on: a phrase in brackets, no name."""
        follows = last < len(self.words) and self.words[last].link == SPACED and self.words[last].kind == "word"
        return follows and not self.capital(last)

    def _made(self, i: int, last: int, title: str) -> Name:
        kind, cue = self._kind(i, last, title)
        if kind == "other" and self._flows(last):
            kind, cue, last = "place", f"body:{self.words[last].text}", last + 1
        numbered = kind != "person" and self._numbered(last)
        start, end = self.words[i].start, self.words[last - 1 + numbered].end
        return mention(self.article, start, end, kind, cue)

    def _flows(self, last: int) -> bool:
        """Whether a small word right behind a name says that it flows: the Kestra river."""
        return last < len(self.words) and self.words[last].link == SPACED and self.words[last].text in waters()

    def _numbered(self, last: int) -> bool:
        """Whether a number of one digit or two hangs on a name by a hyphen, which tells it from its sisters: Orla-3."""
        if last >= len(self.words) or self.words[last].link != TIGHT or self.words[last].kind != "digits":
            return False
        number, behind = self.words[last], self.text[self.words[last].end :][:2]
        alone = not behind[1:].isdigit() or behind[0] not in HYPHENS
        return len(number.text) <= DIGITS and self.text[number.start - 1] == "-" and alone and behind[:1] != "%"

    def _kind(self, i: int, last: int, title: str) -> tuple[NameKind, str]:
        if title:
            return "person", f"person:{title}"
        for word in (*self._heads(i, last), self.words[last - 1].text, self.words[i].text):
            if word in cues():
                return cues()[word], f"{'body' if last - i > 1 else 'capital'}:{word}"
        if body := self.of_country(i, last):
            return "organisation", f"body:{body}"
        if last - i > 1 and self.words[i].text in first_names() and not self._located(i):
            return "person", "capital:given name"
        raw = self.text[self.words[i].start : self.words[last - 1].end]
        seated = last - i > 1 and self._seated(i, last)
        return ("organisation" if raw.isupper() and len(raw) > 2 else "other"), "seated" if seated else "capital"

    def _seated(self, i: int, last: int) -> bool:
        """Whether a name begins with its country or sea, all words behind it being capitalised: Atlantic Fish."""
        if not any(not e.rest and not e.demonym for _, rows in entries(self.words[i].text) for e in rows):
            return False
        behind = self.words[i + 1 : last]
        own = all(w.link == SPACED and not entries(w.text) and w.text not in first_names() for w in behind)
        return own and all(self.capital(k) and self.words[k].text not in titles() for k in range(i + 1, last))

    def _heads(self, i: int, last: int) -> list[str]:
        """The bodies of a name that "of" or "for" follows: Technical University of …; no Republic of ….

        A site is one only with what it is for: Observatory for ….
        """
        heads = ((self.words[k].text, self.words[k + 1].text) for k in range(i, last - 1))
        kinds = {"of": ("organisation",), "for": ("organisation", "site")}
        return [head for head, joint in heads if cues().get(head) in kinds.get(joint, ())]

    def _located(self, i: int) -> bool:
        """Whether a word of place stands before: "in Ben Guerdane" is no person, given name or not."""
        return i > 0 and self.words[i].link == SPACED and self.words[i - 1].text in placing()
