/* Two by two tables in layers: every two columns of two levels, by every third column of
 * few. */

#include "analysis/profile/layers.h"

#include "analysis/kernels/significance.h"

#include <math.h>

/* Counts of each layer, row by row; the last one takes rows without a level there. */
typedef double Counts[4 * (EDA_FACTOR_MAX_LEVELS + 1)];

static gboolean
count_layers (const EdaFactor  *rows,
              const EdaFactor  *columns,
              const EdaFactor  *by,
              gsize             n_rows,
              Counts            counts,
              const EdaContext *context,
              GError          **error)
{
  for (guint i = 0; i < G_N_ELEMENTS ((Counts){ 0 }); i++)
    counts[i] = 0;
  for (gsize row = 0; row < n_rows; row++)
    {
      guint a = rows->places[row], b = columns->places[row];

      if (row % EDA_CANCEL_ROWS == 0 && !eda_context_check (context, error))
        return FALSE;
      if (a < 2 && b < 2)
        counts[4 * by->places[row] + 2 * a + b]++;
    }
  return TRUE;
}

/* FALSE when no layer tells anything. */
static gboolean
measure (EdaLayered *self, const Counts counts, guint n_layers)
{
  double all[4] = { 0, 0, 0, 0 };

  for (guint i = 0; i < 4 * n_layers; i++)
    all[i % 4] += counts[i];
  self->strata = eda_strata (counts, n_layers);
  self->all = eda_two_by_two (all).odds_ratio;
  self->q = NAN;
  return self->strata.used >= 2;
}

static gboolean
add_table (EdaLayers        *self,
           const EdaFactors *factors,
           guint             i,
           guint             j,
           guint             k,
           const EdaContext *context,
           GError          **error)
{
  const EdaFactor *a = &factors->list[i], *b = &factors->list[j], *by = &factors->list[k];
  EdaLayered      *layered;
  Counts           counts;

  if (!factors->all_pairs && self->n == EDA_LAYERED_TABLES)
    {
      self->left_out++;
      return TRUE;
    }
  if (!count_layers (a, b, by, factors->n_rows, counts, context, error))
    return FALSE;
  self->list = g_renew (EdaLayered, self->list, self->n + 1);
  layered = &self->list[self->n];
  layered->row_column = a->index;
  layered->column_column = b->index;
  layered->by_column = by->index;
  self->n += measure (layered, counts, by->n);
  return TRUE;
}

static void
adjust (EdaLayers *self)
{
  g_autofree double *p = g_new (double, self->n);
  g_autofree double *q = g_new (double, self->n);
  g_autofree size_t *order = g_new (size_t, self->n);

  for (guint i = 0; i < self->n; i++)
    p[i] = self->list[i].strata.p;
  eda_adjust_bh (p, self->n, q, order);
  for (guint i = 0; i < self->n; i++)
    self->list[i].q = q[i];
}

EdaLayers *
eda_layers_new (const EdaFactors *factors, const EdaContext *context, GError **error)
{
  g_autoptr (EdaLayers) self = g_new0 (EdaLayers, 1);

  for (guint i = 0; i < factors->n; i++)
    for (guint j = i + 1; j < factors->n && factors->list[i].n == 2; j++)
      for (guint k = 0; k < factors->n && factors->list[j].n == 2; k++)
        if (k != i && k != j && !add_table (self, factors, i, j, k, context, error))
          return NULL;
  adjust (self);
  return g_steal_pointer (&self);
}

void
eda_layers_free (EdaLayers *self)
{
  if (self == NULL)
    return;
  g_free (self->list);
  g_free (self);
}
