/* One matrix for columns of every kind. Pairs of numbers are taken from the
 * correlations; the others are counted or added up here, in the order of the
 * rows. */

#include "analysis/profile/associations.h"

#include "analysis/kernels/contingency.h"
#include "analysis/kernels/mutual-information.h"
#include "analysis/table/workers.h"

#include <math.h>

typedef struct
{
  EdaAssociations               *self;
  const EdaCorrelations         *correlations;
  const EdaColumnProfile *const *columns;
  gsize                          n_rows;
} Work;

static gboolean
is_number (const EdaColumnProfile *column)
{
  return column->numeric && column->n_finite > 0 && column->min < column->max
         && eda_column_get_type (column->column) != EDA_TYPE_IDENTIFIER;
}

static gboolean
is_category (const EdaColumnProfile *column)
{
  return !column->numeric && column->has_levels && column->n_levels >= 2
         && column->n_levels <= EDA_ASSOCIATION_LEVELS
         && eda_column_get_type (column->column) != EDA_TYPE_IDENTIFIER;
}

static const EdaColumnProfile *
column_at (const Work *work, guint place)
{
  return work->columns[work->self->columns[place]];
}

static void
set (EdaAssociations      *self,
     guint                 i,
     guint                 j,
     EdaAssociationMeasure measure,
     double                value,
     double                rows)
{
  gsize one = (gsize)i * self->n + j, two = (gsize)j * self->n + i;

  self->measure[one] = self->measure[two] = measure;
  self->value[one] = self->value[two] = value;
  self->rows[one] = self->rows[two] = rows;
}

static gint64
find_place (const EdaCorrelations *correlations, guint column)
{
  for (guint k = 0; k < correlations->p; k++)
    if (correlations->columns[k] == column)
      return k;
  return -1;
}

static void
take_correlation (Work *work, guint i, guint j)
{
  const EdaCorrelations *c = work->correlations;
  gint64                 a = find_place (c, work->self->columns[i]);
  gint64                 b = find_place (c, work->self->columns[j]);

  if (a >= 0 && b >= 0)
    set (work->self,
         i,
         j,
         EDA_ASSOCIATION_SPEARMAN,
         c->rho[a * c->p + b],
         c->n[a * c->p + b]);
}

/* Share of the variance between the groups; the number is taken in SDs from its
 * mean. */
static void
measure_groups (Work *work, guint i, guint j, guint number, guint category)
{
  const EdaColumnProfile *value = column_at (work, number);
  const EdaColumnProfile *by = column_at (work, category);
  double counts[EDA_ASSOCIATION_LEVELS] = { 0 }, sums[EDA_ASSOCIATION_LEVELS] = { 0 };
  double n = 0, total = 0, squares = 0, between = 0;

  for (gsize row = 0; row < work->n_rows; row++)
    {
      gint32 level = eda_column_profile_get_level_at (by, row);
      double x = (eda_column_get_number (value->column, row) - value->moments.mean)
                 / value->moments.sd;

      if (level < 0 || !isfinite (x))
        continue;
      counts[level]++;
      sums[level] += x;
      n++;
      total += x;
      squares += x * x;
    }
  for (guint level = 0; level < EDA_ASSOCIATION_LEVELS; level++)
    if (counts[level] > 0)
      between += sums[level] * sums[level] / counts[level];
  squares -= total * total / n;
  between -= total * total / n;
  set (work->self,
       i,
       j,
       EDA_ASSOCIATION_ETA2,
       n > 2 && squares > 1e-12 * n ? CLAMP (between / squares, 0, 1) : NAN,
       n);
}

/* Rows and columns of @counts without any count go; returns the table's new
 * size. */
static void
compact (double *counts, guint *n_rows, guint *n_columns)
{
  guint width = *n_columns, rows = 0, columns = 0;
  guint keep_row[EDA_ASSOCIATION_LEVELS], keep_column[EDA_ASSOCIATION_LEVELS];

  for (guint r = 0; r < *n_rows; r++)
    for (guint c = 0; c < width; c++)
      if (counts[r * width + c] > 0)
        {
          keep_row[rows++] = r;
          break;
        }
  for (guint c = 0; c < width; c++)
    for (guint r = 0; r < *n_rows; r++)
      if (counts[r * width + c] > 0)
        {
          keep_column[columns++] = c;
          break;
        }
  for (guint r = 0; r < rows; r++)
    for (guint c = 0; c < columns; c++)
      counts[r * columns + c] = counts[keep_row[r] * width + keep_column[c]];
  *n_rows = rows;
  *n_columns = columns;
}

static void
measure_table (Work *work, guint i, guint j)
{
  const EdaColumnProfile *a = column_at (work, i), *b = column_at (work, j);
  guint                   rows = a->n_levels, columns = b->n_levels;
  g_autofree double      *counts = g_new0 (double, (gsize)rows *columns);
  EdaAssociations        *self = work->self;
  EdaMutualInformation    told;
  double                  n = 0;

  for (gsize row = 0; row < work->n_rows; row++)
    {
      gint32 x = eda_column_profile_get_level_at (a, row);
      gint32 y = eda_column_profile_get_level_at (b, row);

      if (x < 0 || y < 0)
        continue;
      counts[(gsize)x * columns + (gsize)y]++;
      n++;
    }
  compact (counts, &rows, &columns);
  set (self,
       i,
       j,
       EDA_ASSOCIATION_CRAMERS_V,
       eda_contingency (counts, rows, columns, NULL, NULL, NULL).cramers_v_corrected,
       n);
  told = eda_mutual_information (counts, rows, columns);
  self->theils_u[(gsize)i * self->n + j] = told.u_rows;
  self->theils_u[(gsize)j * self->n + i] = told.u_columns;
}

static gboolean
measure_row (gsize item, guint worker, gpointer data)
{
  Work *work = data;
  guint i = (guint)item;

  (void)worker;
  for (guint j = i + 1; j < work->self->n; j++)
    {
      gboolean a = column_at (work, i)->numeric, b = column_at (work, j)->numeric;

      if (a && b)
        take_correlation (work, i, j);
      else if (!a && !b)
        measure_table (work, i, j);
      else
        measure_groups (work, i, j, a ? i : j, a ? j : i);
    }
  return TRUE;
}

static void
fill (double *matrix, gsize n, double value)
{
  for (gsize k = 0; k < n; k++)
    matrix[k] = value;
}

static void
choose_columns (Work *work, guint n_columns, gboolean all_pairs)
{
  EdaAssociations *self = work->self;
  gsize            size;

  self->columns = g_new (guint, n_columns + 1);
  for (guint k = 0; k < n_columns; k++)
    if (is_number (work->columns[k]) || is_category (work->columns[k]))
      {
        if (!all_pairs && self->n == EDA_ASSOCIATION_COLUMNS)
          self->left_out++;
        else
          self->columns[self->n++] = k;
      }
  size = (gsize)self->n * self->n;
  self->measure = g_new0 (EdaAssociationMeasure, size + 1);
  self->value = g_new (double, size + 1);
  self->rows = g_new (double, size + 1);
  self->theils_u = g_new (double, size + 1);
  fill (self->value, size, NAN);
  fill (self->rows, size, NAN);
  fill (self->theils_u, size, NAN);
  for (guint k = 0; k < self->n; k++)
    {
      self->value[(gsize)k * self->n + k] = 1;
      self->rows[(gsize)k * self->n + k] = (double)column_at (work, k)->n;
    }
}

EdaAssociations *
eda_associations_new (const EdaCorrelations         *correlations,
                      const EdaColumnProfile *const *columns,
                      guint                          n_columns,
                      gsize                          n_rows,
                      gboolean                       all_pairs,
                      const EdaContext              *context,
                      GError                       **error)
{
  g_autoptr (EdaAssociations) self = g_new0 (EdaAssociations, 1);
  Work        work = { self, correlations, columns, n_rows };
  EdaReporter reporter = EDA_REPORTER_INIT (context, "Comparing columns", 0);

  choose_columns (&work, n_columns, all_pairs);
  if (!eda_workers_run (eda_workers_count (n_rows * self->n * sizeof (double)),
                        self->n,
                        measure_row,
                        &work,
                        &reporter,
                        n_rows,
                        error))
    return NULL;
  return g_steal_pointer (&self);
}

void
eda_associations_free (EdaAssociations *self)
{
  if (self == NULL)
    return;
  g_free (self->columns);
  g_free (self->measure);
  g_free (self->value);
  g_free (self->rows);
  g_free (self->theils_u);
  g_free (self);
}

const char *
eda_association_measure_get_name (EdaAssociationMeasure measure)
{
  switch (measure)
    {
    case EDA_ASSOCIATION_SPEARMAN:
      return "spearman";
    case EDA_ASSOCIATION_ETA2:
      return "eta2";
    case EDA_ASSOCIATION_CRAMERS_V:
      return "cramers_v";
    case EDA_ASSOCIATION_NONE:
      break;
    }
  return "none";
}

typedef struct
{
  guint  place;
  double size;
} Ranked;

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const Ranked *one = a, *two = b;

  if (one->size != two->size)
    return one->size > two->size ? -1 : 1;
  return (one->place > two->place) - (one->place < two->place);
}

guint *
eda_associations_rank (const EdaAssociations *self, guint target, guint *n_out)
{
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  guint *places = g_new (guint, self->n + 1);

  for (guint k = 0; k < self->n; k++)
    {
      gsize  at = (gsize)target * self->n + k;
      double size = fabs (self->value[at]);
      Ranked one = { k, self->measure[at] == EDA_ASSOCIATION_ETA2 ? sqrt (size) : size };

      if (k != target && !isnan (size))
        g_array_append_val (ranked, one);
    }
  g_array_sort (ranked, compare_ranked);
  for (guint k = 0; k < ranked->len; k++)
    places[k] = g_array_index (ranked, Ranked, k).place;
  *n_out = ranked->len;
  return places;
}
