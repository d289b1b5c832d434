/* AS14, mixed units: one column with numbers in two units or more, said ("12 kg", "5 lb")
 * or unsaid: two groups whose medians differ by a factor of conversion, and whose spreads
 * in percent are alike. */

#include <math.h>
#include <string.h>

#include "analysis/findings/rule-parts.h"
#include "analysis/kernels/quantile.h"

#define MIN_N 30
#define MIN_GROUP 10
#define MIN_SHARE 0.03
#define TOLERANCE 0.06 /* of the logarithm of the factor */
#define ALIKE 0.3      /* logarithm of the ratio of the two spreads */
#define APART 2.5      /* distance of the medians in sums of both spreads */
#define TOKEN_LENGTH 8
#define TOKEN_SHARE 0.02

extern const EdaFindingRule eda_finding_mixed_units;

static const struct
{
  double      factor;
  const char *meaning;
} factors[] = {
  { 2.54, "centimetres and inches" }, { 2.2046, "pounds and kilograms" },
  { 3.2808, "feet and metres" },      { 1.6093, "kilometres and miles" },
  { 4.5461, "litres and gallons" },   { 12, "inches and feet, or months and years" },
  { 28.35, "grams and ounces" },      { 60, "minutes and hours" },
  { 100, "hundredths and wholes" },   { 1000, "thousandths and wholes" },
};

/* ---- unsaid */

typedef struct
{
  gsize  below; /* values in the lower group */
  double ratio;
  guint  factor; /* index */
} Split;

/* Median and half the range of the middle two thirds, of the logarithms. */
static void
measure (const double *sorted, gsize n, double *centre, double *spread)
{
  *centre = log (eda_quantile (sorted, n, 0.5));
  *spread = (log (eda_quantile (sorted, n, 5.0 / 6))
             - log (eda_quantile (sorted, n, 1.0 / 6)))
            / 2;
}

/* The cut that leaves the least spread of the logarithms within both groups (Otsu 1979).
 */
static gsize
find_cut (const double *sorted, gsize n)
{
  double total = 0, below = 0, best = -1;
  gsize  cut = 0;

  for (gsize i = 0; i < n; i++)
    total += log (sorted[i]);
  for (gsize i = 1; i < n; i++)
    {
      double gap, between;

      below += log (sorted[i - 1]);
      gap = below / (double)i - (total - below) / (double)(n - i);
      between = (double)i * (double)(n - i) * gap * gap;
      if (sorted[i] > sorted[i - 1] && between > best)
        {
          best = between;
          cut = i;
        }
    }
  return cut;
}

static gboolean
find_split (const EdaColumnProfile *column, Split *split)
{
  const double *x = column->sorted;
  gsize         n = column->n_finite;
  double        low, high, low_spread, high_spread;

  split->below = find_cut (x, n);
  if (MIN (split->below, n - split->below) < MAX (MIN_GROUP, MIN_SHARE * (double)n))
    return FALSE;
  measure (x, split->below, &low, &low_spread);
  measure (x + split->below, n - split->below, &high, &high_spread);
  split->ratio = exp (high - low);
  if (!(low_spread > 0) || !(high_spread > 0)
      || fabs (log (high_spread / low_spread)) > ALIKE
      || high - low < APART * (low_spread + high_spread))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (fabs (high - low - log (factors[i].factor)) < TOLERANCE)
      {
        split->factor = i;
        return TRUE;
      }
  return FALSE;
}

static EdaFinding *
look_at_numbers (const EdaColumnProfile *column, GStringChunk *pad)
{
  Split       split = { 0 };
  EdaFinding *finding;

  if (!eda_column_is_spread_measure (column, MIN_GROUP) || column->n_finite < MIN_N
      || !(column->min > 0) || !find_split (column, &split))
    return NULL;
  finding = eda_finding_new_on (&eda_finding_mixed_units, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (finding,
                            "ratio of the medians of two groups",
                            split.ratio,
                            factors[split.factor].factor,
                            column->n_finite);
  eda_finding_set_text (
      finding,
      "%s falls into two groups, %s and %s, whose medians differ by a factor of %s: "
      "perhaps two "
      "units, such as %s.",
      eda_column_profile_get_name (column),
      eda_say_count (pad, split.below, "smaller value", NULL),
      eda_say_count (pad, column->n_finite - split.below, "larger one", NULL),
      eda_say (pad, EDA_ROLE_VALUE, split.ratio),
      factors[split.factor].meaning);
  eda_finding_set_advice (
      finding,
      "Two units in one column make a second hump and an average of nothing.",
      "Look for a column that tells the two groups apart (place, device, year); convert "
      "one of "
      "them if it is so.");
  return finding;
}

/* ---- said */

/* "$", "€", "USD": letters before digits are otherwise a code, such as SI1. */
static gboolean
is_currency (const char *sign)
{
  static const char *const codes[] = { "USD", "EUR", "GBP", "CHF", "JPY", NULL };

  return !g_ascii_isalpha (sign[0]) || g_strv_contains (codes, sign);
}

/* What stands before or behind the number of a cell, or NULL. */
static char *
dup_unit (const char *text)
{
  g_autofree char *copy = g_strstrip (g_strdup (text));
  char            *end = NULL, *start = copy;

  while (*start != '\0' && !g_ascii_isdigit (*start) && *start != '.' && *start != '-')
    start++;
  if (*start == '\0')
    return NULL;
  g_ascii_strtod (start, &end);
  while (*end == ',' || *end == '.' || g_ascii_isdigit (*end))
    end++;
  if (end == start || strpbrk (end, "0123456789/:-") != NULL
      || (start > copy && *g_strchug (end) != '\0'))
    return NULL;
  if (start > copy)
    {
      *start = '\0';
      end = g_strstrip (copy);
      if (!is_currency (end))
        return NULL;
    }
  g_strstrip (end);
  return *end != '\0' && strlen (end) <= TOKEN_LENGTH ? g_strdup (end) : NULL;
}

/* Cells by unit; FALSE when not nearly every cell is a number with or without one. */
static gboolean
count_units (const EdaColumnProfile *column, GHashTable *units)
{
  gsize counted = eda_column_get_reading (column->column)->n_numbers;

  for (guint i = 0; i < column->n_levels; i++)
    {
      char *unit = dup_unit (column->levels[i].value);
      gsize count = column->levels[i].count;

      if (unit == NULL)
        continue;
      counted += count;
      count += GPOINTER_TO_SIZE (g_hash_table_lookup (units, unit));
      g_hash_table_replace (units, unit, GSIZE_TO_POINTER (count));
    }
  return (double)counted >= 0.9 * (double)column->n;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static EdaFinding *
look_at_texts (const EdaColumnProfile *column, GStringChunk *pad)
{
  g_autoptr (GHashTable) units
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       unit, count;
  EdaFinding    *finding;

  if (column->n < MIN_N || !count_units (column, units))
    return NULL;
  g_hash_table_iter_init (&iter, units);
  while (g_hash_table_iter_next (&iter, &unit, &count))
    if ((double)GPOINTER_TO_SIZE (count) >= MAX (2, TOKEN_SHARE * (double)column->n))
      g_ptr_array_add (names, (gpointer)eda_say_quoted (pad, unit));
  if (names->len < 2 || names->len > 10)
    return NULL;
  g_ptr_array_sort (names, compare_names);
  finding = eda_finding_new_on (&eda_finding_mixed_units, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (finding, "units", names->len, 2, column->n);
  eda_finding_set_text (finding,
                        "%s holds numbers in %s: %s.",
                        eda_column_profile_get_name (column),
                        eda_say_count (pad, names->len, "unit", NULL),
                        eda_say_list (pad, names, 6));
  eda_finding_set_advice (
      finding,
      "Numbers of different units cannot be averaged or compared.",
      "Convert them to one unit in the file; then the column can be a number.");
  return finding;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  if (eda_column_get_storage (column->column) == EDA_STORAGE_TEXT)
    return look_at_texts (column, pad);
  return look_at_numbers (column, pad);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_mixed_units
    = { "AS14",
        "mixed-units",
        1,
        check,
        "units; or the ratio of the medians of two groups",
        "2 units; or within 6 % of a factor of conversion",
        "warn" };
