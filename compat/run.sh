#!/usr/bin/env bash
# Clients that others wrote for Vultr v1 run against the simulator, unmodified but for the base URL. They are installed
# from PyPI and npm into target/compat, at fixed versions.
# Usage: run.sh PATH-TO-VPSWIRE. Ends non-zero if any of them is not content.
set -euo pipefail

vpswire=$(realpath "${1:?usage: run.sh PATH-TO-VPSWIRE}")
here=$(cd "$(dirname "$0")" && pwd)
work=${CARGO_TARGET_DIR:-$here/../target}/compat
mkdir -p "$work"
work=$(cd "$work" && pwd)
sim=

finish() {
    if [[ -n $sim ]]; then
        kill -INT "$sim" 2>/dev/null || true
        wait "$sim" 2>/dev/null || true
    fi
}
trap finish EXIT

if [[ ! -e $work/venv/ready ]]; then
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install --quiet --disable-pip-version-check \
        apache-libcloud==3.8.0 vultr==1.0.1 requests==2.32.3
    touch "$work/venv/ready"
fi
if command -v npm >/dev/null && [[ ! -e $work/node/ready ]]; then
    mkdir -p "$work/node"
    npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work/node" @vultr/vultr-node@0.1.2 request@2.88.2
    touch "$work/node/ready"
fi

# The clock is moved by hand. These clients do not pace themselves, so nothing is refused for that.
rm -f "$work/exports" "$work/log"
"$vpswire" sim --port 0 --admin 0 --speed 0 --no-limits >"$work/exports" 2>"$work/log" &
sim=$!
for ((tries = 0; tries < 1200; tries++)); do
    if grep -qs simulating "$work/log"; then break; fi
    sleep 0.05
done
# shellcheck source=/dev/null
source "$work/exports"

"$work/venv/bin/python" "$here/libcloud_v1.py"
"$work/venv/bin/python" "$here/vultr_pypi.py"
if command -v node >/dev/null; then
    NODE_PATH="$work/node/node_modules" node "$here/vultr_node.cjs"
else
    echo "vultr-node: skipped, there is no node"
fi
