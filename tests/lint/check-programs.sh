#!/bin/sh
# What the built programs link: eda-batch must run on machines without any desktop.
# shellcheck source=tap.sh
. "$(dirname "$0")/tap.sh"
batch=${EDA_BUILD_ROOT:-$root/build}/app/eda-batch
workbench=${EDA_BUILD_ROOT:-$root/build}/app/eda-workbench

links () { ldd "$1" | grep -oE "lib($2)[^ ]*" | sort -u; }

rule "eda-batch is built" "$([ -x "$batch" ] || echo "$batch is missing")"
rule "eda-batch links no GTK" "$(links "$batch" 'gtk|gdk-[0-9]|gsk')"
rule "eda-batch links no libadwaita" "$(links "$batch" adwaita)"
rule "eda-batch links no X11 or Wayland" "$(links "$batch" 'X11|wayland')"
# What takes long to load is in parts.
rule "eda-batch links nothing that draws, unpacks or knows character sets" \
  "$(links "$batch" 'cairo|pango|plplot|archive|uchardet|stdc')"
# Exported, so that GSL finds them before those of the C library, which differ from CPU to CPU.
functions="acos acosh asin asinh atan atan2 atanh cos cosh erfc exp exp2 expm1 log log10 log1p log2 pow sin sincos sinh tan tanh"
shows_functions ()
{
  nm -D --defined-only "$1" | awk '{ print $3 }' >"$names"
  for function in $functions; do
    grep -qx "$function" "$names" || echo "$function"
  done
}
trap 'rm -f "$names"' EXIT
names=$(mktemp)
rule "eda-batch has the functions of analysis/libm for all its libraries" "$(shows_functions "$batch")"
for part in figures:cairo archive:archive charset:uchardet; do
  file=${EDA_BUILD_ROOT:-$root/build}/parts/eda-${part%:*}.so
  rule "the part ${part%:*} links ${part#*:}" "$([ -n "$(links "$file" "${part#*:}")" ] || echo "ldd shows none")"
done
# GTK must show up where it is used, or the rules above look at nothing.
if [ -e "$workbench" ]; then
  rule "eda-workbench has them, too" "$(shows_functions "$workbench")"
  rule "eda-workbench links GTK" "$([ -n "$(links "$workbench" gtk)" ] || echo "ldd shows no GTK")"
fi
finish
