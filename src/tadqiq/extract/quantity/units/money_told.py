"""What an article tells of its moneys, as the settling of open names asks for it."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property

from ..figure import Figure
from ..scan import Scan
from .currencies import adjective_only, bare_at_home, currency_of, families, small
from .money_evidence import spoken

DOLLAR = "USD"
APART = "$U"
FEW = 100
SELDOM = 2


class Told:
    """What an article tells of its moneys: codes by how often they are named, and open names already settled."""

    def __init__(self, scan: Scan, figures: list[Figure]) -> None:
        # What only says a sum again in other money tells nothing of the money the article counts in.
        self.codes = Counter(f.unit for f in figures if f.unit and not f.family and f.role != "equivalent")
        self._named = [f for f in figures if f.unit and not f.family]
        self.settled: dict[str, Counter[str]] = defaultdict(Counter)
        self.counted: Counter[str] = Counter()
        self.home = currency_of().get(scan.article.country, "")
        self.scene = tuple(currency_of().get(country, "") for country in scan.article.scene)
        self._scan = scan
        self.language = scan.article.language

    @cached_property
    def set_apart(self) -> bool:
        """Whether American dollars are printed as $US: the bare sign is that of the outlet's own then."""
        named = (f for f in self._named if f.unit == DOLLAR)
        return any(self._scan.raw(f.first, f.core).startswith(APART) for f in named)

    @cached_property
    def spoken(self) -> Counter[str]:
        """The moneys of the countries that the article names."""
        return spoken(self._scan)

    def heard(self, figure: Figure, fits: tuple[str, ...]) -> tuple[str, ...]:
        """The moneys at which a conversion holds; of those that article or story gives reason to think of, if any.

        A slip in a conversion would else make Omani riyals of Saudi ones, or dollars of Singapore of American ones.
        """
        choices = families()[figure.family]
        of_the_story = [code for code in self.scene if code in choices][:1]
        thought_of = {code for code in choices if self.likely(code)} or set(of_the_story)
        return tuple(code for code in fits if code in thought_of) if thought_of or DOLLAR in choices else fits

    def of_another(self, choices: dict[str, float]) -> str:
        """The whole money of this small change that the article counts in, seldom in that of its own country, else "".

        A paper of Dubai tells of a bank's dinars and of its fils; the dirhams of a bracket only say a sum again.
        """
        counted = self.codes + self.counted
        first, *others = sorted(choices, key=lambda code: -counted[code])
        seldom = (self.home,) if self.home in choices else others
        return first if all(counted[first] > SELDOM * counted[code] for code in (*seldom, "")) else ""

    def in_full(self, figure: Figure, choices: dict[str, float]) -> str:
        """The money in which the article tells this very number, more than a few, by its full name; "" unless one."""
        same = {other.unit for other in self._named if other.value == figure.value and other.unit in choices}
        return same.pop() if len(same) == 1 and figure.value > FEW else ""

    def named(self, figure: Figure, choices: dict[str, float]) -> str:
        """The money of this name that the article settles elsewhere: its own, else that of the land it speaks of most.

        Where its own money and another both stand by their full name, the bare one is its own; where a full name comes
        only later, it may be that of another land which the article turns to.
        """
        family = figure.family
        # Small change is of the whole money that is settled under its own name: centimes beside Algerian dinars.
        settled = self.counted if small(choices) else self.settled[family]
        near = [code for code in choices if self.codes[code] or settled[code]]
        foreign = bool(near) and self.home not in near
        if foreign and all(other.first > figure.first for other in self._named if other.unit in near):
            near += [code for code in choices if self.spoken[code] and code not in near]
        if len(near) > 1:
            near = [code for code in near if code not in adjective_only(family)] or near
        if self.home in near and self.codes[self.home]:
            return self.home
        return max(near, key=lambda code: (self.spoken[code], settled[code], self.codes[code])) if near else ""

    def bare(self, family: str, choices: dict[str, float]) -> set[str]:
        """The moneys that the bare name may mean: not those said with their adjective, unless only theirs are told of.

        جنيه is no pound sterling, but where Britain alone of the lands of pounds is spoken of by an outlet of none.
        """
        said = adjective_only(family)
        told = {code for code in choices if self.spoken[code]} | {code for code in self.scene[:1] if code in choices}
        alone = told & bare_at_home(family) if len(told) == 1 and self.home not in choices else set()
        return {code for code in choices if code not in said or code in alone}

    def likely(self, code: str) -> bool:
        """Whether the article gives a reason to think of this money: its own, one named, or a country's in it."""
        return code in (DOLLAR, self.home) or bool(self.codes[code] or self.spoken[code])

    def options(self, twin: Figure) -> dict[str, float]:
        """What the other side of a conversion may be: of dollars only the likely ones."""
        if not twin.family:
            return {twin.unit: 1.0}
        choices = families()[twin.family]
        return {c: f for c, f in choices.items() if self.likely(c)} if DOLLAR in choices else choices
