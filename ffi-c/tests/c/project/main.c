/* The smallest program: it uses the library, and prints its version. */
#include <stdio.h>
#include <vpswire/fleet.h>
#include <vpswire/jobs.h>
#include <vpswire/kiwivm.h>

int main(void)
{
    vpswire_client *client = NULL;
    vpswire_error *error = NULL;
    if (vpswire_kiwivm_new(NULL, &client, &error) != VPSWIRE_INVALID_PARAMS) return 1;
    printf("%s: %s\n", vpswire_version(), vpswire_error_message(error));
    vpswire_error_free(error);
    return 0;
}
