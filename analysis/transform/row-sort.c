/* Column by column from the last key to the first, each stably. */

#include "analysis/transform/row-sort.h"

#include "analysis/kernels/sort.h"
#include "analysis/table/memory.h"
#include "analysis/transform/table-parts.h"

#include <math.h>
#include <string.h>

static int
compare_levels (gconstpointer a, gconstpointer b, gpointer column)
{
  return strcmp (eda_column_get_level (column, *(const guint *)a),
                 eda_column_get_level (column, *(const guint *)b));
}

/* Each level's place among all of them. */
static double *
rank_levels (EdaColumn *column)
{
  guint             n = eda_column_get_n_levels (column);
  g_autofree guint *order = g_new (guint, n + 1);
  double           *place = g_new (double, n + 1);

  for (guint k = 0; k < n; k++)
    order[k] = k;
  g_qsort_with_data (order, (int)n, sizeof (guint), compare_levels, column);
  for (guint k = 0; k < n; k++)
    place[order[k]] = k;
  return place;
}

/* What the rows of a column are sorted by; NULL with @error. */
static double *
make_keys (EdaColumn *column, double sign, GError **error)
{
  gsize              n = eda_column_get_n_rows (column);
  g_autofree double *place = eda_column_has_levels (column) ? rank_levels (column) : NULL;
  double *keys = place != NULL ? eda_memory_try_big (MAX (n, 1) * sizeof (double))
                               : eda_column_dup_numbers (column, error);

  if (keys == NULL && place != NULL)
    eda_memory_refuse (error);
  for (gsize i = 0; keys != NULL && i < n; i++)
    {
      gint32 code = place != NULL ? eda_column_get_code (column, i) : 0;

      if (place != NULL)
        keys[i] = code >= 0 ? place[code] : NAN;
      keys[i] *= sign;
    }
  return keys;
}

/* Stably by @keys; @n of each. @order, @sorted and @present are workspace. */
static void
sort_by (guint32      rows[],
         gsize        n,
         const double keys[],
         double       present[],
         gsize        order[],
         guint32      sorted[])
{
  gsize n_present = 0, n_missing = 0;

  for (gsize i = 0; i < n; i++)
    if (!isnan (keys[rows[i]]))
      {
        present[n_present] = keys[rows[i]];
        sorted[n_present++] = rows[i];
      }
    else
      rows[n_missing++] = rows[i]; /* never behind what is still to be read */
  memmove (rows + n_present, rows, n_missing * sizeof rows[0]);
  eda_sort_order (present, n_present, order);
  for (gsize i = 0; i < n_present; i++)
    rows[i] = sorted[order[i]];
}

gboolean
eda_row_sort (
    const EdaSortKey keys[], guint n_keys, guint32 rows[], gsize n, GError **error)
{
  g_autofree double  *present = g_try_new (double, n + 1);
  g_autofree gsize   *order = g_try_new (gsize, n + 1);
  g_autofree guint32 *sorted = g_try_new (guint32, n + 1);

  if (present == NULL || order == NULL || sorted == NULL)
    return eda_memory_refuse (error);
  for (guint i = n_keys; i > 0; i--)
    {
      const EdaSortKey  *key = &keys[i - 1];
      g_autofree double *numbers
          = make_keys (key->column, key->descending ? -1 : 1, error);

      if (numbers == NULL)
        return FALSE;
      sort_by (rows, n, numbers, present, order, sorted);
    }
  return TRUE;
}
