"""The merge of a new reading into a claims file: no decision is ever lost or moved to another claim."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import msgspec
import pytest
from claims_samples import TEXT, extraction, known_unit
from hypothesis import given
from hypothesis import strategies as st

from tadqiq.workspace import ClaimsFile, Entry, merged, parse, same_content, stored, text_of, updated
from tadqiq.workspace.layout import Decision

FILE = Path("claims/dam.toml")
COST, JOBS_AR, DOLLARS, JOBS = range(4)


def reading(text: str = TEXT, quote: str = "sentence", **more: Any) -> ClaimsFile:
    return stored(extraction(text, **more), quote, [], "articles/dam.txt")


def decide(file: ClaimsFile, number: int, **human: Any) -> ClaimsFile:
    claims = list(file.claim)
    claims[number] = msgspec.structs.replace(claims[number], human=Decision(**({"decision": "confirmed"} | human)))
    return msgspec.structs.replace(file, claim=claims)


def change(file: ClaimsFile, number: int, **fields: Any) -> ClaimsFile:
    claims = list(file.claim)
    claims[number] = msgspec.structs.replace(claims[number], **fields)
    return msgspec.structs.replace(file, claim=claims)


def decided(file: ClaimsFile) -> dict[str, Entry]:
    return {entry.text: entry for entry in file.claim if entry.human is not None}


def test_neither_changed_gives_the_very_same_file() -> None:
    text = text_of(reading())
    old = parse(FILE, text, known_unit)
    new, homes = merged(old, reading())
    assert updated(text, old, new, homes) == text


@pytest.mark.parametrize(
    ("found", "kept"), [("", "Harbour Gazette"), ("Marsa Wire", "Marsa Wire")], ids=["none", "another"]
)
def test_source_written_in_is_kept_where_the_text_names_none(found: str, kept: str) -> None:
    fresh = reading()
    old = msgspec.structs.replace(fresh, article=msgspec.structs.replace(fresh.article, source="Harbour Gazette"))
    new = msgspec.structs.replace(fresh, article=msgspec.structs.replace(fresh.article, source=found))
    file, homes = merged(old, new)
    text = updated(text_of(old), old, file, homes)
    assert parse(FILE, text, known_unit).article.source == kept


# A person corrected the cost to 4.3 billion; the tool's new reading has (fields); contested is …
FIELDS = [
    ("nothing changed", {}, []),
    ("value changed", {"value": "4400000000"}, ["value: 4200000000 became 4400000000"]),
    ("value came to what the person said", {"value": "4300000000"}, []),
    ("value vanished", {"value": ""}, ["value: 4200000000 became none"]),
    ("unit changed", {"unit": "tonne"}, ["unit: USD became tonne"]),
    ("unit lost", {"unit": ""}, ["unit: USD became none"]),
    ("hedge changed", {"hedge": "exact"}, ["hedge: approx became exact"]),
    ("measure changed", {"measure": "price"}, ["measure: cost became price"]),
    ("measure came to what the person said", {"measure": "total cost"}, []),
    ("subject found", {"subject": "dam"}, ["subject: none became dam"]),
    ("two changed", {"unit": "tonne", "hedge": "exact"}, ["unit: USD became tonne", "hedge: approx became exact"]),
    ("only the steps changed", {"steps": ["other"]}, []),
    ("only the place changed", {"span": (13, 33)}, []),
    ("only the period changed", {"period": None}, []),
    ("only the ties changed", {"ties": ["equivalent:x"]}, []),
    ("only the notes changed", {"notes": ["n"]}, []),
    ("interval changed", {"low": "1", "high": "2"}, []),
    ("set aside now", {"ignored": "boilerplate"}, []),
]


@pytest.mark.parametrize(("name", "fields", "contested"), FIELDS, ids=[f[0] for f in FIELDS])
@pytest.mark.parametrize("quote", ["sentence", "phrase"])
def test_fields_the_tool_reads_anew(name: str, fields: dict[str, Any], contested: list[str], quote: str) -> None:
    human = {"decision": "corrected", "value": "4300000000", "measure": "total cost", "by": "nadia"}
    old = decide(reading(quote=quote), COST, **human)
    new, _ = merged(old, change(reading(quote=quote), COST, **fields))
    entry = new.claim[COST]
    assert entry.human == old.claim[COST].human
    assert entry.contested == contested and not entry.orphaned
    for key, value in fields.items():
        assert getattr(entry, key) == value


VALLEY = "It created 1,500 jobs in the valley."
LEAD = "قال الوزير إن البلاد تحتاج إلى سدود أخرى.\n"
TWICE = "It created 1,500 jobs in the north, far from the river. " + TEXT
# (what happened to the article, its new text, decided claim, phrase of the claim that now bears the decision or None)
MOVES = [
    ("a paragraph above", LEAD + TEXT, COST, "نحو 4.2 مليار دولار"),
    ("a paragraph below", TEXT + LEAD, JOBS, "1,500 jobs"),
    ("sentence moved up", VALLEY + "\n" + TEXT.replace(VALLEY, ""),
     JOBS, "1,500 jobs"),
    ("figure vanished", TEXT.replace("نحو 4.2 مليار دولار", "مبلغا كبيرا"), COST, None),
    ("figure changed", TEXT.replace("$4bn", "$5bn"), DOLLARS, None),
    ("sentence vanished", TEXT.replace(VALLEY, ""), JOBS, None),
    ("one word changed", TEXT.replace("in the valley", "in the basin"), JOBS, "1,500 jobs"),
    ("wholly another sentence", TEXT.replace(VALLEY, "Strikes cost 1,500 jobs at Port Said."),
     JOBS, None),
    ("all gone", "سد الوادي\n", COST, None),
    ("two spaces", TEXT.replace("created 1,500", "created  1,500"), JOBS, "1,500 jobs"),
    ("attribution added", TEXT.replace("in the valley.", "in the valley, it said."), JOBS, "1,500 jobs"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "number", "phrase"), MOVES, ids=[m[0] for m in MOVES])
def test_articles_that_change(name: str, text: str, number: int, phrase: str | None) -> None:
    old = decide(reading(), number, decision="waived", reason="known", by="omar")
    assert text != TEXT
    new, _ = merged(old, reading(text))
    bearers = [entry for entry in new.claim if entry.human is not None]
    assert [entry.human for entry in bearers] == [old.claim[number].human]
    assert bearers[0].orphaned == (phrase is None)
    assert bearers[0].text == (phrase or old.claim[number].text)


def test_an_occurrence_more_above_does_not_take_the_decision() -> None:
    old = decide(reading(), JOBS)
    fresh = reading(TWICE)
    # The extraction numbers occurrences: the new first one now bears the id that the decided one had.
    first = change(fresh, JOBS, id=old.claim[JOBS].id)
    north = msgspec.structs.replace(first.claim[JOBS], quote="It created 1,500 jobs in the north, far from the river")
    valley = msgspec.structs.replace(old.claim[JOBS], id="c-second", human=None)
    new, homes = merged(old, msgspec.structs.replace(fresh, claim=[*fresh.claim[:JOBS], north, valley]))
    assert decided(new)["1,500 jobs"].quote == valley.quote
    assert homes["c-second"] == old.claim[JOBS].id


def test_an_undecided_twin_does_not_lend_its_place() -> None:
    one = reading()
    twin = msgspec.structs.replace(one.claim[JOBS], id="c-twin", quote="It created 1,500 jobs in the valley by 2030")
    old = decide(msgspec.structs.replace(one, claim=[*one.claim, twin]), 4)
    new, _ = merged(old, reading())
    bearer = next(e for e in new.claim if e.human)
    assert bearer.orphaned and bearer.id == "c-twin" and bearer.relink == one.claim[JOBS].id


def test_an_orphan_steps_aside_when_its_id_is_taken() -> None:
    old = decide(reading(), JOBS)
    changed = change(reading(), JOBS, quote="Strikes at another port cost 1,500 jobs")
    new, _ = merged(old, changed)
    assert len({entry.id for entry in new.claim}) == len(new.claim) == 5
    assert new.claim[4].orphaned and new.claim[4].relink == old.claim[JOBS].id


def test_an_orphan_comes_back_with_its_figure() -> None:
    old = decide(reading(), JOBS, by="omar")
    gone, _ = merged(old, reading(TEXT.replace(VALLEY, "")))
    assert decided(gone)["1,500 jobs"].orphaned
    back, _ = merged(gone, reading())
    entry = decided(back)["1,500 jobs"]
    assert not entry.orphaned and entry.human and entry.human.by == "omar" and len(back.claim) == 4


def test_a_changed_quote_proposes_a_new_home() -> None:
    old = decide(reading(), DOLLARS)
    changed = change(reading(), DOLLARS, id="c-new", text="$5bn")
    new, _ = merged(old, changed)
    assert decided(new)["$4bn"].relink == "c-new"


def test_a_contest_stays_until_a_person_settles_it() -> None:
    old = decide(reading(), COST)
    once, _ = merged(old, change(reading(), COST, value="1"))
    twice, _ = merged(once, change(reading(), COST, value="1"))
    assert twice.claim[COST].contested == ["value: 4200000000 became 1"]


def edited() -> str:
    text = text_of(reading())
    blocks = text.split("[[claim]]\n")
    blocks[1] = blocks[1].replace('unit = "USD"', '# dollars, not dinars\nunit = "USD"  # asked the ministry [x]')
    blocks[1] = blocks[1].rstrip("\n") + (
        '\n\n[claim.human]\n# by phone\ndecision = "corrected" # sure\nreason = """two\nlines [[claim]]\n"""\n'
        'value = "4300000000"\n\n# --- jobs ---\n'
    )
    order = [blocks[0], blocks[2], blocks[1], blocks[3], blocks[4]]
    return "# our own words on top\n" + "[[claim]]\n".join(order)


def renewed(text: str, fresh: ClaimsFile) -> tuple[str, ClaimsFile]:
    old = parse(FILE, text, known_unit)
    new, homes = merged(old, fresh)
    return updated(text, old, new, homes), new


def test_comments_order_and_wording_survive() -> None:
    text = edited()
    result, new = renewed(text, change(reading(), COST, unit="tonne"))
    for words in ("# our own words on top", "# dollars, not dinars\nunit = \"tonne\"  # asked the ministry [x]",
                  "# by phone\ndecision = \"corrected\" # sure\nreason = \"\"\"two\nlines [[claim]]\n\"\"\"\n",
                  "# --- jobs ---\n[[claim]]"):  # fmt: skip
        assert words in result
    again = parse(FILE, result, known_unit)
    assert same_content(again, new)
    assert [e.id for e in again.claim] == [e.id for e in parse(FILE, text, known_unit).claim]


def test_renewing_twice_changes_nothing() -> None:
    once, _ = renewed(edited(), reading())
    assert renewed(once, reading())[0] == once


def test_comments_on_vanished_figures_move_to_the_top() -> None:
    text = text_of(reading()).replace('text = "1,500 jobs"', '# ask again\ntext = "1,500 jobs"  # or 1,600?')
    result, _ = renewed(text, reading(TEXT.replace(VALLEY, "")))
    assert "1,500 jobs" not in result
    assert "# ask again\n# or 1,600?" in result.split("[article]")[0]


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_decisions_of_two_people_merge_in_git(tmp_path: Path) -> None:
    versions = {"base": reading(), "ours": decide(reading(), COST), "theirs": decide(reading(), DOLLARS)}
    for name, file in versions.items():
        (tmp_path / name).write_text(text_of(file))
    command = ["git", "merge-file", "-p", "ours", "base", "theirs"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    both = parse(FILE, done.stdout, known_unit)
    assert [bool(entry.human) for entry in both.claim] == [True, False, True, False]


PIECES = [s for s in TEXT.replace("\n", " ").split(". ") if s.strip()]
WORDS = st.sampled_from(["in the north", "again", "قال", "1,500 jobs", "$4bn", "نحو 4.2 مليار دولار", ""])


@given(st.lists(st.tuples(st.permutations(PIECES), WORDS, st.integers(0, 3)), max_size=6))
def test_no_decision_is_ever_lost_or_moved(steps: list[tuple[list[str], str, int]]) -> None:
    """Random edits, readings and decisions: each decision stays with a figure of its own phrase, and stays one."""
    file = reading()
    marks: dict[str, str] = {}
    for number, (pieces, words, chosen) in enumerate(steps):
        live = [e for e in file.claim if not e.orphaned]
        if live:
            entry = live[chosen % len(live)]
            mark = f"m{number}"
            marks = {m: text for m, text in marks.items() if not (entry.human and entry.human.by == m)}
            marks[mark] = entry.text
            file = decide(file, file.claim.index(entry), by=mark)
        text = text_of(file)
        fresh = reading(words + " " + ". ".join(pieces[: len(pieces) - number % 2]) + ".\n")
        old = parse(FILE, text, known_unit)
        new, homes = merged(old, fresh)
        file = parse(FILE, updated(text, old, new, homes), known_unit)
        assert same_content(file, new)
        assert {e.human.by: e.text for e in file.claim if e.human} == marks
