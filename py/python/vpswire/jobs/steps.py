"""The steps that a job yields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, Literal, TypeAlias, TypeVar

A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One item of a job's plan."""

    key: str
    """Its name within the plan: `create`."""
    verb: Literal["reads", "makes", "changes", "deletes"] | str
    """The action."""
    what: str
    """The object of the action, in words."""
    call: str
    """The call that does it: `snapshot.delete`."""
    id: str | None = None
    """The id of the object, if it has one."""
    date: str | None = None
    """A date of the object as text, in UTC."""
    text: str = field(default="", repr=False, compare=False)
    """The whole item in words."""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of a job: nothing else is created, changed or deleted. Continuing means agreeing."""

    items: tuple[PlanItem, ...]
    """The items, in order."""

    @property
    def changes(self) -> tuple[PlanItem, ...]:
        """The items that change something."""
        return tuple(item for item in self.items if item.verb != "reads")

    def __str__(self) -> str:
        return "\n".join(map(str, self.items))


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress of a job."""

    message: str
    """The thing that the job waits for, in words."""
    percent: float | None = None
    """The part of it that is done, from 0 to 100."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A password that is shown once: keep it."""

    name: str
    """Its kind: `root_password`."""
    value: str
    """The password."""

    def __repr__(self) -> str:
        return f"Secret(name={self.name!r}, value='***')"


@dataclass(frozen=True, slots=True)
class Called:
    """A call was made."""

    call: str
    """Its name: `snapshot.list`."""


@dataclass(frozen=True, slots=True)
class Wait:
    """The job waits before its next step."""

    seconds: float
    """The length of the wait, in seconds."""


@dataclass(frozen=True, slots=True)
class Done(Generic[A]):
    """The job is over."""

    answer: A
    """The answer of the job."""


Step: TypeAlias = Plan | Progress | Secret | Called | Wait | Done[A]
"""Any step of a job."""
