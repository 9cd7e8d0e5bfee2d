# type: ignore
# The types are in the stub beside this file.
"""How the printed methods become calls: one set of them serves the sync, the async and the planning clients.

A method is declared once, with `@call`. What it does depends on the core of the object that it is looked up on: `Sync`
sends it, `Async` gives an awaitable, `Planned` shows what would be sent. What is called is native: no frame of the
package holds a key or an argument when an error leaves it.

The types are in the stub beside this file, so that nothing of `typing` is imported here.
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
        core = vars(self).get("_core")
        # One whose settings were refused has no core.
        return f"<{type(self).__name__} at {core.native.base_url}>" if core else f"<{type(self).__name__}, not made>"


# What `help` shows of something bound: the docs of its declaration. A class has to say so for itself.
_doc = property(lambda bound: bound.declared.function.__doc__)


class _Shown:
    """What people and tools see of something that is declared in Python and done natively."""

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


# A call that waits for its answer.
class SyncCall(BoundCall, _Shown):
    __slots__ = ()
    __doc__ = _doc
    __call__ = BoundCall._send
    with_response = BoundCall._send_with_response


# A call to be awaited.
class AsyncCall(BoundCall, _Shown):
    __slots__ = ()
    __doc__ = _doc
    __call__ = BoundCall._begin
    with_response = BoundCall._begin_with_response


# A call that is only shown.
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
    """Another declared method that is done natively."""

    __slots__ = ("api", "bound", "core")

    def __init__(self, bound, function, api=None, core=None):
        self.bound = bound
        self.function = function
        self.api = api
        self.core = core

    def __get__(self, instance, owner=None):
        return super().__get__(None, owner) if instance is None else self.bound(instance, self)


def call(id):
    """Declares a method to be the call of that name."""
    return lambda function: Call(id, function)


def constructor(api, core):
    """Declares the constructor of a client of that API."""
    return lambda function: Method(Making, function, api, core)


def changing(function):
    """Declares the method that gives a client with other options."""
    return Method(Changing, function)


def raw(function):
    """Declares the method that makes any call and waits for its answer."""
    return Method(SyncRaw, function)


def async_raw(function):
    """Declares the method that makes any call once it is awaited."""
    return Method(AsyncRaw, function)


class Planned:
    """Shows what would be sent, with masks for secrets, and sends nothing."""

    bound = PlanCall
    direct = False

    def __init__(self, native):
        self.native = native


class Sync:
    """Sends, and waits for the answer without the interpreter's lock."""

    bound = SyncCall

    def __init__(self, native, transport=None):
        self.native = native
        self.transport = transport

    @property
    def direct(self):
        """Whether the native client sends."""
        return self.transport is None

    def send(self, request):
        """Makes a call that is prepared."""
        return self.native.send(request) if self.direct else self.run(request)

    def run(self, request, with_response=False):
        """Makes a call over the caller's own transport: the exchange decides, the transport acts."""
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
        """A job whose calls this makes."""
        from ..jobs import Job

        return Job(self, run)


class Async:
    """Sends on another thread, and wakes the event loop when the answer is there."""

    bound = AsyncCall
    direct = False

    def __init__(self, native, transport=None):
        self.native = native
        self.transport = transport

    async def run(self, request, with_response=False):
        """Makes a call. If the task is cancelled, so is the call; what is known of it is the cause of the error."""
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
        """A job whose calls this makes."""
        from ..jobs import AsyncJob

        return AsyncJob(self, run)

    async def refuse(self, error):
        """Raises what is wrong with a call when it is awaited."""
        raise error
