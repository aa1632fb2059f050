"""Text from articles made safe to show: no control or direction-changing characters, clipped to what a reader needs."""

from __future__ import annotations

import re

LONGEST = 300
CONTEXT = 160
# Embeddings, overrides and isolates of the source would reorder the figures around them.
_UNSAFE = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SPACE = re.compile(r"\s+")
_ONE = r"(?:(?<![\w.])[-+−])?(?<![A-Za-z_])\d++(?:[.,٫٬:/]\d++)*+(?![A-Za-z_])(?: ?[%٪‰])?"
# Words that bear digits or signs (file names, C5+1, km/h) fall apart in Arabic text unless they are held together.
_LATIN = r"(?=[\d./_+-]*+[A-Za-z])/?[A-Za-z0-9]++(?:[-./_+]++[A-Za-z0-9]++)++"
# A date, a calculation or a number: each keeps its own order from left to right; a range is two numbers.
FIGURE = re.compile(rf"\d{{4}}-\d\d-\d\d|{_LATIN}|{_ONE}(?: ?[=≈×÷*+/−] ?\(?{_ONE}\)?)*")
QUOTED = re.compile(r"[«“]([^«»“”]*)[»”]")
ARABIC = "[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ed\u06fa-\u06ff]++"
_NUM = r"\d[\d.,٫٬]*+[%٪]?"
# A phrase in Arabic with its numbers: one stands before it, some inside, one after it if nothing goes on from there.
_PHRASE = re.compile(rf"(?:{_NUM} )?{ARABIC}(?:[ /-](?:{_NUM} )?{ARABIC})*(?: {_NUM}(?= ?[:;,)=/×+]|$))?")
_ENGLISH = re.compile(r"\b[a-z]{2,}\b|[=×÷≈]")


def clean(text: str, longest: int = LONGEST) -> str:
    """One line without control and bidi characters, at most ``longest`` characters, "…" where it was cut."""
    line = _SPACE.sub(" ", _UNSAFE.sub("", text[: longest * 4])).strip()
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def step_line(text: str, longest: int = LONGEST) -> tuple[str, str]:
    """One step of an explanation and its direction; Arabic phrases in an English step or a calculation are quoted.

    Unquoted they would pull the numbers beside them to their other side.
    """
    line = clean(text, longest)
    outside = QUOTED.sub("", line)
    if not _ENGLISH.search(outside):
        return line, "rtl" if _PHRASE.search(outside) else "ltr"
    parts, end = [], 0
    for quoted in QUOTED.finditer(line):
        parts += [_PHRASE.sub(r"“\g<0>”", line[end : quoted.start()]), quoted.group()]
        end = quoted.end()
    return "".join([*parts, _PHRASE.sub(r"“\g<0>”", line[end:])]), "ltr"


def before(text: str, context: int = CONTEXT) -> str:
    """The end of what stands before a figure, cut at a word."""
    tail = _SPACE.sub(" ", _UNSAFE.sub("", text[-context * 2 :])).lstrip()
    return tail if len(tail) <= context else "…" + _from_word(tail[-context:])


def after(text: str, context: int = CONTEXT) -> str:
    """The beginning of what stands after a figure, cut at a word."""
    head = _SPACE.sub(" ", _UNSAFE.sub("", text[: context * 2])).rstrip()
    return head if len(head) <= context else _to_word(head[:context]) + "…"


def _from_word(text: str) -> str:
    return text[text.index(" ") :] if " " in text[: len(text) // 2] else text


def _to_word(text: str) -> str:
    return text[: text.rindex(" ")] if " " in text[len(text) // 2 :] else text


def slug(id: str) -> str:
    """An identifier fit for ``id`` attributes and fragments of addresses."""
    return re.sub(r"[^\w.-]", "-", id)
