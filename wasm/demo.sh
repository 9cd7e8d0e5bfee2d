#!/bin/sh
# Runs the demo's story in Node: by the package's JavaScript as it is in js/, and the WebAssembly that is built
# soonest. Through sockets, to the simulator of the command. Usage: demo.sh FOLDER, of what `make demo` has built.
set -eu

built=$(realpath "${1:?usage: demo.sh FOLDER}")
cd "$(dirname "$0")/.."

package=$built/node
target=wasm32-unknown-unknown
cargo build --profile demo --locked -p vpswire-wasm --features fleet --target $target
"$built/vpswire-bindgen" "${CARGO_TARGET_DIR:-target}/$target/demo/vpswire_wasm.wasm" "$package/pkg/node"
mkdir -p "$package/dist"
cp -r wasm/package.json wasm/demo.js wasm/demo wasm/js "$package"
cp "$package/pkg/node/vpswire_wasm_bg.wasm" "$package/js/platform/vpswire-node.wasm"
echo 'export * from "../js/index.js";' >"$package/dist/node.js"

"$built/vpswire" sim --port 0 --admin 0 --speed 0 --no-limits --lose-answer vultr:server.create:2 \
    >"$package/exports" 2>"$package/sim.log" &
sim=$!
trap 'kill $sim' EXIT
until grep -q simulating "$package/sim.log"; do
    kill -0 $sim
    sleep 0.1
done
node "$package/demo.js" "$package/exports"
