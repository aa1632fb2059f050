"""A total of two names in one article and a part of each in another: of one kind of thing, or no sum at all."""

from __future__ import annotations

import pytest

from tadqiq.match.groups.sums import sums
from tadqiq.match.pairs.features import views
from tadqiq.match.pairs.rarity import Rarity
from tadqiq.model import Article, Base, Claim, Interval, Span

FILLING = 40


def claim(id: str, value: float, terms: str, unit: str = "USD", basis: str = "") -> Claim:
    dimension = "mass" if unit == "tonne" else "money"
    base = Base(dimension=dimension, unit=unit, value=value, interval=Interval(value, value), basis=basis)
    start = 100 * int(id[1:])
    return Claim(
        id=id, article=id[0], start=start, end=start + 5, text="x", kind="quantity", value=value, low=value, high=value,
        unit=unit, clause=tuple(terms.split()), sentence=Span(start, start + 50), base=base,
    )  # fmt: skip


def found(*claims: Claim) -> list[tuple[str, tuple[str, ...]]]:
    others = [claim(f"z{k}", 7.0 + k, f"n:other{k}") for k in range(FILLING)]
    articles = {a: Article(id=a, file="", text="", clean="", language="en") for a in "abz"}
    items = views([*claims, *others], articles, [])
    return [(total, parts) for total, parts in sums(items, Rarity(items)) if total == "a0"]


@pytest.mark.parametrize(
    ("total", "parts"),
    [("", ("", "")), ("", ("m:debt", "m:revenue")), ("", ("m:debt", "m:debt")), ("m:price", ("", "m:price"))],
)
def test_the_parties_to_a_sale_bear_no_parts_of_its_price(total: str, parts: tuple[str, str]) -> None:
    first, second = parts
    told = [
        claim("a0", 1300, f"n:buyer n:seller {total}"),
        claim("b1", 900, f"n:seller {first}"),
        claim("b2", 2100, f"n:buyer {second}"),
    ]
    assert found(*told) == []


def test_amounts_of_one_measure_are_held_against_their_total() -> None:
    told = [
        claim("a0", 1300, "n:north n:south m:exports"),
        claim("b1", 900, "n:north m:exports"),
        claim("b2", 2100, "n:south m:exports"),
    ]
    assert found(*told) == [("a0", ("b1", "b2"))]


@pytest.mark.parametrize(("measure", "sums_up"), [("m:reserves", True), ("m:production", False)])
def test_masses_of_one_substance_need_only_share_a_measure(measure: str, sums_up: bool) -> None:
    told = [
        claim("a0", 400, "n:north n:south c:deposit", "tonne", "W"),
        claim("b1", 1200, "n:north m:reserves", "tonne", "W"),
        claim("b2", 1000, f"n:south {measure}", "tonne", "W"),
    ]
    assert bool(found(*told)) is sums_up
