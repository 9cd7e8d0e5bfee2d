#!/bin/sh
# Builds the npm package, and runs all that must hold of it. Needs cargo, and where that is not Debian, Node 20.19 or later
# and Chromium. Usage: test.sh [build | bench | arguments for node --test].
set -eu

cd "$(dirname "$0")/.."
wasm/build vpswire-wasm wasm/pkg/core
for api in kiwivm cvm vultr; do wasm/build vpswire-wasm wasm/pkg/$api wasm "calls,$api"; done
wasm/build vpswire-wasm wasm/pkg/node wasm-node
wasm/build vpswire-wasm wasm/pkg/fleet wasm fleet,kiwivm,cvm,vultr
wasm/build vpswire-wasm-sim wasm/pkg/sim
export PATH="$PWD/target/tools/bin:$PATH"
node wasm/bundle.js
if [ "${1:-}" = build ]; then exit; fi

if [ "${1:-}" = bench ]; then exec node --expose-gc wasm/bench/run.js; fi

# What JavaScript calls, in Node and in a browser, which has minutes to start and to end: its runner's own limits are seconds.
sh scripts/setup runner
driver=${CHROMEDRIVER:-/usr/bin/chromedriver}
(
    . wasm/toolchain
    export WASM_BINDGEN_TEST_TIMEOUT=600 WASM_BINDGEN_TEST_DRIVER_TIMEOUT=600
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="$PWD/target/tools/bin/wasm-bindgen-test-runner"
    set -- cargo test --locked -p vpswire-wasm -p vpswire-wasm-sim --test exports --test world \
        --target wasm32-unknown-unknown -Zbuild-std=std,panic_abort
    "$@"
    if [ -x "$driver" ]; then CHROMEDRIVER=$driver WASM_BINDGEN_USE_BROWSER=1 "$@"; fi
)

cargo build --locked -p vpswire-cli
VPSWIRE=$(realpath "${CARGO_TARGET_DIR:-target}/debug/vpswire")
export VPSWIRE
cd wasm
node_modules/.bin/biome check --error-on-warnings .
if [ $# = 0 ]; then
    set -- tests/*.test.js tests/*/*.test.js
    # Debian gets it by scripts/setup.
    if ! [ -x "$driver" ]; then
        echo 'test.sh: not run, there is no chromedriver: tests in a browser' >&2
        # shellcheck disable=SC2046
        set -- $(grep -L '/chromium\.js"' "$@")
    fi
fi
exec node --test --test-reporter=spec "$@"
