#!/bin/sh
# Builds the page into panel/assets, and runs all that must hold of it. The npm package has to be built (wasm/test.sh build).
# Usage: test.sh [build | demo FOLDER | bench | arguments for node --test].
set -eu

cd "$(dirname "$0")"
if ! [ -e ../../wasm/dist/web.js ]; then
    echo 'test.sh: the npm package is not built: wasm/test.sh build' >&2
    exit 1
fi
if ! cmp -s package-lock.json node_modules/installed.json; then
    npm ci --loglevel=error
    cp package-lock.json node_modules/installed.json
fi
if [ "${1:-}" = build ]; then exec node build.js; fi
if [ "${1:-}" = bench ]; then
    node build.js
    exec cargo build --locked --release --manifest-path ../../Cargo.toml -p vpswire-cli
fi
if [ "${1:-}" = demo ]; then exec node build.js --demo "$2"; fi

node_modules/.bin/tsc -p .
node_modules/.bin/biome check --error-on-warnings .
node build.js --sizes
if [ $# = 0 ]; then
    cargo build --locked --manifest-path ../../Cargo.toml -p vpswire-cli
    set -- tests/*.test.js
    if [ -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
        set -- "$@" tests/end-to-end/*.test.js
    else
        echo 'test.sh: not run, there is no Chromium: tests of the screens' >&2
    fi
fi
exec node --import ./tests/register.js --test --test-reporter=spec "$@"
