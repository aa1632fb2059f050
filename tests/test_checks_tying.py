"""Which figures of a passage one calculation may tie, how near the words must stand, and how much they say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from checks_corpus import evidence

from tadqiq.checks.arithmetic.cues import mark
from tadqiq.checks.arithmetic.figures import passages
from tadqiq.checks.arithmetic.tellings import BARE, ORDER, SURE, UNITS, WORD
from tadqiq.checks.arithmetic.tying import tied

Way = tuple[str, str, str, float]


def ways(text: str, *kinds: str) -> set[Way]:
    """What the last sentence may tell: kind, calculation, result and how likely chance may be."""
    given = evidence({"text": text})
    given = replace(given, claims={c.id: c for c in mark(given.claims.values(), given.articles)})
    told = tied(passages(given)[-1])
    return {(t.kind, t.formula, t.stated.words, t.limit) for t in told if not kinds or t.kind in kinds}


# A text with "~" for words that tell nothing, how many of them may stand there, and what is tied until then.
STOCK = "Stock {95 t|95 tonne} he has, {40 t|40 tonne} and "
CALLED = "There were {40 t|40 tonne} and {55 t|55 tonne}, "
SEATS = "The Union took {131|131 count} of ~{260 seats|260 count}. The Greens won {74|74 count}, Reform {29|29 count} "
CASES = "Another {64|64 count} fell ill, "
STAFF = "It has {142 staff|142 count}: "
NEAR: list[tuple[str, int, Way]] = [
    (
        "It hired {120 clerks|120 count} at {$80|80 USD} ~each. It cost {$9,600|9600 USD}.",
        2,
        ("times", "120 clerks × $80", "$9,600", WORD),
    ),
    (
        "It hired {120 clerks|120 count}. Each ~gets {$80|80 USD}. It cost {$9,600|9600 USD}.",
        7,
        ("times", "120 clerks × $80", "$9,600", WORD),
    ),
    (
        "It held {1,140|1140 count}; {830|830 count} went, remaining ~{310|310 count}.",
        8,
        ("difference", "1,140 - 830", "310", WORD),
    ),
    (
        "It held {1,140|1140 count}; {830|830 count} went and {310|310 count} ~remain.",
        2,
        ("difference", "1,140 - 830", "310", WORD),
    ),
    (
        "{1,240|1240 count} are listed. {310|310 count} came, represent ~{25 %|25 %}.",
        6,
        ("share", "310 / 1,240", "25 %", WORD),
    ),
    ("{310|310 count} came, {25 %|25 %} ~of {1,240|1240 count}.", 1, ("share", "310 / 1,240", "25 %", SURE)),
    ("Came {310|310 count} out of ~{1,240|1240 count}, {25 %|25 %}.", 3, ("share", "310 / 1,240", "25 %", SURE)),
    (
        "The fee is {$1,240|1240 USD}. He gets {25 %|25 %} of it, that is ~{$310|310 USD}.",
        2,
        ("part", "$1,240 × 25 %", "$310", SURE),
    ),
    (SEATS + "and others the remaining {16|16 count}.", 2, ("sum", "131 + 74 + 29 + 16", "260 seats", SURE)),
    (
        SEATS.replace("~", "") + "and others the remaining ~{16|16 count}.",
        3,
        ("sum", "131 + 74 + 29 + 16", "260 seats", SURE),
    ),
    (SEATS.replace("~", "") + "and {16|16 count} ~the rest.", 1, ("sum", "131 + 74 + 29 + 16", "260 seats", SURE)),
    (
        CASES + "bringing ~{2,417|2417 count} against {2,253|2253 count}.",
        10,
        ("sum", "64 + 2,253", "2,417", SURE),
    ),
    (CASES + "to ~{2,417|2417 count} against {2,253|2253 count}.", 3, ("sum", "64 + 2,253", "2,417", SURE)),
    (CASES + "to {2,417|2417 count} against ~{2,253|2253 count}.", 8, ("sum", "64 + 2,253", "2,417", SURE)),
    (
        STAFF + "~{62 doctors|62 count}, {48 nurses|48 count} and {22 medics|22 count}.",
        4,
        ("sum", "62 doctors + 48 nurses + 22 medics", "142 staff", SURE),
    ),
    (
        STAFF + "{62 doctors|62 count}, {48 nurses|48 count}, {22 medics|22 count} ~{9 cooks|9 count}.",
        8,
        ("sum", "62 doctors + 48 nurses + 22 medics + 9 cooks", "142 staff", SURE),
    ),
    (
        "It has {142 staff|142 count} ~: {62 doctors|62 count}, {48 nurses|48 count} and {22 medics|22 count}.",
        7,
        ("sum", "62 doctors + 48 nurses + 22 medics", "142 staff", SURE),
    ),
    (
        "Sales came to ~{95 t|95 tonne} from {55 t|55 tonne} with {40 t|40 tonne} more.",
        4,
        ("sum", "55 t + 40 t", "95 t", SURE),
    ),
    (
        "Sales came to {95 t|95 tonne} from ~{55 t|55 tonne} with {40 t|40 tonne} more.",
        3,
        ("sum", "55 t + 40 t", "95 t", SURE),
    ),
    (
        "There were {95 t|95 tonne} ~including blah blah blah blah blah {40 t|40 tonne} and {55 t|55 tonne}.",
        6,
        ("sum", "40 t + 55 t", "95 t", WORD),
    ),
    (
        "Of {95 t|95 tonne} he sold {40 t|40 tonne}, the rest ~{55 t|55 tonne}.",
        4,
        ("sum", "40 t + 55 t", "95 t", SURE),
    ),
    (STOCK + "{55 t|55 tonne} ~rest.", 2, ("sum", "40 t + 55 t", "95 t", SURE)),
    (CALLED + "total ~{95 t|95 tonne}.", 8, ("sum", "40 t + 55 t", "95 t", WORD)),
    (CALLED + "{95 t|95 tonne} ~total.", 4, ("sum", "40 t + 55 t", "95 t", WORD)),
    ("Of ~{95 t|95 tonne} he sold {40 t|40 tonne} and {55 t|55 tonne}.", 3, ("sum", "40 t + 55 t", "95 t", WORD)),
    (STOCK + "including ~{55 t|55 tonne}.", 4, ("sum", "40 t + 55 t", "95 t", WORD)),
    (STOCK + "a peak of ~{55 t|55 tonne}.", 12, ("sum", "40 t + 55 t", "95 t", WORD)),
]


@pytest.mark.parametrize(("text", "most", "way"), NEAR)
def test_a_word_ties_only_near_its_figure(text: str, most: int, way: Way) -> None:
    assert way in ways(text.replace("~", "blah " * most))
    assert way not in ways(text.replace("~", "blah " * (most + 1)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "He bought {240 tonnes|240 tonne} at {$265 a tonne|265 USD/tonne} for {$64,600|64600 USD}.",
            {("times", "240 tonnes × $265 a tonne", "$64,600", UNITS)},
        ),
        (
            "He bought {2 tonnes|2 tonne} at {$265 a tonne|265 USD/tonne} for {$64,600|64600 USD}.",
            {("times", "2 tonnes × $265 a tonne", "$64,600", UNITS)},
        ),
        ("He bought {1 tonne|1 tonne} at {$265 a tonne|265 USD/tonne} for {$64,600|64600 USD}.", set()),
        (
            "He paid {$64,600|64600 USD} for {240 tonnes|240 tonne}. That is {$265 a tonne|265 USD/tonne}.",
            {("over", "$64,600 / 240 tonnes", "$265 a tonne", UNITS)},
        ),
        (
            "It pumps {50 barrels a day|50 bbl/day} for {30 days|30 day}, {1,500 barrels|1500 bbl}.",
            {("times", "30 days × 50 barrels a day", "1,500 barrels", SURE)},
        ),
        (
            "{$120mn|120e6 USD} at {48.5 to the dollar|48.5 EGP/USD} is {5.82 billion pounds|5.82e9 EGP}.",
            {("times", "$120mn × 48.5 to the dollar", "5.82 billion pounds", UNITS)},
        ),
        # In the very units of the rate, where there are any.
        (
            "{240 t|240 tonne} and {300 kg|300 kilogram} at {€265 a t|265 EUR/tonne} cost {€63,600|63600 EUR} "
            "or {$75,000|75000 USD}.",
            {("times", "240 t × €265 a t", "€63,600", UNITS)},
        ),
        (
            "{300,000 kg|3e5 kilogram} at {€265 a t|265 EUR/tonne} cost {$94,000|94000 USD}.",
            {("times", "300,000 kg × €265 a t", "$94,000", UNITS)},
        ),
        # Of many, the two nearest on either side.
        (
            "Rows of {10 t|10 tonne}, {20 t|20 tonne} and {30 t|30 tonne} at {$5 a t|5 USD/tonne} are "
            "{$50|50 USD}, {$100|100 USD} or {$150|150 USD}.",
            {("times", f"{number} × $5 a t", whole, UNITS) for number in ("20 t", "30 t") for whole in ("$50", "$100")},
        ),
        # What a rate is counted by is no number of its own.
        ("Of {2 million|2e6 person}, {19|19 count} per {100,000|100000 person} make {380|380 count}.", set()),
    ],
)
def test_a_rate_is_tied_to_what_it_is_of_and_what_both_make(text: str, told: set[Way]) -> None:
    assert ways(text, "times", "over") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # The size of a move is the difference within its sentence alone.
        (
            "It had {1,140|1140 count} in May, {830|830 count} in June, down {310|310 count}.",
            {("difference", "1,140 - 830", "310", ORDER)},
        ),
        ("It had {1,140|1140 count} in May and {830|830 count} in June. That is down {310|310 count}.", set()),
        # Of many, the three nearest.
        (
            "It held {1,140|1140 count}. Then {830|830 count} went. {77|77 count} came, {55|55 count} did not. "
            "What remains is {310|310 count}.",
            {
                ("difference", "77 - 55", "310", WORD),
                ("difference", "830 - 55", "310", WORD),
                ("difference", "830 - 77", "310", WORD),
            },
        ),
    ],
)
def test_what_remains_lies_between_two_amounts(text: str, told: set[Way]) -> None:
    assert ways(text, "difference") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "{7 men|7 count}, {1,240|1240 count} voters and {310|310 count} came, represent {25 %|25 %}.",
            {("share", "310 / 1,240", "25 %", SURE)},
        ),
        (
            "{7 men|7 count} and {310|310 count} came, {25 %|25 %} of {1,240|1240 count} voters or {9|9 count}.",
            {("share", "310 / 1,240", "25 %", SURE)},
        ),
        ("{1,240|1240 count} voters and {310|310 count} came, represent {25 %|25 %; role=change}.", set()),
        ("Of {1,240|1240 count} voters {310|310 count} came, up {25 %|25 %}.", set()),
        ("{1,240|1240 count; clause=k:seats} lie. {310|310 count; clause=k:votes} came, represent {25 %|25 %}.", set()),
        ("{1,240|1240 count} voters. {310 km|310 kilometer} long, represent {25 %|25 %}.", set()),
        ("{1,240|1240 count} voters, {310|310 count} in town and {25 %|25 %} blah.", set()),
        ("{310|310 count} came, represent {25 %|25 %}.", set()),
        (
            "The fee is {$1,240|1240 USD}, once {$1,500|1500 USD} and {$200|200 USD}, {£900|900 GBP} or "
            "{some|3..9? USD}. He gets {25 %|25 %} of it, that is {$310|310 USD}.",
            {("part", "$1,240 × 25 %", "$310", SURE), ("part", "$1,500 × 25 %", "$310", SURE)},
        ),
        ("The fee is {$310|310 USD}. He gets {25 %|25 %} of it, that is {$310|310 USD}.", set()),
        ("The fee is {$1,240|1240 USD}. He gets {25 %|25 %; role=change} of it, that is {$310|310 USD}.", set()),
        ("The fee is {$1,240|1240 USD}. He gets {25 votes|25 count}, that is {$310|310 USD}.", set()),
        ("The fee is {$1,240|1240 USD}. He gets {25 %|25 %} of it, that is {some|3..9? USD}.", set()),
        ("The fee is {30 %|30 %}. He gets {25 %|25 %} of it, that is {8 %|8 %}.", set()),
    ],
)
def test_a_share_is_tied_to_its_part_and_its_whole(text: str, told: set[Way]) -> None:
    assert ways(text, "share", "part") == told


def sums(text: str) -> set[tuple[str, str, float]]:
    return {(formula, stated, limit) for _, formula, stated, limit in ways(text, "sum")}


LISTED = "{40 t|40 tonne}, {30 t|30 tonne} and {25 t|25 tonne}"


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        (f"There were {LISTED}, {{95 t|95 tonne}}.", ORDER),
        (f"There were {LISTED}. Now {{95 t|95 tonne}}.", BARE),
        (f"There were {LISTED}. Now a total of {{95 t|95 tonne}}.", WORD),
        (f"There were {LISTED}. So the rest {{95 t|95 tonne}}.", BARE),
        (f"The total is {{95 t|95 tonne}}. There were {LISTED}.", WORD),
        (f"He took {{95 t|95 tonne}}: {LISTED}.", SURE),
        (f"He took {{95 t|95 tonne}}. {LISTED} are the rest.", WORD),
        (f"He took {{95 t|95 tonne}}, {LISTED} the rest.", SURE),
        ("There were {40 t|40 tonne}. And {30 t|30 tonne} and {25 t|25 tonne} are a total of {95 t|95 tonne}.", BARE),
    ],
)
def test_parts_in_a_row_make_the_whole_as_surely_as_the_words_say(text: str, limit: float) -> None:
    assert ("40 t + 30 t + 25 t", "95 t", limit) in sums(text)


def test_two_parts_in_a_row_tell_less_than_three() -> None:
    assert ("40 t + 55 t", "95 t", BARE) in sums("There were {40 t|40 tonne} and {55 t|55 tonne}, {95 t|95 tonne}.")


def test_a_list_behind_a_colon_has_three_parts_at_least_and_ends_where_its_kind_does() -> None:
    three = STAFF + "{62 doctors|62 count}, {48 nurses|48 count} and {22 medics|22 count}"
    whole = ("62 doctors + 48 nurses + 22 medics", "142 staff", SURE)
    for after in (".", ", {9 %|9 %} and {5|5 count}.", ", {9 km|9 kilometer} and {5|5 count}."):
        assert whole in sums(three + after)
    assert SURE not in {limit for *_, limit in sums(STAFF + "{62 doctors|62 count} and {48 nurses|48 count}.")}
    assert whole not in sums(three.replace(": ", " "))


def test_a_list_of_seats_has_the_part_before_the_whole() -> None:
    rest = "The Greens won {74|74 count} and others the remaining {16|16 count}."
    assert ("131 + 74 + 16", "221 seats", SURE) in sums("A took {131|131 count} of {221 seats|221 count}. " + rest)
    assert sums("A took {131|131 count} of {131 seats|131 count}. " + rest).isdisjoint(
        {("131 + 74 + 16", "131 seats", SURE)}
    )
    assert SURE not in {limit for *_, limit in sums("A took {131|131 count} and {221|221 count}. " + rest)}
    women = rest.replace(".", ", {5|5 count} of them women.")
    assert ("131 + 74 + 16", "221 seats", SURE) in sums("A took {131|131 count} of {221 seats|221 count}. " + women)
    open_end = "A took {131|131 count} of {221 seats|221 count}. The Greens won {74|74 count}, B {16|16 count}."
    assert SURE not in {limit for *_, limit in sums(open_end)}


def test_five_parts_at_most_make_a_whole() -> None:
    parts = [f"{{{n} t|{n} tonne}}" for n in (11, 12, 13, 14, 15, 16)]
    five, six = (f"The total is {{90 t|90 tonne}}: {', '.join(parts[:n])} there." for n in (5, 6))
    plain = [text.replace(":", " and") for text in (five, six)]
    assert ("11 t + 12 t + 13 t + 14 t + 15 t", "90 t", WORD) in sums(plain[0])
    assert not any(formula.count("+") == 5 for formula, *_ in sums(plain[1]))
    assert ("11 t + 12 t + 13 t + 14 t + 15 t + 16 t", "90 t", SURE) in sums(six), "a colon ties all of them"


def test_the_size_of_a_move_is_no_part() -> None:
    text = "The total is {95 t|95 tonne}, {40 t|40 tonne}%s {55 t|55 tonne}."
    assert any(formula == "40 t + 55 t" for formula, *_ in sums(text % " and"))
    assert not any(formula == "40 t + 55 t" for formula, *_ in sums(text % ", down"))


def test_what_was_there_before_stands_right_behind_what_there_is() -> None:
    wards = "Another {64|64 count} fell ill, to {2,417|2417 count}, {12|12 count} in wards, against {2,253|2253 count}."
    assert WORD not in {limit for formula, _, limit in sums(wards) if formula.startswith("64 + ")}
