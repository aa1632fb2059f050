"""Given names: written as one word or two, and when two people bear different ones whatever they sound like."""

from __future__ import annotations

from functools import cache

from ...knowledge.names import first_names, first_names_as_written, qualifiers, short_forms
from ...languages.tables import sections
from ...text import fold_phrase
from ..sound.likeness import likeness
from ..sound.readings import chinese
from ..sound.respelt import unaccented
from ..sound.sounds import skeleton
from .endings import GIVEN, NISBA, otherwise_sounded
from .forms import ARTICLE, NONE, SUN, Form, heavy, unnumbered

SOUNDS_SO, TWINS = 0.9, 0.85
# How a name with ى may be written otherwise; the table's own spelling tells which have one.
SHUT, WRITTEN = ("ا", "ي"), "ى"
# Inside a borrowed name with as many consonants a vowel may be written or not: مارغريت, مارغاريت.
INNER, TELLING = frozenset("اي"), 4
ARTICLES = frozenset((ARTICLE, SUN))
MUHAMMAD = "muhammad"
Words = tuple[str, ...]


def but_for_the_faith(a: Form, b: Form) -> tuple[Form, Form]:
    """Two people, the given name of one ending as those of the faith do and the other not, with that end by itself.

    حسام الدين السعدي is حسام السعدي for short.
    """
    for one, other in ((a, b), (b, a)):
        end = one.own[0].removeprefix(other.own[0]) if one.own and other.own else ""
        if end != one.own[0] and len(other.own) > 1 and end.removeprefix("ال") in _faith_ends() and end:
            parted = one._replace(own=(other.own[0], end, *one.own[1:]))
            return (parted, b) if one is a else (a, parted)
    return a, b


@cache
def _faith_ends() -> frozenset[str]:
    return frozenset(word.removeprefix("ال") for word in qualifiers("faith"))


def another_person(a: Form, b: Form) -> bool:
    """Whether two people's names are known to differ: another given name, initial, gender or family.

    Given names of the tables are compared by what they are, not by sound: حسن and Hussein, Paul and Paula.
    """
    one, other = _but_for_the_prophet(heavy(a.own), heavy(b.own))
    if _other_initial(a, b) or _son_and_daughter(a, b) or (a.directions != b.directions and not unnumbered(a, b)):
        return True
    if len(one) == len(other) == 1:
        return _of_other_names(one[0], other[0], same_script=a.latin == b.latin)
    if min(len(one), len(other)) < 2:
        return False
    if a.latin and b.latin and chinese(one) and chinese(other):
        return "".join(one) != "".join(other)
    pairs = list(zip(one, other, strict=True)) if len(one) == len(other) else [(one[0], other[0])]
    if len(one) != len(other) and a.latin == b.latin and any(_two_given(x, y) for x in one[1:] for y in other[1:]):
        return True
    called, too = _called(a), _called(b)
    return any(x != y and _apart(x, y, called[x], too[y], same_script=a.latin == b.latin) for x, y in pairs)


def _but_for_the_prophet(one: Words, other: Words) -> tuple[Words, Words]:
    """The words of two people, "Md" before the given name of one left out where the other goes without Muhammad."""
    if len(one) > 2 and one[0] in _cut_short() and not _muhammad(other):
        return one[1:], other
    return (one, other[1:]) if len(other) > 2 and other[0] in _cut_short() and not _muhammad(one) else (one, other)


@cache
def _cut_short() -> frozenset[str]:
    """How Muhammad is cut short before the name that somebody is called by: Md."""
    return frozenset(fold_phrase(word) for word in sections("languages.en", "names.toml")["muhammad_short"]["words"])


def _muhammad(words: Words) -> bool:
    """Whether a name begins with the Prophet's."""
    return any(not short_forms().get(word, NONE).isdisjoint(short_forms()[MUHAMMAD]) for word in words[:1])


def _two_given(x: str, y: str) -> bool:
    """Whether two words sound as one and are two given names of the tables: عبدالغفار, عبدالغفور."""
    names, others = short_forms().get(x, NONE), short_forms().get(y, NONE)
    return bool(names and others) and not names & others and likeness(x, y, TWINS) >= TWINS


def _son_and_daughter(a: Form, b: Form) -> bool:
    """Whether one is somebody's daughter and the other a son: محمد منت سيدي, محمد ولد سيدي."""
    one, other = frozenset(a.own), frozenset(b.own)
    return bool((one & _daughters() and other & _sons()) or (one & _sons() and other & _daughters()))


@cache
def _daughters() -> frozenset[str]:
    return frozenset(word for word, told in qualifiers("family").items() if told == "daughter")


@cache
def _sons() -> frozenset[str]:
    return frozenset(word for word, told in qualifiers("particle").items() if told == "bin") - _daughters()


def _called(told: Form) -> dict[str, frozenset[str]]:
    """Which given names of the tables the words of a name are, with their article too: الحسن is Lahcen as well."""
    rows = zip(("", *told.own), told.own, strict=False)
    return {
        word: short_forms().get(word, NONE) | (short_forms().get("ال" + word, NONE) if before in ARTICLES else NONE)
        for before, word in rows
    }


def _apart(x: str, y: str, names: frozenset[str], others: frozenset[str], *, same_script: bool) -> bool:
    """Whether two words are known to be two names; ``names``, ``others``: the given names of the tables they are."""
    if same_script and _one_spelling(x, y):
        return False
    if names and others:
        return not names & others
    if same_script and _listed_apart(x, y):
        return True
    if _of_other_names(x, y, same_script=same_script) or (same_script and _of_other_fathers(x, y)):
        return True
    return otherwise_sounded(x, y, same_script=same_script)


def _one_spelling(x: str, y: str) -> bool:
    """Whether two words are one name but for Latin marks or how Arabic writes an a: at its end, in a borrowed one."""
    if min(x, y) < "\u0600":
        return not (x.isascii() and y.isascii()) and unaccented(x) == unaccented(y)
    if x[:-1] == y[:-1] and {x[-1], y[-1]} == set(SHUT):
        return max(x, y) in _ending_in_a()
    short, long = sorted((x, y), key=len)
    borrowed = first_names("foreign") - first_names("arabic")
    if len(long) != len(short) + 1 or len(skeleton(short)) < TELLING or not {x, y} <= borrowed:
        return False
    return any(long[k] in INNER and long[:k] + long[k + 1 :] == short for k in range(1, len(long) - 1))


@cache
def _ending_in_a() -> frozenset[str]:
    """Given names, folded, that the table writes with ى, which folds as ي does."""
    return frozenset(fold_phrase(name) for name in first_names_as_written() if name.endswith(WRITTEN))


def _listed_apart(x: str, y: str) -> bool:
    """Whether the table holds two given names of one script; Arabic ones are spelt in one way, others vary a little."""
    return {x, y} <= _listed() and (x > "\u0600" or likeness(x, y, GIVEN) < GIVEN)


def _of_other_names(x: str, y: str, *, same_script: bool) -> bool:
    """Whether two families are called after two given names: السعدي and السعيدي, العمري and Amiri.

    Of two Latin ones the spelling tells nothing, of two scripts only where they do not sound quite alike.
    """
    if not (x.endswith(NISBA) and y.endswith(NISBA) and max(x, y) > "\u0600"):
        return False
    names, others = short_forms().get(x[:-1], NONE), short_forms().get(y[:-1], NONE)
    return bool(names and others) and not names & others and (same_script or likeness(x, y, SOUNDS_SO) < SOUNDS_SO)


def _of_other_fathers(x: str, y: str) -> bool:
    """Whether two families are the sons of two given names, in one word: بنعمر and بنعمار, بلحسن and بلحسين."""
    start = next((start for start in _fathered() if x.startswith(start) and y.startswith(start)), "")
    if not start:
        return False
    names, others = (short_forms().get(word[len(start) :], NONE) for word in (x, y))
    return bool(names and others) and not names & others


@cache
def _fathered() -> tuple[str, ...]:
    """How an Arabic family's name begins that is written in one word with the father's."""
    rows = qualifiers("family").items()
    return tuple(word for word, told in rows if told in ("son", "son_of_the") and word > "\u0600")


def _other_initial(a: Form, b: Form) -> bool:
    """Whether a Latin initial is not that of the other's given name: "J. Doe" and "Mary Doe"."""
    if not (a.latin and b.latin) or len(a.own) < 2 or len(b.own) < 2:
        return False
    one, other = a.own[0], b.own[0]
    return min(len(one), len(other)) == 1 and one[0] != other[0]


@cache
def _listed() -> frozenset[str]:
    """Given names of either script, and what may stand before them."""
    return first_names("arabic") | first_names("latin") | _servants()


@cache
def _servants() -> frozenset[str]:
    return frozenset(w for w, says in qualifiers("particle").items() if says == "servant")
