/* Rows in the order of one column or several. Equal rows stay as they are, and rows
 * without a value come last. */

#include "analysis/transform/table-parts.h"

#include "analysis/kernels/sort.h"
#include "analysis/table/memory.h"

#include <math.h>
#include <string.h>

static const EdaParamChoice orders[] = {
  { "ascending", "Smallest first" },
  { "descending", "Largest first" },
  { 0 },
};

static const EdaParamSpec params_of_sort[] = {
  { .key = "columns",
    .title = "Columns",
    .help = "The first one counts most.",
    .kind = EDA_PARAM_COLUMNS,
    .required = TRUE },
  { .key = "order",
    .title = "Order",
    .help = "Of every column alike.",
    .kind = EDA_PARAM_CHOICE,
    .fallback = "ascending",
    .choices = orders },
  { 0 },
};

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
sort_rows (guint32      rows[],
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

static gboolean
sort_by (const GPtrArray *columns, double sign, guint32 rows[], gsize n, GError **error)
{
  g_autofree double  *present = g_try_new (double, n + 1);
  g_autofree gsize   *order = g_try_new (gsize, n + 1);
  g_autofree guint32 *sorted = g_try_new (guint32, n + 1);

  if (present == NULL || order == NULL || sorted == NULL)
    return eda_memory_refuse (error);
  for (guint i = columns->len; i > 0; i--)
    {
      g_autofree double *keys = make_keys (columns->pdata[i - 1], sign, error);

      if (keys == NULL)
        return FALSE;
      sort_rows (rows, n, keys, present, order, sorted);
    }
  return TRUE;
}

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  g_autoptr (GPtrArray) columns = eda_table_get_chosen (table, params, "columns");
  const char         *order = eda_param_get_text (&params_of_sort[1], params);
  gsize               n = eda_table_get_n_rows (table);
  g_autofree guint32 *rows = g_try_new (guint32, n + 1);

  if (rows == NULL)
    {
      eda_memory_refuse (error);
      return NULL;
    }
  for (gsize i = 0; i < n; i++)
    rows[i] = (guint32)i;
  if (!sort_by (columns, g_str_equal (order, "descending") ? -1 : 1, rows, n, error))
    return NULL;
  return eda_table_select (table, rows, n, error);
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  g_autofree char *columns = eda_say_columns (params, "columns");

  return g_strdup_printf (
      "sorted by %s, %s", columns, eda_param_get_text (&params_of_sort[1], params));
}

const EdaTransform eda_transform_sort = {
  "sort",         "Sort Rows", "Puts the rows in the order of one column or several.",
  params_of_sort, run,         describe
};
