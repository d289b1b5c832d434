/* AS18, impossible values: ages, amounts and lengths below 0, shares above 100 %, and
 * dates far before or behind all others. */

#include <math.h>
#include <string.h>

#include "analysis/findings/code-apart.h"
#include "analysis/findings/rule-parts.h"

#define RARE 0.03 /* more of them is a habit of the column, not a slip */
#define MIN_N 20
#define GAP 4.0 /* times the widest gap that chance leaves between dates */

extern const EdaFindingRule eda_finding_impossible_value;

typedef struct
{
  double      low, high; /* of what is possible */
  gsize       below, above;
  const char *what;
} Bounds;

/* The name as words: "visit_date", "PctShare" */
static gboolean
has_word (const char *name, const char *const *words)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *at = name;; at++)
    {
      gboolean ends = !g_ascii_isalpha (*at)
                      || (g_ascii_isupper (*at) && at > name && g_ascii_islower (at[-1]));

      if (ends && word->len > 0)
        {
          if (g_strv_contains (words, word->str))
            return TRUE;
          g_string_truncate (word, 0);
        }
      if (*at == '\0')
        return FALSE;
      if (g_ascii_isalpha (*at))
        g_string_append_c (word, g_ascii_tolower (*at));
    }
}

static gboolean
is_amount_name (const char *name)
{
  static const char *const words[]
      = { "age",      "weight",   "height", "length", "width",      "size",    "area",
          "distance", "duration", "count",  "number", "price",      "salary",  "income",
          "quantity", "qty",      "volume", "speed",  "population", "minutes", "hours",
          "days",     "years",    "year",   NULL };

  return has_word (name, words);
}

static gboolean
is_percent_name (const char *name)
{
  static const char *const words[] = { "percent", "pct", "percentage", "humidity", NULL };

  return has_word (name, words) || strchr (name, '%') != NULL;
}

/* Differences may go either way. */
static gboolean
is_change_name (const char *name)
{
  static const char *const words[]
      = { "change", "growth",  "difference", "diff",  "delta",
          "net",    "balance", "return",     "error", NULL };

  return has_word (name, words);
}

static gsize
count_beyond (const EdaColumnProfile *column, double limit, gboolean above)
{
  gsize n = 0;

  for (gsize i = 0; i < column->n_finite; i++)
    n += above ? column->sorted[i] > limit : column->sorted[i] < limit;
  return n;
}

static gboolean
bound_number (const EdaColumnProfile *column, Bounds *bounds)
{
  const char *name = eda_column_profile_get_name (column);

  if (!eda_column_is_measure (column) || is_change_name (name))
    return FALSE;
  *bounds = (Bounds){ -INFINITY, INFINITY, 0, 0, NULL };
  if (is_percent_name (name))
    *bounds = (Bounds){
      0, 100, column->negatives, count_beyond (column, 100, TRUE), "a percentage"
    };
  else if (is_amount_name (name))
    *bounds = (Bounds){ 0, INFINITY, column->negatives, 0, "an amount" };
  return bounds->below + bounds->above > 0;
}

/* Where n dates lie by chance, the widest of n gaps is about ln n times the mean one. */
static double
find_wide_gap (const double *sorted, gsize n)
{
  return GAP * (sorted[n - 1] - sorted[0]) / (double)n * (log ((double)n) + 7);
}

/* A few dates behind a gap far wider than the gaps among the others. */
static gboolean
bound_date (const EdaColumnProfile *column, Bounds *bounds)
{
  const double *x = column->sorted;
  gsize         n = column->n_finite;
  gsize         few = (gsize)(RARE * (double)n);

  *bounds = (Bounds){ -INFINITY, INFINITY, 0, 0, "a date of this column" };
  for (gsize k = 1; k <= few; k++)
    {
      if (x[n - k] - x[n - k - 1] > find_wide_gap (x + few, n - few - k))
        {
          bounds->above = k;
          bounds->high = x[n - k - 1];
        }
      if (x[k] - x[k - 1] > find_wide_gap (x + k, n - few - k))
        {
          bounds->below = k;
          bounds->low = x[k];
        }
    }
  return bounds->below + bounds->above > 0;
}

static void
find_rows (EdaFinding *finding, const EdaColumn *column, const Bounds *bounds)
{
  guint64 rows[EDA_FINDING_MAX_ROWS] = { 0 };
  gsize   n_rows = eda_column_get_n_rows (column), total = bounds->below + bounds->above;
  guint   n = 0;

  for (gsize row = 0; row < n_rows && n < MIN (total, EDA_FINDING_MAX_ROWS); row++)
    {
      double x = eda_column_get_number (column, row);

      if (isfinite (x) && (x < bounds->low || x > bounds->high))
        rows[n++] = row + 1;
    }
  eda_finding_set_rows (finding, rows, total);
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gboolean     date = eda_column_get_storage (column->column) == EDA_STORAGE_DATE;
  Bounds       bounds;
  gsize        n;
  EdaCodeApart code;
  EdaFinding  *finding;

  if (eda_find_code_apart (column, &code) /* AL11 */ || column->n_finite < MIN_N
      || !(date ? bound_date (column, &bounds) : bound_number (column, &bounds)))
    return NULL;
  n = bounds.below + bounds.above;
  if ((double)n > RARE * (double)column->n_finite)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_impossible_value, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (finding, "impossible values", (double)n, 1, column->n_finite);
  find_rows (finding, column->column, &bounds);
  eda_finding_set_text (finding,
                        "%s of %s can hardly be %s, such as %s.",
                        eda_say_count (pad, n, "value", NULL),
                        eda_column_profile_get_name (column),
                        bounds.what,
                        eda_say (pad,
                                 eda_column_get_role (column->column),
                                 bounds.above > 0 ? column->max : column->min));
  eda_finding_set_advice (finding,
                          "A value that cannot be shows an error in how the data were "
                          "made; others of the same kind "
                          "may look harmless.",
                          "Look at the whole rows; correct the value from its source, or "
                          "take it for missing.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_impossible_value
    = { "AS18",
        "impossible-value",
        1,
        check,
        "values outside of what the name allows; dates behind a wide gap",
        "1, and at most 3 % of the values",
        "warn" };
