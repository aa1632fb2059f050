"""What is one name and what is two where the letters alone do not tell: known things, short names, one writer's two."""

from __future__ import annotations

import pytest
from test_name_groups import grouped, known, linked, mention, read

from tadqiq.match.naming.inside import CUE
from tadqiq.match.sound.spoken import spoken
from tadqiq.model import NameGroup
from tadqiq.text import fold_phrase


def together(groups: list[NameGroup], *texts: str) -> bool:
    return any(set(texts) <= {m.text for m in g.mentions} for g in groups if g.verdict != "distinct")


@pytest.mark.parametrize(
    ("famous", "other", "one"),
    [
        # Like the country in Arabic, but not as Latin letters spell it.
        ("الأردن", "Urdan", False),
        ("الجزائر", "Jazair", False),
        # Nearly as the tables have it.
        ("البحرين", "Bahrayn", True),
        ("نواكشوط", "Nouakchot", True),
    ],
)
def test_another_name_is_no_known_thing_by_sound_alone(famous: str, other: str, one: bool) -> None:
    names = mention("one", famous, "place", entity=known(famous)), mention("two", other)
    assert names[0].entity
    assert linked(grouped(*names), famous, other) is one


@pytest.mark.parametrize(
    ("place", "other", "kind", "one"),
    [
        ("Chad", "Chad Basin Authority", "organisation", False),
        ("البصرة", "جامعة البصرة", "organisation", False),
        ("Muscat", "Muscat Group", "organisation", False),
        ("نواذيبو", "ميناء نواذيبو", "place", True),
    ],
)
def test_a_body_called_after_a_place_is_not_the_place(place: str, other: str, kind: str, one: bool) -> None:
    names = mention("one", place, "place", entity=known(place)), mention("two", other, kind)
    assert linked(grouped(*names), place, other) is one


def test_words_the_other_way_round_give_way_to_those_in_order() -> None:
    told = "وقعت «مشرق غاز» العقد. ولا صلة بين «مشرق غاز» و«غاز المشرق» التي تبيع القوارير."
    groups = read(one=told, two="Mashriq Gaz signed the deal. Mashriq Gaz will pay in May.")
    assert together(groups, "مشرق غاز", "Mashriq Gaz")
    assert not together(groups, "غاز المشرق", "Mashriq Gaz")


@pytest.mark.parametrize(
    ("full", "alone", "inner"),
    [
        (("Mount Garanfil", "place"), "Garanfil", "Garanfil"),
        (("جبل قرنفيل", "place"), "Garanfil", "قرنفيل"),
        (("Torvane Biologics", "organisation"), "تورفان", "Torvane"),
        (("صندوق البيدر للتنمية الكويتي", "organisation"), "البيدر للتنمية", "البيدر للتنمية"),
    ],
)
def test_a_name_inside_a_fuller_one_is_listed_where_others_write_it_alone(
    full: tuple[str, str], alone: str, inner: str
) -> None:
    groups = grouped(mention("one", *full), mention("two", alone, full[1]))
    assert linked(groups, full[0], alone)
    assert [m.text for g in groups for m in g.mentions if m.cue == CUE] == [inner]


def test_names_of_people_and_known_things_hold_no_others() -> None:
    groups = grouped(
        mention("one", "Samira Dallaj", "person"),
        mention("two", "Dallaj", "person"),
        mention("one", "Hashemite Kingdom of Jordan", "place", 50, known("Jordan")),
        mention("two", "Jordan", "place", 50, known("Jordan")),
    )
    assert not [m for g in groups for m in g.mentions if m.cue == CUE]


FAR = " The crowd stayed until midnight, and the police counted no injuries at the gates of the ground."


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (f"Torvana Club opened its stadium on Friday.{FAR} The visitors, Torvene, lost.", "Torvana Club", "Torvene"),
        ("افتتح نادي تورفانا ملعبه الجمعة. وبقي الجمهور حتى منتصف الليل. وخسر نادي تورفينة بهدفين.", "", ""),
    ],
)
def test_one_writer_s_two_spellings_are_two_things(text: str, one: str, other: str) -> None:
    groups = read(one=text)
    if one:
        assert not together(groups, one, other)
    assert any(g.verdict == "distinct" for g in groups)


def test_a_plural_is_no_other_thing() -> None:
    groups = read(one=f"Boats left the Torvana Islands on Friday.{FAR} The Torvanas are poor.")
    assert not [g for g in groups if g.verdict == "distinct"]


def test_a_short_name_is_the_club_it_sounds_as_before_it_is_a_look_alike() -> None:
    text = f"Torvana Club opened its stadium on Friday.{FAR} The visitors, Torvene, lost."
    groups = read(one=text, two="Coaches praised Turvana on Friday.")
    assert together(groups, "Torvana Club", "Turvana")
    assert not together(groups, "Torvene", "Turvana")


def test_a_short_name_is_short_for_the_fuller_one_most_like_it() -> None:
    full, other = mention("one", "Tandal Gas", "organisation"), mention("two", "Tantal Oil", "organisation")
    groups = grouped(full, other, mention("two", "Tandal", "organisation", 60))
    assert linked(groups, "Tandal Gas", "Tandal")
    assert not linked(groups, "Tantal Oil", "Tandal")


def test_a_brand_is_short_for_none_of_two_firms_of_which_one_says_more() -> None:
    groups = grouped(
        mention("one", "Tandal Vault", "organisation"),
        mention("one", "Tandal Capital", "organisation", 60),
        mention("two", "Tandal", "organisation"),
    )
    assert not linked(groups, "Tandal", "Tandal Capital")


@pytest.mark.parametrize(
    ("one", "two", "name"),
    [
        # What a club, fund or hospital is called again without its sort.
        ("افتتح نادي الزعفرانة ملعبه. وفاز الزعفرانة بهدفين.", "", "الزعفرانة"),
        # A stadium named after a cape, called again by the cape alone.
        ("Fans filled Ras Warda Stadium on Friday.", "وحضر ألف مشجع إلى رأس وردة مساء الجمعة.", "رأس وردة"),
        # Everyday words before a holding, by the sound of the Latin name.
        ("Ruaa Holding owns 70% of the plant.", "وتتوزع الملكية بين رؤى القابضة وشركاء آخرين.", "رؤى القابضة"),
        # Quoted in two articles, in no table, read as a name in neither.
        ("وعُثر على جرثومة «مكروسبور» في العينات.", "ونفت الوزارة وجود «مكروسبورا» في المياه.", "مكروسبور"),
        # A trade behind the marks around the name.
        ("أعلنت شركة «رمانا» للصناعات أرباحها.", "وقالت رمانة للصناعات إن أرباحها تراجعت.", "«رمانا» للصناعات"),
    ],
)
def test_names_are_found_that_other_words_of_the_story_give_away(one: str, two: str, name: str) -> None:
    groups = read(one=one, two=two) if two else read(one=one)
    assert name in {m.text for g in groups for m in g.mentions}


@pytest.mark.parametrize(
    ("one", "two", "name"),
    [
        ("زارت وزارة الصحة المدرسة. وقال الطبيب إن الصحة تاج.", "", "الصحة"),
        ("كتب أنها «استراتيجية».", "وقال إنها «استراتيجية» أيضا.", "استراتيجية"),
        ("فاز نادي الزعفرانة. واشترى زعفرانة من السوق.", "", "زعفرانة"),
        ("عقد الاتحاد الزعفرانو-شرقي جلسته. وأقيمت البطولة الزعفرانو-شرقية.", "", "الزعفرانو"),
    ],
)
def test_words_of_prose_are_none(one: str, two: str, name: str) -> None:
    groups = read(one=one, two=two) if two else read(one=one)
    assert name not in {m.text for g in groups for m in g.mentions}


@pytest.mark.parametrize(("arabic", "latin"), [("مؤتة", "muta"), ("بئر", "bir"), ("سؤدد", "sudad")])
def test_a_hamza_behind_a_consonant_is_heard_as_a_vowel(arabic: str, latin: str) -> None:
    assert spoken(fold_phrase(arabic), latin) > 0.9


def test_a_sort_spelt_by_sound_is_that_sort() -> None:
    assert linked(
        grouped(mention("one", "Orlant Bridge", "organisation"), mention("two", "أورلانت بريدج", "organisation")),
        "Orlant Bridge",
        "أورلانت بريدج",
    )


def test_marks_on_letters_hide_no_denial() -> None:
    text = "وتبيع البذور مؤسسة «مرجال فارم» التونسية، التي لا تمتّ بصلة إلى شركة «مرجال فارما» المصرية."
    groups = read(one=text)
    assert any(g.verdict == "distinct" and "nothing to do" in g.steps[0] for g in groups)


@pytest.mark.parametrize("person", ["صلاح الدين المجبري", "علاء الدين حمزاوي", "عبد الرحمن الطرهوني"])
def test_a_name_of_several_words_is_found_again_as_it_is_written(person: str) -> None:
    groups = read(
        one=f"قال الوزير {person} إن الأشغال بدأت، وأكد سالم الجربي ذلك.",
        two=f"وأضاف {person} ومعه سالم الجربي أن المشروع قائم.",
    )
    assert any(m.text == person for g in groups for m in g.mentions)


@pytest.mark.parametrize(
    ("one", "two", "names"),
    [
        ("وصلت السفينة إلى قناة زدفان. ويقع ميناء زدوان شمالا.", "Zidfan Canal is open.", ("زدوان", "Zidfan Canal")),
        ("The Lady Orsine sank. The Lady Orsune came.", "غرقت السفينة «ليدي أورسون».", ("Lady Orsine", "ليدي أورسون")),
        (
            "يقع ملعب سيدي عامور قرب قاعة سيدي عمارة.",
            "The match was at Sidi Amor Stadium.",
            ("سيدي عمارة", "Sidi Amor Stadium"),
        ),
    ],
)
def test_one_that_an_article_tells_apart_takes_no_spelling_of_the_other(
    one: str, two: str, names: tuple[str, str]
) -> None:
    groups = read(one=one, two=two)
    assert {m.text for g in groups for m in g.mentions} >= set(names)
    assert not linked(groups, *names)


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        (("لمى الزوبعي", "لمياء الزوبعي"), ("Lama Zoubai", "Lamia Zoubai")),
        (("فهد بن قران", "فهد القرني"), ("Fahd bin Qarran", "Fahd al-Qarni")),
    ],
)
def test_who_are_two_in_one_script_are_two_in_the_other(arabic: tuple[str, str], latin: tuple[str, str]) -> None:
    groups = read(
        one=f"قالت الدكتورة {arabic[0]} إن الدكتورة {arabic[1]} غائبة.",
        two=f"Dr {latin[0]} came. Dr {latin[1]} did not.",
    )
    assert all(linked(groups, *pair) for pair in zip(arabic, latin, strict=True))
    assert not linked(groups, *latin)


def test_the_first_letter_of_a_given_name_is_its_own() -> None:
    one = "قال رجل الأعمال كمال أوادفل إنه بريء. ولد كمال أوادفل في المدينة."
    groups = read(one=one, two="ونال رجل الأعمال كمال وادفل 12 سنة حبسا، وغاب عن الجلسة.")
    assert together(groups, "كمال أوادفل", "كمال وادفل")


def test_the_first_letter_of_an_everyday_word_is_no_clitic_of_a_name() -> None:
    groups = read(one="Police in Deir Summaq closed a road.", two="أغلقت الشرطة طرق لواء دير السماق يوم الأحد.")
    assert not any(m.text == "واء دير السماق" for g in groups for m in g.mentions)
    assert together(groups, "Deir Summaq", "دير السماق")


def test_families_of_two_endings_are_two() -> None:
    one = "قال شريف البحيري إن الأسعار ترتفع. وقال شريف البحراوي إن الطلب يتراجع."
    groups = read(one=one, two="شدد شريف البحيري على الرقابة.")
    assert not together(groups, "شريف البحيري", "شريف البحراوي")


def test_a_spelling_in_brackets_behind_also_is_the_same_place() -> None:
    groups = read(one="The road to Sirat (maps also show Serat) reopened.", two="Trucks left Sirat. Serat is far away.")
    assert together(groups, "Sirat", "Serat")


def test_a_thing_that_another_is_not_is_the_one_with_a_word_of_its() -> None:
    groups = read(
        one="تملك «نجمة الوادي» نصف شركة «سراب البحر»، وهي غير «نجمة الجبل» للتأمين.",
        two="وقالت شركة «سراب البحر» إن الأرباح ارتفعت.",
    )
    assert not any({"سراب البحر"} <= {m.text for m in g.mentions} for g in groups if g.verdict == "distinct")


@pytest.mark.parametrize(
    ("told", "elsewhere", "name"),
    [
        ("وقالت «حركة الرواد» إن النتائج أولية.", "ونالت حركة رواد ربع المقاعد.", "حركة رواد"),
        ("ووقع الوزير عقد حقل «غرب النجم».", "ودخلت شريكا في تطوير حقل غرب نجم.", "غرب نجم"),
        ("وقالت «كثبان للاستثمار» إن الأرباح ارتفعت.", "إلى جانب كثبان للاستثمار أمس.", "كثبان للاستثمار"),
    ],
)
def test_a_name_of_everyday_words_is_found_where_another_article_tells_it(told: str, elsewhere: str, name: str) -> None:
    groups = read(one=told, two=elsewhere)
    assert any(m.text == name and m.article == "two" for g in groups for m in g.mentions)


def test_what_one_article_only_places_another_has_without_a_cue() -> None:
    groups = read(
        one="The ship left Zarshun on Friday.",
        two="ورست السفينة في ميناء زرشون أمس.",
        three="وعلى رصيف زرشون طابور طويل.",
    )
    assert {"two", "three"} <= {m.article for g in groups for m in g.mentions if m.text == "زرشون"}
