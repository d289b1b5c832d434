#!/bin/sh
# docs/gallery has every kind of figure, light and dark, and the samples still make each of them.
# shellcheck source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$root" || exit 1
build=${EDA_BUILD_ROOT:-$root/build}
gallery=$build/docs/make-gallery
kinds="histogram ecdf boxes violin strip letter-values qq scatter hexbin density scatter-matrix
correlation mixed-heat bars shares pareto mosaic map autocorrelation nullity-matrix nullity-heat dendrogram upset
agreement time-line"
made=$("$gallery" --list)

rule "make-gallery has an entry for each kind" \
  "$(for kind in $kinds; do printf '%s\n' "$made" | grep -qx "$kind" || echo "$kind"; done)"
rule "each entry has its pictures, light and dark: ./dev gallery" \
  "$(for kind in $made; do
    for theme in light dark; do [ -s "docs/gallery/$kind-$theme.png" ] || echo "$kind-$theme.png"; done
  done)"
rule "each picture stands in docs/gallery/README.md" \
  "$(for file in docs/gallery/*.png; do grep -qF "(${file##*/})" docs/gallery/README.md || echo "$file"; done)"
rule "the pictures weigh less than 3 MB" \
  "$(du -cb docs/gallery/*.png | awk 'END { if ($1 >= 3000000) print $1 }')"
rule "the samples still make each figure" "$("$gallery" --check "$build/sample-data" 2>&1)"
finish
