// The smallest program: it uses the library, and prints its version.
#include <iostream>
#include <vpswire/fleet.hpp>
#include <vpswire/jobs.hpp>
#include <vpswire/kiwivm.hpp>

int main()
{
    try {
        vpswire::client::kiwivm({});
        return 1;
    } catch (const vpswire::error &error) {
        std::cout << vpswire_version() << ": " << error.what() << '\n';
    }
}
