"""Date phrases as they stand in a text, not yet resolved: "the first quarter", "27 October last", "بحلول نهاية 2029"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..text import Token
from .date_grammar import Match, matches
from .date_items import Item, items

MODIFIERS = {"past": -1, "previous": -1, "future": 1, "current": 0}
TRIM = frozenset("vixBt,-.")
UNITS = {
    "year": "year",
    "season_year": "year",
    "month": "month",
    "months": "month",
    "week": "week",
    "weeks": "week",
    "quarter": "quarter",
    "half": "half",
    "decade": "decade",
    "century": "century",
    "period": "period",
}


class DatePhrase(NamedTuple):
    """One phrase. ``kind`` says what it is: day, days, month, months, quarter, half, year … (see ``date_values``).

    ``start``/``end`` count code points, ``first``/``last`` tokens. Numbers are 0 and names "" where nothing was said.
    """

    kind: str
    start: int
    end: int
    first: int
    last: int
    year: int = 0
    month: int = 0
    day: int = 0
    number: int = 0
    to: int = 0
    part: str = ""
    modifier: str = ""
    unit: str = ""
    weekday: int = 0
    calendar: str = ""
    fiscal: str = ""
    offset: str = ""
    cue: str = ""
    cue_start: int = -1
    numeric: tuple[int, int] = (0, 0)
    notes: tuple[str, ...] = ()


def date_phrases(text: str, tokens: Sequence[Token], bare: bool = False) -> list[DatePhrase]:
    """All date phrases of a text in order. ``bare`` reads single expressions, where lower case and no context are normal."""
    found = items(tokens)
    letters = "".join(item.letter for item in found)
    phrases = []
    for match in matches(letters):
        phrase = _Reader(text, tokens, found, match, bare).read()
        if phrase is not None:
            phrases.append(phrase)
    return _joined(phrases, found, tokens)


class _Reader:
    """Turns one match of the grammar into a phrase, or refuses it."""

    def __init__(self, text: str, tokens: Sequence[Token], found: Sequence[Item], match: Match, bare: bool) -> None:
        self.text, self.tokens, self.items, self.match, self.bare = text, tokens, found, match, bare
        self.first, self.last = match.first, match.last
        while self.first < self.last - 1 and found[self.first].letter in TRIM:
            self.first += 1
        while self.last - 1 > self.first and found[self.last - 1].letter in TRIM:
            self.last -= 1

    def read(self) -> DatePhrase | None:
        build: Callable[[], dict[str, object] | None] = getattr(self, f"_{self.match.kind}", self._plain)
        if self._glued():
            return None
        values = build()
        if values is None:
            return None
        start, end = self._place(self.first), self._end(self.last - 1)
        cue, cue_start = self._cue()
        values = {"cue": cue, "cue_start": cue_start, "part": self.name("part"), **values}
        kind = str(values.pop("kind", self.match.kind))
        first, last = self.items[self.first].first, self.items[self.last - 1].last
        return DatePhrase(kind, start, end, first, last, **values)  # type: ignore[arg-type]

    # -- what the parts say ------------------------------------------------------------------------------------------

    def item(self, *names: str) -> Item | None:
        for name in names:
            at = self.match.groups.get(name)
            if at is not None:
                return self.items[at]
        return None

    def name(self, *names: str) -> str:
        item = self.item(*names)
        return item.name if item else ""

    def number(self, *names: str) -> int:
        item = self.item(*names)
        return item.number if item else 0

    def year(self) -> int:
        item = self.item("y")
        if item is None:
            return 0
        return item.number if item.letter == "y" else full_year(item.number)

    def _place(self, at: int) -> int:
        return self.tokens[self.items[at].first].start

    def _end(self, at: int) -> int:
        return self.tokens[self.items[at].last - 1].end

    def _glued(self) -> bool:
        """Whether the phrase is part of a longer number, a per cent, an amount or a code: 1,2025 · 2025% · $2025 · A320-2024."""
        start, end = self._place(self.first), self._end(self.last - 1)
        before, after = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        digits_first = self.text[start].isdigit()
        if digits_first and before and (before[-1] in "$€£¥#" or (before[-1] in ".,٫٬/" and before[:1].isdigit())):
            return True
        if not self.text[end - 1].isdigit() or not after:
            return False
        return after[0] in "%٪" or (after[0] in ".,٫٬:" and after[1:].isdigit())

    def _cue(self) -> tuple[str, int]:
        """The word that governs the phrase (by, until, before, since …) and where it stands."""
        at = self.first - 1
        while at >= 0 and self.items[at].letter in "vDNYi" and self.first - at < 4 and self._near(at):
            if self.items[at].letter == "i" and self.items[at].name == "in":
                previous = self.items[at - 1] if at else None
                return ("in", -1) if previous is None or previous.letter not in "bs" else self._named(at - 1)
            at -= 1
        return self._named(at) if at >= 0 else ("", -1)

    def _near(self, at: int) -> bool:
        return self._place(at + 1) - self._end(at) < 3 if self.items[at].last > self.items[at].first else True

    def _named(self, at: int) -> tuple[str, int]:
        item = self.items[at]
        if item.letter in "bsixBt" and item.last > item.first:
            return item.name, self._place(at)
        return "", -1

    # -- kinds ---------------------------------------------------------------------------------------------------------

    def _plain(self) -> dict[str, object] | None:
        return {"year": self.year(), "number": self.number("n", "n2"), "modifier": self.name("mod", "mod2")}

    def _day(self) -> dict[str, object] | None:
        day, month = self.number("d"), self.number("m")
        other = self.number("m2", "m3")
        if other and other != month:
            return None
        if not self._month_ok() or self._day_is_a_count():
            return None
        return {
            "day": day,
            "month": month,
            "year": self.year(),
            "modifier": self.name("mod"),
            "weekday": self.number("w"),
            "offset": self.name("rel"),
        }

    def _day_is_a_count(self) -> bool:
        """ "in March 30 people …": an Arabic day never follows its month, an English one not before a per cent or a scale."""
        day, month = self.item("d"), self.item("m")
        assert day is not None and month is not None
        if day.first < month.first or self.year():
            return False
        arabic = self.text[self.tokens[month.first].start] > "\u0590"
        return arabic and self.text[self.tokens[month.last - 1].end] != "-"

    def _days(self) -> dict[str, object] | None:
        values = self._day()
        if values is None or self.number("d2") <= self.number("d"):
            return None
        return {**values, "to": self.number("d2")}

    def _month(self) -> dict[str, object] | None:
        other = self.number("m2", "m3")
        if not self._month_ok() or (other and other != self.number("m")):
            return None
        values = {"month": self.number("m"), "year": self.year(), "modifier": self.name("mod", "mod2")}
        if not values["year"] and not values["modifier"] and not self.name("part") and not self._governed():
            return None
        return values

    def _month_ok(self) -> bool:
        """English months that are everyday words need their capital."""
        from .cues import cues

        month = self.item("m")
        assert month is not None
        token = self.tokens[month.first]
        if self.bare or token.text not in cues("dates.toml", "capital"):
            return True
        return self.text[token.start].isupper()

    def _governed(self) -> bool:
        """Whether a preposition, "and" or "month of" stands before the phrase."""
        if self.items[self.first].letter == "N" or self.bare:
            return True
        at = self.first - 1
        while at >= 0 and self.items[at].letter == "v":
            at -= 1
        return at >= 0 and (self.items[at].letter in "ibstxBESIN" or self.items[at + 1].letter == "v")

    def _months(self) -> dict[str, object] | None:
        start, end = self.number("m"), self.number("m4")
        if start == end or not self._month_ok():
            return None
        return {"month": start, "to": end, "year": self.year()}

    def _numeric(self) -> dict[str, object] | None:
        if not self._tight():
            return None
        a, b = self.number("a"), self.number("b")
        year = self.item("y")
        assert year is not None
        if year.letter == "y" and year.first < self.items[self.match.groups["a"]].first:
            month, day = (a, b) if a <= 12 else (b, a)
            return {"kind": "day", "year": year.number, "month": month, "day": day} if month <= 12 else None
        if year.letter != "y" and self.name("sep") != "/":
            return None
        if a > 12 and b > 12:
            return None
        return {"kind": "day", "year": self.year(), "numeric": (a, b)}

    def _weekday_numeric(self) -> dict[str, object] | None:
        values = self._numeric() if self.item("y") else {"kind": "day", "numeric": (self.number("a"), self.number("b"))}
        return None if values is None else {**values, "weekday": self.number("w")}

    def _tight(self) -> bool:
        """No blanks between the parts."""
        stretch = self.text[self._place(self.first) : self._end(self.last - 1)]
        return not any(c.isspace() for c in stretch)

    def _hijri_day(self) -> dict[str, object] | None:
        return {"day": self.number("d"), "month": self.number("h"), "year": self.year(), "calendar": "hijri"}

    def _hijri_month(self) -> dict[str, object] | None:
        year = self.year()
        calendar = "hijri" if year < 1700 else "mixed"
        return {"month": self.number("h"), "year": year, "calendar": calendar}

    def _hijri_year(self) -> dict[str, object] | None:
        return {"year": self.year(), "calendar": "hijri"} if 1300 <= self.year() <= 1500 else None

    def _nth_weekday(self) -> dict[str, object] | None:
        if not self._month_ok():
            return None
        return {**self._month_values(), "number": self.number("n"), "weekday": self.number("w")}

    def _last_day(self) -> dict[str, object] | None:
        return {**self._month_values(), "kind": "month", "part": "end"} if self._month_ok() else None

    def _month_values(self) -> dict[str, object]:
        return {"month": self.number("m"), "year": self.year()}

    def _nth_month(self) -> dict[str, object] | None:
        number = self.number("n")
        return {"kind": "month", "month": number, "year": self.year()} if number <= 12 else None

    def _year_month(self) -> dict[str, object] | None:
        a, year = self.number("a"), self.year()
        y, first = self.item("y"), self.item("a")
        assert y is not None and first is not None
        if y.first < first.first and a == (year + 1) % 100 and a > 12:
            return {"kind": "split_year", "year": year, "to": year + 1}
        if y.first < first.first and a == (year + 1) % 100 and self.name("sep") == "/" and not self.bare:
            return {"kind": "split_year", "year": year, "to": year + 1}
        if a > 12 or not 1900 <= year <= 2100 or not (self.bare or (self._tight() and self.name("sep") == "/")):
            return None
        return {"kind": "month", "month": a, "year": year}

    def _quarter(self) -> dict[str, object] | None:
        number = self.number("n", "n2")
        if not 1 <= number <= 4:
            return None
        if not self.item("y", "mod", "mod2", "ago") and not self._quarter_stands_alone():
            return None
        fiscal = self._year_kind()
        modifier = self.name("mod", "mod2")
        return {
            "number": number,
            "year": self.year(),
            "modifier": modifier,
            "offset": self.name("ago"),
            "fiscal": fiscal,
        }

    def _quarter_stands_alone(self) -> bool:
        """ "in Q1", "in the third quarter", «في الربع الأول»; but not "fourth quarter" of a game or a heading's word."""
        return self._governed() or self.item("part") is not None

    def _half(self) -> dict[str, object] | None:
        values = self._quarter()
        return values if values and self.number("n", "n2") <= 2 else None

    def _first_months(self) -> dict[str, object] | None:
        opening = next(i for i in self.items[self.first : self.last] if i.letter == "o")
        number = self.number("n")
        if opening.number != 1 or not 1 <= number <= 11:
            return None
        return {**(self._plain() or {}), "number": number, "offset": self.name("ago")}

    def _last_months(self) -> dict[str, object] | None:
        return {**(self._plain() or {}), "number": self.number("n")} if self.year() else None

    def _same(self) -> dict[str, object] | None:
        unit = UNITS[self.name("unit", "unit2", "unit3")]
        inside = self.items[self.first : self.last]
        if not any(i.letter == "M" for i in inside) and self.name("unit3") == "":
            return None
        if not self.item("y", "mod", "mod2", "ago"):
            return None
        modifier = self.name("mod", "mod2")
        return {"unit": unit, "year": self.year(), "modifier": modifier, "offset": self.name("ago")}

    def _year(self) -> dict[str, object] | None:
        year = self.year()
        if not 1500 <= year <= 2199 or not self._year_is_no_count():
            return None
        fiscal = "fiscal" if self.item("fy") else self._year_kind()
        return {"year": year, "fiscal": fiscal}

    def _year_kind(self) -> str:
        return next((i.name for i in self.items[self.first : self.last] if i.letter == "L"), "")

    def _year_is_no_count(self) -> bool:
        return True

    def _split_year(self) -> dict[str, object] | None:
        year, second = self.year(), self.item("y2")
        assert second is not None
        to = second.number if second.letter == "y" else year // 100 * 100 + second.number
        if not 1900 <= year <= 2150 or not year < to <= year + 60 or not self._tight_numbers():
            return None
        kind = self._year_kind() or (
            "season" if any(i.letter == "Z" for i in self.items[self.first : self.last]) else ""
        )
        consecutive = to == year + 1 and (self.name("sep") == "/" or kind or second.letter != "y")
        return {"kind": "split_year" if consecutive else "years", "year": year, "to": to, "fiscal": kind}

    def _tight_numbers(self) -> bool:
        at = self.match.groups["y"]
        return self._place(at + 2) - self._end(at) <= 3

    def _bare_year(self) -> dict[str, object] | None:
        year = self.year()
        if self.bare:
            return {"kind": "year", "year": year} if 1900 <= year <= 2100 else None
        governed = self._governed()
        if not (1700 if governed else 1950) <= year <= (2150 if governed else 2070):
            return None
        return {"kind": "year", "year": year} if self._no_count(governed) else None

    def _no_count(self, governed: bool) -> bool:
        """A year is not followed by what is counted: "2000 people", «2000 طن» are amounts, «رؤية 2030 السعودية» is not."""
        after = self.items[self.last] if self.last < len(self.items) else None
        if after is None or after.letter != "_" or after.first == after.last:
            return True
        token = self.tokens[after.first]
        if token.kind == "symbol":
            return token.text not in "$€£¥°+"
        if token.kind == "arabic":
            return token.text.startswith("ال") or token.text in _closed_words() or _is_verb(token.text)
        plural = token.text.endswith("s") and token.text not in _closed_words()
        return not plural and token.text not in _unit_words()

    def _relative(self) -> dict[str, object] | None:
        unit = UNITS[self.name("unit")]
        item = self.item("unit")
        assert item is not None
        modifier = self.name("mod")
        following = self.match.groups["unit"] > self.match.groups["mod"]
        arabic = self.text[self.tokens[item.first].start] > "\u0590"
        if arabic and modifier != "current" and (following or not item.definite):
            return None
        if arabic and following and modifier == "current" and self.items[self.match.groups["mod"]].last == 0:
            return None
        if item.name in ("months", "weeks"):
            return None
        if not arabic and not following:
            return None
        return {"unit": unit, "modifier": modifier, "fiscal": self._year_kind()}

    def _part(self) -> dict[str, object] | None:
        item = self.item("unit")
        assert item is not None
        arabic = self.text[self.tokens[item.first].start] > "\u0590"
        if (arabic and not item.definite) or item.name in ("months", "weeks"):
            return None
        if not arabic and not any(i.letter == "v" for i in self.items[self.first : self.last]):
            return None
        return {"kind": "relative", "unit": UNITS[item.name], "modifier": "current"}

    def _century(self) -> dict[str, object] | None:
        number = self.number("n", "n2")
        return {"number": number} if 10 <= number <= 22 else None

    def _decade(self) -> dict[str, object] | None:
        return {"year": self.number("g")}

    def _season(self) -> dict[str, object] | None:
        modifier = self.name("mod", "mod2")
        return {"unit": self.name("x", "x2"), "year": self.year(), "modifier": modifier}

    def _weekday(self) -> dict[str, object] | None:
        return {"weekday": self.number("w"), "modifier": self.name("mod"), "offset": self.name("rel")}

    def _relative_day(self) -> dict[str, object] | None:
        name = self.name("rel")
        unit, _, _ = name.partition(" ")
        if name == "day 1" and self.text[self._place(self.first) :][:4].strip() == "غدا" and not self.item("w"):
            return None
        if name == "day 0" and self._names_a_day():
            return None
        return {"kind": "relative_day" if unit == "day" else "ago", "offset": name, "weekday": self.number("w")}

    def _names_a_day(self) -> bool:
        """«اليوم الوطني»، «اليوم التالي»: a day with an adjective is no "today"."""
        token = self.tokens[self.items[self.last].first] if self.last < len(self.items) else None
        return token is not None and token.kind == "arabic" and token.text.startswith("ال") and len(token.text) > 3

    def _holiday(self) -> dict[str, object] | None:
        month, _, day = self.name("l").partition("-")
        if not self.year() and not self.bare:
            return None
        return {"kind": "day", "month": int(month), "day": int(day), "year": self.year()}


def full_year(number: int) -> int:
    """The year behind two digits: up to 69 this century."""
    return number + (2000 if number < 70 else 1900) if number < 100 else number


def _closed_words() -> frozenset[str]:
    from .cues import cues

    return frozenset(cues("dates.toml", "after_year"))


def _unit_words() -> frozenset[str]:
    from .cues import cues

    return frozenset(cues("dates.toml", "unit"))


def _is_verb(word: str) -> bool:
    """An Arabic word that opens like a verb of the present or future."""
    return (len(word) > 3 and word[0] in "يتس") or word.startswith(("وي", "وت", "فق", "وس"))


def _joined(phrases: list[DatePhrase], found: Sequence[Item], tokens: Sequence[Token]) -> list[DatePhrase]:
    """A Hijri date and the Gregorian one it equals are one date."""
    letters = {item.first: item.letter for item in found if item.last > item.first}
    kept: list[DatePhrase] = []
    for phrase in phrases:
        before = kept[-1] if kept else None
        if before is not None and _equal(before, phrase, letters):
            kept[-1] = _merged(before, phrase)
        else:
            kept.append(phrase)
    return kept


def _equal(a: DatePhrase, b: DatePhrase, letters: dict[int, str]) -> bool:
    between = [letters.get(i, "") for i in range(a.last, b.first)]
    mixed = (a.calendar == "hijri") != (b.calendar == "hijri") and {a.kind, b.kind} <= {"day", "hijri_day"}
    return mixed and len(between) < 5 and all(letter in "=/-(,Dwj" for letter in between)


def _merged(a: DatePhrase, b: DatePhrase) -> DatePhrase:
    gregorian = b if a.calendar == "hijri" else a
    return gregorian._replace(
        start=a.start,
        end=b.end,
        first=a.first,
        last=b.last,
        cue=a.cue,
        cue_start=a.cue_start,
        weekday=a.weekday or b.weekday,
    )
