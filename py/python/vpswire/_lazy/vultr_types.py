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
"""An access right of a user or a key.

Answers may hold other texts; they pass through as they are.

- `manage_users`: Manage users, and so, in effect, everything else.
- `subscriptions`: Change and destroy what there is: machines, volumes, ISO images, SSH keys and so on.
- `provisioning`: Create machines and volumes. It needs `subscriptions` too.
- `billing`: View and manage invoices and payments.
- `support`: Open and answer support tickets, and receive copies of them.
- `abuse`: Receive abuse reports: once one user has this right, only users who have it receive them. It needs
  `support` too.
- `dns`: Manage domains and their records; reverse DNS belongs to `subscriptions`.
- `upgrade`: Change plans, and add what costs extra, such as backups.
- `firewall`: Manage firewall groups. The document requires it for them, but does not explain it.
- `alerts`: Receive alerts. Not in the document, but in use.
- `objstore`: Manage object storage. Not in the document.
- `loadbalancer`: Manage load balancers. Not in the document.
"""

AddressKind: TypeAlias = Literal["main_ip", "secondary_ip", "private"]
"""The purpose of an address.

Answers may hold other texts; they pass through as they are.

- `main_ip`: The machine's main address.
- `secondary_ip`: An additional address.
- `private`: An address in a private network.
"""

BlockStatus: TypeAlias = Literal["pending", "active"]
"""Whether a volume is ready.

Answers may hold other texts; they pass through as they are.

- `pending`: Being created.
- `active`: Ready for use.
"""

CronType: TypeAlias = Literal["daily", "weekly", "monthly", "daily_alt_even", "daily_alt_odd"]
"""How often a server is backed up.

Answers may hold other texts; they pass through as they are.

- `daily`: Every day.
- `weekly`: On one day of the week.
- `monthly`: On one day of the month.
- `daily_alt_even`: Every second day, on even dates.
- `daily_alt_odd`: Every second day, on odd dates.
"""

Direction: TypeAlias = Literal["in"]
"""The direction of traffic.

- `in`: To the server.
"""

FirewallAction: TypeAlias = Literal["accept"]
"""The action of a firewall rule.

Answers may hold other texts; they pass through as they are.

- `accept`: Allows it.
"""

ImageStatus: TypeAlias = Literal["pending", "complete"]
"""The status of a backup, a snapshot or an ISO image.

Answers may hold other texts; they pass through as they are.

- `pending`: Being created or downloaded; not usable yet.
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

- `ready`: No image is mounted, and one can be.
- `isomounting`: An image is being mounted.
- `isomounted`: An image is mounted.
"""

PlanKind: TypeAlias = Literal["all", "vc2", "ssd", "vdc2", "dedicated", "vc2z"]
"""A kind of plan to filter by.

- `all`: Every kind.
- `vc2`: Cloud compute: shared processors.
- `ssd`: The older name of cloud compute on SSDs.
- `vdc2`: Dedicated cloud: dedicated processors.
- `dedicated`: The older name of dedicated cloud.
- `vc2z`: High frequency; newer than the document.
"""

PlanType: TypeAlias = Literal["SSD", "SATA", "DEDICATED", "HIGHFREQUENCY"]
"""The kind of machine that a plan provides.

Answers may hold other texts; they pass through as they are.

- `SSD`: Solid state disks.
- `SATA`: Hard disks, for large storage.
- `DEDICATED`: Dedicated processors.
- `HIGHFREQUENCY`: Fast processors and NVMe disks.
"""

PowerStatus: TypeAlias = Literal["running", "stopped"]
"""Whether a server is running.

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
"""The operation in progress on a server.

Answers may hold other texts; they pass through as they are.

- `none`: Nothing is known yet.
- `locked`: The service is working on it, and refuses other calls for it.
- `installingbooting`: It is being installed, or is booting for the first time.
- `isomounting`: An ISO image is being mounted.
- `ok`: It is ready.
"""

SubscriptionStatus: TypeAlias = Literal["pending", "active", "suspended", "closed"]
"""The status of a machine's subscription.

Answers may hold other texts; they pass through as they are.

- `pending`: Being created.
- `active`: Created, which does not mean that its first installation is done.
- `suspended`: Stopped by the provider.
- `closed`: Gone.
"""
