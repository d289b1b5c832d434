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
rule "eda-batch links no X11 or Wayland by itself" \
  "$(readelf -d "$batch" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' | grep -E '^lib(X11|wayland)')"
# GTK must show up where it is used, or the rules above look at nothing.
if [ -e "$workbench" ]; then
  rule "eda-workbench links GTK" "$([ -n "$(links "$workbench" gtk)" ] || echo "ldd shows no GTK")"
fi
finish
