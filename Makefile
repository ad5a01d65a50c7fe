# make site: check the content and build the site.  make test: everything that must hold.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --require-hashes --only-binary :all:

.PHONY: site serve test lint bench clean help
.DEFAULT_GOAL := help

help:
	@echo "make site   check the content and build the site into site/"
	@echo "make serve  preview with live reload"
	@echo "make test   run every test (installs a browser where the system allows)"
	@echo "make lint   ruff, mypy and the import contracts"
	@echo "make bench  run the benchmarks"

.venv/python:
	@scripts/python "$(PYTHON)"

.venv/site: requirements.txt pyproject.toml | .venv/python
	$(PIP) -r requirements.txt
	$(BIN)/python -m pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev: requirements-dev.txt .venv/site
	$(PIP) -r requirements-dev.txt
	@touch $@

site: .venv/site
	$(BIN)/digest check
	$(BIN)/digest build
	@echo "Xem trang: make serve    Preview: make serve"

serve: .venv/site
	$(BIN)/digest serve

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: .venv/dev
	@scripts/browser
	@$(MAKE) --no-print-directory lint
	$(BIN)/pytest

.venv/bench: bench/requirements.txt bench/package-lock.json .venv/dev
	@scripts/browser
	$(PIP) -r bench/requirements.txt
	@npm ci --prefix bench --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

bench: .venv/bench
	$(BIN)/python -m bench

clean:
	rm -rf .venv build site
