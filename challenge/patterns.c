/* The catalogue as a table. Importance and tier are judgement, to be replaced by what
 * learners find. */

#include "challenge/patterns.h"

#define W EDA_REACH_WHOLE
#define R EDA_REACH_ROWS
#define M EDA_REACH_MISSING

/* clang-format off */
static const EdaPatternType patterns[] = {
  { "dup_rows", 1, "quality", .8, 'B', "Repeated rows", "duplicate-rows", 0, 0, 0, R,
    "shape/overview", "Count the rows that repeat an earlier one in every cell." },
  { "dup_key", 1, "quality", .9, 'C', "A key that repeats", "near-key", 0, 0, 0, R,
    "shape/columns", "Compare the distinct values of {1} with the rows, and look at those that repeat." },
  { "num_as_text", 1, "quality", .8, 'A', "Numbers written as text", "number-as-text", 0, 0, 0, W,
    "shape/columns", "Read the type of {1} and the reason that stands beside it." },
  { "constant_col", 1, "quality", .4, 'A', "A column of one value", "constant|near-constant", 0, 0, 0, W,
    "shape/columns", "Look at the distinct values of {1}." },
  { "impossible", 1, "quality", .8, 'B', "Impossible values", "impossible-value|negatives", 0, 0, 0, R,
    "shape/columns", "Compare minimum and maximum of {1} with what its name allows." },
  { "label_variants", 1, "quality", .7, 'B', "One level in several spellings", "level-variants|similar-levels", 0, 0, 0, R,
    "categories/{1}/levels", "Read the levels of {1} in order of the alphabet." },
  { "date_gap", 1, "time", .6, 'C', "A gap in the dates", "date-gap", 0, 0, 0, W,
    "distributions/{1}/figure", "Look for an empty stretch in the dates of {1}." },
  { "sentinel", 2, "missing", .9, 'B', "A code for “missing”", "sentinel", 0, 0, 0, R,
    "missing/columns", "Look at the far and most frequent values of {1}: is one of them a code?" },
  { "mcar", 2, "missing", .6, 'A', "Missing values", "missing-share", 0, 0, 0, M,
    "missing/bars", "Read the share missing of {1}." },
  { "mar", 2, "missing", .9, 'C', "Missing depends on another column", "missing-depends|missing-by-rule", 0, .2, .8, M,
    "missing-mechanism/depends-on", "Compare {2} between the rows with and without {1}." },
  { "mnar", 2, "missing", .9, 'D', "Missing depends on the value itself", "", 0, 0, 0, M,
    "missing/columns", "Ask what stands for {1} elsewhere, and compare it between rows with and without {1}." },
  { "co_missing", 2, "missing", .6, 'B', "Missing together", "missing-together|gaps-linked", 0, .2, .8, M,
    "missing/phi", "Look at the gaps of {1} and {2} side by side." },
  { "skew_right", 3, "shape", .5, 'A', "Skewed to the right", "skewed", 1, .5, 1.5, W,
    "distributions/{1}/figure", "Look at the histogram of {1}: the tail on the right is the longer one." },
  { "skew_left", 3, "shape", .5, 'A', "Skewed to the left", "skewed", -1, .5, 1.5, W,
    "distributions/{1}/figure", "Look at the histogram of {1}: the tail on the left is the longer one." },
  { "bimodal", 3, "shape", .8, 'A', "Several peaks", "several-modes", 0, 0, .1, W,
    "distributions/{1}/figure", "Look at the histogram of {1} with finer bins: there is more than one peak." },
  { "zero_inflated", 3, "shape", .7, 'A', "Many zeros", "many-zeros", 0, .05, .4, W,
    "distributions/{1}/figure", "Look at the bar of {1} at 0." },
  { "heavy_tail", 3, "shape", .6, 'B', "Heavy tails", "heavy-tails", 0, 0, 10, W,
    "distributions/{1}/qq", "Look at the ends of the Q–Q plot of {1}." },
  { "heaping", 3, "shape", .5, 'B', "Heaped on round values", "heaping|last-digit", 0, 0, 0, W,
    "distributions/{1}/figure", "Look at {1} with bins of one unit: round values stand out." },
  { "capped", 3, "shape", .7, 'B', "Cut off at a limit", "capped", 0, 0, 0, W,
    "distributions/{1}/figure", "Look at the last bar of {1}: many values lie exactly on the limit." },
  { "unit_mix", 3, "quality", .9, 'C', "Two units mixed", "mixed-units", 0, 0, 0, W,
    "distributions/{1}/figure", "Look at {1} on a logarithmic scale: are there two copies of one shape?" },
  { "linear", 4, "pair", .9, 'A', "Two columns along a line", "strong-pair|clear-pair", 0, .1, .5, W,
    "relationships/{1}+{2}", "Look at the scatter plot of {1} and {2}." },
  { "monotone", 4, "pair", .8, 'B', "Two columns along a curve that only rises or falls", "curved", 0, .02, .3, W,
    "relationships/{1}+{2}", "Compare Spearman’s ρ with Pearson’s r of {1} and {2}, and look at their scatter plot." },
  { "u_shape", 4, "pair", .9, 'B', "A curve that turns", "dependent", 0, .1, .5, W,
    "relationships/{1}+{2}", "Look at the scatter plot of {1} and {2} with a smooth curve: it turns round." },
  { "fans_out", 4, "pair", .6, 'B', "The spread grows", "uneven-spread", 0, 1, 2, W,
    "relationships/{1}+{2}", "Look at the scatter plot of {1} and {2}: it opens like a fan." },
  { "redundant", 4, "pair", .9, 'B', "Two columns say the same", "same-information|duplicate-columns|dependent-column|arithmetic", 0, 0, 0, W,
    "relationships/{1}+{2}", "Look at the scatter plot of {1} and {2}: it is a line without spread." },
  { "leak", 4, "pair", .9, 'C', "A column that gives the answer away", "leak", 0, 0, 0, W,
    "relationships/{1}+{2}", "Ask when {1} becomes known: only after {2}?" },
  { "cluster2d", 4, "pair", .7, 'B', "Two clouds", "", 0, 0, 0, W,
    "relationships/{1}+{2}", "Look at the scatter plot of {1} and {2}: there are two clouds." },
  { "interaction", 4, "conditional", .9, 'C', "A relation that differs between groups", "", 0, 0, 0, W,
    "relationships/{1}+{2}", "Split the scatter plot of {1} and {2} by {3}, and compare the slopes." },
  { "simpson", 4, "conditional", 1.0, 'C', "A relation that turns round within groups", "simpson", 0, .1, .5, W,
    "relationships/{1}+{2}", "Split the scatter plot of {1} and {2} by {3}: the direction turns round." },
  { "confounded", 4, "conditional", 1.0, 'D', "A relation made by a third column", "", 0, 0, 0, W,
    "relationships/{1}+{2}", "Hold {3} fixed: nothing is left of the relation of {1} and {2}." },
  { "trend", 4, "time", .8, 'B', "A trend", "drift", 0, .2, 1, W,
    "row-order/columns", "Look at {1} along the rows or the time: it moves one way." },
  { "season", 4, "time", .8, 'C', "A season", "season", 0, .05, .5, W,
    "row-order/columns", "Look at the autocorrelation of {1}: it comes back after a fixed time." },
  { "change_point", 4, "time", .9, 'B', "A break", "drift", 0, 0, 0, W,
    "row-order/columns", "Look at {1} along the time: its level jumps once." },
  { "gorilla", 4, "picture", .3, 'C', "A picture in the points", "", 0, 0, 0, W,
    "relationships/{1}+{2}", "Look at the scatter plot of {1} and {2} itself, not at its numbers." },
  { "imbalance", 5, "category", .6, 'A', "One level takes nearly all", "imbalanced|dominant-level", 0, 0, 0, W,
    "categories/{1}/shares", "Look at the shares of the levels of {1}." },
  { "rare_levels", 5, "category", .5, 'A', "Rare levels", "rare-levels", 0, 0, 0, W,
    "categories/{1}/levels", "Read the levels of {1} at the lower end." },
  { "group_mean", 5, "group", .8, 'B', "Groups differ in their typical value", "group-difference|clear-difference", 0, .01, .15, W,
    "relationships/groups", "Look at the boxes of {1} by {2}." },
  { "group_spread", 5, "group", .6, 'B', "Groups differ in their spread", "", 0, 0, 0, W,
    "relationships/groups", "Look at the lengths of the boxes of {1} by {2}." },
  { "cat_assoc", 5, "category", .8, 'B', "Two categories go together", "associated|cell-stands-out|level-trend", 0, .1, .4, W,
    "categories/{1}+{2}", "Look at the cross-table of {1} and {2} in percent of the rows." },
  { "struct_zero", 5, "category", .7, 'C', "A combination that does not occur", "empty-cell|nested-levels", 0, 0, 0, W,
    "categories/{1}+{2}", "Look for the empty cell of the cross-table of {1} and {2}." },
  { "outlier_uni", 6, "outlier", .6, 'A', "Values far from the rest", "far-points|one-value|impulse", 0, 0, 0, R,
    "outliers/strips", "Look at the values of {1} beyond the fences." },
  { "outlier_biv", 6, "outlier", .8, 'C', "Rows that are odd only in a pair", "odd-together|within-group", 0, 0, 0, R,
    "relationships/{1}+{2}", "Look across the line of {1} and {2}: each value is ordinary, the pair is not." },
  { "influential", 6, "outlier", .9, 'C', "A few rows that make the relation", "few-rows-make-r", 0, .1, .5, W,
    "relationships/{1}+{2}", "Leave the farthest rows of {1} and {2} out, and look at r again." },
};
/* clang-format on */

const EdaPatternType *
eda_patterns (guint *n)
{
  *n = G_N_ELEMENTS (patterns);
  return patterns;
}

const EdaPatternType *
eda_pattern_find (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (g_strcmp0 (patterns[i].code, code) == 0)
      return &patterns[i];
  return NULL;
}

const EdaPatternType *
eda_pattern_of_finding (const EdaFinding *finding)
{
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_auto (GStrv) kinds = g_strsplit (patterns[i].kinds, "|", -1);

      if (g_strv_contains ((const char *const *)kinds, finding->kind)
          && (patterns[i].sign == 0 || patterns[i].sign * finding->value > 0))
        return &patterns[i];
    }
  return NULL;
}

double
eda_pattern_get_detectability (const EdaPatternType *self, guint level)
{
  static const double tiers[] = { .95, .80, .55, .30 };
  static const double levels[] = { 1, 1, .9, .8, .7, .6 };

  return tiers[self->tier - 'A'] * levels[MIN (level, 5)];
}

char *
eda_pattern_fill (const char *text, const char *const *columns)
{
  const guint n = columns != NULL ? g_strv_length ((char **)columns) : 0;
  GString    *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (at[0] == '{' && at[1] >= '1' && at[1] <= '3' && at[2] == '}')
      {
        const guint place = (guint)(at[1] - '1');

        g_string_append (out, place < n ? columns[place] : "…");
        at += 2;
      }
    else
      g_string_append_c (out, *at);
  return g_string_free (out, FALSE);
}
