// The example of the README for C++.
#include <cstdlib>
#include <iostream>
#include <vpswire/vultr.hpp>

int main()
{
    try {
        const char *url = std::getenv("VPSWIRE_VULTR_URL");
        auto client = vpswire::client::vultr({std::getenv("VPSWIRE_VULTR_API_KEY"), url, nullptr});
        vpswire::vultr::server::list list;
        list.tag = "web";
        auto servers = client.send(list);
        for (auto [id, server] : servers) std::cout << id << ' ' << server.text("label") << '\n';
    } catch (const vpswire::error &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
