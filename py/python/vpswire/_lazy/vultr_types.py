# Printed from the table of calls. Do not edit: `make faces` rewrites it.
"""The choices of Vultr v1. They are texts; only annotations name them."""

from typing import Literal, TypeAlias

__all__ = [
    "Acl",
    "AddressKind",
    "BlockStatus",
    "CronType",
    "Direction",
    "FirewallAction",
    "ImageStatus",
    "IpType",
    "IsoMount",
    "PlanKind",
    "PlanType",
    "PowerStatus",
    "Protocol",
    "ScriptType",
    "ServerState",
    "SubscriptionStatus",
]

Acl: TypeAlias = Literal["manage_users", "subscriptions", "provisioning", "billing", "support", "abuse", "dns", "upgrade", "firewall", "alerts", "objstore", "loadbalancer"]
"""Something that a user or a key may do.

Answers may hold other texts; they pass through as they are.

- `manage_users`: Manage users, and so, in effect, everything else.
- `subscriptions`: Change and destroy what there is: machines, volumes, ISO images, SSH keys and so on.
- `provisioning`: Create machines and volumes. It needs `subscriptions` too.
- `billing`: See and manage invoices and payment.
- `support`: Open and answer support tickets, and get copies of them.
- `abuse`: Be told of reports of abuse: once one user has it, only those who have it are told. It needs
  `support` too.
- `dns`: Manage domains and their records; reverse DNS belongs to `subscriptions`.
- `upgrade`: Change plans, and add what costs extra, such as backups.
- `firewall`: Manage firewall groups. The document names it as needed for them, but does not explain it.
- `alerts`: Get alerts. Not in the document, but in use.
- `objstore`: Manage object storage. Not in the document.
- `loadbalancer`: Manage load balancers. Not in the document.
"""

AddressKind: TypeAlias = Literal["main_ip", "secondary_ip", "private"]
"""What an address is for.

Answers may hold other texts; they pass through as they are.

- `main_ip`: The machine's main address.
- `secondary_ip`: One more address.
- `private`: An address in a private network.
"""

BlockStatus: TypeAlias = Literal["pending", "active"]
"""Whether a volume is ready.

Answers may hold other texts; they pass through as they are.

- `pending`: Being made.
- `active`: Ready for use.
"""

CronType: TypeAlias = Literal["daily", "weekly", "monthly", "daily_alt_even", "daily_alt_odd"]
"""How often a server is backed up.

Answers may hold other texts; they pass through as they are.

- `daily`: Every day.
- `weekly`: On one day of the week.
- `monthly`: On one day of the month.
- `daily_alt_even`: Every second day, the even ones.
- `daily_alt_odd`: Every second day, the odd ones.
"""

Direction: TypeAlias = Literal["in"]
"""The way that traffic goes.

- `in`: Towards the server.
"""

FirewallAction: TypeAlias = Literal["accept"]
"""What a firewall rule does with traffic.

Answers may hold other texts; they pass through as they are.

- `accept`: Lets it through.
"""

ImageStatus: TypeAlias = Literal["pending", "complete"]
"""How far a backup, a snapshot or an ISO image is.

Answers may hold other texts; they pass through as they are.

- `pending`: Being made or fetched; not usable yet.
- `complete`: Ready for use.
"""

IpType: TypeAlias = Literal["v4", "v6"]
"""A kind of address.

Answers may hold other texts; they pass through as they are.

- `v4`: IPv4.
- `v6`: IPv6.
"""

IsoMount: TypeAlias = Literal["ready", "isomounting", "isomounted"]
"""Whether an ISO image is mounted.

Answers may hold other texts; they pass through as they are.

- `ready`: None is; one can be.
- `isomounting`: One is about to be.
- `isomounted`: One is.
"""

PlanKind: TypeAlias = Literal["all", "vc2", "ssd", "vdc2", "dedicated", "vc2z"]
"""A kind of plan to ask for.

- `all`: Every kind.
- `vc2`: Cloud compute: shared processors.
- `ssd`: The older name of cloud compute on SSDs.
- `vdc2`: Dedicated cloud: dedicated processors.
- `dedicated`: The older name of dedicated cloud.
- `vc2z`: High frequency, which the service came to know after the document was written.
"""

PlanType: TypeAlias = Literal["SSD", "SATA", "DEDICATED", "HIGHFREQUENCY"]
"""What kind of machine a plan gives.

Answers may hold other texts; they pass through as they are.

- `SSD`: Solid state disks.
- `SATA`: Spinning disks, for much storage.
- `DEDICATED`: Dedicated processors.
- `HIGHFREQUENCY`: Fast processors and NVMe disks.
"""

PowerStatus: TypeAlias = Literal["running", "stopped"]
"""Whether a server runs.

Answers may hold other texts; they pass through as they are.

- `running`: It is on.
- `stopped`: It is off.
"""

Protocol: TypeAlias = Literal["icmp", "tcp", "udp", "gre"]
"""The protocol that a firewall rule is for.

Answers may hold other texts; they pass through as they are.

- `icmp`: Pings and other control messages. It has no port.
- `tcp`: TCP.
- `udp`: UDP.
- `gre`: GRE tunnels. It has no port.
"""

ScriptType: TypeAlias = Literal["boot", "pxe"]
"""What runs a startup script.

Answers may hold other texts; they pass through as they are.

- `boot`: The operating system, on its first boot.
- `pxe`: iPXE, when the machine starts.
"""

ServerState: TypeAlias = Literal["none", "locked", "installingbooting", "isomounting", "ok"]
"""What is being done with a server.

Answers may hold other texts; they pass through as they are.

- `none`: Nothing is known yet.
- `locked`: The service is at work on it, and refuses other calls for it.
- `installingbooting`: It is being installed, or boots for the first time.
- `isomounting`: An ISO image is being mounted.
- `ok`: It is ready.
"""

SubscriptionStatus: TypeAlias = Literal["pending", "active", "suspended", "closed"]
"""Where a machine is in its life.

Answers may hold other texts; they pass through as they are.

- `pending`: Being made.
- `active`: Made. Whether its first installation is done cannot be told.
- `suspended`: Stopped by the provider.
- `closed`: Gone.
"""
