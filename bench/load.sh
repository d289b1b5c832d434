#!/bin/sh
# Usage: load.sh BUILD_FOLDER [FILE.csv...]
#
# Compares the time to load a CSV file, every cell typed: eda-batch and each peer in turn, five
# times, medians (see pairs.c). Two threads each.
#
# With the folder of references at hand (EDA_BENCH, else ../shared/bench beside the project) its
# peers are set up (DuckDB and Polars from npm; pandas, data.table from Debian) and, without a FILE,
# its generator makes the two that docs/LOADING.md speaks of. Elsewhere the peers that are installed
# are taken, and FILEs are needed.
set -eu
build=$1
shift
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
references=${EDA_BENCH:-$root/../shared/bench}
scratch=$build/bench
batch=$build/app/eda-batch

mkdir -p "$scratch"
cc -O2 -o "$scratch/pairs" "$root/bench/pairs.c"

# ---- peers: each a function that prints its command for a file, and nothing when it is not there

set_up_peers ()
{
  [ -x "$references/setup_peers.sh" ] || return 0
  references=$(CDPATH='' cd -- "$references" && pwd)
  if [ ! -e "$scratch/peers/environment" ]; then
    "$references/setup_peers.sh" "$scratch/peers" >"$scratch/environment.new"
    # the package of Polars leaves its own binary to a second one
    (cd "$scratch/peers" && npm install --silent \
      "nodejs-polars-linux-x64-gnu@$(node -p 'require("nodejs-polars/package.json").version')" >/dev/null)
    mv "$scratch/environment.new" "$scratch/peers/environment"
  fi
  # shellcheck disable=SC1091
  . "$scratch/peers/environment"
  export POLARS_MAX_THREADS=2
}

duckdb ()
{
  if command -v duckdb_run >/dev/null; then
    echo "duckdb_run load $1 2"
  elif command -v duckdb >/dev/null; then
    echo "duckdb -c \"SET threads=2; CREATE TABLE t AS SELECT * FROM read_csv('$1', sample_size=-1)\""
  fi
}

polars ()
{
  if node -e 'require("nodejs-polars")' 2>/dev/null; then
    echo "node -e 'require(\"nodejs-polars\").readCSV(\"$1\", {tryParseDates: true, inferSchemaLength: 10000})'"
  fi
}

pandas ()
{
  if /usr/bin/python3 -c 'import pandas' 2>/dev/null; then
    echo "/usr/bin/python3 -c \"import pandas; pandas.read_csv('$1')\""
  fi
}

datatable ()
{
  if Rscript -e 'library(data.table)' >/dev/null 2>&1; then
    echo "Rscript -e \"suppressMessages(library(data.table)); setDTthreads(2); x <- fread('$1', showProgress = FALSE, na.strings = '')\""
  fi
}

generate ()
{
  [ -e "$scratch/$1.csv" ] || python3 "$references/gen_csv.py" "$1" "$2" "$scratch/$1.csv"
  printf '%s\n' "$scratch/$1.csv"
}

# ---- the comparison

compare ()
{
  "$scratch/pairs" 5 "$(basename -- "$1"), $2" "$batch inspect --json $1" "$3"
}

set_up_peers
if [ $# = 0 ]; then
  [ -e "$references/gen_csv.py" ] || { echo "load.sh: name a CSV file" >&2; exit 2; }
  set -- "$(generate mixed 1000000)" "$(generate wide 100000)"
fi
printf 'Medians of pairs run in turn. Times in ms, peak memory in MB; ratio: eda-batch / peer.\n\n'
printf '%-34s %21s   %21s   %13s\n' '' 'eda-batch' 'peer' 'ratio'
printf '%-34s %7s %7s %5s   %7s %7s %5s   %6s %6s\n' work wall CPU mem wall CPU mem wall CPU
for file; do
  for peer in duckdb polars datatable pandas; do
    command=$($peer "$file")
    [ -z "$command" ] || compare "$file" "$peer" "$command"
  done
  compare "$file" 'cat' "cat $file"
done
