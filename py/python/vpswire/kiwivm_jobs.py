# Printed from the table of jobs. Do not edit: `make faces` rewrites it.
# mypy: disable-error-code="empty-body"
"""KiwiVM v1: what takes several calls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ._native import Record
from ._runtime.calls import M
from ._runtime.jobs import Jobs, job

__all__ = [
    "Deployed",
    "KiwiVMJobs",
    "Listed",
    "Migrated",
    "Reinstalled",
    "Restored",
    "Rotated",
    "Until",
    "Waited",
]

Until: TypeAlias = Literal["unlocked", "running", "stopped"]
"""The state to wait for.

Answers may hold other texts; they pass through as they are.

- `unlocked`: It is not locked by a task.
- `running`: It is running and not locked.
- `stopped`: It is switched off and not locked.
"""


class Deployed(Record, module="kiwivm_jobs"):
    """The SSH keys that are stored for a VPS."""

    __slots__ = ()

    ssh_keys: tuple[str, ...]
    """All stored keys."""

    added: tuple[str, ...]
    """The keys that this job added."""


class Listed(Record, module="kiwivm_jobs"):
    """A snapshot, as the service lists it."""

    __slots__ = ()

    id: str
    """Its id, which other calls take."""

    description: str | None
    """Its description."""

    order: int | None
    """Its place in time: newer snapshots have greater numbers. Absent if the service does not report it."""

    date: str | None
    """Its date, in words and in UTC."""

    sticky: bool
    """Whether it is sticky: the service never deletes it."""

    complete: bool
    """Whether it is complete and can be used."""

    md5: str | None
    """Its MD5 sum."""


class Migrated(Record, module="kiwivm_jobs"):
    """A VPS that has moved."""

    __slots__ = ()

    location: str | None
    """The id of its location, if the panel reports it."""

    old_ips: tuple[str, ...]
    """Its addresses before the move."""

    new_ips: tuple[str, ...]
    """Its addresses after the move."""

    ptr_set: tuple[str, ...]
    """The addresses whose reverse DNS name was set."""

    ptr_left: tuple[str, ...]
    """The reverse DNS names that could not be set: there is no address for them, or the location does not
    offer the call.
    """


class Reinstalled(Record, module="kiwivm_jobs"):
    """The installed system."""

    __slots__ = ()

    os: str | None
    """The template."""

    root_password: str | None
    """The root password, if this process received it. It was also handed over in a step. If the answer that
    contained it was lost, `resetRootPassword` creates a new one.

    Secret.
    """

    ssh_port: int | None
    """The port that SSH listens on, if the service reported it."""

    password_came: bool
    """Whether the answer that contains the password was received."""


class Restored(Record, module="kiwivm_jobs"):
    """A restored backup."""

    __slots__ = ()

    snapshot: str
    """The snapshot that the backup was copied into."""

    os: str | None
    """The system on the VPS, as the name of its template."""


class Rotated(Record, module="kiwivm_jobs"):
    """The result of a rotation."""

    __slots__ = ()

    created: str
    """The id of the new snapshot."""

    description: str
    """The description of the new snapshot."""

    deleted: tuple[str, ...]
    """The ids of the snapshots that were deleted."""

    kept: tuple[str, ...]
    """The ids of the other snapshots of the prefix, which were kept."""

    left: tuple[str, ...]
    """The ids of the snapshots that were to be deleted but are not known to be gone."""


class Waited(Record, module="kiwivm_jobs"):
    """The state of the VPS."""

    __slots__ = ()

    state: str | None
    """Its state in the service's own word, if the job asked for it."""


class KiwiVMJobs(Jobs[M]):
    """The jobs of KiwiVM v1."""

    @job("wait")
    def wait(self, *, until: Until, timeout: float | None = None) -> Waited:
        """Wait until the VPS is unlocked, running or stopped.

        While it is locked, the steps report the progress of the task that locks it.

        Reads.

        Args:
            until: The state to wait for.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Waited`.
        """
        ...

    @job("snapshot")
    def snapshot(self, *, description: str, timeout: float | None = None) -> Listed:
        """Take a snapshot of the VPS and wait until it is complete.

        Meanwhile the service may lock and restart the VPS.

        Bills.

        Args:
            description: The description of the snapshot.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Listed`.
        """
        ...

    @job("rotate")
    def rotate(self, *, prefix: str, keep: int, quota: int | None = None, timeout: float | None = None) -> Rotated:
        """Take a snapshot, wait until it is complete, and then delete the oldest snapshots with the same
        prefix.

        Sticky snapshots, and snapshots whose description does not begin with the prefix, are never deleted.
        One run deletes at most 100.

        Destroys.

        Args:
            prefix: The prefix of the descriptions of its snapshots: `nightly `. The date follows it.
            keep: The number of snapshots to keep, including the new one; 1 or more.
            quota: The number of snapshots that the service allows for the VPS, which the API does not report.
                If there is no room for one more, the job does nothing.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Rotated`.
        """
        ...

    @job("restore_backup")
    def restore_backup(self, *, backup_token: str, timeout: float | None = None) -> Restored:
        """Restore a backup: copy it into a snapshot, wait, restore the snapshot, and wait. Everything that is
        on the disk now is lost.

        The snapshot is kept afterwards. It is restored only if its MD5 sum equals that of the backup, where
        both are known.

        Destroys.

        Args:
            backup_token: The backup: its key in `backup/list`.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Restored`.
        """
        ...

    @job("reinstall")
    def reinstall(
        self,
        *,
        os: str,
        ssh_keys: str | Sequence[str] | None = None,
        timeout: float | None = None,
    ) -> Reinstalled:
        """Install an operating system and wait until the installation is complete. Everything on the disk is
        lost.

        The service generates a root password and returns it once. It is handed over in the step after the
        answer, before anything else is done. A saved job does not contain it.

        Destroys.

        Args:
            os: The template to install, by its name in `getAvailableOS`.
            ssh_keys: The public keys for root's `authorized_keys`. They replace the keys that are stored for
                the VPS.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Reinstalled`.
        """
        ...

    @job("migrate")
    def migrate(self, *, location: str, keep_ptr: bool | None = None, timeout: float | None = None) -> Migrated:
        """Move the VPS to another location and wait until it has arrived. Its IPv4 addresses are lost: it
        gets new ones.

        The plan compares the traffic multipliers of both locations. The API reports no prices.

        Destroys.

        Args:
            location: The id of the new location, from `migrate/getLocations`.
            keep_ptr: Whether to set the reverse DNS names of the old addresses for the new ones, in the same
                order. Off by default.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Migrated`.
        """
        ...

    @job("deploy_keys")
    def deploy_keys(self, *, ssh_keys: str | Sequence[str], timeout: float | None = None) -> Deployed:
        """Add SSH keys to those that the next installation will put on the VPS. The running system is not
        changed.

        Sets.

        Args:
            ssh_keys: The public keys, one per line.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Deployed`.
        """
        ...
