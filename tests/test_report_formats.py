"""Every format on every sample: golden files, schemas, and hostile text that changes nothing but itself."""

from __future__ import annotations

import csv
import json
import os
import re
import unicodedata
from importlib import resources
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest
import report_samples as samples

from tadqiq.errors import SettingsError
from tadqiq.report import formats, render, render_bytes, suffix

GOLDEN = Path(__file__).parent / "golden"
TEXT_FORMATS = [name for name in formats() if name != "xlsx"]
CONTROLS = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]")


def strip_colours(line: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", line)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("format", ["json", "markdown", "terminal"])
def test_golden(format: str, language: str) -> None:
    """Set TADQIQ_GOLDEN=write to accept what changed, after reading it."""
    path = GOLDEN / f"dam.{language}{suffix(format)}"
    text = render(samples.dam(), format, language)
    if os.environ.get("TADQIQ_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("format", formats())
def test_the_same_report_gives_the_same_bytes(format: str) -> None:
    if format == "xlsx":
        pytest.skip("a workbook bears the time of its making")
    assert render_bytes(samples.dam(), format) == render_bytes(samples.dam(), format)


@pytest.mark.parametrize("sample", [samples.dam, samples.draft, samples.clean, samples.empty, samples.hostile])
def test_json_fits_its_published_schema(sample) -> None:  # type: ignore[no-untyped-def]
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(resources.files("tadqiq.report").joinpath("schema/report-1.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    data = json.loads(render(sample(), "json"))
    assert [error.message for error in validator.iter_errors(data)] == []
    del data["claims"][0]["hedge"]
    assert list(validator.iter_errors(data)), "the schema must notice a missing key"


def test_json_spans_hold_the_text_they_name() -> None:
    data = json.loads(render(samples.dam(), "json"))
    texts = samples.TEXTS
    places = [*data["claims"], *(m for name in data["names"] for m in name["mentions"])]
    assert places and all(texts[p["article"]][p["start"] : p["end"]] == p["text"] for p in places)
    assert "text" not in data["articles"][0]


def test_json_says_how_each_figure_of_a_draft_stands() -> None:
    data = json.loads(render(samples.draft(), "json"))
    assert data["draft"] == "a1-nahar"
    standing = {c["id"]: (c["status"], c["support"], c["sources"]) for c in data["claims"] if "status" in c}
    assert standing["q-cost-1"] == ("supported", 2, ["q-cost-2", "q-cost-3"])
    assert len(standing) == 6 and "draft" not in json.loads(render(samples.dam(), "json"))


def test_json_lines_hold_what_json_holds() -> None:
    whole = json.loads(render(samples.dam(), "json"))
    lines = [json.loads(line) for line in render(samples.dam(), "jsonl").splitlines()]
    assert [line["id"] for line in lines if line["type"] == "claim"] == [claim["id"] for claim in whole["claims"]]
    assert lines[0]["coverage"] == whole["coverage"]


def test_the_verdict_comes_first_in_both_languages() -> None:
    assert render(samples.dam(), "terminal", "ar").startswith("لا تنشر بعد: 3 أخطاء وأمران للمراجعة.\n")
    assert render(samples.dam(), "terminal", "en").startswith("Do not publish yet: 3 errors and 2 to review.\n")
    assert render(samples.clean(), "terminal", "en").startswith("Nothing at odds: 2 figures compared")
    assert render(samples.empty(), "terminal", "en").startswith("Nothing was compared")
    assert render(samples.empty(), "terminal", "ar").startswith("لم يُقارَن شيء")


def test_a_clean_run_fits_one_screen() -> None:
    assert render(samples.clean(), "terminal", "ar").count("\n") <= 24


def test_terminal_has_colours_and_isolates_only_for_people() -> None:
    plain = render(samples.dam(), "terminal", "ar", width=60)
    assert "\x1b" not in plain and "\u2068" not in plain
    for_people = render(samples.dam(), "terminal", "ar", width=60, color=True, bidi=True)
    assert "\x1b[" in for_people
    lines = for_people.splitlines()
    opened = [sum(map(line.count, "\u2066\u2067\u2068")) for line in lines]
    assert opened == [line.count("\u2069") for line in lines] and max(opened) >= 2
    assert all(line.lstrip()[-1] == "\u2069" for line in map(strip_colours, lines) if not line.isascii())


def test_a_quotation_broken_over_lines_is_isolated_on_each() -> None:
    from tadqiq.report.lines import isolated

    assert isolated(["قال «أ ب", "ج» د", "plain"], "rtl") == [
        "\u2067قال «\u2068أ ب\u2069\u2069",
        "\u2067\u2068ج\u2069» د\u2069",
        "plain",
    ]


def seen(text: str) -> list[str]:
    """The lines as a terminal with bidi shows them, from left to right."""
    bidi = pytest.importorskip("bidi", reason="python-bidi is not installed")
    return [re.sub("[\u2066-\u2069]", "", bidi.get_display(line)) for line in text.splitlines()]


@pytest.mark.parametrize("width", [50, 100])
def test_a_terminal_with_bidi_moves_no_figure(width: int) -> None:
    lines = seen(render(samples.dam(), "terminal", "ar", bidi=True, width=width))
    shown = "\n".join(lines)
    for whole in ("about 0.41 km³", "410,000,000 / 41,000,000 = 10", "articles/a1-nahar.txt:2 2025-02-03"):
        assert whole in shown, whole
    english = seen(render(samples.dam(), "terminal", "en", bidi=True, width=width))
    assert any(line.strip() == "= roughly 20,000 to 100,000 people" for line in english)
    [both] = [line for line in seen("\u2067بين 20,000 و100,000 شخص\u2069") if line]
    assert both.index("20,000 ") > both.index("100,000"), "the library shows a range from right to left"


def test_a_terminal_without_bidi_gets_what_was_written() -> None:
    text = render(samples.dam(), "terminal", "ar", bidi=False)
    assert "[f-cap]\n  سعة الخزان: «نحو 410 ملايين متر مكعب»" in text


def test_the_head_of_a_concise_line_stays_at_its_left_end() -> None:
    lines = seen(render(samples.dam(), "terminal", "ar", bidi=True, concise=True))
    assert lines[1].startswith("articles/a1-nahar.txt:2: value_conflict error ")


@pytest.mark.parametrize("width", [40, 80, 120])
def test_terminal_lines_keep_to_the_width(width: int) -> None:
    lines = render(samples.dam(), "terminal", "ar", width=width).splitlines()
    assert max(sum(not unicodedata.combining(c) for c in line) for line in lines) <= width


def test_structure_lines_of_the_terminal_are_latin() -> None:
    heads = [line for line in render(samples.dam(), "terminal", "ar").splitlines() if re.match(r"[EW] ", line)]
    assert len(heads) == 5 and all(head.isascii() for head in heads)


def test_concise_is_one_line_a_finding() -> None:
    lines = render(samples.dam(), "terminal", "en", concise=True, width=40).splitlines()[1:]
    assert lines[0].startswith("articles/a1-nahar.txt:2: value_conflict error Reservoir capacity")
    assert len(lines) == 8 and not any("f-land" in line for line in lines)


@pytest.mark.parametrize("format", TEXT_FORMATS)
def test_hostile_text_brings_no_control_characters(format: str) -> None:
    if format in ("json", "jsonl", "claimreview"):
        pytest.skip("data formats keep the text, escaped")
    text = render(samples.hostile(), format)
    assert not CONTROLS.search(text), repr(CONTROLS.search(text))
    assert len(text) < 100_000, "a line of 1 MB is clipped"


def test_json_keeps_hostile_text_as_it_is() -> None:
    assert json.loads(render(samples.hostile(), "json"))["claims"][0]["subject"] == samples.EVIL


def test_markdown_escapes_what_it_would_run() -> None:
    text = render(samples.hostile(), "markdown")
    assert "<script" not in text and "<img" not in text
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert rows and {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}


def test_markdown_turns_arabic_right_to_left_once() -> None:
    assert render(samples.dam(), "markdown", "ar").startswith('<div dir="rtl">\n\n# ')
    assert render(samples.dam(), "markdown", "ar", direction=False).startswith("# ")


@pytest.mark.parametrize("sheet", ["claims", "findings"])
def test_csv_cells_never_start_a_formula(sheet: str) -> None:
    for sample in (samples.dam, samples.hostile):
        text = render(sample(), "csv", sheet=sheet)
        rows = list(csv.reader(StringIO(text.removeprefix("\ufeff"))))
        assert len({len(row) for row in rows}) == 1 and len(rows) > 1
        cells = [cell for row in rows[1:] for cell in row if cell]
        numeric = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?")
        assert not [c for c in cells if c[0] in "=+-@|%\t" and not numeric.fullmatch(c)]


def test_a_formula_in_an_article_is_made_text() -> None:
    from tadqiq.report.sheets import safe

    assert safe("=1+1") == "'=1+1" and safe(" @x") == "'@x" and safe("12 كم") == "12 كم"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_xlsx_has_two_sheets_in_reading_direction(language: str) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    book = openpyxl.load_workbook(BytesIO(render_bytes(samples.dam(), "xlsx", language)))
    findings, claims = book
    arabic = language == "ar"
    assert book.sheetnames == (["الملاحظات", "الأرقام"] if arabic else ["findings", "claims"])
    assert findings["B1"].value == ("الدرجة" if arabic else "severity")
    assert bool(claims.sheet_view.rightToLeft) == arabic and findings.auto_filter.ref == "A1:H12"
    assert (claims.max_row, findings.max_row) == (1 + len(samples.CLAIMS), 1 + len(samples.FINDINGS))
    evil = openpyxl.load_workbook(BytesIO(render_bytes(samples.hostile(), "xlsx", language)))
    assert all(cell.data_type != "f" for sheet in evil for row in sheet.iter_rows() for cell in row)


def test_xlsx_is_no_text() -> None:
    pytest.importorskip("xlsxwriter")
    with pytest.raises(SettingsError, match="--output"):
        render(samples.dam(), "xlsx")


def test_sarif_has_stable_fingerprints_places_and_suppressions() -> None:
    log = json.loads(render(samples.dam(), "sarif", "en"))
    assert log["version"] == "2.1.0"
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}
    assert len({result["partialFingerprints"]["tadqiqFinding/v1"] for result in run["results"]}) == len(run["results"])
    waived = [result for result in run["results"] if result.get("suppressions")]
    assert [result["suppressions"][0]["justification"] for result in waived] == ["المدى نفسه"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == 2
    assert samples.NAHAR[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"]


def test_junit_counts_and_survives_hostile_text() -> None:
    suite = ElementTree.fromstring(render(samples.dam(), "junit").split("\n", 1)[1]).find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("11", "5", "1")
    failures = [failure.text or "" for failure in suite.findall("testcase/failure")]
    assert len(failures) == 5 and "المذكور «1.2 مليار دولار»" in "".join(failures), "steps in the report's language"
    ElementTree.fromstring(render(samples.hostile(), "junit").split("\n", 1)[1])


def test_a_figure_said_again_is_one_row_and_the_wrong_term_stands_out() -> None:
    report = samples.dam()
    again = msgspec.structs.replace(next(c for c in report.claims if c.id == "q-cap-2"), id="q-cap-2b")
    groups = tuple(
        msgspec.structs.replace(g, claims=(*g.claims, "q-cap-2b")) if g.id == "g-cap" else g for g in report.groups
    )
    text = render(msgspec.structs.replace(report, claims=(*report.claims, again), groups=groups), "markdown", "en")
    assert "| موقع الساحل ×2 | 2025-02-04 | «41 مليون متر مكعب» |" in text
    assert "| «1.2 مليار دولار» | **1.2 billion USD** |" in text


def test_a_draft_is_no_source_of_its_own() -> None:
    assert "- Sources: 3 sources, 2 independent origins" in render(samples.draft(), "markdown", "en")


def test_github_commands_point_at_lines_and_escape_their_data() -> None:
    lines = render(samples.dam(), "github", "en").splitlines()
    assert lines[0].startswith("::error file=articles/a1-nahar.txt,line=2,title=")
    assert sum(line.startswith("::notice ") for line in lines) == 2
    assert not any("f-land" in line for line in lines), "a waived finding is no annotation"
    assert not any("f-apart" in line for line in lines), "what can't be compared is in the list alone"
    crowd = render(samples.crowd(60), "github", "en")
    assert "::group::" in crowd and crowd.count("  error ") == 30


def test_claimreview_speaks_only_of_what_a_person_decided() -> None:
    import msgspec

    from tadqiq.model import Human

    assert json.loads(render(samples.dam(), "claimreview")) == []
    report = samples.dam()
    decided = msgspec.structs.replace(report.claims[1], human=Human(decision="corrected", by="مكتب التدقيق"))
    report = msgspec.structs.replace(report, claims=(report.claims[0], decided, *report.claims[2:]))
    reviews = json.loads(render(report, "claimreview"))
    assert [review["itemReviewed"]["identifier"] for review in reviews] == ["q-cap-2"]
    assert reviews[0]["@type"] == "ClaimReview" and reviews[0]["reviewRating"]["ratingValue"] == 1


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(SettingsError, match=r"pdf: unknown report format.*html.*json.*markdown.*terminal"):
        render(samples.dam(), "pdf")


def test_articles_that_are_not_there_are_reported_from_claims_alone() -> None:
    import msgspec

    report = samples.dam("phrase")
    bare = tuple(msgspec.structs.replace(a, text="", clean="") for a in report.articles)
    report = msgspec.structs.replace(report, articles=bare)
    for format in TEXT_FORMATS:
        assert render(report, format)
    assert "articles/a1-nahar.txt: value_conflict" in render(report, "terminal", "en", concise=True)


def test_what_is_known_from_claims_alone_has_no_line_but_its_claims_file() -> None:
    import msgspec

    report = samples.dam("phrase")
    known = tuple(msgspec.structs.replace(a, clean="") for a in report.articles)
    report = msgspec.structs.replace(report, articles=known)
    assert "articles/a1-nahar.txt: value_conflict" in render(report, "terminal", "en", concise=True)
    page = render(report, "html", "en")
    assert "claims/a1-nahar.toml" in page and "a1-nahar.txt:1" not in page
