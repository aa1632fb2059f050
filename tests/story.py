"""A small invented story in three articles, for tests of the commands."""

from __future__ import annotations

from pathlib import Path

import tadqiq
from tadqiq.model import Report

ARTICLES = {
    "01_nahar.txt": (
        "سد وادي السدر يرتفع\n\n"
        "الرباط، 12 مارس 2026\n\n"
        "أعلنت وزارة المياه أن كلفة سد وادي السدر بلغت 4.2 مليار دولار، وأن المشروع وفر 1,500 وظيفة دائمة.\n"
        "وتبلغ سعة خزان سد وادي السدر 410 ملايين متر مكعب.\n"
    ),
    "02_sahel.txt": (
        "كلفة سد وادي السدر\n\n"
        "الرباط، 13 مارس 2026\n\n"
        "بلغت كلفة سد وادي السدر 2.4 مليار دولار وفق وزارة المياه.\n"
        "وتبلغ سعة خزان سد وادي السدر 410 ملايين متر مكعب، كما وفر المشروع 1,500 وظيفة دائمة.\n"
    ),
    "03_wire.txt": (
        "Wadi Sidr dam completed\n\n"
        "Rabat, 13 March 2026\n\n"
        "The Wadi Sidr dam cost $4.2 billion, the Ministry of Water said.\n"
        "The reservoir of the Wadi Sidr dam holds 410 million cubic metres.\n"
    ),
}


def write(folder: Path) -> Path:
    """The story as files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def checked(folder: Path, *texts: str) -> Report:
    """The report on articles of these texts, each in a file of the folder."""
    paths = [folder / f"{i}.txt" for i in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return tadqiq.check(paths)
