#!/bin/sh
# Usage: window.sh BUILD_FOLDER [FILE], by way of "./dev bench window".
#
# How the window keeps up, under Xvfb and without a GPU: the time to its first frame beside that of a
# window of libadwaita with one label, in turn; how long the main loop is held while a file (a
# million rows of twelve columns, unless one is named) is read and the six panels are filled; and how
# smoothly the notebook scrolls then.
set -eu
build=$1
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
file=${2:-$build/bench/scroll-long.csv}
tool=$build/tests/widgets/measure-window
pairs=11

[ -s "$file" ] || {
  mkdir -p "$build/bench"
  "$root/bench/make-rows.sh" 1000000 12 >"$file"
}
export GSK_RENDERER=cairo

# The times of a program with and without "--bare" in turn, then their medians and the ratio.
# shellcheck disable=SC2016 # the inner shell's own
"$root/tests/widgets/with-display.sh" sh -c '
  for pair in $(seq "$2"); do
    echo "bare $("$1" --start "$(date +%s%N)" --bare)"
    echo "ours $("$1" --start "$(date +%s%N)")"
  done' sh "$tool" "$pairs" | sort -k1,1 -k2,2n | awk '
  { times[$1, ++n[$1]] = $2 }
  END {
    bare = times["bare", int((n["bare"] + 1) / 2)]
    ours = times["ours", int((n["ours"] + 1) / 2)]
    printf "first frame, medians of %d: ours %.0f ms, a bare window %.0f ms, ratio %.2f\n", n["ours"], ours, bare, ours / bare
  }'
"$root/tests/widgets/with-display.sh" "$tool" "$file"
