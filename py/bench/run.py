"""vpswire against its alternatives, in one run: `py/test.sh bench`. What counts are the ratios."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp
import httpx
import orjson
import primp
import requests
import urllib3
from bodies import MODELS, STRUCTS, one_core, server, servers
from libcloud.compute.providers import get_driver
from libcloud.compute.types import Provider

from vpswire import AsyncVultr, Vultr

ROUNDS = 7
SMALL = b'{"127":{"OSID":127,"name":"CentOS 6 x64","arch":"x64","family":"centos","windows":false}}'


def quickest(works: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """The quickest of some rounds each, seconds. All take turns, so that what slows the machine down slows all of them.

    Collecting garbage is left out, for everybody.
    """
    times = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            gc.collect()
            gc.disable()
            begun = time.perf_counter()
            work()
            times[name] = min(times[name], time.perf_counter() - begun)
            gc.enable()
    return times


def table(title: str, mine: list[str], times: dict[str, float], unit: str = "ms") -> None:
    """Prints times, and each as a multiple of ours."""
    factor = {"ms": 1e3, "us": 1e6}[unit]
    print(f"\n## {title}\n\n| | {unit} | " + " | ".join(f"against {name}" for name in mine) + " |")
    print("| --- | --- |" + " --- |" * len(mine))
    for name, seconds in times.items():
        ratios = " | ".join(f"{seconds / times[of]:.2f}" for of in mine)
        print(f"| {name} | {seconds * factor:.1f} | {ratios} |")


def touch(answer: Any) -> None:
    for item in answer.values():
        item.label  # noqa: B018
        item.main_ip  # noqa: B018
        item.vcpu_count  # noqa: B018


def touch_dicts(answer: Any) -> None:
    for item in answer.values():
        item["label"]
        item["main_ip"]
        int(item["vcpu_count"])


def decode() -> None:
    """The list of 10,000 servers."""
    body = servers(10_000)
    request = Vultr(api_key="KEY").server.list.request()

    def ours() -> Any:
        return request.parse(200, {}, body)

    libcloud = get_driver(Provider.VULTR)("KEY", api_version="1")
    times = quickest(
        {
            "vpswire, nothing touched": ours,
            "vpswire, 3 fields of each": lambda: touch(ours()),
            "vpswire, to_dict() of all": lambda: ours().to_dict(),
            "vpswire, all fields of each": lambda: [dict(item) for item in ours().values()],
            "json.loads": lambda: json.loads(body),
            "json.loads, 3 fields of each": lambda: touch_dicts(json.loads(body)),
            "orjson, 3 fields of each": lambda: touch_dicts(orjson.loads(body)),
            "msgspec structs, 3 fields of each": lambda: touch(STRUCTS.decode(body)),
            "pydantic, 3 fields of each": lambda: touch(MODELS.validate_json(body)),
            "Libcloud nodes": lambda: [libcloud._to_node(item) for item in json.loads(body).values()],
        },
        15,
    )
    table(f"Decoding 10,000 servers, {len(body) / 1e6:.1f} MB", [*times][1:3], times)


def calls() -> None:
    """One small call over loopback on a kept connection, the answer decoded."""
    with one_core(), server(SMALL) as url:
        where = f"{url}/v1/os/list"
        vultr = Vultr(api_key="KEY", base_url=url)
        session, bare, web, pool = requests.Session(), requests.Session(), httpx.Client(), urllib3.PoolManager()
        bare.trust_env = False
        fast = primp.Client()
        host, port = url.removeprefix("http://").split(":")
        libcloud = get_driver(Provider.VULTR)("KEY", secure=False, host=host, port=int(port), api_version="1")
        raw = socket.create_connection((host, int(port)))
        raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

        def exchange() -> None:
            raw.sendall(b"GET /v1/os/list HTTP/1.1\r\n\r\n")
            raw.recv(65536)

        works: dict[str, Callable[[], object]] = {
            "a raw socket, nothing parsed": exchange,
            "vpswire": lambda: vultr.os.list()["127"].name,
            "primp": lambda: fast.get(where).json()["127"]["name"],
            "urllib3": lambda: json.loads(pool.request("GET", where).data)["127"]["name"],
            "httpx": lambda: web.get(where).json()["127"]["name"],
            "requests, without the environment": lambda: bare.get(where).json()["127"]["name"],
            "requests": lambda: session.get(where).json()["127"]["name"],
            "Libcloud": libcloud.list_images,
        }
        often = 300
        times = quickest({name: repeated(work, often) for name, work in works.items()}, 15)
        table("One call", ["vpswire"], {name: seconds / often for name, seconds in times.items()}, "us")


def repeated(work: Callable[[], object], often: int) -> Callable[[], object]:
    """The same work so often."""

    def all_of_it() -> None:
        for _ in range(often):
            work()

    return all_of_it


def async_calls() -> None:
    """The same, awaited: one after the other, and 16 at a time."""

    async def repeated(call: Callable[[], Any], times: int) -> None:
        for _ in range(times):
            await call()

    async def measure(works: dict[str, Callable[[], Any]], tasks: int, times: int) -> dict[str, float]:
        """Seconds for a call, the best of some rounds; all take turns."""
        found = dict.fromkeys(works, float("inf"))
        for _ in range(15):
            for name, call in works.items():
                begun = time.perf_counter()
                await asyncio.gather(*(repeated(call, times) for _ in range(tasks)))
                found[name] = min(found[name], (time.perf_counter() - begun) / times / tasks)
        return found

    async def main(url: str) -> None:
        where = f"{url}/v1/os/list"
        vultr = AsyncVultr(api_key="KEY", base_url=url)
        async with aiohttp.ClientSession() as session, httpx.AsyncClient() as web:

            async def by_aiohttp() -> Any:
                async with session.get(where) as response:
                    return (await response.json(content_type=None))["127"]["name"]

            async def by_httpx() -> Any:
                return (await web.get(where)).json()["127"]["name"]

            async def ours() -> Any:
                return (await vultr.os.list())["127"].name

            works = {"vpswire": ours, "aiohttp": by_aiohttp, "httpx": by_httpx}
            table("One awaited call, one after the other", ["vpswire"], await measure(works, 1, 200), "us")
            table("One awaited call, 16 at a time", ["vpswire"], await measure(works, 16, 20), "us")

    with server(SMALL) as url:
        asyncio.run(main(url))


def python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def weight() -> None:
    """What importing it costs, and how much memory and disk it takes."""
    client = "from vpswire import Vultr; client = Vultr(api_key='KEY')"

    def start(code: str) -> float:
        def once() -> float:
            begun = time.perf_counter()
            python(code)
            return time.perf_counter() - begun

        return min(once() for _ in range(31))

    bare = start("pass")
    print("\n## Weight\n\n| | |\n| --- | --- |")
    print(f"| import and client, over bare Python | {(start(client) - bare) * 1e3:.1f} ms |")
    for name in ["requests", "httpx", "aiohttp"]:
        print(f"| import {name} | {(start(f'import {name}') - bare) * 1e3:.1f} ms |")
    status = "open('/proc/self/status').read().split()"
    rss = f"words = {status}; print(*(words[words.index(what) + 1] for what in ('VmRSS:', 'RssAnon:')))"
    with server(SMALL) as url:
        call = f"from vpswire import Vultr; Vultr(base_url={url!r}).os.list()"
        before, after = ([int(size) / 1024 for size in python(f"{code}; {rss}").split()] for code in ("pass", call))
    print(f"| memory after a call, over bare Python | {after[0] - before[0]:.2f} MiB |")
    print(f"| of that its own, not pages of the module's file | {after[1] - before[1]:.2f} MiB |")
    wheels = Path(os.environ.get("CARGO_TARGET_DIR", "target")) / "python" / "wheels"
    for wheel in wheels.glob("*.whl"):
        print(f"| wheel | {wheel.stat().st_size / 1e6:.2f} MB |")


if __name__ == "__main__":
    for part in (decode, calls, async_calls, weight):
        part()
