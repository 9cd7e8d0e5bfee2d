#!/bin/sh
# Runs the demo's story in Python: with the package's source, and the native modules that cargo has built.
# Usage: demo.sh FOLDER-OF-THE-MODULES. Needs Python 3.10 or later (or PYTHON=...).
set -eu

built=${1:?usage: demo.sh FOLDER-OF-THE-MODULES}
here=$(dirname "$0")
package=$built/python/vpswire
case $(uname) in Darwin) kind=dylib ;; *) kind=so ;; esac
rm -rf "$package"
mkdir -p "$built/python"
cp -R "$here/python/vpswire" "$package"
for module in _native _sim; do cp "$built/lib$module.$kind" "$package/$module.abi3.so"; done
export PYTHONPATH="$built/python"
exec "${PYTHON:-python3}" "$here/demo.py"
