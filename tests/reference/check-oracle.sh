#!/bin/sh
# Every number of the JSON report against values computed by others (R): no answer may be wrong.
# The references are not part of this tree: without them, or without Python, there is nothing to do.
# shellcheck source=../lint/tap.sh
. "$(dirname "$0")/../lint/tap.sh"
oracle=${EDA_REFERENCE:-$root/../shared/reference}/oracle
batch=${EDA_BUILD_ROOT:-$root/build}/app/eda-batch

if [ ! -e "$oracle/oracle_check.py" ] || ! command -v python3 >/dev/null; then
  echo "1..0 # SKIP no reference values at $oracle, or no python3"
  exit 0
fi

# "NAME right 12 answered 12 of 30" per data set; wrong answers are listed by -v before it. Tukey's
# p come from R's ptukey, which is off by as much as 1.2e-11 (the tail of 16.5 for 3 means and 57
# degrees of freedom is 2.94e-16, not 1.12e-11): of two p below 2e-11 no digit can be asked for.
python3 "$oracle/oracle_check.py" -v --cmd "python3 '$oracle/from_profile.py' '$batch' {csv}" |
  awk '
    /^--- /                         { exit } # sums follow
    / WRONG .*tukey_hsd.*p_adj: want/ {
      if ($(NF - 2) < 2e-11 && $NF < 2e-11) { excused++; next }
    }
    / WRONG /                       { wrong = wrong "; " $0 }
    $2 == "right" && $4 == "answered" {
      print $1, ($3 + excused == $5 && $5 > 0 ? "" : $0 " " wrong)
      wrong = ""
      excused = 0
    }' >"${TMPDIR:-/tmp}/oracle.$$"
while read -r name wrong; do
  rule "oracle/$name" "$wrong"
done <"${TMPDIR:-/tmp}/oracle.$$"
rm -f "${TMPDIR:-/tmp}/oracle.$$"
rule "oracle: data sets were compared" "$([ "$n_cases" -ge 10 ] || echo "only $n_cases")"
finish
