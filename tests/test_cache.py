"""The cache: it saves the work, never changes a result, and may be damaged, deleted or switched off at any time."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import story

import tadqiq
from tadqiq import settings
from tadqiq.model import Article, Extraction
from tadqiq.pipeline import cache
from tadqiq.report import render

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, on disk and in memory, away from this repository's settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TADQIQ_CACHE", str(tmp_path / "kept"))
    monkeypatch.setattr(cache, "_memory", type(cache._memory)())
    return tmp_path / "kept" / "articles"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return story.write(tmp_path / "articles")


def forget() -> None:
    cache._memory.clear()


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the articles that are really extracted from now on."""
    from tadqiq.pipeline import sources

    done: list[str] = []
    real = sources._extraction

    def counting(article: Article, aliases: object) -> Extraction:
        done.append(article.id)
        return real(article, aliases)  # type: ignore[arg-type]

    monkeypatch.setattr(sources, "_extraction", counting)
    return done


def as_json(path: Path) -> str:
    return render(tadqiq.check(path), "json", "ar")


@pytest.mark.parametrize(
    "folder", [p for p in sorted(EXAMPLES.rglob("*")) if any(p.glob("*.txt"))], ids=lambda p: p.name
)
def test_a_result_is_the_same_to_the_byte(folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(folder, tmp_path / "story"))
    (tmp_path / "tadqiq.toml").write_text("[check]\ncache = false\n")
    without = as_json(folder)
    assert cache.size() == (0, 0)
    (tmp_path / "tadqiq.toml").write_text("")
    first = as_json(folder)
    in_memory = as_json(folder)
    forget()
    from_disk = as_json(folder)
    assert cache.size()[0] > 0
    assert without == first == in_memory == from_disk


def test_unchanged_articles_are_not_read_again(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = counted(monkeypatch)
    tadqiq.check(articles)
    assert sorted(done) == ["01_nahar", "02_sahel", "03_wire"]
    forget()
    tadqiq.check(articles)
    assert len(done) == 3
    changed = articles / "02_sahel.txt"
    changed.write_text(changed.read_text(encoding="utf-8") + "وبلغ طول السد 900 متر.\n", encoding="utf-8")
    report = tadqiq.check(articles)
    assert done[3:] == ["02_sahel"] and any("900" in claim.text for claim in report.claims)


def test_aliases_are_part_of_the_key(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = counted(monkeypatch)
    (articles.parent / "tadqiq.toml").write_text("")
    tadqiq.check(articles)
    (articles.parent / "aliases.toml").write_text('"Wadi Sidr" = ["وادي السدر"]\n', encoding="utf-8")
    tadqiq.check(articles)
    assert len(done) == 6


def test_the_package_itself_is_part_of_the_key(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = counted(monkeypatch)
    tadqiq.check(articles)
    monkeypatch.setattr(cache, "_ground", lambda: b"another version")
    tadqiq.check(articles)
    assert len(done) == 6


def test_damaged_files_are_read_anew(articles: Path, own: Path) -> None:
    before = as_json(articles)
    for number, file in enumerate(f for f in own.rglob("*") if f.is_file()):
        data = file.read_bytes()
        file.write_bytes([b"", data[: len(data) // 2], data[:-1] + bytes([data[-1] ^ 1]), b"x" * 99][number % 4])
    forget()
    assert as_json(articles) == before


def test_a_cache_that_cannot_be_written_is_no_reason_to_fail(articles: Path, own: Path) -> None:
    own.parent.mkdir(exist_ok=True)
    own.write_text("a file where the folder should be")
    assert tadqiq.check(articles).claims


def test_it_can_be_switched_off(articles: Path, own: Path) -> None:
    for args in (["check", str(articles), "--no-cache"], ["extract", str(articles), "--no-cache"]):
        subprocess.run([sys.executable, "-m", "tadqiq", *args], capture_output=True, check=False)
    assert not own.exists()
    subprocess.run([sys.executable, "-m", "tadqiq", "check", str(articles)], capture_output=True, check=False)
    assert own.exists()


def test_the_environment_can_switch_it_off(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TADQIQ_CACHE", "off")
    assert tadqiq.check(articles).claims
    assert cache.folder() is None and cache.size() == (0, 0)


def test_it_does_not_grow_without_end(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_FILES", 0)
    for number in range(4):
        (articles / "01_nahar.txt").write_text(f"The dam cost ${number} billion in 2024.", encoding="utf-8")
        tadqiq.check(articles)
    assert cache.size()[0] <= 12
    assert settings.Settings().check.cache


def test_claims_files_do_not_tell_whether_an_article_was_read_before(articles: Path, tmp_path: Path) -> None:
    from tadqiq.pipeline.storing import store

    folders = [tmp_path / name for name in ("new", "known")]
    for folder in folders:
        forget()
        store([articles], folder, settings.Settings(), lambda *_: None)
    new, known = ({p.name: p.read_text() for p in sorted(f.glob("*.toml"))} for f in folders)
    assert new and new == known
