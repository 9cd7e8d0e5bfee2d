#!/usr/bin/env bash
# A short story on all three APIs, with the real command and real sockets against the simulator.
# Usage: demo.sh PATH-TO-VPSWIRE. Ends non-zero if any step differs from what is expected.
set -euo pipefail

vpswire=${1:?usage: demo.sh PATH-TO-VPSWIRE}
work=$(mktemp -d)
unset VPSWIRE_READ_ONLY
# Accounts, jobs and names of this demo, and none of the user's own.
export XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache
sim=

finish() {
    local code=$?
    if [[ -n $sim ]]; then
        kill -INT "$sim" 2>/dev/null || true
        wait "$sim" 2>/dev/null || true
    fi
    rm -rf "$work"
    if ((code != 0)); then echo "The demo failed." >&2; fi
    exit "$code"
}
trap finish EXIT

fail() {
    echo "    NOT AS EXPECTED: $*" >&2
    exit 1
}

# What we do, in a line.
step() {
    printf '\n%s\n' "$*"
}

# Runs the command and shows what it prints; ends the demo unless its exit code is the first argument.
run() {
    local wanted=$1 code=0
    shift
    printf '  $ vpswire %s\n' "$*"
    output=$("$vpswire" "$@" 2>&1) || code=$?
    if [[ -n $output ]]; then
        if [[ -n ${lines:-} ]]; then
            tail -n "$lines" <<<"$output"
        else
            cat <<<"$output"
        fi | cut -c 1-150 | sed 's/^/    /'
    fi
    ((code == wanted)) || fail "exit code $code instead of $wanted"
    ((code == 0)) || printf '    (exit code %s)\n' "$code"
}

# Moves the simulator's clock on by five seconds.
advance() {
    local to=${VPSWIRE_SIM_ADMIN_URL#http://} answer
    exec 3<>"/dev/tcp/${to%:*}/${to##*:}"
    printf 'POST /advance HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n' \
        "$to" "$VPSWIRE_SIM_ADMIN_TOKEN" >&3
    printf 'Content-Length: 1\r\n\r\n5' >&3
    answer=$(cat <&3)
    exec 3>&-
    [[ $answer == "HTTP/1.1 200"* ]] || fail "the clock was not moved on: $answer"
}

# Runs it in silence until it prints something; at most five minutes of the simulator.
wait_for() {
    local wanted=$1 tries
    shift
    for ((tries = 0; tries < 60; tries++)); do
        if [[ $("$vpswire" "$@" 2>&1) == *"$wanted"* ]]; then return; fi
        advance
    done
    fail "'$wanted' never came from: vpswire $*"
}

has() {
    [[ $output == *"$1"* ]] || fail "expected to see: $1"
}

has_not() {
    [[ $output != *"$1"* ]] || fail "did not expect to see: $1"
}

# Fails unless the simulator was asked for a call so many times, by its own log, which it writes some time after it answers.
asked() {
    local call=$1 wanted=$2 tries last=
    # What is asked last is logged last; the story asks for regions nowhere else.
    "$vpswire" vultr regions list >/dev/null
    marks=$((marks + 1))
    for ((tries = 0; tries < 1200; tries++)); do
        last=$(grep -c "vpswire: vultr regions.list " "$work/log" || true)
        if ((last >= marks)); then break; fi
        sleep 0.05
    done
    [[ $(grep -c "vpswire: $call " "$work/log") == "$wanted" ]] || fail "$call was not sent $wanted times"
}
marks=0

step "Start the simulator. Its clock is moved by hand, and it will lose the answer to the second 'create'."
options=(--port 0 --admin 0 --speed 0 --no-limits --lose-answer vultr:server.create:2)
printf '  $ vpswire sim %s\n' "${options[*]}"
"$vpswire" sim "${options[@]}" >"$work/exports" 2>"$work/log" &
sim=$!
for ((tries = 0; tries < 1200; tries++)); do
    if grep -q VPSWIRE_VULTR_API_KEY "$work/exports" && grep -q simulating "$work/log"; then break; fi
    sleep 0.05
done
sed 's/^/    /' "$work/log"
# shellcheck source=/dev/null
source "$work/exports"

step "Keep the accounts by name. Keys come from standard input, never as an argument; a CVM account has two."
add() {
    printf '  $ vpswire account add %s --base-url ...\n' "$1 ${*:3}"
    "$vpswire" account add "$1" --base-url "$2" "${@:3}" 2>/dev/null
}
add tokyo "$VPSWIRE_KIWIVM_URL" --api kiwivm --veid "$VPSWIRE_KIWIVM_VEID" <<<"$VPSWIRE_KIWIVM_API_KEY"
add panel "$VPSWIRE_CVM_URL" --api cvm <<<"$VPSWIRE_CVM_PUBLIC_TOKEN"$'\n'"$VPSWIRE_CVM_PRIVATE_TOKEN"
add shop "$VPSWIRE_VULTR_URL" --api vultr <<<"$VPSWIRE_VULTR_API_KEY"
vultr_url=$VPSWIRE_VULTR_URL
unset "${!VPSWIRE_KIWIVM@}" "${!VPSWIRE_CVM@}" "${!VPSWIRE_VULTR@}"
run 0 account test
has $'tokyo\tkiwivm\ttrue'

step "All machines of all accounts, with how much of their traffic is used."
run 0 ls --columns machine,label,state,address,traffic,resets_in_days,problems
has "shop/576965"

# One machine of CVM is above that on every day; the others are not on the first day of their month.
step "And how much it will be by the end of the month, for cron: exit code 11 says that a machine is above 0.4 %."
run 11 usage --columns machine,traffic,forecast,resets_at --warn 0.4%
has "tokyo/1347645"

step "KiwiVM: look at the VPS, by the name of its account."
run 0 show tokyo
has "my.server.example.com"

step "A nightly snapshot, of which two are kept. First the plan alone."
rotate=(snapshot rotate tokyo --prefix 'nightly ' --keep 2)
run 0 "${rotate[@]}" --dry-run
has "makes a snapshot"

step "It creates something, so it is refused unless confirmed; --yes does that in scripts."
run 10 "${rotate[@]}"
has "--yes"

step "While it is taken the machine is locked, and says how far it is. The job waits until it is complete."
(while sleep 0.5; do advance; done) &
clock=$!
run 0 "${rotate[@]}" --yes
kill "$clock"
has "description: nightly "
run 0 snapshots --account tokyo --columns snapshot,description,complete
has "nightly "

step "Set the reverse DNS name of an address, and read it back."
run 0 kiwivm set-ptr --ip 203.0.113.45 --ptr mail.example.com
lines=12 run 0 kiwivm get-service-info
has "203.0.113.45: mail.example.com"

step "Restart it, and another machine of another account; there that cuts the power, so it asks."
run 0 restart tokyo web-2 --yes

step "CVM: a panel of one's own. List the VPSes, see how one of them is."
run 0 cvm vps list
has "test-vz.example.net"
run 0 cvm vps status 1
has "running"

step "Vultr: the servers with a tag; the same for programs."
run 0 vultr server list --tag web
has "web-2"
has_not "db-1"
run 0 vultr server list --subid 576965 --output json
has '"label":"web-1"'

step "Set a reverse DNS name here too, by the name of the machine, and read it back."
run 0 vultr server reverse-set-ipv4 web-1 --ip 198.18.0.21 --entry web-1.example.com
run 0 vultr server list-ipv4 web-1
has "web-1.example.com"

step "Create a server: first only look at what would be sent."
create=(vultr server create --dcid 1 --vpsplanid 201 --osid 167)
run 0 "${create[@]}" --label demo-1 --dry-run
has "API-Key: ***"
run 0 "${create[@]}" --label demo-1 --yes
has "subid:"
subid=${output##* }
asked "vultr server.create" 1

step "Wait until it is active, then destroy it. Not by accident, though: --read-only refuses."
wait_for '"status":"active"' vultr server list --subid "$subid" --json
run 10 vultr server destroy --subid "$subid" --yes --read-only
run 0 vultr server destroy --subid "$subid" --yes
run 0 vultr server list
has_not "demo-1"

step "A create whose response is lost: vpswire says that the outcome is unknown instead of sending it twice."
run 9 "${create[@]}" --label demo-2 --yes --max-retries 5
has "outcome unknown: the request may have been executed"
has "vpswire vultr server list --label demo-2"
asked "vultr server.create" 2
echo "    (the simulator's log:)"
grep "vultr server.create " "$work/log" | sed 's/^vpswire: /      /'

step "So look before it is repeated: it is there."
run 0 vultr server list --label demo-2
has "demo-2"

step "A wrong key."
printf '  (with VPSWIRE_VULTR_API_KEY=NOTTHEKEY)\n'
VPSWIRE_VULTR_URL=$vultr_url VPSWIRE_VULTR_API_KEY=NOTTHEKEY run 3 vultr account info
has "VPSWIRE_VULTR_API_KEY"
has_not "NOTTHEKEY"

printf '\nAll as expected.\n'
