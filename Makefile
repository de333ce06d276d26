# The one script of tasks. Each does its own set-up; nothing but python3 (3.11+), venv and make is needed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test lint types bench bench-large profile weights shots clean

run: $(READY)
	@$(BIN)/broadsheet $(ARGS)

# Bytecode is written even where it usually is not: else each run rewrites every assertion, and each program that
# a test starts compiles what changed.
test: $(READY)
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 2 --dist worksteal $(ARGS)

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(READY)
	$(BIN)/mypy

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@$(BIN)/python -m compileall -q reader
	@$(BIN)/python -m reader.precompile
	@touch $@

# One table: make bench, or make bench ARGS="start keys".
bench: $(READY)
	@$(BIN)/python -m tests.bench $(ARGS)

# Searching a hundred thousand articles beside others, split by date, then a million short ones: over an hour.
LARGE ?= $(or $(BROADSHEET_BENCH),$(HOME)/.cache/broadsheet-bench)/large
bench-large: $(READY)
	$(BIN)/python tests/bench/search.py --articles 100000 --queries 200 --keep $(LARGE)/100k --peers $(ARGS)
	$(BIN)/python tests/bench/search_split.py $(LARGE)/100k
	$(BIN)/python tests/bench/search.py --articles 1000000 --length 640 --queries 20 --keep $(LARGE)/1m $(ARGS)
	$(BIN)/python -m tests.bench.screen --keep $(LARGE)/100k
	$(BIN)/python -m tests.bench.screen --keep $(LARGE)/1m

# What a start costs, module by module and phase by phase.
profile: $(READY)
	@$(BIN)/python -m tests.bench.profile $(ARGS)

# How strongly each sign of a page's lines speaks, fitted to pages whose roles are known.
weights: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fit]'
	$(BIN)/python -m tests.page.fit_seams $(ARGS) tests/data/pages/dev/*.gold.yaml tests/data/pages/dev/*.roles $(LINED)
	$(BIN)/python -m tests.page.fit_weights $(ARGS) tests/data/pages/dev/*.gold.yaml $(GOLD) $(LINED)

shots: $(READY)
	$(BIN)/python tests/shots/make.py

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
