# The common part of the scripts in this folder, which source it in the root of the project.

# The variables are used by the scripts that source this file.
# shellcheck shell=sh disable=SC2034
tools=$PWD/target/tools
PATH=$tools/dist/bin:$tools/bin:$tools/rust/bin:$PATH
export PATH

# Makes the import libraries that rustc creates for Windows independent of the folder.
if [ -z "${MINGW_DLLTOOL:-}" ] && MINGW_DLLTOOL=$(command -v x86_64-w64-mingw32-dlltool); then
    export MINGW_DLLTOOL PATH="$PWD/dist/mingw:$PATH"
fi

version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
out=$PWD/target/dist
mkdir -p "$out"

# Builds are reproducible: all times are that of the last commit, and no path of this machine is included.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
cargo_home=${CARGO_HOME:-$HOME/.cargo}
export SOURCE_DATE_EPOCH CARGO_INCREMENTAL=0 CARGO_PROFILE_RELEASE_STRIP=symbols TZ=UTC LC_ALL=C
prefixes="$PWD=/vpswire $cargo_home=/cargo $(rustc --print sysroot)=/rust"
RUSTFLAGS=
CFLAGS=
for prefix in $prefixes; do
    RUSTFLAGS="$RUSTFLAGS --remap-path-prefix=$prefix"
    CFLAGS="$CFLAGS -ffile-prefix-map=$prefix"
done
export RUSTFLAGS CFLAGS
umask 022

# `zig_for TARGET GLIBC` configures zig as the linker and the C compiler of a target, if cargo is not run by `cargo zigbuild`: zig
# includes the C libraries of all targets. GLIBC is a version with a leading dot, or empty.
zig_for() {
    zig_target=$(printf '%s' "$1" | sed 's/-unknown//')$2
    zig_name=$(printf '%s' "$1" | tr 'a-z-' 'A-Z_')
    zig_folder=$PWD/target/dist-zig/$1$2
    mkdir -p "$zig_folder"
    for zig_tool in cc ar; do
        zig_arguments="-- -g -target $zig_target"
        if [ $zig_tool = ar ]; then zig_arguments=--; fi
        printf '#!/bin/sh\nexec cargo-zigbuild zig %s %s "$@"\n' "$zig_tool" "$zig_arguments" >"$zig_folder/$zig_tool"
        chmod +x "$zig_folder/$zig_tool"
    done
    export "CC_$(printf '%s' "$1" | tr - _)=$zig_folder/cc" "AR_$(printf '%s' "$1" | tr - _)=$zig_folder/ar" \
        "CARGO_TARGET_${zig_name}_LINKER=$zig_folder/cc"
}

# The command and its crate include the page of the panel.
needs_page() {
    if [ -e panel/assets/index.html ]; then return; fi
    echo 'dist: the page of the panel is not built: make panel' >&2
    exit 1
}
