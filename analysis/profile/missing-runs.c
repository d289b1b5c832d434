/* Runs of gaps along the rows, read from the masks. */

#include "analysis/profile/missing-runs.h"

#include "analysis/kernels/significance.h"

static void
look_along (EdaMissingRun *self, const guint64 *mask, gsize n_rows)
{
  gsize missing = 0, length = 0;

  self->runs = n_rows > 0;
  for (gsize row = 0; row < n_rows; row++)
    {
      gboolean now = eda_missing_mask_has (mask, row);

      self->runs += row > 0 && now != eda_missing_mask_has (mask, row - 1);
      missing += now;
      length = now ? length + 1 : 0;
      if (length > self->longest)
        {
          self->longest = length;
          self->longest_first = row + 1 - length;
        }
    }
  self->test = eda_runs_test (missing, n_rows - missing, self->runs);
}

static void
adjust (EdaMissingRun runs[], guint n)
{
  g_autofree double *p = g_new (double, n), *q = g_new (double, n);
  g_autofree gsize  *order = g_new (gsize, n);

  for (guint i = 0; i < n; i++)
    p[i] = runs[i].test.p;
  eda_adjust_bh (p, n, q, order);
  for (guint i = 0; i < n; i++)
    runs[i].q = q[i];
}

EdaMissingRun *
eda_missing_runs_new (const EdaMissingMasks *masks, guint *n_out)
{
  EdaMissingRun *runs = g_new0 (EdaMissingRun, masks->n_columns);
  guint          n = 0;

  for (guint k = 0; k < masks->n_columns; k++)
    {
      runs[n] = (EdaMissingRun){ .column = masks->columns[k] };
      look_along (&runs[n], eda_missing_masks_get (masks, k), masks->n_rows);
      n += runs[n].longest < masks->n_rows;
    }
  adjust (runs, n);
  *n_out = n;
  return runs;
}
