"""vpswire beside its alternatives, in one run: a part of `make bench`. Prints lines for `scripts/bench`."""

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

ROUNDS = int(os.environ.get("VPSWIRE_BENCH_ROUNDS", "15"))
SMALL = b'{"127":{"OSID":127,"name":"CentOS 6 x64","arch":"x64","family":"centos","windows":false}}'


def quickest(works: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The quickest of some rounds each, seconds. All take turns, so that what slows the machine down slows all of them.

    Collecting garbage is left out, for everybody.
    """
    times = dict.fromkeys(works, float("inf"))
    for _ in range(ROUNDS):
        for name, work in works.items():
            gc.collect()
            gc.disable()
            begun = time.perf_counter()
            work()
            times[name] = min(times[name], time.perf_counter() - begun)
            gc.enable()
    return times


def show(what: str, ours: float, unit: str = "s", aim: float | None = None) -> None:
    """Prints a value, and the greatest one that is aimed at."""
    line = {"section": "python", "what": what, "ours": ours, "unit": unit, "aim": aim}
    print("@bench", json.dumps(line), flush=True)


def compare(what: str, times: dict[str, float], ours: str, against: dict[str, float | None]) -> None:
    """Prints how one of these compares with some others, and the greatest ratio that is aimed at."""
    for name, aim in against.items():
        line = {"section": "python", "what": what, "ours": times[ours], "unit": "s"}
        print("@bench", json.dumps({**line, "against": name, "theirs": times[name], "aim": aim}), flush=True)


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
            "3 fields": lambda: touch(ours()),
            "to_dict": lambda: ours().to_dict(),
            "`json.loads` alone": lambda: json.loads(body),
            "`json.loads`": lambda: touch_dicts(json.loads(body)),
            "orjson": lambda: touch_dicts(orjson.loads(body)),
            "msgspec's structs": lambda: touch(STRUCTS.decode(body)),
            "pydantic's models": lambda: touch(MODELS.validate_json(body)),
            "Libcloud's nodes": lambda: [libcloud._to_node(item) for item in json.loads(body).values()],
        }
    )
    others: dict[str, float | None] = {"`json.loads`": 0.2, "msgspec's structs": 0.5}
    others |= dict.fromkeys(["orjson", "pydantic's models", "Libcloud's nodes"])
    compare("10,000 servers, 3 fields of each read", times, "3 fields", others)
    compare("10,000 servers, `to_dict()` of everything", times, "to_dict", {"`json.loads` alone": 1})


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
            "ours": lambda: vultr.os.list()["127"].name,
            "primp": lambda: fast.get(where).json()["127"]["name"],
            "urllib3": lambda: json.loads(pool.request("GET", where).data)["127"]["name"],
            "httpx": lambda: web.get(where).json()["127"]["name"],
            "requests with `trust_env = False`": lambda: bare.get(where).json()["127"]["name"],
            "requests": lambda: session.get(where).json()["127"]["name"],
            "Libcloud": libcloud.list_images,
        }
        often = 300
        times = quickest({name: repeated(work, often) for name, work in works.items()})
        each = {name: seconds / often for name, seconds in times.items()}
        aims = {"requests": 0.05, "Libcloud": 0.05, "primp": 1}
        compare("one small call", each, "ours", {name: aims.get(name) for name in each if name != "ours"})


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
        for _ in range(ROUNDS):
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

            works = {"ours": ours, "aiohttp": by_aiohttp, "httpx": by_httpx}
            others: dict[str, float | None] = {"aiohttp": 1, "httpx": None}
            compare("awaited calls, one after the other", await measure(works, 1, 200), "ours", others)
            compare("awaited calls, 16 at a time", await measure(works, 16, 20), "ours", others)

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

        return min(once() for _ in range(ROUNDS))

    bare = start("pass")
    show("import and client, over bare Python", start(client) - bare, aim=0.006)
    for name in ["requests", "httpx", "aiohttp"]:
        show(f"for comparison: `import {name}`, over bare Python", start(f"import {name}") - bare)
    status = "open('/proc/self/status').read().split()"
    rss = f"words = {status}; print(*(words[words.index(what) + 1] for what in ('VmRSS:', 'RssAnon:')))"
    with server(SMALL) as url:
        call = f"from vpswire import Vultr; Vultr(base_url={url!r}).os.list()"
        before, after = ([int(size) / 1024 for size in python(f"{code}; {rss}").split()] for code in ("pass", call))
    show("private memory after a call, over bare Python", (after[1] - before[1]) * (1 << 20), "B", 1 << 20)
    show("the same with pages of files, which all processes share", (after[0] - before[0]) * (1 << 20), "B")
    wheels = Path(os.environ.get("CARGO_TARGET_DIR", "target")) / "python" / "wheels"
    for wheel in wheels.glob("*.whl"):
        show("the wheel", wheel.stat().st_size, "B", 3_000_000)


if __name__ == "__main__":
    for part in (decode, calls, async_calls, weight):
        part()
