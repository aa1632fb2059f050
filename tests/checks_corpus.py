"""Builds evidence from the compact notation of the corpora beside the checks.

A text entry marks its figures as ``{as printed|value unit; clause=k:seats; role=equivalent}`` (fields where they
matter); a line that begins with "- " is an item of a list under the line above it. A claims entry lists
``"Source: value unit; key=value"``; figures of one ``sentence=3`` stand in one sentence.
Values: ``26.4e9`` (exact, rounded to the last digit written), ``~`` about, ``>`` ``>=`` ``<`` ``<=`` bounds, ``2..5``
a range, ``3..9?`` vague, ``d2025-10-27`` a date (``d2029``, ``d2026-Q1`` and ``d2027-04`` for coarser ones, ``<=d2029``
for "by", ``d2025-05-03..2025-05-20`` for a range of days).
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from tadqiq.checks import Evidence
from tadqiq.model import Article, Block, Claim, Group, Matching, Name, NameGroup, Pair, Period, Span
from tadqiq.normalise import normalise
from tadqiq.text import SENTENCE_END

FIGURE = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
HEDGES = {"~": "approx", ">=": "at_least", "<=": "at_most", ">": "more_than", "<": "less_than"}
TUPLES = ("ties", "clause")
PUBLISHED = dt.date(2025, 10, 30)


def evidence(entry: dict[str, Any], settings: dict[str, Any] | None = None) -> Evidence:
    """The evidence that a corpus entry describes."""
    if "names" in entry:
        return _of_names(entry)
    if "people" in entry:
        return _of_people(entry)
    articles, claims, groups = _of_text(entry) if "text" in entry else _of_claims(entry)
    based = {c.id: c for c in normalise(claims, articles)}
    scope = tuple((a, b, reason) for a, b, reason in entry.get("scope", ()))
    origins = {a: entry.get("copies", {}).get(a, a) for a in articles}
    sums = tuple((total, tuple(parts)) for total, parts in entry.get("sums", ()))
    maybe = tuple(_maybe(*pair) for pair in entry.get("maybe", ()))
    matching = Matching(groups=groups, maybe=maybe, scope=scope, origins=origins, sums=sums)
    return Evidence(articles, based, matching, settings or entry.get("settings", {}))


def _maybe(a: str, b: str, weight: float, names: str = "same_measure") -> Pair:
    return Pair(a=a, b=b, score=weight, evidence=tuple((name, weight) for name in names.split()))


def _of_text(entry: dict[str, Any]) -> tuple[dict[str, Article], list[Claim], tuple[Group, ...]]:
    text, found, end = "", [], 0
    for match in FIGURE.finditer(entry["text"]):
        text += entry["text"][end : match.start()]
        found.append((len(text), match[1], match[2]))
        text, end = text + match[1], match.end()
    text += entry["text"][end:]
    article = _article("A", text, PUBLISHED)
    claims = [_placed(article, start, printed, value, i) for i, (start, printed, value) in enumerate(found)]
    groups = tuple(_group(i, [f"A{n}" for n in ids]) for i, ids in enumerate(entry.get("groups", ())))
    return {"A": article}, claims, groups


def _article(name: str, text: str, published: dt.date | None) -> Article:
    lines, start, blocks, above = text.split("\n"), 0, [], ""
    for i, line in enumerate(lines):
        item = line.startswith("- ")
        kind: Any = "title" if i == 0 and len(lines) > 1 else "list_item" if item else "paragraph"
        blocks.append(Block(start=start, end=start + len(line), kind=kind, heading=above if item else ""))
        above = above if item else line
        start += len(line) + 1
    return Article(
        id=name, file=f"{name}.txt", text=text, clean=text, source=name, published=published, blocks=tuple(blocks)
    )


def _placed(article: Article, start: int, printed: str, value: str, i: int) -> Claim:
    text, end = article.text, start + len(printed)
    ends = [m.end() for m in SENTENCE_END.finditer(text)]
    sentence = Span(max([0, *(e for e in ends if e <= start)]), min([len(text), *(e for e in ends if e >= end)]))
    place = {"start": start, "end": end, "text": printed, "sentence": sentence, "block": text.count("\n", 0, start)}
    value, *extras = (part.strip() for part in value.split(";"))
    keys: dict[str, Any] = dict(extra.partition("=")[::2] for extra in extras)
    return _claim(f"A{i}", "A", value, place | _fields(keys))


def _of_claims(entry: dict[str, Any]) -> tuple[dict[str, Article], list[Claim], tuple[Group, ...]]:
    claims, published, titled, group_of = [], {}, set(), {}
    for i, line in enumerate(entry["claims"]):
        source, _, rest = line.partition(":")
        value, *extras = (part.strip() for part in rest.split(";"))
        keys: dict[str, Any] = dict(extra.partition("=")[::2] for extra in extras)
        keys = _fields(keys)
        published[source] = dt.date.fromisoformat(keys.pop("on")) if "on" in keys else published.get(source, PUBLISHED)
        group_of[f"{source}{i}"] = keys.pop("group", "g")
        start = 0 if keys.pop("title", None) is not None else 1000 + 100 * i
        titled |= {source} if start == 0 else set()
        place = {"start": start, "end": start + 10, "text": keys.pop("as", value), "block": i, **keys}
        claims.append(_claim(f"{source}{i}", source, value, place))
    text = "t" * 20 + "\n" + " " * 5000
    articles = {s: _article(s, text if s in titled else "", d) for s, d in published.items()}
    names = dict.fromkeys(group_of.values())
    pairs = tuple(Pair(a=a, b=b, score=w, evidence=(("words", w),)) for a, b, w in entry.get("pairs", ()))
    return articles, claims, tuple(_group(n, [c for c, g in group_of.items() if g == n], pairs) for n in names if n)


def _fields(keys: dict[str, Any]) -> dict[str, Any]:
    """The fields of a claim by name, those of several words as tuples."""
    listed: dict[str, Any] = {key: tuple(keys[key].split()) for key in TUPLES if key in keys}
    if "sentence" in keys:
        listed["sentence"] = Span(int(keys["sentence"]), int(keys["sentence"]) + 1)
    return keys | listed | ({"notes": (keys["notes"],)} if "notes" in keys else {})


def _group(name: Any, ids: list[str], pairs: tuple[Pair, ...] = ()) -> Group:
    return Group(id=f"g{name}", claims=tuple(ids), subject="", measure="", pairs=pairs)


def _of_names(entry: dict[str, Any]) -> Evidence:
    articles: dict[str, Article] = {}
    groups = []
    for i, line in enumerate(entry["names"]):
        verdict, _, rest = line.partition(":")
        mentions = []
        for n, mention in enumerate(rest.split("|")):
            source, _, text = mention.strip().partition("=")
            articles.setdefault(source, _article(source, text, PUBLISHED))
            text, _, cue = text.partition("/")
            mentions.append(
                Name(article=source, start=100 * n, end=100 * n + len(text), text=text, cue=cue, kind="person")
            )
        groups.append(NameGroup(id=f"n{i}", entity="", verdict=verdict, mentions=tuple(mentions), kind="person"))
    return Evidence(articles, {}, Matching(groups=(), names=tuple(groups), origins={a: a for a in articles}))


def _of_people(entry: dict[str, Any]) -> Evidence:
    """``"Source: text with [[Name]] marked"``; one group for each name."""
    articles: dict[str, Article] = {}
    mentions: dict[str, list[Name]] = {}
    for line in entry["people"]:
        source, _, marked = line.partition(": ")
        text = marked.replace("[[", "").replace("]]", "")
        articles[source] = _article(source, text, PUBLISHED)
        for match in re.finditer(r"\[\[(.*?)\]\]", marked):
            start = len(marked[: match.start()].replace("[[", "").replace("]]", ""))
            name = Name(article=source, start=start, end=start + len(match[1]), text=match[1], kind="person")
            mentions.setdefault(match[1], []).append(name)
    groups = tuple(
        NameGroup(id=f"n{i}", entity="", verdict="same", mentions=tuple(same), kind="person")
        for i, same in enumerate(mentions.values())
    )
    return Evidence(articles, {}, Matching(groups=(), names=groups, origins={a: a for a in articles}))


def _claim(id: str, article: str, value: str, place: dict[str, Any]) -> Claim:
    hedge = next((h for h in HEDGES if value.startswith(h)), "")
    rest = value.removeprefix(hedge).strip()
    about: dict[str, Any] = {"id": id, "article": article, "hedge": HEDGES.get(hedge, "exact"), **place}
    if rest.startswith("d"):
        return Claim(kind="date", period=_period(rest[1:]), **about)
    number, _, unit = rest.partition(" ")
    return Claim(kind="quantity", unit=unit, **{**about, **_figure(number, unit, hedge)})


def _figure(number: str, unit: str, hedge: str) -> dict[str, Any]:
    if ".." in number:
        low, high = number.rstrip("?").split("..")
        vague = number.endswith("?")
        middle = None if vague else (float(low) + float(high)) / 2
        return {"low": float(low), "high": float(high), "value": middle, "hedge": "vague" if vague else "range"}
    value = float(number)
    if hedge in ("<", "<="):
        return {"value": value, "high": value, "high_open": hedge == "<"}
    if hedge in (">", ">="):
        return {"value": value, "low": value, "low_open": hedge == ">"}
    half = _half(number, unit, value)
    half = max(half, abs(value) * 0.1) if hedge == "~" else half
    return {"value": value, "low": value - half, "high": value + half}


def _half(number: str, unit: str, value: float) -> float:
    if unit in ("count", "person", "rank", "x") and "e" not in number and value == int(value) and value < 1000:
        return 0.0
    mantissa, _, exponent = number.partition("e")
    return 0.5 * 10.0 ** (int(exponent or 0) - len(mantissa.partition(".")[2]))


def _period(text: str) -> Period:
    if ".." in text:
        first, last = map(_period, text.split(".."))
        return Period(start=first.start, end=last.end, grain="range")
    if "Q" in text:
        year, quarter = int(text[:4]), int(text[-1])
        return _months(year, 3 * quarter - 2, 3, "quarter")
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 1:
        return _months(parts[0], 1, 12, "year")
    if len(parts) == 2:
        return _months(parts[0], parts[1], 1, "month")
    day = dt.date(*parts)
    return Period(start=day, end=day + dt.timedelta(1))


def _months(year: int, month: int, length: int, grain: str) -> Period:
    last = year * 12 + month - 1 + length
    return Period(start=dt.date(year, month, 1), end=dt.date(last // 12, last % 12 + 1, 1), grain=grain)
