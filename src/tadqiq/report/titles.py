"""What a group is called: what its figures measure and whose they are, else the words beside a figure as printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ..knowledge.labels import label, place
from ..knowledge.vague import is_vague
from ..knowledge.vocabulary import measures
from ..model import Claim, Group
from .display import clean
from .numbers import claim_value
from .view import View

LONGEST = 120
# Verdicts by which a group has one figure to be called by.
SETTLED = ("agree", "compatible")
BEFORE, AFTER = 4, 2  # words of the clause on either side of a figure that speaks for itself; a day needs none after
REACH = 120  # letters in which they are looked for
ENOUGH = 3
LINK = 3  # a word of so few letters ("of", "من") leads on to one that is no longer told
_WORD = re.compile(r"\S+")
# A clause ends at its marks and at another figure.
_STOP = re.compile(r"[.,;:!?](?!\d)|[،؛؟«»“”\"()\n•–—]|\S*\d\S*")
_ARABIC = re.compile("[\u0620-\u064a]")


def title(view: View, group: Group) -> str:
    """ "Exports: Tunisia", "صادرات: تونس", without an owner "exports: 4.2 million tonnes" if that is not in dispute.

    Where nothing says what is measured, the words around one figure.
    """
    claims = [view.claims[id] for id in group.claims if id in view.claims]
    language = view.words.language
    measured, owner = _measured(claims, language), _owner(view, claims)
    if not measured:
        return clean(_printed(view, claims) or group.subject, LONGEST) or view.words("untitled")
    told = owner or (_figure(view, claims) if group.verdict in SETTLED else "")
    return clean(f"{measured}: {told}" if told else measured, LONGEST)


def _figure(view: View, claims: Sequence[Claim]) -> str:
    """The figure that most of the claims state, the first of several."""
    return Counter(claim_value(c, view.words) for c in claims).most_common(1)[0][0]


def _measured(claims: Sequence[Claim], language: str) -> str:
    """The measure that most of the claims state, else what most of them count; words of English tables are stems."""
    measure = _commonest([(c.measure,) for c in claims if c.measure in measures() and not is_vague(f"m:{c.measure}")])
    if measure:
        return _called("measure", measure, language)
    counted = _commonest([{t[2:] for t in c.clause if t[0] == "k"} for c in claims])
    return _called("measure" if counted in measures() else "concept", counted, language)


def _called(kind: str, id: str, language: str) -> str:
    """Names of the vocabulary are English words; its English surfaces are stems."""
    return id.replace("_", " ") if language == "en" else label(kind, id, language)


def _commonest(found: Sequence[Iterable[str]]) -> str:
    """What most of those that say anything say; the first of several, "" where they say nothing or are of two minds."""
    told = [set(filter(None, one)) for one in found]
    told = [one for one in told if one]
    counts = Counter(item for one in told for item in sorted(one))
    if not counts:
        return ""
    best, n = counts.most_common(1)[0]
    return best if 2 * n > len(told) or n > 1 else ""


def _owner(view: View, claims: Sequence[Claim]) -> str:
    """The name that at least half of the claims bear and that is told in more than one of them."""
    terms = [t[2:] for c in claims for t in dict.fromkeys(c.entities) if t[:2] == "n:"]
    names = {name.id: name for t in terms if (name := view.named.get(t))}
    borne = Counter(view.named[t].id if t in view.named else t for t in terms)
    best, n = borne.most_common(1)[0] if borne else ("", 0)
    if n < 2 or 2 * n < len(claims):
        return ""
    named = names.get(best)
    code = named.entity if named else best
    return place(code, view.words.language) or (_spelt([m.text for m in named.mentions], view) if named else "")


def _spelt(spellings: Sequence[str], view: View) -> str:
    """The commonest spelling in the script of the report, else the commonest of all."""
    arabic = view.words.language == "ar"
    own = [s for s in spellings if bool(_ARABIC.search(s)) == arabic] or list(spellings)
    return Counter(own).most_common(1)[0][0]


def _printed(view: View, claims: Sequence[Claim]) -> str:
    """The shortest run around a figure that has words, of an article in the language of the report if there is one."""
    own = [c for c in claims if view.articles[c.article].language == view.words.language] or claims
    runs = [_run(view.articles[c.article].text, c) for c in own]
    return min(runs, key=lambda run: (len(run.split()) < ENOUGH, len(run)), default="")


def _run(text: str, claim: Claim) -> str:
    """A figure with a few words of its clause on either side."""
    start, end = (claim.sentence.start, claim.sentence.end) if claim.sentence.end else (claim.start, claim.end)
    before = _STOP.split(text[max(start, claim.start - REACH) : claim.start])[-1]
    after = _STOP.split(text[claim.end : min(end, claim.end + REACH)])[0]
    told = [] if claim.kind == "date" else _WORD.findall(after)[:AFTER]
    while told and len(told[-1]) <= LINK:
        told.pop()
    return " ".join([*_WORD.findall(before)[-BEFORE:], text[claim.start : claim.end], *told])
