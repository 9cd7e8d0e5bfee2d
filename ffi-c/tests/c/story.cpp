// The C++ interface over sockets to the simulator, with exceptions and without. Arguments: its URL of Vultr, and the
// key.
#include "check.h"
#include <algorithm>
#include <vpswire/cvm.hpp>
#include <vpswire/fleet.hpp>
#include <vpswire/jobs.hpp>
#include <vpswire/kiwivm.hpp>
#include <vpswire/vultr.hpp>

namespace vultr = vpswire::vultr;

using vultr::Server;

// Missing values, existing values, and their kinds.
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

    // A wrong kind, a wrong name and a value that is not a list are errors, also for optional values.
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
    // Parameters that are set are sent, including 0, false and "".
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

static void verbs(const vpswire::client &client)
{
    vpswire::fleet fleet(2);
    CHECK(fleet.try_add("shop", client));
    CHECK(fleet.try_add("shop", client).error().status() == VPSWIRE_INVALID_PARAMS);
    auto machine = fleet.try_send(vpswire::verbs::get("web-1"));
    CHECK(machine && *machine->try_get(vpswire::verbs::Machine::machine) == "shop/576965");
    CHECK(**machine->try_get(vpswire::verbs::Machine::label) == "web-1");
    auto none = fleet.try_send(vpswire::verbs::power::restart("wbe-1"));
    CHECK(none.error().status() == VPSWIRE_NOT_FOUND && !none.error().outcome().raw());
    HAS(none.error().what(), "similar names: shop/576965 (web-1)");

    vpswire::cancel cancel;
    cancel.set();
    auto listed = fleet.try_send(vpswire::verbs::list(), &cancel);
    CHECK(listed && listed->try_get(vpswire::verbs::Machines::failures)->size() == 1);
}

namespace jobs = vultr::jobs;

// A job that reads: run to its end, saved and resumed, and its error after the end.
static void job(const vpswire::client &client)
{
    auto job = client.try_job(jobs::wait(576965, "active"));
    CHECK(job && job->name() == "wait" && job->secrets().empty() && !job->answer().raw());
    auto plan = job->try_plan();
    CHECK(plan && plan->words.substr(0, 6) == "reads ");
    CHECK(plan->data.try_get(vpswire::jobs::Plan::items)->size() == 1);
    auto resumed = client.try_resume(*job->try_save());
    CHECK(resumed && resumed->name() == "wait");
    CHECK(client.try_resume("{}").error().status() == VPSWIRE_INVALID_PARAMS);

    std::vector<vpswire::notice_kind> kinds;
    auto done = resumed->try_run([&](const vpswire::notice &notice) { kinds.push_back(notice.kind()); });
    CHECK(done && *done->try_get(jobs::Waited::exists));
    CHECK(kinds.front() == VPSWIRE_NOTICE_PLAN && kinds.back() == VPSWIRE_NOTICE_DONE);
    auto over = resumed->try_step();
    CHECK(!over && over.error().status() == VPSWIRE_INVALID_PARAMS);
    CHECK(over.error().outcome().try_get(vpswire::jobs::PlanOutcome::done)->size() == 0);

    vpswire::job_options options;
    options.timeout = std::chrono::seconds(60);
    options.save = [](std::string_view text) { return text.empty(); };
    auto unsaved = client.try_job(jobs::wait(576965, "active"), options);
    auto failed = unsaved->try_run();
    HAS(failed.error().what(), "the job cannot be saved");
}

#ifdef VPSWIRE_EXCEPTIONS
// Step by step as a range, and a listener that throws.
static void steps(const vpswire::client &client)
{
    auto job = client.job(jobs::wait(576965, "active"));
    std::vector<std::string> said;
    for (const vpswire::notice &notice : job) said.emplace_back(notice.message());
    CHECK(said.size() == 3 && said.at(0) == job.plan().words && said.at(1) == "server.list" && said.at(2).empty());
    CHECK(job.answer().get(jobs::Waited::exists));

    auto left = client.resume(client.job(jobs::wait(576965, "active")).save());
    try {
        left.run([](const vpswire::notice &) { throw 7; });
        CHECK(false);
    } catch (int number) {
        CHECK(number == 7);
    }
    CHECK(left.run().get(jobs::Waited::exists));
    vpswire::job_options options;
    options.save = [](std::string_view) -> bool { throw 7; };
    try {
        client.job(jobs::wait(576965, "active"), options).run();
        CHECK(false);
    } catch (const vpswire::error &error) {
        HAS(error.what(), "the job cannot be saved");
    }
#if defined(__cpp_lib_ranges) && !(defined(__clang__) && __clang_major__ < 16)
    static_assert(std::ranges::input_range<vpswire::job>);
#endif
}
#endif

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

    verbs(*client);
    job(*client);

    // A failure has its reason, and a copy of an error has the same.
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
    steps(thrower);
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
    // Entries are usable with views, for a named answer and within a pipe.
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
