"""The pieces of evidence on a pair of claims, each named and counted as ``weights.toml`` says."""

from __future__ import annotations

from collections.abc import Sequence

from ...knowledge.vocabulary import measures
from ...languages.dates.slips import slipped
from ...model import Claim
from .contrasts import kin, narrowed, one_event
from .differing import Contrast
from .rarity import Rarity
from .values import BOUNDS, days_apart, near, points, slip_bits, turned_bound, worlds_apart
from .view import View, same_number
from .weights import EVIDENCE, THRESHOLD

MONEY, SHARE = "money", "%"
NEAR, CLOSE, FAR = 3, 12, 31
DAY_BITS = 3
POINTS = ("pp", "bp")
MOVES = ("up", "down", "above", "below")
Evidence = tuple[str, float]
NAMED: dict[str, Evidence] = {name: (name, points) for name, points in EVIDENCE.items()}


def of_measures(a: View, b: View, relation: str, rarity: Rarity) -> Evidence:
    """The measures of the own stretches; one that stands elsewhere in the other's sentence counts half."""
    if relation in ("event", "same_measure"):
        common = set(a.measures) & set(b.measures)
        telling = min(max(rarity(f"m:{m}") for m in common) / 2, EVIDENCE["rare_measure"])
        nearest = 1 if a.measures[0] == b.measures[0] else 0.75
        least = EVIDENCE["common_measure"]
        return relation, EVIDENCE[relation] * nearest * (least + (1 - least) * telling)
    if not a.around.isdisjoint(b.measures) or not b.around.isdisjoint(a.measures):
        return "measure_nearby", EVIDENCE["same_measure"] / 2
    if relation == "same_event":
        return relation, EVIDENCE["event"] * 0.75
    if relation == "unlike_measure" and not (a.beside and b.beside) and a.dimension not in ("date", MONEY):
        # A measure that stands further off may be another figure's; amounts of money and days are of too many kinds of
        # things to risk it.
        return NAMED["far_measures"]
    if relation == "unlike_measure":
        return relation, EVIDENCE["other_measure"] / 2
    return (relation, EVIDENCE[relation]) if relation else ("", 0.0)


def of_fields(a: View, b: View, contrast: Contrast) -> list[Evidence]:
    """Period, stage, part, role and article, and what is counted."""
    found = []
    if contrast.period is not None:
        found.append(NAMED["other_period" if contrast.period else "same_period"])
    if contrast.stage:
        found.append(NAMED["other_stage"])
    if contrast.part:
        found.append(NAMED["other_part"])
    elif contrast.sided:
        found.append(("one_sided_part", EVIDENCE["other_part"] / 2))
    elif a.parts and b.parts and narrowed(a.parts & b.parts):
        found.append(NAMED["same_part"])
    found += _roles(a, b, contrast)
    found += _places(a, b)
    if a.is_rate != b.is_rate or (a.is_rate and _by_other_time(a, b)):
        found.append(NAMED["other_rate"])
    elif a.dimension != b.dimension and "count" in (a.dimension, b.dimension):
        found.append(NAMED["unit_unsaid"])
    if a.counted and b.counted and _counts_other(a, b):
        found.append(NAMED["other_counted"])
    if contrast.thing:
        found.append(NAMED["other_thing"])
    return found


def _by_other_time(a: View, b: View) -> bool:
    """Whether two counts are told by two times: 500,000 a day and 182 million a year; one number by two is a slip."""
    times = {v.claim.unit.rpartition("/")[2] for v in (a, b)}
    return len(times) > 1 and a.dimension == b.dimension == "count" and not same_number(a, b)


def _places(a: View, b: View) -> Sequence[Evidence]:
    """Whether both stand in one article, or in the titles of two, where they state one measure."""
    if a.claim.article == b.claim.article:
        return (NAMED["same_article"],)
    return (NAMED["headline"],) if a.titled and b.titled and a.measures[:1] == b.measures[:1] != () else ()


def _roles(a: View, b: View, contrast: Contrast) -> Sequence[Evidence]:
    """Whether both say how much something moved, or only one of them; what moved is not one in two currencies."""
    one, other = a.claim, b.claim
    if one.role == other.role == "change":
        elsewhere = one.unit == other.unit == SHARE and a.moneys and b.moneys and a.moneys.isdisjoint(b.moneys)
        return (NAMED["other_money"] if elsewhere else NAMED["same_role"],)
    if contrast.role:
        return (NAMED["other_role"],)
    return (NAMED["level_and_change"],) if _level_and_change(one, other) else ()


def _level_and_change(a: Claim, b: Claim) -> bool:
    """Whether one says how much something moved, the other how much it is: 15 % less debt, a stake of 15 %.

    Points stand for per cent too often to tell.
    """
    if "change" not in (a.role, b.role) or a.unit in POINTS or b.unit in POINTS:
        return False
    level = b if a.role == "change" else a
    return level.direction not in MOVES and level.role in ("", "share")


def _counts_other(a: View, b: View) -> bool:
    """Whether two counts are known to count different things: votes and seats, people and tents."""
    if not a.counted.isdisjoint(b.counted):
        return False
    known = measures()
    return not any(
        one_event(x, y) or (x in known and y in known and kin(known[x].family, known[y].family))
        for x in a.counted
        for y in b.counted
    )


def of_names(a: View, b: View, rarity: Rarity) -> Sequence[Evidence]:
    """Names that both own stretches bear, or neither bears of the other."""
    if not a.entities or not b.entities:
        return ()
    common = a.entities & b.entities
    weight = min(sum(map(rarity, common)) / 2, 1.0) if common else 0.0
    same = ("same_entity", EVIDENCE["same_entity"] * weight)
    if a.countries and b.countries and not (a.countries & b.named or b.countries & a.named):
        return (same, NAMED["other_country"])
    if common:
        return (same,)
    elsewhere = not (a.entities.isdisjoint(b.named) and b.entities.isdisjoint(a.named))
    return () if elsewhere else (NAMED["other_entity"],)


def of_words(a: View, b: View, rarity: Rarity) -> Sequence[Evidence]:
    """How alike their words are: of the own stretches, of the sentences, of all around."""
    own, sentence, topic = rarity.likeness(a, b)
    return (
        ("own_words", EVIDENCE["own_words"] * own),
        ("sentence_words", EVIDENCE["sentence_words"] * sentence),
        ("topic_words", EVIDENCE["topic_words"] * topic),
    )


def of_figures(a: Claim, b: Claim, meets: bool, bits: float) -> Sequence[Evidence]:
    """What the figures say: that they meet, that one is the other gone astray, that they are near or far.

    ``bits`` of surprise that they meet, or print one number.
    """
    if meets:
        return (("same_value", min(EVIDENCE["same_value"] * bits, EVIDENCE["value_cap"])), _beyond(a, b))
    if a.kind == "date":
        return (_distance(a, b),)
    if bits:
        turned = NAMED["turned_bound"] if turned_bound(a, b) else ("", 0.0)
        return (("same_print", min(EVIDENCE["same_print"] * bits, EVIDENCE["value_cap"])), turned)
    values = points(a, b)
    if values is None:
        return ()
    slip = slip_bits(a, b, values)
    if not slip and worlds_apart(values, a.unit):
        return (("far", EVIDENCE["far"] * (2 if worlds_apart(values, a.unit, twice=True) else 1)),)
    return (
        ("slip", EVIDENCE["slip"] * slip),
        ("near", EVIDENCE["near"] * near(values, a.unit) * (2 if a.unit == "rank" else 1)),
    )


def _beyond(a: Claim, b: Claim) -> Evidence:
    """Whether one figure lies many times beyond the bound that it satisfies: nobody says "over 400" of 90,000."""
    values = points(a, b) if a.kind == "quantity" and not {a.hedge, b.hedge}.isdisjoint(BOUNDS) else None
    if values is None or min(values) <= 0 or max(values) <= THRESHOLD["bound"] * min(values):
        return "", 0.0
    return "far", EVIDENCE["far"] * (2 if worlds_apart(values, a.unit) else 1)


def _distance(a: Claim, b: Claim) -> Evidence:
    """Two versions of one date are mostly days apart, as near as their grain allows, or one slip of the pen apart."""
    if slipped(a, b):
        return "slip", EVIDENCE["slip"] * DAY_BITS
    apart = days_apart(a, b)
    if apart is None or apart > FAR:
        return NAMED["far"] if apart else ("", 0.0)
    return "near", EVIDENCE["near"] * (2 if apart <= NEAR else apart <= CLOSE)
