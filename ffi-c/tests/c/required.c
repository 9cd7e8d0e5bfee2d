/* For each call that requires something: all of it given, and each part of it left out. ffi-c/tests/required.rs prints
 * the cases. Argument: a server that shall see nothing. */
#include "required.h"
#include <vpswire/cvm.h>
#include <vpswire/kiwivm.h>
#include <vpswire/vultr.h>

int main(int argc, char **argv)
{
    CHECK(argc == 2);
    server = argv[1];
    /* The cases. */
    printf("%d requests\n", requests);
    return 0;
}
