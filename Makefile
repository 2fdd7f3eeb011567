# Factcheck. Two commands matter: make up, make test. Works with GNU make 3.81 (macOS) and later.

PORT ?= 8000
ARGS ?=
export PORT

RUN = .venv/bin/python

.PHONY: up test coverage check bench bench-claims clean base-packages test-packages bench-packages

up: base-packages ## install what is missing, start everything, stay until Ctrl-C
	@$(RUN) manage.py up

test: test-packages ## the whole suite, or ARGS="tests/engine -x"
	@CHROMIUM="$$(.ci/ensure-chromium)" $(RUN) -m pytest $(ARGS)

coverage: test-packages ## the whole suite with the share of lines that it runs
	@CHROMIUM="$$(.ci/ensure-chromium)" $(RUN) -m coverage run -m pytest $(ARGS)
	@$(RUN) -m coverage report

check: test-packages ## lint, format, import contracts, types, migrations, system checks
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -c "from importlinter.cli import lint_imports_command as run; run()"
	$(RUN) -m mypy
	DJANGO_SETTINGS_MODULE=factcheck.settings.test $(RUN) manage.py makemigrations --check --dry-run
	DJANGO_SETTINGS_MODULE=factcheck.settings.test $(RUN) manage.py check

bench: test-packages ## ratios measured on this machine
	@$(RUN) -m benchmarks

bench-claims: bench-packages ## how well and how fast articles are split; DATA=folder with annotated articles
	@$(RUN) -m benchmarks.splitting $(DATA)

clean: ## remove what can be made again; var/ with the data stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	rm -rf htmlcov .coverage var/static var/test-postgres var/test-media

base-packages:
	@.ci/install base

test-packages:
	@.ci/install test

bench-packages: test-packages
	@.ci/install bench
