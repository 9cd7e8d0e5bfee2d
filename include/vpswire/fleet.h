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

/* AccountBudget: The calls that a service will take of an account. */

/** Text: The name of the account in the fleet. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_BUDGET_ACCOUNT, 0)
/** Text: Its API: `kiwivm`, `cvm` or `vultr`. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_API "api"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_API_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_BUDGET_API, 1)
/**
 * List, each item map, the fields of BudgetWindow: What is left of each time that the service counts calls in,
 * the shortest first. All of them have to last.
 */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_WINDOWS "windows"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_WINDOWS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_BUDGET_WINDOWS, 2)
/** Anything: The service's own record, as it came. (may be missing) */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_BUDGET_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_BUDGET_RECORD, 3)

/* AccountCapabilities: What accounts can do, and what could not be asked. */

/** List, each item map, the fields of Capability: A statement for each account and verb. */
#define VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_CAPABILITIES "capabilities"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_CAPABILITIES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_CAPABILITIES, 0)
/** List, each item map, the fields of Failure: What failed. */
#define VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACCOUNT_CAPABILITIES_FAILURES, 1)

/* Acted: Something that was done. */

/** Text: What it was done to, a machine or a snapshot: `account/id`. */
#define VPSWIRE_FLEET_ACTED_TARGET "target"
/** Its handle. */
#define VPSWIRE_FLEET_ACTED_TARGET_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACTED_TARGET, 0)
/** Text: The name of its account in the fleet. */
#define VPSWIRE_FLEET_ACTED_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_ACTED_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACTED_ACCOUNT, 1)
/** Text: The call that did it. */
#define VPSWIRE_FLEET_ACTED_CALL "call"
/** Its handle. */
#define VPSWIRE_FLEET_ACTED_CALL_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACTED_CALL, 2)
/**
 * Anything: What the service answered, as it came; absent if that was nothing. It may hold passwords, so it is
 * not shown. (may be missing; secret)
 */
#define VPSWIRE_FLEET_ACTED_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_ACTED_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ACTED_RECORD, 3)

/* Address: An address. What its service does not say is absent. */

/** Text: The address; of a subnet its first one. */
#define VPSWIRE_FLEET_ADDRESS_ADDRESS "address"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_ADDRESS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_ADDRESS, 0)
/** Integer: 4 or 6. (may be missing) */
#define VPSWIRE_FLEET_ADDRESS_FAMILY "family"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_FAMILY_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_FAMILY, 1)
/** Integer: The length of the subnet's prefix in bits, where it is a subnet or belongs to one. (may be missing) */
#define VPSWIRE_FLEET_ADDRESS_PREFIX_LENGTH "prefix_length"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_PREFIX_LENGTH_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_PREFIX_LENGTH, 2)
/** Text: What it is for. (may be missing) */
#define VPSWIRE_FLEET_ADDRESS_KIND "kind"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_KIND_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_KIND, 3)
/** Text: Its reverse DNS name. (may be missing) */
#define VPSWIRE_FLEET_ADDRESS_NAME "name"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_NAME_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_NAME, 4)
/** Anything: The service's own record of it, as it came, where it has one. (may be missing) */
#define VPSWIRE_FLEET_ADDRESS_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_ADDRESS_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_ADDRESS_RECORD, 5)

/* BudgetWindow: What is left of a time that a service counts calls in. */

/** Integer: How long it is, seconds. */
#define VPSWIRE_FLEET_BUDGET_WINDOW_WINDOW_SECONDS "window_seconds"
/** Its handle. */
#define VPSWIRE_FLEET_BUDGET_WINDOW_WINDOW_SECONDS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_BUDGET_WINDOW_WINDOW_SECONDS, 0)
/**
 * Integer: How many calls are left in the present one, in the points of the service; below 0 where it is
 * overdrawn.
 */
#define VPSWIRE_FLEET_BUDGET_WINDOW_REMAINING "remaining"
/** Its handle. */
#define VPSWIRE_FLEET_BUDGET_WINDOW_REMAINING_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_BUDGET_WINDOW_REMAINING, 1)

/* Budgets: The budgets of accounts, and what failed. */

/** List, each item map, the fields of AccountBudget: The budget of each account, in their order. */
#define VPSWIRE_FLEET_BUDGETS_BUDGETS "budgets"
/** Its handle. */
#define VPSWIRE_FLEET_BUDGETS_BUDGETS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_BUDGETS_BUDGETS, 0)
/** List, each item map, the fields of Failure: What failed; the budgets of the other accounts are all there. */
#define VPSWIRE_FLEET_BUDGETS_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_BUDGETS_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_BUDGETS_FAILURES, 1)

/* Capability: Whether an account has a verb. */

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
/** Text: Whether it has it. */
#define VPSWIRE_FLEET_CAPABILITY_ANSWER "answer"
/** Its handle. */
#define VPSWIRE_FLEET_CAPABILITY_ANSWER_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_CAPABILITY_ANSWER, 3)
/** Text: If not, why, or what does it instead; else what is to be known of it, if anything. (may be missing) */
#define VPSWIRE_FLEET_CAPABILITY_WHY "why"
/** Its handle. */
#define VPSWIRE_FLEET_CAPABILITY_WHY_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_CAPABILITY_WHY, 4)

/* Failure: What failed on an account. */

/** Text: The name of the account in the fleet. */
#define VPSWIRE_FLEET_FAILURE_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_FAILURE_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FAILURE_ACCOUNT, 0)
/** Text: The machine that it is about, `account/id`; absent if it is about all of the account. (may be missing) */
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
/** Text: What went wrong, in words. */
#define VPSWIRE_FLEET_FAILURE_MESSAGE "message"
/** Its handle. */
#define VPSWIRE_FLEET_FAILURE_MESSAGE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FAILURE_MESSAGE, 4)
/** Text: What is known of the call: `not_sent`, `rejected` or `unknown`. */
#define VPSWIRE_FLEET_FAILURE_VERDICT "verdict"
/** Its handle. */
#define VPSWIRE_FLEET_FAILURE_VERDICT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FAILURE_VERDICT, 5)
/** Truth value: Whether the same may succeed later. */
#define VPSWIRE_FLEET_FAILURE_RETRYABLE "retryable"
/** Its handle. */
#define VPSWIRE_FLEET_FAILURE_RETRYABLE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FAILURE_RETRYABLE, 6)

/* FleetProblems: What is wrong, and what could not be asked. */

/** List, each item map, the fields of Problem: What is wrong, in the order of the accounts. */
#define VPSWIRE_FLEET_FLEET_PROBLEMS_PROBLEMS "problems"
/** Its handle. */
#define VPSWIRE_FLEET_FLEET_PROBLEMS_PROBLEMS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FLEET_PROBLEMS_PROBLEMS, 0)
/** List, each item map, the fields of Failure: What failed; what is wrong on the other accounts is all there. */
#define VPSWIRE_FLEET_FLEET_PROBLEMS_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_FLEET_PROBLEMS_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_FLEET_PROBLEMS_FAILURES, 1)

/* Machine: A machine. What its service does not say is absent. */

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
/** Text: What it is called. (may be missing) */
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
/** Text: Its state, coarsely. Absent where the service did not say it. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_STATE "state"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_STATE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_STATE, 7)
/** Text: The word of the service that decided the state. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_PROVIDER_STATE "provider_state"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_PROVIDER_STATE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_PROVIDER_STATE, 8)
/** Map, the fields of TaskProgress: How far the task is that locks it. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_PROGRESS "progress"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_PROGRESS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_PROGRESS, 9)
/** Text: Where it is, in the words of its service. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_LOCATION "location"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_LOCATION_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_LOCATION, 10)
/** Text: Its operating system, in the words of its service. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_OS "os"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_OS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_OS, 11)
/** Text: Its plan, by the name or id that its service gives. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_PLAN "plan"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_PLAN_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_PLAN, 12)
/** Integer: When it was created, Unix seconds, UTC. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_CREATED_AT "created_at"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_CREATED_AT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_CREATED_AT, 13)
/**
 * Anything: The service's own record, as it came. It may hold passwords, so it is not shown. (may be missing;
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
/** Integer: How long a point is, seconds. */
#define VPSWIRE_FLEET_MACHINE_SERIES_STEP_SECONDS "step_seconds"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_SERIES_STEP_SECONDS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_SERIES_STEP_SECONDS, 2)
/** List, each item map, the fields of Point: The points, the earliest first. */
#define VPSWIRE_FLEET_MACHINE_SERIES_POINTS "points"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_SERIES_POINTS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_SERIES_POINTS, 3)

/* MachineUsage: The traffic of a machine. What its service does not say is absent. */

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
/** Integer: The incoming traffic used, where directions are counted apart, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_IN_USED_BYTES "in_used_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_IN_USED_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_IN_USED_BYTES, 4)
/** Integer: The incoming traffic allowed, where directions are counted apart, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_IN_ALLOWED_BYTES "in_allowed_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_IN_ALLOWED_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_IN_ALLOWED_BYTES, 5)
/** Integer: The outgoing traffic used, where directions are counted apart, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_OUT_USED_BYTES "out_used_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_OUT_USED_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_OUT_USED_BYTES, 6)
/** Integer: The outgoing traffic allowed, where directions are counted apart, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_OUT_ALLOWED_BYTES "out_allowed_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_OUT_ALLOWED_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_OUT_ALLOWED_BYTES, 7)
/**
 * Number: The part of the allowance that is used, 1 for all of it, to six decimals; where directions are counted
 * apart, the greater of the two. (may be missing)
 */
#define VPSWIRE_FLEET_MACHINE_USAGE_SHARE "share"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_SHARE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_SHARE, 8)
/**
 * Integer: Since when it is counted, Unix seconds, UTC. No service says it: on KiwiVM it is a month before
 * `resets_at`, on Vultr the first of the month. (may be missing)
 */
#define VPSWIRE_FLEET_MACHINE_USAGE_BEGAN_AT "began_at"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_BEGAN_AT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_BEGAN_AT, 9)
/**
 * Integer: When it begins at zero again, Unix seconds, UTC. KiwiVM says it; on Vultr it is the first of the next
 * month. (may be missing)
 */
#define VPSWIRE_FLEET_MACHINE_USAGE_RESETS_AT "resets_at"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_RESETS_AT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_RESETS_AT, 10)
/** Integer: What will be used by then if it goes on as it has since `began_at`, bytes. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_FORECAST_BYTES "forecast_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_FORECAST_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_FORECAST_BYTES, 11)
/**
 * Integer: What will be used by then if it goes on as in the last 7 days, both directions together, bytes. (may
 * be missing)
 */
#define VPSWIRE_FLEET_MACHINE_USAGE_RECENT_FORECAST_BYTES "recent_forecast_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_RECENT_FORECAST_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_RECENT_FORECAST_BYTES, 12)
/**
 * Text: KiwiVM: what `multiplier` multiplies, as set for the account: `both`, the counter and the allowance, as
 * the document says; or `allowance`, that alone. (may be missing)
 */
#define VPSWIRE_FLEET_MACHINE_USAGE_RULE "rule"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_RULE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_RULE, 13)
/** Text, an exact decimal: KiwiVM: the place's multiplier of traffic. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_MULTIPLIER "multiplier"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_MULTIPLIER_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_MULTIPLIER, 14)
/** Text: What is doubtful about the numbers. (may be missing) */
#define VPSWIRE_FLEET_MACHINE_USAGE_WARNING "warning"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINE_USAGE_WARNING_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINE_USAGE_WARNING, 15)
/**
 * Anything: The service's own record, as it came. It may hold passwords, so it is not shown. (may be missing;
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
/** List, each item map, the fields of Failure: What failed; the machines of the other accounts are all there. */
#define VPSWIRE_FLEET_MACHINES_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_MACHINES_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_MACHINES_FAILURES, 1)

/* NewSnapshot: A snapshot that is being made. */

/** Text: The machine: `account/id`. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_NEW_SNAPSHOT_MACHINE, 0)
/** Text: The name of its account in the fleet. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_NEW_SNAPSHOT_ACCOUNT, 1)
/** Text: The call that did it. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_CALL "call"
/** Its handle. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_CALL_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_NEW_SNAPSHOT_CALL, 2)
/**
 * Text: Its name in the fleet, `account/id`; absent where the service does not say it, as KiwiVM. (may be
 * missing)
 */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_SNAPSHOT "snapshot"
/** Its handle. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_SNAPSHOT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_NEW_SNAPSHOT_SNAPSHOT, 3)
/** Anything: What the service answered, as it came. (may be missing; secret) */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_NEW_SNAPSHOT_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_NEW_SNAPSHOT_RECORD, 4)

/* Point: What was used within a step. What the service does not say is absent. */

/** Integer: Its time, Unix seconds, UTC; of a day its beginning. */
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
/** Number: How busy the CPU was, per cent. (may be missing) */
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

/* Problem: Something that is wrong. What the service does not say is absent. */

/** Text: The name of the account in the fleet. */
#define VPSWIRE_FLEET_PROBLEM_ACCOUNT "account"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_ACCOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_ACCOUNT, 0)
/** Text: The machine, `account/id`; absent if it is about the account. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_MACHINE, 1)
/** Text: What kind of problem it is. */
#define VPSWIRE_FLEET_PROBLEM_KIND "kind"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_KIND_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_KIND, 2)
/** Text: What the service says of it, in its words. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_MESSAGE "message"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_MESSAGE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_MESSAGE, 3)
/** Text: The address that it is about. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_ADDRESS "address"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_ADDRESS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_ADDRESS, 4)
/** Integer: Since when, Unix seconds, UTC. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_SINCE "since"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_SINCE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_SINCE, 5)
/** Integer: When it ends by itself, Unix seconds, UTC. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_ENDS_AT "ends_at"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_ENDS_AT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_ENDS_AT, 6)
/** Integer: When the machine will be suspended unless it is settled, Unix seconds, UTC. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_DEADLINE "deadline"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_DEADLINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_DEADLINE, 7)
/** Map, the fields of TaskProgress: How far the task is that locks the machine. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_PROGRESS "progress"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_PROGRESS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_PROGRESS, 8)
/** Text, an exact decimal: What is owed, US dollars. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_AMOUNT "amount"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_AMOUNT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_AMOUNT, 9)
/** Text: The call of its API that shows more. (may be missing) */
#define VPSWIRE_FLEET_PROBLEM_LOOK "look"
/** Its handle. */
#define VPSWIRE_FLEET_PROBLEM_LOOK_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_PROBLEM_LOOK, 10)
/** Anything: The service's own record of it, as it came, where it has one. (may be missing) */
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
/** Text: The call that did it. */
#define VPSWIRE_FLEET_REBUILT_CALL "call"
/** Its handle. */
#define VPSWIRE_FLEET_REBUILT_CALL_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REBUILT_CALL, 2)
/**
 * Text: The new root password, where the service says it. Nothing else ever shows it again. (may be missing;
 * secret)
 */
#define VPSWIRE_FLEET_REBUILT_ROOT_PASSWORD "root_password"
/** Its handle. */
#define VPSWIRE_FLEET_REBUILT_ROOT_PASSWORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REBUILT_ROOT_PASSWORD, 3)
/** Integer: The port that SSH will listen on, where the service says it. (may be missing) */
#define VPSWIRE_FLEET_REBUILT_SSH_PORT "ssh_port"
/** Its handle. */
#define VPSWIRE_FLEET_REBUILT_SSH_PORT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REBUILT_SSH_PORT, 4)
/**
 * Anything: What the service answered, as it came; absent if that was nothing. It may hold passwords, so it is
 * not shown. (may be missing; secret)
 */
#define VPSWIRE_FLEET_REBUILT_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_REBUILT_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REBUILT_RECORD, 5)

/* ReverseName: The reverse DNS name of an address. */

/** Text: The address. */
#define VPSWIRE_FLEET_REVERSE_NAME_ADDRESS "address"
/** Its handle. */
#define VPSWIRE_FLEET_REVERSE_NAME_ADDRESS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_REVERSE_NAME_ADDRESS, 0)
/** Text: Its name; absent where none is set. (may be missing) */
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

/* Snapshot: A snapshot. What its service does not say is absent. */

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
/** Text: The machine that it was made of: `account/id`. Vultr does not say it. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_MACHINE "machine"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_MACHINE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_MACHINE, 3)
/** Text: What it is called. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_DESCRIPTION "description"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_DESCRIPTION_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_DESCRIPTION, 4)
/** Text: The operating system on it, in the words of its service. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_OS "os"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_OS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_OS, 5)
/** Integer: When it was made, Unix seconds, UTC. KiwiVM does not say it. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_CREATED_AT "created_at"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_CREATED_AT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_CREATED_AT, 6)
/** Integer: Its size as it is kept, bytes. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_SIZE_BYTES "size_bytes"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_SIZE_BYTES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_SIZE_BYTES, 7)
/** Truth value: Whether it is complete. KiwiVM does not say it. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_COMPLETE "complete"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_COMPLETE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_COMPLETE, 8)
/** Truth value: KiwiVM: whether it is kept for ever. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_STICKY "sticky"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_STICKY_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_STICKY, 9)
/** Integer: KiwiVM: seconds until the service deletes it, unless it is sticky. (may be missing) */
#define VPSWIRE_FLEET_SNAPSHOT_EXPIRES_IN_SECONDS "expires_in_seconds"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_EXPIRES_IN_SECONDS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_EXPIRES_IN_SECONDS, 10)
/**
 * Anything: The service's own record, as it came. It may hold links to the data, so it is not shown. (may be
 * missing; secret)
 */
#define VPSWIRE_FLEET_SNAPSHOT_RECORD "record"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOT_RECORD_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOT_RECORD, 11)

/* Snapshots: Snapshots, and what failed. */

/** List, each item map, the fields of Snapshot: The snapshots, in the order of the accounts. */
#define VPSWIRE_FLEET_SNAPSHOTS_SNAPSHOTS "snapshots"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOTS_SNAPSHOTS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOTS_SNAPSHOTS, 0)
/** List, each item map, the fields of Failure: What failed; the snapshots of the other accounts are all there. */
#define VPSWIRE_FLEET_SNAPSHOTS_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_SNAPSHOTS_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_SNAPSHOTS_FAILURES, 1)

/* TaskProgress: How far a task is. */

/** Text: What the task is: `OS Reinstall: debian-13-x86_64`. (may be missing) */
#define VPSWIRE_FLEET_TASK_PROGRESS_TASK "task"
/** Its handle. */
#define VPSWIRE_FLEET_TASK_PROGRESS_TASK_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_TASK_PROGRESS_TASK, 0)
/** Number: How much of it is done, from 0 to 100. (may be missing) */
#define VPSWIRE_FLEET_TASK_PROGRESS_PERCENT "percent"
/** Its handle. */
#define VPSWIRE_FLEET_TASK_PROGRESS_PERCENT_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_TASK_PROGRESS_PERCENT, 1)
/** Text: What it is at, in words. (may be missing) */
#define VPSWIRE_FLEET_TASK_PROGRESS_MESSAGE "message"
/** Its handle. */
#define VPSWIRE_FLEET_TASK_PROGRESS_MESSAGE_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_TASK_PROGRESS_MESSAGE, 2)
/** Integer: Seconds since this was last known. (may be missing) */
#define VPSWIRE_FLEET_TASK_PROGRESS_AGE_SECONDS "age_seconds"
/** Its handle. */
#define VPSWIRE_FLEET_TASK_PROGRESS_AGE_SECONDS_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_TASK_PROGRESS_AGE_SECONDS, 3)

/* Usages: The traffic of machines, and what failed. */

/** List, each item map, the fields of MachineUsage: The traffic of each machine, in the order of the accounts. */
#define VPSWIRE_FLEET_USAGES_MACHINES "machines"
/** Its handle. */
#define VPSWIRE_FLEET_USAGES_MACHINES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_USAGES_MACHINES, 0)
/** List, each item map, the fields of Failure: What failed; the machines of the other accounts are all there. */
#define VPSWIRE_FLEET_USAGES_FAILURES "failures"
/** Its handle. */
#define VPSWIRE_FLEET_USAGES_FAILURES_FIELD VPSWIRE_FIELD(VPSWIRE_FLEET_USAGES_FAILURES, 1)

/* list */

/** The parameters of vpswire_fleet_list. */
typedef struct vpswire_fleet_list_params {
    /** Only the machines of this account. (optional) */
    const char *account;
    /**
     * Whether to ask for the state where the plain list does not hold it. On KiwiVM that is a call that takes up to
     * 15 seconds in place of the plain one, on CVM one more call for each machine. (default: no; optional)
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
 * One call for each account: what is asked of each is its plain list. Accounts that fail are named beside the
 * machines of the others. On Vultr these are the servers; bare metal is not listed.
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
 * Start a machine. On Vultr one that runs is restarted.
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
 * Shut a machine down in order.
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
 * Restart a machine, in the way that its service has. On Vultr its power is cut: what it had not written is lost.
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
 * Switch a machine off at once, by cutting its power. What it had not written to disk is lost.
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
     * `server.os_change_list`, or the same again if not given. (optional)
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
 * Install the operating system of a machine again, or another one. Everything on its disk is lost for good.
 *
 * The answer comes before it is done. On KiwiVM it holds the only copy of the new root password: keep it.
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
     * Whether to forecast from the last 7 days too. That takes each machine's `series`, one more call for each; on
     * KiwiVM an answer may have 30 MB. (default: no; optional)
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
 * Show how much of its traffic each machine has used, when that begins again, and what it will be by then.
 *
 * One call for each account. Fractions of a byte are rounded to the nearest byte. Where a service counts GB, as
 * Vultr does, a GB is taken as 10^9 bytes.
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
    /** Only points from then on, Unix seconds. (optional) */
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
 * Show the traffic of one machine over time, in the steps in which its service keeps it.
 *
 * The points have all that the service says, so the service's own record is not given beside them.
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
 * Vultr lists those of the account, without the machine that each was made of.
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
    /** What to call it. (optional) */
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
 * Make a snapshot of a machine.
 *
 * The answer comes before it is done. On KiwiVM the machine is locked until then, and may be restarted.
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
 * Put a machine back to a snapshot of its account. Everything on its disk is lost for good.
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
 * List the addresses of a machine, private ones too.
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
    /** The name that it shall have. (required) */
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
 * Set the reverse DNS name of an address of a machine. It can take hours to be seen.
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
    /** Whether to ask KiwiVM what is throttled, too: a call that takes up to 15 seconds. (default: no; optional) */
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
 * List what is wrong with the machines and accounts: suspended, about to be, cut off, throttled, locked, being
 * made, unpaid. A machine of which the service says nothing of the kind is not listed.
 *
 * On KiwiVM one call for each account, and one more where there is a policy violation; on CVM one for each
 * machine; on Vultr two for each account.
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
 * Show how many more calls the service of each account, or of one, will take.
 *
 * On KiwiVM this is a call of the budget itself. No other service says it.
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
     * Whether to ask what depends on the plan and the place of the machine, too. Only KiwiVM is asked. (default: no;
     * optional)
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
 * Say which verbs each account has, and why not the others; and what creates a machine and waits for one, which
 * are no verbs.
 *
 * Nothing is asked of any service, unless `ask` is given.
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
