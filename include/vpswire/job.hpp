// Jobs in C++: to their end, step by step, or as a range of steps. Included by vpswire.hpp.
#ifndef VPSWIRE_JOB_HPP
#define VPSWIRE_JOB_HPP

#include "answers.hpp"

#include <chrono>
#include <functional>

namespace vpswire {

/// What a job says in a step.
using notice_kind = vpswire_notice_kind;

/// How a job is run.
struct job_options {
    /// How long the whole job may take; 0 is an hour, or of a job that is resumed what it had.
    std::chrono::seconds timeout{0};
    /// Called before each call with the job as a text. If it returns false or throws, the call is not made and the job ends.
    std::function<bool(std::string_view)> save{};
};

/// What a job is about to do. It lives as long as the job.
struct plan {
    /// A line for each item.
    std::string_view words;
    /// The same as data: the fields of jobs::Plan in vpswire/jobs.hpp.
    view data;
};

/// What a job says in a step. Its texts live until the job's next step.
class notice {
public:
    /// Takes what C calls a vpswire_notice.
    explicit notice(const vpswire_notice &from = {}) noexcept : from_(from) {}

    /// What is said.
    notice_kind kind() const noexcept { return static_cast<notice_kind>(from_.kind); }
    /// In words what the kind says: the plan, the progress, the name of the password or of the call; else "".
    std::string_view message() const noexcept { return from_.message ? from_.message : ""; }
    /// With VPSWIRE_NOTICE_PROGRESS: how much of what it waits for is done, from 0 to 100, where that is known.
    std::optional<double> percent() const noexcept
    {
        return from_.has_percent ? std::optional<double>(from_.percent) : std::nullopt;
    }
    /// With VPSWIRE_NOTICE_WAIT: how long; else 0.
    std::chrono::milliseconds wait() const noexcept { return std::chrono::milliseconds(from_.wait_ms); }
    /// With VPSWIRE_NOTICE_SECRET: the password; else "".
    std::string_view secret() const noexcept { return from_.secret ? from_.secret : ""; }
    /// With VPSWIRE_NOTICE_PLAN: the plan as data, which lives as long as the job.
    view plan() const noexcept { return view(from_.plan); }

private:
    vpswire_notice from_;
};

/// A job of a client: client::job makes one. One thread at a time may use it.
class job {
public:
    /// The job's name within its API: "rotate".
    std::string_view name() const noexcept { return vpswire_job_name(get()); }

    /// What it is about to do. Nothing is made, changed or deleted before the next step.
    result<vpswire::plan> try_plan()
    {
        const char *words = nullptr;
        const vpswire_value *data = nullptr;
        vpswire_error *why = nullptr;
        if (vpswire_job_plan(get(), &words, &data, &why) != VPSWIRE_OK) return error(why);
        return vpswire::plan{words, view(data)};
    }

    /// Takes one step: makes a call, or says what there is to know. A wait is left to the caller.
    result<notice> try_step()
    {
        vpswire_notice said{};
        vpswire_value *answer = nullptr;
        vpswire_error *why = nullptr;
        if (vpswire_job_step(get(), &said, &answer, &why) != VPSWIRE_OK) return error(why);
        if (answer) answer_.reset(answer);
        return notice(said);
    }

    /// Runs it to its end, and calls `listener` with what it says on the way. What that throws leaves the job where it is.
    result<value> try_run(const std::function<void(const notice &)> &listener = {})
    {
        for (;;) {
            auto said = try_step();
            if (!said) return said.error();
            if (listener) listener(*said);
            if (said->kind() == VPSWIRE_NOTICE_DONE) return value(answer_.release());
            if (said->kind() == VPSWIRE_NOTICE_WAIT) wait(said->wait());
        }
    }

    /// Waits so long, or until the cancel of the job's client is set, which the next step sees.
    void wait(std::chrono::milliseconds time) const noexcept
    {
        vpswire_job_wait(get(), static_cast<std::uint64_t>(time.count()));
    }

    /// The job as a text, for client::resume: without keys and passwords.
    result<std::string> try_save()
    {
        const char *text = nullptr;
        std::size_t length = 0;
        vpswire_error *why = nullptr;
        if (vpswire_job_save(get(), &text, &length, &why) != VPSWIRE_OK) return error(why);
        return std::string(text, length);
    }

    /// The answer, after a step that said VPSWIRE_NOTICE_DONE. It lives as long as the job.
    view answer() const noexcept { return view(answer_.get()); }

    /// The passwords that it got, by their names, also if it ended with an error. They live as long as the job.
    std::vector<std::pair<std::string_view, std::string_view>> secrets() const
    {
        std::vector<std::pair<std::string_view, std::string_view>> all;
        const char *name = "";
        const char *secret = "";
        while (vpswire_job_secret(get(), all.size(), &name, &secret) == VPSWIRE_OK) all.emplace_back(name, secret);
        return all;
    }

#ifdef VPSWIRE_EXCEPTIONS
    /// What it is about to do; throws the error.
    vpswire::plan plan() { return try_plan().value(); }
    /// Takes one step; throws the error.
    notice step() { return try_step().value(); }
    /// Runs it to its end; throws the error.
    value run(const std::function<void(const notice &)> &listener = {}) { return try_run(listener).value(); }
    /// The job as a text; throws the error.
    std::string save() { return try_save().value(); }

    class iterator;
    /// Takes a step, as each ++ does, and throws the error; the last notice is VPSWIRE_NOTICE_DONE. Waits are left to the caller.
    iterator begin();
    /// After the last one.
    iterator end();
#endif

    /// For the functions of C.
    vpswire_job *get() const noexcept { return owned_.get(); }

private:
    friend class client;

    using save_function = std::function<bool(std::string_view)>;

    job() = default;

    /// Has a job made by `make`, which is given the options as C has them.
    template <class Make>
    static result<job> made(const job_options &how, Make make)
    {
        job made;
        vpswire_job_options given{};
        given.timeout_seconds = static_cast<std::uint64_t>(how.timeout.count());
        if (how.save) {
            made.save_ = std::make_unique<save_function>(how.save);
            given.save = call_save;
            given.save_data = made.save_.get();
        }
        vpswire_job *owned = nullptr;
        vpswire_error *why = nullptr;
        if (make(&given, &owned, &why) != VPSWIRE_OK) return error(why);
        made.owned_.reset(owned);
        return made;
    }

    static bool call_save(void *data, const char *text, std::size_t length) noexcept
    {
#ifdef VPSWIRE_EXCEPTIONS
        try {
            return (*static_cast<save_function *>(data))(std::string_view(text, length));
        } catch (...) {
            return false;
        }
#else
        return (*static_cast<save_function *>(data))(std::string_view(text, length));
#endif
    }

    // The job is freed before what it calls.
    std::unique_ptr<save_function> save_;
    std::unique_ptr<vpswire_job, freed_by<vpswire_job_free>> owned_;
    std::unique_ptr<vpswire_value, freed_by<vpswire_value_free>> answer_;
};

#ifdef VPSWIRE_EXCEPTIONS
/// Goes through the steps of a job, once.
class job::iterator {
public:
    /// @cond
    using value_type = notice;
    using difference_type = std::ptrdiff_t;
    using reference = const notice &;
    using pointer = const notice *;
    using iterator_category = std::input_iterator_tag;
    /// @endcond

    iterator() = default;
    /// The job's next step.
    explicit iterator(job *of) : job_(of), said_(of->step()) {}
    /// What the job said.
    const notice &operator*() const noexcept { return said_; }
    /// The same.
    const notice *operator->() const noexcept { return &said_; }
    /// Takes a step.
    iterator &operator++()
    {
        if (said_.kind() == VPSWIRE_NOTICE_DONE) {
            job_ = nullptr;
        } else {
            said_ = job_->step();
        }
        return *this;
    }
    /// Takes a step.
    void operator++(int) { ++*this; }
    /// Whether both are at the end.
    bool operator==(const iterator &other) const noexcept { return job_ == other.job_; }
    /// Whether one is not.
    bool operator!=(const iterator &other) const noexcept { return job_ != other.job_; }

private:
    job *job_ = nullptr;
    notice said_;
};

inline job::iterator job::begin() { return iterator(this); }
inline job::iterator job::end() { return {}; }
#endif

} // namespace vpswire

#endif
