# Printed from the table of verbs. Do not edit: `make faces` rewrites it.
# mypy: disable-error-code="empty-body"
"""The fleet: named accounts of any mix of APIs, and the verbs that are the same for all of them.

    from vpswire import Fleet, KiwiVM, Vultr

    with Fleet({"tokyo": KiwiVM(veid=1347645, api_key=key), "shop": Vultr(api_key=other)}) as fleet:
        for machine in fleet.list().machines:
            print(machine.machine, machine.label, machine.addresses)
        fleet.power.restart("web-1")

What fails on an account is among the `failures` of the answer, and hides nothing of the others.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address
from typing import Any, Literal, TypeAlias

from ._lazy.types import Decimal
from ._native import Record
from ._runtime.fleets import AsyncAccounts, AsyncAsking, K, SyncAccounts, SyncAsking, Verbs, verb

__all__ = [
    "AccountBudget",
    "AccountCapabilities",
    "Acted",
    "Address",
    "AddressKind",
    "AllVerbs",
    "AsyncFleet",
    "BudgetWindow",
    "Budgets",
    "Capability",
    "CapabilityAnswer",
    "Failure",
    "Fleet",
    "FleetProblems",
    "Machine",
    "MachineAddresses",
    "MachineSeries",
    "MachineUsage",
    "Machines",
    "NewSnapshot",
    "Point",
    "Problem",
    "ProblemKind",
    "Rebuilt",
    "ReverseName",
    "ReverseNames",
    "Snapshot",
    "Snapshots",
    "State",
    "TaskProgress",
    "Usages",
]

AddressKind: TypeAlias = Literal["main", "secondary", "private"]
"""The purpose of an address.

Answers may hold other texts; they pass through as they are.

- `main`: The machine's main address.
- `secondary`: An additional address.
- `private`: An address in a private network.
"""

CapabilityAnswer: TypeAlias = Literal["yes", "no", "instead"]
"""Whether an account supports a verb.

Answers may hold other texts; they pass through as they are.

- `yes`: Supported.
- `no`: Not supported: `why` gives the reason.
- `instead`: Not supported, but there is an alternative: `why` names the verb or call.
"""

ProblemKind: TypeAlias = Literal["suspended", "policy_violation", "nullroute", "throttled", "locked", "pending", "unpaid", "other"]
"""A kind of problem.

Answers may hold other texts; they pass through as they are.

- `suspended`: The service has suspended the machine.
- `policy_violation`: A policy violation: unless it is resolved before `deadline`, the machine is suspended.
- `nullroute`: Traffic to an address is dropped because of an attack.
- `throttled`: The machine is slowed down after heavy use.
- `locked`: The service runs a task on the machine and refuses other calls for it.
- `pending`: The machine is being created or installed.
- `unpaid`: The account owes money.
- `other`: Any other problem: `message` is the service's description.
"""

State: TypeAlias = Literal["running", "stopped", "pending", "locked", "suspended", "other"]
"""The state of a machine, reduced to a few values.

Answers may hold other texts; they pass through as they are.

- `running`: It is on.
- `stopped`: It is off.
- `pending`: It is being created, installed or started.
- `locked`: The service runs a task on it and refuses other calls for it.
- `suspended`: The service has suspended it.
- `other`: Any other state: `provider_state` is the service's word for it.
"""


class AccountBudget(Record, module="fleet"):
    """The number of calls that an account may still make."""

    __slots__ = ()

    account: str
    """The name of the account in the fleet."""

    api: str
    """Its API: `kiwivm`, `cvm` or `vultr`."""

    windows: tuple[BudgetWindow, ...]
    """The remaining budget of each time window, the shortest first. Each of them limits the calls."""

    record: Any | None
    """The service's own record, unchanged."""


class AccountCapabilities(Record, module="fleet"):
    """The verbs that accounts support, and the failures."""

    __slots__ = ()

    capabilities: tuple[Capability, ...]
    """One entry for each account and verb."""

    failures: tuple[Failure, ...]
    """The failures."""


class Acted(Record, module="fleet"):
    """An action that was carried out."""

    __slots__ = ()

    target: str
    """The machine or snapshot that was acted on: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    call: str
    """The call that was made."""

    record: Any | None
    """The service's answer, unchanged; absent if it was empty. It may contain passwords, so it is not
    printed.

    Secret.
    """


class Address(Record, module="fleet"):
    """An address. Fields that its service does not report are absent."""

    __slots__ = ()

    address: str
    """The address; for a subnet, its first address."""

    family: int | None
    """4 or 6."""

    prefix_length: int | None
    """The length of the subnet's prefix in bits, if it is a subnet or belongs to one."""

    kind: AddressKind | str | None
    """Its purpose."""

    name: str | None
    """Its reverse DNS name."""

    record: Any | None
    """The service's own record of it, unchanged, if there is one."""


class BudgetWindow(Record, module="fleet"):
    """The remaining budget of one time window."""

    __slots__ = ()

    window_seconds: int
    """The length of the window, seconds."""

    remaining: int
    """The calls left in the current window, in the service's points; negative if it is overdrawn."""


class Budgets(Record, module="fleet"):
    """The budgets of accounts, and the failures."""

    __slots__ = ()

    budgets: tuple[AccountBudget, ...]
    """The budget of each account, in their order."""

    failures: tuple[Failure, ...]
    """The failures. The budgets of all other accounts are listed."""


class Capability(Record, module="fleet"):
    """Whether an account supports a verb."""

    __slots__ = ()

    account: str
    """The name of the account in the fleet."""

    api: str
    """Its API: `kiwivm`, `cvm` or `vultr`."""

    verb: str
    """The verb: `power.stop`."""

    answer: CapabilityAnswer | str
    """Whether the verb is supported."""

    why: str | None
    """If it is not supported, the reason or the alternative; otherwise a remark, if there is one."""


class Failure(Record, module="fleet"):
    """A failure on an account."""

    __slots__ = ()

    account: str
    """The name of the account in the fleet."""

    machine: str | None
    """The machine that it concerns, `account/id`; absent if it concerns the whole account."""

    call: str | None
    """The call that failed."""

    code: str
    """The class of the error: `auth`, `timeout` ..."""

    message: str
    """A description of the failure."""

    verdict: str
    """The known outcome of the call: `not_sent`, `rejected` or `unknown`."""

    retryable: bool
    """Whether the same call may succeed later."""


class FleetProblems(Record, module="fleet"):
    """The problems, and the failures."""

    __slots__ = ()

    problems: tuple[Problem, ...]
    """The problems, in the order of the accounts."""

    failures: tuple[Failure, ...]
    """The failures. The problems of all other accounts are listed."""


class Machine(Record, module="fleet"):
    """A machine. Fields that its service does not report are absent."""

    __slots__ = ()

    machine: str
    """Its name in the fleet: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    id: str
    """Its id at its service: a VEID of KiwiVM, an id of CVM, a SUBID of Vultr."""

    api: str
    """The API of its account: `kiwivm`, `cvm` or `vultr`."""

    label: str | None
    """Its label."""

    hostname: str | None
    """Its host name."""

    addresses: tuple[str, ...]
    """Its addresses as its service lists them with the machine: IPv4 and IPv6 addresses, and IPv6 subnets
    (`2001:db8::/64`), without private ones.
    """

    state: State | str | None
    """Its state, reduced to a few values. Absent if the service did not report it."""

    provider_state: str | None
    """The service's own word that `state` is derived from."""

    progress: TaskProgress | None
    """The progress of the task that locks it."""

    location: str | None
    """Its location, as the service names it."""

    os: str | None
    """Its operating system, as the service names it."""

    plan: str | None
    """Its plan, by the name or id that the service uses."""

    created_at: int | None
    """When it was created, Unix seconds, UTC."""

    record: Any | None
    """The service's own record, unchanged. It may contain passwords, so it is not printed.

    Secret.
    """


class MachineAddresses(Record, module="fleet"):
    """The addresses of a machine."""

    __slots__ = ()

    machine: str
    """The machine: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    addresses: tuple[Address, ...]
    """Its addresses."""


class MachineSeries(Record, module="fleet"):
    """The traffic of a machine over time."""

    __slots__ = ()

    machine: str
    """The machine: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    step_seconds: int
    """The length of a step, seconds."""

    points: tuple[Point, ...]
    """The points, the earliest first."""


class MachineUsage(Record, module="fleet"):
    """The traffic of a machine. Fields that its service does not report are absent."""

    __slots__ = ()

    machine: str
    """The machine: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    used_bytes: int | None
    """The traffic used, both directions together, bytes."""

    allowed_bytes: int | None
    """The traffic allowed, both directions together, bytes."""

    in_used_bytes: int | None
    """The incoming traffic used, if directions are counted separately, bytes."""

    in_allowed_bytes: int | None
    """The incoming traffic allowed, if directions are counted separately, bytes."""

    out_used_bytes: int | None
    """The outgoing traffic used, if directions are counted separately, bytes."""

    out_allowed_bytes: int | None
    """The outgoing traffic allowed, if directions are counted separately, bytes."""

    share: float | None
    """The used share of the allowance, 1 for all of it, to six decimals. If directions are counted
    separately, the greater of the two shares.
    """

    began_at: int | None
    """The start of the current period, Unix seconds, UTC. No service reports it: on KiwiVM it is a month
    before `resets_at`, on Vultr the first of the month.
    """

    resets_at: int | None
    """When the counter is reset, Unix seconds, UTC. KiwiVM reports it; on Vultr it is the first of the next
    month.
    """

    forecast_bytes: int | None
    """The usage expected by the reset at the average rate since `began_at`, bytes."""

    recent_forecast_bytes: int | None
    """The usage expected by the reset at the average rate of the last 7 days, both directions together,
    bytes.
    """

    rule: str | None
    """KiwiVM: the numbers that `multiplier` applies to, as set for the account: `both` (the counter and the
    allowance, as the document says) or `allowance` (the allowance alone).
    """

    multiplier: Decimal | None
    """KiwiVM: the traffic multiplier of the location."""

    warning: str | None
    """A warning if the numbers are doubtful."""

    record: Any | None
    """The service's own record, unchanged. It may contain passwords, so it is not printed.

    Secret.
    """


class Machines(Record, module="fleet"):
    """Machines, and the accounts that failed."""

    __slots__ = ()

    machines: tuple[Machine, ...]
    """The machines, in the order of the accounts."""

    failures: tuple[Failure, ...]
    """The failures. The machines of all other accounts are listed."""


class NewSnapshot(Record, module="fleet"):
    """A snapshot that is being taken."""

    __slots__ = ()

    machine: str
    """The machine: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    call: str
    """The call that was made."""

    snapshot: str | None
    """Its name in the fleet, `account/id`; absent if the service does not return it, as on KiwiVM."""

    record: Any | None
    """The service's answer, unchanged.

    Secret.
    """


class Point(Record, module="fleet"):
    """The usage within one step. Fields that the service does not report are absent."""

    __slots__ = ()

    at: int
    """Its time, Unix seconds, UTC; for a day, its beginning."""

    in_bytes: int | None
    """Received, bytes."""

    out_bytes: int | None
    """Sent, bytes."""

    cpu_percent: float | None
    """The CPU usage, per cent."""

    disk_read_bytes: int | None
    """Read from disk, bytes."""

    disk_write_bytes: int | None
    """Written to disk, bytes."""


class Problem(Record, module="fleet"):
    """A problem. Fields that the service does not report are absent."""

    __slots__ = ()

    account: str
    """The name of the account in the fleet."""

    machine: str | None
    """The machine, `account/id`; absent if the problem concerns the account."""

    kind: ProblemKind | str
    """The kind of problem."""

    message: str | None
    """The service's own words about it."""

    address: str | None
    """The address that it concerns."""

    since: int | None
    """When it began, Unix seconds, UTC."""

    ends_at: int | None
    """When it ends by itself, Unix seconds, UTC."""

    deadline: int | None
    """When the machine will be suspended unless the problem is resolved, Unix seconds, UTC."""

    progress: TaskProgress | None
    """The progress of the task that locks the machine."""

    amount: Decimal | None
    """The amount owed, US dollars."""

    look: str | None
    """The call of the API that shows details."""

    record: Any | None
    """The service's own record of it, unchanged, if there is one."""


class Rebuilt(Record, module="fleet"):
    """A machine that is being installed."""

    __slots__ = ()

    machine: str
    """The machine: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    call: str
    """The call that was made."""

    root_password: str | None
    """The new root password, if the service returns it. Nothing else ever shows it again.

    Secret.
    """

    ssh_port: int | None
    """The port that SSH will listen on, if the service returns it."""

    record: Any | None
    """The service's answer, unchanged; absent if it was empty. It may contain passwords, so it is not
    printed.

    Secret.
    """


class ReverseName(Record, module="fleet"):
    """The reverse DNS name of an address."""

    __slots__ = ()

    address: str
    """The address."""

    name: str | None
    """Its name; absent if none is set."""


class ReverseNames(Record, module="fleet"):
    """The reverse DNS names of a machine's addresses."""

    __slots__ = ()

    machine: str
    """The machine: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    names: tuple[ReverseName, ...]
    """The addresses that the service lists, each with its name."""


class Snapshot(Record, module="fleet"):
    """A snapshot. Fields that its service does not report are absent."""

    __slots__ = ()

    snapshot: str
    """Its name in the fleet: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    id: str
    """Its id at its service: a file name of KiwiVM, a SNAPSHOTID of Vultr."""

    machine: str | None
    """The machine that it was taken of: `account/id`. Vultr does not report it."""

    description: str | None
    """Its description."""

    os: str | None
    """The operating system on it, as the service names it."""

    created_at: int | None
    """When it was taken, Unix seconds, UTC. KiwiVM does not report it."""

    size_bytes: int | None
    """Its size in storage, bytes."""

    complete: bool | None
    """Whether it is complete. KiwiVM does not report it."""

    sticky: bool | None
    """KiwiVM: whether it is sticky, so that the service never deletes it."""

    expires_in_seconds: int | None
    """KiwiVM: seconds until the service deletes it, unless it is sticky."""

    record: Any | None
    """The service's own record, unchanged. It may contain links to the data, so it is not printed.

    Secret.
    """


class Snapshots(Record, module="fleet"):
    """Snapshots, and the failures."""

    __slots__ = ()

    snapshots: tuple[Snapshot, ...]
    """The snapshots, in the order of the accounts."""

    failures: tuple[Failure, ...]
    """The failures. The snapshots of all other accounts are listed."""


class TaskProgress(Record, module="fleet"):
    """The progress of a task."""

    __slots__ = ()

    task: str | None
    """The name of the task: `OS Reinstall: debian-13-x86_64`."""

    percent: float | None
    """The part that is done, from 0 to 100 per cent."""

    message: str | None
    """The current step, in words."""

    age_seconds: int | None
    """The age of this information, seconds."""


class Usages(Record, module="fleet"):
    """The traffic of machines, and the failures."""

    __slots__ = ()

    machines: tuple[MachineUsage, ...]
    """The traffic of each machine, in the order of the accounts."""

    failures: tuple[Failure, ...]
    """The failures. The machines of all other accounts are listed."""


class PowerVerbs(Verbs[K]):
    """The verbs of the group `power`."""

    @verb("power.start")
    def start(self, machine: str) -> Acted:
        """Start a machine. On Vultr a running machine is restarted.

        Acts.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.

        Returns:
            `Acted`.
        """
        ...

    @verb("power.stop")
    def stop(self, machine: str) -> Acted:
        """Shut a machine down cleanly.

        Sets.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.

        Returns:
            `Acted`.
        """
        ...

    @verb("power.restart")
    def restart(self, machine: str) -> Acted:
        """Restart a machine in the way that its service does it. On Vultr this cuts the power: data not yet
        written to disk is lost.

        Acts.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.

        Returns:
            `Acted`.
        """
        ...

    @verb("power.kill")
    def kill(self, machine: str) -> Acted:
        """Switch a machine off at once by cutting its power. Data not yet written to disk is lost.

        Acts.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.

        Returns:
            `Acted`.
        """
        ...


class RdnsVerbs(Verbs[K]):
    """The verbs of the group `rdns`."""

    @verb("rdns.get")
    def get(self, machine: str) -> ReverseNames:
        """Show the reverse DNS names of a machine's addresses.

        Reads.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.

        Returns:
            `ReverseNames`.
        """
        ...

    @verb("rdns.set")
    def set(self, machine: str, *, address: str | IPv4Address | IPv6Address, name: str) -> Acted:
        """Set the reverse DNS name of an address of a machine. It can take hours to become visible.

        Sets.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.
            address: An address of the machine. (an address)
            name: The new name.

        Returns:
            `Acted`.
        """
        ...


class SnapshotsVerbs(Verbs[K]):
    """The verbs of the group `snapshots`."""

    @verb("snapshots.list")
    def list(self, *, account: str | None = None) -> Snapshots:
        """List the snapshots of all accounts, or of one.

        Vultr does not report which machine a snapshot was taken of.

        Reads.

        Args:
            account: Only the snapshots of this account.

        Returns:
            `Snapshots`.
        """
        ...

    @verb("snapshots.create")
    def create(self, machine: str, *, description: str | None = None) -> NewSnapshot:
        """Take a snapshot of a machine.

        The call returns before the snapshot is complete. On KiwiVM the machine is locked until then and may
        be restarted.

        Bills.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.
            description: The description of the snapshot.

        Returns:
            `NewSnapshot`.
        """
        ...

    @verb("snapshots.delete")
    def delete(self, snapshot: str) -> Acted:
        """Delete a snapshot. It is lost for good.

        Destroys.

        Args:
            snapshot: The snapshot, as `snapshots.list` names it: `account/id`.

        Returns:
            `Acted`.
        """
        ...

    @verb("snapshots.restore")
    def restore(self, machine: str, *, snapshot: str) -> Acted:
        """Restore a machine from a snapshot of its account. Everything on its disk is lost for good.

        Destroys.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.
            snapshot: The snapshot, as `snapshots.list` names it: `account/id`.

        Returns:
            `Acted`.
        """
        ...


class AllVerbs(Verbs[K]):
    """All verbs."""

    @property
    def power(self) -> PowerVerbs[K]:
        """The verbs of the group `power`."""
        return self._group(PowerVerbs)

    @property
    def rdns(self) -> RdnsVerbs[K]:
        """The verbs of the group `rdns`."""
        return self._group(RdnsVerbs)

    @property
    def snapshots(self) -> SnapshotsVerbs[K]:
        """The verbs of the group `snapshots`."""
        return self._group(SnapshotsVerbs)

    @verb("list")
    def list(self, *, account: str | None = None, live: bool | None = None) -> Machines:
        """List the machines of all accounts, or of one.

        Makes one call for each account: its plain list. Accounts that fail are reported next to the machines
        of the others. On Vultr it lists the servers, without bare metal.

        Reads.

        Args:
            account: Only the machines of this account.
            live: Whether to request the state where the plain list does not contain it. On KiwiVM a call that
                takes up to 15 seconds replaces the plain one; on CVM this adds one call for each machine.
                (the service assumes `no`)

        Returns:
            `Machines`.
        """
        ...

    @verb("get")
    def get(self, machine: str) -> Machine:
        """Show one machine, with its state.

        Reads.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.

        Returns:
            `Machine`.
        """
        ...

    @verb("rebuild")
    def rebuild(self, machine: str, *, os: str | None = None) -> Rebuilt:
        """Reinstall the operating system of a machine, or install another one. Everything on its disk is lost
        for good.

        The call returns before the installation is complete. On KiwiVM its answer contains the only copy of
        the new root password: keep it.

        Destroys.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.
            os: The operating system: on KiwiVM a template of `get_available_os`, which must be given; on
                Vultr an OSID of `server.os_change_list`, or the current one if not given.

        Returns:
            `Rebuilt`.
        """
        ...

    @verb("usage")
    def usage(self, *, account: str | None = None, recent: bool | None = None) -> Usages:
        """Show the traffic of each machine: the amount used, the time of the next reset, and a forecast for
        that time.

        Makes one call for each account. Fractions of a byte are rounded to the nearest byte. Where a service
        counts in GB, as Vultr does, a GB is 10^9 bytes.

        Reads.

        Args:
            account: Only the machines of this account.
            recent: Whether to also forecast from the last 7 days. This requests the `series` of each machine,
                one more call each; on KiwiVM such an answer can have 30 MB. (the service assumes `no`)

        Returns:
            `Usages`.
        """
        ...

    @verb("series")
    def series(self, machine: str, *, since: int | None = None) -> MachineSeries:
        """Show the traffic of one machine over time, in the steps that its service records.

        The points contain everything that the service reports, so there is no separate record.

        Reads.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.
            since: Only points from this time on, Unix seconds.

        Returns:
            `MachineSeries`.
        """
        ...

    @verb("addresses")
    def addresses(self, machine: str) -> MachineAddresses:
        """List the addresses of a machine, including private ones.

        Reads.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.

        Returns:
            `MachineAddresses`.
        """
        ...

    @verb("problems")
    def problems(self, *, account: str | None = None, live: bool | None = None) -> FleetProblems:
        """List the problems of machines and accounts: suspensions, policy violations that lead to one, null
        routes, throttling, locks, installations in progress, unpaid bills. Machines without a reported
        problem are not listed.

        Makes one call for each account on KiwiVM, and one more if there is a policy violation; one for each
        machine on CVM; two for each account on Vultr.

        Reads.

        Args:
            account: Only this account.
            live: Whether to also ask KiwiVM for throttling, by a call that takes up to 15 seconds. (the
                service assumes `no`)

        Returns:
            `FleetProblems`.
        """
        ...

    @verb("budget")
    def budget(self, *, account: str | None = None) -> Budgets:
        """Show how many more calls each account, or one account, may make.

        On KiwiVM this call itself counts against the budget. No other service reports one.

        Reads.

        Args:
            account: Only the budget of this account.

        Returns:
            `Budgets`.
        """
        ...

    @verb("capabilities")
    def capabilities(self, *, account: str | None = None, ask: bool | None = None) -> AccountCapabilities:
        """Report which verbs each account supports, and why the others are not supported. Creating a machine
        and waiting for one, which are jobs, are reported too.

        Makes no call unless `ask` is given.

        Reads.

        Args:
            account: Only this account.
            ask: Whether to also check what depends on the plan and the location of the machine. Only KiwiVM
                is asked. (the service assumes `no`)

        Returns:
            `AccountCapabilities`.
        """
        ...


class Fleet(AllVerbs[SyncAsking], SyncAccounts):
    """Named accounts of any mix of APIs. Its verbs wait for their answers."""


class AsyncFleet(AllVerbs[AsyncAsking], AsyncAccounts):
    """Named accounts of any mix of APIs. Its verbs are awaited."""
