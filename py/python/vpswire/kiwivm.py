# Printed from the table of calls. Do not edit: `make faces` rewrites it.
# mypy: disable-error-code="empty-body"
"""KiwiVM v1: every call."""

from __future__ import annotations

from ._lazy.hints import LazyNames
from ._native import ById, Record
from ._runtime.calls import Async, Calls, M, Planned, Sync, call, constructor
from ._runtime.clients import AsyncClient, SyncClient, planned

__all__ = [
    "AllKiwiVMCalls",
    "AssignedIps",
    "AssignedIpv6",
    "AsyncKiwiVM",
    "AuditEntry",
    "AuditLog",
    "AvailableIps",
    "AvailableOs",
    "Backup",
    "BackupList",
    "CommandResult",
    "KiwiVM",
    "LiveServiceInfo",
    "Locations",
    "MigrationStarted",
    "NewRootPassword",
    "NotificationChanges",
    "NotificationPreference",
    "NotificationPreferences",
    "Nullroute",
    "PolicyViolation",
    "PolicyViolations",
    "RateLimitStatus",
    "RawUsageStats",
    "Reinstallation",
    "ScriptStarted",
    "ServiceInfo",
    "Snapshot",
    "SnapshotExport",
    "SnapshotList",
    "SshKeys",
    "Started",
    "Suspension",
    "SuspensionDetails",
    "TaskStarted",
    "UsagePoint",
    "WorkingDirectory",
]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._lazy.kiwivm_types import VmType
    from ._lazy.types import (
        Address,
        Any,
        AsyncTransport,
        Decimal,
        Id,
        Mapping,
        Network,
        Options,
        Sequence,
        Transport,
        Unpack,
    )
    from .kiwivm_jobs import KiwiVMJobs
else:
    __getattr__ = LazyNames(globals(), "types", "kiwivm_types", ".kiwivm_jobs")


class AssignedIps(Record, module="kiwivm"):
    """The private addresses that were assigned."""

    __slots__ = ()

    assigned_ips: tuple[str, ...]
    """The addresses."""


class AssignedIpv6(Record, module="kiwivm"):
    """What was assigned: one of the two fields is present."""

    __slots__ = ()

    assigned_subnet: str | None
    """The new /64 subnet. Newer panels."""

    ip: str | None
    """The new address. Older panels."""


class AuditEntry(Record, module="kiwivm"):
    """A line of the audit log."""

    __slots__ = ()

    timestamp: int
    """When it happened, Unix seconds."""

    requestor_ipv4: int | None
    """The IPv4 address that asked for it, as one number with the first byte highest: 16909060 is 1.2.3.4,
    which `std::net::Ipv4Addr::from(n)` gives. Missing if the service did it by itself or does not say.
    """

    type: int | None
    """The kind of event, as a number whose meaning is not documented."""

    summary: str | None
    """A description of the event."""


class AuditLog(Record, module="kiwivm"):
    """The audit log."""

    __slots__ = ()

    log_entries: tuple[AuditEntry, ...]
    """The events."""


class AvailableIps(Record, module="kiwivm"):
    """The free private addresses."""

    __slots__ = ()

    available_ips: tuple[str, ...]
    """The addresses."""


class AvailableOs(Record, module="kiwivm"):
    """What is installed and what can be."""

    __slots__ = ()

    installed: str | None
    """The template of the installed system."""

    templates: tuple[str, ...]
    """The templates that can be installed."""


class Backup(Record, module="kiwivm"):
    """A backup."""

    __slots__ = ()

    backup_token: str | None
    """Its token, where the service repeats it; the key of the map in any case."""

    size: int | None
    """Its size, bytes."""

    os: str | None
    """The operating system on it, by the name of its template."""

    md5: str | None
    """The MD5 checksum of the file."""

    timestamp: int | None
    """When it was created, Unix seconds."""


class BackupList(Record, module="kiwivm"):
    """The backups."""

    __slots__ = ()

    backups: ById[Backup]
    """The backups, by their token."""


class CommandResult(Record, module="kiwivm"):
    """The result of a command."""

    __slots__ = ()

    error: int
    """The exit status of the command, 0 to 255. Greater numbers are failures of the API, and come as an
    error.
    """

    message: str | None
    """The output of the command. May hold passwords, so it is masked in logs.

    Secret.
    """


class LiveServiceInfo(Record, module="kiwivm"):
    """The answer of `getLiveServiceInfo`: the fields of `ServiceInfo`, then the live ones.

    Which of the live ones there are depends on the kind of virtualisation and on whether the VPS is running.
    """

    __slots__ = ()

    vm_type: VmType | str | None
    """The kind of virtualisation."""

    hostname: str | None
    """The host name of the VPS."""

    node_ip: str | None
    """The address of the physical node. Older panels only; may be empty."""

    node_alias: str | None
    """The provider's nickname for the physical node."""

    node_location_id: str | None
    """The id of the location (`USCA_1`), as `migrate/start` takes it. Not documented."""

    node_location: str | None
    """The location: country and state."""

    node_datacenter: str | None
    """The name of the data centre. Not documented."""

    location_ipv6_ready: bool | None
    """Whether the location has IPv6."""

    plan: str | None
    """The name of the plan."""

    plan_disk: int | None
    """The disk of the plan, bytes."""

    plan_ram: int | None
    """The memory of the plan, bytes."""

    plan_swap: int | None
    """The swap of the plan, bytes."""

    os: str | None
    """The installed operating system, by the name of its template."""

    email: str | None
    """The main e-mail address of the account."""

    plan_monthly_data: int | None
    """The monthly transfer allowance, bytes, before `monthly_data_multiplier`."""

    data_counter: int | None
    """The transfer used this month, bytes, before `monthly_data_multiplier`."""

    monthly_data_multiplier: Decimal | None
    """What `plan_monthly_data` and `data_counter` are both to be multiplied by, since transfer costs more in
    some locations. May be a fraction (0.33). The ratio of the two is the same with and without it.
    """

    data_next_reset: int | None
    """When `data_counter` is reset to zero, Unix seconds."""

    ip_addresses: tuple[str, ...] | None
    """The IPv4 addresses, and the IPv6 /64 subnets (older panels: single IPv6 addresses)."""

    ipv6_sit_tunnel_endpoint: str | None
    """The IPv4 address at the far end of the tunnel that carries IPv6. Not documented; may be null."""

    private_ip_addresses: tuple[str, ...] | None
    """The private IPv4 addresses."""

    ip_nullroutes: ById[Nullroute] | None
    """The addresses that are null-routed because of an attack, by address. Empty if there is no attack."""

    iso1: str | None
    """The mounted ISO image; empty or missing if no image is mounted."""

    iso2: str | None
    """A second mounted ISO image; the service does not support one yet."""

    available_isos: tuple[str, ...] | None
    """The ISO images that `iso/mount` takes."""

    plan_max_ipv6s: int | None
    """How many IPv6 /64 subnets (older panels: addresses) the plan allows."""

    rdns_api_available: bool | None
    """Whether `setPTR` may be used."""

    plan_private_network_available: bool | None
    """Whether the plan has private networks."""

    location_private_network_available: bool | None
    """Whether the location has private networks."""

    ptr: ById[str | None] | None
    """The reverse DNS name of each address; null or empty where none is set."""

    free_ip_replacement_interval: int | None
    """How often the address can be replaced for free, in a unit that is not known; -100 is common. Not
    documented.
    """

    plan_kiwivm_theme: str | None
    """The theme of the panel. Not documented."""

    suspended: bool | None
    """Whether the VPS is suspended: see `getSuspensionDetails`."""

    policy_violation: bool | None
    """Whether a policy violation is pending: see `getPolicyViolations`."""

    suspension_count: int | None
    """How often the VPS was suspended in this calendar year."""

    total_abuse_points: int | None
    """The abuse points accumulated in this calendar year."""

    max_abuse_points: int | None
    """The abuse points that the plan allows in a calendar year."""

    vz_status: Any | None
    """OpenVZ only: beancounters, load, numbers of processes, files and sockets, memory. Every value is text."""

    vz_quota: Any | None
    """OpenVZ only: size, limits and inodes of the disk. Every value is text."""

    ve_status: str | None
    """KVM only: `Running`, `Stopped` or `Starting`; some panels write it in lower case, so compare ignoring
    case.
    """

    ve_mac1: str | None
    """KVM only: the MAC address of the first network interface."""

    ve_used_disk_space_b: int | None
    """KVM only: the part of the disk image that is in use, bytes."""

    ve_disk_quota_gb: int | None
    """KVM only: the size of the disk image, GB of 1024^3 bytes."""

    is_cpu_throttled: bool | None
    """Whether the CPU is slowed down after heavy use; ends by itself, every 2 hours. An empty answer reads as
    no.
    """

    is_disk_throttled: bool | None
    """KVM only: whether the disk is slowed down after heavy use; ends by itself after 15 to 180 minutes. An
    empty answer reads as no.
    """

    ssh_port: int | None
    """The port that SSH listens on. On KVM only while the VPS is running."""

    live_hostname: str | None
    """KVM only: what `hostname` says inside the VPS."""

    load_average: str | None
    """KVM only: the load averages, as text."""

    mem_available_kb: int | None
    """KVM only: free memory, KB."""

    swap_total_kb: int | None
    """KVM only: total swap, KB."""

    swap_available_kb: int | None
    """KVM only: free swap, KB."""

    screendump_png_base64: bytes | None
    """KVM only: a screenshot of the console, PNG. It shows whatever is on the console."""

    veid: int | None
    """The VEID of the VPS. Not documented; most panels send it."""


class Locations(Record, module="kiwivm"):
    """The present location of the VPS, and those that it can move to."""

    __slots__ = ()

    current_location: str | None
    """The id of the present location."""

    locations: tuple[str, ...]
    """The ids of the locations to move to."""

    descriptions: ById[str] | None
    """The name of each location, by its id."""

    data_transfer_multipliers: ById[Decimal] | None
    """What the monthly transfer of the plan is multiplied by in each location, by its id. May be a fraction.
    Not on the oldest panels.
    """


class MigrationStarted(Record, module="kiwivm"):
    """A migration in progress."""

    __slots__ = ()

    notification_email: str | None
    """The e-mail address that is notified when it is done."""

    new_ips: tuple[str, ...] | None
    """The addresses that the VPS will have. Not on the oldest panels."""


class NewRootPassword(Record, module="kiwivm"):
    """A new root password."""

    __slots__ = ()

    password: str | None
    """The password. It is not shown again.

    Secret.
    """


class NotificationChanges(Record, module="kiwivm"):
    """The result of a change of settings."""

    __slots__ = ()

    submitted_email_preferences: ById[bool] | None
    """The requested values, by id."""

    updated_email_preferences: ById[bool] | None
    """What was changed, by id, without what already had the requested state."""

    friendly_descriptions: ById[str] | None
    """The subject of each kind of e-mail, by id."""


class NotificationPreference(Record, module="kiwivm"):
    """A kind of e-mail. Its fields are not documented: these are the ones that clients read."""

    __slots__ = ()

    friendly_description: str | None
    """Its subject."""

    is_enabled: bool | None
    """Whether it is sent."""

    changed_timestamp: int | None
    """When that was last changed, Unix seconds."""

    s_value: str | None
    """The setting as the service keeps it."""


class NotificationPreferences(Record, module="kiwivm"):
    """The kinds of notification e-mails."""

    __slots__ = ()

    email_preferences: ById[ById[NotificationPreference]]
    """The kinds of e-mails: by category, then by the id that `kiwivm/setNotificationPreferences` takes."""

    notification_email: str | None
    """The address that they are sent to."""


class Nullroute(Record, module="kiwivm"):
    """A null route: the network discards traffic to an address for as long as it is attacked.

    Old panels send a bare list of addresses: then nothing but the address, the key of the map, is known.
    """

    __slots__ = ()

    nullroute_timestamp: int | None
    """When the attack began, Unix seconds."""

    nullroute_duration_s: int | None
    """For how long the address stays unreachable, seconds from then on."""

    log: str | None
    """A packet dump of the attack, as text of many lines."""


class PolicyViolation(Record, module="kiwivm"):
    """A case for which the VPS will be suspended."""

    __slots__ = ()

    record_id: int
    """Its id, for `resolvePolicyViolation`."""

    timestamp: int | None
    """When it was recorded, Unix seconds."""

    suspend_at: int | None
    """When the VPS will be suspended if it is not resolved before, Unix seconds."""

    flag: str | None
    """The kind of abuse, such as `copyright`."""

    is_soft: bool | None
    """Whether `resolvePolicyViolation` can resolve it. If not, only the provider's support can."""

    abuse_points: int | None
    """The points that it adds to `total_abuse_points`."""

    evidence_data: str | None
    """The text of the complaint."""


class PolicyViolations(Record, module="kiwivm"):
    """The open policy violations and the abuse points."""

    __slots__ = ()

    total_abuse_points: int | None
    """The abuse points accumulated in this calendar year."""

    max_abuse_points: int | None
    """The abuse points that the plan allows in a calendar year."""

    policy_violations: tuple[PolicyViolation, ...] | None
    """The open cases. May be missing if there are no cases."""


class RateLimitStatus(Record, module="kiwivm"):
    """The remaining budget of API calls."""

    __slots__ = ()

    remaining_points_15min: int | None
    """Points left in the present 15 minutes."""

    remaining_points_24h: int | None
    """Points left in the present 24 hours."""


class RawUsageStats(Record, module="kiwivm"):
    """Usage over time."""

    __slots__ = ()

    data: tuple[UsagePoint, ...]
    """The points, one for each 5 minutes."""

    vm_type: VmType | str | None
    """The kind of virtualisation."""


class Reinstallation(Record, module="kiwivm"):
    """A system being installed. The oldest panels answer none of this."""

    __slots__ = ()

    root_password: str | None
    """The new root password. It is not shown again.

    Secret.
    """

    ssh_port: int | None
    """The port that SSH will listen on."""

    ssh_keys: tuple[str, ...] | None
    """The public keys put into root's `authorized_keys`, one a line."""

    ssh_keys_brief: tuple[str, ...] | None
    """The same keys, shortened for display."""

    notification_email: str | None
    """The e-mail address that is notified when the installation is done."""


class ScriptStarted(Record, module="kiwivm"):
    """A running script."""

    __slots__ = ()

    log: str | None
    """The name of the file that its output goes to."""

    node_ip: str | None
    """The address of the physical node. Not documented."""

    output_stream_id: str | None
    """The id of its output on that node. Not documented."""


class ServiceInfo(Record, module="kiwivm"):
    """The answer of `getServiceInfo`."""

    __slots__ = ()

    vm_type: VmType | str | None
    """The kind of virtualisation."""

    hostname: str | None
    """The host name of the VPS."""

    node_ip: str | None
    """The address of the physical node. Older panels only; may be empty."""

    node_alias: str | None
    """The provider's nickname for the physical node."""

    node_location_id: str | None
    """The id of the location (`USCA_1`), as `migrate/start` takes it. Not documented."""

    node_location: str | None
    """The location: country and state."""

    node_datacenter: str | None
    """The name of the data centre. Not documented."""

    location_ipv6_ready: bool | None
    """Whether the location has IPv6."""

    plan: str | None
    """The name of the plan."""

    plan_disk: int | None
    """The disk of the plan, bytes."""

    plan_ram: int | None
    """The memory of the plan, bytes."""

    plan_swap: int | None
    """The swap of the plan, bytes."""

    os: str | None
    """The installed operating system, by the name of its template."""

    email: str | None
    """The main e-mail address of the account."""

    plan_monthly_data: int | None
    """The monthly transfer allowance, bytes, before `monthly_data_multiplier`."""

    data_counter: int | None
    """The transfer used this month, bytes, before `monthly_data_multiplier`."""

    monthly_data_multiplier: Decimal | None
    """What `plan_monthly_data` and `data_counter` are both to be multiplied by, since transfer costs more in
    some locations. May be a fraction (0.33). The ratio of the two is the same with and without it.
    """

    data_next_reset: int | None
    """When `data_counter` is reset to zero, Unix seconds."""

    ip_addresses: tuple[str, ...] | None
    """The IPv4 addresses, and the IPv6 /64 subnets (older panels: single IPv6 addresses)."""

    ipv6_sit_tunnel_endpoint: str | None
    """The IPv4 address at the far end of the tunnel that carries IPv6. Not documented; may be null."""

    private_ip_addresses: tuple[str, ...] | None
    """The private IPv4 addresses."""

    ip_nullroutes: ById[Nullroute] | None
    """The addresses that are null-routed because of an attack, by address. Empty if there is no attack."""

    iso1: str | None
    """The mounted ISO image; empty or missing if no image is mounted."""

    iso2: str | None
    """A second mounted ISO image; the service does not support one yet."""

    available_isos: tuple[str, ...] | None
    """The ISO images that `iso/mount` takes."""

    plan_max_ipv6s: int | None
    """How many IPv6 /64 subnets (older panels: addresses) the plan allows."""

    rdns_api_available: bool | None
    """Whether `setPTR` may be used."""

    plan_private_network_available: bool | None
    """Whether the plan has private networks."""

    location_private_network_available: bool | None
    """Whether the location has private networks."""

    ptr: ById[str | None] | None
    """The reverse DNS name of each address; null or empty where none is set."""

    free_ip_replacement_interval: int | None
    """How often the address can be replaced for free, in a unit that is not known; -100 is common. Not
    documented.
    """

    plan_kiwivm_theme: str | None
    """The theme of the panel. Not documented."""

    suspended: bool | None
    """Whether the VPS is suspended: see `getSuspensionDetails`."""

    policy_violation: bool | None
    """Whether a policy violation is pending: see `getPolicyViolations`."""

    suspension_count: int | None
    """How often the VPS was suspended in this calendar year."""

    total_abuse_points: int | None
    """The abuse points accumulated in this calendar year."""

    max_abuse_points: int | None
    """The abuse points that the plan allows in a calendar year."""


class Snapshot(Record, module="kiwivm"):
    """A snapshot."""

    __slots__ = ()

    file_name: str
    """Its file name, which the other calls take."""

    os: str | None
    """The operating system on it, by the name of its template."""

    description: str | None
    """Its description."""

    size: int | None
    """Its compressed size, bytes."""

    uncompressed: int | None
    """Its uncompressed size, bytes. Not documented."""

    md5: str | None
    """The MD5 checksum of the file."""

    sticky: bool | None
    """Whether it is kept for ever."""

    purges_in: int | None
    """Seconds until it is deleted; means nothing for a sticky one."""

    download_link: str | None
    """The URL to download it from, over plain HTTP. Anyone who has the link can read everything on the
    snapshot.

    Secret.
    """

    download_link_ssl: str | None
    """The same over HTTPS. Not on older panels.

    Secret.
    """


class SnapshotExport(Record, module="kiwivm"):
    """A snapshot ready to be fetched by another VPS."""

    __slots__ = ()

    token: str | None
    """The token for `snapshot/import`. The document does not name the field: this is the name that clients
    read.

    Secret.
    """


class SnapshotList(Record, module="kiwivm"):
    """The snapshots."""

    __slots__ = ()

    snapshots: tuple[Snapshot, ...]
    """The snapshots."""


class SshKeys(Record, module="kiwivm"):
    """The public SSH keys that the service keeps, one a line."""

    __slots__ = ()

    ssh_keys_veid: tuple[str, ...] | None
    """The keys of this VPS."""

    ssh_keys_user: tuple[str, ...] | None
    """The keys of the account."""

    ssh_keys_preferred: tuple[str, ...] | None
    """The keys that `reinstallOS` will use: those of the VPS if it has any, else those of the account."""

    shortened_ssh_keys_veid: tuple[str, ...] | None
    """The keys of this VPS, shortened for display."""

    shortened_ssh_keys_user: tuple[str, ...] | None
    """The keys of the account, shortened for display."""

    shortened_ssh_keys_preferred: tuple[str, ...] | None
    """The keys that `reinstallOS` will use, shortened for display."""


class Started(Record, module="kiwivm"):
    """The answer to a start."""

    __slots__ = ()

    is_mounted: bool | None
    """Whether the disk of the VPS is mounted on its node. Not documented; some panels send it."""


class Suspension(Record, module="kiwivm"):
    """A case for which the VPS is suspended."""

    __slots__ = ()

    record_id: int
    """Its id, for `unsuspend`."""

    flag: str | None
    """The kind of abuse, such as `copyright`."""

    is_soft: bool | None
    """Whether `unsuspend` can resolve it. If not, only the provider's support can."""

    evidence_record_id: int | None
    """The key of its complaint in `evidence`."""

    abuse_points: int | None
    """The points that it adds to `total_abuse_points`."""


class SuspensionDetails(Record, module="kiwivm"):
    """The open suspensions and the abuse points."""

    __slots__ = ()

    suspension_count: int | None
    """How often the VPS was suspended in this calendar year."""

    total_abuse_points: int | None
    """The abuse points accumulated in this calendar year."""

    max_abuse_points: int | None
    """The abuse points that the plan allows in a calendar year."""

    suspensions: tuple[Suspension, ...] | None
    """The open cases. May be missing if there are no cases."""

    evidence: ById[str] | None
    """The full text of each complaint, by `evidence_record_id`. May be missing if there are no cases."""


class TaskStarted(Record, module="kiwivm"):
    """A task that goes on after the answer."""

    __slots__ = ()

    notification_email: str | None
    """The e-mail address that is notified when it is done."""


class UsagePoint(Record, module="kiwivm"):
    """The usage within 5 minutes."""

    __slots__ = ()

    timestamp: int
    """The time of the point, Unix seconds."""

    cpu_usage: float | None
    """CPU usage, percent."""

    network_in_bytes: int | None
    """Received, bytes."""

    network_out_bytes: int | None
    """Sent, bytes."""

    disk_read_bytes: int | None
    """Read from disk, bytes."""

    disk_write_bytes: int | None
    """Written to disk, bytes."""


class WorkingDirectory(Record, module="kiwivm"):
    """The directory after a change of directory."""

    __slots__ = ()

    pwd: str | None
    """The directory, as `pwd` prints it."""


class BackupCalls(Calls[M]):
    """The calls of the group `backup`."""

    @call("backup.list")
    def list(self, *, timeout: float | None = None, max_retries: int | None = None) -> BackupList:
        """List the backups.

        `POST /backup/list`: reads.

        Returns:
            `BackupList`.
        """
        ...

    @call("backup.copy_to_snapshot")
    def copy_to_snapshot(
        self,
        *,
        backup_token: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> TaskStarted:
        """Copy a backup into a snapshot, which then can be restored or downloaded.

        It is made after the answer; until it is done, other calls are refused as locked, and report its
        progress.

        `POST /backup/copyToSnapshot`: bills.

        Args:
            backup_token: The backup: its key in `backup/list`.

        Returns:
            `TaskStarted`.
        """
        ...


class BasicShellCalls(Calls[M]):
    """The calls of the group `basic_shell`."""

    @call("basic_shell.cd")
    def cd(
        self,
        *,
        current_dir: str,
        new_dir: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> WorkingDirectory:
        """Resolve a change of directory inside the VPS.

        The service keeps no state: a shell built on this call keeps the answer and passes it as
        `current_dir`.

        `POST /basicShell/cd`: reads.

        Args:
            current_dir: The directory to start from.
            new_dir: The directory to change to, relative or absolute.

        Returns:
            `WorkingDirectory`.
        """
        ...

    @call("basic_shell.exec")
    def exec(self, *, command: str, timeout: float | None = None, max_retries: int | None = None) -> CommandResult:
        """Run a command as root inside the VPS, and wait until it ends.

        A command that fails is an answer, not an error: see its exit status. For long work use
        `shellScript/exec`.

        `POST /basicShell/exec`: acts.

        Args:
            command: The command line. May hold passwords, so it is masked in logs. (secret)

        Returns:
            `CommandResult`.
        """
        ...


class Ipv6Calls(Calls[M]):
    """The calls of the group `ipv6`."""

    @call("ipv6.add")
    def add(
        self,
        *,
        ip: Address | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> AssignedIpv6:
        """Add an IPv6 /64 subnet; on older panels, an IPv6 address.

        `plan_max_ipv6s` of `getServiceInfo` says how many there can be.

        `POST /ipv6/add`: bills.

        Args:
            ip: Older panels only: the address to add, within the /64 of the first one. Leave it out for the
                first address, which the service picks, and on newer panels. (an IPv6 address)

        Returns:
            `AssignedIpv6`.
        """
        ...

    @call("ipv6.delete")
    def delete(self, *, ip: Network, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Release an IPv6 /64 subnet; on older panels, a single address.

        Newer panels have no way to ask for the same one again.

        `POST /ipv6/delete`: destroys.

        Args:
            ip: The subnet (`2001:db8::/64`) or address, as in `ip_addresses` of `getServiceInfo`. (an
                address, with or without `/prefix`)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class IsoCalls(Calls[M]):
    """The calls of the group `iso`."""

    @call("iso.mount")
    def mount(self, *, iso: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Mount an ISO image, from which the VPS boots.

        Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.

        `POST /iso/mount`: acts.

        Args:
            iso: The image: one of `available_isos` of `getServiceInfo`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("iso.unmount")
    def unmount(self, *, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Unmount the ISO image, so that the VPS boots from its disk.

        Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.

        `POST /iso/unmount`: acts.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class KiwivmCalls(Calls[M]):
    """The calls of the group `kiwivm`."""

    @call("kiwivm.get_notification_preferences")
    def get_notification_preferences(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NotificationPreferences:
        """Show the kinds of notification e-mails, and which of them are sent.

        `POST /kiwivm/getNotificationPreferences`: reads.

        Returns:
            `NotificationPreferences`.
        """
        ...

    @call("kiwivm.set_notification_preferences")
    def set_notification_preferences(
        self,
        *,
        json_notification_preferences: Mapping[str, bool],
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NotificationChanges:
        """Enable or disable kinds of notification e-mails. Those that are not given stay as they are.

        `POST /kiwivm/setNotificationPreferences`: sets.

        Args:
            json_notification_preferences: What to change: whether to send each kind of e-mail, by its id.
                Sent as a JSON object of 0 and 1.

        Returns:
            `NotificationChanges`.
        """
        ...


class MigrateCalls(Calls[M]):
    """The calls of the group `migrate`."""

    @call("migrate.get_locations")
    def get_locations(self, *, timeout: float | None = None, max_retries: int | None = None) -> Locations:
        """List the locations that the VPS can move to.

        `POST /migrate/getLocations`: reads.

        Returns:
            `Locations`.
        """
        ...

    @call("migrate.start")
    def start(self, *, location: str, timeout: float | None = None, max_retries: int | None = None) -> MigrationStarted:
        """Move the VPS to another location. All its IPv4 addresses are lost, and replaced by new ones.

        On older panels all IPv6 addresses are lost too, without replacement. The monthly transfer may become
        less: see `data_transfer_multipliers` first. The answer may take minutes; the move goes on after it.

        `POST /migrate/start`: acts.

        Args:
            location: The id of the new location, from `migrate/getLocations`.

        Returns:
            `MigrationStarted`.
        """
        ...


class PrivateIpCalls(Calls[M]):
    """The calls of the group `private_ip`."""

    @call("private_ip.get_available_ips")
    def get_available_ips(self, *, timeout: float | None = None, max_retries: int | None = None) -> AvailableIps:
        """List the private addresses that are free to be assigned.

        `POST /privateIp/getAvailableIps`: reads.

        Returns:
            `AvailableIps`.
        """
        ...

    @call("private_ip.assign")
    def assign(
        self,
        *,
        ip: Address | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> AssignedIps:
        """Assign a private address to the VPS.

        Needs a plan and a location with private networks: see `getServiceInfo`.

        `POST /privateIp/assign`: bills.

        Args:
            ip: The address to assign; without it the service picks one. (an IPv4 address)

        Returns:
            `AssignedIps`.
        """
        ...

    @call("private_ip.delete")
    def delete(self, *, ip: Address, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Remove a private address from the VPS. It may then be assigned to others.

        `POST /privateIp/delete`: destroys.

        Args:
            ip: The address. (an IPv4 address)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class ShellScriptCalls(Calls[M]):
    """The calls of the group `shell_script`."""

    @call("shell_script.exec")
    def exec(self, *, script: str, timeout: float | None = None, max_retries: int | None = None) -> ScriptStarted:
        """Start a shell script as root inside the VPS, without waiting until it ends.

        The exit status is not reported; the output goes to a file.

        `POST /shellScript/exec`: acts.

        Args:
            script: The text of the script. May hold passwords, so it is masked in logs. (secret)

        Returns:
            `ScriptStarted`.
        """
        ...


class SnapshotCalls(Calls[M]):
    """The calls of the group `snapshot`."""

    @call("snapshot.create")
    def create(
        self,
        *,
        description: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> TaskStarted:
        """Take a snapshot of the VPS.

        It is made after the answer; until it is done, other calls are refused as locked, and report its
        progress. A snapshot that is not sticky is deleted by the service in time: see `purges_in`.

        `POST /snapshot/create`: bills.

        Args:
            description: Its description.

        Returns:
            `TaskStarted`.
        """
        ...

    @call("snapshot.list")
    def list(self, *, timeout: float | None = None, max_retries: int | None = None) -> SnapshotList:
        """List the snapshots.

        `POST /snapshot/list`: reads.

        Returns:
            `SnapshotList`.
        """
        ...

    @call("snapshot.delete")
    def delete(self, *, snapshot: str, timeout: float | None = None, max_retries: int | None = None) -> TaskStarted:
        """Delete a snapshot for good.

        `POST /snapshot/delete`: destroys.

        Args:
            snapshot: The snapshot: `fileName` of `snapshot/list`.

        Returns:
            `TaskStarted`.
        """
        ...

    @call("snapshot.restore")
    def restore(self, *, snapshot: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Restore the VPS from a snapshot. Everything on its disk is lost for good.

        `POST /snapshot/restore`: destroys.

        Args:
            snapshot: The snapshot: `fileName` of `snapshot/list`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("snapshot.toggle_sticky")
    def toggle_sticky(
        self,
        *,
        snapshot: str,
        sticky: bool,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Set whether a snapshot is sticky: a sticky one is not deleted when it is old.

        `POST /snapshot/toggleSticky`: sets.

        Args:
            snapshot: The snapshot: `fileName` of `snapshot/list`.
            sticky: Whether it is to be sticky: the new state, in spite of the call's name.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("snapshot.export")
    def export(self, *, snapshot: str, timeout: float | None = None, max_retries: int | None = None) -> SnapshotExport:
        """Get a token with which another VPS can fetch a snapshot of this one.

        Anyone who has the token and the VEID can read everything on the snapshot.

        `POST /snapshot/export`: bills.

        Args:
            snapshot: The snapshot: `fileName` of `snapshot/list`.

        Returns:
            `SnapshotExport`.
        """
        ...

    @call("snapshot.import")
    def import_(
        self,
        *,
        source_veid: Id,
        source_token: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Fetch a snapshot of another VPS, which has to `snapshot/export` it first.

        `POST /snapshot/import`: bills.

        Args:
            source_veid: The VEID of the other VPS.
            source_token: The token that the other VPS got. (secret)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class AllKiwiVMCalls(Calls[M]):
    """All calls of KiwiVM v1."""

    @property
    def backup(self) -> BackupCalls[M]:
        """The calls of the group `backup`."""
        return self._group(BackupCalls)

    @property
    def basic_shell(self) -> BasicShellCalls[M]:
        """The calls of the group `basic_shell`."""
        return self._group(BasicShellCalls)

    @property
    def ipv6(self) -> Ipv6Calls[M]:
        """The calls of the group `ipv6`."""
        return self._group(Ipv6Calls)

    @property
    def iso(self) -> IsoCalls[M]:
        """The calls of the group `iso`."""
        return self._group(IsoCalls)

    @property
    def kiwivm(self) -> KiwivmCalls[M]:
        """The calls of the group `kiwivm`."""
        return self._group(KiwivmCalls)

    @property
    def migrate(self) -> MigrateCalls[M]:
        """The calls of the group `migrate`."""
        return self._group(MigrateCalls)

    @property
    def private_ip(self) -> PrivateIpCalls[M]:
        """The calls of the group `private_ip`."""
        return self._group(PrivateIpCalls)

    @property
    def shell_script(self) -> ShellScriptCalls[M]:
        """The calls of the group `shell_script`."""
        return self._group(ShellScriptCalls)

    @property
    def snapshot(self) -> SnapshotCalls[M]:
        """The calls of the group `snapshot`."""
        return self._group(SnapshotCalls)

    @call("start")
    def start(self, *, timeout: float | None = None, max_retries: int | None = None) -> Started:
        """Start the VPS.

        A VPS that is running already is refused (error 700003, seen on some panels).

        `POST /start`: acts.

        Returns:
            `Started`.
        """
        ...

    @call("stop")
    def stop(self, *, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Shut the VPS down.

        `POST /stop`: sets.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("restart")
    def restart(self, *, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Reboot the VPS.

        `POST /restart`: acts.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("kill")
    def kill(self, *, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Power off a VPS that hangs and does not respond to `stop`.

        Data not yet written to disk is lost.

        `POST /kill`: acts.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("get_service_info")
    def get_service_info(self, *, timeout: float | None = None, max_retries: int | None = None) -> ServiceInfo:
        """Show the plan, the location, the addresses and the used transfer of the VPS.

        It does not say whether the VPS is running: see `getLiveServiceInfo`.

        `POST /getServiceInfo`: reads.

        Returns:
            `ServiceInfo`.
        """
        ...

    @call("get_live_service_info")
    def get_live_service_info(self, *, timeout: float | None = None, max_retries: int | None = None) -> LiveServiceInfo:
        """Show everything that `getServiceInfo` does, and the present state of the VPS.

        The service asks the node and the VPS itself: an answer may take 15 seconds.

        `POST /getLiveServiceInfo`: reads.

        Returns:
            `LiveServiceInfo`.
        """
        ...

    @call("get_available_os")
    def get_available_os(self, *, timeout: float | None = None, max_retries: int | None = None) -> AvailableOs:
        """List the operating systems that can be installed.

        `POST /getAvailableOS`: reads.

        Returns:
            `AvailableOs`.
        """
        ...

    @call("reinstall_os")
    def reinstall_os(self, *, os: str, timeout: float | None = None, max_retries: int | None = None) -> Reinstallation:
        """Reinstall the operating system. Everything on the disk is lost for good.

        The answer holds the only copy of the new root password: keep it. The installation itself goes on
        after the answer; until it is done, other calls are refused as locked, and report its progress.

        `POST /reinstallOS`: destroys.

        Args:
            os: The template to install, by its name in `getAvailableOS`.

        Returns:
            `Reinstallation`.
        """
        ...

    @call("update_ssh_keys")
    def update_ssh_keys(
        self,
        *,
        ssh_keys: str | Sequence[str],
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Set the SSH keys that the next `reinstallOS` puts into the VPS.

        They replace the keys set before, and go before the keys of the account. The running system is not
        touched.

        `POST /updateSshKeys`: sets.

        Args:
            ssh_keys: The public keys, one a line.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("get_ssh_keys")
    def get_ssh_keys(self, *, timeout: float | None = None, max_retries: int | None = None) -> SshKeys:
        """Show the SSH keys kept for the VPS and for the account, and which of them `reinstallOS` would use.

        `POST /getSshKeys`: reads.

        Returns:
            `SshKeys`.
        """
        ...

    @call("reset_root_password")
    def reset_root_password(self, *, timeout: float | None = None, max_retries: int | None = None) -> NewRootPassword:
        """Reset the root password to one that the service generates.

        Each call generates another one, so the first answer no longer holds.

        `POST /resetRootPassword`: acts.

        Returns:
            `NewRootPassword`.
        """
        ...

    @call("set_hostname")
    def set_hostname(self, *, new_hostname: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Set the host name of the VPS.

        `POST /setHostname`: sets.

        Args:
            new_hostname: The new host name.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("set_ptr")
    def set_ptr(self, *, ip: Address, ptr: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Set the reverse DNS name of an address, in place of the one before.

        Only where `rdns_api_available` of `getServiceInfo` says so.

        `POST /setPTR`: sets.

        Args:
            ip: An address of the VPS. (an address)
            ptr: The name that the address is to resolve to.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("get_usage_graphs")
    def get_usage_graphs(self, *, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Request graphs of the usage. Obsolete; its answer is undocumented.

        `POST /getUsageGraphs`: reads.

        Deprecated: use get_raw_usage_stats

        Returns:
            `Any`.
        """
        ...

    @call("get_raw_usage_stats")
    def get_raw_usage_stats(self, *, timeout: float | None = None, max_retries: int | None = None) -> RawUsageStats:
        """Show the usage of CPU, network and disk over time.

        A point for each 5 minutes of up to two years: an answer may have 200,000 points and some 30 MB.

        `POST /getRawUsageStats`: reads.

        Returns:
            `RawUsageStats`.
        """
        ...

    @call("get_audit_log")
    def get_audit_log(self, *, timeout: float | None = None, max_retries: int | None = None) -> AuditLog:
        """Show who did what to the VPS through the panel and the API.

        `POST /getAuditLog`: reads.

        Returns:
            `AuditLog`.
        """
        ...

    @call("get_rate_limit_status")
    def get_rate_limit_status(self, *, timeout: float | None = None, max_retries: int | None = None) -> RateLimitStatus:
        """Show how many more API calls the service will take.

        About 1,000 points are given for 15 minutes and 20,000 for 24 hours; without points calls may go
        unanswered for some minutes.

        `POST /getRateLimitStatus`: reads.

        Returns:
            `RateLimitStatus`.
        """
        ...

    @call("clone_from_external_server")
    def clone_from_external_server(
        self,
        *,
        external_server_ip: Address,
        external_server_ssh_port: int,
        external_server_root_password: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Copy another server, of any provider, over this VPS. OpenVZ only.

        Everything on this VPS is replaced by the copy. The provider logs in to the other server as root, and
        so learns its password: change it afterwards.

        `POST /cloneFromExternalServer`: destroys.

        Args:
            external_server_ip: The address of the other server. (an address)
            external_server_ssh_port: The SSH port of the other server. (1 to 65535)
            external_server_root_password: The root password of the other server. (secret)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("get_suspension_details")
    def get_suspension_details(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> SuspensionDetails:
        """Show why the VPS is suspended, with the evidence.

        `POST /getSuspensionDetails`: reads.

        Returns:
            `SuspensionDetails`.
        """
        ...

    @call("get_policy_violations")
    def get_policy_violations(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> PolicyViolations:
        """Show the pending policy violations, before they lead to a suspension.

        `POST /getPolicyViolations`: reads.

        Returns:
            `PolicyViolations`.
        """
        ...

    @call("unsuspend")
    def unsuspend(self, *, record_id: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Mark an abuse case as resolved, and unsuspend the VPS.

        Only cases marked `is_soft`; for others, contact the provider's support.

        `POST /unsuspend`: acts.

        Args:
            record_id: The case: `record_id` of `getSuspensionDetails`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("resolve_policy_violation")
    def resolve_policy_violation(
        self,
        *,
        record_id: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Mark a policy violation as resolved, so that the VPS is not suspended for it.

        Only cases marked `is_soft`; for others, contact the provider's support.

        `POST /resolvePolicyViolation`: acts.

        Args:
            record_id: The case: `record_id` of `getPolicyViolations`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class KiwiVM(AllKiwiVMCalls[Sync], SyncClient):
    """A client of KiwiVM v1. Its calls wait for their answers.

    Each call takes a `timeout` and `max_retries` of its own, in place of the client's.
    """

    @constructor("kiwivm", Sync)
    def __init__(
        self,
        *,
        veid: int | str | None = None,
        api_key: str | None = None,
        base_url: str | None = None,
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        """A client for one account. Nothing is connected yet.

        Args:
            veid: The VPS's id (VEID). Default: the value of VPSWIRE_KIWIVM_VEID.
            api_key: The VPS's API key. Default: the value of VPSWIRE_KIWIVM_API_KEY.
            base_url: The URL of the service, if it differs from the default. Default: the value of VPSWIRE_KIWIVM_URL.
            transport: A function that takes a `Request` and gives a `Response`, instead of our own.
            options: As follows.

        Options:
            allow_plain_http: Allows plain http to a host other than this machine: anyone on the way can read
                the key. Default: off.
            timeout: The time that one attempt may take. Seconds. Default: 30 seconds, or more for slow calls.
            connect_timeout: The part of the time-out that establishing the connection may take. Seconds.
                Default: 10 seconds.
            max_retries: How often a failed call is retried, if it is safe to send it again. Default: 2.
            retry_sets: Whether calls that set something (a label, a firewall group) are retried even if an
                attempt may have been executed. Default: off.
            read_only: Refuses every call that does more than read, before anything is sent. Default: the
                value of `VPSWIRE_READ_ONLY`, or off.
            pace: Whether calls wait to keep the account below the rate limit of its service (Vultr: 2 calls a
                second). Default: on.
            max_body: The largest body of an answer in bytes, decompressed; values above 256 MiB count as 256
                MiB. In memory an answer takes up to 6.5 times its body while it is read, 5 times afterwards,
                and 13 times while a map by id is looked through. Default: 64 MiB.
            proxy: The URL of the HTTP proxy that every connection goes through. Default: the proxy that the
                environment names.
            user_agent: The value of the User-Agent header. Default: `vpswire/` and the version.
            ca_file: A file of certificates (PEM) to trust, and no others. Default: Mozilla's.
            on_attempt: Called after each attempt, and before each wait. It receives no key, password or
                token. Default: nothing.
        """
        ...

    @property
    def plan(self) -> AllKiwiVMCalls[Planned]:
        """The same calls, of which each gives the request that it would send, with masks for secrets."""
        return AllKiwiVMCalls(planned(self._core))

    @property
    def jobs(self) -> KiwiVMJobs[Sync]:
        """What takes several calls, and waits between them."""
        from .kiwivm_jobs import KiwiVMJobs

        return self._group(KiwiVMJobs)


class AsyncKiwiVM(AllKiwiVMCalls[Async], AsyncClient):
    """A client of KiwiVM v1. Its calls are awaited.

    Each call takes a `timeout` and `max_retries` of its own, in place of the client's.
    """

    @constructor("kiwivm", Async)
    def __init__(
        self,
        *,
        veid: int | str | None = None,
        api_key: str | None = None,
        base_url: str | None = None,
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        """A client for one account. Nothing is connected yet.

        Args:
            veid: The VPS's id (VEID). Default: the value of VPSWIRE_KIWIVM_VEID.
            api_key: The VPS's API key. Default: the value of VPSWIRE_KIWIVM_API_KEY.
            base_url: The URL of the service, if it differs from the default. Default: the value of VPSWIRE_KIWIVM_URL.
            transport: A coroutine function that takes a `Request` and gives a `Response`, instead of our own.
            options: As follows.

        Options:
            allow_plain_http: Allows plain http to a host other than this machine: anyone on the way can read
                the key. Default: off.
            timeout: The time that one attempt may take. Seconds. Default: 30 seconds, or more for slow calls.
            connect_timeout: The part of the time-out that establishing the connection may take. Seconds.
                Default: 10 seconds.
            max_retries: How often a failed call is retried, if it is safe to send it again. Default: 2.
            retry_sets: Whether calls that set something (a label, a firewall group) are retried even if an
                attempt may have been executed. Default: off.
            read_only: Refuses every call that does more than read, before anything is sent. Default: the
                value of `VPSWIRE_READ_ONLY`, or off.
            pace: Whether calls wait to keep the account below the rate limit of its service (Vultr: 2 calls a
                second). Default: on.
            max_body: The largest body of an answer in bytes, decompressed; values above 256 MiB count as 256
                MiB. In memory an answer takes up to 6.5 times its body while it is read, 5 times afterwards,
                and 13 times while a map by id is looked through. Default: 64 MiB.
            proxy: The URL of the HTTP proxy that every connection goes through. Default: the proxy that the
                environment names.
            user_agent: The value of the User-Agent header. Default: `vpswire/` and the version.
            ca_file: A file of certificates (PEM) to trust, and no others. Default: Mozilla's.
            on_attempt: Called after each attempt, and before each wait. It receives no key, password or
                token. Default: nothing.
        """
        ...

    @property
    def plan(self) -> AllKiwiVMCalls[Planned]:
        """The same calls, of which each gives the request that it would send, with masks for secrets."""
        return AllKiwiVMCalls(planned(self._core))

    @property
    def jobs(self) -> KiwiVMJobs[Async]:
        """What takes several calls, and waits between them."""
        from .kiwivm_jobs import KiwiVMJobs

        return self._group(KiwiVMJobs)
