"""Whatever sentences of whatever stories stand together, cut short, run together or scrambled: a report comes of it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import tadqiq
from tadqiq.extract import extract
from tadqiq.read import make_article
from tadqiq.report import formats, render

STORIES = Path(__file__).parent / "stories"
SENTENCES = [
    sentence
    for article in sorted(STORIES.glob("*/*.txt"))
    for sentence in re.split(r"(?<=[.!؟?])\s+|\n+", article.read_text(encoding="utf-8"))
    if len(sentence) > 15
]
TEXTS = ("json", "html", "markdown", "terminal")
Damage = Callable[[str, random.Random], str]


def shuffled(sentence: str, dice: random.Random) -> str:
    return " ".join(dice.sample(sentence.split(" "), len(sentence.split(" "))))


DAMAGES: tuple[Damage, ...] = (
    lambda sentence, _: sentence,
    lambda sentence, dice: sentence[: dice.randint(1, len(sentence))],
    lambda sentence, dice: sentence.replace(" ", "", dice.randint(1, 3)),
    lambda sentence, dice: re.sub(r"\d", lambda _: str(dice.randint(0, 9)), sentence),
    lambda sentence, dice: sentence + dice.choice("([“%$—،٪½"),
    lambda sentence, _: sentence.upper(),
    shuffled,
)


@pytest.mark.parametrize("seed", range(30))
def test_any_articles_come_to_a_report(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    common = dice.sample(SENTENCES, 20)
    for name in "abc"[: dice.randint(2, 3)]:
        drawn = [dice.choice(common if dice.random() < 0.6 else SENTENCES) for _ in range(dice.randint(4, 20))]
        text = "\n".join(dice.choice(DAMAGES)(sentence, dice) for sentence in drawn)
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    report = tadqiq.check(sorted(tmp_path.glob("*.txt")))
    assert len(report.articles) == len(list(tmp_path.glob("*.txt")))
    assert set(TEXTS) <= set(formats())
    assert all(render(report, format) for format in TEXTS)


@pytest.mark.parametrize("text", ["The plan would cost nearly 2 billion pounds ($2.6 billion", "the Airval 320"])
def test_a_text_that_breaks_off_behind_a_figure_is_read(text: str) -> None:
    assert [claim.end for claim in extract(make_article("a", text)).claims][-1] == len(text)


@pytest.mark.parametrize("story", sorted(STORIES.glob("*/"))[::4], ids=lambda folder: folder.name)
def test_articles_break_off_behind_any_figure(story: Path) -> None:
    for file in sorted(story.glob("*.txt")):
        article = make_article(file.name, file.read_text(encoding="utf-8"), file=file.name)
        # Words tell by what follows whether they are figures: "one of them", "the sixth country".
        printed = [c for c in extract(article).claims if any(map(str.isdigit, c.text))]
        for claim in printed[::4]:
            start = article.clean.rfind("\n", 0, claim.start) + 1
            cut = extract(make_article(file.name, article.clean[: claim.end], file=file.name))
            assert [c for c in cut.claims if c.start >= start], article.clean[start : claim.end]
