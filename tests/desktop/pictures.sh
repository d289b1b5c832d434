#!/bin/sh
# Usage: pictures.sh BUILD_FOLDER FOLDER, by way of "./dev session". The session by keyboard, in light and in
# dark, on screens of three widths; a picture of each state.
set -eu
build=$1
pictures=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export GSK_RENDERER=cairo LC_ALL=C.UTF-8

failed=0
for colours in light dark; do
  for width in 360 900 1600; do
    EDA_PICTURES=$pictures/$colours-$width EDA_PICTURE_COLOURS=$colours EDA_TEST_SCREEN=${width}x900
    export EDA_PICTURES EDA_PICTURE_COLOURS EDA_TEST_SCREEN
    mkdir -p "$EDA_PICTURES"
    printf '%s, %s px\n' "$colours" "$width"
    "$here/../widgets/with-display.sh" /usr/bin/python3 "$here/session.py" "$build/app/eda-workbench" "$scratch" \
      2>"$scratch/errors" || failed=1
  done
done
exit $failed
