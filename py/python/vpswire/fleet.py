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
"""What an address is for.

Answers may hold other texts; they pass through as they are.

- `main`: The machine's main address.
- `secondary`: One more address.
- `private`: An address in a private network.
"""

CapabilityAnswer: TypeAlias = Literal["yes", "no", "instead"]
"""Whether an account has a verb.

Answers may hold other texts; they pass through as they are.

- `yes`: It has.
- `no`: It has not: `why` says the reason.
- `instead`: It has not, but something else: `why` says which verb or call.
"""

ProblemKind: TypeAlias = Literal["suspended", "policy_violation", "nullroute", "throttled", "locked", "pending", "unpaid", "other"]
"""A kind of problem.

Answers may hold other texts; they pass through as they are.

- `suspended`: The machine is stopped by its service.
- `policy_violation`: Something has to be settled before `deadline`, or the machine is suspended.
- `nullroute`: Traffic to an address is thrown away because of an attack.
- `throttled`: The machine is slowed down after heavy use.
- `locked`: The service is at work on the machine, and refuses other calls for it.
- `pending`: The machine is being made or installed.
- `unpaid`: The account owes money.
- `other`: Something else: `message` has the word for it.
"""

State: TypeAlias = Literal["running", "stopped", "pending", "locked", "suspended", "other"]
"""The state of a machine, coarsely.

Answers may hold other texts; they pass through as they are.

- `running`: It is on.
- `stopped`: It is off.
- `pending`: It is being made, installed or started.
- `locked`: Its service is at work on it, and refuses other calls for it.
- `suspended`: Its service has stopped it.
- `other`: Something else: `provider_state` has the word for it.
"""


class AccountBudget(Record, module="fleet"):
    """The calls that a service will take of an account."""

    __slots__ = ()

    account: str
    """The name of the account in the fleet."""

    api: str
    """Its API: `kiwivm`, `cvm` or `vultr`."""

    windows: tuple[BudgetWindow, ...]
    """What is left of each time that the service counts calls in, the shortest first. All of them have to
    last.
    """

    record: Any | None
    """The service's own record, as it came."""


class AccountCapabilities(Record, module="fleet"):
    """What accounts can do, and what could not be asked."""

    __slots__ = ()

    capabilities: tuple[Capability, ...]
    """A statement for each account and verb."""

    failures: tuple[Failure, ...]
    """What failed."""


class Acted(Record, module="fleet"):
    """Something that was done."""

    __slots__ = ()

    target: str
    """What it was done to, a machine or a snapshot: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    call: str
    """The call that did it."""

    record: Any | None
    """What the service answered, as it came; absent if that was nothing. It may hold passwords, so it is not
    shown.

    Secret.
    """


class Address(Record, module="fleet"):
    """An address. What its service does not say is absent."""

    __slots__ = ()

    address: str
    """The address; of a subnet its first one."""

    family: int | None
    """4 or 6."""

    prefix_length: int | None
    """The length of the subnet's prefix in bits, where it is a subnet or belongs to one."""

    kind: AddressKind | str | None
    """What it is for."""

    name: str | None
    """Its reverse DNS name."""

    record: Any | None
    """The service's own record of it, as it came, where it has one."""


class BudgetWindow(Record, module="fleet"):
    """What is left of a time that a service counts calls in."""

    __slots__ = ()

    window_seconds: int
    """How long it is, seconds."""

    remaining: int
    """How many calls are left in the present one, in the points of the service; below 0 where it is
    overdrawn.
    """


class Budgets(Record, module="fleet"):
    """The budgets of accounts, and what failed."""

    __slots__ = ()

    budgets: tuple[AccountBudget, ...]
    """The budget of each account, in their order."""

    failures: tuple[Failure, ...]
    """What failed; the budgets of the other accounts are all there."""


class Capability(Record, module="fleet"):
    """Whether an account has a verb."""

    __slots__ = ()

    account: str
    """The name of the account in the fleet."""

    api: str
    """Its API: `kiwivm`, `cvm` or `vultr`."""

    verb: str
    """The verb: `power.stop`."""

    answer: CapabilityAnswer | str
    """Whether it has it."""

    why: str | None
    """If not, why, or what does it instead; else what is to be known of it, if anything."""


class Failure(Record, module="fleet"):
    """What failed on an account."""

    __slots__ = ()

    account: str
    """The name of the account in the fleet."""

    machine: str | None
    """The machine that it is about, `account/id`; absent if it is about all of the account."""

    call: str | None
    """The call that failed."""

    code: str
    """The class of the error: `auth`, `timeout` ..."""

    message: str
    """What went wrong, in words."""

    verdict: str
    """What is known of the call: `not_sent`, `rejected` or `unknown`."""

    retryable: bool
    """Whether the same may succeed later."""


class FleetProblems(Record, module="fleet"):
    """What is wrong, and what could not be asked."""

    __slots__ = ()

    problems: tuple[Problem, ...]
    """What is wrong, in the order of the accounts."""

    failures: tuple[Failure, ...]
    """What failed; what is wrong on the other accounts is all there."""


class Machine(Record, module="fleet"):
    """A machine. What its service does not say is absent."""

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
    """What it is called."""

    hostname: str | None
    """Its host name."""

    addresses: tuple[str, ...]
    """Its addresses as its service lists them with the machine: IPv4 and IPv6 addresses, and IPv6 subnets
    (`2001:db8::/64`), without private ones.
    """

    state: State | str | None
    """Its state, coarsely. Absent where the service did not say it."""

    provider_state: str | None
    """The word of the service that decided the state."""

    progress: TaskProgress | None
    """How far the task is that locks it."""

    location: str | None
    """Where it is, in the words of its service."""

    os: str | None
    """Its operating system, in the words of its service."""

    plan: str | None
    """Its plan, by the name or id that its service gives."""

    created_at: int | None
    """When it was created, Unix seconds, UTC."""

    record: Any | None
    """The service's own record, as it came. It may hold passwords, so it is not shown.

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
    """How long a point is, seconds."""

    points: tuple[Point, ...]
    """The points, the earliest first."""


class MachineUsage(Record, module="fleet"):
    """The traffic of a machine. What its service does not say is absent."""

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
    """The incoming traffic used, where directions are counted apart, bytes."""

    in_allowed_bytes: int | None
    """The incoming traffic allowed, where directions are counted apart, bytes."""

    out_used_bytes: int | None
    """The outgoing traffic used, where directions are counted apart, bytes."""

    out_allowed_bytes: int | None
    """The outgoing traffic allowed, where directions are counted apart, bytes."""

    share: float | None
    """The part of the allowance that is used, 1 for all of it, to six decimals; where directions are counted
    apart, the greater of the two.
    """

    began_at: int | None
    """Since when it is counted, Unix seconds, UTC. No service says it: on KiwiVM it is a month before
    `resets_at`, on Vultr the first of the month.
    """

    resets_at: int | None
    """When it begins at zero again, Unix seconds, UTC. KiwiVM says it; on Vultr it is the first of the next
    month.
    """

    forecast_bytes: int | None
    """What will be used by then if it goes on as it has since `began_at`, bytes."""

    recent_forecast_bytes: int | None
    """What will be used by then if it goes on as in the last 7 days, both directions together, bytes."""

    rule: str | None
    """KiwiVM: what `multiplier` multiplies, as set for the account: `both`, the counter and the allowance, as
    the document says; or `allowance`, that alone.
    """

    multiplier: Decimal | None
    """KiwiVM: the place's multiplier of traffic."""

    warning: str | None
    """What is doubtful about the numbers."""

    record: Any | None
    """The service's own record, as it came. It may hold passwords, so it is not shown.

    Secret.
    """


class Machines(Record, module="fleet"):
    """Machines, and the accounts that failed."""

    __slots__ = ()

    machines: tuple[Machine, ...]
    """The machines, in the order of the accounts."""

    failures: tuple[Failure, ...]
    """What failed; the machines of the other accounts are all there."""


class NewSnapshot(Record, module="fleet"):
    """A snapshot that is being made."""

    __slots__ = ()

    machine: str
    """The machine: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    call: str
    """The call that did it."""

    snapshot: str | None
    """Its name in the fleet, `account/id`; absent where the service does not say it, as KiwiVM."""

    record: Any | None
    """What the service answered, as it came.

    Secret.
    """


class Point(Record, module="fleet"):
    """What was used within a step. What the service does not say is absent."""

    __slots__ = ()

    at: int
    """Its time, Unix seconds, UTC; of a day its beginning."""

    in_bytes: int | None
    """Received, bytes."""

    out_bytes: int | None
    """Sent, bytes."""

    cpu_percent: float | None
    """How busy the CPU was, per cent."""

    disk_read_bytes: int | None
    """Read from disk, bytes."""

    disk_write_bytes: int | None
    """Written to disk, bytes."""


class Problem(Record, module="fleet"):
    """Something that is wrong. What the service does not say is absent."""

    __slots__ = ()

    account: str
    """The name of the account in the fleet."""

    machine: str | None
    """The machine, `account/id`; absent if it is about the account."""

    kind: ProblemKind | str
    """What kind of problem it is."""

    message: str | None
    """What the service says of it, in its words."""

    address: str | None
    """The address that it is about."""

    since: int | None
    """Since when, Unix seconds, UTC."""

    ends_at: int | None
    """When it ends by itself, Unix seconds, UTC."""

    deadline: int | None
    """When the machine will be suspended unless it is settled, Unix seconds, UTC."""

    progress: TaskProgress | None
    """How far the task is that locks the machine."""

    amount: Decimal | None
    """What is owed, US dollars."""

    look: str | None
    """The call of its API that shows more."""

    record: Any | None
    """The service's own record of it, as it came, where it has one."""


class Rebuilt(Record, module="fleet"):
    """A machine that is being installed."""

    __slots__ = ()

    machine: str
    """The machine: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    call: str
    """The call that did it."""

    root_password: str | None
    """The new root password, where the service says it. Nothing else ever shows it again.

    Secret.
    """

    ssh_port: int | None
    """The port that SSH will listen on, where the service says it."""

    record: Any | None
    """What the service answered, as it came; absent if that was nothing. It may hold passwords, so it is not
    shown.

    Secret.
    """


class ReverseName(Record, module="fleet"):
    """The reverse DNS name of an address."""

    __slots__ = ()

    address: str
    """The address."""

    name: str | None
    """Its name; absent where none is set."""


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
    """A snapshot. What its service does not say is absent."""

    __slots__ = ()

    snapshot: str
    """Its name in the fleet: `account/id`."""

    account: str
    """The name of its account in the fleet."""

    id: str
    """Its id at its service: a file name of KiwiVM, a SNAPSHOTID of Vultr."""

    machine: str | None
    """The machine that it was made of: `account/id`. Vultr does not say it."""

    description: str | None
    """What it is called."""

    os: str | None
    """The operating system on it, in the words of its service."""

    created_at: int | None
    """When it was made, Unix seconds, UTC. KiwiVM does not say it."""

    size_bytes: int | None
    """Its size as it is kept, bytes."""

    complete: bool | None
    """Whether it is complete. KiwiVM does not say it."""

    sticky: bool | None
    """KiwiVM: whether it is kept for ever."""

    expires_in_seconds: int | None
    """KiwiVM: seconds until the service deletes it, unless it is sticky."""

    record: Any | None
    """The service's own record, as it came. It may hold links to the data, so it is not shown.

    Secret.
    """


class Snapshots(Record, module="fleet"):
    """Snapshots, and what failed."""

    __slots__ = ()

    snapshots: tuple[Snapshot, ...]
    """The snapshots, in the order of the accounts."""

    failures: tuple[Failure, ...]
    """What failed; the snapshots of the other accounts are all there."""


class TaskProgress(Record, module="fleet"):
    """How far a task is."""

    __slots__ = ()

    task: str | None
    """What the task is: `OS Reinstall: debian-13-x86_64`."""

    percent: float | None
    """How much of it is done, from 0 to 100."""

    message: str | None
    """What it is at, in words."""

    age_seconds: int | None
    """Seconds since this was last known."""


class Usages(Record, module="fleet"):
    """The traffic of machines, and what failed."""

    __slots__ = ()

    machines: tuple[MachineUsage, ...]
    """The traffic of each machine, in the order of the accounts."""

    failures: tuple[Failure, ...]
    """What failed; the machines of the other accounts are all there."""


class PowerVerbs(Verbs[K]):
    """The verbs of the group `power`."""

    @verb("power.start")
    def start(self, machine: str) -> Acted:
        """Start a machine. On Vultr one that runs is restarted.

        Acts.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.

        Returns:
            `Acted`.
        """
        ...

    @verb("power.stop")
    def stop(self, machine: str) -> Acted:
        """Shut a machine down in order.

        Sets.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.

        Returns:
            `Acted`.
        """
        ...

    @verb("power.restart")
    def restart(self, machine: str) -> Acted:
        """Restart a machine, in the way that its service has. On Vultr its power is cut: what it had not
        written is lost.

        Acts.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.

        Returns:
            `Acted`.
        """
        ...

    @verb("power.kill")
    def kill(self, machine: str) -> Acted:
        """Switch a machine off at once, by cutting its power. What it had not written to disk is lost.

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
        """Set the reverse DNS name of an address of a machine. It can take hours to be seen.

        Sets.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.
            address: An address of the machine. (an address)
            name: The name that it shall have.

        Returns:
            `Acted`.
        """
        ...


class SnapshotsVerbs(Verbs[K]):
    """The verbs of the group `snapshots`."""

    @verb("snapshots.list")
    def list(self, *, account: str | None = None) -> Snapshots:
        """List the snapshots of all accounts, or of one.

        Vultr lists those of the account, without the machine that each was made of.

        Reads.

        Args:
            account: Only the snapshots of this account.

        Returns:
            `Snapshots`.
        """
        ...

    @verb("snapshots.create")
    def create(self, machine: str, *, description: str | None = None) -> NewSnapshot:
        """Make a snapshot of a machine.

        The answer comes before it is done. On KiwiVM the machine is locked until then, and may be restarted.

        Bills.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.
            description: What to call it.

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
        """Put a machine back to a snapshot of its account. Everything on its disk is lost for good.

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

        One call for each account: what is asked of each is its plain list. Accounts that fail are named
        beside the machines of the others. On Vultr these are the servers; bare metal is not listed.

        Reads.

        Args:
            account: Only the machines of this account.
            live: Whether to ask for the state where the plain list does not hold it. On KiwiVM that is a call
                that takes up to 15 seconds in place of the plain one, on CVM one more call for each machine.
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
        """Install the operating system of a machine again, or another one. Everything on its disk is lost for
        good.

        The answer comes before it is done. On KiwiVM it holds the only copy of the new root password: keep
        it.

        Destroys.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.
            os: The operating system: on KiwiVM a template of `get_available_os`, which must be given; on
                Vultr an OSID of `server.os_change_list`, or the same again if not given.

        Returns:
            `Rebuilt`.
        """
        ...

    @verb("usage")
    def usage(self, *, account: str | None = None, recent: bool | None = None) -> Usages:
        """Show how much of its traffic each machine has used, when that begins again, and what it will be by
        then.

        One call for each account. Fractions of a byte are rounded to the nearest byte. Where a service counts
        GB, as Vultr does, a GB is taken as 10^9 bytes.

        Reads.

        Args:
            account: Only the machines of this account.
            recent: Whether to forecast from the last 7 days too. That takes each machine's `series`, one more
                call for each; on KiwiVM an answer may have 30 MB. (the service assumes `no`)

        Returns:
            `Usages`.
        """
        ...

    @verb("series")
    def series(self, machine: str, *, since: int | None = None) -> MachineSeries:
        """Show the traffic of one machine over time, in the steps in which its service keeps it.

        The points have all that the service says, so the service's own record is not given beside them.

        Reads.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.
            since: Only points from then on, Unix seconds.

        Returns:
            `MachineSeries`.
        """
        ...

    @verb("addresses")
    def addresses(self, machine: str) -> MachineAddresses:
        """List the addresses of a machine, private ones too.

        Reads.

        Args:
            machine: The machine: `account/id`, or its id, label, host name or address.

        Returns:
            `MachineAddresses`.
        """
        ...

    @verb("problems")
    def problems(self, *, account: str | None = None, live: bool | None = None) -> FleetProblems:
        """List what is wrong with the machines and accounts: suspended, about to be, cut off, throttled,
        locked, being made, unpaid. A machine of which the service says nothing of the kind is not listed.

        On KiwiVM one call for each account, and one more where there is a policy violation; on CVM one for
        each machine; on Vultr two for each account.

        Reads.

        Args:
            account: Only this account.
            live: Whether to ask KiwiVM what is throttled, too: a call that takes up to 15 seconds. (the
                service assumes `no`)

        Returns:
            `FleetProblems`.
        """
        ...

    @verb("budget")
    def budget(self, *, account: str | None = None) -> Budgets:
        """Show how many more calls the service of each account, or of one, will take.

        On KiwiVM this is a call of the budget itself. No other service says it.

        Reads.

        Args:
            account: Only the budget of this account.

        Returns:
            `Budgets`.
        """
        ...

    @verb("capabilities")
    def capabilities(self, *, account: str | None = None, ask: bool | None = None) -> AccountCapabilities:
        """Say which verbs each account has, and why not the others; and what creates a machine and waits for
        one, which are no verbs.

        Nothing is asked of any service, unless `ask` is given.

        Reads.

        Args:
            account: Only this account.
            ask: Whether to ask what depends on the plan and the place of the machine, too. Only KiwiVM is
                asked. (the service assumes `no`)

        Returns:
            `AccountCapabilities`.
        """
        ...


class Fleet(AllVerbs[SyncAsking], SyncAccounts):
    """Named accounts of any mix of APIs. Its verbs wait for their answers."""


class AsyncFleet(AllVerbs[AsyncAsking], AsyncAccounts):
    """Named accounts of any mix of APIs. Its verbs are awaited."""
