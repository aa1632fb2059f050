"""Parts of two kinds that leave nothing of their whole: women and men, proven and probable, town and country."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.tables import read
from .figures import Figure, Passage
from .listed import Listed, addable, nearly
from .nouns import past

NEAR = 1.2
FEMININE = "ة"


def kinds(passage: Passage) -> Iterator[Listed]:
    """ "9,400 teachers, 5,100 women and 3,600 men": the amount before both, in their sentence, is all of them."""
    amounts = addable(passage)
    for whole, one, other, after in zip(amounts, amounts[1:], amounts[2:], [*amounts[3:], None], strict=False):
        if (
            _holds(whole, one)
            and _complement(one, other)
            and not _goes_on(other, after)
            and nearly([one, other], whole, NEAR)
        ):
            yield Listed([one, other], [whole], True, mixed=True)


def _goes_on(last: Figure, after: Figure | None) -> bool:
    """ "6 women, 5 men and 4 children": a third kind stands behind the two."""
    return after is not None and after.gap <= 4 and after.dimension == last.dimension


def _complement(one: Figure, other: Figure) -> bool:
    """Whether the two are of kinds that leave no third, one right behind the other."""
    pairs = read("checks", "complete.toml")["kinds"]["pairs"]
    named = any((_of(one, a) and _of(other, b)) or (_of(one, b) and _of(other, a)) for a, b in pairs)
    return other.gap <= 8 and (named or _gendered(one, other) or _gendered(other, one))


def _gendered(one: Figure, other: Figure) -> bool:
    """«7200 طالبة و4100 طالب»: the same noun in its feminine and its masculine."""
    her, his = (f.words.split()[-1] for f in (one, other))
    return len(his) > 2 and her == his.removesuffix("ا").removesuffix("ً") + FEMININE


def _of(figure: Figure, kind: str) -> bool:
    """Whether a word for the kind stands in the figure or right behind it."""
    return figure.before.get(kind) == 0 or figure.trailed(kind, within=2)


def _holds(whole: Figure, part: Figure) -> bool:
    alike = whole.dimension == part.dimension or part.dimension == "count" or whole.dimension == "count"
    return alike and not past(whole.claim, part.claim) and whole.value > part.value
