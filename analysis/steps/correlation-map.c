/* Heat maps of all pairs: columns that go together stand together, by average linkage of
 * 1 − |value| (Friendly 2002, The American Statistician 56, 316–324, orders by likeness
 * too). */

#include "analysis/steps/correlation-map.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/kernels/cluster.h"
#include "analysis/steps/figure-parts.h"
#include "analysis/steps/relationship-figures.h"
#include "analysis/steps/scatter-matrix.h"

#define MIXED_MOST 30
#define CODES 10 /* so few different numbers lie on lines: no cloud */
#define MIXED_TEXTS 10

/* Places of a matrix in the order of a tree. @size: of the whole matrix. (transfer full)
 */
static gsize *
order_by_likeness (const double *values, guint size, const guint *places, guint n)
{
  g_autofree double   *distance = g_new0 (double, (gsize)n *n);
  g_autofree EdaMerge *merges = g_new (EdaMerge, n);
  g_autofree gsize    *work = g_new (gsize, 3 * (gsize)n);
  gsize               *order = g_new (gsize, n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        double value = values[(gsize)places[i] * size + places[j]];

        if (i != j)
          distance[(gsize)i * n + j] = isnan (value) ? 1 : 1 - MIN (fabs (value), 1);
      }
  eda_cluster_average (distance, n, merges, work);
  eda_cluster_order (merges, n, order, work);
  for (guint i = 0; i < n; i++)
    order[i] = places[order[i]];
  return order;
}

/* The measures among the correlated columns. */
static GArray *
find_measures (const EdaCorrelations *found, const GPtrArray *columns)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < found->p && places->len < EDA_SQUARE_MAX; i++)
    if (eda_column_is_measure (columns->pdata[found->columns[i]]))
      g_array_append_val (places, i);
  return places;
}

void
eda_correlation_map_add (EdaResult             *result,
                         const EdaCorrelations *found,
                         const GPtrArray       *columns)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) places = find_measures (found, columns);
  g_autofree gsize  *order = NULL;
  g_autofree double *values = NULL;
  guint              n = places->len;
  EdaFigure         *figure;

  if (n < 2)
    return;
  order = order_by_likeness (
      found->r, found->p, (const guint *)(gconstpointer)places->data, n);
  values = g_new (double, (gsize)n *n);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (names,
                       (gpointer)eda_column_profile_get_name (
                           columns->pdata[found->columns[order[i]]]));
      for (guint j = 0; j < n; j++)
        values[i * n + j] = found->r[order[i] * found->p + order[j]];
    }
  figure = eda_square_new_figure (&(EdaSquare){ "Correlation of the numeric columns",
                                                "Pearson r",
                                                (const char *const *)names->pdata,
                                                values,
                                                n,
                                                -1 });
  eda_figure_set_subtitle (
      figure,
      "n = %s · Pearson r, each pair on the rows that have both · alike "
      "columns side by side",
      n == EDA_SQUARE_MAX ? "40 columns, the first"
                          : eda_say_count (pad, n, "column", NULL));
  eda_figure_set_alt (
      figure, "Heat map of the correlations between %s.", eda_say_list (pad, names, 6));
  eda_result_take_figure (result, "relationships/pearson", figure);
}

static gboolean
is_mixed (const EdaAssociations *found, const GPtrArray *columns)
{
  guint numeric = 0;

  for (guint k = 0; k < found->n; k++)
    numeric += ((const EdaColumnProfile *)columns->pdata[found->columns[k]])->numeric;
  return found->n >= 3 && numeric > 0 && numeric < found->n;
}

static const char *
say_sign (EdaAssociationMeasure measure)
{
  switch (measure)
    {
    case EDA_ASSOCIATION_SPEARMAN:
      return "ρ";
    case EDA_ASSOCIATION_ETA2:
      return "η²";
    case EDA_ASSOCIATION_CRAMERS_V:
      return "V";
    case EDA_ASSOCIATION_NONE:
      break;
    }
  return "";
}

static void
fill_tile (
    EdaLayer *heat, const EdaAssociations *found, guint i, gsize at, GStringChunk *pad)
{
  g_autofree char *text = NULL;

  heat->y[i] = found->measure[at] == EDA_ASSOCIATION_NONE ? NAN : found->value[at];
  if (isnan (heat->y[i]) || heat->columns > MIXED_TEXTS)
    return;
  text = g_strdup_printf ("%s %s",
                          say_sign (found->measure[at]),
                          eda_say (pad, EDA_ROLE_COEFFICIENT, heat->y[i]));
  eda_layer_set_text (heat, i, text);
}

void
eda_association_map_add (EdaResult             *result,
                         const EdaAssociations *found,
                         const GPtrArray       *columns)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (512);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree guint *places = g_new (guint, found->n + 1);
  g_autofree gsize *order = NULL;
  guint             n = MIN (found->n, MIXED_MOST);
  EdaFigure        *figure;
  EdaLayer         *heat;

  if (!is_mixed (found, columns))
    return;
  for (guint i = 0; i < n; i++)
    places[i] = i;
  order = order_by_likeness (found->value, found->n, places, n);
  figure = eda_figure_new ("How strongly columns of any kind go together");
  heat = eda_figure_add_heat (figure, n, n);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (names,
                       (gpointer)eda_column_profile_get_name (
                           columns->pdata[found->columns[order[i]]]));
      for (guint j = 0; j < n; j++)
        fill_tile (heat, found, i * n + j, order[i] * found->n + order[j], pad);
    }
  eda_figure_set_square (figure, (const char *const *)names->pdata, n, -1);
  figure->scale_title = g_strdup ("association");
  figure->aspect = CLAMP (0.22 + 0.055 * n, 0.42, 0.95);
  eda_figure_set_subtitle (
      figure,
      "n = %s%s · ρ: Spearman, of two numbers · η²: number and category · V: Cramér, of "
      "two categories",
      eda_say_count (pad, found->n, "column", NULL),
      n < found->n ? ", the first 30 shown" : "");
  eda_figure_set_alt (figure,
                      "Heat map of the associations between %s, each by the measure that "
                      "suits its columns.",
                      eda_say_list (pad, names, 6));
  figure->closer = 1;
  eda_result_take_figure (result, "relationships/mixed", figure);
}

static gboolean
contains (const guint *places, guint n, guint place)
{
  for (guint i = 0; i < n; i++)
    if (places[i] == place)
      return TRUE;
  return FALSE;
}

void
eda_scatter_matrix_add (EdaResult             *result,
                        const EdaCorrelations *found,
                        const GPtrArray       *columns,
                        const EdaPair         *pairs,
                        guint                  n_pairs)
{
  guint  places[EDA_SCATTER_MATRIX_MOST], n = 0;
  double r[EDA_SCATTER_MATRIX_MOST * EDA_SCATTER_MATRIX_MOST];
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint k = 0; k < n_pairs; k++)
    {
      const guint ends[] = { pairs[k].i, pairs[k].j };

      for (guint e = 0; e < 2; e++)
        if (n < EDA_SCATTER_MATRIX_MOST && !contains (places, n, ends[e])
            && eda_column_is_spread_measure (columns->pdata[found->columns[ends[e]]],
                                             CODES))
          {
            places[n++] = ends[e];
            g_ptr_array_add (chosen, columns->pdata[found->columns[ends[e]]]);
          }
    }
  if (n < 3)
    return;
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      r[i * n + j] = found->r[(gsize)places[i] * found->p + places[j]];
  eda_result_take_figure (
      result, "relationships/matrix", eda_scatter_matrix_new_figure (chosen, r));
}
