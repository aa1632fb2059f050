"""No text makes the work grow faster than itself: what is repeated twice as often takes about twice as long."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tadqiq.extract import extract
from tadqiq.match.sound.readings import pinyin
from tadqiq.read import make_article

READ = 100_000
EXTRACTED = 6_000
LETTERS = [
    "1",
    "١",
    "1.",
    "1,",
    "a",
    "ا",
    "A.",
    "-",
    "(",
    ")",
    "«",
    '"',
    "'",
    " ",
    "%",
    "@",
    "/",
    "1-",
    "ab1",
    "وا",
    "ـ",
]
WORDS = [
    "12, ",
    "#1 ",
    "(5 ",
    "5) ",
    "$1 ",
    "5% ",
    "1 مليار ",
    "من 5 إلى ",
    "بن ",
    "Ab ",
    "مصر ",
    "عام 2020 ",
    "and ",
    "? ",
]
SLACK = 0.05
TRIES = 3


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds, the quicker of two runs."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def grows(work: Callable[[str], object], unit: str, size: int) -> None:
    """What takes the square of a text's length is too slow each time; a busy machine slows one measurement or two."""
    half, whole = (unit * (length // len(unit)) for length in (size, 2 * size))
    assert any(seconds(lambda: work(whole)) < 3 * seconds(lambda: work(half)) + SLACK for _ in range(TRIES))


@pytest.mark.parametrize("unit", LETTERS)
def test_reading(unit: str) -> None:
    grows(lambda text: make_article("a", text), unit, READ)


@pytest.mark.parametrize("unit", [*LETTERS, *WORDS])
def test_extraction(unit: str) -> None:
    grows(lambda text: extract(make_article("a", text)), unit, EXTRACTED)


def test_a_sentence_without_end_is_read_in_parts() -> None:
    """Each figure looks around itself, never at thousands of others in the same sentence."""
    grows(lambda text: extract(make_article("a", text)), "بلغ 12، ", 16_000)


def test_words_of_syllables() -> None:
    """A word that can be cut in many ways and in the end in none."""
    grows(lambda text: pinyin.__wrapped__(text + "b"), "xian", 4_000)
