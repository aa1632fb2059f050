"""Other readers of figures, run on the same texts in the same process; one that is missing or broken says why."""

from __future__ import annotations

import warnings
from collections.abc import Callable

# Gives the peer's parse function, or None and the reason why not.
Loader = Callable[[], tuple[Callable[[str], object] | None, str]]


def quantulum3() -> tuple[Callable[[str], object] | None, str]:
    """The parse function of quantulum3, or ``None`` and the reason."""
    warnings.simplefilter("ignore")
    try:
        from quantulum3 import parser

        parser.parse("It cost 3 million dollars.")
    except Exception as error:  # a peer may break in any way: the run goes on without it
        return None, f"skipped ({type(error).__name__}: {error})".splitlines()[0]
    return parser.parse, ""


PEERS: dict[str, Loader] = {"quantulum3": quantulum3}
