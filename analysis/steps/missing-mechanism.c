/* Step 2, Why Cells Are Missing: what the table rules out, what it cannot, and what
 * complete rows cost. */

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/mechanism-facts.h"
#include "analysis/steps/missing-figures.h"
#include "analysis/steps/step.h"

#define ALPHA 0.05
#define PAIRS_SHOWN 30
#define RUNS_SHOWN 30
#define TREE_COLUMNS 40 /* more are not legible */

typedef struct
{
  const GPtrArray    *columns; /* EdaColumnProfile */
  const EdaMechanism *found;
  gsize               n_rows;
  GStringChunk       *pad;
  EdaResult          *result;
} Mechanism;

static const char *
name_of (const Mechanism *self, guint index)
{
  return eda_column_profile_get_name (self->columns->pdata[index]);
}

static const char *
name_all (const Mechanism *self, const guint columns[], guint n)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, (gpointer)name_of (self, columns[i]));
  return eda_say_list (self->pad, names, 6);
}

/* "χ² = 35.11, df = 14, p = 0.001": Little's test in numbers. */
static const char *
say_little (const Mechanism *self)
{
  const EdaMcarTest *little = &self->found->little;
  g_autofree char   *text = g_strdup_printf (
      "%s, df = %s, %s; %s, %s",
      eda_say_equals (self->pad, "χ²", EDA_ROLE_STATISTIC, little->test.chi2),
      eda_say (self->pad, EDA_ROLE_COUNT, little->test.df),
      eda_say_equals (self->pad, "p", EDA_ROLE_P, little->test.p),
      eda_say_count (self->pad, little->n_columns, "numeric column", NULL),
      eda_say_count (self->pad, little->n_patterns, "pattern", NULL));

  return g_string_chunk_insert (self->pad, text);
}

static void
add_little (const Mechanism *self, GString *card)
{
  const EdaMcarTest *little = &self->found->little;

  if (little->why_not != NULL)
    g_string_append_printf (card,
                            "Little’s test of “completely at random” did not run: %s. ",
                            little->why_not);
  else if (little->test.p < ALPHA)
    g_string_append_printf (card,
                            "Ruled out: that cells are missing completely at random. The "
                            "means differ between the patterns of gaps by more than "
                            "chance (Little’s test: %s). ",
                            say_little (self));
  else
    g_string_append_printf (card,
                            "Not ruled out: that cells are missing completely at random "
                            "(Little’s test: %s). That is no proof of it; the test looks "
                            "at the means of numeric columns only. ",
                            say_little (self));
}

/* "income is missing more often where age is larger (d = 0.41)" */
static const char *
say_pair (const Mechanism *self, const EdaScreenPair *pair)
{
  const EdaColumnProfile *on = self->columns->pdata[pair->on];
  g_autofree char        *where = NULL;
  g_autofree char        *text = NULL;

  if (pair->test != EDA_SCREEN_CHI_SQUARE)
    where = g_strdup_printf ("is %s",
                             on->numeric ? (pair->value > 0 ? "larger" : "smaller")
                                         : (pair->value > 0 ? "later" : "earlier"));
  else if (pair->level >= 0)
    where = g_strdup_printf ("is %s",
                             eda_say_quoted (self->pad, on->levels[pair->level].value));
  else
    where = g_strdup ("has a rare value");
  text = g_strdup_printf ("%s is missing more often where %s %s (%s)",
                          name_of (self, pair->missing),
                          eda_column_profile_get_name (on),
                          where,
                          eda_say_equals (self->pad,
                                          pair->test == EDA_SCREEN_CHI_SQUARE ? "V" : "d",
                                          EDA_ROLE_COEFFICIENT,
                                          fabs (pair->value)));
  return g_string_chunk_insert (self->pad, text);
}

static void
add_screen (const Mechanism *self, GString *card)
{
  const EdaMissingScreen *screen = &self->found->screen;

  if (screen->n_tests == 0)
    g_string_append (
        card,
        "Whether gaps depend on other columns could not be tested: that needs "
        "five rows with and without a gap. ");
  else if (screen->n_found == 0)
    g_string_append_printf (
        card,
        "No sign that a gap depends on what stands in another column: none of %s shows "
        "|d| ≥ 0.2 or V ≥ 0.1 with q < 0.05. ",
        eda_say_count (self->pad, screen->n_tests, "comparison", NULL));
  else
    g_string_append_printf (
        card,
        "Gaps go with other columns in %s of %s; most surely, %s. Dropping these rows "
        "tilts the rest; keep the columns that the gaps depend on in any model. ",
        eda_say (self->pad, EDA_ROLE_COUNT, screen->n_found),
        eda_say_count (self->pad, screen->n_tests, "comparison", NULL),
        say_pair (self, &screen->found[0]));
}

/* "‘no’ and ‘never’" */
static const char *
say_levels (const Mechanism *self, const EdaScreenRule *rule)
{
  const EdaColumnProfile *on = self->columns->pdata[rule->on];
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < on->n_levels && i < 32; i++)
    if (rule->levels >> i & 1)
      g_ptr_array_add (names, (gpointer)eda_say_quoted (self->pad, on->levels[i].value));
  return eda_say_list (self->pad, names, 4);
}

static void
add_rules (const Mechanism *self)
{
  const EdaMissingScreen *screen = &self->found->screen;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (screen->n_rules, 5); i++)
    {
      const EdaScreenRule *rule = &screen->rules[i];

      g_string_append_printf (
          text,
          "%s is missing where %s is %s and present elsewhere, in %s of %s. ",
          name_of (self, rule->missing),
          name_of (self, rule->on),
          say_levels (self, rule),
          eda_say (self->pad, EDA_ROLE_SHARE, rule->determination),
          eda_say_count (self->pad, rule->n, "row", NULL));
    }
  if (screen->n_rules == 0)
    return;
  g_string_append (text,
                   "Such gaps are probably no lost values: the question did not apply. "
                   "Fill them with a word of their own rather than an estimate.");
  eda_result_add_text (self->result, "missing-mechanism/rules", "%s", text->str);
}

static const EdaMissingRun *
find_clustered (const Mechanism *self, guint *n)
{
  const EdaMissingRun *first = NULL;

  *n = 0;
  for (guint i = 0; i < self->found->n_runs; i++)
    {
      const EdaMissingRun *run = &self->found->runs[i];

      if (!(run->q < ALPHA && run->test.z < 0))
        continue;
      ++*n;
      if (first == NULL || run->test.z < first->test.z)
        first = run;
    }
  return first;
}

static void
add_clusters (const Mechanism *self, GString *card)
{
  guint                n;
  const EdaMissingRun *run = find_clustered (self, &n);

  if (run == NULL)
    g_string_append (card, "Along the rows the gaps are in no clusters. ");
  else
    g_string_append_printf (
        card,
        "Along the rows gaps cluster in %s, most clearly in %s (%s; longest run: %s from "
        "row %s on): something lasted for a while. ",
        eda_say_count (self->pad, n, "column", NULL),
        name_of (self, run->column),
        eda_say_equals (self->pad, "z", EDA_ROLE_STATISTIC, run->test.z),
        eda_say_count (self->pad, run->longest, "row", NULL),
        eda_say (self->pad, EDA_ROLE_COUNT, (double)run->longest_first + 1));
}

static void
add_card (const Mechanism *self)
{
  g_autoptr (GString) card = g_string_new (NULL);

  add_little (self, card);
  add_screen (self, card);
  add_clusters (self, card);
  g_string_append (
      card,
      "Never ruled out by any test: that a value is missing because of what it would "
      "have "
      "been, as when high incomes are left blank. Only knowing how the data came about "
      "can tell.");
  eda_result_add_text (self->result, "missing-mechanism/card", "%s", card->str);
}

static void
add_pairs (const Mechanism *self)
{
  static const char *const titles[]
      = { "Missing in", "Depends on", "Effect", "q", "n", "In words", NULL };
  const EdaMissingScreen *screen = &self->found->screen;
  EdaGrid                *grid;

  if (screen->n_found == 0)
    return;
  grid = eda_grid_new ("What gaps go with", titles);
  for (guint i = 0; i < MIN (screen->n_found, PAIRS_SHOWN); i++)
    {
      const EdaScreenPair *pair = &screen->found[i];

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, name_of (self, pair->missing));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_text (grid, name_of (self, pair->on));
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, pair->value);
      eda_grid_add_number (grid, EDA_ROLE_P, pair->q);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, pair->n);
      eda_grid_add_text (grid, say_pair (self, pair));
    }
  g_autofree char *note = g_strdup_printf (
      "Numbers: Cohen’s d with Welch’s t, or with ranks where the column is skewed or a "
      "side has fewer than 30 rows; levels: Cramér’s V, corrected. Listed with |d| ≥ 0.2 "
      "or "
      "V ≥ 0.1 and q < 0.05 over %s.%s",
      eda_say_count (self->pad, screen->n_tests, "test", NULL),
      screen->n_found > PAIRS_SHOWN ? " The 30 surest." : "");
  eda_grid_set_note (grid, note);
  eda_result_take_grid (self->result, "missing-mechanism/depends-on", grid);
}

static void
add_runs (const Mechanism *self)
{
  static const char *const titles[]
      = { "Column", "Runs",        "Expected runs", "Runs z",
          "q",      "Longest gap", "From row",      NULL };
  EdaGrid *grid;

  if (self->found->n_runs == 0)
    return;
  grid = eda_grid_new ("Gaps along the rows", titles);
  for (guint i = 0; i < MIN (self->found->n_runs, RUNS_SHOWN); i++)
    {
      const EdaMissingRun *run = &self->found->runs[i];

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, name_of (self, run->column));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, run->runs);
      eda_grid_add_number (grid, EDA_ROLE_STATISTIC, run->test.expected);
      eda_grid_add_number (grid, EDA_ROLE_STATISTIC, run->test.z);
      if (run->q < ALPHA && run->test.z < 0)
        eda_grid_set_tone (grid, EDA_TONE_WARN);
      eda_grid_add_number (grid, EDA_ROLE_P, run->q);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, run->longest);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, run->longest_first + 1);
    }
  if (self->found->n_runs > RUNS_SHOWN)
    eda_grid_set_note (grid, "The first 30 columns with gaps, in table order.");
  eda_result_take_grid (self->result, "missing-mechanism/runs", grid);
}

static const char *
say_best (const Mechanism *self)
{
  const EdaCompletePlan *plan = &self->found->plan;
  g_autofree char       *text = NULL;

  if (plan->best == G_MAXUINT)
    return "No column alone makes a row complete when it is left out. ";
  text = g_strdup_printf (
      "The one column to leave out first is %s: %s would be complete. ",
      name_of (self, plan->best),
      eda_say_count (self->pad, plan->best_rows, "row", NULL));
  return g_string_chunk_insert (self->pad, text);
}

static void
add_plan (const Mechanism *self)
{
  static const char *const titles[]
      = { "Leave out", "Columns left", "Complete rows", "Share", NULL };
  const EdaCompletePlan *plan = &self->found->plan;
  EdaGrid               *grid;

  if (plan->n_steps == 0)
    return;
  if (plan->advised > 0)
    eda_result_add_text (
        self->result,
        "missing-mechanism/plan",
        "%sMost complete cells, rows times columns, remain after %s below: %s with %s.",
        say_best (self),
        plan->advised == 1 ? "the first step"
                           : eda_say_count (self->pad, plan->advised, "step", NULL),
        eda_say_count (self->pad, plan->steps[plan->advised - 1].rows, "row", NULL),
        eda_say_count (
            self->pad, plan->steps[plan->advised - 1].columns_left, "column", NULL));
  else
    eda_result_add_text (
        self->result,
        "missing-mechanism/plan",
        "%sLeaving out columns gains fewer cells than it costs: keeping all columns and "
        "the complete rows keeps most.",
        say_best (self));
  grid = eda_grid_new ("What complete rows cost, step by step", titles);
  for (guint i = 0; i < plan->n_steps; i++)
    {
      eda_grid_add_row (grid);
      eda_grid_add_text (
          grid, name_all (self, plan->steps[i].dropped, plan->steps[i].n_dropped));
      if (i + 1 == plan->advised)
        eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, plan->steps[i].columns_left);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, plan->steps[i].rows);
      eda_grid_add_number (
          grid, EDA_ROLE_SHARE, (double)plan->steps[i].rows / self->n_rows);
    }
  eda_grid_set_note (
      grid,
      "Each step goes on from the one before and leaves out the columns of "
      "the pattern that gains most rows for each.");
  eda_result_take_grid (self->result, "missing-mechanism/plan-steps", grid);
}

static void
add_summary (const Mechanism *self)
{
  const EdaMcarTest *little = &self->found->little;

  eda_result_set_summary (
      self->result,
      "%s · %s",
      little->why_not != NULL  ? "chance not tested"
      : little->test.p < ALPHA ? "not completely at random"
                               : "completely at random not ruled out",
      self->found->screen.n_found == 0
          ? "no column that gaps depend on"
          : eda_say_count (
              self->pad, self->found->screen.n_found, "dependence", "dependences"));
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
  Mechanism self = {
    columns, NULL, eda_table_get_n_rows (eda_profile_get_table (profile)), pad, result
  };
  gsize missing = 0;

  if (columns == NULL)
    return FALSE;
  self.found = eda_profile_get_mechanism (profile, context, error);
  if (self.found == NULL)
    return FALSE;
  eda_add_mechanism_facts (result, self.found, columns);
  for (guint i = 0; i < columns->len; i++)
    missing += ((const EdaColumnProfile *)columns->pdata[i])->missing;
  if (missing == 0)
    {
      eda_result_add_text (result,
                           "missing-mechanism/card",
                           "No cell is missing: there is no why to ask for.");
      eda_result_set_summary (result, "nothing is missing");
      return TRUE;
    }
  add_card (&self);
  add_rules (&self);
  add_pairs (&self);
  if (self.found->tree.n >= 3 && self.found->tree.n <= TREE_COLUMNS)
    eda_result_take_figure (result,
                            "missing-mechanism/tree",
                            eda_missing_new_tree (columns, &self.found->tree));
  add_runs (&self);
  add_plan (&self);
  add_summary (&self);
  return TRUE;
}

const EdaAnalysis eda_analysis_missing_mechanism
    = { "missing-mechanism", N_ ("Why Cells Are Missing"), 2, run };
