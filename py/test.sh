#!/usr/bin/env bash
# Builds the wheel, installs it into a fresh virtual environment, and runs there all that must hold of the package.
# Needs cargo and python3 (3.10 or later, or PYTHON=...). Usage: test.sh [build | bench [build] | pytest arguments].
set -euo pipefail

cd "$(dirname "$0")/.."
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
export CARGO_TARGET_DIR=$target
python=${PYTHON:-python3}
home=$target/python
tools=$home/tools
venv=$home/venv

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { echo "test.sh: needs Python 3.10" >&2; exit 1; }

# The tools stay; what is tested is reinstalled.
if [[ ! -x $tools/bin/maturin ]]; then
    "$python" -m venv "$tools"
    "$tools/bin/pip" install --quiet --disable-pip-version-check 'maturin==1.16.0'
fi

# maturin builds one native module; the simulator's, which only vpswire.testing loads, is put beside it. It need not be
# quick, so it is built for size.
CARGO_PROFILE_RELEASE_OPT_LEVEL=z cargo build --locked --release -p vpswire-py-sim
sim=py/python/vpswire/_sim.abi3.so
case $(uname) in Darwin) built=lib_sim.dylib ;; *) built=lib_sim.so ;; esac
cp "$target/release/$built" "$sim"
case $(uname) in Darwin) strip -x "$sim" ;; *) strip --strip-unneeded "$sim" ;; esac
rm -rf "$home/wheels"
"$tools/bin/maturin" build --quiet --locked --release --compression-level 9 --manifest-path py/Cargo.toml --out "$home/wheels" -i "$python"
rm -f "$sim"
ls -l "$home/wheels"
if [[ ${1:-} == build ]]; then exit 0; fi

requirements=py/tests/requirements.txt
if [[ ${1:-} == bench ]]; then requirements=py/bench/requirements.txt; fi
if ! cmp -s "$requirements" "$venv/requirements.txt"; then
    rm -rf "$venv"
    "$python" -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
    cp "$requirements" "$venv/requirements.txt"
fi
"$venv/bin/pip" install --quiet --disable-pip-version-check --no-index --no-deps --force-reinstall "$home"/wheels/*.whl
if [[ ${1:-} == bench && ${2:-} == build ]]; then exit 0; fi
if [[ ${1:-} == bench ]]; then exec "$venv/bin/python" py/bench/run.py; fi
exec "$venv/bin/python" -m pytest -q -p no:cacheprovider -c py/tests/pytest.ini --rootdir py/tests py/tests "$@"
