"""People of one office: two articles that give it to much the same name speak of one person, however each spells it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ...languages.affixes import forms
from ...languages.tables import sections
from ...model import Article, Name
from ...text import fold_phrase
from .forms import form, heavy
from .nodes import Node
from .slips import carried, elsewhere

# How much text before or behind a name may tell the office, and how many of its words.
REACH, WORDS = 60, 4
ENDS = re.compile(r"[.!?؟؛;:()«»“”\"\n]")
ARTICLE = "ال"
CLITICS = frozenset(("", "و", "ف", "ل", "ب", ARTICLE, "و" + ARTICLE))


class Office(NamedTuple):
    """A title that one person bears at a time, and what it is of: وزير, صيد; of nothing where it stands alone."""

    title: str
    of: tuple[str, ...]


def one_office(
    nodes: Sequence[Node],
    names: Mapping[str, Sequence[Name]],
    articles: Mapping[str, Article],
    place: Mapping[str, int],
    pairs: Sequence[tuple[int, int]],
) -> list[tuple[int, int]]:
    """Those of some pairs of spellings that no article uses side by side and that articles give one office."""
    if not pairs:
        return []
    wanted = {i for pair in pairs for i in pair if nodes[i].kind == "person" and not nodes[i].form.latin}
    held: dict[int, set[Office]] = defaultdict(set)
    for id, row in names.items():
        for name in row:
            if (i := place.get(form(name.text).bare)) in wanted and (office := _office(articles[id].text, name)):
                held[i].add(office)
    return [(i, j) for i, j in pairs if _one_given(nodes[i], nodes[j]) and _shared(held[i], held[j])]


def _one_given(a: Node, b: Node) -> bool:
    """Whether two spellings begin with one given name, Latin letters at least, and no article writes both."""
    if not elsewhere(a, b) or a.form.directions != b.form.directions:
        return False
    return a.form.own[0] == b.form.own[0] or carried(heavy(a.form.own), heavy(b.form.own))


def _shared(one: set[Office], other: set[Office]) -> bool:
    return any(_one_thing(a, b) for a in one for b in other)


def _one_thing(a: Office, b: Office) -> bool:
    """Whether two offices are one, the words of one going on with those of the other: الصيد, الصيد الموريتاني."""
    short, long = sorted((a.of, b.of), key=len)
    return a.title == b.title and bool(long) and long[: len(short)] == short


def _office(text: str, name: Name) -> Office | None:
    """The office that stands right before a name, or behind it and a comma; none that is told to be over."""
    before = ENDS.split(text[max(name.start - REACH, 0) : name.start])[-1]
    words = fold_phrase(before).split()[-WORDS:]
    for k in range(len(words) - 1, -1, -1):
        if title := _title(words[k]):
            return _made(title, words[k + 1 :], alone=words[k].startswith(ARTICLE))
    behind = text[name.end : name.end + REACH]
    if not behind.startswith(("،", ",")):
        return None
    told = fold_phrase(re.split(r"[،,]|" + ENDS.pattern, behind[1:])[0]).split()[:WORDS]
    return _made(_title(told[0]), told[1:], alone=False) if told and _title(told[0]) else None


def _made(title: str, of: Sequence[str], *, alone: bool) -> Office | None:
    """An office of some words; of none only where its title has the article, as الوزير has."""
    own = tuple(_base(word) for word in of if not (_courtesy(word) or word in _words("on_behalf")))
    over = any(word in _words("which") for word in of)
    return None if over or not (own or alone) else Office(title, own)


def _base(word: str) -> str:
    """A word without its article and the ending by which a noun and its adjective differ: الصحة, الصحي."""
    return word.removeprefix(ARTICLE).removesuffix("ه").removesuffix("ي")


def _title(word: str) -> str:
    """The title of one holder that a word is, clitics and article aside; "" for others."""
    return next((bare for bare, prefix in forms(word) if prefix in CLITICS and bare in _words("sole")), "")


def _courtesy(word: str) -> bool:
    return word in _words("courtesy")


@cache
def _words(section: str) -> frozenset[str]:
    rows = sections("languages.ar", "names.toml")
    told = rows["title"]["courtesy"] if section == "courtesy" else [s for row in rows[section].values() for s in row]
    return frozenset(fold_phrase(s) for s in told)
