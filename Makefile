# Sasshi: every task by its name. `make` alone lists the tasks.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help

# What the program is built with, what the tests need besides, and what `make bench`, `make sanitize` and `make deb` need.
BUILD_PACKAGES := pkg-config libcairo2-dev libpango1.0-dev libfontconfig-dev libharfbuzz-dev libpng-dev \
  libturbojpeg0-dev librsvg2-dev libxml2-dev libdeflate-dev libjemalloc-dev libqrencode-dev libzip-dev libxlsxwriter-dev icc-profiles-free
TEST_PACKAGES := zbar-tools libqpdf-dev poppler-utils qpdf imagemagick mupdf-tools ghostscript openjdk-17-jdk-headless python3 python3-venv
# Ubuntu has no package of the browser.
BROWSER_PACKAGES := chromium chromium-driver
BENCH_PACKAGES := valgrind python3 python3-venv
SANITIZE_PACKAGES := valgrind libc6-dbg

PACKAGE_PACKAGES := dpkg-dev

SASSHI := .build/release/sasshi
# With the Swift runtime inside: the program then runs where no toolchain is, and starts sooner.
SWIFT_BUILD := swift build -c release --static-swift-stdlib
BOOK := Samples/kariya-h30/book.yaml
# The layouts in which the sample is typeset, the first two as images of pages too.
LAYOUTS := four-column five-column
MORE_LAYOUTS := landscape colour pillar-colours b5 a5 large-type
FORMAT := swift format
SWIFT_SOURCES := Package.swift Sources Tests
# The tests run optimised, which takes a tenth of the time, and have a build folder of their own.
SWIFT_TEST := swift test -c release -Xswiftc -enable-testing --scratch-path .build-tests

# Installs those packages of $(1) that are missing; uses neither apt nor the network if none is.
define install
	missing=()
	for package in $(1); do
	  dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$$package")
	done
	if [ "$${#missing[@]}" -gt 0 ]; then
	  as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo
	  $$as_root apt-get update -qq
	  DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -qq --no-install-recommends "$${missing[@]}"
	fi
endef

.PHONY: help
help: ## list the tasks
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

.PHONY: setup
setup: ## install the libraries that the program is built with
	@$(call install,$(BUILD_PACKAGES))

.PHONY: fonts
fonts: ## place the fonts of Fonts/fonts.yaml in Fonts/, each checked against its sum
	@Fonts/fetch

.PHONY: build
build: setup ## build the program (release)
	@$(SWIFT_BUILD) --product sasshi

# The date of the sample's files is that of the last commit, so that the same sources give the same bytes.
.PHONY: sample
sample: export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
sample: build fonts ## typeset the sample booklet into out/
	@mkdir -p out
	for layout in $(LAYOUTS); do
	  rm -rf "out/$$layout" && mkdir -p "out/$$layout"
	  $(SASSHI) render $(BOOK) --layout "$$layout" -o "out/$$layout.pdf"
	  $(SASSHI) render $(BOOK) --layout "$$layout" -o "out/$$layout/page-{0p}.png" --ppi 144 --quiet
	  echo "out/$$layout/ ($$(ls "out/$$layout" | wc -l) pages as PNG, 144 ppi)"
	done
	for layout in $(MORE_LAYOUTS); do
	  $(SASSHI) render $(BOOK) --layout "$$layout" -o "out/$$layout.pdf"
	done
	rm -rf out/departments
	$(SASSHI) export $(BOOK) --by department -o out/departments

# Where the program is to be installed, and what stands before that in a package.
PREFIX ?= /usr/local
DESTDIR ?=
export DESTDIR

# The program's version; with a + and the number of commits, while there are changes that are not yet released.
VERSION = $(shell sed -n 's/^ *version: "\(.*\)",/\1/p' Sources/sasshi/Sasshi.swift)$(shell \
  ! grep -q '^\#\# Unreleased' CHANGELOG.md || echo "+$$(git rev-list --count HEAD)")

.PHONY: install
install: build fonts ## install program, layouts, fonts, completions and manual (PREFIX=/usr/local)
	@.ci/package/install $(SASSHI) "$(PREFIX)"
	echo "$(DESTDIR)$(PREFIX)/bin/sasshi"

.PHONY: uninstall
uninstall: ## remove what `make install` installed (PREFIX=/usr/local)
	@.ci/package/uninstall "$(PREFIX)"

.PHONY: deb
deb: build ## make a Debian package of the program, in out/
	@$(call install,$(PACKAGE_PACKAGES))
	.ci/package/deb $(SASSHI) "$(VERSION)" out

.PHONY: release
release: build ## make the files of a release in out/release: sources, Debian package, notes, checksums
	@$(call install,$(PACKAGE_PACKAGES))
	rm -rf out/release
	.ci/package/deb $(SASSHI) "$(VERSION)" out/release
	.ci/package/release "$(VERSION)" out/release

.PHONY: pictures
pictures: build fonts ## render the pictures of pages that the READMEs show
	@mkdir -p Samples/layouts
	page() { $(SASSHI) render "$$1" --layout "$$2" --pages "$$3" --ppi "$$4" -o "$$5" --quiet "$${@:6}"; echo "$$5"; }
	page $(BOOK) four-column 1 66 Samples/page.png --department 福祉健康部 --numbering book --no-cover --no-contents
	for layout in $(LAYOUTS) $(MORE_LAYOUTS); do
	  page $(BOOK) "$$layout" 1 22 "Samples/layouts/$$layout-cover.png"
	  page $(BOOK) "$$layout" 1 44 "Samples/layouts/$$layout.png" --department 生活安全部 --numbering book --no-cover --no-contents
	done
	page Samples/three-levels/book.yaml three-levels 1 22 Samples/layouts/three-levels-cover.png
	page Samples/three-levels/book.yaml three-levels 5 44 Samples/layouts/three-levels.png

# The tutorial's book as it is when its pictures are taken: imported, mended, with its colophon.
define tutorial_book
	book="$$(mktemp -d)/book.yaml"
	$(SASSHI) import Samples/tutorial/01-*.xlsx Samples/tutorial/mended/02-*.xlsx Samples/tutorial/03-*.xlsx -o "$$book" --quiet
	cat Samples/tutorial/okuzuke.yaml >> "$$book"
endef

.PHONY: tutorial-pictures
tutorial-pictures: build fonts ## render the pictures of pages that the tutorial shows
	@$(tutorial_book)
	folder=Samples/tutorial/pictures
	mkdir -p "$$folder"
	$(SASSHI) proof "$$book" --stage 初校 --pages 4 --ppi 50 --lang ja -o "$$folder/proof.png" --quiet
	rm -f "$$folder/proof-contact.png"
	$(SASSHI) check --fix "$$book" --quiet > "$$book.txt"
	sed -i 's/83人/93人/' "$$book"
	$(SASSHI) render "$$book" --pages 3 --ppi 60 -o "$$folder/page.png"
	$(SASSHI) render "$$book" --impose booklet --pages 1- --ppi 36 -o "$${book%.yaml}-{p}.png" --quiet
	mv "$${book%.yaml}-1.png" "$$folder/sheet.png"

# A picture of a browser is not the same on every machine, so this one is made apart from the others.
.PHONY: preview-pictures
preview-pictures: build fonts test-setup ## take the pictures of the preview that the tutorial shows
	@$(tutorial_book)
	for picture in ja:preview.ja.png en:preview.png; do
	  .build/conformance/python/bin/python Tests/ConformanceTests/Browser/picture_of_preview.py --sasshi $(SASSHI) \
	    --book "$$book" --language "$${picture%%:*}" -o "Samples/tutorial/pictures/$${picture#*:}"
	done

# Each block of YAML in the page changes the layout of the step before.
.PHONY: step-pictures
step-pictures: build fonts ## render the pictures of Layouts/README.md, where a layout grows in ten steps
	@steps=$$(mktemp -d)
	awk -v folder="$$steps" '/^```yaml$$/ { file = folder "/step-" ++step ".yaml"; if (step > 1) print "extends: ./step-" step-1 ".yaml" > file; next } \
	  /^```/ { file = "" } file { print > file }' Layouts/README.md
	folder=Samples/layouts/steps
	mkdir -p "$$folder"
	picture() { $(SASSHI) render $(BOOK) --department 生活安全部 --layout "$$steps/step-$$1.yaml" --pages "$$2" --ppi 50 -o "$$folder/step-$$3.png"; }
	for step in 1 2 3 4 5 6; do picture "$$step" 1 "$$step"; done
	picture 7 2 7
	picture 8 1 8
	picture 9 2 9
	picture 10 1 10-cover
	picture 10 2 10-contents
	picture 10 3 10

# The rows of a table follow the table's mark, up to the next blank line.
.PHONY: tables
tables: build ## write the lists and pages of checks, and the page of layout keys anew
	@rows=$$(mktemp)
	for readme in README.md:en README.ja.md:ja; do
	  $(SASSHI) check --list --lang "$${readme#*:}" \
	    | sed -E 's/\|/\\|/g; s/^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$$/| `\1` | \2 | \3 | \4 |/' > "$$rows"
	  sed -i -e '/^<!-- make tables -->$$/,/^$$/{' -e "/^|---/r $$rows" -e '/^| `/d' -e '}' "$${readme%:*}"
	done
	rm -f "$$rows"
	$(SASSHI) explain --checks --lang en > Sources/Checks/Checks.md
	$(SASSHI) explain --checks --lang ja > Sources/Checks/Checks.ja.md
	$(SASSHI) layouts --keys --lang en > Sources/BookDesign/LayoutKeys.md
	$(SASSHI) layouts --keys --lang ja > Sources/BookDesign/LayoutKeys.ja.md

# A module's page begins with the lines that its code opens with: they are put where DocC looks for them while it runs.
.PHONY: doc
doc: export SASSHI_DOC = 1
doc: setup ## make the documentation of the modules, into out/doc
	@trap 'rm -rf Sources/*/Opening.docc' EXIT
	targets=()
	for folder in Sources/[A-Z]*/; do
	  module=$$(basename "$$folder")
	  [ ! -e "$$folder/module.modulemap" ] || continue
	  targets+=(--target "$$module")
	  opening=$$(grep -rlE --include='*.swift' "^// $$module( \(.*\))?: " "$$folder" | head -1 || true)
	  { [ -n "$$opening" ] && [ ! -e "$$folder/$$module.docc" ]; } || continue
	  mkdir -p "$$folder/Opening.docc"
	  { printf '# ``%s``\n\n' "$$module"
	    awk -v "name=$$module" '
	      !found { found = sub("^// " name "( [(].*[)])?: ", ""); if (found) print toupper(substr($$0, 1, 1)) substr($$0, 2); next }
	      !sub("^// ?", "") { exit }
	      { print }' "$$opening"
	  } > "$$folder/Opening.docc/$$module.md"
	done
	rm -rf out/doc
	mkdir -p out/doc
	swift package --scratch-path .build-doc --allow-writing-to-directory out/doc generate-documentation "$${targets[@]}" \
	  --enable-experimental-combined-documentation --disable-parameters-and-returns-validation --warnings-as-errors \
	  --output-path out/doc
	echo 'out/doc: look at it with “python3 -m http.server --directory out/doc”, at http://localhost:8000/documentation/'

# The article “How a book becomes a page” shows the first objective of the sample, stage by stage.
.PHONY: doc-pictures
doc-pictures: export SOURCE_DATE_EPOCH = 0
doc-pictures: build fonts ## render the pictures of the article on how a book becomes a page
	@$(call install,imagemagick)
	mkdir -p out/doc-pictures
	part=(--department 企画財政部 --pillar 1 --no-cover --no-contents --numbering book --quiet)
	$(SASSHI) render $(BOOK) "$${part[@]}" --pages 1 --ppi 110 -o out/doc-pictures/page.png
	$(SASSHI) proof $(BOOK) "$${part[@]}" --lang en --boxes --pages 1 --ppi 72 -o out/doc-pictures/sheet.png
	$(SASSHI) proof $(BOOK) "$${part[@]}" --lang en --boxes --pages 1 --ppi 200 -o out/doc-pictures/large.png
	$(SASSHI) render $(BOOK) --department 企画財政部 --no-cover --no-contents --numbering book --quiet --ppi 56 \
	  -o 'out/doc-pictures/page-{p}.png'
	small() { convert "out/doc-pictures/$$1.png" "$${@:3}" +repage -strip -colors 64 "Sources/Booklet/Booklet.docc/$$2.png"; }
	small page objective -crop 770x490+75+168
	small large lines -crop 925x425+360+683
	small sheet frames -crop 842x760+0+0
	convert out/doc-pictures/page-1.png out/doc-pictures/page-2.png -bordercolor gray70 -border 1 +append out/doc-pictures/pages.png
	small pages pages
	ls -l Sources/Booklet/Booklet.docc/*.png

.PHONY: fit-original
fit-original: setup fonts ## search the measures with which the sample falls as its printed original did (some minutes)
	@$(SWIFT_BUILD) --product fit-original
	.build/release/fit-original $(BOOK) --layout five-column --original Samples/kariya-h30/original.yaml \
	  --hold "font=BIZ UDGothic" --hold "lines=as they are"

.PHONY: lint
lint: ## check the form of the code
	@$(FORMAT) lint --strict --configuration .ci/swift-format.json --recursive $(SWIFT_SOURCES)

.PHONY: format
format: ## bring the code into form
	@$(FORMAT) --in-place --configuration .ci/swift-format.json --recursive $(SWIFT_SOURCES)

.PHONY: test-setup
test-setup: setup
	@$(call install,$(TEST_PACKAGES))
	@( $(call install,$(BROWSER_PACKAGES)) ) || echo "There is no package of chromium: tests in a browser will be skipped." >&2
	@Tests/ConformanceTests/fetch

.PHONY: test
test: test-setup fonts lint ## run all tests; installs what they need
	@$(SWIFT_TEST)

# What the tests run of the program within their own process, and what it runs when they start it: both write their counts
# into the same folder, and are counted as one.
.PHONY: coverage
coverage: TESTS ?=
coverage: test-setup fonts ## tell which lines the tests run, by module, and write what they do not to out/coverage/ (TESTS="--skip Conformance")
	@build=(swift build -c release -Xswiftc -enable-testing --enable-code-coverage --scratch-path .build-coverage)
	"$${build[@]}" --build-tests
	bin=$$("$${build[@]}" --show-bin-path)
	llvm=$$(dirname "$$(command -v swift)")
	rm -rf out/coverage .build-coverage/counts && mkdir -p out/coverage
	passed=0
	# Without those that measure time, which is another here.
	LLVM_PROFILE_FILE="$$PWD/.build-coverage/counts/%p.profraw" \
	  "$$bin/SasshiPackageTests.xctest" --testing-library swift-testing --skip hostile $(TESTS) > out/coverage/tests.log 2>&1 || passed=$$?
	"$$llvm/llvm-profdata" merge --sparse --failure-mode=all .build-coverage/counts/*.profraw -o .build-coverage/counts.profdata
	"$$llvm/llvm-cov" export --skip-functions --skip-expansions --instr-profile .build-coverage/counts.profdata \
	  "$$bin/SasshiPackageTests.xctest" --object "$$bin/sasshi" --sources Sources > .build-coverage/counts.json
	python3 Tests/Coverage/tell_coverage.py .build-coverage/counts.json . out/coverage
	[ "$$passed" = 0 ] || { echo "tests failed: out/coverage/tests.log"; exit 1; }

.PHONY: mutants
mutants: export N ?= 200
mutants: export SEED ?= 1
mutants: test-setup fonts ## change one operator or constant at a time, and tell which changes no test notices (N=200, SEED=1)
	@swift run --package-path Tests/Mutants --scratch-path .build-mutants/tool mutants --count "$$N" --seed "$$SEED"

.PHONY: fuzz
fuzz: export N ?= 2000
fuzz: build fonts test-setup ## run the program on N damaged inputs (2000), and on a tenth as many damaged fonts
	@$(SWIFT_BUILD) --product fuzz
	.build/release/fuzz --count "$$N"
	.build/release/fuzz --count "$$((N / 10))" --kind font-file

# Swift's optimised code reads bits of unused fields, so valgrind checks only which memory is accessed; it cannot read
# the compiler's debugging information either. It must be told which library gives out memory.
.PHONY: sanitize
sanitize: test-setup fonts build ## run all tests under AddressSanitizer, and valgrind over each sample
	@$(call install,$(SANITIZE_PACKAGES))
	# The tests that measure time are skipped: everything takes longer here.
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build-sanitize --skip hostile
	mkdir -p out/sanitize
	strip -o out/sanitize/sasshi $(SASSHI)
	for book in Samples/*/book.yaml; do
	  SASSHI_HOME=. valgrind -q --soname-synonyms=somalloc=libjemalloc.so.2 --undef-value-errors=no \
	    --error-exitcode=99 out/sanitize/sasshi render "$$book" \
	    -o out/sanitize/book.pdf 2>&1 | { grep -v 'unhandled dwarf' || true; }
	done

# A Python with Typst and WeasyPrint.
define bench_python
	python=.build/bench-python/bin/python
	requirements=Tests/Benchmarks/requirements.txt
	if ! cmp -s "$$requirements" .build/bench-python/from.txt; then
	  python3 -m venv .build/bench-python
	  "$$python" -m pip --disable-pip-version-check --quiet install --only-binary :all: -r "$$requirements"
	  cp "$$requirements" .build/bench-python/from.txt
	fi
endef

.PHONY: bench
bench: MOST ?= 100
bench: build fonts ## measure whole runs at 1, 10 and 100 times the sample, beside Typst and WeasyPrint (MOST=10), and count instructions
	@$(call install,$(BENCH_PACKAGES))
	$(SWIFT_BUILD) --product bench
	$(bench_python)
	for layout in four-column five-column; do echo "$$layout: $$(.build/release/bench $(BOOK) --layout "$$layout")"; done
	"$$python" Tests/Benchmarks/measure.py $(SASSHI) .build/release/bench out/bench --most "$(MOST)"
	"$$python" Tests/Benchmarks/measure.py $(SASSHI) .build/release/bench out/bench --most 1 \
	  --instructions Tests/Benchmarks/instructions.tsv

.PHONY: latency
latency: SIZES ?= 1 10 100
latency: CHANGES ?= 100
latency: build fonts test-setup ## measure from a saved change to the page in a browser, beside Typst in one process (SIZES="1 10 100", CHANGES=100)
	@$(call install,$(BENCH_PACKAGES))
	$(SWIFT_BUILD) --product bench
	$(bench_python)
	mkdir -p out/latency
	for size in $(SIZES); do
	  book=out/latency/book-$$size.yaml
	  .build/release/bench $(BOOK) --times "$$size" -o "$$book" > /dev/null
	  echo "$$size times the sample"
	  .build/conformance/python/bin/python Tests/ConformanceTests/Browser/measure_latency.py \
	    --sasshi $(SASSHI) --book "$$book" --layout Layouts/five-column.yaml --changes $(CHANGES)
	  echo "Typst"
	  "$$python" Tests/Benchmarks/typst_warm.py "$$book" Fonts --changes $(CHANGES)
	done

# Words are recognised by janome, which the program itself does not use.
.PHONY: lines
lines: RULES ?= --hang --tighten 0.03em --stretch-limit 0.12em
lines: build fonts ## count where lines end inside words, are stretched or are a character short (BOOK=, RULES=)
	@python=.build/lines/bin/python
	requirements=Tests/LineQuality/requirements.txt
	if ! cmp -s "$$requirements" .build/lines/from.txt; then
	  python3 -m venv .build/lines
	  "$$python" -m pip --disable-pip-version-check --quiet install --only-binary :all: --require-hashes -r "$$requirements"
	  cp "$$requirements" .build/lines/from.txt
	fi
	$(SASSHI) import $(BOOK) -o .build/lines/book.json --quiet
	"$$python" Tests/LineQuality/count_lines.py .build/lines/book.json --sasshi $(SASSHI) -- $(RULES)

.PHONY: clean
clean: ## remove what was built and written
	@rm -rf .build .build-tests .build-sanitize .build-doc .build-coverage .build-mutants out
