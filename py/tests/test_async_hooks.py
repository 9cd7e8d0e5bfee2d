"""Functions of the caller's that are async: awaited where calls are awaited, refused where nothing would await them."""

from __future__ import annotations

import asyncio
import functools
import gc
from pathlib import Path
from typing import Any

import pytest

from servers import LIST, Canned
from vpswire import AsyncKiwiVM, AsyncVultr, JobError, KiwiVM, Vultr, errors, jobs
from vpswire.testing import Simulator

SYNC = "expected a function that is not async, got"


async def keep(_: object) -> None:
    """An async function."""


class Keeping:
    """An object whose call is async."""

    async def __call__(self, _: object) -> None: ...


class Later:
    """An object that shows only when it is called that what it returns is to be awaited."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, value: object) -> Any:
        self.calls += 1
        return keep(value)


ASYNC: list[Any] = [keep, functools.partial(keep), Keeping()]


def test_an_awaited_job_is_saved_by_an_async_function_before_each_call(sim: Simulator) -> None:
    saved: list[tuple[str, int]] = []

    async def save(text: str) -> None:
        sent = len(sim.requests)
        await asyncio.sleep(0)
        saved.append((text, sent))

    async def main() -> None:
        async with AsyncKiwiVM(**sim.kiwivm) as vps:
            done = await vps.jobs.rotate(prefix="nightly ", keep=2).saving(save).run()
            # What was saved last is a job that goes on to the same answer.
            assert (await vps.jobs.resume(saved[-1][0]).run()).description == done.description

    asyncio.run(main())
    called = [request.call for request in sim.requests]
    assert called.count("snapshot.create") == 1
    # Before each call of the first run, and after all calls before it.
    assert [sent for _, sent in saved] == list(range(len(saved))) and len(saved) > 3
    assert '"acts":{"create":"sent"}' in saved[called.index("snapshot.create")][0]


@pytest.mark.parametrize("kind", ["async", "plain", "file"])
def test_an_awaited_job_that_cannot_be_saved_makes_no_call(sim: Simulator, tmp_path: Path, kind: str) -> None:
    async def full(_: str) -> None:
        await asyncio.sleep(0)
        raise OSError("disk full")

    def plain(_: str) -> None:
        raise OSError("disk full")

    async def main() -> None:
        where: Any = {"async": full, "plain": plain, "file": tmp_path / "nowhere" / "job.json"}[kind]
        async with AsyncKiwiVM(**sim.kiwivm) as vps:
            with pytest.raises(JobError, match="the job cannot be saved: ") as caught:
                await vps.jobs.rotate(prefix="nightly ", keep=2).saving(where).run()
        assert isinstance(caught.value.__cause__, OSError) and caught.value.verdict == "not_sent"

    asyncio.run(main())
    assert sim.requests == []


def test_cancelling_while_a_job_is_saved_makes_no_call(sim: Simulator) -> None:
    async def main() -> None:
        saves = asyncio.Event()

        async def save(_: str) -> None:
            saves.set()
            await asyncio.Event().wait()

        async with AsyncKiwiVM(**sim.kiwivm) as vps:
            task = asyncio.create_task(vps.jobs.rotate(prefix="nightly ", keep=2).saving(save).run())
            await saves.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
        assert isinstance(caught.value.__cause__, JobError) and caught.value.__cause__.verdict == "not_sent"

    asyncio.run(main())
    assert sim.requests == []


def test_an_awaited_job_awaits_what_it_shows_its_steps_to(sim: Simulator) -> None:
    shown: list[Any] = []

    async def show(step: Any) -> None:
        await asyncio.sleep(0)
        shown.append(step)

    async def refuse(step: Any) -> None:
        await asyncio.sleep(0)
        if isinstance(step, jobs.Plan):
            raise ValueError("not agreed")

    async def main() -> None:
        async with AsyncKiwiVM(**sim.kiwivm) as vps:
            done = await vps.jobs.snapshot(description="d").run(on_step=show)
            assert [type(step) for step in shown[:2]] == [jobs.Called, jobs.Plan] and shown[-1] == jobs.Done(done)
            with pytest.raises(ValueError, match="not agreed") as caught:
                await vps.jobs.snapshot(description="e").run(on_step=refuse)
            assert isinstance(caught.value.__cause__, JobError)
        assert [request.call for request in sim.requests].count("snapshot.create") == 1

    asyncio.run(main())


@pytest.mark.parametrize("hook", ASYNC)
def test_async_functions_are_refused_where_nothing_awaits_them(sim: Simulator, hook: Any) -> None:
    with KiwiVM(**sim.kiwivm) as vps:
        job = vps.jobs.rotate(prefix="nightly ", keep=2)
        gives: list[tuple[str, Any]] = [("saving", job.saving), ("waiting", job.waiting), ("on_step", job.run)]
        for name, give in gives:
            with pytest.raises(TypeError, match=f"^{name}: {SYNC} an async one, which nothing would await$"):
                give(hook)
        with pytest.raises(errors.InvalidParams, match=r"^on_attempt: expected a callable that is not async"):
            vps.with_options(on_attempt=hook)
        assert sim.requests == []
        # The refusals have not ended the job.
        assert job.run().description.startswith("nightly ")
    for kind in (Vultr, AsyncVultr):
        with pytest.raises(errors.InvalidParams, match=r"^on_attempt: expected a callable that is not async"):
            kind(**sim.vultr, on_attempt=hook)


@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_what_would_have_to_be_awaited_ends_a_job_that_waits(sim: Simulator) -> None:
    words = f"{SYNC} one that returned coroutine, which nothing awaits"
    with KiwiVM(**sim.kiwivm) as vps:
        later = Later()
        with pytest.raises(JobError, match=f"the job cannot be saved: saving: {words}") as unsaved:
            vps.jobs.rotate(prefix="nightly ", keep=2).saving(later).run()
        assert isinstance(unsaved.value.__cause__, TypeError) and unsaved.value.verdict == "not_sent"
        assert later.calls == 1 and sim.requests == []
        with pytest.raises(TypeError, match=f"^on_step: {words}$") as shown:
            vps.jobs.rotate(prefix="nightly ", keep=2).run(on_step=Later())
        assert isinstance(shown.value.__cause__, JobError)
        with pytest.raises(TypeError, match=f"^waiting: {words}$") as waited:
            vps.jobs.snapshot(description="d").waiting(Later()).run()
        assert isinstance(waited.value.__cause__, JobError)
        assert [item.key for item in waited.value.__cause__.done] == ["create"]
    gc.collect()


@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_a_hook_that_returns_what_is_to_be_awaited_is_reported(canned: Canned, monkeypatch: pytest.MonkeyPatch) -> None:
    reported: list[str] = []
    # What other tests have left is not collected within this one.
    gc.collect()
    monkeypatch.setattr("sys.unraisablehook", lambda what: reported.append(repr(what.exc_value)))
    canned.answer(200, {}, LIST)
    Vultr(api_key="KEY", base_url=canned.url, on_attempt=Later()).os.list()
    gc.collect()
    assert reported == [f"TypeError('on_attempt: {SYNC} one that returned coroutine, which nothing awaits')"]
