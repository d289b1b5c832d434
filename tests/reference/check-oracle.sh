#!/bin/sh
# Every number of the JSON report against values computed by others (R): no answer may be wrong, and
# hardly one be missing. Asked twice: in the references' own reading of the report, and in ours,
# which knows all that the report holds. The references are not part of this tree: without them, or
# without Python, there is nothing to do.
# shellcheck source=../lint/tap.sh
. "$(dirname "$0")/../lint/tap.sh"
oracle=${EDA_REFERENCE:-$root/../shared/reference}/oracle
batch=${EDA_BUILD_ROOT:-$root/build}/app/eda-batch
here=$root/tests/reference
coverage_wanted=95

if [ ! -e "$oracle/oracle_check.py" ] || ! command -v python3 >/dev/null; then
  echo "1..0 # SKIP no reference values at $oracle, or no python3"
  exit 0
fi
found=$(mktemp)
trap 'rm -f "$found"' EXIT

# compare NAME ADAPTER: leaves a line a data set, and comments, in $found.
compare ()
{
  before=$n_cases
  python3 "$oracle/oracle_check.py" -v --cmd "python3 '$2' '$batch' {csv}" |
    awk -f "$here/excuse-wrong.awk" >"$found"
  while read -r set wrong; do
    [ "$set" = '#' ] && echo "# $1: $wrong" && continue
    rule "$1/$set" "$wrong"
  done <"$found"
  rule "$1: data sets were compared" "$([ $((n_cases - before)) -ge 10 ] || echo "only $n_cases")"
}

compare oracle "$oracle/from_profile.py"
compare answers "$here/oracle-answers.py"
coverage=$(sed -n 's/^# ORACLE .*coverage \([0-9.]*\)%.*/\1/p' "$found" | head -n 1)
rule "answers: at least $coverage_wanted % of the references are answered" \
  "$(awk "BEGIN { exit !(${coverage:-0} >= $coverage_wanted) }" || echo "${coverage:-none} %")"
finish
