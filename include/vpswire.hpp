// libvpswire for C++17 and later, header-only over vpswire.h, whose conventions hold.
//
//     auto client = vpswire::client::vultr({key, nullptr, nullptr});
//     auto servers = client.send(vpswire::vultr::server::list{.tag = "web"}); // C++20; in C++17 set .tag apart
//     for (auto [id, server] : servers) std::cout << id << ' ' << server.get(vpswire::vultr::Server::label) << '\n';
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

#if __cplusplus >= 202002L && __has_include(<ranges>)
#include <ranges>
#endif

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

/// Bytes: to be sent, or as they were read.
struct bytes {
    const void *data = nullptr;
    std::size_t length = 0;

    bytes() = default;
    bytes(const void *from, std::size_t size) : data(from), length(size) {}
    bytes(std::string_view text) : data(text.data()), length(text.size()) {}
    bytes(const char *text) : bytes(std::string_view(text)) {}
};

/// The name of a record's field, and the type that it is read as. The printed headers have one for each field.
template <class T>
struct field {
    const char *name;
};

template <class T>
class result;
struct entry;

/// An answer or a part of one, owned by something else. What is missing, of another kind, or no field of its record is an
/// error, never 0 or "": read what may be missing as a std::optional. Types to read as are std::int64_t, std::uint64_t,
/// double, bool, std::string_view, bytes, view (a map, a list or anything else), and std::optional of each.
class view {
public:
    view() = default;
    explicit view(const vpswire_value *from) noexcept : value_(from) {}

    /// The field: servers.get(vultr::Server::label).
    template <class T>
    result<T> try_get(field<T> which) const { return try_get<T>(which.name); }
    /// What is at a path: answer.get<std::string_view>("576965.label").
    template <class T>
    result<T> try_get(const char *path = nullptr) const;
    template <class T>
    result<T> try_get(const std::string &path) const { return try_get<T>(path.c_str()); }

    /// The same; throws the error (ends the program without exceptions).
    template <class T>
    T get(field<T> which) const { return try_get<T>(which.name).value(); }
    template <class T>
    T get(const char *path = nullptr) const { return try_get<T>(path).value(); }
    template <class T>
    T get(const std::string &path) const { return try_get<T>(path.c_str()).value(); }

    /// What is at a path, if anything.
    vpswire::kind kind(const char *path = nullptr) const noexcept { return vpswire_kind_of(value_, path); }

    /// The whole as JSON.
    result<std::string_view> try_json() const;
    std::string_view json() const;

    /// How many items or entries it has; an error of what is neither a list nor a map.
    result<std::size_t> try_size() const;
    std::size_t size() const;

    class iterator;
    /// The entries of a map in order, or the items of a list with empty keys.
    iterator begin() const;
    iterator end() const;

    const vpswire_value *raw() const noexcept { return value_; }

private:
    const vpswire_value *value_ = nullptr;
};

/// An entry of a map, or an item of a list.
struct entry {
    std::string_view key;
    view value;
};

/// Goes through entries. It does not need the view that it came from, only the answer.
class view::iterator {
public:
    using value_type = entry;
    using difference_type = std::ptrdiff_t;
    using reference = entry;
    using pointer = void;
    using iterator_category = std::input_iterator_tag;
    using iterator_concept = std::forward_iterator_tag;

    iterator() = default;
    iterator(const vpswire_value *of, std::size_t at) noexcept : value_(of), index_(at) {}
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
    const vpswire_value *value_ = nullptr;
    std::size_t index_ = 0;
};

inline view::iterator view::begin() const { return iterator(value_, 0); }
inline view::iterator view::end() const { return iterator(value_, size()); }

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
    bool unknown() const noexcept
    {
        const char *verdict = "";
        vpswire_get_text(facts().raw(), "verdict", &verdict, nullptr, nullptr);
        return std::string_view(verdict) == "unknown";
    }

private:
    std::shared_ptr<vpswire_error> owned_;
};

/// What was wanted, or why not.
template <class T>
class result {
public:
    result(T wanted) : held_(std::in_place_index<0>, std::move(wanted)) {}
    result(vpswire::error why) : held_(std::in_place_index<1>, std::move(why)) {}

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

/// How each type is read.
namespace read {

inline vpswire_status as(const vpswire_value *from, const char *path, std::int64_t &out, vpswire_error **why)
{
    return vpswire_get_int(from, path, &out, why);
}
inline vpswire_status as(const vpswire_value *from, const char *path, std::uint64_t &out, vpswire_error **why)
{
    return vpswire_get_uint(from, path, &out, why);
}
inline vpswire_status as(const vpswire_value *from, const char *path, double &out, vpswire_error **why)
{
    return vpswire_get_num(from, path, &out, why);
}
inline vpswire_status as(const vpswire_value *from, const char *path, bool &out, vpswire_error **why)
{
    return vpswire_get_bool(from, path, &out, why);
}
inline vpswire_status as(const vpswire_value *from, const char *path, std::string_view &out, vpswire_error **why)
{
    const char *text = nullptr;
    std::size_t length = 0;
    vpswire_status status = vpswire_get_text(from, path, &text, &length, why);
    if (status == VPSWIRE_OK) out = std::string_view(text, length);
    return status;
}
inline vpswire_status as(const vpswire_value *from, const char *path, bytes &out, vpswire_error **why)
{
    return vpswire_get_bytes(from, path, &out.data, &out.length, why);
}
inline vpswire_status as(const vpswire_value *from, const char *path, view &out, vpswire_error **why)
{
    const vpswire_value *part = nullptr;
    vpswire_status status = vpswire_get_part(from, path, &part, why);
    if (status == VPSWIRE_OK) out = view(part);
    return status;
}
template <class T>
vpswire_status as(const vpswire_value *from, const char *path, std::optional<T> &out, vpswire_error **why)
{
    T found{};
    vpswire_status status = as(from, path, found, why);
    if (status == VPSWIRE_OK) out = found;
    if (status != VPSWIRE_MISSING) return status;
    vpswire_error_free(*why);
    out.reset();
    return VPSWIRE_OK;
}

} // namespace read

template <class T>
result<T> view::try_get(const char *path) const
{
    T out{};
    vpswire_error *why = nullptr;
    if (read::as(value_, path, out, &why) != VPSWIRE_OK) return error(why);
    return out;
}

inline result<std::string_view> view::try_json() const
{
    const char *text = nullptr;
    std::size_t length = 0;
    vpswire_error *why = nullptr;
    if (vpswire_value_json(value_, &text, &length, &why) != VPSWIRE_OK) return error(why);
    return std::string_view(text, length);
}
inline std::string_view view::json() const { return try_json().value(); }

inline result<std::size_t> view::try_size() const
{
    std::size_t count = 0;
    vpswire_error *why = nullptr;
    if (vpswire_get_count(value_, nullptr, &count, &why) != VPSWIRE_OK) return error(why);
    return count;
}
inline std::size_t view::size() const { return try_size().value(); }

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

#if defined(__cpp_lib_ranges)
// Iterators need the answer alone, so a view may go away before them, and is cheap to copy.
template <>
inline constexpr bool std::ranges::enable_borrowed_range<vpswire::view> = true;
template <>
inline constexpr bool std::ranges::enable_view<vpswire::view> = true;
#endif

#endif
