#!/bin/sh
# Tells the demo's story from Node, by the package as `make npm` has built it. To build it needs a compiler for WebAssembly
# and takes minutes, so where it is not there, this says how to get it.
set -eu
cd "$(dirname "$0")"
PATH=$PWD/../target/tools/bin:$PATH
if [ -e dist/testing-node.js ]; then
    exec node demo.js
fi
printf '\nThe same from Node: make npm, then make demo.\n'
