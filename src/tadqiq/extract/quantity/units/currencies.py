"""Moneys: which country uses which, and which of them share a name."""

from __future__ import annotations

import functools

from ....languages import tables
from ....languages.compiled import kept
from ....languages.lexicon import Lexicon
from ..lexica import key, surfaces

CITIES = "city_countries.toml"
SHORT = 3


@functools.cache
def countries() -> Lexicon[str]:
    """Names and adjectives of countries → ISO code."""
    return Lexicon(surfaces("knowledge", "countries.toml")["countries"])


@functools.cache
def shared_names() -> dict[str, str]:
    """Names of countries that are places of another too (عمان) → the ISO code of that other."""
    own = surfaces("knowledge", "countries.toml")["countries"]
    other = surfaces("knowledge", "places.toml")["places"]
    return {name: other[name] for name, code in own.items() if other.get(name, code) != code}


@functools.cache
def towns() -> Lexicon[str]:
    """Cities → ISO code of their country; a surface that several countries have is left out."""
    return Lexicon(kept("knowledge.towns", _towns))


def _towns() -> dict[str, str]:
    home = {city: code for code, cities in tables.read("knowledge", CITIES)["cities"].items() for city in cities}
    found: dict[str, str] = {}
    for rows in tables.sections("knowledge", "cities.toml").values():
        for city, names in rows.items():
            for name in names:
                found[key(name)] = home.get(city, "") if found.get(key(name), home.get(city)) == home.get(city) else ""
    return {name: code for name, code in found.items() if code and len(name) > SHORT}


@functools.cache
def currency_of() -> dict[str, str]:
    """ISO country code → ISO currency code."""
    return dict(surfaces_of_currency())


def surfaces_of_currency() -> list[tuple[str, str]]:
    """(country, currency) for every country of the table."""
    rows = tables.sections("knowledge", "countries.toml")["currency"]
    return [(country, money) for money, listed in rows.items() for country in listed]


@functools.cache
def families() -> dict[str, dict[str, float]]:
    """Family of money → ISO code → how many of that money one is (cents: 0.01), the commonest first."""
    rows = tables.read("knowledge", "families.toml")["families"]
    made = {}
    for family, listed in rows.items():
        pairs = (entry.rpartition(" ") for entry in listed)
        made[family] = {code: float(factor or 1) for factor, _, code in pairs}
    return made


def small(choices: dict[str, float]) -> bool:
    """Whether a name of money is one of small change: cents, fils, piastres."""
    return min(choices.values()) < 1


@functools.cache
def commonest(family: str, language: str) -> str:
    """The money that an open name means in a language when nothing else tells."""
    first = tables.read("knowledge", "families.toml").get(f"first_{language}", {})
    return str(first.get(family, [next(iter(families()[family]))])[0])


@functools.cache
def told_in(language: str, family: str) -> bool:
    """Whether a table of its own says what an open name means in a language or a way of printing."""
    return family in tables.read("knowledge", "families.toml").get(f"first_{language}", {})


@functools.cache
def adjective_only(family: str) -> frozenset[str]:
    """Moneys of a family that people name with their adjective, so that the bare name never means them."""
    return frozenset(tables.read("knowledge", "families.toml").get("adjective_only", {}).get(family, ()))


@functools.cache
def great_sums(family: str) -> frozenset[str]:
    """Moneys whose small change of this name people count millions in; none where a table says nothing of it."""
    return frozenset(tables.read("knowledge", "families.toml").get("great_sums", {}).get(family, ()))


@functools.cache
def bare_at_home(family: str) -> frozenset[str]:
    """Of the moneys said with their adjective, those that the bare name means where only their country is told of."""
    return frozenset(tables.read("knowledge", "families.toml").get("bare_at_home", {}).get(family, ()))


@functools.cache
def magnitudes() -> dict[str, tuple[float, float]]:
    """ISO code → the least and the most of it that one US dollar has bought since 2010, roughly."""
    rows = tables.read("knowledge", "families.toml")["per_dollar"]
    return {code: (float(low), float(high)) for code, (low, high) in rows.items()}
