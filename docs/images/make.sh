#!/bin/sh
# Usage: make.sh BUILD_FOLDER, by way of "./dev screenshots". Makes the pictures of README.md.
set -eu
build=$1
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)

# picture NAME SAMPLE [options of eda-screenshot]
picture ()
{
  name=$1
  sample=$build/sample-data/$2
  shift 2
  "$root/tests/widgets/with-display.sh" "$build/tests/widgets/eda-screenshot" "$@" "$sample" "$root/docs/images/$name.png"
  printf 'docs/images/%s.png\n' "$name"
}

picture workbench-light penguins.csv --scroll-to 3
picture workbench-dark msleep.csv --dark --scroll-to 4
