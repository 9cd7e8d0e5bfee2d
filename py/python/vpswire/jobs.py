"""Jobs: what takes several calls and waits between them. A client has them as `client.jobs`.

    with KiwiVM() as vps:
        done = vps.jobs.rotate(prefix="nightly ", keep=7).run(on_step=print)
        print(done.description, done.deleted)

A job is also a loop over its steps. It waits by itself, after the loop has seen a `Wait`:

    for step in vps.jobs.rotate(prefix="nightly ", keep=7):
        match step:
            case jobs.Plan():
                print(step)
            case jobs.Progress(message, percent):
                print(message, percent)

What is saved by `save` or `saving` is resumed by `client.jobs.resume`, in another process, language or day.
"""

from __future__ import annotations

from _thread import allocate_lock
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from os import PathLike, fspath, replace
from time import sleep
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from ._lazy.types import Self
from ._native import Request, Run
from ._runtime.clocks import stepped
from ._runtime.outcomes import outcome_of
from .errors import JobError, VpsError

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

Save: TypeAlias = str | PathLike[str] | Callable[[str], object]
"""Where a job is saved: the path of a file, or what is called with the text."""


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One thing that a job is about to do."""

    key: str
    """Its name within the plan: `create`."""
    verb: Literal["reads", "makes", "changes", "deletes"] | str
    """What is done."""
    what: str
    """What it is done to, in words."""
    call: str
    """The call that does it: `snapshot.delete`."""
    id: str | None = None
    """The id of what it is done to, where that has one."""
    date: str | None = None
    """A date of that, in words and in UTC."""
    text: str = field(default="", repr=False, compare=False)
    """All of it in words."""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Plan:
    """What a job is about to do: nothing else is made, changed or deleted. To go on is to agree."""

    items: tuple[PlanItem, ...]
    """It, in this order."""

    @property
    def changes(self) -> tuple[PlanItem, ...]:
        """The items that change something."""
        return tuple(item for item in self.items if item.verb != "reads")

    def __str__(self) -> str:
        return "\n".join(map(str, self.items))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is."""

    message: str
    """What it waits for, in words."""
    percent: float | None = None
    """How much of that is done, from 0 to 100."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A password that is shown once: keep it."""

    name: str
    """What it is: `root_password`."""
    value: str
    """The password."""

    def __repr__(self) -> str:
        return f"Secret(name={self.name!r}, value='***')"


@dataclass(frozen=True, slots=True)
class Called:
    """A call was made."""

    call: str
    """Its name: `snapshot.list`."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing is to be done for so long: the job waits before its next step."""

    seconds: float
    """For how long."""


@dataclass(frozen=True, slots=True)
class Done(Generic[A]):
    """The job is over."""

    answer: A
    """What it reports."""


Step: TypeAlias = Plan | Progress | Secret | Called | Wait | Done[A]
"""What happens in a job."""


class _Running(Generic[A]):
    """What the jobs of both kinds of clients have in common."""

    def __init__(self, core: Any, run: Run) -> None:
        self._core = core
        self._run = run
        self._save: Callable[[str], object] | None = None
        # How the last call ended.
        self._outcome: Any = None
        # A plan that was shown by `plan`, and comes next.
        self._ahead: Plan | None = None
        # What to wait before the next step, seconds.
        self._wait: float | None = None
        self._over = False
        self._alone = _Alone(self)

    def save(self) -> str:
        """The job as a small JSON text, without keys and passwords: `client.jobs.resume` goes on with it."""
        return self._run.save()

    def saving(self, where: Save) -> Self:
        """Has the job saved before each call, for `client.jobs.resume` after a crash. If that fails, the job ends.

        Args:
            where: The path of a file, which is replaced whole; or a function that is called with the text.
        """
        self._save = where if callable(where) else _File(fspath(where))
        return self

    def _take(self) -> Any:
        """The next step; the request of a call that is to be made."""
        if self._ahead is not None:
            plan, self._ahead = self._ahead, None
            return plan
        outcome, self._outcome = self._outcome, None
        step = self._run.step(outcome)
        if isinstance(step, Request):
            self._save_before_call()
        elif isinstance(step, Wait):
            self._wait = step.seconds
        elif isinstance(step, Done):
            self._over = True
        return step

    def _save_before_call(self) -> None:
        if self._save is None:
            return
        try:
            self._save(self._run.save())
        except BaseException as error:
            self._over = True
            ended = self._run.end_unsaved(str(error) or type(error).__name__)
            if isinstance(error, Exception):
                raise ended from error
            error.__cause__ = ended
            raise

    def _end(self, error: BaseException) -> None:
        """Ends the job, because this was raised. What is known of the job becomes the cause of that."""
        if self._over:
            return
        self._over = True
        if not isinstance(error, JobError):
            self._give_up(error, getattr(error.__cause__, "_outcome", None))

    def _show(self, on_step: Callable[[Step[A]], object] | None, step: Any) -> None:
        """Shows a step. If that raises, the job ends, with the outcome of the call that was made last."""
        if on_step is None:
            return
        try:
            on_step(step)
        except BaseException as error:
            if not self._over:
                self._over = True
                self._give_up(error, self._outcome)
            raise

    def _give_up(self, error: BaseException, outcome: Any) -> None:
        error.__cause__ = self._run.give_up(outcome) or error.__cause__

    def _is_over(self) -> JobError:
        """The error of one that goes on with a job that is over."""
        error = self._run.give_up()
        assert error is not None
        return error

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._run!r}>"


class _Alone:
    """Held by who takes steps of a job. Others are refused: they would agree to a plan that they have not seen."""

    __slots__ = ("job", "lock")

    def __init__(self, job: _Running[Any]) -> None:
        self.job = job
        self.lock = allocate_lock()

    def __enter__(self) -> None:
        if not self.lock.acquire(blocking=False):
            raise RuntimeError(f"{self.job!r} is at another step already")

    def __exit__(self, *_: object) -> None:
        self.lock.release()


class _File:
    """A file that is replaced whole."""

    __slots__ = ("path",)

    def __init__(self, path: str) -> None:
        self.path = path

    def __call__(self, text: str) -> None:
        with open(f"{self.path}.new", "w", encoding="utf-8") as file:
            file.write(text)
        replace(f"{self.path}.new", self.path)


class Job(_Running[A]):
    """A job of a client whose calls wait for their answers: a loop over its steps, or `run`.

    What ends it early is a `JobError`. Ctrl-C ends it at any point; the cause of the `KeyboardInterrupt` is one then.
    """

    _sleep: Callable[[float], object] | None = None

    def waiting(self, sleep: Callable[[float], object]) -> Self:
        """Has the job wait by calling this with seconds, instead of `time.sleep`."""
        self._sleep = sleep
        return self

    def plan(self) -> Plan:
        """What the job is about to do. What is needed to say that is read, and nothing is changed before `run` or the
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

    def run(self, on_step: Callable[[Step[A]], object] | None = None) -> A:
        """Runs the job to its end.

        Args:
            on_step: Is called with each step. What it raises ends the job; unless all was done, its cause
                is a `JobError`.

        Raises:
            JobError: Why it ended, with what of its plan was done, may have been done, and was not done.
            RuntimeError: Another thread or task is at a step of it.
        """
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
                wait(self._wait)
                self._wait = None
            step = self._take()
            if isinstance(step, Request):
                self._outcome = self._call(step)
                step = Called(step.call)
        except BaseException as error:
            self._end(error)
            raise
        return step  # type: ignore[no-any-return]

    def _call(self, request: Request[Any]) -> Any:
        try:
            return self._core.send(request)
        except VpsError as error:
            return outcome_of(error)


class AsyncJob(_Running[A]):
    """A job of a client whose calls are awaited: an `async for` over its steps, or `run`.

    What ends it early is a `JobError`. Cancelling the task ends it at any point; the cause of the `CancelledError` is
    one then.
    """

    _sleep: Callable[[float], Awaitable[object]] | None = None

    def waiting(self, sleep: Callable[[float], Awaitable[object]]) -> Self:
        """Has the job wait by awaiting this with seconds, instead of `asyncio.sleep`."""
        self._sleep = sleep
        return self

    async def plan(self) -> Plan:
        """What the job is about to do. What is needed to say that is read, and nothing is changed before `run` or the
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

    async def run(self, on_step: Callable[[Step[A]], object] | None = None) -> A:
        """Runs the job to its end.

        Args:
            on_step: Is called with each step. What it raises ends the job; unless all was done, its cause
                is a `JobError`.

        Raises:
            JobError: Why it ended, with what of its plan was done, may have been done, and was not done.
            RuntimeError: Another thread or task is at a step of it.
        """
        with self._alone:
            while not self._over:
                step = await self._advance()
                self._show(on_step, step)
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
                self._outcome = await self._call(step)
                step = Called(step.call)
        except BaseException as error:
            self._end(error)
            raise
        return step  # type: ignore[no-any-return]

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
