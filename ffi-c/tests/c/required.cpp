// The same as required.c in C++, where the constructors take the required parameters.
#include "required.h"
#include <type_traits>
#include <vpswire/cvm.hpp>
#include <vpswire/kiwivm.hpp>
#include <vpswire/vultr.hpp>

static void missing(vpswire::result<vpswire::request> made, const char *api, const char *name)
{
    CHECK(made);
    missing(vpswire_send(client(api), made->get(), nullptr, nullptr, &failure), name);
}

int main(int argc, char **argv)
{
    CHECK(argc == 2);
    server = argv[1];
    /* The cases. */
    printf("%d requests\n", requests);
    return 0;
}
