# mypy: disable-error-code="empty-body"
"""How the printed methods become jobs: of a client that waits a `Job`, of one whose calls are awaited an `AsyncJob`."""

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
        __doc__ = _doc


class Beginning(_Bound):
    """One that begins."""

    __slots__ = ()
    __call__ = BoundJob._begin


class Resuming(_Bound):
    """One that goes on."""

    __slots__ = ()
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
    """Declares a method to be the job of that name."""
    return lambda function: JobMethod(id, function)


def _resuming(function: Callable[Concatenate[Any, _P], _R]) -> JobMethod[_P, _R]:
    return JobMethod("resume", function, Resuming)


class Jobs(Calls[M]):
    """The jobs of an API."""

    @_resuming
    def resume(self, saved: str, *, timeout: float | None = None) -> Any:
        """Goes on with a job that was saved, by whatever process and language.

        What may have been done by then is looked for, and not done again.

        Args:
            saved: The text that `save` or `saving` gave.
            timeout: Seconds that the whole job may take, from its beginning; what it was saved with unless given.

        Raises:
            InvalidParams: What is wrong with the text, or that it is another account's.
        """
