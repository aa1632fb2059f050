"""What the articles themselves say of two names: that they are one thing, or that they are two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...model import Article, Name
from ...text import SENTENCE_END
from ..sound.alignment import pair
from ..sound.spoken import spoken
from .equivalents import harvested
from .forms import form, heavy, particles
from .links import Link, compare
from .nodes import Node
from .unrelated import held_apart

# How many names before one in its sentence it is held against, and how many letters may stand between: further on a
# writer may have forgotten how he spelt it.
NEAR, GAP = 8, 40
ENDS = 3
# How alike the first and the last words of two names must sound to be one name with and without what is in between.
HEARD = 0.82


def by_article(names: Sequence[Name], articles: Mapping[str, Article]) -> dict[str, list[Name]]:
    """The mentions of each article at hand, in order."""
    found: dict[str, list[Name]] = {id: [] for id in sorted(articles)}
    for name in sorted(names, key=lambda n: (n.article, n.start)):
        if name.article in found:
            found[name.article].append(name)
    return found


def equated(
    names: Mapping[str, Sequence[Name]], articles: Mapping[str, Article], place: Mapping[str, int]
) -> list[tuple[int, int, Link]]:
    """Links that the articles themselves state in brackets or with "known as"."""
    told: list[tuple[int, int, Link]] = []
    for id, row in names.items():
        for one, other in harvested(articles[id], row):
            a, b = place.get(form(one.text).bare), place.get(form(other.text).bare)
            if a is not None and b is not None and a != b:
                told.append((min(a, b), max(a, b), Link("same", 1.0, f"equated in {id}: {one.text} ({other.text})")))
    return told


def apart(
    nodes: Sequence[Node],
    names: Mapping[str, Sequence[Name]],
    articles: Mapping[str, Article],
    place: Mapping[str, int],
) -> list[tuple[int, int, Link]]:
    """Pairs of spellings with something in common that the articles themselves hold apart.

    A thing that is "unrelated", with none named that has words of it, is apart from all that have some of its words.
    """
    found: list[tuple[int, int, Link]] = []
    for id, row in names.items():
        for one, other in held_apart(articles[id], row):
            a = place[form(one.text).bare]
            b = place[form(other.text).bare] if other else a
            others = [b] if a != b and _sharing(nodes[a], nodes[b]) else _partly(nodes, a, id)
            link = Link("near", 1.0, f"{id} says that they have nothing to do with each other")
            # What holds of the short name holds of the full one that it is short for.
            full = [a, *_fuller(nodes, a, row, place)]
            found.extend((min(i, j), max(i, j), link) for i in full for j in others if i != j)
    return found


def _fuller(nodes: Sequence[Node], a: int, row: Sequence[Name], place: Mapping[str, int]) -> Iterator[int]:
    """The spellings of an article that begin with spelling ``a``, no person's: Corvo Mining for Corvo."""
    if nodes[a].kind == "person":
        return
    start = nodes[a].form.bare + " "
    here = {i for name in row if (i := place.get(form(name.text).bare)) is not None}
    yield from sorted(i for i in here if nodes[i].form.bare.startswith(start))


def beside(
    nodes: Sequence[Node],
    names: Mapping[str, Sequence[Name]],
    articles: Mapping[str, Article],
    place: Mapping[str, int],
    equal: Sequence[tuple[int, int, Link]],
) -> list[tuple[int, int, Link]]:
    """Pairs of spellings of one script that one sentence names side by side: a writer spells one thing in one way.

    What the article equates itself, in brackets or with "known as", is left alone.
    """
    told = {(i, j) for i, j, _ in equal}
    found: dict[tuple[int, int], Link] = {}
    for id, row in names.items():
        for sentence in _sentences(articles[id], row):
            here = [(name, place[form(name.text).bare]) for name in sentence if name.cue != "known:people"]
            near = {
                (min(i, j), max(i, j))
                for k, (name, i) in enumerate(here)
                for before, j in here[max(k - NEAR, 0) : k]
                if i != j and 0 <= name.start - before.end <= GAP
            }
            for i, j in sorted(near):
                if (i, j) not in told and (i, j) not in found and _spelt_apart(nodes[i], nodes[j]):
                    found[i, j] = Link("near", 1.0, f"{id} names them side by side")
    return [(i, j, link) for (i, j), link in found.items()]


def _sentences(article: Article, row: Sequence[Name]) -> Iterator[list[Name]]:
    """The mentions of an article, sentence by sentence."""
    held: list[Name] = []
    for name in row:
        if held and SENTENCE_END.search(article.text, held[-1].end, name.start):
            yield held
            held = []
        held.append(name)
    yield held


def _spelt_apart(one: Node, other: Node) -> bool:
    """Whether two spellings of one script would be taken for one thing, no alias saying that they are."""
    if one.form.latin != other.form.latin or (one.known and one.known == other.known):
        return False
    # Most pairs of a sentence have nothing in common, which their first or last letters tell.
    a, b = one.form.bare, other.form.bare
    if a[:1] != b[:1] and a[-ENDS:] != b[-ENDS:]:
        return False
    return compare(one.form, other.form, one.kind, other.kind).verdict == "same"


def _sharing(one: Node, other: Node) -> bool:
    return pair(one.form.own, other.form.own, particles()).score > 0


def _partly(nodes: Sequence[Node], a: int, id: str) -> list[int]:
    """The spellings that share some words with spelling ``a`` and differ in others; none for a person.

    One that sounds alike is another where this very article spells both: «أنابال» and «أنابيل».
    """
    if nodes[a].kind == "person":
        return []
    one = nodes[a]
    alike = (b for b in range(len(nodes)) if b != a)
    links = ((b, compare(one.form, nodes[b].form, one.kind, nodes[b].kind).verdict) for b in alike)
    return [
        b
        for b, verdict in links
        if verdict == "near"
        or (verdict == "part" and not _between(one, nodes[b]))
        or (verdict == "same" and _told_in(nodes, a, b, id))
    ]


def _between(one: Node, other: Node) -> bool:
    """Whether two names of several words begin and end alike, one of them telling a name more in between."""
    a, b = heavy(one.form.own), heavy(other.form.own)
    return min(len(a), len(b)) > 1 and all(spoken(a[end], b[end], HEARD) >= HEARD for end in (0, -1))


def _told_in(nodes: Sequence[Node], a: int, b: int, id: str) -> bool:
    """Whether an article spells a name in the script of spelling ``a`` as ``b`` does."""
    return nodes[a].form.latin == nodes[b].form.latin and any(m.article == id for m in nodes[b].mentions)
