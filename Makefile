# One word a task; `make` alone lists them. All run from the virtual environment in .venv.

PYTHON := .venv/bin/python
CONSTRAINTS := .ci/constraints.txt
HOST ?= 127.0.0.1
PORT ?= 8000
# Who asks for another name wants an answer under it. Not named otherwise: `.env` may say more.
ELSEWHERE := $(filter-out 127.0.0.1 localhost ::1 0.0.0.0 ::,$(HOST))
ALLOW := $(ELSEWHERE:%=ARCHIVE_ALLOWED_HOSTS="$${ARCHIVE_ALLOWED_HOSTS-127.0.0.1,localhost,%}")

# The tests run in as many processes as there are processors, up to four; the files of tests are shared out whole (tests/sharing.py).
SHARED_OUT := -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help install run test check bench quality cover format lock clean port-is-free

help: ## list the tasks
	@sed -n 's/^\([a-z]*\):.*## /  make \1 \t/p' $(MAKEFILE_LIST)

install: .venv/run.stamp ## make .venv with what the site needs

run: port-is-free .venv/run.stamp ## serve the archive at http://127.0.0.1:8000/ (PORT=, HOST=)
	@export FOLLOW_CHANGES=1 ARCHIVE_HTTPS="$${ARCHIVE_HTTPS-0}" HOST="$(HOST)" PORT="$(PORT)" WEB_CONCURRENCY="$${WEB_CONCURRENCY:-2}" $(ALLOW); \
	$(PYTHON) manage.py prepare_site && exec $(PYTHON) -m gunicorn --config python:archive.server archive.wsgi

test: .venv/dev.stamp ## test everything, on PostgreSQL and SQLite, with pages in Chromium
	@.ci/system-packages
	$(PYTHON) -m tests.postgresql_server $(PYTHON) -m pytest $(SHARED_OUT)
	SCREENSHOTS="$${SCREENSHOTS-var/screenshots}" $(PYTHON) -m pytest $(SHARED_OUT)

check: .venv/dev.stamp ## format, lint, types, templates, migrations, deployment, architecture
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	find templates -name '*.html' | xargs -r .venv/bin/djade --check --target-version 5.2
	find templates -name '*.html' | xargs -r $(PYTHON) -m djhtml --check --tabwidth 2
	$(PYTHON) manage.py makemigrations --check --dry-run
	ARCHIVE_DEBUG=0 ARCHIVE_HTTPS=1 $(PYTHON) manage.py check --deploy --fail-level WARNING
	$(PYTHON) -m pytest --quiet tests/test_architecture.py

bench: .venv/dev.stamp .venv/bench.stamp ## print how fast it is: each script in tests/bench (CORPUS=folder ROWS= OUT=file)
	@export PATH="$(CURDIR)/.venv/rivals/bin:$$PATH"; for script in tests/bench/*.py; do \
		if [ -e "$$script" ]; then echo "== $$script"; $(PYTHON) "$$script" || exit 1; fi; \
	done

quality: .venv/dev.stamp ## print how good the order of results is, and how well statements are found (CORPUS=folder)
	@.ci/system-packages
	@$(PYTHON) -m tests.relevance
	@$(PYTHON) -m tests.quality.figures
	@$(PYTHON) -m tests.quality "$(CORPUS)"

cover: .venv/dev.stamp ## print which lines no test has run (pages in Chromium left out)
	@$(PYTHON) -m coverage run -m pytest --quiet -m "not browser"
	@$(PYTHON) -m coverage report

format: .venv/dev.stamp ## lay out code and templates
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .
	find templates -name '*.html' | xargs -r .venv/bin/djade --target-version 5.2
	find templates -name '*.html' | xargs -r $(PYTHON) -m djhtml --tabwidth 2

lock: .venv/dev.stamp ## upgrade every dependency and write down the versions
	@$(PYTHON) -m venv --clear .venv/lock
	@.venv/lock/bin/python -m pip install -qq --upgrade pip
	@.venv/lock/bin/python -m pip install -qq --group dev
	.venv/lock/bin/python -m pip freeze --all --exclude setuptools > $(CONSTRAINTS)
	@rm -rf .venv/lock

clean: ## take away .venv and what the tools leave; var/ with its data stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage
	find . -name __pycache__ -prune -exec rm -rf {} +

port-is-free:
	@python=$$(.ci/find-python) && "$$python" .ci/check_port.py "$(HOST)" "$(PORT)"

# The virtual environment itself. One that cannot start any more (an upgraded Python, a moved folder) is made anew.
.venv/pip.stamp: $(CONSTRAINTS)
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || { python=$$(.ci/find-python) && "$$python" -m venv --clear .venv; }
	@$(PYTHON) -m pip install -qq --constraint $(CONSTRAINTS) --upgrade pip
	@touch $@

.venv/run.stamp: .venv/pip.stamp pyproject.toml
	@echo "Installing what the site needs into .venv"
	@$(PYTHON) -m pip install -qq --constraint $(CONSTRAINTS) --group run
	@touch $@

.venv/dev.stamp: .venv/pip.stamp pyproject.toml
	@echo "Installing what the site and its tests need into .venv"
	@$(PYTHON) -m pip install -qq --constraint $(CONSTRAINTS) --group dev
	@touch .venv/run.stamp $@

# What the archive is measured beside, out of its way.
.venv/bench.stamp: .venv/pip.stamp pyproject.toml
	@$(PYTHON) -m venv --clear .venv/rivals
	@.venv/rivals/bin/python -m pip install -qq --upgrade pip
	@.venv/rivals/bin/python -m pip install -qq --group bench
	@command -v wrk >/dev/null || echo "wrk is not installed (on Debian: apt-get install wrk): nothing is measured under load."
	@touch $@
