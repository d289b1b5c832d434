/* Two chosen numbers against each other: the picture, in words how closely they are tied,
 * and the coefficients with their intervals. A cell of the notebook. */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/pair-view.h"
#include "analysis/steps/relationship-figures.h"
#include "analysis/steps/step.h"
#include "analysis/table/param-columns.h"

static const EdaParamSpec params[] = {
  { .key = "x",
    .title = N_ ("Across"),
    .help = N_ ("The number along the horizontal axis."),
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE,
    .storages = EDA_STORAGES_NUMERIC },
  { .key = "y",
    .title = N_ ("Up"),
    .help = N_ ("The number along the vertical axis."),
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE,
    .storages = EDA_STORAGES_NUMERIC },
  { NULL },
};

/* The two, as a table of their own and what was measured on it. */
typedef struct
{
  const EdaColumnProfile *sides[2]; /* x, y */
  EdaTable               *table;
  GPtrArray              *columns; /* EdaColumnProfile */
  EdaCorrelations        *found;
  EdaPairChecks          *checks; /* (nullable) */
} Scatter;

static void
scatter_clear (Scatter *self)
{
  g_clear_pointer (&self->table, eda_table_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->found, eda_correlations_free);
  g_clear_pointer (&self->checks, eda_pair_checks_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scatter, scatter_clear)

static gboolean
measure (Scatter *self, EdaTable *table, const EdaContext *context, GError **error)
{
  gsize      n_rows = eda_table_get_n_rows (table);
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_column_unref);

  self->columns = g_ptr_array_new ();
  for (guint i = 0; i < 2; i++)
    {
      g_ptr_array_add (columns, eda_column_ref (self->sides[i]->column));
      g_ptr_array_add (self->columns, (gpointer)self->sides[i]);
    }
  self->table = eda_table_with_columns (table, columns);
  self->found = eda_correlations_new (self->sides, 2, n_rows, TRUE, context, error);
  if (self->found != NULL)
    self->checks = eda_pair_checks_new (self->table, self->found, TRUE, context, error);
  return self->checks != NULL;
}

static void
add_measure (
    EdaGrid *grid, const char *name, double value, double low, double high, double p)
{
  if (isnan (value))
    return;
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, name);
  eda_grid_set_tone (grid, EDA_TONE_STRONG);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, value);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, low);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, high);
  eda_grid_add_number (grid, EDA_ROLE_P, p);
}

static EdaGrid *
new_measure_grid (const EdaPairView *view)
{
  static const char *const titles[]
      = { "Measure", "Value", "95 % from", "95 % to", "p", NULL };
  const EdaCorrelations *found = view->found;
  gsize                  at = view->at;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  g_autofree char *caption = g_strdup_printf ("How closely the two are tied, n = %s",
                                              eda_say (pad, EDA_ROLE_COUNT, view->n));
  EdaGrid         *grid = eda_grid_new (caption, titles);

  add_measure (grid,
               "Pearson r",
               found->r[at],
               found->ci_low[at],
               found->ci_high[at],
               found->r_p[at]);
  add_measure (grid,
               "Spearman ρ",
               found->rho[at],
               found->rho_ci_low[at],
               found->rho_ci_high[at],
               found->rho_p[at]);
  if (found->with_tau)
    add_measure (grid,
                 "Kendall τ",
                 found->tau[at],
                 found->tau_ci_low[at],
                 found->tau_ci_high[at],
                 found->tau_p[at]);
  eda_grid_set_note (
      grid,
      "r measures how close the rows lie to a straight line, ρ and τ how far high goes "
      "with high in any shape. None of them says that the one makes the other.");
  return grid;
}

static void
add_pair (EdaResult *result, const Scatter *self, const EdaPair *pair)
{
  EdaPairView view = eda_pair_view (self->found, self->checks, self->columns, pair);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  g_autofree char *words = eda_pair_describe (&view);
  const char      *coefficient
      = eda_say_equals (pad, view.letter, EDA_ROLE_COEFFICIENT, view.value);
  EdaFacts *facts = eda_facts_add_list (eda_result_get_facts (result), "scatter");

  eda_result_set_summary (result,
                          "%s by %s: %s, n = %s",
                          eda_column_profile_get_name (self->sides[1]),
                          eda_column_profile_get_name (self->sides[0]),
                          coefficient,
                          eda_say (pad, EDA_ROLE_COUNT, view.n));
  eda_result_add_text (result, "scatter/text", "%s", words);
  eda_result_take_figure (
      result,
      "scatter/figure",
      eda_scatter_new_figure (self->sides[0], self->sides[1], coefficient));
  eda_result_take_grid (result, "scatter/measures", new_measure_grid (&view));
  eda_pair_add_facts (facts, &view);
}

/* No coefficient: a side is constant, or hardly a row has both. */
static void
say_what_is_needed (EdaResult *result, const Scatter *self)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  const char *names[] = { eda_column_profile_get_name (self->sides[0]),
                          eda_column_profile_get_name (self->sides[1]),
                          NULL };

  eda_result_set_summary (result, "nothing to compare %s with %s", names[1], names[0]);
  eda_result_add_text (
      result,
      "scatter/needs",
      "A scatter plot needs two columns that vary, with rows that have both. %s has %s, "
      "%s "
      "has %s.",
      names[0],
      eda_say_count (pad, self->sides[0]->distinct, "different value", NULL),
      names[1],
      eda_say_count (pad, self->sides[1]->distinct, "different value", NULL));
  eda_result_add_coverage (
      result, "scatter plot", names, FALSE, "needs two columns that vary together");
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *chosen,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  EdaTable *table = eda_profile_get_table (profile);
  g_auto (Scatter) self = { { NULL } };
  g_autofree EdaPair *pair = NULL;
  guint               n_pairs;

  for (guint i = 0; i < 2; i++)
    {
      int index = eda_params_get_column (chosen, params[i].key, table);

      self.sides[i] = eda_profile_get_column (profile, (guint)index, context, error);
      if (self.sides[i] == NULL)
        return FALSE;
    }
  if (self.sides[0] == self.sides[1])
    {
      eda_result_set_summary (result, "the same column twice");
      eda_result_add_text (
          result, "scatter/needs", "Choose two different columns to compare them.");
      return TRUE;
    }
  if (!measure (&self, table, context, error))
    return FALSE;
  pair = eda_correlations_rank (self.found, eda_table_get_n_rows (table), 1, &n_pairs);
  if (n_pairs == 0)
    say_what_is_needed (result, &self);
  else
    add_pair (result, &self, pair);
  return TRUE;
}

const EdaAnalysis eda_analysis_scatter
    = { "scatter", N_ ("Two Columns"), 4, run, params };
