#!/bin/sh
# Usage: make.sh BUILD_FOLDER, by way of "./dev screenshots". Makes the pictures of README.md.
set -eu
build=$1
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# picture NAME FILE [options of eda-screenshot]
picture ()
{
  name=$1
  file=$2
  shift 2
  "$root/tests/widgets/with-display.sh" "$build/tests/widgets/eda-screenshot" \
    "$@" "$file" "$root/docs/images/$name.png" >/dev/null 2>"$scratch/errors" || {
    cat "$scratch/errors" >&2
    exit 1
  }
  printf 'docs/images/%s.png\n' "$name"
}

# Only the measurements, so that step 3 begins with a histogram.
cut -d, -f5-8 "$build/sample-data/penguins.csv" >"$scratch/penguins.csv"

samples=$build/sample-data
picture workbench-light "$samples/penguins.csv" --height 900 --scroll-to 4
picture workbench-dark "$samples/msleep.csv" --height 900 --scroll-to 4 --dark
picture step-2 "$samples/msleep.csv" --width 760 --height 1000 --scroll-to 2
picture step-3 "$scratch/penguins.csv" --width 760 --height 1000 --scroll-to 3
picture step-6 "$samples/msleep.csv" --width 760 --height 1000 --scroll-to 6
