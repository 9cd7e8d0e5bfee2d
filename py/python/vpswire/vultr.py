# Printed from the table of calls. Do not edit: `make faces` rewrites it.
# mypy: disable-error-code="empty-body"
"""Vultr v1: every call."""

from __future__ import annotations

from ._lazy.hints import LazyNames
from ._native import ById, Record
from ._runtime.calls import Async, Calls, M, Planned, Sync, call, constructor
from ._runtime.clients import AsyncClient, SyncClient, planned

__all__ = [
    "Account",
    "App",
    "AppInfo",
    "AsyncVultr",
    "Backup",
    "BackupSchedule",
    "BareMetal",
    "BareMetalPlan",
    "BlockVolume",
    "DnsRecord",
    "Domain",
    "FirewallGroup",
    "FirewallRule",
    "Ipv4",
    "Ipv6",
    "Ipv6Reverse",
    "IsoImage",
    "IsoState",
    "KeyInfo",
    "NewFirewallGroup",
    "NewFirewallRule",
    "NewIso",
    "NewSnapshot",
    "NewSshKey",
    "NewStartupScript",
    "NewSubscription",
    "NewUser",
    "Os",
    "Plan",
    "PrivateNetwork",
    "Region",
    "ReservedIp",
    "Server",
    "Snapshot",
    "Soa",
    "SshKey",
    "StartupScript",
    "Traffic",
    "User",
    "UserData",
    "V6Network",
    "Vultr",
    "VultrCalls",
]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._lazy.types import (
        Address,
        Any,
        AsyncTransport,
        Decimal,
        Id,
        Listing,
        Network,
        Options,
        Sequence,
        Transport,
        Unpack,
    )
    from ._lazy.vultr_types import (
        Acl,
        AddressKind,
        BlockStatus,
        CronType,
        Direction,
        FirewallAction,
        ImageStatus,
        IpType,
        IsoMount,
        PlanKind,
        PlanType,
        PowerStatus,
        Protocol,
        ScriptType,
        ServerState,
        SubscriptionStatus,
    )
    from .vultr_jobs import VultrJobs
else:
    __getattr__ = LazyNames(globals(), "types", "vultr_types", ".vultr_jobs")


class Account(Record, module="vultr"):
    """The account's balance, pending charges and last payment, in US dollars."""

    __slots__ = ()

    balance: Decimal | None
    """The balance owed; negative if the account has credit."""

    pending_charges: Decimal | None
    """The charges since the last invoice, not billed yet."""

    last_payment_date: str | None
    """When the last payment was received, UTC; missing if there was none."""

    last_payment_amount: Decimal | None
    """The amount of the last payment; payments are negative."""


class App(Record, module="vultr"):
    """A one-click application."""

    __slots__ = ()

    appid: int
    """Its id: what `APPID` takes, together with OSID 186."""

    name: str | None
    """Its name."""

    short_name: str | None
    """Its name in lower case, without spaces."""

    deploy_name: str | None
    """Its name with the operating system that it is installed on."""

    surcharge: Decimal | None
    """Its surcharge on the plan, in US dollars a month."""


class AppInfo(Record, module="vultr"):
    """The report of an application."""

    __slots__ = ()

    app_info: str | None
    """The text, which may hold addresses and initial passwords; may be empty.

    Secret.
    """


class Backup(Record, module="vultr"):
    """A backup of a server."""

    __slots__ = ()

    backupid: str
    """Its id, a text."""

    date_created: str | None
    """When it was created, UTC."""

    description: str | None
    """Its description; may be empty."""

    size: int | None
    """Its size in bytes, once known."""

    status: ImageStatus | str | None
    """Its status."""


class BackupSchedule(Record, module="vultr"):
    """When a server is backed up. All times are UTC."""

    __slots__ = ()

    enabled: bool | None
    """Whether it is backed up at all."""

    cron_type: CronType | str | None
    """How often."""

    next_scheduled_time_utc: str | None
    """When the next backup is due, UTC."""

    hour: int | None
    """The hour of the day, UTC, 0 to 23."""

    dow: int | None
    """The day of the week, for weekly backups: 0 is Sunday, 6 Saturday."""

    dom: int | None
    """The day of the month, for monthly backups: 1 to 28; else 0."""


class BareMetal(Record, module="vultr"):
    """A bare metal server."""

    __slots__ = ()

    subid: int
    """Its id."""

    os: str | None
    """Its operating system, by name."""

    ram: str | None
    """Its memory as text, such as `65536 MB`."""

    disk: str | None
    """Its disks as text, such as `2x 240 GB SSD`."""

    main_ip: str | None
    """Its main IPv4 address; `0.0.0.0` while it has none yet."""

    cpu_count: int | None
    """How many processors it has."""

    location: str | None
    """Its location, by name."""

    dcid: int | None
    """Its location, by id."""

    default_password: str | None
    """The root or administrator password that it was installed with.

    Secret.
    """

    date_created: str | None
    """When it was created, UTC."""

    status: SubscriptionStatus | str | None
    """The status of its subscription."""

    netmask_v4: str | None
    """The network mask of its main IPv4 address."""

    gateway_v4: str | None
    """The gateway of its main IPv4 address."""

    metalplanid: int | None
    """Its plan."""

    v6_networks: tuple[V6Network, ...] | None
    """Its IPv6 networks; empty where it has none, or none yet."""

    label: str | None
    """Its label; may be empty."""

    tag: str | None
    """Its tag; may be empty."""

    osid: int | None
    """Its operating system, by id."""

    appid: int | None
    """Its application, by id; 0 where it has none."""


class BareMetalPlan(Record, module="vultr"):
    """A plan for bare metal servers."""

    __slots__ = ()

    metalplanid: int
    """Its id: what `METALPLANID` takes."""

    name: str | None
    """Its name, which often repeats its sizes."""

    cpu_count: int | None
    """How many processors it has."""

    ram: int | None
    """Memory in MB."""

    disk: str | None
    """Its disks as text, such as `2x 240 GB SSD`."""

    bandwidth_tb: float | None
    """Included traffic, in TB a month."""

    price_per_month: Decimal | None
    """The price, in US dollars a month."""

    plan_type: PlanType | str | None
    """The kind of machine that it provides."""

    deprecated: bool | None
    """Whether it is about to be withdrawn, usually in 30 days."""

    available_locations: tuple[int, ...] | None
    """The ids (`DCID`) of the locations where it is available now; empty if it is sold out."""


class BlockVolume(Record, module="vultr"):
    """A volume."""

    __slots__ = ()

    subid: int
    """Its id."""

    date_created: str | None
    """When it was created, UTC. Seen with impossible dates, which stay readable as text."""

    cost_per_month: Decimal | None
    """The price, in US dollars a month."""

    status: BlockStatus | str | None
    """Whether it is ready."""

    size_gb: int | None
    """Its size in GB."""

    dcid: int | None
    """Its location."""

    attached_to_subid: int | None
    """The server that it is attached to, if any."""

    label: str | None
    """Its label."""


class DnsRecord(Record, module="vultr"):
    """A record of a domain."""

    __slots__ = ()

    recordid: int
    """Its id."""

    type: str | None
    """Its type: `A`, `AAAA`, `CNAME`, `MX`, `NS`, `SRV`, `TXT` and so on."""

    name: str | None
    """Its name below the domain; empty for the domain itself."""

    data: str | None
    """Its data, without its priority."""

    priority: int | None
    """Its priority. Some types come without one, others with 0."""

    ttl: int | None
    """Its time to live, in seconds."""


class Domain(Record, module="vultr"):
    """A domain."""

    __slots__ = ()

    domain: str
    """Its name."""

    date_created: str | None
    """When it was added, UTC."""


class FirewallGroup(Record, module="vultr"):
    """A firewall group."""

    __slots__ = ()

    firewallgroupid: str
    """Its id, a text."""

    description: str | None
    """Its description."""

    date_created: str | None
    """When it was created, UTC."""

    date_modified: str | None
    """When it or one of its rules last changed, UTC."""

    instance_count: int | None
    """How many servers are in it."""

    rule_count: int | None
    """How many rules it has."""

    max_rule_count: int | None
    """How many rules it can have."""


class FirewallRule(Record, module="vultr"):
    """A rule of a firewall group."""

    __slots__ = ()

    rulenumber: int
    """Its number within the group."""

    action: FirewallAction | str | None
    """The action for the traffic."""

    protocol: Protocol | str | None
    """The protocol."""

    port: str | None
    """One port (`80`) or a range (`8000:9000`); empty where the protocol has none."""

    subnet: str | None
    """The address of the network that the traffic comes from; may be empty for any address."""

    subnet_size: int | None
    """The length of the network's prefix in bits; 0 is any address."""


class Ipv4(Record, module="vultr"):
    """An IPv4 address of a machine."""

    __slots__ = ()

    ip: str
    """The address."""

    netmask: str | None
    """Its network mask."""

    gateway: str | None
    """Its gateway; empty where it has none of its own."""

    type: AddressKind | str | None
    """Its purpose."""

    reverse: str | None
    """Its reverse DNS name; empty where it has none. Bare metal servers do not have it."""


class Ipv6(Record, module="vultr"):
    """An IPv6 address of a machine."""

    __slots__ = ()

    ip: str
    """The address."""

    network: str | None
    """The first address of its network."""

    network_size: int | None
    """The length of the network's prefix in bits, usually 64."""

    type: AddressKind | str | None
    """Its purpose."""


class Ipv6Reverse(Record, module="vultr"):
    """The reverse DNS name of an IPv6 address."""

    __slots__ = ()

    ip: str
    """The address."""

    reverse: str | None
    """Its name."""


class IsoImage(Record, module="vultr"):
    """An ISO image."""

    __slots__ = ()

    isoid: int
    """Its id."""

    date_created: str | None
    """When it was added, UTC."""

    filename: str | None
    """The name of its file."""

    size: int | None
    """Its size in bytes, once known."""

    md5sum: str | None
    """Its MD5 checksum in hex, once known."""

    status: ImageStatus | str | None
    """The status of its download."""


class IsoState(Record, module="vultr"):
    """The ISO image that is mounted in a server."""

    __slots__ = ()

    state: IsoMount | str | None
    """Whether one is mounted."""

    isoid: int | None
    """The image, if it is one of `iso/list`; else 0."""


class KeyInfo(Record, module="vultr"):
    """The owner and the access rights of the API key in use."""

    __slots__ = ()

    acls: tuple[Acl | str, ...] | None
    """The access rights of the key."""

    email: str | None
    """The user's e-mail address."""

    name: str | None
    """The user's name."""


class NewFirewallGroup(Record, module="vultr"):
    """The id of a new firewall group."""

    __slots__ = ()

    firewallgroupid: str
    """Its id, a text."""


class NewFirewallRule(Record, module="vultr"):
    """The number of a new firewall rule."""

    __slots__ = ()

    rulenumber: int
    """Its number within the group."""


class NewIso(Record, module="vultr"):
    """The id of a new ISO image."""

    __slots__ = ()

    isoid: int
    """Its id."""


class NewSnapshot(Record, module="vultr"):
    """The id of a new snapshot."""

    __slots__ = ()

    snapshotid: str
    """Its id, a text."""


class NewSshKey(Record, module="vultr"):
    """The id of a new key."""

    __slots__ = ()

    sshkeyid: str
    """Its id, a text."""


class NewStartupScript(Record, module="vultr"):
    """The id of a new startup script."""

    __slots__ = ()

    scriptid: int
    """Its id."""


class NewSubscription(Record, module="vultr"):
    """The id of a new machine, volume or reserved address."""

    __slots__ = ()

    subid: int
    """Its id."""


class NewUser(Record, module="vultr"):
    """The id and the key of a new user."""

    __slots__ = ()

    userid: str
    """The user's id, a text."""

    api_key: str | None
    """The user's API key. No other call shows it.

    Secret.
    """


class Os(Record, module="vultr"):
    """An operating system."""

    __slots__ = ()

    osid: int
    """Its id: what `OSID` takes."""

    name: str | None
    """Its name and version."""

    arch: str | None
    """The processor architecture, `x64` or `i386`."""

    family: str | None
    """Its family, such as `centos`, `ubuntu` or `windows`."""

    windows: bool | None
    """Whether a Windows licence comes with it, which costs extra."""

    surcharge: Decimal | None
    """The surcharge for changing to it, in US dollars a month. Only the lists of systems that a machine can
    be changed to have it.
    """


class Plan(Record, module="vultr"):
    """A plan for servers."""

    __slots__ = ()

    vpsplanid: int
    """Its id: what `VPSPLANID` takes."""

    name: str | None
    """Its name, which often repeats its sizes."""

    vcpu_count: int | None
    """How many virtual processors it has."""

    ram: int | None
    """Memory in MB."""

    disk: int | None
    """Disk in GB."""

    bandwidth: float | None
    """Included traffic, in TB a month."""

    bandwidth_gb: float | None
    """The same in GB a month, if the service sends it."""

    price_per_month: Decimal | None
    """The price, in US dollars a month."""

    windows: bool | None
    """No longer in use, and always false where it is there: a Windows licence is added as needed."""

    plan_type: PlanType | str | None
    """The kind of machine that it provides."""

    available_locations: tuple[int, ...] | None
    """The ids (`DCID`) of the locations where it is available now; empty if it is sold out."""

    deprecated: bool | None
    """Whether it is about to be withdrawn, usually in 30 days."""


class PrivateNetwork(Record, module="vultr"):
    """A private network that a server is in."""

    __slots__ = ()

    networkid: str
    """Its id, a text."""

    mac_address: str | None
    """The MAC address of the server's interface in it, such as `5a02.0000.24e9`."""

    ip_address: str | None
    """The server's address in it; `0.0.0.0` if none was assigned."""


class Region(Record, module="vultr"):
    """A location."""

    __slots__ = ()

    dcid: int
    """Its id: what `DCID` takes."""

    name: str | None
    """Its city or area."""

    country: str | None
    """Its country, two letters."""

    continent: str | None
    """Its continent, by name."""

    state: str | None
    """Its state, two letters, or empty."""

    ddos_protection: bool | None
    """Whether DDoS protection is available there."""

    block_storage: bool | None
    """Whether block storage is available there."""

    regioncode: str | None
    """Its code of three letters, like an airport's."""

    availability: tuple[int, ...] | None
    """The ids (`VPSPLANID`) of the plans that are available there now, if that was requested."""


class ReservedIp(Record, module="vultr"):
    """A reserved address."""

    __slots__ = ()

    subid: int
    """Its id."""

    dcid: int | None
    """The location where it can be used."""

    ip_type: IpType | str | None
    """The kind of address."""

    subnet: str | None
    """The address, or the first one of the network."""

    subnet_size: int | None
    """The length of the network's prefix in bits: 32 for one IPv4 address, usually 64 for IPv6."""

    label: str | None
    """Its label; may be empty."""

    attached_subid: int | None
    """The server that it is attached to, if any."""


class Server(Record, module="vultr"):
    """A server."""

    __slots__ = ()

    subid: int
    """Its id."""

    os: str | None
    """Its operating system, by name."""

    ram: str | None
    """Its memory as text, such as `4096 MB`."""

    disk: str | None
    """Its disk as text, such as `Virtual 60 GB`."""

    main_ip: str | None
    """Its main IPv4 address; `0.0.0.0` while it has none yet."""

    vcpu_count: int | None
    """How many virtual processors it has."""

    location: str | None
    """Its location, by name."""

    dcid: int | None
    """Its location, by id."""

    default_password: str | None
    """The root or administrator password that it was installed with.

    Secret.
    """

    date_created: str | None
    """When it was created, UTC."""

    pending_charges: Decimal | None
    """The charges since the last invoice, in US dollars."""

    status: SubscriptionStatus | str | None
    """The status of its subscription."""

    cost_per_month: Decimal | None
    """The price, in US dollars a month."""

    current_bandwidth_gb: float | None
    """Traffic used this month, in GB."""

    allowed_bandwidth_gb: float | None
    """Traffic included in a month, in GB; may be fractional."""

    netmask_v4: str | None
    """The network mask of its main IPv4 address."""

    gateway_v4: str | None
    """The gateway of its main IPv4 address."""

    power_status: PowerStatus | str | None
    """Whether it is running. Meaningful only while its status is active."""

    server_state: ServerState | str | None
    """The operation in progress on it. Meaningful only while its status is active."""

    vpsplanid: int | None
    """Its plan."""

    v6_network: str | None
    """The first one of `v6_networks`, kept for older clients, or empty."""

    v6_main_ip: str | None
    """Its main IPv6 address, kept for older clients: `v6_networks` has it too."""

    v6_network_size: int | None
    """The prefix length of `v6_network` in bits, kept for older clients."""

    v6_networks: tuple[V6Network, ...] | None
    """Its IPv6 networks; empty where it has none, or none yet."""

    label: str | None
    """Its label; may be empty."""

    internal_ip: str | None
    """Its first private address; empty where it has none."""

    kvm_url: str | None
    """The URL of its console, for a browser. It changes from time to time, and anyone who has it can use the
    console. Empty while the server is being created.

    Secret.
    """

    auto_backups: bool | None
    """Whether it is backed up automatically."""

    tag: str | None
    """Its tag; may be empty."""

    osid: int | None
    """Its operating system, by id."""

    appid: int | None
    """Its application, by id; 0 where it has none."""

    firewallgroupid: str | None
    """Its firewall group; the text `0` where it is in none."""


class Snapshot(Record, module="vultr"):
    """A snapshot."""

    __slots__ = ()

    snapshotid: str
    """Its id, a text."""

    date_created: str | None
    """When it was taken, UTC."""

    description: str | None
    """Its description; may be empty."""

    size: int | None
    """Its size in bytes, once known."""

    status: ImageStatus | str | None
    """Its status."""


class Soa(Record, module="vultr"):
    """The start-of-authority record of a domain."""

    __slots__ = ()

    nsprimary: str | None
    """The primary name server."""

    email: str | None
    """The administrator's e-mail address."""


class SshKey(Record, module="vultr"):
    """A public SSH key."""

    __slots__ = ()

    sshkeyid: str
    """Its id, a text."""

    date_created: str | None
    """When it was added, UTC. The service does not always know."""

    name: str | None
    """Its name."""

    ssh_key: str | None
    """The public key, as one line of an `authorized_keys` file."""


class StartupScript(Record, module="vultr"):
    """A startup script."""

    __slots__ = ()

    scriptid: int
    """Its id."""

    date_created: str | None
    """When it was added, UTC."""

    date_modified: str | None
    """When it last changed, UTC."""

    name: str | None
    """Its name."""

    type: ScriptType | str | None
    """What runs it."""

    script: str | None
    """Its text.

    Secret.
    """


class Traffic(Record, module="vultr"):
    """A machine's traffic, day by day."""

    __slots__ = ()

    incoming_bytes: tuple[tuple[str, int], ...] | None
    """Bytes that came in: the day (`2014-06-10`, UTC) and how many."""

    outgoing_bytes: tuple[tuple[str, int], ...] | None
    """Bytes that went out: the day (`2014-06-10`, UTC) and how many."""


class User(Record, module="vultr"):
    """A user of the account."""

    __slots__ = ()

    userid: str
    """The user's id, a text."""

    name: str | None
    """The user's name."""

    email: str | None
    """The user's e-mail address."""

    api_enabled: bool | None
    """Whether the user's API key is enabled."""

    acls: tuple[Acl | str, ...] | None
    """The user's access rights."""


class UserData(Record, module="vultr"):
    """The user data of a machine."""

    __slots__ = ()

    userdata: bytes | None
    """The user data, decoded, or empty.

    Secret.
    """


class V6Network(Record, module="vultr"):
    """An IPv6 network of a machine."""

    __slots__ = ()

    v6_network: str | None
    """The first address of the network."""

    v6_main_ip: str | None
    """The machine's main address in it."""

    v6_network_size: int | None
    """The length of its prefix in bits, usually 64."""


class AccountCalls(Calls[M]):
    """The calls of the group `account`."""

    @call("account.info")
    def info(self, *, timeout: float | None = None, max_retries: int | None = None) -> Account:
        """Show the account's balance, pending charges and last payment.

        A negative balance is credit. Charges pend until the next invoice.

        `GET /v1/account/info`: reads; access right `billing`.

        Returns:
            `Account`.
        """
        ...


class AppCalls(Calls[M]):
    """The calls of the group `app`."""

    @call("app.list")
    def list(self, *, timeout: float | None = None, max_retries: int | None = None) -> ById[App]:
        """List the applications that a new machine can be installed with.

        `GET /v1/app/list`: reads; needs no key.

        Returns:
            `ById[App]`, in the order of the service.
        """
        ...


class AuthCalls(Calls[M]):
    """The calls of the group `auth`."""

    @call("auth.info")
    def info(self, *, timeout: float | None = None, max_retries: int | None = None) -> KeyInfo:
        """Show the owner and the access rights of the API key in use.

        `GET /v1/auth/info`: reads.

        Returns:
            `KeyInfo`.
        """
        ...


class BackupCalls(Calls[M]):
    """The calls of the group `backup`."""

    @call("backup.list")
    def list(
        self,
        *,
        subid: Id | None = None,
        backupid: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[Backup]:
        """List the account's backups.

        With either filter the answer is still a map.

        `GET /v1/backup/list`: reads; access right `subscriptions`.

        Args:
            subid: Only the backups of this machine.
            backupid: Only this backup.

        Returns:
            `ById[Backup]`, in the order of the service.
        """
        ...


class BaremetalCalls(Calls[M]):
    """The calls of the group `baremetal`."""

    @call("baremetal.bandwidth")
    def bandwidth(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Traffic:
        """Show a bare metal server's traffic, day by day.

        `GET /v1/baremetal/bandwidth`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `Traffic`.
        """
        ...

    @call("baremetal.create")
    def create(
        self,
        *,
        dcid: Id,
        metalplanid: Id,
        osid: Id,
        scriptid: Id | None = None,
        snapshotid: str | None = None,
        enable_ipv6: bool | None = None,
        label: str | None = None,
        sshkeyid: Sequence[str] | None = None,
        appid: Id | None = None,
        userdata: bytes | None = None,
        notify_activate: bool | None = None,
        hostname: str | None = None,
        tag: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NewSubscription:
        """Create a bare metal server. Billing starts at once.

        The answer has only its id, and comes long before the server is ready: `baremetal/list` shows when its
        status is active. Give it a unique label: it shows whether a create whose answer was lost was carried
        out.

        `POST /v1/baremetal/create`: bills; access right `provisioning`.

        Args:
            dcid: The location, from `regions/list`.
            metalplanid: The plan, from `plans/list_baremetal`; it must be available in the location.
            osid: The operating system, from `os/list`; 164 for a snapshot, 186 for an application.
            scriptid: The startup script to run on the first boot. Only with one of the provider's operating
                systems.
            snapshotid: With OSID 164: the snapshot to install.
            enable_ipv6: Whether to enable IPv6.
            label: Its label.
            sshkeyid: The SSH keys that may log in to it. Linux and FreeBSD only.
            appid: With OSID 186: the application to install.
            userdata: The user data that the system reads on its first boot (cloud-init). Pass it as it is: it
                is sent as base64. (secret)
            notify_activate: Whether to send an e-mail when it is ready. (the service assumes `yes`)
            hostname: Its host name.
            tag: A tag, to filter lists by.

        Returns:
            `NewSubscription`.
        """
        ...

    @call("baremetal.destroy")
    def destroy(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Destroy a bare metal server. Its data and its addresses are lost for good.

        `POST /v1/baremetal/destroy`: destroys; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("baremetal.halt")
    def halt(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Power a bare metal server off at once, without a shutdown.

        Data not yet written to disk is lost. It is still billed; `baremetal/destroy` ends that.

        `POST /v1/baremetal/halt`: acts; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("baremetal.ipv6_enable")
    def ipv6_enable(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Enable IPv6 on a bare metal server, without a restart.

        `POST /v1/baremetal/ipv6_enable`: acts; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("baremetal.label_set")
    def label_set(self, *, subid: Id, label: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Set the label of a bare metal server.

        `POST /v1/baremetal/label_set`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            label: The new label.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("baremetal.list")
    def list(
        self,
        *,
        subid: Id | None = None,
        tag: str | None = None,
        label: str | None = None,
        main_ip: Address | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[BareMetal]:
        """List the account's bare metal servers, including those that are still being created.

        At most one filter can be given. With `subid` the service answers a bare record: it is read as a map
        of one.

        `GET /v1/baremetal/list`: reads; access right `subscriptions`.

        Args:
            subid: Only this server.
            tag: Only servers with this tag.
            label: Only servers with this label.
            main_ip: Only the server whose main address this is. (an IPv4 address)

        Returns:
            `ById[BareMetal]`, in the order of the service.
        """
        ...

    @call("baremetal.list_ipv4")
    def list_ipv4(
        self,
        *,
        subid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[tuple[Ipv4, ...]]:
        """List the IPv4 addresses of a bare metal server, under its id. Only an active server has any.

        `GET /v1/baremetal/list_ipv4`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `ById[tuple[Ipv4, ...]]`, in the order of the service.
        """
        ...

    @call("baremetal.list_ipv6")
    def list_ipv6(
        self,
        *,
        subid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[tuple[Ipv6, ...]]:
        """List the IPv6 addresses of a bare metal server, under its id. Only an active server with IPv6 has
        any.

        `GET /v1/baremetal/list_ipv6`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `ById[tuple[Ipv6, ...]]`, in the order of the service.
        """
        ...

    @call("baremetal.reboot")
    def reboot(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Restart a bare metal server at once, without a shutdown.

        Data not yet written to disk is lost.

        `POST /v1/baremetal/reboot`: acts; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("baremetal.tag_set")
    def tag_set(self, *, subid: Id, tag: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Set the tag of a bare metal server.

        `POST /v1/baremetal/tag_set`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            tag: The new tag.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("baremetal.app_change")
    def app_change(self, *, subid: Id, appid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Install another application on a bare metal server. All data on it is lost for good.

        `POST /v1/baremetal/app_change`: destroys; access right `subscriptions`.

        Args:
            subid: The server.
            appid: The application, from `baremetal/app_change_list`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("baremetal.app_change_list")
    def app_change_list(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> ById[App]:
        """List the applications that a bare metal server can be changed to: not every change is possible.

        `GET /v1/baremetal/app_change_list`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `ById[App]`, in the order of the service.
        """
        ...

    @call("baremetal.get_app_info")
    def get_app_info(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> AppInfo:
        """Show what the application of a bare metal server reports, such as addresses and initial passwords.

        `GET /v1/baremetal/get_app_info`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `AppInfo`.
        """
        ...

    @call("baremetal.get_user_data")
    def get_user_data(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> UserData:
        """Read the user data of a bare metal server.

        `GET /v1/baremetal/get_user_data`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `UserData`.
        """
        ...

    @call("baremetal.os_change")
    def os_change(self, *, subid: Id, osid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Install another operating system on a bare metal server. All data on it is lost for good.

        `POST /v1/baremetal/os_change`: destroys; access right `subscriptions`.

        Args:
            subid: The server.
            osid: The operating system, from `baremetal/os_change_list`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("baremetal.os_change_list")
    def os_change_list(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> ById[Os]:
        """List the operating systems that a bare metal server can be changed to: not every change is
        possible.

        `GET /v1/baremetal/os_change_list`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `ById[Os]`, in the order of the service.
        """
        ...

    @call("baremetal.reinstall")
    def reinstall(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Reinstall the operating system of a bare metal server. All data on it is lost for good; its
        addresses stay.

        `POST /v1/baremetal/reinstall`: destroys; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("baremetal.set_user_data")
    def set_user_data(
        self,
        *,
        subid: Id,
        userdata: bytes,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Replace the user data of a bare metal server.

        Most systems read it only once, after their installation.

        `POST /v1/baremetal/set_user_data`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            userdata: The user data. Pass it as it is: it is sent as base64. (secret)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class BlockCalls(Calls[M]):
    """The calls of the group `block`."""

    @call("block.attach")
    def attach(
        self,
        *,
        subid: Id,
        attach_to_subid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Attach a volume to a server.

        It must not be attached to any other server at that moment.

        `POST /v1/block/attach`: acts; access right `subscriptions`.

        Args:
            subid: The volume.
            attach_to_subid: The server to attach it to.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("block.create")
    def create(
        self,
        *,
        dcid: Id,
        size_gb: int,
        label: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NewSubscription:
        """Create a volume. Billing starts at once.

        Give it a unique label: it shows whether a create whose answer was lost was carried out.

        `POST /v1/block/create`: bills; access right `provisioning`.

        Args:
            dcid: The location, one whose `block_storage` is true in `regions/list`.
            size_gb: Its size in GB.
            label: Its label.

        Returns:
            `NewSubscription`.
        """
        ...

    @call("block.delete")
    def delete(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Delete a volume. All data on it is lost for good.

        `POST /v1/block/delete`: destroys; access right `subscriptions`.

        Args:
            subid: The volume.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("block.detach")
    def detach(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Detach a volume from the server that it is attached to.

        Unmount it there first.

        `POST /v1/block/detach`: acts; access right `subscriptions`.

        Args:
            subid: The volume.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("block.label_set")
    def label_set(self, *, subid: Id, label: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Set the label of a volume.

        `POST /v1/block/label_set`: sets; access right `subscriptions`.

        Args:
            subid: The volume.
            label: The new label.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("block.list")
    def list(
        self,
        *,
        subid: Id | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Listing[BlockVolume]:
        """List the account's volumes.

        Asked for one volume, the service answers a bare record: it is read as a list of one.

        `GET /v1/block/list`: reads; access right `subscriptions`.

        Args:
            subid: Only this volume.

        Returns:
            `Listing[BlockVolume]`.
        """
        ...

    @call("block.resize")
    def resize(self, *, subid: Id, size_gb: int, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Resize a volume, which changes its price.

        The file system on it does not change: before a volume is made smaller, its file system and partitions
        must be made smaller by hand, or data is lost.

        `POST /v1/block/resize`: bills; access right `subscriptions`.

        Args:
            subid: The volume.
            size_gb: Its new size in GB.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class DnsCalls(Calls[M]):
    """The calls of the group `dns`."""

    @call("dns.create_domain")
    def create_domain(
        self,
        *,
        domain: str,
        serverip: Address,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Create a domain, with initial A and MX records for an address.

        `POST /v1/dns/create_domain`: bills; access right `dns`.

        Args:
            domain: The domain, such as `example.com`.
            serverip: The address that the initial records point to. (an address)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("dns.create_record")
    def create_record(
        self,
        *,
        domain: str,
        name: str,
        type: str,
        data: str,
        ttl: int | None = None,
        priority: int | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Add a record to a domain.

        The same call again adds the same record again. The id of the new record is not returned:
        `dns/records` has it.

        `POST /v1/dns/create_record`: bills; access right `dns`.

        Args:
            domain: The domain to add to.
            name: The name below the domain; empty for the domain itself.
            type: The record type: `A`, `AAAA`, `CNAME`, `MX`, `NS`, `SRV`, `TXT` and so on.
            data: The data of the record, without its priority.
            ttl: Its time to live, in seconds.
            priority: The priority: needed for MX and SRV, and for them alone. 0 is a valid value.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("dns.delete_domain")
    def delete_domain(self, *, domain: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Delete a domain and all its records.

        `POST /v1/dns/delete_domain`: destroys; access right `dns`.

        Args:
            domain: The domain.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("dns.delete_record")
    def delete_record(
        self,
        *,
        domain: str,
        recordid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Delete one record of a domain.

        `POST /v1/dns/delete_record`: destroys; access right `dns`.

        Args:
            domain: The domain.
            recordid: The record, by its id in `dns/records`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("dns.dnssec_enable")
    def dnssec_enable(
        self,
        *,
        domain: str,
        enable: bool,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Turn DNSSEC on or off for a domain.

        Once it is on, the DS records of `dns/dnssec_info` belong at the registrar. Remove them there before
        turning it off, or the domain no longer resolves.

        `POST /v1/dns/dnssec_enable`: sets; access right `dns`.

        Args:
            domain: The domain.
            enable: Whether DNSSEC is to be on.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("dns.dnssec_info")
    def dnssec_info(self, *, domain: str, timeout: float | None = None, max_retries: int | None = None) -> Listing[str]:
        """List the DNSKEY and DS records of a domain, each as one line of text.

        Empty where DNSSEC is off.

        `GET /v1/dns/dnssec_info`: reads; access right `dns`.

        Args:
            domain: The domain.

        Returns:
            `Listing[str]`.
        """
        ...

    @call("dns.list")
    def list(self, *, timeout: float | None = None, max_retries: int | None = None) -> Listing[Domain]:
        """List the account's domains.

        `GET /v1/dns/list`: reads; access right `dns`.

        Returns:
            `Listing[Domain]`.
        """
        ...

    @call("dns.records")
    def records(
        self,
        *,
        domain: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Listing[DnsRecord]:
        """List the records of a domain.

        `GET /v1/dns/records`: reads; access right `dns`.

        Args:
            domain: The domain.

        Returns:
            `Listing[DnsRecord]`.
        """
        ...

    @call("dns.soa_info")
    def soa_info(self, *, domain: str, timeout: float | None = None, max_retries: int | None = None) -> Soa:
        """Show the start-of-authority (SOA) record of a domain.

        `GET /v1/dns/soa_info`: reads; access right `dns`.

        Args:
            domain: The domain.

        Returns:
            `Soa`.
        """
        ...

    @call("dns.soa_update")
    def soa_update(
        self,
        *,
        domain: str,
        nsprimary: str | None = None,
        email: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Change the start-of-authority (SOA) record of a domain.

        Parameters that are not given stay unchanged.

        `POST /v1/dns/soa_update`: sets; access right `dns`.

        Args:
            domain: The domain.
            nsprimary: The primary name server.
            email: The administrator's e-mail address.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("dns.update_record")
    def update_record(
        self,
        *,
        domain: str,
        recordid: Id,
        name: str | None = None,
        type: str | None = None,
        data: str | None = None,
        ttl: int | None = None,
        priority: int | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Change a record of a domain.

        Parameters that are not given stay unchanged.

        `POST /v1/dns/update_record`: sets; access right `dns`.

        Args:
            domain: The domain.
            recordid: The record, by its id in `dns/records`.
            name: The name below the domain; empty for the domain itself.
            type: The record type. The document sends it in its example without describing it; it is not known
                to change the type of a record.
            data: The data of the record, without its priority.
            ttl: Its time to live, in seconds.
            priority: The priority, for MX and SRV alone. 0 is a valid value.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class FirewallCalls(Calls[M]):
    """The calls of the group `firewall`."""

    @call("firewall.group_create")
    def group_create(
        self,
        *,
        description: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NewFirewallGroup:
        """Create a firewall group. It has no rules yet.

        `POST /v1/firewall/group_create`: bills; access right `firewall`.

        Args:
            description: Its description.

        Returns:
            `NewFirewallGroup`.
        """
        ...

    @call("firewall.group_delete")
    def group_delete(
        self,
        *,
        firewallgroupid: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Delete a firewall group and its rules.

        Servers that use it lose it, which can leave their ports open to the internet.

        `POST /v1/firewall/group_delete`: destroys; access right `firewall`.

        Args:
            firewallgroupid: The group.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("firewall.group_list")
    def group_list(
        self,
        *,
        firewallgroupid: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[FirewallGroup]:
        """List the account's firewall groups.

        `GET /v1/firewall/group_list`: reads; access right `firewall`.

        Args:
            firewallgroupid: Only this group.

        Returns:
            `ById[FirewallGroup]`, in the order of the service.
        """
        ...

    @call("firewall.group_set_description")
    def group_set_description(
        self,
        *,
        firewallgroupid: str,
        description: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Set the description of a firewall group.

        `POST /v1/firewall/group_set_description`: sets; access right `firewall`.

        Args:
            firewallgroupid: The group.
            description: The new description.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("firewall.rule_create")
    def rule_create(
        self,
        *,
        firewallgroupid: str,
        direction: Direction,
        ip_type: IpType,
        protocol: Protocol,
        subnet: Address,
        subnet_size: int,
        port: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NewFirewallRule:
        """Add a rule to a firewall group: traffic that matches it is allowed.

        `POST /v1/firewall/rule_create`: bills; access right `firewall`.

        Args:
            firewallgroupid: The group.
            direction: The direction of the traffic.
            ip_type: The kind of address that `subnet` is.
            protocol: The protocol to allow.
            subnet: The address of the network that the traffic comes from; `0.0.0.0` or `::` with size 0 is
                any address. (an address)
            subnet_size: The length of the network's prefix in bits. 0 is a valid value. (0 to 128)
            port: For TCP and UDP alone: one port (`80`) or a range (`8000:9000`).

        Returns:
            `NewFirewallRule`.
        """
        ...

    @call("firewall.rule_delete")
    def rule_delete(
        self,
        *,
        firewallgroupid: str,
        rulenumber: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Delete a rule of a firewall group. Traffic that it allowed is blocked.

        `POST /v1/firewall/rule_delete`: destroys; access right `firewall`.

        Args:
            firewallgroupid: The group.
            rulenumber: The rule, by its number in `firewall/rule_list`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("firewall.rule_list")
    def rule_list(
        self,
        *,
        firewallgroupid: str,
        direction: Direction,
        ip_type: IpType,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[FirewallRule]:
        """List the rules of a firewall group, for one direction and one kind of address.

        `GET /v1/firewall/rule_list`: reads; access right `firewall`.

        Args:
            firewallgroupid: The group.
            direction: The direction of the traffic.
            ip_type: The kind of address that the rules are for.

        Returns:
            `ById[FirewallRule]`, in the order of the service.
        """
        ...


class IsoCalls(Calls[M]):
    """The calls of the group `iso`."""

    @call("iso.create_from_url")
    def create_from_url(self, *, url: str, timeout: float | None = None, max_retries: int | None = None) -> NewIso:
        """Add an ISO image to the account, downloaded from a URL.

        The answer comes before the download is done: `iso/list` shows its status.

        `POST /v1/iso/create_from_url`: bills; access right `subscriptions`.

        Args:
            url: The URL to download it from. (an http or https URL)

        Returns:
            `NewIso`.
        """
        ...

    @call("iso.list")
    def list(self, *, timeout: float | None = None, max_retries: int | None = None) -> ById[IsoImage]:
        """List the account's ISO images.

        `GET /v1/iso/list`: reads; access right `subscriptions`.

        Returns:
            `ById[IsoImage]`, in the order of the service.
        """
        ...


class OsCalls(Calls[M]):
    """The calls of the group `os`."""

    @call("os.list")
    def list(self, *, timeout: float | None = None, max_retries: int | None = None) -> ById[Os]:
        """List the operating systems that a new machine can be installed with.

        Some ids mean something else: 159 an ISO image, 164 a snapshot, 180 a backup, 186 an application.

        `GET /v1/os/list`: reads; needs no key.

        Returns:
            `ById[Os]`, in the order of the service.
        """
        ...


class PlansCalls(Calls[M]):
    """The calls of the group `plans`."""

    @call("plans.list")
    def list(
        self,
        *,
        type: PlanKind | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[Plan]:
        """List the plans for servers, and the locations where each is available.

        The sandbox plan (2.50 dollars) is not available through the API.

        `GET /v1/plans/list`: reads.

        Args:
            type: Only plans of this kind.

        Returns:
            `ById[Plan]`, in the order of the service.
        """
        ...

    @call("plans.list_baremetal")
    def list_baremetal(self, *, timeout: float | None = None, max_retries: int | None = None) -> ById[BareMetalPlan]:
        """List the plans for bare metal servers.

        `GET /v1/plans/list_baremetal`: reads.

        Returns:
            `ById[BareMetalPlan]`, in the order of the service.
        """
        ...

    @call("plans.list_vc2")
    def list_vc2(self, *, timeout: float | None = None, max_retries: int | None = None) -> ById[Plan]:
        """List the plans of the kind `vc2` (shared processors).

        It does not say where they are available; `plans/list` does.

        `GET /v1/plans/list_vc2`: reads.

        Returns:
            `ById[Plan]`, in the order of the service.
        """
        ...

    @call("plans.list_vdc2")
    def list_vdc2(self, *, timeout: float | None = None, max_retries: int | None = None) -> ById[Plan]:
        """List the plans of the kind `vdc2` (dedicated processors).

        It does not say where they are available; `plans/list` does.

        `GET /v1/plans/list_vdc2`: reads.

        Returns:
            `ById[Plan]`, in the order of the service.
        """
        ...


class RegionsCalls(Calls[M]):
    """The calls of the group `regions`."""

    @call("regions.availability")
    def availability(
        self,
        *,
        dcid: Id,
        type: PlanKind | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Listing[int]:
        """List the ids (`VPSPLANID`) of the plans that are available in a location now.

        It takes no key, so it has no plans that are special to an account.

        `GET /v1/regions/availability`: reads; needs no key.

        Args:
            dcid: The location.
            type: Only plans of this kind.

        Returns:
            `Listing[int]`.
        """
        ...

    @call("regions.availability_baremetal")
    def availability_baremetal(
        self,
        *,
        dcid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Listing[int]:
        """List the ids (`METALPLANID`) of the bare metal plans that are available in a location now.

        `GET /v1/regions/availability_baremetal`: reads.

        Args:
            dcid: The location.

        Returns:
            `Listing[int]`.
        """
        ...

    @call("regions.availability_vc2")
    def availability_vc2(
        self,
        *,
        dcid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Listing[int]:
        """List the ids (`VPSPLANID`) of the `vc2` plans that are available in a location now.

        It takes no key, so it has no plans that are special to an account.

        `GET /v1/regions/availability_vc2`: reads; needs no key.

        Args:
            dcid: The location.

        Returns:
            `Listing[int]`.
        """
        ...

    @call("regions.availability_vdc2")
    def availability_vdc2(
        self,
        *,
        dcid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Listing[int]:
        """List the ids (`VPSPLANID`) of the `vdc2` plans that are available in a location now.

        It takes no key, so it has no plans that are special to an account.

        `GET /v1/regions/availability_vdc2`: reads; needs no key.

        Args:
            dcid: The location.

        Returns:
            `Listing[int]`.
        """
        ...

    @call("regions.list")
    def list(
        self,
        *,
        availability: bool | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[Region]:
        """List the locations.

        A location that is listed may have no capacity for new machines.

        `GET /v1/regions/list`: reads; needs no key.

        Args:
            availability: Whether to include the plans that are available in each location now.

        Returns:
            `ById[Region]`, in the order of the service.
        """
        ...


class ReservedipCalls(Calls[M]):
    """The calls of the group `reservedip`."""

    @call("reservedip.attach")
    def attach(
        self,
        *,
        ip_address: Network,
        attach_subid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Attach a reserved address to a server.

        It is done as well as the network allows at that moment: it is not meant for high availability.

        `POST /v1/reservedip/attach`: acts; access right `subscriptions`.

        Args:
            ip_address: The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. (an
                address, with or without `/prefix`)
            attach_subid: The server to attach it to.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("reservedip.convert")
    def convert(
        self,
        *,
        subid: Id,
        ip_address: Network,
        label: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NewSubscription:
        """Turn an address that a server has into a reserved one. Billing starts at once.

        `POST /v1/reservedip/convert`: bills; access right `subscriptions`.

        Args:
            subid: The server that has the address now.
            ip_address: The address; its size must be /32 for IPv4 and /64 for IPv6. (an address, with or
                without `/prefix`)
            label: Its label.

        Returns:
            `NewSubscription`.
        """
        ...

    @call("reservedip.create")
    def create(
        self,
        *,
        dcid: Id,
        ip_type: IpType,
        label: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NewSubscription:
        """Reserve a new address. Billing starts at once.

        It can be used in that location only.

        `POST /v1/reservedip/create`: bills; access right `subscriptions`.

        Args:
            dcid: The location.
            ip_type: The kind of address.
            label: Its label.

        Returns:
            `NewSubscription`.
        """
        ...

    @call("reservedip.destroy")
    def destroy(self, *, ip_address: Network, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Release a reserved address. It cannot be recovered.

        `POST /v1/reservedip/destroy`: destroys; access right `subscriptions`.

        Args:
            ip_address: The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. (an
                address, with or without `/prefix`)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("reservedip.detach")
    def detach(
        self,
        *,
        ip_address: Network,
        detach_subid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Detach a reserved address from a server. It stays reserved, and is still billed.

        `POST /v1/reservedip/detach`: acts; access right `subscriptions`.

        Args:
            ip_address: The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. (an
                address, with or without `/prefix`)
            detach_subid: The server that it is attached to.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("reservedip.list")
    def list(self, *, timeout: float | None = None, max_retries: int | None = None) -> ById[ReservedIp]:
        """List the account's reserved addresses.

        `GET /v1/reservedip/list`: reads; access right `subscriptions`.

        Returns:
            `ById[ReservedIp]`, in the order of the service.
        """
        ...


class ServerCalls(Calls[M]):
    """The calls of the group `server`."""

    @call("server.create_ipv4")
    def create_ipv4(
        self,
        *,
        subid: Id,
        reboot: bool | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Add an IPv4 address to a server. Billing starts at once.

        The server must be restarted before the address can be set up in it.

        `POST /v1/server/create_ipv4`: bills; access right `upgrade`.

        Args:
            subid: The server.
            reboot: Whether to restart it at once. (the service assumes `yes`)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.destroy_ipv4")
    def destroy_ipv4(
        self,
        *,
        subid: Id,
        ip: Address,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Remove a secondary IPv4 address from a server. The address is lost for good.

        The server is restarted without a shutdown: shut it down first.

        `POST /v1/server/destroy_ipv4`: destroys; access right `subscriptions`.

        Args:
            subid: The server.
            ip: The address to remove; the main one cannot be removed. (an IPv4 address)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.ipv6_enable")
    def ipv6_enable(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Enable IPv6 on a server. The server is restarted, unless it was enabled already.

        `POST /v1/server/ipv6_enable`: acts; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.list_ipv4")
    def list_ipv4(
        self,
        *,
        subid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[tuple[Ipv4, ...]]:
        """List the IPv4 addresses of a server, under its id. Only an active server has any.

        `GET /v1/server/list_ipv4`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `ById[tuple[Ipv4, ...]]`, in the order of the service.
        """
        ...

    @call("server.list_ipv6")
    def list_ipv6(
        self,
        *,
        subid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[tuple[Ipv6, ...]]:
        """List the IPv6 addresses of a server, under its id. Only an active server with IPv6 has any.

        `GET /v1/server/list_ipv6`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `ById[tuple[Ipv6, ...]]`, in the order of the service.
        """
        ...

    @call("server.reverse_default_ipv4")
    def reverse_default_ipv4(
        self,
        *,
        subid: Id,
        ip: Address,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Reset the reverse DNS name of an IPv4 address to its default.

        It can take 6 to 12 hours to become visible.

        `POST /v1/server/reverse_default_ipv4`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            ip: The address, one of the server's own. (an IPv4 address)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.reverse_delete_ipv6")
    def reverse_delete_ipv6(
        self,
        *,
        subid: Id,
        ip: Address,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Remove the reverse DNS name of an IPv6 address.

        It can take 6 to 12 hours to become visible.

        `POST /v1/server/reverse_delete_ipv6`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            ip: The address, from `server/reverse_list_ipv6`. (an IPv6 address)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.reverse_list_ipv6")
    def reverse_list_ipv6(
        self,
        *,
        subid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[tuple[Ipv6Reverse, ...]]:
        """List the reverse DNS names of a server's IPv6 addresses, under its id. Only an active server with
        IPv6 has any.

        `GET /v1/server/reverse_list_ipv6`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `ById[tuple[Ipv6Reverse, ...]]`, in the order of the service.
        """
        ...

    @call("server.reverse_set_ipv4")
    def reverse_set_ipv4(
        self,
        *,
        subid: Id,
        ip: Address,
        entry: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Set the reverse DNS name of an IPv4 address.

        It can take 6 to 12 hours to become visible.

        `POST /v1/server/reverse_set_ipv4`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            ip: The address, one of the server's own. (an IPv4 address)
            entry: The new name.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.reverse_set_ipv6")
    def reverse_set_ipv6(
        self,
        *,
        subid: Id,
        ip: Address,
        entry: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Set the reverse DNS name of an IPv6 address.

        It can take 6 to 12 hours to become visible.

        `POST /v1/server/reverse_set_ipv6`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            ip: Any address of the server's networks. (an IPv6 address)
            entry: The new name.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.backup_disable")
    def backup_disable(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Disable the automatic backups of a server.

        Only the provider's support can enable its backups again.

        `POST /v1/server/backup_disable`: destroys; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.backup_enable")
    def backup_enable(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Enable automatic backups of a server, which costs extra.

        `POST /v1/server/backup_enable`: bills; access right `upgrade`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.backup_get_schedule")
    def backup_get_schedule(
        self,
        *,
        subid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> BackupSchedule:
        """Show the schedule of a server's backups.

        `POST /v1/server/backup_get_schedule`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `BackupSchedule`.
        """
        ...

    @call("server.backup_set_schedule")
    def backup_set_schedule(
        self,
        *,
        subid: Id,
        cron_type: CronType,
        hour: int | None = None,
        dow: int | None = None,
        dom: int | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Set when a server is backed up. All times are UTC.

        `POST /v1/server/backup_set_schedule`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            cron_type: How often.
            hour: The hour of the day, UTC. 0 is a valid value. (0 to 23)
            dow: The day of the week, for weekly backups: 0 is Sunday, 6 Saturday. (0 to 6)
            dom: The day of the month, for monthly backups. (1 to 28)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.restore_backup")
    def restore_backup(
        self,
        *,
        subid: Id,
        backupid: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Restore a backup onto a server. The data on it is lost.

        `POST /v1/server/restore_backup`: destroys; access right `subscriptions`.

        Args:
            subid: The server.
            backupid: The backup, from `backup/list`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.restore_snapshot")
    def restore_snapshot(
        self,
        *,
        subid: Id,
        snapshotid: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Restore a snapshot onto a server. The data on it is lost.

        `POST /v1/server/restore_snapshot`: destroys; access right `subscriptions`.

        Args:
            subid: The server.
            snapshotid: The snapshot, from `snapshot/list`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.iso_attach")
    def iso_attach(self, *, subid: Id, isoid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Mount an ISO image in a server. The server is restarted.

        `POST /v1/server/iso_attach`: acts; access right `subscriptions`.

        Args:
            subid: The server.
            isoid: The image, from `iso/list`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.iso_detach")
    def iso_detach(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Unmount the ISO image of a server. The server is restarted.

        `POST /v1/server/iso_detach`: acts; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.iso_status")
    def iso_status(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> IsoState:
        """Show which ISO image is mounted in a server.

        `GET /v1/server/iso_status`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `IsoState`.
        """
        ...

    @call("server.create")
    def create(
        self,
        *,
        dcid: Id,
        vpsplanid: Id,
        osid: Id,
        ipxe_chain_url: str | None = None,
        isoid: str | None = None,
        scriptid: Id | None = None,
        snapshotid: str | None = None,
        enable_ipv6: bool | None = None,
        enable_private_network: bool | None = None,
        networkid: Sequence[str] | None = None,
        label: str | None = None,
        sshkeyid: Sequence[str] | None = None,
        auto_backups: bool | None = None,
        appid: Id | None = None,
        userdata: bytes | None = None,
        notify_activate: bool | None = None,
        ddos_protection: bool | None = None,
        reserved_ip_v4: Address | None = None,
        hostname: str | None = None,
        tag: str | None = None,
        firewallgroupid: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NewSubscription:
        """Create a server. Billing starts at once.

        The answer has only its id, and comes long before the server is ready: `server/list` shows when its
        status is active. Give it a unique label: it shows whether a create whose answer was lost was carried
        out.

        `POST /v1/server/create`: bills; access right `provisioning`.

        Args:
            dcid: The location, from `regions/list`.
            vpsplanid: The plan, from `plans/list`; it must be available in the location.
            osid: The operating system, from `os/list`; 159 for an ISO image or iPXE, 164 for a snapshot, 186
                for an application.
            ipxe_chain_url: With OSID 159: the URL that iPXE boots from.
            isoid: With OSID 159: the ISO image to boot from, by its id in `iso/list`.
            scriptid: The startup script to run on the first boot. Not with OSID 159.
            snapshotid: With OSID 164: the snapshot to install.
            enable_ipv6: Whether to enable IPv6, where the location has it.
            enable_private_network: Whether to put it into the location's private network. Not together with
                `networkid`.
            networkid: The private networks to put it into. Not together with `enable_private_network`.
            label: Its label.
            sshkeyid: The SSH keys that may log in to it. Linux and FreeBSD only.
            auto_backups: Whether to back it up automatically, which costs extra.
            appid: With OSID 186: the application to install.
            userdata: The user data that the system reads on its first boot (cloud-init). Pass it as it is: it
                is sent as base64. (secret)
            notify_activate: Whether to send an e-mail when it is ready. (the service assumes `yes`)
            ddos_protection: Whether to protect it against DDoS, which costs extra. (the service assumes `no`)
            reserved_ip_v4: The reserved IPv4 address to use as its main address. (an IPv4 address)
            hostname: Its host name.
            tag: A tag, to filter lists by.
            firewallgroupid: The firewall group to put it into.

        Returns:
            `NewSubscription`.
        """
        ...

    @call("server.destroy")
    def destroy(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Destroy a server. Its data and its addresses are lost for good.

        Attached volumes and reserved addresses are subscriptions of their own: they stay, and are still
        billed.

        `POST /v1/server/destroy`: destroys; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.list")
    def list(
        self,
        *,
        subid: Id | None = None,
        tag: str | None = None,
        label: str | None = None,
        main_ip: Address | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[Server]:
        """List the account's servers, including those that are still being created.

        At most one filter can be given. With `subid` the service answers a bare record: it is read as a map
        of one.

        `GET /v1/server/list`: reads; access right `subscriptions`.

        Args:
            subid: Only this server.
            tag: Only servers with this tag.
            label: Only servers with this label.
            main_ip: Only the server whose main address this is. (an IPv4 address)

        Returns:
            `ById[Server]`, in the order of the service.
        """
        ...

    @call("server.bandwidth")
    def bandwidth(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Traffic:
        """Show a server's traffic, day by day.

        `GET /v1/server/bandwidth`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `Traffic`.
        """
        ...

    @call("server.firewall_group_set")
    def firewall_group_set(
        self,
        *,
        subid: Id,
        firewallgroupid: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Put a server into a firewall group, or remove it from its group.

        Without a group, all of its ports are open to the internet.

        `POST /v1/server/firewall_group_set`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            firewallgroupid: The group, from `firewall/group_list`; the text `0` for none.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.neighbors")
    def neighbors(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Listing[int]:
        """List the ids (`SUBID`) of the other machines on the same physical host.

        `GET /v1/server/neighbors`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `Listing[int]`.
        """
        ...

    @call("server.private_network_disable")
    def private_network_disable(
        self,
        *,
        subid: Id,
        networkid: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Take a server out of a private network. The server is restarted.

        `POST /v1/server/private_network_disable`: acts; access right `subscriptions`.

        Args:
            subid: The server.
            networkid: The network; needed where the location has more than one.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.private_network_enable")
    def private_network_enable(
        self,
        *,
        subid: Id,
        networkid: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Put a server into a private network. The server is restarted, unless it was in it already.

        `POST /v1/server/private_network_enable`: acts; access right `subscriptions`.

        Args:
            subid: The server.
            networkid: The network; needed where the location has more than one.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.private_networks")
    def private_networks(
        self,
        *,
        subid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[PrivateNetwork]:
        """List the private networks that a server is in.

        `GET /v1/server/private_networks`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `ById[PrivateNetwork]`, in the order of the service.
        """
        ...

    @call("server.halt")
    def halt(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Power a server off at once, without a shutdown.

        Data not yet written to disk is lost. It is still billed; `server/destroy` ends that.

        `POST /v1/server/halt`: acts; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.reboot")
    def reboot(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Restart a server at once, without a shutdown.

        Data not yet written to disk is lost.

        `POST /v1/server/reboot`: acts; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.start")
    def start(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Start a server. One that is running is restarted.

        `POST /v1/server/start`: acts; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.get_app_info")
    def get_app_info(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> AppInfo:
        """Show what the application of a server reports, such as addresses and initial passwords.

        `GET /v1/server/get_app_info`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `AppInfo`.
        """
        ...

    @call("server.get_user_data")
    def get_user_data(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> UserData:
        """Read the user data of a server.

        `GET /v1/server/get_user_data`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `UserData`.
        """
        ...

    @call("server.label_set")
    def label_set(self, *, subid: Id, label: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Set the label of a server.

        `POST /v1/server/label_set`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            label: The new label.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.set_user_data")
    def set_user_data(
        self,
        *,
        subid: Id,
        userdata: bytes,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Replace the user data of a server.

        Most systems read it only once, after their installation.

        `POST /v1/server/set_user_data`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            userdata: The user data. Pass it as it is: it is sent as base64. (secret)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.tag_set")
    def tag_set(self, *, subid: Id, tag: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Set the tag of a server.

        `POST /v1/server/tag_set`: sets; access right `subscriptions`.

        Args:
            subid: The server.
            tag: The new tag.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.upgrade_plan")
    def upgrade_plan(
        self,
        *,
        subid: Id,
        vpsplanid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Move a server to a larger plan. It is restarted, and its price rises.

        There is no call to move it back to a smaller one.

        `POST /v1/server/upgrade_plan`: bills; access right `upgrade`.

        Args:
            subid: The server.
            vpsplanid: The plan, from `server/upgrade_plan_list`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.upgrade_plan_list")
    def upgrade_plan_list(
        self,
        *,
        subid: Id,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Listing[int]:
        """List the ids (`VPSPLANID`) of the plans that a server can be moved to. Empty if there are no such
        plans.

        `GET /v1/server/upgrade_plan_list`: reads; access right `upgrade`.

        Args:
            subid: The server.

        Returns:
            `Listing[int]`.
        """
        ...

    @call("server.app_change")
    def app_change(self, *, subid: Id, appid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Install another application on a server. All data on it is lost for good.

        `POST /v1/server/app_change`: destroys; access right `subscriptions`.

        Args:
            subid: The server.
            appid: The application, from `server/app_change_list`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.app_change_list")
    def app_change_list(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> ById[App]:
        """List the applications that a server can be changed to: not every change is possible.

        `GET /v1/server/app_change_list`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `ById[App]`, in the order of the service.
        """
        ...

    @call("server.os_change")
    def os_change(self, *, subid: Id, osid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Install another operating system on a server. All data on it is lost for good.

        `POST /v1/server/os_change`: destroys; access right `subscriptions`.

        Args:
            subid: The server.
            osid: The operating system, from `server/os_change_list`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("server.os_change_list")
    def os_change_list(self, *, subid: Id, timeout: float | None = None, max_retries: int | None = None) -> ById[Os]:
        """List the operating systems that a server can be changed to: not every change is possible.

        `GET /v1/server/os_change_list`: reads; access right `subscriptions`.

        Args:
            subid: The server.

        Returns:
            `ById[Os]`, in the order of the service.
        """
        ...

    @call("server.reinstall")
    def reinstall(
        self,
        *,
        subid: Id,
        hostname: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Reinstall the operating system of a server. All data on it is lost for good; its addresses stay.

        `POST /v1/server/reinstall`: destroys; access right `subscriptions`.

        Args:
            subid: The server.
            hostname: The new host name.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class SnapshotCalls(Calls[M]):
    """The calls of the group `snapshot`."""

    @call("snapshot.create")
    def create(
        self,
        *,
        subid: Id,
        description: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NewSnapshot:
        """Take a snapshot of a server, running or not.

        The answer comes before it is done: `snapshot/list` shows when it is complete. Give it a unique
        description: it shows whether a call whose answer was lost was carried out.

        `POST /v1/snapshot/create`: bills; access right `subscriptions`.

        Args:
            subid: The server.
            description: Its description.

        Returns:
            `NewSnapshot`.
        """
        ...

    @call("snapshot.destroy")
    def destroy(self, *, snapshotid: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Delete a snapshot. It is lost for good.

        `POST /v1/snapshot/destroy`: destroys; access right `subscriptions`.

        Args:
            snapshotid: The snapshot.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("snapshot.list")
    def list(
        self,
        *,
        snapshotid: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> ById[Snapshot]:
        """List the account's snapshots.

        With the filter the answer is still a map.

        `GET /v1/snapshot/list`: reads; access right `subscriptions`.

        Args:
            snapshotid: Only this snapshot.

        Returns:
            `ById[Snapshot]`, in the order of the service.
        """
        ...


class SshkeyCalls(Calls[M]):
    """The calls of the group `sshkey`."""

    @call("sshkey.create")
    def create(
        self,
        *,
        name: str,
        ssh_key: str,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NewSshKey:
        """Add a public SSH key to the account.

        `POST /v1/sshkey/create`: bills; access right `subscriptions`.

        Args:
            name: Its name.
            ssh_key: The public key, as one line of an `authorized_keys` file.

        Returns:
            `NewSshKey`.
        """
        ...

    @call("sshkey.destroy")
    def destroy(self, *, sshkeyid: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Remove a key from the account.

        Machines that have it keep it.

        `POST /v1/sshkey/destroy`: destroys; access right `subscriptions`.

        Args:
            sshkeyid: The key.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("sshkey.list")
    def list(self, *, timeout: float | None = None, max_retries: int | None = None) -> ById[SshKey]:
        """List the account's keys.

        `GET /v1/sshkey/list`: reads; access right `subscriptions`.

        Returns:
            `ById[SshKey]`, in the order of the service.
        """
        ...

    @call("sshkey.update")
    def update(
        self,
        *,
        sshkeyid: str,
        name: str | None = None,
        ssh_key: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Change a key of the account.

        Machines that have the old one keep it; only machines installed later get the new one. Parameters that
        are not given stay unchanged.

        `POST /v1/sshkey/update`: sets; access right `subscriptions`.

        Args:
            sshkeyid: The key.
            name: The new name.
            ssh_key: The new public key, as one line of an `authorized_keys` file.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class StartupscriptCalls(Calls[M]):
    """The calls of the group `startupscript`."""

    @call("startupscript.create")
    def create(
        self,
        *,
        name: str,
        script: str,
        type: ScriptType | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NewStartupScript:
        """Add a startup script to the account.

        `POST /v1/startupscript/create`: bills; access right `subscriptions`.

        Args:
            name: Its name.
            script: Its text. (secret)
            type: What runs it. (the service assumes `boot`)

        Returns:
            `NewStartupScript`.
        """
        ...

    @call("startupscript.destroy")
    def destroy(self, *, scriptid: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Delete a startup script.

        `POST /v1/startupscript/destroy`: destroys; access right `subscriptions`.

        Args:
            scriptid: The script.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("startupscript.list")
    def list(self, *, timeout: float | None = None, max_retries: int | None = None) -> ById[StartupScript]:
        """List the account's startup scripts, with their texts.

        `GET /v1/startupscript/list`: reads; access right `subscriptions`.

        Returns:
            `ById[StartupScript]`, in the order of the service.
        """
        ...

    @call("startupscript.update")
    def update(
        self,
        *,
        scriptid: Id,
        name: str | None = None,
        script: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Change a startup script.

        Parameters that are not given stay unchanged; its type cannot be changed. Machines that have run it
        are not affected.

        `POST /v1/startupscript/update`: sets; access right `subscriptions`.

        Args:
            scriptid: The script.
            name: The new name.
            script: Its new text. (secret)

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class UserCalls(Calls[M]):
    """The calls of the group `user`."""

    @call("user.create")
    def create(
        self,
        *,
        email: str,
        name: str,
        password: str,
        acls: Sequence[Acl],
        api_enabled: bool | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> NewUser:
        """Add a user to the account.

        The answer holds the new user's API key; no other call shows it.

        `POST /v1/user/create`: bills; access right `manage_users`.

        Args:
            email: The user's e-mail address.
            name: The user's name.
            password: The user's password. (secret)
            acls: The user's access rights.
            api_enabled: Whether the user's API key is enabled. (the service assumes `yes`)

        Returns:
            `NewUser`.
        """
        ...

    @call("user.delete")
    def delete(self, *, userid: str, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Remove a user from the account. Its API key stops working.

        `POST /v1/user/delete`: destroys; access right `manage_users`.

        Args:
            userid: The user, by the text id of `user/list`.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("user.list")
    def list(self, *, timeout: float | None = None, max_retries: int | None = None) -> Listing[User]:
        """List the account's users.

        `GET /v1/user/list`: reads; access right `manage_users`.

        Returns:
            `Listing[User]`.
        """
        ...

    @call("user.update")
    def update(
        self,
        *,
        userid: str,
        email: str | None = None,
        name: str | None = None,
        password: str | None = None,
        api_enabled: bool | None = None,
        acls: Sequence[Acl] | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Change a user.

        Parameters that are not given stay unchanged.

        `POST /v1/user/update`: sets; access right `manage_users`.

        Args:
            userid: The user, by the text id of `user/list`.
            email: The user's new e-mail address.
            name: The user's new name.
            password: The user's new password. (secret)
            api_enabled: Whether the user's API key is enabled.
            acls: The user's new access rights: those that are not in the list are removed.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class VultrCalls(Calls[M]):
    """All calls of Vultr v1."""

    @property
    def account(self) -> AccountCalls[M]:
        """The calls of the group `account`."""
        return self._group(AccountCalls)

    @property
    def app(self) -> AppCalls[M]:
        """The calls of the group `app`."""
        return self._group(AppCalls)

    @property
    def auth(self) -> AuthCalls[M]:
        """The calls of the group `auth`."""
        return self._group(AuthCalls)

    @property
    def backup(self) -> BackupCalls[M]:
        """The calls of the group `backup`."""
        return self._group(BackupCalls)

    @property
    def baremetal(self) -> BaremetalCalls[M]:
        """The calls of the group `baremetal`."""
        return self._group(BaremetalCalls)

    @property
    def block(self) -> BlockCalls[M]:
        """The calls of the group `block`."""
        return self._group(BlockCalls)

    @property
    def dns(self) -> DnsCalls[M]:
        """The calls of the group `dns`."""
        return self._group(DnsCalls)

    @property
    def firewall(self) -> FirewallCalls[M]:
        """The calls of the group `firewall`."""
        return self._group(FirewallCalls)

    @property
    def iso(self) -> IsoCalls[M]:
        """The calls of the group `iso`."""
        return self._group(IsoCalls)

    @property
    def os(self) -> OsCalls[M]:
        """The calls of the group `os`."""
        return self._group(OsCalls)

    @property
    def plans(self) -> PlansCalls[M]:
        """The calls of the group `plans`."""
        return self._group(PlansCalls)

    @property
    def regions(self) -> RegionsCalls[M]:
        """The calls of the group `regions`."""
        return self._group(RegionsCalls)

    @property
    def reservedip(self) -> ReservedipCalls[M]:
        """The calls of the group `reservedip`."""
        return self._group(ReservedipCalls)

    @property
    def server(self) -> ServerCalls[M]:
        """The calls of the group `server`."""
        return self._group(ServerCalls)

    @property
    def snapshot(self) -> SnapshotCalls[M]:
        """The calls of the group `snapshot`."""
        return self._group(SnapshotCalls)

    @property
    def sshkey(self) -> SshkeyCalls[M]:
        """The calls of the group `sshkey`."""
        return self._group(SshkeyCalls)

    @property
    def startupscript(self) -> StartupscriptCalls[M]:
        """The calls of the group `startupscript`."""
        return self._group(StartupscriptCalls)

    @property
    def user(self) -> UserCalls[M]:
        """The calls of the group `user`."""
        return self._group(UserCalls)


class Vultr(VultrCalls[Sync], SyncClient):
    """A client of Vultr v1. Its calls wait for their answers.

    Each call takes a `timeout` and `max_retries` of its own, in place of the client's.
    """

    @constructor("vultr", Sync)
    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        """A client for one account. Nothing is connected yet.

        Args:
            api_key: The account's API key; some calls need none. Default: the value of VPSWIRE_VULTR_API_KEY.
            base_url: The URL of the service, if it differs from the default. Default: the value of VPSWIRE_VULTR_URL.
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
    def plan(self) -> VultrCalls[Planned]:
        """The same calls, of which each gives the request that it would send, with masks for secrets."""
        return VultrCalls(planned(self._core))

    @property
    def jobs(self) -> VultrJobs[Sync]:
        """What takes several calls, and waits between them."""
        from .vultr_jobs import VultrJobs

        return self._group(VultrJobs)


class AsyncVultr(VultrCalls[Async], AsyncClient):
    """A client of Vultr v1. Its calls are awaited.

    Each call takes a `timeout` and `max_retries` of its own, in place of the client's.
    """

    @constructor("vultr", Async)
    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        """A client for one account. Nothing is connected yet.

        Args:
            api_key: The account's API key; some calls need none. Default: the value of VPSWIRE_VULTR_API_KEY.
            base_url: The URL of the service, if it differs from the default. Default: the value of VPSWIRE_VULTR_URL.
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
    def plan(self) -> VultrCalls[Planned]:
        """The same calls, of which each gives the request that it would send, with masks for secrets."""
        return VultrCalls(planned(self._core))

    @property
    def jobs(self) -> VultrJobs[Async]:
        """What takes several calls, and waits between them."""
        from .vultr_jobs import VultrJobs

        return self._group(VultrJobs)
