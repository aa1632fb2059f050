"""Lists that their total ends, whatever each part is called: "14 here, nine there and six beyond, a total of 29"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .changes import is_move
from .figures import Figure, Passage, common
from .listed import Listed, addable, nearly

# How many words may stand before a part, and between the word for a total and its figure.
GAP, NAMED, CLOSED = 14, 3, 8
# How many words "270 people in total" takes, and how far off a total may be that may count what there was before.
BEHIND, GROWN = 1, 1.25
NO_PART = ("against", "equals", "open", "out_of", "among", "each", "every", "than", "formerly")
NO_TOTAL = ("against", "from", "than", "out_of", "among", "up", "down", "by", "rest", "leaving", "margin", "average")


def ended(passage: Passage) -> Iterator[Listed]:
    """Each total that a comma and a word set off from the amounts of its kind right before it."""
    amounts = addable(passage)
    for i, total in enumerate(amounts):
        row = _row(amounts[:i], total) if _named(total) or _closes(total) else []
        if len(row) > 1 and (_named(total) or nearly(row, total, GROWN)):
            beside = [f for f in amounts if f is not total and f not in row]
            yield Listed(row, [total], True, beside=beside, mixed=True)


def _named(total: Figure) -> bool:
    """ "…, a total of 29", «، بمجموع 29», "…, 29 in all": a word calls the figure what all before it make."""
    if not _set_off(total) or total.led("to", "closing", within=CLOSED):
        return False
    return total.led("total", within=NAMED) or total.trailed("all_told", within=BEHIND)


def _closes(total: Figure) -> bool:
    """ "…, taking total pledges to 900", "…, making 57", «، ليصل الإجمالي إلى 90»: with what there was before."""
    if not _set_off(total):
        return False
    called = total.led("total", within=CLOSED) and total.led("to", within=NAMED)
    return called or (total.led("closing", within=0) and "to" not in total.before)


def _set_off(total: Figure) -> bool:
    """Whether a comma stands before the words that lead the figure, and none of them says it is something else."""
    plain = total.gap <= GAP and "comma" in total.before and not total.led(*NO_TOTAL, within=total.before["comma"])
    return plain and not is_move(total)


def _row(before: Sequence[Figure], total: Figure) -> list[Figure]:
    """The amounts of the total's kind that lead up to it, one behind the other; what exceeds it by itself is none."""
    alike, row = [f for f in before if f.dimension == total.dimension], list[Figure]()
    for figure in reversed(alike):
        opens = figure is alike[0] and figure.led("among", within=0)  # "it includes 120 nurses, 85 medics and …"
        if not (opens or _part(figure)) or not _less(figure, total):
            break
        row.insert(0, figure)
        if figure.gap > GAP:
            break
    return row


def _part(figure: Figure) -> bool:
    moved = is_move(figure) or figure.claim.role in ("from", "to", "change", "total") or figure.led("to", within=0)
    return not moved and not figure.led(*NO_PART, within=2) and not figure.trailed("each", within=2)


def _less(part: Figure, total: Figure) -> bool:
    held = common([part, total])
    return held is not None and held[0].bottom < held[1].top
