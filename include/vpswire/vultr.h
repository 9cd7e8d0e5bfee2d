/* Printed from the table of calls. Do not edit: `make faces` rewrites it. */

/*
 * The calls of Vultr v1. Each has a struct of its parameters, of which zero and NULL are 'not given', and a
 * function. The conventions are those of vpswire.h.
 */
#ifndef VPSWIRE_VULTR_H
#define VPSWIRE_VULTR_H

#include "../vpswire.h"

/*
 * The fields of answers. A name is for vpswire_get_... and, joined by dots, in paths; the same name with _FIELD is a
 * handle for vpswire_field_..., which read a record's own fields sooner. Each says its kind, and is read by the reader
 * of that kind; another one is VPSWIRE_WRONG_KIND.
 */

/* Account: The account's balance, pending charges and last payment, in US dollars. */

/** Text, an exact decimal: The balance owed; negative if the account has credit. (may be missing) */
#define VPSWIRE_VULTR_ACCOUNT_BALANCE "balance"
/** Its handle. */
#define VPSWIRE_VULTR_ACCOUNT_BALANCE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ACCOUNT_BALANCE, 0)
/** Text, an exact decimal: The charges since the last invoice, not billed yet. (may be missing) */
#define VPSWIRE_VULTR_ACCOUNT_PENDING_CHARGES "pending_charges"
/** Its handle. */
#define VPSWIRE_VULTR_ACCOUNT_PENDING_CHARGES_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ACCOUNT_PENDING_CHARGES, 1)
/** Text, a UTC date and time: When the last payment was received, UTC; missing if there was none. (may be missing) */
#define VPSWIRE_VULTR_ACCOUNT_LAST_PAYMENT_DATE "last_payment_date"
/** Its handle. */
#define VPSWIRE_VULTR_ACCOUNT_LAST_PAYMENT_DATE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ACCOUNT_LAST_PAYMENT_DATE, 2)
/** Text, an exact decimal: The amount of the last payment; payments are negative. (may be missing) */
#define VPSWIRE_VULTR_ACCOUNT_LAST_PAYMENT_AMOUNT "last_payment_amount"
/** Its handle. */
#define VPSWIRE_VULTR_ACCOUNT_LAST_PAYMENT_AMOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ACCOUNT_LAST_PAYMENT_AMOUNT, 3)

/* App: A one-click application. */

/** Integer: Its id: what `APPID` takes, together with OSID 186. */
#define VPSWIRE_VULTR_APP_APPID "appid"
/** Its handle. */
#define VPSWIRE_VULTR_APP_APPID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_APP_APPID, 0)
/** Text: Its name. (may be missing) */
#define VPSWIRE_VULTR_APP_NAME "name"
/** Its handle. */
#define VPSWIRE_VULTR_APP_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_APP_NAME, 1)
/** Text: Its name in lower case, without spaces. (may be missing) */
#define VPSWIRE_VULTR_APP_SHORT_NAME "short_name"
/** Its handle. */
#define VPSWIRE_VULTR_APP_SHORT_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_APP_SHORT_NAME, 2)
/** Text: Its name with the operating system that it is installed on. (may be missing) */
#define VPSWIRE_VULTR_APP_DEPLOY_NAME "deploy_name"
/** Its handle. */
#define VPSWIRE_VULTR_APP_DEPLOY_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_APP_DEPLOY_NAME, 3)
/** Text, an exact decimal: Its surcharge on the plan, in US dollars a month. (may be missing) */
#define VPSWIRE_VULTR_APP_SURCHARGE "surcharge"
/** Its handle. */
#define VPSWIRE_VULTR_APP_SURCHARGE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_APP_SURCHARGE, 4)

/* AppInfo: The report of an application. */

/** Text: The text, which may hold addresses and initial passwords; may be empty. (may be missing; secret) */
#define VPSWIRE_VULTR_APP_INFO_APP_INFO "app_info"
/** Its handle. */
#define VPSWIRE_VULTR_APP_INFO_APP_INFO_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_APP_INFO_APP_INFO, 0)

/* Backup: A backup of a server. */

/** Text: Its id, a text. */
#define VPSWIRE_VULTR_BACKUP_BACKUPID "backupid"
/** Its handle. */
#define VPSWIRE_VULTR_BACKUP_BACKUPID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BACKUP_BACKUPID, 0)
/** Text, a UTC date and time: When it was created, UTC. (may be missing) */
#define VPSWIRE_VULTR_BACKUP_DATE_CREATED "date_created"
/** Its handle. */
#define VPSWIRE_VULTR_BACKUP_DATE_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BACKUP_DATE_CREATED, 1)
/** Text: Its description; may be empty. (may be missing) */
#define VPSWIRE_VULTR_BACKUP_DESCRIPTION "description"
/** Its handle. */
#define VPSWIRE_VULTR_BACKUP_DESCRIPTION_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BACKUP_DESCRIPTION, 2)
/** Integer: Its size in bytes, once known. (may be missing) */
#define VPSWIRE_VULTR_BACKUP_SIZE "size"
/** Its handle. */
#define VPSWIRE_VULTR_BACKUP_SIZE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BACKUP_SIZE, 3)
/** Text: Its status. (may be missing) */
#define VPSWIRE_VULTR_BACKUP_STATUS "status"
/** Its handle. */
#define VPSWIRE_VULTR_BACKUP_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BACKUP_STATUS, 4)

/* BackupSchedule: When a server is backed up. All times are UTC. */

/** Truth value: Whether it is backed up at all. (may be missing) */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_ENABLED "enabled"
/** Its handle. */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_ENABLED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BACKUP_SCHEDULE_ENABLED, 0)
/** Text: How often. (may be missing) */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_CRON_TYPE "cron_type"
/** Its handle. */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_CRON_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BACKUP_SCHEDULE_CRON_TYPE, 1)
/** Text, a UTC date and time: When the next backup is due, UTC. (may be missing) */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_NEXT_SCHEDULED_TIME_UTC "next_scheduled_time_utc"
/** Its handle. */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_NEXT_SCHEDULED_TIME_UTC_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BACKUP_SCHEDULE_NEXT_SCHEDULED_TIME_UTC, 2)
/** Integer: The hour of the day, UTC, 0 to 23. (may be missing) */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_HOUR "hour"
/** Its handle. */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_HOUR_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BACKUP_SCHEDULE_HOUR, 3)
/** Integer: The day of the week, for weekly backups: 0 is Sunday, 6 Saturday. (may be missing) */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_DOW "dow"
/** Its handle. */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_DOW_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BACKUP_SCHEDULE_DOW, 4)
/** Integer: The day of the month, for monthly backups: 1 to 28; else 0. (may be missing) */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_DOM "dom"
/** Its handle. */
#define VPSWIRE_VULTR_BACKUP_SCHEDULE_DOM_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BACKUP_SCHEDULE_DOM, 5)

/* BareMetal: A bare metal server. */

/** Integer: Its id. */
#define VPSWIRE_VULTR_BARE_METAL_SUBID "subid"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_SUBID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_SUBID, 0)
/** Text: Its operating system, by name. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_OS "os"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_OS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_OS, 1)
/** Text: Its memory as text, such as `65536 MB`. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_RAM "ram"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_RAM_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_RAM, 2)
/** Text: Its disks as text, such as `2x 240 GB SSD`. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_DISK "disk"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_DISK_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_DISK, 3)
/** Text: Its main IPv4 address; `0.0.0.0` while it has none yet. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_MAIN_IP "main_ip"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_MAIN_IP_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_MAIN_IP, 4)
/** Integer: How many processors it has. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_CPU_COUNT "cpu_count"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_CPU_COUNT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_CPU_COUNT, 5)
/** Text: Its location, by name. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_LOCATION "location"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_LOCATION_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_LOCATION, 6)
/** Integer: Its location, by id. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_DCID "dcid"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_DCID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_DCID, 7)
/** Text: The root or administrator password that it was installed with. (may be missing; secret) */
#define VPSWIRE_VULTR_BARE_METAL_DEFAULT_PASSWORD "default_password"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_DEFAULT_PASSWORD_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_DEFAULT_PASSWORD, 8)
/** Text, a UTC date and time: When it was created, UTC. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_DATE_CREATED "date_created"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_DATE_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_DATE_CREATED, 9)
/** Text: The status of its subscription. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_STATUS "status"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_STATUS, 10)
/** Text: The network mask of its main IPv4 address. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_NETMASK_V4 "netmask_v4"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_NETMASK_V4_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_NETMASK_V4, 11)
/** Text: The gateway of its main IPv4 address. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_GATEWAY_V4 "gateway_v4"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_GATEWAY_V4_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_GATEWAY_V4, 12)
/** Integer: Its plan. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_METALPLANID "metalplanid"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_METALPLANID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_METALPLANID, 13)
/**
 * List, each item map, the fields of V6Network: Its IPv6 networks; empty where it has none, or none yet. (may be
 * missing)
 */
#define VPSWIRE_VULTR_BARE_METAL_V6_NETWORKS "v6_networks"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_V6_NETWORKS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_V6_NETWORKS, 14)
/** Text: Its label; may be empty. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_LABEL "label"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_LABEL_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_LABEL, 15)
/** Text: Its tag; may be empty. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_TAG "tag"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_TAG_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_TAG, 16)
/** Integer: Its operating system, by id. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_OSID "osid"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_OSID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_OSID, 17)
/** Integer: Its application, by id; 0 where it has none. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_APPID "appid"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_APPID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_APPID, 18)

/* BareMetalPlan: A plan for bare metal servers. */

/** Integer: Its id: what `METALPLANID` takes. */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_METALPLANID "metalplanid"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_METALPLANID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_PLAN_METALPLANID, 0)
/** Text: Its name, which often repeats its sizes. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_NAME "name"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_PLAN_NAME, 1)
/** Integer: How many processors it has. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_CPU_COUNT "cpu_count"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_CPU_COUNT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_PLAN_CPU_COUNT, 2)
/** Integer: Memory in MB. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_RAM "ram"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_RAM_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_PLAN_RAM, 3)
/** Text: Its disks as text, such as `2x 240 GB SSD`. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_DISK "disk"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_DISK_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_PLAN_DISK, 4)
/** Number: Included traffic, in TB a month. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_BANDWIDTH_TB "bandwidth_tb"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_BANDWIDTH_TB_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_PLAN_BANDWIDTH_TB, 5)
/** Text, an exact decimal: The price, in US dollars a month. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_PRICE_PER_MONTH "price_per_month"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_PRICE_PER_MONTH_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_PLAN_PRICE_PER_MONTH, 6)
/** Text: The kind of machine that it provides. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_PLAN_TYPE "plan_type"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_PLAN_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_PLAN_PLAN_TYPE, 7)
/** Truth value: Whether it is about to be withdrawn, usually in 30 days. (may be missing) */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_DEPRECATED "deprecated"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_DEPRECATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_PLAN_DEPRECATED, 8)
/**
 * List, each item integer: The ids (`DCID`) of the locations where it is available now; empty if it is sold out.
 * (may be missing)
 */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_AVAILABLE_LOCATIONS "available_locations"
/** Its handle. */
#define VPSWIRE_VULTR_BARE_METAL_PLAN_AVAILABLE_LOCATIONS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BARE_METAL_PLAN_AVAILABLE_LOCATIONS, 9)

/* BlockVolume: A volume. */

/** Integer: Its id. */
#define VPSWIRE_VULTR_BLOCK_VOLUME_SUBID "subid"
/** Its handle. */
#define VPSWIRE_VULTR_BLOCK_VOLUME_SUBID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BLOCK_VOLUME_SUBID, 0)
/**
 * Text, a UTC date and time: When it was created, UTC. Seen with impossible dates, which stay readable as text.
 * (may be missing)
 */
#define VPSWIRE_VULTR_BLOCK_VOLUME_DATE_CREATED "date_created"
/** Its handle. */
#define VPSWIRE_VULTR_BLOCK_VOLUME_DATE_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BLOCK_VOLUME_DATE_CREATED, 1)
/** Text, an exact decimal: The price, in US dollars a month. (may be missing) */
#define VPSWIRE_VULTR_BLOCK_VOLUME_COST_PER_MONTH "cost_per_month"
/** Its handle. */
#define VPSWIRE_VULTR_BLOCK_VOLUME_COST_PER_MONTH_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BLOCK_VOLUME_COST_PER_MONTH, 2)
/** Text: Whether it is ready. (may be missing) */
#define VPSWIRE_VULTR_BLOCK_VOLUME_STATUS "status"
/** Its handle. */
#define VPSWIRE_VULTR_BLOCK_VOLUME_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BLOCK_VOLUME_STATUS, 3)
/** Integer: Its size in GB. (may be missing) */
#define VPSWIRE_VULTR_BLOCK_VOLUME_SIZE_GB "size_gb"
/** Its handle. */
#define VPSWIRE_VULTR_BLOCK_VOLUME_SIZE_GB_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BLOCK_VOLUME_SIZE_GB, 4)
/** Integer: Its location. (may be missing) */
#define VPSWIRE_VULTR_BLOCK_VOLUME_DCID "dcid"
/** Its handle. */
#define VPSWIRE_VULTR_BLOCK_VOLUME_DCID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BLOCK_VOLUME_DCID, 5)
/** Integer: The server that it is attached to, if any. (may be missing) */
#define VPSWIRE_VULTR_BLOCK_VOLUME_ATTACHED_TO_SUBID "attached_to_subid"
/** Its handle. */
#define VPSWIRE_VULTR_BLOCK_VOLUME_ATTACHED_TO_SUBID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BLOCK_VOLUME_ATTACHED_TO_SUBID, 6)
/** Text: Its label. (may be missing) */
#define VPSWIRE_VULTR_BLOCK_VOLUME_LABEL "label"
/** Its handle. */
#define VPSWIRE_VULTR_BLOCK_VOLUME_LABEL_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_BLOCK_VOLUME_LABEL, 7)

/* DnsRecord: A record of a domain. */

/** Integer: Its id. */
#define VPSWIRE_VULTR_DNS_RECORD_RECORDID "recordid"
/** Its handle. */
#define VPSWIRE_VULTR_DNS_RECORD_RECORDID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_DNS_RECORD_RECORDID, 0)
/** Text: Its type: `A`, `AAAA`, `CNAME`, `MX`, `NS`, `SRV`, `TXT` and so on. (may be missing) */
#define VPSWIRE_VULTR_DNS_RECORD_TYPE "type"
/** Its handle. */
#define VPSWIRE_VULTR_DNS_RECORD_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_DNS_RECORD_TYPE, 1)
/** Text: Its name below the domain; empty for the domain itself. (may be missing) */
#define VPSWIRE_VULTR_DNS_RECORD_NAME "name"
/** Its handle. */
#define VPSWIRE_VULTR_DNS_RECORD_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_DNS_RECORD_NAME, 2)
/** Text: Its data, without its priority. (may be missing) */
#define VPSWIRE_VULTR_DNS_RECORD_DATA "data"
/** Its handle. */
#define VPSWIRE_VULTR_DNS_RECORD_DATA_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_DNS_RECORD_DATA, 3)
/** Integer: Its priority. Some types come without one, others with 0. (may be missing) */
#define VPSWIRE_VULTR_DNS_RECORD_PRIORITY "priority"
/** Its handle. */
#define VPSWIRE_VULTR_DNS_RECORD_PRIORITY_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_DNS_RECORD_PRIORITY, 4)
/** Integer: Its time to live, in seconds. (may be missing) */
#define VPSWIRE_VULTR_DNS_RECORD_TTL "ttl"
/** Its handle. */
#define VPSWIRE_VULTR_DNS_RECORD_TTL_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_DNS_RECORD_TTL, 5)

/* Domain: A domain. */

/** Text: Its name. */
#define VPSWIRE_VULTR_DOMAIN_DOMAIN "domain"
/** Its handle. */
#define VPSWIRE_VULTR_DOMAIN_DOMAIN_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_DOMAIN_DOMAIN, 0)
/** Text, a UTC date and time: When it was added, UTC. (may be missing) */
#define VPSWIRE_VULTR_DOMAIN_DATE_CREATED "date_created"
/** Its handle. */
#define VPSWIRE_VULTR_DOMAIN_DATE_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_DOMAIN_DATE_CREATED, 1)

/* FirewallGroup: A firewall group. */

/** Text: Its id, a text. */
#define VPSWIRE_VULTR_FIREWALL_GROUP_FIREWALLGROUPID "firewallgroupid"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_GROUP_FIREWALLGROUPID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_GROUP_FIREWALLGROUPID, 0)
/** Text: Its description. (may be missing) */
#define VPSWIRE_VULTR_FIREWALL_GROUP_DESCRIPTION "description"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_GROUP_DESCRIPTION_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_GROUP_DESCRIPTION, 1)
/** Text, a UTC date and time: When it was created, UTC. (may be missing) */
#define VPSWIRE_VULTR_FIREWALL_GROUP_DATE_CREATED "date_created"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_GROUP_DATE_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_GROUP_DATE_CREATED, 2)
/** Text, a UTC date and time: When it or one of its rules last changed, UTC. (may be missing) */
#define VPSWIRE_VULTR_FIREWALL_GROUP_DATE_MODIFIED "date_modified"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_GROUP_DATE_MODIFIED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_GROUP_DATE_MODIFIED, 3)
/** Integer: How many servers are in it. (may be missing) */
#define VPSWIRE_VULTR_FIREWALL_GROUP_INSTANCE_COUNT "instance_count"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_GROUP_INSTANCE_COUNT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_GROUP_INSTANCE_COUNT, 4)
/** Integer: How many rules it has. (may be missing) */
#define VPSWIRE_VULTR_FIREWALL_GROUP_RULE_COUNT "rule_count"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_GROUP_RULE_COUNT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_GROUP_RULE_COUNT, 5)
/** Integer: How many rules it can have. (may be missing) */
#define VPSWIRE_VULTR_FIREWALL_GROUP_MAX_RULE_COUNT "max_rule_count"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_GROUP_MAX_RULE_COUNT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_GROUP_MAX_RULE_COUNT, 6)

/* FirewallRule: A rule of a firewall group. */

/** Integer: Its number within the group. */
#define VPSWIRE_VULTR_FIREWALL_RULE_RULENUMBER "rulenumber"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_RULE_RULENUMBER_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_RULE_RULENUMBER, 0)
/** Text: The action for the traffic. (may be missing) */
#define VPSWIRE_VULTR_FIREWALL_RULE_ACTION "action"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_RULE_ACTION_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_RULE_ACTION, 1)
/** Text: The protocol. (may be missing) */
#define VPSWIRE_VULTR_FIREWALL_RULE_PROTOCOL "protocol"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_RULE_PROTOCOL_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_RULE_PROTOCOL, 2)
/** Text: One port (`80`) or a range (`8000:9000`); empty where the protocol has none. (may be missing) */
#define VPSWIRE_VULTR_FIREWALL_RULE_PORT "port"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_RULE_PORT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_RULE_PORT, 3)
/** Text: The address of the network that the traffic comes from; may be empty for any address. (may be missing) */
#define VPSWIRE_VULTR_FIREWALL_RULE_SUBNET "subnet"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_RULE_SUBNET_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_RULE_SUBNET, 4)
/** Integer: The length of the network's prefix in bits; 0 is any address. (may be missing) */
#define VPSWIRE_VULTR_FIREWALL_RULE_SUBNET_SIZE "subnet_size"
/** Its handle. */
#define VPSWIRE_VULTR_FIREWALL_RULE_SUBNET_SIZE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_FIREWALL_RULE_SUBNET_SIZE, 5)

/* Ipv4: An IPv4 address of a machine. */

/** Text: The address. */
#define VPSWIRE_VULTR_IPV4_IP "ip"
/** Its handle. */
#define VPSWIRE_VULTR_IPV4_IP_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_IPV4_IP, 0)
/** Text: Its network mask. (may be missing) */
#define VPSWIRE_VULTR_IPV4_NETMASK "netmask"
/** Its handle. */
#define VPSWIRE_VULTR_IPV4_NETMASK_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_IPV4_NETMASK, 1)
/** Text: Its gateway; empty where it has none of its own. (may be missing) */
#define VPSWIRE_VULTR_IPV4_GATEWAY "gateway"
/** Its handle. */
#define VPSWIRE_VULTR_IPV4_GATEWAY_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_IPV4_GATEWAY, 2)
/** Text: Its purpose. (may be missing) */
#define VPSWIRE_VULTR_IPV4_TYPE "type"
/** Its handle. */
#define VPSWIRE_VULTR_IPV4_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_IPV4_TYPE, 3)
/** Text: Its reverse DNS name; empty where it has none. Bare metal servers do not have it. (may be missing) */
#define VPSWIRE_VULTR_IPV4_REVERSE "reverse"
/** Its handle. */
#define VPSWIRE_VULTR_IPV4_REVERSE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_IPV4_REVERSE, 4)

/* Ipv6: An IPv6 address of a machine. */

/** Text: The address. */
#define VPSWIRE_VULTR_IPV6_IP "ip"
/** Its handle. */
#define VPSWIRE_VULTR_IPV6_IP_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_IPV6_IP, 0)
/** Text: The first address of its network. (may be missing) */
#define VPSWIRE_VULTR_IPV6_NETWORK "network"
/** Its handle. */
#define VPSWIRE_VULTR_IPV6_NETWORK_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_IPV6_NETWORK, 1)
/** Integer: The length of the network's prefix in bits, usually 64. (may be missing) */
#define VPSWIRE_VULTR_IPV6_NETWORK_SIZE "network_size"
/** Its handle. */
#define VPSWIRE_VULTR_IPV6_NETWORK_SIZE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_IPV6_NETWORK_SIZE, 2)
/** Text: Its purpose. (may be missing) */
#define VPSWIRE_VULTR_IPV6_TYPE "type"
/** Its handle. */
#define VPSWIRE_VULTR_IPV6_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_IPV6_TYPE, 3)

/* Ipv6Reverse: The reverse DNS name of an IPv6 address. */

/** Text: The address. */
#define VPSWIRE_VULTR_IPV6_REVERSE_IP "ip"
/** Its handle. */
#define VPSWIRE_VULTR_IPV6_REVERSE_IP_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_IPV6_REVERSE_IP, 0)
/** Text: Its name. (may be missing) */
#define VPSWIRE_VULTR_IPV6_REVERSE_REVERSE "reverse"
/** Its handle. */
#define VPSWIRE_VULTR_IPV6_REVERSE_REVERSE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_IPV6_REVERSE_REVERSE, 1)

/* IsoImage: An ISO image. */

/** Integer: Its id. */
#define VPSWIRE_VULTR_ISO_IMAGE_ISOID "isoid"
/** Its handle. */
#define VPSWIRE_VULTR_ISO_IMAGE_ISOID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ISO_IMAGE_ISOID, 0)
/** Text, a UTC date and time: When it was added, UTC. (may be missing) */
#define VPSWIRE_VULTR_ISO_IMAGE_DATE_CREATED "date_created"
/** Its handle. */
#define VPSWIRE_VULTR_ISO_IMAGE_DATE_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ISO_IMAGE_DATE_CREATED, 1)
/** Text: The name of its file. (may be missing) */
#define VPSWIRE_VULTR_ISO_IMAGE_FILENAME "filename"
/** Its handle. */
#define VPSWIRE_VULTR_ISO_IMAGE_FILENAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ISO_IMAGE_FILENAME, 2)
/** Integer: Its size in bytes, once known. (may be missing) */
#define VPSWIRE_VULTR_ISO_IMAGE_SIZE "size"
/** Its handle. */
#define VPSWIRE_VULTR_ISO_IMAGE_SIZE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ISO_IMAGE_SIZE, 3)
/** Text: Its MD5 checksum in hex, once known. (may be missing) */
#define VPSWIRE_VULTR_ISO_IMAGE_MD5SUM "md5sum"
/** Its handle. */
#define VPSWIRE_VULTR_ISO_IMAGE_MD5SUM_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ISO_IMAGE_MD5SUM, 4)
/** Text: The status of its download. (may be missing) */
#define VPSWIRE_VULTR_ISO_IMAGE_STATUS "status"
/** Its handle. */
#define VPSWIRE_VULTR_ISO_IMAGE_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ISO_IMAGE_STATUS, 5)

/* IsoState: The ISO image that is mounted in a server. */

/** Text: Whether one is mounted. (may be missing) */
#define VPSWIRE_VULTR_ISO_STATE_STATE "state"
/** Its handle. */
#define VPSWIRE_VULTR_ISO_STATE_STATE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ISO_STATE_STATE, 0)
/** Integer: The image, if it is one of `iso/list`; else 0. (may be missing) */
#define VPSWIRE_VULTR_ISO_STATE_ISOID "isoid"
/** Its handle. */
#define VPSWIRE_VULTR_ISO_STATE_ISOID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_ISO_STATE_ISOID, 1)

/* KeyInfo: The owner and the access rights of the API key in use. */

/** List, each item text: The access rights of the key. (may be missing) */
#define VPSWIRE_VULTR_KEY_INFO_ACLS "acls"
/** Its handle. */
#define VPSWIRE_VULTR_KEY_INFO_ACLS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_KEY_INFO_ACLS, 0)
/** Text: The user's e-mail address. (may be missing) */
#define VPSWIRE_VULTR_KEY_INFO_EMAIL "email"
/** Its handle. */
#define VPSWIRE_VULTR_KEY_INFO_EMAIL_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_KEY_INFO_EMAIL, 1)
/** Text: The user's name. (may be missing) */
#define VPSWIRE_VULTR_KEY_INFO_NAME "name"
/** Its handle. */
#define VPSWIRE_VULTR_KEY_INFO_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_KEY_INFO_NAME, 2)

/* NewFirewallGroup: The id of a new firewall group. */

/** Text: Its id, a text. */
#define VPSWIRE_VULTR_NEW_FIREWALL_GROUP_FIREWALLGROUPID "firewallgroupid"
/** Its handle. */
#define VPSWIRE_VULTR_NEW_FIREWALL_GROUP_FIREWALLGROUPID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_NEW_FIREWALL_GROUP_FIREWALLGROUPID, 0)

/* NewFirewallRule: The number of a new firewall rule. */

/** Integer: Its number within the group. */
#define VPSWIRE_VULTR_NEW_FIREWALL_RULE_RULENUMBER "rulenumber"
/** Its handle. */
#define VPSWIRE_VULTR_NEW_FIREWALL_RULE_RULENUMBER_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_NEW_FIREWALL_RULE_RULENUMBER, 0)

/* NewIso: The id of a new ISO image. */

/** Integer: Its id. */
#define VPSWIRE_VULTR_NEW_ISO_ISOID "isoid"
/** Its handle. */
#define VPSWIRE_VULTR_NEW_ISO_ISOID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_NEW_ISO_ISOID, 0)

/* NewSnapshot: The id of a new snapshot. */

/** Text: Its id, a text. */
#define VPSWIRE_VULTR_NEW_SNAPSHOT_SNAPSHOTID "snapshotid"
/** Its handle. */
#define VPSWIRE_VULTR_NEW_SNAPSHOT_SNAPSHOTID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_NEW_SNAPSHOT_SNAPSHOTID, 0)

/* NewSshKey: The id of a new key. */

/** Text: Its id, a text. */
#define VPSWIRE_VULTR_NEW_SSH_KEY_SSHKEYID "sshkeyid"
/** Its handle. */
#define VPSWIRE_VULTR_NEW_SSH_KEY_SSHKEYID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_NEW_SSH_KEY_SSHKEYID, 0)

/* NewStartupScript: The id of a new startup script. */

/** Integer: Its id. */
#define VPSWIRE_VULTR_NEW_STARTUP_SCRIPT_SCRIPTID "scriptid"
/** Its handle. */
#define VPSWIRE_VULTR_NEW_STARTUP_SCRIPT_SCRIPTID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_NEW_STARTUP_SCRIPT_SCRIPTID, 0)

/* NewSubscription: The id of a new machine, volume or reserved address. */

/** Integer: Its id. */
#define VPSWIRE_VULTR_NEW_SUBSCRIPTION_SUBID "subid"
/** Its handle. */
#define VPSWIRE_VULTR_NEW_SUBSCRIPTION_SUBID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_NEW_SUBSCRIPTION_SUBID, 0)

/* NewUser: The id and the key of a new user. */

/** Text: The user's id, a text. */
#define VPSWIRE_VULTR_NEW_USER_USERID "userid"
/** Its handle. */
#define VPSWIRE_VULTR_NEW_USER_USERID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_NEW_USER_USERID, 0)
/** Text: The user's API key. No other call shows it. (may be missing; secret) */
#define VPSWIRE_VULTR_NEW_USER_API_KEY "api_key"
/** Its handle. */
#define VPSWIRE_VULTR_NEW_USER_API_KEY_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_NEW_USER_API_KEY, 1)

/* Os: An operating system. */

/** Integer: Its id: what `OSID` takes. */
#define VPSWIRE_VULTR_OS_OSID "osid"
/** Its handle. */
#define VPSWIRE_VULTR_OS_OSID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_OS_OSID, 0)
/** Text: Its name and version. (may be missing) */
#define VPSWIRE_VULTR_OS_NAME "name"
/** Its handle. */
#define VPSWIRE_VULTR_OS_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_OS_NAME, 1)
/** Text: The processor architecture, `x64` or `i386`. (may be missing) */
#define VPSWIRE_VULTR_OS_ARCH "arch"
/** Its handle. */
#define VPSWIRE_VULTR_OS_ARCH_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_OS_ARCH, 2)
/** Text: Its family, such as `centos`, `ubuntu` or `windows`. (may be missing) */
#define VPSWIRE_VULTR_OS_FAMILY "family"
/** Its handle. */
#define VPSWIRE_VULTR_OS_FAMILY_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_OS_FAMILY, 3)
/** Truth value: Whether a Windows licence comes with it, which costs extra. (may be missing) */
#define VPSWIRE_VULTR_OS_WINDOWS "windows"
/** Its handle. */
#define VPSWIRE_VULTR_OS_WINDOWS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_OS_WINDOWS, 4)
/**
 * Text, an exact decimal: The surcharge for changing to it, in US dollars a month. Only the lists of systems that
 * a machine can be changed to have it. (may be missing)
 */
#define VPSWIRE_VULTR_OS_SURCHARGE "surcharge"
/** Its handle. */
#define VPSWIRE_VULTR_OS_SURCHARGE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_OS_SURCHARGE, 5)

/* Plan: A plan for servers. */

/** Integer: Its id: what `VPSPLANID` takes. */
#define VPSWIRE_VULTR_PLAN_VPSPLANID "vpsplanid"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_VPSPLANID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_VPSPLANID, 0)
/** Text: Its name, which often repeats its sizes. (may be missing) */
#define VPSWIRE_VULTR_PLAN_NAME "name"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_NAME, 1)
/** Integer: How many virtual processors it has. (may be missing) */
#define VPSWIRE_VULTR_PLAN_VCPU_COUNT "vcpu_count"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_VCPU_COUNT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_VCPU_COUNT, 2)
/** Integer: Memory in MB. (may be missing) */
#define VPSWIRE_VULTR_PLAN_RAM "ram"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_RAM_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_RAM, 3)
/** Integer: Disk in GB. (may be missing) */
#define VPSWIRE_VULTR_PLAN_DISK "disk"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_DISK_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_DISK, 4)
/** Number: Included traffic, in TB a month. (may be missing) */
#define VPSWIRE_VULTR_PLAN_BANDWIDTH "bandwidth"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_BANDWIDTH_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_BANDWIDTH, 5)
/** Number: The same in GB a month, if the service sends it. (may be missing) */
#define VPSWIRE_VULTR_PLAN_BANDWIDTH_GB "bandwidth_gb"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_BANDWIDTH_GB_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_BANDWIDTH_GB, 6)
/** Text, an exact decimal: The price, in US dollars a month. (may be missing) */
#define VPSWIRE_VULTR_PLAN_PRICE_PER_MONTH "price_per_month"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_PRICE_PER_MONTH_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_PRICE_PER_MONTH, 7)
/**
 * Truth value: No longer in use, and always false where it is there: a Windows licence is added as needed. (may
 * be missing)
 */
#define VPSWIRE_VULTR_PLAN_WINDOWS "windows"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_WINDOWS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_WINDOWS, 8)
/** Text: The kind of machine that it provides. (may be missing) */
#define VPSWIRE_VULTR_PLAN_PLAN_TYPE "plan_type"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_PLAN_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_PLAN_TYPE, 9)
/**
 * List, each item integer: The ids (`DCID`) of the locations where it is available now; empty if it is sold out.
 * (may be missing)
 */
#define VPSWIRE_VULTR_PLAN_AVAILABLE_LOCATIONS "available_locations"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_AVAILABLE_LOCATIONS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_AVAILABLE_LOCATIONS, 10)
/** Truth value: Whether it is about to be withdrawn, usually in 30 days. (may be missing) */
#define VPSWIRE_VULTR_PLAN_DEPRECATED "deprecated"
/** Its handle. */
#define VPSWIRE_VULTR_PLAN_DEPRECATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PLAN_DEPRECATED, 11)

/* PrivateNetwork: A private network that a server is in. */

/** Text: Its id, a text. */
#define VPSWIRE_VULTR_PRIVATE_NETWORK_NETWORKID "networkid"
/** Its handle. */
#define VPSWIRE_VULTR_PRIVATE_NETWORK_NETWORKID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PRIVATE_NETWORK_NETWORKID, 0)
/** Text: The MAC address of the server's interface in it, such as `5a02.0000.24e9`. (may be missing) */
#define VPSWIRE_VULTR_PRIVATE_NETWORK_MAC_ADDRESS "mac_address"
/** Its handle. */
#define VPSWIRE_VULTR_PRIVATE_NETWORK_MAC_ADDRESS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PRIVATE_NETWORK_MAC_ADDRESS, 1)
/** Text: The server's address in it; `0.0.0.0` if none was assigned. (may be missing) */
#define VPSWIRE_VULTR_PRIVATE_NETWORK_IP_ADDRESS "ip_address"
/** Its handle. */
#define VPSWIRE_VULTR_PRIVATE_NETWORK_IP_ADDRESS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_PRIVATE_NETWORK_IP_ADDRESS, 2)

/* Region: A location. */

/** Integer: Its id: what `DCID` takes. */
#define VPSWIRE_VULTR_REGION_DCID "dcid"
/** Its handle. */
#define VPSWIRE_VULTR_REGION_DCID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_REGION_DCID, 0)
/** Text: Its city or area. (may be missing) */
#define VPSWIRE_VULTR_REGION_NAME "name"
/** Its handle. */
#define VPSWIRE_VULTR_REGION_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_REGION_NAME, 1)
/** Text: Its country, two letters. (may be missing) */
#define VPSWIRE_VULTR_REGION_COUNTRY "country"
/** Its handle. */
#define VPSWIRE_VULTR_REGION_COUNTRY_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_REGION_COUNTRY, 2)
/** Text: Its continent, by name. (may be missing) */
#define VPSWIRE_VULTR_REGION_CONTINENT "continent"
/** Its handle. */
#define VPSWIRE_VULTR_REGION_CONTINENT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_REGION_CONTINENT, 3)
/** Text: Its state, two letters, or empty. (may be missing) */
#define VPSWIRE_VULTR_REGION_STATE "state"
/** Its handle. */
#define VPSWIRE_VULTR_REGION_STATE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_REGION_STATE, 4)
/** Truth value: Whether DDoS protection is available there. (may be missing) */
#define VPSWIRE_VULTR_REGION_DDOS_PROTECTION "ddos_protection"
/** Its handle. */
#define VPSWIRE_VULTR_REGION_DDOS_PROTECTION_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_REGION_DDOS_PROTECTION, 5)
/** Truth value: Whether block storage is available there. (may be missing) */
#define VPSWIRE_VULTR_REGION_BLOCK_STORAGE "block_storage"
/** Its handle. */
#define VPSWIRE_VULTR_REGION_BLOCK_STORAGE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_REGION_BLOCK_STORAGE, 6)
/** Text: Its code of three letters, like an airport's. (may be missing) */
#define VPSWIRE_VULTR_REGION_REGIONCODE "regioncode"
/** Its handle. */
#define VPSWIRE_VULTR_REGION_REGIONCODE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_REGION_REGIONCODE, 7)
/**
 * List, each item integer: The ids (`VPSPLANID`) of the plans that are available there now, if that was
 * requested. (may be missing)
 */
#define VPSWIRE_VULTR_REGION_AVAILABILITY "availability"
/** Its handle. */
#define VPSWIRE_VULTR_REGION_AVAILABILITY_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_REGION_AVAILABILITY, 8)

/* ReservedIp: A reserved address. */

/** Integer: Its id. */
#define VPSWIRE_VULTR_RESERVED_IP_SUBID "subid"
/** Its handle. */
#define VPSWIRE_VULTR_RESERVED_IP_SUBID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_RESERVED_IP_SUBID, 0)
/** Integer: The location where it can be used. (may be missing) */
#define VPSWIRE_VULTR_RESERVED_IP_DCID "dcid"
/** Its handle. */
#define VPSWIRE_VULTR_RESERVED_IP_DCID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_RESERVED_IP_DCID, 1)
/** Text: The kind of address. (may be missing) */
#define VPSWIRE_VULTR_RESERVED_IP_IP_TYPE "ip_type"
/** Its handle. */
#define VPSWIRE_VULTR_RESERVED_IP_IP_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_RESERVED_IP_IP_TYPE, 2)
/** Text: The address, or the first one of the network. (may be missing) */
#define VPSWIRE_VULTR_RESERVED_IP_SUBNET "subnet"
/** Its handle. */
#define VPSWIRE_VULTR_RESERVED_IP_SUBNET_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_RESERVED_IP_SUBNET, 3)
/**
 * Integer: The length of the network's prefix in bits: 32 for one IPv4 address, usually 64 for IPv6. (may be
 * missing)
 */
#define VPSWIRE_VULTR_RESERVED_IP_SUBNET_SIZE "subnet_size"
/** Its handle. */
#define VPSWIRE_VULTR_RESERVED_IP_SUBNET_SIZE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_RESERVED_IP_SUBNET_SIZE, 4)
/** Text: Its label; may be empty. (may be missing) */
#define VPSWIRE_VULTR_RESERVED_IP_LABEL "label"
/** Its handle. */
#define VPSWIRE_VULTR_RESERVED_IP_LABEL_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_RESERVED_IP_LABEL, 5)
/** Integer: The server that it is attached to, if any. (may be missing) */
#define VPSWIRE_VULTR_RESERVED_IP_ATTACHED_SUBID "attached_subid"
/** Its handle. */
#define VPSWIRE_VULTR_RESERVED_IP_ATTACHED_SUBID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_RESERVED_IP_ATTACHED_SUBID, 6)

/* Server: A server. */

/** Integer: Its id. */
#define VPSWIRE_VULTR_SERVER_SUBID "subid"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_SUBID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_SUBID, 0)
/** Text: Its operating system, by name. (may be missing) */
#define VPSWIRE_VULTR_SERVER_OS "os"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_OS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_OS, 1)
/** Text: Its memory as text, such as `4096 MB`. (may be missing) */
#define VPSWIRE_VULTR_SERVER_RAM "ram"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_RAM_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_RAM, 2)
/** Text: Its disk as text, such as `Virtual 60 GB`. (may be missing) */
#define VPSWIRE_VULTR_SERVER_DISK "disk"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_DISK_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_DISK, 3)
/** Text: Its main IPv4 address; `0.0.0.0` while it has none yet. (may be missing) */
#define VPSWIRE_VULTR_SERVER_MAIN_IP "main_ip"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_MAIN_IP_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_MAIN_IP, 4)
/** Integer: How many virtual processors it has. (may be missing) */
#define VPSWIRE_VULTR_SERVER_VCPU_COUNT "vcpu_count"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_VCPU_COUNT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_VCPU_COUNT, 5)
/** Text: Its location, by name. (may be missing) */
#define VPSWIRE_VULTR_SERVER_LOCATION "location"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_LOCATION_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_LOCATION, 6)
/** Integer: Its location, by id. (may be missing) */
#define VPSWIRE_VULTR_SERVER_DCID "dcid"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_DCID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_DCID, 7)
/** Text: The root or administrator password that it was installed with. (may be missing; secret) */
#define VPSWIRE_VULTR_SERVER_DEFAULT_PASSWORD "default_password"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_DEFAULT_PASSWORD_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_DEFAULT_PASSWORD, 8)
/** Text, a UTC date and time: When it was created, UTC. (may be missing) */
#define VPSWIRE_VULTR_SERVER_DATE_CREATED "date_created"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_DATE_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_DATE_CREATED, 9)
/** Text, an exact decimal: The charges since the last invoice, in US dollars. (may be missing) */
#define VPSWIRE_VULTR_SERVER_PENDING_CHARGES "pending_charges"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_PENDING_CHARGES_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_PENDING_CHARGES, 10)
/** Text: The status of its subscription. (may be missing) */
#define VPSWIRE_VULTR_SERVER_STATUS "status"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_STATUS, 11)
/** Text, an exact decimal: The price, in US dollars a month. (may be missing) */
#define VPSWIRE_VULTR_SERVER_COST_PER_MONTH "cost_per_month"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_COST_PER_MONTH_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_COST_PER_MONTH, 12)
/** Number: Traffic used this month, in GB. (may be missing) */
#define VPSWIRE_VULTR_SERVER_CURRENT_BANDWIDTH_GB "current_bandwidth_gb"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_CURRENT_BANDWIDTH_GB_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_CURRENT_BANDWIDTH_GB, 13)
/** Number: Traffic included in a month, in GB; may be fractional. (may be missing) */
#define VPSWIRE_VULTR_SERVER_ALLOWED_BANDWIDTH_GB "allowed_bandwidth_gb"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_ALLOWED_BANDWIDTH_GB_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_ALLOWED_BANDWIDTH_GB, 14)
/** Text: The network mask of its main IPv4 address. (may be missing) */
#define VPSWIRE_VULTR_SERVER_NETMASK_V4 "netmask_v4"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_NETMASK_V4_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_NETMASK_V4, 15)
/** Text: The gateway of its main IPv4 address. (may be missing) */
#define VPSWIRE_VULTR_SERVER_GATEWAY_V4 "gateway_v4"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_GATEWAY_V4_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_GATEWAY_V4, 16)
/** Text: Whether it is running. Meaningful only while its status is active. (may be missing) */
#define VPSWIRE_VULTR_SERVER_POWER_STATUS "power_status"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_POWER_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_POWER_STATUS, 17)
/** Text: The operation in progress on it. Meaningful only while its status is active. (may be missing) */
#define VPSWIRE_VULTR_SERVER_SERVER_STATE "server_state"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_SERVER_STATE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_SERVER_STATE, 18)
/** Integer: Its plan. (may be missing) */
#define VPSWIRE_VULTR_SERVER_VPSPLANID "vpsplanid"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_VPSPLANID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_VPSPLANID, 19)
/** Text: The first one of `v6_networks`, kept for older clients, or empty. (may be missing) */
#define VPSWIRE_VULTR_SERVER_V6_NETWORK "v6_network"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_V6_NETWORK_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_V6_NETWORK, 20)
/** Text: Its main IPv6 address, kept for older clients: `v6_networks` has it too. (may be missing) */
#define VPSWIRE_VULTR_SERVER_V6_MAIN_IP "v6_main_ip"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_V6_MAIN_IP_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_V6_MAIN_IP, 21)
/** Integer: The prefix length of `v6_network` in bits, kept for older clients. (may be missing) */
#define VPSWIRE_VULTR_SERVER_V6_NETWORK_SIZE "v6_network_size"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_V6_NETWORK_SIZE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_V6_NETWORK_SIZE, 22)
/**
 * List, each item map, the fields of V6Network: Its IPv6 networks; empty where it has none, or none yet. (may be
 * missing)
 */
#define VPSWIRE_VULTR_SERVER_V6_NETWORKS "v6_networks"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_V6_NETWORKS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_V6_NETWORKS, 23)
/** Text: Its label; may be empty. (may be missing) */
#define VPSWIRE_VULTR_SERVER_LABEL "label"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_LABEL_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_LABEL, 24)
/** Text: Its first private address; empty where it has none. (may be missing) */
#define VPSWIRE_VULTR_SERVER_INTERNAL_IP "internal_ip"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_INTERNAL_IP_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_INTERNAL_IP, 25)
/**
 * Text: The URL of its console, for a browser. It changes from time to time, and anyone who has it can use the
 * console. Empty while the server is being created. (may be missing; secret)
 */
#define VPSWIRE_VULTR_SERVER_KVM_URL "kvm_url"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_KVM_URL_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_KVM_URL, 26)
/** Truth value: Whether it is backed up automatically. (may be missing) */
#define VPSWIRE_VULTR_SERVER_AUTO_BACKUPS "auto_backups"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_AUTO_BACKUPS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_AUTO_BACKUPS, 27)
/** Text: Its tag; may be empty. (may be missing) */
#define VPSWIRE_VULTR_SERVER_TAG "tag"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_TAG_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_TAG, 28)
/** Integer: Its operating system, by id. (may be missing) */
#define VPSWIRE_VULTR_SERVER_OSID "osid"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_OSID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_OSID, 29)
/** Integer: Its application, by id; 0 where it has none. (may be missing) */
#define VPSWIRE_VULTR_SERVER_APPID "appid"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_APPID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_APPID, 30)
/** Text: Its firewall group; the text `0` where it is in none. (may be missing) */
#define VPSWIRE_VULTR_SERVER_FIREWALLGROUPID "firewallgroupid"
/** Its handle. */
#define VPSWIRE_VULTR_SERVER_FIREWALLGROUPID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SERVER_FIREWALLGROUPID, 31)

/* Snapshot: A snapshot. */

/** Text: Its id, a text. */
#define VPSWIRE_VULTR_SNAPSHOT_SNAPSHOTID "snapshotid"
/** Its handle. */
#define VPSWIRE_VULTR_SNAPSHOT_SNAPSHOTID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SNAPSHOT_SNAPSHOTID, 0)
/** Text, a UTC date and time: When it was taken, UTC. (may be missing) */
#define VPSWIRE_VULTR_SNAPSHOT_DATE_CREATED "date_created"
/** Its handle. */
#define VPSWIRE_VULTR_SNAPSHOT_DATE_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SNAPSHOT_DATE_CREATED, 1)
/** Text: Its description; may be empty. (may be missing) */
#define VPSWIRE_VULTR_SNAPSHOT_DESCRIPTION "description"
/** Its handle. */
#define VPSWIRE_VULTR_SNAPSHOT_DESCRIPTION_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SNAPSHOT_DESCRIPTION, 2)
/** Integer: Its size in bytes, once known. (may be missing) */
#define VPSWIRE_VULTR_SNAPSHOT_SIZE "size"
/** Its handle. */
#define VPSWIRE_VULTR_SNAPSHOT_SIZE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SNAPSHOT_SIZE, 3)
/** Text: Its status. (may be missing) */
#define VPSWIRE_VULTR_SNAPSHOT_STATUS "status"
/** Its handle. */
#define VPSWIRE_VULTR_SNAPSHOT_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SNAPSHOT_STATUS, 4)

/* Soa: The start-of-authority record of a domain. */

/** Text: The primary name server. (may be missing) */
#define VPSWIRE_VULTR_SOA_NSPRIMARY "nsprimary"
/** Its handle. */
#define VPSWIRE_VULTR_SOA_NSPRIMARY_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SOA_NSPRIMARY, 0)
/** Text: The administrator's e-mail address. (may be missing) */
#define VPSWIRE_VULTR_SOA_EMAIL "email"
/** Its handle. */
#define VPSWIRE_VULTR_SOA_EMAIL_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SOA_EMAIL, 1)

/* SshKey: A public SSH key. */

/** Text: Its id, a text. */
#define VPSWIRE_VULTR_SSH_KEY_SSHKEYID "sshkeyid"
/** Its handle. */
#define VPSWIRE_VULTR_SSH_KEY_SSHKEYID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SSH_KEY_SSHKEYID, 0)
/** Text, a UTC date and time: When it was added, UTC. The service does not always know. (may be missing) */
#define VPSWIRE_VULTR_SSH_KEY_DATE_CREATED "date_created"
/** Its handle. */
#define VPSWIRE_VULTR_SSH_KEY_DATE_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SSH_KEY_DATE_CREATED, 1)
/** Text: Its name. (may be missing) */
#define VPSWIRE_VULTR_SSH_KEY_NAME "name"
/** Its handle. */
#define VPSWIRE_VULTR_SSH_KEY_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SSH_KEY_NAME, 2)
/** Text: The public key, as one line of an `authorized_keys` file. (may be missing) */
#define VPSWIRE_VULTR_SSH_KEY_SSH_KEY "ssh_key"
/** Its handle. */
#define VPSWIRE_VULTR_SSH_KEY_SSH_KEY_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_SSH_KEY_SSH_KEY, 3)

/* StartupScript: A startup script. */

/** Integer: Its id. */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_SCRIPTID "scriptid"
/** Its handle. */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_SCRIPTID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_STARTUP_SCRIPT_SCRIPTID, 0)
/** Text, a UTC date and time: When it was added, UTC. (may be missing) */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_DATE_CREATED "date_created"
/** Its handle. */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_DATE_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_STARTUP_SCRIPT_DATE_CREATED, 1)
/** Text, a UTC date and time: When it last changed, UTC. (may be missing) */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_DATE_MODIFIED "date_modified"
/** Its handle. */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_DATE_MODIFIED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_STARTUP_SCRIPT_DATE_MODIFIED, 2)
/** Text: Its name. (may be missing) */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_NAME "name"
/** Its handle. */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_STARTUP_SCRIPT_NAME, 3)
/** Text: What runs it. (may be missing) */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_TYPE "type"
/** Its handle. */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_STARTUP_SCRIPT_TYPE, 4)
/** Text: Its text. (may be missing; secret) */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_SCRIPT "script"
/** Its handle. */
#define VPSWIRE_VULTR_STARTUP_SCRIPT_SCRIPT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_STARTUP_SCRIPT_SCRIPT, 5)

/* Traffic: A machine's traffic, day by day. */

/** List, each item list of two: Bytes that came in: the day (`2014-06-10`, UTC) and how many. (may be missing) */
#define VPSWIRE_VULTR_TRAFFIC_INCOMING_BYTES "incoming_bytes"
/** Its handle. */
#define VPSWIRE_VULTR_TRAFFIC_INCOMING_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_TRAFFIC_INCOMING_BYTES, 0)
/** List, each item list of two: Bytes that went out: the day (`2014-06-10`, UTC) and how many. (may be missing) */
#define VPSWIRE_VULTR_TRAFFIC_OUTGOING_BYTES "outgoing_bytes"
/** Its handle. */
#define VPSWIRE_VULTR_TRAFFIC_OUTGOING_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_TRAFFIC_OUTGOING_BYTES, 1)

/* User: A user of the account. */

/** Text: The user's id, a text. */
#define VPSWIRE_VULTR_USER_USERID "userid"
/** Its handle. */
#define VPSWIRE_VULTR_USER_USERID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_USER_USERID, 0)
/** Text: The user's name. (may be missing) */
#define VPSWIRE_VULTR_USER_NAME "name"
/** Its handle. */
#define VPSWIRE_VULTR_USER_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_USER_NAME, 1)
/** Text: The user's e-mail address. (may be missing) */
#define VPSWIRE_VULTR_USER_EMAIL "email"
/** Its handle. */
#define VPSWIRE_VULTR_USER_EMAIL_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_USER_EMAIL, 2)
/** Truth value: Whether the user's API key is enabled. (may be missing) */
#define VPSWIRE_VULTR_USER_API_ENABLED "api_enabled"
/** Its handle. */
#define VPSWIRE_VULTR_USER_API_ENABLED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_USER_API_ENABLED, 3)
/** List, each item text: The user's access rights. (may be missing) */
#define VPSWIRE_VULTR_USER_ACLS "acls"
/** Its handle. */
#define VPSWIRE_VULTR_USER_ACLS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_USER_ACLS, 4)

/* UserData: The user data of a machine. */

/** Bytes: The user data, decoded, or empty. (may be missing; secret) */
#define VPSWIRE_VULTR_USER_DATA_USERDATA "userdata"
/** Its handle. */
#define VPSWIRE_VULTR_USER_DATA_USERDATA_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_USER_DATA_USERDATA, 0)

/* V6Network: An IPv6 network of a machine. */

/** Text: The first address of the network. (may be missing) */
#define VPSWIRE_VULTR_V6_NETWORK_V6_NETWORK "v6_network"
/** Its handle. */
#define VPSWIRE_VULTR_V6_NETWORK_V6_NETWORK_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_V6_NETWORK_V6_NETWORK, 0)
/** Text: The machine's main address in it. (may be missing) */
#define VPSWIRE_VULTR_V6_NETWORK_V6_MAIN_IP "v6_main_ip"
/** Its handle. */
#define VPSWIRE_VULTR_V6_NETWORK_V6_MAIN_IP_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_V6_NETWORK_V6_MAIN_IP, 1)
/** Integer: The length of its prefix in bits, usually 64. (may be missing) */
#define VPSWIRE_VULTR_V6_NETWORK_V6_NETWORK_SIZE "v6_network_size"
/** Its handle. */
#define VPSWIRE_VULTR_V6_NETWORK_V6_NETWORK_SIZE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_V6_NETWORK_V6_NETWORK_SIZE, 2)

/* account.info */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_account_info_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_account_info_request(
    const vpswire_vultr_account_info_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "account.info", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the account's balance, pending charges and last payment.
 *
 * A negative balance is credit. Charges pend until the next invoice.
 *
 * GET /v1/account/info: reads; access right billing. Answers a map (Account: balance, pending_charges,
 * last_payment_date, last_payment_amount).
 */
static inline vpswire_status vpswire_vultr_account_info(
    const vpswire_client *client, const vpswire_vultr_account_info_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_account_info_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* app.list */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_app_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_app_list_request(
    const vpswire_vultr_app_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "app.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the applications that a new machine can be installed with.
 *
 * GET /v1/app/list: reads; needs no key. Answers a map by id, of each entry a map (App: appid, name, short_name,
 * deploy_name, surcharge).
 */
static inline vpswire_status vpswire_vultr_app_list(
    const vpswire_client *client, const vpswire_vultr_app_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_app_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* auth.info */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_auth_info_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_auth_info_request(
    const vpswire_vultr_auth_info_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "auth.info", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the owner and the access rights of the API key in use.
 *
 * GET /v1/auth/info: reads. Answers a map (KeyInfo: acls, email, name).
 */
static inline vpswire_status vpswire_vultr_auth_info(
    const vpswire_client *client, const vpswire_vultr_auth_info_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_auth_info_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* backup.list */

/** The parameters of vpswire_vultr_backup_list. */
typedef struct vpswire_vultr_backup_list_params {
    /** Only the backups of this machine. (optional) */
    vpswire_opt_int subid;
    /** Only this backup. (optional) */
    const char *backupid;
} vpswire_vultr_backup_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_backup_list_request(
    const vpswire_vultr_backup_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "backup.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_opt_int(made, "subid", params->subid);
        vpswire_put_text(made, "backupid", params->backupid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's backups.
 *
 * With either filter the answer is still a map.
 *
 * GET /v1/backup/list: reads; access right subscriptions. Answers a map by id, of each entry a map (Backup:
 * backupid, date_created, description, size, status).
 */
static inline vpswire_status vpswire_vultr_backup_list(
    const vpswire_client *client, const vpswire_vultr_backup_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_backup_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.bandwidth */

/** The parameters of vpswire_vultr_baremetal_bandwidth. */
typedef struct vpswire_vultr_baremetal_bandwidth_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_bandwidth_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_bandwidth_request(
    const vpswire_vultr_baremetal_bandwidth_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.bandwidth", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show a bare metal server's traffic, day by day.
 *
 * GET /v1/baremetal/bandwidth: reads; access right subscriptions. Answers a map (Traffic: incoming_bytes,
 * outgoing_bytes).
 */
static inline vpswire_status vpswire_vultr_baremetal_bandwidth(
    const vpswire_client *client, const vpswire_vultr_baremetal_bandwidth_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_bandwidth_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.create */

/** The parameters of vpswire_vultr_baremetal_create. */
typedef struct vpswire_vultr_baremetal_create_params {
    /** The location, from `regions/list`. (required) */
    int64_t dcid;
    /** The plan, from `plans/list_baremetal`; it must be available in the location. (required) */
    int64_t metalplanid;
    /** The operating system, from `os/list`; 164 for a snapshot, 186 for an application. (required) */
    int64_t osid;
    /** The startup script to run on the first boot. Only with one of the provider's operating systems. (optional) */
    vpswire_opt_int scriptid;
    /** With OSID 164: the snapshot to install. (optional) */
    const char *snapshotid;
    /** Whether to enable IPv6. (optional) */
    vpswire_opt_bool enable_ipv6;
    /** Its label. (optional) */
    const char *label;
    /** The SSH keys that may log in to it. Linux and FreeBSD only. (optional) */
    vpswire_texts sshkeyid;
    /** With OSID 186: the application to install. (optional) */
    vpswire_opt_int appid;
    /**
     * The user data that the system reads on its first boot (cloud-init). Pass it as it is: it is sent as base64.
     * (optional; secret)
     */
    vpswire_bytes userdata;
    /** Whether to send an e-mail when it is ready. (the service assumes yes; optional) */
    vpswire_opt_bool notify_activate;
    /** Its host name. (optional) */
    const char *hostname;
    /** A tag, to filter lists by. (optional) */
    const char *tag;
} vpswire_vultr_baremetal_create_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_create_request(
    const vpswire_vultr_baremetal_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "dcid", params->dcid);
        vpswire_put_nonzero(made, "metalplanid", params->metalplanid);
        vpswire_put_nonzero(made, "osid", params->osid);
        vpswire_put_opt_int(made, "scriptid", params->scriptid);
        vpswire_put_text(made, "snapshotid", params->snapshotid);
        vpswire_put_opt_bool(made, "enable_ipv6", params->enable_ipv6);
        vpswire_put_text(made, "label", params->label);
        vpswire_put_texts(made, "sshkeyid", params->sshkeyid);
        vpswire_put_opt_int(made, "appid", params->appid);
        vpswire_put_bytes(made, "userdata", params->userdata);
        vpswire_put_opt_bool(made, "notify_activate", params->notify_activate);
        vpswire_put_text(made, "hostname", params->hostname);
        vpswire_put_text(made, "tag", params->tag);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Create a bare metal server. Billing starts at once.
 *
 * The answer has only its id, and comes long before the server is ready: `baremetal/list` shows when its status
 * is active. Give it a unique label: it shows whether a create whose answer was lost was carried out.
 *
 * POST /v1/baremetal/create: bills; access right provisioning. Answers a map (NewSubscription: subid).
 */
static inline vpswire_status vpswire_vultr_baremetal_create(
    const vpswire_client *client, const vpswire_vultr_baremetal_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_create_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.destroy */

/** The parameters of vpswire_vultr_baremetal_destroy. */
typedef struct vpswire_vultr_baremetal_destroy_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_destroy_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_destroy_request(
    const vpswire_vultr_baremetal_destroy_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.destroy", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Destroy a bare metal server. Its data and its addresses are lost for good.
 *
 * POST /v1/baremetal/destroy: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_baremetal_destroy(
    const vpswire_client *client, const vpswire_vultr_baremetal_destroy_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_destroy_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.halt */

/** The parameters of vpswire_vultr_baremetal_halt. */
typedef struct vpswire_vultr_baremetal_halt_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_halt_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_halt_request(
    const vpswire_vultr_baremetal_halt_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.halt", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Power a bare metal server off at once, without a shutdown.
 *
 * Data not yet written to disk is lost. It is still billed; `baremetal/destroy` ends that.
 *
 * POST /v1/baremetal/halt: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_baremetal_halt(
    const vpswire_client *client, const vpswire_vultr_baremetal_halt_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_halt_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.ipv6_enable */

/** The parameters of vpswire_vultr_baremetal_ipv6_enable. */
typedef struct vpswire_vultr_baremetal_ipv6_enable_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_ipv6_enable_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_ipv6_enable_request(
    const vpswire_vultr_baremetal_ipv6_enable_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.ipv6_enable", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Enable IPv6 on a bare metal server, without a restart.
 *
 * POST /v1/baremetal/ipv6_enable: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_baremetal_ipv6_enable(
    const vpswire_client *client, const vpswire_vultr_baremetal_ipv6_enable_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_ipv6_enable_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.label_set */

/** The parameters of vpswire_vultr_baremetal_label_set. */
typedef struct vpswire_vultr_baremetal_label_set_params {
    /** The server. (required) */
    int64_t subid;
    /** The new label. (required) */
    const char *label;
} vpswire_vultr_baremetal_label_set_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_label_set_request(
    const vpswire_vultr_baremetal_label_set_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.label_set", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "label", params->label);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the label of a bare metal server.
 *
 * POST /v1/baremetal/label_set: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_baremetal_label_set(
    const vpswire_client *client, const vpswire_vultr_baremetal_label_set_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_label_set_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.list */

/** The parameters of vpswire_vultr_baremetal_list. */
typedef struct vpswire_vultr_baremetal_list_params {
    /** Only this server. (optional) */
    vpswire_opt_int subid;
    /** Only servers with this tag. (optional) */
    const char *tag;
    /** Only servers with this label. (optional) */
    const char *label;
    /** Only the server whose main address this is. (an IPv4 address; optional) */
    const char *main_ip;
} vpswire_vultr_baremetal_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_list_request(
    const vpswire_vultr_baremetal_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_opt_int(made, "subid", params->subid);
        vpswire_put_text(made, "tag", params->tag);
        vpswire_put_text(made, "label", params->label);
        vpswire_put_text(made, "main_ip", params->main_ip);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's bare metal servers, including those that are still being created.
 *
 * At most one filter can be given. With `subid` the service answers a bare record: it is read as a map of one.
 *
 * GET /v1/baremetal/list: reads; access right subscriptions. Answers a map by id, of each entry a map (BareMetal:
 * subid, os, ram, disk, main_ip, cpu_count, location, dcid, default_password, date_created, status, netmask_v4,
 * gateway_v4, metalplanid, v6_networks, label, tag, osid, appid).
 */
static inline vpswire_status vpswire_vultr_baremetal_list(
    const vpswire_client *client, const vpswire_vultr_baremetal_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.list_ipv4 */

/** The parameters of vpswire_vultr_baremetal_list_ipv4. */
typedef struct vpswire_vultr_baremetal_list_ipv4_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_list_ipv4_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_list_ipv4_request(
    const vpswire_vultr_baremetal_list_ipv4_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.list_ipv4", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the IPv4 addresses of a bare metal server, under its id. Only an active server has any.
 *
 * GET /v1/baremetal/list_ipv4: reads; access right subscriptions. Answers a map by id, of each entry a list, of
 * each item a map (Ipv4: ip, netmask, gateway, type, reverse).
 */
static inline vpswire_status vpswire_vultr_baremetal_list_ipv4(
    const vpswire_client *client, const vpswire_vultr_baremetal_list_ipv4_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_list_ipv4_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.list_ipv6 */

/** The parameters of vpswire_vultr_baremetal_list_ipv6. */
typedef struct vpswire_vultr_baremetal_list_ipv6_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_list_ipv6_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_list_ipv6_request(
    const vpswire_vultr_baremetal_list_ipv6_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.list_ipv6", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the IPv6 addresses of a bare metal server, under its id. Only an active server with IPv6 has any.
 *
 * GET /v1/baremetal/list_ipv6: reads; access right subscriptions. Answers a map by id, of each entry a list, of
 * each item a map (Ipv6: ip, network, network_size, type).
 */
static inline vpswire_status vpswire_vultr_baremetal_list_ipv6(
    const vpswire_client *client, const vpswire_vultr_baremetal_list_ipv6_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_list_ipv6_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.reboot */

/** The parameters of vpswire_vultr_baremetal_reboot. */
typedef struct vpswire_vultr_baremetal_reboot_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_reboot_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_reboot_request(
    const vpswire_vultr_baremetal_reboot_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.reboot", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Restart a bare metal server at once, without a shutdown.
 *
 * Data not yet written to disk is lost.
 *
 * POST /v1/baremetal/reboot: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_baremetal_reboot(
    const vpswire_client *client, const vpswire_vultr_baremetal_reboot_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_reboot_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.tag_set */

/** The parameters of vpswire_vultr_baremetal_tag_set. */
typedef struct vpswire_vultr_baremetal_tag_set_params {
    /** The server. (required) */
    int64_t subid;
    /** The new tag. (required) */
    const char *tag;
} vpswire_vultr_baremetal_tag_set_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_tag_set_request(
    const vpswire_vultr_baremetal_tag_set_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.tag_set", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "tag", params->tag);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the tag of a bare metal server.
 *
 * POST /v1/baremetal/tag_set: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_baremetal_tag_set(
    const vpswire_client *client, const vpswire_vultr_baremetal_tag_set_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_tag_set_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.app_change */

/** The parameters of vpswire_vultr_baremetal_app_change. */
typedef struct vpswire_vultr_baremetal_app_change_params {
    /** The server. (required) */
    int64_t subid;
    /** The application, from `baremetal/app_change_list`. (required) */
    int64_t appid;
} vpswire_vultr_baremetal_app_change_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_app_change_request(
    const vpswire_vultr_baremetal_app_change_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.app_change", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_nonzero(made, "appid", params->appid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Install another application on a bare metal server. All data on it is lost for good.
 *
 * POST /v1/baremetal/app_change: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_baremetal_app_change(
    const vpswire_client *client, const vpswire_vultr_baremetal_app_change_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_app_change_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.app_change_list */

/** The parameters of vpswire_vultr_baremetal_app_change_list. */
typedef struct vpswire_vultr_baremetal_app_change_list_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_app_change_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_app_change_list_request(
    const vpswire_vultr_baremetal_app_change_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.app_change_list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the applications that a bare metal server can be changed to: not every change is possible.
 *
 * GET /v1/baremetal/app_change_list: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (App: appid, name, short_name, deploy_name, surcharge).
 */
static inline vpswire_status vpswire_vultr_baremetal_app_change_list(
    const vpswire_client *client, const vpswire_vultr_baremetal_app_change_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_app_change_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.get_app_info */

/** The parameters of vpswire_vultr_baremetal_get_app_info. */
typedef struct vpswire_vultr_baremetal_get_app_info_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_get_app_info_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_get_app_info_request(
    const vpswire_vultr_baremetal_get_app_info_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.get_app_info", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show what the application of a bare metal server reports, such as addresses and initial passwords.
 *
 * GET /v1/baremetal/get_app_info: reads; access right subscriptions. Answers a map (AppInfo: app_info).
 */
static inline vpswire_status vpswire_vultr_baremetal_get_app_info(
    const vpswire_client *client, const vpswire_vultr_baremetal_get_app_info_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_get_app_info_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.get_user_data */

/** The parameters of vpswire_vultr_baremetal_get_user_data. */
typedef struct vpswire_vultr_baremetal_get_user_data_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_get_user_data_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_get_user_data_request(
    const vpswire_vultr_baremetal_get_user_data_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.get_user_data", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Read the user data of a bare metal server.
 *
 * GET /v1/baremetal/get_user_data: reads; access right subscriptions. Answers a map (UserData: userdata).
 */
static inline vpswire_status vpswire_vultr_baremetal_get_user_data(
    const vpswire_client *client, const vpswire_vultr_baremetal_get_user_data_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_get_user_data_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.os_change */

/** The parameters of vpswire_vultr_baremetal_os_change. */
typedef struct vpswire_vultr_baremetal_os_change_params {
    /** The server. (required) */
    int64_t subid;
    /** The operating system, from `baremetal/os_change_list`. (required) */
    int64_t osid;
} vpswire_vultr_baremetal_os_change_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_os_change_request(
    const vpswire_vultr_baremetal_os_change_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.os_change", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_nonzero(made, "osid", params->osid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Install another operating system on a bare metal server. All data on it is lost for good.
 *
 * POST /v1/baremetal/os_change: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_baremetal_os_change(
    const vpswire_client *client, const vpswire_vultr_baremetal_os_change_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_os_change_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.os_change_list */

/** The parameters of vpswire_vultr_baremetal_os_change_list. */
typedef struct vpswire_vultr_baremetal_os_change_list_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_os_change_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_os_change_list_request(
    const vpswire_vultr_baremetal_os_change_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.os_change_list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the operating systems that a bare metal server can be changed to: not every change is possible.
 *
 * GET /v1/baremetal/os_change_list: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (Os: osid, name, arch, family, windows, surcharge).
 */
static inline vpswire_status vpswire_vultr_baremetal_os_change_list(
    const vpswire_client *client, const vpswire_vultr_baremetal_os_change_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_os_change_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.reinstall */

/** The parameters of vpswire_vultr_baremetal_reinstall. */
typedef struct vpswire_vultr_baremetal_reinstall_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_baremetal_reinstall_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_reinstall_request(
    const vpswire_vultr_baremetal_reinstall_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.reinstall", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Reinstall the operating system of a bare metal server. All data on it is lost for good; its addresses stay.
 *
 * POST /v1/baremetal/reinstall: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_baremetal_reinstall(
    const vpswire_client *client, const vpswire_vultr_baremetal_reinstall_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_reinstall_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* baremetal.set_user_data */

/** The parameters of vpswire_vultr_baremetal_set_user_data. */
typedef struct vpswire_vultr_baremetal_set_user_data_params {
    /** The server. (required) */
    int64_t subid;
    /** The user data. Pass it as it is: it is sent as base64. (required; secret) */
    vpswire_bytes userdata;
} vpswire_vultr_baremetal_set_user_data_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_baremetal_set_user_data_request(
    const vpswire_vultr_baremetal_set_user_data_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "baremetal.set_user_data", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_bytes(made, "userdata", params->userdata);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Replace the user data of a bare metal server.
 *
 * Most systems read it only once, after their installation.
 *
 * POST /v1/baremetal/set_user_data: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_baremetal_set_user_data(
    const vpswire_client *client, const vpswire_vultr_baremetal_set_user_data_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_baremetal_set_user_data_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* block.attach */

/** The parameters of vpswire_vultr_block_attach. */
typedef struct vpswire_vultr_block_attach_params {
    /** The volume. (required) */
    int64_t subid;
    /** The server to attach it to. (required) */
    int64_t attach_to_subid;
} vpswire_vultr_block_attach_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_block_attach_request(
    const vpswire_vultr_block_attach_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "block.attach", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_nonzero(made, "attach_to_subid", params->attach_to_subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Attach a volume to a server.
 *
 * It must not be attached to any other server at that moment.
 *
 * POST /v1/block/attach: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_block_attach(
    const vpswire_client *client, const vpswire_vultr_block_attach_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_block_attach_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* block.create */

/** The parameters of vpswire_vultr_block_create. */
typedef struct vpswire_vultr_block_create_params {
    /** The location, one whose `block_storage` is true in `regions/list`. (required) */
    int64_t dcid;
    /** Its size in GB. (required) */
    int64_t size_gb;
    /** Its label. (optional) */
    const char *label;
} vpswire_vultr_block_create_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_block_create_request(
    const vpswire_vultr_block_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "block.create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "dcid", params->dcid);
        vpswire_put_nonzero(made, "size_gb", params->size_gb);
        vpswire_put_text(made, "label", params->label);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Create a volume. Billing starts at once.
 *
 * Give it a unique label: it shows whether a create whose answer was lost was carried out.
 *
 * POST /v1/block/create: bills; access right provisioning. Answers a map (NewSubscription: subid).
 */
static inline vpswire_status vpswire_vultr_block_create(
    const vpswire_client *client, const vpswire_vultr_block_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_block_create_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* block.delete */

/** The parameters of vpswire_vultr_block_delete. */
typedef struct vpswire_vultr_block_delete_params {
    /** The volume. (required) */
    int64_t subid;
} vpswire_vultr_block_delete_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_block_delete_request(
    const vpswire_vultr_block_delete_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "block.delete", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Delete a volume. All data on it is lost for good.
 *
 * POST /v1/block/delete: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_block_delete(
    const vpswire_client *client, const vpswire_vultr_block_delete_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_block_delete_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* block.detach */

/** The parameters of vpswire_vultr_block_detach. */
typedef struct vpswire_vultr_block_detach_params {
    /** The volume. (required) */
    int64_t subid;
} vpswire_vultr_block_detach_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_block_detach_request(
    const vpswire_vultr_block_detach_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "block.detach", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Detach a volume from the server that it is attached to.
 *
 * Unmount it there first.
 *
 * POST /v1/block/detach: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_block_detach(
    const vpswire_client *client, const vpswire_vultr_block_detach_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_block_detach_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* block.label_set */

/** The parameters of vpswire_vultr_block_label_set. */
typedef struct vpswire_vultr_block_label_set_params {
    /** The volume. (required) */
    int64_t subid;
    /** The new label. (required) */
    const char *label;
} vpswire_vultr_block_label_set_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_block_label_set_request(
    const vpswire_vultr_block_label_set_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "block.label_set", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "label", params->label);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the label of a volume.
 *
 * POST /v1/block/label_set: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_block_label_set(
    const vpswire_client *client, const vpswire_vultr_block_label_set_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_block_label_set_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* block.list */

/** The parameters of vpswire_vultr_block_list. */
typedef struct vpswire_vultr_block_list_params {
    /** Only this volume. (optional) */
    vpswire_opt_int subid;
} vpswire_vultr_block_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_block_list_request(
    const vpswire_vultr_block_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "block.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_opt_int(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's volumes.
 *
 * Asked for one volume, the service answers a bare record: it is read as a list of one.
 *
 * GET /v1/block/list: reads; access right subscriptions. Answers a list, of each item a map (BlockVolume: subid,
 * date_created, cost_per_month, status, size_gb, dcid, attached_to_subid, label).
 */
static inline vpswire_status vpswire_vultr_block_list(
    const vpswire_client *client, const vpswire_vultr_block_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_block_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* block.resize */

/** The parameters of vpswire_vultr_block_resize. */
typedef struct vpswire_vultr_block_resize_params {
    /** The volume. (required) */
    int64_t subid;
    /** Its new size in GB. (required) */
    int64_t size_gb;
} vpswire_vultr_block_resize_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_block_resize_request(
    const vpswire_vultr_block_resize_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "block.resize", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_nonzero(made, "size_gb", params->size_gb);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Resize a volume, which changes its price.
 *
 * The file system on it does not change: before a volume is made smaller, its file system and partitions must be
 * made smaller by hand, or data is lost.
 *
 * POST /v1/block/resize: bills; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_block_resize(
    const vpswire_client *client, const vpswire_vultr_block_resize_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_block_resize_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* dns.create_domain */

/** The parameters of vpswire_vultr_dns_create_domain. */
typedef struct vpswire_vultr_dns_create_domain_params {
    /** The domain, such as `example.com`. (required) */
    const char *domain;
    /** The address that the initial records point to. (an address; required) */
    const char *serverip;
} vpswire_vultr_dns_create_domain_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_dns_create_domain_request(
    const vpswire_vultr_dns_create_domain_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "dns.create_domain", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "domain", params->domain);
        vpswire_put_text(made, "serverip", params->serverip);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Create a domain, with initial A and MX records for an address.
 *
 * POST /v1/dns/create_domain: bills; access right dns.
 */
static inline vpswire_status vpswire_vultr_dns_create_domain(
    const vpswire_client *client, const vpswire_vultr_dns_create_domain_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_dns_create_domain_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* dns.create_record */

/** The parameters of vpswire_vultr_dns_create_record. */
typedef struct vpswire_vultr_dns_create_record_params {
    /** The domain to add to. (required) */
    const char *domain;
    /** The name below the domain; empty for the domain itself. (required) */
    const char *name;
    /** The record type: `A`, `AAAA`, `CNAME`, `MX`, `NS`, `SRV`, `TXT` and so on. (required) */
    const char *type;
    /** The data of the record, without its priority. (required) */
    const char *data;
    /** Its time to live, in seconds. (optional) */
    vpswire_opt_int ttl;
    /** The priority: needed for MX and SRV, and for them alone. 0 is a valid value. (optional) */
    vpswire_opt_int priority;
} vpswire_vultr_dns_create_record_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_dns_create_record_request(
    const vpswire_vultr_dns_create_record_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "dns.create_record", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "domain", params->domain);
        vpswire_put_text(made, "name", params->name);
        vpswire_put_text(made, "type", params->type);
        vpswire_put_text(made, "data", params->data);
        vpswire_put_opt_int(made, "ttl", params->ttl);
        vpswire_put_opt_int(made, "priority", params->priority);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Add a record to a domain.
 *
 * The same call again adds the same record again. The id of the new record is not returned: `dns/records` has it.
 *
 * POST /v1/dns/create_record: bills; access right dns.
 */
static inline vpswire_status vpswire_vultr_dns_create_record(
    const vpswire_client *client, const vpswire_vultr_dns_create_record_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_dns_create_record_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* dns.delete_domain */

/** The parameters of vpswire_vultr_dns_delete_domain. */
typedef struct vpswire_vultr_dns_delete_domain_params {
    /** The domain. (required) */
    const char *domain;
} vpswire_vultr_dns_delete_domain_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_dns_delete_domain_request(
    const vpswire_vultr_dns_delete_domain_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "dns.delete_domain", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "domain", params->domain);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Delete a domain and all its records.
 *
 * POST /v1/dns/delete_domain: destroys; access right dns.
 */
static inline vpswire_status vpswire_vultr_dns_delete_domain(
    const vpswire_client *client, const vpswire_vultr_dns_delete_domain_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_dns_delete_domain_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* dns.delete_record */

/** The parameters of vpswire_vultr_dns_delete_record. */
typedef struct vpswire_vultr_dns_delete_record_params {
    /** The domain. (required) */
    const char *domain;
    /** The record, by its id in `dns/records`. (required) */
    int64_t recordid;
} vpswire_vultr_dns_delete_record_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_dns_delete_record_request(
    const vpswire_vultr_dns_delete_record_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "dns.delete_record", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "domain", params->domain);
        vpswire_put_nonzero(made, "recordid", params->recordid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Delete one record of a domain.
 *
 * POST /v1/dns/delete_record: destroys; access right dns.
 */
static inline vpswire_status vpswire_vultr_dns_delete_record(
    const vpswire_client *client, const vpswire_vultr_dns_delete_record_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_dns_delete_record_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* dns.dnssec_enable */

/** The parameters of vpswire_vultr_dns_dnssec_enable. */
typedef struct vpswire_vultr_dns_dnssec_enable_params {
    /** The domain. (required) */
    const char *domain;
    /** Whether DNSSEC is to be on. (required) */
    vpswire_opt_bool enable;
} vpswire_vultr_dns_dnssec_enable_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_dns_dnssec_enable_request(
    const vpswire_vultr_dns_dnssec_enable_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "dns.dnssec_enable", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "domain", params->domain);
        vpswire_put_opt_bool(made, "enable", params->enable);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Turn DNSSEC on or off for a domain.
 *
 * Once it is on, the DS records of `dns/dnssec_info` belong at the registrar. Remove them there before turning it
 * off, or the domain no longer resolves.
 *
 * POST /v1/dns/dnssec_enable: sets; access right dns.
 */
static inline vpswire_status vpswire_vultr_dns_dnssec_enable(
    const vpswire_client *client, const vpswire_vultr_dns_dnssec_enable_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_dns_dnssec_enable_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* dns.dnssec_info */

/** The parameters of vpswire_vultr_dns_dnssec_info. */
typedef struct vpswire_vultr_dns_dnssec_info_params {
    /** The domain. (required) */
    const char *domain;
} vpswire_vultr_dns_dnssec_info_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_dns_dnssec_info_request(
    const vpswire_vultr_dns_dnssec_info_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "dns.dnssec_info", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "domain", params->domain);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the DNSKEY and DS records of a domain, each as one line of text.
 *
 * Empty where DNSSEC is off.
 *
 * GET /v1/dns/dnssec_info: reads; access right dns. Answers a list, of each item text.
 */
static inline vpswire_status vpswire_vultr_dns_dnssec_info(
    const vpswire_client *client, const vpswire_vultr_dns_dnssec_info_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_dns_dnssec_info_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* dns.list */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_dns_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_dns_list_request(
    const vpswire_vultr_dns_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "dns.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's domains.
 *
 * GET /v1/dns/list: reads; access right dns. Answers a list, of each item a map (Domain: domain, date_created).
 */
static inline vpswire_status vpswire_vultr_dns_list(
    const vpswire_client *client, const vpswire_vultr_dns_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_dns_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* dns.records */

/** The parameters of vpswire_vultr_dns_records. */
typedef struct vpswire_vultr_dns_records_params {
    /** The domain. (required) */
    const char *domain;
} vpswire_vultr_dns_records_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_dns_records_request(
    const vpswire_vultr_dns_records_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "dns.records", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "domain", params->domain);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the records of a domain.
 *
 * GET /v1/dns/records: reads; access right dns. Answers a list, of each item a map (DnsRecord: recordid, type,
 * name, data, priority, ttl).
 */
static inline vpswire_status vpswire_vultr_dns_records(
    const vpswire_client *client, const vpswire_vultr_dns_records_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_dns_records_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* dns.soa_info */

/** The parameters of vpswire_vultr_dns_soa_info. */
typedef struct vpswire_vultr_dns_soa_info_params {
    /** The domain. (required) */
    const char *domain;
} vpswire_vultr_dns_soa_info_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_dns_soa_info_request(
    const vpswire_vultr_dns_soa_info_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "dns.soa_info", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "domain", params->domain);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the start-of-authority (SOA) record of a domain.
 *
 * GET /v1/dns/soa_info: reads; access right dns. Answers a map (Soa: nsprimary, email).
 */
static inline vpswire_status vpswire_vultr_dns_soa_info(
    const vpswire_client *client, const vpswire_vultr_dns_soa_info_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_dns_soa_info_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* dns.soa_update */

/** The parameters of vpswire_vultr_dns_soa_update. */
typedef struct vpswire_vultr_dns_soa_update_params {
    /** The domain. (required) */
    const char *domain;
    /** The primary name server. (optional) */
    const char *nsprimary;
    /** The administrator's e-mail address. (optional) */
    const char *email;
} vpswire_vultr_dns_soa_update_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_dns_soa_update_request(
    const vpswire_vultr_dns_soa_update_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "dns.soa_update", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "domain", params->domain);
        vpswire_put_text(made, "nsprimary", params->nsprimary);
        vpswire_put_text(made, "email", params->email);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Change the start-of-authority (SOA) record of a domain.
 *
 * Parameters that are not given stay unchanged.
 *
 * POST /v1/dns/soa_update: sets; access right dns.
 */
static inline vpswire_status vpswire_vultr_dns_soa_update(
    const vpswire_client *client, const vpswire_vultr_dns_soa_update_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_dns_soa_update_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* dns.update_record */

/** The parameters of vpswire_vultr_dns_update_record. */
typedef struct vpswire_vultr_dns_update_record_params {
    /** The domain. (required) */
    const char *domain;
    /** The record, by its id in `dns/records`. (required) */
    int64_t recordid;
    /** The name below the domain; empty for the domain itself. (optional) */
    const char *name;
    /**
     * The record type. The document sends it in its example without describing it; it is not known to change the type
     * of a record. (optional)
     */
    const char *type;
    /** The data of the record, without its priority. (optional) */
    const char *data;
    /** Its time to live, in seconds. (optional) */
    vpswire_opt_int ttl;
    /** The priority, for MX and SRV alone. 0 is a valid value. (optional) */
    vpswire_opt_int priority;
} vpswire_vultr_dns_update_record_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_dns_update_record_request(
    const vpswire_vultr_dns_update_record_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "dns.update_record", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "domain", params->domain);
        vpswire_put_nonzero(made, "recordid", params->recordid);
        vpswire_put_text(made, "name", params->name);
        vpswire_put_text(made, "type", params->type);
        vpswire_put_text(made, "data", params->data);
        vpswire_put_opt_int(made, "ttl", params->ttl);
        vpswire_put_opt_int(made, "priority", params->priority);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Change a record of a domain.
 *
 * Parameters that are not given stay unchanged.
 *
 * POST /v1/dns/update_record: sets; access right dns.
 */
static inline vpswire_status vpswire_vultr_dns_update_record(
    const vpswire_client *client, const vpswire_vultr_dns_update_record_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_dns_update_record_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* firewall.group_create */

/** The parameters of vpswire_vultr_firewall_group_create. */
typedef struct vpswire_vultr_firewall_group_create_params {
    /** Its description. (optional) */
    const char *description;
} vpswire_vultr_firewall_group_create_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_firewall_group_create_request(
    const vpswire_vultr_firewall_group_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "firewall.group_create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "description", params->description);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Create a firewall group. It has no rules yet.
 *
 * POST /v1/firewall/group_create: bills; access right firewall. Answers a map (NewFirewallGroup:
 * firewallgroupid).
 */
static inline vpswire_status vpswire_vultr_firewall_group_create(
    const vpswire_client *client, const vpswire_vultr_firewall_group_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_firewall_group_create_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* firewall.group_delete */

/** The parameters of vpswire_vultr_firewall_group_delete. */
typedef struct vpswire_vultr_firewall_group_delete_params {
    /** The group. (required) */
    const char *firewallgroupid;
} vpswire_vultr_firewall_group_delete_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_firewall_group_delete_request(
    const vpswire_vultr_firewall_group_delete_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "firewall.group_delete", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "firewallgroupid", params->firewallgroupid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Delete a firewall group and its rules.
 *
 * Servers that use it lose it, which can leave their ports open to the internet.
 *
 * POST /v1/firewall/group_delete: destroys; access right firewall.
 */
static inline vpswire_status vpswire_vultr_firewall_group_delete(
    const vpswire_client *client, const vpswire_vultr_firewall_group_delete_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_firewall_group_delete_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* firewall.group_list */

/** The parameters of vpswire_vultr_firewall_group_list. */
typedef struct vpswire_vultr_firewall_group_list_params {
    /** Only this group. (optional) */
    const char *firewallgroupid;
} vpswire_vultr_firewall_group_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_firewall_group_list_request(
    const vpswire_vultr_firewall_group_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "firewall.group_list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "firewallgroupid", params->firewallgroupid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's firewall groups.
 *
 * GET /v1/firewall/group_list: reads; access right firewall. Answers a map by id, of each entry a map
 * (FirewallGroup: firewallgroupid, description, date_created, date_modified, instance_count, rule_count,
 * max_rule_count).
 */
static inline vpswire_status vpswire_vultr_firewall_group_list(
    const vpswire_client *client, const vpswire_vultr_firewall_group_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_firewall_group_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* firewall.group_set_description */

/** The parameters of vpswire_vultr_firewall_group_set_description. */
typedef struct vpswire_vultr_firewall_group_set_description_params {
    /** The group. (required) */
    const char *firewallgroupid;
    /** The new description. (required) */
    const char *description;
} vpswire_vultr_firewall_group_set_description_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_firewall_group_set_description_request(
    const vpswire_vultr_firewall_group_set_description_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "firewall.group_set_description", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "firewallgroupid", params->firewallgroupid);
        vpswire_put_text(made, "description", params->description);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the description of a firewall group.
 *
 * POST /v1/firewall/group_set_description: sets; access right firewall.
 */
static inline vpswire_status vpswire_vultr_firewall_group_set_description(
    const vpswire_client *client, const vpswire_vultr_firewall_group_set_description_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_firewall_group_set_description_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* firewall.rule_create */

/** The parameters of vpswire_vultr_firewall_rule_create. */
typedef struct vpswire_vultr_firewall_rule_create_params {
    /** The group. (required) */
    const char *firewallgroupid;
    /** The direction of the traffic. ("in"; required) */
    const char *direction;
    /** The kind of address that `subnet` is. ("v4", "v6"; required) */
    const char *ip_type;
    /** The protocol to allow. ("icmp", "tcp", "udp", "gre"; required) */
    const char *protocol;
    /**
     * The address of the network that the traffic comes from; `0.0.0.0` or `::` with size 0 is any address. (an
     * address; required)
     */
    const char *subnet;
    /** The length of the network's prefix in bits. 0 is a valid value. (0 to 128; required) */
    vpswire_opt_int subnet_size;
    /** For TCP and UDP alone: one port (`80`) or a range (`8000:9000`). (optional) */
    const char *port;
} vpswire_vultr_firewall_rule_create_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_firewall_rule_create_request(
    const vpswire_vultr_firewall_rule_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "firewall.rule_create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "firewallgroupid", params->firewallgroupid);
        vpswire_put_text(made, "direction", params->direction);
        vpswire_put_text(made, "ip_type", params->ip_type);
        vpswire_put_text(made, "protocol", params->protocol);
        vpswire_put_text(made, "subnet", params->subnet);
        vpswire_put_opt_int(made, "subnet_size", params->subnet_size);
        vpswire_put_text(made, "port", params->port);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Add a rule to a firewall group: traffic that matches it is allowed.
 *
 * POST /v1/firewall/rule_create: bills; access right firewall. Answers a map (NewFirewallRule: rulenumber).
 */
static inline vpswire_status vpswire_vultr_firewall_rule_create(
    const vpswire_client *client, const vpswire_vultr_firewall_rule_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_firewall_rule_create_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* firewall.rule_delete */

/** The parameters of vpswire_vultr_firewall_rule_delete. */
typedef struct vpswire_vultr_firewall_rule_delete_params {
    /** The group. (required) */
    const char *firewallgroupid;
    /** The rule, by its number in `firewall/rule_list`. (required) */
    int64_t rulenumber;
} vpswire_vultr_firewall_rule_delete_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_firewall_rule_delete_request(
    const vpswire_vultr_firewall_rule_delete_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "firewall.rule_delete", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "firewallgroupid", params->firewallgroupid);
        vpswire_put_nonzero(made, "rulenumber", params->rulenumber);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Delete a rule of a firewall group. Traffic that it allowed is blocked.
 *
 * POST /v1/firewall/rule_delete: destroys; access right firewall.
 */
static inline vpswire_status vpswire_vultr_firewall_rule_delete(
    const vpswire_client *client, const vpswire_vultr_firewall_rule_delete_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_firewall_rule_delete_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* firewall.rule_list */

/** The parameters of vpswire_vultr_firewall_rule_list. */
typedef struct vpswire_vultr_firewall_rule_list_params {
    /** The group. (required) */
    const char *firewallgroupid;
    /** The direction of the traffic. ("in"; required) */
    const char *direction;
    /** The kind of address that the rules are for. ("v4", "v6"; required) */
    const char *ip_type;
} vpswire_vultr_firewall_rule_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_firewall_rule_list_request(
    const vpswire_vultr_firewall_rule_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "firewall.rule_list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "firewallgroupid", params->firewallgroupid);
        vpswire_put_text(made, "direction", params->direction);
        vpswire_put_text(made, "ip_type", params->ip_type);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the rules of a firewall group, for one direction and one kind of address.
 *
 * GET /v1/firewall/rule_list: reads; access right firewall. Answers a map by id, of each entry a map
 * (FirewallRule: rulenumber, action, protocol, port, subnet, subnet_size).
 */
static inline vpswire_status vpswire_vultr_firewall_rule_list(
    const vpswire_client *client, const vpswire_vultr_firewall_rule_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_firewall_rule_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* iso.create_from_url */

/** The parameters of vpswire_vultr_iso_create_from_url. */
typedef struct vpswire_vultr_iso_create_from_url_params {
    /** The URL to download it from. (an http or https URL; required) */
    const char *url;
} vpswire_vultr_iso_create_from_url_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_iso_create_from_url_request(
    const vpswire_vultr_iso_create_from_url_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "iso.create_from_url", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "url", params->url);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Add an ISO image to the account, downloaded from a URL.
 *
 * The answer comes before the download is done: `iso/list` shows its status.
 *
 * POST /v1/iso/create_from_url: bills; access right subscriptions. Answers a map (NewIso: isoid).
 */
static inline vpswire_status vpswire_vultr_iso_create_from_url(
    const vpswire_client *client, const vpswire_vultr_iso_create_from_url_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_iso_create_from_url_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* iso.list */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_iso_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_iso_list_request(
    const vpswire_vultr_iso_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "iso.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's ISO images.
 *
 * GET /v1/iso/list: reads; access right subscriptions. Answers a map by id, of each entry a map (IsoImage: isoid,
 * date_created, filename, size, md5sum, status).
 */
static inline vpswire_status vpswire_vultr_iso_list(
    const vpswire_client *client, const vpswire_vultr_iso_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_iso_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* os.list */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_os_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_os_list_request(
    const vpswire_vultr_os_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "os.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the operating systems that a new machine can be installed with.
 *
 * Some ids mean something else: 159 an ISO image, 164 a snapshot, 180 a backup, 186 an application.
 *
 * GET /v1/os/list: reads; needs no key. Answers a map by id, of each entry a map (Os: osid, name, arch, family,
 * windows, surcharge).
 */
static inline vpswire_status vpswire_vultr_os_list(
    const vpswire_client *client, const vpswire_vultr_os_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_os_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* plans.list */

/** The parameters of vpswire_vultr_plans_list. */
typedef struct vpswire_vultr_plans_list_params {
    /** Only plans of this kind. ("all", "vc2", "ssd", "vdc2", "dedicated", "vc2z"; optional) */
    const char *type;
} vpswire_vultr_plans_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_plans_list_request(
    const vpswire_vultr_plans_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "plans.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "type", params->type);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the plans for servers, and the locations where each is available.
 *
 * The sandbox plan (2.50 dollars) is not available through the API.
 *
 * GET /v1/plans/list: reads. Answers a map by id, of each entry a map (Plan: vpsplanid, name, vcpu_count, ram,
 * disk, bandwidth, bandwidth_gb, price_per_month, windows, plan_type, available_locations, deprecated).
 */
static inline vpswire_status vpswire_vultr_plans_list(
    const vpswire_client *client, const vpswire_vultr_plans_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_plans_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* plans.list_baremetal */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_plans_list_baremetal_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_plans_list_baremetal_request(
    const vpswire_vultr_plans_list_baremetal_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "plans.list_baremetal", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the plans for bare metal servers.
 *
 * GET /v1/plans/list_baremetal: reads. Answers a map by id, of each entry a map (BareMetalPlan: metalplanid,
 * name, cpu_count, ram, disk, bandwidth_tb, price_per_month, plan_type, deprecated, available_locations).
 */
static inline vpswire_status vpswire_vultr_plans_list_baremetal(
    const vpswire_client *client, const vpswire_vultr_plans_list_baremetal_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_plans_list_baremetal_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* plans.list_vc2 */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_plans_list_vc2_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_plans_list_vc2_request(
    const vpswire_vultr_plans_list_vc2_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "plans.list_vc2", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the plans of the kind `vc2` (shared processors).
 *
 * It does not say where they are available; `plans/list` does.
 *
 * GET /v1/plans/list_vc2: reads. Answers a map by id, of each entry a map (Plan: vpsplanid, name, vcpu_count,
 * ram, disk, bandwidth, bandwidth_gb, price_per_month, windows, plan_type, available_locations, deprecated).
 */
static inline vpswire_status vpswire_vultr_plans_list_vc2(
    const vpswire_client *client, const vpswire_vultr_plans_list_vc2_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_plans_list_vc2_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* plans.list_vdc2 */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_plans_list_vdc2_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_plans_list_vdc2_request(
    const vpswire_vultr_plans_list_vdc2_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "plans.list_vdc2", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the plans of the kind `vdc2` (dedicated processors).
 *
 * It does not say where they are available; `plans/list` does.
 *
 * GET /v1/plans/list_vdc2: reads. Answers a map by id, of each entry a map (Plan: vpsplanid, name, vcpu_count,
 * ram, disk, bandwidth, bandwidth_gb, price_per_month, windows, plan_type, available_locations, deprecated).
 */
static inline vpswire_status vpswire_vultr_plans_list_vdc2(
    const vpswire_client *client, const vpswire_vultr_plans_list_vdc2_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_plans_list_vdc2_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* regions.availability */

/** The parameters of vpswire_vultr_regions_availability. */
typedef struct vpswire_vultr_regions_availability_params {
    /** The location. (required) */
    int64_t dcid;
    /** Only plans of this kind. ("all", "vc2", "ssd", "vdc2", "dedicated", "vc2z"; optional) */
    const char *type;
} vpswire_vultr_regions_availability_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_regions_availability_request(
    const vpswire_vultr_regions_availability_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "regions.availability", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "dcid", params->dcid);
        vpswire_put_text(made, "type", params->type);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the ids (`VPSPLANID`) of the plans that are available in a location now.
 *
 * It takes no key, so it has no plans that are special to an account.
 *
 * GET /v1/regions/availability: reads; needs no key. Answers a list, of each item an integer.
 */
static inline vpswire_status vpswire_vultr_regions_availability(
    const vpswire_client *client, const vpswire_vultr_regions_availability_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_regions_availability_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* regions.availability_baremetal */

/** The parameters of vpswire_vultr_regions_availability_baremetal. */
typedef struct vpswire_vultr_regions_availability_baremetal_params {
    /** The location. (required) */
    int64_t dcid;
} vpswire_vultr_regions_availability_baremetal_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_regions_availability_baremetal_request(
    const vpswire_vultr_regions_availability_baremetal_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "regions.availability_baremetal", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "dcid", params->dcid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the ids (`METALPLANID`) of the bare metal plans that are available in a location now.
 *
 * GET /v1/regions/availability_baremetal: reads. Answers a list, of each item an integer.
 */
static inline vpswire_status vpswire_vultr_regions_availability_baremetal(
    const vpswire_client *client, const vpswire_vultr_regions_availability_baremetal_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_regions_availability_baremetal_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* regions.availability_vc2 */

/** The parameters of vpswire_vultr_regions_availability_vc2. */
typedef struct vpswire_vultr_regions_availability_vc2_params {
    /** The location. (required) */
    int64_t dcid;
} vpswire_vultr_regions_availability_vc2_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_regions_availability_vc2_request(
    const vpswire_vultr_regions_availability_vc2_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "regions.availability_vc2", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "dcid", params->dcid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the ids (`VPSPLANID`) of the `vc2` plans that are available in a location now.
 *
 * It takes no key, so it has no plans that are special to an account.
 *
 * GET /v1/regions/availability_vc2: reads; needs no key. Answers a list, of each item an integer.
 */
static inline vpswire_status vpswire_vultr_regions_availability_vc2(
    const vpswire_client *client, const vpswire_vultr_regions_availability_vc2_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_regions_availability_vc2_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* regions.availability_vdc2 */

/** The parameters of vpswire_vultr_regions_availability_vdc2. */
typedef struct vpswire_vultr_regions_availability_vdc2_params {
    /** The location. (required) */
    int64_t dcid;
} vpswire_vultr_regions_availability_vdc2_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_regions_availability_vdc2_request(
    const vpswire_vultr_regions_availability_vdc2_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "regions.availability_vdc2", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "dcid", params->dcid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the ids (`VPSPLANID`) of the `vdc2` plans that are available in a location now.
 *
 * It takes no key, so it has no plans that are special to an account.
 *
 * GET /v1/regions/availability_vdc2: reads; needs no key. Answers a list, of each item an integer.
 */
static inline vpswire_status vpswire_vultr_regions_availability_vdc2(
    const vpswire_client *client, const vpswire_vultr_regions_availability_vdc2_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_regions_availability_vdc2_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* regions.list */

/** The parameters of vpswire_vultr_regions_list. */
typedef struct vpswire_vultr_regions_list_params {
    /** Whether to include the plans that are available in each location now. (optional) */
    vpswire_opt_bool availability;
} vpswire_vultr_regions_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_regions_list_request(
    const vpswire_vultr_regions_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "regions.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_opt_bool(made, "availability", params->availability);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the locations.
 *
 * A location that is listed may have no capacity for new machines.
 *
 * GET /v1/regions/list: reads; needs no key. Answers a map by id, of each entry a map (Region: dcid, name,
 * country, continent, state, ddos_protection, block_storage, regioncode, availability).
 */
static inline vpswire_status vpswire_vultr_regions_list(
    const vpswire_client *client, const vpswire_vultr_regions_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_regions_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* reservedip.attach */

/** The parameters of vpswire_vultr_reservedip_attach. */
typedef struct vpswire_vultr_reservedip_attach_params {
    /**
     * The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. (an address, with or without
     * `/prefix`; required)
     */
    const char *ip_address;
    /** The server to attach it to. (required) */
    int64_t attach_subid;
} vpswire_vultr_reservedip_attach_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_reservedip_attach_request(
    const vpswire_vultr_reservedip_attach_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "reservedip.attach", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "ip_address", params->ip_address);
        vpswire_put_nonzero(made, "attach_subid", params->attach_subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Attach a reserved address to a server.
 *
 * It is done as well as the network allows at that moment: it is not meant for high availability.
 *
 * POST /v1/reservedip/attach: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_reservedip_attach(
    const vpswire_client *client, const vpswire_vultr_reservedip_attach_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_reservedip_attach_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* reservedip.convert */

/** The parameters of vpswire_vultr_reservedip_convert. */
typedef struct vpswire_vultr_reservedip_convert_params {
    /** The server that has the address now. (required) */
    int64_t subid;
    /** The address; its size must be /32 for IPv4 and /64 for IPv6. (an address, with or without `/prefix`; required) */
    const char *ip_address;
    /** Its label. (optional) */
    const char *label;
} vpswire_vultr_reservedip_convert_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_reservedip_convert_request(
    const vpswire_vultr_reservedip_convert_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "reservedip.convert", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "ip_address", params->ip_address);
        vpswire_put_text(made, "label", params->label);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Turn an address that a server has into a reserved one. Billing starts at once.
 *
 * POST /v1/reservedip/convert: bills; access right subscriptions. Answers a map (NewSubscription: subid).
 */
static inline vpswire_status vpswire_vultr_reservedip_convert(
    const vpswire_client *client, const vpswire_vultr_reservedip_convert_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_reservedip_convert_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* reservedip.create */

/** The parameters of vpswire_vultr_reservedip_create. */
typedef struct vpswire_vultr_reservedip_create_params {
    /** The location. (required) */
    int64_t dcid;
    /** The kind of address. ("v4", "v6"; required) */
    const char *ip_type;
    /** Its label. (optional) */
    const char *label;
} vpswire_vultr_reservedip_create_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_reservedip_create_request(
    const vpswire_vultr_reservedip_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "reservedip.create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "dcid", params->dcid);
        vpswire_put_text(made, "ip_type", params->ip_type);
        vpswire_put_text(made, "label", params->label);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Reserve a new address. Billing starts at once.
 *
 * It can be used in that location only.
 *
 * POST /v1/reservedip/create: bills; access right subscriptions. Answers a map (NewSubscription: subid).
 */
static inline vpswire_status vpswire_vultr_reservedip_create(
    const vpswire_client *client, const vpswire_vultr_reservedip_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_reservedip_create_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* reservedip.destroy */

/** The parameters of vpswire_vultr_reservedip_destroy. */
typedef struct vpswire_vultr_reservedip_destroy_params {
    /**
     * The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. (an address, with or without
     * `/prefix`; required)
     */
    const char *ip_address;
} vpswire_vultr_reservedip_destroy_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_reservedip_destroy_request(
    const vpswire_vultr_reservedip_destroy_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "reservedip.destroy", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "ip_address", params->ip_address);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Release a reserved address. It cannot be recovered.
 *
 * POST /v1/reservedip/destroy: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_reservedip_destroy(
    const vpswire_client *client, const vpswire_vultr_reservedip_destroy_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_reservedip_destroy_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* reservedip.detach */

/** The parameters of vpswire_vultr_reservedip_detach. */
typedef struct vpswire_vultr_reservedip_detach_params {
    /**
     * The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. (an address, with or without
     * `/prefix`; required)
     */
    const char *ip_address;
    /** The server that it is attached to. (required) */
    int64_t detach_subid;
} vpswire_vultr_reservedip_detach_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_reservedip_detach_request(
    const vpswire_vultr_reservedip_detach_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "reservedip.detach", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "ip_address", params->ip_address);
        vpswire_put_nonzero(made, "detach_subid", params->detach_subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Detach a reserved address from a server. It stays reserved, and is still billed.
 *
 * POST /v1/reservedip/detach: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_reservedip_detach(
    const vpswire_client *client, const vpswire_vultr_reservedip_detach_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_reservedip_detach_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* reservedip.list */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_reservedip_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_reservedip_list_request(
    const vpswire_vultr_reservedip_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "reservedip.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's reserved addresses.
 *
 * GET /v1/reservedip/list: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (ReservedIp: subid, dcid, ip_type, subnet, subnet_size, label, attached_subid).
 */
static inline vpswire_status vpswire_vultr_reservedip_list(
    const vpswire_client *client, const vpswire_vultr_reservedip_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_reservedip_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.create_ipv4 */

/** The parameters of vpswire_vultr_server_create_ipv4. */
typedef struct vpswire_vultr_server_create_ipv4_params {
    /** The server. (required) */
    int64_t subid;
    /** Whether to restart it at once. (the service assumes yes; optional) */
    vpswire_opt_bool reboot;
} vpswire_vultr_server_create_ipv4_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_create_ipv4_request(
    const vpswire_vultr_server_create_ipv4_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.create_ipv4", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_opt_bool(made, "reboot", params->reboot);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Add an IPv4 address to a server. Billing starts at once.
 *
 * The server must be restarted before the address can be set up in it.
 *
 * POST /v1/server/create_ipv4: bills; access right upgrade.
 */
static inline vpswire_status vpswire_vultr_server_create_ipv4(
    const vpswire_client *client, const vpswire_vultr_server_create_ipv4_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_create_ipv4_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.destroy_ipv4 */

/** The parameters of vpswire_vultr_server_destroy_ipv4. */
typedef struct vpswire_vultr_server_destroy_ipv4_params {
    /** The server. (required) */
    int64_t subid;
    /** The address to remove; the main one cannot be removed. (an IPv4 address; required) */
    const char *ip;
} vpswire_vultr_server_destroy_ipv4_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_destroy_ipv4_request(
    const vpswire_vultr_server_destroy_ipv4_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.destroy_ipv4", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "ip", params->ip);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Remove a secondary IPv4 address from a server. The address is lost for good.
 *
 * The server is restarted without a shutdown: shut it down first.
 *
 * POST /v1/server/destroy_ipv4: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_destroy_ipv4(
    const vpswire_client *client, const vpswire_vultr_server_destroy_ipv4_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_destroy_ipv4_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.ipv6_enable */

/** The parameters of vpswire_vultr_server_ipv6_enable. */
typedef struct vpswire_vultr_server_ipv6_enable_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_ipv6_enable_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_ipv6_enable_request(
    const vpswire_vultr_server_ipv6_enable_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.ipv6_enable", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Enable IPv6 on a server. The server is restarted, unless it was enabled already.
 *
 * POST /v1/server/ipv6_enable: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_ipv6_enable(
    const vpswire_client *client, const vpswire_vultr_server_ipv6_enable_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_ipv6_enable_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.list_ipv4 */

/** The parameters of vpswire_vultr_server_list_ipv4. */
typedef struct vpswire_vultr_server_list_ipv4_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_list_ipv4_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_list_ipv4_request(
    const vpswire_vultr_server_list_ipv4_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.list_ipv4", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the IPv4 addresses of a server, under its id. Only an active server has any.
 *
 * GET /v1/server/list_ipv4: reads; access right subscriptions. Answers a map by id, of each entry a list, of each
 * item a map (Ipv4: ip, netmask, gateway, type, reverse).
 */
static inline vpswire_status vpswire_vultr_server_list_ipv4(
    const vpswire_client *client, const vpswire_vultr_server_list_ipv4_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_list_ipv4_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.list_ipv6 */

/** The parameters of vpswire_vultr_server_list_ipv6. */
typedef struct vpswire_vultr_server_list_ipv6_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_list_ipv6_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_list_ipv6_request(
    const vpswire_vultr_server_list_ipv6_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.list_ipv6", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the IPv6 addresses of a server, under its id. Only an active server with IPv6 has any.
 *
 * GET /v1/server/list_ipv6: reads; access right subscriptions. Answers a map by id, of each entry a list, of each
 * item a map (Ipv6: ip, network, network_size, type).
 */
static inline vpswire_status vpswire_vultr_server_list_ipv6(
    const vpswire_client *client, const vpswire_vultr_server_list_ipv6_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_list_ipv6_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.reverse_default_ipv4 */

/** The parameters of vpswire_vultr_server_reverse_default_ipv4. */
typedef struct vpswire_vultr_server_reverse_default_ipv4_params {
    /** The server. (required) */
    int64_t subid;
    /** The address, one of the server's own. (an IPv4 address; required) */
    const char *ip;
} vpswire_vultr_server_reverse_default_ipv4_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_reverse_default_ipv4_request(
    const vpswire_vultr_server_reverse_default_ipv4_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.reverse_default_ipv4", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "ip", params->ip);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Reset the reverse DNS name of an IPv4 address to its default.
 *
 * It can take 6 to 12 hours to become visible.
 *
 * POST /v1/server/reverse_default_ipv4: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_reverse_default_ipv4(
    const vpswire_client *client, const vpswire_vultr_server_reverse_default_ipv4_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_reverse_default_ipv4_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.reverse_delete_ipv6 */

/** The parameters of vpswire_vultr_server_reverse_delete_ipv6. */
typedef struct vpswire_vultr_server_reverse_delete_ipv6_params {
    /** The server. (required) */
    int64_t subid;
    /** The address, from `server/reverse_list_ipv6`. (an IPv6 address; required) */
    const char *ip;
} vpswire_vultr_server_reverse_delete_ipv6_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_reverse_delete_ipv6_request(
    const vpswire_vultr_server_reverse_delete_ipv6_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.reverse_delete_ipv6", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "ip", params->ip);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Remove the reverse DNS name of an IPv6 address.
 *
 * It can take 6 to 12 hours to become visible.
 *
 * POST /v1/server/reverse_delete_ipv6: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_reverse_delete_ipv6(
    const vpswire_client *client, const vpswire_vultr_server_reverse_delete_ipv6_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_reverse_delete_ipv6_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.reverse_list_ipv6 */

/** The parameters of vpswire_vultr_server_reverse_list_ipv6. */
typedef struct vpswire_vultr_server_reverse_list_ipv6_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_reverse_list_ipv6_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_reverse_list_ipv6_request(
    const vpswire_vultr_server_reverse_list_ipv6_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.reverse_list_ipv6", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the reverse DNS names of a server's IPv6 addresses, under its id. Only an active server with IPv6 has any.
 *
 * GET /v1/server/reverse_list_ipv6: reads; access right subscriptions. Answers a map by id, of each entry a list,
 * of each item a map (Ipv6Reverse: ip, reverse).
 */
static inline vpswire_status vpswire_vultr_server_reverse_list_ipv6(
    const vpswire_client *client, const vpswire_vultr_server_reverse_list_ipv6_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_reverse_list_ipv6_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.reverse_set_ipv4 */

/** The parameters of vpswire_vultr_server_reverse_set_ipv4. */
typedef struct vpswire_vultr_server_reverse_set_ipv4_params {
    /** The server. (required) */
    int64_t subid;
    /** The address, one of the server's own. (an IPv4 address; required) */
    const char *ip;
    /** The new name. (required) */
    const char *entry;
} vpswire_vultr_server_reverse_set_ipv4_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_reverse_set_ipv4_request(
    const vpswire_vultr_server_reverse_set_ipv4_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.reverse_set_ipv4", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "ip", params->ip);
        vpswire_put_text(made, "entry", params->entry);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the reverse DNS name of an IPv4 address.
 *
 * It can take 6 to 12 hours to become visible.
 *
 * POST /v1/server/reverse_set_ipv4: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_reverse_set_ipv4(
    const vpswire_client *client, const vpswire_vultr_server_reverse_set_ipv4_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_reverse_set_ipv4_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.reverse_set_ipv6 */

/** The parameters of vpswire_vultr_server_reverse_set_ipv6. */
typedef struct vpswire_vultr_server_reverse_set_ipv6_params {
    /** The server. (required) */
    int64_t subid;
    /** Any address of the server's networks. (an IPv6 address; required) */
    const char *ip;
    /** The new name. (required) */
    const char *entry;
} vpswire_vultr_server_reverse_set_ipv6_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_reverse_set_ipv6_request(
    const vpswire_vultr_server_reverse_set_ipv6_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.reverse_set_ipv6", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "ip", params->ip);
        vpswire_put_text(made, "entry", params->entry);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the reverse DNS name of an IPv6 address.
 *
 * It can take 6 to 12 hours to become visible.
 *
 * POST /v1/server/reverse_set_ipv6: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_reverse_set_ipv6(
    const vpswire_client *client, const vpswire_vultr_server_reverse_set_ipv6_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_reverse_set_ipv6_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.backup_disable */

/** The parameters of vpswire_vultr_server_backup_disable. */
typedef struct vpswire_vultr_server_backup_disable_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_backup_disable_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_backup_disable_request(
    const vpswire_vultr_server_backup_disable_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.backup_disable", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Disable the automatic backups of a server.
 *
 * Only the provider's support can enable its backups again.
 *
 * POST /v1/server/backup_disable: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_backup_disable(
    const vpswire_client *client, const vpswire_vultr_server_backup_disable_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_backup_disable_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.backup_enable */

/** The parameters of vpswire_vultr_server_backup_enable. */
typedef struct vpswire_vultr_server_backup_enable_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_backup_enable_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_backup_enable_request(
    const vpswire_vultr_server_backup_enable_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.backup_enable", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Enable automatic backups of a server, which costs extra.
 *
 * POST /v1/server/backup_enable: bills; access right upgrade.
 */
static inline vpswire_status vpswire_vultr_server_backup_enable(
    const vpswire_client *client, const vpswire_vultr_server_backup_enable_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_backup_enable_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.backup_get_schedule */

/** The parameters of vpswire_vultr_server_backup_get_schedule. */
typedef struct vpswire_vultr_server_backup_get_schedule_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_backup_get_schedule_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_backup_get_schedule_request(
    const vpswire_vultr_server_backup_get_schedule_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.backup_get_schedule", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the schedule of a server's backups.
 *
 * POST /v1/server/backup_get_schedule: reads; access right subscriptions. Answers a map (BackupSchedule: enabled,
 * cron_type, next_scheduled_time_utc, hour, dow, dom).
 */
static inline vpswire_status vpswire_vultr_server_backup_get_schedule(
    const vpswire_client *client, const vpswire_vultr_server_backup_get_schedule_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_backup_get_schedule_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.backup_set_schedule */

/** The parameters of vpswire_vultr_server_backup_set_schedule. */
typedef struct vpswire_vultr_server_backup_set_schedule_params {
    /** The server. (required) */
    int64_t subid;
    /** How often. ("daily", "weekly", "monthly", "daily_alt_even", "daily_alt_odd"; required) */
    const char *cron_type;
    /** The hour of the day, UTC. 0 is a valid value. (0 to 23; optional) */
    vpswire_opt_int hour;
    /** The day of the week, for weekly backups: 0 is Sunday, 6 Saturday. (0 to 6; optional) */
    vpswire_opt_int dow;
    /** The day of the month, for monthly backups. (1 to 28; optional) */
    vpswire_opt_int dom;
} vpswire_vultr_server_backup_set_schedule_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_backup_set_schedule_request(
    const vpswire_vultr_server_backup_set_schedule_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.backup_set_schedule", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "cron_type", params->cron_type);
        vpswire_put_opt_int(made, "hour", params->hour);
        vpswire_put_opt_int(made, "dow", params->dow);
        vpswire_put_opt_int(made, "dom", params->dom);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set when a server is backed up. All times are UTC.
 *
 * POST /v1/server/backup_set_schedule: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_backup_set_schedule(
    const vpswire_client *client, const vpswire_vultr_server_backup_set_schedule_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_backup_set_schedule_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.restore_backup */

/** The parameters of vpswire_vultr_server_restore_backup. */
typedef struct vpswire_vultr_server_restore_backup_params {
    /** The server. (required) */
    int64_t subid;
    /** The backup, from `backup/list`. (required) */
    const char *backupid;
} vpswire_vultr_server_restore_backup_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_restore_backup_request(
    const vpswire_vultr_server_restore_backup_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.restore_backup", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "backupid", params->backupid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Restore a backup onto a server. The data on it is lost.
 *
 * POST /v1/server/restore_backup: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_restore_backup(
    const vpswire_client *client, const vpswire_vultr_server_restore_backup_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_restore_backup_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.restore_snapshot */

/** The parameters of vpswire_vultr_server_restore_snapshot. */
typedef struct vpswire_vultr_server_restore_snapshot_params {
    /** The server. (required) */
    int64_t subid;
    /** The snapshot, from `snapshot/list`. (required) */
    const char *snapshotid;
} vpswire_vultr_server_restore_snapshot_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_restore_snapshot_request(
    const vpswire_vultr_server_restore_snapshot_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.restore_snapshot", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "snapshotid", params->snapshotid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Restore a snapshot onto a server. The data on it is lost.
 *
 * POST /v1/server/restore_snapshot: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_restore_snapshot(
    const vpswire_client *client, const vpswire_vultr_server_restore_snapshot_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_restore_snapshot_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.iso_attach */

/** The parameters of vpswire_vultr_server_iso_attach. */
typedef struct vpswire_vultr_server_iso_attach_params {
    /** The server. (required) */
    int64_t subid;
    /** The image, from `iso/list`. (required) */
    int64_t isoid;
} vpswire_vultr_server_iso_attach_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_iso_attach_request(
    const vpswire_vultr_server_iso_attach_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.iso_attach", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_nonzero(made, "isoid", params->isoid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Mount an ISO image in a server. The server is restarted.
 *
 * POST /v1/server/iso_attach: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_iso_attach(
    const vpswire_client *client, const vpswire_vultr_server_iso_attach_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_iso_attach_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.iso_detach */

/** The parameters of vpswire_vultr_server_iso_detach. */
typedef struct vpswire_vultr_server_iso_detach_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_iso_detach_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_iso_detach_request(
    const vpswire_vultr_server_iso_detach_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.iso_detach", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Unmount the ISO image of a server. The server is restarted.
 *
 * POST /v1/server/iso_detach: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_iso_detach(
    const vpswire_client *client, const vpswire_vultr_server_iso_detach_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_iso_detach_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.iso_status */

/** The parameters of vpswire_vultr_server_iso_status. */
typedef struct vpswire_vultr_server_iso_status_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_iso_status_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_iso_status_request(
    const vpswire_vultr_server_iso_status_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.iso_status", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show which ISO image is mounted in a server.
 *
 * GET /v1/server/iso_status: reads; access right subscriptions. Answers a map (IsoState: state, isoid).
 */
static inline vpswire_status vpswire_vultr_server_iso_status(
    const vpswire_client *client, const vpswire_vultr_server_iso_status_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_iso_status_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.create */

/** The parameters of vpswire_vultr_server_create. */
typedef struct vpswire_vultr_server_create_params {
    /** The location, from `regions/list`. (required) */
    int64_t dcid;
    /** The plan, from `plans/list`; it must be available in the location. (required) */
    int64_t vpsplanid;
    /**
     * The operating system, from `os/list`; 159 for an ISO image or iPXE, 164 for a snapshot, 186 for an application.
     * (required)
     */
    int64_t osid;
    /** With OSID 159: the URL that iPXE boots from. (optional) */
    const char *ipxe_chain_url;
    /** With OSID 159: the ISO image to boot from, by its id in `iso/list`. (optional) */
    const char *isoid;
    /** The startup script to run on the first boot. Not with OSID 159. (optional) */
    vpswire_opt_int scriptid;
    /** With OSID 164: the snapshot to install. (optional) */
    const char *snapshotid;
    /** Whether to enable IPv6, where the location has it. (optional) */
    vpswire_opt_bool enable_ipv6;
    /** Whether to put it into the location's private network. Not together with `networkid`. (optional) */
    vpswire_opt_bool enable_private_network;
    /** The private networks to put it into. Not together with `enable_private_network`. (optional) */
    vpswire_texts networkid;
    /** Its label. (optional) */
    const char *label;
    /** The SSH keys that may log in to it. Linux and FreeBSD only. (optional) */
    vpswire_texts sshkeyid;
    /** Whether to back it up automatically, which costs extra. (optional) */
    vpswire_opt_bool auto_backups;
    /** With OSID 186: the application to install. (optional) */
    vpswire_opt_int appid;
    /**
     * The user data that the system reads on its first boot (cloud-init). Pass it as it is: it is sent as base64.
     * (optional; secret)
     */
    vpswire_bytes userdata;
    /** Whether to send an e-mail when it is ready. (the service assumes yes; optional) */
    vpswire_opt_bool notify_activate;
    /** Whether to protect it against DDoS, which costs extra. (the service assumes no; optional) */
    vpswire_opt_bool ddos_protection;
    /** The reserved IPv4 address to use as its main address. (an IPv4 address; optional) */
    const char *reserved_ip_v4;
    /** Its host name. (optional) */
    const char *hostname;
    /** A tag, to filter lists by. (optional) */
    const char *tag;
    /** The firewall group to put it into. (optional) */
    const char *firewallgroupid;
} vpswire_vultr_server_create_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_create_request(
    const vpswire_vultr_server_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "dcid", params->dcid);
        vpswire_put_nonzero(made, "vpsplanid", params->vpsplanid);
        vpswire_put_nonzero(made, "osid", params->osid);
        vpswire_put_text(made, "ipxe_chain_url", params->ipxe_chain_url);
        vpswire_put_text(made, "isoid", params->isoid);
        vpswire_put_opt_int(made, "scriptid", params->scriptid);
        vpswire_put_text(made, "snapshotid", params->snapshotid);
        vpswire_put_opt_bool(made, "enable_ipv6", params->enable_ipv6);
        vpswire_put_opt_bool(made, "enable_private_network", params->enable_private_network);
        vpswire_put_texts(made, "networkid", params->networkid);
        vpswire_put_text(made, "label", params->label);
        vpswire_put_texts(made, "sshkeyid", params->sshkeyid);
        vpswire_put_opt_bool(made, "auto_backups", params->auto_backups);
        vpswire_put_opt_int(made, "appid", params->appid);
        vpswire_put_bytes(made, "userdata", params->userdata);
        vpswire_put_opt_bool(made, "notify_activate", params->notify_activate);
        vpswire_put_opt_bool(made, "ddos_protection", params->ddos_protection);
        vpswire_put_text(made, "reserved_ip_v4", params->reserved_ip_v4);
        vpswire_put_text(made, "hostname", params->hostname);
        vpswire_put_text(made, "tag", params->tag);
        vpswire_put_text(made, "firewallgroupid", params->firewallgroupid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Create a server. Billing starts at once.
 *
 * The answer has only its id, and comes long before the server is ready: `server/list` shows when its status is
 * active. Give it a unique label: it shows whether a create whose answer was lost was carried out.
 *
 * POST /v1/server/create: bills; access right provisioning. Answers a map (NewSubscription: subid).
 */
static inline vpswire_status vpswire_vultr_server_create(
    const vpswire_client *client, const vpswire_vultr_server_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_create_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.destroy */

/** The parameters of vpswire_vultr_server_destroy. */
typedef struct vpswire_vultr_server_destroy_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_destroy_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_destroy_request(
    const vpswire_vultr_server_destroy_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.destroy", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Destroy a server. Its data and its addresses are lost for good.
 *
 * Attached volumes and reserved addresses are subscriptions of their own: they stay, and are still billed.
 *
 * POST /v1/server/destroy: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_destroy(
    const vpswire_client *client, const vpswire_vultr_server_destroy_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_destroy_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.list */

/** The parameters of vpswire_vultr_server_list. */
typedef struct vpswire_vultr_server_list_params {
    /** Only this server. (optional) */
    vpswire_opt_int subid;
    /** Only servers with this tag. (optional) */
    const char *tag;
    /** Only servers with this label. (optional) */
    const char *label;
    /** Only the server whose main address this is. (an IPv4 address; optional) */
    const char *main_ip;
} vpswire_vultr_server_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_list_request(
    const vpswire_vultr_server_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_opt_int(made, "subid", params->subid);
        vpswire_put_text(made, "tag", params->tag);
        vpswire_put_text(made, "label", params->label);
        vpswire_put_text(made, "main_ip", params->main_ip);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's servers, including those that are still being created.
 *
 * At most one filter can be given. With `subid` the service answers a bare record: it is read as a map of one.
 *
 * GET /v1/server/list: reads; access right subscriptions. Answers a map by id, of each entry a map (Server:
 * subid, os, ram, disk, main_ip, vcpu_count, location, dcid, default_password, date_created, pending_charges,
 * status, cost_per_month, current_bandwidth_gb, allowed_bandwidth_gb, netmask_v4, gateway_v4, power_status,
 * server_state, vpsplanid, v6_network, v6_main_ip, v6_network_size, v6_networks, label, internal_ip, kvm_url,
 * auto_backups, tag, osid, appid, firewallgroupid).
 */
static inline vpswire_status vpswire_vultr_server_list(
    const vpswire_client *client, const vpswire_vultr_server_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.bandwidth */

/** The parameters of vpswire_vultr_server_bandwidth. */
typedef struct vpswire_vultr_server_bandwidth_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_bandwidth_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_bandwidth_request(
    const vpswire_vultr_server_bandwidth_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.bandwidth", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show a server's traffic, day by day.
 *
 * GET /v1/server/bandwidth: reads; access right subscriptions. Answers a map (Traffic: incoming_bytes,
 * outgoing_bytes).
 */
static inline vpswire_status vpswire_vultr_server_bandwidth(
    const vpswire_client *client, const vpswire_vultr_server_bandwidth_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_bandwidth_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.firewall_group_set */

/** The parameters of vpswire_vultr_server_firewall_group_set. */
typedef struct vpswire_vultr_server_firewall_group_set_params {
    /** The server. (required) */
    int64_t subid;
    /** The group, from `firewall/group_list`; the text `0` for none. (required) */
    const char *firewallgroupid;
} vpswire_vultr_server_firewall_group_set_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_firewall_group_set_request(
    const vpswire_vultr_server_firewall_group_set_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.firewall_group_set", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "firewallgroupid", params->firewallgroupid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Put a server into a firewall group, or remove it from its group.
 *
 * Without a group, all of its ports are open to the internet.
 *
 * POST /v1/server/firewall_group_set: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_firewall_group_set(
    const vpswire_client *client, const vpswire_vultr_server_firewall_group_set_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_firewall_group_set_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.neighbors */

/** The parameters of vpswire_vultr_server_neighbors. */
typedef struct vpswire_vultr_server_neighbors_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_neighbors_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_neighbors_request(
    const vpswire_vultr_server_neighbors_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.neighbors", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the ids (`SUBID`) of the other machines on the same physical host.
 *
 * GET /v1/server/neighbors: reads; access right subscriptions. Answers a list, of each item an integer.
 */
static inline vpswire_status vpswire_vultr_server_neighbors(
    const vpswire_client *client, const vpswire_vultr_server_neighbors_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_neighbors_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.private_network_disable */

/** The parameters of vpswire_vultr_server_private_network_disable. */
typedef struct vpswire_vultr_server_private_network_disable_params {
    /** The server. (required) */
    int64_t subid;
    /** The network; needed where the location has more than one. (optional) */
    const char *networkid;
} vpswire_vultr_server_private_network_disable_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_private_network_disable_request(
    const vpswire_vultr_server_private_network_disable_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.private_network_disable", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "networkid", params->networkid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Take a server out of a private network. The server is restarted.
 *
 * POST /v1/server/private_network_disable: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_private_network_disable(
    const vpswire_client *client, const vpswire_vultr_server_private_network_disable_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_private_network_disable_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.private_network_enable */

/** The parameters of vpswire_vultr_server_private_network_enable. */
typedef struct vpswire_vultr_server_private_network_enable_params {
    /** The server. (required) */
    int64_t subid;
    /** The network; needed where the location has more than one. (optional) */
    const char *networkid;
} vpswire_vultr_server_private_network_enable_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_private_network_enable_request(
    const vpswire_vultr_server_private_network_enable_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.private_network_enable", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "networkid", params->networkid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Put a server into a private network. The server is restarted, unless it was in it already.
 *
 * POST /v1/server/private_network_enable: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_private_network_enable(
    const vpswire_client *client, const vpswire_vultr_server_private_network_enable_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_private_network_enable_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.private_networks */

/** The parameters of vpswire_vultr_server_private_networks. */
typedef struct vpswire_vultr_server_private_networks_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_private_networks_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_private_networks_request(
    const vpswire_vultr_server_private_networks_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.private_networks", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the private networks that a server is in.
 *
 * GET /v1/server/private_networks: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (PrivateNetwork: networkid, mac_address, ip_address).
 */
static inline vpswire_status vpswire_vultr_server_private_networks(
    const vpswire_client *client, const vpswire_vultr_server_private_networks_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_private_networks_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.halt */

/** The parameters of vpswire_vultr_server_halt. */
typedef struct vpswire_vultr_server_halt_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_halt_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_halt_request(
    const vpswire_vultr_server_halt_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.halt", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Power a server off at once, without a shutdown.
 *
 * Data not yet written to disk is lost. It is still billed; `server/destroy` ends that.
 *
 * POST /v1/server/halt: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_halt(
    const vpswire_client *client, const vpswire_vultr_server_halt_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_halt_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.reboot */

/** The parameters of vpswire_vultr_server_reboot. */
typedef struct vpswire_vultr_server_reboot_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_reboot_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_reboot_request(
    const vpswire_vultr_server_reboot_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.reboot", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Restart a server at once, without a shutdown.
 *
 * Data not yet written to disk is lost.
 *
 * POST /v1/server/reboot: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_reboot(
    const vpswire_client *client, const vpswire_vultr_server_reboot_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_reboot_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.start */

/** The parameters of vpswire_vultr_server_start. */
typedef struct vpswire_vultr_server_start_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_start_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_start_request(
    const vpswire_vultr_server_start_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.start", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Start a server. One that is running is restarted.
 *
 * POST /v1/server/start: acts; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_start(
    const vpswire_client *client, const vpswire_vultr_server_start_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_start_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.get_app_info */

/** The parameters of vpswire_vultr_server_get_app_info. */
typedef struct vpswire_vultr_server_get_app_info_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_get_app_info_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_get_app_info_request(
    const vpswire_vultr_server_get_app_info_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.get_app_info", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show what the application of a server reports, such as addresses and initial passwords.
 *
 * GET /v1/server/get_app_info: reads; access right subscriptions. Answers a map (AppInfo: app_info).
 */
static inline vpswire_status vpswire_vultr_server_get_app_info(
    const vpswire_client *client, const vpswire_vultr_server_get_app_info_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_get_app_info_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.get_user_data */

/** The parameters of vpswire_vultr_server_get_user_data. */
typedef struct vpswire_vultr_server_get_user_data_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_get_user_data_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_get_user_data_request(
    const vpswire_vultr_server_get_user_data_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.get_user_data", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Read the user data of a server.
 *
 * GET /v1/server/get_user_data: reads; access right subscriptions. Answers a map (UserData: userdata).
 */
static inline vpswire_status vpswire_vultr_server_get_user_data(
    const vpswire_client *client, const vpswire_vultr_server_get_user_data_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_get_user_data_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.label_set */

/** The parameters of vpswire_vultr_server_label_set. */
typedef struct vpswire_vultr_server_label_set_params {
    /** The server. (required) */
    int64_t subid;
    /** The new label. (required) */
    const char *label;
} vpswire_vultr_server_label_set_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_label_set_request(
    const vpswire_vultr_server_label_set_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.label_set", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "label", params->label);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the label of a server.
 *
 * POST /v1/server/label_set: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_label_set(
    const vpswire_client *client, const vpswire_vultr_server_label_set_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_label_set_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.set_user_data */

/** The parameters of vpswire_vultr_server_set_user_data. */
typedef struct vpswire_vultr_server_set_user_data_params {
    /** The server. (required) */
    int64_t subid;
    /** The user data. Pass it as it is: it is sent as base64. (required; secret) */
    vpswire_bytes userdata;
} vpswire_vultr_server_set_user_data_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_set_user_data_request(
    const vpswire_vultr_server_set_user_data_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.set_user_data", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_bytes(made, "userdata", params->userdata);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Replace the user data of a server.
 *
 * Most systems read it only once, after their installation.
 *
 * POST /v1/server/set_user_data: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_set_user_data(
    const vpswire_client *client, const vpswire_vultr_server_set_user_data_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_set_user_data_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.tag_set */

/** The parameters of vpswire_vultr_server_tag_set. */
typedef struct vpswire_vultr_server_tag_set_params {
    /** The server. (required) */
    int64_t subid;
    /** The new tag. (required) */
    const char *tag;
} vpswire_vultr_server_tag_set_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_tag_set_request(
    const vpswire_vultr_server_tag_set_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.tag_set", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "tag", params->tag);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the tag of a server.
 *
 * POST /v1/server/tag_set: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_tag_set(
    const vpswire_client *client, const vpswire_vultr_server_tag_set_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_tag_set_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.upgrade_plan */

/** The parameters of vpswire_vultr_server_upgrade_plan. */
typedef struct vpswire_vultr_server_upgrade_plan_params {
    /** The server. (required) */
    int64_t subid;
    /** The plan, from `server/upgrade_plan_list`. (required) */
    int64_t vpsplanid;
} vpswire_vultr_server_upgrade_plan_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_upgrade_plan_request(
    const vpswire_vultr_server_upgrade_plan_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.upgrade_plan", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_nonzero(made, "vpsplanid", params->vpsplanid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Move a server to a larger plan. It is restarted, and its price rises.
 *
 * There is no call to move it back to a smaller one.
 *
 * POST /v1/server/upgrade_plan: bills; access right upgrade.
 */
static inline vpswire_status vpswire_vultr_server_upgrade_plan(
    const vpswire_client *client, const vpswire_vultr_server_upgrade_plan_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_upgrade_plan_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.upgrade_plan_list */

/** The parameters of vpswire_vultr_server_upgrade_plan_list. */
typedef struct vpswire_vultr_server_upgrade_plan_list_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_upgrade_plan_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_upgrade_plan_list_request(
    const vpswire_vultr_server_upgrade_plan_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.upgrade_plan_list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the ids (`VPSPLANID`) of the plans that a server can be moved to. Empty if there are no such plans.
 *
 * GET /v1/server/upgrade_plan_list: reads; access right upgrade. Answers a list, of each item an integer.
 */
static inline vpswire_status vpswire_vultr_server_upgrade_plan_list(
    const vpswire_client *client, const vpswire_vultr_server_upgrade_plan_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_upgrade_plan_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.app_change */

/** The parameters of vpswire_vultr_server_app_change. */
typedef struct vpswire_vultr_server_app_change_params {
    /** The server. (required) */
    int64_t subid;
    /** The application, from `server/app_change_list`. (required) */
    int64_t appid;
} vpswire_vultr_server_app_change_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_app_change_request(
    const vpswire_vultr_server_app_change_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.app_change", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_nonzero(made, "appid", params->appid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Install another application on a server. All data on it is lost for good.
 *
 * POST /v1/server/app_change: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_app_change(
    const vpswire_client *client, const vpswire_vultr_server_app_change_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_app_change_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.app_change_list */

/** The parameters of vpswire_vultr_server_app_change_list. */
typedef struct vpswire_vultr_server_app_change_list_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_app_change_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_app_change_list_request(
    const vpswire_vultr_server_app_change_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.app_change_list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the applications that a server can be changed to: not every change is possible.
 *
 * GET /v1/server/app_change_list: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (App: appid, name, short_name, deploy_name, surcharge).
 */
static inline vpswire_status vpswire_vultr_server_app_change_list(
    const vpswire_client *client, const vpswire_vultr_server_app_change_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_app_change_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.os_change */

/** The parameters of vpswire_vultr_server_os_change. */
typedef struct vpswire_vultr_server_os_change_params {
    /** The server. (required) */
    int64_t subid;
    /** The operating system, from `server/os_change_list`. (required) */
    int64_t osid;
} vpswire_vultr_server_os_change_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_os_change_request(
    const vpswire_vultr_server_os_change_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.os_change", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_nonzero(made, "osid", params->osid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Install another operating system on a server. All data on it is lost for good.
 *
 * POST /v1/server/os_change: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_os_change(
    const vpswire_client *client, const vpswire_vultr_server_os_change_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_os_change_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.os_change_list */

/** The parameters of vpswire_vultr_server_os_change_list. */
typedef struct vpswire_vultr_server_os_change_list_params {
    /** The server. (required) */
    int64_t subid;
} vpswire_vultr_server_os_change_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_os_change_list_request(
    const vpswire_vultr_server_os_change_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.os_change_list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the operating systems that a server can be changed to: not every change is possible.
 *
 * GET /v1/server/os_change_list: reads; access right subscriptions. Answers a map by id, of each entry a map (Os:
 * osid, name, arch, family, windows, surcharge).
 */
static inline vpswire_status vpswire_vultr_server_os_change_list(
    const vpswire_client *client, const vpswire_vultr_server_os_change_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_os_change_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* server.reinstall */

/** The parameters of vpswire_vultr_server_reinstall. */
typedef struct vpswire_vultr_server_reinstall_params {
    /** The server. (required) */
    int64_t subid;
    /** The new host name. (optional) */
    const char *hostname;
} vpswire_vultr_server_reinstall_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_server_reinstall_request(
    const vpswire_vultr_server_reinstall_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "server.reinstall", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "hostname", params->hostname);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Reinstall the operating system of a server. All data on it is lost for good; its addresses stay.
 *
 * POST /v1/server/reinstall: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_server_reinstall(
    const vpswire_client *client, const vpswire_vultr_server_reinstall_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_server_reinstall_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* snapshot.create */

/** The parameters of vpswire_vultr_snapshot_create. */
typedef struct vpswire_vultr_snapshot_create_params {
    /** The server. (required) */
    int64_t subid;
    /** Its description. (optional) */
    const char *description;
} vpswire_vultr_snapshot_create_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_snapshot_create_request(
    const vpswire_vultr_snapshot_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "snapshot.create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "description", params->description);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Take a snapshot of a server, running or not.
 *
 * The answer comes before it is done: `snapshot/list` shows when it is complete. Give it a unique description: it
 * shows whether a call whose answer was lost was carried out.
 *
 * POST /v1/snapshot/create: bills; access right subscriptions. Answers a map (NewSnapshot: snapshotid).
 */
static inline vpswire_status vpswire_vultr_snapshot_create(
    const vpswire_client *client, const vpswire_vultr_snapshot_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_snapshot_create_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* snapshot.destroy */

/** The parameters of vpswire_vultr_snapshot_destroy. */
typedef struct vpswire_vultr_snapshot_destroy_params {
    /** The snapshot. (required) */
    const char *snapshotid;
} vpswire_vultr_snapshot_destroy_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_snapshot_destroy_request(
    const vpswire_vultr_snapshot_destroy_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "snapshot.destroy", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "snapshotid", params->snapshotid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Delete a snapshot. It is lost for good.
 *
 * POST /v1/snapshot/destroy: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_snapshot_destroy(
    const vpswire_client *client, const vpswire_vultr_snapshot_destroy_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_snapshot_destroy_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* snapshot.list */

/** The parameters of vpswire_vultr_snapshot_list. */
typedef struct vpswire_vultr_snapshot_list_params {
    /** Only this snapshot. (optional) */
    const char *snapshotid;
} vpswire_vultr_snapshot_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_snapshot_list_request(
    const vpswire_vultr_snapshot_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "snapshot.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "snapshotid", params->snapshotid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's snapshots.
 *
 * With the filter the answer is still a map.
 *
 * GET /v1/snapshot/list: reads; access right subscriptions. Answers a map by id, of each entry a map (Snapshot:
 * snapshotid, date_created, description, size, status).
 */
static inline vpswire_status vpswire_vultr_snapshot_list(
    const vpswire_client *client, const vpswire_vultr_snapshot_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_snapshot_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* sshkey.create */

/** The parameters of vpswire_vultr_sshkey_create. */
typedef struct vpswire_vultr_sshkey_create_params {
    /** Its name. (required) */
    const char *name;
    /** The public key, as one line of an `authorized_keys` file. (required) */
    const char *ssh_key;
} vpswire_vultr_sshkey_create_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_sshkey_create_request(
    const vpswire_vultr_sshkey_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "sshkey.create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "name", params->name);
        vpswire_put_text(made, "ssh_key", params->ssh_key);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Add a public SSH key to the account.
 *
 * POST /v1/sshkey/create: bills; access right subscriptions. Answers a map (NewSshKey: sshkeyid).
 */
static inline vpswire_status vpswire_vultr_sshkey_create(
    const vpswire_client *client, const vpswire_vultr_sshkey_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_sshkey_create_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* sshkey.destroy */

/** The parameters of vpswire_vultr_sshkey_destroy. */
typedef struct vpswire_vultr_sshkey_destroy_params {
    /** The key. (required) */
    const char *sshkeyid;
} vpswire_vultr_sshkey_destroy_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_sshkey_destroy_request(
    const vpswire_vultr_sshkey_destroy_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "sshkey.destroy", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "sshkeyid", params->sshkeyid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Remove a key from the account.
 *
 * Machines that have it keep it.
 *
 * POST /v1/sshkey/destroy: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_sshkey_destroy(
    const vpswire_client *client, const vpswire_vultr_sshkey_destroy_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_sshkey_destroy_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* sshkey.list */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_sshkey_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_sshkey_list_request(
    const vpswire_vultr_sshkey_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "sshkey.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's keys.
 *
 * GET /v1/sshkey/list: reads; access right subscriptions. Answers a map by id, of each entry a map (SshKey:
 * sshkeyid, date_created, name, ssh_key).
 */
static inline vpswire_status vpswire_vultr_sshkey_list(
    const vpswire_client *client, const vpswire_vultr_sshkey_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_sshkey_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* sshkey.update */

/** The parameters of vpswire_vultr_sshkey_update. */
typedef struct vpswire_vultr_sshkey_update_params {
    /** The key. (required) */
    const char *sshkeyid;
    /** The new name. (optional) */
    const char *name;
    /** The new public key, as one line of an `authorized_keys` file. (optional) */
    const char *ssh_key;
} vpswire_vultr_sshkey_update_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_sshkey_update_request(
    const vpswire_vultr_sshkey_update_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "sshkey.update", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "sshkeyid", params->sshkeyid);
        vpswire_put_text(made, "name", params->name);
        vpswire_put_text(made, "ssh_key", params->ssh_key);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Change a key of the account.
 *
 * Machines that have the old one keep it; only machines installed later get the new one. Parameters that are not
 * given stay unchanged.
 *
 * POST /v1/sshkey/update: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_sshkey_update(
    const vpswire_client *client, const vpswire_vultr_sshkey_update_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_sshkey_update_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* startupscript.create */

/** The parameters of vpswire_vultr_startupscript_create. */
typedef struct vpswire_vultr_startupscript_create_params {
    /** Its name. (required) */
    const char *name;
    /** Its text. (required; secret) */
    const char *script;
    /** What runs it. ("boot", "pxe"; the service assumes boot; optional) */
    const char *type;
} vpswire_vultr_startupscript_create_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_startupscript_create_request(
    const vpswire_vultr_startupscript_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "startupscript.create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "name", params->name);
        vpswire_put_text(made, "script", params->script);
        vpswire_put_text(made, "type", params->type);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Add a startup script to the account.
 *
 * POST /v1/startupscript/create: bills; access right subscriptions. Answers a map (NewStartupScript: scriptid).
 */
static inline vpswire_status vpswire_vultr_startupscript_create(
    const vpswire_client *client, const vpswire_vultr_startupscript_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_startupscript_create_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* startupscript.destroy */

/** The parameters of vpswire_vultr_startupscript_destroy. */
typedef struct vpswire_vultr_startupscript_destroy_params {
    /** The script. (required) */
    int64_t scriptid;
} vpswire_vultr_startupscript_destroy_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_startupscript_destroy_request(
    const vpswire_vultr_startupscript_destroy_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "startupscript.destroy", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "scriptid", params->scriptid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Delete a startup script.
 *
 * POST /v1/startupscript/destroy: destroys; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_startupscript_destroy(
    const vpswire_client *client, const vpswire_vultr_startupscript_destroy_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_startupscript_destroy_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* startupscript.list */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_startupscript_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_startupscript_list_request(
    const vpswire_vultr_startupscript_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "startupscript.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's startup scripts, with their texts.
 *
 * GET /v1/startupscript/list: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (StartupScript: scriptid, date_created, date_modified, name, type, script).
 */
static inline vpswire_status vpswire_vultr_startupscript_list(
    const vpswire_client *client, const vpswire_vultr_startupscript_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_startupscript_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* startupscript.update */

/** The parameters of vpswire_vultr_startupscript_update. */
typedef struct vpswire_vultr_startupscript_update_params {
    /** The script. (required) */
    int64_t scriptid;
    /** The new name. (optional) */
    const char *name;
    /** Its new text. (optional; secret) */
    const char *script;
} vpswire_vultr_startupscript_update_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_startupscript_update_request(
    const vpswire_vultr_startupscript_update_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "startupscript.update", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "scriptid", params->scriptid);
        vpswire_put_text(made, "name", params->name);
        vpswire_put_text(made, "script", params->script);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Change a startup script.
 *
 * Parameters that are not given stay unchanged; its type cannot be changed. Machines that have run it are not
 * affected.
 *
 * POST /v1/startupscript/update: sets; access right subscriptions.
 */
static inline vpswire_status vpswire_vultr_startupscript_update(
    const vpswire_client *client, const vpswire_vultr_startupscript_update_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_startupscript_update_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* user.create */

/** The parameters of vpswire_vultr_user_create. */
typedef struct vpswire_vultr_user_create_params {
    /** The user's e-mail address. (required) */
    const char *email;
    /** The user's name. (required) */
    const char *name;
    /** The user's password. (required; secret) */
    const char *password;
    /** Whether the user's API key is enabled. (the service assumes yes; optional) */
    vpswire_opt_bool api_enabled;
    /**
     * The user's access rights. ("manage_users", "subscriptions", "provisioning", "billing", "support", "abuse",
     * "dns", "upgrade", "firewall", "alerts", "objstore", "loadbalancer"; required)
     */
    vpswire_texts acls;
} vpswire_vultr_user_create_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_user_create_request(
    const vpswire_vultr_user_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "user.create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "email", params->email);
        vpswire_put_text(made, "name", params->name);
        vpswire_put_text(made, "password", params->password);
        vpswire_put_opt_bool(made, "api_enabled", params->api_enabled);
        vpswire_put_texts(made, "acls", params->acls);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Add a user to the account.
 *
 * The answer holds the new user's API key; no other call shows it.
 *
 * POST /v1/user/create: bills; access right manage_users. Answers a map (NewUser: userid, api_key).
 */
static inline vpswire_status vpswire_vultr_user_create(
    const vpswire_client *client, const vpswire_vultr_user_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_user_create_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* user.delete */

/** The parameters of vpswire_vultr_user_delete. */
typedef struct vpswire_vultr_user_delete_params {
    /** The user, by the text id of `user/list`. (required) */
    const char *userid;
} vpswire_vultr_user_delete_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_user_delete_request(
    const vpswire_vultr_user_delete_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "user.delete", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "userid", params->userid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Remove a user from the account. Its API key stops working.
 *
 * POST /v1/user/delete: destroys; access right manage_users.
 */
static inline vpswire_status vpswire_vultr_user_delete(
    const vpswire_client *client, const vpswire_vultr_user_delete_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_user_delete_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* user.list */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_vultr_user_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_user_list_request(
    const vpswire_vultr_user_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "user.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the account's users.
 *
 * GET /v1/user/list: reads; access right manage_users. Answers a list, of each item a map (User: userid, name,
 * email, api_enabled, acls).
 */
static inline vpswire_status vpswire_vultr_user_list(
    const vpswire_client *client, const vpswire_vultr_user_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_user_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* user.update */

/** The parameters of vpswire_vultr_user_update. */
typedef struct vpswire_vultr_user_update_params {
    /** The user, by the text id of `user/list`. (required) */
    const char *userid;
    /** The user's new e-mail address. (optional) */
    const char *email;
    /** The user's new name. (optional) */
    const char *name;
    /** The user's new password. (optional; secret) */
    const char *password;
    /** Whether the user's API key is enabled. (optional) */
    vpswire_opt_bool api_enabled;
    /**
     * The user's new access rights: those that are not in the list are removed. ("manage_users", "subscriptions",
     * "provisioning", "billing", "support", "abuse", "dns", "upgrade", "firewall", "alerts", "objstore",
     * "loadbalancer"; optional)
     */
    vpswire_texts acls;
} vpswire_vultr_user_update_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_vultr_user_update_request(
    const vpswire_vultr_user_update_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "user.update", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "userid", params->userid);
        vpswire_put_text(made, "email", params->email);
        vpswire_put_text(made, "name", params->name);
        vpswire_put_text(made, "password", params->password);
        vpswire_put_opt_bool(made, "api_enabled", params->api_enabled);
        vpswire_put_texts(made, "acls", params->acls);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Change a user.
 *
 * Parameters that are not given stay unchanged.
 *
 * POST /v1/user/update: sets; access right manage_users.
 */
static inline vpswire_status vpswire_vultr_user_update(
    const vpswire_client *client, const vpswire_vultr_user_update_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_user_update_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

#endif
