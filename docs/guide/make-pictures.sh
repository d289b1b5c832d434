#!/bin/sh
# Usage: make-pictures.sh BUILD_FOLDER, by way of "./dev screenshots". Makes the pictures of the guide.
set -eu
build=$1
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$here/../..
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# picture NAME [options of eda-screenshot] [FILE]
picture ()
{
  name=$1
  shift
  "$root/tests/widgets/with-display.sh" "$build/tests/widgets/eda-screenshot" --width 900 --height 640 \
    "$@" "$here/$name.png" >/dev/null 2>"$scratch/errors" || {
    cat "$scratch/errors" >&2
    exit 1
  }
  printf 'docs/guide/%s.png\n' "$name"
}

sample=$build/sample-data/penguins.csv
# Only the measurements, so that step 3 begins with a histogram.
cut -d, -f5-8 "$sample" >"$scratch/penguins.csv"

picture start
for step in 1 2 4 5 6; do
  picture "step-$step" --scroll-to "$step" "$sample"
done
picture step-3 --scroll-to 3 "$scratch/penguins.csv"
# The parts of a challenge, from one that a test plays on the penguins.
EDA_PICTURES=$scratch EDA_PICTURE_WIDTH=900 EDA_SOURCE_ROOT=$root EDA_BUILD_ROOT=$build GSK_RENDERER=cairo \
  "$root/tests/widgets/with-display.sh" "$build/tests/widgets/test-widgets-challenge-tour" >"$scratch/played" 2>&1 || {
  cat "$scratch/played" >&2
  exit 1
}
for part in setup hypotheses explore compare missed reflect 'done'; do
  cp "$scratch/tour-$part.png" "$here/challenge-$part.png"
  printf 'docs/guide/challenge-%s.png\n' "$part"
done
"$build/tests/practice/learner/check-learner" --write "$scratch/history.db"
picture progress --history "$scratch/history.db" --now 2026-11-30T10:00:00.000Z --page progress:overview
