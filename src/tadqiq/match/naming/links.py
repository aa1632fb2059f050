"""Whether two spellings name one thing: by sound, by translation of their parts, or in part; and what forbids it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ...knowledge.names import first_names
from ...model import NameKind
from ..sound.alignment import Pairing, pair
from ..sound.likeness import likeness
from ..sound.spoken import spoken
from .forms import FIRM, Form, by_letters, heavy, particles
from .given import another_person, but_for_the_faith
from .numbers import numbered_alike
from .senses import says, senses, untranslated
from .together import together
from .translated import rendered
from .vetoes import MIXED, ambiguous, another_place, only_places, otherwise_begun, otherwise_told, said, told, veto
from .vowels import other_vowel, same_bones, unvowelled, unwritten

SAME, SAME_SCRIPT, SURE, PARTIAL = 0.8, 0.85, 0.7, 0.82
SHORT_WORD = 4
STRICT = 0.9
DIFFERENCE, JOINED = 0.05, 0.95
TRANSLATED = 0.9
# How alike names must sound of which one has words that mean something else.
WRITTEN_OUT = 0.86
NAMESAKES = "two people by their given names or families"


class Link(NamedTuple):
    """What two spellings are: ``same``, ``part`` (one lacks words), ``near`` (apart although alike) or ``""``."""

    verdict: str
    score: float
    why: str


NOTHING = Link("", 0.0, "")


@lru_cache(maxsize=20_000)
def compare(a: Form, b: Form, kind_a: NameKind, kind_b: NameKind) -> Link:
    """What two spellings have to do with each other, from their words alone."""
    if a.bare.replace(" ", "") == b.bare.replace(" ", ""):
        return Link("same", 1.0, "same letters")
    if kind_a == kind_b == "person" and a.latin == b.latin:
        a, b = but_for_the_faith(a, b)
    link = _by_words(a, b, kind_a, kind_b)
    letters = None if link.verdict else by_letters(a, b)
    return _letter_by_letter(*letters, kind_a, kind_b) if letters else link


def _letter_by_letter(a: Form, b: Form, kind_a: NameKind, kind_b: NameKind) -> Link:
    """Two names of two scripts as their letters sound, whatever their words mean: ريح الشمال, Rih ech-Chamal."""
    link = _by_sound(a, b, kind_a, kind_b)
    return link if link.verdict == "same" and link.score >= WRITTEN_OUT else NOTHING


def _by_words(a: Form, b: Form, kind_a: NameKind, kind_b: NameKind) -> Link:
    """What two spellings have to do with each other, words for a sort of thing or a direction apart."""
    a, b = numbered_alike(a, b)
    link = _by_sound(a, b, kind_a, kind_b)
    if link.verdict == "same" or "person" in (kind_a, kind_b):
        return link
    if verdict := rendered(a, b):
        # What a direction or number means is held against the other's words too: الأعلى, Higher.
        return Link(verdict, TRANSLATED, "translated word by word")
    if _differing(a, b):
        return link
    if _in_one_word(a, b):
        return Link("same", JOINED, "written together by one")
    one, other = together(a, b) if not link.verdict else (a, b)
    return link if (one, other) == (a, b) else _by_sound(one, other, kind_a, kind_b)


def _by_sound(a: Form, b: Form, kind_a: NameKind, kind_b: NameKind) -> Link:
    """What two spellings have to do with each other by their own words, heard or translated where none is heard."""
    pairing = pair(a.own, b.own, particles())
    if not pairing.score and min(len(heavy(a.own)), len(heavy(b.own))) < 2:
        # Nothing is heard, and one word that is translated makes no link: most pairs of short names end here.
        return NOTHING
    if kind_a == kind_b == "person" and another_person(a, b):
        return _namesakes(a, b, pairing)
    left, right = untranslated(heavy(pairing.left), heavy(pairing.right), two_scripts=a.latin != b.latin)
    translated = len(heavy(pairing.left)) - len(left)
    words = len(left) + len(right)
    left, a = _spelt_out(left, a, b)
    right, b = _spelt_out(right, b, a)
    spelt = words - len(left) - len(right)
    shared = len(heavy(a.own)) > len(left) and len(heavy(b.own)) > len(right)
    if not shared or (pairing.score == 0 and translated < 2):
        return NOTHING
    if left and right:
        return _contradicted(a, b, left, right, pairing.worst, person="person" in (kind_a, kind_b))
    if not left and not right and "person" in (kind_a, kind_b) and _run_together(a, b):
        return NOTHING
    score = _score(pairing.score, translated, a, b)
    if (translated or spelt) and not left and not right:
        score = max(score, min(pairing.worst, TRANSLATED if translated else 1.0))
    forbidden = veto(a, b, kind_a, kind_b) or otherwise_told(a, b, left, right)
    forbidden = forbidden or ("" if "person" in (kind_a, kind_b) else otherwise_begun(a, b, pairing))
    if forbidden:
        alike = not left and not right and score >= SAME and pairing.worst >= PARTIAL and not only_places(a)
        return Link("near", score, forbidden) if alike and forbidden != MIXED else NOTHING
    if not left and not right:
        return _whole(a, b, score, pairing.worst, person="person" in (kind_a, kind_b))
    if pairing.worst < PARTIAL or not _shortens(a, b, kind_a, kind_b) or another_place(a, b):
        return NOTHING
    return Link("part", score, f"{' '.join(left or right)} on one side only")


def _in_one_word(a: Form, b: Form) -> bool:
    """Whether two names of one script are the same letters or nearly, of which one writes two words in one."""
    one, other = a.bare.split(), b.bare.split()
    if a.latin != b.latin or abs(len(one) - len(other)) != 1:
        return False
    return likeness("".join(one), "".join(other), JOINED) >= JOINED


def _differing(a: Form, b: Form) -> bool:
    """Whether numbers or directions tell two names apart, whatever their other words mean."""
    return a.marks != b.marks or a.directions != b.directions


def _shortens(a: Form, b: Form, kind_a: NameKind, kind_b: NameKind) -> bool:
    """Whether one word may stand for a person's full name: a family or given name, nothing a thing or father bears."""
    (short, kind), (full, other) = sorted(((a, kind_a), (b, kind_b)), key=lambda row: len(heavy(row[0].own)))
    words = heavy(full.own)
    if other != "person" or len(heavy(short.own)) != 1 or len(words) < 2:
        return True
    if kind not in ("person", "other"):
        return False
    if _initialled(short, full):
        return True
    return max(spoken(heavy(short.own)[0], word, PARTIAL) for word in (words[0], words[-1])) >= PARTIAL


def _initialled(short: Form, full: Form) -> bool:
    """Whether a name begins with the first letters of the other's given names: J. C. Moro, Jean-Claude Moro Bela."""
    letters = [word for word in short.own if len(word) == 1]
    return len(letters) > 1 and letters == [word[0] for word in full.own[: len(letters)]]


def _spelt_out(words: tuple[str, ...], mine: Form, other: Form) -> tuple[tuple[str, ...], Form]:
    """Words left over without those that say or spell what sort the other name is, which both are: سيتي, City.

    Within a script only the very word for it counts, which was read as the name's own where nothing else was left.
    """
    heard = mine.latin != other.latin
    found = {word: id for word in words for id in told(other) - told(mine) if says(word, id, heard=heard)}
    sorts = mine.sorts | (frozenset(found.values()) & other.sorts)
    fields = mine.fields | (frozenset(found.values()) & other.fields)
    left, own = (tuple(w for w in row if w not in found) for row in (words, mine.own))
    return left, mine._replace(own=own, sorts=sorts, fields=fields) if found else mine


def _namesakes(a: Form, b: Form, pairing: Pairing) -> Link:
    """Two people of one script whose names sound as one, all words of them: عمر السعدي, عمر السعيدي."""
    alike = a.latin == b.latin and pairing.score >= SAME_SCRIPT and not heavy((*pairing.left, *pairing.right))
    return Link("near", pairing.score, NAMESAKES) if alike else NOTHING


def _run_together(a: Form, b: Form) -> bool:
    """Whether a given name and a family sound as one word of the other side, by chance: Omar al-Saadi, Marlside."""
    short, full = sorted((heavy(f.own) for f in (a, b)), key=len)
    return len(short) == 1 < len(full) and full[0] in first_names()


def resemblance(a: Form, b: Form) -> float:
    """How alike two spellings sound, 0 to 1, a little less where their qualifiers or directions differ."""
    differing = len(a.sorts ^ b.sorts) + 2 * len(a.directions ^ b.directions) + len(a.people ^ b.people)
    own, whole = ["".join(heavy(f.own)) for f in (a, b)], [f.bare.replace(" ", "") for f in (a, b)]
    sound = pair(a.own, b.own, particles()).score
    return max(
        sound - DIFFERENCE * differing,
        JOINED * likeness(own[0], own[1]) - DIFFERENCE * differing,
        JOINED * likeness(whole[0], whole[1]),
    )


def _score(sound: float, translated: int, a: Form, b: Form) -> float:
    """Words that are translations of each other count as 0.9 alike."""
    size = max(len(heavy(a.own)), len(heavy(b.own)), 1)
    return sound if not translated else min(1.0, max(sound, 0.0) + TRANSLATED * translated / size)


def _whole(a: Form, b: Form, score: float, worst: float, *, person: bool) -> Link:
    """All words pair off: alike enough, stricter for short names and where sorts are told on one side only."""
    if a.latin == b.latin and score < SAME_SCRIPT and not same_bones(a, b):
        return NOTHING
    short = min(sum(len(w) for w in heavy(f.own)) for f in (a, b)) <= SHORT_WORD
    if short and other_vowel(a, b):
        return NOTHING
    short = short and not unvowelled(a, b)
    least = STRICT if short else SAME
    if score < (SURE if not person and unwritten(a, b) else least) or worst < SURE:
        return NOTHING
    lacking = ((told(a) ^ told(b)) - FIRM - ambiguous(a, b)) | (a.people ^ b.people) | (a.marks ^ b.marks)
    lacking |= a.directions ^ b.directions
    if lacking:
        return Link("part", score, f"{said(lacking)} on one side only")
    return Link("same", score, f"sounds alike ({score:.2f})" if a.bare != b.bare else "same letters")


def _contradicted(
    a: Form, b: Form, left: tuple[str, ...], right: tuple[str, ...], worst: float, *, person: bool
) -> Link:
    """Both sides hold a word of their own: two things, worth a warning when they begin or end alike.

    Two people with one given name are no cause for it, two with one surname are.
    """
    if only_places(a) or only_places(b) or min(len(heavy(a.own)), len(heavy(b.own))) < 2:
        return NOTHING
    if a.latin != b.latin and likeness("".join(left), "".join(right), SURE) >= SURE:
        # Not alike enough to be one, and no two words either: Hadzihasan, حاجي حسن.
        return NOTHING
    if worst > PARTIAL and (_shared(a.own[-1], b.own[-1], a, b) or (not person and _shared(_head(a), _head(b), a, b))):
        return Link("near", worst, f"{' '.join(left)} / {' '.join(right)}")
    return NOTHING


def _shared(one: str, other: str, a: Form, b: Form) -> bool:
    """Whether two words are one that tells; an everyday word does only in a name of two words with no sort."""
    bare = not told(a) and not told(b) and len(heavy(a.own)) == len(heavy(b.own)) == 2
    return likeness(one, other, STRICT) > STRICT and (bare or not (senses(one) or senses(other)))


def _head(f: Form) -> str:
    return next(iter(heavy(f.own)), f.own[0])
