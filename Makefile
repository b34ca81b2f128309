# Every target makes what it needs; PYTHON picks the interpreter: make test PYTHON=python3.13
PYTHON ?= python3
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
VENV := .venv-$(VERSION)
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := $(VENV)-demo

.PHONY: demo test lint types imports spelling unit snapshots screenshots bench clean

## demo: the app on the sample articles, in an environment of its own
demo: $(DEMO)/.ready
	$(DEMO)/bin/storydiff seeds

$(DEMO)/.ready: pyproject.toml
	$(PYTHON) -m venv $(DEMO)
	$(DEMO)/bin/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(READY): pyproject.toml tests/constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c tests/constraints.txt -e '.[test]'
	touch $@

## test: everything that CI runs
test: lint spelling types imports unit

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

spelling: $(READY)
	$(BIN)/codespell src tests docs README.md CONTRIBUTING.md CHANGELOG.md

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports

unit: $(READY)
	$(BIN)/python -m pytest -n auto -q

## snapshots: accept the rendered screens as they are now (look at them first)
snapshots: $(READY)
	$(BIN)/python -m pytest -q tests/tui --snapshot-update

## screenshots: draw the pictures of the README anew
screenshots: $(READY)
	$(BIN)/python -m screenshots

bench: $(READY)
	$(BIN)/python -m benchmarks

clean:
	rm -rf .venv-* build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
