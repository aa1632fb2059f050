"""The Python interface: the same words and the same errors as the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
import story

import tadqiq
from tadqiq.errors import InputError, SettingsError

pytestmark = pytest.mark.usefixtures("elsewhere")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> tadqiq.Report:
    return tadqiq.check(story.write(tmp_path_factory.mktemp("api")))


def test_claims_as_a_frame(report: tadqiq.Report) -> None:
    frame = report.to_dataframe()
    assert len(frame) == len(report.claims) and frame.index.name == "id" and frame.index.is_unique
    cost = frame[(frame.unit == "USD") & frame.article.str.contains("nahar")].iloc[0]
    assert (cost.value, cost.low, cost.high, cost.base_unit) == (4.2e9, 4.15e9, 4.25e9, "USD")
    assert set(frame.group.dropna()) <= {group.id for group in report.groups}
    assert frame.loc[frame.group.notna()].groupby("group").size().max() >= 2


def test_findings_as_a_frame(report: tadqiq.Report) -> None:
    frame = report.to_dataframe("findings")
    assert len(frame) == len(report.findings) > 0
    worst = frame[frame.verdict == "disagree"].iloc[0]
    assert len(worst.articles) >= 2 and set(worst.claims) <= {c.id for c in report.claims}
    assert worst.ar and worst.en and worst.ar != worst.en


def test_an_empty_report_gives_empty_frames_with_columns() -> None:
    empty = tadqiq.Report(articles=(), claims=(), groups=(), findings=(), names=(), coverage=_coverage())
    assert {"value", "unit", "hedge", "group"} <= set(empty.to_dataframe().columns)
    assert {"check", "severity", "claims", "articles"} <= set(empty.to_dataframe("findings").columns)


def _coverage() -> object:
    from tadqiq.model import Coverage

    return Coverage()


def test_extract_takes_a_text_a_path_and_an_article(tmp_path: Path) -> None:
    text = "بلغت الكلفة 4.2 مليار دولار.\n"
    by_text = tadqiq.extract(text)
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    by_path = tadqiq.extract(tmp_path / "a.txt")
    by_article = tadqiq.extract(by_path.article)
    for found in (by_text, by_path, by_article):
        claim = next(c for c in found.claims if c.kind == "quantity")
        assert (claim.value, claim.unit) == (4.2e9, "USD") and claim.base is not None
        assert found.article.text[claim.start : claim.end] == claim.text
    assert by_path == by_article


def test_errors_are_of_one_tree(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.txt"):
        tadqiq.check(tmp_path / "none.txt")
    with pytest.raises(SettingsError, match="no such settings file"):
        tadqiq.check(tmp_path, config=tmp_path / "none.toml")
    assert issubclass(InputError, tadqiq.TadqiqError)
    with pytest.raises(InputError, match="2 drafts given"):
        tadqiq.check([tmp_path, tmp_path], against=tmp_path)


def test_unknown_names_are_attribute_errors() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        _ = tadqiq.chek  # type: ignore[attr-defined]


def test_the_function_and_the_stage_of_one_name_live_together() -> None:
    from tadqiq.extract import extract as stage

    assert tadqiq.extract is not stage and callable(tadqiq.extract)
    assert tadqiq.extract("5 km").claims
