/* Numbers in classes: of equal width, of equal counts, or between breaks that are told.
 * The edges are rounded first, so that the names of the classes say exactly what is in
 * them. */

#include "analysis/transform/table-parts.h"

#include "analysis/core/error.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/sort.h"
#include "analysis/result/format.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

static const EdaParamChoice ways[] = {
  { "width", "Equal width" },
  { "count", "Equal count" },
  { "breaks", "Between breaks" },
  { 0 },
};

static const EdaParamSpec params_of_bins[] = {
  { .key = "column",
    .title = N_ ("Column"),
    .help = N_ ("A column of numbers."),
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE,
    .storages = EDA_STORAGES_NUMERIC },
  { .key = "by",
    .title = N_ ("Classes of"),
    .help = N_ ("Equal width, equal count, or between breaks of your own."),
    .kind = EDA_PARAM_CHOICE,
    .fallback = "width",
    .choices = ways },
  { .key = "n",
    .title = N_ ("Number of classes"),
    .help = N_ ("From 2 to 100; of equal width or count."),
    .kind = EDA_PARAM_WHOLE,
    .fallback = "5",
    .low = 2,
    .high = 100 },
  { .key = "breaks",
    .title = N_ ("Breaks"),
    .help = N_ ("The numbers between the classes, such as 18, 65."),
    .kind = EDA_PARAM_TEXT },
  { 0 },
};

/* Five digits, as people write edges. */
static double
round_edge (double x)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_ascii_strtod (g_ascii_formatd (text, sizeof text, "%.5g", x), NULL);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* @sorted: finite */
static void
add_edges (GArray *edges, const double sorted[], gsize n, guint n_bins, gboolean counts)
{
  for (guint i = 1; i < n_bins && n > 0; i++)
    {
      double share = (double)i / n_bins;
      double edge = round_edge (counts ? eda_quantile (sorted, n, share)
                                       : sorted[0] * (1 - share) + sorted[n - 1] * share);

      if (edge > sorted[0] && edge <= sorted[n - 1])
        g_array_append_val (edges, edge);
    }
}

static gboolean
read_breaks (const EdaParams *params, GArray *edges, GError **error)
{
  const char *const *texts = eda_params_get_values (params, "breaks");

  for (; texts != NULL && *texts != NULL; texts++)
    {
      char  *end;
      double edge = g_ascii_strtod (*texts, &end);

      if (end == *texts || *end != '\0' || !isfinite (edge))
        {
          eda_error_set (error,
                         EDA_ERROR_OPTION,
                         NULL,
                         params_of_bins[3].help,
                         "breaks: “%s” is no number",
                         *texts);
          return FALSE;
        }
      g_array_append_val (edges, edge);
    }
  if (edges->len == 0)
    eda_error_set (
        error, EDA_ERROR_OPTION, NULL, params_of_bins[3].help, "breaks is not chosen");
  return edges->len > 0;
}

/* Ascending, each once. */
static void
tidy (GArray *edges)
{
  double *edge = (double *)edges->data;
  guint   n = 0;

  g_array_sort (edges, compare_numbers);
  for (guint i = 0; i < edges->len; i++)
    if (n == 0 || edge[i] > edge[n - 1])
      edge[n++] = edge[i];
  g_array_set_size (edges, n);
}

/* NULL with @error */
static GArray *
find_edges (const EdaParams *params, const double x[], gsize n, GError **error)
{
  const char *by = eda_param_get_text (&params_of_bins[1], params);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree double *sorted = g_new (double, n + 1);
  gsize              n_sorted = 0;

  if (g_str_equal (by, "breaks"))
    {
      if (!read_breaks (params, edges, error))
        return NULL;
    }
  else
    {
      for (gsize i = 0; i < n; i++)
        if (isfinite (x[i]))
          sorted[n_sorted++] = x[i];
      eda_sort (sorted, n_sorted);
      add_edges (edges,
                 sorted,
                 n_sorted,
                 (guint)eda_param_get_number (&params_of_bins[2], params),
                 g_str_equal (by, "count"));
    }
  tidy (edges);
  return g_steal_pointer (&edges);
}

/* "below 10", "10 to below 20", "20 or more" */
static GPtrArray *
name_classes (const GArray *edges)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i <= edges->len; i++)
    {
      g_autofree char *low
          = i > 0 ? eda_format_exact (g_array_index (edges, double, i - 1)) : NULL;
      g_autofree char *high
          = i < edges->len ? eda_format_exact (g_array_index (edges, double, i)) : NULL;

      if (low == NULL && high == NULL)
        g_ptr_array_add (names, g_strdup ("all"));
      else if (low == NULL)
        g_ptr_array_add (names, g_strdup_printf ("below %s", high));
      else if (high == NULL)
        g_ptr_array_add (names, g_strdup_printf ("%s or more", low));
      else
        g_ptr_array_add (names, g_strdup_printf ("%s to below %s", low, high));
    }
  return names;
}

static gint32
find_class (const GArray *edges, double x)
{
  gint32 class = 0;

  while ((guint) class < edges->len && x >= g_array_index (edges, double, class))
    class ++;
  return isnan (x) ? -1 : class;
}

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  EdaColumn *column
      = eda_table_find_column (table, eda_params_get_text (params, "column"));
  gsize            n = eda_table_get_n_rows (table);
  g_autofree char *stem = g_strdup_printf ("%s_bins", eda_column_get_name (column));
  g_autofree char *name = eda_table_find_free_name (table, stem);
  g_autofree char *how = g_strdup_printf ("Classes of %s", eda_column_get_name (column));
  g_autofree double  *x = eda_column_dup_numbers (column, error);
  const EdaMadeColumn made = { name, eda_table_find_position (table, name), n, how };
  g_autoptr (GArray) edges = x != NULL ? find_edges (params, x, n, error) : NULL;
  g_autoptr (GPtrArray) names = NULL;
  gint32 *codes;

  if (edges == NULL)
    return NULL;
  names = name_classes (edges);
  codes = g_new (gint32, MAX (n, 1));
  for (gsize i = 0; i < n; i++)
    codes[i] = find_class (edges, x[i]);
  return eda_table_with_column (table, eda_made_column_texts (&made, codes, names));
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  g_autofree char *name = eda_say_new_columns (before, after);
  EdaColumn *column = eda_table_get_column (after, eda_table_get_n_columns (after) - 1);
  g_autofree char *classes
      = eda_format_count (eda_column_get_n_levels (column), "class", "classes");

  return g_strdup_printf (
      "added %s, %s of %s", name, classes, eda_params_get_text (params, "column"));
}

const EdaTransform eda_transform_bins
    = { "bins",
        N_ ("Bin Numbers"),
        "Adds a column that says in which class each number falls.",
        params_of_bins,
        run,
        describe };
