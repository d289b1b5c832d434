#!/bin/sh
# Usage: load.sh BUILD_FOLDER FILE.csv...
#
# Compares the time to load a CSV file, every cell typed: eda-batch and each peer in turn, five
# times, medians (see pairs.c). Peers that are not installed are left out: the duckdb command, Python
# with pandas (Debian: python3-pandas), R with data.table (Debian: r-cran-data.table).
set -eu
build=$1
shift
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
scratch=$build/bench
batch=$build/app/eda-batch

mkdir -p "$scratch"
cc -O2 -o "$scratch/pairs" "$root/bench/pairs.c"

compare () { "$scratch/pairs" 5 "$1" "$batch inspect --json $2" "$3"; }

printf 'Medians of pairs run in turn. Times in ms, peak memory in MB; ratio: eda-batch / peer.\n\n'
printf '%-34s %21s   %21s   %13s\n' '' 'eda-batch' 'peer' 'ratio'
printf '%-34s %7s %7s %5s   %7s %7s %5s   %6s %6s\n' work wall CPU mem wall CPU mem wall CPU
for file; do
  name=$(basename -- "$file")
  if command -v duckdb >/dev/null; then
    compare "$name, DuckDB" "$file" \
      "duckdb -c \"SET threads=2; CREATE TABLE t AS SELECT * FROM read_csv('$file', sample_size=-1)\""
  fi
  if python3 -c 'import pandas' 2>/dev/null; then
    compare "$name, pandas" "$file" "python3 -c \"import pandas; pandas.read_csv('$file')\""
  fi
  if Rscript -e 'library(data.table)' >/dev/null 2>&1; then
    compare "$name, data.table" "$file" \
      "Rscript -e \"library(data.table); setDTthreads(2); x <- fread('$file', showProgress = FALSE)\""
  fi
done
