"""What a service may send costs no more than about linear time, however it is read."""

from __future__ import annotations

import asyncio
import copy
import gc
import itertools
import json
import math
import pickle
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from servers import Canned
from vpswire import AsyncVultr, ById, KiwiVM, Request, Response, VpsError, Vultr

SMALL, LARGE = 1 << 19, 1 << 23
# What is quicker than this is not worth a comparison, seconds.
FLOOR = 0.004
MOST = 2.0
EXPONENT = 1.3

SERVER = {
    "SUBID": "1", "os": "Debian", "ram": "1024 MB", "disk": "Virtual 25 GB", "main_ip": "192.0.2.1", "vcpu_count": "1",
    "location": "New Jersey", "DCID": "1", "default_password": "x", "date_created": "2014-10-14 12:40:40",
    "pending_charges": "0.01", "status": "active", "cost_per_month": "10.00", "current_bandwidth_gb": 1.5,
    "allowed_bandwidth_gb": "1000", "netmask_v4": "255.255.255.0", "gateway_v4": "192.0.2.254",
    "power_status": "running", "server_state": "ok",
    "VPSPLANID": "201", "v6_networks": [], "label": "web", "internal_ip": "", "kvm_url": "",
    "auto_backups": "no", "tag": "", "OSID": "167", "APPID": "0", "FIREWALLGROUPID": "0",
}  # fmt: skip
SYSTEM = '{"OSID":1,"name":"a","arch":"x64","family":"a","windows":false}'


def repeated(pattern: Callable[[int], str], size: int, more: int = 0) -> str:
    """As many pieces as make up that size, between commas."""
    count = size // (len(pattern(10**5)) + 1) + more
    return ",".join(pattern(number) for number in range(count))


def server(more: str) -> str:
    return f'{{"1":{json.dumps(SERVER)[:-1]},{more}}}}}'


def long_names(size: int) -> str:
    """Names that begin and end alike, and do not come in order: as long as there are many."""
    length = math.isqrt(size)
    return repeated(lambda n: f'"{"a" * length}{10**7 - n}{"z" * length}":{{}}', size)


def systems(more: str) -> str:
    return f"{{{more}}}"


def parsed(body: str) -> Any:
    """As a call of the table reads it."""
    call = Vultr().os.list if body.startswith('{"0"') else Vultr(api_key="KEY").server.list
    return call.request().parse(200, {}, body.encode())


def listed(body: str) -> Any:
    return KiwiVM(veid=1, api_key="KEY").get_raw_usage_stats.request().parse(200, {}, body.encode())


def untyped(body: str) -> Any:
    """As a call that the table does not have reads it."""

    def transport(_: Request[Any]) -> Response:
        return Response(200, {}, body.encode())

    return Vultr(api_key="KEY", pace=False, transport=transport).raw("GET", "/v1/x")


USAGE = """{"timestamp":1,"network_in_bytes":"2","network_out_bytes":3,"disk_read_bytes":4,"disk_write_bytes":5,
"cpu_usage":6}"""

BODIES: dict[str, tuple[Callable[[str], Any], Callable[[int], str]]] = {
    "unknown fields": (parsed, lambda size: server(repeated(lambda n: f'"k{10**7 + n}":{n}', size))),
    "unknown fields, descending": (parsed, lambda size: server(repeated(lambda n: f'"k{10**8 - n}":{n}', size))),
    "unknown fields of long names": (parsed, lambda size: server(long_names(size))),
    "systems of long names": (parsed, lambda size: systems('"0":' + SYSTEM + "," + long_names(size))),
    "unknown fields of one name": (parsed, lambda size: server(repeated(lambda n: f'"k":{n}', size))),
    "an unknown list": (parsed, lambda size: server(f'"x":[{repeated(lambda n: str(n), size)}]')),
    "an unknown map": (parsed, lambda size: server('"x":{' + repeated(lambda n: f'"{10**7 + n}":1', size) + "}")),
    "nested unknown data": (parsed, lambda size: server(f'"x":[{repeated(lambda n: "[" * 50 + "]" * 50, size)}]')),
    "great integers": (parsed, lambda size: server(f'"x":[{repeated(lambda n: "9" * 4000, size)}]')),
    "an integer without end": (parsed, lambda size: server(f'"x":{"9" * size}')),
    "numbers beyond floats": (parsed, lambda size: server(f'"x":[{repeated(lambda n: "1e309", size)}]')),
    "a fraction without end": (parsed, lambda size: server(f'"x":0.{"9" * size}')),
    "a long text": (parsed, lambda size: server(f'"x":"{"a" * size}"')),
    "a text of escapes": (parsed, lambda size: server('"x":"' + '\\u0007\\"' * (size // 8) + '"')),
    "servers": (parsed, lambda size: systems(repeated(lambda n: f'"{n + 1}":{json.dumps(SERVER)}', size, 1))),
    "systems": (parsed, lambda size: systems(repeated(lambda n: f'"{n}":{SYSTEM}', size))),
    "wrong systems": (parsed, lambda size: systems(repeated(lambda n: f'"{n}":{SYSTEM.replace("1", "[]")}', size))),
    "wrong servers": (parsed, lambda size: systems(
        repeated(lambda n: f'"{n + 1}":{json.dumps({**SERVER, "vcpu_count": "two", "ram": {}})}', size, 1)
    )),
    "empty servers": (parsed, lambda size: systems(
        repeated(lambda n: f'"{n + 1}":{{"x":{json.dumps(SERVER)}}}', size, 1)
    )),
    "a list of records": (listed, lambda size: (
        f'{{"error":0,"vm_type":"kvm","data":[{repeated(lambda n: USAGE, size)}]}}'
    )),
    "untyped list": (untyped, lambda size: f"[{repeated(lambda n: str(n), size)}]"),
    "untyped map": (untyped, lambda size: "{" + repeated(lambda n: f'"{10**7 + n}":[1.5]', size) + "}"),
}  # fmt: skip


def records(answer: Any) -> Any:
    """The records of a map, or the one that it is."""
    return answer.values() if isinstance(answer, ById) else [answer]


def tried(read: Callable[[], Any]) -> Any:
    """What is read, or the place that is wrong."""
    try:
        return read()
    except VpsError as error:
        assert error.path
        return error.path


def attributes(answer: Any) -> list[Any]:
    """Reads every field of every record."""
    return [tried(lambda: getattr(record, name)) for record in records(answer) for name in type(record).__annotations__]  # noqa: B023


def by_name(answer: Any) -> list[Any]:
    """Reads everything in every record by its name."""
    return [tried(lambda: record[name]) for record in records(answer) for name in record if name in record]  # noqa: B023


def rows(answer: Any) -> list[Any]:
    """Reads a list by its places, as those do who do not keep it."""
    if isinstance(answer, ById) or "data" not in answer:
        return []
    return [answer.data[place].timestamp for place in range(len(answer.data))]


def each(read: Callable[[Any], Any]) -> Callable[[Any], list[Any]]:
    """Reads every record in some way."""
    return lambda answer: [tried(lambda: read(record)) for record in records(answer)]  # noqa: B023


WAYS: dict[str, Callable[[Any], Any]] = {
    "attributes": attributes,
    "by name": by_name,
    "rows": rows,
    "items": lambda answer: list(answer.items()),
    "values": lambda answer: list(answer.values()),
    "dict": dict,
    "in": lambda answer: [name in answer for name in answer],
    "get": lambda answer: [answer.get(name) for name in answer],
    "keys": lambda answer: (list(answer), len(answer)),
    "to_dict": lambda answer: tried(answer.to_dict),
    "to_json": lambda answer: tried(answer.to_json),
    "raw": lambda answer: answer.raw,
    "repr": repr,
    "equal": lambda answer: answer == copy.deepcopy(answer),
    "hash": hash,
    "pickle": lambda answer: tried(lambda: pickle.loads(pickle.dumps(answer))),
    "items of each": each(lambda record: list(record.items())),
    "dict of each": each(dict),
    "extra of each": each(lambda record: record.extra),
    "to_dict of each": each(lambda record: record.to_dict()),
    "to_json of each": each(lambda record: record.to_json()),
    "raw of each": each(lambda record: record.raw),
    "repr of each": each(repr),
}


def cpu(read: Callable[[Any], Any], made: Callable[[], Any], runs: int) -> float:
    """The least CPU time that it takes. Python's collector of cycles has a time of its own."""
    best = math.inf
    for _ in range(runs):
        thing = made()
        gc.disable()
        begun = time.thread_time()
        read(thing)
        best = min(best, time.thread_time() - begun)
        gc.enable()
    return best


Read: TypeAlias = Callable[[Any], Any]
Make: TypeAlias = Callable[[], Any]


def measured(read: Read, small: Make, large: Make, times: float, runs: int) -> Any:
    """The exponent by which the time grows with the size, and the time at the greater size."""
    first, last = max(cpu(read, small, runs), FLOOR), max(cpu(read, large, runs), FLOOR)
    return math.log(last / first) / math.log(times), last


def growth(read: Read, small: Make, large: Make, times: float, bodies: tuple[str, str]) -> Any:
    """What `measured` returns. What seems to be slow is measured again: a busy machine makes anything slow at times, a
    defect always. It also leaves less of its caches, which bends all that fills memory: `json` bends with it."""
    for runs in range(1, 6):
        exponent, last = measured(read, small, large, times, runs)
        if exponent >= EXPONENT:
            reference, _ = measured(json.loads, lambda: bodies[0], lambda: bodies[1], times, runs)
            exponent -= max(reference - 1, 0)
        if exponent < EXPONENT and last < MOST:
            break
    return exponent, last


@pytest.mark.parametrize("name", BODIES)
def test_reading_grows_no_faster_than_the_body(name: str) -> None:
    parse, body = BODIES[name]
    small, large = body(SMALL), body(LARGE)
    times = len(large) / len(small)
    assert 12 < times < 20
    bodies = small, large
    found = {"parse": growth(parse, lambda: small, lambda: large, times, bodies)}
    if parse is not untyped:
        for way, read in WAYS.items():
            found[way] = growth(read, lambda: parse(small), lambda: parse(large), times, bodies)
    slow = {way: figures for way, figures in found.items() if figures[0] >= EXPONENT or figures[1] >= MOST}
    assert not slow, found


@pytest.mark.skipif(sys.platform != "linux", reason="reads the clock of another thread's processor time")
def test_other_threads_run_while_a_great_answer_is_read() -> None:
    answer = parsed(BODIES["numbers beyond floats"][1](LARGE))["1"]
    # How long this thread has run on a processor, seen from another one: it stops while that one has its turn,
    # however busy the machine is.
    clock = time.pthread_getcpuclockid(threading.get_ident())
    turns: list[float] = []
    done = threading.Event()

    def other() -> None:
        while not done.is_set():
            turns.append(time.clock_gettime(clock))

    thread = threading.Thread(target=other)
    thread.start()
    begun = time.clock_gettime(clock)
    # On a busy machine that thread may not be given a processor for long.
    for _ in range(5):
        found = answer.to_dict()
    ended = time.clock_gettime(clock)
    done.set()
    thread.join()
    assert len(found["x"]) > 10**6
    # Each call is one gap, if nothing else runs in it. The interpreter's own turns between them are no more than ten.
    during = [turn for turn in turns if begun <= turn <= ended]
    gaps = sum(later - earlier > 0.001 for earlier, later in itertools.pairwise(during))
    assert gaps > 20


def test_an_event_loop_goes_on_while_a_great_answer_is_read(canned: Canned) -> None:
    canned.answer(200, {}, BODIES["untyped list"][1](LARGE).encode())

    async def spent() -> float:
        """What the loop's thread does itself for a call, seconds on a processor."""
        client = AsyncVultr(api_key="KEY", base_url=canned.url, timeout=300)
        begun = time.thread_time()
        found = await client.raw("GET", "/v1/x")
        took = time.thread_time() - begun
        assert len(found) > 10**6
        return took

    async def main() -> None:
        # The list is made on another thread. This one's collector may run in a call, but not in each.
        assert min([await spent() for _ in range(5)]) < 0.02

    asyncio.run(main())
