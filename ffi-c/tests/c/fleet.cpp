// The example of docs/fleet.md for C++: the traffic of two accounts, and what failed on one of them.
#include <cstdlib>
#include <iostream>
#include <vpswire/fleet.hpp>

static void usage(const vpswire::client &tokyo, const vpswire::client &shop)
{
    namespace verbs = vpswire::verbs;
    vpswire::fleet fleet;
    fleet.add("tokyo", tokyo, VPSWIRE_TRAFFIC_ALLOWANCE);
    fleet.add("shop", shop);

    auto usages = fleet.send(verbs::usage{});
    for (auto [key, machine] : usages.get(verbs::Usages::machines)) {
        std::cout << machine.get(verbs::MachineUsage::machine) << ' '
                  << machine.get(verbs::MachineUsage::used_bytes).value_or(0) << '\n';
    }
    for (auto [key, failure] : usages.get(verbs::Usages::failures)) {
        std::cout << failure.get(verbs::Failure::account) << ": " << failure.get(verbs::Failure::message) << '\n';
    }
}

int main()
{
    try {
        const auto of = [](const char *name) { return std::getenv(name); };
        auto tokyo = vpswire::client::kiwivm({of("VPSWIRE_KIWIVM_VEID"), "private_WRONG", of("VPSWIRE_KIWIVM_URL"), nullptr});
        auto shop = vpswire::client::vultr({of("VPSWIRE_VULTR_API_KEY"), of("VPSWIRE_VULTR_URL"), nullptr});
        usage(tokyo, shop);
    } catch (const vpswire::error &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
