"""Matching: which claims are about the same thing, which names are one, which articles are copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..garbage import uncollected
from ..knowledge.dimensions import fits
from ..model import Article, Claim, Matching, Name
from .groups.grouping import group_claims
from .groups.sums import sums
from .naming.groups import group_names
from .naming.recovered import with_recovered
from .origins import origins
from .pairs.features import views
from .pairs.meaning import meanings
from .pairs.rarity import Rarity
from .pairs.years import is_year

# "In November 2023 police found": a day or a month mostly dates what happened, a year the figures of a year.
TELLING = ("day", "month")

__all__ = ["group_claims", "group_names", "match", "origins", "with_recovered"]


@uncollected
def match(
    claims: Sequence[Claim],
    names: Sequence[Name],
    articles: Mapping[str, Article],
    aliases: Mapping[str, tuple[str, ...]],
    draft: str = "",
    *,
    meaning: bool = False,
) -> Matching:
    """Groups of claims, name groups and origins; set-aside figures and dates that only fix a period take no part.

    ``draft``: the id of the article that the others are the sources of, if there is one. ``meaning``: whether the
    optional sentence encoder is heard too; without its package ``MissingExtraError``.
    """
    named = group_names(names, articles, aliases)
    live = [c for c in claims if not _idle(c) and (c.ignored is None or (draft and _may_bear_out(c, draft)))]
    items = views(live, articles, named)
    rarity = Rarity(items)
    summed = sums(items, rarity)
    passing = [] if draft else [c for c in claims if _idle(c) and is_year(c)]
    grouping = group_claims(
        items,
        rarity,
        summed,
        draft,
        meanings(items, articles) if meaning else None,
        views(passing, articles, named),
    )
    return Matching(
        groups=grouping.groups,
        maybe=grouping.maybe,
        scope=grouping.scope,
        names=tuple(named),
        sums=summed,
        origins=origins(articles),
        draft=draft,
    )


def _idle(claim: Claim) -> bool:
    """Whether a date only fixes the period of a figure; a day, a month, or what dates an event tells of more than that.

    "Today" in an article without a date could be any day: it would bear every other date out.
    """
    if claim.kind != "date" or claim.role != "context":
        return False
    if claim.period is None or claim.period.start is claim.period.end is None:
        return True
    return claim.period.grain not in TELLING and not any(t[0] == "m" and fits(t[2:], "date") for t in claim.clause)


def _may_bear_out(claim: Claim, draft: str) -> bool:
    """Whether what was set aside in a source may still bear a draft out: "About the company", a number like a year."""
    return claim.kind == "quantity" and claim.article != draft and claim.ignored in ("boilerplate", "period")
