#!/bin/sh
# The manual and the completions of bash, zsh and fish know each option and each command of the
# programs, and no other.
# shellcheck source=../lint/tap.sh
. "$(dirname "$0")/../lint/tap.sh"
build=${EDA_BUILD_ROOT:-$root/build}
export LC_ALL=C.UTF-8

# What the program tells: its long options, one a line.
told () { "$build/app/$1" --help | grep -oE '^  (-[a-zA-Z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+' | sort -u; }

# What a shell offers after PROGRAM --, as a person at its prompt would get it.
offered_by_bash ()
{
  bash --norc -c '. "$1"; COMP_WORDS=("$2" --); COMP_CWORD=1
    compopt () { :; }
    $(complete -p "$2" | sed -E "s/.*-F ([^ ]+).*/\1/")
    printf "%s\n" "${COMPREPLY[@]%=}"' bash "$build/data/completions/$1.bash" "$1" | sort -u
}
offered_by_fish ()
{
  HOME=$home fish --no-config -c "source '$build/data/completions/$1.fish'; complete -C '$1 --'" | cut -f 1 | sort -u
}
# zsh asks functions of its own for a line to complete; here the specifications are enough.
offered_by_zsh ()
{
  zsh -f -c '_arguments () { printf "%s\n" "$@"; }; . "$1"' zsh "$build/data/completions/_$1" \
    | grep -oE '^(\([^)]*\)|\*)?--[a-z-]+' | grep -oE -- '--[a-z-]+$' | sort -u
}
offered_by_man () { grep -oE '\\fB--[a-z-]+' "$build/data/man/$1.1" | sed 's/^\\fB//' | sort -u; }

# Lines that only one of two lists has.
differ () { printf '%s\n' "$1" >"$home/a" && printf '%s\n' "$2" | diff "$home/a" - | grep '^[<>]'; }

trap 'rm -rf "$home"' EXIT
home=$(mktemp -d)
programs=eda-batch
[ ! -x "$build/app/eda-workbench" ] || programs="$programs eda-workbench"
for program in $programs; do
  options=$(told "$program")
  rule "$program tells options" "$([ "$(printf '%s\n' "$options" | wc -l)" -ge 4 ] || echo "$options")"
  for shell in bash fish zsh; do
    rule "$shell offers the options of $program" "$(differ "$options" "$("offered_by_$shell" "$program")")"
  done
  # The text of the page names options of others' lines too; each of its own stands there.
  rule "the manual explains the options of $program" "$(printf '%s\n' "$options" | while read -r option; do
    offered_by_man "$program" | grep -qx -e "$option" || echo "$option"
  done)"
done

# Commands: words that --help names in its first line and in its examples.
commands=$("$build/app/eda-batch" --help | awk '
  NR == 2 { gsub (/[][|…]/, " "); for (i = 1; i <= NF; i++) if ($i ~ /^[a-z]+$/) print $i }
  NR > 2 && /^  eda-batch [a-z]+ / { print $2 }' | sort -u)
listed=$(awk '!/^#/ { print $1 }' "$root/data/commands.txt" | sort)
rule "each command of --help is in data/commands.txt" "$(for command in $commands; do
  printf '%s\n' "$listed" | grep -qx "$command" || echo "$command"
done)"
rule "eda-batch knows each command of data/commands.txt" "$(for command in $listed; do
  (cd "$home" && "$build/app/eda-batch" "$command" --help >/dev/null 2>&1) || echo "$command"
done)"
rule "fish offers the commands" "$(for command in $listed; do
  HOME=$home fish --no-config -c "source '$build/data/completions/eda-batch.fish'; complete -C 'eda-batch $command'" | cut -f 1 | grep -qx "$command" || echo "$command"
done)"
rule "bash offers the commands" "$(differ "$listed" "$(bash --norc -c '. "$1"; COMP_WORDS=(eda-batch ""); COMP_CWORD=1; _eda_batch; printf "%s\n" "${COMPREPLY[@]}"' bash "$build/data/completions/eda-batch.bash" | sort)")"
rule "bash offers the words of an option" "$(bash --norc -c '. "$1"; COMP_WORDS=(eda-batch --color = a); COMP_CWORD=3; _eda_batch; [ "${COMPREPLY[*]}" = "auto always" ] || echo "${COMPREPLY[@]}"' bash "$build/data/completions/eda-batch.bash")"
rule "the manual explains the commands" "$(for command in $listed; do
  grep -qx "\\\\fB$command\\\\fR" "$build/data/man/eda-batch.1" || echo "$command"
done)"
rule "the manual is one that man can read" "$(for program in $programs; do
  man --warnings -E UTF-8 -l "$build/data/man/$program.1" 2>&1 >/dev/null
done)"
finish
