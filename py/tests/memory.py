"""Makes a call twice, and prints the second one's error and how much memory it took, bytes. A process of its own, so
that nothing else is measured. Arguments: `sync` or `async`, and the settings of a client of Vultr as JSON."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from vpswire import AsyncVultr, VpsError, Vultr


def memory(name: str) -> int:
    """A line of what Linux knows of this process: `VmHWM` is the most memory so far, `VmRSS` is that of now."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1]) << 10


async def twice(call: Callable[[], Awaitable[object]]) -> None:
    await call()
    # From here on the most is that of now.
    Path("/proc/self/clear_refs").write_text("5")
    before = memory("VmRSS")
    try:
        await call()
    except VpsError as error:
        print(error.code, memory("VmHWM") - before)


async def main(kind: str, settings: str) -> None:
    if kind == "async":
        await twice(AsyncVultr(**json.loads(settings)).server.list)
        return
    vultr = Vultr(**json.loads(settings))

    async def call() -> object:
        return vultr.server.list()

    await twice(call)


asyncio.run(main(*sys.argv[1:]))
