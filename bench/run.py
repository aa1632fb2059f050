"""Times the main job beside its yardsticks in one run and writes the table to RESULTS.md: ``make bench``."""

from __future__ import annotations

import compileall
import itertools
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from peers import PEERS, Loader
from scale import CLAIMS, MEGABYTES, extract_rows, match_rows
from timing import Run, cold, warm

ROOT = Path(__file__).parent.parent
ROUNDS = 7
IMPORTS = "import pandas, pint, rapidfuzz, rich"


def articles() -> list[Path]:
    """The five articles where they lie beside the checkout, else the examples."""
    for folder in (ROOT.parent / "shared" / "articles", ROOT / "examples"):
        files = sorted(folder.rglob("*.txt")) if folder.exists() else []
        if files:
            return files
    raise SystemExit("no articles: neither ../shared/articles nor examples/ holds a .txt file")


def commands(files: list[Path], out: Path) -> dict[str, list[str]]:
    """What is started afresh, by the name in the table."""
    python = sys.executable
    tadqiq = [python, "-m", "tadqiq"]
    check = [*tadqiq, "check", *map(str, files), "--format", "json", "--output", str(out)]
    return {
        "python -c pass": [python, "-c", "pass"],
        "tadqiq --version": [*tadqiq, "--version"],
        f'python -c "{IMPORTS}"': [python, "-c", IMPORTS],
        "tadqiq check, articles not read before": check,
        "tadqiq check, again": check,
        "tadqiq check, nothing kept (TADQIQ_CACHE=off)": ["/usr/bin/env", "TADQIQ_CACHE=off", *check],
    }


def cold_rows(runs: dict[str, Run]) -> Iterator[str]:
    """The table of fresh starts; ratios against the bare imports that the goal is stated in."""
    yield "| started afresh | ms | beside the imports | peak MB |"
    yield "|---|---:|---:|---:|"
    imports = runs[f'python -c "{IMPORTS}"'].seconds
    for name, run in runs.items():
        yield f"| `{name}` | {run.seconds * 1000:.0f} | {run.seconds / imports:.2f} × | {run.megabytes:.0f} |"


def goals(runs: dict[str, Run]) -> Iterator[str]:
    """The two goals of cold starts and whether this run met them."""
    bare, version, imports, check, *_ = runs.values()
    more = (version.seconds - bare.seconds) * 1000
    ratio = check.seconds / imports.seconds
    yield f"`tadqiq --version` takes {more:.0f} ms more than bare Python (goal: under 150): {met(more < 150)}."
    new = "`tadqiq check` of articles not read before"
    yield f"{new} takes {ratio:.2f} × the imports (goal: within 2): {met(ratio <= 2)}."


def met(reached: bool) -> str:
    return "met" if reached else "missed"


def warm_rows(files: list[Path], texts: list[str]) -> Iterator[str]:
    """The table of reading speed, warm, on one core, and the cost of normalising what was read."""
    from tadqiq.extract import extract, figures
    from tadqiq.normalise import normalise
    from tadqiq.read import make_article
    from tadqiq.text import tokenise, tokens_of

    size = sum(len(text.encode()) for text in texts) / 1000
    read = [make_article(f"a{i}", text) for i, text in enumerate(texts)]
    claims = [claim for article in read for claim in extract(article).claims]
    by_id = {article.id: article for article in read}
    # Nothing of an article is known yet, as in a run that reads it for the first time.
    whole = warm(lambda: [extract(article) for article in read], ROUNDS, before=tokens_of.cache_clear)
    only = warm(lambda: [figures(article, tokenise(article.clean), []) for article in read], ROUNDS)
    blocks = warm(lambda: [make_article(f"a{i}", text) for i, text in enumerate(texts)], ROUNDS)
    yield "| warm, one core | KB/s | full extraction is | figures alone are |"
    yield "|---|---:|---:|---:|"
    yield f"| tadqiq: blocks, language, place and date | {size / blocks:.0f} | | |"
    yield f"| tadqiq: figures and units alone | {size / only:.0f} | | |"
    yield f"| tadqiq: full extraction (figures, dates, names, subjects) | {size / whole:.0f} | | |"
    for name, load in PEERS.items():
        yield peer_row(name, load, texts, (size, whole, only))
    each = warm(lambda: normalise(claims, by_id), ROUNDS) / max(1, len(claims)) * 1e6
    yield ""
    yield f"Normalising takes {each:.0f} µs a claim ({len(claims)} claims)."
    yield ""
    yield from story_rows(files)


def story_rows(files: list[Path]) -> Iterator[str]:
    """What is done anew at each check of a story: matching, and the whole check of a draft that was edited."""
    from tadqiq.match import match
    from tadqiq.normalise import normalise
    from tadqiq.pipeline import quiet, run_draft
    from tadqiq.pipeline.sources import gather
    from tadqiq.settings import Settings

    settings = Settings()
    extractions, _ = gather(files, settings, quiet)
    articles = {e.article.id: e.article for e in extractions}
    claims = [c for c in normalise([c for e in extractions for c in e.claims], articles) if c.ignored is None]
    names = [name for e in extractions for name in e.names]
    story = warm(lambda: match(claims, names, articles, {}), ROUNDS)
    yield f"Matching the articles takes {story * 1000:.0f} ms (goal: under 50): {met(story < 0.05)}."
    draft, text, edits = (
        Path(tempfile.mkdtemp()) / files[0].name,
        files[0].read_text(errors="replace"),
        itertools.count(),
    )
    try:
        changed = warm(
            lambda: run_draft(draft, files[1:], settings),
            ROUNDS,
            before=lambda: draft.write_text(f"{text}\n\nفي {next(edits)} سطرا.\n"),
        )
    finally:
        shutil.rmtree(draft.parent)
    took = f"takes {changed * 1000:.0f} ms (goal: under 300): {met(changed < 0.3)}"
    yield f"Checking an edited draft against the others {took}."


def peer_row(name: str, load: Loader, texts: list[str], ours: tuple[float, float, float]) -> str:
    """A peer's speed on the same texts and how many times faster ours is: KB, seconds, seconds of figures."""
    parse, reason = load()
    if parse is None:
        return f"| {name} | {reason} | | |"
    size, whole, only = ours
    theirs = warm(lambda: [parse(text) for text in texts], 2)
    speed = f"{theirs / whole:.1f} × as fast | {theirs / only:.1f} × as fast"
    return f"| {name}: figures and units alone | {size / theirs:.0f} | {speed} |"


def main() -> None:
    """Run all clocks and write the table."""
    files = articles()
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in files]
    size = sum(len(text.encode()) for text in texts) / 1000
    out = Path(tempfile.mkdtemp())
    # The libraries were compiled when they were installed; so is this package where it is not installed in place.
    compileall.compile_dir(ROOT / "src", quiet=1)
    os.environ["TADQIQ_CACHE"] = str(out / "kept")
    try:
        runs = cold(commands(files, out), ROUNDS, before=lambda: shutil.rmtree(out / "kept" / "articles", True))
        if not list(out.glob("*.json")):
            raise SystemExit("tadqiq check wrote no report: nothing to time")
    finally:
        shutil.rmtree(out)
    lines = [
        "# Speed and memory",
        "",
        f"{len(files)} articles of {size:.0f} KB together, Python {platform.python_version()}, "
        f"processor time, medians of {ROUNDS} rounds. Written by `make bench`; compare the ratios, not milliseconds.",
        "",
        *cold_rows(runs),
        "",
        *goals(runs),
        "",
        *warm_rows(files, texts),
        "",
        "Synthetic claims, 24 to a story, as an archive of claims files holds them (`bench/scale.py`):",
        "",
        *match_rows(list(CLAIMS)),
        "",
        "Synthetic text in articles of 20 KB, one after another:",
        "",
        *extract_rows(list(MEGABYTES)),
    ]
    text = "\n".join(lines) + "\n"
    (Path(__file__).parent / "RESULTS.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
