"""Functions of the caller whose results are not awaited: an async one would never run, so it is refused."""

from __future__ import annotations

from inspect import isawaitable, iscoroutine, iscoroutinefunction

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def is_async(hook: Callable[..., Any]) -> bool:
    """Whether a call of the function returns a coroutine, as far as this is known without calling it."""
    return iscoroutinefunction(hook) or iscoroutinefunction(type(hook).__call__)


def refuse_async(name: str, hook: Callable[..., Any]) -> None:
    """Refuses an async function."""
    if is_async(hook):
        raise TypeError(f"{name}: expected a function that is not async, got an async one, which nothing would await")


def refuse_awaitable(name: str, result: object) -> None:
    """Refuses an awaitable result of a function."""
    if not isawaitable(result):
        return
    if iscoroutine(result):
        # Avoids Python's warning that the coroutine was never awaited.
        result.close()
    kind = type(result).__name__
    raise TypeError(
        f"{name}: expected a function that is not async, got one that returned {kind}, which nothing awaits"
    )
