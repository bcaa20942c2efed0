# `make` alone lists what there is to make.

SHELL := /bin/sh
PREFIX ?= /usr/local
DESTDIR ?=
ROOT = $(DESTDIR)$(PREFIX)
SWIFT ?= swift
PYTHON ?= python3
# The Python that LibreOffice's UNO is installed for.
OFFICE_PYTHON ?= /usr/bin/python3

# Debian packages, each with a file that shows that it (or something as good) is there.
BUILD_PACKAGES = libxlsxwriter-dev=/usr/include/xlsxwriter.h libmd-dev=/usr/include/sha2.h \
	libminizip-dev=/usr/include/minizip/unzip.h libexpat1-dev=/usr/include/expat.h zlib1g-dev=/usr/include/zlib.h
TEST_PACKAGES = unzip=/usr/bin/unzip python3=/usr/bin/python3 postgresql=/usr/lib/postgresql libpq5=/usr/share/doc/libpq5

RELEASE = .build/release/awas
VERSION = $(shell sed -n 's/.*current = "\(.*\)"/\1/p' Sources/AwasModel/ProgramVersion.swift)
LIBRARY = AwasModel AwasData AwasQuery AwasStatistics AwasReport AwasWriters Awas
REPORT = bulanan sample-data --region 35 --month 2024-09
FRICTIONLESS = .build/frictionless
READERS = .build/readers
BROWSER = .build/browser
PEERS = .build/peers
BENCHMARKS = Benchmarks/.build/release
SOURCES = Sources Tests Package.swift Benchmarks/Package.swift Benchmarks/table Benchmarks/micro Benchmarks/xlsx/awas \
	Benchmarks/cells Fuzz/Package.swift Fuzz/fuzz Examples

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help deps test-deps build report test test-units test-slow cases sample-check workbook-check workbook-public test-browser test-browser-short check-office \
	examples examples-check check format bench bench-xlsx bench-intake bench-micro bench-tools install uninstall dist deb \
	dist-check docs example test-completions fuzz clean

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
	rm -rf reports/examples/*2024-09*
	$(RELEASE) report bulanan sample-data --region 35.19 --month 2024-09 --output reports/examples --quiet
	$(RELEASE) report ringkas sample-data --region 35.19 --month 2024-09 --output reports/examples --quiet
	$(RELEASE) report matriks sample-data --region 35 --month 2024-09 --output reports/examples --quiet
	$(RELEASE) report bkd sample-data --region 35.19 --month 2024-09 --output reports/examples --quiet
	$(RELEASE) report surat sample-data --region 35.19 --month 2024-09 --output reports/examples --quiet

examples-check: build ## Check that the example documents still follow from the sample data
	@for document in reports/examples/*2024-09*; do \
		$(RELEASE) verify "$$document" sample-data --quiet || { echo "make: run 'make examples' and review the change" >&2; exit 1; }; \
	done

test: test-deps check test-units sample-check report workbook-check test-browser-short examples-check ## Run all tests, the way continuous integration does

# The cases start the program a thousand times, so they run the one that is released.
test-units: test-deps build ## Run the unit tests and the cases alone
	$(SWIFT) build --build-tests
	AWAS_BINARY=$(CURDIR)/$(RELEASE) $(SWIFT) test --skip-build

test-slow: test-deps build docs check-office workbook-public ## Run the tests with many more random packages and questions, print documents, build the reference
	$(SWIFT) build --build-tests
	AWAS_BINARY=$(CURDIR)/$(RELEASE) AWAS_SLOW_TESTS=1 $(SWIFT) test --skip-build

cases: test-deps ## Rewrite what the cases expect, to be reviewed with git diff (AWAS_CASES=query/ for some)
	$(SWIFT) build --build-tests
	AWAS_UPDATE_CASES=1 $(SWIFT) test --skip-build --filter CaseTests
	@git status --short Tests/Cases

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

# Other programs' view of the workbooks.
workbook-check: build $(READERS)/installed ## Read workbooks and documents back with openpyxl, python-calamine and python-docx
	$(READERS)/bin/python Tests/Workbooks/read_back.py $(RELEASE) sample-data
	$(READERS)/bin/python Tests/Workbooks/fill_template.py $(RELEASE)
	$(READERS)/bin/python Tests/Workbooks/marked.py $(RELEASE)
	$(READERS)/bin/python Tests/Workbooks/answer_form.py $(RELEASE) sample-data
	@$(OFFICE_PYTHON) -c 'import uno' 2>/dev/null && command -v soffice >/dev/null \
		|| { echo "make: skipped: a template in LibreOffice, which is not installed with python3-uno"; exit 0; }; \
	$(OFFICE_PYTHON) Tests/Workbooks/type_template.py $(RELEASE)

workbook-public: $(READERS)/installed ## Read workbooks that nobody here made, and hold each cell to python-calamine (downloads 2 MB)
	$(SWIFT) build --package-path Benchmarks -c release --static-swift-stdlib --product workbook-cells -Xswiftc -enable-testing
	$(READERS)/bin/python Tests/Workbooks/public_workbooks.py $(BENCHMARKS)/workbook-cells .build/public-workbooks

$(READERS)/installed: | test-deps
	@mkdir -p .build
	@$(PYTHON) -m venv --clear $(READERS) \
		|| { echo "make: no virtual environment for Python could be made; is python3-venv installed?" >&2; exit 1; }
	@$(READERS)/bin/pip install --quiet --disable-pip-version-check 'openpyxl>=3.1,<4' 'python-calamine>=0.3,<1' 'python-docx>=1.1,<2' \
		|| { echo "make: openpyxl, python-calamine and python-docx could not be installed from PyPI; is the network there?" >&2; exit 1; }
	@touch $@

# Pages as people see them.
test-browser: build $(BROWSER)/installed ## Open the pages of reports in Chromium, which is installed where it is missing
	@$(call install_missing,chromium=/usr/bin/chromium)
	$(BROWSER)/bin/python Tests/Browser/pages.py $(RELEASE) sample-data --screenshots .build/screenshots

test-browser-short: build $(BROWSER)/installed ## The same of one page on a telephone, in a few seconds
	@$(call install_missing,chromium=/usr/bin/chromium)
	$(BROWSER)/bin/python Tests/Browser/pages.py $(RELEASE) sample-data --short

$(BROWSER)/installed: | test-deps
	@mkdir -p .build
	@$(PYTHON) -m venv --clear $(BROWSER) \
		|| { echo "make: no virtual environment for Python could be made; is python3-venv installed?" >&2; exit 1; }
	@$(BROWSER)/bin/pip install --quiet --disable-pip-version-check 'playwright>=1.49,<2' 'axe-playwright-python>=0.1.8,<1' \
		|| { echo "make: playwright and axe could not be installed from PyPI; is the network there?" >&2; exit 1; }
	@touch $@

# LibreOffice is too large to be installed for a test. Carlito is as wide as Calibri.
check-office: build ## Print documents, fill in the form for the civil-service agency and save letters in LibreOffice, where it is installed
	@command -v soffice >/dev/null || { echo "make: skipped: LibreOffice (soffice) is not installed"; exit 0; }; \
	$(call install_missing,poppler-utils=/usr/bin/pdftotext fonts-crosextra-carlito=/usr/share/fonts/truetype/crosextra); \
	$(OFFICE_PYTHON) Tests/Workbooks/pages.py $(RELEASE) sample-data || exit 1; \
	$(OFFICE_PYTHON) Tests/Workbooks/resave.py $(RELEASE) sample-data || exit 1; \
	$(OFFICE_PYTHON) -c 'import uno' 2>/dev/null \
		|| { echo "make: skipped: Python has no UNO; install python3-uno"; exit 0; }; \
	$(OFFICE_PYTHON) Tests/Workbooks/fill_in.py $(RELEASE) sample-data

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

bench-intake: build $(PEERS)/installed ## Read a workbook of a million rows beside python-calamine and openpyxl
	@$(call install_missing,time=/usr/bin/time)
	$(PEERS)/bin/python Benchmarks/peers/intake.py $(RELEASE) .build/peers-data

bench-micro: deps ## Measure the stages of the pipeline one by one
	$(SWIFT) package --package-path Benchmarks -Xswiftc -enable-testing benchmark --no-progress

bench-tools: test-deps
	@$(call install_missing,time=/usr/bin/time)
	$(SWIFT) build --package-path Benchmarks -c release --static-swift-stdlib --product xlsx-awas -Xswiftc -enable-testing
	$(SWIFT) build --package-path Benchmarks -c release --static-swift-stdlib --product xlsx-plain

$(PEERS)/installed: | test-deps
	@mkdir -p .build
	@$(PYTHON) -m venv --clear $(PEERS)
	@$(PEERS)/bin/pip install --quiet --disable-pip-version-check duckdb polars pandas pyarrow python-calamine openpyxl
	@touch $@

# Each target for so many minutes; FUZZ_RUNS=1000000 counts inputs instead.
FUZZ_MINUTES ?= 1
FUZZ_TARGETS ?= csv packages cells regions workbooks filters definitions templates

# The package manager names the sanitizers to the Swift compiler one by one, and it heeds the last only: without the flag
# of our own, no Swift code says where an input has led.
fuzz: deps ## Attack the readers with random input, by libFuzzer (FUZZ_MINUTES each, FUZZ_TARGETS)
	$(SWIFT) build --package-path Fuzz -c release --product fuzz --sanitize fuzzer --sanitize address \
		-Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing
	RUNS=$(FUZZ_RUNS) Fuzz/run Fuzz/.build/release/fuzz $(FUZZ_MINUTES) $(FUZZ_TARGETS)

install: build ## Install program, manual, completions and sample under PREFIX (default /usr/local), below DESTDIR if set
	Packaging/stage $(RELEASE) "$(ROOT)"

uninstall: ## Remove what `make install` put there
	rm -rf "$(ROOT)/bin/awas" "$(ROOT)/share/man/man1/awas.1" "$(ROOT)/share/man/id/man1/awas.1" "$(ROOT)/share/awas" \
		"$(ROOT)/share/bash-completion/completions/awas" "$(ROOT)/share/zsh/site-functions/_awas" \
		"$(ROOT)/share/fish/vendor_completions.d/awas.fish"

# Libraries that lie beside the program are found by its DT_RPATH, which theirs are found by too.
dist: deps ## Make the archive that runs by itself, into .build/dist
	$(SWIFT) build -c release --static-swift-stdlib --product awas \
		-Xlinker -rpath -Xlinker '$$ORIGIN/../lib/awas' -Xlinker --disable-new-dtags
	cp $(RELEASE) .build/awas-of-archive
	Packaging/dist .build/awas-of-archive $(VERSION) .build/dist
	@size=$$(wc -c < .build/dist/awas-$(VERSION)-linux-$$(uname -m).tar.gz); \
		[ "$$size" -le 25000000 ] || { echo "make: the archive has $$size bytes, more than 25 MB" >&2; exit 1; }

deb: build ## Make the Debian package, into .build/dist; lintian must find no error
	@$(call install_missing,dpkg-dev=/usr/bin/dpkg-shlibdeps lintian=/usr/bin/lintian)
	Packaging/deb $(RELEASE) $(VERSION) .build/dist
	lintian --fail-on error .build/dist/awas_$(VERSION)_*.deb

dist-check: dist deb ## Try archive and package on a bare Debian 12 (as root)
	@$(call install_missing,debootstrap=/usr/sbin/debootstrap)
	Packaging/try .build/dist/awas-$(VERSION)-linux-$$(uname -m).tar.gz .build/dist/awas_$(VERSION)_*.deb

docs: deps ## Build the reference of the library with DocC, into .build/documentation; a warning stops it
	$(SWIFT) package dump-symbol-graph --minimum-access-level package --skip-synthesized-members
	@rm -rf .build/documentation
	@for target in $(LIBRARY); do \
		mkdir -p .build/documentation/graphs/$$target && \
		find .build -path '*symbolgraph*' \( -name "$$target.symbols.json" -o -name "$$target@*.symbols.json" \) -exec cp {} .build/documentation/graphs/$$target/ \; && \
		echo "$$target" && \
		docc convert Sources/$$target/$$target.docc --additional-symbol-graph-dir .build/documentation/graphs/$$target \
			--fallback-display-name $$target --fallback-bundle-identifier awas.$$target --warnings-as-errors \
			--output-path .build/documentation/$$target.doccarchive || exit 1; \
	done

example: deps ## Build and run the first of the example programs
	$(SWIFT) run example-answer

test-completions: build ## Try the completions in bash, zsh and fish on a pseudo-terminal
	@$(call install_missing,bash=/bin/bash zsh=/usr/bin/zsh fish=/usr/bin/fish)
	$(PYTHON) Tests/Shells/completions.py $(RELEASE)

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
