"""From articles to claims files and back: the same report without the text, and decisions that take effect."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
import story
from click.testing import CliRunner, Result

from tadqiq.cli import main

pytestmark = pytest.mark.usefixtures("elsewhere")

CLUSTERS = Path(__file__).parents[2] / "shared" / "evaluation" / "clusters"
EXAMPLES = Path(__file__).parents[1] / "examples"


def run(*args: object, code: int | None = None) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert code is None or result.exit_code == code, result.output
    return result


def report(path: Path, *more: object) -> dict[str, Any]:
    text = run("check", path, "--format", "json", *more).stdout.replace(f"{path}/", "")
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    run("init", tmp_path / "desk", code=0)
    story.write(tmp_path / "desk" / "articles")
    run("extract", tmp_path / "desk", code=0)
    return tmp_path / "desk"


def conflict(of: dict[str, Any]) -> dict[str, Any]:
    found = [f for f in of["findings"] if f["verdict"] == "disagree" and f["severity"] == "error" and not f["waived"]]
    assert len(found) == 1
    return found[0]  # type: ignore[no-any-return]


def claim(of: dict[str, Any], text: str, article: str) -> dict[str, Any]:
    return next(c for c in of["claims"] if text in c["text"] and article in c["article"])  # type: ignore[no-any-return]


def sources() -> list[Path]:
    return sorted(p for p in EXAMPLES.iterdir() if any(p.glob("*.txt"))) + (
        sorted(p for p in CLUSTERS.iterdir() if p.is_dir()) if CLUSTERS.is_dir() else []
    )


@pytest.mark.parametrize("quote", ["sentence", "phrase"])
def test_claims_alone_give_the_same_report(quote: str, desk: Path) -> None:
    settings = desk / "tadqiq.toml"
    settings.write_text(settings.read_text().replace('quote = "sentence"', f'quote = "{quote}"'))
    run("extract", desk, code=0)
    with_articles = report(desk)
    assert with_articles["findings"] and with_articles["groups"]
    shutil.rmtree(desk / "articles")
    assert report(desk) == (with_articles if quote == "sentence" else untitled(with_articles))


def untitled(told: dict[str, Any]) -> dict[str, Any]:
    """The report without titles, which are sentences of the articles and stay out where only phrases are kept."""
    return {**told, "articles": [{**article, "title": ""} for article in told["articles"]]}


@pytest.mark.parametrize("folder", sources(), ids=lambda p: p.name)
def test_whole_stories_need_no_text_either(folder: Path, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    run("init", desk, code=0)
    (desk / "tadqiq.toml").write_text('[claims]\nquote = "phrase"\n')
    for file in folder.glob("*.txt"):
        shutil.copy(file, desk / "articles")
    run("extract", desk, code=0)
    with_articles = report(desk)
    shutil.rmtree(desk / "articles")
    assert report(desk) == untitled(with_articles)


def test_what_was_not_kept_is_not_quoted(desk: Path, tmp_path: Path) -> None:
    assert report(desk / "claims")["settings"]["quote"] == "sentence"
    (desk / "tadqiq.toml").write_text('[claims]\nquote = "phrase"\n')
    run("extract", desk, code=0)
    shutil.copytree(desk / "claims", tmp_path / "elsewhere")
    assert report(tmp_path / "elsewhere")["settings"]["quote"] == "phrase"
    page = run("check", tmp_path / "elsewhere", "--format", "html").stdout
    assert "أعلنت وزارة المياه" not in page and "4.2" in page


def test_extracting_again_changes_no_byte(desk: Path) -> None:
    before = {p: p.read_bytes() for p in (desk / "claims").iterdir()}
    run("extract", desk, code=0)
    assert {p: p.read_bytes() for p in (desk / "claims").iterdir()} == before


def test_a_renamed_article_keeps_its_decisions(desk: Path) -> None:
    found = claim(report(desk), "410", "01_nahar")
    run("confirm", found["id"], "--by", "nadia", "--workspace", desk, code=0)
    (desk / "articles" / "01_nahar.txt").rename(desk / "articles" / "nahar_final.txt")
    run("extract", desk, code=0)
    assert [p.name for p in sorted((desk / "claims").iterdir())] == [
        "02_sahel.toml",
        "03_wire.toml",
        "nahar_final.toml",
    ]
    claims = tomllib.loads((desk / "claims" / "nahar_final.toml").read_text())["claim"]
    assert [(c["text"], c["human"]["by"]) for c in claims if "human" in c] == [(found["text"], "nadia")]


def test_a_corrected_figure_settles_the_conflict(desk: Path) -> None:
    wrong = claim(report(desk), "2.4", "02_sahel")
    run(
        "correct",
        wrong["id"],
        "--value",
        "4200000000",
        "--reason",
        "asked them",
        "--by",
        "nadia",
        "--workspace",
        desk,
        code=0,
    )
    after = report(desk)
    assert claim(after, "2.4", "02_sahel")["value"] == 4200000000
    assert not [f for f in after["findings"] if f["severity"] == "error"]
    assert "corrected by nadia: asked them" in run("explain", wrong["id"], desk, "--language", "en").stdout.lower()
    assert "مصحَّح، بقرار nadia: asked them" in run("explain", wrong["id"], desk).stdout
    shutil.rmtree(desk / "articles")
    assert not [f for f in report(desk)["findings"] if f["severity"] == "error"]


def test_a_rejected_claim_takes_no_part(desk: Path) -> None:
    wrong = claim(report(desk), "2.4", "02_sahel")
    run("reject", wrong["id"], "--reason", "a misprint", "--workspace", desk, code=0)
    after = report(desk)
    assert not [f for f in after["findings"] if wrong["id"] in f["claims"]]
    assert after["coverage"]["set_aside"]["rejected"] == 1


def test_a_waived_finding_is_shown_and_does_not_fail(desk: Path) -> None:
    found = conflict(report(desk))
    run("check", desk, code=1)
    run("waive", found["id"], "--reason", "known", "--until", "2999-12-31", "--by", "omar", "--workspace", desk, code=0)
    run("check", desk, code=0)
    waived = next(f for f in report(desk)["findings"] if f["id"] == found["id"])["waived"]
    assert waived == {"reason": "known", "by": "omar", "until": "2999-12-31"}


def test_a_waiver_that_ran_out_is_said(desk: Path) -> None:
    found = conflict(report(desk))
    run("waive", found["id"], "--reason", "known", "--until", "2020-01-01", "--by", "omar", "--workspace", desk, code=0)
    run("check", desk, code=1)
    assert any("ran out on 2020-01-01" in note for note in report(desk)["coverage"]["notes"])


def test_claims_can_be_told_apart_and_linked(desk: Path) -> None:
    first = report(desk)
    found = conflict(first)
    wrong = claim(first, "2.4", "02_sahel")["id"]
    others = [id for id in found["claims"] if id != wrong]
    for other in others:
        run("split", wrong, other, "--workspace", desk, code=0)
    assert not [g for g in report(desk)["groups"] if wrong in g["claims"] and set(others) & set(g["claims"])]
    run("check", desk, code=0)
    jobs, capacity = claim(first, "1,500", "01")["id"], claim(first, "410", "03")["id"]
    run("link", jobs, capacity, "--workspace", desk, code=0)
    assert any({jobs, capacity} <= set(g["claims"]) for g in report(desk)["groups"])


def test_a_decision_whose_figure_is_gone_is_listed_and_pruned(desk: Path) -> None:
    found = claim(report(desk), "1,500", "01_nahar")
    run("confirm", found["id"], "--by", "nadia", "--workspace", desk, code=0)
    article = desk / "articles" / "01_nahar.txt"
    article.write_text(article.read_text().replace("1,500 وظيفة دائمة", "وظائف كثيرة"))
    assert any("decided but gone: " in note for note in report(desk)["coverage"]["notes"])
    run("extract", desk, code=0)
    assert found["id"] in run("prune", "--workspace", desk, code=0).stdout
    assert found["id"] in (desk / "claims" / "01_nahar.toml").read_text()
    run("prune", "--yes", "--workspace", desk, code=0)
    assert "orphaned" not in (desk / "claims" / "01_nahar.toml").read_text()
    assert run("prune", "--workspace", desk, code=0).stdout == ""


def test_a_contested_decision_is_a_finding(desk: Path) -> None:
    found = claim(report(desk), "410", "01_nahar")
    run("confirm", found["id"], "--by", "nadia", "--workspace", desk, code=0)
    file = desk / "claims" / "01_nahar.toml"
    lines = file.read_text().split("\n")
    at = next(i for i, line in enumerate(lines) if line == f'id = "{found["id"]}"')
    value = next(i for i in range(at, len(lines)) if lines[i].startswith("value = "))
    lines[value] = 'value = "41000000"'
    file.write_text("\n".join(lines))
    contested = [f for f in report(desk)["findings"] if f["check"] == "needs_decision"]
    assert [f["claims"] for f in contested] == [[found["id"]]]
    assert "41000000 became 410000000" in contested[0]["message"]["en"]


def test_damaged_claims_stop_an_extraction_before_anything_is_written(desk: Path) -> None:
    (desk / "claims" / "02_sahel.toml").write_text("nonsense")
    before = {p: p.read_bytes() for p in (desk / "claims").iterdir()}
    result = run("extract", desk, code=2)
    assert "02_sahel.toml: not valid TOML" in result.stderr and result.stderr.count("\n") == 1
    assert {p: p.read_bytes() for p in (desk / "claims").iterdir()} == before


UNDECIDABLE = [
    (["waive", "f-0", "--reason", "x"], "no claim or finding f-0 here; take an id from `tadqiq check"),
    (["waive", "f-0"], "missing option '--reason'"),
    (["correct", "c0", "--value", "3"], "no claim c0 in claims/; run `tadqiq extract`"),
    (["correct", "c0"], "nothing to correct; add --value, --unit, --hedge, --subject or --measure"),
    (["link", "c0", "c1"], "no claim c0 in claims/; run `tadqiq extract`"),
    (["waive", "f-0", "--reason", "x", "--until", "soon"], "'soon' does not match the format '%Y-%m-%d'"),
]


@pytest.mark.parametrize(("args", "complaint"), UNDECIDABLE, ids=[" ".join(u[0]) for u in UNDECIDABLE])
def test_decisions_that_cannot_be_made(args: list[str], complaint: str, desk: Path) -> None:
    result = run(*args, "--workspace", desk, code=2)
    assert complaint in result.stderr and result.stderr.count("\n") == 1
    assert not (desk / "decisions.toml").exists()


def test_a_correction_that_makes_no_sense_is_refused(desk: Path) -> None:
    id = claim(report(desk), "2.4", "02_sahel")["id"]
    before = (desk / "claims" / "02_sahel.toml").read_bytes()
    for option, value, complaint in (("--unit", "dollarz", "is no unit that"), ("--value", "much", "is no number")):
        assert complaint in run("correct", id, option, value, "--workspace", desk, code=2).stderr
    assert (desk / "claims" / "02_sahel.toml").read_bytes() == before


def test_decisions_need_a_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "decisions need a workspace; run `tadqiq init`" in run("waive", "f-0", "--reason", "x", code=2).stderr


def test_damaged_decisions_are_named(desk: Path) -> None:
    (desk / "decisions.toml").write_text('[[finding]]\nid = "f-1"\ndecision = "waived"\n\n[[finding]]\nidd = "f-2"\n')
    result = run("check", desk, code=2)
    assert "decisions.toml: line 6: finding: unknown key idd; did you mean id?" in result.stderr
    (desk / "decisions.toml").write_text('[[finding]]\nid = "f-1"\ndecision = "waived"\n')
    assert "line 2: finding.reason: f-1 is waived without a reason" in run("check", desk, code=2).stderr


def test_a_baseline_lets_only_new_findings_fail(desk: Path) -> None:
    run("baseline", "--by", "omar", "--until", "2999-12-31", "--workspace", desk, code=0)
    run("check", desk, code=0)
    article = desk / "articles" / "02_sahel.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("410 ملايين", "140 مليون"), encoding="utf-8")
    run("check", desk, code=1)


def review(desk: Path, keys: str) -> Result:
    args = ["review", "--by", "omar", "--language", "en", "--workspace", str(desk)]
    return CliRunner().invoke(main, args, input=keys)


def test_review_decides_with_one_key_and_resumes(desk: Path) -> None:
    total = len([f for f in report(desk)["findings"] if f["severity"] != "info"])
    skipped = review(desk, "s" * total)
    assert f"0 decided, {total} open" in skipped.stdout and not (desk / "decisions.toml").exists()
    waived = review(desk, "wboth are official\n" + "q" * total)
    assert f"1 decided, {total - 1} open" in waived.stdout
    text = (desk / "decisions.toml").read_text(encoding="utf-8")
    assert 'decision = "waived"' in text and 'reason = "both are official"' in text and 'by = "omar"' in text
    again = review(desk, "q" * total)
    assert f"0 decided, {total - 1} open" in again.stdout


def test_review_takes_back_the_last_decision(desk: Path) -> None:
    done = review(desk, "cuq")
    assert "0 decided" in done.stdout and not (desk / "decisions.toml").exists()
    (desk / "decisions.toml").write_text("# ours\n")
    review(desk, "cuq")
    assert (desk / "decisions.toml").read_text() == "# ours\n"


def test_review_explains_and_ignores_other_keys(desk: Path) -> None:
    assert "how to settle it: tadqiq rule" in review(desk, "exq").stdout


def decisions(desk: Path) -> dict[str, Any]:
    return tomllib.loads((desk / "decisions.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("ending", ["both are official until 2999-12-31", "both are official، حتى 2999-12-31"])
def test_a_waiver_of_review_may_end_on_a_day(desk: Path, ending: str) -> None:
    review(desk, f"w{ending}\nq")
    (decided,) = decisions(desk)["finding"]
    assert decided["reason"] == "both are official" and str(decided["until"]) == "2999-12-31"


def test_review_asks_again_after_a_day_that_is_none(desk: Path) -> None:
    told = review(desk, "wofficial until 2999-02-31\nq").stdout
    assert "2999-02-31 is no day; write one such as 2030-12-31" in told and "0 decided" in told
    assert not (desk / "decisions.toml").exists()


def test_a_decision_that_ran_out_is_open_again(desk: Path) -> None:
    total = len([f for f in report(desk)["findings"] if f["severity"] != "info"])
    review(desk, "wonly for a day until 2020-01-01\nq")
    assert f"0 decided, {total} open" in review(desk, "q").stdout


def test_review_corrects_a_figure_and_takes_it_back(desk: Path) -> None:
    run("extract", desk, code=0)
    file = desk / "claims" / "02_sahel.toml"
    before = file.read_bytes()
    assert "1 decided" in review(desk, "f1\n4,200,000,000 USD\nq").stdout
    assert 'value = "4200000000"' in file.read_text(encoding="utf-8")
    assert (
        "صُحح بقرار «omar»: القيمة (4,200,000,000)"
        in run("explain", claim(report(desk), "2.4", "02_sahel")["id"], desk).stdout
    )
    file.write_bytes(before)
    review(desk, "f1\n4200000000\nuq")
    assert file.read_bytes() == before


def test_review_marks_a_misread_figure(desk: Path) -> None:
    run("extract", desk, code=0)
    review(desk, "m1\na misprint\nq")
    assert claim(report(desk), "2.4", "02_sahel")["human"]["decision"] == "rejected"


@pytest.mark.parametrize(("key", "section"), [("d", "different"), ("t", "same")])
def test_review_ties_two_figures(desk: Path, key: str, section: str) -> None:
    run("extract", desk, code=0)
    review(desk, f"{key}1 2\nq")
    (tie,) = decisions(desk)[section]
    finding = next(f for f in report(desk)["findings"] if f["severity"] == "error") if section == "same" else None
    assert len(tie["claims"]) == 2 and (finding is None or tie["claims"] == finding["claims"][:2])


@pytest.mark.parametrize(
    ("keys", "complaint"),
    [
        ("d1\nq", "2 of the numbers 1 to 3 are needed"),
        ("m9\nq", "1 of the numbers 1 to 3 are needed"),
        ("f1\nmuch\nq", "is no number"),
    ],
)
def test_review_says_what_an_answer_lacks_and_stays(desk: Path, keys: str, complaint: str) -> None:
    told = review(desk, keys)
    assert complaint in told.stdout and "0 decided" in told.stdout, told.output


def test_review_keeps_decisions_about_figures_in_claims_alone(desk: Path) -> None:
    shutil.rmtree(desk / "claims")
    assert "stands in no file of claims/, where such a decision is kept" in review(desk, "f1\n42\nq").stdout


DRAFT = (
    "سد وادي السدر\n\nالرباط، 14 مارس 2026\n\nبلغت كلفة سد وادي السدر 5.8 مليار دولار.\n"
    "وسيروي السد 73 ألف هكتار من البساتين.\n"
)


def test_review_walks_a_draft(desk: Path) -> None:
    draft = desk.parent / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    args = ["review", str(draft), "--against", str(desk), "--by", "omar", "--language", "en"]
    checked = run("check", draft, "--against", desk, "--format", "json")
    open_ones = [f for f in json.loads(checked.stdout)["findings"] if f["severity"] != "info"]
    assert len(open_ones) > 1
    done = CliRunner().invoke(main, args, input="wour own count\n" + "s" * len(open_ones))
    assert f"1/{len(open_ones)}" in done.stdout and "1 decided" in done.stdout, done.output
    after = json.loads(run("check", draft, "--against", desk, "--format", "json").stdout)["findings"]
    assert [f["id"] for f in after if f["waived"]] == [decisions(desk)["finding"][0]["id"]]
    again = CliRunner().invoke(
        main, [a for a in args if a not in ("--against", str(desk))] + ["--workspace", str(desk)]
    )
    assert f"0 decided, {len(open_ones) - 1} open" in again.stdout, "without --against the workspace is its source"


def test_review_speaks_the_language_of_the_desk(desk: Path) -> None:
    told = CliRunner().invoke(main, ["review", "--by", "omar", "--workspace", str(desk)], input="q").stdout
    assert "[w] تجاوز" in told and "القرارات: 0" in told and "waive" not in told


def test_the_explanation_of_a_draft(desk: Path) -> None:
    draft = desk.parent / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    checked = json.loads(run("check", draft, "--against", desk, "--format", "json").stdout)
    (found,) = [f for f in checked["findings"] if f["check"] == "unsupported"]
    told = run("explain", found["id"], draft, "--against", desk, code=0).stdout
    assert found["message"]["ar"] in told
    assert "--against needs one PATH" in run("explain", found["id"], "--against", desk, code=2).stderr
