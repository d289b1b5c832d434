/* Comparisons of groups in words. */

#include "analysis/steps/group-blocks.h"

#include "analysis/findings/column-use.h"

static void
add_groups (EdaFacts *facts, const EdaGroupComparison *found)
{
  EdaFacts *list = eda_facts_add_list (facts, "groups");

  for (guint i = 0; i < found->k; i++)
    {
      EdaFacts *group = eda_facts_add_object (list, NULL);

      eda_facts_add_text (group, "level", found->levels[i]);
      eda_facts_add_count (group, "n", (gint64)found->groups[i].n);
      eda_facts_add_number (group, "mean", found->groups[i].mean);
      eda_facts_add_number (group, "sd", found->groups[i].sd);
      eda_facts_add_number (group, "median", found->medians[i]);
    }
}

static void
add_anova (EdaFacts *facts, const EdaAnova *found)
{
  EdaFacts *anova = eda_facts_add_object (facts, "anova");

  eda_facts_add_number (anova, "f", found->f);
  eda_facts_add_number (anova, "df1", found->df1);
  eda_facts_add_number (anova, "df2", found->df2);
  eda_facts_add_number (anova, "p", found->p);
  eda_facts_add_number (anova, "eta2", found->eta2);
  eda_facts_add_number (anova, "omega2", found->omega2);
  eda_facts_add_number (anova, "ss_between", found->ss_between);
  eda_facts_add_number (anova, "ss_within", found->ss_within);
}

/* @name: what the statistic is called; the degrees of freedom only where they are of its
 * own. */
static void
add_test (EdaFacts           *facts,
          const char         *key,
          const char         *name,
          const EdaGroupTest *found,
          gboolean            with_df)
{
  EdaFacts *test = eda_facts_add_object (facts, key);

  eda_facts_add_number (test, name, found->statistic);
  if (with_df)
    {
      eda_facts_add_number (test, "df1", found->df1);
      eda_facts_add_number (test, "df2", found->df2);
    }
  eda_facts_add_number (test, "p", found->p);
}

static void
add_ranks (EdaFacts *facts, const EdaKruskalWallis *found)
{
  EdaFacts *ranks = eda_facts_add_object (facts, "kruskal_wallis");

  eda_facts_add_number (ranks, "h", found->h);
  eda_facts_add_number (ranks, "df", found->df);
  eda_facts_add_number (ranks, "p", found->p);
  eda_facts_add_number (ranks, "epsilon2", found->epsilon2);
}

static void
add_pairs (EdaFacts *facts, const EdaGroupComparison *found)
{
  EdaFacts           *list = eda_facts_add_list (facts, "tukey_hsd");
  const EdaTukeyPair *pair = found->pairs;

  for (guint i = 0; found->n_pairs > 0 && i < found->k; i++)
    for (guint j = i + 1; j < found->k; j++, pair++)
      {
        EdaFacts *entry = eda_facts_add_object (list, NULL);

        eda_facts_add_text (entry, "a", found->levels[j]);
        eda_facts_add_text (entry, "b", found->levels[i]);
        eda_facts_add_number (entry, "diff", pair->diff);
        eda_facts_add_number (entry, "low", pair->low);
        eda_facts_add_number (entry, "high", pair->high);
        eda_facts_add_number (entry, "p", pair->p);
      }
}

static void
add_t (EdaFacts *facts, const char *key, const EdaTTest *found)
{
  EdaFacts *test = eda_facts_add_object (facts, key);

  eda_facts_add_number (test, "t", found->t);
  eda_facts_add_number (test, "df", found->df);
  eda_facts_add_number (test, "p", found->p);
  eda_facts_add_number (test, "diff", found->diff);
  eda_facts_add_numbers (test, "ci95", (double[]){ found->ci_low, found->ci_high }, 2);
}

static void
add_two (EdaFacts *facts, const EdaGroupComparison *found)
{
  EdaFacts *two, *ranks;

  if (found->k != 2)
    {
      eda_facts_add_null (facts, "two_sample");
      return;
    }
  two = eda_facts_add_object (facts, "two_sample");
  add_t (two, "student", &found->student);
  add_t (two, "welch", &found->welch_t);
  ranks = eda_facts_add_object (two, "mann_whitney");
  eda_facts_add_number (ranks, "u", found->mann_whitney.u);
  eda_facts_add_number (ranks, "p", found->mann_whitney.p);
  eda_facts_add_number (ranks, "p_continuity", found->mann_whitney.p_continuity);
  eda_facts_add_number (two, "cohens_d", found->cohens_d);
  eda_facts_add_number (two, "hedges_g", found->hedges_g);
  eda_facts_add_number (two, "rank_biserial", found->mann_whitney.rank_biserial);
}

static void
add_comparison (EdaFacts *list, const EdaGroupComparison *found, const GPtrArray *columns)
{
  EdaFacts *facts = eda_facts_add_object (list, NULL);

  eda_facts_add_text (
      facts, "value", eda_column_profile_get_name (columns->pdata[found->value_column]));
  eda_facts_add_text (
      facts, "by", eda_column_profile_get_name (columns->pdata[found->by_column]));
  eda_facts_add_count (facts, "n", (gint64)found->n);
  add_groups (facts, found);
  add_anova (facts, &found->anova);
  add_test (facts, "welch_anova", "f", &found->welch, TRUE);
  add_ranks (facts, &found->ranks);
  add_test (facts, "brown_forsythe", "f", &found->brown_forsythe, FALSE);
  add_test (facts, "levene", "f", &found->levene, FALSE);
  add_test (facts, "bartlett", "k2", &found->bartlett, FALSE);
  add_pairs (facts, found);
  add_two (facts, found);
  eda_facts_add_number (facts, "q", found->q);
  eda_facts_add_number (facts, "spread_q", found->spread_q);
}

void
eda_group_comparisons_add_facts (EdaFacts                  *categories,
                                 const EdaGroupComparisons *found,
                                 const GPtrArray           *columns)
{
  EdaFacts *list = eda_facts_add_list (categories, "group_comparisons");

  for (guint i = 0; i < found->n; i++)
    add_comparison (list, &found->list[i], columns);
}
