"""Reading files: encodings, damage, folders, bad input; any bytes give an article or one line that says why not."""

from __future__ import annotations

import datetime as dt
import itertools
import time
from pathlib import Path

import ftfy.bad_codecs  # noqa: F401 (registers the damaged code pages)
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tadqiq.errors import InputError
from tadqiq.read import make_article, read_all, read_article
from tadqiq.read.decode import decode
from tadqiq.read.mojibake import mend

ARABIC = """ميناء جديد على الساحل الشرقي
صحيفة المدار (الرباط) — الثلاثاء 3 مارس 2026

أعلنت الوزارة أن كلفة الميناء ستبلغ 4.2 مليار درهم، وأن الأشغال في المرحلة الأولى ستبدأ مع نهاية العام.
وقال المتحدث إن المشروع سيوفر 5000 فرصة عمل.
"""
ENGLISH = (
    "Port costs rise – “a surprise”\n\nThe ministry said that the cost of the port will be €4.2bn, and not £3bn.\n"
)
WORDS = ["قال", "الوزير", "إن", "الإنتاج", "بلغ", "في", "عام", "على", "المنطقة", "مليون", "طن", "أعلنت", "الشركة"]


def written(folder: Path, data: bytes, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"])
def test_arabic_encodings(tmp_path: Path, encoding: str) -> None:
    text = ARABIC
    assert read_article(written(tmp_path, text.encode(encoding))).text == text


def test_iso_8859_6(tmp_path: Path) -> None:
    text = ARABIC.replace("—", "-").replace("،", "،")
    article = read_article(written(tmp_path, text.encode("iso8859_6")))
    assert (article.text, article.encoding) == (text, "iso8859_6")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_english_encodings(tmp_path: Path, encoding: str) -> None:
    assert read_article(written(tmp_path, ENGLISH.encode(encoding))).text == ENGLISH


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), min_size=8, max_size=40),
    st.sampled_from(["utf-8", "utf-16-le", "cp1256", "iso8859_6"]),
)
def test_round_trip(words: list[str], encoding: str) -> None:
    text = " ".join(words)
    assert decode(text.encode(encoding), "a.txt")[0] == text


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md", "a.jsonl", "a.docx", "a.pdf"])
def test_any_bytes(tmp_path: Path, name: str, data: bytes) -> None:
    try:
        article = read_article(written(tmp_path, data, name))
    except InputError as error:
        assert name in str(error) and "\n" not in str(error)
    else:
        assert article.clean.strip()
        assert all(0 <= b.start < b.end <= len(article.clean) for b in article.blocks)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_has_ordered_blocks(text: str) -> None:
    article = make_article("a", text, file="a.txt")
    ends = [(b.start, b.end) for b in article.blocks]
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(ends))
    for i in range(len(article.clean)):
        assert 0 <= article.raw(i, i + 1).start <= len(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=2, max_size=30), st.sampled_from(["cp1256", "latin-1", "cp1252"]))
def test_mojibake_is_undone_and_keeps_places(words: list[str], codec: str) -> None:
    text = " ".join(words)
    damaged = "Note: " + text.encode().decode("sloppy-windows-1252" if codec == "cp1252" else codec) + " end."
    mended = mend(damaged)
    assert mended.text == f"Note: {text} end."
    assert mended.offsets is not None and len(mended.offsets) == len(mended.text) + 1
    start = mended.text.index(words[-1])
    raw = damaged[mended.offsets[start] : mended.offsets[start + len(words[-1])]]
    assert raw.encode("sloppy-windows-1252" if codec == "cp1252" else codec).decode() == words[-1]


@pytest.mark.parametrize(
    "text",
    [ARABIC, ENGLISH, "فقط؟ نعم، فقط؛ ثم ضغط، وعاد.", "Ø 12 mm, Ångström, Â, ÂÂ", "WOâ 5 Mt", "naïve café déjà vu"],
)
def test_sound_text_is_left_alone(text: str) -> None:
    mended = mend(text)
    assert (mended.text, mended.offsets, mended.notes) == (text, None, ())


def test_repair_is_said(tmp_path: Path) -> None:
    damaged = ARABIC.encode().decode("cp1256")
    article = read_article(written(tmp_path, damaged.encode()))
    assert article.clean == ARABIC and article.text == damaged
    assert article.repairs and article.published == dt.date(2026, 3, 3)


def test_a_cut_last_character_is_said(tmp_path: Path) -> None:
    article = read_article(written(tmp_path, ARABIC.encode()[:-5]))
    assert "damaged" in article.repairs[0]


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\r\n", "empty"),
        ("bom.txt", b"\xef\xbb\xbf", "empty"),
        ("binary.txt", bytes(range(256)) * 20, "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        ("pdf.txt", b"%PDF-1.4 rest", "PDF"),
        ("word.docx", b"no zip at all", "docx"),
        ("torn.pdf", b"%PDF-1.4 torn", "PDF"),
        ("torn.jsonl", b'{"id": 1, "text": "sound text"}\n{"id": 2,\n', "line 2"),
        ("bare.jsonl", b'{"id": 1}\n', "line 1"),
        ("empty.html", b"<html><body></body></html>", "no text"),
        ("old.doc", b"anything", ".doc"),
    ],
)
def test_bad_files(tmp_path: Path, name: str, data: bytes, word: str) -> None:
    with pytest.raises(InputError) as error:
        read_article(written(tmp_path, data, name))
    assert name in str(error.value) and word in str(error.value) and "\n" not in str(error.value)


def test_a_missing_path(tmp_path: Path) -> None:
    for read in (read_article, lambda path: read_all([path])):
        with pytest.raises(InputError, match="no such file"):
            read(tmp_path / "absent.txt")


def test_folders(tmp_path: Path) -> None:
    for name in ("b/story.txt", "a/story.txt", "a/.hidden.txt", "a/notes.rtf", "a/data.bin", ".git/x.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("A story about five ports on the coast.", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    articles, unread = read_all([tmp_path])
    assert [Path(a.file).relative_to(tmp_path).as_posix() for a in articles] == ["c.txt", "a/story.txt", "b/story.txt"]
    assert len({a.id for a in articles}) == 3 and articles[0].id == "c"
    assert {Path(u.file).name for u in unread} == {"notes.rtf", "empty.txt"}
    assert all(str(tmp_path) not in u.reason for u in unread)


def test_ids_do_not_depend_on_the_company(tmp_path: Path) -> None:
    path = written(tmp_path, ENGLISH.encode(), "My Story 1.txt")
    assert (
        read_article(path).id == read_all([path, written(tmp_path, ENGLISH.encode(), "b.txt")])[0][0].id == "my-story-1"
    )


def test_a_bare_expression_has_no_blocks() -> None:
    assert make_article("line:1", "4.2 مليار دولار").blocks == ()
    assert make_article("text", "A title\nA line of text.").blocks != ()


HARD = [
    "ab. (",
    ". ",
    " ",
    "-",
    "| ",
    "![a",
    "](",
    "> ",
    "© ",
    "ط§ ",
    "ÂÂ ",
    "(",
    "اقرأ أيضا: ",
    "\n- a",
    "1) ",
    "3 مايو 2026\n",
    "** ",
]


@pytest.mark.parametrize("unit", HARD)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_reading_costs_linear_time(tmp_path: Path, unit: str, name: str) -> None:
    path = written(tmp_path, ("x" + unit * (200_000 // len(unit)) + "x").encode(), name)
    start = time.process_time()
    read_article(path)
    assert time.process_time() - start < 5


YEARLESS = "New port on the coast\n\nELDEN, Dec 30 (Shore Wire) - The ministry said the port would cost 4.2bn.{}\n"


@pytest.mark.parametrize(
    ("more", "others", "published"),
    [
        ("", ["2 January 2026"], dt.date(2025, 12, 30)),
        ("", ["2 January 2026", "28 December 2025"], dt.date(2025, 12, 30)),
        (" Work began in 2019.", ["2 January 2026"], dt.date(2025, 12, 30)),
        (" Work began in 2019.", [], dt.date(2019, 12, 30)),
        ("\n\n© 2024 Shore Wire", ["2 January 2026"], dt.date(2024, 12, 30)),
        ("", ["2 January 2026", "28 December 2019"], None),
        ("", ["2 July 2026"], None),
    ],
)
def test_the_story_tells_the_year_a_dateline_leaves_open(
    tmp_path: Path, more: str, others: list[str], published: dt.date | None
) -> None:
    paths = [written(tmp_path, YEARLESS.format(more).encode(), "a.txt")]
    for i, day in enumerate(others):
        text = f"New port\nThe Paper (London) — {day}\n\nThe ministry said the port would cost 4.2 billion dirhams.\n"
        paths.append(written(tmp_path, text.encode(), f"b{i}.txt"))
    found = read_all(paths)[0][0]
    assert found.published == published
    assert bool(found.repairs) == (published is not None)


def test_the_story_tells_where_it_is_set(tmp_path: Path) -> None:
    texts = {
        "a.txt": "غرق قارب قبالة الساحل\n\nقررت البلدية صرف 30 ألف دينار لكل عائلة تضررت من الحادث.\n",
        "b.txt": "قارب تونسي يغرق\nالمدار – بيروت، 3 مارس 2026\n\nقالت السلطات التونسية إن القارب غرق في الليل.\n",
        "c.txt": "Boat sinks off Tunisia\n\nThe boat, which Tunisian crews had painted, sank at night.\n",
    }
    paths = [written(tmp_path, text.encode(), name) for name, text in texts.items()]
    assert [article.scene for article in read_all(paths)[0]] == [("TN",), ("TN",), ("TN",)]
    assert read_all(paths[:1])[0][0].scene == ()
