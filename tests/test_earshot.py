"""Laws of what spares the comparison of sounds: it never says of two words that they are less alike than they are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tadqiq.match.sound.costs import CHANGE
from tadqiq.match.sound.earshot import SPARE, apart
from tadqiq.match.sound.likeness import distance, likeness
from tadqiq.match.sound.spoken import spoken

SOUNDS = st.text(sorted({sound for pair in CHANGE for sound in pair} | set("awylnmNrb7")), max_size=9)
LATIN = st.text("abcdefghijklmnopqrstuvwxyzéöłß", min_size=1, max_size=10)
ARABIC = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويء", min_size=1, max_size=9) | st.sampled_from(["عبدالستار", "رودجر"])
WORDS = LATIN | ARABIC
LEAST = st.sampled_from([0.1, 0.4, 0.62, 0.8, 0.85, 0.9, 0.95])
MANY = settings(max_examples=400, deadline=None)
# Spellings that differ where a change is cheap, so that what is at stake is often near the bound.
LATIN_NAMES = ["mariusz", "marius", "gauthier", "rutger", "schwarz", "abdessattar", "benqaddur", "dalmatia", "olivier"]
ARABIC_NAMES = ["ماريوس", "ماريوش", "غوتييه", "رودجر", "شفارتس", "عبدالستار", "بنقدور", "دالماسيا", "اوليفييه"]
NEAR = st.tuples(st.sampled_from(LATIN_NAMES + ARABIC_NAMES), st.sampled_from(LATIN_NAMES + ARABIC_NAMES))


@MANY
@given(SOUNDS, SOUNDS)
def test_sums_of_sounds_never_say_more_than_the_distance(one: str, other: str) -> None:
    assert apart(one, other) <= distance(one, other) + SPARE


@MANY
@given(SOUNDS, SOUNDS, st.floats(0, 6))
def test_a_distance_within_its_limit_is_exact_and_beyond_it_more(one: str, other: str, most: float) -> None:
    whole, limited = distance(one, other), distance(one, other, most)
    assert limited == whole if whole <= most else limited > most


@MANY
@given(NEAR | st.tuples(WORDS, WORDS), LEAST)
def test_likeness_is_exact_from_its_least_on(words: tuple[str, str], least: float) -> None:
    whole, limited = likeness(*words), likeness(*words, least)
    assert limited == whole if whole >= least else limited < least


@MANY
@given(NEAR | st.tuples(WORDS, WORDS), LEAST)
def test_what_is_spoken_is_exact_from_its_least_on(words: tuple[str, str], least: float) -> None:
    for one, other in (words, words[::-1]):
        whole, limited = spoken(one, other), spoken(one, other, least)
        assert limited == whole if whole >= least else limited < least
