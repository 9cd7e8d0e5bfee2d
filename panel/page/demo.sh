#!/bin/sh
# Builds the page soonest, into panel/assets: with the package's JavaScript as it is in wasm/js, and WebAssembly that is not
# optimised. `make panel` builds what is released. Usage: demo.sh FOLDER, where `make demo` has built vpswire-bindgen.
set -eu

built=$(realpath "${1:?usage: demo.sh FOLDER}")
cd "$(dirname "$0")/../.."

target=wasm32-unknown-unknown
cargo build --profile demo --locked -p vpswire-wasm --features fleet --target $target
cargo build --profile demo --locked -p vpswire-wasm-sim --target $target
package=$built/page
mkdir -p "$package"
cp -r wasm/package.json wasm/js "$package"
for name in vpswire_wasm vpswire_wasm_sim; do
    "$built/vpswire-bindgen" "${CARGO_TARGET_DIR:-target}/$target/demo/$name.wasm" "$package/pkg/$name"
done
# One WebAssembly has the calls and the fleet.
rm -rf "$package/pkg/core" "$package/pkg/fleet" "$package/pkg/sim"
cp -r "$package/pkg/vpswire_wasm" "$package/pkg/core"
cp -r "$package/pkg/vpswire_wasm" "$package/pkg/fleet"
cp -r "$package/pkg/vpswire_wasm_sim" "$package/pkg/sim"

cd panel/page
# Without what only checks and tests it.
[ -d node_modules/esbuild ] || npm ci --omit=dev --loglevel=error
node demo.js "$package"
node build.js --package "$package/dist"
