# Everything a newcomer does, by name. `make help` lists it.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DEV_STAMP := $(VENV)/.installed-dev
# Compiled once, not at every start: where PYTHONDONTWRITEBYTECODE is set, Python would not keep what it compiles.
COMPILE := $(BIN)/python -m compileall -q engine practice scenarios scoring tui

.DEFAULT_GOAL := help
.PHONY: help play test quick lint format types imports check-scenarios cover bench clean doctor

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# A Python that is too old is told so before anything is installed.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Hardcalls needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1)."; \
	  echo "Name another one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(STAMP): $(BIN)/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable .
	@$(COMPILE)
	@touch $@

$(DEV_STAMP): $(BIN)/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@$(COMPILE)
	@touch $@ $(STAMP)

play: $(STAMP)  ## open the library and practise
	@$(BIN)/hardcalls

test: $(DEV_STAMP) lint types imports  ## everything that must be green: lint, types, architecture, scenarios, tests
	$(BIN)/python -m pytest --numprocesses auto

quick: $(DEV_STAMP)  ## the tests without the ones that take seconds
	$(BIN)/python -m pytest --numprocesses auto -m "not slow"

lint: $(DEV_STAMP)  ## ruff, and whether the code is formatted
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(DEV_STAMP)  ## format the code and mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(DEV_STAMP)  ## mypy --strict
	$(BIN)/mypy

imports: $(DEV_STAMP)  ## packages import downwards only
	$(BIN)/lint-imports

check-scenarios: $(STAMP)  ## check every customer that ships
	$(BIN)/hardcalls check scenarios

cover: $(DEV_STAMP)  ## the tests with a coverage report
	$(BIN)/python -m pytest --numprocesses auto --cov --cov-report=term-missing:skip-covered

bench: $(DEV_STAMP)  ## measure speed (docs/performance.md explains the figures)
	@for script in benchmarks/bench_*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

doctor: $(STAMP)  ## what this installation looks like from inside
	@$(BIN)/hardcalls doctor

clean:  ## remove the environment and what tools left behind
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage htmlcov
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
