#!/bin/sh
# Usage: scroll.sh BUILD_FOLDER [FILE...], by way of "./dev bench scroll".
#
# How smoothly the rows of a table scroll in the window, under Xvfb and without a GPU: a million rows
# of twelve columns, two thousand columns, and twenty million rows, unless files are named.
set -eu
build=$1
shift
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
scratch=$build/bench
mkdir -p "$scratch"

# ROWS COLUMNS FILE
make_file ()
{
  [ -s "$3" ] || "$root/bench/make-rows.sh" "$1" "$2" >"$3"
}

if [ $# = 0 ]; then
  make_file 1000000 12 "$scratch/scroll-long.csv"
  make_file 5000 2000 "$scratch/scroll-wide.csv"
  make_file 20000000 3 "$scratch/scroll-longest.csv"
  set -- "$scratch/scroll-long.csv" "$scratch/scroll-wide.csv" "$scratch/scroll-longest.csv"
fi
for file in "$@"; do
  GSK_RENDERER=cairo "$root/tests/widgets/with-display.sh" "$build/tests/widgets/measure-scroll" "$file"
done
