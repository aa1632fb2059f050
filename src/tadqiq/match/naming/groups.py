"""Mentions of one thing under all its spellings become a group; look-alikes that must stay apart become a warning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model import Article, Name, NameGroup, NameVerdict
from ...text import digest
from ..groups.clusters import Clusters
from .bridged import bridged
from .counterparts import counterparts
from .equivalents import table
from .forms import form
from .gazetted import called_after, stranger
from .inside import inside
from .letters import LONGER
from .links import NAMESAKES, NOTHING, Link, compare
from .nodes import Node, in_order, nodes_of
from .office import one_office
from .order import but_for_the_sort, sooner_and_later
from .pairs import candidates
from .parts import join_parts
from .recovered import with_recovered
from .rivals import rivals
from .slips import in_latin, slipped
from .substances import spelled_terms
from .told import apart, beside, by_article, equated
from .waters import waters
from .writers import spelt_by_one

# Why two people of much the same name are held apart, unless they bear one office.
SPELLING = frozenset((NAMESAKES, LONGER))
# How the cues end of people whom a given name gave away.
GIVEN = ":given name"
HELD = "one given name and one office"
# … and that letters were left out.
SLIPPED, SLIP = "letters left out", 0.9


def group_names(
    names: Sequence[Name], articles: Mapping[str, Article], aliases: Mapping[str, tuple[str, ...]]
) -> list[NameGroup]:
    """Groups of mentions, one for each thing, and a ``distinct`` group for each pair of things that invites confusion.

    ``names`` count ``Article.text``. The order of ``names`` does not matter. People's adjectives take no part.
    """
    names = with_recovered(names, articles)
    nodes = nodes_of([n for n in names if n.cue != "known:people"], table(aliases), frozenset(aliases))
    clusters = Clusters([node.known for node in nodes])
    # A person's form takes compound names apart; mentions are looked up as they are written.
    place = {form(node.mentions[0].text).bare: i for i, node in enumerate(nodes)}
    told = by_article(names, articles)
    equal = equated(told, articles, place)
    unlike = [*apart(nodes, told, articles, place), *beside(nodes, told, articles, place, equal)]
    unlike += spelt_by_one(nodes, told, place, equal)
    unlike += waters(nodes, told, articles, place)
    links = _links(nodes, told, articles, place, unlike)
    near = _join(nodes, clusters, links, equal, unlike)
    groups = [_group([nodes[i] for i in members], clusters.steps(members)) for members in clusters.members()]
    warnings = [*_distinct(nodes, clusters, near), *spelled_terms(articles)]
    return sorted([*groups, *warnings], key=lambda g: (g.verdict == "distinct", g.id))


def _links(
    nodes: Sequence[Node],
    told: Mapping[str, Sequence[Name]],
    articles: Mapping[str, Article],
    place: Mapping[str, int],
    unlike: Sequence[tuple[int, int, Link]],
) -> list[tuple[int, int, Link]]:
    """What each pair worth comparing has to do with each other, one office making one of two much alike people."""
    links = [(i, j, link) for i, j in _pairs(nodes) if (link := _link(nodes[i], nodes[j])).verdict]
    alike = {(i, j) for i, j, link in links if link.verdict == "near" and link.why in SPELLING}
    alike.update(slipped(nodes))
    one = set(one_office(nodes, told, articles, place, sorted(alike))) - {(i, j) for i, j, _ in unlike}
    one -= {(i, j) for i, j, link in links if link.verdict == "same"}
    linked = {(i, j) for i, j, _ in (*links, *unlike)}
    astray = [(i, j, Link("same", SLIP, SLIPPED)) for i, j in in_latin(nodes) if (i, j) not in linked]
    others = [*(row for row in links if row[:2] not in one), *astray]
    return sorted([*others, *((i, j, Link("same", 1.0, HELD)) for i, j in one)], key=lambda row: row[:2])


def _join(
    nodes: Sequence[Node],
    clusters: Clusters,
    links: Sequence[tuple[int, int, Link]],
    told: Sequence[tuple[int, int, Link]],
    unlike: Sequence[tuple[int, int, Link]],
) -> list[tuple[int, int, Link]]:
    """Joins what belongs together, surest first; returns the pairs that were held apart although alike."""
    told_apart = [row for row in links if row[2].verdict == "near"]
    one = set(bridged(nodes, links, told_apart))
    near = [*unlike, *(row for row in told_apart if row[:2] not in one)]
    clusters.forbid((i, j) for i, j, _ in near)
    clusters.forbid(counterparts(nodes, links, near))
    held = {(i, j) for i, j, _ in near}
    parts = [row for row in links if row[2].verdict == "part" and row[:2] not in held]
    sure, rest = sooner_and_later(nodes, [row for row in links if row[2].verdict == "same"])
    _join_whole(nodes, clusters, [*told, *sure])
    join_parts(nodes, clusters, parts, but_for_the_sort(nodes, parts))
    _join_whole(nodes, clusters, rest)
    join_parts(nodes, clusters, parts)
    return near


def _join_whole(nodes: Sequence[Node], clusters: Clusters, links: Sequence[tuple[int, int, Link]]) -> None:
    """Joins spellings of one thing in the order given, unless two things that one writer names beside each other."""
    for i, j, link in links:
        if nodes[i].form.latin == nodes[j].form.latin or not rivals(nodes, clusters.group(i), clusters.group(j)):
            clusters.join(i, j, link.why)


def _link(a: Node, b: Node) -> Link:
    """What two spellings have to do with each other; a person by no more than a given name may be a thing as well."""
    link = compare(a.form, b.form, a.kind, b.kind)
    if link.verdict and (stranger(a, b) or called_after(a, b) or called_after(b, a)):
        return NOTHING
    person, other = (a, b) if a.kind == "person" else (b, a)
    if link.verdict or person.kind != "person" or other.kind in ("person", "place") or not _perhaps(person):
        return link
    kind = other.kind
    return compare(form(a.form.text), form(b.form.text), kind, kind)


def _perhaps(node: Node) -> bool:
    """Whether nothing but a given name told that a spelling is a person's."""
    cues = {mention.cue for mention in node.mentions} - {"again"}
    return bool(cues) and all(cue.endswith(GIVEN) for cue in cues)


def _pairs(nodes: Sequence[Node]) -> list[tuple[int, int]]:
    """Pairs worth comparing; two known things are settled already."""
    forms = [node.form for node in nodes]
    return [(i, j) for i, j in candidates(forms) if not (nodes[i].known and nodes[j].known)]


def _group(nodes: Sequence[Node], steps: tuple[str, ...]) -> NameGroup:
    """The group of some spellings; its id is the known entity's, else made of the spellings."""
    entity = next((n.known for n in nodes if n.known), "")
    mentions = tuple(in_order([*(m for n in nodes for m in n.mentions), *inside(nodes)]))
    kinds = [n.kind for n in nodes for _ in n.mentions]
    kind = max(sorted(set(kinds)), key=lambda k: (k != "other", kinds.count(k)))
    id = entity or "name-" + digest([nodes[0].form.bare])
    verdict = "spelling_variant" if any(HELD in step for step in steps) else _verdict(nodes)
    return NameGroup(id=id, entity=entity, verdict=verdict, mentions=mentions, kind=kind, steps=steps)


def _verdict(nodes: Sequence[Node]) -> NameVerdict:
    """``spelling_variant`` where one name is spelt in several ways.

    A surname alone, another name of a known thing or its name in the other script is none; what a workspace's own
    aliases join is one.
    """
    pairs = ((one, other) for k, one in enumerate(nodes) for other in nodes[k + 1 :])
    return "spelling_variant" if any(_respelt(one, other) for one, other in pairs) else "same"


def _respelt(one: Node, other: Node) -> bool:
    """Whether two spellings of one thing are the same words, written otherwise."""
    same_script = one.form.latin == other.form.latin
    if one.own_alias and other.own_alias:
        return same_script
    alike = _link(one, other).verdict == "same"
    return alike and (same_script or not (one.known and other.known))


def _distinct(nodes: Sequence[Node], clusters: Clusters, near: Sequence[tuple[int, int, Link]]) -> list[NameGroup]:
    """One warning for each pair of groups that were held apart, the strongest reason first."""
    found: dict[tuple[int, int], NameGroup] = {}
    for i, j, link in sorted(near, key=lambda row: (-row[2].score, row[0], row[1])):
        a, b = sorted((clusters.root(i), clusters.root(j)))
        if a != b and (a, b) not in found:
            mentions = tuple(sorted((*nodes[i].mentions, *nodes[j].mentions), key=lambda m: (m.article, m.start)))
            spelt = sorted((nodes[i].form.bare, nodes[j].form.bare))
            step = f"{nodes[i].form.text} | {nodes[j].form.text}: {link.why}"
            found[a, b] = NameGroup(
                id="near-" + digest(spelt),
                entity="",
                verdict="distinct",
                mentions=mentions,
                kind=nodes[i].kind,
                steps=(step,),
            )
    return list(found.values())
