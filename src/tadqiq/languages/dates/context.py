"""What the text around a date phrase tells about its year: whether it looks ahead, which years an article lives in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...model import Block
from ...text import Token, tokenise
from ..cues import cues
from .items import TABLE
from .phrases import DatePhrase, date_phrases

REACH = 25
NEAR = 8
TARGET = 4
BEHIND = 5
CUE = 5
ENDS = frozenset(".!?؟؛;…\n")
COMMAS = frozenset(",،")
OBJECTS = ("ها", "هم", "هما", "ه")
AHEAD = frozenset(("by", "until", "not_before", "not_after", "before"))


def looks_ahead(tokens: Sequence[Token], first: int) -> bool:
    """Whether the clause before token ``first`` speaks of what is to come; a relative clause speaks for itself."""
    relative = cues(TABLE, "relative_clause")
    for i in range(first - 1, max(-1, first - REACH - 1), -1):
        token = tokens[i]
        if _future(token.text) or _provides(tokens, i):
            return True
        if token.text in ENDS or (token.text in relative and not _when_it_is(tokens, i, first)):
            return False
    return False


def _provides(tokens: Sequence[Token], i: int) -> bool:
    """Whether token ``i`` is the second word of a condition still to be met that a comma opens: «، على أن يبدأ»."""
    if i < 2 or tokens[i - 2].text not in COMMAS:
        return False
    return f"{tokens[i - 1].text} {tokens[i].text}" in cues(TABLE, "proviso")


def _when_it_is(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Whether "when" at token ``i`` opens a clause of the present, in the time of what it belongs to.

    "Are expected to appeal when they are sentenced in mid-January" looks ahead, "when it was opened in March" does not.
    """
    present = cues(TABLE, "present_be")
    return tokens[i].text in cues(TABLE, "when") and any(token.text in present for token in tokens[i + 1 : first])


def just_told(tokens: Sequence[Token], first: int) -> bool:
    """Whether a verb of the past stands right before a date: "will go, it decided on Wednesday", «أعلن الأربعاء»."""
    skipped = cues(TABLE, "told_on")
    k = next((k for k in range(first - 1, max(first - TARGET, -1), -1) if tokens[k].text not in skipped), -1)
    if k < 0:
        return False
    word, before = tokens[k].text, tokens[k - 1].text if k else ""
    if bare(word) in cues(TABLE, "reported"):
        return not (_future(before) or before in cues(TABLE, "infinitive"))
    past = word.endswith("ed") and not word.endswith("eed") and len(word) > 4 and not _future(word)
    return past and before not in cues(TABLE, "infinitive") and before not in cues(TABLE, "present_be")


def told_ahead(tokens: Sequence[Token], phrase: DatePhrase) -> bool:
    """Whether the clause that a date opens speaks of what is to come: "In November it will add", «في نوفمبر ستضيف»."""
    if not _opens_sentence(tokens, phrase):
        return False
    for token in tokens[phrase.last : phrase.last + BEHIND]:
        if token.text in ENDS or bare(token.text) in cues(TABLE, "reported"):
            return False
        if token.text in cues(TABLE, "tense_behind") or _future_verb(token.text):
            return True
    return False


def said_aside(tokens: Sequence[Token], first: int, said: int) -> bool:
    """Whether the date before is closed in a remark: "the owner, who earned 2 million in 2023, left in October"."""
    if said >= first or tokens[said].text not in COMMAS:
        return False
    for k in range(said - 1, max(said - REACH, 0), -1):
        # The comma of 640,000 and the point of 1.5 part nothing.
        apart = tokens[k + 1].kind != "digits"
        if apart and (tokens[k].text in COMMAS or tokens[k].text in ENDS):
            return tokens[k].text in COMMAS and tokens[k + 1].text in cues(TABLE, "relative_clause")
    return False


def another_clause(tokens: Sequence[Token], first: int, said: int) -> bool:
    """Whether a word between two dates begins a clause of its own: "the issue of 2023, after it grew on 3 May"."""
    between = tokens[max(said, first - REACH) : first]
    return any(bare(token.text) in cues(TABLE, "break") for token in between if token.text not in cues(TABLE, "filler"))


def in_present(tokens: Sequence[Token], first: int) -> bool:
    """Whether a verb of the present says what happens on the date: "the fair opens on 3 May", «تنطلق في 3 أيار».

    What is told so lies ahead as a rule; behind «كان» and «لم» the verb tells of the past.
    """
    near = tokens[max(0, first - NEAR - 1) : first]
    ends = [i for i, token in enumerate(near) if token.text in ENDS or token.text in cues(TABLE, "relative_clause")]
    clause = near[ends[-1] + 1 if ends else 0 :]
    past = cues(TABLE, "not_present")
    return any(
        _present(token.text) and not (i and (clause[i - 1].kind == "digits" or bare(clause[i - 1].text) in past))
        for i, token in enumerate(clause)
        if i or len(clause) <= NEAR
    )


def lasts_from(tokens: Sequence[Token], phrase: DatePhrase) -> bool:
    """Whether a length of time runs from the date on: "for 15 years from October", «لمدة شهر ابتداء من 3 ماي»."""
    if phrase.cue not in ("from", "starting"):
        return False
    before = [token.text for token in tokens[: phrase.first] if token.start < phrase.cue_start][-2:]
    return any(bare(word) in cues(TABLE, "length") for word in before)


def put_off(tokens: Sequence[Token], phrase: DatePhrase) -> bool:
    """Whether the clause denies that something is before the date: "will not open before mid-2030", «لن تكتمل قبل»."""
    if phrase.cue not in ("before", "until"):
        return False
    near = tokens[max(0, phrase.first - REACH) : phrase.first]
    for word in reversed([token.text for token in near if token.start < phrase.cue_start][-NEAR:]):
        if word in cues(TABLE, "negation") or (word[:1] in "وف" and word[1:] in cues(TABLE, "negation")):
            return True
        if word in ENDS or word in ",،" or word in cues(TABLE, "relative_clause"):
            return False
    return False


def bare(word: str) -> str:
    """An Arabic word without "and" or "so" written onto it."""
    return word[1:] if word[:1] in "وف" and len(word) > 3 else word


def _future(word: str) -> bool:
    words = cues(TABLE, "tense")
    return word in words or bare(word) in words or _future_verb(word)


def _present(word: str) -> bool:
    """A verb of the present among those that tell what is to take place, an Arabic one with or without its object."""
    verbs = cues(TABLE, "present")
    stem = bare(word)
    return word in verbs or stem in verbs or any(stem.endswith(o) and stem[: -len(o)] in verbs for o in OBJECTS)


def opens_clause(tokens: Sequence[Token], phrase: DatePhrase) -> bool:
    """Whether "from" and its date open a sentence and so tell when something starts: "From January wages go up"."""
    return phrase.cue == "from" and phrase.kind in ("day", "month") and _opens_sentence(tokens, phrase)


def _opens_sentence(tokens: Sequence[Token], phrase: DatePhrase) -> bool:
    """Whether a date with its preposition is the first thing a sentence says."""
    opens = phrase.first
    if phrase.cue:
        near = range(max(opens - CUE, 0), opens)
        opens = next((i for i in near if tokens[i].start >= phrase.cue_start >= 0), opens - 1)
    return opens == 0 or tokens[opens - 1].text in ENDS or tokens[opens - 1].kind == "newline"


def _future_verb(word: str) -> bool:
    """An Arabic verb with the future's س: سيبدأ، وستنتهي; no noun that begins so."""
    bare = word[1:] if word[:1] in "وف" and word[1:2] == "س" else word
    verbal = len(bare) > 4 and bare[0] == "س" and bare[1] in "يتنا"
    return verbal and not bare.startswith(tuple(cues(TABLE, "no_future")))


def years_said(text: str, blocks: Sequence[Block]) -> list[int]:
    """The years an article may be written in, likeliest first: stated ones that do not look ahead.

    A year said twice, or with the one before it, is likelier than a lone one much later, which may be a target.
    """
    tokens = tokenise(text)
    spans = [(b.start, b.end) for b in blocks if b.kind != "boilerplate"]
    phrases = [p for p in date_phrases(text, tokens) if any(a <= p.start < b for a, b in spans)]
    return likely_years(tokens, phrases)


def likely_years(tokens: Sequence[Token], phrases: Sequence[DatePhrase]) -> list[int]:
    """The same from phrases already read."""
    said = [p for p in phrases if p.year > 1900 and p.calendar != "hijri"]
    past = [p for p in said if p.cue not in AHEAD and not looks_ahead(tokens, p.first)]
    counts = Counter(max(p.year, p.to if p.kind == "split_year" else 0) for p in past)
    sure = max((y for y in counts if counts[y] > 1 or y - 1 in counts), default=0)
    firm = [y for y in counts if not sure or y <= sure + TARGET]
    return [*sorted(firm, reverse=True), *sorted(set(counts) - set(firm), reverse=True)]


__all__ = [
    "another_clause",
    "in_present",
    "just_told",
    "lasts_from",
    "likely_years",
    "looks_ahead",
    "opens_clause",
    "put_off",
    "said_aside",
    "told_ahead",
    "years_said",
]
