"""The report as JUnit XML, so that any build server shows findings as failed tests."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

from ...model import Finding, Report
from ..display import clean
from ..places import first_place, places
from ..steps import steps
from ..view import View, view
from ..words import words

SUFFIX = ".xml"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, language: str = "ar", **_: Any) -> str:
    """One suite: a failure for each open error and warning, a skipped test for a waiver, a pass for the rest."""
    shown = view(report, words(language))
    failed = [f for f in report.findings if not f.waived and f.severity != "info"]
    waived = [f for f in report.findings if f.waived]
    suite = ElementTree.Element(
        "testsuite",
        name="tadqiq",
        tests=str(len(report.findings)),
        failures=str(len(failed)),
        errors="0",
        skipped=str(len(waived)),
    )
    for finding in report.findings:
        _case(shown, finding, suite)
    root = ElementTree.Element("testsuites")
    root.append(suite)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _case(shown: View, finding: Finding, suite: ElementTree.Element) -> None:
    place = first_place(shown, finding)
    message = _text(getattr(finding.message, shown.words.language))
    case = ElementTree.SubElement(
        suite, "testcase", classname=_text(finding.check), name=f"{_text(finding.id)} {message}", file=_text(place.file)
    )
    if finding.waived:
        ElementTree.SubElement(case, "skipped", message=_text(finding.waived.reason))
    elif finding.severity != "info":
        failure = ElementTree.SubElement(case, "failure", message=message, type=finding.severity)
        where = [f"{place}: {place.text}" for place in places(shown, finding)]
        told = (line for line, _ in steps(finding.steps, shown.words.language))
        failure.text = "\n".join(_text(line) for line in (*where, *told))


def _text(value: str) -> str:
    return _NOT_XML.sub("", clean(value, 600))
