#!/bin/sh
# tests/count-cases.awk and tests/list-failed.awk, on the logs of a run in which everything went wrong in its own way.
# shellcheck source=tap.sh
. "$(dirname "$0")/tap.sh"
trap 'rm -rf "$logs"' EXIT
logs=$(mktemp -d)

cat >"$logs/log.junit.xml" <<'TEXT'
<?xml version='1.0' encoding='utf-8'?>
<testsuites tests="9" errors="1" failures="1"><testsuite name="p.p:unit / good" tests="2"><testcase name="1 x &lt;testcase&gt;" classname="p.p:unit / good" /><testcase name="2 y" classname="p.p:unit / good" /><system-out>ok 1
ok 2</system-out></testsuite><testsuite name="p.p:unit / bad" tests="2"><testcase name="1" classname="p.p:unit / bad" /><testcase name="2" classname="p.p:unit / bad"><failure /></testcase></testsuite><testsuite name="p.p:unit / crash" tests="1"><testcase name="1" classname="p.p:unit / crash" /></testsuite><testsuite name="p.p:unit / skip" tests="1"><testcase name="1" classname="p.p:unit / skip"><skipped /></testcase></testsuite><testsuite name="p" tests="3"><testcase name="p / plain" classname="p" /><testcase name="p / slow" classname="p" /><testcase name="p / silent" classname="p"><error /></testcase></testsuite></testsuites>
TEXT
cat >"$logs/log.json" <<'TEXT'
{"name": "p:unit / good", "stdout": "ok 1\n\"result\": \"ERROR\"", "result": "OK"}
{"name": "p:unit / bad", "stdout": "ok 1\nnot ok 2\n", "result": "FAIL", "stderr": "said \"no\"\n"}
{"name": "p:unit / crash", "stdout": "", "result": "ERROR"}
{"name": "p:unit / skip", "stdout": "", "result": "OK"}
{"name": "p / plain", "stdout": "", "result": "OK"}
{"name": "p / slow", "stdout": "", "result": "TIMEOUT"}
{"name": "p / silent", "stdout": "", "result": "ERROR"}
TEXT
# passed: 2 good, 1 bad, 1 before the crash, 1 plain; failed: 1 bad, crash, slow, silent
counts=$(awk -f "$root/tests/json-field.awk" -f "$root/tests/count-cases.awk" RS='<' "$logs/log.junit.xml" RS='\n' "$logs/log.json")
rule "counts cases, crashes, time-outs and silence" "$([ "$counts" = "5 4" ] || echo "5 4 expected, got $counts")"
listed=$(awk -f "$root/tests/json-field.awk" -f "$root/tests/list-failed.awk" "$logs/log.json")
expected='Failed: p:unit / bad (FAIL)
  not ok 2
  said "no"
Failed: p:unit / crash (ERROR)
Failed: p / slow (TIMEOUT)
Failed: p / silent (ERROR)'
rule "says what failed and what it printed of it" "$([ "$listed" = "$expected" ] || echo "$listed")"

# A name that is no command, and no arguments at all.
rule "./dev says what it can do" "$("$root/dev" 2>&1 | grep -q 'run \[FILE\]' || echo "no usage")"
rule "./dev refuses an unknown command" "$("$root/dev" dance >/dev/null 2>&1 && echo "exit code 0")"
rule "./dev run refuses a missing file before building" "$("$root/dev" run no-such-file.csv >/dev/null 2>&1 && echo "exit code 0")"
rule "./dev packages lists each package once" "$("$root/dev" packages build run test lint bench valgrind | sort | uniq -d)"
finish
