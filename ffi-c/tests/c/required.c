/* For each call with required parameters: all of them set, and each of them left out. ffi-c/tests/required.rs
 * generates the cases. Argument: a server that must not receive any request. */
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
