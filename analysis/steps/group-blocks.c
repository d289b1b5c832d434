/* Comparisons of groups in words. */

#include "analysis/steps/group-blocks.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"
#include "analysis/steps/spread-words.h"

#define SHOWN 10
#define ALPHA 0.05

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
add_spread_level (EdaFacts *facts, const EdaSpreadLevel *found)
{
  EdaFacts *level;

  if (isnan (found->slope))
    {
      eda_facts_add_null (facts, "spread_level");
      return;
    }
  level = eda_facts_add_object (facts, "spread_level");
  eda_facts_add_count (level, "groups", (gint64)found->groups);
  eda_facts_add_number (level, "slope", found->slope);
  eda_facts_add_number (level, "power", found->power);
  eda_facts_add_number (level, "suggested", found->suggested);
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
  add_spread_level (facts, &found->spread_level);
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

static const char *
get_name (const GPtrArray *columns, guint index)
{
  return eda_column_profile_get_name (columns->pdata[index]);
}

static int
compare_strength (gconstpointer a, gconstpointer b)
{
  const EdaGroupComparison *one = *(const EdaGroupComparison *const *)a;
  const EdaGroupComparison *two = *(const EdaGroupComparison *const *)b;

  if (one->rank_omega2 != two->rank_omega2)
    return one->rank_omega2 > two->rank_omega2 ? -1 : 1;
  return one < two ? -1 : one > two; /* table order */
}

/* Measures that differ between groups; most first. */
static GPtrArray *
rank_comparisons (const EdaGroupComparisons *found, const GPtrArray *columns)
{
  GPtrArray *ranked = g_ptr_array_new ();

  for (guint i = 0; i < found->n; i++)
    if (found->list[i].q < ALPHA && found->list[i].rank_omega2 > 0
        && eda_column_is_measure (columns->pdata[found->list[i].value_column])
        && eda_column_is_grouping (columns->pdata[found->list[i].by_column],
                                   EDA_GROUPING_LEVELS))
      g_ptr_array_add (ranked, &found->list[i]);
  g_ptr_array_sort (ranked, compare_strength);
  return ranked;
}

static void
add_grid_row (EdaGrid *grid, const EdaGroupComparison *found, const GPtrArray *columns)
{
  eda_grid_add_row (grid);
  eda_grid_add_text (grid, get_name (columns, found->value_column));
  eda_grid_set_tone (grid, EDA_TONE_STRONG);
  eda_grid_add_text (grid, get_name (columns, found->by_column));
  eda_grid_set_tone (grid, EDA_TONE_STRONG);
  eda_grid_add_number (grid, EDA_ROLE_COUNT, (double)found->n);
  eda_grid_add_number (grid, EDA_ROLE_STATISTIC, found->welch.statistic);
  eda_grid_add_number (grid, EDA_ROLE_P, found->welch.p);
  eda_grid_add_number (grid, EDA_ROLE_STATISTIC, found->ranks.h);
  eda_grid_add_number (grid, EDA_ROLE_P, found->q);
  eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->ranks.epsilon2);
  eda_grid_add_number (grid, EDA_ROLE_P, found->spread_q);
}

static EdaGrid *
new_grid (const GPtrArray *ranked, const GPtrArray *columns)
{
  static const char *const titles[]
      = { "Column", "By", "n", "Welch F", "p", "H", "q", "ε²", "Spread q", NULL };
  EdaGrid *grid = eda_grid_new ("Numbers that differ most between groups", titles);

  for (guint i = 0; i < MIN (ranked->len, SHOWN); i++)
    add_grid_row (grid, ranked->pdata[i], columns);
  eda_grid_set_note (grid,
                     "p belongs to Welch’s F, q and ε² to the ranks (Kruskal–Wallis). A "
                     "small spread q: the groups also spread differently. Groups of one "
                     "row are left out.");
  return grid;
}

/* What two means say, with their interval. */
static char *
describe_two (const EdaGroupComparison *found, const char *value, GStringChunk *pad)
{
  const EdaTTest *test = &found->welch_t;
  gboolean        first = test->diff > 0;
  double          low = first ? test->ci_low : -test->ci_high;
  double          high = first ? test->ci_high : -test->ci_low;

  return g_strdup_printf (
      "On average %s is %s higher for %s than for %s (95 %% interval %s to %s; Welch’s t "
      "test, %s; Cohen’s %s; n = %s). The test says that the means differ: not that "
      "single rows do, that the difference matters, or that the group is its cause.",
      value,
      eda_say (pad, EDA_ROLE_VALUE, fabs (test->diff)),
      eda_say_quoted (pad, found->levels[first ? 0 : 1]),
      eda_say_quoted (pad, found->levels[first ? 1 : 0]),
      eda_say (pad, EDA_ROLE_VALUE, low),
      eda_say (pad, EDA_ROLE_VALUE, high),
      eda_say_equals (pad, "p", EDA_ROLE_P, test->p),
      eda_say_equals (pad, "d", EDA_ROLE_COEFFICIENT, fabs (found->cohens_d)),
      eda_say (pad, EDA_ROLE_COUNT, (double)found->n));
}

/* " Of the 3 pairs of groups Tukey’s test tells 2 apart." */
static const char *
describe_pairs (const EdaGroupComparison *found, GStringChunk *pad)
{
  guint            apart = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < found->n_pairs; i++)
    apart += found->pairs[i].p < ALPHA;
  if (found->n_pairs == 0)
    return "";
  text = g_strdup_printf (
      " Of the %u pairs of groups Tukey’s test tells %u apart.", found->n_pairs, apart);
  return g_string_chunk_insert (pad, text);
}

static char *
describe_many (const EdaGroupComparison *found,
               const char               *value,
               const char               *by,
               GStringChunk             *pad)
{
  guint low = 0, high = 0;

  for (guint i = 1; i < found->k; i++)
    {
      low = found->medians[i] < found->medians[low] ? i : low;
      high = found->medians[i] > found->medians[high] ? i : high;
    }
  return g_strdup_printf (
      "The medians of %s go from %s for %s to %s for %s, over %u groups of %s "
      "(Kruskal–Wallis, %s; %s; n = %s). The test says that some group lies higher than "
      "another, not which, and not why.%s",
      value,
      eda_say (pad, EDA_ROLE_VALUE, found->medians[low]),
      eda_say_quoted (pad, found->levels[low]),
      eda_say (pad, EDA_ROLE_VALUE, found->medians[high]),
      eda_say_quoted (pad, found->levels[high]),
      found->k,
      by,
      eda_say_equals (pad, "q", EDA_ROLE_P, found->q),
      eda_say_equals (pad, "ε²", EDA_ROLE_COEFFICIENT, found->ranks.epsilon2),
      eda_say (pad, EDA_ROLE_COUNT, (double)found->n),
      describe_pairs (found, pad));
}

/* Of the strongest comparison that has something to say of it. */
static void
add_spread_words (EdaResult *result, const GPtrArray *ranked, const GPtrArray *columns)
{
  g_autofree char *words = NULL;

  for (guint i = 0; i < ranked->len && words == NULL; i++)
    words = eda_spread_level_describe (ranked->pdata[i], columns);
  if (words != NULL)
    eda_result_add_text (result, "categories/by-groups/spread", "%s", words);
}

void
eda_group_comparisons_add_blocks (EdaResult                 *result,
                                  const EdaGroupComparisons *found,
                                  const GPtrArray           *columns)
{
  g_autoptr (GPtrArray) ranked = rank_comparisons (found, columns);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  const EdaGroupComparison *top;
  const char               *value, *by;
  g_autofree char          *words = NULL;

  if (ranked->len == 0)
    return;
  top = ranked->pdata[0];
  value = get_name (columns, top->value_column);
  by = get_name (columns, top->by_column);
  words = top->k == 2 && isfinite (top->welch_t.p) ? describe_two (top, value, pad)
                                                   : describe_many (top, value, by, pad);
  eda_result_begin_group (result, "Numbers by groups");
  eda_result_add_text (result, "categories/by-groups/text", "%s", words);
  eda_result_take_grid (result, "categories/by-groups", new_grid (ranked, columns));
  add_spread_words (result, ranked, columns);
  eda_result_begin_group (result, NULL);
}
