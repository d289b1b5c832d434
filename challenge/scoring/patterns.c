/* The catalogue as a table. Importance and tier are judgement, to be replaced by what
 * learners find. */

#include "challenge/scoring/patterns.h"

#include <glib/gi18n.h>

#define W EDA_REACH_WHOLE
#define R EDA_REACH_ROWS
#define M EDA_REACH_MISSING

/* clang-format off */
static const EdaPatternType patterns[] = {
  { "dup_rows", 1, "quality", .8, 'B', N_ ("Repeated rows"), "duplicate-rows", 0, 0, 0, R,
    "shape/overview", N_ ("Count the rows that repeat an earlier one in every cell.") },
  { "dup_key", 1, "quality", .9, 'C', N_ ("A key that repeats"), "near-key", 0, 0, 0, R,
    "shape/columns", N_ ("Compare the distinct values of {a} with the rows, and look at those that repeat.") },
  { "num_as_text", 1, "quality", .8, 'A', N_ ("Numbers written as text"), "number-as-text", 0, 0, 0, W,
    "shape/columns", N_ ("Read the type of {a} and the reason that stands beside it.") },
  { "constant_col", 1, "quality", .4, 'A', N_ ("A column of one value"), "constant|near-constant", 0, 0, 0, W,
    "shape/columns", N_ ("Look at the distinct values of {a}.") },
  { "impossible", 1, "quality", .8, 'B', N_ ("Impossible values"), "impossible-value|negatives", 0, 0, 0, R,
    "shape/columns", N_ ("Compare minimum and maximum of {a} with what its name allows.") },
  { "label_variants", 1, "quality", .7, 'B', N_ ("One level in several spellings"), "level-variants|similar-levels", 0, 0, 0, R,
    "categories/{a}/levels", N_ ("Read the levels of {a} in order of the alphabet.") },
  { "date_gap", 1, "time", .6, 'C', N_ ("A gap in the dates"), "date-gap", 0, 0, 0, W,
    "distributions/{a}/figure", N_ ("Look for an empty stretch in the dates of {a}.") },
  { "sentinel", 2, "missing", .9, 'B', N_ ("A code for “missing”"), "sentinel", 0, 0, 0, R,
    "missing/columns", N_ ("Look at the far and most frequent values of {a}: is one of them a code?") },
  { "mcar", 2, "missing", .6, 'A', N_ ("Missing values"), "missing-share", 0, 0, 0, M,
    "missing/bars", N_ ("Read the share missing of {a}.") },
  { "mar", 2, "missing", .9, 'C', N_ ("Missing depends on another column"), "missing-depends|missing-by-rule", 0, .2, .8, M,
    "missing-mechanism/depends-on", N_ ("Compare {b} between the rows with and without {a}.") },
  { "mnar", 2, "missing", .9, 'D', N_ ("Missing depends on the value itself"), "", 0, 0, 0, M,
    "missing/columns", N_ ("Ask what stands for {a} elsewhere, and compare it between rows with and without {a}.") },
  { "co_missing", 2, "missing", .6, 'B', N_ ("Missing together"), "missing-together|gaps-linked", 0, .2, .8, M,
    "missing/phi", N_ ("Look at the gaps of {a} and {b} side by side.") },
  { "skew_right", 3, "shape", .5, 'A', N_ ("Skewed to the right"), "skewed", 1, .5, 1.5, W,
    "distributions/{a}/figure", N_ ("Look at the histogram of {a}: the tail on the right is the longer one.") },
  { "skew_left", 3, "shape", .5, 'A', N_ ("Skewed to the left"), "skewed", -1, .5, 1.5, W,
    "distributions/{a}/figure", N_ ("Look at the histogram of {a}: the tail on the left is the longer one.") },
  { "bimodal", 3, "shape", .8, 'A', N_ ("Several peaks"), "several-modes", 0, 0, .1, W,
    "distributions/{a}/figure", N_ ("Look at the histogram of {a} with finer bins: there is more than one peak.") },
  { "zero_inflated", 3, "shape", .7, 'A', N_ ("Many zeros"), "many-zeros", 0, .05, .4, W,
    "distributions/{a}/figure", N_ ("Look at the bar of {a} at 0.") },
  { "heavy_tail", 3, "shape", .6, 'B', N_ ("Heavy tails"), "heavy-tails", 0, 0, 10, W,
    "distributions/{a}/qq", N_ ("Look at the ends of the Q–Q plot of {a}.") },
  { "heaping", 3, "shape", .5, 'B', N_ ("Heaped on round values"), "heaping|last-digit", 0, 0, 0, W,
    "distributions/{a}/figure", N_ ("Look at {a} with bins of one unit: round values stand out.") },
  { "capped", 3, "shape", .7, 'B', N_ ("Cut off at a limit"), "capped", 0, 0, 0, W,
    "distributions/{a}/figure", N_ ("Look at the last bar of {a}: many values lie exactly on the limit.") },
  { "unit_mix", 3, "quality", .9, 'C', N_ ("Two units mixed"), "mixed-units", 0, 0, 0, W,
    "distributions/{a}/figure", N_ ("Look at {a} on a logarithmic scale: are there two copies of one shape?") },
  { "linear", 4, "pair", .9, 'A', N_ ("Two columns along a line"), "strong-pair|clear-pair", 0, .1, .5, W,
    "relationships/{a}+{b}", N_ ("Look at the scatter plot of {a} and {b}.") },
  { "monotone", 4, "pair", .8, 'B', N_ ("Two columns along a curve that only rises or falls"), "curved", 0, .02, .3, W,
    "relationships/{a}+{b}", N_ ("Compare Spearman’s ρ with Pearson’s r of {a} and {b}, and look at their scatter plot.") },
  { "u_shape", 4, "pair", .9, 'B', N_ ("A curve that turns"), "dependent", 0, .1, .5, W,
    "relationships/{a}+{b}", N_ ("Look at the scatter plot of {a} and {b} with a smooth curve: it turns round.") },
  { "fans_out", 4, "pair", .6, 'B', N_ ("The spread grows"), "uneven-spread", 0, 1, 2, W,
    "relationships/{a}+{b}", N_ ("Look at the scatter plot of {a} and {b}: it opens like a fan.") },
  { "redundant", 4, "pair", .9, 'B', N_ ("Two columns say the same"), "same-information|duplicate-columns|dependent-column|arithmetic", 0, 0, 0, W,
    "relationships/{a}+{b}", N_ ("Look at the scatter plot of {a} and {b}: it is a line without spread.") },
  { "leak", 4, "pair", .9, 'C', N_ ("A column that gives the answer away"), "leak", 0, 0, 0, W,
    "relationships/{a}+{b}", N_ ("Ask when {a} becomes known: only after {b}?") },
  { "cluster2d", 4, "pair", .7, 'B', N_ ("Two clouds"), "", 0, 0, 0, W,
    "relationships/{a}+{b}", N_ ("Look at the scatter plot of {a} and {b}: there are two clouds.") },
  { "interaction", 4, "conditional", .9, 'C', N_ ("A relation that differs between groups"), "", 0, 0, 0, W,
    "relationships/{a}+{b}", N_ ("Split the scatter plot of {a} and {b} by {c}, and compare the slopes.") },
  { "simpson", 4, "conditional", 1.0, 'C', N_ ("A relation that turns round within groups"), "simpson", 0, .1, .5, W,
    "relationships/{a}+{b}", N_ ("Split the scatter plot of {a} and {b} by {c}: the direction turns round.") },
  { "confounded", 4, "conditional", 1.0, 'D', N_ ("A relation made by a third column"), "", 0, 0, 0, W,
    "relationships/{a}+{b}", N_ ("Hold {c} fixed: nothing is left of the relation of {a} and {b}.") },
  { "trend", 4, "time", .8, 'B', N_ ("A trend"), "drift", 0, .2, 1, W,
    "row-order/columns", N_ ("Look at {a} along the rows or the time: it moves one way.") },
  { "season", 4, "time", .8, 'C', N_ ("A season"), "season", 0, .05, .5, W,
    "row-order/columns", N_ ("Look at the autocorrelation of {a}: it comes back after a fixed time.") },
  { "change_point", 4, "time", .9, 'B', N_ ("A break"), "drift", 0, 0, 0, W,
    "row-order/columns", N_ ("Look at {a} along the time: its level jumps once.") },
  { "gorilla", 4, "picture", .3, 'C', N_ ("A picture in the points"), "", 0, 0, 0, W,
    "relationships/{a}+{b}", N_ ("Look at the scatter plot of {a} and {b} itself, not at its numbers.") },
  { "imbalance", 5, "category", .6, 'A', N_ ("One level takes nearly all"), "imbalanced|dominant-level", 0, 0, 0, W,
    "categories/{a}/shares", N_ ("Look at the shares of the levels of {a}.") },
  { "rare_levels", 5, "category", .5, 'A', N_ ("Rare levels"), "rare-levels", 0, 0, 0, W,
    "categories/{a}/levels", N_ ("Read the levels of {a} at the lower end.") },
  { "group_mean", 5, "group", .8, 'B', N_ ("Groups differ in their typical value"), "group-difference|clear-difference", 0, .01, .15, W,
    "relationships/groups", N_ ("Look at the boxes of {a} by {b}.") },
  { "group_spread", 5, "group", .6, 'B', N_ ("Groups differ in their spread"), "", 0, 0, 0, W,
    "relationships/groups", N_ ("Look at the lengths of the boxes of {a} by {b}.") },
  { "cat_assoc", 5, "category", .8, 'B', N_ ("Two categories go together"), "associated|cell-stands-out|level-trend", 0, .1, .4, W,
    "categories/{a}+{b}", N_ ("Look at the cross-table of {a} and {b} in percent of the rows.") },
  { "struct_zero", 5, "category", .7, 'C', N_ ("A combination that does not occur"), "empty-cell|nested-levels", 0, 0, 0, W,
    "categories/{a}+{b}", N_ ("Look for the empty cell of the cross-table of {a} and {b}.") },
  { "outlier_uni", 6, "outlier", .6, 'A', N_ ("Values far from the rest"), "far-points|one-value|impulse", 0, 0, 0, R,
    "outliers/strips", N_ ("Look at the values of {a} beyond the fences.") },
  { "outlier_biv", 6, "outlier", .8, 'C', N_ ("Rows that are odd only in a pair"), "odd-together|within-group", 0, 0, 0, R,
    "relationships/{a}+{b}", N_ ("Look across the line of {a} and {b}: each value is ordinary, the pair is not.") },
  { "influential", 6, "outlier", .9, 'C', N_ ("A few rows that make the relation"), "few-rows-make-r", 0, .1, .5, W,
    "relationships/{a}+{b}", N_ ("Leave the farthest rows of {a} and {b} out, and look at r again.") },
};
/* clang-format on */

const EdaPatternType *
eda_patterns (guint *n)
{
  *n = G_N_ELEMENTS (patterns);
  return patterns;
}

const char *const *
eda_pattern_phrases (void)
{
  static const char *looks[G_N_ELEMENTS (patterns) + 1];

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    looks[i] = patterns[i].look;
  return looks;
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
    if (at[0] == '{' && at[1] >= 'a' && at[1] <= 'c' && at[2] == '}')
      {
        const guint place = (guint)(at[1] - 'a');

        if (place < n)
          g_string_append (out, columns[place]);
        else
          g_string_append_c (out, (char)('A' + place)); /* any column, any other */
        at += 2;
      }
    else
      g_string_append_c (out, *at);
  return g_string_free (out, FALSE);
}
