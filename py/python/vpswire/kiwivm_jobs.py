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
"""What to wait for.

Answers may hold other texts; they pass through as they are.

- `unlocked`: No task locks it.
- `running`: It runs, and no task locks it.
- `stopped`: It is switched off, and no task locks it.
"""


class Deployed(Record, module="kiwivm_jobs"):
    """The keys that are kept for a VPS."""

    __slots__ = ()

    ssh_keys: tuple[str, ...]
    """All of them."""

    added: tuple[str, ...]
    """Those that were added."""


class Listed(Record, module="kiwivm_jobs"):
    """A snapshot as it is listed."""

    __slots__ = ()

    id: str
    """Its id, by which other calls know it."""

    description: str | None
    """What it is called."""

    order: int | None
    """A number that is greater the newer it is; nothing where the service does not say."""

    date: str | None
    """A date of it, in words and in UTC."""

    sticky: bool
    """Whether the service keeps it for ever."""

    complete: bool
    """Whether it can be used."""

    md5: str | None
    """The MD5 sum of it."""


class Migrated(Record, module="kiwivm_jobs"):
    """A VPS that was moved."""

    __slots__ = ()

    location: str | None
    """The id of its location, where the panel says it."""

    old_ips: tuple[str, ...]
    """Its addresses before."""

    new_ips: tuple[str, ...]
    """Its addresses now."""

    ptr_set: tuple[str, ...]
    """The addresses whose reverse DNS name was set again."""

    ptr_left: tuple[str, ...]
    """The reverse DNS names that could not be set again: there is no address for them, or the location does
    not have the call.
    """


class Reinstalled(Record, module="kiwivm_jobs"):
    """A system that was installed."""

    __slots__ = ()

    os: str | None
    """The template."""

    root_password: str | None
    """The root password, if this process got it. It was handed over before. Where the answer that held it was
    lost, `resetRootPassword` makes another one.

    Secret.
    """

    ssh_port: int | None
    """The port that SSH listens on, where the service said so."""

    password_came: bool
    """Whether the answer came that holds the password."""


class Restored(Record, module="kiwivm_jobs"):
    """A backup that was put back."""

    __slots__ = ()

    snapshot: str
    """The snapshot that it was copied into."""

    os: str | None
    """The system that is on the VPS, by the name of its template."""


class Rotated(Record, module="kiwivm_jobs"):
    """What a rotation did."""

    __slots__ = ()

    created: str
    """The id of the new snapshot."""

    description: str
    """What it is called."""

    deleted: tuple[str, ...]
    """The ids of those that were deleted."""

    kept: tuple[str, ...]
    """The ids of those of the prefix that were kept, without the new one."""

    left: tuple[str, ...]
    """The ids of those that were to be deleted, and for which that is not known to have happened."""


class Waited(Record, module="kiwivm_jobs"):
    """How the VPS is."""

    __slots__ = ()

    state: str | None
    """Its state in the service's word, where it was asked for."""


class KiwiVMJobs(Jobs[M]):
    """The jobs of KiwiVM v1."""

    @job("wait")
    def wait(self, *, until: Until, timeout: float | None = None) -> Waited:
        """Wait until the VPS is unlocked, running or stopped.

        While it is locked, the progress says how far the task is that locks it.

        Reads.

        Args:
            until: What to wait for.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Waited`.
        """
        ...

    @job("snapshot")
    def snapshot(self, *, description: str, timeout: float | None = None) -> Listed:
        """Take a snapshot of the VPS and wait until it is complete.

        The service may lock and restart the VPS meanwhile.

        Bills.

        Args:
            description: What to call it.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Listed`.
        """
        ...

    @job("rotate")
    def rotate(self, *, prefix: str, keep: int, quota: int | None = None, timeout: float | None = None) -> Rotated:
        """Take a snapshot, wait until it is complete, and then delete the oldest ones of the same prefix.

        Sticky snapshots, and those whose description does not begin with the prefix, are never touched. At
        most 100 are deleted at a time.

        Destroys.

        Args:
            prefix: How the descriptions of its snapshots begin: `nightly `. The date is put after it.
            keep: How many to have in the end, the new one included; 1 or more.
            quota: How many snapshots the service lets the VPS have: without room for one more nothing is
                done. The API does not say it.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Rotated`.
        """
        ...

    @job("restore_backup")
    def restore_backup(self, *, backup_token: str, timeout: float | None = None) -> Restored:
        """Put a backup back: copy it into a snapshot, wait, restore that, and wait. Everything on the disk
        now is lost.

        The snapshot stays. It is restored only if its MD5 sum is that of the backup, where both are known.

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
        """Install an operating system and wait until it is there. Everything on the disk is lost.

        The service makes up a root password and says it once. It is handed over in the step after the answer,
        before anything else is done, and it is not in a saved job.

        Destroys.

        Args:
            os: The template to install, by its name in `getAvailableOS`.
            ssh_keys: The public keys to put into root's `authorized_keys`, in place of those that are kept
                for the VPS.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Reinstalled`.
        """
        ...

    @job("migrate")
    def migrate(self, *, location: str, keep_ptr: bool | None = None, timeout: float | None = None) -> Migrated:
        """Move the VPS to another location and wait until it is there. Its IPv4 addresses are lost and
        replaced by others.

        The plan compares what the monthly transfer is multiplied by in both places. The API says no prices.

        Destroys.

        Args:
            location: The id of the new location, from `migrate/getLocations`.
            keep_ptr: Whether the reverse DNS names are set again for the new addresses, each in the place of
                the old one. Off unless set.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Migrated`.
        """
        ...

    @job("deploy_keys")
    def deploy_keys(self, *, ssh_keys: str | Sequence[str], timeout: float | None = None) -> Deployed:
        """Add SSH keys to those that the next installation puts into the VPS. The running system is not
        touched.

        Sets.

        Args:
            ssh_keys: The public keys, one a line.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Deployed`.
        """
        ...
