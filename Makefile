# What a newcomer needs: `make demo` and `make test`. Both set up whatever is missing.

.PHONY: demo test lint deny faces bench fuzz docs
TOOLS := target/tools/bin

demo: ## The main job, told on the built-in simulator.
	@sh scripts/setup rust
	cargo build --release --locked -p vpswire-cli
	demo/demo.sh target/release/vpswire

test: ## Everything that must hold.
	@sh scripts/setup rust deny
	cargo fmt --all --check
	cargo clippy --locked --workspace --exclude vpswire-bench --all-targets --all-features -- -D warnings
	cargo clippy --locked -p vpswire-core --no-default-features -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --workspace --exclude vpswire-bench --all-features --no-deps
	$(TOOLS)/cargo-deny check licenses bans sources
	@sh scripts/advisories $(TOOLS)/cargo-deny
	cargo test --locked --workspace --exclude vpswire-bench --all-features
	cargo build --locked -p vpswire-cli
	demo/demo.sh target/debug/vpswire

faces: ## Rewrites what is printed from the table: docs/calls/*.md.
	VPSWIRE_FACES=write cargo test --locked -p vpswire-core --test faces

bench: ## Ratios to the alternatives, in one run.
	cargo bench --locked -p vpswire-bench

fuzz: ## Fuzzes the decoder for a while, from the committed corpus.
	sh scripts/fuzz

docs: ## The API's documentation, in target/doc.
	cargo doc --locked --workspace --exclude vpswire-bench --all-features --no-deps
