"""The desk's own views: profiles, house spellings, whom it believes, and waivers of what only a draft is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import story
from click.testing import CliRunner, Result

import tadqiq
import tadqiq.settings
from tadqiq.cli import main
from tadqiq.errors import SettingsError
from tadqiq.pipeline.options import check_settings
from tadqiq.settings import PROFILES, load, override
from tadqiq.settings.profiles import profile

pytestmark = pytest.mark.usefixtures("elsewhere")

DRAFT = (
    "سد وادي السدر\n\nالرباط، 14 مارس 2026\n\nبلغت كلفة سد وادي السدر 4.2 مليار دولار.\n"
    "وسيروي السد 73 ألف هكتار من البساتين.\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    assert run("init", "desk").exit_code == 0
    story.write(tmp_path / "desk" / "articles")
    return tmp_path / "desk"


def run(*args: object) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def settings(desk: Path, text: str) -> None:
    (desk / "tadqiq.toml").write_text(text, encoding="utf-8")


def report(desk: Path, *more: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("check", desk, "--format", "json", *more).stdout)
    return found


@pytest.mark.parametrize("name", PROFILES)
def test_profiles_name_checks_that_there_are(name: str, tmp_path: Path) -> None:
    (tmp_path / "tadqiq.toml").write_text(f'[check]\nprofile = "{name}"\n')
    found = load(tmp_path / "tadqiq.toml")
    check_settings(found)
    assert found.check.fail_on == profile(name)["check"]["fail_on"]


def test_a_desk_that_says_more_wins_over_its_profile(tmp_path: Path) -> None:
    file = tmp_path / "tadqiq.toml"
    file.write_text('[check]\nprofile = "strict"\nfail_on = "info"\n[checks.single_source]\noff = true\n')
    found = load(file)
    assert found.check.fail_on == "info"
    assert found.checks["single_source"] == {"severity": "warning", "off": True}
    assert found.checks["one_origin"] == {"severity": "warning"}
    changed = override(found, profile="wire")
    assert changed.check.profile == "wire" and changed.checks["one_support"] == {"off": True}
    assert changed.check.fail_on == "info"
    bare = override(tadqiq.settings.Settings(), profile="strict")
    assert (bare.check.profile, bare.check.fail_on) == ("strict", "warning")


def test_profiles_grade_what_is_found() -> None:
    example = Path(__file__).parents[1] / "examples" / "draft"

    def alone(name: str) -> set[str]:
        args = ("check", example / "draft.md", "--against", example / "sources", "--format", "json", "--profile", name)
        return {f["severity"] for f in json.loads(run(*args).stdout)["findings"] if f["check"] == "one_support"}

    assert (alone("desk"), alone("strict"), alone("wire")) == ({"info"}, {"warning"}, set())


def test_findings_of_drafts_can_be_graded_and_switched_off(desk: Path) -> None:
    (desk.parent / "draft.txt").write_text(DRAFT, encoding="utf-8")

    def unsupported() -> list[str]:
        found = tadqiq.check(desk.parent / "draft.txt", against=desk).findings
        return [f.severity for f in found if f.check == "unsupported"]

    assert unsupported() == ["warning"]
    settings(desk, '[checks.unsupported]\nseverity = "error"\n')
    assert unsupported() == ["error"]
    settings(desk, "[checks.unsupported]\noff = true\n")
    assert unsupported() == []


def test_a_waived_finding_of_a_draft_stays_waived(desk: Path) -> None:
    draft = desk.parent / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    found = next(f for f in tadqiq.check(draft, against=desk).findings if f.check == "unsupported")
    missing = run("waive", found.id, "--reason", "x", "--workspace", desk)
    assert missing.exit_code == 2 and "no claim or finding" in missing.stderr
    waive = run("waive", found.id, "--draft", draft, "--reason", "our own count", "--by", "omar", "--workspace", desk)
    assert waive.exit_code == 0, waive.output
    draft.write_text("مقدمة جديدة.\n\n" + DRAFT, encoding="utf-8")
    again = next(f for f in tadqiq.check(draft, against=desk).findings if f.check == "unsupported")
    assert again.waived is not None and again.waived.reason == "our own count"


HOUSE = '[names.house]\n"أحمد بنسالمية" = ["أحمد بن سالمية", "أحمد بن سلمية"]\n'


def test_the_house_spelling_is_suggested(desk: Path) -> None:
    one, two = desk / "articles" / "01_nahar.txt", desk / "articles" / "02_sahel.txt"
    for file, name in ((one, "أحمد بن سالمية"), (two, "أحمد بن سلمية")):
        file.write_text(file.read_text(encoding="utf-8") + f"وقال الوزير {name} إن العمل تم.\n", encoding="utf-8")
    settings(desk, HOUSE)
    named = [f for f in report(desk)["findings"] if f["check"].startswith("name_variants")]
    assert named and all("house spelling: أحمد بنسالمية" in f["steps"] for f in named)
    draft = desk.parent / "draft.txt"
    draft.write_text(DRAFT + "وقال أحمد بن سلمية إن العمل تم، ولأحمد بن سلمية رأي.\n", encoding="utf-8")
    (found,) = [f for f in tadqiq.check(draft, against=desk).findings if f.check == "house_spelling"]
    assert "أحمد بنسالمية" in found.message.ar and found.spans[0].text == "أحمد بن سلمية"
    draft.write_text(DRAFT + "وقال أحمد بنسالمية إن العمل تم.\n", encoding="utf-8")
    assert not [f for f in tadqiq.check(draft, against=desk).findings if f.check == "house_spelling"]


def test_a_house_spelling_may_not_join_two_names_of_the_alias_table(desk: Path) -> None:
    (desk / "aliases.toml").write_text('a = ["Alpha"]\nb = ["Beta"]\n')
    settings(desk, '[names.house]\n"Alpha" = ["Beta"]\n')
    result = run("check", desk)
    assert result.exit_code == 2
    assert "[names.house] Alpha: stands for a and b of aliases.toml; make them one there" in result.stderr


def test_authority_is_shown_and_decides_nothing(desk: Path) -> None:
    plain = report(desk)
    settings(desk, '[sources]\nauthority = ["02_sahel", "01_nahar"]\n[sources.trust]\n"01_nahar" = "rewrite"\n')
    weighed = report(desk)
    (before,) = [f for f in plain["findings"] if f["severity"] == "error"]
    (after,) = [f for f in weighed["findings"] if f["severity"] == "error"]
    assert {k: after[k] for k in after if k != "steps"} == {k: before[k] for k in before if k != "steps"}
    added = after["steps"][len(before["steps"]) :]
    assert any("weightiest here by your order (1): 02_sahel" in s and "2.4" in s for s in added)
    assert any(s.startswith("01_nahar") and s.endswith(": rewrite, by your settings") for s in added)
    assert weighed["groups"] == plain["groups"]


WRONG = [
    ('[sources]\nauthority = "Reuters"\n', "[sources] authority = 'Reuters' has the wrong type; write a list of texts"),
    ('[sources.trust]\nReuters = "good"\n', "[sources] trust: Reuters = 'good' is unknown; allowed: primary, agency"),
    ("[names]\nhouse = 3\n", "[names] house = 3 has the wrong type; write a section of lines"),
    ('[names.house]\nKyiv = "Kiev"\n', "[names] house: Kyiv = 'Kiev' has the wrong type; write a list of texts"),
    ('[check]\nprofile = "soft"\n', "[check] profile = 'soft' is unknown; allowed: desk, strict, wire"),
]


@pytest.mark.parametrize(("text", "complaint"), WRONG, ids=[w[0][:30] for w in WRONG])
def test_wrong_values_are_named(text: str, complaint: str, tmp_path: Path) -> None:
    (tmp_path / "tadqiq.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load(tmp_path / "tadqiq.toml")
    assert complaint in str(caught.value)
