/* The example of docs/fleet.md: the machines of two accounts, and one of them restarted by its label. */
#include <stdio.h>
#include <stdlib.h>
#include <vpswire/fleet.h>

static int restart(const vpswire_client *tokyo, const vpswire_client *shop)
{
    vpswire_fleet *fleet = NULL;
    vpswire_value *listed = NULL;
    vpswire_error *error = NULL;
    vpswire_fleet_account counted = { .traffic_rule = VPSWIRE_TRAFFIC_ALLOWANCE };
    if (vpswire_fleet_new(NULL, &fleet, &error)) goto end;
    if (vpswire_fleet_add(fleet, "tokyo", tokyo, &counted, &error)) goto end;
    if (vpswire_fleet_add(fleet, "shop", shop, NULL, &error)) goto end;

    const vpswire_value *machines, *machine;
    if (vpswire_fleet_list(fleet, NULL, &listed, &error)) goto end;
    if (vpswire_field_part(listed, VPSWIRE_FLEET_MACHINES_MACHINES_FIELD, &machines, &error)) goto end;
    for (size_t i = 0; vpswire_entry(machines, i, NULL, NULL, &machine) == VPSWIRE_OK; i++) {
        const char *name, *label;
        if (vpswire_get_text(machine, VPSWIRE_FLEET_MACHINE_MACHINE, &name, NULL, &error)) goto end;
        if (vpswire_get_text_or(machine, VPSWIRE_FLEET_MACHINE_LABEL, "-", &label, &error)) goto end;
        printf("%s %s\n", name, label);
    }
    vpswire_fleet_power_restart(fleet, &(vpswire_fleet_power_restart_params){ .machine = "web-1" }, NULL, &error);

end:
    if (error) fprintf(stderr, "%s\n", vpswire_error_message(error));
    int failed = error != NULL;
    vpswire_error_free(error);
    vpswire_value_free(listed);
    vpswire_fleet_free(fleet);
    return failed;
}

int main(void)
{
    vpswire_client *tokyo = NULL, *shop = NULL;
    vpswire_kiwivm_account vps = { .veid = getenv("VPSWIRE_KIWIVM_VEID"), .api_key = getenv("VPSWIRE_KIWIVM_API_KEY"),
                                   .base_url = getenv("VPSWIRE_KIWIVM_URL") };
    vpswire_vultr_account account = { .api_key = getenv("VPSWIRE_VULTR_API_KEY"), .base_url = getenv("VPSWIRE_VULTR_URL") };
    int failed = vpswire_kiwivm_new(&vps, &tokyo, NULL) || vpswire_vultr_new(&account, &shop, NULL) || restart(tokyo, shop);
    vpswire_client_free(tokyo);
    vpswire_client_free(shop);
    return failed;
}
