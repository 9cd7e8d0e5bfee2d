"""The errors: `VpsError`, and a class for each stable code.

An error's text and `repr` contain no key, password or token. Its `body`, the raw answer, may contain some.
"""

from __future__ import annotations

from ._lazy.hints import HintLookup, LazyNames
from ._native import Headers, Request

__all__ = [
    "AuthError",
    "Cancelled",
    "DecodeError",
    "Forbidden",
    "Gone",
    "HttpError",
    "InvalidParams",
    "JobError",
    "Locked",
    "Look",
    "NotFound",
    "NotSent",
    "Progress",
    "RateLimited",
    "ReadOnly",
    "ServiceError",
    "Timeout",
    "TooLarge",
    "TransportError",
    "UnknownOutcome",
    "VpsError",
]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, ClassVar, Literal

    from .jobs import PlanItem, Secret
else:
    __getattr__ = LazyNames(globals(), "types", ".jobs")


class Progress:
    """The progress of the task that locks a machine.

    Attributes:
        task: The name of the task: `OS Reinstall: debian-13-x86_64`.
        percent: The part that is done, from 0 to 100.
        message: The current step, in words.
        age_seconds: Seconds since the last update.
    """

    __slots__ = ("age_seconds", "message", "percent", "task")
    __match_args__ = ("task", "percent", "message", "age_seconds")

    def __init__(
        self,
        task: str | None = None,
        percent: float | None = None,
        message: str | None = None,
        age_seconds: int | None = None,
    ) -> None:
        self.task = task
        self.percent = percent
        self.message = message
        self.age_seconds = age_seconds

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Progress):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__match_args__)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"Progress({shown})"


class Look(str):
    """The call that shows the outcome of another one, as Python code: `server.list(label="web1")`.

    Attributes:
        call: The call's name: `server.list`.
        args: The arguments that narrow down its answer, by parameter name.
    """

    __no_type_check__ = HintLookup()

    call: str
    args: Mapping[str, str]


class VpsError(Exception):
    """A call failed.

    Attributes:
        code: The stable code of the error's class, which never changes: `rate_limited`.
        call: The call's name: `server.list`. Empty if no call was in progress.
        message: The description of the fault, without the call's name and the hints.
        verdict: `not_sent`, `rejected`: nothing happened. `unknown`: the call may have been executed; check
            before repeating it.
        retryable: Whether the same call may succeed later and is safe to send again.
        hint: A suggestion, in terms of the Python API.
        look: The call that shows the outcome of this one: `server.list(label="web1")`.
        status: The HTTP status, if there was an answer.
        service_code: The service's own error code.
        service_message: The service's own error message.
        param: The invalid parameter.
        path: The path of the invalid value in the answer: `576965.vcpu_count`.
        progress: The progress of the task that locks the machine.
        retry_after: Seconds to wait before a retry, as the service requests.
        headers: The answer's headers; names are case-insensitive. Empty if there was no answer.
        request: The request, with keys and secrets masked; None if no call was in progress.
        body: The raw answer, if there was one. It may contain secrets.
    """

    __no_type_check__ = HintLookup()

    code: ClassVar[str] = ""
    call: str = ""
    message: str = ""
    verdict: Literal["not_sent", "rejected", "unknown"] = "unknown"
    retryable: bool = False
    hint: str | None = None
    look: Look | None = None
    status: int | None = None
    service_code: int | None = None
    service_message: str | None = None
    param: str | None = None
    path: str | None = None
    progress: Progress | None = None
    retry_after: float | None = None
    headers: Mapping[str, str] = Headers({})
    request: Request[Any] | None = None
    _body: Any = None
    # The core's record of a call that belongs to a verb or a job.
    _outcome: Any = None

    @property
    def body(self) -> bytes | None:
        return None if self._body is None else bytes(self._body)

    def __reduce__(self) -> tuple[Any, ...]:
        return _make, (self.code, str(self), {**vars(self), "_body": self.body, "request": None})


class InvalidParams(VpsError, TypeError):
    """A parameter or setting is missing, unknown or invalid. Nothing was sent."""

    code = "invalid_params"


class AuthError(VpsError):
    """The key, token pair or VPS id is wrong or missing."""

    code = "auth"


class Forbidden(VpsError):
    """The key is valid, but lacks the permission for this call."""

    code = "forbidden"


class NotFound(VpsError):
    """The object or the path does not exist."""

    code = "not_found"


class RateLimited(VpsError):
    """Too many calls in too short a time. Nothing was done."""

    code = "rate_limited"


class Locked(VpsError):
    """The machine is busy with a long task; `progress` may show its progress."""

    code = "locked"


class Gone(VpsError):
    """The service has been shut down permanently."""

    code = "gone"


class ServiceError(VpsError):
    """The service refused the call; its message contains the explanation."""

    code = "service"


class DecodeError(VpsError):
    """The response cannot be decoded."""

    code = "decode"


class HttpError(VpsError):
    """An HTTP error status, without an error message that can be trusted."""

    code = "http"


class TransportError(VpsError):
    """The connection failed."""

    code = "transport"


class Timeout(VpsError, TimeoutError):
    """The time-out passed."""

    code = "timeout"


class Cancelled(VpsError):
    """The caller cancelled the call."""

    code = "cancelled"


class ReadOnly(VpsError):
    """The client is read-only and the call changes something. Nothing was sent."""

    code = "read_only"


class TooLarge(VpsError):
    """The answer is larger than the limit."""

    code = "too_large"


class UnknownOutcome(VpsError):
    """The call may have been executed: check before repeating it.

    Every error with the verdict `unknown` is an instance, in addition to the class of its code.
    """


class NotSent(VpsError):
    """The call has not reached the service.

    Every error with the verdict `not_sent` is an instance, in addition to the class of its code.
    """


class JobError(VpsError):
    """A job ended early.

    It is also an instance of its cause's class: `except Timeout` catches the time-out of a job.

    Attributes:
        cause: The error that ended it.
        done: The items of its plan that were done.
        unknown: The items that may have been done: check before you repeat them.
        not_done: The items that were not done.
        secrets: The passwords that the job received before it ended.
    """

    cause: VpsError
    done: tuple[PlanItem, ...] = ()
    unknown: tuple[PlanItem, ...] = ()
    not_done: tuple[PlanItem, ...] = ()
    secrets: tuple[Secret, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        names = ("cause", "done", "unknown", "not_done", "secrets")
        return _make_job, (str(self), {name: getattr(self, name) for name in names})


_BY_CODE = {kind.code: kind for kind in VpsError.__subclasses__() if kind.code}
_BY_VERDICT: dict[str, type[VpsError]] = {"unknown": UnknownOutcome, "not_sent": NotSent}


def _class_of(code: str, verdict: str, made: dict[tuple[str, str], type[VpsError]] = {}) -> type[VpsError]:  # noqa: B006
    """Returns the class of a code, derived from the class of the verdict as well."""
    kind, of_verdict = _BY_CODE.get(code, VpsError), _BY_VERDICT.get(verdict)
    if of_verdict is None:
        return kind
    if (code, verdict) not in made:
        parts = {"__module__": kind.__module__, "__qualname__": kind.__qualname__, "__doc__": kind.__doc__}
        made[code, verdict] = type(kind.__name__, (kind, of_verdict) if kind is not VpsError else (of_verdict,), parts)
    return made[code, verdict]


def _make(code: str, text: str, details: dict[str, Any]) -> VpsError:
    """Builds an error from its parts, for the native module and for pickles."""
    error = _class_of(code, details.get("verdict", VpsError.verdict))(text)
    progress, look = details.get("progress"), details.get("look")
    if isinstance(details.get("headers"), list):
        details["headers"] = Headers(details["headers"])
    if isinstance(progress, dict):
        details["progress"] = Progress(**progress)
    if isinstance(look, dict):
        details["look"] = Look(look.pop("text"))
        vars(details["look"]).update(look)
    error.__dict__.update(details)
    return error


def _make_job(text: str, parts: dict[str, Any], made: dict[type, type[JobError]] = {}) -> JobError:  # noqa: B006
    """Builds the error of a job from its parts."""
    cause = parts["cause"]
    kind = type(cause)
    if kind not in made:
        names = {"__module__": JobError.__module__, "__qualname__": JobError.__qualname__, "__doc__": JobError.__doc__}
        made[kind] = type(JobError.__name__, (JobError, kind) if kind is not VpsError else (JobError,), names)
    error = made[kind](text)
    error.__dict__.update(vars(cause))
    error.__dict__.update(parts)
    return error
