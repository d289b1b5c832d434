/* Columns first, shared out among the threads; then all pairs of numbers at once; then
 * the tables. */

#include "analysis/profile/summary.h"

#include "analysis/profile/factors.h"
#include "analysis/profile/pair-sums.h"
#include "analysis/table/workers.h"

#include <math.h>

typedef struct
{
  EdaSummary      *self;
  guint           *order;
  EdaColumnRanks **ranks;     /* of each column; NULL where it is not numeric */
  EdaVariable     *variables; /* of each numeric column */
} Work;

static void
work_clear (Work *work)
{
  for (guint i = 0; i < eda_table_get_n_columns (work->self->table); i++)
    eda_variable_clear (&work->variables[i]);
  g_free (work->variables);
  g_free (work->order);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static gboolean
measure_column (gsize item, guint worker, gpointer data)
{
  Work            *work = data;
  guint            i = work->order[item];
  const EdaColumn *column = eda_table_get_column (work->self->table, i);

  g_autoptr (EdaColumnRanks) ranks = NULL;

  (void)worker;
  eda_column_summary_init (&work->self->columns[i], column, &ranks);
  if (ranks != NULL)
    eda_variable_init (&work->variables[i], column, ranks);
  return TRUE;
}

/* Numbers that are no steps take longest: they go first, so that no thread is left with
 * one. */
static guint *
order_columns (EdaTable *table)
{
  guint  n_columns = eda_table_get_n_columns (table), k = 0;
  guint *order = g_new (guint, n_columns);

  for (int easy = 0; easy <= 1; easy++)
    for (guint i = 0; i < n_columns; i++)
      {
        const EdaColumn *column = eda_table_get_column (table, i);

        if ((eda_column_has_levels (column) || eda_column_has_steps (column)) == easy)
          order[k++] = i;
      }
  return order;
}

static gboolean
measure_columns (Work *work, EdaReporter *reporter, GError **error)
{
  EdaTable *table = work->self->table;
  gsize     n_rows = eda_table_get_n_rows (table);
  guint     n_columns = eda_table_get_n_columns (table);

  work->order = order_columns (table);
  return eda_workers_run (eda_workers_count (n_rows * n_columns * sizeof (double)),
                          n_columns,
                          measure_column,
                          work,
                          reporter,
                          n_rows,
                          error);
}

static void
set_both (double *matrix, guint p, guint i, guint j, double value)
{
  matrix[(gsize)i * p + j] = matrix[(gsize)j * p + i] = value;
}

static void
set_pairs (EdaSummary *self, const EdaPairSums *sums, const EdaVariable variables[])
{
  guint p = self->p;

  for (guint i = 0; i < p; i++)
    {
      gboolean defined = !variables[i].constant && variables[i].n > 1;

      set_both (self->n, p, i, i, (double)variables[i].n);
      set_both (self->r, p, i, i, defined ? 1 : NAN);
      set_both (self->rank_r, p, i, i, defined ? 1 : NAN);
      for (guint j = i + 1; j < p; j++)
        {
          gsize  n;
          double r = eda_pair_sums_get_r (sums, variables, i, j, &n);

          set_both (self->n, p, i, j, (double)n);
          set_both (self->r, p, i, j, r);
          set_both (
              self->rank_r, p, i, j, eda_pair_sums_get_rank_r (sums, variables, i, j));
        }
    }
}

static gboolean
measure_pairs (Work *work, const EdaContext *context, GError **error)
{
  EdaSummary             *self = work->self;
  gsize                   size;
  EdaPairSums             sums = { 0 };
  guint                   n_columns = eda_table_get_n_columns (self->table);
  g_autofree EdaVariable *variables
      = g_new (EdaVariable, n_columns); /* the numeric ones */
  gboolean fine;

  self->numeric = g_new (guint, n_columns);
  for (guint i = 0; i < n_columns; i++)
    if (work->variables[i].column != NULL)
      {
        variables[self->p] = work->variables[i];
        self->numeric[self->p++] = i;
      }
  size = (gsize)self->p * self->p;
  self->n = g_new (double, size);
  self->r = g_new (double, size);
  self->rank_r = g_new (double, size);
  fine = eda_pair_sums_gather (
      &sums, variables, self->p, eda_table_get_n_rows (self->table), context, error);
  if (fine)
    set_pairs (self, &sums, variables);
  eda_pair_sums_clear (&sums);
  return fine;
}

static guint *
find_factors (EdaSummary *self, guint *n_out)
{
  guint *factors = g_new (guint, EDA_FACTOR_COLUMNS);
  guint  n = 0;

  for (guint i = 0; i < eda_table_get_n_columns (self->table); i++)
    {
      const EdaColumnSummary *column = &self->columns[i];

      if (!eda_column_has_levels (column->column) || column->distinct < 2
          || column->distinct > EDA_FACTOR_MAX_LEVELS)
        continue;
      if (n < EDA_FACTOR_COLUMNS)
        factors[n++] = i;
      else
        self->left_out++;
    }
  *n_out = n;
  return factors;
}

/* Counts of the pairs of levels, @columns of them in a row. */
static double *
tally_pairs (const EdaColumn *one, const EdaColumn *two, guint columns)
{
  gsize   n_rows = eda_column_get_n_rows (one);
  double *counts = g_new0 (double, (gsize)eda_column_get_n_levels (one) * columns);
  gint32  codes1[EDA_CANCEL_ROWS], codes2[EDA_CANCEL_ROWS];

  for (gsize first = 0; first < n_rows; first += EDA_CANCEL_ROWS)
    {
      gsize n = MIN (EDA_CANCEL_ROWS, n_rows - first);

      eda_column_read_codes (one, first, n, codes1);
      eda_column_read_codes (two, first, n, codes2);
      for (gsize i = 0; i < n; i++)
        if (codes1[i] >= 0 && codes2[i] >= 0)
          counts[(gsize)codes1[i] * columns + (gsize)codes2[i]]++;
    }
  return counts;
}

/* Without the rows and columns where all is 0; in place. */
static void
drop_empty (double counts[], guint *rows, guint *columns)
{
  g_autofree gboolean *used = g_new0 (gboolean, *columns);
  guint                n_rows = 0, n_columns = 0;
  gsize                k = 0;

  for (guint i = 0; i < *rows; i++)
    for (guint j = 0; j < *columns; j++)
      used[j] |= counts[(gsize)i * *columns + j] > 0;
  for (guint j = 0; j < *columns; j++)
    n_columns += (guint)used[j];
  for (guint i = 0; i < *rows; i++)
    {
      double total = 0;

      for (guint j = 0; j < *columns; j++)
        {
          double count = counts[(gsize)i * *columns + j];

          total += count;
          if (used[j])
            counts[k++] = count;
        }
      if (total > 0)
        n_rows++;
      else
        k -= n_columns;
    }
  *rows = n_rows;
  *columns = n_columns;
}

static EdaContingency
compare_levels (const EdaColumn *one, const EdaColumn *two)
{
  guint              rows = eda_column_get_n_levels (one);
  guint              columns = eda_column_get_n_levels (two);
  g_autofree double *counts = tally_pairs (one, two, columns);

  drop_empty (counts, &rows, &columns);
  return eda_contingency (counts, rows, columns, NULL, NULL, NULL);
}

static gboolean
measure_tables (EdaSummary *self, EdaReporter *reporter, GError **error)
{
  guint             n;
  g_autofree guint *factors = find_factors (self, &n);

  self->tables = g_new (EdaSummaryTable, MAX (n, 1) * (n + 1) / 2);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        EdaSummaryTable *table = &self->tables[self->n_tables++];

        if (!eda_reporter_tick (reporter, error))
          return FALSE;
        *table
            = (EdaSummaryTable){ .row_column = factors[i], .column_column = factors[j] };
        table->test = compare_levels (eda_table_get_column (self->table, factors[i]),
                                      eda_table_get_column (self->table, factors[j]));
      }
  return TRUE;
}

EdaSummary *
eda_summary_new (EdaTable *table, const EdaContext *context, GError **error)
{
  EdaReporter reporter = EDA_REPORTER_INIT (context, "Summarising", 0);
  g_autoptr (EdaSummary) self = g_new0 (EdaSummary, 1);
  g_auto (Work) work = { self, NULL, NULL };

  g_return_val_if_fail (table != NULL, NULL);

  self->table = eda_table_ref (table);
  self->columns = g_new0 (EdaColumnSummary, eda_table_get_n_columns (table));
  work.variables = g_new0 (EdaVariable, eda_table_get_n_columns (table));
  if (!measure_columns (&work, &reporter, error) || !measure_pairs (&work, context, error)
      || !measure_tables (self, &reporter, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
eda_summary_free (EdaSummary *self)
{
  if (self == NULL)
    return;
  g_free (self->columns);
  g_free (self->numeric);
  g_free (self->n);
  g_free (self->r);
  g_free (self->rank_r);
  g_free (self->tables);
  eda_table_unref (self->table);
  g_free (self);
}
