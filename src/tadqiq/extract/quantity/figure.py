"""A figure in the making: what the rules of reading fill in before it becomes a claim."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...model import Hedge, Ignored

SIZE = 8.0


@dataclass(slots=True)
class Figure:
    """A figure being read; indices count tokens, ``first:last`` all of it, ``core:core_end`` the number itself."""

    core: int
    core_end: int
    value: float
    step: float = 1.0
    form: str = "digits"
    low: float | None = None
    high: float | None = None
    scale: float = 1.0
    factor: float = 1.0
    first: int = -1
    last: int = -1
    unit: str = ""
    per: str = ""
    family: str = ""
    whole: bool = True
    own_unit: bool = False
    counted: bool = False
    part_of_sum: bool = False
    hedge: Hedge = "exact"
    leaning: bool = False
    margin: float = 0.0
    low_open: bool = False
    high_open: bool = False
    pointless: bool = False
    role: str = ""
    direction: str = ""
    ties: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    ignored: Ignored | None = None

    def __post_init__(self) -> None:
        self.first = self.core if self.first < 0 else self.first
        self.last = self.core_end if self.last < 0 else self.last

    def counted_loosely(self) -> bool:
        """Whether something is counted right behind the number, so that it is no reference."""
        return self.counted and self.unit == "person"

    def factor_free(self) -> bool:
        """Whether no rate of time can belong to it: shares, folds, ranks and points."""
        return self.unit in ("%", "x", "rank", "point", "bp", "degC", "degF", "magnitude")


def apart_by(a: Figure, b: Figure, c: Figure) -> bool:
    """Whether the third is just how far apart the two before it are."""
    return abs(abs(a.value - b.value) - c.value) < 1e-6 * c.value


def make_odd(figure: Figure, place: float) -> None:
    """Let a round number reach up to just under the next one, a ``place`` further: 80-odd, eighty-odd million."""
    figure.hedge, figure.form = "vague", "vague"
    figure.low, figure.high = figure.value, figure.value + 0.9 * place


def one_size(a: float, b: float, fold: float = SIZE) -> bool:
    """Whether two numbers are no more than ``fold`` times apart, as two of one thing mostly are; none with nought."""
    return 0 < a <= fold * b and b <= fold * a


def is_money(figure: Figure) -> bool:
    """Whether the figure is a sum of money, settled or still of an open name."""
    return bool(figure.family) or (len(figure.unit) == 3 and figure.unit.isupper() and figure.unit.isalpha())
