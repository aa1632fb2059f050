"""Names of a draft: misspelt, borne by no source, or fine."""

from __future__ import annotations

from pathlib import Path

import pytest

import tadqiq
from tadqiq.model import Finding

pytestmark = pytest.mark.usefixtures("elsewhere")

ENGLISH = (
    "Mill fire in Dorvale\n\nDORVALE, 9 June 2026\n\n"
    'The fire killed 14 people. "We lost the whole mill," said Marta Hollin, the fire chief.\n'
    "The European Union offered help, Interior Minister Yusuf al-Kandari said.\n"
)
ARABIC = (
    "حريق المطحنة\n\nدورفيل، 10 يونيو 2026\n\n"
    "أودى الحريق بحياة 14 شخصا. وقال المهندس سامر الزعتري إن البساتين المجاورة سلمت.\n"
    "وقال وزير الداخلية يوسف الكندري إن التحقيق بدأ.\n"
)


def unknown(folder: Path, draft: str) -> list[Finding]:
    (folder / "sources").mkdir()
    (folder / "sources" / "1.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "sources" / "2.txt").write_text(ARABIC, encoding="utf-8")
    (folder / "draft.txt").write_text(draft, encoding="utf-8")
    report = tadqiq.check(folder / "draft.txt", against=folder / "sources")
    return [f for f in report.findings if f.check == "name_unknown"]


@pytest.mark.parametrize(
    ("sentence", "written", "known"),
    [
        ("The mill is gone, said Marta Hollis, the fire chief.", "Marta Hollis", "Marta Hollin"),
        ("وقال المهندس سامر الزعبري إن الحريق أخمد.", "سامر الزعبري", "سامر الزعتري"),
    ],
)
def test_a_name_with_one_word_wrong_is_told_the_right_one(
    tmp_path: Path, sentence: str, written: str, known: str
) -> None:
    (found,) = unknown(tmp_path, f"Fire\n\n11 June 2026\n\nThe fire killed 14 people. {sentence}\n")
    assert written in found.message.en and known in found.message.en
    assert found.spans[0].text == written


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("The walls were old, said Oskar Brannigan, a builder.", "Oskar Brannigan"),
        ("وقال الخبير نزار بن طالب إن الجدران قديمة.", "نزار بن طالب"),
    ],
)
def test_a_person_whom_no_source_names(tmp_path: Path, sentence: str, written: str) -> None:
    (found,) = unknown(tmp_path, f"Fire\n\n11 June 2026\n\nThe fire killed 14 people. {sentence}\n")
    assert found.message.en == f"No source bears the name “{written}”."
    assert written in found.message.ar


@pytest.mark.parametrize(
    "sentence",
    [
        "European Union help was offered, said Yusuf al-Kandari.",
        "وقال سامر الزعتري إن الحريق لم يصل إلى بساتين القرية.",
        "وقال وزير الداخلية يوسف الكندري إن النتائج قريبة.",
        "وقالت رئيسة الإطفاء مارتا هولين إن المطحنة ضاعت.",
        "The engineer, Samer al-Zaatari, said the orchards are safe.",
    ],
)
def test_names_that_a_source_has_in_either_script(tmp_path: Path, sentence: str) -> None:
    assert unknown(tmp_path, f"Fire\n\n11 June 2026\n\nThe fire killed 14 people. {sentence}\n") == []


@pytest.mark.parametrize("written", ["Tolbus", "Tolbuses"])
def test_several_of_a_make_are_no_other_spelling(tmp_path: Path, written: str) -> None:
    source = "Buses\n\nDORVALE, 9 June 2026\n\nDorvale bought 36 buses from Tolbus. Tolbus builds them in Marne.\n"
    draft = f"Fleet\n\n11 June 2026\n\nDorvale has ordered three dozen new {written}. Tolbus builds them.\n"
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "1.txt").write_text(source, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(draft, encoding="utf-8")
    report = tadqiq.check(tmp_path / "draft.txt", against=tmp_path / "sources")
    assert not [f for f in report.findings if f.spans]
