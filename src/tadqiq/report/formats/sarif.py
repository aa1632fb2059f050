"""The report as SARIF 2.1.0 for code-scanning tools: stable fingerprints, waivers as suppressions."""

from __future__ import annotations

import json
from typing import Any

from ...model import Finding, Report
from ..display import clean
from ..places import Place, places
from ..view import View, view
from ..words import words

SUFFIX = ".sarif"
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(report: Report, language: str = "ar", **_: Any) -> str:
    """One run with a result for each finding; messages in ``language``, the other one beside them as a property."""
    shown = view(report, words(language))
    checks = sorted({finding.check for finding in report.findings})
    driver = {
        "name": "tadqiq",
        "version": clean(report.version) or "0",
        "language": language,
        "rules": [{"id": clean(c), "shortDescription": {"text": clean(shown.words.of("check", c))}} for c in checks],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(shown, finding, checks.index(finding.check)) for finding in report.findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _result(shown: View, finding: Finding, rule: int) -> dict[str, Any]:
    found = [_location(place) for place in places(shown, finding) if place.file]
    result: dict[str, Any] = {
        "ruleId": clean(finding.check),
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": clean(getattr(finding.message, shown.words.language), 1000) or finding.check},
        "locations": found[:1],
        "relatedLocations": [{"id": number, **other} for number, other in enumerate(found[1:], 1)],
        "partialFingerprints": {"tadqiqFinding/v1": finding.id},
        "properties": {"verdict": finding.verdict, "ar": clean(finding.message.ar), "en": clean(finding.message.en)},
    }
    if finding.waived:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": clean(finding.waived.reason)}
        ]
    return result


def _location(place: Place) -> dict[str, Any]:
    region = {"charOffset": place.start, "charLength": max(0, place.end - place.start), "snippet": {"text": place.text}}
    if place.line:
        region["startLine"] = place.line
    uri = _address(place.file)
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}


def _address(file: str) -> str:
    from urllib.parse import quote

    return quote(file.replace("\\", "/"), safe="/")
