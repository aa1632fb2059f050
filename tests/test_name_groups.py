"""Names of one thing meet under all their spellings, names of two things never do; the corpus must bite throughout."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path

import pytest

from tadqiq.match.naming.groups import group_names
from tadqiq.model import Article, Name, NameGroup

CORPUS = tomllib.loads((Path(__file__).parent / "data" / "name_pairs.toml").read_text(encoding="utf-8"))
LABEL = "{a} / {b}"


def mention(article: str, text: str, kind: str = "other", start: int = 0, entity: str = "") -> Name:
    return Name(article=article, start=start, end=start + len(text), text=text, kind=kind, entity=entity)  # type: ignore[arg-type]


def linked(groups: list[NameGroup], a: str, b: str) -> bool:
    return any({a, b} <= {m.text for m in g.mentions} for g in groups if g.verdict != "distinct")


def grouped(*names: Name, aliases: dict[str, tuple[str, ...]] | None = None) -> list[NameGroup]:
    return group_names(names, {}, aliases or {})


def known(text: str) -> str:
    from tadqiq.knowledge.names import known_as

    found = known_as(text)
    return found[0] if found else ""


def pair_of(row: dict[str, str]) -> tuple[Name, Name]:
    kind = row["kind"]
    return (
        mention("one", row["a"], kind, entity=known(row["a"])),
        mention("two", row["b"], kind, entity=known(row["b"])),
    )


def test_corpus_is_large_enough() -> None:
    assert len(CORPUS["true"]) >= 200
    assert len(CORPUS["false"]) >= 130


@pytest.mark.parametrize("row", CORPUS["true"], ids=[LABEL.format(**row) for row in CORPUS["true"]])
def test_true_pairs_are_linked(row: dict[str, str]) -> None:
    assert linked(grouped(*pair_of(row)), row["a"], row["b"])


@pytest.mark.parametrize("row", CORPUS["false"], ids=[LABEL.format(**row) for row in CORPUS["false"]])
def test_false_pairs_stay_apart(row: dict[str, str]) -> None:
    assert not linked(grouped(*pair_of(row)), row["a"], row["b"])


def test_order_of_mentions_is_irrelevant() -> None:
    names = [n for row in CORPUS["true"][:20] for n in pair_of(row)]
    shuffled = names[:]
    random.Random(7).shuffle(shuffled)
    assert group_names(names, {}, {}) == group_names(shuffled, {}, {})


def test_an_unrelated_name_changes_nothing() -> None:
    names = [n for row in CORPUS["true"][:20] for n in pair_of(row)]
    more = group_names([*names, mention("three", "Quxibor", "organisation")], {}, {})
    assert [g for g in more if g.mentions[0].text != "Quxibor"] == group_names(names, {}, {})


def test_surname_alone_joins_its_only_bearer() -> None:
    full, short = mention("one", "خليل الدراوشة", "person"), mention("one", "الدراوشة", "person", 40)
    assert linked(grouped(full, short), full.text, short.text)


def test_surname_with_an_article_alone_joins_nobody_when_two_bear_it_in_two_scripts() -> None:
    names = [
        mention("one", "نضال الكركية", "person"),
        mention("one", "نبيل الكركية", "person", 20),
        mention("one", "الكركية", "person", 40),
        mention("two", "Nedal Karakiya", "person"),
    ]
    groups = grouped(*names)
    assert linked(groups, "نضال الكركية", "Nedal Karakiya")
    assert not any(linked(groups, "الكركية", n.text) for n in names if n.text != "الكركية")


def test_families_called_after_two_given_names_are_a_warning() -> None:
    groups = grouped(mention("one", "عمر السعدي", "person"), mention("two", "عمر السعيدي", "person"))
    assert [g.verdict for g in groups] == ["same", "same", "distinct"]


def test_what_belongs_to_somebody_is_no_other_name_of_his() -> None:
    text = "The court jailed Suha Kteifan, formerly Nedal Moor's deputy, for a year."
    article = Article(id="one", file="", text=text, clean=text, language="en")
    names = [mention("one", n, "person", text.index(n)) for n in ("Suha Kteifan", "Nedal Moor")]
    assert not linked(group_names(names, {"one": article}, {}), "Suha Kteifan", "Nedal Moor")


def test_surname_alone_joins_nobody_when_two_bear_it() -> None:
    bearers = [mention("one", "خليل الدراوشة", "person"), mention("one", "وسام الدراوشة", "person", 20)]
    short = mention("one", "الدراوشة", "person", 40)
    groups = grouped(*bearers, short)
    assert not any(linked(groups, short.text, bearer.text) for bearer in bearers)
    assert not linked(groups, bearers[0].text, bearers[1].text)


def test_short_form_of_two_bodies_joins_neither() -> None:
    groups = grouped(
        mention("one", "Rubicon Energy", "organisation"),
        mention("one", "Rubicon Fund", "organisation", 20),
        mention("one", "Rubicon", "organisation", 40),
    )
    assert not linked(groups, "Rubicon", "Rubicon Energy")
    assert not linked(groups, "Rubicon", "Rubicon Fund")


def test_look_alikes_are_reported_with_the_reason() -> None:
    groups = grouped(
        mention("one", "بيوت الخليج", "organisation"),
        mention("two", "بيوت الشام", "organisation"),
        mention("two", "Oslo"),
    )
    (warning,) = [g for g in groups if g.verdict == "distinct"]
    assert {m.text for m in warning.mentions} == {"بيوت الخليج", "بيوت الشام"}
    assert "خليج / شام" in warning.steps[0]


def test_the_text_equates_two_names() -> None:
    text = "شركة كيان الشرق (Orient Being) وقعت العقد."
    article = Article(id="one", file="", text=text, clean=text, language="ar")
    arabic = mention("one", "كيان الشرق", "organisation", text.index("كيان"))
    latin = mention("one", "Orient Being", "organisation", text.index("Orient"))
    assert linked(group_names([arabic, latin], {"one": article}, {}), arabic.text, latin.text)
    assert not linked(group_names([arabic, latin], {}, {}), arabic.text, latin.text)


def test_a_place_in_brackets_is_no_equivalent() -> None:
    text = "زار الوفد المغرب (Rabat) أمس."
    article = Article(id="one", file="", text=text, clean=text, language="ar")
    country = mention("one", "المغرب", "place", text.index("المغرب"), "MA")
    city = mention("one", "Rabat", "place", text.index("Rabat"), "rabat")
    assert not linked(group_names([country, city], {"one": article}, {}), "المغرب", "Rabat")


def test_workspace_aliases_join_what_no_sound_does() -> None:
    names = [mention("one", "التل الأخضر", "site"), mention("two", "Zelyony Kholm", "site")]
    assert not linked(grouped(*names), "التل الأخضر", "Zelyony Kholm")
    groups = grouped(*names, aliases={"Green Hill": ("التل الأخضر", "Zelyony Kholm")})
    assert linked(groups, "التل الأخضر", "Zelyony Kholm")


def test_shipped_aliases_know_renamed_cities() -> None:
    assert linked(grouped(mention("one", "مومباي", "place"), mention("two", "Bombay", "place")), "مومباي", "Bombay")


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        (("نوفاليس", "نوفاليس"), "same"),
        (("الأطلسية", "أطلسية"), "same"),
        (("نوفاليس", "نوفالِيس"), "same"),
        (("نوفاليس", "نوفاليز"), "spelling_variant"),
        (("نوفاليس", "Novalis"), "spelling_variant"),
    ],
)
def test_verdict(texts: tuple[str, str], verdict: str) -> None:
    (group,) = grouped(mention("one", texts[0]), mention("two", texts[1]))
    assert group.verdict == verdict


def test_country_under_its_two_names_is_no_variant_but_under_two_spellings_is() -> None:
    (plain,) = grouped(mention("one", "المغرب", "place", 0, "MA"), mention("two", "Morocco", "place", 0, "MA"))
    (spelt,) = grouped(mention("one", "كازاخستان", "place", 0, "KZ"), mention("two", "قازاخستان", "place", 0, "KZ"))
    assert (plain.verdict, spelt.verdict) == ("same", "spelling_variant")
    assert (plain.id, spelt.id) == ("MA", "KZ")


def test_peoples_take_no_part() -> None:
    adjective = Name(article="one", start=0, end=5, text="مغربي", kind="place", entity="MA", cue="known:people")
    assert grouped(adjective) == []


def test_substance_in_two_spellings_is_reported_and_in_one_is_not() -> None:
    def story(*texts: str) -> dict[str, Article]:
        return {str(i): Article(id=str(i), file="", text=t, clean=t, language="ar") for i, t in enumerate(texts)}

    two = group_names([], story("سعر التنغستن ارتفع", "صادرات التنغستين"), {})
    assert [(g.id, g.verdict, len(g.mentions)) for g in two] == [("term-W", "spelling_variant", 2)]
    assert group_names([], story("سعر التنغستن ارتفع", "صادرات التنغستن"), {}) == []


def test_a_group_says_why() -> None:
    (group,) = grouped(mention("one", "نوفاليس"), mention("two", "Novalis"))
    assert group.verdict == "spelling_variant"
    assert {m.text for m in group.mentions} == {"Novalis", "نوفاليس"}
    assert any("sounds alike" in step for step in group.steps)


def test_many_names_are_grouped_in_little_time() -> None:
    import time

    letters = random.Random(3)
    made = ["".join(letters.choice("bdfgklmnrst") + letters.choice("aiou") for _ in range(4)) for _ in range(3000)]
    names = [mention(str(i % 5), text.title(), "organisation", i) for i, text in enumerate(made)]
    start = time.process_time()
    groups = group_names(names, {}, {})
    assert time.process_time() - start < 20
    assert len(groups) > 100


def read(**texts: str) -> list[NameGroup]:
    from tadqiq.extract.naming.finding import names
    from tadqiq.text import tokenise

    articles = {
        id: Article(id=id, file="", text=text, clean=text, language="en" if text.isascii() else "ar")
        for id, text in texts.items()
    }
    return group_names([n for a in articles.values() for n in names(a, tokenise(a.clean))], articles, {})


def test_a_place_that_another_article_names_is_found_by_its_sound() -> None:
    groups = read(
        one="Rescuers reached Lamburi on Friday.",
        two="وارتفع عدد القتلى إلى 82 في لمبوري وحدها.",
        three="Lamburi: 82 dead.",
    )
    (group,) = [g for g in groups if "Lamburi" in {m.text for m in g.mentions}]
    assert {(m.article, m.text) for m in group.mentions} == {
        ("one", "Lamburi"),
        ("two", "لمبوري"),
        ("three", "Lamburi"),
    }


def test_an_everyday_word_that_sounds_like_a_place_is_not_recovered() -> None:
    groups = read(one="Rescuers reached Kitaba on Friday.", two="وقال إن كتابة التقرير تمت في كتابة واحدة.")
    assert {m.article for g in groups for m in g.mentions} == {"one"}


@pytest.mark.parametrize(
    ("latin", "arabic", "name"),
    [
        # One word there, two here, and the other way round.
        ("Fighting reached Ravenmoor on Friday.", "واندلعت المعارك قرب رافن مور مساء الجمعة.", "رافن مور"),
        ("A plant in Raven Moor burnt.", "واحترق مصنع كبير في رافنمور ليلة الجمعة.", "رافنمور"),
        # An everyday word where an island, port or town is announced.
        ("Boats left Salama for the mainland.", "وغادرت القوارب جزيرة سلامة نحو البر.", "سلامة"),
        # Everyday words that another article announces as a port's name.
        ("ميناء رأس الخروب يستعد للتوسعة.", "وقال الوزير إن التوسعة ستجعل رأس الخروب مركزا للشحن.", "رأس الخروب"),
    ],
)
def test_a_name_is_found_as_another_article_cuts_or_announces_it(latin: str, arabic: str, name: str) -> None:
    groups = read(one=latin, two=arabic)
    assert any(
        {"one", "two"} == {m.article for m in g.mentions} and name in {m.text for m in g.mentions} for g in groups
    )


def test_a_firm_that_begins_with_a_given_name_is_one_with_its_latin_spelling() -> None:
    groups = read(one="The builder Kamal Al Shamal won.", two="وفازت «كمال الشمال» بالعقد.")
    assert linked(groups, "Kamal Al Shamal", "كمال الشمال")


def test_a_name_of_several_words_is_found_where_only_its_parts_were_read() -> None:
    groups = read(one="A poll by Parrish & Cole was out.", two="The firm of Parrish and Cole asked 900 people.")
    (group,) = groups
    assert [m.text for m in group.mentions] == ["Parrish & Cole", "Parrish and Cole"]


@pytest.mark.parametrize(
    ("latin", "arabic", "name"),
    [
        ("Penhallow Group’s Alastair Penhallow spoke.", "وأوضح أليستر بنهالو أن الإنتاج بدأ.", "أليستر بنهالو"),
        ("Halwan Petroleum holds 24 per cent.", "وتملك حلوان البترولية 24 في المائة.", "حلوان البترولية"),
        ("They climbed to the Gali Serin cave.", "وعثر في كهف كلي سيرين على الصواعد.", "كلي سيرين"),
        ("The club Barq Meknes won.", "وفاز برق مكناس بالكأس.", "برق مكناس"),
        ("The club Tarwick City won.", "وحضر كشافو تارويك سيتي الإنجليزي.", "تارويك سيتي"),
        ("Barid Rail Services ran it.", "وتشغله البريد لخدمات السكك الحديدية.", "البريد لخدمات السكك الحديدية"),
    ],
)
def test_a_name_of_several_words_is_heard_in_the_other_script(latin: str, arabic: str, name: str) -> None:
    groups = read(one=latin, two=arabic)
    (group,) = [g for g in groups if name in {m.text for m in g.mentions if m.article == "two"}]
    assert "one" in {m.article for m in group.mentions}


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("The trader Kataba Salim spoke.", "وقال إن من كتب سليم النية."),
        ("The Masar Petroleum well is dry.", "وسلك القطار مسارا جديدا للنفط."),
        ("The club Tarwick City won.", "وقال تارويك. سيتي بعيدة."),
    ],
)
def test_everyday_words_are_not_heard_as_a_name_of_several(latin: str, arabic: str) -> None:
    groups = read(one=latin, two=arabic)
    assert not [g for g in groups if {"one", "two"} <= {m.article for m in g.mentions}]


@pytest.mark.parametrize(
    "text",
    [
        "Sarmad said output rose. Sarmad Quarries, which is unrelated to Sarmad, closed.",
        "Sarmad said output rose at Sarmad. Drug maker Sarmad Quarries, which is unrelated, closed.",
        "لا صلة بين «سرمد» و«سرمد كواري» التي ربحت مليونا. وقالت «سرمد» إنها باعت «سرمد كواري».",
        "Sarmad said output rose at Sarmad. Sarmad has no link with Sarmad Quarries.",
        "Sarmad said output rose at Sarmad. Sarmad Quarries, a dealer that has no link with the port, closed.",
    ],
)
def test_what_the_text_holds_apart_stays_apart(text: str) -> None:
    groups = read(one=text)
    assert len([g for g in groups if g.verdict == "distinct"]) == 1
    assert len([g for g in groups if g.verdict != "distinct"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "خسرت «مرجال» مليونا، وقالت «مرجال» إنها تطعن. وتنفي شركة «مرجيل»، ومقرها جدة، أي صلة لها بالملف، كما قالت.",
        "Marjal said output rose at Marjal. The firm Marjil, based in Lyon, denied any link to the case.",
    ],
)
def test_a_firm_that_denies_any_link_stays_apart(text: str) -> None:
    assert any(g.verdict == "distinct" for g in read(one=text))


def test_what_holds_a_short_name_apart_holds_its_full_name_apart() -> None:
    groups = read(
        one="The firm Corvo Mining grew. Corvo is unrelated to Carvo Minerals, a digger in Oslo.",
        two="وتملك شركة كورفو للتعدين ربع المنجم، وتنقب شركة كارفو مينرالز قربه.",
    )
    assert linked(groups, "Corvo", "Corvo Mining")
    assert not linked(groups, "Corvo Mining", "Carvo Minerals")
    assert not linked(groups, "Corvo Mining", "كارفو مينرالز")


def test_a_people_in_a_sentence_that_holds_two_apart_is_left_alone() -> None:
    groups = read(one="The African firm Corvo Mining, which is unrelated to the African firm Corvo, grew. Corvo fell.")
    assert [g for g in groups if g.verdict == "distinct"]


def test_an_unrelated_matter_parts_nobody() -> None:
    groups = read(one="Khalil Haddad spoke in Oslo. Haddad said the fire was unrelated to the strike.")
    assert not [g for g in groups if g.verdict == "distinct"]
    assert linked(groups, "Khalil Haddad", "Haddad")


@pytest.mark.parametrize(
    "text",
    [
        "They closed wells at Oued El Krab and Oued El Karba in spring.",
        "The drug Belixitan is sold, Belixetin is not.",
        "وتسلم أمين بوخالفة المفاتيح من لمين بوخالفة أمس.",
    ],
)
def test_two_spellings_side_by_side_in_one_sentence_are_two_things(text: str) -> None:
    assert [len(g.mentions) for g in read(one=text) if g.verdict != "distinct"] == [1, 1]


def test_a_probe_is_not_short_for_a_person_whose_father_bears_its_name() -> None:
    groups = grouped(mention("one", "راصد", "product"), mention("one", "شما بنت راشد المزروعي", "person", 40))
    assert not linked(groups, "راصد", "شما بنت راشد المزروعي")


def test_a_brand_alone_is_none_of_two_firms_that_bear_it() -> None:
    firms = ("Bank Al Sorour", "Al Sorour Capital", "Al Sorour", "Sorour")
    groups = grouped(*(mention("one", firm, "organisation", 40 * k) for k, firm in enumerate(firms)))
    assert linked(groups, "Al Sorour", "Sorour")
    assert not linked(groups, "Al Sorour Capital", "Sorour")
    assert not linked(groups, "Bank Al Sorour", "Sorour")


@pytest.mark.parametrize(
    ("one", "two", "name"),
    [
        ("Norlival won. Norlival said so.", "وستذهب الحصة إلى «نورليفال» التي مقرها ليون.", "نورليفال"),
        ("فازت شركة «دلتا نورافيل للمقاولات» بالعقد.", "وتعود البقية إلى دلتا نورافيل.", "دلتا نورافيل"),
        ("They went to Gamro, Tambaktu and Kindaru.", "وانتشر الجنود في غمرو وتمبكتو وكندارو.", "كندارو"),
    ],
)
def test_a_name_is_found_by_what_another_article_calls_it(one: str, two: str, name: str) -> None:
    assert any(
        name in {m.text for m in g.mentions} and len({m.article for m in g.mentions}) > 1
        for g in read(one=one, two=two)
    )


def test_a_probe_and_its_numbered_successor_are_two() -> None:
    both = [mention("one", "راصد", "product"), mention("one", "راصد 2", "product", 40)]
    assert not linked(grouped(*both), "راصد", "راصد 2")
    assert linked(grouped(mention("one", "راصد", "product"), mention("two", "راصد 2", "product")), "راصد", "راصد 2")


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("بدأ الموسم في نواذيبو أمس.", "أغلقت الوحدات بنواديبو أمس. وقال عامل بنواديبو إن العمل توقف.", "نواديبو"),
        ("نقلت السلع إلى تيمبوكتو أمس.", "بيعت السلع بتيمبكتو صباحا. وعاد التجار لتيمبكتو مساء بتيمبكتو.", "تيمبكتو"),
    ],
)
def test_a_place_spelt_otherwise_behind_its_preposition_is_heard(one: str, other: str, wanted: str) -> None:
    from tadqiq.extract.naming.finding import names as read
    from tadqiq.text import tokenise

    articles = {id: Article(id=id, file="", text=t, clean=t, language="ar") for id, t in (("1", one), ("2", other))}
    found = [n for article in articles.values() for n in read(article, tokenise(article.text))]
    groups = group_names(found, articles, {})
    assert any(wanted in {m.text for m in g.mentions if m.article == "2"} for g in groups)
    assert not any(m.text in ("ب" + wanted, "ل" + wanted) for g in groups for m in g.mentions)


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("وقال المهندس شوقران الدربكلي إن الجسر آمن.", "الجسر آمن كما يؤكده شوقرن دربكلي لزواره.", "شوقرن دربكلي"),
        ("واشترت شركة ساغالا كابيرا المزرعة.", "وأصل المزرعة لساجالا كابيرا منذ عامين.", "ساجالا كابيرا"),
    ],
)
def test_a_name_of_several_words_is_heard_in_another_arabic_article(one: str, two: str, wanted: str) -> None:
    (group,) = [g for g in read(one=one, two=two) if wanted in {m.text for m in g.mentions}]
    assert {m.article for m in group.mentions} == {"one", "two"}


def test_everyday_words_are_no_person_of_another_article() -> None:
    groups = read(one="وقال المهندس سالم الجزار إن السوق مفتوح.", two="وبقي سليم الجزار من الذبيحة، أي ما سلم منها.")
    assert not linked(groups, "سالم الجزار", "سليم الجزار")


def test_two_firms_that_an_article_names_stay_two_though_one_sounds_like_the_other_in_the_other_script() -> None:
    groups = read(
        one="اشترت «نور للتأمين» المبنى، وباعت «نورس للتأمين» مقرها.",
        two="Nour Insurance bought the building. Nawras Insurance sold its offices.",
    )
    assert linked(groups, "نور للتأمين", "Nour Insurance")
    assert linked(groups, "نورس للتأمين", "Nawras Insurance")
    assert not linked(groups, "نور للتأمين", "نورس للتأمين")
    assert not linked(groups, "Nour Insurance", "Nawras Insurance")


@pytest.mark.parametrize(
    ("text", "river", "town"),
    [
        ("The town of Kestra Novi was flooded. The Kestra, which rises in the hills, fell.", "Kestra", "Kestra Novi"),
        ("A mill at Dorvan Bazar burned. Workers fled across the Dorvan river.", "Dorvan river", "Dorvan Bazar"),
        ("غمرت المياه بلدة كيسترا نوفي وبلغ نهر كيسترا ذروته.", "نهر كيسترا", "كيسترا نوفي"),
    ],
)
def test_a_river_is_not_short_for_the_town_on_it(text: str, river: str, town: str) -> None:
    groups = read(one=text)
    assert not linked(groups, river, town)
    assert not linked(groups, river.removeprefix("نهر "), town)


def test_a_firm_with_the_article_of_its_plant_is_short_for_its_full_name() -> None:
    assert linked(read(one="Corvo Mining grew. The Corvo chief left. Corvo shares fell."), "Corvo", "Corvo Mining")


def test_a_bank_with_a_word_more_in_one_article_is_another() -> None:
    groups = read(one="Arvo Bank paid for it. Arvo Credit Bank, which shares half a name, was not involved.")
    assert not linked(groups, "Arvo Bank", "Arvo Credit Bank")


def test_a_king_by_his_name_alone_is_the_one_with_a_number() -> None:
    one, two = mention("one", "Carlos IV", "person"), mention("one", "Carlos", "person", 40)
    assert linked(grouped(one, two), "Carlos IV", "Carlos")
    three = mention("one", "Carlos III", "person", 60)
    assert not linked(grouped(one, two, three), "Carlos", "Carlos IV")


def test_one_spelling_that_sounds_a_little_less_alike_parts_nobody() -> None:
    texts = (
        ("one", "Nermin Hadžiomerbegović"),
        ("two", "Nermin Hadziomerbegovic"),
        ("three", "نرمين حاجي عمر بيغوفيتش"),
    )
    assert len(grouped(*(mention(id, text) for id, text in texts))) == 1


def test_two_people_are_not_one_because_a_name_was_read_as_long_as_both() -> None:
    one, two = mention("one", "Aminah Yusof", "person"), mention("one", "Ramli Haroon", "person", 40)
    assert not linked(
        grouped(one, two, mention("two", "أمينة يوسف ورملي هارون", "person")), "Aminah Yusof", "Ramli Haroon"
    )
