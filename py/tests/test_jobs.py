"""Jobs: their steps, plans and waits; saving, resuming and giving up."""

from __future__ import annotations

import asyncio
import inspect
import json
import os
import pydoc
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from servers import PATIENCE, Held
from vectors import ASYNC_CLIENTS, CLIENTS
from vpswire import AsyncKiwiVM, JobError, KiwiVM, Request, Response, Vultr, _native, errors, jobs
from vpswire.testing import Simulator

ACCOUNT: dict[str, dict[str, Any]] = {
    "kiwivm": {"veid": 1, "api_key": "KEY"},
    "cvm": {"public_token": "PUB", "private_token": "PRV"},
    "vultr": {"api_key": "KEY"},
}


def acted(sim: Simulator, call: str) -> int:
    """How often it got that call."""
    return [seen.call for seen in sim.requests].count(call)


def test_the_methods_are_the_jobs_of_the_table() -> None:
    for api, kind in CLIENTS.items():
        client, table = kind(**{"base_url": "https://panel.example", **ACCOUNT[api]}), _native.calls(f"{api}_jobs")
        names = {name for name in dir(client.jobs) if not name.startswith("_")}
        assert names == {name for name, *_ in table} | {"resume"}
        for name, _, _ in table:
            assert repr(getattr(client.jobs, name)).startswith(f"<call {name}(*, ")


@pytest.mark.parametrize(
    ("kinds", "made"), [(CLIENTS, jobs.Job), (ASYNC_CLIENTS, jobs.AsyncJob)], ids=["sync", "async"]
)
def test_help_and_hints_of_jobs(kinds: dict[str, Any], made: Any) -> None:
    for api, kind in kinds.items():
        client = kind(**{"base_url": "https://panel.example", **ACCOUNT[api]})
        for name in [name for name in dir(client.jobs) if not name.startswith("_")]:
            job = getattr(client.jobs, name)
            declared = getattr(type(client.jobs), name)
            assert job.__doc__ == declared.__doc__ and len(job.__doc__) > 40
            answer = get_type_hints(declared)["return"]
            assert get_type_hints(job) == {**get_type_hints(declared), "return": made[answer]}
            assert inspect.signature(job).return_annotation == f"{made.__name__}[{answer.__name__}]"
            assert job.__doc__.splitlines()[0] in pydoc.plain(pydoc.render_doc(job))


def test_a_job_is_a_loop_over_its_steps(sim: Simulator) -> None:
    begun = sim.now
    with KiwiVM(**sim.kiwivm) as vps:
        job = vps.jobs.rotate(prefix="nightly ", keep=2)
        plan = job.plan()
        assert [item.verb for item in plan.items] == ["reads", "makes"] and [of.key for of in plan.changes] == [
            "create"
        ]
        assert str(plan).startswith('reads the snapshots [snapshot.list]\nmakes a snapshot of the VPS: "nightly ')
        assert job.plan() == plan and acted(sim, "snapshot.list") == 1
        steps = list(job)
        assert list(job) == []
        with pytest.raises(JobError, match="the job is over"):
            job.run()
        listed = [snapshot.description for snapshot in vps.snapshot.list().snapshots]
    kinds = [type(step) for step in steps]
    assert kinds[:5] == [jobs.Plan, jobs.Called, jobs.Called, jobs.Progress, jobs.Wait] and steps[0] == plan
    done = steps[-1]
    assert isinstance(done, jobs.Done) and listed == [done.answer.description] and done.answer.deleted == ()
    # The waits moved the simulator's clock, and no other.
    assert (sim.now - begun).total_seconds() == 10 * kinds.count(jobs.Wait) >= 30


def test_run_shows_each_step_and_gives_the_answer(sim: Simulator) -> None:
    steps: list[Any] = []
    with Vultr(**sim.vultr, pace=False) as vultr:
        made = vultr.jobs.create(dcid=1, vpsplanid=201, osid=167, label="shop-9").run(steps.append)
        assert vultr.server.list()[made.subid].label == "shop-9"
    [secret] = [step for step in steps if isinstance(step, jobs.Secret)]
    assert secret.value == made.default_password and secret.value not in repr(steps) + repr(secret) + str(secret)
    assert steps[-1] == jobs.Done(made)


def test_jobs_are_awaited(sim: Simulator) -> None:
    async def main() -> None:
        async with AsyncKiwiVM(**sim.kiwivm) as vps:
            job = vps.jobs.snapshot(description="by a loop")
            plan = await job.plan()
            kinds = [type(step) async for step in job]
            assert kinds[0] is jobs.Plan and kinds[-1] is jobs.Done and jobs.Wait in kinds
            assert plan.changes[0].what.endswith('"by a loop"')
            waited: list[float] = []

            async def wait(seconds: float) -> None:
                waited.append(seconds)
                sim.advance(seconds)

            steps: list[Any] = []
            taken = await vps.jobs.snapshot(description="another").waiting(wait).run(steps.append)
            assert taken.description == "another" and waited == [10.0] * len(waited) != []
            assert [step.seconds for step in steps if isinstance(step, jobs.Wait)] == waited
            with pytest.raises(errors.InvalidParams, match=r"did you mean description\?"):
                vps.jobs.snapshot(descriptions="x")  # type: ignore[call-arg]

    asyncio.run(main())


def test_a_job_that_is_killed_is_resumed_from_its_file(sim: Simulator, tmp_path: Path) -> None:
    file = tmp_path / "rotation.json"
    with KiwiVM(**sim.kiwivm) as vps:
        for step in vps.jobs.rotate(prefix="nightly ", keep=2).saving(file):
            if step == jobs.Called("snapshot.create"):
                break
        assert sim.kiwivm["api_key"] not in file.read_text() and [*tmp_path.iterdir()] == [file]
        done = vps.jobs.resume(file.read_text(), timeout=3600).run()
        assert done.description.startswith("nightly ") and acted(sim, "snapshot.create") == 1
        other = KiwiVM(**{**sim.kiwivm, "veid": 7})
        for client, saved, words in [(vps, "{", "resume: "), (other, file.read_text(), "resume: account: .* veid")]:
            with pytest.raises(errors.InvalidParams, match=words):
                client.jobs.resume(saved)
        with pytest.raises(errors.InvalidParams) as caught:
            vps.jobs.resume("")
        words = "resume: saved: expected the text of a saved job, found an empty text"
        assert (str(caught.value), caught.value.param) == (words, "saved")


def test_a_job_that_cannot_be_saved_makes_no_call(sim: Simulator, tmp_path: Path) -> None:
    def full(_: str) -> None:
        raise OSError("disk full")

    def pressed(_: str) -> None:
        raise KeyboardInterrupt

    with KiwiVM(**sim.kiwivm) as vps:
        for where in (full, tmp_path / "nowhere" / "job.json"):
            with pytest.raises(JobError, match="the job cannot be saved: ") as caught:
                vps.jobs.rotate(prefix="nightly ", keep=2).saving(where).run()
            assert isinstance(caught.value.__cause__, OSError)
            assert isinstance(caught.value, errors.InvalidParams) and caught.value.verdict == "not_sent"
        with pytest.raises(KeyboardInterrupt) as stopped:
            vps.jobs.rotate(prefix="nightly ", keep=2).saving(pressed).run()
        assert isinstance(stopped.value.__cause__, JobError)
    assert sim.requests == []


def test_the_time_out_of_a_job_passes_with_its_waits(sim: Simulator) -> None:
    sim.add_fault("kiwivm:snapshot.list:2+=status:503")
    with KiwiVM(**sim.kiwivm, max_retries=0) as vps:
        with pytest.raises(JobError, match="time-out of 100 s passed") as caught:
            vps.jobs.snapshot(description="d", timeout=100).run()
        error = caught.value
        assert isinstance(error, errors.Timeout) and isinstance(error, errors.UnknownOutcome)
        assert [item.key for item in error.done] == ["create"] and error.unknown == error.not_done == ()
        assert "; done: makes a snapshot" in str(error)
        for wrong in (0, -1, "x"):
            with pytest.raises(errors.InvalidParams, match="timeout: expected seconds, more than 0"):
                vps.jobs.snapshot(description="d", timeout=wrong)  # type: ignore[arg-type]


def test_the_password_is_in_the_error(sim: Simulator) -> None:
    sim.add_fault("kiwivm:get_service_info:*=status:503")
    with KiwiVM(**sim.kiwivm, max_retries=0) as vps:
        system = vps.get_available_os().templates[0]
        with pytest.raises(JobError) as caught:
            vps.jobs.reinstall(os=system, timeout=600).run()
    [secret] = caught.value.secrets
    assert secret.name == "root_password" and secret.value and secret.value not in repr(caught.value.secrets)
    assert secret.value not in repr(caught.value) + str(caught.value)


def pressed_after(held: Held, count: int) -> None:
    def press() -> None:
        for _ in range(count):
            assert held.came.acquire(timeout=PATIENCE)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=press).start()


def test_ctrl_c_in_a_call_ends_a_job(held: Held) -> None:
    pressed_after(held, 1)
    job = KiwiVM(veid=1, api_key="KEY", base_url=held.url, timeout=2 * PATIENCE).jobs.rotate(prefix="x", keep=1)
    with pytest.raises(KeyboardInterrupt) as caught:
        job.run()
    assert isinstance(caught.value.__cause__, JobError) and isinstance(caught.value.__cause__, errors.Cancelled)
    assert list(job) == []


@pytest.mark.parametrize("at", ["call", "wait"])
def test_what_may_have_been_done_is_said_of_a_job_that_is_given_up(sim: Simulator, at: str) -> None:
    def transport(request: Request[Any]) -> Response:
        if request.call == "snapshot.create" and at == "call":
            raise KeyboardInterrupt
        return plain(request)

    def wait(_: float) -> None:
        raise KeyboardInterrupt

    plain = forwarding(sim)
    with KiwiVM(**sim.kiwivm, transport=transport) as vps, pytest.raises(KeyboardInterrupt) as caught:
        vps.jobs.snapshot(description="d").waiting(wait).run()
    error = caught.value.__cause__
    assert isinstance(error, JobError) and error.verdict == "unknown"
    parts = {name: [item.key for item in getattr(error, name)] for name in ("done", "unknown", "not_done")}
    assert parts == {"done": [], "unknown": [], "not_done": [], ("unknown" if at == "call" else "done"): ["create"]}


@pytest.mark.parametrize("kind", [KiwiVM, AsyncKiwiVM])
@pytest.mark.parametrize(
    ("at", "done", "not_done"),
    [
        (jobs.Called("snapshot.list"), [], ["create", "delete"]),
        (jobs.Plan, [], ["create", "delete"]),
        (jobs.Called("snapshot.create"), ["create"], ["delete"]),
        (jobs.Wait, ["create"], ["delete"]),
    ],
)
def test_what_a_callback_raises_says_what_was_done(
    sim: Simulator, kind: Any, at: Any, done: list[str], not_done: list[str]
) -> None:
    with KiwiVM(**sim.kiwivm) as vps:
        for name in ("nightly 1", "nightly 2"):
            vps.jobs.snapshot(description=name).run()

    def show(step: object) -> None:
        if step == at or (isinstance(at, type) and isinstance(step, at)):
            raise ValueError("the disk is full")

    async def awaited(job: Any) -> None:
        await job.run(on_step=show)

    job = kind(**sim.kiwivm).jobs.rotate(prefix="nightly ", keep=2)
    begun = len(sim.requests)
    with pytest.raises(ValueError, match="the disk is full") as caught:
        asyncio.run(awaited(job)) if kind is AsyncKiwiVM else job.run(on_step=show)
    error = caught.value.__cause__
    assert isinstance(error, JobError) and isinstance(error, errors.Cancelled)
    found = [[item.key.split()[0] for item in items] for items in (error.done, error.unknown, error.not_done)]
    assert found == [done, [], not_done]
    assert error.verdict == ("unknown" if done else "not_sent")
    # What was reported is what the service saw.
    seen = [request.call for request in sim.requests[begun:]]
    for key in ("create", "delete"):
        assert seen.count(f"snapshot.{key}") == done.count(key)
    with pytest.raises(JobError, match="the job is over"):
        asyncio.run(awaited(job)) if kind is AsyncKiwiVM else job.run()


@pytest.mark.parametrize("at", [jobs.Called("snapshot.delete"), jobs.Done])
def test_what_a_callback_raises_after_all_was_done_has_no_cause(sim: Simulator, at: Any) -> None:
    def show(step: object) -> None:
        if step == at or (isinstance(at, type) and isinstance(step, at)):
            raise ValueError("the disk is full")

    with KiwiVM(**sim.kiwivm) as vps:
        vps.jobs.snapshot(description="nightly 1").run()
        with pytest.raises(ValueError, match="the disk is full") as caught:
            vps.jobs.rotate(prefix="nightly ", keep=1).run(on_step=show)
    assert caught.value.__cause__ is None
    assert (acted(sim, "snapshot.create"), acted(sim, "snapshot.delete")) == (2, 1)


def test_a_job_is_at_one_step_at_a_time(held: Held, sim: Simulator) -> None:
    words = "<Job kiwivm.rotate> is at another step already"
    held.answer(200, {"Content-Type": "application/json"}, b'{"error":0,"snapshots":[]}')
    job = KiwiVM(veid=1, api_key="KEY", base_url=held.url, timeout=2 * PATIENCE).jobs.rotate(prefix="x", keep=1)
    ended: list[BaseException | None] = []

    def stop(_: object) -> None:
        raise ValueError("enough")

    def run() -> None:
        try:
            job.run(on_step=stop)
        except ValueError as error:
            ended.append(error.__cause__)

    thread = threading.Thread(target=run)
    thread.start()
    assert held.came.acquire(timeout=PATIENCE)
    for take in (job.run, job.plan, lambda: next(job)):
        with pytest.raises(RuntimeError, match=words):
            take()
    assert json.loads(job.save())["job"] == "rotate"
    held.go.set()
    thread.join(PATIENCE)
    assert not thread.is_alive() and isinstance(ended[0], JobError)

    # The steps of `run` are its own, between them too; the refusal does not end the job.
    refused: list[str] = []

    def show(step: object) -> None:
        try:
            next(other)
        except RuntimeError as error:
            refused.append(str(error))

    with KiwiVM(**sim.kiwivm) as vps:
        other = vps.jobs.rotate(prefix="nightly ", keep=2)
        assert other.run(on_step=show).description.startswith("nightly ")
    assert len(refused) > 3 and set(refused) == {words} and acted(sim, "snapshot.create") == 1


def test_an_awaited_job_is_at_one_step_at_a_time(sim: Simulator) -> None:
    async def main() -> None:
        async with AsyncKiwiVM(**sim.kiwivm) as vps:
            job = vps.jobs.rotate(prefix="nightly ", keep=2)
            ends = await asyncio.gather(job.run(), job.run(), return_exceptions=True)
            assert not isinstance(ends[0], BaseException)
            assert str(ends[1]) == "<AsyncJob kiwivm.rotate> is at another step already"

    asyncio.run(main())
    assert acted(sim, "snapshot.create") == 1


def forwarding(sim: Simulator) -> Callable[[Request[Any]], Response]:
    """A transport of somebody else's that reaches the simulator."""
    import urllib.request

    def transport(request: Request[Any]) -> Response:
        made = urllib.request.Request(request.url, request.body or None, request.headers, method=request.method)
        with urllib.request.urlopen(made) as answer:
            return Response(answer.status, dict(answer.headers), answer.read())

    return transport


@pytest.mark.parametrize("at", ["call", "wait"])
def test_cancelling_a_task_ends_its_job(held: Held, sim: Simulator, at: str) -> None:
    async def main() -> None:
        account = {"veid": 1, "api_key": "KEY", "base_url": held.url} if at == "call" else sim.kiwivm
        waits = asyncio.Event()

        async def wait(_: float) -> None:
            waits.set()
            await asyncio.sleep(2 * PATIENCE)

        job = AsyncKiwiVM(**account, timeout=2 * PATIENCE).jobs.snapshot(description="d").waiting(wait)
        task = asyncio.create_task(job.run())
        if at == "wait":
            await waits.wait()
        while at == "call" and not held.came.acquire(blocking=False):
            await asyncio.sleep(0.005)
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        error = caught.value.__cause__
        assert isinstance(error, JobError) and error.code == "cancelled"
        assert [item.key for item in error.done] == ([] if at == "call" else ["create"])

    asyncio.run(main())


def test_nothing_of_fleets_and_jobs_is_loaded_before_it_is_used() -> None:
    code = """if True:
        import sys
        from vpswire import KiwiVM
        KiwiVM(veid=1, api_key="KEY").snapshot
        print([name for name in sys.modules if "jobs" in name or "fleet" in name or name in ("typing", "dataclasses")])
    """
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"
