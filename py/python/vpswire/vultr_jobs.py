# Printed from the table of jobs. Do not edit: `make faces` rewrites it.
# mypy: disable-error-code="empty-body"
"""Vultr v1: what takes several calls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ._lazy.types import Id
from ._native import Record
from ._runtime.calls import M
from ._runtime.jobs import Jobs, job

__all__ = [
    "Created",
    "Deployed",
    "Listed",
    "Reinstalled",
    "Rotated",
    "Until",
    "VultrJobs",
    "Waited",
]

Until: TypeAlias = Literal["active", "unlocked", "running", "stopped", "gone"]
"""The state to wait for.

Answers may hold other texts; they pass through as they are.

- `active`: Its subscription is active. It may still be installing or booting.
- `unlocked`: It is active, and the service runs no task on it.
- `running`: It is active and switched on, and the service runs no task on it.
- `stopped`: It is active and switched off, and the service runs no task on it.
- `gone`: It does not exist.
"""


class Created(Record, module="vultr_jobs"):
    """A server that was created and is running."""

    __slots__ = ()

    subid: int
    """Its id."""

    main_ip: str | None
    """Its address."""

    default_password: str | None
    """The root password, if this process received it. It was also handed over in a step, and `server.list`
    shows it.

    Secret.
    """


class Deployed(Record, module="vultr_jobs"):
    """A key of the account."""

    __slots__ = ()

    sshkeyid: str
    """Its id."""

    added: bool
    """Whether this job added it."""


class Listed(Record, module="vultr_jobs"):
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


class Reinstalled(Record, module="vultr_jobs"):
    """A server that was reinstalled."""

    __slots__ = ()

    main_ip: str | None
    """Its address."""

    default_password: str | None
    """The root password, if this process received it. It was also handed over in a step, and `server.list`
    shows it.

    Secret.
    """


class Rotated(Record, module="vultr_jobs"):
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


class Waited(Record, module="vultr_jobs"):
    """The state of the server."""

    __slots__ = ()

    exists: bool
    """Whether the server exists."""

    status: str | None
    """The status of its subscription: `active`."""

    power_status: str | None
    """Its power state: `running`."""

    server_state: str | None
    """The task that the service runs on it; `ok` if none."""

    main_ip: str | None
    """Its address."""


class VultrJobs(Jobs[M]):
    """The jobs of Vultr v1."""

    @job("wait")
    def wait(self, *, subid: Id, until: Until, timeout: float | None = None) -> Waited:
        """Wait until a server is active, unlocked, running, stopped or gone.

        Reads.

        Args:
            subid: The server.
            until: The state to wait for.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Waited`.
        """
        ...

    @job("snapshot")
    def snapshot(self, *, subid: Id, description: str, timeout: float | None = None) -> Listed:
        """Take a snapshot of a server and wait until it is complete.

        Bills.

        Args:
            subid: The server.
            description: The description of the snapshot.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Listed`.
        """
        ...

    @job("rotate")
    def rotate(
        self,
        *,
        subid: Id,
        prefix: str,
        keep: int,
        quota: int | None = None,
        timeout: float | None = None,
    ) -> Rotated:
        """Take a snapshot of a server, wait until it is complete, and then delete the oldest snapshots with
        the same prefix.

        The service does not report which server a snapshot belongs to, so give each server its own prefix.
        Snapshots whose description does not begin with the prefix are never deleted. One run deletes at most
        100.

        Destroys.

        Args:
            subid: The server.
            prefix: The prefix of the descriptions of its snapshots: `nightly web1 `. The date follows it.
            keep: The number of snapshots to keep, including the new one; 1 or more.
            quota: The number of snapshots that the service allows for the account, which the API does not
                report. If there is no room for one more, the job does nothing.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Rotated`.
        """
        ...

    @job("restore_backup")
    def restore_backup(self, *, subid: Id, backupid: str, timeout: float | None = None) -> Waited:
        """Restore a backup to a server and wait until it is running again. Everything that is on its disk now
        is lost.

        Destroys.

        Args:
            subid: The server.
            backupid: The backup, from `backup/list`.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Waited`.
        """
        ...

    @job("reinstall")
    def reinstall(self, *, subid: Id, hostname: str | None = None, timeout: float | None = None) -> Reinstalled:
        """Reinstall a server and wait until it is running again. Everything on its disk is lost. Its root
        password is handed over at the end.

        Destroys.

        Args:
            subid: The server.
            hostname: Its new host name; unchanged if not given.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Reinstalled`.
        """
        ...

    @job("create")
    def create(
        self,
        *,
        dcid: Id,
        vpsplanid: Id,
        osid: Id,
        label: str,
        snapshotid: str | None = None,
        appid: Id | None = None,
        scriptid: Id | None = None,
        sshkeyid: Sequence[str] | None = None,
        hostname: str | None = None,
        tag: str | None = None,
        firewallgroupid: str | None = None,
        enable_ipv6: bool | None = None,
        auto_backups: bool | None = None,
        timeout: float | None = None,
    ) -> Created:
        """Create a server and wait until it is active, installed and running. Billing starts at once.

        The label must be new: if the answer is lost, the server is found by it, so that none is bought twice.
        The root password is handed over once the server is running. A job takes no user data: it is saved,
        and user data may contain passwords.

        Bills.

        Args:
            dcid: The location.
            vpsplanid: The plan.
            osid: The operating system.
            label: Its label, which no other server may have.
            snapshotid: The snapshot to install, with the operating system 164.
            appid: The application to install, with the operating system 186.
            scriptid: The id of the start-up script to run.
            sshkeyid: The ids of the SSH keys to install.
            hostname: Its host name.
            tag: Its tag.
            firewallgroupid: The id of its firewall group.
            enable_ipv6: Whether to enable IPv6.
            auto_backups: Whether to enable automatic backups, which cost extra.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Created`.
        """
        ...

    @job("deploy_key")
    def deploy_key(self, *, name: str, ssh_key: str, timeout: float | None = None) -> Deployed:
        """Add an SSH key to the account unless it is already there. Servers that are created with its id get
        the key; running servers are not changed.

        Bills.

        Args:
            name: The name of the key.
            ssh_key: The public key, as one line of an `authorized_keys` file.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Deployed`.
        """
        ...
