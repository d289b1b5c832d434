# Reads oracle_check.py -v and prints a line a data set, "NAME" alone or "NAME what is wrong"; last
# its sums as "# ...". Two kinds of reference values are rougher than the digits asked for:
#
# - Tukey's p come from R's ptukey, which is off by as much as 1.2e-11 (the tail of 16.5 for 3 means
#   and 57 degrees of freedom is 2.94e-16, not 1.12e-11): of two p below 2e-11 no digit can be asked.
# - R's fisher.test looks for the odds ratio and its ends with uniroot, which stops at 1.22e-4, at
#   the value or, above 1, at its inverse (with a tolerance of 1e-15 it gives our digits).

function distance (a, b)
{
  if (a > 1 && b > 1) { a = 1 / a; b = 1 / b }
  return a > b ? a - b : b - a
}

# LINE ends in "want A got B" or "want [A, B] got [C, D]".
function is_rough (line,     n, i, values)
{
  if (line !~ /tukey_hsd.*\/p_adj: want|fisher_exact\/(odds_ratio_cmle|ci95): want/) return 0
  sub (/.* want /, "", line)
  gsub (/[^-+.0-9e]|got/, " ", line)
  n = split (line, values) / 2
  for (i = 1; i <= n; i++)
    if (distance(values[i], values[i + n]) > limit) return 0
  return n > 0
}

/^--- /     { sums = 1 }
sums        { print "#", $0; next }
/ WRONG /   {
  limit = /tukey_hsd/ ? 2e-11 : 1.3e-4
  if (is_rough($0)) excused++
  else wrong = wrong "; " $0
}
$2 == "right" && $4 == "answered" {
  print $1, ($3 + excused == $5 && $5 > 0 ? "" : $0 " " wrong)
  wrong = ""
  excused = 0
}
