"""Building the merged lookup tables from the packs: which table file feeds which lookup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages import tables
from ...languages.lexicon import Lexicon
from ...spelling import apart
from .lexica import WORD_SECTIONS, Backward, Lexica, Unit, key, surfaces

PHRASE_TABLES = {
    "numbers.toml": ("vague", "odd"),
    "units.toml": ("per", "rates", "denominators", "priced"),
    "hedges.toml": ("after", "equivalent", "range"),
    "nonclaims.toml": ("name_after", "name_phrases", "clock_after"),
}
BACKWARD_TABLES = {
    "hedges.toml": ("before", "within"),
    "nonclaims.toml": ("reference_before", "name_before", "clock_before"),
}
SET_TABLES = {
    "numbers.toml": ("joiners",),
    "hedges.toml": (
        "far",
        "far_with",
        "far_from",
        "far_around",
        "negators",
        "skipped",
        "direction",
        "change",
        "range",
        "moves",
    ),
    "nouns.toml": (
        "person",
        "count",
        "function",
        "comparative",
        "superlative",
        "top",
        "rank",
        "more",
        "age",
        "size_talk",
        "weight_talk",
        "land_talk",
        "karat_name",
        "gold_talk",
        "time_talk",
        "magnitude_talk",
        "strength",
        "wind_talk",
        "index_talk",
        "cover_talk",
        "funding",
        "money_talk",
        "holds",
        "ranked",
        "heat_talk",
        "share_talk",
        "vote_talk",
        "streets",
        "times",
        "time_duals",
    ),
    "nonclaims.toml": ("score_words", "skip_first", "numbered", "each", "numbering", "class_before", "boxes"),
}


def build(packs: tuple[str, ...]) -> Lexica:
    """All lookups for these packs, the first pack winning where two name the same surface."""
    made = Lexica()
    files = {name: [surfaces(f"languages.{pack}", name) for pack in packs] for name in _FILES}
    _words(made, files["numbers.toml"])
    for name, sections in PHRASE_TABLES.items():
        for section in sections:
            made.phrases[section] = Lexicon(_merged(files[name], section))
    for name, sections in BACKWARD_TABLES.items():
        for section in sections:
            made.endings[section] = Backward(_merged(files[name], section))
    for name, sections in SET_TABLES.items():
        for section in sections:
            _sets(made, section, _merged(files[name], section))
    made.sets["counted"] = made.sets["person"] | made.sets["count"]
    for surface in _merged(files["nonclaims.toml"], "name_phrases"):
        made.words.setdefault(surface.split(" ")[0], {}).setdefault("name", 0.0)
    for joints in files["joints.toml"]:
        for section, surfaces_ in joints.items():
            made.sets[section] = made.sets.get(section, frozenset()) | frozenset(surfaces_)
    made.decimal_comma = "," in files["numbers.toml"][0].get("decimal_mark", {})
    _units(made, files)
    made.first_words = frozenset((*made.words, *made.units.index, *made.money.index))
    _codes(made)
    return made


_FILES = ("numbers.toml", "units.toml", "currencies.toml", "hedges.toml", "nouns.toml", "nonclaims.toml", "joints.toml")


def _merged(files: list[dict[str, dict[str, str]]], section: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for file in reversed(files):
        found.update(file.get(section, {}))
    return found


def _words(made: Lexica, files: list[dict[str, dict[str, str]]]) -> None:
    for section in WORD_SECTIONS:
        for surface, value in _merged(files, section).items():
            made.words.setdefault(surface, {})[section] = _number(value)
    for joiner, value in _merged(files, "vague").items():
        made.words.setdefault(joiner.split(" ")[0], {})["vague"] = _number(value.split("..")[0])


def _number(text: str) -> float:
    above, _, below = text.partition("/")
    return float(above) / float(below) if below else float(above)


# ستقفز, سيرتفع: a verb that is and will be begins with one of these, the future with one letter more.
IMPERFECT, FUTURE, VERBS = ("ي", "ت"), "س", ("direction", "change")


def _with_future(section: str, rows: dict[str, str]) -> dict[str, str]:
    """The rows of a table, verbs of movement in the future too."""
    if section not in VERBS:
        return rows
    return {**{FUTURE + word: name for word, name in rows.items() if word.startswith(IMPERFECT)}, **rows}


def _sets(made: Lexica, section: str, rows: dict[str, str]) -> None:
    rows = _with_future(section, rows)
    made.sets[section] = frozenset(rows)
    named: dict[str, list[str]] = {}
    for surface, name in rows.items():
        named.setdefault(name, []).append(surface)
    for name, surfaces_ in named.items():
        made.sets[f"{section}.{name}"] = frozenset(surfaces_)


FEMININE_DUAL = "تان"
# The feminine ending as folded, what takes its place in the dual, and how long a noun is that has it.
FEMININE, DUAL_ENDINGS, SHORTEST = "ه", ("تان", "تين"), 4


def _feminine_duals(nouns: Iterable[str]) -> Iterator[str]:
    """The duals of the feminine nouns of one word: جرافتان and جرافتين of جرافة."""
    for noun in nouns:
        if noun.endswith(FEMININE) and len(noun) >= SHORTEST and " " not in noun:
            yield from (noun.removesuffix(FEMININE) + ending for ending in DUAL_ENDINGS)


def _units(made: Lexica, files: dict[str, list[dict[str, dict[str, str]]]]) -> None:
    units: dict[str, Unit] = {}
    for section, kind in (("units", "unit"), ("decades", "decade"), ("duals", "dual"), ("decade_duals", "decade_dual")):
        for surface, name in _merged(files["units.toml"], section).items():
            _put(units, surface, _unit(name, kind))
    money: dict[str, Unit] = {}
    for section, kind in (("shy", "shy"), ("names", "money"), ("families", "family"), ("duals", "family_dual")):
        for surface, name in _merged(files["currencies.toml"], section).items():
            money[surface] = _unit(name, kind)
    _noun_duals(made, files["nouns.toml"], units, money)
    made.units, made.money = Lexicon(units), Lexicon(money)
    for surface, unit in {**units, **money}.items():
        if unit.kind.endswith("dual"):
            made.words.setdefault(surface.split(" ")[0], {}).setdefault("unit_dual", 2.0)


def _noun_duals(
    made: Lexica, files: list[dict[str, dict[str, str]]], units: dict[str, Unit], money: dict[str, Unit]
) -> None:
    """The duals of nouns that are listed, and of the feminine ones that are listed in the singular."""
    singulars = {*_merged(files, "count"), *_merged(files, "person")}
    for section, name in (("person_duals", "person"), ("count_duals", "count")):
        for surface in _merged(files, section):
            units.setdefault(surface, Unit(name, 1.0, "dual"))
            # Before what it is of, the dual loses its last letter: ناقلتا نفط; صوتا is one vote.
            if surface.endswith(FEMININE_DUAL) and surface.removesuffix("ان") not in singulars:
                units.setdefault(surface[:-1], Unit(name, 1.0, "dual"))
    for name in ("person", "count"):
        for dual in _feminine_duals(_merged(files, name)):
            # مرتين is "twice", ليرتان money: what another table knows stays so.
            if dual not in made.words and dual not in money:
                units.setdefault(dual, Unit(name, 1.0, "dual"))


def _put(units: dict[str, Unit], surface: str, unit: Unit) -> None:
    """A surface, and where it begins with a metric unit in one word, that unit in two as well."""
    first, *rest = surface.split(" ")
    for begin in (first, *apart(first)):
        units.setdefault(" ".join((begin, *rest)), unit)


def _unit(name: str, kind: str) -> Unit:
    factor, _, unit = name.rpartition(" ")
    return Unit(unit, float(factor), kind) if factor else Unit(name, 1.0, kind)


def _codes(made: Lexica) -> None:
    """Codes and signs are matched as printed: MAD is money and Mt a million tonnes, mad and mt are not."""
    for section, kind in (("currencies", "money"), ("ambiguous_currencies", "family"), ("scaled_currencies", "scaled")):
        for name, printed in tables.sections("languages", "symbols.toml")[section].items():
            for surface in printed:
                made.codes.setdefault(key(surface), {})[surface] = _unit(name, kind)
    for name, printed in tables.sections("languages", "symbols.toml")["measures"].items():
        for surface in printed:
            made.codes.setdefault(key(surface), {})[surface] = _unit(name, "printed")
    letters = tables.sections("languages", "symbols.toml")["letters"]
    made.letters = {letter: name for name, printed in letters.items() for letter in printed}
    made.code_starts = frozenset(phrase.split(" ")[0] for phrase in made.codes)
