#!/usr/bin/env bash
# Writes the locked requirements anew from pyproject.toml; run by hand when a dependency changes. Needs uv.
set -euo pipefail
cd "$(dirname "$0")/.."
lock() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
        --no-emit-find-links --no-annotate --upgrade "$@"
}
lock pyproject.toml tools/build.in --output-file requirements.txt
lock pyproject.toml tools/build.in --extra test --extra lint --constraint requirements.txt --output-file requirements-dev.txt
lock pyproject.toml --extra bench --constraint requirements.txt --output-file requirements-bench.txt
