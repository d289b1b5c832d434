#!/bin/sh
# The window opens a file without a warning in German, in Turkish, whose letters i are others, and in
# Arabic, which reads from right to left.
# Usage: check-locales.sh EDA-SCREENSHOT
# shellcheck source=../lint/tap.sh
. "$(dirname "$0")/../lint/tap.sh"
trap 'rm -rf "$stage"' EXIT
stage=$(mktemp -d)
printf 'Id;Preis;Stadt\n1;1,5;Istanbul\n2;2,25;Izmir\n3;;Igdir\n4;3,75;Istanbul\n' >"$stage/stadt.csv"
unset LANGUAGE

# opened LOCALE [options]: what was wrong with opening a file.
opened ()
{
  locale=$1
  shift
  LC_ALL=$locale.UTF-8 G_DEBUG=fatal-warnings "$root/tests/widgets/with-display.sh" "$tool" "$@" \
    --width 700 --height 500 "$stage/stadt.csv" "$stage/$locale.png" 2>&1 >/dev/null | grep -E 'Gtk|Adwaita|GLib|Pango|eda-'
  [ -s "$stage/$locale.png" ] || echo "no picture"
}
tool=$1

rule "English: opens a file without a warning" "$(opened C)"
rule "German: the same" "$(opened de_DE)"
rule "Turkish: the same" "$(opened tr_TR)"
# Whether GTK turns round by itself is up to its own translations, which may not be installed.
rule "Arabic, from right to left: the same" "$(opened ar_EG --rtl)"
for locale in de_DE ar_EG; do
  rule "$locale looks otherwise than English" "$(cmp -s "$stage/C.png" "$stage/$locale.png" && echo same)"
done
[ -z "${EDA_KEEP_PICTURES:-}" ] || cp "$stage"/*.png "$EDA_KEEP_PICTURES/"
finish
