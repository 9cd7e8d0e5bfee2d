"""The outcomes of calls that a verb of the fleet or a job makes."""

from __future__ import annotations

from .._native import Outcome


def outcome_of(error: BaseException) -> Outcome:
    """Returns the outcome of a failed call."""
    outcome: Outcome | None = getattr(error, "_outcome", None)
    if outcome is None:
        raise error
    return outcome
