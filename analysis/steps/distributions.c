/* Step 3, Distributions: how are the values of each column spread? One group of blocks a
 * column: two sentences, a picture, and for numbers the full description. */

#include <glib/gi18n.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/describe.h"
#include "analysis/steps/distribution-facts.h"
#include "analysis/steps/distribution-figures.h"
#include "analysis/steps/fit-blocks.h"
#include "analysis/steps/shape-facts.h"
#include "analysis/steps/shape-figures.h"
#include "analysis/steps/step.h"

/* So many columns, those that differ most from the normal curve, are drawn value by value
 * too. */
#define CLOSER_COLUMNS 3
#define CLOSER_DISTINCT 20

static void
take_figure (EdaResult *result, const char *name, const char *what, EdaFigure *figure)
{
  g_autofree char *key = g_strconcat ("distributions/", name, "/", what, NULL);

  if (figure != NULL)
    eda_result_take_figure (result, key, figure);
}

static void
note_what_is_undefined (EdaResult *result, const EdaColumnProfile *column)
{
  const char *names[] = { eda_column_profile_get_name (column), NULL };

  if (column->numeric && column->n_finite < 4)
    eda_result_add_coverage (
        result,
        "spread and shape",
        names,
        FALSE,
        "spread needs 2 finite values, skewness 3 and kurtosis 4; there "
        "are %" G_GSIZE_FORMAT,
        column->n_finite);
  else if (column->numeric && column->min == column->max)
    eda_result_add_coverage (
        result, "spread and shape", names, FALSE, "all values are equal");
  else if (column->numeric && column->n_infinite > 0)
    eda_result_add_coverage (result,
                             "description",
                             names,
                             TRUE,
                             "%" G_GSIZE_FORMAT
                             " infinite values are counted and left out",
                             column->n_infinite);
}

static void
add_shape (EdaResult              *result,
           EdaFacts               *facts,
           const EdaColumnProfile *column,
           const EdaColumnShape   *shape)
{
  EdaGrid         *grid = eda_shape_new_grid (column, shape);
  g_autofree char *key = g_strconcat (
      "distributions/", eda_column_profile_get_name (column), "/tests", NULL);

  if (grid != NULL)
    eda_result_take_grid (result, key, grid);
  eda_shape_add_facts (facts, column, shape);
}

/* 0, the options' default, stands for R's. */
static guint
get_quantile_type (EdaProfile *profile)
{
  guint type = eda_profile_get_options (profile)->quantile_type;

  return type != 0 ? type : 7;
}

static void
add_column (EdaResult              *result,
            const EdaColumnProfile *column,
            const EdaOutliers      *outliers,
            const EdaColumnShape   *shape,
            const EdaColumnFits    *fits,
            guint                   quantile_type,
            gboolean                closer)
{
  const char      *name = eda_column_profile_get_name (column);
  g_autofree char *description = eda_describe_column (column, outliers, shape);
  g_autofree char *text_key = g_strconcat ("distributions/", name, "/text", NULL);
  EdaFacts        *columns = eda_facts_find (eda_result_get_facts (result), "columns");
  EdaFacts        *facts = eda_facts_add_object (columns, NULL);

  eda_result_begin_group (result, name);
  eda_result_add_text (result, text_key, "%s", description);
  take_figure (result, name, "figure", eda_distribution_new_figure (column, shape));
  if (closer)
    {
      take_figure (result, name, "ecdf", eda_ecdf_new_figure (column));
      take_figure (result, name, "qq", eda_qq_new_figure (column));
    }
  if (column->numeric && column->n_finite > 0)
    {
      g_autofree char *key = g_strconcat ("distributions/", name, "/description", NULL);

      eda_result_take_grid (
          result, key, eda_distribution_new_grid (column, quantile_type));
    }
  eda_distribution_add_facts (facts, column, quantile_type);
  if (column->numeric && column->n_finite > 0)
    {
      eda_result_begin_fold (result, "Tests of shape, and shapes with a name");
      add_shape (result, facts, column, shape);
      eda_fits_add_blocks (result, column, fits);
      eda_fits_add_facts (facts, fits);
    }
  eda_facts_add_text (facts, "description", description);
  note_what_is_undefined (result, column);
}

static void
add_summary (EdaResult *result, const GPtrArray *columns)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  guint numeric = 0;

  for (guint i = 0; i < columns->len; i++)
    numeric += ((const EdaColumnProfile *)columns->pdata[i])->numeric;
  eda_result_set_summary (result,
                          "%s described, %s of them numeric",
                          eda_say_count (pad, columns->len, "column", NULL),
                          numeric == 0 ? "none" : eda_say (pad, EDA_ROLE_COUNT, numeric));
}

/* How far a column is from the normal curve: the largest gap of the two distribution
 * functions. */
static double
gap_of (const GPtrArray *columns, const GPtrArray *shapes, guint i)
{
  const EdaColumnShape *shape = shapes->pdata[i];

  if (shape == NULL || !eda_column_is_spread_measure (columns->pdata[i], CLOSER_DISTINCT)
      || isnan (shape->lilliefors.statistic))
    return -1;
  return shape->lilliefors.statistic;
}

static gboolean
is_among_the_closer (const GPtrArray *columns, const GPtrArray *shapes, guint i)
{
  double gap = gap_of (columns, shapes, i);
  guint  before = 0;

  for (guint k = 0; k < columns->len && gap >= 0; k++)
    {
      double other = gap_of (columns, shapes, k);

      before += other > gap || (other == gap && k < i);
    }
  return gap >= 0 && before < CLOSER_COLUMNS;
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *params,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, error);
  g_autoptr (GPtrArray) shapes = g_ptr_array_new ();
  g_autoptr (GPtrArray) all_fits = g_ptr_array_new ();
  g_autoptr (GPtrArray) all_outliers = g_ptr_array_new ();

  if (columns == NULL)
    return FALSE;
  eda_facts_add_list (eda_result_get_facts (result), "columns");
  if (columns->len == 0)
    eda_result_add_text (result, "distributions/none", "There is no column to describe.");
  for (guint i = 0; i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];
      const EdaOutliers *outliers = eda_profile_get_outliers (profile, i, context, error);
      const EdaColumnShape *shape = NULL;
      const EdaColumnFits  *fits;

      if (column->numeric && outliers != NULL)
        shape = eda_profile_get_shape (profile, i, context, error);
      if (column->numeric && shape == NULL)
        return FALSE;
      fits = eda_column_fits_get (profile, i, context, error);
      if (fits == NULL)
        return FALSE;
      g_ptr_array_add (shapes, (gpointer)shape);
      g_ptr_array_add (all_fits, (gpointer)fits);
      g_ptr_array_add (all_outliers, (gpointer)outliers);
    }
  for (guint i = 0; i < columns->len; i++)
    add_column (result,
                columns->pdata[i],
                all_outliers->pdata[i],
                shapes->pdata[i],
                all_fits->pdata[i],
                get_quantile_type (profile),
                is_among_the_closer (columns, shapes, i));
  eda_result_begin_group (result, NULL);
  eda_shape_add_coverage (result, columns, shapes);
  eda_fits_add_coverage (result, columns, all_fits);
  add_summary (result, columns);
  return TRUE;
}

const EdaAnalysis eda_analysis_distributions
    = { "distributions", N_ ("Distributions"), 3, run };
