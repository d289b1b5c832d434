/* The verdict as a value, and its words. */

#include "challenge/judging/verdict.h"

#include <math.h>

#include "challenge/facts-read.h"

static const char *const names[] = { "confirmed", "refuted", "inconclusive", "void" };

EdaVerdict *
eda_verdict_ref (EdaVerdict *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
eda_verdict_unref (EdaVerdict *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->region);
  g_free (self->sentence);
  g_clear_pointer (&self->figure, eda_figure_unref);
  g_free (self);
}

const char *
eda_outcome_get_name (EdaOutcome outcome)
{
  return names[outcome];
}

int
eda_outcome_find (const char *name)
{
  for (int i = 0; i < (int)G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;
  return -1;
}

EdaVerdict *
eda_verdict_new_own (EdaOutcome outcome, const char *evidence)
{
  EdaVerdict *self = g_new0 (EdaVerdict, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->outcome = outcome;
  self->estimate = self->low = self->high = self->n_needed = NAN;
  self->sentence
      = g_strdup_printf ("Judged by yourself: %s. %s", names[outcome], evidence);
  return self;
}

const char *
eda_verdict_get_words (const EdaVerdict *self)
{
  if (self->outcome != EDA_OUTCOME_INCONCLUSIVE || self->lean == 0)
    return names[self->outcome];
  return self->lean > 0 ? "inconclusive, leaning yes" : "inconclusive, leaning no";
}

void
eda_verdict_add_facts (const EdaVerdict *self, EdaFacts *facts)
{
  eda_facts_add_text (facts, "outcome", names[self->outcome]);
  if (self->outcome == EDA_OUTCOME_INCONCLUSIVE)
    eda_facts_add_count (facts, "lean", self->lean);
  else
    eda_facts_add_null (facts, "lean");
  eda_facts_add_text (facts, "statistic", self->statistic);
  eda_facts_add_number (facts, "estimate", self->estimate);
  if (isnan (self->low) || isnan (self->high))
    eda_facts_add_null (facts, "ci90");
  else
    eda_facts_add_numbers (facts, "ci90", (double[]){ self->low, self->high }, 2);
  eda_facts_add_count (facts, "n", (gint64)self->n);
  eda_facts_add_number (facts, "n_needed", self->n_needed);
  eda_facts_add_text (facts, "claimed", self->region);
  eda_facts_add_text (facts, "sentence", self->sentence);
}

/* How its numbers are to be written; by these names in event logs. */
static const char *const roles[] = {
  [EDA_ROLE_TEXT] = "text",
  [EDA_ROLE_COUNT] = "count",
  [EDA_ROLE_VALUE] = "value",
  [EDA_ROLE_SHARE] = "share",
  [EDA_ROLE_P] = "p",
  [EDA_ROLE_COEFFICIENT] = "coefficient",
  [EDA_ROLE_STATISTIC] = "statistic",
  [EDA_ROLE_DATE] = "date",
  [EDA_ROLE_DATETIME] = "datetime",
  [EDA_ROLE_TIME] = "time",
};

void
eda_verdict_add_role (const EdaVerdict *self, EdaFacts *facts)
{
  eda_facts_add_text (facts, "role", roles[self->role]);
}

static EdaRole
role_of (const EdaFacts *facts)
{
  const char *name = eda_facts_text_of (facts, "role", "");

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (roles[i], name))
      return (EdaRole)i;
  return EDA_ROLE_VALUE;
}

static double
end_of_interval (const EdaFacts *facts, guint end)
{
  const EdaFacts *interval = eda_facts_find (facts, "ci90");

  return interval != NULL && eda_facts_get_kind (interval) == EDA_FACTS_LIST
                 && eda_facts_get_size (interval) == 2
             ? eda_facts_get_number (eda_facts_get_child (interval, end))
             : NAN;
}

EdaVerdict *
eda_verdict_new_from_facts (const EdaFacts *facts)
{
  EdaVerdict *self = g_new0 (EdaVerdict, 1);
  const char *statistic = eda_facts_text_of (facts, "statistic", NULL);
  const int   outcome = eda_outcome_find (eda_facts_text_of (facts, "outcome", ""));

  g_atomic_ref_count_init (&self->ref_count);
  self->outcome = outcome < 0 ? EDA_OUTCOME_VOID : (EdaOutcome)outcome;
  self->lean = (int)eda_facts_count_of (facts, "lean", 0);
  self->statistic = statistic != NULL ? g_intern_string (statistic) : NULL;
  self->role = role_of (facts);
  self->estimate = eda_facts_number_of (facts, "estimate", NAN);
  self->low = end_of_interval (facts, 0);
  self->high = end_of_interval (facts, 1);
  self->fact = isnan (self->low);
  self->n = (gsize)eda_facts_count_of (facts, "n", 0);
  self->n_needed = eda_facts_number_of (facts, "n_needed", NAN);
  self->region = g_strdup (eda_facts_text_of (facts, "claimed", NULL));
  self->sentence = g_strdup (eda_facts_text_of (facts, "sentence", ""));
  return self;
}
