"""The grammar of date phrases: letters that a pattern is passed over without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tadqiq.languages.dates.grammar import PATTERNS, Pattern


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.kind)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_what_a_pattern_reads_has_the_letters_it_needs(pattern: Pattern, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(pattern.reads))
    assert all(pattern.needs <= set(hit.group()) for hit in re.finditer(pattern.reads, line))
