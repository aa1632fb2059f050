"""Formats: saved web pages, Markdown, Word, PDF and JSON Lines give the same articles as plain text would."""

from __future__ import annotations

import datetime as dt
import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tadqiq.errors import InputError, MissingExtraError
from tadqiq.model import Article
from tadqiq.read import read_all, read_article

PAGE = """<html lang="ar"><head><meta charset="CHARSET"><title>صادرات النحاس ترتفع | صحيفة المدار</title>
<meta property="og:site_name" content="صحيفة المدار">
<meta property="article:published_time" content="2026-03-02T10:00:00Z"></head>
<body><nav><a href="/">الرئيسية</a> <a href="/e">اقتصاد</a></nav><article><h1>صادرات النحاس ترتفع إلى 5 ملايين طن</h1>
<p>بلغ الإنتاج 5 × 10<sup>6</sup> طن في عام 2025 وفق بيانات رسمية صدرت أمس الأحد عن الوزارة، فيما تراجعت المخزونات.</p>
<h2>تفاصيل الإنتاج</h2><ul><li>انبعاثات CO<sub>2</sub> أقل</li><li>منجم ثان</li></ul>
<table><tr><th>السنة</th><th>الإنتاج (ألف طن)</th><th>الصادرات</th></tr><tr><th>2024</th><td>4200</td><td>3100</td></tr>
<tr><th>2025</th><td>5000</td><td>3900</td></tr></table>
<p>وقال الوزير إن الحكومة تعتزم استثمار مليار دولار خلال خمس سنوات لتطوير القطاع وزيادة الصادرات إلى الخارج.</p>
</article><footer>جميع الحقوق محفوظة 2026</footer></body></html>"""


def kinds(article: Article) -> list[str]:
    return [block.kind for block in article.blocks]


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_web_page(tmp_path: Path, charset: str) -> None:
    page = PAGE.replace("CHARSET", charset)
    if charset != "utf-8":
        page = page.replace("×", "في")
    article = read_article(written(tmp_path, "page.html", page.encode(charset)))
    assert article.title == "صادرات النحاس ترتفع إلى 5 ملايين طن"
    assert (article.published, article.source, article.language) == (dt.date(2026, 3, 2), "صحيفة المدار", "ar")
    assert "10⁶" in article.clean and "CO₂" in article.clean and "الرئيسية" not in article.clean
    assert "2025 | الإنتاج (ألف طن) | 5000" in article.clean.splitlines()
    assert kinds(article).count("table_cell") == 4 and kinds(article).count("list_item") == 2


def test_a_page_that_is_hardly_a_page(tmp_path: Path) -> None:
    article = read_article(written(tmp_path, "page.htm", "<p>بلغ الإنتاج 5 ملايين طن".encode()))
    assert article.clean == "بلغ الإنتاج 5 ملايين طن"


def test_markdown_keeps_places(tmp_path: Path) -> None:
    text = (
        '---\ntitle: "Ports reopen"\ndate: 2026-02-01\nsource: Gulf Wire\n---\n# Ports reopen\n\n'
        "The **three** ports handled [4.2 million tonnes](http://x.example/2024/05) in 2025, it said.\n\n"
        "| Port | 2024 | 2025 |\n|---|---|---|\n| A | 1,200 | 1,300 |\n"
    )
    article = read_article(written(tmp_path, "story.md", text.encode()))
    assert (article.title, article.published, article.source) == ("Ports reopen", dt.date(2026, 2, 1), "Gulf Wire")
    assert article.text == text and len(article.clean) == len(text)
    assert kinds(article) == ["title", "paragraph", "table_cell", "table_cell"]
    at = article.clean.index("4.2 million tonnes")
    assert text[at : at + 18] == "4.2 million tonnes"
    assert "2024/05" not in article.clean and "**" not in article.clean


def test_json_lines(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {
            "id": 7,
            "text": "Output rose to 5 Mt in 2025, it said.\nIt was 4 Mt in 2024.",
            "date": "2026-01-05T08:00",
        },
        {"text": "بلغ الإنتاج 5 ملايين طن", "source": "المدار", "title": "إنتاج", "more": [1]},
    ]
    data = "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
    articles, unread = read_all([written(tmp_path, "feed.jsonl", data)])
    assert [a.id for a in articles] == ["feed-7", "feed-3"] and not unread
    assert articles[0].published == dt.date(2026, 1, 5) and articles[0].text == rows[0]["text"]
    assert (articles[1].source, articles[1].title, articles[1].language) == ("المدار", "إنتاج", "ar")


def docx(body: str) -> bytes:
    """The smallest Word file that holds ``body``."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{relations}">'
        f'<Relationship Id="r" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {space}><w:body>{body}</w:body></w:document>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
    return out.getvalue()


def run(text: str, raised: bool = False) -> str:
    style = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' if raised else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{text}</w:t></w:r>'


def test_word(tmp_path: Path) -> None:
    cell = "<w:tc><w:p>{}</w:p></w:tc>"
    rows = [["السنة", "الإنتاج"], ["2025", "5000 طن"]]
    table = "".join("<w:tr>" + "".join(cell.format(run(c)) for c in row) + "</w:tr>" for row in rows)
    title = f"<w:p>{run('ميناء جديد على الساحل')}</w:p>"
    body = f"{title}<w:p>{run('بلغ الإنتاج 5 × 10')}{run('6', True)}{run(' طن في عام 2025.')}</w:p>"
    article = read_article(written(tmp_path, "story.docx", docx(body + f"<w:tbl>{table}</w:tbl>")))
    assert article.title == "ميناء جديد على الساحل"
    assert "بلغ الإنتاج 5 × 10⁶ طن في عام 2025." in article.clean
    assert "2025 | الإنتاج | 5000 طن" in article.clean


@pytest.fixture(scope="module")
def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("no Chromium was found to print a PDF with")
    return found


def test_pdf(tmp_path: Path, chromium: str) -> None:
    page = written(tmp_path, "page.html", PAGE.replace("CHARSET", "utf-8").encode())
    printed = tmp_path / "page.pdf"
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={printed}"]
    subprocess.run([chromium, *options, str(page)], check=False, capture_output=True, timeout=60)
    if not printed.exists():
        pytest.skip("this Chromium prints no PDF")
    article = read_article(printed)
    for phrase in (
        "5 × 10⁶ طن في عام 2025",
        "صادرات النحاس ترتفع إلى 5 ملايين طن",
        "استثمار مليار دولار",
        "4200",
        "(ألف طن)",
    ):
        assert phrase in article.clean


@pytest.mark.parametrize(
    ("name", "package"),
    [("a.html", "trafilatura"), ("a.docx", "mammoth"), ("a.pdf", "pdfplumber"), ("a.html", "selectolax")],
)
def test_a_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, package: str) -> None:
    import importlib

    real = importlib.import_module

    def absent(module: str, within: str | None = None) -> Any:
        if module.startswith(package):
            raise ImportError(module)
        return real(module, within)

    monkeypatch.setattr("tadqiq.read.extras.import_module", absent)
    with pytest.raises(MissingExtraError) as error:
        read_article(written(tmp_path, name, PAGE.encode()))
    assert package in str(error.value) and "tadqiq[documents]" in str(error.value)
    assert not isinstance(error.value, InputError)
