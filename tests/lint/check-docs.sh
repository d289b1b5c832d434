#!/bin/sh
# What the documents promise must exist: commands, options, files, folders.
# shellcheck source=tap.sh
. "$(dirname "$0")/tap.sh"
cd "$root" || exit 1
batch=${EDA_BUILD_ROOT:-$root/build}/app/eda-batch
documents=$(own_files -name '*.md')

# Commands of ./dev named in FILE that ./dev does not know.
unknown_commands ()
{
  grep -oE '\./dev [a-z]+' "$1" | sort -u | while read -r _ command; do
    ./dev help | grep -qE "^  $command( |$)" || echo "./dev $command"
  done
}

# Relative links and pictures of FILE that lead nowhere.
dead_links ()
{
  grep -oE '\]\([^)#]+' "$1" | sed 's/^](//' | grep -vE '^[a-z]+:' | while read -r target; do
    [ -e "$(dirname "$1")/$target" ] || echo "$target"
  done
}

for document in $documents; do
  rule "links/$document" "$(dead_links "$document")"
done
for document in README.md CONTRIBUTING.md docs/ARCHITECTURE.md; do
  rule "commands/$document" "$(unknown_commands "$document")"
done
rule "README shows a picture of the program" "$(grep -q '!\[.*\](docs/images/.*\.png)' README.md || echo none)"

# Only what stands in code counts: `eda-batch ... --option`.
options=$(grep -hE '^ *(\$ )?eda-batch |`eda-batch [^`]*`' README.md | grep -oE ' --[a-z-]+' | sort -u)
help=$("$batch" --help 2>&1; "$batch" report --help 2>&1; "$batch" inspect --help 2>&1)
rule "options of eda-batch in README are in its --help" \
  "$(for option in $options; do printf '%s' "$help" | grep -qF -e "$option" || echo "$option"; done)"

for folder in analysis app bench data docs notebook plots report sample-data templates tests widgets; do
  rule "docs/ARCHITECTURE.md explains $folder" "$(grep -qF "\`$folder\`" docs/ARCHITECTURE.md || echo missing)"
done
rule "docs/ARCHITECTURE.md knows every folder" \
  "$(for folder in */; do
    case $folder in build*) continue ;; esac
    grep -qF "\`${folder%/}\`" docs/ARCHITECTURE.md || echo "${folder%/}"
  done)"
rule "the licence is the GPL, version 3" "$(head -n 3 LICENSE | grep -q 'Version 3, 29 June 2007' || echo "LICENSE")"
finish
