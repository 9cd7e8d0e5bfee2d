# mypy: disable-error-code="empty-body"
"""Turns the printed methods into jobs: a `Job` for a sync client, an `AsyncJob` for an async one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from .._native import BoundJob
from .calls import Async, Calls, M, Sync, _doc, _Shown

if TYPE_CHECKING:
    from ..jobs import AsyncJob, Job

_P = ParamSpec("_P")
_R = TypeVar("_R")


class _Bound(BoundJob, _Shown):
    """A declared job, bound to the client that makes its calls."""

    __slots__ = ()

    if not TYPE_CHECKING:
        # The declaration returns the job's answer; the method returns the job.
        @property
        def __annotations__(self):
            hints = super().__annotations__
            # The class, not its name: `typing` takes equal names of two modules for one class.
            answer = self.declared.function.__globals__[hints["return"]]
            return {**hints, "return": self._kind()[answer]}

        @property
        def __signature__(self):
            signature = super().__signature__
            made = f"{self._kind().__name__}[{signature.return_annotation}]"
            return signature.replace(return_annotation=made)

        def _kind(self):
            from ..jobs import AsyncJob, Job

            return AsyncJob if isinstance(self._core, Async) else Job


# Starts a job. A docstring here would hide that of the declared job.
class Beginning(_Bound):
    __slots__ = ()
    if not TYPE_CHECKING:
        __doc__ = _doc
    __call__ = BoundJob._begin


# Resumes a job.
class Resuming(_Bound):
    __slots__ = ()
    if not TYPE_CHECKING:
        __doc__ = _doc
    __call__ = BoundJob._resume


class JobMethod(Generic[_P, _R]):
    """A declared job."""

    __slots__ = ("bound", "function", "id")

    def __init__(self, id: str, function: Callable[..., _R], bound: type[_Bound] = Beginning) -> None:
        self.id = id
        self.function = function
        self.bound = bound

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Callable[Concatenate[Any, _P], _R]: ...
    @overload
    def __get__(self, instance: Calls[Sync], owner: type[Any] | None = None) -> Callable[_P, Job[_R]]: ...
    @overload
    def __get__(self, instance: Calls[Async], owner: type[Any] | None = None) -> Callable[_P, AsyncJob[_R]]: ...
    def __get__(self, instance: Any, owner: Any = None) -> Any:
        return self.function if instance is None else self.bound(instance._core, self)


def job(id: str) -> Callable[[Callable[Concatenate[Any, _P], _R]], JobMethod[_P, _R]]:
    """Declares a method as the job with this name."""
    return lambda function: JobMethod(id, function)


def _resuming(function: Callable[Concatenate[Any, _P], _R]) -> JobMethod[_P, _R]:
    return JobMethod("resume", function, Resuming)


class Jobs(Calls[M]):
    """The jobs of an API."""

    @_resuming
    def resume(self, saved: str, *, timeout: float | None = None) -> Any:
        """Resumes a saved job, whatever process or language saved it.

        Calls that may have been executed before are checked for, and not repeated.

        Args:
            saved: The text from `save` or `saving`.
            timeout: Seconds that the whole job may take, from its start. Default: the saved value.

        Raises:
            InvalidParams: The text is invalid, or belongs to another account.
        """
