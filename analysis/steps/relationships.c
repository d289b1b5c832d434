/* Step 4, Relationships: which columns move together? The strongest pairs as a ranked
 * table and in words, all coefficients as a heat map, the first pairs as scatter plots,
 * and the numeric column that differs most between groups. */

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/group-boxes.h"
#include "analysis/steps/relationship-figures.h"
#include "analysis/steps/step.h"

#define PAIRS_SHOWN 20
#define SCATTERS_SHOWN 3
#define NOTABLE_OMEGA2 0.06 /* Cohen's medium effect */

typedef struct
{
  EdaProfile            *profile;
  const GPtrArray       *columns; /* EdaColumnProfile */
  const EdaCorrelations *found;
  EdaPair               *pairs; /* of measures, strongest first */
  guint                  n_pairs;
  guint                  measures;
  gsize                  n_rows;
  GStringChunk          *pad;
  EdaResult             *result;
} Relationships;

/* One pair with the measure that shows it best. */
typedef struct
{
  const EdaColumnProfile *a, *b;
  const char             *measure, *letter; /* "pearson", "r" */
  double                  value, p, q, n;
  gsize                   at; /* place in the matrices */
  const EdaPair          *pair;
} PairView;

static const EdaColumnProfile *
column_at (const Relationships *self, guint place)
{
  return self->columns->pdata[self->found->columns[place]];
}

static PairView
view_pair (const Relationships *self, const EdaPair *pair)
{
  const EdaCorrelations *found = self->found;
  gsize                  at = (gsize)pair->i * found->p + pair->j;
  gboolean               rank = eda_pair_is_shown_by_rank (pair);

  return (PairView){ column_at (self, pair->i),
                     column_at (self, pair->j),
                     rank ? "spearman" : "pearson",
                     rank ? "ρ" : "r",
                     rank ? found->rho[at] : found->r[at],
                     rank ? found->rho_p[at] : found->r_p[at],
                     rank ? found->rho_q[at] : found->r_q[at],
                     found->n[at],
                     at,
                     pair };
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
}

static const char *
strength_word (double size)
{
  if (size >= 0.9)
    return "very closely tied";
  if (size >= 0.7)
    return "closely tied";
  return size >= 0.4 ? "moderately tied" : "loosely tied";
}

/* What the coefficient means beyond its size. */
static void
append_comment (GString *text, const Relationships *self, const PairView *view)
{
  const char *line
      = eda_say_equals (self->pad, "r", EDA_ROLE_COEFFICIENT, self->found->r[view->at]);

  if (!(view->q < 0.05) && isfinite (view->q))
    g_string_append_printf (
        text,
        "Among this many pairs, one like it turns up by chance easily (%s).",
        eda_say_equals (self->pad, "q", EDA_ROLE_P, view->q));
  else if (!isfinite (view->q))
    g_string_append (text, "The rows are too few to tell it from chance.");
  else if (eda_pair_is_shown_by_rank (view->pair))
    g_string_append_printf (
        text,
        "The ranks agree better than a straight line does (%s): look for "
        "a bend or a long tail.",
        line);
  else
    g_string_append_printf (
        text,
        "A straight line accounts for %s of the variance.",
        eda_say (self->pad, EDA_ROLE_SHARE, view->value * view->value));
}

/* "carat and price are very closely tied: high goes with high (r = 0.92, n = 53 940). …"
 */
static char *
describe_pair (const Relationships *self, const PairView *view)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *evidence = g_strdup_printf (
      "%s, n = %s",
      eda_say_equals (self->pad, view->letter, EDA_ROLE_COEFFICIENT, view->value),
      eda_say (self->pad, EDA_ROLE_COUNT, view->n));

  g_string_append_printf (text,
                          "%s and %s are ",
                          eda_column_profile_get_name (view->a),
                          eda_column_profile_get_name (view->b));
  if (fabs (view->value) < 0.2)
    g_string_append_printf (text, "hardly related (%s). ", evidence);
  else
    g_string_append_printf (text,
                            "%s: %s (%s). ",
                            strength_word (fabs (view->value)),
                            view->value > 0
                                ? "high goes with high"
                                : "high in the one goes with low in the other",
                            evidence);
  append_comment (text, self, view);
  return g_string_free (text, FALSE);
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
      PairView         top = view_pair (self, &self->pairs[0]);
      g_autofree char *words = describe_pair (self, &top);

      eda_result_add_text (
          self->result,
          "relationships/opening",
          "%s numeric columns make %s. %s A correlation, however strong, does "
          "not say which of the two acts on the other, or whether something "
          "else acts on both.",
          eda_say (self->pad, EDA_ROLE_COUNT, self->measures),
          eda_say_count (self->pad, self->n_pairs, "pair", NULL),
          words);
      eda_result_set_summary (
          self->result,
          "strongest: %s and %s, %s",
          eda_column_profile_get_name (top.a),
          eda_column_profile_get_name (top.b),
          eda_say_equals (self->pad, top.letter, EDA_ROLE_COEFFICIENT, top.value));
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
      PairView view = view_pair (self, &self->pairs[i]);

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, eda_column_profile_get_name (view.a));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_text (grid, eda_column_profile_get_name (view.b));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_text (grid, view.pair->shape);
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->r[view.at]);
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->ci_low[view.at]);
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->ci_high[view.at]);
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->rho[view.at]);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, view.n);
      eda_grid_add_number (grid, EDA_ROLE_P, view.p);
      eda_grid_add_number (grid, EDA_ROLE_P, view.q);
    }
  g_autofree char *note
      = g_strdup_printf ("%sRanked by the larger of |r| and |ρ| and the share of "
                         "complete rows. p and q belong to r, to ρ "
                         "where the shape is monotone; q corrects p for the number of "
                         "pairs (Benjamini–Hochberg).",
                         shown < self->n_pairs ? "The 20 strongest. " : "");
  eda_grid_set_note (grid, note);
  eda_result_take_grid (self->result, "relationships/pairs", grid);
}

/* Heat map of r over the measures in table order. */
static void
add_heat_map (Relationships *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree double *values = NULL;
  EdaFigure         *figure;

  for (guint i = 0; i < self->found->p && places->len < EDA_SQUARE_MAX; i++)
    if (eda_column_is_measure (column_at (self, i)))
      {
        g_array_append_val (places, i);
        g_ptr_array_add (names,
                         (gpointer)eda_column_profile_get_name (column_at (self, i)));
      }
  if (places->len < 2)
    return;
  values = g_new (double, places->len * places->len);
  for (guint i = 0; i < places->len; i++)
    for (guint j = 0; j < places->len; j++)
      values[i * places->len + j]
          = self->found->r[(gsize)g_array_index (places, guint, i) * self->found->p
                           + g_array_index (places, guint, j)];
  figure = eda_square_new_figure (&(EdaSquare){ "Correlation of the numeric columns",
                                                "Pearson r",
                                                (const char *const *)names->pdata,
                                                values,
                                                places->len,
                                                -1 });
  eda_figure_set_subtitle (figure,
                           "Pearson r · each pair on the rows that have both values%s",
                           places->len < self->measures ? " · the first 40 columns" : "");
  eda_figure_set_alt (figure,
                      "Heat map of the correlations between %s.",
                      eda_say_list (self->pad, names, 6));
  eda_result_take_figure (self->result, "relationships/pearson", figure);
}

static void
add_scatters (Relationships *self)
{
  for (guint i = 0; i < MIN (self->n_pairs, SCATTERS_SHOWN); i++)
    {
      PairView         view = view_pair (self, &self->pairs[i]);
      g_autofree char *words = describe_pair (self, &view);
      g_autofree char *key = g_strdup_printf ("relationships/%s+%s",
                                              eda_column_profile_get_name (view.a),
                                              eda_column_profile_get_name (view.b));
      g_autofree char *text_key = g_strconcat (key, "/text", NULL);
      const char      *coefficient
          = eda_say_equals (self->pad, view.letter, EDA_ROLE_COEFFICIENT, view.value);

      if (i > 0) /* the opening has said it of the first */
        eda_result_add_text (self->result, text_key, "%s", words);
      eda_result_take_figure (
          self->result, key, eda_scatter_new_figure (view.a, view.b, coefficient));
    }
}

/* The numeric column that differs most between the groups of a category. */
static gboolean
add_groups (Relationships *self)
{
  EdaGroupSplit split;
  EdaFigure    *figure;
  gboolean      notable;

  if (!eda_group_split_find (self->columns, &split))
    return FALSE;
  notable = split.omega2 >= NOTABLE_OMEGA2;
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
      eda_say (self->pad, EDA_ROLE_SHARE, MAX (split.omega2, 0)),
      eda_say (self->pad, EDA_ROLE_COUNT, split.n));
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
      "Cramér’s V, bias-corrected · 0 = independent, 1 = one determines the other");
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

static void
add_numeric_facts (Relationships *self, EdaFacts *facts)
{
  const EdaCorrelations *found = self->found;
  gsize                  p = found->p;
  EdaFacts              *numeric = eda_facts_add_object (facts, "numeric");
  EdaFacts              *names = eda_facts_add_list (numeric, "columns");
  EdaFacts              *counts = eda_facts_add_list (numeric, "n");
  EdaFacts              *pearson = eda_facts_add_object (numeric, "pearson");
  EdaFacts              *spearman = eda_facts_add_object (numeric, "spearman");

  for (guint i = 0; i < p; i++)
    {
      EdaFacts *row = eda_facts_add_list (counts, NULL);

      eda_facts_add_text (names, NULL, eda_column_profile_get_name (column_at (self, i)));
      for (guint j = 0; j < p; j++)
        eda_facts_add_count (row, NULL, (gint64)found->n[i * p + j]);
    }
  eda_facts_add_matrix (pearson, "r", found->r, p, p);
  eda_facts_add_matrix (pearson, "p", found->r_p, p, p);
  eda_facts_add_matrix (pearson, "q", found->r_q, p, p);
  eda_facts_add_matrix (pearson, "ci_low", found->ci_low, p, p);
  eda_facts_add_matrix (pearson, "ci_high", found->ci_high, p, p);
  eda_facts_add_matrix (spearman, "rho", found->rho, p, p);
  eda_facts_add_matrix (spearman, "p", found->rho_p, p, p);
  eda_facts_add_matrix (spearman, "q", found->rho_q, p, p);
}

static void
add_strongest_facts (Relationships *self, EdaFacts *facts)
{
  EdaFacts *list = eda_facts_add_list (facts, "strongest");

  for (guint i = 0; i < MIN (self->n_pairs, PAIRS_SHOWN); i++)
    {
      PairView         view = view_pair (self, &self->pairs[i]);
      g_autofree char *words = describe_pair (self, &view);
      const double     interval[]
          = { self->found->ci_low[view.at], self->found->ci_high[view.at] };
      const char *names[] = { eda_column_profile_get_name (view.a),
                              eda_column_profile_get_name (view.b),
                              NULL };
      EdaFacts   *object = eda_facts_add_object (list, NULL);

      eda_facts_add_texts (object, "columns", names);
      eda_facts_add_text (object, "measure", view.measure);
      eda_facts_add_number (object, "value", view.value);
      if (eda_pair_is_shown_by_rank (view.pair) || !isfinite (interval[0])
          || !isfinite (interval[1]))
        eda_facts_add_null (object, "ci95");
      else
        eda_facts_add_numbers (object, "ci95", interval, 2);
      eda_facts_add_count (object, "n", (gint64)view.n);
      eda_facts_add_number (object, "q", view.q);
      eda_facts_add_text (object, "shape", view.pair->shape);
      eda_facts_add_text (object, "text", words);
    }
}

static void
add_facts (Relationships *self)
{
  EdaFacts *facts
      = eda_facts_add_object (eda_result_get_facts (self->result), "relationships");

  add_numeric_facts (self, facts);
  add_strongest_facts (self, facts);
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
run (EdaProfile *profile, const EdaContext *context, EdaResult *result, GError **error)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (1024);
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, error);
  g_autofree EdaPair *pairs = NULL;
  Relationships       self = { profile, columns, NULL, NULL, 0, 0, 0, pad, result };

  if (columns == NULL)
    return FALSE;
  self.n_rows = eda_table_get_n_rows (eda_profile_get_table (profile));
  self.found = eda_profile_get_correlations (profile, context, error);
  if (self.found == NULL)
    return FALSE;

  rank_pairs (&self);
  pairs = self.pairs;
  add_opening (&self);
  add_heat_map (&self);
  add_pairs_grid (&self);
  add_scatters (&self);
  if (self.n_pairs > 0)
    add_groups (&self);
  else if (!add_without_pairs (&self, context, error))
    return FALSE;
  add_facts (&self);
  return TRUE;
}

const EdaAnalysis eda_analysis_relationships
    = { "relationships", "Relationships", 4, run };
