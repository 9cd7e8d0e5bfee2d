#!/bin/sh
# Tells the demo's story from Python: by the package as it stands here, and the native modules that cargo has built.
# Usage: demo.sh FOLDER-OF-THE-MODULES. Needs Python 3.10 or later (or PYTHON=...).
set -eu

built=${1:?usage: demo.sh FOLDER-OF-THE-MODULES}
here=$(dirname "$0")
package=$built/python/vpswire
case $(uname) in Darwin) kind=dylib ;; *) kind=so ;; esac
mkdir -p "$package"
cp "$here"/python/vpswire/*.py "$package"
for module in _native _sim; do cp "$built/lib$module.$kind" "$package/$module.abi3.so"; done
export PYTHONPATH="$built/python"
exec "${PYTHON:-python3}" "$here/demo.py"
