# make report   sets up, checks this workspace and writes reports/
# make test     sets up and runs the whole test suite
# make lint     style, types, import contract, tables
# make bench    times the main job beside its peers and writes bench/RESULTS.md
# make check    lint and test
# make reference  writes docs/reference/ anew from the code
# make units    writes the table of units anew after a change of units.txt or of a pack

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: report test lint style types contract tables format bench check units reference clean

report: $(VENV)/installed
	@$(BIN)/tadqiq check . --format terminal --format html --format markdown --format json --output reports || [ $$? -eq 1 ]
	@echo "The reports are in reports/: open reports/report.html in a browser."

test: $(VENV)/installed-dev
	$(BIN)/python -m pytest

lint: style types contract tables

style: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-dev
	$(BIN)/mypy

contract: $(VENV)/installed-dev
	$(BIN)/lint-imports --no-cache

tables: $(VENV)/installed-dev
	$(BIN)/python -m tadqiq.languages

format: $(VENV)/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/installed-bench
	$(BIN)/python bench/run.py

check: lint test

units: $(VENV)/installed
	$(BIN)/python tools/compile_units.py

reference: $(VENV)/installed
	$(BIN)/python tools/reference.py

clean:
	rm -rf $(VENV) build dist

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "tadqiq needs Python 3.11 or newer, $(PYTHON) is older or missing: make PYTHON=/path/to/python3.11 …"; exit 2; }
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "Python's venv module is missing (on Debian and Ubuntu: apt install python3-venv)"; rm -rf $(VENV); exit 2; }

$(VENV)/installed: $(VENV)/bin/python requirements.txt pyproject.toml
	@echo "Setting up $(VENV) (once; about a minute) …"
	@$(PIP) --require-hashes --requirement requirements.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src/tadqiq  # as pip does with all that it doesn't install in place
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.txt
	@echo "Adding what the tests and the linters need …"
	@$(PIP) --require-hashes --requirement requirements-dev.txt
	@touch $@

$(VENV)/installed-bench: $(VENV)/installed requirements-bench.txt
	@$(PIP) --require-hashes --requirement requirements-bench.txt
	@touch $@
