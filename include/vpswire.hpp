// libvpswire for C++17 and later, header-only over vpswire.h, whose conventions hold.
//
//     auto client = vpswire::client::vultr({key, nullptr, nullptr});
//     auto servers = client.send(vpswire::vultr::server::list{.tag = "web"}); // C++20; in C++17 set .tag apart
//     for (auto [id, server] : servers) std::cout << id << ' ' << server.get(vpswire::vultr::Server::label).value_or("") << '\n';
//
// What fails throws vpswire::error. Every such function has a twin named try_..., which returns a result instead and
// throws nothing; without exceptions (-fno-exceptions) only those are there. Objects own what they hold and are moved,
// not copied. A view, and a text read from it, lives as long as the value or error that it was taken from.
#ifndef VPSWIRE_HPP
#define VPSWIRE_HPP

#include "vpswire/answers.hpp"
#include "vpswire/job.hpp"

namespace vpswire {

/// How a client behaves.
using options = vpswire_options;
/// How the traffic of an account is counted.
using traffic_rule = vpswire_traffic_rule;

/// A call with its values.
class request {
public:
    /// What is wanted: see vpswire_request_new.
    static result<request> make(const char *api, const char *what)
    {
        vpswire_request *made = nullptr;
        vpswire_error *why = nullptr;
        if (vpswire_request_new(api, what, &made, &why) != VPSWIRE_OK) return error(why);
        return request(made);
    }

    /// Puts an integer in.
    void put(const char *name, std::int64_t number) { vpswire_request_put_int(get(), name, number); }
    /// Puts an integer in.
    void put(const char *name, int number) { put(name, std::int64_t{number}); }
    /// Puts a truth value in.
    void put(const char *name, bool truth) { vpswire_request_put_bool(get(), name, truth); }
    /// Puts a text in. One without data is not given; an empty one is.
    void put(const char *name, std::string_view text)
    {
        if (text.data()) vpswire_request_put_text(get(), name, text.data(), text.size());
    }
    /// Puts a text in.
    void put(const char *name, const char *text) { put(name, std::string_view(text)); }
    /// Puts bytes in. Those without data are not given.
    void put(const char *name, bytes data)
    {
        if (data.data) vpswire_request_put_bytes(get(), name, data.data, data.length);
    }
    /// Puts a list of texts in.
    void put(const char *name, const std::vector<std::string_view> &texts)
    {
        std::vector<std::string> ended(texts.begin(), texts.end());
        std::vector<const char *> items;
        for (const auto &text : ended) items.push_back(text.c_str());
        vpswire_request_put_list(get(), name, items.data(), items.size());
    }
    /// Puts a map from names to truth values in.
    void put(const char *name, const std::vector<std::pair<std::string_view, bool>> &flags)
    {
        std::vector<std::pair<std::string, bool>> ended(flags.begin(), flags.end());
        std::vector<vpswire_flag> items;
        for (const auto &flag : ended) items.push_back({flag.first.c_str(), flag.second});
        vpswire_request_put_flags(get(), name, items.data(), items.size());
    }
    /// An integer of which 0 is no possible value: 0 is not given.
    void put_nonzero(const char *name, std::int64_t number)
    {
        if (number != 0) put(name, number);
    }
    /// What is not there is not given.
    template <class T>
    void put(const char *name, const std::optional<T> &maybe)
    {
        if (maybe) put(name, *maybe);
    }

    /// For the functions of C.
    vpswire_request *get() const noexcept { return owned_.get(); }

private:
    explicit request(vpswire_request *owned) noexcept : owned_(owned) {}

    std::unique_ptr<vpswire_request, freed_by<vpswire_request_free>> owned_;
};

/// A wish to give up on calls; may be set from another thread or a signal handler.
class cancel {
public:
    cancel() : owned_(vpswire_cancel_new()) {}
    /// Ends the calls that were given it.
    void set() const noexcept { vpswire_cancel_set(owned_.get()); }
    /// For the functions of C.
    const vpswire_cancel *get() const noexcept { return owned_.get(); }

private:
    std::unique_ptr<vpswire_cancel, freed_by<vpswire_cancel_free>> owned_;
};

/// A client for one account. Any number of threads may use it at once.
class client {
public:
    /// A client for a KiwiVM VPS.
    static result<client> try_kiwivm(const vpswire_kiwivm_account &account) { return made(vpswire_kiwivm_new, account); }
    /// A client for a user of a CVM panel.
    static result<client> try_cvm(const vpswire_cvm_account &account) { return made(vpswire_cvm_new, account); }
    /// A client for a Vultr account.
    static result<client> try_vultr(const vpswire_vultr_account &account) { return made(vpswire_vultr_new, account); }

    /// Makes a call: a struct of vpswire/kiwivm.hpp, cvm.hpp or vultr.hpp, or a request.
    template <class Call>
    result<value> try_send(const Call &call, const cancel *cancel = nullptr) const
    {
        auto made = call.make();
        return made ? try_send(*made, cancel) : result<value>(made.error());
    }
    /// Makes a call that was put together by hand.
    result<value> try_send(const request &request, const cancel *cancel = nullptr) const
    {
        vpswire_value *answer = nullptr;
        vpswire_error *why = nullptr;
        const vpswire_cancel *until = cancel ? cancel->get() : nullptr;
        if (vpswire_send(get(), request.get(), until, &answer, &why) != VPSWIRE_OK) return error(why);
        return value(answer);
    }

    /// Begins a job: a struct of vpswire/jobs.hpp. Nothing is sent before its first step.
    template <class Job>
    result<vpswire::job> try_job(const Job &job, const job_options &how = {}) const
    {
        auto request = job.make();
        if (!request) return request.error();
        return vpswire::job::made(how, [&](auto *given, auto **made, auto **why) {
            return vpswire_job_new(get(), request->get(), given, made, why);
        });
    }
    /// Goes on with a job that was saved: see vpswire_job_resume.
    result<vpswire::job> try_resume(const std::string &saved, const job_options &how = {}) const
    {
        return vpswire::job::made(how, [&](auto *given, auto **made, auto **why) {
            return vpswire_job_resume(get(), saved.c_str(), given, made, why);
        });
    }

#ifdef VPSWIRE_EXCEPTIONS
    /// A client for a KiwiVM VPS; throws the error.
    static client kiwivm(const vpswire_kiwivm_account &account) { return try_kiwivm(account).value(); }
    /// A client for a user of a CVM panel; throws the error.
    static client cvm(const vpswire_cvm_account &account) { return try_cvm(account).value(); }
    /// A client for a Vultr account; throws the error.
    static client vultr(const vpswire_vultr_account &account) { return try_vultr(account).value(); }
    /// Makes a call; throws the error.
    template <class Call>
    value send(const Call &call, const cancel *cancel = nullptr) const
    {
        return try_send(call, cancel).value();
    }
    /// Begins a job; throws the error.
    template <class Job>
    vpswire::job job(const Job &job, const job_options &how = {}) const
    {
        return try_job(job, how).value();
    }
    /// Goes on with a job that was saved; throws the error.
    vpswire::job resume(const std::string &saved, const job_options &how = {}) const
    {
        return try_resume(saved, how).value();
    }
#endif

    /// For the functions of C.
    const vpswire_client *get() const noexcept { return owned_.get(); }

private:
    explicit client(vpswire_client *owned) noexcept : owned_(owned) {}

    template <class Account>
    static result<client> made(vpswire_status (*make)(const Account *, vpswire_client **, vpswire_error **),
                               const Account &account)
    {
        vpswire_client *made = nullptr;
        vpswire_error *why = nullptr;
        if (make(&account, &made, &why) != VPSWIRE_OK) return error(why);
        return client(made);
    }

    std::unique_ptr<vpswire_client, freed_by<vpswire_client_free>> owned_;
};

/// Named accounts of any mix of APIs, and the verbs that are the same for all of them. Any number of threads may use it at
/// once, while none adds an account.
class fleet {
public:
    /// A fleet without accounts. So many calls are made at once, 32 unless given.
    explicit fleet(std::size_t threads = 0)
    {
        vpswire_fleet_options given{};
        given.threads = threads;
        vpswire_fleet *made = nullptr;
        vpswire_fleet_new(&given, &made, nullptr);
        owned_.reset(made);
    }

    /// Adds an account under a name, with the client that its calls are made with: see vpswire_fleet_add.
    result<std::monostate> try_add(const std::string &name, const client &client,
                                   traffic_rule rule = VPSWIRE_TRAFFIC_BOTH)
    {
        vpswire_fleet_account account{};
        account.traffic_rule = rule;
        vpswire_error *why = nullptr;
        if (vpswire_fleet_add(get(), name.c_str(), client.get(), &account, &why) != VPSWIRE_OK) return error(why);
        return std::monostate();
    }

    /// Does a verb: a struct of vpswire/fleet.hpp, or a request.
    template <class Verb>
    result<value> try_send(const Verb &verb, const cancel *cancel = nullptr) const
    {
        auto made = verb.make();
        return made ? try_send(*made, cancel) : result<value>(made.error());
    }
    /// Does a verb that was put together by hand.
    result<value> try_send(const request &request, const cancel *cancel = nullptr) const
    {
        vpswire_value *answer = nullptr;
        vpswire_error *why = nullptr;
        const vpswire_cancel *until = cancel ? cancel->get() : nullptr;
        if (vpswire_fleet_send(get(), request.get(), until, &answer, &why) != VPSWIRE_OK) return error(why);
        return value(answer);
    }

#ifdef VPSWIRE_EXCEPTIONS
    /// Adds an account; throws the error.
    void add(const std::string &name, const client &client, traffic_rule rule = VPSWIRE_TRAFFIC_BOTH)
    {
        try_add(name, client, rule).value();
    }
    /// Does a verb; throws the error.
    template <class Verb>
    value send(const Verb &verb, const cancel *cancel = nullptr) const
    {
        return try_send(verb, cancel).value();
    }
#endif

    /// For the functions of C.
    vpswire_fleet *get() const noexcept { return owned_.get(); }

private:
    std::unique_ptr<vpswire_fleet, freed_by<vpswire_fleet_free>> owned_;
};

} // namespace vpswire

#endif
