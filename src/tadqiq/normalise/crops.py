"""Customary measures whose weight hangs on the crop: an ardeb of wheat is 150 kg, of maize 140."""

from __future__ import annotations

from typing import NamedTuple

from ..knowledge.substances import crop_of
from ..languages import tables
from ..model import Claim
from ..text import fold


class Weight(NamedTuple):
    """How many times heavier the measure is for the claim's crop than the one ``units.txt`` has, and why."""

    factor: float
    step: str
    assumed: bool


def weight(measure: str, claim: Claim) -> Weight:
    """The weight of a customary measure for the crop that the claim speaks of, wheat when it names none."""
    table = tables.read("normalise", "customary.toml")[measure]
    default = table["default"]
    about = (*claim.clause, *claim.sentence_terms, *claim.topic)
    # A concept stands among the words as "c:wheat".
    crop = crop_of((*(fold(word) for word in claim.subject.split()), *(word.split(":")[-1] for word in about)))
    known = crop if crop in table else default
    kilograms = table[known]
    step = f"1 {measure} of {known} = {kilograms:g} kg"
    return Weight(kilograms / table[default], step if crop == known else f"{step}, assumed", crop != known)
