"""Shared by the jobs of sync and async clients: the state between steps, and early ends."""

from __future__ import annotations

from _thread import allocate_lock
from collections.abc import Callable
from inspect import isawaitable
from os import replace
from typing import Any, Generic, NoReturn, TypeVar

from .._native import Run
from ..errors import JobError
from .steps import Done, Plan, Wait

A = TypeVar("A")


class Running(Generic[A]):
    """The common base of the jobs of sync and async clients."""

    def __init__(self, core: Any, run: Run) -> None:
        self._core = core
        self._run = run
        self._save: Callable[[str], Any] | None = None
        # The outcome of the last call.
        self._outcome: Any = None
        # A plan that `plan` has returned, and that is the next step.
        self._ahead: Plan | None = None
        # Seconds to wait before the next step.
        self._wait: float | None = None
        self._over = False
        self._alone = Alone(self)

    def save(self) -> str:
        """Returns the job as a small JSON text without keys and passwords, which `client.jobs.resume` resumes."""
        return self._run.save()

    def _take(self) -> Any:
        """Returns the next step, or the request of the next call."""
        if self._ahead is not None:
            plan, self._ahead = self._ahead, None
            return plan
        outcome, self._outcome = self._outcome, None
        step = self._run.step(outcome)
        if isinstance(step, Wait):
            self._wait = step.seconds
        elif isinstance(step, Done):
            self._over = True
        return step

    def _end_unsaved(self, error: BaseException) -> NoReturn:
        """Ends the job before a call, because saving it raised this error."""
        self._over = True
        ended = self._run.end_unsaved(str(error) or type(error).__name__)
        if isinstance(error, Exception):
            raise ended from error
        error.__cause__ = ended
        raise error

    def _end(self, error: BaseException) -> None:
        """Ends the job because of this error. The job's error becomes its cause."""
        if self._over:
            return
        self._over = True
        if not isinstance(error, JobError):
            self._give_up(error, getattr(error.__cause__, "_outcome", None))

    def _end_shown(self, error: BaseException) -> None:
        """Ends the job, because showing a step raised this error, with the outcome of the last call."""
        if not self._over:
            self._over = True
            self._give_up(error, self._outcome)

    def _give_up(self, error: BaseException, outcome: Any) -> None:
        error.__cause__ = self._run.give_up(outcome) or error.__cause__

    def _is_over(self) -> JobError:
        """Returns the error for the next step of a job that is over."""
        error = self._run.give_up()
        assert error is not None
        return error

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._run!r}>"


class Alone:
    """The lock of a job's steps. A second caller is refused: it would agree to a plan that it has not seen."""

    __slots__ = ("job", "lock")

    def __init__(self, job: Running[Any]) -> None:
        self.job = job
        self.lock = allocate_lock()

    def __enter__(self) -> None:
        if not self.lock.acquire(blocking=False):
            raise RuntimeError(f"{self.job!r} is at another step already")

    def __exit__(self, *_: object) -> None:
        self.lock.release()


class File:
    """A file that is replaced atomically."""

    __slots__ = ("path",)

    def __init__(self, path: str) -> None:
        self.path = path

    def __call__(self, text: str) -> None:
        with open(f"{self.path}.new", "w", encoding="utf-8") as file:
            file.write(text)
        replace(f"{self.path}.new", self.path)


async def awaited(result: Any) -> None:
    """Awaits the result of one of the caller's functions, if it is awaitable."""
    if isawaitable(result):
        await result
