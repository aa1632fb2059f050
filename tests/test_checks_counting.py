"""What figures count and measure: what can be added, what is a share, which units leave out what they are for."""

from __future__ import annotations

import pytest
from checks_corpus import evidence
from test_calculation_slip import figures

from tadqiq.checks.arithmetic.explained import made_by_fewer
from tadqiq.checks.arithmetic.figures import kin, passages
from tadqiq.checks.arithmetic.nouns import by_noun, fated, of_a_fate, past, unlike
from tadqiq.checks.arithmetic.tied import PLUS, TIMES, Tied
from tadqiq.checks.wording import counted, factor, listed, number, scaled


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("12|12 count; clause=k:seats", "12|12 count; clause=k:votes", True),
        ("12|12 count; clause=k:seats", "12|12 count; clause=k:votes k:seats", False),
        ("12|12 count; clause=k:number", "12|12 count; clause=k:votes", False),
        ("12|12 count", "12|12 count; clause=k:votes", False),
        # The dead, the hurt and the missing all were there; who is a voter is told of something else.
        ("12|12 count; clause=k:deaths", "12|12 count; clause=k:missing", False),
        ("12|12 count; clause=k:deaths", "12|12 count; clause=k:voters", True),
        ("12|12 count; clause=k:voters", "12|12 count; clause=k:deaths", True),
        # People are no things, and may be what is told of people.
        ("12|12 person", "12|12 count; clause=k:seats", True),
        ("12|12 count; clause=k:seats", "12|12 person", True),
        ("12|12 person", "12|12 count; clause=k:visitors", False),
        ("12|12 person", "12|12 count; clause=k:seats k:visitors", False),
        ("12|12 person", "12|12 count; clause=k:nothing_known", False),
        ("12|12 count", "12|12 count; clause=k:seats", False),
        # The noun as it is printed.
        ("12 boats|12 count; number=12", "15 lamps|15 count; number=15", True),
        ("12 boats|12 count; number=12", "15 boats moored|15 count; number=15", False),
        ("12 boats|12 count; number=12", "15|15 count; number=15", False),
        ("12 boats|12 person; number=12", "15 lamps|15 count; number=15", False),
    ],
)
def test_counts_of_different_things(a: str, b: str, apart: bool) -> None:
    one, other = (f.claim for f in figures(a, b))
    assert unlike(one, other) is unlike(other, one) is apart


def test_what_became_of_human_beings() -> None:
    dead, missing, voters = (
        f.claim for f in figures(*(f"1|1 count; clause=k:{n}" for n in ("deaths", "missing", "voters")))
    )
    measured, unsaid = (f.claim for f in figures("1|1 count; measure=injured", "1|1 count"))
    assert fated(dead, missing, measured) and not fated(dead, voters) and not fated(unsaid)
    assert of_a_fate("deaths") and not of_a_fate("voters")
    assert past(dead, missing)
    assert not any(
        past(a, b) for a, b in ((missing, dead), (dead, dead), (dead, voters), (dead, unsaid), (unsaid, dead))
    )


def test_a_figure_that_does_not_say_what_it_counts_joins_those_before_it() -> None:
    told = figures("1|1 count; clause=k:seats", "2|2 count; clause=k:votes", "3|3 count", "4|4 count; clause=k:seats")
    assert [[f.words for f in row] for row in by_noun(told)] == [["2", "3"], ["1", "4"]]


@pytest.mark.parametrize(
    ("figure", "percent"),
    [
        ("a half|0.5 x", (45, 55)), ("0.5|0.5 count", (45, 55)), ("1|1.0 x", None), ("3 times|3 x", None),
        ("0|0 count", None), ("0.5|0.5 tonne", None), ("45 %|45 %", (44.5, 45.5)),
        # A fraction in a word allows a little to both sides.
        ("a fifth|20.0 %; number=fifth", (19.2, 20.8)), ("about a fifth|~20.0 %; number=fifth", (17.64, 22)),
    ],
)  # fmt: skip
def test_what_is_a_share(figure: str, percent: tuple[float, float] | None) -> None:
    found = figures(figure)[0].percent
    assert (found and (found.bottom, found.top)) == (percent and pytest.approx(percent))


@pytest.mark.parametrize(
    ("told", "alike"),
    [
        (("$34|34 USD/MWh", "$42|42 USD"), True),
        (("$34|34 USD/MWh", "$42|42 USD/tonne"), False),
        (("$34|34 USD", "€42|42 EUR"), False),
        (("6 million|6e6 count; number=6 million", "$12 million|12e6 USD"), True),
        (("6 million boats|6e6 count; number=6 million", "$12 million|12e6 USD"), False),
        (("0.9 million|0.9e6 count; number=0.9 million", "$12 million|12e6 USD"), False),
        (("6 million|6e6 count; number=6 million", "40 %|40 %"), False),
        (("6 million|6e6 count; number=6 million", "8 million|8e6 count; number=8 million"), True),
        (("35 %|35 %", "40 %|40 %"), True),
    ],
)
def test_units_that_differ_in_what_is_left_out(told: tuple[str, str], alike: bool) -> None:
    assert kin(figures(*told)) is kin(figures(*told)[::-1]) is alike


@pytest.mark.parametrize(("lines", "before"), [(" ", 1), ("\n", 1), ("\n\n", 0)])
def test_what_was_told_before_ends_with_the_block_before(lines: str, before: int) -> None:
    given = evidence({"text": f"It sold {{12|12 count}} lamps.{lines}It bought {{15|15 count}} boats."})
    assert [len(p.earlier) for p in passages(given)] == [0, before]


def test_two_sentences_before_are_told_before_the_nearest_first() -> None:
    text = " ".join(f"It sold {{{n}|{n} count}} lamps." for n in (12, 15, 18, 21))
    told = passages(evidence({"text": text}))
    assert [[s[0].words for s in p.earlier] for p in told] == [[], ["12"], ["15", "12"], ["18", "15"]]


def summed(*told: str, sign: str = PLUS) -> bool:
    *parts, whole = figures(*told)
    return made_by_fewer(Tied(sign, whole, tuple(parts), whole, 0.1, "sum"))


def test_a_sum_that_one_part_has_nothing_to_do_with() -> None:
    assert summed("900|900 count", "31|31 count", "340|340 count", "1,240|1240 count")
    assert summed("900|900 count", "31|31 count", "340|340 person", "1,240|1240 person"), "people are counted too"
    assert summed("900 t|900 tonne", "31 t|31 tonne", "340 t|340 tonne", "1,240 t|1240 tonne")
    assert not summed("900|900 count", "31|31 count", "300|300 count", "1,240|1240 count")
    assert not summed("1,240|1240 count", "31|31 count", "1,240|1240 count"), "two parts are no more than a pair"
    assert not summed("900 t|900 tonne", "31 years|31 year", "340 t|340 tonne", "1,240 t|1240 tonne")
    assert not summed("900|900 count", "31|31 count", "340|340 count", "1,240|1240 count", sign=TIMES)


def test_numbers_are_printed_with_the_digits_that_count() -> None:
    assert [number(v) for v in (0.0, 12345.6, 1234.5, 999.96, 0.01234, -2.5, float("inf"))] == [
        "0", "12,346", "1,234", "1,000", "0.01234", "-2.5", "∞",
    ]  # fmt: skip
    assert [factor(v) for v in (1.996, 1.084, 2.04, 99.96, 100.4)] == ["2", "1.08", "2", "100", "100"]


def test_scale_words_begin_a_little_below_their_number() -> None:
    assert [scaled(v, "en") for v in (999_400, 999_600, 4.7e9)] == ["999,400", "1 million", "4.7 billion"]
    assert [scaled(v, "ar") for v in (2e6, 3e6, 10e6, 11e6)] == ["2 مليون", "3 ملايين", "10 ملايين", "11 مليون"]


def test_one_and_two_are_told_in_words_of_their_own() -> None:
    assert [counted("source", n, "en") for n in (1, 2)] != [counted("source", n, "en") for n in (3, 3)]
    assert "3" in counted("source", 3, "en") and "1,200" in counted("source", 1200, "en")
    assert listed(["a", "b"], "en") == "a and b" and listed([], "en") == ""
