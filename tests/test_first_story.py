"""What the report on the five articles of the first story must say, fact by fact."""

from __future__ import annotations

import pytest
from first_story import ARTICLES, CLAIMS, ROOT, Story

import tadqiq

SOURCES = [
    pytest.param(
        ARTICLES, id="articles", marks=pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not here")
    ),
    pytest.param(
        CLAIMS, id="claims", marks=pytest.mark.skipif(not any(CLAIMS.glob("*.toml")), reason="no claims files yet")
    ),
]


@pytest.fixture(scope="module", params=SOURCES)
def story(request: pytest.FixtureRequest) -> Story:
    return Story(tadqiq.check([request.param], config=ROOT / "tadqiq.toml"))


def test_trade_is_vague_and_apart_from_the_locomotives(story: Story) -> None:
    exact, vague = story.one("004", 4.2e9, "USD"), story.one("001", 3e9, "USD")
    assert (vague.low, vague.high) == (3e9, 9e9)
    groups = [g for g in story.groups_of(exact) if vague.id in g.claims]
    assert [g.verdict for g in groups] == ["vague"]
    assert any(f.severity == "warning" and f.verdict == "vague" for f in story.findings_of(exact, vague))
    locomotives = story.one("002", 4.2e9, "USD")
    assert not story.together(exact, locomotives) or story.verdicts(exact, locomotives) == {"scope"}


def test_tungsten_deposits_disagree_by_four_point_three(story: Story) -> None:
    metal = story.one("001", 410_000, "tonne")
    first, second = story.one("002", 1.216e6, "tonne"), story.one("002", 1e6, "tonne")
    assert (metal.basis, first.basis, second.basis) == ("W", "WO3", "WO3")
    found = [f for f in story.findings_of(metal, first, second) if f.verdict == "disagree"]
    assert [f.severity for f in found] == ["error"]
    steps = "\n".join(found[0].steps)
    assert "4.3" in steps + found[0].message.en
    assert "WO3" in steps and "79.3" in steps


def test_kazakhstans_total_is_compatible_with_its_deposits(story: Story) -> None:
    total, first = story.one("002", 2e6, "tonne"), story.one("002", 1.216e6, "tonne")
    assert total.hedge == "more_than" and total.basis == "WO3"
    assert "disagree" not in story.verdicts(total, first)
    assert story.verdicts(total, first) & {"compatible", "agree"}


def test_processing_share_is_compatible_and_production_stays_out(story: Story) -> None:
    over, exact = story.one("000", 80, "%"), story.one("001", 90, "%")
    assert "compatible" in story.verdicts(over, exact)
    production = story.one("001", 70, "%")
    assert not any(production.id in g.claims for g in story.groups_of(exact))


def test_summit_date_disagrees(story: Story) -> None:
    summit = [c for c in story.report.claims if c.kind == "date" and c.ignored is None and c.period and c.period.start]
    seventh = [c for c in summit if c.article.startswith("000") and str(c.period.start) == "2025-11-07"]
    sixth = [c for c in summit if c.article[:3] in ("001", "003") and str(c.period.start) == "2025-11-06"]
    assert seventh and len({c.article for c in sixth}) == 2
    found = [f for f in story.findings_of(seventh[0], sixth[0]) if f.verdict == "disagree"]
    assert [f.severity for f in found] == ["error"]


def test_venture_and_its_parts_agree(story: Story) -> None:
    venture = [story.one("000", 1.1e9, "USD"), story.one("001", 1.1e9, "USD")]
    assert "agree" in story.verdicts(*venture)
    parts = [story.one("002", 900e6, "USD"), story.one("002", 200e6, "USD")]
    assert "agree" in story.verdicts(venture[0], *parts)
    assert "compatible" in story.verdicts(story.one("001", 900e6, "USD"), parts[0])


def test_framework_deals_are_compatible(story: Story) -> None:
    twice = story.claims("000", 17e9, "USD")
    over = next(c for c in story.claims("001", 17e9, "USD") if c.hedge == "more_than")
    assert len(twice) == 2
    assert all("compatible" in story.verdicts(c, over) for c in twice)


def test_direct_investment_differs_in_scope(story: Story) -> None:
    since, twenty = story.one("004", 61e9, "USD"), story.one("004", 51.8e9, "USD")
    assert story.verdicts(since, twenty) == {"scope"}


def test_growth_called_nearly_doubled_is_two_point_two(story: Story) -> None:
    start, end = story.one("004", 1.9e9, "USD"), story.one("004", 4.2e9, "USD")
    found = [f for f in story.findings_of(start, end) if f.check == "growth"]
    assert found and "2.2" in found[0].message.en + "\n".join(found[0].steps)


@pytest.mark.parametrize(
    ("article", "figures"),
    [
        ("001", [(674e9, "CNY", ""), (95e9, "USD", "")]),
        ("002", [(27, "%", ""), (14, "%", ""), (8, "%", ""), (43, "%", "")]),
        ("002", [(70, "%", "70٪"), (30, "%", "30٪")]),
    ],
)
def test_sound_arithmetic_is_said_to_be_sound(
    story: Story, article: str, figures: list[tuple[float, str, str]]
) -> None:
    found = story.findings_of(*(story.one(article, *figure) for figure in figures))
    sound = [f for f in found if f.check in ("sum", "currency", "share")]
    assert sound and all(f.verdict == "agree" and f.severity == "info" for f in sound)


@pytest.mark.parametrize(
    ("figures", "unit"), [((50, 80, 83), "%"), ((8e6, 282e6), "tonne")], ids=["import reliance", "rare earths"]
)
def test_one_thing_with_several_figures_is_flagged(story: Story, figures: tuple[float, ...], unit: str) -> None:
    claims = [story.one("002", value, unit) for value in figures]
    assert any(f.severity in ("error", "warning") for f in story.findings_of(*claims))


@pytest.mark.parametrize(
    "spellings",
    [
        {"قازاخستان", "كازاخستان"},
        {"التنغستن", "التنغستين"},
        {"Cove Capital", "Cove Kaz Capital Group"},
        {"عليشر تستينوف", "أليشر تاستنوف"},
        {"علي موخامبيت", "علي مخامبيت"},
        {"ريموندو", "رايموندو"},
        {"Wabtec", "وابتيك"},
    ],
    ids=lambda s: next(iter(sorted(s))),
)
def test_spellings_of_one_name_meet(story: Story, spellings: set[str]) -> None:
    def holds(texts: set[str], wanted: str) -> bool:
        return any(wanted in text for text in texts)

    assert any(all(holds(texts, s) for s in spellings) for texts in story.name_texts())


def test_samruk_kazyna_is_another_body(story: Story) -> None:
    for texts in story.name_texts():
        assert not (any("كازينا" in t for t in texts) and any("تاو" in t or "Tau" in t for t in texts))


@pytest.mark.parametrize(
    ("article", "text", "reasons"),
    [
        ("000", "5", {"name"}),
        ("001", "787", {"name"}),
        ("001", "1254", {"reference", "boilerplate"}),
        ("002", "301", {"reference"}),
        ("002", "01", {"list_number"}),
        ("002", "08:57:57", {"clock", "dateline"}),
        ("000", "88", {"boilerplate"}),
    ],
)
def test_what_is_no_claim_is_set_aside_with_its_reason(
    story: Story, article: str, text: str, reasons: set[str]
) -> None:
    aside = [c for c in story.report.claims if c.article.startswith(article) and c.ignored and text in c.text]
    assert reasons & {str(c.ignored) for c in aside}, [(c.text, c.ignored) for c in aside]


def test_nothing_else_is_called_a_disagreement(story: Story) -> None:
    alarms = [f for f in story.report.findings if f.verdict == "disagree" and f.severity in ("error", "warning")]
    expected = ["date_conflict", "growth", "self_conflict", "self_conflict", "sum_across"]
    assert sorted(f.check for f in alarms) == expected, [(f.check, f.message.en) for f in alarms]
