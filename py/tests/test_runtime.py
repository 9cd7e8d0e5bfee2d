"""What happens around a call: threads, event loops, forks, imports, memory."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from servers import LIST, PATIENCE, Canned, Held, vultr
from vpswire import AsyncVultr, Vultr, errors
from vpswire.testing import Simulator


def test_the_interpreter_goes_on_during_a_call_and_calls_overlap(held: Held) -> None:
    client, answers = vultr(held), []
    threads = [threading.Thread(target=lambda: answers.append(client.os.list()["1"].name)) for _ in range(2)]
    for thread in threads:
        thread.start()
    # Both requests are there, neither is answered, and this thread runs.
    assert held.came.acquire(timeout=PATIENCE) and held.came.acquire(timeout=PATIENCE)
    assert answers == []
    held.go.set()
    for thread in threads:
        thread.join(PATIENCE)
    assert answers == ["a", "a"]


def test_the_async_client_overlaps_calls(sim: Simulator) -> None:
    async def main() -> int:
        async with AsyncVultr(**sim.vultr, pace=False) as client:
            answers = await asyncio.gather(*(client.server.list() for _ in range(200)))
            servers, response = await client.server.list.with_response(tag="web")
            assert response.status == 200 and len(servers) == 2
            with pytest.raises(errors.InvalidParams):
                await client.server.list(subid="x")
            plan = client.plan.server.halt(subid=1)
            assert plan.headers["API-Key"] == "***"
            raw = await client.raw("GET", "/v1/os/list")
            assert raw["167"]["name"]
            return sum(len(answer) for answer in answers)

    assert asyncio.run(main()) == 800


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_event_loops_come_and_go(canned: Canned) -> None:
    # A process of its own: the threads of other tests' calls may not have ended.
    code = f"""if True:
        import asyncio, gc, threading
        from pathlib import Path
        from servers import eventually
        from vpswire import AsyncVultr
        client = AsyncVultr(api_key="KEY", base_url={canned.url!r}, pace=False)
        async def some():
            return [found["1"].name for found in await asyncio.gather(*(client.os.list() for _ in range(5)))]
        def pipes():
            gc.collect()
            # What a link points at, if it has not gone meanwhile.
            return sum(path.resolve().name.startswith("pipe:") for path in Path("/proc/self/fd").iterdir())
        async def opened():
            await some()
            return pipes()
        before, names = pipes(), []
        assert asyncio.run(opened()) > before
        threads = [threading.Thread(target=lambda: names.extend(asyncio.run(some()))) for _ in range(20)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        assert names == ["a"] * 100
        # A loop that is gone leaves no open pipe, once the threads of its calls have let go of their ends.
        eventually(lambda: pipes() == before)
    """
    canned.answer(200, {}, LIST)
    python(code)


def test_an_event_loop_that_waits_for_no_descriptor(canned: Canned) -> None:
    class Proactor(asyncio.SelectorEventLoop):
        """Like that of Windows."""

        def add_reader(self, *_: object, **__: object) -> None:
            raise NotImplementedError

    canned.answer(200, {}, LIST)
    client = AsyncVultr(api_key="KEY", base_url=canned.url, pace=False)

    async def some() -> list[str | None]:
        with pytest.raises(errors.InvalidParams):
            await client.os.list(nothing=1)  # type: ignore[call-arg]
        return [found["1"].name for found in await asyncio.gather(*(client.os.list() for _ in range(20)))]

    loop = Proactor()
    assert loop.run_until_complete(some()) == ["a"] * 20
    loop.close()


def test_sixteen_threads_share_a_client(sim: Simulator) -> None:
    client, found = Vultr(**sim.vultr, pace=False), []

    def work() -> None:
        for _ in range(100):
            servers = client.server.list()
            found.append(sum(server.vcpu_count or 0 for server in servers.values()))

    threads = [threading.Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 1600 and len(set(found)) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_parent_and_child_of_a_fork_do_not_share_connections(canned: Canned) -> None:
    canned.answer(200, {}, LIST)
    client = vultr(canned)
    client.os.list()
    assert canned.connections == 1
    child = os.fork()
    if child == 0:
        good = False
        try:
            good = all(client.os.list()["1"].osid == 1 for _ in range(20))
            loop = AsyncVultr(api_key="KEY", base_url=canned.url)
            good = good and asyncio.run(_one(loop)) == "a"
        finally:
            os._exit(0 if good else 1)
    for _ in range(20):
        assert client.os.list()["1"].name == "a"
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert client.os.list()["1"].name == "a"
    # One of the parent, two of the child.
    assert canned.connections == 3


async def _one(client: AsyncVultr) -> str | None:
    return (await client.os.list())["1"].name


def python(code: str, **variables: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, **variables},
        cwd=Path(__file__).parent,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_is_imported() -> None:
    code = """if True:
        import sys
        before = set(sys.modules)
        from vpswire import Vultr
        Vultr(api_key="KEY")
        print(*sorted(set(sys.modules) - before))
    """
    wanted = (Path(__file__).parent / "imports.txt").read_text().split()
    assert set(python(code).split()) <= set(wanted)


def test_thousands_of_calls_leave_no_trace_in_memory(canned: Canned) -> None:
    code = f"""if True:
        import os
        from vpswire import Vultr, VpsError
        client = Vultr(api_key="KEY", base_url={canned.url!r}, pace=False)
        def rss():
            with open("/proc/self/statm") as file:
                return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        def work(times):
            for _ in range(times):
                systems = client.os.list()
                for item in systems.values(): item.name, dict(item), hash(item)
                try: client.os.list(nothing=1)
                except VpsError: pass
        def grown():
            before = rss()
            work(5000)
            return rss() - before
        work(1000)
        # What leaks grows each time; what the allocator keeps does not.
        print(min(grown() for _ in range(4)))
    """
    canned.answer(200, {}, LIST)
    if sys.platform != "linux":
        pytest.skip("reads /proc")
    assert int(python(code)) < 1 << 19
