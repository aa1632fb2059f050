"""HTML to lines: superscripts kept as Unicode, each table cell on a line with the heads of its row and column."""

from __future__ import annotations

from typing import Any

from .extras import extra

RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
NOISE = "script, style, noscript, template, svg, iframe, form, button"
BLOCKS = frozenset(
    ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "br", "blockquote", "section", "article", "figcaption")
)
LARGEST_TABLE = 2000


def prepared(page: str, file: str) -> Any:
    """The tree of a page without scripts, with sup, sub and tables rewritten (selectolax)."""
    lexbor = extra("selectolax.lexbor", file, "HTML")
    tree = lexbor.LexborHTMLParser(page)
    for node in tree.css(NOISE):
        node.decompose()
    for name, table in (("sup", RAISED), ("sub", LOWERED)):
        for node in tree.css(name):
            node.replace_with(_small(node.text(), table))
    for node in tree.css("table"):
        _rewrite(node, lexbor)
    return tree


def _small(text: str, table: dict[int, int]) -> str:
    """10<sup>6</sup> must not become 106; what has no small form stands apart (a footnote's mark)."""
    raised = text.strip().translate(table)
    return raised if not any(c.isascii() for c in raised) else f" {text} "


def _rewrite(table: Any, lexbor: Any) -> None:
    """A table of data becomes one paragraph a cell; a table that only lays out the page stays."""
    if table.css_first("table table") is not None or table.css_first("div, img, h1, h2, h3") is not None:
        return
    rows = [[" ".join(c.text().split()) for c in row.css("th, td")] for row in table.css("tr")]
    rows = [row for row in rows if any(row)]
    if len(rows) < 2 or max(map(len, rows)) < 2 or sum(map(len, rows)) > LARGEST_TABLE:
        return
    parent = lexbor.LexborHTMLParser("<div></div>").css_first("div")
    for line in cells(rows):
        paragraph = lexbor.LexborHTMLParser("<p></p>").css_first("p")
        paragraph.insert_child(line)
        parent.insert_child(paragraph)
    table.replace_with(parent)


def cells(rows: list[list[str]]) -> list[str]:
    """ "row head | column head | cell" for each cell that holds something."""
    heads = rows[0]
    found = []
    for row in rows[1:]:
        for head, cell in zip(heads[1:], row[1:], strict=False):
            if cell:
                found.append(f"{row[0]} | {head} | {cell}")
    return found


def text_of(tree: Any) -> str:
    """All text of the body, one line a block."""
    body = tree.body
    if body is None:
        return ""
    lines: list[str] = []
    current: list[str] = []
    for node in body.traverse(include_text=True):
        if node.tag in BLOCKS and current:
            lines.append(" ".join("".join(current).split()))
            current = []
        if node.tag == "-text":
            current.append(node.text_content or "")
        if node.tag == "li":
            current.append("- ")
    lines.append(" ".join("".join(current).split()))
    return "\n".join(line for line in lines if line.strip(" -"))
