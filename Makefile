# `make` alone lists what there is to make.

SHELL := /bin/sh
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
PYTHON ?= python3

# Debian packages, each with a file that shows that it (or something as good) is there.
BUILD_PACKAGES = libxlsxwriter-dev=/usr/include/xlsxwriter.h libmd-dev=/usr/include/sha2.h \
	libminizip-dev=/usr/include/minizip/unzip.h libexpat1-dev=/usr/include/expat.h zlib1g-dev=/usr/include/zlib.h
TEST_PACKAGES = unzip=/usr/bin/unzip python3=/usr/bin/python3

RELEASE = .build/release/awas
REPORT = bulanan sample-data --region 35 --month 2024-09
FRICTIONLESS = .build/frictionless
PEERS = .build/peers
BENCHMARKS = Benchmarks/.build/release
SOURCES = Sources Tests Package.swift Benchmarks/Package.swift Benchmarks/table Benchmarks/micro Benchmarks/xlsx/awas \
	Fuzz/Package.swift Fuzz/fuzz

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help deps test-deps build report test test-units test-slow cases sample-check definitions examples examples-check check format bench bench-xlsx \
	bench-micro bench-tools fuzz install clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1|\2/p' Makefile | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

deps: ## Install what building needs and is missing (Debian and Ubuntu)
	@$(call install_missing,$(BUILD_PACKAGES))

test-deps: deps
	@$(call install_missing,$(TEST_PACKAGES))
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { $(call apt_install,python3-venv); }

build: deps ## Build the program in its release form
	$(SWIFT) build -c release --static-swift-stdlib --product awas

report: build ## Make the monthly report of the sample data, into laporan/
	$(RELEASE) report $(REPORT) --output laporan
	@echo "The report of sample-data is in $(CURDIR)/laporan"

# Examples of all reports, each a command of its own.
examples: build ## Make the example documents of the sample data, into reports/examples/
	rm -rf reports/examples
	$(RELEASE) report bulanan sample-data --region 35.19 --month 2024-09 --output reports/examples --quiet
	$(RELEASE) report ringkas sample-data --region 35.19 --month 2024-09 --output reports/examples --quiet
	$(RELEASE) report matriks sample-data --region 35 --month 2024-09 --output reports/examples --quiet
	$(RELEASE) report bkd sample-data --region 35.19 --month 2024-09 --output reports/examples --quiet

examples-check: build ## Check that the example documents still follow from the sample data
	@for document in reports/examples/*; do \
		$(RELEASE) verify "$$document" sample-data --quiet || { echo "make: run 'make examples' and review the change" >&2; exit 1; }; \
	done

test: test-deps check test-units sample-check report examples-check ## Run all tests, the way continuous integration does

test-units: test-deps ## Run the unit tests and the cases alone
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

test-slow: test-deps ## Run the tests with many more random packages and questions
	$(SWIFT) build --build-tests
	AWAS_SLOW_TESTS=1 $(SWIFT) test --skip-build

cases: test-deps ## Rewrite what the cases expect, to be reviewed with git diff (AWAS_CASES=query/ for some)
	$(SWIFT) build --build-tests
	AWAS_UPDATE_CASES=1 $(SWIFT) test --skip-build --filter CaseTests
	@git status --short Tests/Cases

definitions: test-deps ## Embed the report definitions of reports/ in the program
	AWAS_UPDATE_DEFINITIONS=1 $(SWIFT) test --filter BuiltInDefinitionsTests

# Another program's view of the sample data: it is a data package, not only to ourselves.
sample-check: $(FRICTIONLESS)/installed ## Check the sample data with Frictionless
	$(FRICTIONLESS)/bin/frictionless validate sample-data/datapackage.json

$(FRICTIONLESS)/installed: | test-deps
	@mkdir -p .build
	@$(PYTHON) -m venv --clear $(FRICTIONLESS) \
		|| { echo "make: no virtual environment for Python could be made; is python3-venv installed?" >&2; exit 1; }
	@$(FRICTIONLESS)/bin/pip install --quiet --disable-pip-version-check 'frictionless>=5.18,<6' \
		|| { echo "make: frictionless could not be installed from PyPI; is the network there?" >&2; exit 1; }
	@touch $@

check: ## Check the layout of the sources
	$(SWIFT) format lint --strict -r $(SOURCES)

format: ## Settle the layout of the sources
	$(SWIFT) format --in-place -r $(SOURCES)

bench: build bench-tools $(PEERS)/installed ## Measure Awas beside other tools, into Benchmarks/RESULTS.md (half an hour, 5 GB)
	@$(call install_missing,miller=/usr/bin/mlr)
	$(PEERS)/bin/python Benchmarks/peers/generate.py $(RELEASE) .build/peers-data --growth 2,4
	$(PEERS)/bin/python Benchmarks/peers/run.py $(RELEASE) $(BENCHMARKS) .build/peers-data sample-data > .build/RESULTS.md
	mv .build/RESULTS.md Benchmarks/RESULTS.md

bench-xlsx: bench-tools ## Write a workbook of 200,000 rows beside a plain C loop
	$(PYTHON) Benchmarks/peers/workbook.py $(BENCHMARKS)

bench-micro: deps ## Measure the stages of the pipeline one by one
	$(SWIFT) package --package-path Benchmarks benchmark --no-progress

bench-tools: test-deps
	@$(call install_missing,time=/usr/bin/time)
	$(SWIFT) build --package-path Benchmarks -c release --static-swift-stdlib --product xlsx-awas
	$(SWIFT) build --package-path Benchmarks -c release --static-swift-stdlib --product xlsx-plain

$(PEERS)/installed: | test-deps
	@mkdir -p .build
	@$(PYTHON) -m venv --clear $(PEERS)
	@$(PEERS)/bin/pip install --quiet --disable-pip-version-check duckdb polars pandas pyarrow
	@touch $@

# Each target for so many minutes; FUZZ_RUNS=1000000 counts inputs instead.
FUZZ_MINUTES ?= 1
FUZZ_TARGETS ?= csv packages cells regions filters definitions templates

fuzz: deps ## Attack the readers with random input, by libFuzzer (FUZZ_MINUTES each, FUZZ_TARGETS)
	$(SWIFT) build --package-path Fuzz -c release --product fuzz --sanitize fuzzer --sanitize address \
		-Xswiftc -enable-testing
	RUNS=$(FUZZ_RUNS) Fuzz/run Fuzz/.build/release/fuzz $(FUZZ_MINUTES) $(FUZZ_TARGETS)

install: build ## Install the program under PREFIX (default /usr/local), below DESTDIR if set
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/awas"

clean: ## Remove what was built
	rm -rf .build Benchmarks/.build Fuzz/.build laporan

# Installs those of a list of package=file whose file is not there. Root needs no sudo.
define install_missing
missing=; for pair in $(1); do \
	[ -e "$${pair#*=}" ] || missing="$$missing $${pair%%=*}"; \
done; \
if [ -n "$$missing" ]; then $(call apt_install,$$missing); fi
endef

define apt_install
command -v apt-get >/dev/null || { echo "make: please install: $(1)" >&2; exit 1; }; \
if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
echo "Installing: $(1)"; \
$$sudo apt-get update -q && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $(1)
endef
