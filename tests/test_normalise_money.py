"""Money meets only at a dated rate that the steps name, with the room that rates of that time want."""

from __future__ import annotations

import datetime as dt

import pytest
from test_normalise_units import quantity

from tadqiq.languages import tables
from tadqiq.model import Article, Period
from tadqiq.normalise import normalise
from tadqiq.normalise.atoms import currencies
from tadqiq.normalise.money import months_between, rate

RATES = tables.read("knowledge", "rates.toml")
NOVEMBER = ((2025, 11),)
# Units for one dollar as central banks published them for the month (mid rates, rounded).
PUBLISHED = [
    ("EUR", (2025, 11), 0.865),
    ("GBP", (2025, 11), 0.757),
    ("CNY", (2025, 11), 7.11),
    ("EGP", (2025, 11), 47.4),
    ("MAD", (2025, 11), 9.29),
    ("KZT", (2025, 11), 527),
    ("RUB", (2025, 11), 80.5),
    ("JPY", (2025, 11), 154),
    ("TRY", (2025, 11), 42.2),
    ("INR", (2025, 11), 88.7),
    ("TND", (2025, 11), 2.94),
    ("IQD", (2025, 11), 1310),
    ("KWD", (2025, 11), 0.3066),
    ("EUR", (2022, 9), 1.01),
    ("EGP", (2016, 6), 8.87),
    ("EGP", (2024, 6), 47.4),
    ("TRY", (2018, 6), 4.6),
    ("UZS", (2024, 6), 12650),
]


def article(published: dt.date | None, id: str = "a") -> Article:
    return Article(id=id, file="", text="", clean="", published=published)


def based(unit: str, value: float, published: dt.date | None = dt.date(2025, 11, 12), **more: object):
    (claim,) = normalise([quantity(unit, value, **more)], {"a": article(published)})
    return claim


@pytest.mark.parametrize(("code", "month", "per_usd"), PUBLISHED)
def test_a_listed_rate_is_near_the_published_one(code: str, month: tuple[int, int], per_usd: float) -> None:
    found = rate(code, (month,))
    assert 1 / found.usd == pytest.approx(per_usd, rel=max(0.03, 2 * found.tolerance))
    assert f"{month[0]}-{month[1]:02}" in found.source


@pytest.mark.parametrize("code", sorted(RATES["pegs"]))
def test_a_fixed_parity_holds_exactly_in_its_time(code: str) -> None:
    row = RATES["pegs"][code]
    since, until = row["since"], row.get("until", dt.date(2025, 11, 1))
    month = max((since.year, since.month), (until.year, until.month))
    assert 1 / rate(code, (month,)).usd == pytest.approx(row["per_usd"])
    before = (since.year - 1, since.month)
    assert rate(code, (before,)) is None or "fixed" not in rate(code, (before,)).source


@pytest.mark.parametrize("code", sorted(set(RATES["pegs"]) - {"LBP", "USDT", "ANG", "XCG", "CUP", "ERN", "TMT"}))
def test_parities_agree_with_the_monthly_lists(code: str) -> None:
    from tadqiq.normalise.money import _on

    assert _on(code, (2025, 11)) == pytest.approx(RATES["pegs"][code]["per_usd"], rel=0.01)


@pytest.mark.parametrize("code", sorted(set(RATES["tied"]) - {"FKP", "GIP", "SHP", "STN", "NAD", "HRK", "BGN"}))
def test_tied_currencies_agree_with_the_monthly_lists(code: str) -> None:
    from tadqiq.normalise.money import _on

    assert 1 / rate(code, NOVEMBER).usd == pytest.approx(_on(code, NOVEMBER[0]), rel=0.01)


def test_every_code_of_the_table_is_a_currency() -> None:
    assert {code for section in RATES.values() for code in section} <= currencies()


def test_most_currencies_have_a_rate() -> None:
    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    tender = {c for t in get_global("territory_currencies") for c in get_territory_currencies(t)}
    assert sorted(c for c in tender if rate(c, NOVEMBER) is None) == ["AFN", "IRR", "KPW", "SSP", "SYP", "TJS", "VES"]


def test_dollars_need_no_rate() -> None:
    base = based("USD", 4.2e9, None).base
    assert (base.value, base.unit, base.dimension, base.converted, base.tolerance) == (4.2e9, "USD", "money", False, 0)


def test_money_is_converted_at_the_month_of_the_article() -> None:
    base = based("CNY", 674e9).base
    assert base.value == pytest.approx(95e9, rel=0.02)
    assert base.converted and base.unit == "USD" and base.tolerance >= 0.01
    assert "2025-11" in base.steps[0] and "HMRC" in base.steps[0]


def test_the_period_of_the_figure_comes_first() -> None:
    year = Period(start=dt.date(2016, 1, 1), end=dt.date(2017, 1, 1), grain="year")
    now, then = based("TRY", 1e9).base, based("TRY", 1e9, period=year).base
    assert then.value > 10 * now.value
    assert "2016-01 to 2016-12, mean" in then.steps[0]
    assert then.tolerance > 0.1


def test_a_period_to_come_takes_the_article_s_month() -> None:
    plan = Period(start=dt.date(2030, 1, 1), end=dt.date(2031, 1, 1), grain="year")
    assert "2025-11" in based("EGP", 1e9, period=plan).base.steps[0]


def test_a_long_period_takes_the_article_s_month() -> None:
    long = Period(start=dt.date(2015, 1, 1), end=dt.date(2025, 1, 1), grain="range")
    assert "2025-11" in based("EGP", 1e9, period=long).base.steps[0]


def test_the_running_year_counts_only_up_to_the_article() -> None:
    year = Period(start=dt.date(2025, 1, 1), end=dt.date(2026, 1, 1), grain="year")
    assert "2025-01 to 2025-11" in based("EUR", 1e9, period=year).base.steps[0]


def test_an_article_without_a_date_takes_the_newest_of_the_others() -> None:
    claims = normalise([quantity("EUR", 1.0)], {"a": article(None), "b": article(dt.date(2022, 9, 20), "b")})
    assert "2022-09" in claims[0].base.steps[0]


def test_without_any_date_only_fixed_parities_answer() -> None:
    assert based("SAR", 3.75, None).base.value == pytest.approx(1)
    alone = based("EGP", 5.0, None)
    assert (alone.base.dimension, alone.base.unit, alone.base.value) == ("money:EGP", "EGP", 5.0)
    assert alone.notes == ("no rate for EGP at that time",)


def test_without_a_rate_a_price_keeps_its_currency() -> None:
    base = based("SYP/kilogram", 5000).base
    assert (base.dimension, base.unit) == ("money:SYP/mass", "SYP/tonne")
    assert base.value == pytest.approx(5e6)


def test_a_later_month_takes_the_last_known_rate_and_more_room() -> None:
    near, far = rate("EUR", ((2031, 1),)), rate("EUR", ((2050, 1),))
    assert near.usd == far.usd and "the last one known" in near.source
    assert near.tolerance > rate("EUR", NOVEMBER).tolerance
    assert far.tolerance <= 0.03 + 0.08 + rate("EUR", NOVEMBER).tolerance


def test_official_rates_that_markets_ignored_get_wide_room() -> None:
    found = rate("LBP", ((2022, 6),))
    assert found.tolerance > 0.9 and "markets differed" in found.source
    assert rate("LBP", ((2018, 6),)).tolerance < 0.01


def test_prices_convert_both_currency_and_measure() -> None:
    base = based("AED/kWh", 0.126).base
    assert (base.dimension, base.unit) == ("money/energy", "USD/MWh")
    assert base.value == pytest.approx(34.309, rel=1e-4)


def test_a_currency_below_the_stroke_divides() -> None:
    assert based("kWh/SAR", 10.0).base.value == pytest.approx(0.0375)


def test_months_between_counts_both_ends() -> None:
    assert months_between(dt.date(2024, 11, 30), dt.date(2025, 2, 1)) == ((2024, 11), (2024, 12), (2025, 1), (2025, 2))
    assert len(months_between(dt.date(2024, 1, 1), dt.date(2024, 12, 31))) == 12
