"""Every unit the packs may name is known, means what the trades mean by it, and conversions keep their properties."""

from __future__ import annotations

import math
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tadqiq.languages import tables
from tadqiq.model import Article, Claim
from tadqiq.normalise import known_unit, normalise
from tadqiq.normalise.atoms import atom, currencies, data
from tadqiq.normalise.units import conversion

TABLE = tomllib.loads((Path(__file__).parent / "normalise_conversions.toml").read_text(encoding="utf-8"))
ROWS = [tuple(row) for rows in TABLE.values() for row in rows]
PACKS = sorted(p.name for p in tables.folder("languages").iterdir() if (p / "__init__.py").exists())
# Sections of units.toml whose keys are units; a leading number is the scale that reading multiplies in.
UNIT_SECTIONS = ("units", "duals", "rates", "denominators")


def quantity(unit: str, value: float | None, **more: object) -> Claim:
    return Claim(
        **{
            "id": "c",
            "article": "a",
            "start": 0,
            "end": 1,
            "text": "",
            "kind": "quantity",
            "value": value,
            "low": value,
            "high": value,
            "unit": unit,
            **more,
        }
    )


def base(unit: str, value: float):
    (claim,) = normalise([quantity(unit, value)], {})
    assert claim.base is not None, claim.notes
    return claim.base


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 100


@pytest.mark.parametrize(("figure", "unit", "wanted", "base_unit", "dimension"), ROWS)
def test_conversion(figure: float, unit: str, wanted: float, base_unit: str, dimension: str) -> None:
    found = base(unit, figure)
    assert (found.unit, found.dimension) == (base_unit, dimension)
    assert found.value == pytest.approx(wanted, rel=2e-6, abs=1e-9)
    assert found.interval.low == found.interval.high == pytest.approx(found.value)


@pytest.mark.parametrize("pack", PACKS)
def test_every_unit_of_a_pack_is_known(pack: str) -> None:
    path = tables.folder(f"languages.{pack}") / "units.toml"
    if not path.exists():
        pytest.skip(f"{pack} brings no units")
    sections = tables.sections(f"languages.{pack}", "units.toml")
    units = {key for name in UNIT_SECTIONS for key in sections.get(name, {})}
    bare = {re.sub(r"^[\d.e]+ ", "", unit) for unit in units}
    assert bare and sorted(unit for unit in bare if not known_unit(unit)) == []


def test_every_unit_with_a_dimension_is_known() -> None:
    rows = tables.read("knowledge", "dimensions.toml")["dimension"]
    assert [unit for units in rows.values() for unit in units if not known_unit(unit)] == []


def test_every_currency_of_iso_4217_is_its_own_dimension() -> None:
    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    tender = {c for t in get_global("territory_currencies") for c in get_territory_currencies(t)}
    assert tender <= currencies()
    assert {atom(code).dimension for code in currencies()} == set(currencies())


@pytest.mark.parametrize(
    "unit", ["foo", "nan", "10", "3,5", "tonne/foo", "foo*day", "USD/", "/day", "a b", "$", "%%", "m^x"]
)
def test_unknown_units_are_refused(unit: str) -> None:
    (claim,) = normalise([quantity(unit, 3.0)], {})
    assert claim.base is None
    assert claim.notes == (f"unit {unit} is unknown",)
    assert not known_unit(unit)


def test_a_ton_is_never_short_and_a_knot_never_a_kilotonne() -> None:
    assert base("kt", 1).value == pytest.approx(1000)
    assert conversion("ton") is None


ALL = sorted({row[1] for row in ROWS})
FIGURES = st.floats(1e-6, 1e12)


@given(st.sampled_from(ALL), FIGURES, FIGURES)
def test_order_is_kept(unit: str, a: float, b: float) -> None:
    first, second = base(unit, a).value, base(unit, b).value
    turned = bool(conversion(unit).exchange)
    if not math.isclose(a, b, rel_tol=1e-9):
        assert (first < second) == ((a < b) != turned)


@given(st.sampled_from(ALL), FIGURES)
def test_there_and_back(unit: str, figure: float) -> None:
    found, way = base(unit, figure), conversion(unit)
    back = 1 / found.value if way.exchange else (found.value - way.shift) / way.factor
    assert back == pytest.approx(figure, rel=1e-6, abs=1e-3 * abs(way.shift))


@given(st.sampled_from([u for u in ALL if not conversion(u).shift and not conversion(u).exchange]), FIGURES)
def test_a_thousand_times_is_a_thousand_times(unit: str, figure: float) -> None:
    assert base(unit, figure * 1000).value == pytest.approx(base(unit, figure).value * 1000)


@given(st.sampled_from(ALL), FIGURES, FIGURES, st.booleans(), st.booleans())
def test_an_interval_stays_one(unit: str, a: float, b: float, low_open: bool, high_open: bool) -> None:
    low, high = sorted((a, b))
    claim = quantity(unit, None, low=low, high=high, low_open=low_open, high_open=high_open)
    interval = normalise([claim], {})[0].base.interval
    assert interval.low <= interval.high
    ends = (interval.low_open, interval.high_open)
    assert ends == ((high_open, low_open) if conversion(unit).exchange else (low_open, high_open))


def test_open_ends_stay_open() -> None:
    (claim,) = normalise([quantity("mile", None, low=100.0, high=None, low_open=True)], {})
    assert claim.base.interval.low == pytest.approx(160.9344)
    assert claim.base.interval.high is None and claim.base.interval.low_open


def test_what_is_no_figure_has_no_base() -> None:
    date, aside = quantity("year", 3.0, kind="date"), quantity("tonne", 3.0, ignored="name")
    assert [claim.base for claim in normalise([date, aside, quantity("tonne", None)], {})] == [None, None, None]


def test_months_leave_room_and_weeks_do_not() -> None:
    assert base("month", 18).tolerance > 0 and base("week", 3).tolerance == 0


def test_energy_a_year_is_no_power() -> None:
    assert base("MWh/year", 8760).dimension != base("MW", 1).dimension


def test_steps_show_the_arithmetic() -> None:
    assert base("mile", 100).steps == ("100 mile = 160.93 kilometer",)
    assert base("kilometer", 100).steps == ()


# pint's own words for other things: its barrel is no oil barrel, its decade a factor, its point a printer's.
OTHER_THINGS = {"barrel"}


def test_definitions_agree_with_those_of_pint() -> None:
    import pint

    from tadqiq.normalise import registry

    theirs, ours = pint.UnitRegistry(), registry._registry()
    text = data("units.txt")
    names = set(re.findall(r"^([A-Za-z]\w*) = ", text, re.M)) - OTHER_THINGS
    compared = 0
    for name in sorted(names & set(dir(theirs))):
        here, there = ours.Quantity(1, name).to_root_units(), theirs.Quantity(1, name).to_root_units()
        if str(here.units) == str(there.units):
            assert here.magnitude == pytest.approx(there.magnitude, rel=1e-4), name
            compared += 1
    assert compared > 80


def test_the_table_of_units_is_made_from_the_present_definitions() -> None:
    from tadqiq.normalise import atoms
    from tadqiq.normalise.registry import measured

    assert len(atoms._table()) > 200, "stale: run make units"
    assert {name: measured(name) for name in atoms._table()} == atoms._table(), "stale: run make units"


def test_a_unit_that_the_table_lacks_is_asked_of_pint() -> None:
    from tadqiq.normalise import atoms

    assert "exawatt" not in atoms._table()
    assert atom("exawatt").factor == pytest.approx(1e12)
    assert base("hectoliter/hectare", 5).dimension == "volume/area"


@pytest.mark.parametrize(
    ("country", "entities", "hectares"),
    [
        ("IQ", (), 250.0),
        ("JO", (), 100.0),
        ("SA", ("n:IQ",), 250.0),
        ("SA", ("n:basrah",), 250.0),
        ("IQ", ("n:JO",), 100.0),
    ],
)
def test_a_dunum_is_as_large_as_its_country_has_it(country: str, entities: tuple[str, ...], hectares: float) -> None:
    article = Article(id="a", file="a.txt", text="", clean="", country=country)
    (claim,) = normalise([quantity("dunum", 1000.0, entities=entities)], {"a": article})
    assert claim.base is not None and claim.base.value == pytest.approx(hectares)
    assert bool(claim.base.converted) == (hectares != 100.0)
