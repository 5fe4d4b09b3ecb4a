# The project's tasks. Everything runs in .venv, which `make dev` sets up.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO ?= demo

.PHONY: help dev check lint test golden docs demo bench

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name text; do \
		printf '  make %-8s %s\n' "$$name" "$$text"; done

dev: $(VENV)/ready  ## set up .venv with the program and the tools to work on it

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --upgrade pip
	$(BIN)/python -m pip install -q -e '.[dev]'
	@touch $@

check: lint test  ## everything a change has to pass

lint: dev  ## style, types, layers, fresh pages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check

test: dev  ## all tests
	$(BIN)/python -m pytest

golden: dev  ## write the expected outputs anew; look at the difference before you commit it
	REFORMCTL_GOLDEN=write $(BIN)/python -m pytest

docs: dev  ## write the generated pages
	$(BIN)/python docs/generate.py

demo: dev  ## make the sample with its history in ./demo and show its state
	@test -e $(DEMO) || $(BIN)/reformctl demo $(DEMO)
	@$(BIN)/reformctl status --ledger $(DEMO) --at 2017-06-15

bench: dev  ## measure the speed and write docs/benchmarks.md; takes long (run.py --help: in pieces)
	$(BIN)/python tests/bench/run.py --write
