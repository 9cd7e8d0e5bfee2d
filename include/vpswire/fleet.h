/* Printed from the table of verbs. Do not edit: `make faces` rewrites it. */

/*
 * The verbs of the fleet. Each has a struct of its parameters, of which zero and NULL are 'not given', and a
 * function. The effect of a verb is the gravest one that it may have. The conventions are those of vpswire.h.
 */
#ifndef VPSWIRE_FLEET_H
#define VPSWIRE_FLEET_H

#include "../vpswire.h"

/*
 * The fields of answers. A name is for vpswire_get_... and, joined by dots, in paths; the same name with _FIELD is a
 * handle for vpswire_field_..., which read a record's own fields sooner. Each says its kind, and is read by the reader
 * of that kind; another one is VPSWIRE_WRONG_KIND.
 */

/* AccountBudget: The number of calls that an account may still make. */

/** Text: The name of the account in the fleet. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_BUDGET_ACCOUNT, 0)
/** Text: Its API: `kiwivm`, `cvm` or `vultr`. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_API "api"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_API_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_BUDGET_API, 1)
/**
 * List, each item map, the fields of BudgetWindow: The remaining budget of each time window, the shortest first.
 * Each of them limits the calls.
 */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_WINDOWS "windows"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_WINDOWS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_BUDGET_WINDOWS, 2)
/** Anything: The service's own record, unchanged. (may be missing) */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_BUDGET_RECORD, 3)

/* AccountCapabilities: The verbs that accounts support, and the failures. */

/** List, each item map, the fields of Capability: One entry for each account and verb. */
#define VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_CAPABILITIES "capabilities"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_CAPABILITIES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_CAPABILITIES, 0)
/** List, each item map, the fields of Failure: The failures. */
#define VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_FAILURES, 1)

/* Acted: An action that was carried out. */

/** Text: The machine or snapshot that was acted on: `account/id`. */
#define VPSWIRE_FLEET_ACTED_TARGET "target"
/** Its handle. */
#define VPSWIRE_FLEET_ACTED_TARGET_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACTED_TARGET, 0)
/** Text: The name of its account in the fleet. */
#define VPSWIRE_FLEET_ACTED_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_ACTED_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACTED_ACCOUNT, 1)
/** Text: The call that was made. */
#define VPSWIRE_FLEET_ACTED_CALL "call"
/** Its handle. */
#define VPSWIRE_FLEET_ACTED_CALL_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACTED_CALL, 2)
/**
 * Anything: The service's answer, unchanged; absent if it was empty. It may contain passwords, so it is not
 * printed. (may be missing; secret)
 */
#define VPSWIRE_FLEET_ACTED_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_ACTED_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACTED_RECORD, 3)

/* Address: An address. Fields that its service does not report are absent. */

/** Text: The address; for a subnet, its first address. */
#define VPSWIRE_FLEET_ADDRESS_ADDRESS "address"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_ADDRESS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_ADDRESS, 0)
/** Integer: 4 or 6. (may be missing) */
#define VPSWIRE_FLEET_ADDRESS_FAMILY "family"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_FAMILY_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_FAMILY, 1)
/** Integer: The length of the subnet's prefix in bits, if it is a subnet or belongs to one. (may be missing) */
#define VPSWIRE_FLEET_ADDRESS_PREFIX_LENGTH "prefix_length"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_PREFIX_LENGTH_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_PREFIX_LENGTH, 2)
/** Text: Its purpose. (may be missing) */
#define VPSWIRE_FLEET_ADDRESS_KIND "kind"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_KIND_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_KIND, 3)
/** Text: Its reverse DNS name. (may be missing) */
#define VPSWIRE_FLEET_ADDRESS_NAME "name"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_NAME, 4)
/** Anything: The service's own record of it, unchanged, if there is one. (may be missing) */
#define VPSWIRE_FLEET_ADDRESS_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_RECORD, 5)

/* BudgetWindow: The remaining budget of one time window. */

/** Integer: The length of the window, seconds. */
#define VPSWIRE_FLEET_BUDGET_WINDOW_WINDOW_SECONDS "window_seconds"
/** Its handle. */
#define VPSWIRE_FLEET_BUDGET_WINDOW_WINDOW_SECONDS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_BUDGET_WINDOW_WINDOW_SECONDS, 0)
/** Integer: The calls left in the current window, in the service's points; negative if it is overdrawn. */
#define VPSWIRE_FLEET_BUDGET_WINDOW_REMAINING "remaining"
/** Its handle. */
#define VPSWIRE_FLEET_BUDGET_WINDOW_REMAINING_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_BUDGET_WINDOW_REMAINING, 1)

/* Budgets: The budgets of accounts, and the failures. */

/** List, each item map, the fields of AccountBudget: The budget of each account, in their order. */
#define VPSWIRE_FLEET_BUDGETS_BUDGETS "budgets"
/** Its handle. */
#define VPSWIRE_FLEET_BUDGETS_BUDGETS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_BUDGETS_BUDGETS, 0)
/** List, each item map, the fields of Failure: The failures. The budgets of all other accounts are listed. */
#define VPSWIRE_FLEET_BUDGETS_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_BUDGETS_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_BUDGETS_FAILURES, 1)

/* Capability: Whether an account supports a verb. */

/** Text: The name of the account in the fleet. */
#define VPSWIRE_FLEET_CAPABILITY_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_CAPABILITY_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_CAPABILITY_ACCOUNT, 0)
/** Text: Its API: `kiwivm`, `cvm` or `vultr`. */
#define VPSWIRE_FLEET_CAPABILITY_API "api"
/** Its handle. */
#define VPSWIRE_FLEET_CAPABILITY_API_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_CAPABILITY_API, 1)
/** Text: The verb: `power.stop`. */
#define VPSWIRE_FLEET_CAPABILITY_VERB "verb"
/** Its handle. */
#define VPSWIRE_FLEET_CAPABILITY_VERB_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_CAPABILITY_VERB, 2)
/** Text: Whether the verb is supported. */
#define VPSWIRE_FLEET_CAPABILITY_ANSWER "answer"
/** Its handle. */
#define VPSWIRE_FLEET_CAPABILITY_ANSWER_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_CAPABILITY_ANSWER, 3)
/**
 * Text: If it is not supported, the reason or the alternative; otherwise a remark, if there is one. (may be
 * missing)
 */
#define VPSWIRE_FLEET_CAPABILITY_WHY "why"
/** Its handle. */
#define VPSWIRE_FLEET_CAPABILITY_WHY_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_CAPABILITY_WHY, 4)

/* Failure: A failure on an account. */

/** Text: The name of the account in the fleet. */
#define VPSWIRE_FLEET_FAILURE_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_FAILURE_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FAILURE_ACCOUNT, 0)
/** Text: The machine that it concerns, `account/id`; absent if it concerns the whole account. (may be missing) */
#define VPSWIRE_FLEET_FAILURE_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_FAILURE_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FAILURE_MACHINE, 1)
/** Text: The call that failed. (may be missing) */
#define VPSWIRE_FLEET_FAILURE_CALL "call"
/** Its handle. */
#define VPSWIRE_FLEET_FAILURE_CALL_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FAILURE_CALL, 2)
/** Text: The class of the error: `auth`, `timeout` ... */
#define VPSWIRE_FLEET_FAILURE_CODE "code"
/** Its handle. */
#define VPSWIRE_FLEET_FAILURE_CODE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FAILURE_CODE, 3)
/** Text: A description of the failure. */
#define VPSWIRE_FLEET_FAILURE_MESSAGE "message"
/** Its handle. */
#define VPSWIRE_FLEET_FAILURE_MESSAGE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FAILURE_MESSAGE, 4)
/** Text: The known outcome of the call: `not_sent`, `rejected` or `unknown`. */
#define VPSWIRE_FLEET_FAILURE_VERDICT "verdict"
/** Its handle. */
#define VPSWIRE_FLEET_FAILURE_VERDICT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FAILURE_VERDICT, 5)
/** Truth value: Whether the same call may succeed later. */
#define VPSWIRE_FLEET_FAILURE_RETRYABLE "retryable"
/** Its handle. */
#define VPSWIRE_FLEET_FAILURE_RETRYABLE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FAILURE_RETRYABLE, 6)

/* FleetProblems: The problems, and the failures. */

/** List, each item map, the fields of Problem: The problems, in the order of the accounts. */
#define VPSWIRE_FLEET_FLEET_PROBLEMS_PROBLEMS "problems"
/** Its handle. */
#define VPSWIRE_FLEET_FLEET_PROBLEMS_PROBLEMS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FLEET_PROBLEMS_PROBLEMS, 0)
/** List, each item map, the fields of Failure: The failures. The problems of all other accounts are listed. */
#define VPSWIRE_FLEET_FLEET_PROBLEMS_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_FLEET_PROBLEMS_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FLEET_PROBLEMS_FAILURES, 1)

/* Machine: A machine. Fields that its service does not report are absent. */

/** Text: Its name in the fleet: `account/id`. */
#define VPSWIRE_FLEET_MACHINE_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_MACHINE, 0)
/** Text: The name of its account in the fleet. */
#define VPSWIRE_FLEET_MACHINE_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_ACCOUNT, 1)
/** Text: Its id at its service: a VEID of KiwiVM, an id of CVM, a SUBID of Vultr. */
#define VPSWIRE_FLEET_MACHINE_ID "id"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_ID_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_ID, 2)
/** Text: The API of its account: `kiwivm`, `cvm` or `vultr`. */
#define VPSWIRE_FLEET_MACHINE_API "api"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_API_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_API, 3)
/** Text: Its label. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_LABEL "label"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_LABEL_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_LABEL, 4)
/** Text: Its host name. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_HOSTNAME "hostname"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_HOSTNAME_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_HOSTNAME, 5)
/**
 * List, each item text: Its addresses as its service lists them with the machine: IPv4 and IPv6 addresses, and
 * IPv6 subnets (`2001:db8::/64`), without private ones.
 */
#define VPSWIRE_FLEET_MACHINE_ADDRESSES "addresses"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_ADDRESSES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_ADDRESSES, 6)
/** Text: Its state, reduced to a few values. Absent if the service did not report it. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_STATE "state"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_STATE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_STATE, 7)
/** Text: The service's own word that `state` is derived from. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_PROVIDER_STATE "provider_state"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_PROVIDER_STATE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_PROVIDER_STATE, 8)
/** Map, the fields of TaskProgress: The progress of the task that locks it. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_PROGRESS "progress"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_PROGRESS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_PROGRESS, 9)
/** Text: Its location, as the service names it. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_LOCATION "location"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_LOCATION_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_LOCATION, 10)
/** Text: Its operating system, as the service names it. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_OS "os"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_OS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_OS, 11)
/** Text: Its plan, by the name or id that the service uses. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_PLAN "plan"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_PLAN_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_PLAN, 12)
/** Integer: When it was created, Unix seconds, UTC. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_CREATED_AT "created_at"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_CREATED_AT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_CREATED_AT, 13)
/**
 * Anything: The service's own record, unchanged. It may contain passwords, so it is not printed. (may be missing;
 * secret)
 */
#define VPSWIRE_FLEET_MACHINE_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_RECORD, 14)

/* MachineAddresses: The addresses of a machine. */

/** Text: The machine: `account/id`. */
#define VPSWIRE_FLEET_MACHINE_ADDRESSES_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_ADDRESSES_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_ADDRESSES_MACHINE, 0)
/** Text: The name of its account in the fleet. */
#define VPSWIRE_FLEET_MACHINE_ADDRESSES_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_ADDRESSES_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_ADDRESSES_ACCOUNT, 1)
/** List, each item map, the fields of Address: Its addresses. */
#define VPSWIRE_FLEET_MACHINE_ADDRESSES_ADDRESSES "addresses"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_ADDRESSES_ADDRESSES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_ADDRESSES_ADDRESSES, 2)

/* MachineSeries: The traffic of a machine over time. */

/** Text: The machine: `account/id`. */
#define VPSWIRE_FLEET_MACHINE_SERIES_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_SERIES_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_SERIES_MACHINE, 0)
/** Text: The name of its account in the fleet. */
#define VPSWIRE_FLEET_MACHINE_SERIES_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_SERIES_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_SERIES_ACCOUNT, 1)
/** Integer: The length of a step, seconds. */
#define VPSWIRE_FLEET_MACHINE_SERIES_STEP_SECONDS "step_seconds"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_SERIES_STEP_SECONDS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_SERIES_STEP_SECONDS, 2)
/** List, each item map, the fields of Point: The points, the earliest first. */
#define VPSWIRE_FLEET_MACHINE_SERIES_POINTS "points"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_SERIES_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_SERIES_POINTS, 3)

/* MachineUsage: The traffic of a machine. Fields that its service does not report are absent. */

/** Text: The machine: `account/id`. */
#define VPSWIRE_FLEET_MACHINE_USAGE_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_MACHINE, 0)
/** Text: The name of its account in the fleet. */
#define VPSWIRE_FLEET_MACHINE_USAGE_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_ACCOUNT, 1)
/** Integer: The traffic used, both directions together, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_USED_BYTES "used_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_USED_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_USED_BYTES, 2)
/** Integer: The traffic allowed, both directions together, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_ALLOWED_BYTES "allowed_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_ALLOWED_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_ALLOWED_BYTES, 3)
/** Integer: The incoming traffic used, if directions are counted separately, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_IN_USED_BYTES "in_used_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_IN_USED_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_IN_USED_BYTES, 4)
/** Integer: The incoming traffic allowed, if directions are counted separately, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_IN_ALLOWED_BYTES "in_allowed_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_IN_ALLOWED_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_IN_ALLOWED_BYTES, 5)
/** Integer: The outgoing traffic used, if directions are counted separately, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_OUT_USED_BYTES "out_used_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_OUT_USED_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_OUT_USED_BYTES, 6)
/** Integer: The outgoing traffic allowed, if directions are counted separately, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_OUT_ALLOWED_BYTES "out_allowed_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_OUT_ALLOWED_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_OUT_ALLOWED_BYTES, 7)
/**
 * Number: The used share of the allowance, 1 for all of it, to six decimals. If directions are counted
 * separately, the greater of the two shares. (may be missing)
 */
#define VPSWIRE_FLEET_MACHINE_USAGE_SHARE "share"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_SHARE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_SHARE, 8)
/**
 * Integer: The start of the current period, Unix seconds, UTC. No service reports it: on KiwiVM it is a month
 * before `resets_at`, on Vultr the first of the month. (may be missing)
 */
#define VPSWIRE_FLEET_MACHINE_USAGE_BEGAN_AT "began_at"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_BEGAN_AT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_BEGAN_AT, 9)
/**
 * Integer: When the counter is reset, Unix seconds, UTC. KiwiVM reports it; on Vultr it is the first of the next
 * month. (may be missing)
 */
#define VPSWIRE_FLEET_MACHINE_USAGE_RESETS_AT "resets_at"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_RESETS_AT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_RESETS_AT, 10)
/** Integer: The usage expected by the reset at the average rate since `began_at`, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_FORECAST_BYTES "forecast_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_FORECAST_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_FORECAST_BYTES, 11)
/**
 * Integer: The usage expected by the reset at the average rate of the last 7 days, both directions together,
 * bytes. (may be missing)
 */
#define VPSWIRE_FLEET_MACHINE_USAGE_RECENT_FORECAST_BYTES "recent_forecast_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_RECENT_FORECAST_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_RECENT_FORECAST_BYTES, 12)
/**
 * Text: KiwiVM: the numbers that `multiplier` applies to, as set for the account: `both` (the counter and the
 * allowance, as the document says) or `allowance` (the allowance alone). (may be missing)
 */
#define VPSWIRE_FLEET_MACHINE_USAGE_RULE "rule"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_RULE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_RULE, 13)
/** Text, an exact decimal: KiwiVM: the traffic multiplier of the location. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_MULTIPLIER "multiplier"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_MULTIPLIER_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_MULTIPLIER, 14)
/** Text: A warning if the numbers are doubtful. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_WARNING "warning"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_WARNING_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_WARNING, 15)
/**
 * Anything: The service's own record, unchanged. It may contain passwords, so it is not printed. (may be missing;
 * secret)
 */
#define VPSWIRE_FLEET_MACHINE_USAGE_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_RECORD, 16)

/* Machines: Machines, and the accounts that failed. */

/** List, each item map, the fields of Machine: The machines, in the order of the accounts. */
#define VPSWIRE_FLEET_MACHINES_MACHINES "machines"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINES_MACHINES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINES_MACHINES, 0)
/** List, each item map, the fields of Failure: The failures. The machines of all other accounts are listed. */
#define VPSWIRE_FLEET_MACHINES_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINES_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINES_FAILURES, 1)

/* NewSnapshot: A snapshot that is being taken. */

/** Text: The machine: `account/id`. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_NEW_SNAPSHOT_MACHINE, 0)
/** Text: The name of its account in the fleet. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_NEW_SNAPSHOT_ACCOUNT, 1)
/** Text: The call that was made. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_CALL "call"
/** Its handle. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_CALL_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_NEW_SNAPSHOT_CALL, 2)
/**
 * Text: Its name in the fleet, `account/id`; absent if the service does not return it, as on KiwiVM. (may be
 * missing)
 */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_SNAPSHOT "snapshot"
/** Its handle. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_SNAPSHOT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_NEW_SNAPSHOT_SNAPSHOT, 3)
/** Anything: The service's answer, unchanged. (may be missing; secret) */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_NEW_SNAPSHOT_RECORD, 4)

/* Point: The usage within one step. Fields that the service does not report are absent. */

/** Integer: Its time, Unix seconds, UTC; for a day, its beginning. */
#define VPSWIRE_FLEET_POINT_AT "at"
/** Its handle. */
#define VPSWIRE_FLEET_POINT_AT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_POINT_AT, 0)
/** Integer: Received, bytes. (may be missing) */
#define VPSWIRE_FLEET_POINT_IN_BYTES "in_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_POINT_IN_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_POINT_IN_BYTES, 1)
/** Integer: Sent, bytes. (may be missing) */
#define VPSWIRE_FLEET_POINT_OUT_BYTES "out_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_POINT_OUT_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_POINT_OUT_BYTES, 2)
/** Number: The CPU usage, per cent. (may be missing) */
#define VPSWIRE_FLEET_POINT_CPU_PERCENT "cpu_percent"
/** Its handle. */
#define VPSWIRE_FLEET_POINT_CPU_PERCENT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_POINT_CPU_PERCENT, 3)
/** Integer: Read from disk, bytes. (may be missing) */
#define VPSWIRE_FLEET_POINT_DISK_READ_BYTES "disk_read_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_POINT_DISK_READ_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_POINT_DISK_READ_BYTES, 4)
/** Integer: Written to disk, bytes. (may be missing) */
#define VPSWIRE_FLEET_POINT_DISK_WRITE_BYTES "disk_write_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_POINT_DISK_WRITE_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_POINT_DISK_WRITE_BYTES, 5)

/* Problem: A problem. Fields that the service does not report are absent. */

/** Text: The name of the account in the fleet. */
#define VPSWIRE_FLEET_PROBLEM_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_ACCOUNT, 0)
/** Text: The machine, `account/id`; absent if the problem concerns the account. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_MACHINE, 1)
/** Text: The kind of problem. */
#define VPSWIRE_FLEET_PROBLEM_KIND "kind"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_KIND_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_KIND, 2)
/** Text: The service's own words about it. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_MESSAGE "message"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_MESSAGE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_MESSAGE, 3)
/** Text: The address that it concerns. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_ADDRESS "address"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_ADDRESS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_ADDRESS, 4)
/** Integer: When it began, Unix seconds, UTC. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_SINCE "since"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_SINCE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_SINCE, 5)
/** Integer: When it ends by itself, Unix seconds, UTC. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_ENDS_AT "ends_at"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_ENDS_AT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_ENDS_AT, 6)
/** Integer: When the machine will be suspended unless the problem is resolved, Unix seconds, UTC. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_DEADLINE "deadline"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_DEADLINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_DEADLINE, 7)
/** Map, the fields of TaskProgress: The progress of the task that locks the machine. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_PROGRESS "progress"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_PROGRESS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_PROGRESS, 8)
/** Text, an exact decimal: The amount owed, US dollars. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_AMOUNT "amount"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_AMOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_AMOUNT, 9)
/** Text: The call of the API that shows details. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_LOOK "look"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_LOOK_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_LOOK, 10)
/** Anything: The service's own record of it, unchanged, if there is one. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_RECORD, 11)

/* Rebuilt: A machine that is being installed. */

/** Text: The machine: `account/id`. */
#define VPSWIRE_FLEET_REBUILT_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_REBUILT_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REBUILT_MACHINE, 0)
/** Text: The name of its account in the fleet. */
#define VPSWIRE_FLEET_REBUILT_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_REBUILT_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REBUILT_ACCOUNT, 1)
/** Text: The call that was made. */
#define VPSWIRE_FLEET_REBUILT_CALL "call"
/** Its handle. */
#define VPSWIRE_FLEET_REBUILT_CALL_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REBUILT_CALL, 2)
/**
 * Text: The new root password, if the service returns it. Nothing else ever shows it again. (may be missing;
 * secret)
 */
#define VPSWIRE_FLEET_REBUILT_ROOT_PASSWORD "root_password"
/** Its handle. */
#define VPSWIRE_FLEET_REBUILT_ROOT_PASSWORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REBUILT_ROOT_PASSWORD, 3)
/** Integer: The port that SSH will listen on, if the service returns it. (may be missing) */
#define VPSWIRE_FLEET_REBUILT_SSH_PORT "ssh_port"
/** Its handle. */
#define VPSWIRE_FLEET_REBUILT_SSH_PORT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REBUILT_SSH_PORT, 4)
/**
 * Anything: The service's answer, unchanged; absent if it was empty. It may contain passwords, so it is not
 * printed. (may be missing; secret)
 */
#define VPSWIRE_FLEET_REBUILT_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_REBUILT_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REBUILT_RECORD, 5)

/* ReverseName: The reverse DNS name of an address. */

/** Text: The address. */
#define VPSWIRE_FLEET_REVERSE_NAME_ADDRESS "address"
/** Its handle. */
#define VPSWIRE_FLEET_REVERSE_NAME_ADDRESS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REVERSE_NAME_ADDRESS, 0)
/** Text: Its name; absent if none is set. (may be missing) */
#define VPSWIRE_FLEET_REVERSE_NAME_NAME "name"
/** Its handle. */
#define VPSWIRE_FLEET_REVERSE_NAME_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REVERSE_NAME_NAME, 1)

/* ReverseNames: The reverse DNS names of a machine's addresses. */

/** Text: The machine: `account/id`. */
#define VPSWIRE_FLEET_REVERSE_NAMES_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_REVERSE_NAMES_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REVERSE_NAMES_MACHINE, 0)
/** Text: The name of its account in the fleet. */
#define VPSWIRE_FLEET_REVERSE_NAMES_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_REVERSE_NAMES_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REVERSE_NAMES_ACCOUNT, 1)
/** List, each item map, the fields of ReverseName: The addresses that the service lists, each with its name. */
#define VPSWIRE_FLEET_REVERSE_NAMES_NAMES "names"
/** Its handle. */
#define VPSWIRE_FLEET_REVERSE_NAMES_NAMES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REVERSE_NAMES_NAMES, 2)

/* Snapshot: A snapshot. Fields that its service does not report are absent. */

/** Text: Its name in the fleet: `account/id`. */
#define VPSWIRE_FLEET_SNAPSHOT_SNAPSHOT "snapshot"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_SNAPSHOT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_SNAPSHOT, 0)
/** Text: The name of its account in the fleet. */
#define VPSWIRE_FLEET_SNAPSHOT_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_ACCOUNT, 1)
/** Text: Its id at its service: a file name of KiwiVM, a SNAPSHOTID of Vultr. */
#define VPSWIRE_FLEET_SNAPSHOT_ID "id"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_ID_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_ID, 2)
/** Text: The machine that it was taken of: `account/id`. Vultr does not report it. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_MACHINE, 3)
/** Text: Its description. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_DESCRIPTION "description"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_DESCRIPTION_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_DESCRIPTION, 4)
/** Text: The operating system on it, as the service names it. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_OS "os"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_OS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_OS, 5)
/** Integer: When it was taken, Unix seconds, UTC. KiwiVM does not report it. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_CREATED_AT "created_at"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_CREATED_AT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_CREATED_AT, 6)
/** Integer: Its size in storage, bytes. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_SIZE_BYTES "size_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_SIZE_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_SIZE_BYTES, 7)
/** Truth value: Whether it is complete. KiwiVM does not report it. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_COMPLETE "complete"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_COMPLETE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_COMPLETE, 8)
/** Truth value: KiwiVM: whether it is sticky, so that the service never deletes it. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_STICKY "sticky"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_STICKY_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_STICKY, 9)
/** Integer: KiwiVM: seconds until the service deletes it, unless it is sticky. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_EXPIRES_IN_SECONDS "expires_in_seconds"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_EXPIRES_IN_SECONDS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_EXPIRES_IN_SECONDS, 10)
/**
 * Anything: The service's own record, unchanged. It may contain links to the data, so it is not printed. (may be
 * missing; secret)
 */
#define VPSWIRE_FLEET_SNAPSHOT_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_RECORD, 11)

/* Snapshots: Snapshots, and the failures. */

/** List, each item map, the fields of Snapshot: The snapshots, in the order of the accounts. */
#define VPSWIRE_FLEET_SNAPSHOTS_SNAPSHOTS "snapshots"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOTS_SNAPSHOTS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOTS_SNAPSHOTS, 0)
/** List, each item map, the fields of Failure: The failures. The snapshots of all other accounts are listed. */
#define VPSWIRE_FLEET_SNAPSHOTS_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOTS_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOTS_FAILURES, 1)

/* TaskProgress: The progress of a task. */

/** Text: The name of the task: `OS Reinstall: debian-13-x86_64`. (may be missing) */
#define VPSWIRE_FLEET_TASK_PROGRESS_TASK "task"
/** Its handle. */
#define VPSWIRE_FLEET_TASK_PROGRESS_TASK_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_TASK_PROGRESS_TASK, 0)
/** Number: The part that is done, from 0 to 100 per cent. (may be missing) */
#define VPSWIRE_FLEET_TASK_PROGRESS_PERCENT "percent"
/** Its handle. */
#define VPSWIRE_FLEET_TASK_PROGRESS_PERCENT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_TASK_PROGRESS_PERCENT, 1)
/** Text: The current step, in words. (may be missing) */
#define VPSWIRE_FLEET_TASK_PROGRESS_MESSAGE "message"
/** Its handle. */
#define VPSWIRE_FLEET_TASK_PROGRESS_MESSAGE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_TASK_PROGRESS_MESSAGE, 2)
/** Integer: The age of this information, seconds. (may be missing) */
#define VPSWIRE_FLEET_TASK_PROGRESS_AGE_SECONDS "age_seconds"
/** Its handle. */
#define VPSWIRE_FLEET_TASK_PROGRESS_AGE_SECONDS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_TASK_PROGRESS_AGE_SECONDS, 3)

/* Usages: The traffic of machines, and the failures. */

/** List, each item map, the fields of MachineUsage: The traffic of each machine, in the order of the accounts. */
#define VPSWIRE_FLEET_USAGES_MACHINES "machines"
/** Its handle. */
#define VPSWIRE_FLEET_USAGES_MACHINES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_USAGES_MACHINES, 0)
/** List, each item map, the fields of Failure: The failures. The machines of all other accounts are listed. */
#define VPSWIRE_FLEET_USAGES_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_USAGES_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_USAGES_FAILURES, 1)

/* list */

/** The parameters of vpswire_fleet_list. */
typedef struct vpswire_fleet_list_params {
    /** Only the machines of this account. (optional) */
    const char *account;
    /**
     * Whether to request the state where the plain list does not contain it. On KiwiVM a call that takes up to 15
     * seconds replaces the plain one; on CVM this adds one call for each machine. (default: no; optional)
     */
    vpswire_opt_bool live;
} vpswire_fleet_list_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_list_request(
    const vpswire_fleet_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "account", params->account);
        vpswire_put_opt_bool(made, "live", params->live);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the machines of all accounts, or of one.
 *
 * Makes one call for each account: its plain list. Accounts that fail are reported next to the machines of the
 * others. On Vultr it lists the servers, without bare metal.
 *
 * Effect: reads. Answers a map (Machines: machines, failures).
 */
static inline vpswire_status vpswire_fleet_list(
    const vpswire_fleet *fleet, const vpswire_fleet_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_list_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* get */

/** The parameters of vpswire_fleet_get. */
typedef struct vpswire_fleet_get_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
} vpswire_fleet_get_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_get_request(
    const vpswire_fleet_get_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "get", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show one machine, with its state.
 *
 * Effect: reads. Answers a map (Machine: machine, account, id, api, label, hostname, addresses, state,
 * provider_state, progress, location, os, plan, created_at, record).
 */
static inline vpswire_status vpswire_fleet_get(
    const vpswire_fleet *fleet, const vpswire_fleet_get_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_get_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* power.start */

/** The parameters of vpswire_fleet_power_start. */
typedef struct vpswire_fleet_power_start_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
} vpswire_fleet_power_start_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_power_start_request(
    const vpswire_fleet_power_start_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "power.start", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Start a machine. On Vultr a running machine is restarted.
 *
 * Effect: acts. Answers a map (Acted: target, account, call, record).
 */
static inline vpswire_status vpswire_fleet_power_start(
    const vpswire_fleet *fleet, const vpswire_fleet_power_start_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_power_start_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* power.stop */

/** The parameters of vpswire_fleet_power_stop. */
typedef struct vpswire_fleet_power_stop_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
} vpswire_fleet_power_stop_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_power_stop_request(
    const vpswire_fleet_power_stop_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "power.stop", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Shut a machine down cleanly.
 *
 * Effect: sets. Answers a map (Acted: target, account, call, record).
 */
static inline vpswire_status vpswire_fleet_power_stop(
    const vpswire_fleet *fleet, const vpswire_fleet_power_stop_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_power_stop_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* power.restart */

/** The parameters of vpswire_fleet_power_restart. */
typedef struct vpswire_fleet_power_restart_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
} vpswire_fleet_power_restart_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_power_restart_request(
    const vpswire_fleet_power_restart_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "power.restart", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Restart a machine in the way that its service does it. On Vultr this cuts the power: data not yet written to
 * disk is lost.
 *
 * Effect: acts. Answers a map (Acted: target, account, call, record).
 */
static inline vpswire_status vpswire_fleet_power_restart(
    const vpswire_fleet *fleet, const vpswire_fleet_power_restart_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_power_restart_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* power.kill */

/** The parameters of vpswire_fleet_power_kill. */
typedef struct vpswire_fleet_power_kill_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
} vpswire_fleet_power_kill_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_power_kill_request(
    const vpswire_fleet_power_kill_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "power.kill", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Switch a machine off at once by cutting its power. Data not yet written to disk is lost.
 *
 * Effect: acts. Answers a map (Acted: target, account, call, record).
 */
static inline vpswire_status vpswire_fleet_power_kill(
    const vpswire_fleet *fleet, const vpswire_fleet_power_kill_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_power_kill_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* rebuild */

/** The parameters of vpswire_fleet_rebuild. */
typedef struct vpswire_fleet_rebuild_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
    /**
     * The operating system: on KiwiVM a template of `get_available_os`, which must be given; on Vultr an OSID of
     * `server.os_change_list`, or the current one if not given. (optional)
     */
    const char *os;
} vpswire_fleet_rebuild_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_rebuild_request(
    const vpswire_fleet_rebuild_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "rebuild", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
        vpswire_put_text(made, "os", params->os);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Reinstall the operating system of a machine, or install another one. Everything on its disk is lost for good.
 *
 * The call returns before the installation is complete. On KiwiVM its answer contains the only copy of the new
 * root password: keep it.
 *
 * Effect: destroys. Answers a map (Rebuilt: machine, account, call, root_password, ssh_port, record).
 */
static inline vpswire_status vpswire_fleet_rebuild(
    const vpswire_fleet *fleet, const vpswire_fleet_rebuild_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_rebuild_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* usage */

/** The parameters of vpswire_fleet_usage. */
typedef struct vpswire_fleet_usage_params {
    /** Only the machines of this account. (optional) */
    const char *account;
    /**
     * Whether to also forecast from the last 7 days. This requests the `series` of each machine, one more call each;
     * on KiwiVM such an answer can have 30 MB. (default: no; optional)
     */
    vpswire_opt_bool recent;
} vpswire_fleet_usage_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_usage_request(
    const vpswire_fleet_usage_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "usage", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "account", params->account);
        vpswire_put_opt_bool(made, "recent", params->recent);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the traffic of each machine: the amount used, the time of the next reset, and a forecast for that time.
 *
 * Makes one call for each account. Fractions of a byte are rounded to the nearest byte. Where a service counts in
 * GB, as Vultr does, a GB is 10^9 bytes.
 *
 * Effect: reads. Answers a map (Usages: machines, failures).
 */
static inline vpswire_status vpswire_fleet_usage(
    const vpswire_fleet *fleet, const vpswire_fleet_usage_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_usage_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* series */

/** The parameters of vpswire_fleet_series. */
typedef struct vpswire_fleet_series_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
    /** Only points from this time on, Unix seconds. (optional) */
    vpswire_opt_int since;
} vpswire_fleet_series_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_series_request(
    const vpswire_fleet_series_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "series", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
        vpswire_put_opt_int(made, "since", params->since);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the traffic of one machine over time, in the steps that its service records.
 *
 * The points contain everything that the service reports, so there is no separate record.
 *
 * Effect: reads. Answers a map (MachineSeries: machine, account, step_seconds, points).
 */
static inline vpswire_status vpswire_fleet_series(
    const vpswire_fleet *fleet, const vpswire_fleet_series_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_series_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* snapshots.list */

/** The parameters of vpswire_fleet_snapshots_list. */
typedef struct vpswire_fleet_snapshots_list_params {
    /** Only the snapshots of this account. (optional) */
    const char *account;
} vpswire_fleet_snapshots_list_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_snapshots_list_request(
    const vpswire_fleet_snapshots_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "snapshots.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "account", params->account);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the snapshots of all accounts, or of one.
 *
 * Vultr does not report which machine a snapshot was taken of.
 *
 * Effect: reads. Answers a map (Snapshots: snapshots, failures).
 */
static inline vpswire_status vpswire_fleet_snapshots_list(
    const vpswire_fleet *fleet, const vpswire_fleet_snapshots_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_snapshots_list_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* snapshots.create */

/** The parameters of vpswire_fleet_snapshots_create. */
typedef struct vpswire_fleet_snapshots_create_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
    /** The description of the snapshot. (optional) */
    const char *description;
} vpswire_fleet_snapshots_create_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_snapshots_create_request(
    const vpswire_fleet_snapshots_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "snapshots.create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
        vpswire_put_text(made, "description", params->description);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Take a snapshot of a machine.
 *
 * The call returns before the snapshot is complete. On KiwiVM the machine is locked until then and may be
 * restarted.
 *
 * Effect: bills. Answers a map (NewSnapshot: machine, account, call, snapshot, record).
 */
static inline vpswire_status vpswire_fleet_snapshots_create(
    const vpswire_fleet *fleet, const vpswire_fleet_snapshots_create_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_snapshots_create_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* snapshots.delete */

/** The parameters of vpswire_fleet_snapshots_delete. */
typedef struct vpswire_fleet_snapshots_delete_params {
    /** The snapshot, as `snapshots.list` names it: `account/id`. (required) */
    const char *snapshot;
} vpswire_fleet_snapshots_delete_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_snapshots_delete_request(
    const vpswire_fleet_snapshots_delete_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "snapshots.delete", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "snapshot", params->snapshot);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Delete a snapshot. It is lost for good.
 *
 * Effect: destroys. Answers a map (Acted: target, account, call, record).
 */
static inline vpswire_status vpswire_fleet_snapshots_delete(
    const vpswire_fleet *fleet, const vpswire_fleet_snapshots_delete_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_snapshots_delete_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* snapshots.restore */

/** The parameters of vpswire_fleet_snapshots_restore. */
typedef struct vpswire_fleet_snapshots_restore_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
    /** The snapshot, as `snapshots.list` names it: `account/id`. (required) */
    const char *snapshot;
} vpswire_fleet_snapshots_restore_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_snapshots_restore_request(
    const vpswire_fleet_snapshots_restore_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "snapshots.restore", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
        vpswire_put_text(made, "snapshot", params->snapshot);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Restore a machine from a snapshot of its account. Everything on its disk is lost for good.
 *
 * Effect: destroys. Answers a map (Acted: target, account, call, record).
 */
static inline vpswire_status vpswire_fleet_snapshots_restore(
    const vpswire_fleet *fleet, const vpswire_fleet_snapshots_restore_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_snapshots_restore_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* addresses */

/** The parameters of vpswire_fleet_addresses. */
typedef struct vpswire_fleet_addresses_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
} vpswire_fleet_addresses_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_addresses_request(
    const vpswire_fleet_addresses_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "addresses", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the addresses of a machine, including private ones.
 *
 * Effect: reads. Answers a map (MachineAddresses: machine, account, addresses).
 */
static inline vpswire_status vpswire_fleet_addresses(
    const vpswire_fleet *fleet, const vpswire_fleet_addresses_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_addresses_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* rdns.get */

/** The parameters of vpswire_fleet_rdns_get. */
typedef struct vpswire_fleet_rdns_get_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
} vpswire_fleet_rdns_get_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_rdns_get_request(
    const vpswire_fleet_rdns_get_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "rdns.get", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the reverse DNS names of a machine's addresses.
 *
 * Effect: reads. Answers a map (ReverseNames: machine, account, names).
 */
static inline vpswire_status vpswire_fleet_rdns_get(
    const vpswire_fleet *fleet, const vpswire_fleet_rdns_get_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_rdns_get_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* rdns.set */

/** The parameters of vpswire_fleet_rdns_set. */
typedef struct vpswire_fleet_rdns_set_params {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    const char *machine;
    /** An address of the machine. (an address; required) */
    const char *address;
    /** The new name. (required) */
    const char *name;
} vpswire_fleet_rdns_set_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_rdns_set_request(
    const vpswire_fleet_rdns_set_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "rdns.set", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "machine", params->machine);
        vpswire_put_text(made, "address", params->address);
        vpswire_put_text(made, "name", params->name);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Set the reverse DNS name of an address of a machine. It can take hours to become visible.
 *
 * Effect: sets. Answers a map (Acted: target, account, call, record).
 */
static inline vpswire_status vpswire_fleet_rdns_set(
    const vpswire_fleet *fleet, const vpswire_fleet_rdns_set_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_rdns_set_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* problems */

/** The parameters of vpswire_fleet_problems. */
typedef struct vpswire_fleet_problems_params {
    /** Only this account. (optional) */
    const char *account;
    /** Whether to also ask KiwiVM for throttling, by a call that takes up to 15 seconds. (default: no; optional) */
    vpswire_opt_bool live;
} vpswire_fleet_problems_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_problems_request(
    const vpswire_fleet_problems_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "problems", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "account", params->account);
        vpswire_put_opt_bool(made, "live", params->live);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the problems of machines and accounts: suspensions, policy violations that lead to one, null routes,
 * throttling, locks, installations in progress, unpaid bills. Machines without a reported problem are not listed.
 *
 * Makes one call for each account on KiwiVM, and one more if there is a policy violation; one for each machine on
 * CVM; two for each account on Vultr.
 *
 * Effect: reads. Answers a map (FleetProblems: problems, failures).
 */
static inline vpswire_status vpswire_fleet_problems(
    const vpswire_fleet *fleet, const vpswire_fleet_problems_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_problems_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* budget */

/** The parameters of vpswire_fleet_budget. */
typedef struct vpswire_fleet_budget_params {
    /** Only the budget of this account. (optional) */
    const char *account;
} vpswire_fleet_budget_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_budget_request(
    const vpswire_fleet_budget_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "budget", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "account", params->account);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show how many more calls each account, or one account, may make.
 *
 * On KiwiVM this call itself counts against the budget. No other service reports one.
 *
 * Effect: reads. Answers a map (Budgets: budgets, failures).
 */
static inline vpswire_status vpswire_fleet_budget(
    const vpswire_fleet *fleet, const vpswire_fleet_budget_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_budget_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

/* capabilities */

/** The parameters of vpswire_fleet_capabilities. */
typedef struct vpswire_fleet_capabilities_params {
    /** Only this account. (optional) */
    const char *account;
    /**
     * Whether to also check what depends on the plan and the location of the machine. Only KiwiVM is asked. (default:
     * no; optional)
     */
    vpswire_opt_bool ask;
} vpswire_fleet_capabilities_params;

/** The request of that verb, for vpswire_fleet_send. */
static inline vpswire_status vpswire_fleet_capabilities_request(
    const vpswire_fleet_capabilities_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("fleet", "capabilities", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "account", params->account);
        vpswire_put_opt_bool(made, "ask", params->ask);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Report which verbs each account supports, and why the others are not supported. Creating a machine and waiting
 * for one, which are jobs, are reported too.
 *
 * Makes no call unless `ask` is given.
 *
 * Effect: reads. Answers a map (AccountCapabilities: capabilities, failures).
 */
static inline vpswire_status vpswire_fleet_capabilities(
    const vpswire_fleet *fleet, const vpswire_fleet_capabilities_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_fleet_capabilities_request(params, &request, error);
    return vpswire_fleet_send_once(fleet, request, status, answer, error);
}

#endif
