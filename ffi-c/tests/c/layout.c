/* The structs that the library reads and writes keep their layout on a machine with 64-bit pointers. */
#include "check.h"
#include <assert.h>
#include <vpswire.h>

#define FIELD(type, field, at) static_assert(offsetof(type, field) == at, #type "." #field)
#define SIZE(type, size) static_assert(sizeof(type) == size, #type)

SIZE(vpswire_status, 4);
SIZE(vpswire_kind, 4);
SIZE(vpswire_flag, 16);
FIELD(vpswire_flag, value, 8);
SIZE(vpswire_header, 16);
FIELD(vpswire_header, value, 8);
SIZE(vpswire_view, 16);
FIELD(vpswire_view, length, 8);
SIZE(vpswire_field, 16);
FIELD(vpswire_field, index, 8);
SIZE(vpswire_message, 48);
FIELD(vpswire_message, url, 8);
FIELD(vpswire_message, headers, 16);
FIELD(vpswire_message, header_count, 24);
FIELD(vpswire_message, body, 32);
FIELD(vpswire_message, body_length, 40);
SIZE(vpswire_response, 72);
FIELD(vpswire_response, headers, 8);
FIELD(vpswire_response, header_count, 16);
FIELD(vpswire_response, body, 24);
FIELD(vpswire_response, body_length, 32);
FIELD(vpswire_response, reserved, 40);
SIZE(vpswire_event, 88);
FIELD(vpswire_event, response, 8);
FIELD(vpswire_event, sent, 16);
FIELD(vpswire_event, detail, 24);
FIELD(vpswire_event, elapsed_ms, 32);
FIELD(vpswire_event, unix_ms, 40);
FIELD(vpswire_event, random, 48);
FIELD(vpswire_event, reserved, 56);
SIZE(vpswire_step, 48);
FIELD(vpswire_step, wait_ms, 8);
FIELD(vpswire_step, reserved, 16);
SIZE(vpswire_fleet_options, 40);
FIELD(vpswire_fleet_options, reserved, 8);
SIZE(vpswire_fleet_account, 40);
FIELD(vpswire_fleet_account, reserved, 8);
SIZE(vpswire_job_options, 56);
FIELD(vpswire_job_options, save, 8);
FIELD(vpswire_job_options, save_data, 16);
FIELD(vpswire_job_options, reserved, 24);
SIZE(vpswire_notice, 88);
FIELD(vpswire_notice, message, 8);
FIELD(vpswire_notice, percent, 16);
FIELD(vpswire_notice, has_percent, 24);
FIELD(vpswire_notice, wait_ms, 32);
FIELD(vpswire_notice, secret, 40);
FIELD(vpswire_notice, plan, 48);
FIELD(vpswire_notice, reserved, 56);

#if VPSWIRE_VERSION_NUMBER < VPSWIRE_MAKE_VERSION(0, 1, 0)
#error the version can be compared by the preprocessor
#endif

int main(void)
{
    /* The header and the library have the same version. */
    char parts[32];
    snprintf(parts, sizeof parts, "%d.%d.%d", VPSWIRE_VERSION_MAJOR, VPSWIRE_VERSION_MINOR, VPSWIRE_VERSION_PATCH);
    SAME(parts, VPSWIRE_VERSION);
    SAME(vpswire_version(), VPSWIRE_VERSION);
    CHECK(vpswire_version_number() == VPSWIRE_VERSION_NUMBER);
    /* Zero means 'success', 'the first step' and 'missing'. */
    return VPSWIRE_OK + VPSWIRE_EVENT_START + VPSWIRE_KIND_MISSING + VPSWIRE_TRAFFIC_BOTH + VPSWIRE_NOTICE_DONE;
}
