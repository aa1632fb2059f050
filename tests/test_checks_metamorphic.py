"""What must not matter to a verdict (order, file names, strangers, units, copies), and what must (a thousandfold)."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from checks_corpus import evidence

from tadqiq.checks import Evidence, checks, run
from tadqiq.checks.rules import rule
from tadqiq.model import Article, Claim, Group
from tadqiq.normalise import normalise

GROUPED = [e for name in checks() for kind in ("hit", "miss") for e in rule(name).get(kind, []) if "claims" in e]
FACTORS = {"kilometer": ("meter", 1000.0), "tonne": ("kilogram", 1000.0), "GW": ("MW", 1000.0), "year": ("month", 12.0)}


def _verdicts(given: Evidence) -> Counter[tuple[str, str, str]]:
    return Counter((f.check, f.severity, f.verdict) for f in run(given)[1])


def _shape(given: Evidence) -> tuple[Counter[str], int]:
    groups, findings = run(given)
    return Counter(g.verdict for g in groups), sum(f.verdict == "disagree" for f in findings)


@pytest.mark.parametrize("entry", GROUPED, ids=lambda e: " ".join(e["claims"])[:70])
def test_order_of_sources_changes_nothing(entry: dict[str, Any]) -> None:
    given = evidence(entry)
    items = list(given.claims.items())
    random.Random(7).shuffle(items)
    groups = tuple(msgspec.structs.replace(g, claims=g.claims[::-1]) for g in given.matching.groups[::-1])
    matching = msgspec.structs.replace(given.matching, groups=groups)
    turned = Evidence(dict(reversed(list(given.articles.items()))), dict(items), matching, given.settings)
    assert [(f.id, f.verdict, set(f.claims)) for f in run(turned)[1]] == [
        (f.id, f.verdict, set(f.claims)) for f in run(given)[1]
    ]


@pytest.mark.parametrize("entry", GROUPED, ids=lambda e: " ".join(e["claims"])[:70])
def test_names_of_files_change_nothing(entry: dict[str, Any]) -> None:
    given = evidence(entry)
    named = {
        k: msgspec.structs.replace(a, file=f"z{i}.txt", source=f"Z{i}")
        for i, (k, a) in enumerate(given.articles.items())
    }
    assert _verdicts(replace(given, articles=named)) == _verdicts(given)


@pytest.mark.parametrize("entry", GROUPED, ids=lambda e: " ".join(e["claims"])[:70])
def test_an_unrelated_article_changes_no_verdict(entry: dict[str, Any]) -> None:
    given = evidence(entry)
    stranger = Article(id="S", file="S.txt", text="", clean="")
    claim = Claim(id="S0", article="S", start=0, end=1, text="7", kind="quantity", value=7, low=7, high=7, unit="count")
    matching = msgspec.structs.replace(given.matching, origins={**given.matching.origins, "S": "S"})
    wider = Evidence({**given.articles, "S": stranger}, {**given.claims, "S0": claim}, matching, given.settings)
    assert _shape(wider) == _shape(given)


@pytest.mark.parametrize("entry", GROUPED, ids=lambda e: " ".join(e["claims"])[:70])
def test_a_copy_of_a_source_changes_no_verdict(entry: dict[str, Any]) -> None:
    given = evidence(entry)
    first = next(iter(given.articles))
    copies = {
        c.id: msgspec.structs.replace(c, id=f"copy-{c.id}", article="copy")
        for c in given.claims.values()
        if c.article == first
    }
    groups = tuple(_with_copies(g, copies) for g in given.matching.groups)
    origins = {**given.matching.origins, "copy": given.matching.origins.get(first, first)}
    matching = msgspec.structs.replace(given.matching, groups=groups, origins=origins)
    article = msgspec.structs.replace(given.articles[first], id="copy", file="copy.txt")
    claims = {**given.claims, **{c.id: c for c in copies.values()}}
    wider = Evidence({**given.articles, "copy": article}, claims, matching, given.settings)
    before, after = _shape(given), _shape(wider)
    assert after[1] == before[1]
    assert after[0]["disagree"] == before[0]["disagree"]


def _with_copies(group: Group, copies: dict[str, Claim]) -> Group:
    return msgspec.structs.replace(group, claims=(*group.claims, *(copies[c].id for c in group.claims if c in copies)))


@pytest.mark.parametrize("entry", GROUPED, ids=lambda e: " ".join(e["claims"])[:70])
def test_another_unit_changes_no_verdict_of_a_group(entry: dict[str, Any]) -> None:
    given = evidence(entry)
    turned = {c.id: _converted(c) if i % 2 else c for i, c in enumerate(given.claims.values())}
    based = {c.id: c for c in normalise(list(turned.values()), given.articles)}
    assert Counter(g.verdict for g in run(replace(given, claims=based))[0]) == Counter(g.verdict for g in run(given)[0])


def _converted(claim: Claim) -> Claim:
    if claim.unit not in FACTORS:
        return claim
    unit, factor = FACTORS[claim.unit]
    ends = {
        k: None if v is None else v * factor
        for k, v in (("value", claim.value), ("low", claim.low), ("high", claim.high))
    }
    return msgspec.structs.replace(claim, unit=unit, **ends)


AGREEING = [
    ["A: 26.4e9 MAD", "B: 26.4e9 MAD"],
    ["A: 5200 person", "B: 5200 person", "C: 5200 person"],
    ["A: 780 kilometer", "B: 485 mile"],
    ["A: 12.6e6 tonne", "B: ~12.5e6 tonne", "C: 12.6e6 tonne"],
    ["A: >5000 person", "B: 5200 person", "C: 5200 person"],
    ["A: 45 %", "B: 45 %", "C: 45 %", "D: 45 %"],
    ["A: 1.0e9 USD", "B: 3.75e9 SAR"],
    ["A: 3e9..9e9? USD", "B: 4.2e9 USD", "C: 4.2e9 USD"],
    ["A: 2.7..3.0 tonne", "B: 2.8 tonne"],
]


@pytest.mark.parametrize("claims", AGREEING, ids=lambda c: " ".join(c))
@pytest.mark.parametrize("place", [0, 1])
def test_a_thousandfold_raises_exactly_one_new_alarm(claims: list[str], place: int) -> None:
    given = evidence({"claims": claims})
    victim = list(given.claims.values())[place]
    ends = {
        k: None if v is None else v * 1000
        for k, v in (("value", victim.value), ("low", victim.low), ("high", victim.high))
    }
    wrong = {**given.claims, victim.id: msgspec.structs.replace(victim, **ends)}
    based = {
        c.id: c for c in normalise([msgspec.structs.replace(c, base=None) for c in wrong.values()], given.articles)
    }
    groups, findings = run(replace(given, claims=based))
    if victim.hedge in ("more_than", "at_least") or (place == 0 and victim.hedge == "vague"):
        assert groups[0].verdict == "disagree"
    assert not [f for f in run(given)[1] if f.verdict == "disagree"]
    assert len([f for f in findings if f.verdict == "disagree"]) == 1
