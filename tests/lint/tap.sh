# Test Anything Protocol for the shell checks: . "$(dirname "$0")/tap.sh"
# Each case is one rule; what breaks it is listed on stderr, one line each.
# shellcheck shell=sh

set -u
export LC_ALL=C.UTF-8
root=${EDA_SOURCE_ROOT:-$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)}
n_cases=0
n_bad=0

# rule NAME VIOLATIONS: passes when VIOLATIONS is empty.
rule ()
{
  n_cases=$((n_cases + 1))
  if [ -z "$2" ]; then
    printf 'ok %d %s\n' "$n_cases" "$1"
  else
    printf 'not ok %d %s\n' "$n_cases" "$1"
    printf '%s:\n%s\n' "$1" "$2" | sed '2,$s/^/  /' >&2
    n_bad=$((n_bad + 1))
  fi
}

# Ends the program.
finish ()
{
  printf '1..%d\n' "$n_cases"
  [ "$n_bad" = 0 ]
  exit
}

# The project's own files that match the find expression given, relative to $root.
own_files ()
{
  (cd "$root" && find . \( -name '.?*' ! -name .ci -o -name 'build*' -type d -o -name subprojects \) -prune -o -type f \( "$@" \) -print | sed 's,^\./,,' | sort)
}
