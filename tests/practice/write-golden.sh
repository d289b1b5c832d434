#!/bin/sh
# Prints tests/practice/golden.inc anew: names and SHA-256 of practice files.
# Usage: write-golden.sh EDA-BATCH
set -eu

batch=$1
for theme in bikes clinic coffee flats support; do
  for level in 1 2 3 4 5; do
    name=$theme-$level-$((level * 7))
    printf '  { "%s", "%s" },\n' "$name" "$("$batch" generate -q -o - "$name" | sha256sum | cut -d' ' -f1)"
  done
done
