// The C++ face over sockets to the simulator, with exceptions and without. Arguments: its URL of Vultr, and the key.
#include "check.h"
#include <algorithm>
#include <vpswire/cvm.hpp>
#include <vpswire/kiwivm.hpp>
#include <vpswire/vultr.hpp>

namespace vultr = vpswire::vultr;

using vultr::Server;

// What is not there, what is, and what it is.
static void reading(const vpswire::view &servers)
{
    std::size_t count = 0;
    for (auto [id, server] : servers) {
        CHECK(*server.try_get(Server::tag) == "web" && !id.empty());
        CHECK(*server.try_get(Server::subid) == std::stoll(std::string(id)));
        CHECK(server.try_get(Server::label).value() && server.kind("label") == VPSWIRE_KIND_TEXT);
        count++;
    }
    CHECK(count > 0 && count == *servers.try_size() && servers.flaws().empty());
    CHECK(*servers.try_get<std::string_view>("576965.label") == "web-1");
    vpswire::view server = *servers.try_get<vpswire::view>("576965");
    CHECK(*server.try_get(Server::label) == "web-1");

    // A wrong kind, a wrong name and what is no list are errors, also where something may be missing.
    CHECK(server.try_get<std::int64_t>("label").error().status() == VPSWIRE_WRONG_KIND);
    CHECK(server.try_get<std::optional<std::int64_t>>("label").error().status() == VPSWIRE_WRONG_KIND);
    CHECK(server.try_get<std::string_view>("labl").error().status() == VPSWIRE_NO_FIELD);
    CHECK(server.try_get<std::optional<std::string_view>>("labl").error().status() == VPSWIRE_NO_FIELD);
    CHECK(server.try_get<vpswire::view>("labl").error().status() == VPSWIRE_NO_FIELD);
    CHECK(servers.try_get<std::string_view>("1.label").error().status() == VPSWIRE_MISSING);
    CHECK(!*servers.try_get<std::optional<std::string_view>>("1.label"));
    CHECK(server.try_get<vpswire::view>("label")->try_size().error().status() == VPSWIRE_WRONG_KIND);
    CHECK(vpswire::view().try_size().error().status() == VPSWIRE_MISUSE);
    CHECK(servers.try_json()->front() == '{' && servers.try_json()->back() == '}');
}

static void requests()
{
    // What is given is sent, 0, false and "" too.
    auto client = vpswire::client::try_vultr({"KEYNOTREAL", nullptr, nullptr});
    CHECK(client);
    vultr::server::list list;
    list.subid = 0;
    auto request = list.make();
    CHECK(request);
    vpswire_exchange *exchange = nullptr;
    CHECK(vpswire_exchange_new(client->get(), request->get(), &exchange, nullptr) == VPSWIRE_OK);
    SAME(vpswire_exchange_message(exchange)->url, "https://api.vultr.com/v1/server/list?SUBID=0");
    vpswire_exchange_free(exchange);

    vultr::server::create create(1, 201, 167);
    create.label = "";
    create.enable_ipv6 = false;
    create.sshkeyid = std::vector<std::string_view>{"a", "b"};
    create.userdata = "hello";
    auto second = create.make();
    CHECK(second && vpswire_exchange_new(client->get(), second->get(), &exchange, nullptr) == VPSWIRE_OK);
    const char *body = vpswire_exchange_message(exchange)->body;
    HAS(body, "label=&");
    HAS(body, "enable_ipv6=no");
    HAS(body, "SSHKEYID=a%2Cb");
    HAS(body, "userdata=aGVsbG8%3D");
    vpswire_exchange_free(exchange);

    auto kiwivm = vpswire::client::try_kiwivm({"1347645", "KEYNOTREAL", nullptr, nullptr});
    vpswire::kiwivm::kiwivm::set_notification_preferences preferences({{"usage", true}, {"login", false}});
    auto third = preferences.make();
    CHECK(kiwivm && third && vpswire_exchange_new(kiwivm->get(), third->get(), &exchange, nullptr) == VPSWIRE_OK);
    HAS(vpswire_exchange_message(exchange)->body, "%7B%22usage%22%3A1%2C%22login%22%3A0%7D");
    vpswire_exchange_free(exchange);
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    requests();
    vpswire_options options{};
    options.pace = VPSWIRE_BOOL(false);
    vpswire_vultr_account account{argv[2], argv[1], &options};

    auto client = vpswire::client::try_vultr(account);
    CHECK(client);
    vultr::server::list list;
    list.tag = "web";
    auto servers = client->try_send(list);
    CHECK(servers);
    reading(*servers);
    vpswire::value kept = std::move(*servers);
    reading(kept);

    // What failed says why, and a copy of an error says the same.
    vultr::server::destroy unknown(-1);
    auto refused = client->try_send(unknown);
    CHECK(!refused && refused.error().status() == VPSWIRE_INVALID_PARAMS && !refused.error().unknown());
    vpswire::error copy = refused.error();
    HAS(copy.what(), "got -1");
    CHECK(*copy.facts().try_get<std::string_view>("param") == "subid");
    CHECK(!vpswire::request::make("vultr", "no.such_call"));

    vpswire::cancel cancel;
    cancel.set();
    CHECK(client->try_send(list, &cancel).error().status() == VPSWIRE_CANCELLED);

#ifdef VPSWIRE_EXCEPTIONS
    auto thrower = vpswire::client::vultr(account);
    auto again = thrower.send(list);
    reading(again);
    try {
        again.get<std::int64_t>("576965.label");
        CHECK(false);
    } catch (const vpswire::error &error) {
        CHECK(error.status() == VPSWIRE_WRONG_KIND);
    }
    try {
        thrower.send(unknown);
        CHECK(false);
    } catch (const std::exception &error) {
        HAS(error.what(), "server.destroy: subid: expected an integer");
    }
#if __cplusplus >= 202002L
    reading(thrower.send(vultr::server::list{.tag = "web"}));
// Clang before 16 does not compile the views of libstdc++.
#if defined(__cpp_lib_ranges) && !(defined(__clang__) && __clang_major__ < 16)
    // Entries go through views, whether the answer is named or part of a pipe.
    auto labels = again | std::views::transform([](vpswire::entry one) { return one.value.get(Server::label); });
    CHECK(std::ranges::distance(labels) == static_cast<std::ptrdiff_t>(again.size()));
    CHECK(std::ranges::find(labels, "web-1") != labels.end());
    vpswire::view part = again;
    auto first = part | std::views::take(1) | std::views::transform(&vpswire::entry::key);
    CHECK(std::ranges::distance(first) == 1);
    static_assert(std::ranges::forward_range<vpswire::view> && std::ranges::view<vpswire::view>);
    static_assert(std::ranges::forward_range<vpswire::value> && std::ranges::borrowed_range<vpswire::view>);
    static_assert(!std::ranges::borrowed_range<vpswire::value> && !std::ranges::view<vpswire::value>);
#endif
#endif
#endif
    return 0;
}
