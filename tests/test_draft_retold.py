"""A draft retells its sources in other words; it is no evidence on them, and their own disputes are no fault of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq
from tadqiq.model import Finding, Report, Support

pytestmark = pytest.mark.usefixtures("elsewhere")

WIRE = (
    "Flood cuts off Karmouna\n\nKARMOUNA, 4 May 2026 (Reedbed Wire) - The Sefrin river flooded Karmouna on Sunday.\n\n"
    "The flood left 2,300 families without drinking water. Officials say 46 bridges were closed.\n"
    "Another 870 villagers spent the night in the gymnasium of the town.\n"
    "The mayor put the number of wrecked boats at 112, while dozens of shops were flooded.\n"
)
DAILY = (
    "فيضان في كرمونة\n\nكرمونة، 5 مايو 2026\n\n"
    "ترك الفيضان 3200 أسرة بلا مياه شرب في كرمونة. وأُغلق 46 جسراً.\n"
    "وأصيب 18 متجراً، كما غمرت المياه 64 متجراً في البلدة.\n"
)


def checked(folder: Path, draft: str, *sources: str) -> Report:
    (folder / "sources").mkdir()
    for number, text in enumerate(sources):
        (folder / "sources" / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / "draft.txt").write_text(f"Karmouna\n\n6 May 2026\n\n{draft}\n", encoding="utf-8")
    return tadqiq.check(folder / "draft.txt", against=folder / "sources")


def support(report: Report, phrase: str) -> Support:
    texts = {c.id: c.text for c in report.claims if c.article == report.draft}
    return next(s for id, s in report.support.items() if phrase in texts[id])


def about(report: Report, phrase: str) -> list[Finding]:
    mine = {c.id for c in report.claims if c.article == report.draft and phrase in c.text}
    return [f for f in report.findings if mine & set(f.claims)]


def test_a_figure_in_quite_other_words_is_borne_out(tmp_path: Path) -> None:
    report = checked(tmp_path, "Some people in Karmouna fled their homes; 870 slept in a sports hall.", WIRE, DAILY)
    assert support(report, "870").status == "supported"
    assert support(report, "870").origins == 1


def test_a_figure_that_meets_nothing_stays_unsupported(tmp_path: Path) -> None:
    report = checked(tmp_path, "Some people in Karmouna fled their homes; 650 slept in a sports hall.", WIRE, DAILY)
    assert support(report, "650").origins == 0
    assert support(report, "650").status in ("unsupported", "contradicted")


def test_a_draft_that_follows_one_side_of_a_dispute_is_told_of_it(tmp_path: Path) -> None:
    report = checked(tmp_path, "The flood left 2,300 families without drinking water.", WIRE, DAILY)
    assert support(report, "2,300") == Support(status="supported", origins=1, sources=support(report, "2,300").sources)
    (told,) = [f for f in about(report, "2,300") if f.verdict == "disagree"]
    assert told.severity == "error"
    assert "two independent" not in told.message.en


def test_a_draft_that_tells_both_sides_is_right_twice(tmp_path: Path) -> None:
    draft = (
        "The flood left 2,300 families without drinking water, the wire says.\n\n"
        "A daily paper says the flood left 3,200 families without drinking water."
    )
    report = checked(tmp_path, draft, WIRE, DAILY)
    assert support(report, "2,300").status == support(report, "3,200").status == "supported"
    assert not [f for f in about(report, "2,300") if f.verdict == "disagree" and f.severity != "info"]


def test_a_draft_tells_a_denial_that_two_sources_contradict(tmp_path: Path) -> None:
    denial = DAILY.replace("ترك الفيضان 3200 أسرة", "تقول الشركة إن الفيضان ترك ما لا يزيد على 900 أسرة")
    draft = (
        "The flood left 2,300 families without drinking water.\n\n"
        "The company says the flood left no more than 900 families without drinking water."
    )
    report = checked(
        tmp_path, draft, WIRE, WIRE.replace("Reedbed Wire", "Sefrin Post").replace("wrecked", "lost"), denial
    )
    assert support(report, "2,300").status == support(report, "900").status == "supported"


def test_a_figure_of_neither_side_is_contradicted(tmp_path: Path) -> None:
    report = checked(tmp_path, "The flood left 2,700 families without drinking water.", WIRE, DAILY)
    assert support(report, "2,700").status == "contradicted"
    assert support(report, "2,700").origins == 0


def test_what_is_contradicted_is_a_warning_at_least(tmp_path: Path) -> None:
    report = checked(tmp_path, "The flood wrecked 130 boats in Karmouna, the mayor said.", WIRE, DAILY)
    assert support(report, "130").status == "contradicted"
    told = [f for f in about(report, "130") if f.verdict == "disagree"]
    assert told and all(f.severity in ("error", "warning") for f in told)


def test_what_a_source_says_of_itself_bears_out(tmp_path: Path) -> None:
    release = f"{WIRE}\nAbout Reedbed Water\nFounded in 1987, Reedbed Water serves 41 towns and employs 1,730 people.\n"
    report = checked(tmp_path, "Reedbed Water, which has a staff of 1,730 people, sent tankers.", release, DAILY)
    assert support(report, "1,730").status == "supported"


def test_a_figure_of_many_digits_is_known_by_itself(tmp_path: Path) -> None:
    source = WIRE.replace("The mayor put", "Of the infected, 4,318 recovered. The mayor put")
    report = checked(tmp_path, "وسُجلت 4318 حالة شفاء بعد الفيضان في كرمونة، وخرج أصحابها من المشفى.", source, DAILY)
    assert support(report, "4318").status == "supported"


def test_one_number_in_another_unit_is_contradicted(tmp_path: Path) -> None:
    source = WIRE.replace("The mayor put", "The river rose 137 inches above its bed. The mayor put")
    report = checked(tmp_path, "وارتفع منسوب النهر 137 سنتيمترا فوق مجراه المعتاد.", source, DAILY)
    assert support(report, "137").status == "contradicted"


def test_a_mere_one_is_not_missed_in_the_sources(tmp_path: Path) -> None:
    report = checked(tmp_path, "One nurse said the flood left 2,300 families without drinking water.", WIRE, DAILY)
    assert "unsupported" not in {f.check for f in report.findings}


def test_a_vague_source_is_no_fault_of_a_precise_draft(tmp_path: Path) -> None:
    report = checked(tmp_path, "The flood filled 64 shops in Karmouna.", WIRE, DAILY)
    assert support(report, "64").status == "supported"
    assert "vague_against_precise" not in {f.check for f in report.findings}


def test_no_figure_without_a_source_goes_untold(tmp_path: Path) -> None:
    draft = (
        "The flood left 1,900 families without drinking water in 2024. Officials say 64 tunnels were closed.\n"
        "Another 555 boats were lost, and 12 shops reopened last week.\n"
    )
    report = checked(tmp_path, draft, WIRE, DAILY)
    told = {id for f in report.findings if f.severity in ("error", "warning") for id in f.claims}
    loose = {id for id, s in report.support.items() if s.status in ("unsupported", "scope", "contradicted", "stale")}
    assert loose and loose <= told


PLANT = (
    "Sugar works\n\nMARNE, 4 May 2026\n\n"
    "The works took 11 years to plan. The licence of the works runs for ten years.\n"
    "Homes for the workers measure between 65 and 110 square metres. Reserves exceed 24 billion dollars.\n"
    "The council must decide by 30 September 2026. Sugar workers were tested for 48 weeks.\n"
    "Output reached 52.7 thousand tonnes in the financial year 2024/25.\n"
)


def test_a_range_with_the_same_ends_is_known_by_itself(tmp_path: Path) -> None:
    report = checked(tmp_path, "A flat there has between 65 and 110 square metres.", PLANT, DAILY)
    assert support(report, "65").status == "supported"


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Reserves of the works stand at 24 billion dinars.", "24"),
        ("The council must decide by 15 October 2026.", "15 October"),
        ("Sugar workers were tested for 48 months.", "48"),
    ],
)
def test_another_unit_or_deadline_is_no_looser_bound(tmp_path: Path, sentence: str, phrase: str) -> None:
    report = checked(tmp_path, sentence, PLANT, DAILY)
    assert support(report, phrase).status == "contradicted"
    assert {f.severity for f in about(report, phrase) if f.verdict == "disagree"} & {"error", "warning"}


@pytest.mark.parametrize("deadline", ["by 30 September 2026", "before the end of September 2026"])
def test_a_deadline_in_other_words_is_borne_out(tmp_path: Path, deadline: str) -> None:
    report = checked(tmp_path, f"The council must decide {deadline}.", PLANT, DAILY)
    assert support(report, "September").status == "supported"


STORES = (
    "Granary\n\nMARNE, 4 May 2026\n\n"
    "Marne stores 4,300 tonnes of barley and 2,500 tonnes of oats. "
    "Exports rose from 52 tonnes to 65 tonnes last year.\n"
)


@pytest.mark.parametrize(
    ("sentence", "phrase", "status"),
    [
        (
            "Marne stores 4,300 tonnes of barley and 2,500 tonnes of oats, a total of 6,800 tonnes.",
            "6,800",
            "supported",
        ),
        (
            "Marne stores 4,300 tonnes of barley and 2,500 tonnes of oats, a total of 7,900 tonnes.",
            "7,900",
            "contradicted",
        ),
        ("Exports of Marne rose from 52 tonnes to 65 tonnes last year, an increase of 25 per cent.", "25", "supported"),
        (
            "Exports of Marne rose from 52 tonnes to 65 tonnes last year, an increase of 35 per cent.",
            "35",
            "contradicted",
        ),
    ],
)
def test_what_the_desk_works_out_is_settled_by_the_figures_it_is_made_of(
    tmp_path: Path, sentence: str, phrase: str, status: str
) -> None:
    report = checked(tmp_path, sentence, STORES, DAILY)
    assert support(report, phrase).status == status
    assert bool([f for f in about(report, phrase) if f.severity != "info"]) == (status == "contradicted")


def test_lengths_of_time_that_only_round_to_each_other_are_not_one(tmp_path: Path) -> None:
    source = "Reserves\n\nMARNE, 4 May 2026\n\nThe grain reserve of Marne lasts for eight and a half months.\n"
    report = checked(tmp_path, "The zoo had 7,400 visitors in nine months.", source, DAILY)
    assert support(report, "nine").status == "unsupported"
