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
# shellcheck source=peers.sh
. "$root/bench/peers.sh"
batch=$build/app/eda-batch

# ---- peers: each a function that prints its command for a file, and nothing when it is not there

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
print_heading
for file; do
  for peer in duckdb polars datatable pandas; do
    command=$($peer "$file")
    [ -z "$command" ] || compare "$file" "$peer" "$command"
  done
  compare "$file" 'cat' "cat $file"
done
