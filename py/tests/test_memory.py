"""What a call takes of memory that no other process shares."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from servers import Canned

LIST = b'{"127":{"OSID":127,"name":"CentOS 6 x64","arch":"x64","family":"centos","windows":false}}'

# Pages of files that were not written to are shared, or can be dropped.
PRIVATE = """
for line in open("/proc/self/smaps_rollup"):
    if line.startswith("Private_Dirty:"):
        print(line.split()[1])
"""


def private(code: str) -> int:
    """Private memory at the end of a program, bytes. Bytecode is kept, as it is where a package is installed."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code + PRIVATE]
    return int(subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout) << 10


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_call_takes_a_mebibyte_of_private_memory(canned: Canned) -> None:
    canned.answer(200, {}, LIST)
    call = f"from vpswire import Vultr\nassert len(Vultr(base_url={canned.url!r}).os.list()) == 1"
    # The first run may have to write bytecode.
    private(call)
    bare, called = (min(private(code) for _ in range(3)) for code in ("pass", call))
    assert 0 < called - bare <= 1 << 20
