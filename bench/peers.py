"""Other readers of figures, run on the same texts in the same process; one that is missing or broken says why."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import partial

Parse = Callable[[str], object]
# Gives the peer's parse function, or None and the reason why not.
Loader = Callable[[], tuple[Parse | None, str]]
SAMPLE = "It cost 3 million dollars."


def loaded(make: Callable[[], Parse]) -> tuple[Parse | None, str]:
    """The parse function of a peer, tried on a sentence, or ``None`` and the reason why there is none."""
    warnings.simplefilter("ignore")
    try:
        parse = make()
        parse(SAMPLE)
    except Exception as error:  # a peer may break in any way: the run goes on without it
        return None, f"skipped ({type(error).__name__}: {error})".splitlines()[0]
    return parse, ""


def quantulum3() -> Parse:
    """Its one function for figures with units."""
    from quantulum3 import parser

    parse: Parse = parser.parse
    return parse


def recognizers_text() -> Parse:
    """Numbers, money and dimensions of Recognizers-Text; its Python package has no Arabic and reads it as English."""
    from recognizers_number import recognize_number
    from recognizers_number_with_unit import recognize_currency, recognize_dimension
    from recognizers_text import Culture

    readers = (recognize_number, recognize_currency, recognize_dimension)
    return lambda text: [read(text, Culture.English) for read in readers]


PEERS: dict[str, Loader] = {
    "quantulum3": partial(loaded, quantulum3),
    "Recognizers-Text": partial(loaded, recognizers_text),
}
