// libvpswire for C++17 and later, header-only over vpswire.h, whose conventions hold.
//
//     auto client = vpswire::client::vultr({key, nullptr, nullptr});
//     auto servers = client.send(vpswire::vultr::server::list{.tag = "web"}); // C++20; in C++17 set .tag apart
//     for (auto [id, server] : servers) std::cout << id << ' ' << server.text("label") << '\n';
//
// What fails throws vpswire::error. Every such function has a twin named try_..., which returns a result instead and
// throws nothing; without exceptions (-fno-exceptions) only those are there. Objects own what they hold and are moved,
// not copied. A view, and a text read from it, lives as long as the value or error that it was taken from.
#ifndef VPSWIRE_HPP
#define VPSWIRE_HPP

#include "vpswire.h"

#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#if defined(__cpp_exceptions) || defined(__EXCEPTIONS) || defined(_CPPUNWIND)
#define VPSWIRE_EXCEPTIONS 1
#endif

namespace vpswire {

using status = vpswire_status;
using kind = vpswire_kind;
using options = vpswire_options;

/// Frees with the function that belongs to the type.
template <auto free>
struct freed_by {
    template <class T>
    void operator()(T *object) const noexcept { free(object); }
};

/// An answer or a part of one, owned by somebody else.
class view {
public:
    view() = default;
    explicit view(const vpswire_value *value) noexcept : value_(value) {}

    /// Whether there is anything.
    explicit operator bool() const noexcept { return value_ != nullptr; }
    /// The part at a path; one of which `operator bool` is false if there is none.
    view operator[](const char *path) const noexcept { return view(vpswire_at(value_, path)); }
    view operator[](const std::string &path) const noexcept { return (*this)[path.c_str()]; }

    /// What stands at a path.
    vpswire::kind kind(const char *path = nullptr) const noexcept { return vpswire_kind_of(value_, path); }

    /// The text at a path; nothing if it is missing, null or of another kind. It may hold NULs.
    std::optional<std::string_view> get_text(const char *path = nullptr) const noexcept
    {
        const char *text = nullptr;
        std::size_t length = 0;
        if (vpswire_get_text(value_, path, &text, &length, nullptr) != VPSWIRE_OK) return std::nullopt;
        return std::string_view(text, length);
    }
    /// The bytes at a path.
    std::optional<std::string_view> get_bytes(const char *path = nullptr) const noexcept
    {
        const void *data = nullptr;
        std::size_t length = 0;
        if (vpswire_get_bytes(value_, path, &data, &length, nullptr) != VPSWIRE_OK) return std::nullopt;
        return std::string_view(static_cast<const char *>(data), length);
    }
    std::optional<std::int64_t> get_int(const char *path = nullptr) const noexcept { return get(vpswire_get_int, path); }
    std::optional<std::uint64_t> get_uint(const char *path = nullptr) const noexcept { return get(vpswire_get_uint, path); }
    std::optional<double> get_num(const char *path = nullptr) const noexcept { return get(vpswire_get_num, path); }
    std::optional<bool> get_bool(const char *path = nullptr) const noexcept { return get(vpswire_get_bool, path); }

    /// The same with a default.
    std::string_view text(const char *path = nullptr, std::string_view otherwise = {}) const noexcept
    {
        return get_text(path).value_or(otherwise);
    }
    std::int64_t integer(const char *path = nullptr, std::int64_t otherwise = 0) const noexcept
    {
        return get_int(path).value_or(otherwise);
    }
    double number(const char *path = nullptr, double otherwise = 0) const noexcept { return get_num(path).value_or(otherwise); }
    bool boolean(const char *path = nullptr, bool otherwise = false) const noexcept
    {
        return get_bool(path).value_or(otherwise);
    }

    /// The whole as JSON; empty if there is nothing.
    std::string_view json() const noexcept
    {
        const char *json = nullptr;
        std::size_t length = 0;
        if (vpswire_value_json(value_, &json, &length, nullptr) != VPSWIRE_OK) return {};
        return std::string_view(json, length);
    }

    /// How many items or entries it has.
    std::size_t size() const noexcept { return vpswire_count(value_); }

    class iterator;
    /// The entries of a map in order, or the items of a list with empty keys.
    iterator begin() const noexcept;
    iterator end() const noexcept;

    const vpswire_value *get() const noexcept { return value_; }

private:
    template <class T>
    std::optional<T> get(vpswire_status (*read)(const vpswire_value *, const char *, T *, vpswire_error **),
                         const char *path) const noexcept
    {
        T out{};
        if (read(value_, path, &out, nullptr) != VPSWIRE_OK) return std::nullopt;
        return out;
    }

    const vpswire_value *value_ = nullptr;
};

/// An entry of a map, or an item of a list.
struct entry {
    std::string_view key;
    view value;
};

class view::iterator {
public:
    using value_type = entry;
    using difference_type = std::ptrdiff_t;
    using reference = entry;
    using pointer = void;
    using iterator_category = std::input_iterator_tag;

    iterator(const vpswire_value *value, std::size_t index) noexcept : value_(value), index_(index) {}
    entry operator*() const noexcept
    {
        const char *key = nullptr;
        std::size_t length = 0;
        const vpswire_value *item = nullptr;
        vpswire_entry(value_, index_, &key, &length, &item);
        return {key ? std::string_view(key, length) : std::string_view(), view(item)};
    }
    iterator &operator++() noexcept
    {
        ++index_;
        return *this;
    }
    iterator operator++(int) noexcept { return iterator(value_, index_++); }
    bool operator==(const iterator &other) const noexcept { return index_ == other.index_; }
    bool operator!=(const iterator &other) const noexcept { return index_ != other.index_; }

private:
    const vpswire_value *value_;
    std::size_t index_;
};

inline view::iterator view::begin() const noexcept { return iterator(value_, 0); }
inline view::iterator view::end() const noexcept { return iterator(value_, size()); }

/// An answer.
class value : public view {
public:
    explicit value(vpswire_value *owned) noexcept : view(owned), owned_(owned) {}

private:
    std::unique_ptr<vpswire_value, freed_by<vpswire_value_free>> owned_;
};

/// Why something failed. Copies share it.
class error : public std::exception {
public:
    explicit error(vpswire_error *owned) : owned_(owned, vpswire_error_free) {}

    vpswire::status status() const noexcept { return vpswire_error_status(owned_.get()); }
    /// The whole text for a person.
    const char *what() const noexcept override { return vpswire_error_message(owned_.get()); }
    /// What is known of it: see vpswire_error_facts.
    view facts() const noexcept { return view(vpswire_error_facts(owned_.get())); }
    /// Whether the call may have been done: look before it is repeated.
    bool unknown() const noexcept { return facts().text("verdict") == "unknown"; }

private:
    std::shared_ptr<vpswire_error> owned_;
};

/// What was wanted, or why not.
template <class T>
class result {
public:
    result(T value) : held_(std::move(value)) {}
    result(vpswire::error why) : held_(std::move(why)) {}

    explicit operator bool() const noexcept { return held_.index() == 0; }
    /// What was wanted; if it failed, throws the error (ends the program without exceptions).
    T &value() &
    {
        if (!*this) fail();
        return *std::get_if<0>(&held_);
    }
    T value() && { return std::move(value()); }
    T &operator*() { return value(); }
    T *operator->() { return &value(); }
    /// Why it failed. Only to be asked if it did.
    const vpswire::error &error() const noexcept { return *std::get_if<1>(&held_); }

private:
    [[noreturn]] void fail() const
    {
#ifdef VPSWIRE_EXCEPTIONS
        throw error();
#else
        std::abort();
#endif
    }

    std::variant<T, vpswire::error> held_;
};

/// Bytes to be sent.
struct bytes {
    const void *data = nullptr;
    std::size_t length = 0;

    bytes() = default;
    bytes(const void *data, std::size_t length) : data(data), length(length) {}
    bytes(std::string_view text) : data(text.data()), length(text.size()) {}
    bytes(const char *text) : bytes(std::string_view(text)) {}
};

/// A call with its values.
class request {
public:
    static result<request> make(const char *api, const char *what)
    {
        vpswire_request *made = nullptr;
        vpswire_error *why = nullptr;
        if (vpswire_request_new(api, what, &made, &why) != VPSWIRE_OK) return error(why);
        return request(made);
    }

    void put(const char *name, std::int64_t number) { vpswire_request_put_int(get(), name, number); }
    void put(const char *name, int number) { put(name, std::int64_t{number}); }
    void put(const char *name, bool truth) { vpswire_request_put_bool(get(), name, truth); }
    /// A text without data is not given; an empty one is.
    void put(const char *name, std::string_view text)
    {
        if (text.data()) vpswire_request_put_text(get(), name, text.data(), text.size());
    }
    void put(const char *name, const char *text) { put(name, std::string_view(text)); }
    void put(const char *name, bytes data)
    {
        if (data.data) vpswire_request_put_bytes(get(), name, data.data, data.length);
    }
    void put(const char *name, const std::vector<std::string_view> &texts)
    {
        std::vector<std::string> ended(texts.begin(), texts.end());
        std::vector<const char *> items;
        for (const auto &text : ended) items.push_back(text.c_str());
        vpswire_request_put_list(get(), name, items.data(), items.size());
    }
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

    vpswire_request *get() const noexcept { return owned_.get(); }

private:
    explicit request(vpswire_request *owned) noexcept : owned_(owned) {}

    std::unique_ptr<vpswire_request, freed_by<vpswire_request_free>> owned_;
};

/// A wish to give up on calls; may be set from another thread or a signal handler.
class cancel {
public:
    cancel() : owned_(vpswire_cancel_new()) {}
    void set() const noexcept { vpswire_cancel_set(owned_.get()); }
    const vpswire_cancel *get() const noexcept { return owned_.get(); }

private:
    std::unique_ptr<vpswire_cancel, freed_by<vpswire_cancel_free>> owned_;
};

/// A client for one account. Any number of threads may use it at once.
class client {
public:
    static result<client> try_kiwivm(const vpswire_kiwivm_account &account) { return made(vpswire_kiwivm_new, account); }
    static result<client> try_cvm(const vpswire_cvm_account &account) { return made(vpswire_cvm_new, account); }
    static result<client> try_vultr(const vpswire_vultr_account &account) { return made(vpswire_vultr_new, account); }

    /// Makes a call: a struct of vpswire/kiwivm.hpp, cvm.hpp or vultr.hpp, or a request.
    template <class Call>
    result<value> try_send(const Call &call, const cancel *cancel = nullptr) const
    {
        auto made = call.make();
        return made ? try_send(*made, cancel) : result<value>(made.error());
    }
    result<value> try_send(const request &request, const cancel *cancel = nullptr) const
    {
        vpswire_value *answer = nullptr;
        vpswire_error *why = nullptr;
        const vpswire_cancel *until = cancel ? cancel->get() : nullptr;
        if (vpswire_send(get(), request.get(), until, &answer, &why) != VPSWIRE_OK) return error(why);
        return value(answer);
    }

#ifdef VPSWIRE_EXCEPTIONS
    static client kiwivm(const vpswire_kiwivm_account &account) { return try_kiwivm(account).value(); }
    static client cvm(const vpswire_cvm_account &account) { return try_cvm(account).value(); }
    static client vultr(const vpswire_vultr_account &account) { return try_vultr(account).value(); }
    template <class Call>
    value send(const Call &call, const cancel *cancel = nullptr) const
    {
        return try_send(call, cancel).value();
    }
#endif

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

} // namespace vpswire

#endif
