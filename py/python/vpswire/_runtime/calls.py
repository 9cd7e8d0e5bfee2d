# type: ignore
# The types are in the stub beside this file.
"""Turns the printed methods into calls: one set of them serves the sync, the async and the planning clients.

A method is declared once, with `@call`. Its effect depends on the core of the object that it is looked up on: `Sync`
sends it, `Async` returns an awaitable, `Planned` shows the request. The function that runs is native, so that no frame
of the package contains a key or an argument when an error is raised.

The types are in the stub next to this file, so that `typing` is not imported here.
"""

from __future__ import annotations

from .._lazy.hints import HintLookup, LazilyAnnotated, fill
from .._native import BoundCall, BoundMethod, Record

M = None

Record.__no_type_check__ = HintLookup()


class Calls:
    """Calls that share a core: a client, or a group of its calls."""

    __no_type_check__ = HintLookup()

    def __init__(self, core):
        self._of_core(core)

    def _of_core(self, core):
        self._core = core
        # Its groups by class, and its bound calls; each is created on first use.
        self._made = {}

    def _group(self, kind):
        made = self._made.get(kind)
        if made is None:
            made = self._made[kind] = kind(self._core)
        return made

    def __class_getitem__(cls, _core):
        return cls

    def __repr__(self):
        core = vars(self).get("_core")
        # An object whose settings were refused has no core.
        return f"<{type(self).__name__} at {core.native.base_url}>" if core else f"<{type(self).__name__}, not made>"


# The docs of the declaration, for `help` of a bound object. `__doc__` is not inherited: each class needs its own.
_doc = property(lambda bound: bound.declared.function.__doc__)


class _Shown:
    """Describes a callable that is declared in Python and implemented natively, for `help`, `inspect` and `repr`."""

    __slots__ = ()

    @property
    def __name__(self):
        return self.declared.function.__name__

    @property
    def __wrapped__(self):
        return self.declared.function

    @property
    def __annotations__(self):
        fill(self.declared.function.__globals__)
        return self.declared.function.__annotations__

    @property
    def __signature__(self):
        import inspect

        signature = inspect.signature(self.declared.function)
        return signature.replace(parameters=list(signature.parameters.values())[1:])

    def __repr__(self):
        name = getattr(self.declared, "id", None) or self.__name__
        return f"<call {name}{self.__signature__}>"


# A blocking call.
class SyncCall(BoundCall, _Shown):
    __slots__ = ()
    __doc__ = _doc
    __call__ = BoundCall._send
    with_response = BoundCall._send_with_response


# An awaitable call.
class AsyncCall(BoundCall, _Shown):
    __slots__ = ()
    __doc__ = _doc
    __call__ = BoundCall._begin
    with_response = BoundCall._begin_with_response


# A call that only shows its request.
class PlanCall(BoundCall, _Shown):
    __slots__ = ()
    __doc__ = _doc
    __call__ = BoundCall._plan


class Making(BoundMethod, _Shown):
    __slots__ = ()
    __doc__ = _doc
    __call__ = BoundMethod._make


class Changing(BoundMethod, _Shown):
    __slots__ = ()
    __doc__ = _doc
    __call__ = BoundMethod._change


class SyncRaw(BoundMethod, _Shown):
    __slots__ = ()
    __doc__ = _doc
    __call__ = BoundMethod._raw


class AsyncRaw(BoundMethod, _Shown):
    __slots__ = ()
    __doc__ = _doc
    __call__ = BoundMethod._begin_raw


class Call(LazilyAnnotated):
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


class Method(LazilyAnnotated):
    """Any other declared method that is implemented natively."""

    __slots__ = ("api", "bound", "core")

    def __init__(self, bound, function, api=None, core=None):
        self.bound = bound
        self.function = function
        self.api = api
        self.core = core

    def __get__(self, instance, owner=None):
        return super().__get__(None, owner) if instance is None else self.bound(instance, self)


def call(id):
    """Declares a method as the call with this name."""
    return lambda function: Call(id, function)


def constructor(api, core):
    """Declares the constructor of a client of an API."""
    return lambda function: Method(Making, function, api, core)


def changing(function):
    """Declares the method that returns a client with other options."""
    return Method(Changing, function)


def raw(function):
    """Declares the blocking method for any call."""
    return Method(SyncRaw, function)


def async_raw(function):
    """Declares the awaitable method for any call."""
    return Method(AsyncRaw, function)


class Planned:
    """Shows requests with their secrets masked, and sends nothing."""

    bound = PlanCall
    direct = False

    def __init__(self, native):
        self.native = native


class Sync:
    """Sends requests, and waits for the answers with the interpreter's lock released."""

    bound = SyncCall

    def __init__(self, native, transport=None):
        self.native = native
        self.transport = transport

    @property
    def direct(self):
        """Whether the native client sends."""
        return self.transport is None

    def send(self, request):
        """Makes a prepared call."""
        return self.native.send(request) if self.direct else self.run(request)

    def run(self, request, with_response=False):
        """Makes a call over the caller's transport: the exchange decides, the transport acts."""
        from time import sleep

        exchange, response = self.native.exchange(request), None
        word, what = exchange.start()
        while word != "done":
            try:
                response = sleep(what) if word == "wait" else self.transport(what)
            except BaseException as error:
                if word == "wait" or not isinstance(error, Exception):
                    exchange.given_up(error)
                    raise
                word, what = exchange.raised(error)
            else:
                word, what = exchange.waited() if word == "wait" else exchange.answered(response)
        return (what, response) if with_response else what

    def job(self, run):
        """Returns a job whose calls this core makes."""
        from ..jobs import Job

        return Job(self, run)


class Async:
    """Sends requests on another thread, which wakes the event loop when the answer arrives."""

    bound = AsyncCall
    direct = False

    def __init__(self, native, transport=None):
        self.native = native
        self.transport = transport

    async def run(self, request, with_response=False):
        """Makes a call. Cancelling the task cancels the call; the error with its known outcome becomes the cause."""
        if self.transport is not None:
            return await self._over_transport(request, with_response)
        from .loops import answer_of

        return await answer_of(self.native, request, with_response)

    async def _over_transport(self, request, with_response):
        from asyncio import sleep

        exchange, response = self.native.exchange(request), None
        word, what = exchange.start()
        while word != "done":
            try:
                response = await (sleep(what) if word == "wait" else self.transport(what))
            except BaseException as error:
                if word == "wait" or not isinstance(error, Exception):
                    exchange.given_up(error)
                    raise
                word, what = exchange.raised(error)
            else:
                word, what = exchange.waited() if word == "wait" else exchange.answered(response)
        return (what, response) if with_response else what

    def job(self, run):
        """Returns a job whose calls this core makes."""
        from ..jobs import AsyncJob

        return AsyncJob(self, run)

    async def refuse(self, error):
        """Raises the error of an invalid call when it is awaited."""
        raise error
