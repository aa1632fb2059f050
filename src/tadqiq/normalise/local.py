"""Measures whose size hangs on the country: an Iraqi dunum is 2,500 square metres, a British gallon an imperial one."""

from __future__ import annotations

from functools import cache

from ..languages import tables
from ..model import Article, Claim

NAMED = "n:"


@cache
def sizes() -> dict[str, dict[str, float]]:
    """Measure → ISO 3166 country → how many of the measure of ``units.txt`` one is there."""
    return {measure: dict(rows) for measure, rows in tables.read("normalise", "country_sizes.toml").items()}


def local_size(measure: str, claim: Claim, article: Article | None) -> tuple[float, str]:
    """How many times the usual measure one is in the country the claim speaks of, else the article's, and why."""
    told = (_country(entity.removeprefix(NAMED)) for entity in claim.entities)
    country = next((code for code in told if code), article.country if article else "")
    factor = sizes()[measure].get(country, 1.0)
    return factor, f"1 {measure} in {country} = {factor:g} times the usual one" if factor != 1.0 else ""


def _country(entity: str) -> str:
    """The ISO code of a country or of a city's country, "" for anything else."""
    return entity if len(entity) == 2 and entity.isupper() else _cities().get(entity, "")


@cache
def _cities() -> dict[str, str]:
    rows = tables.read("knowledge", "city_countries.toml")["cities"]
    return {city: code for code, cities in rows.items() for city in cities}
