#!/bin/sh
# An installation, moved to where nobody knows it: what it brings is found, and a part that is missing
# is missed only by what needs it. And one that is taken away again.
# shellcheck source=../lint/tap.sh
. "$(dirname "$0")/../lint/tap.sh"
build=${EDA_BUILD_ROOT:-$root/build}
trap 'rm -rf "$stage"' EXIT
stage=$(mktemp -d)
cd "$stage" || exit 1

said=$(meson install -C "$build" --no-rebuild --quiet --destdir "$stage/fresh" 2>&1)
rule "meson install installs" "$([ -n "$(find fresh -name eda-batch)" ] || printf '%s' "$said")"
mv fresh moved
bin=$(dirname "$(find "$PWD/moved" -name eda-batch)")
parts=$(dirname "$(find "$PWD/moved" -name eda-figures.so)")
printf 'town,n\nGent,1\nGenf,2\nG\351rone,3\n' >western.csv
printf 'a,b\n1,2\n3,4\n' >plain.csv
gzip -c plain.csv >packed.csv.gz

# runs ARG...: what eda-batch said, if it failed.
runs ()
{
  said=$("$bin/eda-batch" "$@" 2>&1) || printf '%s' "$said"
}

# misses PART ARG...: without PART, says that it is not there and which file it is.
misses ()
{
  part=$parts/eda-$1.so
  shift
  mv "$part" "$part.away"
  said=$("$bin/eda-batch" "$@" 2>&1) && printf 'runs without %s\n' "$part"
  mv "$part.away" "$part"
  case $said in
    *"$part"*"Install EDA Workbench again."*) ;;
    *) printf '%s\n' "$said" ;;
  esac
}

rule "man, shells and languages find theirs" "$(for file in man/man1/eda-batch.1 fish/vendor_completions.d/eda-batch.fish \
  zsh/site-functions/_eda-batch bash-completion/completions/eda-batch.bash locale/de/LC_MESSAGES/eda-workbench.mo; do
  [ -s "${bin%/bin}/share/$file" ] || echo "$file"
done)"
guide=${bin%/bin}/share/eda-workbench/guide
rule "the guide has its pictures" "$(grep -oE 'img src="[^"]+' "$guide/guide.html" | cut -d '"' -f 2 | while read -r picture; do
  [ -s "$guide/$picture" ] || echo "$picture"
done
[ -s "$guide/guide.html" ] || echo guide.html)"
rule "figures are drawn" "$(runs report -q -f html -o a.html plain.csv)"
rule "a packed file is unpacked" "$(runs inspect packed.csv.gz)"
rule "an encoding is guessed" "$(runs inspect western.csv)"
rule "no figures without their part" "$(misses figures report -q -f html -o b.html plain.csv)"
rule "nothing is unpacked without its part" "$(misses archive inspect packed.csv.gz)"
rule "no encoding is guessed without its part" "$(misses charset inspect western.csv)"
mv "$parts" "$parts.away"
rule "JSON needs no part" "$(runs report -q -f json -o - plain.csv)"
rule "inspect needs no part" "$(runs inspect plain.csv)"

meson install -C "$build" --no-rebuild --quiet --destdir "$stage/again" >/dev/null 2>&1
rule "ninja uninstall leaves nothing" "$(ninja -C "$build" uninstall >/dev/null 2>&1; [ ! -e again ] || find again ! -type d)"
finish
