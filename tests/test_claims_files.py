"""Claims files: what is written reads back, and nothing else is let in."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from claims_samples import TEXT, extraction, known_unit
from hypothesis import given, settings
from hypothesis import strategies as st

from tadqiq.errors import WorkspaceError
from tadqiq.workspace import extraction as from_file
from tadqiq.workspace import parse, stored, text_of
from tadqiq.workspace.figures import read, written

FILE = Path("claims/dam.toml")


def written_sample(quote: str = "sentence") -> str:
    return text_of(stored(extraction(), quote, [(10, "بلغت")], "articles/dam.txt"))


@pytest.mark.parametrize("quote", ["sentence", "phrase"])
def test_what_is_written_reads_back(quote: str) -> None:
    before = extraction()
    after = from_file(parse(FILE, written_sample(quote), known_unit))
    assert after.claims == before.claims
    assert after.names == before.names
    assert after.notes == before.notes
    for key in ("id", "source", "language", "published", "blocks"):
        assert getattr(after.article, key) == getattr(before.article, key)
    # A title is a sentence of the article: where only phrases are kept, it stays out.
    assert after.article.title == (before.article.title if quote == "sentence" else "")


@pytest.mark.parametrize("quote", ["sentence", "phrase"])
def test_kept_text_stands_at_its_place(quote: str) -> None:
    after = from_file(parse(FILE, written_sample(quote), known_unit))
    assert after.article.clean == "" and len(after.article.text) == len(TEXT)
    for claim in after.claims:
        assert after.article.text[claim.start : claim.end] == claim.text
    assert after.article.text[10:14] == "بلغت"
    has_sentence = "It created 1,500 jobs in the valley" in after.article.text
    assert has_sentence == (quote == "sentence")


def test_phrase_mode_repeats_no_sentence() -> None:
    text = written_sample("phrase")
    assert "quote" not in text.split("[[claim]]", 1)[1]
    assert "said the ministry" not in text


def test_figures_are_strings_and_nothing_invisible_is_written() -> None:
    text = written_sample()
    assert 'value = "4200000000"' in text and 'low = "3780000000"' in text
    assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]", text)
    assert "\\u200f" in text


def test_writing_is_deterministic_and_without_times() -> None:
    assert written_sample() == written_sample()
    assert not re.search(r"\d\d:\d\d", written_sample())


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_read_back_to_the_same_float(value: float) -> None:
    assert read(written(value)) == value


@pytest.mark.parametrize("text", ["nan", "inf", "1_000", "four", "1,5"])
def test_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        read(text)


# (what is replaced, by what, the whole error)
BROKEN = [
    ('unit = "USD"', 'unit = "USDollars"', "unit: 'USDollars' is no unit that tadqiq knows; write one such as USD"),
    ('low = "3780000000"', 'low = "9e9"', "low: 9e9 is above high = 4620000000; exchange them or correct one"),
    ('low = "3780000000"', 'low = "a lot"', "low: 'a lot' is no number; write digits in quotes"),
    ('low = "3780000000"', "low = 3780000000", "low: expected `str`, got `int`"),
    ('measure = "cost"', 'mesure = "cost"', "unknown key mesure; did you mean measure? (allowed: id, text, span"),
    ('hedge = "approx"', 'hedge = "maybe"', "hedge: invalid enum value 'maybe'"),
    ("start = 2024-01-01", "start = 2026-01-01", "period: starts on 2026-01-01, not before its end 2025-01-01"),
    ("start = 2024-01-01", 'start = "soon"', "period"),
    ("span = [26, 45]", "span = [18, 99999999999]", "span: ends beyond the article's length"),
    ("span = [26, 45]", "span = [38, 18]", "span: [38, 18] is no stretch of text; write [start, end]"),
    ("length = ", "length = -1 # ", "article.length: -1 is no length of an article"),
    ("span = [0, 9]", "span = [0, 999]", "names.mentions: span [0, 999] of 'سد الوادي' lies outside"),
    ('language = "ar"', "language = 3", "article.language: expected `str`, got `int`"),
    ('kind = "site"', 'kind = "hill"', "names.mentions.kind: invalid enum value 'hill'"),
]


@pytest.mark.parametrize(("old", "new", "complaint"), BROKEN, ids=[b[1] for b in BROKEN])
def test_nonsense_is_named_with_file_line_and_key(old: str, new: str, complaint: str) -> None:
    text = written_sample().replace(old, new, 1)
    assert new in text
    line = next(i for i, content in enumerate(text.splitlines(), 1) if new in content)
    with pytest.raises(WorkspaceError) as caught:
        parse(FILE, text, known_unit)
    message = str(caught.value)
    assert message.startswith(f"claims/dam.toml: line {line}: ") and complaint in message
    assert "\n" not in message


def test_second_claim_is_named_not_the_first() -> None:
    head, first, second, rest = written_sample().split("[[claim]]", 3)
    text = "[[claim]]".join([head, first, second.replace('value = "1500"', 'value = "?"'), rest])
    line = next(i for i, content in enumerate(text.splitlines(), 1) if 'value = "?"' in content)
    with pytest.raises(WorkspaceError, match=rf"line {line}: value: '\?' is no number"):
        parse(FILE, text, known_unit)


def test_a_decision_is_checked_too() -> None:
    text = written_sample().replace("\n[[claim]]", '\n[claim.human]\ndecision = "waived"\n\n[[claim]]', 2)
    text = text.replace('[claim.human]\ndecision = "waived"\n\n', "", 1)
    with pytest.raises(WorkspaceError, match=r"human\.reason: a claim that is waived needs a reason"):
        parse(FILE, text, known_unit)
    typo = text.replace('decision = "waived"', 'decision = "waved"')
    with pytest.raises(WorkspaceError, match=r"line \d+: claim\.human\.decision: invalid enum value 'waved'"):
        parse(FILE, typo, known_unit)


def test_broken_toml_names_the_line() -> None:
    with pytest.raises(WorkspaceError, match=r"claims/dam\.toml: not valid TOML: .*line 2.*run `tadqiq extract` again"):
        parse(FILE, "[article]\nid = \n", known_unit)


def test_missing_key_and_twins() -> None:
    text = written_sample()
    with pytest.raises(WorkspaceError, match="the key id is missing"):
        parse(FILE, text.replace('id = "dam"\n', "", 1), known_unit)
    ids = re.findall(r'^id = "(c\w+)"', text, re.M)
    with pytest.raises(WorkspaceError, match=f"{ids[0]} stands twice"):
        parse(FILE, text.replace(ids[1], ids[0]), known_unit)


@given(st.text(max_size=60))
def test_any_text_survives(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    base = extraction()
    odd = msgspec.structs.replace(base.claims[0], subject=text, topic=(text, text))
    changed = msgspec.structs.replace(base, claims=(odd, *base.claims[1:]))
    after = from_file(parse(FILE, text_of(stored(changed, "phrase", [])), known_unit))
    assert after.claims[0].subject == text and after.claims[0].topic == (text, text)


SAMPLE = written_sample("phrase")
EDIT = st.tuples(st.integers(0, len(SAMPLE)), st.integers(0, 12), st.text(max_size=6))


@settings(max_examples=400, deadline=None)
@given(st.lists(EDIT, min_size=1, max_size=4))
def test_any_edit_is_read_or_refused_in_one_line(edits: list[tuple[int, int, str]]) -> None:
    text = SAMPLE
    for at, size, words in edits:
        text = text[:at] + words + text[at + size :]
    try:
        from_file(parse(FILE, text, known_unit))
    except WorkspaceError as error:
        assert str(error).startswith("claims/dam.toml: ") and len(str(error)) < 2000


LINES = SAMPLE.split("\n")


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(LINES)), st.integers(0, len(LINES))), min_size=1, max_size=5))
def test_any_exchange_of_lines_is_read_or_refused(moves: list[tuple[int, int]]) -> None:
    lines = list(LINES)
    for source, target in moves:
        if source < len(lines):
            lines.insert(target, lines.pop(source))
    try:
        from_file(parse(FILE, "\n".join(lines), known_unit))
    except WorkspaceError as error:
        assert str(error).startswith("claims/dam.toml: ")
