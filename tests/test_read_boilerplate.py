"""Boilerplate: every line of the corpora, set into an article, is set aside for its reason or kept."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tadqiq.languages.tables import folder
from tadqiq.model import Block
from tadqiq.read import make_article

TITLES = {"ar": "ميناء جديد على الساحل الشرقي", "en": "New port planned on the eastern coast"}
PROSE = {
    "ar": "وقال المتحدث إن أعمال التوسعة في الميناء تسير وفق الجدول وإن الرصيف الثاني سيفتح أمام السفن قريبا.",
    "en": "A spokeswoman said work on the port was on schedule and the second quay would open to ships soon.",
}


def corpus(code: str) -> dict[str, Any]:
    return tomllib.loads((folder("languages") / code / "corpus_boilerplate.toml").read_text(encoding="utf-8"))


def cases(key: str) -> list[tuple[str, Any]]:
    return [(code, entry) for code in ("ar", "en") for entry in corpus(code)[key]]


def block_of(code: str, lines: list[str], line: str) -> Block:
    text = "\n".join([TITLES[code], *lines])
    article = make_article("a", text, file="a.txt")
    at = text.index(line, text.index(lines[0]))
    return next(b for b in article.blocks if b.start <= at < b.end or b.start == at)


@pytest.mark.parametrize(("code", "entry"), cases("boilerplate"), ids=lambda v: v[1] if isinstance(v, list) else v)
def test_boilerplate_is_set_aside(code: str, entry: list[str]) -> None:
    reason, line = entry
    block = block_of(code, [PROSE[code], PROSE[code], PROSE[code], line], line)
    assert (block.kind, block.reason) == ("boilerplate", reason)


@pytest.mark.parametrize(("code", "entry"), cases("inline"), ids=lambda v: v[1] if isinstance(v, list) else v)
def test_boilerplate_within_a_paragraph_is_cut_off(code: str, entry: list[str]) -> None:
    reason, line, opening = entry
    text = "\n".join([TITLES[code], PROSE[code], PROSE[code], line])
    last = make_article("a", text, file="a.txt").blocks[-2:]
    assert [(b.kind, b.reason) for b in last] == [("paragraph", ""), ("boilerplate", reason)]
    assert text[last[1].start :].startswith(opening)


@pytest.mark.parametrize(("code", "line"), cases("live"))
def test_live_lines_stay(code: str, line: str) -> None:
    block = block_of(code, [PROSE[code], line, PROSE[code], PROSE[code]], line)
    assert block.kind in ("paragraph", "list_item", "heading"), block


@pytest.mark.parametrize(("code", "line"), cases("live_foot"))
def test_live_lines_stay_at_the_foot(code: str, line: str) -> None:
    block = block_of(code, [PROSE[code], PROSE[code], PROSE[code], line], line)
    assert block.kind in ("paragraph", "list_item"), block


def test_corpora_are_large() -> None:
    for code in ("ar", "en"):
        assert len(corpus(code)["boilerplate"]) >= 60
        assert len(corpus(code)["live"]) >= 60


def test_a_portrait_above_the_initials_of_who_wrote_is_set_aside() -> None:
    body = "\n\n".join(f"قالت الوزارة إن الجسر رقم {k} سيفتتح الشهر المقبل بعد صيانة طويلة." for k in ("أ", "ب", "ج"))
    portrait = "وكان الصندوق تأسس عام 1991 ومول منذ ذلك الحين 130 مشروعا في 27 دولة."
    text = f"الوزارة تفتتح ثلاثة جسور\n\n{body}\n\n{portrait} (النهاية)\nس ن / ل م - 04\n"
    found = make_article("a", text, language="ar")
    kinds = {b.kind for b in found.blocks if "الصندوق تأسس" in found.clean[b.start : b.end]}
    assert kinds == {"boilerplate"}


def test_a_foot_that_tells_its_print_run_is_an_imprint() -> None:
    body = "\n\n".join(
        f"The ministry said the {k} bridge would open in May after long repairs." for k in ("old", "new")
    )
    foot = "Rates for 3 March: USD 425.10; EUR 470.25. Circulation: 9,800 copies. Office 12, Garden Street."
    found = make_article("a", f"Two bridges to open\n\n{body}\n\n{foot}\n", language="en")
    assert [(b.kind, b.reason) for b in found.blocks][-1] == ("boilerplate", "imprint")
