// Answers and errors in C++, and what reads them. Included by vpswire.hpp.
#ifndef VPSWIRE_ANSWERS_HPP
#define VPSWIRE_ANSWERS_HPP

#include "../vpswire.h"

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

/// How something ended.
using status = vpswire_status;
/// What a value is.
using kind = vpswire_kind;

/// Frees with the function that belongs to the type.
template <auto free>
struct freed_by {
    /// Frees it.
    template <class T>
    void operator()(T *object) const noexcept { free(object); }
};

/// Bytes: to be sent, or as they were read.
struct bytes {
    /// The first one.
    const void *data = nullptr;
    /// How many they are.
    std::size_t length = 0;

    bytes() = default;
    /// Bytes that are somewhere.
    bytes(const void *from, std::size_t size) : data(from), length(size) {}
    /// The bytes of a text.
    bytes(std::string_view text) : data(text.data()), length(text.size()) {}
    /// The bytes of a text up to its NUL.
    bytes(const char *text) : bytes(std::string_view(text)) {}
};

/// The handle of a record's field, and the type that it is read as. The printed headers have one for each field.
template <class T>
struct field {
    /// Its name, and where it is looked for first.
    vpswire_field handle;
};

template <class T>
class result;
struct entry;
struct flaw;

/// An answer or a part of one, owned by something else. What is missing, of another kind, or no field of its record is an
/// error, never 0 or "": read what may be missing as a std::optional. Types to read as are std::int64_t, std::uint64_t,
/// double, bool, std::string_view, bytes, view (a map, a list or anything else), and std::optional of each.
class view {
public:
    view() = default;
    /// What C calls a const vpswire_value.
    explicit view(const vpswire_value *from) noexcept : value_(from) {}

    /// The field of a record: server.get(vultr::Server::label). Its texts are views into the answer.
    template <class T>
    result<T> try_get(field<T> which) const;
    /// What is at a path: answer.get<std::string_view>("576965.label").
    template <class T>
    result<T> try_get(const char *path = nullptr) const;
    /// The same.
    template <class T>
    result<T> try_get(const std::string &path) const { return try_get<T>(path.c_str()); }

    /// The same; throws the error (ends the program without exceptions).
    template <class T>
    T get(field<T> which) const { return try_get<T>(which).value(); }
    /// The same; throws the error (ends the program without exceptions).
    template <class T>
    T get(const char *path = nullptr) const { return try_get<T>(path).value(); }
    /// The same; throws the error (ends the program without exceptions).
    template <class T>
    T get(const std::string &path) const { return try_get<T>(path.c_str()).value(); }

    /// What is at a path, if anything.
    vpswire::kind kind(const char *path = nullptr) const noexcept { return vpswire_kind_of(value_, path); }

    /// The whole as JSON.
    result<std::string_view> try_json() const;
    /// The same; throws the error (ends the program without exceptions).
    std::string_view json() const;

    /// How many items or entries it has; an error of what is neither a list nor a map.
    result<std::size_t> try_size() const;
    /// The same; throws the error (ends the program without exceptions).
    std::size_t size() const;

    /// The places in it that are not as documented: see vpswire_flaw.
    std::vector<flaw> flaws() const;

    class iterator;
    /// The entries of a map in order, or the items of a list with empty keys.
    iterator begin() const;
    /// After the last one.
    iterator end() const;

    /// For the functions of C.
    const vpswire_value *raw() const noexcept { return value_; }

private:
    const vpswire_value *value_ = nullptr;
};

/// A place in an answer that is not as documented, owned by the answer.
struct flaw {
    /// Where it is: "576965.vcpu_count".
    std::string_view path;
    /// What is documented: "an integer".
    std::string_view expected;
};

inline std::vector<flaw> view::flaws() const
{
    std::vector<flaw> all;
    const char *path = "";
    const char *expected = "";
    while (vpswire_flaw(value_, all.size(), &path, &expected) == VPSWIRE_OK) all.push_back({path, expected});
    return all;
}

/// An entry of a map, or an item of a list.
struct entry {
    /// The key of an entry; empty of an item.
    std::string_view key;
    /// What it holds.
    view value;
};

/// Goes through entries. It does not need the view that it came from, only the answer.
class view::iterator {
public:
    /// @cond
    using value_type = entry;
    using difference_type = std::ptrdiff_t;
    using reference = entry;
    using pointer = void;
    using iterator_category = std::input_iterator_tag;
    using iterator_concept = std::forward_iterator_tag;
    /// @endcond

    iterator() = default;
    /// The entry at that place.
    iterator(const vpswire_value *of, std::size_t at) noexcept : value_(of), index_(at) {}
    /// The entry.
    entry operator*() const noexcept
    {
        const char *key = nullptr;
        std::size_t length = 0;
        const vpswire_value *item = nullptr;
        vpswire_entry(value_, index_, &key, &length, &item);
        return {key ? std::string_view(key, length) : std::string_view(), view(item)};
    }
    /// Goes on.
    iterator &operator++() noexcept
    {
        ++index_;
        return *this;
    }
    /// Goes on.
    iterator operator++(int) noexcept { return iterator(value_, index_++); }
    /// Whether both are at one place. They must be of one view.
    bool operator==(const iterator &other) const noexcept { return index_ == other.index_; }
    /// Whether they are not.
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
    /// Takes what C calls a vpswire_value, and frees it.
    explicit value(vpswire_value *owned) noexcept : view(owned), owned_(owned) {}

private:
    std::unique_ptr<vpswire_value, freed_by<vpswire_value_free>> owned_;
};

/// Why something failed. Copies share it.
class error : public std::exception {
public:
    /// Takes what C calls a vpswire_error, and frees it.
    explicit error(vpswire_error *owned) : owned_(owned, vpswire_error_free) {}

    /// Its code.
    vpswire::status status() const noexcept { return vpswire_error_status(owned_.get()); }
    /// The whole text for a person.
    const char *what() const noexcept override { return vpswire_error_message(owned_.get()); }
    /// What is known of it: see vpswire_error_facts.
    view facts() const noexcept { return view(vpswire_error_facts(owned_.get())); }
    /// Of the error of a job: what of its plan was done, may have been done, and was not done: see vpswire_error_outcome.
    view outcome() const noexcept { return view(vpswire_error_outcome(owned_.get())); }
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
    /// What was wanted.
    result(T wanted) : held_(std::in_place_index<0>, std::move(wanted)) {}
    /// Why not.
    result(vpswire::error why) : held_(std::in_place_index<1>, std::move(why)) {}

    /// Whether it is there.
    explicit operator bool() const noexcept { return held_.index() == 0; }
    /// What was wanted; if it failed, throws the error (ends the program without exceptions).
    T &value() &
    {
        if (!*this) fail();
        return *std::get_if<0>(&held_);
    }
    /// The same.
    T value() && { return std::move(value()); }
    /// The same.
    T &operator*() { return value(); }
    /// The same.
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

/// @cond
/// How each type is read, by a path or a field.
namespace read {

inline vpswire_status as(const vpswire_value *from, const char *path, std::int64_t &out, vpswire_error **why)
{
    return vpswire_get_int(from, path, &out, why);
}
inline vpswire_status as(const vpswire_value *from, vpswire_field field, std::int64_t &out, vpswire_error **why)
{
    return vpswire_field_int(from, field, &out, why);
}
inline vpswire_status as(const vpswire_value *from, const char *path, std::uint64_t &out, vpswire_error **why)
{
    return vpswire_get_uint(from, path, &out, why);
}
inline vpswire_status as(const vpswire_value *from, vpswire_field field, std::uint64_t &out, vpswire_error **why)
{
    return vpswire_field_uint(from, field, &out, why);
}
inline vpswire_status as(const vpswire_value *from, const char *path, double &out, vpswire_error **why)
{
    return vpswire_get_num(from, path, &out, why);
}
inline vpswire_status as(const vpswire_value *from, vpswire_field field, double &out, vpswire_error **why)
{
    return vpswire_field_num(from, field, &out, why);
}
inline vpswire_status as(const vpswire_value *from, const char *path, bool &out, vpswire_error **why)
{
    return vpswire_get_bool(from, path, &out, why);
}
inline vpswire_status as(const vpswire_value *from, vpswire_field field, bool &out, vpswire_error **why)
{
    return vpswire_field_bool(from, field, &out, why);
}
inline vpswire_status as(const vpswire_value *from, const char *path, std::string_view &out, vpswire_error **why)
{
    vpswire_view text{};
    vpswire_status status = vpswire_get_view(from, path, &text, why);
    if (status == VPSWIRE_OK) out = std::string_view(text.data, text.length);
    return status;
}
inline vpswire_status as(const vpswire_value *from, vpswire_field field, std::string_view &out, vpswire_error **why)
{
    vpswire_view text{};
    vpswire_status status = vpswire_field_text(from, field, &text, why);
    if (status == VPSWIRE_OK) out = std::string_view(text.data, text.length);
    return status;
}
inline vpswire_status as(const vpswire_value *from, const char *path, view &out, vpswire_error **why)
{
    const vpswire_value *part = nullptr;
    vpswire_status status = vpswire_get_part(from, path, &part, why);
    if (status == VPSWIRE_OK) out = view(part);
    return status;
}
inline vpswire_status as(const vpswire_value *from, vpswire_field field, view &out, vpswire_error **why)
{
    const vpswire_value *part = nullptr;
    vpswire_status status = vpswire_field_part(from, field, &part, why);
    if (status == VPSWIRE_OK) out = view(part);
    return status;
}
inline vpswire_status as(const vpswire_value *from, const char *path, bytes &out, vpswire_error **why)
{
    return vpswire_get_bytes(from, path, &out.data, &out.length, why);
}
inline vpswire_status as(const vpswire_value *from, vpswire_field field, bytes &out, vpswire_error **why)
{
    view part;
    vpswire_status status = as(from, field, part, why);
    return status == VPSWIRE_OK ? as(part.raw(), nullptr, out, why) : status;
}
template <class T, class Where>
vpswire_status as(const vpswire_value *from, Where where, std::optional<T> &out, vpswire_error **why)
{
    T found{};
    vpswire_status status = as(from, where, found, nullptr);
    out.reset();
    if (status == VPSWIRE_MISSING) return VPSWIRE_OK;
    if (status != VPSWIRE_OK) return as(from, where, found, why);
    out = found;
    return VPSWIRE_OK;
}

} // namespace read
/// @endcond

template <class T>
result<T> view::try_get(field<T> which) const
{
    T out{};
    vpswire_error *why = nullptr;
    if (read::as(value_, which.handle, out, &why) != VPSWIRE_OK) return error(why);
    return out;
}

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

} // namespace vpswire

#if defined(__cpp_lib_ranges)
// Iterators need the answer alone, so a view may go away before them, and is cheap to copy.
template <>
inline constexpr bool std::ranges::enable_borrowed_range<vpswire::view> = true;
template <>
inline constexpr bool std::ranges::enable_view<vpswire::view> = true;
#endif

#endif
