"""Names in full: nicknames, small words, initials and shortenings inside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

import tadqiq
from tadqiq.extract import extract
from tadqiq.model import NameGroup
from tadqiq.read import make_article


def named(text: str) -> set[str]:
    return {name.text for name in extract(make_article("a", text)).names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('The ferry of Ramon "El Chispa" Orduna sank.', 'Ramon "El Chispa" Orduna'),
        ("The captain is Ramon “Chispa” Orduna.", "Ramon “Chispa” Orduna"),
        ("It went to Banco Mercantil do Porto that day.", "Banco Mercantil do Porto"),
        ("The miners follow Papy Lukusa wa Tshimanga now.", "Papy Lukusa wa Tshimanga"),
        ("They met Elvin Rashid oglu Aliyev in town.", "Elvin Rashid oglu Aliyev"),
        ("It bears the stamp of Governor J.-C. Mutombo. He left.", "J.-C. Mutombo"),
        ("A few MPs of the Karama Party walked out.", "Karama Party"),
        ("وصل الموكب إلى بلدة سيدي بو عطية أمس.", "سيدي بو عطية"),
        ("نفى محاميه فاغنر موراليس دي كوستا ارتكاب أي مخالفة.", "فاغنر موراليس دي كوستا"),
        ("والتقى العمدة محمد أغ إنتاكا بالوفد.", "محمد أغ إنتاكا"),
        ("وقالت الشركة الجهوية للمناجم إن الإنتاج ارتفع.", "الشركة الجهوية للمناجم"),
        ("ومول بنك التعمير المتوسطي الجزء الأكبر من الكلفة.", "بنك التعمير المتوسطي"),
    ],
)
def test_a_name_is_read_whole(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    "text", ['He called the plan "A Big Mistake" Monday.', 'She read "The Old Ferry" and "Corvo Nights" to them.']
)
def test_what_is_quoted_beside_names_is_no_nickname(text: str) -> None:
    assert not any('"' in name for name in named(text))


@pytest.mark.parametrize(
    "text",
    [
        "وقالت الشركة المشغلة للعبارات إنها غرقت.",
        "وارتفعت أرباح الشركة الفصلية الصافية.",
        "وباعت الشركة الأم للمصنع حصتها.",
    ],
)
def test_what_a_firm_does_names_none(text: str) -> None:
    assert not any("الشركة" in name for name in named(text))


def groups(folder: Path, *texts: str) -> Mapping[str, NameGroup]:
    """Each name as printed with its group, held-apart pairs aside."""
    for i, text in enumerate(texts):
        (folder / f"{i}.txt").write_text(f"A headline\n\n{text}", encoding="utf-8")
    found = tadqiq.check(sorted(folder.glob("*.txt"))).names
    return {m.text: group for group in found if group.verdict != "distinct" for m in group.mentions}


@pytest.mark.parametrize(
    ("one", "other", "texts"),
    [
        (
            "حسام الدين الكتاني",
            "حسام الكتاني",
            ("قال المحافظ حسام الدين الكتاني إن الجسر سليم.", "ورأى المحافظ حسام الكتاني أن الجسر سليم."),
        ),
        (
            "J.-C. Bokassi",
            "Jean-Claude Bokassi Lumba",
            ("Governor Jean-Claude Bokassi Lumba said so.", "Governor J.-C. Bokassi said so."),
        ),
        (
            "بنك التعمير المتوسطي",
            "Mediterranean Reconstruction Bank",
            (
                "ومول بنك التعمير المتوسطي الجزء الأكبر من الكلفة.",
                "The Mediterranean Reconstruction Bank paid for most of it.",
            ),
        ),
        # One script's two spellings, which the other script has one for.
        (
            "فاغنر كيروش دي سوزا",
            "فاكنر كيروز دي سوزا",
            (
                "قال المحامي فاغنر كيروش دي سوزا إن موكله بريء.",
                "وقال المحامي فاكنر كيروز دي سوزا إن موكله بريء.",
                "Lawyer Wagner Queiroz de Souza said his client was innocent.",
            ),
        ),
        # One g, which each press writes as it says it.
        ("تيغرامت", "تيجرامت", ("تضررت ولاية تيغرامت من السيول.", "سجلت محطة أرصاد تيجرامت 118 ملم من المطر.")),
        # With its article or without.
        ("حي المرجانة", "حي مرجانة", ("سقط 3 جرحى في حي المرجانة.", "شهد حي مرجانة مواجهات أوقعت 3 جرحى.")),
        ("الخزرانية", "Khazraniya", ("وجاءت الخزرانية في المقدمة بين الأحياء.", "The worst air was in Khazraniya.")),
        # In one word or two, in quotation marks or without.
        ("نورديلاند", "نوردي لاند", ("قالت منظمة «نورديلاند» إنها راحلة.", "وقالت منظمة نوردي لاند إنها راحلة.")),
        ("دلتا كونور", "دلتا كونر", ("وقعت شركة «دلتا كونور» العقد.", "وكانت شركة دلتا كونر قد عرضت 3 ملايين.")),
        # The other Kouyaté is no kin: what is said of one says nothing of a fuller form of his own name.
        (
            "Sekouba Kouyaté",
            "Sekouba Lamine Kouyaté",
            (
                "The club has Sekouba Lamine Kouyaté in goal.",
                "For Kouyaté the draw was partly Sekouba Kouyaté, the keeper, no relation, who shares his agent.",
            ),
        ),
    ],
)
def test_two_forms_of_one_name_are_one(tmp_path: Path, one: str, other: str, texts: tuple[str, ...]) -> None:
    found = groups(tmp_path, *texts)
    assert found[one].id == found[other].id
