"""The words that tie figures together, noted on each claim so that arithmetic never needs the article's text again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise

import msgspec

from ...languages.affixes import CONJUNCTIONS, forms
from ...languages.cues import cues
from ...languages.lexicon import Lexicon
from ...languages.tables import read
from ...model import TITLE, Article, Claim, Span
from ...text import Token, fold_phrase, tokenise
from .noun_cues import FOR_THE, noun_marks

CUE = "cue"
REACH = 30
DUAL = 4
SHORT = 2
ARABIC = frozenset(map(chr, range(0x621, 0x64B)))
ITEMS = ("list_item", "table_cell")
# Keys whose words say all that another key does, and more: who abstained gave an opinion.
BROADER = {
    "all_told": "total",
    "abstain": "opinion",
    "noes": "opinion",
    "daily": "per",
    "weekly": "per",
    "a_month": "per",
    "the_cost": "cost",
    "cost_of": "cost",
    "difference": "gap_word",
    "takes": "represent",
    "better": "up",
    "over_limit": "over",
    "of_a_day": "annual",
    "of_a_week": "annual",
    "of_a_month": "annual",
    "of_a_year": "annual",
}
OWN = frozenset(("to", "equals", "total", "among"))
STOP = re.compile(r"(?:\A|(?<=\w\w\w)|(?<=\d)|(?<=[)»”\"%٪]))\s*[.!?؟](?=\s)")
ALONE = "alone"
ITEM = f"{CUE}:in:0:item"
HEADING = f"{CUE}:head:0"


@cache
def _kinds() -> frozenset[str]:
    """The words of kinds that leave no third: men and women, dead and hurt."""
    return frozenset(kind for pair in read("checks", "complete.toml")["kinds"]["pairs"] for kind in pair)


@cache
def lexicon() -> Lexicon[str]:
    """Every tie word of every language, and the brackets."""
    ties = cues("ties.toml", "tie")
    marks = {
        "(": "open",
        ")": "close",
        "=": "equals",
        "،": "comma",
        ",": "comma",
        "–": "comma",
        "—": "comma",
        ":": "colon",
        **dict.fromkeys(";؛", "semicolon"),
    }
    return Lexicon({**dict(_joined(ties)), **ties, **marks})


def _joined(ties: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """«ومن أصل», «فمن هؤلاء»: "and" before a word so short that no clitic is taken off it."""
    for phrase, key in ties.items():
        first, _, rest = phrase.partition(" ")
        if rest and len(first) == SHORT and first[0] in ARABIC:
            yield from ((joint + phrase, key) for joint in CONJUNCTIONS)


def mark(claims: Iterable[Claim], articles: Mapping[str, Article]) -> list[Claim]:
    """The claims with ``cue:side:distance:word`` among their ties; others stay.

    ``before`` words stand between the sentence's previous figure and this one, ``after`` words between this one and the
    next; the distance counts the tokens between.
    """
    found = list(claims)
    fresh = [c for c in found if _wanted(c, articles)]
    ties: dict[str, tuple[str, ...]] = {}
    for _, same in groupby(sorted(fresh, key=_place), key=lambda c: (c.article, c.sentence.start, c.sentence.end)):
        sentence = list(same)
        article = articles[sentence[0].article]
        ties.update(_sentence(sentence, article.text))
        ties.update({c.id: (*ties[c.id], *_block(article, c)) for c in sentence})
    return [msgspec.structs.replace(c, ties=c.ties + ties[c.id]) if c.id in ties else c for c in found]


def in_title(article: Article, claim: Claim) -> bool:
    """Whether the figure stands in the article's title."""
    place = Span(claim.start, claim.end)
    return any(b.kind == "title" and article.raw(b.start, b.end).overlaps(place) for b in article.blocks)


def _block(article: Article, claim: Claim) -> Iterator[str]:
    """Marks of the block that the figure stands in: the title, an item of a list with the tie words of its heading."""
    if in_title(article, claim):
        yield TITLE
    place = Span(claim.start, claim.end)
    items = (b for b in article.blocks if b.kind in ITEMS and article.raw(b.start, b.end).overlaps(place))
    for block in items:
        yield ITEM
        yield from (f"{HEADING}:{key}" for _, _, key in _cues(tokenise(block.heading)))


def _wanted(claim: Claim, articles: Mapping[str, Article]) -> bool:
    if claim.kind != "quantity" or claim.ignored or any(tie.startswith(CUE + ":") for tie in claim.ties):
        return False
    return claim.article in articles and claim.end <= len(articles[claim.article].text)


def _place(claim: Claim) -> tuple[str, int, int, int, int]:
    return (claim.article, claim.sentence.start, claim.sentence.end, claim.start, claim.end)


def _sentence(claims: Sequence[Claim], text: str) -> dict[str, tuple[str, ...]]:
    start, end = min(claims[0].sentence.start, claims[0].start), max(claims[-1].sentence.end, claims[-1].end)
    edges = [start, *(edge for c in claims for edge in (c.start, c.end)), end]
    gaps = [_split(text[a : max(a, b)]) for a, b in pairwise(edges)][::2]
    return {c.id: (*_before(gaps[i], c), *_own(c), *_after(gaps[i + 1], c)) for i, c in enumerate(claims)}


def _own(claim: Claim) -> list[str]:
    """Tie words that were read as part of the figure: "reaching 4.2 billion"."""
    return [f"{CUE}:before:0:{key}" for key in sorted(within(claim) & (OWN | _kinds()))]


def within(claim: Claim) -> frozenset[str]:
    """Every tie word inside the figure as printed: "over the 1.9 billion", "5,100 women"."""
    return frozenset(key for _, _, key in _cues(tokenise(claim.text)))


def _tokens(text: str) -> list[Token]:
    """The tokens of a gap without the points of abbreviations ("i.e.") and the hyphens of words ("double-digit")."""
    return [token for token in tokenise(text) if token.text not in (".", "-") or _apart(text, token)]


def _apart(text: str, token: Token) -> bool:
    """Whether a hyphen stands between two words, not inside one."""
    inside = text[max(0, token.start - 1) : token.start].isalpha() and text[token.end : token.end + 1].isalpha()
    return token.text == "-" and not inside


def _split(gap: str) -> tuple[list[Token], list[Token], bool]:
    """What stands before and after the full stops of a gap, and whether there is one; without one it is all both."""
    stops = list(STOP.finditer(gap))
    if not stops:
        tokens = _tokens(gap)
        return tokens, tokens, False
    return _tokens(gap[: stops[0].start()]), _tokens(gap[stops[-1].end() :]), True


def _before(gap: tuple[list[Token], list[Token], bool], claim: Claim) -> list[str]:
    _, tokens, stopped = gap
    size = len(tokens)
    words = [f"{CUE}:before:{size - last}:{key}" for _, last, key in _cues(tokens) if size - last <= REACH]
    return [
        *words,
        *_across(tokens, claim),
        f"{CUE}:before:{size}:gap",
        *([f"{CUE}:before:{size}:stop"] if stopped else []),
    ]


def _across(tokens: Sequence[Token], claim: Claim) -> list[str]:
    """Tie words that end inside the figure, whose first word is a hedge: «أو نحو 35 مليونا»."""
    place = claim.text.find(claim.number) if claim.number else 0
    if place <= 0 or not tokens:
        return []
    size = len(tokens)
    found = _cues([*tokens, *tokenise(claim.text[:place])])
    return [f"{CUE}:before:0:{key}" for first, last, key in found if first < size < last]


def _after(gap: tuple[list[Token], list[Token], bool], claim: Claim) -> list[str]:
    found = _cues(gap[0])
    words = [f"{CUE}:after:{first}:{key}" for first, _, key in found if first <= REACH]
    pair = any(key == "inside" and first < DUAL for first, _, key in found)  # «بين فنيين وإداريين»: no two of them
    number = claim.unit == "count" and claim.number != "" and claim.text.endswith(claim.number)
    alone = _alone(gap[0])
    marks = {
        "for": any(map(_for_the, gap[0][:1])),
        "dual": not pair and any(map(_dual, gap[0][:DUAL])),
        ALONE: number and alone,
    }
    nouns = noun_marks(claim, gap[0], alone, _cues)
    return [*words, *(f"{CUE}:after:0:{key}" for key, found in marks.items() if found), *(f"{CUE}:{n}" for n in nouns)]


def _alone(tokens: Sequence[Token]) -> bool:
    """Whether no noun can stand right behind the figure: a stop, a preposition, "and" or the end of the sentence."""
    if not tokens or tokens[0].kind not in ("word", "arabic"):
        return True
    word = fold_phrase(tokens[0].text)
    return any(rest in _function_words() for rest, _ in forms(word)) or _for_the(tokens[0])


@cache
def _function_words() -> frozenset[str]:
    return frozenset(cues("nouns.toml", "function"))


def _dual(token: Token) -> bool:
    """Whether the word may be «and two …» without a number: «وليبيين»."""
    return len(token.text) > 5 and token.text.startswith("و") and token.text.endswith(("ين", "ان"))


def _for_the(token: Token) -> bool:
    """Whether the word bears «لل», "for the": behind an average it names what each falls to."""
    return len(token.text) > 3 and any(prefix == FOR_THE for _, prefix in forms(token.text))


def _cues(tokens: Sequence[Token]) -> list[tuple[int, int, str]]:
    """(first token, end, key) of every tie word, longest first, none overlapping."""
    found: list[tuple[int, int, str]] = []
    i, words = 0, lexicon()
    while i < len(tokens):
        hit = words.match(tokens, i)
        if hit is None:
            i += 1
        else:
            key = str(hit.value)
            found += ((i, i + hit.length, name) for name in (key, BROADER.get(key)) if name)
            i += hit.length
    return found
