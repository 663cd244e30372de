# Everything a person or a runner does here. `make site` and `make test` do their own set-up.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
JOBS ?= auto
# Tests of one file stay together: what they share is made once for them.
SIDE_BY_SIDE := --numprocesses auto --dist loadfile

# The day the site speaks for, as in `make site AS_OF=2022-12-12`; left out, pyproject.toml decides.
export AS_OF

.PHONY: help site check test lint chromium prove bench lock clean

help:
	@echo "make site                    check everything and build the site in _build/html"
	@echo "make site AS_OF=2022-12-12   the site as it stood that day"
	@echo "make check                   tell every mistake in plans and guidance"
	@echo "make check SINCE=origin/main also which addresses of that commit lead nowhere now"
	@echo "make test                    everything that must hold before a change is merged"
	@echo "make prove                   longer proofs: a fresh clone, many broken files"
	@echo "make bench                   measure against plain Sphinx (takes a while)"
	@echo "make chromium                find or install the browser the tests need"
	@echo "make lock                    choose newer versions of what is installed"
	@echo "make clean                   remove what was built"

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Waymark needs Python 3.11 or newer. Name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) \
		|| { echo "Python cannot make a virtual environment. On Debian and Ubuntu install python3-venv."; exit 1; }
	@echo "Installing what Waymark needs into $(VENV) (once)."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# The new site is built beside the old one and takes its place only when all of it is right.
site: $(READY)
	@$(BIN)/waymark check $(if $(AS_OF),--as-of $(AS_OF))
	@rm -rf _build/next
	@$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going --jobs $(JOBS) \
		-d _build/next/doctrees -b html . _build/next/html
	@rm -rf _build/html
	@mv _build/next/html _build/html
	@rm -rf _build/next
	@echo "The site is ready. Its front page is _build/html/index.html"

# FORMAT is text, github, json or sarif. SINCE is a commit, whose addresses must all still lead somewhere.
check: $(READY)
	@$(BIN)/waymark check $(if $(FORMAT),--format $(FORMAT)) $(if $(AS_OF),--as-of $(AS_OF)) \
		$(if $(SINCE),--since $(SINCE))

test: lint chromium
	@$(BIN)/python -m pytest -q $(SIDE_BY_SIDE)

lint: $(READY)
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy --no-error-summary

chromium:
	@tools/chromium.sh

prove: lint chromium
	@$(BIN)/python -m pytest -q $(SIDE_BY_SIDE) -m "prove or not prove"

bench: $(READY)
	@$(BIN)/python -m benchmarks

lock: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
		--upgrade --no-emit-index-url --no-annotate --quiet --output-file requirements.lock

clean:
	@rm -rf _build
