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
for part in figures:cairo archive:archive charset:uchardet; do
  file=${EDA_BUILD_ROOT:-$root/build}/parts/eda-${part%:*}.so
  rule "the part ${part%:*} links ${part#*:}" "$([ -n "$(links "$file" "${part#*:}")" ] || echo "ldd shows none")"
done
# GTK must show up where it is used, or the rules above look at nothing.
if [ -e "$workbench" ]; then
  rule "eda-workbench links GTK" "$([ -n "$(links "$workbench" gtk)" ] || echo "ldd shows no GTK")"
fi
finish
