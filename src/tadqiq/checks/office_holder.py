"""One office that the sources give to two people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from ..model import Finding, Name
from .evidence import Evidence
from .judging.offices import Office, office
from .judging.spellings import bare, spelt
from .rules import finding
from .wording import slots

ALIKE = 0.6


def check(evidence: Evidence) -> Iterator[Finding]:
    """Offices written beside names of different people, none of them called former, deputy or the like."""
    for held in _holders(evidence).values():
        people: dict[str, Name] = {}
        for group, (name, _) in held.items():
            people[group] = name
        names = sorted(people.values(), key=lambda n: (n.article, n.start))
        if len(names) > 1 and not any(_alike(a, b) for i, a in enumerate(names) for b in names[i + 1 :]):
            title = min(o.text for _, o in held.values())
            yield finding("office_holder", [], slots(_words, evidence, names, title), spans=tuple(names))


def _holders(evidence: Evidence) -> dict[tuple[str, frozenset[str]], dict[str, tuple[Name, Office]]]:
    """For each office the people it is given to, by name group."""
    found: dict[tuple[str, frozenset[str]], dict[str, tuple[Name, Office]]] = defaultdict(dict)
    for group in evidence.matching.names:
        if group.kind != "person" or group.verdict == "distinct":
            continue
        for name in group.mentions:
            article = evidence.articles.get(name.article)
            held = office(article, name) if article else None
            if held:
                found[held.kind, held.of].setdefault(group.id, (name, held))
    return found


def _alike(a: Name, b: Name) -> bool:
    """Whether the names may be one person's: a shared word, or spellings close to each other."""
    x, y = bare(a.text), bare(b.text)
    return bool(set(x.split()) & set(y.split())) or SequenceMatcher(None, x, y).ratio() >= ALIKE


def _words(evidence: Evidence, names: list[Name], title: str, language: str) -> dict[str, str]:
    return {"spellings": spelt(evidence, names, language), "office": title}
