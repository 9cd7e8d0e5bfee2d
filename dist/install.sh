#!/bin/sh
# Installs the command vpswire for the current user, without root, and verifies the downloads.
#
#     curl --proto '=https' --tlsv1.2 -fsSL https://github.com/vpswire/vpswire/releases/latest/download/install.sh | sh
#
# Environment variables:
#   VPSWIRE_VERSION      the version, such as 0.1.0; by default the newest
#   VPSWIRE_INSTALL_DIR  the destination; by default ~/.local/bin
#   VPSWIRE_DOWNLOAD     the URL of the folder with the files of a release, for mirrors
set -eu

fail() {
    echo "install.sh: $1" >&2
    exit 1
}

# Selects the archive for this machine.
target() {
    case $(uname -s) in
    Linux) system=unknown-linux-musl ;;
    Darwin) system=apple-darwin ;;
    *) fail "there is no archive for $(uname -s): see docs/install.md" ;;
    esac
    case $(uname -m) in
    x86_64 | amd64) echo "x86_64-$system" ;;
    aarch64 | arm64) echo "aarch64-$system" ;;
    *) fail "there is no archive for $(uname -m): see docs/install.md" ;;
    esac
}

# download URL FILE. Unencrypted downloads are allowed from this machine only, and therefore bypass proxies.
download() {
    case $1 in
    *@*) fail "expected a URL without a user, got $1" ;;
    https://*) protocol='=https' ;;
    http://127.0.0.1:*)
        protocol='=http'
        unset http_proxy HTTP_PROXY all_proxy ALL_PROXY
        ;;
    *) fail "expected an https URL, got $1" ;;
    esac
    if command -v curl >/dev/null; then
        curl --proto "$protocol" --proto-redir "$protocol" --tlsv1.2 -fsSL -o "$2" "$1"
    elif command -v wget >/dev/null; then
        wget -q -O "$2" "$1"
    else
        fail 'curl or wget is missing'
    fi || fail "cannot download $1"
}

checksum() {
    if command -v sha256sum >/dev/null; then
        sha256sum "$1"
    elif command -v shasum >/dev/null; then
        shasum -a 256 "$1"
    else
        fail 'sha256sum or shasum is missing'
    fi | cut -d ' ' -f 1
}

main() {
    target=$(target)
    releases=https://github.com/vpswire/vpswire/releases
    from=$releases/latest/download
    if [ -n "${VPSWIRE_VERSION:-}" ]; then from=$releases/download/v${VPSWIRE_VERSION#v}; fi
    from=${VPSWIRE_DOWNLOAD:-$from}
    to=${VPSWIRE_INSTALL_DIR:-${HOME:?install.sh: HOME or VPSWIRE_INSTALL_DIR must be set}/.local/bin}

    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    trap 'exit 1' HUP INT TERM

    # The checksums also contain the version.
    download "$from/SHA256SUMS" "$work/SHA256SUMS"
    line=$(grep -E "^[0-9a-f]{64} [ *]vpswire-[0-9][0-9A-Za-z.+-]*-$target\.tar\.gz\$" "$work/SHA256SUMS") ||
        fail "the release at $from has no archive for $target"
    if [ "$(printf '%s\n' "$line" | wc -l)" -ne 1 ]; then fail "SHA256SUMS names several archives for $target"; fi
    wanted=${line%% *}
    archive=${line##*[ *]}
    download "$from/$archive" "$work/$archive"
    found=$(checksum "$work/$archive")
    if [ "$found" != "$wanted" ]; then
        fail "$archive is not what the release has: its SHA-256 is $found, expected $wanted; nothing was installed"
    fi

    folder=${archive%.tar.gz}
    tar -xzf "$work/$archive" -C "$work" "$folder/vpswire"
    chmod 755 "$work/$folder/vpswire"
    # A command that does not run here must not replace one that does.
    "$work/$folder/vpswire" --version >/dev/null || fail "$archive does not run on this machine; nothing was installed"
    mkdir -p "$to"
    # Written next to it and renamed, so that the command is never incomplete.
    cp "$work/$folder/vpswire" "$to/.vpswire.new.$$"
    mv -f "$to/.vpswire.new.$$" "$to/vpswire"

    echo "Installed $("$to/vpswire" --version) as $to/vpswire"
    case :${PATH:-}: in
    *:"$to":*) ;;
    *) echo "That folder is not in PATH; this puts it there:  export PATH=\"$to:\$PATH\"" ;;
    esac
}

# Called at the end, so that a truncated download of this script runs nothing.
main
