#!/bin/sh
# Usage: profile.sh BUILD_FOLDER
#
# Compares the time for the main numbers of a table ("eda-batch summarize": types, missing, distinct,
# moments, exact quartiles, histograms, far values, Pearson and rank correlation of all pairs, top
# levels, cross-tabs) with peers that do the same work, and for our whole HTML report, which does
# much more, with the same work of theirs. Each pair in turn, medians (see pairs.c), two threads.
#
# Needs the folder of references (EDA_BENCH, else ../shared/bench beside the project): its peers are
# set up, and its generator makes the files.
set -eu
build=$1
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=peers.sh
. "$root/bench/peers.sh"
batch=$build/app/eda-batch
[ -e "$references/peers/pandas_run.py" ] || { echo "profile.sh: no peers at $references" >&2; exit 2; }

set_up_peers
mixed=$(generate mixed 1000000)
wide=$(generate wide 100000)
iris=$(generate iris -)
peers=$references/peers

# compare RUNS FILE "work" "our command" "peer's command"
compare ()
{
  "$scratch/pairs" "$1" "$(basename -- "$2"), $3" "$4" "$5"
}

# Each peer's command for the same work; $2: two columns for a cross-tab, or nothing.
duckdb () { echo "duckdb_run full $1 2 $2"; }
polars () { echo "node $peers/polars_run.js full $1 $2"; }
datatable () { echo "Rscript $peers/dt_run.R full $1 $2"; }
pandas () { echo "/usr/bin/python3 $peers/pandas_run.py full $1 $2"; }

summarize="$batch summarize --json"
report="$batch report --quiet --force -o $scratch/report.html"

print_heading
for peer in duckdb polars datatable pandas; do
  compare 5 "$mixed" "$peer" "$summarize $mixed" "$($peer "$mixed" 'region active')"
done
for peer in datatable pandas; do # the others take minutes
  compare 3 "$wide" "$peer" "$summarize $wide" "$($peer "$wide" '')"
done
for peer in duckdb polars datatable pandas; do
  compare 3 "$mixed" "HTML / $peer" "$report $mixed" "$($peer "$mixed" 'region active')"
done
for peer in datatable pandas; do
  compare 1 "$wide" "HTML / $peer" "$report $wide" "$($peer "$wide" '')"
done
compare 5 "$mixed" 'own load' "$summarize $mixed" "$batch inspect --json $mixed"
compare 5 "$wide" 'own load' "$summarize $wide" "$batch inspect --json $wide"
compare 21 "$iris" 'Miller' "$summarize $iris" "mlr --icsv --ojson summary $iris"
