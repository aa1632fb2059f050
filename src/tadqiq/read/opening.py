"""The dateline that opens a first paragraph: "CAIRO, 3 May (Agency) - ", «بيروت - أ ف ب: », "Oslo, Norway – "."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..languages.cues import cues
from ..languages.dates.datelines import DayPhrase
from ..text import Token, fold_phrase, tokenise
from .origin import place_size

LIMIT = 110
BODY = 30
FILLERS = frozenset(("في", "in", "on", "من", "د", "d", "dc", "c", "م", "ت"))
DASHES = frozenset(("-", "–", "—"))
STOPS = DASHES | frozenset(":،,./|")
BRACKETS = {"(": ")", "/": "/", "«": "»", "[": "]"}
AGENCY = re.compile(r"[^\n()/«»\[\].:\d]{2,40}")
CAPITALS = re.compile(r"[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3}(?=\s?[,/(]|\s[-–—]\s)")
UNMARKED = re.compile(r"[\u0621-\u064a]+(?: [\u0621-\u064a]+){0,2}(?=،? (?:في )?[\d٠-٩]{1,2} [^()\n]{4,30}\(| ?\()")
REGION = re.compile(r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2}(?=\s?[,(]|\s[-–—]\s)")
LOOSE_WORDS = 4
WRITER = 4
NUMBERS = re.compile(r"\d{1,2}[:.]\d{2}(?!\d)|(\d{1,2})\s?[-/]\s?(\d{1,2})(?![\d.,:])")


class Opening(NamedTuple):
    """Where a dateline ends, the agency it names ("" without one) and the day it bears."""

    end: int
    agency: str
    day: DayPhrase | None


def opening(text: str, days: Sequence[DayPhrase]) -> Opening | None:
    """The dateline at the start of ``text``; ``None`` when it opens with something else."""
    return _Reader(text[: LIMIT + BODY], days).read()


class _Reader:
    """Takes places, dates, agencies and marks off the front of a line; ``best`` is the longest sound dateline."""

    def __init__(self, text: str, days: Sequence[DayPhrase]) -> None:
        self.text = text
        self.tokens = [t for t in tokenise(text) if t.kind != "newline"]
        self.days = {d.start: d for d in days if d.written}
        self.places, self.agency, self.at, self.closed = 0, "", 0, ""
        self.unlisted = self.unmarked = False
        self.day: DayPhrase | None = None
        self.best: Opening | None = None

    def read(self) -> Opening | None:
        front = (self._date, self._numbers, self._inside, self._bracketed, self._known, self._loose)
        steps = (*front, self._place, self._capitals, self._region, self._mark)
        while self.at < len(self.tokens) and self.tokens[self.at].start < LIMIT and any(step() for step in steps):
            end = self.tokens[self.at - 1].end
            # A line of its own needs no mark behind the agency; its writer may stand behind it.
            rest = self.text[end:].strip(" -–—:")
            alone = self.day is not None and len(rest.split()) <= WRITER and not rest.endswith(".")
            closed = self.closed and len(self.text) >= end + BODY
            if (closed or (alone and self.agency)) and self._sound(end):
                blanks = len(self.text) - end - len(self.text[end:].lstrip())
                self.best = Opening(end + blanks, self.agency, self.day)
            if self.closed == ":":
                break
        return self.best

    def _sound(self, end: int) -> bool:
        """An agency, a date with a place, or a place in capitals or with its country before a new sentence."""
        if self.places or self.unlisted or self.day is not None:
            placed = self.places or (self.unlisted and not self.unmarked)
            if self.agency or (self.day is not None and placed):
                return True
        elif self.agency:
            return self.closed in DASHES and self.text[0] == "("
        capitals = self.text[:end].split(",")[0].strip(" :-–—").isupper()
        opens = self.text[end:].lstrip()[:1].isupper()
        return bool(self.places) and (capitals or (self.closed in DASHES and self.places > 1 and opens))

    def _date(self) -> bool:
        found = self.days.get(self.tokens[self.at].start)
        if found is None or self.day is not None:
            return False
        self.day = found
        # Of "(Nov. 10)" the day phrase holds the first bracket.
        self._skip(found.end + (self.text[found.start] == "(" and self.text[found.end : found.end + 1] == ")"))
        return True

    def _numbers(self) -> bool:
        """A clock time, or day and month as bare numbers: «الكويت - 3 - 3 (كونا)»."""
        found = NUMBERS.match(self.text, self.tokens[self.at].start) if self.places else None
        if found is not None:
            self.day = self.day or _written(found)
            self._skip(found.end())
        return found is not None

    def _inside(self) -> bool:
        """The country of a place between round brackets: «البصرة (العراق) 25 يوليو - »."""
        if not self.places or self.tokens[self.at].text != "(":
            return False
        size = place_size([t.text for t in self.tokens[self.at + 1 : self.at + 5]])
        end = self.tokens[self.at + size].end
        agency = _known_size(self.tokens, self.at + 1)
        if not size or agency or self.text[end : end + 1] != ")":
            return False
        self.places += 1
        self._skip(end + 1)
        return True

    def _bracketed(self) -> bool:
        """An agency between brackets, slashes or quotation marks; a mark must follow one that no table knows."""
        start = self.tokens[self.at]
        found = AGENCY.match(self.text, start.end) if start.text in BRACKETS and not self.agency else None
        if found is None or self.text[found.end() : found.end() + 1] != BRACKETS[start.text]:
            return False
        known = fold_phrase(found.group()) in _agencies()
        self.agency = found.group().strip()
        self._skip(found.end() + 1)
        placed = self.places or self.unlisted or self.day
        self.closed = ")" if (known or start.text == "/") and placed else ""
        return True

    def _known(self) -> bool:
        """An agency of the tables, written bare behind a place or a date."""
        size = _known_size(self.tokens, self.at) if not self.agency and (self.places or self.day) else 0
        if size:
            self.agency = self.text[self.tokens[self.at].start : self.tokens[self.at + size - 1].end]
            self.at, self.closed = self.at + size, ")"
        return size > 0

    def _loose(self) -> bool:
        """A few words between a dash behind the place and a colon: «القاهرة - الساحل: »."""
        if self.agency or self.closed not in DASHES or not self.places:
            return False
        words = self.tokens[self.at : self.at + LOOSE_WORDS + 1]
        stop = next((i for i, t in enumerate(words) if t.kind == "symbol"), 0)
        if not stop or words[stop].text != ":" or any(t.kind == "digits" for t in words[:stop]):
            return False
        self.agency = self.text[words[0].start : words[stop - 1].end]
        self.at, self.closed = self.at + stop, ""
        return True

    def _place(self) -> bool:
        size = 0 if self.closed or self.agency else place_size([t.text for t in self.tokens[self.at : self.at + 4]])
        self.places, self.at = self.places + (size > 0), self.at + size
        return size > 0

    def _capitals(self) -> bool:
        """A place that no table knows, in capitals as wires print it: "PORT ELDEN, July 17", "GENEVA/UMM SALAM, "."""
        fresh = self.at == 0 or self.tokens[self.at - 1].text == "/"
        found = CAPITALS.match(self.text, self.tokens[self.at].start) if fresh and not self.agency else None
        if found is None and self.at == 0:
            # Arabic has no capitals: what opens a line is a place only before an agency between brackets.
            found = UNMARKED.match(self.text)
            self.unmarked = found is not None
        return self._named(found)

    def _region(self) -> bool:
        """The state or province behind a place, known or not: "PORT ELDEN, Northern Shore, July 17"."""
        behind = self.at > 0 and self.tokens[self.at - 1].text == "," and not self.agency and self.day is None
        placed = self.places or self.unlisted
        return self._named(REGION.match(self.text, self.tokens[self.at].start) if behind and placed else None)

    def _named(self, found: re.Match[str] | None) -> bool:
        if found is None:
            return False
        self.unlisted = True
        self._skip(found.end())
        return True

    def _mark(self) -> bool:
        token = self.tokens[self.at]
        if token.text in STOPS or not token.text:  # a lone tatweel, drawn as a dash, folds to nothing
            mark = token.text or "-"
            self.closed = mark if mark in DASHES or mark == ":" else self.closed
        elif token.text not in FILLERS or not (self.places or self.day):
            return False
        self.at += 1
        return True

    def _skip(self, end: int) -> None:
        while self.at < len(self.tokens) and self.tokens[self.at].start < end:
            self.at += 1
        self.closed = ""


def _written(numbers: re.Match[str]) -> DayPhrase | None:
    """The day and month that two bare numbers are, the day first as the agencies that write so have it."""
    day, month = (int(n or 0) for n in numbers.groups())
    sound = 1 <= day <= 31 and 1 <= month <= 12
    return DayPhrase(*numbers.span(), None, None, (month, day, 0)) if sound else None


def _known_size(tokens: Sequence[Token], at: int) -> int:
    names = _agencies()
    for size in range(min(4, len(tokens) - at), 0, -1):
        if " ".join(t.text for t in tokens[at : at + size]) in names:
            return size
    return 0


@cache
def _agencies() -> frozenset[str]:
    return frozenset(cues("boilerplate.toml", "agency"))
