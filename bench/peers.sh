# What the benchmarks share; read with ".", after "build" and "root" are set. Peers and files come from
# the folder of references, EDA_BENCH, else ../shared/bench beside the project.
# shellcheck shell=sh disable=SC2154
references=${EDA_BENCH:-$root/../shared/bench}
scratch=$build/bench

mkdir -p "$scratch"
cc -O2 -o "$scratch/pairs" "$root/bench/pairs.c"

# DuckDB and Polars from npm, pandas and data.table from Debian, two threads each.
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

# generate KIND ROWS: makes the file, prints its path
generate ()
{
  [ -e "$scratch/$1.csv" ] || python3 "$references/gen_csv.py" "$1" "$2" "$scratch/$1.csv"
  printf '%s\n' "$scratch/$1.csv"
}

print_heading ()
{
  printf 'Medians of pairs run in turn. Times in ms, peak memory in MB; ratio: eda-batch / peer.\n\n'
  printf '%-34s %21s   %21s   %13s\n' '' 'eda-batch' 'peer' 'ratio'
  printf '%-34s %7s %7s %5s   %7s %7s %5s   %6s %6s\n' work wall CPU mem wall CPU mem wall CPU
}
