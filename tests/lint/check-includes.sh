#!/bin/sh
# Compares the real include edges with include-rules.txt, module by module.
# shellcheck source=tap.sh
. "$(dirname "$0")/tap.sh"
here=$root/tests/lint
forbidden () { "$here/list-forbidden-includes.sh" "$here/include-rules.txt" "$@"; }

# The checker itself, on a small tree whose faults are known.
trap 'rm -rf "$tree"' EXIT
tree=$(mktemp -d)
mkdir -p "$tree/analysis/table" "$tree/plots" "$tree/widgets" "$tree/report" "$tree/tests/widgets" "$tree/tests/table" "$tree/tests/plots"
# fault FILE INCLUDE: prints nothing when the checker finds the fault, and what it said otherwise.
fault ()
{
  printf '#include %s\n' "$2" >"$tree/$1"
  found=$(forbidden "$tree" "$1")
  rm "$tree/$1"
  case $found in
    "$1:1: "*) ;;
    *) printf 'not found: %s in %s\n' "$2" "$1" ;;
  esac
}
fine ()
{
  printf '#include %s\n' "$2" >"$tree/$1"
  forbidden "$tree" "$1"
  rm "$tree/$1"
}
rule "checker/finds analysis -> plots" "$(fault analysis/table/a.c '"plots/draw.h"')"
rule "checker/finds widgets -> app" "$(fault widgets/a.c '"app/window/window.h"')"
rule "checker/finds a header without its module" "$(fault plots/a.c '"draw.h"')"
rule "checker/finds GTK in plots" "$(fault plots/a.c '<gtk/gtk.h>')"
rule "checker/finds PLplot in a header" "$(fault plots/a.h '<plplot/plplot.h>')"
rule "checker/finds GSL outside the kernels" "$(fault analysis/table/a.c '<gsl/gsl_cdf.h>')"
rule "checker/finds libcsv outside csv.c" "$(fault analysis/table/a.c '<csv.h>')"
rule "checker/finds tests of analysis -> plots" "$(fault tests/table/a.c '"plots/draw.h"')"
rule "checker/finds tests of plots -> app" "$(fault tests/plots/a.c '"app/window/window.h"')"
rule "checker/lets tests of widgets open the window" "$(fine tests/widgets/a.c '"app/window/window.h"')"
rule "checker/lets report use its generated resource" "$(fine report/a.c '"report-resource.h"')"
rule "checker/lets plots use analysis" "$(fine plots/a.c '"analysis/result/figure.h"')"
rule "checker/lets plots use PLplot" "$(fine plots/a.c '<plplot/plplot.h>')"
rule "checker/lets widgets use GTK" "$(fine widgets/a.c '<gtk/gtk.h>')"
rule "checker/lets csv.c use libcsv" "$(fine analysis/table/csv.c '<csv.h>')"
rule "checker/lets tests of plots use plots" "$(fine tests/plots/a.c '"plots/draw.h"')"

# The tree.
for folder in "$root"/analysis/*/; do
  folder=${folder%/}
  rule "edges/analysis/${folder##*/}" "$(forbidden "$root" "analysis/${folder##*/}")"
done
for module in plots notebook challenge practice report parts widgets app; do
  rule "edges/$module" "$(forbidden "$root" "$module")"
done
for folder in "$root"/tests/*/; do
  folder=${folder%/}
  rule "edges/tests/${folder##*/}" "$(forbidden "$root" "tests/${folder##*/}")"
done

# both_ways: folders of one module that include each other. What stands beside the folders is shared by them.
both_ways ()
{
  (cd "$1" && shift && grep -rHoE '^#include "[a-z]+/[a-z]+/' --include='*.[ch]' "$@" | sort) | awk -F '["/:]' '
    $2 !~ /\./ && $1 == $(NF - 2) && $2 != $(NF - 1) {
      from = $1 "/" $2; to = $1 "/" $(NF - 1)
      if ((to, from) in seen && !((from, to) in seen)) print from " and " to
      seen[from, to] = 1
    }'
}
mkdir "$tree/plots/a" "$tree/plots/b"
echo '#include "plots/b/b.h"' >"$tree/plots/a/a.c"
echo '#include "plots/a/a.h"' >"$tree/plots/b/b.c"
echo '#include "plots/a/a.h"' >"$tree/plots/shared.c"
rule "checker/finds folders that include each other" \
  "$([ "$(both_ways "$tree" plots)" = "plots/b and plots/a" ] || both_ways "$tree" plots; rm -r "$tree/plots/a" "$tree/plots/b")"
rule "folders of a module include each other one way" \
  "$(both_ways "$root" analysis plots challenge practice widgets app)"

# Rules about words rather than includes.
rule "analysis and plots define no GType" \
  "$(cd "$root" && grep -rnE 'G_DEFINE_(FINAL_|ABSTRACT_)?(TYPE|INTERFACE|BOXED)|G_DECLARE_' analysis plots --include='*.[ch]')"
rule "kernels know no GLib" \
  "$(cd "$root" && grep -rnE '\b(g_[a-z]+_?[a-z_]* \(|gsize|gboolean|gdouble|guint)' analysis/kernels --include='*.[ch]')"
# eda-batch waits for Ctrl-C on a thread of its own, so that the second one leaves at once.
rule "above analysis and plots only run.c, row-view.c, row-seek.c, challenge-peek.c, challenge-work.c, practice-work.c, session-report.c, window-bundle.c, window-next.c, batch-signal.c and batch-timer.c know threads" \
  "$(cd "$root" && grep -rnE 'g_thread_(new|try_new|pool_new)|g_task_run_in_thread|pthread_create' notebook report widgets app --include='*.c' | grep -vE '^(notebook/(run|row-view|row-seek)|app/(play/(challenge-peek|challenge-work|practice-work|session-report)|window/window-(bundle|next)|batch/batch-(signal|timer)))\.c:')"
rule "numbers are read and written without the locale" \
  "$(cd "$root" && grep -rnE '[^_a-z](strtod|strtof|atof|localeconv) ?\(' analysis plots notebook report app --include='*.c')"
rule "the application ID stands in one place" \
  "$(cd "$root" && grep -rnlE 'io\.github\.eda_workbench\.EdaWorkbench' --include='*.[ch]' --include='*.ui' --include=meson.build analysis plots notebook report widgets app tests meson.build | grep -v '^meson\.build$')"
finish
