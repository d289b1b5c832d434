#!/bin/sh
# Usage: make-rows.sh ROWS COLUMNS >FILE: numbers, decimals, words and gaps in turn, always the same.
set -eu
awk -v rows="$1" -v columns="$2" 'BEGIN {
  for (c = 1; c <= columns; c++) printf "%sc%d", (c > 1 ? "," : ""), c
  print ""
  seed = 1
  for (r = 1; r <= rows; r++) {
    for (c = 1; c <= columns; c++) {
      seed = (seed * 16807) % 2147483647
      if (c > 1) printf ","
      if (c % 4 == 1) printf "%d", seed % 100000
      else if (c % 4 == 2) printf "%.2f", seed % 10000 / 100
      else if (c % 4 == 3) printf "word %d", seed % 40
      else if (seed % 10) printf "%d", seed % 7
    }
    print ""
  }
}'
