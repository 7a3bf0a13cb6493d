# Everything that is done with Weighbridge beside plain cargo. `make help` lists it.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# One profile for the tests, so that what they need is built once. The tests of the page and of the
# clients drive the program that `cargo test` has built anyway.
TARGET := $(or $(CARGO_TARGET_DIR),target)
DEBUG_BIN := $(abspath $(TARGET))/debug/weighbridge
RELEASE_BIN := $(abspath $(TARGET))/release/weighbridge

# Where scripts/setup-tests.sh puts a newer Node.js if the machine's is too old.
export PATH := $(CURDIR)/target/tools/node_modules/.bin:$(PATH)

# What `make fuzz` gives each target, in seconds.
FUZZ_SECONDS ?= 30

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: ## build the program and serve on 127.0.0.1:8080
	cargo run --release

.PHONY: test
test: setup lint core cargo-test capture clients web ## set up and run every check and test

.PHONY: setup
setup: ## get ready what the tests need, by apt-get on Debian
	scripts/setup-tests.sh

.PHONY: lint
lint: ## formatting and clippy
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings

.PHONY: core
core: ## the library without the server, which must not need it
	cargo clippy --no-default-features --lib -- -D warnings

.PHONY: cargo-test
cargo-test: ## the Rust tests
	cargo test

# What the kernel counts is held to what a capture shows; only Linux tells it. As root or by sudo.
.PHONY: capture
capture: ## the wire beside a capture by tshark, on Linux
ifeq ($(shell uname -s),Linux)
	cargo test --test http capture:: -- --ignored
else
	@echo "nothing to capture: only Linux tells what it received"
endif

# The program as `cargo test` builds it: `cargo build` would build it again, since the tests' own packages ask
# for more features of shared ones.
.PHONY: build
build:
	cargo test --no-run --quiet

.PHONY: clients
clients: build ## real clients: curl, fetch, axios, form-data, requests, urllib3
	cd tests/clients && WEIGHBRIDGE_BIN=$(DEBUG_BIN) npm test --silent

.PHONY: web
web: build ## the page, by itself and in a real browser
	cd tests/web && WEIGHBRIDGE_LOG=warn WEIGHBRIDGE_BIN=$(DEBUG_BIN) npm test --silent

.PHONY: screenshots
screenshots: setup build ## walk every state of every page, pictures into target/walk and docs/screens
	cd tests/web && WEIGHBRIDGE_LOG=warn WEIGHBRIDGE_BIN=$(DEBUG_BIN) npm run screenshots --silent

.PHONY: bench
bench: ## speed of the core beside its rivals
	cargo bench

# The samples are of other projects and stay in target/. Rules are made on tuning/, told by held-out/.
SAMPLES := $(TARGET)/mime-samples

.PHONY: mime-samples
mime-samples: ## fetch real files of known types from pinned packages, for mime-score
	scripts/fetch-mime-samples.py --out $(SAMPLES) --cache $(TARGET)/mime-archives

.PHONY: mime-score
mime-score: ## type detection beside its rivals, on the files of mime-samples
	cargo run --release --example mime_score -- $(SAMPLES)/held-out --types

.PHONY: bench-memory
bench-memory: ## memory of the server under large and many uploads
	cargo build --release
	python3 scripts/bench-memory.py $(RELEASE_BIN)

# New inputs go to the first folder: fuzz/corpus keeps only those that somebody gave a name.
.PHONY: fuzz
fuzz: ## every fuzz target for FUZZ_SECONDS (30); needs cargo-fuzz
	targets=$$(RUSTC_BOOTSTRAP=1 cargo fuzz list); \
	for target in $$targets; do \
	  mkdir -p "fuzz/target/found/$$target"; \
	  RUSTC_BOOTSTRAP=1 cargo fuzz run "$$target" "fuzz/target/found/$$target" "fuzz/corpus/$$target" \
	    -- -max_total_time=$(FUZZ_SECONDS); \
	done
