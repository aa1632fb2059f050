"""What the common run works out without a heavy library is what that library says."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tadqiq.languages import tables
from tadqiq.match.naming import pairs as name_pairs
from tadqiq.match.sound.sounds import skeleton, sounds
from tadqiq.normalise import substances
from tadqiq.read import mojibake
from tadqiq.report.words import LANGUAGES, currencies, plural


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_are_those_of_cldr(language: str) -> None:
    babel = pytest.importorskip("babel")
    locale = babel.Locale.parse(language)
    numbers = [*range(1_300), *range(1_300, 100_000, 77), 10**6, 10**6 + 2, 10**9 + 11, -3]
    assert [plural(n, language) for n in numbers] == [locale.plural_form(abs(n)) for n in numbers]


def test_currencies_are_those_of_cldr() -> None:
    babel = pytest.importorskip("babel")
    assert currencies() == dict(babel.Locale.parse("ar").currencies)


def test_contents_are_those_of_the_composition() -> None:
    compounds = tables.sections("knowledge", "substances.toml")["compound"]
    found = {formula: substances.content(formula) for formula in compounds}
    weighed = {formula: substances._weighed(formula) for formula in compounds}
    assert found == {f: w and substances.Content(*w) for f, w in weighed.items()}
    assert found["WO3"] is not None and found["WO3"].fraction == pytest.approx(0.79297, abs=1e-5)


def test_a_formula_outside_the_table_is_weighed_all_the_same() -> None:
    formula = "WS2"
    assert formula not in tables.sections("knowledge", "substances.toml")["compound"]
    assert substances.content(formula) == substances.Content(*(substances._weighed(formula) or ("", 0.0)))


SIGNS = [chr(i) for i in range(256)] + ["\ufffd", "€", "‚", "ž", "Ÿ"]


def test_the_sloppy_code_page_is_that_of_ftfy() -> None:
    pytest.importorskip("ftfy.bad_codecs")

    def spelt(sign: str, sloppy: bool) -> bytes:
        try:
            return sign.encode(mojibake.SLOPPY) if sloppy else mojibake._encoded(sign, mojibake.SLOPPY)
        except UnicodeError:
            return b"none"

    assert [spelt(sign, False) for sign in SIGNS] == [spelt(sign, True) for sign in SIGNS]
    assert spelt("\x81", False) == b"\x81"


words = st.text(alphabet="abcdefghiklmnoprstuwxyzابتجحدرسشعفقكلمنهوي", min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(words, min_size=2, max_size=25), st.sampled_from([name_pairs.WHOLE, name_pairs.WORD]))
def test_few_names_and_many_are_shortlisted_alike(texts: list[str], cutoff: float) -> None:
    bones, full = [skeleton(t) for t in texts], [sounds(t) for t in texts]
    few = {(a, b): alike for a, b, alike in name_pairs._one_by_one(bones, full, cutoff)}
    # A matrix holds its figures in single precision.
    assert few == pytest.approx({(a, b): alike for a, b, alike in name_pairs._all_at_once(bones, full, cutoff)}, 1e-4)


def test_the_shortlist_finds_something() -> None:
    texts = ["karaganda", "qaraghanda", "astana"]
    bones, full = [skeleton(t) for t in texts], [sounds(t) for t in texts]
    assert [(a, b) for a, b, _ in name_pairs._one_by_one(bones, full, name_pairs.WORD)] == [(0, 1)]


HEAVY = ("pandas", "numpy", "pint", "periodictable", "babel", "ftfy", "jinja2")
RUN = """
import sys
from pathlib import Path
import tadqiq
one, two = Path(sys.argv[1]) / "one.txt", Path(sys.argv[1]) / "two.txt"
one.write_text("Exports of Egypt rose to 4.2 million tonnes of WO3 in 2024, says Karim Haddad.", "utf-8")
two.write_text("Egypt exported 4.9 million tonnes of WO3 in 2024, Karim Hadad said.", "utf-8")
from tadqiq.report import render
for _ in range(2):
    report = tadqiq.check([one, two])
    render(report, "terminal", "ar"), render(report, "json")
print(*sorted(m for m in sys.modules if m in sys.argv[2:]))
"""


def test_the_common_run_imports_no_heavy_library(tmp_path: object) -> None:
    for _ in range(2):
        run = subprocess.run(
            [sys.executable, "-c", RUN, str(tmp_path), *HEAVY], capture_output=True, text=True, check=True
        )
    assert run.stdout.split() == []
