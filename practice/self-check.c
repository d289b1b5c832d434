/* The core looks at a practice file before anybody else does. */

#include "practice/self-check.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/anova.h"
#include "analysis/kernels/contingency.h"
#include "analysis/kernels/correlation.h"
#include "analysis/kernels/ranks.h"
#include "analysis/profile/profile.h"
#include "challenge/claims/claim-parse.h"
#include "challenge/judging/verdict.h"

#define SMALLEST_R 0.10
#define SMALLEST_V 0.10
#define SMALLEST_OMEGA2 0.01
#define STANDARD_ERRORS 3.0
#define MANY_LEVELS 100

/* In standard scores; NaN where missing. */
static void
add_scores (const EdaColumn *column, double sign, double *sums, gsize n_rows)
{
  g_autofree double *x = g_new (double, n_rows + 1);
  double             n = 0, mean = 0, squares = 0;

  eda_column_read_numbers (column, 0, n_rows, x);
  for (gsize row = 0; row < n_rows; row++)
    if (!isnan (x[row]))
      {
        mean += x[row];
        n++;
      }
  mean /= n;
  for (gsize row = 0; row < n_rows; row++)
    if (!isnan (x[row]))
      squares += (x[row] - mean) * (x[row] - mean);
  for (gsize row = 0; row < n_rows; row++)
    sums[row] += sign * (x[row] - mean) / sqrt (squares / n);
}

/* The two columns of the planting and, beside them, what lies along both. */
static EdaTable *
add_axis (const EdaPlanting *planting, EdaTable *table)
{
  const gsize n_rows = eda_table_get_n_rows (table);
  EdaColumn  *a = eda_table_find_column (table, eda_planting_name (planting, 0));
  EdaColumn  *b = eda_table_find_column (table, eda_planting_name (planting, 1));
  double     *sums = g_new0 (double, n_rows + 1);
  GPtrArray  *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);
  const EdaColumnSpec spec = { .name = EDA_PLANTING_AXIS,
                               .position = 3,
                               .storage = EDA_STORAGE_REAL,
                               .type = EDA_TYPE_REAL,
                               .n_rows = n_rows,
                               .made = TRUE };

  add_scores (a, 1, sums, n_rows);
  add_scores (b, planting->sign, sums, n_rows);
  g_ptr_array_add (columns, eda_column_ref (a));
  g_ptr_array_add (columns, eda_column_ref (b));
  g_ptr_array_add (columns, eda_column_new_numbers (&spec, sums));
  return eda_table_with_columns (table, columns);
}

static gboolean
needs_axis (const EdaPlanting *planting)
{
  for (guint i = 0; i < planting->claims->len; i++)
    if (strstr (planting->claims->pdata[i], EDA_PLANTING_AXIS) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
eda_self_check_planting (EdaPlanting      *planting,
                         EdaTable         *table,
                         const EdaContext *context,
                         GError          **error)
{
  g_autoptr (EdaTable) seen
      = needs_axis (planting) ? add_axis (planting, table) : eda_table_ref (table);
  g_autoptr (EdaProfile) profile = eda_profile_new (seen, NULL);

  g_ptr_array_set_size (planting->verdicts, 0);
  planting->confirmed = TRUE;
  for (guint i = 0; i < planting->claims->len; i++)
    {
      g_autofree char *line
          = g_strdup_printf ("%s @50", (char *)planting->claims->pdata[i]);
      g_autoptr (EdaClaimIssue) issue = NULL;
      g_autoptr (EdaClaim) claim = eda_claim_parse (line, NULL, &issue, NULL);
      EdaVerdict *verdict;

      if (claim == NULL)
        g_error ("%s: %s", line, issue->message);
      verdict = eda_claim_judge (claim, profile, i + 1, context, error);
      if (verdict == NULL)
        return FALSE;
      planting->confirmed &= verdict->outcome == EDA_OUTCOME_CONFIRMED;
      g_ptr_array_add (planting->verdicts, verdict);
    }
  return TRUE;
}

/* ---- pairs ---- */

/* A column as ranks or as levels. */
typedef struct
{
  guint   planting;
  gsize   n_rows;
  double *ranks; /* NaN where missing; NULL for levels */
  gint32 *codes; /* −1 where missing */
  gint32  n_levels;
} Side;

static void
side_free (gpointer data)
{
  Side *self = data;

  g_free (self->ranks);
  g_free (self->codes);
  g_free (self);
}

static double *
rank (const EdaColumn *column, gsize n_rows)
{
  g_autofree double *x = g_new (double, n_rows);
  g_autofree double *present = g_new (double, n_rows);
  g_autofree double *ranks = g_new (double, n_rows);
  g_autofree gsize  *order = g_new (gsize, n_rows);
  gsize              n = 0, at = 0;

  eda_column_read_numbers (column, 0, n_rows, x);
  for (gsize row = 0; row < n_rows; row++)
    if (isfinite (x[row]))
      present[n++] = x[row];
  eda_midranks (present, n, ranks, order);
  for (gsize row = 0; row < n_rows; row++)
    if (isfinite (x[row]))
      x[row] = ranks[at++];
    else
      x[row] = NAN;
  return g_steal_pointer (&x);
}

/* NULL: neither measures nor levels, such as a key, or a number that is read as text. */
static Side *
side_new (const EdaThemeColumn *of, guint planting, EdaTable *table)
{
  EdaColumn *column = eda_table_find_column (table, of->name);
  gsize      n_rows = eda_table_get_n_rows (table);
  Side      *self;

  if (column == NULL || of->kind == EDA_THEME_KEY || of->kind == EDA_THEME_DATE
      || (of->kind == EDA_THEME_NUMBER) != eda_column_is_numeric (column))
    return NULL;
  if (of->kind != EDA_THEME_NUMBER
      && (!eda_column_has_levels (column)
          || eda_column_get_n_levels (column) > MANY_LEVELS))
    return NULL;
  self = g_new0 (Side, 1);
  self->planting = planting;
  self->n_rows = n_rows;
  if (of->kind == EDA_THEME_NUMBER)
    self->ranks = rank (column, n_rows);
  else
    {
      self->codes = g_new (gint32, n_rows);
      self->n_levels = (gint32)eda_column_get_n_levels (column);
      eda_column_read_codes (column, 0, n_rows, self->codes);
    }
  return self;
}

static double
excess_of_numbers (const Side *a, const Side *b)
{
  g_autofree double *x = g_new (double, a->n_rows);
  g_autofree double *y = g_new (double, a->n_rows);
  gsize              n = 0;
  double             r;

  for (gsize row = 0; row < a->n_rows; row++)
    if (!isnan (a->ranks[row]) && !isnan (b->ranks[row]))
      {
        x[n] = a->ranks[row];
        y[n++] = b->ranks[row];
      }
  r = eda_pearson (x, y, n).r;
  return isnan (r) ? 0 : fabs (r) / fmax (SMALLEST_R, STANDARD_ERRORS / sqrt ((double)n));
}

static double
excess_of_groups (const Side *x, const Side *by)
{
  const gint32       k = by->n_levels;
  g_autofree double *sums = g_new0 (double, k);
  g_autofree double *counts = g_new0 (double, k);
  double             n = 0, sum = 0, squares = 0, between = 0, groups = 0, omega2, bound;

  for (gsize row = 0; row < x->n_rows; row++)
    if (!isnan (x->ranks[row]) && by->codes[row] >= 0)
      {
        sums[by->codes[row]] += x->ranks[row];
        counts[by->codes[row]]++;
        sum += x->ranks[row];
        squares += x->ranks[row] * x->ranks[row];
        n++;
      }
  for (gint32 i = 0; i < k; i++)
    if (counts[i] > 0)
      {
        between += sums[i] * sums[i] / counts[i];
        groups++;
      }
  omega2 = eda_omega2 ((between - sum * sum / n) / (squares - sum * sum / n), n, groups);
  bound = fmax (SMALLEST_OMEGA2, STANDARD_ERRORS * sqrt (2 * (groups - 1)) / n);
  return isnan (omega2) ? 0 : omega2 / bound;
}

/* Rows and columns without a count are left out. */
static double
excess_of_levels (const Side *a, const Side *b)
{
  g_autofree double *counts = g_new0 (double, (gsize)a->n_levels * b->n_levels);
  EdaContingency     table;
  double             shorter, chance, bound;

  for (gsize row = 0; row < a->n_rows; row++)
    if (a->codes[row] >= 0 && b->codes[row] >= 0)
      counts[a->codes[row] * b->n_levels + b->codes[row]]++;
  table = eda_contingency (counts, a->n_levels, b->n_levels, NULL, NULL, NULL);
  shorter = MIN (a->n_levels, b->n_levels) - 1;
  chance = STANDARD_ERRORS * sqrt (2 * table.df) / table.n;
  bound = fmax (SMALLEST_V, sqrt (chance / shorter));
  return isnan (table.cramers_v_corrected) ? 0 : table.cramers_v_corrected / bound;
}

static double
excess_of (const Side *a, const Side *b)
{
  if (a->ranks != NULL && b->ranks != NULL)
    return excess_of_numbers (a, b);
  if (a->ranks != NULL)
    return excess_of_groups (a, b);
  if (b->ranks != NULL)
    return excess_of_groups (b, a);
  return excess_of_levels (a, b);
}

static GPtrArray *
list_sides (const GPtrArray *plantings, EdaTable *table)
{
  GPtrArray *sides = g_ptr_array_new_with_free_func (side_free);

  for (guint i = 0; i < plantings->len; i++)
    {
      const EdaPlanting *planting = plantings->pdata[i];

      for (guint k = 0; k < planting->n_columns && !eda_planting_is_late (planting); k++)
        {
          Side *side = side_new (planting->columns[k], i, table);

          if (side != NULL)
            g_ptr_array_add (sides, side);
        }
    }
  return sides;
}

GArray *
eda_self_check_pairs (const GPtrArray *plantings, EdaTable *table, double *worst)
{
  g_autoptr (GPtrArray) sides = list_sides (plantings, table);
  GArray *beyond = g_array_new (FALSE, FALSE, sizeof (EdaUnplantedPair));
  double  most = 0;

  for (guint i = 0; i < sides->len; i++)
    for (guint k = i + 1; k < sides->len; k++)
      {
        const Side      *a = sides->pdata[i], *b = sides->pdata[k];
        EdaUnplantedPair pair = { a->planting, b->planting, 0 };

        if (a->planting == b->planting)
          continue;
        pair.excess = excess_of (a, b);
        most = fmax (most, pair.excess);
        if (pair.excess > 1)
          g_array_append_val (beyond, pair);
      }
  if (worst != NULL)
    *worst = most;
  return beyond;
}
