from datetime import datetime

from ._native import Attempt as Attempt
from ._native import ById as ById
from ._native import Flaw as Flaw
from ._native import Record as Record
from ._native import Request as Request
from ._native import Response as Response
from ._native import __version__ as __version__
from ._runtime.listing import Listing as Listing
from .cvm import AsyncCvm as AsyncCvm
from .cvm import Cvm as Cvm
from .errors import AuthError as AuthError
from .errors import Cancelled as Cancelled
from .errors import DecodeError as DecodeError
from .errors import Forbidden as Forbidden
from .errors import Gone as Gone
from .errors import HttpError as HttpError
from .errors import InvalidParams as InvalidParams
from .errors import JobError as JobError
from .errors import Locked as Locked
from .errors import Look as Look
from .errors import NotFound as NotFound
from .errors import NotSent as NotSent
from .errors import Progress as Progress
from .errors import RateLimited as RateLimited
from .errors import ReadOnly as ReadOnly
from .errors import ServiceError as ServiceError
from .errors import Timeout as Timeout
from .errors import TooLarge as TooLarge
from .errors import TransportError as TransportError
from .errors import UnknownOutcome as UnknownOutcome
from .errors import VpsError as VpsError
from .fleet import AsyncFleet as AsyncFleet
from .fleet import Fleet as Fleet
from .kiwivm import AsyncKiwiVM as AsyncKiwiVM
from .kiwivm import KiwiVM as KiwiVM
from .vultr import AsyncVultr as AsyncVultr
from .vultr import Vultr as Vultr

__all__ = [
    "AsyncCvm",
    "AsyncFleet",
    "AsyncKiwiVM",
    "AsyncVultr",
    "Attempt",
    "AuthError",
    "ById",
    "Cancelled",
    "Cvm",
    "DecodeError",
    "Flaw",
    "Fleet",
    "Forbidden",
    "Gone",
    "HttpError",
    "InvalidParams",
    "JobError",
    "KiwiVM",
    "Listing",
    "Locked",
    "Look",
    "NotFound",
    "NotSent",
    "Progress",
    "RateLimited",
    "ReadOnly",
    "Record",
    "Request",
    "Response",
    "ServiceError",
    "Timeout",
    "TooLarge",
    "TransportError",
    "UnknownOutcome",
    "VpsError",
    "Vultr",
    "__version__",
    "parse_time",
]

def parse_time(text: str | None) -> datetime | None: ...
