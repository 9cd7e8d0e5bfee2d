"""Delivers the answers of awaited calls to their event loop: an inbox for each loop."""

from __future__ import annotations

from asyncio import CancelledError, Future, get_running_loop
from weakref import WeakKeyDictionary

from .._native import Inbox

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from typing import Any

    from .._native import Client, Request, Token

_INBOXES: WeakKeyDictionary[AbstractEventLoop, Inbox] = WeakKeyDictionary()


class Answer(Future):  # type: ignore[type-arg]  # asyncio's own is a class of C
    """A pending answer. Cancelling it ends first the call, then itself; the call's error is the cause of its error."""

    token: Token
    words: tuple[Any, ...] = ()

    def cancel(self, msg: Any | None = None) -> bool:
        if self.done():
            return False
        self.words = () if msg is None else (msg,)
        self.token.cancel()
        return True

    def end_cancelled(self, known: Exception | None) -> None:
        """Ends the future after its call was cancelled."""
        error = CancelledError(*self.words)
        error.__cause__ = known
        self.set_exception(error)

    def drop(self) -> None:
        """Ends the call, whose answer is no longer needed."""
        self.token.cancel()
        super().cancel()

    def __repr__(self) -> str:
        # The answer may be secret.
        return f"<{type(self).__name__}, {'here' if self.done() else 'on its way'}>"


async def answer_of(client: Client, request: Request[Any], with_response: bool) -> Any:
    """Makes a call on another thread, and waits for its answer."""
    loop = get_running_loop()
    answer = Answer(loop=loop)
    answer.token = client.start(request, with_response, _inbox(loop), answer)
    try:
        return await answer
    except GeneratorExit:
        answer.drop()
        raise
    except CancelledError as error:
        if error.__cause__ is None:
            # The answer had already arrived when the task was cancelled.
            error.__cause__ = answer.exception() or request._given_up()
        raise


def _inbox(loop: AbstractEventLoop) -> Inbox:
    """Returns the inbox of an event loop."""
    inbox = _INBOXES.get(loop)
    if inbox is None:
        inbox = Inbox()
        try:
            loop.add_reader(inbox.fileno(), inbox.drain)
        except NotImplementedError:
            # The loop of Windows cannot wait for a descriptor, so the inbox calls it. `_INBOXES` must not hold such an
            # inbox, which would keep its loop alive.
            return Inbox(loop.call_soon_threadsafe)
        _INBOXES[loop] = inbox
    return inbox
