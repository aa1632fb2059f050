"""Words beside a figure that say it is what falls to each of so many."""

from __future__ import annotations

from collections.abc import Mapping

from ...knowledge.dimensions import TIMES
from .figures import Figure

# The words that tell what time a number is for, where its unit does not: "34 a month".
A_TIME: Mapping[str, str] = {"daily": "day", "weekly": "week", "a_month": "month", "yearly": "year"}
# … and those that tell it before the number: "a monthly consumption of 34".
OF_A_TIME: Mapping[str, str] = {"of_a_day": "day", "of_a_week": "week", "of_a_month": "month", "of_a_year": "year"}
# The end of a unit that tells a sum for one: "$2.80 a dose".
APIECE = "/count"
BEHIND = 2  # within so many words of the figure before it, "each" is that one's


def worded(each: Figure) -> bool:
    """Whether a word in or beside the figure says that it is for each, or for one of several equal parts."""
    if in_money(each) and each.unit.endswith(APIECE):
        return True
    led = each.led("each", within=6) and not _of_the_one_before(each)
    return each.trailed("each", within=4) or led or each.led("every", within=3) or parcel(each)


def _of_the_one_before(each: Figure) -> bool:
    """ "Five people to each basket, besides 2,000 blankets": the word stands right behind the figure before."""
    word = each.before.get("each", 0)
    return each.gap - BEHIND <= word and each.before.get("comma", word) < word


def twice(each: Figure) -> bool:
    """ "69 euros a person a night": what falls to one of them is told for a second thing besides."""
    below = each.unit.rpartition("/")[2] if "/" in each.unit else ""
    return below not in ("", *TIMES) and each.trailed("per", *A_TIME, within=0)


def parcel(each: Figure) -> bool:
    """ "Three equal stakes of $20 million", "in five intakes of 60"."""
    return each.led("equally", "parcels", within=2) and each.led("of", within=0) and each.gap <= 3


def called_average(each: Figure) -> bool:
    """ "An average of 450 a day", "450 a day on average"."""
    told = "/" in each.unit or each.trailed("per", within=0)
    return each.led("average", within=3) or (told and each.trailed("average", within=3))


def spaced(each: Figure) -> bool:
    """ "Set 1.8 km apart on average": between the first and the last of 22 there are 21 such stretches."""
    return each.trailed("spacing", within=1)


def in_money(figure: Figure) -> bool:
    """Whether the figure is an amount of money, or a price."""
    return figure.dimension.startswith("money")


def for_each(each: Figure) -> bool:
    """ "The 26 miners settled for 7.8 million. Each will get 300,000 on average": how many stands before."""
    average = each.led("average", within=3) or each.trailed("average", within=3)
    return average and each.led("each", within=10) and each.gap <= 12


def instalment(each: Figure) -> bool:
    """ "In equal annual instalments of 9 million over 12 years": what falls to each of so many years."""
    return each.led("annual", within=4) and each.by("equally")


def per_so_many(each: Figure, number: Figure) -> bool:
    """ "19 cases for every 100,000 people": the number belongs to the rate."""
    beside = number.claim.start > each.claim.end and number.gap <= 2 and each.trailed("each", "every", "per", within=1)
    # "46 million each for two ferries" is told for one of them.
    return beside and not (each.trailed("each", within=0) and number.gap == 2 and not number.led("each", within=0))
