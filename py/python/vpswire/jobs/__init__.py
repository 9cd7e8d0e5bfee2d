"""Jobs: tasks of several calls with waits between them, available as `client.jobs`.

    with KiwiVM() as vps:
        done = vps.jobs.rotate(prefix="nightly ", keep=7).run(on_step=print)
        print(done.description, done.deleted)

A job can also be iterated over, step by step. It waits by itself after it has yielded a `Wait`:

    for step in vps.jobs.rotate(prefix="nightly ", keep=7):
        match step:
            case jobs.Plan():
                print(step)
            case jobs.Progress(message, percent):
                print(message, percent)

`client.jobs.resume` resumes a job that `save` or `saving` has saved, even in another process or language, or on
another day.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from os import PathLike, fspath
from time import sleep
from typing import Any, TypeAlias, TypeVar

from .._lazy.types import Self
from .._native import Request
from .._runtime.clocks import stepped
from .._runtime.hooks import refuse_async, refuse_awaitable
from .._runtime.outcomes import outcome_of
from ..errors import VpsError
from ._running import File, Running, awaited
from .steps import Called, Done, Plan, PlanItem, Progress, Secret, Step, Wait

__all__ = [
    "AsyncJob",
    "Called",
    "Done",
    "Job",
    "Plan",
    "PlanItem",
    "Progress",
    "Secret",
    "Step",
    "Wait",
]

A = TypeVar("A")

# `object` would admit a coroutine, which nothing awaits. `Path.write_text` and `Event.wait` return an int.
_Ignored: TypeAlias = int | None

Save: TypeAlias = str | PathLike[str] | Callable[[str], _Ignored]
"""The place where a job is saved: the path of a file, or a function that is called with the text."""
AsyncSave: TypeAlias = str | PathLike[str] | Callable[[str], Awaitable[object] | None]
"""The same for an async job: if the function returns an awaitable, it is awaited."""


class Job(Running[A]):
    """A job of a synchronous client: iterate over its steps, or call `run`.

    If it ends early, it raises a `JobError`. Ctrl-C ends it at any point; the `KeyboardInterrupt` then has a `JobError`
    as its cause.
    """

    _sleep: Callable[[float], _Ignored] | None = None

    def saving(self, where: Save) -> Self:
        """Saves the job before each call, for `client.jobs.resume` after a crash. If saving fails, the job ends.

        Args:
            where: The path of a file, which is replaced atomically, or a function that is called with the text.

        Raises:
            TypeError: The function is async: nothing would await it.
        """
        if callable(where):
            refuse_async("saving", where)
        self._save = where if callable(where) else File(fspath(where))
        return self

    def waiting(self, sleep: Callable[[float], _Ignored]) -> Self:
        """Makes the job wait by calling this function with the seconds, instead of `time.sleep`.

        Raises:
            TypeError: The function is async: nothing would await it.
        """
        refuse_async("waiting", sleep)
        self._sleep = sleep
        return self

    def plan(self) -> Plan:
        """Returns the plan. The calls that it needs only read; nothing is changed before `run` or the
        next step.
        """
        if (known := self._run.plan()) is not None:
            return known
        with self._alone:
            while not self._over:
                step = self._advance()
                if isinstance(step, Plan):
                    self._ahead = step
                    return step
        raise self._is_over()

    def run(self, on_step: Callable[[Step[A]], None] | None = None) -> A:
        """Runs the job to its end.

        Args:
            on_step: Called with each step. An exception that it raises ends the job, and has a `JobError` as its
                cause unless everything was done.

        Raises:
            JobError: The job ended early; it lists the items that were done, may have been done and were not done.
            RuntimeError: Another thread or task is executing a step of the job.
            TypeError: `on_step` is async: nothing would await it.
        """
        if on_step is not None:
            refuse_async("on_step", on_step)
        with self._alone:
            while not self._over:
                step = self._advance()
                self._show(on_step, step)
                if isinstance(step, Done):
                    return step.answer
        raise self._is_over()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Step[A]:
        with self._alone:
            if self._over:
                raise StopIteration
            return self._advance()

    def _advance(self) -> Step[A]:
        try:
            if self._wait is not None:
                wait = self._sleep or stepped(self._core.native.base_url) or sleep
                refuse_awaitable("waiting", wait(self._wait))
                self._wait = None
            step = self._take()
            if isinstance(step, Request):
                self._save_before_call()
                self._outcome = self._call(step)
                step = Called(step.call)
        except BaseException as error:
            self._end(error)
            raise
        return step  # type: ignore[no-any-return]

    def _save_before_call(self) -> None:
        if self._save is None:
            return
        try:
            refuse_awaitable("saving", self._save(self._run.save()))
        except BaseException as error:
            self._end_unsaved(error)

    def _show(self, on_step: Callable[[Step[A]], Any] | None, step: Step[A]) -> None:
        if on_step is None:
            return
        try:
            refuse_awaitable("on_step", on_step(step))
        except BaseException as error:
            self._end_shown(error)
            raise

    def _call(self, request: Request[Any]) -> Any:
        try:
            return self._core.send(request)
        except VpsError as error:
            return outcome_of(error)


class AsyncJob(Running[A]):
    """A job of an async client: iterate over its steps with `async for`, or await `run`.

    If it ends early, it raises a `JobError`. Cancelling the task ends it at any point; the `CancelledError` then has a
    `JobError` as its cause.
    """

    _sleep: Callable[[float], Awaitable[object]] | None = None

    def saving(self, where: AsyncSave) -> Self:
        """Saves the job before each call, for `client.jobs.resume` after a crash. If saving fails, the job ends.

        Args:
            where: The path of a file, which is replaced atomically, or a function that is called with the text. If it
                returns an awaitable, that is awaited.
        """
        self._save = where if callable(where) else File(fspath(where))
        return self

    def waiting(self, sleep: Callable[[float], Awaitable[object]]) -> Self:
        """Makes the job wait by awaiting this function with the seconds, instead of `asyncio.sleep`."""
        self._sleep = sleep
        return self

    async def plan(self) -> Plan:
        """Returns the plan. The calls that it needs only read; nothing is changed before `run` or the
        next step.
        """
        if (known := self._run.plan()) is not None:
            return known
        with self._alone:
            while not self._over:
                step = await self._advance()
                if isinstance(step, Plan):
                    self._ahead = step
                    return step
        raise self._is_over()

    async def run(self, on_step: Callable[[Step[A]], Awaitable[object] | None] | None = None) -> A:
        """Runs the job to its end.

        Args:
            on_step: Called with each step; if it returns an awaitable, that is awaited. An exception that it raises
                ends the job, and has a `JobError` as its cause unless everything was done.

        Raises:
            JobError: The job ended early; it lists the items that were done, may have been done and were not done.
            RuntimeError: Another thread or task is executing a step of the job.
        """
        with self._alone:
            while not self._over:
                step = await self._advance()
                await self._show(on_step, step)
                if isinstance(step, Done):
                    return step.answer
        raise self._is_over()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Step[A]:
        with self._alone:
            if self._over:
                raise StopAsyncIteration
            return await self._advance()

    async def _advance(self) -> Step[A]:
        try:
            if self._wait is not None:
                await self._rest(self._wait)
                self._wait = None
            step = self._take()
            if isinstance(step, Request):
                await self._save_before_call()
                self._outcome = await self._call(step)
                step = Called(step.call)
        except BaseException as error:
            self._end(error)
            raise
        return step  # type: ignore[no-any-return]

    async def _save_before_call(self) -> None:
        if self._save is None:
            return
        try:
            await awaited(self._save(self._run.save()))
        except BaseException as error:
            self._end_unsaved(error)

    async def _show(self, on_step: Callable[[Step[A]], Any] | None, step: Step[A]) -> None:
        if on_step is None:
            return
        try:
            await awaited(on_step(step))
        except BaseException as error:
            self._end_shown(error)
            raise

    async def _rest(self, seconds: float) -> None:
        from asyncio import sleep

        advance = stepped(self._core.native.base_url)
        if self._sleep is not None:
            await self._sleep(seconds)
        elif advance is not None:
            advance(seconds)
            await sleep(0)
        else:
            await sleep(seconds)

    async def _call(self, request: Request[Any]) -> Any:
        try:
            return await self._core.run(request)
        except VpsError as error:
            return outcome_of(error)
