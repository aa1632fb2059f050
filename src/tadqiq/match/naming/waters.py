"""A river called as a town or mine by it is: "the Kestra" and Kestra Novi, نهر كيسترا and كيسترا نوفي."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from ...languages.affixes import forms
from ...languages.tables import sections
from ...model import Article, Name
from ...text import fold_phrase, tokenise
from .forms import form, heavy
from .links import Link
from .nodes import Node

# Letters to look at before and behind a mention.
NEAR = 24
THE, PLURAL = "the", "s"
# What no town or mine is, and what may stand before the name of a river.
THINGS = ("place", "site", "other")


def waters(
    nodes: Sequence[Node],
    names: Mapping[str, Sequence[Name]],
    articles: Mapping[str, Article],
    place: Mapping[str, int],
) -> list[tuple[int, int, Link]]:
    """Pairs of a water by one word and what an article calls by this word and more, which it is not short for."""
    found: dict[tuple[int, int], Link] = {}
    for id, row in names.items():
        here: dict[int, list[Name]] = defaultdict(list)
        for name in row:
            if name.cue != "known:people":
                here[place[form(name.text).bare]].append(name)
        text = articles[id].text
        flowing = [i for i in here if _alone(nodes[i]) and all(_flows(text, name) for name in here[i])]
        for i in flowing:
            for j in here:
                if _fuller(nodes[i], nodes[j]) and not any(_flows(text, name) for name in here[j]):
                    found[min(i, j), max(i, j)] = Link("near", 1.0, f"{id} speaks of one as of a river")
    return [(i, j, link) for (i, j), link in found.items()]


def _alone(node: Node) -> bool:
    """Whether a spelling is one word that a water may be called by."""
    return node.kind in THINGS and " " not in node.form.bare and not node.form.bare.endswith(PLURAL)


def _fuller(one: Node, other: Node) -> bool:
    """Whether a spelling of the same script has the other's word and more than that of its valley: وادي حرير."""
    own, more = set(heavy(one.form.own)), set(heavy(other.form.own)) - water_words("valleys")
    return other.kind in THINGS and one.form.latin == other.form.latin and own < more


def _flows(text: str, name: Name) -> bool:
    """Whether a word for a water stands beside a mention, or the article that English has before rivers, not towns."""
    before = [t.text for t in tokenise(text[max(name.start - NEAR, 0) : name.start])]
    behind = text[name.end : name.end + NEAR]
    after = [t.text for t in tokenise(behind)]
    if before and not water_words("words").isdisjoint(bare for bare, _ in forms(before[-1])):
        return True
    if before[-1:] != [THE]:
        return False
    return not (behind.startswith(" ") and after) or after[0] in water_words("words") | _function()


@cache
def water_words(section: str) -> frozenset[str]:
    """Words for what flows or for where it flows (valleys), folded, of both languages."""
    tables = (sections(f"languages.{language}", "names.toml")["water"][section] for language in ("ar", "en"))
    return frozenset(fold_phrase(word) for words in tables for word in words)


@cache
def _function() -> frozenset[str]:
    """English words that a name with an article goes before and no noun is."""
    return frozenset(fold_phrase(word) for word in sections("languages.en", "names.toml")["stop"]["function"])
