"""One match of the date grammar: its items by name, its place in the text and the word that governs it."""

from __future__ import annotations

from collections.abc import Sequence

from ...text import Token
from ..cues import cues
from .grammar import Match
from .items import TABLE, Item

TRIM = frozenset("vixBt,-.")
CURRENCY = "$€£¥#"


class Parts:
    """What a match says, for the builders of phrases; ``first``/``last`` number its items without outer fillers."""

    def __init__(self, text: str, tokens: Sequence[Token], items: Sequence[Item], match: Match, bare: bool) -> None:
        self.text, self.tokens, self.items, self.match, self.bare = text, tokens, items, match, bare
        self.first, self.last = match.first, match.last
        if self._counted():
            self.first += 1
        while self.first < self.last - 1 and items[self.first].letter in TRIM:
            self.first += 1
        while self.last - 1 > self.first and items[self.last - 1].letter in TRIM:
            self.last -= 1

    def _counted(self) -> bool:
        """«تسع سنوات من 2009 إلى 2018»: years that a number counts belong to it, the date begins behind them."""
        first = self.first
        years = "".join(item.letter for item in self.items[max(first - 1, 0) : first + 2])
        return first > 0 and first + 2 < self.last and years in ("cYv", "dYv")

    def item(self, *names: str) -> Item | None:
        """The item behind the first of the group names that took part."""
        for name in names:
            at = self.match.groups.get(name)
            if at is not None:
                return self.items[at]
        return None

    def name(self, *names: str) -> str:
        """The canonical name of that item, "" without one."""
        item = self.item(*names)
        return item.name if item else ""

    def number(self, *names: str) -> int:
        """The number of that item, 0 without one."""
        item = self.item(*names)
        return item.number if item else 0

    def year(self) -> int:
        """The year, two digits completed (up to 69 this century); 0 without one."""
        item = self.item("y")
        if item is None:
            return 0
        return item.number if item.letter == "y" else full_year(item.number)

    def modifier(self) -> str:
        """past, previous, future, current, same or ""."""
        return self.name("mod", "mod2", "mod3")

    def year_kind(self) -> str:
        """fiscal, marketing, school … or ""."""
        return next((i.name for i in self.inside() if i.letter == "L"), "")

    def inside(self) -> Sequence[Item]:
        """The items of the phrase."""
        return self.items[self.first : self.last]

    def start(self, at: int) -> int:
        """Where item ``at`` starts in the text."""
        return self.tokens[self.items[at].first].start

    def end(self, at: int) -> int:
        """Where item ``at`` ends in the text."""
        return self.tokens[self.items[at].last - 1].end

    def arabic(self, item: Item) -> bool:
        """Whether an item is written in Arabic script."""
        return self.text[self.tokens[item.first].start] > "\u0590"

    def joined(self) -> bool:
        """Whether an "and" (و) is written onto the first word."""
        return self.first > 0 and self.items[self.first - 1].last == self.items[self.first - 1].first

    def tight(self, *names: str) -> bool:
        """Whether no blank stands between the first and the last of the named items."""
        places = [at for name in names if (at := self.match.groups.get(name)) is not None]
        stretch = self.text[self.start(min(places)) : self.end(max(places))]
        return not any(c.isspace() for c in stretch)

    def glued(self) -> bool:
        """Whether it is part of a longer number, a per cent, an amount or a code: 1,2025 · 2025% · $2025 · 82-2100."""
        start, end = self.start(self.first), self.end(self.last - 1)
        before, after = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        if self.text[start].isdigit() and before.strip():
            joint = before[-1] in ".,٫٬/-" and before[:1].isdigit() and not self._second_date()
            if before.strip()[-1] in CURRENCY or joint:
                return True
            if before[-1].isalpha() and before[-1].isascii():
                return True
        if not self.text[end - 1].isdigit() or not after:
            return False
        return after[0] in "%٪" or (after[0] in ".,٫٬:/" and after[1:].isdigit())

    def _second_date(self) -> bool:
        """Whether the phrase is the second of two numeric dates with a hyphen between them: 5/1/2019-5/7/2020."""
        before = [item.letter for item in self.items[max(self.first - 6, 0) : self.first]]
        return (
            self.match.kind == "numeric" and before[:1] == ["d"] and before[2:3] == ["d"] and before[-2:] == ["y", "-"]
        )

    def governed(self) -> bool:
        """Whether a preposition, "and" or "month of" stands before the phrase."""
        if self.items[self.first].letter == "N" or self.bare:
            return True
        at = self.first - 1
        while at >= 0 and self.items[at].letter == "v":
            at -= 1
        return at >= 0 and (self.items[at].letter in "ibstxBESINU" or self.items[at + 1].letter == "v")

    def follows_date(self, at: int) -> bool:
        """Whether the item before item ``at`` belongs to a date."""
        return at > 0 and self.items[at - 1].letter in "ymdoghewj)Z"

    def referenced(self) -> bool:
        """Whether a word such as number, law or section makes the digits a reference."""
        at = self.items[self.first].first
        words = [t.text for t in self.tokens[max(0, at - 2) : at] if t.kind != "symbol"]
        if self.match.kind == "numeric" or not self.text[self.start(self.first)].isdigit():
            return False
        return any(w in cues(TABLE, "reference") for w in words[-1:])

    def cue(self) -> tuple[str, int]:
        """The word that governs the phrase (by, until, since …) and where it stands; "in" only for want of one."""
        at, inside = self.first - 1, False
        while at >= 0 and self.items[at].letter in "vDNYiU" and self.first - at < 4 and self._near(at):
            inside = inside or self.items[at].letter == "i"
            at -= 1
        name, place = self._named(at)
        if name == "about" and inside:
            name = ""
        return (name, place) if name else ("in" if inside else "", -1)

    def _near(self, at: int) -> bool:
        """No more than a blank between an item and the next; "and" written onto a word takes no room."""
        return self.items[at].last == self.items[at].first or self.start(at + 1) - self.end(at) < 3

    def _named(self, at: int) -> tuple[str, int]:
        if at < 0 or self.items[at].letter not in "bsxBt" or self.items[at].last == self.items[at].first:
            return "", -1
        return self.items[at].name, self.start(at)

    def month_written(self) -> bool:
        """English months that are everyday words need a capital, in bare expressions at least a day or year."""
        month = self.item("m")
        assert month is not None
        token = self.tokens[month.first]
        if token.text not in cues(TABLE, "capital") or self.text[token.start].isupper():
            return True
        return self.bare and (self.number("d") > 0 or self.year() > 0 or self.modifier() != "")


def full_year(number: int) -> int:
    """The year behind two digits: up to 69 this century."""
    return number + (2000 if number < 70 else 1900) if number < 100 else number
