"""The words of the reports: labels in both languages, and nouns that agree with their number."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from typing import Any

from ..errors import SettingsError
from ..knowledge import labels
from ..languages import tables
from ..languages.compiled import kept

LANGUAGES = ("ar", "en")
CURRENCY_CODE = 3
HUNDRED = 100
TANWEEN = "\u064b\u0627"
# What a word that takes no alif behind its tanween ends with.
UNBENT = frozenset(("", *"ةىاوءa/²³"))


class Words:
    """The labels of one language: ``words("source")`` is a label, ``words.count("error", 3)`` a number and its noun."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise SettingsError(f"language {language!r} is unknown; reports are written in {' or '.join(LANGUAGES)}")
        self.language = language
        self.direction = "rtl" if language == "ar" else "ltr"
        self._labels: Mapping[str, Any] = tables.read("report", "labels.toml")
        self._units: Mapping[str, Any] = tables.read("report", "units.toml")

    def __call__(self, key: str, **slots: object) -> str:
        """A label; its slots are filled as they are."""
        text = str(self._labels["words"][key][self.language])
        return text.format(**slots) if slots else text

    def of(self, section: str, key: str) -> str:
        """The label of a canonical word (a check, a verdict, a reason); an unknown one is shown as it is."""
        entry = self._labels[section].get(key)
        return str(entry[self.language]) if entry else key.replace("_", " ")

    def letter(self, section: str, key: str) -> str:
        """One letter for a severity or a verdict, so that nothing is told by colour alone."""
        return str(self._labels[section][key][f"letter_{self.language}"])

    def count(self, noun: str, n: int) -> str:
        """``n`` with its noun in agreement: خطأ واحد، خطآن، 3 أخطاء، 11 خطأً."""
        forms = self._labels["counted"][noun][self.language]
        form = forms.get(plural(n, self.language), forms["other"])
        return str(form).format(n=f"{n:,}")

    def join(self, parts: list[str]) -> str:
        """A list as prose: أ وب وج; a, b and c."""
        if len(parts) < 2:
            return "".join(parts)
        comma = self("and") if self.language == "ar" else ", "
        return comma.join(parts[:-1]) + self("and") + parts[-1]

    def month(self, number: int) -> str:
        """The name of a month, 1 to 12."""
        return labels.month(number, self.language)

    def scale(self, power: str, n: float | None = None) -> str:
        """The scale word of ``1e6``, ``1e9`` or ``1e12`` in agreement with ``n``: 3 ملايين، 11 مليون."""
        forms = self._labels["scale"][power][self.language]
        return str(forms[-1] if n is not None and self._takes_plural(n) else forms[0])

    def unit(self, unit: str, n: float | None = None) -> str:
        """The name of a unit in agreement with ``n`` (None: after a scale word): دولار/طن، متر مكعب، أطنان."""
        if "/" in unit:
            top, *rest = (part.strip() for part in unit.split("/"))
            return self._counted_per(top, rest) or "/".join([self.unit(top, n), *(self.unit(part, 1) for part in rest)])
        name, power, exponent = unit.replace("**", "^").partition("^")
        if power and exponent.strip() in self._units["power"]:
            return self._agreeing(self._power(name.strip(), exponent.strip()), n)
        return self._simple(unit, n)

    def _counted_per(self, top: str, rest: list[str]) -> str:
        """How often something is counted that is not named: a year, في السنة; "" for other quotients."""
        each = self._units["each"].get(rest[0]) if len(rest) == 1 and not self.unit(top) else None
        return str(each[self.language]) if each else ""

    def _power(self, name: str, exponent: str) -> str:
        pattern = str(self._units["power"][exponent][self.language])
        whole = str(self._units["alias"].get(name, name))
        symbol = self._units["symbol"].get(whole, whole) if self.language == "en" else self.unit(whole)
        return pattern.format(unit=symbol)

    def _simple(self, unit: str, n: float | None) -> str:
        names = self._units[self.language]
        forms = names.get(unit) or names.get(self._units["alias"].get(unit, ""))
        if forms is None:
            return self._currency(unit, n) or self._prefixed(unit, n) or self._regular(unit, n)
        if self._takes_plural(n):
            return str(forms[-1])
        # A unit without a plural of its own is a foreign word; of several words the last may be no adjective.
        return self._agreeing(forms[0], n) if len(forms) > 1 and " " not in forms[0] else str(forms[0])

    def _agreeing(self, name: str, n: float | None) -> str:
        """A noun with its adjectives as 11 to 99 have it in Arabic: طنًا، دولارًا أمريكيًا; else as it is."""
        whole = self.language == "ar" and n is not None and float(n).is_integer()
        if not whole or plural(int(n or 0), "ar") != "many":
            return name
        return " ".join(word if word[-1:] in UNBENT else word + TANWEEN for word in name.split(" "))

    def _prefixed(self, unit: str, n: float | None) -> str:
        for prefix, word in self._units["prefix"].items():
            if self.language == "ar" and unit.startswith(prefix) and unit.removeprefix(prefix) in self._units["ar"]:
                return str(word) + self._simple(unit.removeprefix(prefix), n)
        return ""

    def _regular(self, unit: str, n: float | None) -> str:
        name = str(self._units["alias"].get(unit, unit))
        word = name.replace("_", " ")
        plain = self.language == "en" and name.isascii() and name.islower() and len(name) >= CURRENCY_CODE
        return word + "s" if plain and self._takes_plural(n) and not word.endswith("s") else word

    def _takes_plural(self, n: float | None) -> bool:
        if self.language == "en":
            return n is None or n != 1
        return n is not None and float(n).is_integer() and plural(int(n), "ar") == "few"

    def _currency(self, unit: str, n: float | None) -> str:
        if len(unit) != CURRENCY_CODE or not unit.isupper():
            return ""
        if self.language == "en":
            return unit
        forms = self._units["currency"].get(unit)
        if forms is None:
            # Of several words some bend and some do not: دولار هونغ كونغ.
            return currencies().get(unit, "")
        return str(forms[-1]) if self._takes_plural(n) else self._agreeing(forms[0], n)


@cache
def words(language: str) -> Words:
    """The words of ``ar`` or ``en``. Raises SettingsError for any other language."""
    return Words(language)


@cache
def currencies() -> Mapping[str, str]:
    """Arabic names of currencies by their ISO code (CLDR)."""
    return kept("report.currencies", _currencies)


def _currencies() -> dict[str, str]:
    from babel import Locale

    return dict(Locale.parse("ar").currencies)


@cache
def plural(n: int, language: str) -> str:
    """The plural category of CLDR for a whole number: zero, one, two, few, many or other."""
    # Above a hundred the last two digits decide, in Arabic as in English.
    n = abs(n)
    return _plurals(language)[n if n < HUNDRED else HUNDRED + n % HUNDRED]


@cache
def _plurals(language: str) -> tuple[str, ...]:
    return kept(f"report.plurals.{language}", partial(_counted, language))


def _counted(language: str) -> tuple[str, ...]:
    """The categories of 0 to 199."""
    from babel import Locale

    return tuple(str(Locale.parse(language).plural_form(n)) for n in range(2 * HUNDRED))
