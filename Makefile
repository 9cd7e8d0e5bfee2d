# What a newcomer needs: `make demo` and `make test`. Both set up whatever is missing.

.PHONY: demo test tools form check rust msrv c python npm compat deny workflows faces panel panel-test bench fuzz fuzz-smoke mutants coverage docs install \
    dist dist-test dist-crates
TOOLS := target/tools/bin
# Tools of this project first, then a Rust of its own, which is there only where the system has none that is new enough.
export PATH := $(CURDIR)/$(TOOLS):$(CURDIR)/target/tools/rust/bin:$(PATH)
PREFIX ?= /usr/local
LIBDIR ?= lib
EACH := --locked --workspace --exclude vpswire-bench
# The crates whose tests `make check` runs, but for those with these words in their names, which compile or count for long.
FIRST := vpswire-core vpswire vpswire-cli vpswire-testkit vpswire-faces
LATER := growth do_not_compile
# The crates that only this project builds, beside the benchmarks.
UNPUBLISHED := vpswire-faces vpswire-fuzz vpswire-testkit

demo: ## The main job, on the built-in simulator: by the command, from Python and from Node. It builds the panel's page, too.
	@sh scripts/setup rust interpreter nodejs std
	cargo build --profile demo --locked -p vpswire-bindgen
	panel/page/demo.sh target/demo
	cargo build --profile demo --locked -p vpswire-cli -p vpswire-py -p vpswire-py-sim -p vpswire-bindgen
	demo/demo.sh target/demo/vpswire
	py/demo.sh target/demo
	wasm/demo.sh target/demo
	@printf '\nA page of all machines, on a simulator of its own: target/demo/vpswire panel --demo\n'

test: tools rust c python npm panel-test compat deny workflows fuzz-smoke ## Everything that must hold.

# All at once and first, so that a person is asked once.
tools:
	@sh scripts/setup rust spelling c installer watch python javascript browser deny workflows fuzz

check: form ## The first tier of `make test`, for every commit: form, words, lints, the core, the client, the command, printed files.
	cargo test --locked --all-features $(FIRST:%=-p %) -- $(LATER:%=--skip %)

form:
	@sh scripts/setup rust spelling installer
	scripts/words
	target/tools/typos/bin/typos
	cargo fmt --all --check
	cargo clippy $(EACH) --all-targets --all-features -- -D warnings

# All crates at once: what they depend on would be built again for other sets of them. How time grows
# does not depend on link-time optimisation, which is slow to build, so it is measured without.
rust: form ## What `make check` has, and docs and tests of every crate; the tests of the C library are among them.
	@sh scripts/setup rust c installer watch
	cargo clippy --locked -p vpswire-core --no-default-features -- -D warnings
	cargo clippy --locked -p vpswire-sim --no-default-features -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc $(EACH) --all-features --no-deps
	cargo test $(EACH) --all-features
	CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo test --locked --release -p vpswire-core -p vpswire-wasm --test growth
	cargo build --locked -p vpswire-cli
	demo/demo.sh target/debug/vpswire

msrv: ## Builds what is published with the oldest Rust that Cargo.toml promises, which rustup installs.
	@sh scripts/setup rust msrv
	PATH="$(CURDIR)/target/tools/msrv/bin:$$PATH" CARGO_TARGET_DIR=target/msrv cargo check $(EACH) $(UNPUBLISHED:%=--exclude %) --all-features

c: ## The C library under Miri and ThreadSanitizer, where a nightly compiler has them.
	@sh scripts/sanitize

python: ## The wheel, in a fresh virtual environment.
	@sh scripts/setup rust python
	py/test.sh

npm: ## The npm package, in Node, Deno, Bun, bundles and a browser.
	@sh scripts/setup rust browser
	wasm/test.sh

panel-test: ## The page of the panel: its types, its parts, and all of its screens in a browser.
	@sh scripts/setup rust browser
	@[ -e wasm/dist/vpswire-sim.wasm ] || wasm/test.sh build
	panel/page/test.sh

compat: ## Clients that others wrote, against the simulator.
	@sh scripts/setup rust python
	cargo build --locked -p vpswire-cli
	compat/run.sh target/debug/vpswire

deny: ## Licences, bans and sources of the dependencies; advisories where their database can be reached.
	@sh scripts/setup rust deny
	$(TOOLS)/cargo-deny check licenses bans sources
	@sh scripts/advisories $(TOOLS)/cargo-deny

workflows: ## The workflows of .github, and the shell scripts.
	@sh scripts/setup workflows
	scripts/workflows

faces: ## Rewrites what is printed from the table: the reference, the headers, the Python and JavaScript modules.
	cargo run --quiet --locked -p vpswire-faces

panel: ## Builds the page of `vpswire panel` into panel/assets, and before it the npm package where that is not built.
	@sh scripts/setup rust javascript
	@[ -e wasm/dist/vpswire-sim.wasm ] || wasm/test.sh build
	panel/page/test.sh build

bench: ## Measures everything beside its alternatives, and writes the tables of docs/performance.md. Needs a quiet machine.
	@sh scripts/setup rust python javascript bench
	scripts/bench

fuzz-smoke: ## Each fuzzer for some seconds, from the committed corpus and with the same seed each time.
	@sh scripts/setup rust fuzz
	scripts/fuzz smoke

fuzz: ## Each fuzzer for a minute.
	@sh scripts/setup rust fuzz
	scripts/fuzz

mutants: ## Changes the core's central files in each way that may matter, and shows what no test of the core sees.
	@sh scripts/setup rust mutants
	scripts/mutants

coverage: ## How many lines of the core's hand-written files its own tests run.
	@sh scripts/setup rust coverage
	scripts/coverage

docs: ## The API's documentation, in target/doc.
	cargo doc $(EACH) --all-features --no-deps

install: ## The C library, its headers and pkg-config and CMake files, into DESTDIR, PREFIX and LIBDIR.
	@DESTDIR="$(DESTDIR)" PREFIX="$(PREFIX)" LIBDIR="$(LIBDIR)" sh scripts/install-c

dist: ## All that a release consists of and that one Linux machine can build, in target/dist. `dist/make STEP` makes a part.
	@sh scripts/setup rust javascript dist
	dist/make

dist-test: ## Tries what `make dist` has made, each where it will be used.
	@sh scripts/setup rust javascript dist dist_test
	dist/test

dist-crates: ## Packs the crates that are published, with the page of the panel, and builds what was packed.
	@sh scripts/setup rust
	dist/make page crates
