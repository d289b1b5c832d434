/* Step 4, Relationships: the strongest pairs as a ranked table and in words, a heat map,
 * scatter plots of the first, and the column that differs most between groups. */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/association-blocks.h"
#include "analysis/steps/correlation-map.h"
#include "analysis/steps/group-boxes.h"
#include "analysis/steps/ledger-blocks.h"
#include "analysis/steps/multivariate-blocks.h"
#include "analysis/steps/pair-facts.h"
#include "analysis/steps/pair-view.h"
#include "analysis/steps/relationship-figures.h"
#include "analysis/steps/step.h"

#define PAIRS_SHOWN 20
#define SCATTERS_SHOWN 3
#define NOTABLE_OMEGA2 0.06 /* Cohen's medium effect */

typedef struct
{
  EdaProfile                *profile;
  const GPtrArray           *columns; /* EdaColumnProfile */
  const EdaCorrelations     *found;
  const EdaPairChecks       *checks;
  const EdaAssociations     *associations;
  const EdaGroupComparisons *comparisons;
  EdaFigure                 *scatters[SCATTERS_SHOWN]; /* of the first pairs; lent */
  EdaPair                   *pairs;                    /* of measures, strongest first */
  guint                      n_pairs;
  guint                      measures;
  gsize                      n_rows;
  GStringChunk              *pad;
  EdaResult                 *result;
} Relationships;

static const EdaColumnProfile *
column_at (const Relationships *self, guint place)
{
  return self->columns->pdata[self->found->columns[place]];
}

static EdaPairView
view_pair (const Relationships *self, guint i)
{
  return eda_pair_view (self->found, self->checks, self->columns, &self->pairs[i]);
}

/* A curved pair may stand far above its coefficient; the others keep their order. */
static void
raise_curves (Relationships *self)
{
  for (guint k = 0; k < self->n_pairs; k++)
    {
      EdaPairView view = view_pair (self, k);
      EdaPair     pair = self->pairs[k];
      guint       to = k;

      if (!eda_pair_is_curved (&view))
        continue;
      pair.score = eda_pair_get_effect (&view) * view.n / (double)self->n_rows;
      for (; to > 0 && self->pairs[to - 1].score < pair.score; to--)
        self->pairs[to] = self->pairs[to - 1];
      self->pairs[to] = pair;
    }
}

/* Ranks all pairs and keeps those of two measures: identifiers and constants say nothing
 * here. */
static void
rank_pairs (Relationships *self)
{
  guint    p = self->found->p, n_all = 0;
  EdaPair *all;

  for (guint i = 0; i < self->columns->len; i++)
    self->measures += eda_column_is_measure (self->columns->pdata[i]);
  if (p < 2)
    return;
  all = eda_correlations_rank (self->found, self->n_rows, p * (p - 1) / 2, &n_all);
  for (guint i = 0; i < n_all; i++)
    if (eda_column_is_measure (column_at (self, all[i].i))
        && eda_column_is_measure (column_at (self, all[i].j)))
      all[self->n_pairs++] = all[i];
  self->pairs = all;
  raise_curves (self);
}

/* Whether any pair goes together more than chance explains, as far as its q or a curve
 * tells. */
static gboolean
is_any_sure (const Relationships *self)
{
  for (guint i = 0; i < self->n_pairs; i++)
    {
      EdaPairView view = view_pair (self, i);

      if (view.q < 0.05 || eda_pair_is_curved (&view))
        return TRUE;
    }
  return FALSE;
}

/* "6 numeric columns make 15 pairs." */
static const char *
say_pairs (const Relationships *self)
{
  const char      *columns = eda_say (self->pad, EDA_ROLE_COUNT, self->measures);
  const char      *pairs = eda_say_count (self->pad, self->n_pairs, "pair", NULL);
  g_autofree char *text
      = self->found->left_out == 0
            ? g_strdup_printf ("%s numeric columns make %s.", columns, pairs)
            : g_strdup_printf ("Of %s numeric columns the first %s are compared: %s.",
                               columns,
                               eda_say (self->pad, EDA_ROLE_COUNT, self->found->p),
                               pairs);

  return g_string_chunk_insert (self->pad, text);
}

static void
add_opening (Relationships *self)
{
  if (self->measures < 2)
    {
      eda_result_add_text (
          self->result,
          "relationships/opening",
          "Correlation needs two numeric columns that vary; this table has %s.",
          self->measures == 0 ? "none" : "one");
      eda_result_set_summary (self->result, "fewer than two numeric columns that vary");
      eda_result_add_coverage (self->result,
                               "correlation",
                               NULL,
                               FALSE,
                               "needs two numeric columns that vary, has %u",
                               self->measures);
    }
  else if (self->n_pairs == 0)
    {
      eda_result_add_text (self->result,
                           "relationships/opening",
                           "No pair of numeric columns has enough rows in common for a "
                           "correlation: it needs two rows with both values.");
      eda_result_set_summary (self->result, "no pair with enough rows in common");
    }
  else
    {
      EdaPairView      top = view_pair (self, 0);
      g_autofree char *words = eda_pair_describe (&top);
      g_autofree char *summary = eda_pair_summarize (&top, is_any_sure (self));

      eda_result_add_text (
          self->result,
          "relationships/opening",
          "%s %s A correlation, however strong, does "
          "not say which of the two acts on the other, or whether something "
          "else acts on both.",
          say_pairs (self),
          words);
      eda_result_set_summary (self->result, "%s", summary);
    }
}

static void
add_pairs_grid (Relationships *self)
{
  static const char *const titles[]
      = { "Column",     "With", "Shape", "Pearson r", "95 % from", "95 % to",
          "Spearman ρ", "n",    "p",     "q",         NULL };
  const EdaCorrelations *found = self->found;
  guint                  shown = MIN (self->n_pairs, PAIRS_SHOWN);
  EdaGrid               *grid;

  if (shown == 0)
    return;
  grid = eda_grid_new ("Strongest pairs", titles);
  for (guint i = 0; i < shown; i++)
    {
      EdaPairView view = view_pair (self, i);

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, eda_column_profile_get_name (view.a));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_text (grid, eda_column_profile_get_name (view.b));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_text (grid, eda_pair_get_shape (&view));
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->r[view.at]);
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->ci_low[view.at]);
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->ci_high[view.at]);
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->rho[view.at]);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, view.n);
      eda_grid_add_number (grid, EDA_ROLE_P, view.p);
      eda_grid_add_number (grid, EDA_ROLE_P, view.q);
    }
  g_autofree char *note
      = g_strdup_printf ("%sRanked by the larger of |r| and |ρ|, a curved pair by "
                         "√R² of its curve, times the share of complete rows. p and q "
                         "belong to r, to ρ "
                         "where the shape is monotone; q corrects p for the number of "
                         "pairs (Benjamini–Hochberg).",
                         shown < self->n_pairs ? "The 20 strongest. " : "");
  eda_grid_set_note (grid, note);
  eda_result_take_grid (self->result, "relationships/pairs", grid);
}

static void
add_scatters (Relationships *self)
{
  for (guint i = 0; i < MIN (self->n_pairs, SCATTERS_SHOWN); i++)
    {
      EdaPairView      view = view_pair (self, i);
      g_autofree char *words = eda_pair_describe (&view);
      g_autofree char *key = g_strdup_printf ("relationships/%s+%s",
                                              eda_column_profile_get_name (view.a),
                                              eda_column_profile_get_name (view.b));
      g_autofree char *text_key = g_strconcat (key, "/text", NULL);
      const char      *coefficient
          = eda_say_equals (self->pad, view.letter, EDA_ROLE_COEFFICIENT, view.value);

      if (i > 0) /* the opening has said it of the first */
        eda_result_add_text (self->result, text_key, "%s", words);
      self->scatters[i] = eda_scatter_new_figure (view.a, view.b, coefficient);
      eda_result_take_figure (self->result, key, self->scatters[i]);
    }
}

/* The numeric column that differs most between the groups of a category. */
static gboolean
add_groups (Relationships *self)
{
  EdaGroupSplit split;
  EdaFigure    *figure;
  gboolean      notable;

  if (!eda_group_split_find (self->columns, self->comparisons, &split))
    return FALSE;
  notable = split.found->rank_omega2 >= NOTABLE_OMEGA2;
  figure = notable || self->n_pairs == 0 ? eda_group_split_new_figure (&split) : NULL;
  if (figure == NULL)
    return FALSE;
  eda_result_add_text (
      self->result,
      "relationships/groups/text",
      notable
          ? "Of all numbers, %s differs most between groups: %s accounts for about %s of "
            "the variance of its ranks (n = %s)."
          : "%s differs little between the groups of %s, which account for %s of the "
            "variance of its ranks (n = %s).",
      eda_column_profile_get_name (split.value),
      eda_column_profile_get_name (split.by),
      eda_say (self->pad, EDA_ROLE_SHARE, MAX (split.found->rank_omega2, 0)),
      eda_say (self->pad, EDA_ROLE_COUNT, split.found->n));
  eda_result_take_figure (self->result, "relationships/groups", figure);
  return TRUE;
}

/* Corrected V between the categories, for tables without numbers. */
static gboolean
add_association (Relationships *self, const EdaCrosstabs *tabs)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree double *values = NULL;
  g_autofree guint  *places = g_new0 (guint, self->columns->len + 1);
  guint              n = MIN (tabs->n_columns, EDA_SQUARE_MAX);
  EdaFigure         *figure;

  if (n < 2)
    return FALSE;
  values = g_new (double, n *n);
  for (guint i = 0; i < n; i++)
    {
      places[tabs->columns[i]] = i + 1;
      g_ptr_array_add (
          names,
          (gpointer)eda_column_profile_get_name (self->columns->pdata[tabs->columns[i]]));
      for (guint j = 0; j < n; j++)
        values[i * n + j] = i == j ? 1 : NAN;
    }
  for (guint k = 0; k < tabs->n_tabs; k++)
    {
      guint i = places[tabs->tabs[k].row_column], j = places[tabs->tabs[k].column_column];

      if (i > 0 && j > 0)
        values[(i - 1) * n + j - 1] = values[(j - 1) * n + i - 1]
            = tabs->tabs[k].test.cramers_v_corrected;
    }
  figure = eda_square_new_figure (&(EdaSquare){ "Association of the categories",
                                                "Cramér’s V, corrected",
                                                (const char *const *)names->pdata,
                                                values,
                                                n,
                                                0 });
  eda_figure_set_subtitle (
      figure,
      "n = %s · Cramér’s V, bias-corrected · 0 = independent, 1 = one determines the "
      "other",
      eda_say_count (self->pad, n, "column", NULL));
  eda_figure_set_alt (figure,
                      "Heat map of the association between %s.",
                      eda_say_list (self->pad, names, 6));
  eda_result_take_figure (self->result, "relationships/association", figure);
  return TRUE;
}

static const EdaColumnProfile *
find_dates (const Relationships *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const EdaColumnProfile *column = self->columns->pdata[i];
      EdaStorage              storage = eda_column_get_storage (column->column);

      if ((storage == EDA_STORAGE_DATE || storage == EDA_STORAGE_DATETIME)
          && column->distinct > 1)
        return column;
    }
  return NULL;
}

/* A single number is still related to time (@when), or to the order in which its rows
 * come. */
static gboolean
add_order (Relationships *self, const EdaColumnProfile *when)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (eda_column_is_measure (self->columns->pdata[i]))
      {
        eda_result_take_figure (self->result,
                                "relationships/order",
                                eda_order_new_figure (self->columns->pdata[i], when));
        return TRUE;
      }
  return FALSE;
}

/* A figure wherever the data allows one: time, groups, else categories, else the order of
 * the rows. */
static gboolean
add_without_pairs (Relationships *self, const EdaContext *context, GError **error)
{
  const EdaColumnProfile *when = find_dates (self);
  gboolean                shown = when != NULL && add_order (self, when);
  const EdaCrosstabs *tabs = eda_profile_get_crosstabs (self->profile, context, error);

  if (tabs == NULL)
    return FALSE;
  shown |= add_groups (self);
  shown = shown || add_association (self, tabs) || add_order (self, NULL);
  if (!shown && self->n_rows > 0)
    eda_result_add_text (self->result,
                         "relationships/none",
                         "There are no two columns here whose relation could be drawn.");
  return TRUE;
}

/* Pairs that depend on each other though r is small. */
static void
add_hidden (Relationships *self, EdaFacts *facts)
{
  EdaFacts *hidden = eda_facts_add_list (facts, "hidden");

  for (guint k = 0; k < self->n_pairs; k++)
    {
      EdaPairView view = view_pair (self, k);

      if (view.check != NULL
          && eda_pair_check_is_hidden (view.check, self->found->r[view.at]))
        eda_pair_add_facts (hidden, &view);
    }
}

static void
add_check_coverage (Relationships *self)
{
  if (self->checks->left_out > 0)
    eda_result_add_coverage (
        self->result,
        "pair checks",
        NULL,
        TRUE,
        "of the %u pairs that promise most, %u left out; --all-pairs checks every pair",
        self->checks->n_checks,
        self->checks->left_out);
  if (self->n_rows > EDA_SLOPE_ROWS && self->checks->n_checks > 0)
    eda_result_add_coverage (
        self->result,
        "pair checks",
        NULL,
        TRUE,
        "on random rows where there are more: %u for single rows, %u "
        "for dependence, spread and bend, %u for robust slopes",
        EDA_INFLUENCE_ROWS,
        EDA_CHECK_ROWS,
        EDA_SLOPE_ROWS);
}

static void
add_facts (Relationships *self)
{
  EdaFacts *facts
      = eda_facts_add_object (eda_result_get_facts (self->result), "relationships");
  EdaFacts *strongest;

  eda_correlations_add_facts (facts, self->found, self->columns);
  eda_associations_add_facts (facts, self->associations, self->columns);
  strongest = eda_facts_add_list (facts, "strongest");
  for (guint i = 0; i < MIN (self->n_pairs, PAIRS_SHOWN); i++)
    {
      EdaPairView view = view_pair (self, i);
      EdaFacts   *pair = eda_pair_add_facts (strongest, &view);

      if (i < SCATTERS_SHOWN)
        eda_scatter_add_facts (pair, self->scatters[i], (gsize)view.n);
    }
  add_hidden (self, facts);
  add_check_coverage (self);
  if (!self->found->with_tau && self->found->p > 1)
    eda_result_add_coverage (self->result,
                             "kendall",
                             NULL,
                             FALSE,
                             "too many pairs for so many rows; --all-pairs computes it");
  if (self->associations->left_out > 0)
    eda_result_add_coverage (
        self->result,
        "association",
        NULL,
        TRUE,
        "the first %u columns only, %u left out; --all-pairs takes every column",
        self->associations->n,
        self->associations->left_out);
  if (self->found->left_out > 0)
    eda_result_add_coverage (
        self->result,
        "correlation",
        NULL,
        TRUE,
        "the first %u numeric columns only, %u left out; --all-pairs "
        "computes every pair",
        self->found->p,
        self->found->left_out);
}

static gboolean
run (EdaProfile       *profile,
     const EdaParams  *params,
     const EdaContext *context,
     EdaResult        *result,
     GError          **error)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (1024);
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, error);
  g_autofree EdaPair *pairs = NULL;
  Relationships       self
      = { .profile = profile, .columns = columns, .pad = pad, .result = result };

  if (columns == NULL)
    return FALSE;
  self.n_rows = eda_table_get_n_rows (eda_profile_get_table (profile));
  self.found = eda_profile_get_correlations (profile, context, error);
  if (self.found == NULL)
    return FALSE;
  self.checks = eda_profile_get_pair_checks (profile, context, error);
  if (self.checks == NULL)
    return FALSE;
  self.associations = eda_profile_get_associations (profile, context, error);
  if (self.associations == NULL)
    return FALSE;
  self.comparisons = eda_profile_get_group_comparisons (profile, context, error);
  if (self.comparisons == NULL)
    return FALSE;

  rank_pairs (&self);
  pairs = self.pairs;
  add_opening (&self);
  eda_correlation_map_add (result, self.found, columns);
  add_pairs_grid (&self);
  add_scatters (&self);
  eda_scatter_matrix_add (result, self.found, columns, self.pairs, self.n_pairs);
  if (self.n_pairs > 0)
    add_groups (&self);
  else if (!add_without_pairs (&self, context, error))
    return FALSE;
  add_facts (&self);
  eda_association_map_add (result, self.associations, columns);
  eda_associations_add_grid (result, self.associations, columns);
  return eda_simpson_add_blocks (profile, context, result, error)
         && eda_multivariate_add_blocks (profile, context, result, error)
         && eda_ledger_add_blocks (profile, context, result, error);
}

const EdaAnalysis eda_analysis_relationships
    = { "relationships", N_ ("Relationships"), 4, run };
