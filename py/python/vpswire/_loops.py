"""Where an event loop gets the answers of awaited calls: an inbox for each loop."""

from __future__ import annotations

from asyncio import get_running_loop
from weakref import WeakKeyDictionary

from ._native import Inbox

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop, Future
    from typing import Any

_INBOXES: WeakKeyDictionary[AbstractEventLoop, Inbox] = WeakKeyDictionary()


def future_and_inbox() -> tuple[Future[Any], Inbox]:
    """What an answer is awaited by on the running loop, and where it has to arrive."""
    loop = get_running_loop()
    inbox = _INBOXES.get(loop)
    if inbox is None:
        inbox = Inbox()
        try:
            loop.add_reader(inbox.fileno(), inbox.drain)
        except NotImplementedError:
            # Windows' own loop waits for no descriptor. It is called, and so must not be held by what it holds.
            return loop.create_future(), Inbox(loop.call_soon_threadsafe)
        _INBOXES[loop] = inbox
    return loop.create_future(), inbox
