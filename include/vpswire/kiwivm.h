/* Printed from the table of calls. Do not edit: `make faces` rewrites it. */

/*
 * The calls of KiwiVM v1. Each has a struct of its parameters, of which zero and NULL are 'not given', and a
 * function. The conventions are those of vpswire.h.
 */
#ifndef VPSWIRE_KIWIVM_H
#define VPSWIRE_KIWIVM_H

#include "../vpswire.h"

/*
 * The fields of answers. A name is for vpswire_get_... and, joined by dots, in paths; the same name with _FIELD is a
 * handle for vpswire_field_..., which read a record's own fields sooner. Each says its kind, and is read by the reader
 * of that kind; another one is VPSWIRE_WRONG_KIND.
 */

/* AssignedIps: The private addresses that were assigned. */

/** List, each item text: The addresses. */
#define VPSWIRE_KIWIVM_ASSIGNED_IPS_ASSIGNED_IPS "assigned_ips"
/** Its handle. */
#define VPSWIRE_KIWIVM_ASSIGNED_IPS_ASSIGNED_IPS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_ASSIGNED_IPS_ASSIGNED_IPS, 0)

/* AssignedIpv6: What was assigned: one of the two fields is present. */

/** Text: The new /64 subnet. Newer panels. (may be missing) */
#define VPSWIRE_KIWIVM_ASSIGNED_IPV6_ASSIGNED_SUBNET "assigned_subnet"
/** Its handle. */
#define VPSWIRE_KIWIVM_ASSIGNED_IPV6_ASSIGNED_SUBNET_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_ASSIGNED_IPV6_ASSIGNED_SUBNET, 0)
/** Text: The new address. Older panels. (may be missing) */
#define VPSWIRE_KIWIVM_ASSIGNED_IPV6_IP "ip"
/** Its handle. */
#define VPSWIRE_KIWIVM_ASSIGNED_IPV6_IP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_ASSIGNED_IPV6_IP, 1)

/* AuditEntry: A line of the audit log. */

/** Integer: When it happened, Unix seconds. */
#define VPSWIRE_KIWIVM_AUDIT_ENTRY_TIMESTAMP "timestamp"
/** Its handle. */
#define VPSWIRE_KIWIVM_AUDIT_ENTRY_TIMESTAMP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_AUDIT_ENTRY_TIMESTAMP, 0)
/**
 * Integer: The IPv4 address that asked for it, as one number with the first byte highest: 16909060 is 1.2.3.4,
 * which `std::net::Ipv4Addr::from(n)` gives. Missing if the service did it by itself or does not say. (may be
 * missing)
 */
#define VPSWIRE_KIWIVM_AUDIT_ENTRY_REQUESTOR_IPV4 "requestor_ipv4"
/** Its handle. */
#define VPSWIRE_KIWIVM_AUDIT_ENTRY_REQUESTOR_IPV4_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_AUDIT_ENTRY_REQUESTOR_IPV4, 1)
/** Integer: The kind of event, as a number whose meaning is not documented. (may be missing) */
#define VPSWIRE_KIWIVM_AUDIT_ENTRY_TYPE "type"
/** Its handle. */
#define VPSWIRE_KIWIVM_AUDIT_ENTRY_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_AUDIT_ENTRY_TYPE, 2)
/** Text: A description of the event. (may be missing) */
#define VPSWIRE_KIWIVM_AUDIT_ENTRY_SUMMARY "summary"
/** Its handle. */
#define VPSWIRE_KIWIVM_AUDIT_ENTRY_SUMMARY_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_AUDIT_ENTRY_SUMMARY, 3)

/* AuditLog: The audit log. */

/** List, each item map, the fields of AuditEntry: The events. */
#define VPSWIRE_KIWIVM_AUDIT_LOG_LOG_ENTRIES "log_entries"
/** Its handle. */
#define VPSWIRE_KIWIVM_AUDIT_LOG_LOG_ENTRIES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_AUDIT_LOG_LOG_ENTRIES, 0)

/* AvailableIps: The free private addresses. */

/** List, each item text: The addresses. */
#define VPSWIRE_KIWIVM_AVAILABLE_IPS_AVAILABLE_IPS "available_ips"
/** Its handle. */
#define VPSWIRE_KIWIVM_AVAILABLE_IPS_AVAILABLE_IPS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_AVAILABLE_IPS_AVAILABLE_IPS, 0)

/* AvailableOs: What is installed and what can be. */

/** Text: The template of the installed system. (may be missing) */
#define VPSWIRE_KIWIVM_AVAILABLE_OS_INSTALLED "installed"
/** Its handle. */
#define VPSWIRE_KIWIVM_AVAILABLE_OS_INSTALLED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_AVAILABLE_OS_INSTALLED, 0)
/** List, each item text: The templates that can be installed. */
#define VPSWIRE_KIWIVM_AVAILABLE_OS_TEMPLATES "templates"
/** Its handle. */
#define VPSWIRE_KIWIVM_AVAILABLE_OS_TEMPLATES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_AVAILABLE_OS_TEMPLATES, 1)

/* Backup: A backup. */

/** Text: Its token, where the service repeats it; the key of the map in any case. (may be missing) */
#define VPSWIRE_KIWIVM_BACKUP_BACKUP_TOKEN "backup_token"
/** Its handle. */
#define VPSWIRE_KIWIVM_BACKUP_BACKUP_TOKEN_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_BACKUP_BACKUP_TOKEN, 0)
/** Integer: Its size, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_BACKUP_SIZE "size"
/** Its handle. */
#define VPSWIRE_KIWIVM_BACKUP_SIZE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_BACKUP_SIZE, 1)
/** Text: The operating system on it, by the name of its template. (may be missing) */
#define VPSWIRE_KIWIVM_BACKUP_OS "os"
/** Its handle. */
#define VPSWIRE_KIWIVM_BACKUP_OS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_BACKUP_OS, 2)
/** Text: The MD5 checksum of the file. (may be missing) */
#define VPSWIRE_KIWIVM_BACKUP_MD5 "md5"
/** Its handle. */
#define VPSWIRE_KIWIVM_BACKUP_MD5_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_BACKUP_MD5, 3)
/** Integer: When it was created, Unix seconds. (may be missing) */
#define VPSWIRE_KIWIVM_BACKUP_TIMESTAMP "timestamp"
/** Its handle. */
#define VPSWIRE_KIWIVM_BACKUP_TIMESTAMP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_BACKUP_TIMESTAMP, 4)

/* BackupList: The backups. */

/** Map by id, each entry map, the fields of Backup: The backups, by their token. */
#define VPSWIRE_KIWIVM_BACKUP_LIST_BACKUPS "backups"
/** Its handle. */
#define VPSWIRE_KIWIVM_BACKUP_LIST_BACKUPS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_BACKUP_LIST_BACKUPS, 0)

/* CommandResult: The result of a command. */

/**
 * Integer: The exit status of the command, 0 to 255. Greater numbers are failures of the API, and come as an
 * error.
 */
#define VPSWIRE_KIWIVM_COMMAND_RESULT_ERROR "error"
/** Its handle. */
#define VPSWIRE_KIWIVM_COMMAND_RESULT_ERROR_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_COMMAND_RESULT_ERROR, 0)
/** Text: The output of the command. May hold passwords, so it is masked in logs. (may be missing; secret) */
#define VPSWIRE_KIWIVM_COMMAND_RESULT_MESSAGE "message"
/** Its handle. */
#define VPSWIRE_KIWIVM_COMMAND_RESULT_MESSAGE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_COMMAND_RESULT_MESSAGE, 1)

/* LiveServiceInfo: The answer of `getLiveServiceInfo`: the fields of `ServiceInfo`, then the live ones. */

/** Text: The kind of virtualisation. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VM_TYPE "vm_type"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VM_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VM_TYPE, 0)
/** Text: The host name of the VPS. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_HOSTNAME "hostname"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_HOSTNAME_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_HOSTNAME, 1)
/** Text: The address of the physical node. Older panels only; may be empty. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_IP "node_ip"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_IP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_IP, 2)
/** Text: The provider's nickname for the physical node. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_ALIAS "node_alias"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_ALIAS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_ALIAS, 3)
/** Text: The id of the location (`USCA_1`), as `migrate/start` takes it. Not documented. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_LOCATION_ID "node_location_id"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_LOCATION_ID_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_LOCATION_ID, 4)
/** Text: The location: country and state. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_LOCATION "node_location"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_LOCATION_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_LOCATION, 5)
/** Text: The name of the data centre. Not documented. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_DATACENTER "node_datacenter"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_DATACENTER_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_NODE_DATACENTER, 6)
/** Truth value: Whether the location has IPv6. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LOCATION_IPV6_READY "location_ipv6_ready"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LOCATION_IPV6_READY_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LOCATION_IPV6_READY, 7)
/** Text: The name of the plan. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN "plan"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN, 8)
/** Integer: The disk of the plan, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_DISK "plan_disk"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_DISK_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_DISK, 9)
/** Integer: The memory of the plan, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_RAM "plan_ram"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_RAM_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_RAM, 10)
/** Integer: The swap of the plan, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_SWAP "plan_swap"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_SWAP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_SWAP, 11)
/** Text: The installed operating system, by the name of its template. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_OS "os"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_OS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_OS, 12)
/** Text: The main e-mail address of the account. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_EMAIL "email"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_EMAIL_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_EMAIL, 13)
/** Integer: The monthly transfer allowance, bytes, before `monthly_data_multiplier`. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_MONTHLY_DATA "plan_monthly_data"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_MONTHLY_DATA_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_MONTHLY_DATA, 14)
/** Integer: The transfer used this month, bytes, before `monthly_data_multiplier`. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_DATA_COUNTER "data_counter"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_DATA_COUNTER_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_DATA_COUNTER, 15)
/**
 * Text, an exact decimal: What `plan_monthly_data` and `data_counter` are both to be multiplied by, since
 * transfer costs more in some locations. May be a fraction (0.33). The ratio of the two is the same with and
 * without it. (may be missing)
 */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_MONTHLY_DATA_MULTIPLIER "monthly_data_multiplier"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_MONTHLY_DATA_MULTIPLIER_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_MONTHLY_DATA_MULTIPLIER, 16)
/** Integer: When `data_counter` is reset to zero, Unix seconds. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_DATA_NEXT_RESET "data_next_reset"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_DATA_NEXT_RESET_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_DATA_NEXT_RESET, 17)
/**
 * List, each item text: The IPv4 addresses, and the IPv6 /64 subnets (older panels: single IPv6 addresses). (may
 * be missing)
 */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IP_ADDRESSES "ip_addresses"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IP_ADDRESSES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IP_ADDRESSES, 18)
/**
 * Text: The IPv4 address at the far end of the tunnel that carries IPv6. Not documented; may be null. (may be
 * missing)
 */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IPV6_SIT_TUNNEL_ENDPOINT "ipv6_sit_tunnel_endpoint"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IPV6_SIT_TUNNEL_ENDPOINT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IPV6_SIT_TUNNEL_ENDPOINT, 19)
/** List, each item text: The private IPv4 addresses. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PRIVATE_IP_ADDRESSES "private_ip_addresses"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PRIVATE_IP_ADDRESSES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PRIVATE_IP_ADDRESSES, 20)
/**
 * Map by id, each entry map, the fields of Nullroute: The addresses that are null-routed because of an attack, by
 * address. Empty if there is no attack. (may be missing)
 */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IP_NULLROUTES "ip_nullroutes"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IP_NULLROUTES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IP_NULLROUTES, 21)
/** Text: The mounted ISO image; empty or missing if no image is mounted. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_ISO1 "iso1"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_ISO1_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_ISO1, 22)
/** Text: A second mounted ISO image; the service does not support one yet. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_ISO2 "iso2"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_ISO2_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_ISO2, 23)
/** List, each item text: The ISO images that `iso/mount` takes. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_AVAILABLE_ISOS "available_isos"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_AVAILABLE_ISOS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_AVAILABLE_ISOS, 24)
/** Integer: How many IPv6 /64 subnets (older panels: addresses) the plan allows. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_MAX_IPV6S "plan_max_ipv6s"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_MAX_IPV6S_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_MAX_IPV6S, 25)
/** Truth value: Whether `setPTR` may be used. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_RDNS_API_AVAILABLE "rdns_api_available"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_RDNS_API_AVAILABLE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_RDNS_API_AVAILABLE, 26)
/** Truth value: Whether the plan has private networks. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_PRIVATE_NETWORK_AVAILABLE "plan_private_network_available"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_PRIVATE_NETWORK_AVAILABLE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_PRIVATE_NETWORK_AVAILABLE, 27)
/** Truth value: Whether the location has private networks. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LOCATION_PRIVATE_NETWORK_AVAILABLE "location_private_network_available"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LOCATION_PRIVATE_NETWORK_AVAILABLE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LOCATION_PRIVATE_NETWORK_AVAILABLE, 28)
/**
 * Map by id, each entry text: The reverse DNS name of each address; null or empty where none is set. (may be
 * missing)
 */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PTR "ptr"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PTR_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PTR, 29)
/**
 * Integer: How often the address can be replaced for free, in a unit that is not known; -100 is common. Not
 * documented. (may be missing)
 */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_FREE_IP_REPLACEMENT_INTERVAL "free_ip_replacement_interval"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_FREE_IP_REPLACEMENT_INTERVAL_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_FREE_IP_REPLACEMENT_INTERVAL, 30)
/** Text: The theme of the panel. Not documented. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_KIWIVM_THEME "plan_kiwivm_theme"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_KIWIVM_THEME_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_PLAN_KIWIVM_THEME, 31)
/** Truth value: Whether the VPS is suspended: see `getSuspensionDetails`. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SUSPENDED "suspended"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SUSPENDED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SUSPENDED, 32)
/** Truth value: Whether a policy violation is pending: see `getPolicyViolations`. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_POLICY_VIOLATION "policy_violation"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_POLICY_VIOLATION_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_POLICY_VIOLATION, 33)
/** Integer: How often the VPS was suspended in this calendar year. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SUSPENSION_COUNT "suspension_count"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SUSPENSION_COUNT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SUSPENSION_COUNT, 34)
/** Integer: The abuse points accumulated in this calendar year. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_TOTAL_ABUSE_POINTS "total_abuse_points"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_TOTAL_ABUSE_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_TOTAL_ABUSE_POINTS, 35)
/** Integer: The abuse points that the plan allows in a calendar year. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_MAX_ABUSE_POINTS "max_abuse_points"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_MAX_ABUSE_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_MAX_ABUSE_POINTS, 36)
/**
 * Anything: OpenVZ only: beancounters, load, numbers of processes, files and sockets, memory. Every value is
 * text. (may be missing)
 */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VZ_STATUS "vz_status"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VZ_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VZ_STATUS, 37)
/** Anything: OpenVZ only: size, limits and inodes of the disk. Every value is text. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VZ_QUOTA "vz_quota"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VZ_QUOTA_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VZ_QUOTA, 38)
/**
 * Text: KVM only: `Running`, `Stopped` or `Starting`; some panels write it in lower case, so compare ignoring
 * case. (may be missing)
 */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_STATUS "ve_status"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_STATUS, 39)
/** Text: KVM only: the MAC address of the first network interface. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_MAC1 "ve_mac1"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_MAC1_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_MAC1, 40)
/** Integer: KVM only: the part of the disk image that is in use, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_USED_DISK_SPACE_B "ve_used_disk_space_b"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_USED_DISK_SPACE_B_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_USED_DISK_SPACE_B, 41)
/** Integer: KVM only: the size of the disk image, GB of 1024^3 bytes. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_DISK_QUOTA_GB "ve_disk_quota_gb"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_DISK_QUOTA_GB_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VE_DISK_QUOTA_GB, 42)
/**
 * Truth value: Whether the CPU is slowed down after heavy use; ends by itself, every 2 hours. An empty answer
 * reads as no. (may be missing)
 */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IS_CPU_THROTTLED "is_cpu_throttled"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IS_CPU_THROTTLED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IS_CPU_THROTTLED, 43)
/**
 * Truth value: KVM only: whether the disk is slowed down after heavy use; ends by itself after 15 to 180 minutes.
 * An empty answer reads as no. (may be missing)
 */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IS_DISK_THROTTLED "is_disk_throttled"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IS_DISK_THROTTLED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_IS_DISK_THROTTLED, 44)
/** Integer: The port that SSH listens on. On KVM only while the VPS is running. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SSH_PORT "ssh_port"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SSH_PORT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SSH_PORT, 45)
/** Text: KVM only: what `hostname` says inside the VPS. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LIVE_HOSTNAME "live_hostname"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LIVE_HOSTNAME_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LIVE_HOSTNAME, 46)
/** Text: KVM only: the load averages, as text. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LOAD_AVERAGE "load_average"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LOAD_AVERAGE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_LOAD_AVERAGE, 47)
/** Integer: KVM only: free memory, KB. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_MEM_AVAILABLE_KB "mem_available_kb"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_MEM_AVAILABLE_KB_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_MEM_AVAILABLE_KB, 48)
/** Integer: KVM only: total swap, KB. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SWAP_TOTAL_KB "swap_total_kb"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SWAP_TOTAL_KB_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SWAP_TOTAL_KB, 49)
/** Integer: KVM only: free swap, KB. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SWAP_AVAILABLE_KB "swap_available_kb"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SWAP_AVAILABLE_KB_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SWAP_AVAILABLE_KB, 50)
/** Bytes: KVM only: a screenshot of the console, PNG. It shows whatever is on the console. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SCREENDUMP_PNG_BASE64 "screendump_png_base64"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SCREENDUMP_PNG_BASE64_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_SCREENDUMP_PNG_BASE64, 51)
/** Integer: The VEID of the VPS. Not documented; most panels send it. (may be missing) */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VEID "veid"
/** Its handle. */
#define VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VEID_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LIVE_SERVICE_INFO_VEID, 52)

/* Locations: The present location of the VPS, and those that it can move to. */

/** Text: The id of the present location. (may be missing) */
#define VPSWIRE_KIWIVM_LOCATIONS_CURRENT_LOCATION "current_location"
/** Its handle. */
#define VPSWIRE_KIWIVM_LOCATIONS_CURRENT_LOCATION_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LOCATIONS_CURRENT_LOCATION, 0)
/** List, each item text: The ids of the locations to move to. */
#define VPSWIRE_KIWIVM_LOCATIONS_LOCATIONS "locations"
/** Its handle. */
#define VPSWIRE_KIWIVM_LOCATIONS_LOCATIONS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LOCATIONS_LOCATIONS, 1)
/** Map by id, each entry text: The name of each location, by its id. (may be missing) */
#define VPSWIRE_KIWIVM_LOCATIONS_DESCRIPTIONS "descriptions"
/** Its handle. */
#define VPSWIRE_KIWIVM_LOCATIONS_DESCRIPTIONS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LOCATIONS_DESCRIPTIONS, 2)
/**
 * Map by id, each entry text, an exact decimal: What the monthly transfer of the plan is multiplied by in each
 * location, by its id. May be a fraction. Not on the oldest panels. (may be missing)
 */
#define VPSWIRE_KIWIVM_LOCATIONS_DATA_TRANSFER_MULTIPLIERS "data_transfer_multipliers"
/** Its handle. */
#define VPSWIRE_KIWIVM_LOCATIONS_DATA_TRANSFER_MULTIPLIERS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_LOCATIONS_DATA_TRANSFER_MULTIPLIERS, 3)

/* MigrationStarted: A migration in progress. */

/** Text: The e-mail address that is notified when it is done. (may be missing) */
#define VPSWIRE_KIWIVM_MIGRATION_STARTED_NOTIFICATION_EMAIL "notification_email"
/** Its handle. */
#define VPSWIRE_KIWIVM_MIGRATION_STARTED_NOTIFICATION_EMAIL_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_MIGRATION_STARTED_NOTIFICATION_EMAIL, 0)
/** List, each item text: The addresses that the VPS will have. Not on the oldest panels. (may be missing) */
#define VPSWIRE_KIWIVM_MIGRATION_STARTED_NEW_IPS "new_ips"
/** Its handle. */
#define VPSWIRE_KIWIVM_MIGRATION_STARTED_NEW_IPS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_MIGRATION_STARTED_NEW_IPS, 1)

/* NewRootPassword: A new root password. */

/** Text: The password. It is not shown again. (may be missing; secret) */
#define VPSWIRE_KIWIVM_NEW_ROOT_PASSWORD_PASSWORD "password"
/** Its handle. */
#define VPSWIRE_KIWIVM_NEW_ROOT_PASSWORD_PASSWORD_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NEW_ROOT_PASSWORD_PASSWORD, 0)

/* NotificationChanges: The result of a change of settings. */

/** Map by id, each entry truth value: The requested values, by id. (may be missing) */
#define VPSWIRE_KIWIVM_NOTIFICATION_CHANGES_SUBMITTED_EMAIL_PREFERENCES "submitted_email_preferences"
/** Its handle. */
#define VPSWIRE_KIWIVM_NOTIFICATION_CHANGES_SUBMITTED_EMAIL_PREFERENCES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NOTIFICATION_CHANGES_SUBMITTED_EMAIL_PREFERENCES, 0)
/**
 * Map by id, each entry truth value: What was changed, by id, without what already had the requested state. (may
 * be missing)
 */
#define VPSWIRE_KIWIVM_NOTIFICATION_CHANGES_UPDATED_EMAIL_PREFERENCES "updated_email_preferences"
/** Its handle. */
#define VPSWIRE_KIWIVM_NOTIFICATION_CHANGES_UPDATED_EMAIL_PREFERENCES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NOTIFICATION_CHANGES_UPDATED_EMAIL_PREFERENCES, 1)
/** Map by id, each entry text: The subject of each kind of e-mail, by id. (may be missing) */
#define VPSWIRE_KIWIVM_NOTIFICATION_CHANGES_FRIENDLY_DESCRIPTIONS "friendly_descriptions"
/** Its handle. */
#define VPSWIRE_KIWIVM_NOTIFICATION_CHANGES_FRIENDLY_DESCRIPTIONS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NOTIFICATION_CHANGES_FRIENDLY_DESCRIPTIONS, 2)

/* NotificationPreference: A kind of e-mail. Its fields are not documented: these are the ones that clients read. */

/** Text: Its subject. (may be missing) */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_FRIENDLY_DESCRIPTION "friendly_description"
/** Its handle. */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_FRIENDLY_DESCRIPTION_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_FRIENDLY_DESCRIPTION, 0)
/** Truth value: Whether it is sent. (may be missing) */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_IS_ENABLED "is_enabled"
/** Its handle. */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_IS_ENABLED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_IS_ENABLED, 1)
/** Integer: When that was last changed, Unix seconds. (may be missing) */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_CHANGED_TIMESTAMP "changed_timestamp"
/** Its handle. */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_CHANGED_TIMESTAMP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_CHANGED_TIMESTAMP, 2)
/** Text: The setting as the service keeps it. (may be missing) */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_S_VALUE "s_value"
/** Its handle. */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_S_VALUE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCE_S_VALUE, 3)

/* NotificationPreferences: The kinds of notification e-mails. */

/**
 * Map by id, each entry map by id, each entry map, the fields of NotificationPreference: The kinds of e-mails: by
 * category, then by the id that `kiwivm/setNotificationPreferences` takes.
 */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCES_EMAIL_PREFERENCES "email_preferences"
/** Its handle. */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCES_EMAIL_PREFERENCES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCES_EMAIL_PREFERENCES, 0)
/** Text: The address that they are sent to. (may be missing) */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCES_NOTIFICATION_EMAIL "notification_email"
/** Its handle. */
#define VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCES_NOTIFICATION_EMAIL_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NOTIFICATION_PREFERENCES_NOTIFICATION_EMAIL, 1)

/* Nullroute: A null route: the network discards traffic to an address for as long as it is attacked. */

/** Integer: When the attack began, Unix seconds. (may be missing) */
#define VPSWIRE_KIWIVM_NULLROUTE_NULLROUTE_TIMESTAMP "nullroute_timestamp"
/** Its handle. */
#define VPSWIRE_KIWIVM_NULLROUTE_NULLROUTE_TIMESTAMP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NULLROUTE_NULLROUTE_TIMESTAMP, 0)
/** Integer: For how long the address stays unreachable, seconds from then on. (may be missing) */
#define VPSWIRE_KIWIVM_NULLROUTE_NULLROUTE_DURATION_S "nullroute_duration_s"
/** Its handle. */
#define VPSWIRE_KIWIVM_NULLROUTE_NULLROUTE_DURATION_S_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NULLROUTE_NULLROUTE_DURATION_S, 1)
/** Text: A packet dump of the attack, as text of many lines. (may be missing) */
#define VPSWIRE_KIWIVM_NULLROUTE_LOG "log"
/** Its handle. */
#define VPSWIRE_KIWIVM_NULLROUTE_LOG_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_NULLROUTE_LOG, 2)

/* PolicyViolation: A case for which the VPS will be suspended. */

/** Integer: Its id, for `resolvePolicyViolation`. */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_RECORD_ID "record_id"
/** Its handle. */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_RECORD_ID_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_POLICY_VIOLATION_RECORD_ID, 0)
/** Integer: When it was recorded, Unix seconds. (may be missing) */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_TIMESTAMP "timestamp"
/** Its handle. */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_TIMESTAMP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_POLICY_VIOLATION_TIMESTAMP, 1)
/** Integer: When the VPS will be suspended if it is not resolved before, Unix seconds. (may be missing) */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_SUSPEND_AT "suspend_at"
/** Its handle. */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_SUSPEND_AT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_POLICY_VIOLATION_SUSPEND_AT, 2)
/** Text: The kind of abuse, such as `copyright`. (may be missing) */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_FLAG "flag"
/** Its handle. */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_FLAG_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_POLICY_VIOLATION_FLAG, 3)
/**
 * Truth value: Whether `resolvePolicyViolation` can resolve it. If not, only the provider's support can. (may be
 * missing)
 */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_IS_SOFT "is_soft"
/** Its handle. */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_IS_SOFT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_POLICY_VIOLATION_IS_SOFT, 4)
/** Integer: The points that it adds to `total_abuse_points`. (may be missing) */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_ABUSE_POINTS "abuse_points"
/** Its handle. */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_ABUSE_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_POLICY_VIOLATION_ABUSE_POINTS, 5)
/** Text: The text of the complaint. (may be missing) */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_EVIDENCE_DATA "evidence_data"
/** Its handle. */
#define VPSWIRE_KIWIVM_POLICY_VIOLATION_EVIDENCE_DATA_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_POLICY_VIOLATION_EVIDENCE_DATA, 6)

/* PolicyViolations: The open policy violations and the abuse points. */

/** Integer: The abuse points accumulated in this calendar year. (may be missing) */
#define VPSWIRE_KIWIVM_POLICY_VIOLATIONS_TOTAL_ABUSE_POINTS "total_abuse_points"
/** Its handle. */
#define VPSWIRE_KIWIVM_POLICY_VIOLATIONS_TOTAL_ABUSE_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_POLICY_VIOLATIONS_TOTAL_ABUSE_POINTS, 0)
/** Integer: The abuse points that the plan allows in a calendar year. (may be missing) */
#define VPSWIRE_KIWIVM_POLICY_VIOLATIONS_MAX_ABUSE_POINTS "max_abuse_points"
/** Its handle. */
#define VPSWIRE_KIWIVM_POLICY_VIOLATIONS_MAX_ABUSE_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_POLICY_VIOLATIONS_MAX_ABUSE_POINTS, 1)
/**
 * List, each item map, the fields of PolicyViolation: The open cases. May be missing if there are no cases. (may
 * be missing)
 */
#define VPSWIRE_KIWIVM_POLICY_VIOLATIONS_POLICY_VIOLATIONS "policy_violations"
/** Its handle. */
#define VPSWIRE_KIWIVM_POLICY_VIOLATIONS_POLICY_VIOLATIONS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_POLICY_VIOLATIONS_POLICY_VIOLATIONS, 2)

/* RateLimitStatus: The remaining budget of API calls. */

/** Integer: Points left in the present 15 minutes. (may be missing) */
#define VPSWIRE_KIWIVM_RATE_LIMIT_STATUS_REMAINING_POINTS_15MIN "remaining_points_15min"
/** Its handle. */
#define VPSWIRE_KIWIVM_RATE_LIMIT_STATUS_REMAINING_POINTS_15MIN_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_RATE_LIMIT_STATUS_REMAINING_POINTS_15MIN, 0)
/** Integer: Points left in the present 24 hours. (may be missing) */
#define VPSWIRE_KIWIVM_RATE_LIMIT_STATUS_REMAINING_POINTS_24H "remaining_points_24h"
/** Its handle. */
#define VPSWIRE_KIWIVM_RATE_LIMIT_STATUS_REMAINING_POINTS_24H_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_RATE_LIMIT_STATUS_REMAINING_POINTS_24H, 1)

/* RawUsageStats: Usage over time. */

/** List, each item map, the fields of UsagePoint: The points, one for each 5 minutes. */
#define VPSWIRE_KIWIVM_RAW_USAGE_STATS_DATA "data"
/** Its handle. */
#define VPSWIRE_KIWIVM_RAW_USAGE_STATS_DATA_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_RAW_USAGE_STATS_DATA, 0)
/** Text: The kind of virtualisation. (may be missing) */
#define VPSWIRE_KIWIVM_RAW_USAGE_STATS_VM_TYPE "vm_type"
/** Its handle. */
#define VPSWIRE_KIWIVM_RAW_USAGE_STATS_VM_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_RAW_USAGE_STATS_VM_TYPE, 1)

/* Reinstallation: A system being installed. The oldest panels answer none of this. */

/** Text: The new root password. It is not shown again. (may be missing; secret) */
#define VPSWIRE_KIWIVM_REINSTALLATION_ROOT_PASSWORD "root_password"
/** Its handle. */
#define VPSWIRE_KIWIVM_REINSTALLATION_ROOT_PASSWORD_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_REINSTALLATION_ROOT_PASSWORD, 0)
/** Integer: The port that SSH will listen on. (may be missing) */
#define VPSWIRE_KIWIVM_REINSTALLATION_SSH_PORT "ssh_port"
/** Its handle. */
#define VPSWIRE_KIWIVM_REINSTALLATION_SSH_PORT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_REINSTALLATION_SSH_PORT, 1)
/** List of texts: The public keys put into root's `authorized_keys`, one a line. (may be missing) */
#define VPSWIRE_KIWIVM_REINSTALLATION_SSH_KEYS "ssh_keys"
/** Its handle. */
#define VPSWIRE_KIWIVM_REINSTALLATION_SSH_KEYS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_REINSTALLATION_SSH_KEYS, 2)
/** List of texts: The same keys, shortened for display. (may be missing) */
#define VPSWIRE_KIWIVM_REINSTALLATION_SSH_KEYS_BRIEF "ssh_keys_brief"
/** Its handle. */
#define VPSWIRE_KIWIVM_REINSTALLATION_SSH_KEYS_BRIEF_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_REINSTALLATION_SSH_KEYS_BRIEF, 3)
/** Text: The e-mail address that is notified when the installation is done. (may be missing) */
#define VPSWIRE_KIWIVM_REINSTALLATION_NOTIFICATION_EMAIL "notification_email"
/** Its handle. */
#define VPSWIRE_KIWIVM_REINSTALLATION_NOTIFICATION_EMAIL_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_REINSTALLATION_NOTIFICATION_EMAIL, 4)

/* ScriptStarted: A running script. */

/** Text: The name of the file that its output goes to. (may be missing) */
#define VPSWIRE_KIWIVM_SCRIPT_STARTED_LOG "log"
/** Its handle. */
#define VPSWIRE_KIWIVM_SCRIPT_STARTED_LOG_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SCRIPT_STARTED_LOG, 0)
/** Text: The address of the physical node. Not documented. (may be missing) */
#define VPSWIRE_KIWIVM_SCRIPT_STARTED_NODE_IP "node_ip"
/** Its handle. */
#define VPSWIRE_KIWIVM_SCRIPT_STARTED_NODE_IP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SCRIPT_STARTED_NODE_IP, 1)
/** Text: The id of its output on that node. Not documented. (may be missing) */
#define VPSWIRE_KIWIVM_SCRIPT_STARTED_OUTPUT_STREAM_ID "output_stream_id"
/** Its handle. */
#define VPSWIRE_KIWIVM_SCRIPT_STARTED_OUTPUT_STREAM_ID_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SCRIPT_STARTED_OUTPUT_STREAM_ID, 2)

/* ServiceInfo: The answer of `getServiceInfo`. */

/** Text: The kind of virtualisation. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_VM_TYPE "vm_type"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_VM_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_VM_TYPE, 0)
/** Text: The host name of the VPS. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_HOSTNAME "hostname"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_HOSTNAME_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_HOSTNAME, 1)
/** Text: The address of the physical node. Older panels only; may be empty. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_NODE_IP "node_ip"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_NODE_IP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_NODE_IP, 2)
/** Text: The provider's nickname for the physical node. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_NODE_ALIAS "node_alias"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_NODE_ALIAS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_NODE_ALIAS, 3)
/** Text: The id of the location (`USCA_1`), as `migrate/start` takes it. Not documented. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_NODE_LOCATION_ID "node_location_id"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_NODE_LOCATION_ID_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_NODE_LOCATION_ID, 4)
/** Text: The location: country and state. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_NODE_LOCATION "node_location"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_NODE_LOCATION_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_NODE_LOCATION, 5)
/** Text: The name of the data centre. Not documented. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_NODE_DATACENTER "node_datacenter"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_NODE_DATACENTER_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_NODE_DATACENTER, 6)
/** Truth value: Whether the location has IPv6. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_LOCATION_IPV6_READY "location_ipv6_ready"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_LOCATION_IPV6_READY_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_LOCATION_IPV6_READY, 7)
/** Text: The name of the plan. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN "plan"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_PLAN, 8)
/** Integer: The disk of the plan, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_DISK "plan_disk"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_DISK_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_DISK, 9)
/** Integer: The memory of the plan, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_RAM "plan_ram"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_RAM_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_RAM, 10)
/** Integer: The swap of the plan, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_SWAP "plan_swap"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_SWAP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_SWAP, 11)
/** Text: The installed operating system, by the name of its template. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_OS "os"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_OS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_OS, 12)
/** Text: The main e-mail address of the account. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_EMAIL "email"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_EMAIL_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_EMAIL, 13)
/** Integer: The monthly transfer allowance, bytes, before `monthly_data_multiplier`. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_MONTHLY_DATA "plan_monthly_data"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_MONTHLY_DATA_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_MONTHLY_DATA, 14)
/** Integer: The transfer used this month, bytes, before `monthly_data_multiplier`. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_DATA_COUNTER "data_counter"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_DATA_COUNTER_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_DATA_COUNTER, 15)
/**
 * Text, an exact decimal: What `plan_monthly_data` and `data_counter` are both to be multiplied by, since
 * transfer costs more in some locations. May be a fraction (0.33). The ratio of the two is the same with and
 * without it. (may be missing)
 */
#define VPSWIRE_KIWIVM_SERVICE_INFO_MONTHLY_DATA_MULTIPLIER "monthly_data_multiplier"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_MONTHLY_DATA_MULTIPLIER_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_MONTHLY_DATA_MULTIPLIER, 16)
/** Integer: When `data_counter` is reset to zero, Unix seconds. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_DATA_NEXT_RESET "data_next_reset"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_DATA_NEXT_RESET_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_DATA_NEXT_RESET, 17)
/**
 * List, each item text: The IPv4 addresses, and the IPv6 /64 subnets (older panels: single IPv6 addresses). (may
 * be missing)
 */
#define VPSWIRE_KIWIVM_SERVICE_INFO_IP_ADDRESSES "ip_addresses"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_IP_ADDRESSES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_IP_ADDRESSES, 18)
/**
 * Text: The IPv4 address at the far end of the tunnel that carries IPv6. Not documented; may be null. (may be
 * missing)
 */
#define VPSWIRE_KIWIVM_SERVICE_INFO_IPV6_SIT_TUNNEL_ENDPOINT "ipv6_sit_tunnel_endpoint"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_IPV6_SIT_TUNNEL_ENDPOINT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_IPV6_SIT_TUNNEL_ENDPOINT, 19)
/** List, each item text: The private IPv4 addresses. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PRIVATE_IP_ADDRESSES "private_ip_addresses"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PRIVATE_IP_ADDRESSES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_PRIVATE_IP_ADDRESSES, 20)
/**
 * Map by id, each entry map, the fields of Nullroute: The addresses that are null-routed because of an attack, by
 * address. Empty if there is no attack. (may be missing)
 */
#define VPSWIRE_KIWIVM_SERVICE_INFO_IP_NULLROUTES "ip_nullroutes"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_IP_NULLROUTES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_IP_NULLROUTES, 21)
/** Text: The mounted ISO image; empty or missing if no image is mounted. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_ISO1 "iso1"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_ISO1_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_ISO1, 22)
/** Text: A second mounted ISO image; the service does not support one yet. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_ISO2 "iso2"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_ISO2_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_ISO2, 23)
/** List, each item text: The ISO images that `iso/mount` takes. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_AVAILABLE_ISOS "available_isos"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_AVAILABLE_ISOS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_AVAILABLE_ISOS, 24)
/** Integer: How many IPv6 /64 subnets (older panels: addresses) the plan allows. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_MAX_IPV6S "plan_max_ipv6s"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_MAX_IPV6S_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_MAX_IPV6S, 25)
/** Truth value: Whether `setPTR` may be used. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_RDNS_API_AVAILABLE "rdns_api_available"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_RDNS_API_AVAILABLE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_RDNS_API_AVAILABLE, 26)
/** Truth value: Whether the plan has private networks. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_PRIVATE_NETWORK_AVAILABLE "plan_private_network_available"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_PRIVATE_NETWORK_AVAILABLE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_PRIVATE_NETWORK_AVAILABLE, 27)
/** Truth value: Whether the location has private networks. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_LOCATION_PRIVATE_NETWORK_AVAILABLE "location_private_network_available"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_LOCATION_PRIVATE_NETWORK_AVAILABLE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_LOCATION_PRIVATE_NETWORK_AVAILABLE, 28)
/**
 * Map by id, each entry text: The reverse DNS name of each address; null or empty where none is set. (may be
 * missing)
 */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PTR "ptr"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PTR_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_PTR, 29)
/**
 * Integer: How often the address can be replaced for free, in a unit that is not known; -100 is common. Not
 * documented. (may be missing)
 */
#define VPSWIRE_KIWIVM_SERVICE_INFO_FREE_IP_REPLACEMENT_INTERVAL "free_ip_replacement_interval"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_FREE_IP_REPLACEMENT_INTERVAL_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_FREE_IP_REPLACEMENT_INTERVAL, 30)
/** Text: The theme of the panel. Not documented. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_KIWIVM_THEME "plan_kiwivm_theme"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_KIWIVM_THEME_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_KIWIVM_THEME, 31)
/** Truth value: Whether the VPS is suspended: see `getSuspensionDetails`. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_SUSPENDED "suspended"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_SUSPENDED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_SUSPENDED, 32)
/** Truth value: Whether a policy violation is pending: see `getPolicyViolations`. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_POLICY_VIOLATION "policy_violation"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_POLICY_VIOLATION_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_POLICY_VIOLATION, 33)
/** Integer: How often the VPS was suspended in this calendar year. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_SUSPENSION_COUNT "suspension_count"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_SUSPENSION_COUNT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_SUSPENSION_COUNT, 34)
/** Integer: The abuse points accumulated in this calendar year. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_TOTAL_ABUSE_POINTS "total_abuse_points"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_TOTAL_ABUSE_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_TOTAL_ABUSE_POINTS, 35)
/** Integer: The abuse points that the plan allows in a calendar year. (may be missing) */
#define VPSWIRE_KIWIVM_SERVICE_INFO_MAX_ABUSE_POINTS "max_abuse_points"
/** Its handle. */
#define VPSWIRE_KIWIVM_SERVICE_INFO_MAX_ABUSE_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SERVICE_INFO_MAX_ABUSE_POINTS, 36)

/* Snapshot: A snapshot. */

/** Text: Its file name, which the other calls take. */
#define VPSWIRE_KIWIVM_SNAPSHOT_FILE_NAME "file_name"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_FILE_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_FILE_NAME, 0)
/** Text: The operating system on it, by the name of its template. (may be missing) */
#define VPSWIRE_KIWIVM_SNAPSHOT_OS "os"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_OS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_OS, 1)
/** Text: Its description. (may be missing) */
#define VPSWIRE_KIWIVM_SNAPSHOT_DESCRIPTION "description"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_DESCRIPTION_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_DESCRIPTION, 2)
/** Integer: Its compressed size, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_SNAPSHOT_SIZE "size"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_SIZE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_SIZE, 3)
/** Integer: Its uncompressed size, bytes. Not documented. (may be missing) */
#define VPSWIRE_KIWIVM_SNAPSHOT_UNCOMPRESSED "uncompressed"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_UNCOMPRESSED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_UNCOMPRESSED, 4)
/** Text: The MD5 checksum of the file. (may be missing) */
#define VPSWIRE_KIWIVM_SNAPSHOT_MD5 "md5"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_MD5_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_MD5, 5)
/** Truth value: Whether it is kept for ever. (may be missing) */
#define VPSWIRE_KIWIVM_SNAPSHOT_STICKY "sticky"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_STICKY_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_STICKY, 6)
/** Integer: Seconds until it is deleted; means nothing for a sticky one. (may be missing) */
#define VPSWIRE_KIWIVM_SNAPSHOT_PURGES_IN "purges_in"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_PURGES_IN_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_PURGES_IN, 7)
/**
 * Text: The URL to download it from, over plain HTTP. Anyone who has the link can read everything on the
 * snapshot. (may be missing; secret)
 */
#define VPSWIRE_KIWIVM_SNAPSHOT_DOWNLOAD_LINK "download_link"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_DOWNLOAD_LINK_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_DOWNLOAD_LINK, 8)
/** Text: The same over HTTPS. Not on older panels. (may be missing; secret) */
#define VPSWIRE_KIWIVM_SNAPSHOT_DOWNLOAD_LINK_SSL "download_link_ssl"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_DOWNLOAD_LINK_SSL_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_DOWNLOAD_LINK_SSL, 9)

/* SnapshotExport: A snapshot ready to be fetched by another VPS. */

/**
 * Text: The token for `snapshot/import`. The document does not name the field: this is the name that clients
 * read. (may be missing; secret)
 */
#define VPSWIRE_KIWIVM_SNAPSHOT_EXPORT_TOKEN "token"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_EXPORT_TOKEN_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_EXPORT_TOKEN, 0)

/* SnapshotList: The snapshots. */

/** List, each item map, the fields of Snapshot: The snapshots. */
#define VPSWIRE_KIWIVM_SNAPSHOT_LIST_SNAPSHOTS "snapshots"
/** Its handle. */
#define VPSWIRE_KIWIVM_SNAPSHOT_LIST_SNAPSHOTS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SNAPSHOT_LIST_SNAPSHOTS, 0)

/* SshKeys: The public SSH keys that the service keeps, one a line. */

/** List of texts: The keys of this VPS. (may be missing) */
#define VPSWIRE_KIWIVM_SSH_KEYS_SSH_KEYS_VEID "ssh_keys_veid"
/** Its handle. */
#define VPSWIRE_KIWIVM_SSH_KEYS_SSH_KEYS_VEID_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SSH_KEYS_SSH_KEYS_VEID, 0)
/** List of texts: The keys of the account. (may be missing) */
#define VPSWIRE_KIWIVM_SSH_KEYS_SSH_KEYS_USER "ssh_keys_user"
/** Its handle. */
#define VPSWIRE_KIWIVM_SSH_KEYS_SSH_KEYS_USER_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SSH_KEYS_SSH_KEYS_USER, 1)
/**
 * List of texts: The keys that `reinstallOS` will use: those of the VPS if it has any, else those of the account.
 * (may be missing)
 */
#define VPSWIRE_KIWIVM_SSH_KEYS_SSH_KEYS_PREFERRED "ssh_keys_preferred"
/** Its handle. */
#define VPSWIRE_KIWIVM_SSH_KEYS_SSH_KEYS_PREFERRED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SSH_KEYS_SSH_KEYS_PREFERRED, 2)
/** List of texts: The keys of this VPS, shortened for display. (may be missing) */
#define VPSWIRE_KIWIVM_SSH_KEYS_SHORTENED_SSH_KEYS_VEID "shortened_ssh_keys_veid"
/** Its handle. */
#define VPSWIRE_KIWIVM_SSH_KEYS_SHORTENED_SSH_KEYS_VEID_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SSH_KEYS_SHORTENED_SSH_KEYS_VEID, 3)
/** List of texts: The keys of the account, shortened for display. (may be missing) */
#define VPSWIRE_KIWIVM_SSH_KEYS_SHORTENED_SSH_KEYS_USER "shortened_ssh_keys_user"
/** Its handle. */
#define VPSWIRE_KIWIVM_SSH_KEYS_SHORTENED_SSH_KEYS_USER_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SSH_KEYS_SHORTENED_SSH_KEYS_USER, 4)
/** List of texts: The keys that `reinstallOS` will use, shortened for display. (may be missing) */
#define VPSWIRE_KIWIVM_SSH_KEYS_SHORTENED_SSH_KEYS_PREFERRED "shortened_ssh_keys_preferred"
/** Its handle. */
#define VPSWIRE_KIWIVM_SSH_KEYS_SHORTENED_SSH_KEYS_PREFERRED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SSH_KEYS_SHORTENED_SSH_KEYS_PREFERRED, 5)

/* Started: The answer to a start. */

/**
 * Truth value: Whether the disk of the VPS is mounted on its node. Not documented; some panels send it. (may be
 * missing)
 */
#define VPSWIRE_KIWIVM_STARTED_IS_MOUNTED "is_mounted"
/** Its handle. */
#define VPSWIRE_KIWIVM_STARTED_IS_MOUNTED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_STARTED_IS_MOUNTED, 0)

/* Suspension: A case for which the VPS is suspended. */

/** Integer: Its id, for `unsuspend`. */
#define VPSWIRE_KIWIVM_SUSPENSION_RECORD_ID "record_id"
/** Its handle. */
#define VPSWIRE_KIWIVM_SUSPENSION_RECORD_ID_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SUSPENSION_RECORD_ID, 0)
/** Text: The kind of abuse, such as `copyright`. (may be missing) */
#define VPSWIRE_KIWIVM_SUSPENSION_FLAG "flag"
/** Its handle. */
#define VPSWIRE_KIWIVM_SUSPENSION_FLAG_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SUSPENSION_FLAG, 1)
/** Truth value: Whether `unsuspend` can resolve it. If not, only the provider's support can. (may be missing) */
#define VPSWIRE_KIWIVM_SUSPENSION_IS_SOFT "is_soft"
/** Its handle. */
#define VPSWIRE_KIWIVM_SUSPENSION_IS_SOFT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SUSPENSION_IS_SOFT, 2)
/** Integer: The key of its complaint in `evidence`. (may be missing) */
#define VPSWIRE_KIWIVM_SUSPENSION_EVIDENCE_RECORD_ID "evidence_record_id"
/** Its handle. */
#define VPSWIRE_KIWIVM_SUSPENSION_EVIDENCE_RECORD_ID_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SUSPENSION_EVIDENCE_RECORD_ID, 3)
/** Integer: The points that it adds to `total_abuse_points`. (may be missing) */
#define VPSWIRE_KIWIVM_SUSPENSION_ABUSE_POINTS "abuse_points"
/** Its handle. */
#define VPSWIRE_KIWIVM_SUSPENSION_ABUSE_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SUSPENSION_ABUSE_POINTS, 4)

/* SuspensionDetails: The open suspensions and the abuse points. */

/** Integer: How often the VPS was suspended in this calendar year. (may be missing) */
#define VPSWIRE_KIWIVM_SUSPENSION_DETAILS_SUSPENSION_COUNT "suspension_count"
/** Its handle. */
#define VPSWIRE_KIWIVM_SUSPENSION_DETAILS_SUSPENSION_COUNT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SUSPENSION_DETAILS_SUSPENSION_COUNT, 0)
/** Integer: The abuse points accumulated in this calendar year. (may be missing) */
#define VPSWIRE_KIWIVM_SUSPENSION_DETAILS_TOTAL_ABUSE_POINTS "total_abuse_points"
/** Its handle. */
#define VPSWIRE_KIWIVM_SUSPENSION_DETAILS_TOTAL_ABUSE_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SUSPENSION_DETAILS_TOTAL_ABUSE_POINTS, 1)
/** Integer: The abuse points that the plan allows in a calendar year. (may be missing) */
#define VPSWIRE_KIWIVM_SUSPENSION_DETAILS_MAX_ABUSE_POINTS "max_abuse_points"
/** Its handle. */
#define VPSWIRE_KIWIVM_SUSPENSION_DETAILS_MAX_ABUSE_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SUSPENSION_DETAILS_MAX_ABUSE_POINTS, 2)
/**
 * List, each item map, the fields of Suspension: The open cases. May be missing if there are no cases. (may be
 * missing)
 */
#define VPSWIRE_KIWIVM_SUSPENSION_DETAILS_SUSPENSIONS "suspensions"
/** Its handle. */
#define VPSWIRE_KIWIVM_SUSPENSION_DETAILS_SUSPENSIONS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SUSPENSION_DETAILS_SUSPENSIONS, 3)
/**
 * Map by id, each entry text: The full text of each complaint, by `evidence_record_id`. May be missing if there
 * are no cases. (may be missing)
 */
#define VPSWIRE_KIWIVM_SUSPENSION_DETAILS_EVIDENCE "evidence"
/** Its handle. */
#define VPSWIRE_KIWIVM_SUSPENSION_DETAILS_EVIDENCE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_SUSPENSION_DETAILS_EVIDENCE, 4)

/* TaskStarted: A task that goes on after the answer. */

/** Text: The e-mail address that is notified when it is done. (may be missing) */
#define VPSWIRE_KIWIVM_TASK_STARTED_NOTIFICATION_EMAIL "notification_email"
/** Its handle. */
#define VPSWIRE_KIWIVM_TASK_STARTED_NOTIFICATION_EMAIL_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_TASK_STARTED_NOTIFICATION_EMAIL, 0)

/* UsagePoint: The usage within 5 minutes. */

/** Integer: The time of the point, Unix seconds. */
#define VPSWIRE_KIWIVM_USAGE_POINT_TIMESTAMP "timestamp"
/** Its handle. */
#define VPSWIRE_KIWIVM_USAGE_POINT_TIMESTAMP_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_USAGE_POINT_TIMESTAMP, 0)
/** Number: CPU usage, percent. (may be missing) */
#define VPSWIRE_KIWIVM_USAGE_POINT_CPU_USAGE "cpu_usage"
/** Its handle. */
#define VPSWIRE_KIWIVM_USAGE_POINT_CPU_USAGE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_USAGE_POINT_CPU_USAGE, 1)
/** Integer: Received, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_USAGE_POINT_NETWORK_IN_BYTES "network_in_bytes"
/** Its handle. */
#define VPSWIRE_KIWIVM_USAGE_POINT_NETWORK_IN_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_USAGE_POINT_NETWORK_IN_BYTES, 2)
/** Integer: Sent, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_USAGE_POINT_NETWORK_OUT_BYTES "network_out_bytes"
/** Its handle. */
#define VPSWIRE_KIWIVM_USAGE_POINT_NETWORK_OUT_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_USAGE_POINT_NETWORK_OUT_BYTES, 3)
/** Integer: Read from disk, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_USAGE_POINT_DISK_READ_BYTES "disk_read_bytes"
/** Its handle. */
#define VPSWIRE_KIWIVM_USAGE_POINT_DISK_READ_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_USAGE_POINT_DISK_READ_BYTES, 4)
/** Integer: Written to disk, bytes. (may be missing) */
#define VPSWIRE_KIWIVM_USAGE_POINT_DISK_WRITE_BYTES "disk_write_bytes"
/** Its handle. */
#define VPSWIRE_KIWIVM_USAGE_POINT_DISK_WRITE_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_USAGE_POINT_DISK_WRITE_BYTES, 5)

/* WorkingDirectory: The directory after a change of directory. */

/** Text: The directory, as `pwd` prints it. (may be missing) */
#define VPSWIRE_KIWIVM_WORKING_DIRECTORY_PWD "pwd"
/** Its handle. */
#define VPSWIRE_KIWIVM_WORKING_DIRECTORY_PWD_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_WORKING_DIRECTORY_PWD, 0)

/* start */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_start_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_start_request(
    const vpswire_kiwivm_start_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "start", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Start the VPS.
 *
 * A VPS that is running already is refused (error 700003, seen on some panels).
 *
 * POST /start: acts. Answers a map (Started: is_mounted).
 */
static inline vpswire_status vpswire_kiwivm_start(
    const vpswire_client *client, const vpswire_kiwivm_start_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_start_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* stop */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_stop_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_stop_request(
    const vpswire_kiwivm_stop_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "stop", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Shut the VPS down.
 *
 * POST /stop: sets.
 */
static inline vpswire_status vpswire_kiwivm_stop(
    const vpswire_client *client, const vpswire_kiwivm_stop_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_stop_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* restart */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_restart_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_restart_request(
    const vpswire_kiwivm_restart_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "restart", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Reboot the VPS.
 *
 * POST /restart: acts.
 */
static inline vpswire_status vpswire_kiwivm_restart(
    const vpswire_client *client, const vpswire_kiwivm_restart_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_restart_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* kill */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_kill_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_kill_request(
    const vpswire_kiwivm_kill_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "kill", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Power off a VPS that hangs and does not respond to `stop`.
 *
 * Data not yet written to disk is lost.
 *
 * POST /kill: acts.
 */
static inline vpswire_status vpswire_kiwivm_kill(
    const vpswire_client *client, const vpswire_kiwivm_kill_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_kill_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* get_service_info */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_get_service_info_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_get_service_info_request(
    const vpswire_kiwivm_get_service_info_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "get_service_info", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the plan, the location, the addresses and the used transfer of the VPS.
 *
 * It does not say whether the VPS is running: see `getLiveServiceInfo`.
 *
 * POST /getServiceInfo: reads. Answers a map (ServiceInfo: vm_type, hostname, node_ip, node_alias,
 * node_location_id, node_location, node_datacenter, location_ipv6_ready, plan, plan_disk, plan_ram, plan_swap,
 * os, email, plan_monthly_data, data_counter, monthly_data_multiplier, data_next_reset, ip_addresses,
 * ipv6_sit_tunnel_endpoint, private_ip_addresses, ip_nullroutes, iso1, iso2, available_isos, plan_max_ipv6s,
 * rdns_api_available, plan_private_network_available, location_private_network_available, ptr,
 * free_ip_replacement_interval, plan_kiwivm_theme, suspended, policy_violation, suspension_count,
 * total_abuse_points, max_abuse_points).
 */
static inline vpswire_status vpswire_kiwivm_get_service_info(
    const vpswire_client *client, const vpswire_kiwivm_get_service_info_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_get_service_info_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* get_live_service_info */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_get_live_service_info_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_get_live_service_info_request(
    const vpswire_kiwivm_get_live_service_info_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "get_live_service_info", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show everything that `getServiceInfo` does, and the present state of the VPS.
 *
 * The service asks the node and the VPS itself: an answer may take 15 seconds.
 *
 * POST /getLiveServiceInfo: reads. Answers a map (LiveServiceInfo: vm_type, hostname, node_ip, node_alias,
 * node_location_id, node_location, node_datacenter, location_ipv6_ready, plan, plan_disk, plan_ram, plan_swap,
 * os, email, plan_monthly_data, data_counter, monthly_data_multiplier, data_next_reset, ip_addresses,
 * ipv6_sit_tunnel_endpoint, private_ip_addresses, ip_nullroutes, iso1, iso2, available_isos, plan_max_ipv6s,
 * rdns_api_available, plan_private_network_available, location_private_network_available, ptr,
 * free_ip_replacement_interval, plan_kiwivm_theme, suspended, policy_violation, suspension_count,
 * total_abuse_points, max_abuse_points, vz_status, vz_quota, ve_status, ve_mac1, ve_used_disk_space_b,
 * ve_disk_quota_gb, is_cpu_throttled, is_disk_throttled, ssh_port, live_hostname, load_average, mem_available_kb,
 * swap_total_kb, swap_available_kb, screendump_png_base64, veid).
 */
static inline vpswire_status vpswire_kiwivm_get_live_service_info(
    const vpswire_client *client, const vpswire_kiwivm_get_live_service_info_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_get_live_service_info_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* get_available_os */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_get_available_os_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_get_available_os_request(
    const vpswire_kiwivm_get_available_os_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "get_available_os", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the operating systems that can be installed.
 *
 * POST /getAvailableOS: reads. Answers a map (AvailableOs: installed, templates).
 */
static inline vpswire_status vpswire_kiwivm_get_available_os(
    const vpswire_client *client, const vpswire_kiwivm_get_available_os_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_get_available_os_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* reinstall_os */

/** The parameters of vpswire_kiwivm_reinstall_os. */
typedef struct vpswire_kiwivm_reinstall_os_params {
    /** The template to install, by its name in `getAvailableOS`. (required) */
    const char *os;
} vpswire_kiwivm_reinstall_os_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_reinstall_os_request(
    const vpswire_kiwivm_reinstall_os_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "reinstall_os", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "os", params->os);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Reinstall the operating system. Everything on the disk is lost for good.
 *
 * The answer holds the only copy of the new root password: keep it. The installation itself goes on after the
 * answer; until it is done, other calls are refused as locked, and report its progress.
 *
 * POST /reinstallOS: destroys. Answers a map (Reinstallation: root_password, ssh_port, ssh_keys, ssh_keys_brief,
 * notification_email).
 */
static inline vpswire_status vpswire_kiwivm_reinstall_os(
    const vpswire_client *client, const vpswire_kiwivm_reinstall_os_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_reinstall_os_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* update_ssh_keys */

/** The parameters of vpswire_kiwivm_update_ssh_keys. */
typedef struct vpswire_kiwivm_update_ssh_keys_params {
    /** The public keys, one a line. (required) */
    vpswire_texts ssh_keys;
} vpswire_kiwivm_update_ssh_keys_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_update_ssh_keys_request(
    const vpswire_kiwivm_update_ssh_keys_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "update_ssh_keys", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_texts(made, "ssh_keys", params->ssh_keys);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the SSH keys that the next `reinstallOS` puts into the VPS.
 *
 * They replace the keys set before, and go before the keys of the account. The running system is not touched.
 *
 * POST /updateSshKeys: sets.
 */
static inline vpswire_status vpswire_kiwivm_update_ssh_keys(
    const vpswire_client *client, const vpswire_kiwivm_update_ssh_keys_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_update_ssh_keys_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* get_ssh_keys */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_get_ssh_keys_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_get_ssh_keys_request(
    const vpswire_kiwivm_get_ssh_keys_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "get_ssh_keys", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the SSH keys kept for the VPS and for the account, and which of them `reinstallOS` would use.
 *
 * POST /getSshKeys: reads. Answers a map (SshKeys: ssh_keys_veid, ssh_keys_user, ssh_keys_preferred,
 * shortened_ssh_keys_veid, shortened_ssh_keys_user, shortened_ssh_keys_preferred).
 */
static inline vpswire_status vpswire_kiwivm_get_ssh_keys(
    const vpswire_client *client, const vpswire_kiwivm_get_ssh_keys_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_get_ssh_keys_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* reset_root_password */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_reset_root_password_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_reset_root_password_request(
    const vpswire_kiwivm_reset_root_password_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "reset_root_password", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Reset the root password to one that the service generates.
 *
 * Each call generates another one, so the first answer no longer holds.
 *
 * POST /resetRootPassword: acts. Answers a map (NewRootPassword: password).
 */
static inline vpswire_status vpswire_kiwivm_reset_root_password(
    const vpswire_client *client, const vpswire_kiwivm_reset_root_password_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_reset_root_password_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* set_hostname */

/** The parameters of vpswire_kiwivm_set_hostname. */
typedef struct vpswire_kiwivm_set_hostname_params {
    /** The new host name. (required) */
    const char *new_hostname;
} vpswire_kiwivm_set_hostname_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_set_hostname_request(
    const vpswire_kiwivm_set_hostname_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "set_hostname", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "new_hostname", params->new_hostname);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the host name of the VPS.
 *
 * POST /setHostname: sets.
 */
static inline vpswire_status vpswire_kiwivm_set_hostname(
    const vpswire_client *client, const vpswire_kiwivm_set_hostname_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_set_hostname_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* set_ptr */

/** The parameters of vpswire_kiwivm_set_ptr. */
typedef struct vpswire_kiwivm_set_ptr_params {
    /** An address of the VPS. (an address; required) */
    const char *ip;
    /** The name that the address is to resolve to. (required) */
    const char *ptr;
} vpswire_kiwivm_set_ptr_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_set_ptr_request(
    const vpswire_kiwivm_set_ptr_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "set_ptr", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "ip", params->ip);
        vpswire_put_text(made, "ptr", params->ptr);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the reverse DNS name of an address, in place of the one before.
 *
 * Only where `rdns_api_available` of `getServiceInfo` says so.
 *
 * POST /setPTR: sets.
 */
static inline vpswire_status vpswire_kiwivm_set_ptr(
    const vpswire_client *client, const vpswire_kiwivm_set_ptr_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_set_ptr_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* get_usage_graphs */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_get_usage_graphs_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_get_usage_graphs_request(
    const vpswire_kiwivm_get_usage_graphs_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "get_usage_graphs", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Request graphs of the usage. Obsolete; its answer is undocumented.
 *
 * POST /getUsageGraphs: reads. Answers whatever the service sends.
 *
 * Deprecated: use get_raw_usage_stats
 */
static inline vpswire_status vpswire_kiwivm_get_usage_graphs(
    const vpswire_client *client, const vpswire_kiwivm_get_usage_graphs_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_get_usage_graphs_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* get_raw_usage_stats */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_get_raw_usage_stats_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_get_raw_usage_stats_request(
    const vpswire_kiwivm_get_raw_usage_stats_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "get_raw_usage_stats", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the usage of CPU, network and disk over time.
 *
 * A point for each 5 minutes of up to two years: an answer may have 200,000 points and some 30 MB.
 *
 * POST /getRawUsageStats: reads. Answers a map (RawUsageStats: data, vm_type).
 */
static inline vpswire_status vpswire_kiwivm_get_raw_usage_stats(
    const vpswire_client *client, const vpswire_kiwivm_get_raw_usage_stats_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_get_raw_usage_stats_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* get_audit_log */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_get_audit_log_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_get_audit_log_request(
    const vpswire_kiwivm_get_audit_log_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "get_audit_log", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show who did what to the VPS through the panel and the API.
 *
 * POST /getAuditLog: reads. Answers a map (AuditLog: log_entries).
 */
static inline vpswire_status vpswire_kiwivm_get_audit_log(
    const vpswire_client *client, const vpswire_kiwivm_get_audit_log_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_get_audit_log_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* get_rate_limit_status */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_get_rate_limit_status_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_get_rate_limit_status_request(
    const vpswire_kiwivm_get_rate_limit_status_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "get_rate_limit_status", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show how many more API calls the service will take.
 *
 * About 1,000 points are given for 15 minutes and 20,000 for 24 hours; without points calls may go unanswered for
 * some minutes.
 *
 * POST /getRateLimitStatus: reads. Answers a map (RateLimitStatus: remaining_points_15min, remaining_points_24h).
 */
static inline vpswire_status vpswire_kiwivm_get_rate_limit_status(
    const vpswire_client *client, const vpswire_kiwivm_get_rate_limit_status_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_get_rate_limit_status_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* iso.mount */

/** The parameters of vpswire_kiwivm_iso_mount. */
typedef struct vpswire_kiwivm_iso_mount_params {
    /** The image: one of `available_isos` of `getServiceInfo`. (required) */
    const char *iso;
} vpswire_kiwivm_iso_mount_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_iso_mount_request(
    const vpswire_kiwivm_iso_mount_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "iso.mount", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "iso", params->iso);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Mount an ISO image, from which the VPS boots.
 *
 * Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.
 *
 * POST /iso/mount: acts.
 */
static inline vpswire_status vpswire_kiwivm_iso_mount(
    const vpswire_client *client, const vpswire_kiwivm_iso_mount_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_iso_mount_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* iso.unmount */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_iso_unmount_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_iso_unmount_request(
    const vpswire_kiwivm_iso_unmount_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "iso.unmount", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Unmount the ISO image, so that the VPS boots from its disk.
 *
 * Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.
 *
 * POST /iso/unmount: acts.
 */
static inline vpswire_status vpswire_kiwivm_iso_unmount(
    const vpswire_client *client, const vpswire_kiwivm_iso_unmount_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_iso_unmount_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* basic_shell.cd */

/** The parameters of vpswire_kiwivm_basic_shell_cd. */
typedef struct vpswire_kiwivm_basic_shell_cd_params {
    /** The directory to start from. (required) */
    const char *current_dir;
    /** The directory to change to, relative or absolute. (required) */
    const char *new_dir;
} vpswire_kiwivm_basic_shell_cd_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_basic_shell_cd_request(
    const vpswire_kiwivm_basic_shell_cd_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "basic_shell.cd", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "current_dir", params->current_dir);
        vpswire_put_text(made, "new_dir", params->new_dir);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Resolve a change of directory inside the VPS.
 *
 * The service keeps no state: a shell built on this call keeps the answer and passes it as `current_dir`.
 *
 * POST /basicShell/cd: reads. Answers a map (WorkingDirectory: pwd).
 */
static inline vpswire_status vpswire_kiwivm_basic_shell_cd(
    const vpswire_client *client, const vpswire_kiwivm_basic_shell_cd_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_basic_shell_cd_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* basic_shell.exec */

/** The parameters of vpswire_kiwivm_basic_shell_exec. */
typedef struct vpswire_kiwivm_basic_shell_exec_params {
    /** The command line. May hold passwords, so it is masked in logs. (required; secret) */
    const char *command;
} vpswire_kiwivm_basic_shell_exec_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_basic_shell_exec_request(
    const vpswire_kiwivm_basic_shell_exec_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "basic_shell.exec", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "command", params->command);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Run a command as root inside the VPS, and wait until it ends.
 *
 * A command that fails is an answer, not an error: see its exit status. For long work use `shellScript/exec`.
 *
 * POST /basicShell/exec: acts. Answers a map (CommandResult: error, message).
 */
static inline vpswire_status vpswire_kiwivm_basic_shell_exec(
    const vpswire_client *client, const vpswire_kiwivm_basic_shell_exec_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_basic_shell_exec_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* shell_script.exec */

/** The parameters of vpswire_kiwivm_shell_script_exec. */
typedef struct vpswire_kiwivm_shell_script_exec_params {
    /** The text of the script. May hold passwords, so it is masked in logs. (required; secret) */
    const char *script;
} vpswire_kiwivm_shell_script_exec_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_shell_script_exec_request(
    const vpswire_kiwivm_shell_script_exec_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "shell_script.exec", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "script", params->script);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Start a shell script as root inside the VPS, without waiting until it ends.
 *
 * The exit status is not reported; the output goes to a file.
 *
 * POST /shellScript/exec: acts. Answers a map (ScriptStarted: log, node_ip, output_stream_id).
 */
static inline vpswire_status vpswire_kiwivm_shell_script_exec(
    const vpswire_client *client, const vpswire_kiwivm_shell_script_exec_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_shell_script_exec_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* snapshot.create */

/** The parameters of vpswire_kiwivm_snapshot_create. */
typedef struct vpswire_kiwivm_snapshot_create_params {
    /** Its description. (optional) */
    const char *description;
} vpswire_kiwivm_snapshot_create_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_snapshot_create_request(
    const vpswire_kiwivm_snapshot_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "snapshot.create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "description", params->description);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Take a snapshot of the VPS.
 *
 * It is made after the answer; until it is done, other calls are refused as locked, and report its progress. A
 * snapshot that is not sticky is deleted by the service in time: see `purges_in`.
 *
 * POST /snapshot/create: bills. Answers a map (TaskStarted: notification_email).
 */
static inline vpswire_status vpswire_kiwivm_snapshot_create(
    const vpswire_client *client, const vpswire_kiwivm_snapshot_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_snapshot_create_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* snapshot.list */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_snapshot_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_snapshot_list_request(
    const vpswire_kiwivm_snapshot_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "snapshot.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the snapshots.
 *
 * POST /snapshot/list: reads. Answers a map (SnapshotList: snapshots).
 */
static inline vpswire_status vpswire_kiwivm_snapshot_list(
    const vpswire_client *client, const vpswire_kiwivm_snapshot_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_snapshot_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* snapshot.delete */

/** The parameters of vpswire_kiwivm_snapshot_delete. */
typedef struct vpswire_kiwivm_snapshot_delete_params {
    /** The snapshot: `fileName` of `snapshot/list`. (required) */
    const char *snapshot;
} vpswire_kiwivm_snapshot_delete_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_snapshot_delete_request(
    const vpswire_kiwivm_snapshot_delete_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "snapshot.delete", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "snapshot", params->snapshot);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Delete a snapshot for good.
 *
 * POST /snapshot/delete: destroys. Answers a map (TaskStarted: notification_email).
 */
static inline vpswire_status vpswire_kiwivm_snapshot_delete(
    const vpswire_client *client, const vpswire_kiwivm_snapshot_delete_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_snapshot_delete_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* snapshot.restore */

/** The parameters of vpswire_kiwivm_snapshot_restore. */
typedef struct vpswire_kiwivm_snapshot_restore_params {
    /** The snapshot: `fileName` of `snapshot/list`. (required) */
    const char *snapshot;
} vpswire_kiwivm_snapshot_restore_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_snapshot_restore_request(
    const vpswire_kiwivm_snapshot_restore_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "snapshot.restore", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "snapshot", params->snapshot);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Restore the VPS from a snapshot. Everything on its disk is lost for good.
 *
 * POST /snapshot/restore: destroys.
 */
static inline vpswire_status vpswire_kiwivm_snapshot_restore(
    const vpswire_client *client, const vpswire_kiwivm_snapshot_restore_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_snapshot_restore_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* snapshot.toggle_sticky */

/** The parameters of vpswire_kiwivm_snapshot_toggle_sticky. */
typedef struct vpswire_kiwivm_snapshot_toggle_sticky_params {
    /** The snapshot: `fileName` of `snapshot/list`. (required) */
    const char *snapshot;
    /** Whether it is to be sticky: the new state, in spite of the call's name. (required) */
    vpswire_opt_bool sticky;
} vpswire_kiwivm_snapshot_toggle_sticky_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_snapshot_toggle_sticky_request(
    const vpswire_kiwivm_snapshot_toggle_sticky_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "snapshot.toggle_sticky", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "snapshot", params->snapshot);
        vpswire_put_opt_bool(made, "sticky", params->sticky);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set whether a snapshot is sticky: a sticky one is not deleted when it is old.
 *
 * POST /snapshot/toggleSticky: sets.
 */
static inline vpswire_status vpswire_kiwivm_snapshot_toggle_sticky(
    const vpswire_client *client, const vpswire_kiwivm_snapshot_toggle_sticky_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_snapshot_toggle_sticky_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* snapshot.export */

/** The parameters of vpswire_kiwivm_snapshot_export. */
typedef struct vpswire_kiwivm_snapshot_export_params {
    /** The snapshot: `fileName` of `snapshot/list`. (required) */
    const char *snapshot;
} vpswire_kiwivm_snapshot_export_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_snapshot_export_request(
    const vpswire_kiwivm_snapshot_export_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "snapshot.export", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "snapshot", params->snapshot);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Get a token with which another VPS can fetch a snapshot of this one.
 *
 * Anyone who has the token and the VEID can read everything on the snapshot.
 *
 * POST /snapshot/export: bills. Answers a map (SnapshotExport: token).
 */
static inline vpswire_status vpswire_kiwivm_snapshot_export(
    const vpswire_client *client, const vpswire_kiwivm_snapshot_export_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_snapshot_export_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* snapshot.import */

/** The parameters of vpswire_kiwivm_snapshot_import. */
typedef struct vpswire_kiwivm_snapshot_import_params {
    /** The VEID of the other VPS. (required) */
    int64_t source_veid;
    /** The token that the other VPS got. (required; secret) */
    const char *source_token;
} vpswire_kiwivm_snapshot_import_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_snapshot_import_request(
    const vpswire_kiwivm_snapshot_import_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "snapshot.import", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "source_veid", params->source_veid);
        vpswire_put_text(made, "source_token", params->source_token);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Fetch a snapshot of another VPS, which has to `snapshot/export` it first.
 *
 * POST /snapshot/import: bills.
 */
static inline vpswire_status vpswire_kiwivm_snapshot_import(
    const vpswire_client *client, const vpswire_kiwivm_snapshot_import_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_snapshot_import_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* backup.list */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_backup_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_backup_list_request(
    const vpswire_kiwivm_backup_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "backup.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the backups.
 *
 * POST /backup/list: reads. Answers a map (BackupList: backups).
 */
static inline vpswire_status vpswire_kiwivm_backup_list(
    const vpswire_client *client, const vpswire_kiwivm_backup_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_backup_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* backup.copy_to_snapshot */

/** The parameters of vpswire_kiwivm_backup_copy_to_snapshot. */
typedef struct vpswire_kiwivm_backup_copy_to_snapshot_params {
    /** The backup: its key in `backup/list`. (required) */
    const char *backup_token;
} vpswire_kiwivm_backup_copy_to_snapshot_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_backup_copy_to_snapshot_request(
    const vpswire_kiwivm_backup_copy_to_snapshot_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "backup.copy_to_snapshot", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "backup_token", params->backup_token);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Copy a backup into a snapshot, which then can be restored or downloaded.
 *
 * It is made after the answer; until it is done, other calls are refused as locked, and report its progress.
 *
 * POST /backup/copyToSnapshot: bills. Answers a map (TaskStarted: notification_email).
 */
static inline vpswire_status vpswire_kiwivm_backup_copy_to_snapshot(
    const vpswire_client *client, const vpswire_kiwivm_backup_copy_to_snapshot_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_backup_copy_to_snapshot_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* ipv6.add */

/** The parameters of vpswire_kiwivm_ipv6_add. */
typedef struct vpswire_kiwivm_ipv6_add_params {
    /**
     * Older panels only: the address to add, within the /64 of the first one. Leave it out for the first address,
     * which the service picks, and on newer panels. (an IPv6 address; optional)
     */
    const char *ip;
} vpswire_kiwivm_ipv6_add_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_ipv6_add_request(
    const vpswire_kiwivm_ipv6_add_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "ipv6.add", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "ip", params->ip);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Add an IPv6 /64 subnet; on older panels, an IPv6 address.
 *
 * `plan_max_ipv6s` of `getServiceInfo` says how many there can be.
 *
 * POST /ipv6/add: bills. Answers a map (AssignedIpv6: assigned_subnet, ip).
 */
static inline vpswire_status vpswire_kiwivm_ipv6_add(
    const vpswire_client *client, const vpswire_kiwivm_ipv6_add_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_ipv6_add_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* ipv6.delete */

/** The parameters of vpswire_kiwivm_ipv6_delete. */
typedef struct vpswire_kiwivm_ipv6_delete_params {
    /**
     * The subnet (`2001:db8::/64`) or address, as in `ip_addresses` of `getServiceInfo`. (an address, with or without
     * `/prefix`; required)
     */
    const char *ip;
} vpswire_kiwivm_ipv6_delete_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_ipv6_delete_request(
    const vpswire_kiwivm_ipv6_delete_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "ipv6.delete", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "ip", params->ip);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Release an IPv6 /64 subnet; on older panels, a single address.
 *
 * Newer panels have no way to ask for the same one again.
 *
 * POST /ipv6/delete: destroys.
 */
static inline vpswire_status vpswire_kiwivm_ipv6_delete(
    const vpswire_client *client, const vpswire_kiwivm_ipv6_delete_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_ipv6_delete_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* migrate.get_locations */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_migrate_get_locations_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_migrate_get_locations_request(
    const vpswire_kiwivm_migrate_get_locations_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "migrate.get_locations", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the locations that the VPS can move to.
 *
 * POST /migrate/getLocations: reads. Answers a map (Locations: current_location, locations, descriptions,
 * data_transfer_multipliers).
 */
static inline vpswire_status vpswire_kiwivm_migrate_get_locations(
    const vpswire_client *client, const vpswire_kiwivm_migrate_get_locations_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_migrate_get_locations_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* migrate.start */

/** The parameters of vpswire_kiwivm_migrate_start. */
typedef struct vpswire_kiwivm_migrate_start_params {
    /** The id of the new location, from `migrate/getLocations`. (required) */
    const char *location;
} vpswire_kiwivm_migrate_start_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_migrate_start_request(
    const vpswire_kiwivm_migrate_start_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "migrate.start", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "location", params->location);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Move the VPS to another location. All its IPv4 addresses are lost, and replaced by new ones.
 *
 * On older panels all IPv6 addresses are lost too, without replacement. The monthly transfer may become less: see
 * `data_transfer_multipliers` first. The answer may take minutes; the move goes on after it.
 *
 * POST /migrate/start: acts. Answers a map (MigrationStarted: notification_email, new_ips).
 */
static inline vpswire_status vpswire_kiwivm_migrate_start(
    const vpswire_client *client, const vpswire_kiwivm_migrate_start_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_migrate_start_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* clone_from_external_server */

/** The parameters of vpswire_kiwivm_clone_from_external_server. */
typedef struct vpswire_kiwivm_clone_from_external_server_params {
    /** The address of the other server. (an address; required) */
    const char *external_server_ip;
    /** The SSH port of the other server. (1 to 65535; required) */
    int64_t external_server_ssh_port;
    /** The root password of the other server. (required; secret) */
    const char *external_server_root_password;
} vpswire_kiwivm_clone_from_external_server_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_clone_from_external_server_request(
    const vpswire_kiwivm_clone_from_external_server_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "clone_from_external_server", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "external_server_ip", params->external_server_ip);
        vpswire_put_nonzero(made, "external_server_ssh_port", params->external_server_ssh_port);
        vpswire_put_text(made, "external_server_root_password", params->external_server_root_password);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Copy another server, of any provider, over this VPS. OpenVZ only.
 *
 * Everything on this VPS is replaced by the copy. The provider logs in to the other server as root, and so learns
 * its password: change it afterwards.
 *
 * POST /cloneFromExternalServer: destroys.
 */
static inline vpswire_status vpswire_kiwivm_clone_from_external_server(
    const vpswire_client *client, const vpswire_kiwivm_clone_from_external_server_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_clone_from_external_server_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* get_suspension_details */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_get_suspension_details_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_get_suspension_details_request(
    const vpswire_kiwivm_get_suspension_details_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "get_suspension_details", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show why the VPS is suspended, with the evidence.
 *
 * POST /getSuspensionDetails: reads. Answers a map (SuspensionDetails: suspension_count, total_abuse_points,
 * max_abuse_points, suspensions, evidence).
 */
static inline vpswire_status vpswire_kiwivm_get_suspension_details(
    const vpswire_client *client, const vpswire_kiwivm_get_suspension_details_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_get_suspension_details_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* get_policy_violations */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_get_policy_violations_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_get_policy_violations_request(
    const vpswire_kiwivm_get_policy_violations_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "get_policy_violations", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the pending policy violations, before they lead to a suspension.
 *
 * POST /getPolicyViolations: reads. Answers a map (PolicyViolations: total_abuse_points, max_abuse_points,
 * policy_violations).
 */
static inline vpswire_status vpswire_kiwivm_get_policy_violations(
    const vpswire_client *client, const vpswire_kiwivm_get_policy_violations_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_get_policy_violations_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* unsuspend */

/** The parameters of vpswire_kiwivm_unsuspend. */
typedef struct vpswire_kiwivm_unsuspend_params {
    /** The case: `record_id` of `getSuspensionDetails`. (required) */
    int64_t record_id;
} vpswire_kiwivm_unsuspend_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_unsuspend_request(
    const vpswire_kiwivm_unsuspend_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "unsuspend", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "record_id", params->record_id);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Mark an abuse case as resolved, and unsuspend the VPS.
 *
 * Only cases marked `is_soft`; for others, contact the provider's support.
 *
 * POST /unsuspend: acts.
 */
static inline vpswire_status vpswire_kiwivm_unsuspend(
    const vpswire_client *client, const vpswire_kiwivm_unsuspend_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_unsuspend_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* resolve_policy_violation */

/** The parameters of vpswire_kiwivm_resolve_policy_violation. */
typedef struct vpswire_kiwivm_resolve_policy_violation_params {
    /** The case: `record_id` of `getPolicyViolations`. (required) */
    int64_t record_id;
} vpswire_kiwivm_resolve_policy_violation_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_resolve_policy_violation_request(
    const vpswire_kiwivm_resolve_policy_violation_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "resolve_policy_violation", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "record_id", params->record_id);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Mark a policy violation as resolved, so that the VPS is not suspended for it.
 *
 * Only cases marked `is_soft`; for others, contact the provider's support.
 *
 * POST /resolvePolicyViolation: acts.
 */
static inline vpswire_status vpswire_kiwivm_resolve_policy_violation(
    const vpswire_client *client, const vpswire_kiwivm_resolve_policy_violation_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_resolve_policy_violation_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* private_ip.get_available_ips */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_private_ip_get_available_ips_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_private_ip_get_available_ips_request(
    const vpswire_kiwivm_private_ip_get_available_ips_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "private_ip.get_available_ips", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the private addresses that are free to be assigned.
 *
 * POST /privateIp/getAvailableIps: reads. Answers a map (AvailableIps: available_ips).
 */
static inline vpswire_status vpswire_kiwivm_private_ip_get_available_ips(
    const vpswire_client *client, const vpswire_kiwivm_private_ip_get_available_ips_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_private_ip_get_available_ips_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* private_ip.assign */

/** The parameters of vpswire_kiwivm_private_ip_assign. */
typedef struct vpswire_kiwivm_private_ip_assign_params {
    /** The address to assign; without it the service picks one. (an IPv4 address; optional) */
    const char *ip;
} vpswire_kiwivm_private_ip_assign_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_private_ip_assign_request(
    const vpswire_kiwivm_private_ip_assign_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "private_ip.assign", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "ip", params->ip);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Assign a private address to the VPS.
 *
 * Needs a plan and a location with private networks: see `getServiceInfo`.
 *
 * POST /privateIp/assign: bills. Answers a map (AssignedIps: assigned_ips).
 */
static inline vpswire_status vpswire_kiwivm_private_ip_assign(
    const vpswire_client *client, const vpswire_kiwivm_private_ip_assign_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_private_ip_assign_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* private_ip.delete */

/** The parameters of vpswire_kiwivm_private_ip_delete. */
typedef struct vpswire_kiwivm_private_ip_delete_params {
    /** The address. (an IPv4 address; required) */
    const char *ip;
} vpswire_kiwivm_private_ip_delete_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_private_ip_delete_request(
    const vpswire_kiwivm_private_ip_delete_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "private_ip.delete", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "ip", params->ip);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Remove a private address from the VPS. It may then be assigned to others.
 *
 * POST /privateIp/delete: destroys.
 */
static inline vpswire_status vpswire_kiwivm_private_ip_delete(
    const vpswire_client *client, const vpswire_kiwivm_private_ip_delete_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_private_ip_delete_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* kiwivm.get_notification_preferences */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_kiwivm_kiwivm_get_notification_preferences_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_kiwivm_get_notification_preferences_request(
    const vpswire_kiwivm_kiwivm_get_notification_preferences_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "kiwivm.get_notification_preferences", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the kinds of notification e-mails, and which of them are sent.
 *
 * POST /kiwivm/getNotificationPreferences: reads. Answers a map (NotificationPreferences: email_preferences,
 * notification_email).
 */
static inline vpswire_status vpswire_kiwivm_kiwivm_get_notification_preferences(
    const vpswire_client *client, const vpswire_kiwivm_kiwivm_get_notification_preferences_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_kiwivm_get_notification_preferences_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* kiwivm.set_notification_preferences */

/** The parameters of vpswire_kiwivm_kiwivm_set_notification_preferences. */
typedef struct vpswire_kiwivm_kiwivm_set_notification_preferences_params {
    /** What to change: whether to send each kind of e-mail, by its id. Sent as a JSON object of 0 and 1. (required) */
    vpswire_flags json_notification_preferences;
} vpswire_kiwivm_kiwivm_set_notification_preferences_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_kiwivm_kiwivm_set_notification_preferences_request(
    const vpswire_kiwivm_kiwivm_set_notification_preferences_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "kiwivm.set_notification_preferences", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_flags(made, "json_notification_preferences", params->json_notification_preferences);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Enable or disable kinds of notification e-mails. Those that are not given stay as they are.
 *
 * POST /kiwivm/setNotificationPreferences: sets. Answers a map (NotificationChanges: submitted_email_preferences,
 * updated_email_preferences, friendly_descriptions).
 */
static inline vpswire_status vpswire_kiwivm_kiwivm_set_notification_preferences(
    const vpswire_client *client, const vpswire_kiwivm_kiwivm_set_notification_preferences_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_kiwivm_set_notification_preferences_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

#endif
