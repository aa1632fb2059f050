"""What an article says on its tokens is the same in whichever order its lines are asked for."""

from __future__ import annotations

from tadqiq.extract import dates, figures, names
from tadqiq.extract.marks import Mark, Marks
from tadqiq.extract.sentences import Sentences
from tadqiq.model import Span
from tadqiq.read import make_article
from tadqiq.text import tokenise

TEXT = """بلغت صادرات القمح من ميناء سفاجا 40 ألف طن في عام 2024، وفق وزارة الزراعة.
وقال مسؤول إن إنتاج الألمنيوم سيتضاعف
Exports of cotton from Egypt rose to $3bn, while the price of oil fell.
Nobody was hurt when the cut in jobs and wages was announced
وأصيب 12 عاملا في المصنع - بحسب الدفاع المدني"""


def made(text: str = TEXT) -> Marks:
    article = make_article("a", text)
    tokens = tokenise(article.clean)
    sentences = Sentences(article, tokens)
    dated = dates(article, tokens, sentences)
    claims = [*dated, *figures(article, tokens, [Span(c.start, c.end) for c in dated])]
    named = names(article, tokens)
    return Marks(
        tokens,
        [(c, sentences.tokens_in(c.start, c.end)) for c in claims],
        [(n, sentences.tokens_in(n.start, n.end)) for n in named],
    )


def all_of(marks: Marks) -> list[Mark]:
    return marks.within(0, len(marks.tokens))


def test_order_makes_no_difference() -> None:
    backward, one_by_one = made(), made()
    for i in reversed(range(len(backward.tokens))):
        backward.at(i)
    ahead = [m for i in range(len(one_by_one.tokens)) for m in one_by_one.at(i)]
    assert all_of(backward) == ahead == all_of(made())


def test_every_kind_of_line_is_marked() -> None:
    codes = {m.code for m in all_of(made())}
    assert {"m:exports", "c:wheat", "n:EG", "m:oil_price", "m:layoffs", "m:workers", "w:nobody"} <= codes


def test_a_name_of_a_person_says_nothing_else() -> None:
    """راشد is grown up and بن is coffee, but not in a man's name; beside one they keep their sense."""
    codes = {m.code for m in all_of(made("وقال الوزير راشد بن خيرة إن إنتاج البن ارتفع."))}
    assert "n:راشد بن خيره" in codes and "c:coffee" in codes and "p:adults" not in codes
    assert "c:coffee" not in {m.code for m in all_of(made("وقال الوزير راشد بن خيرة إن الإنتاج ارتفع."))}


def test_nothing_lies_beyond_the_article() -> None:
    marks = made()
    assert not marks.at(-1)
    assert not marks.at(len(marks.tokens))


def test_a_measure_is_known_by_its_end() -> None:
    marks = made()
    measures = [m for m in all_of(made()) if m.code.startswith("m:")]
    assert measures
    assert [marks.measure_before(m.last) for m in measures] == measures
    assert made().measure_before(0) is None
