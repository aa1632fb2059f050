"""Which substance a figure counts: the metal, its oxide, the ore, as the words and formulas beside the figure tell."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ..languages import tables
from ..languages.lexicon import Lexicon
from ..text import Token, tokenise

SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
# What is left of a subscript whose bytes were cut: "WO₃" saved wrongly becomes "WOâ" with or without two more signs.
RESIDUE = re.compile("â[\u0080-\u009f‚ƒ„…†‡ˆ‰€]{0,2}")
FORMULA = re.compile(r"(?<![A-Za-z0-9])[A-Z](?:[A-Za-z0-9]|â[\u0080-\u009f‚ƒ„…†‡ˆ‰€]{0,2}){1,9}")
SECTIONS = ("other", "compound", "element", "form")
ALONE = frozenset({"ore", "nominal", "real"})


class Basis(NamedTuple):
    """A basis: a formula (``WO3``), an element (``W``), ``REO``, ``ore``, ``concentrate``, ``nominal`` or ``real``.

    ``note`` says what had to be inferred, "" when the text says it in so many words.
    """

    formula: str
    note: str = ""


def basis_of(text: str) -> Basis | None:
    """The first substance that a stretch of text names (give it what follows the figure); ``None`` without one."""
    plain = text.translate(SUBSCRIPTS)
    formula = _formula(plain)
    tokens = [t for t in tokenise(plain) if t.kind in ("arabic", "word", "digits", "symbol")]
    found = _first(tokens)
    if found is None or (formula and _close(formula[1], found)):
        return formula[0] if formula else None
    return formula[0] if formula and formula[1] < found[1].start else Basis(found[0])


def crop_of(words: tuple[str, ...]) -> str | None:
    """The crop that some folded words name, the first first."""
    for word in words:
        hit = _lexicon("crop").match(tokenise(word), 0) if word else None
        if hit:
            return str(hit.value)
    return None


def _close(start: int, found: tuple[str, Token]) -> bool:
    """A formula in brackets right after a name says the same more exactly."""
    return -40 < start - found[1].end < 12


def _formula(text: str) -> tuple[Basis, int] | None:
    for match in FORMULA.finditer(text):
        basis = _read_formula(match.group())
        if basis:
            return basis, match.start()
    return None


@lru_cache(maxsize=4096)
def _read_formula(word: str) -> Basis | None:
    known = tables.sections("knowledge", "substances.toml")["compound"]
    if word in known:
        return Basis(word)
    if "â" not in word:
        return None
    pattern = re.compile(r"\d".join(re.escape(part) for part in RESIDUE.split(word)))
    fits = [formula for formula in known if pattern.fullmatch(formula)]
    return Basis(fits[0], f"{word!r} read as {fits[0]}: the subscript was lost") if len(fits) == 1 else None


def _first(tokens: list[Token]) -> tuple[str, Token] | None:
    """The first named substance, with the word of form beside it: oxide of it, ore of it, its content."""
    i, form, alone = 0, ("", 0), None
    while i < len(tokens):
        section, value, length = _hit(tokens, i)
        if section == "compound":
            return value, tokens[i]
        if section == "element":
            before = form[0] if i - form[1] <= 1 else ""
            if alone and not before:
                return alone
            return _combined(value, before or _form_at(tokens, i + length)), tokens[i]
        if section == "form":
            form = (value, i + length)
            alone = alone or ((value, tokens[i]) if value in ALONE else None)
        i += length
    return alone


def _hit(tokens: list[Token], i: int) -> tuple[str, str, int]:
    """The longest phrase at a token over all sections; a token without one is passed over."""
    hits = [(section, hit) for section in SECTIONS if (hit := _lexicon(section).match(tokens, i))]
    if not hits:
        return "", "", 1
    section, hit = max(hits, key=lambda entry: entry[1].length)
    return section, str(hit.value), hit.length


def _form_at(tokens: list[Token], i: int) -> str:
    hit = _lexicon("form").match(tokens, i) if i < len(tokens) else None
    return str(hit.value) if hit else ""


def _combined(element: str, form: str) -> str:
    if form in ("ore", "concentrate"):
        return form
    return _oxides().get(element, element) if form == "oxide" else element


@cache
def _oxides() -> dict[str, str]:
    """Element → its usual oxide, the first of the table that is made of the two alone."""
    found = {"REE": "REO"}
    for formula in tables.sections("knowledge", "substances.toml")["compound"]:
        match = re.fullmatch(r"([A-Z][a-z]?)\d*O\d*", formula)
        if match:
            found.setdefault(match[1], formula)
    return found


@cache
def _lexicon(section: str) -> Lexicon[str]:
    return Lexicon(tables.inverted("knowledge", "substances.toml", section))
