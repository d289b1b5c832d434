#!/bin/sh
# Usage: bench.sh BUILD_FOLDER, by way of "./dev bench".
#
# Compares eda-batch with Miller (package miller), which summarises CSV files on the command line.
# The work is not equal, and not in our favour: "mlr summary" gives types, counts, distinct values,
# mean, deviation and quartiles of each column; our reports hold these and also missing patterns,
# histograms, correlations, cross-tabs, outliers and, in HTML, the figures.
set -eu
build=$1
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
scratch=$build/bench
batch=$build/app/eda-batch
large=$build/sample-data/orders.csv

mkdir -p "$scratch"
cc -O2 -o "$scratch/pairs" "$root/bench/pairs.c"
small=$scratch/small.csv
head -n 151 "$root/sample-data/penguins.csv" >"$small"

printf 'Medians of pairs run in turn. Times in ms, peak memory in MB; ratio: eda-batch / Miller.\n\n'
printf '%-34s %21s   %21s   %13s\n' '' 'eda-batch' 'Miller' 'ratio'
printf '%-34s %7s %7s %5s   %7s %7s %5s   %6s %6s\n' work wall CPU mem wall CPU mem wall CPU

report="$batch report --quiet --force -o $scratch/report"
"$scratch/pairs" 21 'start: print the version' "$batch --version" 'mlr --version'
"$scratch/pairs" 21 '150 rows, JSON' "$report.json -f json $small" "mlr --icsv --ojson summary $small"
"$scratch/pairs" 21 '150 rows, HTML with figures' "$report.html -f html $small" "mlr --icsv --ojson summary $small"
"$scratch/pairs" 5 '60 000 rows, JSON' "$report.json -f json $large" "mlr --icsv --ojson summary $large"
"$scratch/pairs" 5 '60 000 rows, HTML with figures' "$report.html -f html $large" "mlr --icsv --ojson summary $large"
