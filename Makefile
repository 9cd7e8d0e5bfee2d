# For newcomers: `make demo` and `make test`. Both install whatever is missing.

.PHONY: demo test tools form check rust msrv c python npm compat deny workflows faces panel panel-test bench fuzz fuzz-smoke mutants coverage docs install \
    dist dist-test dist-crates
TOOLS := target/tools/bin
# The tools of this project come first, then its own Rust, which is installed only if the system has no recent one.
export PATH := $(CURDIR)/$(TOOLS):$(CURDIR)/target/tools/rust/bin:$(PATH)
# A registry that does not answer within a minute is asked again; npm itself waits for five.
export npm_config_fetch_timeout := 60000
PREFIX ?= /usr/local
LIBDIR ?= lib
EACH := --locked --workspace --exclude vpswire-bench
# The crates whose tests `make check` runs, except tests with these words in their names, which take long.
FIRST := vpswire-core vpswire vpswire-cli vpswire-testkit vpswire-faces
LATER := growth do_not_compile
# The crates that are not published, in addition to the benchmarks.
UNPUBLISHED := vpswire-faces vpswire-fuzz vpswire-testkit

demo: ## Shows the main use on the built-in simulator: command, Python and Node. Also builds the page of the panel.
	@sh scripts/setup rust interpreter nodejs std
	cargo build --profile demo --locked -p vpswire-bindgen
	panel/page/demo.sh target/demo
	cargo build --profile demo --locked -p vpswire-cli -p vpswire-py -p vpswire-py-sim -p vpswire-bindgen
	demo/demo.sh target/demo/vpswire
	py/demo.sh target/demo
	wasm/demo.sh target/demo
	@printf '\nA page of all machines, on a simulator of its own: target/demo/vpswire panel --demo\n'

test: tools rust c python npm panel-test compat deny workflows fuzz-smoke ## Runs all checks.

# Installs all tools first, so that a person is asked only once.
tools:
	@sh scripts/setup rust spelling c installer watch python javascript browser deny workflows fuzz

check: form ## Runs the first tier of `make test`, for every commit: format, words, lints, core, client, command, generated files.
	cargo test --locked --all-features $(FIRST:%=-p %) -- $(LATER:%=--skip %)

form:
	@sh scripts/setup rust spelling installer
	scripts/words
	target/tools/typos/bin/typos
	cargo fmt --all --check
	cargo clippy $(EACH) --all-targets --all-features -- -D warnings

# All crates at once, because dependencies would be rebuilt for another set of crates. The growth of run time is measured without
# link-time optimisation, which is slow to build and does not affect it.
rust: form ## Runs the checks of `make check`, and the docs and tests of every crate, including the C library.
	@sh scripts/setup rust c installer watch
	cargo clippy --locked -p vpswire-core --no-default-features -- -D warnings
	cargo clippy --locked -p vpswire-sim --no-default-features -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc $(EACH) --all-features --no-deps
	cargo test $(EACH) --all-features --no-fail-fast
	CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo test --locked --release -p vpswire-core -p vpswire-wasm --test growth
	cargo build --locked -p vpswire-cli
	demo/demo.sh target/debug/vpswire

msrv: ## Checks the published crates with the minimum Rust version of Cargo.toml, which rustup installs.
	@sh scripts/setup rust msrv
	PATH="$(CURDIR)/target/tools/msrv/bin:$$PATH" CARGO_TARGET_DIR=target/msrv cargo check $(EACH) $(UNPUBLISHED:%=--exclude %) --all-features

c: ## Tests the C library under Miri and ThreadSanitizer, if a nightly compiler provides them.
	@sh scripts/sanitize

python: ## Tests the wheel in a fresh virtual environment.
	@sh scripts/setup rust python
	py/test.sh

npm: ## Tests the npm package in Node, Deno, Bun, bundles and a browser.
	@sh scripts/setup rust browser
	wasm/test.sh

panel-test: ## Tests the page of the panel: its types, its components, and all screens in a browser.
	@sh scripts/setup rust browser
	@[ -e wasm/dist/vpswire-sim.wasm ] || wasm/test.sh build
	panel/page/test.sh

compat: ## Tests third-party clients against the simulator.
	@sh scripts/setup rust python
	cargo build --locked -p vpswire-cli
	compat/run.sh target/debug/vpswire

deny: ## Checks licences, bans and sources of the dependencies, and advisories if their database is reachable.
	@sh scripts/setup rust deny
	$(TOOLS)/cargo-deny check licenses bans sources
	@sh scripts/advisories $(TOOLS)/cargo-deny

workflows: ## Lints the workflows of .github and the scripts.
	@sh scripts/setup workflows
	scripts/workflows

faces: ## Regenerates the files that derive from the table: the reference, the headers, the Python and JavaScript modules.
	cargo run --quiet --locked -p vpswire-faces

panel: ## Builds the page of `vpswire panel` into panel/assets, after the npm package if that is not built yet.
	@sh scripts/setup rust javascript
	@[ -e wasm/dist/vpswire-sim.wasm ] || wasm/test.sh build
	panel/page/test.sh build

bench: ## Benchmarks everything against its alternatives, and writes the tables of docs/performance.md. Needs an idle machine.
	@sh scripts/setup rust python javascript bench
	scripts/bench

fuzz-smoke: ## Runs each fuzz target for some seconds, from the committed corpus and with a fixed seed.
	@sh scripts/setup rust fuzz
	scripts/fuzz smoke

fuzz: ## Runs each fuzz target for a minute.
	@sh scripts/setup rust fuzz
	scripts/fuzz

mutants: ## Runs mutation tests of the core's central files, and shows the mutants that no test detects.
	@sh scripts/setup rust mutants
	scripts/mutants

coverage: ## Shows the line coverage of the core's hand-written files by its own tests.
	@sh scripts/setup rust coverage
	scripts/coverage

docs: ## Builds the API documentation in target/doc.
	cargo doc $(EACH) --all-features --no-deps

install: ## Installs the C library with its headers, pkg-config and CMake files, according to DESTDIR, PREFIX and LIBDIR.
	@DESTDIR="$(DESTDIR)" PREFIX="$(PREFIX)" LIBDIR="$(LIBDIR)" sh scripts/install-c

dist: ## Builds all release artefacts that a Linux machine can build, in target/dist. `dist/make STEP` builds a part.
	@sh scripts/setup rust javascript dist
	dist/make

dist-test: ## Tests the artefacts of `make dist`, each in its target environment.
	@sh scripts/setup rust javascript dist dist_test
	dist/test

dist-crates: ## Packages the published crates, with the page of the panel, and builds the packages.
	@sh scripts/setup rust
	dist/make page crates
