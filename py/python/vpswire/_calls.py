# type: ignore
# The types are in the stub beside this file.
"""How the printed methods become calls: one set of them serves the sync, the async and the planning clients.

A method is declared once, with `@call`. What it does depends on the core of the object that it is looked up on: `Sync`
sends it, `Async` gives an awaitable, `Planned` shows what would be sent. The types are in the stub beside this file,
so that nothing of `typing` is imported here.
"""

from __future__ import annotations

from ._hints import Asked, Hinted, fill
from ._native import Record

M = None

Record.__no_type_check__ = Asked()


class Calls:
    """Calls that share a core: a client, or a group of its calls."""

    __no_type_check__ = Asked()

    def __init__(self, core):
        self._core = core
        # Its groups by class, and its bound calls: each is made when it is first asked for.
        self._made = {}

    def _group(self, kind):
        made = self._made.get(kind)
        if made is None:
            made = self._made[kind] = kind(self._core)
        return made

    def __class_getitem__(cls, _core):
        return cls

    def __repr__(self):
        return f"<{type(self).__name__} of {self._core.native!r}>"


class Call(Hinted):
    """A declared call."""

    __slots__ = ("id",)

    def __init__(self, id, function):
        self.id = id
        self.function = function

    def __get__(self, instance, owner=None):
        if instance is None:
            return super().__get__(None, owner)
        made = instance._made.get(self)
        if made is None:
            core = instance._core
            made = instance._made[self] = core.bound(core, self)
        return made


def call(id):
    """Declares a method to be the call of that name."""
    return lambda function: Call(id, function)


# What `help` shows of a bound call: its docs in the table. A class has to say so for itself.
_doc = property(lambda bound: bound._call.function.__doc__)


class _Bound:
    __slots__ = ("_call", "_core")
    __doc__ = _doc

    def __init__(self, core, call):
        self._core = core
        self._call = call

    @property
    def __name__(self):
        return self._call.function.__name__

    @property
    def __wrapped__(self):
        return self._call.function

    @property
    def __annotations__(self):
        fill(self._call.function.__globals__)
        return self._call.function.__annotations__

    @property
    def __signature__(self):
        import inspect

        signature = inspect.signature(self._call.function)
        return signature.replace(parameters=list(signature.parameters.values())[1:])

    def __repr__(self):
        return f"<call {self._call.id}{self.__signature__}>"

    def request(self, /, **arguments):
        """The plain request, to be sent with any HTTP stack; its `parse` reads the answer. It holds the key."""
        return self._core.native.prepare(self._call.id, arguments)


# A call that waits for its answer.
class SyncCall(_Bound):
    __slots__ = ()
    __doc__ = _doc

    def __call__(self, /, **arguments):
        core = self._core
        return core.run(core.native.prepare(self._call.id, arguments))

    def with_response(self, /, **arguments):
        """Makes the call, and gives its answer together with the status, headers and body that it came in."""
        core = self._core
        return core.run(core.native.prepare(self._call.id, arguments), True)


# A call to be awaited.
class AsyncCall(_Bound):
    __slots__ = ()
    __doc__ = _doc

    async def __call__(self, /, **arguments):
        core = self._core
        return await core.run(core.native.prepare(self._call.id, arguments))

    async def with_response(self, /, **arguments):
        """Makes the call, and gives its answer together with the status, headers and body that it came in."""
        core = self._core
        return await core.run(core.native.prepare(self._call.id, arguments), True)


# A call that is only shown.
class PlanCall(_Bound):
    __slots__ = ()
    __doc__ = _doc

    def __call__(self, /, **arguments):
        return self._core.native.plan(self._call.id, arguments)


class Planned:
    """Shows what would be sent, with masks for secrets, and sends nothing."""

    bound = PlanCall

    def __init__(self, native):
        self.native = native


class Sync:
    """Sends, and waits for the answer without the interpreter's lock."""

    bound = SyncCall

    def __init__(self, native, transport=None):
        self.native = native
        self.transport = transport
        if transport is None:
            self.run = native.send

    def run(self, request, with_response=False):
        """Makes a call over the caller's own transport: the exchange decides, the transport acts."""
        from time import sleep

        exchange, response = self.native.exchange(request), None
        word, what = exchange.start()
        while word != "done":
            if word == "wait":
                sleep(what)
                word, what = exchange.waited()
                continue
            try:
                response = self.transport(what)
            except Exception as error:
                word, what = _failed(exchange, error)
            except BaseException as error:
                _given_up(exchange, error)
            else:
                word, what = exchange.answered(response)
        return (what, response) if with_response else what


class Async:
    """Sends on a thread beside, and wakes the event loop when the answer is there."""

    bound = AsyncCall

    def __init__(self, native, transport=None):
        self.native = native
        self.transport = transport

    async def run(self, request, with_response=False):
        """Makes a call. If the task is cancelled, so is the call."""
        if self.transport is not None:
            return await self._over_transport(request, with_response)
        from ._loops import future_and_inbox

        future, inbox = future_and_inbox()
        token = self.native.start(request, with_response, inbox, future)
        try:
            return await future
        except BaseException:
            token.cancel()
            raise

    async def _over_transport(self, request, with_response):
        from asyncio import sleep

        exchange, response = self.native.exchange(request), None
        word, what = exchange.start()
        while word != "done":
            if word == "wait":
                await sleep(what)
                word, what = exchange.waited()
                continue
            try:
                response = await self.transport(what)
            except Exception as error:
                word, what = _failed(exchange, error)
            except BaseException as error:
                _given_up(exchange, error)
            else:
                word, what = exchange.answered(response)
        return (what, response) if with_response else what


def _failed(exchange, error):
    """Tells the exchange that a transport failed. What raised it is the cause of what the caller gets.

    A transport that knows that nothing was sent says so with an attribute `sent = False` on what it raises.
    """
    kind = "timeout" if isinstance(error, TimeoutError) or "Timeout" in type(error).__name__ else "broken"
    sent = getattr(error, "sent", True)
    try:
        # Its words may hold the request, and so the key: only its type is told.
        return exchange.failed(kind, f"the transport raised {type(error).__name__}", sent=bool(sent))
    except _native_error() as failure:
        raise failure from error


def _given_up(exchange, error):
    """The caller gave up: raises what says so, with what is known of the call as its cause."""
    try:
        exchange.failed("cancelled", "", sent=True)
    except _native_error() as failure:
        raise error from failure
    raise error


def _native_error():
    from .errors import VpsError

    return VpsError
