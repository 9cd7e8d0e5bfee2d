// The example of the README and of docs/c.md for C++: the Vultr servers with a tag.
#include <cstdlib>
#include <iostream>
#include <vpswire/vultr.hpp>

static void servers_with_a_tag(const char *key, const char *url)
{
    auto vultr = vpswire::client::vultr({key, url, nullptr});
    vpswire::vultr::server::list list;
    list.tag = "web";
    auto servers = vultr.send(list);
    for (auto [id, server] : servers) {
        std::cout << id << ' ' << server.get(vpswire::vultr::Server::label).value_or("") << '\n';
    }
}

int main()
{
    try {
        servers_with_a_tag(std::getenv("VPSWIRE_VULTR_API_KEY"), std::getenv("VPSWIRE_VULTR_URL"));
    } catch (const vpswire::error &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
