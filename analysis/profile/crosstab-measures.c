/* How two columns of levels go together, besides chi-square. */

#include "analysis/profile/crosstab-measures.h"

#include "analysis/kernels/trend.h"

#include <math.h>
#include <string.h>

#define NO_EFFECT ((EdaEffect){ NAN, NAN, NAN })

static gboolean
is_ordered (const EdaCrosstabSide *side)
{
  for (guint i = 0; i < side->n; i++)
    if (isnan (side->scores[i]))
      return FALSE;
  return side->n >= 2;
}

static gboolean
same_levels (const EdaCrosstabSide *rows, const EdaCrosstabSide *columns)
{
  if (rows->n != columns->n)
    return FALSE;
  for (guint i = 0; i < rows->n; i++)
    if (strcmp (rows->levels[i], columns->levels[i]) != 0)
      return FALSE;
  return rows->n >= 2;
}

/* Places of the levels, lowest score first. */
static void
sort_places (const EdaCrosstabSide *side, guint places[])
{
  for (guint i = 0; i < side->n; i++)
    {
      guint at = i;

      for (; at > 0 && side->scores[places[at - 1]] > side->scores[i]; at--)
        places[at] = places[at - 1];
      places[at] = i;
    }
}

static EdaOrdinal
measure_order (const double          *observed,
               const EdaCrosstabSide *rows,
               const EdaCrosstabSide *columns)
{
  const gsize        cells = (gsize)rows->n * columns->n;
  g_autofree guint  *row_places = g_new (guint, rows->n);
  g_autofree guint  *column_places = g_new (guint, columns->n);
  g_autofree double *sorted = g_new (double, cells);
  g_autofree double *work = g_new (double, 2 * cells + rows->n + columns->n);

  sort_places (rows, row_places);
  sort_places (columns, column_places);
  for (guint i = 0; i < rows->n; i++)
    for (guint j = 0; j < columns->n; j++)
      sorted[i * columns->n + j]
          = observed[row_places[i] * columns->n + column_places[j]];
  return eda_ordinal (sorted, rows->n, columns->n, work);
}

static double
measure_columns_eta (const double          *observed,
                     const EdaCrosstabSide *rows,
                     const EdaCrosstabSide *columns)
{
  g_autofree double *turned = g_new (double, (gsize)rows->n * columns->n);

  for (guint i = 0; i < rows->n; i++)
    for (guint j = 0; j < columns->n; j++)
      turned[j * rows->n + i] = observed[i * columns->n + j];
  return eda_score_eta (turned, columns->n, rows->n, columns->scores);
}

EdaCrosstabMeasures
eda_crosstab_measures (const double          *observed,
                       const EdaContingency  *test,
                       const EdaCrosstabSide *rows,
                       const EdaCrosstabSide *columns)
{
  const gboolean      rows_ordered = is_ordered (rows);
  const gboolean      columns_ordered = is_ordered (columns);
  EdaCrosstabMeasures self = {
    .lambda = eda_lambda (observed, rows->n, columns->n),
    .told = eda_mutual_information (observed, rows->n, columns->n),
    .effects = { { NAN, NAN }, NO_EFFECT, NO_EFFECT, NO_EFFECT },
    .kappa = { NAN, NAN, NAN, NAN },
    .ordinal = { NO_EFFECT, NO_EFFECT, NO_EFFECT, NO_EFFECT, NO_EFFECT },
    .eta_rows = NAN,
    .eta_columns = NAN,
  };

  eda_cramers_v_interval (test, rows->n, columns->n, &self.v_low, &self.v_high);
  if (rows->n == 2 && columns->n == 2)
    self.effects = eda_two_by_two (observed);
  if (same_levels (rows, columns))
    self.kappa = eda_kappa (observed, rows->n);
  if (rows_ordered && columns_ordered && MAX (rows->n, columns->n) > 2)
    self.ordinal = measure_order (observed, rows, columns);
  if (rows_ordered && rows->n > 2 && columns->n >= 2)
    self.eta_rows = eda_score_eta (observed, rows->n, columns->n, rows->scores);
  if (columns_ordered && columns->n > 2 && rows->n >= 2)
    self.eta_columns = measure_columns_eta (observed, rows, columns);
  return self;
}
