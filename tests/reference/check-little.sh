#!/bin/sh
# Little's test in the JSON report against values computed by others, both covariances.
# The references are not part of this tree.
# shellcheck source=../lint/tap.sh
. "$(dirname "$0")/../lint/tap.sh"
oracle=${EDA_REFERENCE:-$root/../shared/reference}/oracle
batch=${EDA_BUILD_ROOT:-$root/build}/app/eda-batch

if [ ! -e "$oracle/airquality.json" ] || ! command -v python3 >/dev/null; then
  echo "1..0 # SKIP no reference values at $oracle, or no python3"
  exit 0
fi

# Prints what differs; relative 1e-6, a thousandth of what the references ask for.
compare ()
{
  "$batch" report -f json -o - "$oracle/$1.csv" 2>/dev/null |
    python3 -c '
import json, sys
found = json.load(sys.stdin)["missingness"]["little_mcar"]
wanted = json.load(open(sys.argv[1]))["little_mcar"]
names = {"chi2": "statistic_cov_n_minus_1", "p": "p_n_minus_1", "chi2_ml": "statistic_cov_ml",
         "p_ml": "p_ml", "df": "df", "patterns": "patterns"}
for ours, theirs in names.items():
    if abs(found[ours] - wanted[theirs]) > 1e-6 * abs(wanted[theirs]):
        print(ours, found[ours], "not", wanted[theirs])
if found["columns"] != wanted["columns"]:
    print("columns", found["columns"])' "$oracle/$1.json" 2>&1
}

for name in airquality msleep; do
  rule "little/$name" "$(compare "$name")"
done
finish
