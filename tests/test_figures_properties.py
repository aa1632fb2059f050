"""Laws that reading figures obeys whatever the text: number words, digits of all sets, spans, joins, noise."""

from __future__ import annotations

import time

import num2words
import pytest
from figures_reading import live, read
from hypothesis import given, settings
from hypothesis import strategies as st

ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
SENTENCES = [
    "بلغت الكلفة 4.2 مليار دولار بزيادة 12%.",
    "قُتل 17 شخصا وأصيب أكثر من ألفين.",
    "The bank lent $3-4bn to 12 countries.",
    "Nearly half of the 2,400 jobs will go.",
    "تتراوح بين 30% و35% من الإنتاج.",
]
LINE = settings(max_examples=200, deadline=None)


@LINE
@given(st.integers(min_value=2, max_value=999_999_999_999))
def test_english_words_come_back(number: int) -> None:
    claims = live(num2words.num2words(number, lang="en"), language="en", prose=False)
    assert [claim.value for claim in claims] == [number]


@LINE
@given(st.integers(min_value=2, max_value=999_999_999))
def test_arabic_words_come_back(number: int) -> None:
    words = num2words.num2words(number, lang="ar")
    if slips(number):
        return
    claims = live(words, language="ar", prose=False)
    assert [claim.value for claim in claims] == [number], words


def slips(number: int) -> bool:
    """num2words writes ألفا for 2,000 and مليونا for 2,000,000, and 101,000 as "a hundred and a thousand thousand"
    (groups ending in 01)."""
    if number in (2_000, 2_000_000):
        return True
    return any(number // scale % 1000 > 100 and number // scale % 100 == 1 for scale in (1000, 10**6))


@LINE
@given(st.integers(min_value=0, max_value=10**12), st.integers(min_value=1, max_value=4))
def test_digits_of_every_set(number: int, places: int) -> None:
    plain = f"{number}.{'7' * places}"
    want = float(plain)
    for text in (plain, plain.replace(".", "٫").translate(ARABIC_DIGITS), plain.translate(PERSIAN_DIGITS)):
        if places == 3 and "." in text and number < 1000:
            continue
        claims = live(f"{text} طن", language="ar")
        assert [claim.value for claim in claims] == [pytest.approx(want)], text


@LINE
@given(st.integers(min_value=1_000, max_value=10**12))
def test_thousands_of_every_separator(number: int) -> None:
    for mark in (",", "\u00a0", "\u202f", "٬", "’", " "):
        claims = live(f"{number:,}".replace(",", mark) + " طن", language="ar")
        assert [claim.value for claim in claims] == [number], mark


@LINE
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from([" ", "\n", "\n\n"]))
def test_joined_texts_give_the_figures_of_each(parts: list[str], joint: str) -> None:
    together = live(joint.join(parts), language="ar")
    apart = [claim for part in parts for claim in live(part, language="ar")]
    assert [(c.text, c.value, c.unit, c.hedge) for c in together] == [(c.text, c.value, c.unit, c.hedge) for c in apart]


@LINE
@given(st.text(max_size=200))
def test_any_text_is_read_and_quoted_rightly(text: str) -> None:
    for claim in read(text, language="ar"):
        assert text[claim.start : claim.end] == claim.text


WORDS = """3 1,5 مليون ألف و في المئة % - – ( ) $ دولار طن بين إلى من أكثر نحو نصف ثلاثة خمسة عشر and to from between
half million a dozen 20 2024 ١٢ .5 ½ ° km² م3 / لكل per أي ، . x10 مئات of one third"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])


@LINE
@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_any_heap_of_number_words_is_read_and_quoted_rightly(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    for prose in (True, False):
        for claim in read(text, language="ar", prose=prose):
            assert text[claim.start : claim.end] == claim.text


NOISE = ["1" * 5000, "1." * 5000, "1 000 " * 3000, "مليون و" * 4000, "- " * 5000, "$" * 5000, "½" * 3000, "1/" * 4000]
NOISE += ["ألف " * 4000, "between 1 and " * 3000, "وو" * 5000, "(1) " * 4000, "a " * 5000, "5+" * 4000, "عشرات " * 4000]
NOISE += ["two million, " * 3000, "more than a " * 3000, "دولار " * 4000, "من 1 إلى " * 3000, "تجاوز " * 4000]


@pytest.mark.parametrize("unit", NOISE, ids=lambda text: text[:12])
def test_cost_is_linear_in_adversarial_text(unit: str) -> None:
    half, whole = (min(clock(text) for _ in range(3)) for text in (unit[: len(unit) // 2], unit))
    assert whole < 5 * half + 0.05
    assert whole < 3.0


def clock(text: str) -> float:
    start = time.perf_counter()
    read(text, language="ar")
    return time.perf_counter() - start
