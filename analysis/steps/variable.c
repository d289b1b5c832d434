/* All there is to say of one chosen column: in words, as a picture, in numbers. A cell of
 * the notebook. */

#include <glib/gi18n.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/profile/column-fits.h"
#include "analysis/steps/describe.h"
#include "analysis/steps/distribution-facts.h"
#include "analysis/steps/distribution-figures.h"
#include "analysis/steps/fit-blocks.h"
#include "analysis/steps/shape-facts.h"
#include "analysis/steps/shape-figures.h"
#include "analysis/steps/step.h"
#include "analysis/table/param-columns.h"

static const EdaParamChoice scales[] = {
  { "linear", "Linear" },
  { "log", "Logarithmic" },
  { NULL },
};

static const EdaParamSpec params[] = {
  { .key = "column",
    .title = N_ ("Column"),
    .help = N_ ("The column to look at."),
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE },
  { .key = "scale",
    .title = N_ ("Axis"),
    .help = N_ ("Of a number: logarithmic shows amounts over many powers of ten."),
    .kind = EDA_PARAM_CHOICE,
    .fallback = "linear",
    .choices = scales },
  { .key = "bins",
    .title = N_ ("Bins"),
    .help = N_ ("How many bars a number gets, up to 100; by rule unless chosen."),
    .kind = EDA_PARAM_WHOLE,
    .low = 1,
    .high = EDA_MAX_BINS },
  { NULL },
};

/* What is known of the column; the last three only of numbers. */
typedef struct
{
  const EdaColumnProfile *column;
  const EdaOutliers      *outliers;
  const EdaColumnShape   *shape;
  const EdaColumnFits    *fits;
} Variable;

static gboolean
variable_init (Variable         *self,
               EdaProfile       *profile,
               guint             index,
               const EdaContext *context,
               GError          **error)
{
  *self = (Variable){ eda_profile_get_column (profile, index, context, error) };
  if (self->column == NULL || !self->column->numeric)
    return self->column != NULL;
  self->outliers = eda_profile_get_outliers (profile, index, context, error);
  self->shape = self->outliers != NULL
                    ? eda_profile_get_shape (profile, index, context, error)
                    : NULL;
  self->fits
      = self->shape != NULL ? eda_column_fits_get (profile, index, context, error) : NULL;
  return self->fits != NULL;
}

static void
take_figure (EdaResult *result, const char *key, EdaFigure *figure)
{
  if (figure != NULL)
    eda_result_take_figure (result, key, figure);
}

static void
add_numbers (EdaResult      *result,
             EdaFacts       *facts,
             const Variable *self,
             guint           quantile_type)
{
  EdaGrid *tests = eda_shape_new_grid (self->column, self->shape);

  take_figure (result, "variable/ecdf", eda_ecdf_new_figure (self->column));
  take_figure (result, "variable/qq", eda_qq_new_figure (self->column));
  eda_result_take_grid (result,
                        "variable/description",
                        eda_distribution_new_grid (self->column, quantile_type));
  if (tests != NULL)
    eda_result_take_grid (result, "variable/tests", tests);
  eda_fits_add_blocks (result, self->column, self->fits);
  eda_shape_add_facts (facts, self->column, self->shape);
  eda_fits_add_facts (facts, self->fits);
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *chosen,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  int index
      = eda_params_get_column (chosen, params[0].key, eda_profile_get_table (profile));
  guint               quantile_type = eda_profile_get_options (profile)->quantile_type;
  double              bins = eda_param_get_number (&params[2], chosen);
  EdaDistributionView view
      = { bins >= 1 ? (gsize)bins : 0,
          g_str_equal (eda_param_get_text (&params[1], chosen), "log") };
  Variable self;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  g_autofree char *words = NULL;
  EdaFacts        *facts;

  if (!variable_init (&self, profile, (guint)index, context, error))
    return FALSE;
  quantile_type = quantile_type != 0 ? quantile_type : 7;
  words = eda_describe_column (self.column, self.outliers, self.shape);
  facts = eda_facts_add_object (eda_result_get_facts (result), "variable");
  eda_facts_add_text (facts, "name", eda_column_profile_get_name (self.column));
  eda_result_set_summary (
      result,
      "%s: %s",
      eda_column_profile_get_name (self.column),
      eda_say_count (pad, self.column->distinct, "different value", NULL));
  eda_result_add_text (result, "variable/text", "%s", words);
  take_figure (result,
               "variable/figure",
               eda_distribution_new_view (self.column, self.shape, &view));
  eda_distribution_add_facts (facts, self.column, quantile_type);
  if (self.column->numeric && self.column->n_finite > 0)
    add_numbers (result, facts, &self, quantile_type);
  return TRUE;
}

const EdaAnalysis eda_analysis_variable
    = { "variable", N_ ("One Column"), 3, run, params };
