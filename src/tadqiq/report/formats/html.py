"""The page an editor reads: one self-contained HTML file that fetches nothing and works without scripts."""

from __future__ import annotations

import re
import shlex
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from ...model import Report
from .. import page
from ..common_unit import in_one_unit
from ..display import clean, slug
from ..draft import draft_text
from ..matrix import matrix
from ..passages import passages
from ..plot import plot
from ..reckoning import reckoning
from ..rows import distinct, source_name
from ..spellings import spellings, suggested
from ..titles import title
from ..verdict import counts, sentence, tone
from ..view import view
from ..words import words

if TYPE_CHECKING:
    from jinja2 import Environment, Template

SUFFIX = ".html"
FEW_NOTES = 6  # of each reason why figures can't be compared; the rest is folded
FULL_CARDS = 200
_INDENT = re.compile(r"\n\s+")
OTHER = {"ar": "en", "en": "ar"}


def render(report: Report, language: str = "ar", *, sibling: str = "", made: str = "", **_: Any) -> str:
    """The page in ``language``. ``sibling`` is the address of the same page in the other language, ``made`` a date."""
    shown = view(report, words(language))
    page_text = _template().render(
        v=shown,
        w=shown.words,
        lang=language,
        other=OTHER[language],
        sibling=sibling,
        made=made,
        sentence=sentence(shown),
        tone=tone(shown),
        counts=counts(shown),
        draft=draft_text(shown),
        matrix=matrix(shown),
        choices=page.choices(shown),
        anchor=page.Anchors(),
        said=partial(page.headline, sources=frozenset(source_name(a) for a in report.articles)),
        steps=partial(page.explained, language=language),
        apart=page.apart(shown),
        plot=lambda rows: plot(rows, shown.words),
        reckoning=lambda card: reckoning(card, shown.words),
        full=FULL_CARDS,
        few=FEW_NOTES,
    )
    return _INDENT.sub("\n", page_text)


@cache
def _template() -> Template:
    return _environment().get_template("page.html")


def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("tadqiq.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"num": page.numbers, "slug": slug, "clean": clean, "name": source_name}
    environment.globals |= {
        "language_of": page.language_of,
        "spellings": spellings,
        "suggested": suggested,
        "distinct": distinct,
        "subject": title,
        "passages": passages,
        "quoted": lambda file: shlex.quote(clean(file)),
        "converts": lambda rows: in_one_unit([row.claim for row in rows]) is not None,
    }
    return environment
