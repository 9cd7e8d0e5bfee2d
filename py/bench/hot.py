"""Prints the linker script py/hot.ld: which functions of the native module a call needs, told by Valgrind.

    cargo build --release -p vpswire-py && python py/bench/hot.py target/release/lib_native.so > py/hot.ld

It needs what bench/requirements.txt names. The names are without hashes, so a new compiler or a small change leaves
most of them as they are. A name that is no more does no harm; what the script is worth, the memory in
`py/test.sh bench` tells.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from bodies import server

CALLS = """
from vpswire import Vultr
for key in [None, *"keys"]:
    with Vultr(api_key=key, base_url={url!r}) as vultr:
        print(vultr.os.list()["127"].name, vultr.os.list())
"""
SMALL = b'{"127":{"OSID":127,"name":"CentOS 6 x64","arch":"x64","family":"centos","windows":false}}'
HEAD = """/* Printed by bench/hot.py. Do not edit: what it says there writes it anew.
   What a call needs lies together, for the kernel maps 64 KiB and more around each page that is touched. */
SECTIONS {
  .text : {"""
TAIL = """    *(.text .text.*)
  }
} INSERT AFTER .plt;
SECTIONS {
  .rodata.cold : { *libring-*:*(.rodata .rodata.*) *(.rodata.*4ring*) *(.rodata.*rustls*) *(.rodata.*webpki*) }
} INSERT AFTER .rodata;"""


def executed(profile: str) -> Iterator[str]:
    """The functions of the native module that ran, by their names in the object file."""
    known: dict[tuple[str, str], str] = {}
    inside = False
    for what, number, name in re.findall(r"^(c?(?:ob|fn))=\((\d+)\)(?: (.+))?$", profile, re.MULTILINE):
        key = (what[-2:], number)
        if name:
            known[key] = name.split("'")[0]
        if what == "ob":
            inside = "_native" in known[key]
        elif what == "fn" and inside:
            yield known[key]


def pattern(name: str) -> str:
    """The name without the hashes and numbers in it."""
    name = re.sub(r"(17h)[0-9a-f]{16}E(\.\d+)?$|\.\d+$", r"\1*", name)
    return re.sub(r"Cs[0-9A-Za-z]+_", "Cs*_", name) if name.startswith("_R") else name


def main(library: str) -> None:
    with tempfile.TemporaryDirectory() as home, server(SMALL) as url:
        package, profile = Path(home) / "vpswire", Path(home) / "profile"
        shutil.copytree(Path(__file__).parents[1] / "python" / "vpswire", package)
        shutil.copy(library, package / "_native.abi3.so")
        valgrind = ["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={profile}", "--quiet"]
        run = [*valgrind, sys.executable, "-c", CALLS.format(url=url)]
        subprocess.run(run, cwd=home, check=True, stdout=subprocess.DEVNULL)
        names = {pattern(name) for name in executed(profile.read_text()) if name.startswith("_")}
    print(HEAD)
    for name in sorted(names):
        print(f"    *(.text.*{name})")
    print(TAIL)


if __name__ == "__main__":
    main(sys.argv[1])
