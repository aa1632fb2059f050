"""What a figure becomes in the base unit: which months' rates count, what the steps print, and how room adds up."""

from __future__ import annotations

import datetime as dt

import pytest
from test_normalise_money import article, based
from test_normalise_units import base, quantity

from tadqiq.model import Interval, Period
from tadqiq.normalise import money, normalise
from tadqiq.normalise.base import months_of, number
from tadqiq.normalise.units import conversion

WRITTEN = article(dt.date(2025, 11, 12))
LAST = money._months()[-1]


def months(start: dt.date | None, end: dt.date | None, written: dt.date | None = dt.date(2025, 11, 12)) -> tuple:
    period = Period(start=start, end=end, grain="range")
    return months_of(quantity("EUR", 1.0, period=period), article(written), None)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (0.0, "0"),
        (1.0, "1"),
        (-2.5, "-2.5"),
        (0.5, "0.5"),
        (0.123456789, "0.123457"),
        (1.23456, "1.2346"),
        (12.3456, "12.346"),
        (1234.5678, "1,234.6"),
        (12345.678, "12,346"),
        (100000.4, "100,000"),
        (1200000.0, "1,200,000"),
        (0.00005, "5e-05"),
        (0.0002, "0.0002"),
        (1.5e15, "1.5e+15"),
        (1e15, "1e+15"),
        (999e12, "999,000,000,000,000"),
    ],
)
def test_numbers_keep_the_digits_that_count(value: float, printed: str) -> None:
    assert number(value) == printed


def test_a_past_period_of_a_year_at_most_takes_its_own_months() -> None:
    assert months(dt.date(2024, 3, 1), dt.date(2024, 6, 1)) == ((2024, 3), (2024, 4), (2024, 5))
    assert months(dt.date(2024, 3, 1), dt.date(2024, 3, 2)) == ((2024, 3),)
    assert len(months(dt.date(2024, 1, 1), dt.date(2024, 1, 1) + dt.timedelta(400))) == 14
    assert months(dt.date(2024, 1, 1), dt.date(2024, 1, 1) + dt.timedelta(401)) == ((2025, 11),)


def test_a_period_that_runs_or_begins_on_the_day_ends_with_the_article() -> None:
    assert months(dt.date(2025, 10, 1), dt.date(2026, 1, 1)) == ((2025, 10), (2025, 11))
    assert months(dt.date(2025, 11, 12), dt.date(2026, 1, 1)) == ((2025, 11),)
    assert months(dt.date(2025, 11, 13), dt.date(2026, 1, 1)) == ((2025, 11),)


def test_without_a_date_the_period_alone_counts_and_without_both_no_month() -> None:
    assert months(dt.date(2024, 3, 1), dt.date(2024, 4, 1), None) == ((2024, 3),)
    assert months(None, dt.date(2024, 4, 1), None) == months(dt.date(2024, 4, 1), None, None) == ()
    assert months_of(quantity("EUR", 1.0), None, dt.date(2023, 5, 5)) == ((2023, 5),)
    assert months_of(quantity("EUR", 1.0), WRITTEN, dt.date(2023, 5, 5)) == ((2025, 11),)


def test_the_step_of_a_bound_prints_its_open_end() -> None:
    over, under = (quantity("mile", None, low=low, high=high) for low, high in ((100.0, None), (None, 100.0)))
    told = [claim.base.steps for claim in normalise([over, under], {})]
    assert told == [("100–… mile = 160.93–… kilometer",), ("…–100 mile = …–160.93 kilometer",)]


def test_the_step_of_a_compound_names_it_and_the_share_of_its_metal() -> None:
    (claim,) = normalise([quantity("tonne", 100.0, basis="WO3")], {})
    assert claim.base.steps == ("WO3 is 79.30% W by mass", "100 tonne WO3 = 79.297 tonne W")
    assert claim.base.converted and claim.base.basis == "W"
    (priced,) = normalise([quantity("USD/tonne", 100.0, basis="WO3")], {})
    assert priced.base.basis == "WO3" and priced.base.value == 100


def test_a_measure_of_a_crop_is_told_and_noted_where_the_crop_is_assumed() -> None:
    wheat, plain = quantity("ardeb", 10.0, subject="wheat"), quantity("ardeb", 10.0)
    told = normalise([wheat, plain], {})
    assert [c.base.value for c in told] == [pytest.approx(1.5)] * 2
    assert told[0].notes == () and told[1].notes == ("1 ardeb of wheat = 150 kg, assumed",)
    assert told[0].base.converted and told[0].base.steps[0] == "1 ardeb of wheat = 150 kg"
    maize = normalise([quantity("USD/ardeb", 14.0, clause=("c:maize",))], {})[0]
    assert maize.base.value == pytest.approx(100.0) and maize.base.unit == "USD/tonne"


def test_a_rate_told_upside_down_is_turned_with_its_ends() -> None:
    straight, turned = (
        normalise([quantity(unit, value, low=low, high=high, low_open=True)], {})[0].base
        for unit, value, low, high in (("EGP/USD", 50.0, 40.0, 60.0), ("USD/EGP", 0.02, 0.0, 0.025))
    )
    assert (straight.unit, straight.value, straight.interval) == ("EGP/USD", 50, Interval(40, 60, True))
    assert turned.unit == "EGP/USD" and turned.value == pytest.approx(50)
    assert turned.interval == Interval(pytest.approx(40), None, False, True)
    assert normalise([quantity("USD/EGP", None, low=0.02, high=None)], {})[0].base.value is None
    assert normalise([quantity("USD/EGP", 0.0)], {})[0].base is None


def test_degrees_are_shifted_and_differences_of_them_are_not() -> None:
    found = normalise([quantity("degF", 50.0, low=41.0, high=59.0)], {})[0].base
    assert found.value == pytest.approx(10)
    assert (found.interval.low, found.interval.high) == (pytest.approx(5), pytest.approx(15))
    assert base("delta_degF", 18).value == pytest.approx(10)


def test_the_room_of_two_currencies_adds_up() -> None:
    euro, pound = (based(code, 1.0).base.tolerance for code in ("EUR", "GBP"))
    assert based("EUR/GBP", 1.2).base.tolerance == 0, "an exchange rate needs none"
    assert based("EUR/tonne", 1.0).base.tolerance == euro > 0 < pound
    assert based("EUR/month", 1.0).base.tolerance == pytest.approx(euro + 0.02)


def test_the_base_unit_of_money_that_has_a_rate_is_the_dollar() -> None:
    assert based("EUR", 1.0).base.unit == "USD"
    assert based("EUR/tonne", 1.0).base.unit == "USD/tonne"
    assert based("USD", 1.0).base.steps == ()
    assert based("SAR", 3.75).base.steps[-1] == "3.75 SAR = 1 USD"


@pytest.mark.parametrize(("back", "room"), [(0, 0.0), (1, 0.035), (4, 0.05), (10, 0.08), (40, 0.08)])
def test_a_rate_of_a_month_not_yet_listed_gets_more_room_the_later_it_is(back: int, room: float) -> None:
    found = money._per_usd("EUR", money._moved(LAST, back))
    assert found is not None and found[1] == pytest.approx(room) and found[2] == LAST
    assert found[0] == money._on("EUR", LAST)


def test_a_currency_that_left_the_lists_is_known_for_two_years() -> None:
    last = max(month for month in money._months() if money._on("HRK", month))
    assert money._per_usd("HRK", last)[1:] == (0.0, last)
    assert money._per_usd("HRK", money._moved(last, 5))[1:] == (pytest.approx(0.055), last)
    assert money._per_usd("HRK", money._moved(last, 23)) is not None
    assert money._per_usd("HRK", money._moved(last, 24)) is None


def test_months_are_counted_over_the_turn_of_the_year() -> None:
    assert [money._moved((2025, 1), by) for by in (-13, -1, 0, 11, 12)] == [
        (2023, 12),
        (2024, 12),
        (2025, 1),
        (2025, 12),
        (2026, 1),
    ]
    assert money.months_between(dt.date(2024, 12, 1), dt.date(2025, 1, 31)) == ((2024, 12), (2025, 1))


def test_the_room_of_a_rate_is_what_the_months_around_strayed_from_it() -> None:
    before, then, after = (money._on("TRY", month) for month in ((2021, 11), (2021, 12), (2022, 1)))
    found = money.rate("TRY", ((2021, 12),))
    assert found.usd == pytest.approx(1 / then)
    assert found.tolerance == pytest.approx(max(abs(before / then - 1), abs(after / then - 1)))
    assert money.rate("AED", ((2025, 11),)).tolerance == 0.002
    calm = money._spread("SAR", ((2025, 6),), money._on("SAR", (2025, 6)))
    assert calm == 0.01, "one per cent at least"


def test_the_rate_of_several_months_is_their_mean() -> None:
    some = ((2025, 3), (2025, 4), (2025, 5))
    mean = sum(money._on("EUR", month) for month in some) / 3
    found = money.rate("EUR", some)
    assert found.usd == pytest.approx(1 / mean) and found.source.endswith("2025-03 to 2025-05, mean")
    assert money.rate("EUR", ((1990, 1), (2025, 3))) is None, "a month that no list has"


def test_pounds_are_what_the_lists_count_in() -> None:
    assert money._on("GBP", (2025, 11)) == pytest.approx(0.757, rel=0.03)
    assert money._on("XXX", (2025, 11)) is None and money._on("EUR", (1990, 1)) is None


@pytest.mark.parametrize(
    ("unit", "dimension", "name"),
    [
        ("", "count", "count"),
        ("kilometer/hour", "speed", "km/h"),
        ("kilogram/tonne", "share", "%"),
        ("USD/EUR", "rate:EUR/USD", "EUR/USD"),
        ("EUR/GBP", "rate:EUR/GBP", "EUR/GBP"),
        ("USD/USD", "share", "%"),
        ("GBP/share", "money", "GBP"),
        ("tonne/hectare", "mass/area", "tonne/hectare"),
        ("tonne*kilometer", "length*mass", "kilometer*tonne"),
        ("m^3/person/day", "volume/count/time", "m^3/count/day"),
    ],
)
def test_compound_units_are_named_as_trades_write_them(unit: str, dimension: str, name: str) -> None:
    found = conversion(unit)
    assert found is not None and (found.dimension, found.unit) == (dimension, name)
