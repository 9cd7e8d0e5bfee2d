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
"""What to wait for.

Answers may hold other texts; they pass through as they are.

- `active`: Its subscription is active. It may still be installed or boot.
- `unlocked`: It is active, and nothing is being done with it.
- `running`: It is active and switched on, and nothing is being done with it.
- `stopped`: It is active and switched off, and nothing is being done with it.
- `gone`: It does not exist.
"""


class Created(Record, module="vultr_jobs"):
    """A server that was created and runs."""

    __slots__ = ()

    subid: int
    """Its id."""

    main_ip: str | None
    """Its address."""

    default_password: str | None
    """The root password, if this process got it. It was handed over before; `server.list` shows it too.

    Secret.
    """


class Deployed(Record, module="vultr_jobs"):
    """A key of the account."""

    __slots__ = ()

    sshkeyid: str
    """Its id."""

    added: bool
    """Whether it was added by this job."""


class Listed(Record, module="vultr_jobs"):
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


class Reinstalled(Record, module="vultr_jobs"):
    """A server that was reinstalled."""

    __slots__ = ()

    main_ip: str | None
    """Its address."""

    default_password: str | None
    """The root password, if this process got it. It was handed over before; `server.list` shows it too.

    Secret.
    """


class Rotated(Record, module="vultr_jobs"):
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


class Waited(Record, module="vultr_jobs"):
    """How the server is."""

    __slots__ = ()

    exists: bool
    """Whether there is such a server."""

    status: str | None
    """The status of its subscription: `active`."""

    power_status: str | None
    """Whether it is switched on: `running`."""

    server_state: str | None
    """What is being done with it: `ok`."""

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
            until: What to wait for.
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
            description: What to call it.
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
        """Take a snapshot of a server, wait until it is complete, and then delete the oldest ones of the same
        prefix.

        The service does not say which server a snapshot is of: give each server a prefix of its own.
        Snapshots whose description does not begin with the prefix are never touched. At most 100 are deleted
        at a time.

        Destroys.

        Args:
            subid: The server.
            prefix: How the descriptions of its snapshots begin: `nightly web1 `. The date is put after it.
            keep: How many to have in the end, the new one included; 1 or more.
            quota: How many snapshots the service lets the account have: without room for one more nothing is
                done. The API does not say it.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Rotated`.
        """
        ...

    @job("restore_backup")
    def restore_backup(self, *, subid: Id, backupid: str, timeout: float | None = None) -> Waited:
        """Put a backup onto a server and wait until it runs again. Everything on its disk now is lost.

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
        """Reinstall a server and wait until it runs again. Everything on its disk is lost; its root password
        is handed over then.

        Destroys.

        Args:
            subid: The server.
            hostname: Its host name from then on; as it is unless given.
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
        """Create a server and wait until it is active, installed and running. It costs money from then on.

        The label has to be new: by it the server is found if the answer is lost, so that none is bought
        twice. The root password is handed over once the server runs. User data may hold passwords, so a job,
        which is saved, does not take any.

        Bills.

        Args:
            dcid: The location.
            vpsplanid: The plan.
            osid: The operating system.
            label: What to call it: no other server is called so.
            snapshotid: The snapshot to put on it, for the operating system 164.
            appid: The application to put on it, for the operating system 186.
            scriptid: The start-up script to run.
            sshkeyid: The SSH keys to put on it, by their ids.
            hostname: Its host name.
            tag: Its tag.
            firewallgroupid: The firewall group that it is in.
            enable_ipv6: Whether it has IPv6.
            auto_backups: Whether it is backed up, which costs extra.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Created`.
        """
        ...

    @job("deploy_key")
    def deploy_key(self, *, name: str, ssh_key: str, timeout: float | None = None) -> Deployed:
        """Add an SSH key to the account, unless it is there. Servers that are created with its id get it;
        running ones are not touched.

        Bills.

        Args:
            name: What to call it.
            ssh_key: The public key, as one line of an `authorized_keys` file.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Deployed`.
        """
        ...
