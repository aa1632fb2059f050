"""Which lines are no part of the article: related links, contacts, copyright, company portraits and the like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..languages.cues import cues, holds, leading
from ..text import fold, fold_phrase
from .alone import alone
from .foot import SENTENCES, foot_rows, part_reason
from .lines import BULLET, COPYRIGHT, SHORT, TABLE, Line, cue, lines

SENTENCE_START = re.compile(r"(?:[.!?؟»”)]|\s[–—|])[\s(\[*]*(?=[^\W\d_])")
WORD = re.compile(r"[^\W_]+")
HEAD_LINES = 8
FOOT = 5
MENU_WORDS = 8
EDITORS = "notes to editors"
FOUNDED_WITHIN = {"portrait": 6, "background": 3, "contact": 8}
HEADED = re.compile(r"\w+ (?:the )?[^\W\d_a-z]")
NAMED = re.compile(r"[^\d:.]{3,60}[:.]\s")
# An agency signs a story with the initials of who wrote and edited it: «م ف / ع ن - ٠٧».
INITIALS = re.compile(r"(?:[^\W\d_]{1,2}[\s./–-]+){2,6}\d{0,2}")
RUNGS = re.compile(r"[|/›>»•]")


def reasons(lines: Sequence[Line]) -> list[str]:
    """For each line why it is boilerplate, or "" where it is part of the article."""
    found = [alone(line) for line in lines]
    _masthead(lines, found)
    _links_in_rows(lines, found)
    _lists(lines, found)
    _labels(lines, found)
    _tails(lines, found)
    _portrait(lines, found)
    _disowned(lines, found)
    foot_rows(lines, found)
    return found


def _masthead(lines: Sequence[Line], found: list[str]) -> None:
    """Menus and logos at the top, with the headline of another story that stands above them."""
    for i, line in enumerate(lines):
        reason = _path(line) if len(line.words) < MENU_WORDS and len(line.text) < SHORT else ""
        if reason == "masthead" or (reason and (i < HEAD_LINES or i >= len(lines) - 5)):
            found[i] = found[i] or "navigation"
        if reason == "masthead" and 0 < i < 4 and len(lines) > i + 3 and not any(x.prose for x in lines[:i]):
            found[:i] = ["navigation"] * i


def _path(line: Line) -> str:
    """The kind of a menu's entry or of a path of them: "Home > Business > Energy"."""
    nav = cues(TABLE, "nav")
    kinds = {nav.get(fold_phrase(rung), "") for rung in RUNGS.split(line.text)}
    return "" if "" in kinds else min(kinds)


def _links_in_rows(lines: Sequence[Line], found: list[str]) -> None:
    """A row of links parted by bars, unless rows with as many bars follow each other, as in a table."""
    bars = [line.text.count("|") for line in lines]
    for i, count in enumerate(bars):
        table = count in (bars[i - 1] if i else -1, bars[i + 1] if i + 1 < len(bars) else -1)
        if count >= 2 and not table and not found[i] and not lines[i].prose:
            found[i] = "related links"


def _lists(lines: Sequence[Line], found: list[str]) -> None:
    """From a cue such as "Read also" on, every line until a paragraph comes back."""
    reason, only_bullets = "", False
    for i, line in enumerate(lines):
        started, rest = cue(line, "list")
        if started and not (line.prose and len(line.text) > SHORT):
            reason, only_bullets = started, bool(rest)
            found[i] = started
        elif reason and (_is_bullet(line) if only_bullets else _is_link(line)):
            found[i] = found[i] or reason
        else:
            reason = ""


def _labels(lines: Sequence[Line], found: list[str]) -> None:
    """A label alone on its line ("Issue number:") speaks of the short line after it."""
    for i in range(1, len(lines)):
        label = lines[i - 1].text.endswith(":") and found[i - 1] == "register"
        if label and not found[i] and len(lines[i].words) < 5:
            found[i] = found[i - 1]


def _is_bullet(line: Line) -> bool:
    return bool(BULLET.match(line.text)) and len(line.text) < 200


def _is_link(line: Line) -> bool:
    return _is_bullet(line) or not line.prose


def _tails(lines: Sequence[Line], found: list[str]) -> None:
    """After a copyright line nothing comes back; a company's portrait lasts to the end of a press release."""
    prose = sum(line.prose for line in lines)
    for i, line in enumerate(lines):
        prose -= line.prose
        tail = cue(line, "tail")[0] or ("copyright" if found[i] == "copyright" else "")
        if tail and prose < 2:
            found[i:] = [reason or tail for reason in found[i:-1]] + [found[-1] or tail]
            found[i] = tail
            return
        portrait = _heads_portrait(line) if line.start > lines[-1].end * 0.35 else ""
        if portrait:
            found[i:] = [portrait, *(reason or portrait for reason in found[i + 1 :])]
            return


def _portrait(lines: Sequence[Line], found: list[str]) -> None:
    """The last paragraph where it portrays a body: «يذكر أن الصندوق تأسس عام …»."""
    own = (i for i in range(len(lines) - 1, 2, -1) if not found[i] and not INITIALS.fullmatch(lines[i].text.strip()))
    last = next(own, 0)
    words = list(lines[last].words) if last else []
    name, size = leading(words, TABLE, "portrait")
    within = FOUNDED_WITHIN.get(name, 0)
    # "Acme was founded in 1951 and has 6,700 employees. Contact: …"
    if not size and _tells_whom_to_call(lines, found, last):
        within = FOUNDED_WITHIN["contact"]
    if within and _founded(words[size : size + within], ("founded",)):
        found[last] = "company portrait"


def _tells_whom_to_call(lines: Sequence[Line], found: list[str], last: int) -> bool:
    """Whether numbers to call stand in or right under line ``last``."""
    below = found[last + 1 : last + 2] == ["contact"]
    return last > 0 and (below or any(part_reason(part) == "contact" for part in SENTENCES.split(lines[last].text)[1:]))


def _disowned(lines: Sequence[Line], found: list[str]) -> None:
    """A line at the foot that says who pays for the newsroom and who answers for what it writes."""
    for i in range(max(len(lines) - FOOT, 1), len(lines)):
        found[i] = found[i] or holds(fold_phrase(lines[i].text), TABLE, ("whole",))


def _founded(words: Sequence[str], kinds: Sequence[str]) -> bool:
    """Whether a word says that something was founded (or made, which may mean "newest"), not "which was founded"."""
    table = cues(TABLE, "founded")
    told = [table[word] for word in words if word in table]
    return bool(told) and told[0] in kinds


def _heads_portrait(line: Line) -> str:
    """ "About Acme Group" and «نبذة عن الشركة: …», but not "About 300 people" or "About half of them"."""
    reason, size = leading(list(line.words), TABLE, "company")
    title = NAMED.match(line.text)
    if title and _portrayed(line, title.end()):
        return "company portrait"
    # "Notes to editors: 1. The fund …", "About us: the trust …": what follows the label belongs to it.
    if title and (reason == EDITORS or size > 1) and len(fold_phrase(title.group()).split()) == size:
        return reason
    if not reason or line.text[0] > "\u0590":
        return reason
    named = len(line.words) > size and bool(HEADED.match(line.text))
    short = len(line.words) <= 9 and not line.prose and not any(w.isdigit() for w in line.words)
    return reason if short and (named or size > 1) else ""


def _portrayed(line: Line, end: int) -> bool:
    """ "About Acme: founded in 1990, …", «عن البنك: أنشئ عام …»: a name and how the body named came to be."""
    words = list(_rest(line, end).words)
    size = leading(list(line.words), TABLE, "portrayed")[1]
    return bool(size) and _founded(words[: FOUNDED_WITHIN["background"]], ("founded", "made"))


def inline(line: Line) -> tuple[int, str]:
    """Where, within a paragraph, boilerplate begins that lasts to the line's end, and why; (-1, "") for none."""
    firsts = _first_words()
    for found in SENTENCE_START.finditer(line.text):
        word = WORD.match(line.text, found.end())
        if word is None or fold(word.group()) not in firsts:
            continue
        rest = _rest(line, found.end())
        reason = cue(rest, "inline")[0] or cue(rest, "label")[0]
        if reason:
            return found.end(), reason
    mark = COPYRIGHT.search(line.text)
    return (mark.start(), "copyright") if mark else (-1, "")


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for section in ("inline", "label") for phrase in cues(TABLE, section))


def _rest(line: Line, at: int) -> Line:
    return next(iter(lines(line.text[at:])))
