/* The ledger of false discoveries. */

#include "analysis/findings/ledger.h"

#include <math.h>

#include "analysis/kernels/significance.h"

static void
add (GArray *all, double p)
{
  if (!isnan (p))
    g_array_append_val (all, p);
}

static void
add_tests_of_rules (GArray *all, EdaProfile *profile, const EdaContext *context)
{
  const EdaFindingRule *const *rules = eda_finding_rules (NULL);

  for (guint i = 0; rules[i] != NULL; i++)
    {
      const GArray *tests = eda_rule_get_tests (rules[i], profile, context);

      for (guint k = 0; tests != NULL && k < tests->len; k++)
        add (all, g_array_index (tests, EdaRuleTest, k).p);
    }
}

/* r and ρ of a pair ask the same question: one test, the one that is shown. */
static void
add_correlations (GArray *all, EdaProfile *profile, const EdaContext *context)
{
  const EdaCorrelations *found = eda_profile_get_correlations (profile, context, NULL);

  for (guint i = 0; found != NULL && i < found->p; i++)
    for (guint j = i + 1; j < found->p; j++)
      add (all, found->r_p[(gsize)i * found->p + j]);
}

static void
add_crosstabs (GArray *all, EdaProfile *profile, const EdaContext *context)
{
  const EdaCrosstabs *found = eda_profile_get_crosstabs (profile, context, NULL);

  for (guint i = 0; found != NULL && i < found->n_tabs; i++)
    add (all, found->tabs[i].test.p);
}

/* Of place and of spread. */
static void
add_groups (GArray *all, EdaProfile *profile, const EdaContext *context)
{
  const EdaGroupComparisons *found
      = eda_profile_get_group_comparisons (profile, context, NULL);

  for (guint i = 0; found != NULL && i < found->n; i++)
    {
      add (all, found->list[i].ranks.p);
      add (all, found->list[i].brown_forsythe.p);
    }
}

/* Of normality: Anderson–Darling, which is defined for any number of values. */
static void
add_shapes (GArray *all, EdaProfile *profile, const EdaContext *context)
{
  guint n_columns = eda_table_get_n_columns (eda_profile_get_table (profile));

  for (guint i = 0; i < n_columns; i++)
    {
      const EdaColumnProfile *column = eda_profile_get_column (profile, i, context, NULL);
      const EdaColumnShape   *shape = NULL;

      if (column != NULL && column->numeric)
        shape = eda_profile_get_shape (profile, i, context, NULL);
      if (shape != NULL)
        add (all, shape->anderson_darling.p);
    }
}

/* The p of every test that is shown or that a rule looks at. */
static GArray *
collect (EdaProfile *profile, const EdaContext *context)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (double));

  add_tests_of_rules (all, profile, context);
  add_correlations (all, profile, context);
  add_crosstabs (all, profile, context);
  add_groups (all, profile, context);
  add_shapes (all, profile, context);
  return all;
}

static gsize
count_below (const double x[], gsize n)
{
  gsize below = 0;

  for (gsize i = 0; i < n; i++)
    below += x[i] < EDA_LEDGER_ALPHA;
  return below;
}

gboolean
eda_ledger_count (EdaProfile *profile, const EdaContext *context, EdaLedger *ledger)
{
  g_autoptr (GArray) all = collect (profile, context);
  const double      *p = (const double *)(gpointer)all->data;
  g_autofree double *q = g_new (double, all->len + 1);
  g_autofree size_t *order = g_new (size_t, all->len + 1);

  *ledger = (EdaLedger){ .n_tests = all->len, .by_chance = EDA_LEDGER_ALPHA * all->len };
  ledger->n_below = count_below (p, all->len);
  eda_adjust_bh (p, all->len, q, order);
  ledger->n_kept = count_below (q, all->len);
  eda_adjust_by (p, all->len, q, order);
  ledger->n_sure = count_below (q, all->len);
  return !eda_context_is_cancelled (context);
}
