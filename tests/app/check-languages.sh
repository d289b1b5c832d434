#!/bin/sh
# In every locale the same numbers: reports are the same bytes. Messages are the reader's, whole and with
# their plurals. Locales whose letters or digits behave unlike English ones are among them.
# shellcheck source=../lint/tap.sh
. "$(dirname "$0")/../lint/tap.sh"
build=${EDA_BUILD_ROOT:-$root/build}
batch=$build/app/eda-batch
trap 'rm -rf "$stage"' EXIT
stage=$(mktemp -d)
cd "$stage" || exit 1
unset LANGUAGE
printf 'Id;Preis;Ist\n1;1,5;ILI\n2;2,25;ılı\n3;;ili\n' >"$stage/i.csv"
cp "$build/sample-data/penguins.csv" .

# reports LOCALE: the checksum of what eda-batch says of the files to programs and to people.
reports ()
{
  {
    LC_ALL=$1 "$batch" report -q -f json -o - penguins.csv
    LC_ALL=$1 "$batch" report -q -f json -o - i.csv
    LC_ALL=$1 "$batch" report -q -f md -o - i.csv
    LC_ALL=$1 "$batch" summarize penguins.csv
    LC_ALL=$1 "$batch" export i.csv
  } 2>&1 | cksum
}
english=$(reports C.UTF-8)
for locale in de_DE.UTF-8 tr_TR.UTF-8 ar_EG.UTF-8 fa_IR.UTF-8 de_DE.ISO-8859-1; do
  rule "$locale has the same reports" "$([ "$(reports "$locale")" = "$english" ] || echo different)"
done

german () { LC_ALL=de_DE.UTF-8 "$batch" "$@" 2>&1; }
rule "help is German for Germans" "$(german --help | grep -q 'Erkundet Datendateien' || german --help | head -n 4)"
rule "so are errors and hints" "$(german none.csv | grep -q 'Eine solche Datei gibt es nicht. Prüfen Sie' || german none.csv)"
rule "and plurals" "$(german report --force penguins.csv i.csv | grep -q '^Über 2 Dateien berichtet.$' || german report --force penguins.csv i.csv)"
rule "one is no plural" "$(german report --force i.csv none.csv | grep -q '^Über 1 Datei berichtet, 1 misslangen.$' || german report --force i.csv none.csv)"
rule "the names of options are everywhere the same" "$([ "$(german --help | grep -oE '^  (-., )?--[a-z-]+')" = \
  "$(LC_ALL=C.UTF-8 "$batch" --help | grep -oE '^  (-., )?--[a-z-]+')" ] || echo different)"

for language in $(cat "$root/po/LINGUAS"); do
  rule "$language is whole and well formed" "$(msgfmt --check --output-file=/dev/null "$root/po/$language.po" 2>&1
    msgattrib --untranslated --no-obsolete "$root/po/$language.po" | sed -n 's/^msgid "\(..*\)"/untranslated: \1/p'
    msgattrib --fuzzy --no-obsolete "$root/po/$language.po" | sed -n 's/^msgid "\(..*\)"/not sure: \1/p')"
done
finish
