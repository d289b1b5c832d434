/* Findings of the analysis and planted patterns as one list, the heaviest first. */

#include "challenge/scoring/insight.h"

#include <math.h>

#include "analysis/findings/finding-rule.h"
#include "analysis/findings/join-findings.h"
#include "challenge/facts-read.h"
#include "challenge/scoring/score.h"

#define LEVEL_OF_FOREIGN 4
#define FULL_ROWS 0.05
#define FULL_MISSING 0.30
#define MISSING_FROM 0.05 /* fewer gaps are no pattern */

void
eda_insight_free (EdaInsight *self)
{
  g_strfreev (self->columns);
  g_free (self->headline);
  g_free (self->look);
  g_free (self->panel);
  g_free (self);
}

static EdaInsight *
insight_new (const EdaPatternType *pattern, char **take_columns, guint level)
{
  EdaInsight *self = g_new0 (EdaInsight, 1);

  self->pattern = pattern;
  self->columns = take_columns;
  self->direction = pattern->sign;
  self->detectability = eda_pattern_get_detectability (pattern, level);
  self->panel = eda_pattern_fill (pattern->panel, (const char *const *)take_columns);
  return self;
}

static void
set_weight (EdaInsight *self, double effect, double reach)
{
  self->effect = CLAMP (effect, 0, 1);
  self->reach = CLAMP (reach, 0, 1);
  self->weight
      = eda_insight_weight (self->pattern->importance, self->effect, self->reach);
}

static gboolean
is_same_set (char **a, char **b)
{
  if (g_strv_length (a) != g_strv_length (b))
    return FALSE;
  for (char **name = a; *name != NULL; name++)
    if (!g_strv_contains ((const char *const *)b, *name))
      return FALSE;
  return TRUE;
}

/* The same pattern of the same columns, or of the same family where both are of one. */
static gboolean
is_known (const GPtrArray *insights, const EdaInsight *insight)
{
  for (guint i = 0; i < insights->len; i++)
    {
      const EdaInsight *other = insights->pdata[i];

      if (is_same_set (other->columns, insight->columns)
          && (other->pattern == insight->pattern
              || g_str_equal (other->pattern->family, insight->pattern->family)))
        return TRUE;
    }
  return FALSE;
}

static double
share_missing (EdaProfile *profile, const char *name, const EdaContext *context)
{
  EdaTable               *table = eda_profile_get_table (profile);
  EdaColumn              *column = eda_table_find_column (table, name);
  const EdaColumnProfile *known
      = column != NULL ? eda_profile_get_column (
            profile, eda_column_get_position (column) - 1, context, NULL)
                       : NULL;
  const double rows = (double)eda_table_get_n_rows (table);

  return known != NULL && rows > 0 ? (double)known->missing / rows : 0;
}

static double
find_reach (EdaProfile           *profile,
            const EdaPatternType *pattern,
            const EdaFinding     *finding,
            const EdaContext     *context)
{
  const double rows = (double)eda_table_get_n_rows (eda_profile_get_table (profile));

  switch (pattern->reach)
    {
    case EDA_REACH_ROWS:
      return (double)finding->rows_total / fmax (rows, 1) / FULL_ROWS;
    case EDA_REACH_MISSING:
      return share_missing (profile, finding->columns[0], context) / FULL_MISSING;
    case EDA_REACH_WHOLE:
    default:
      return 1;
    }
}

/* NULL: it is none of the catalogue, of no column, or gaps too few to speak of. */
static EdaInsight *
insight_of (EdaProfile *profile, const EdaFinding *finding, const EdaContext *context)
{
  const EdaPatternType *pattern = eda_pattern_of_finding (finding);
  EdaInsight           *self;

  if (pattern == NULL
      || (finding->columns[0] == NULL && !g_str_equal (pattern->code, "dup_rows"))
      || (g_str_equal (pattern->code, "mcar") && finding->value < MISSING_FROM))
    return NULL;
  self = insight_new (pattern, g_strdupv (finding->columns), LEVEL_OF_FOREIGN);
  if (g_str_equal (pattern->code, "linear") || g_str_equal (pattern->code, "trend"))
    self->direction = finding->value > 0 ? 1 : -1;
  self->headline = eda_join_dup_own (finding->text);
  self->look = eda_pattern_fill (pattern->look, (const char *const *)finding->columns);
  set_weight (self,
              pattern->span > 0 ? (fabs (finding->value) - pattern->from) / pattern->span
                                : 1,
              find_reach (profile, pattern, finding, context));
  return self;
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const EdaInsight *one = *(const EdaInsight *const *)a;
  const EdaInsight *two = *(const EdaInsight *const *)b;

  if (one->weight != two->weight)
    return one->weight > two->weight ? -1 : 1;
  if (one->planted != two->planted)
    return one->planted ? -1 : 1;
  return g_strcmp0 (one->headline, two->headline);
}

static void
add_known_once (GPtrArray *insights, EdaInsight *take_insight)
{
  if (is_known (insights, take_insight))
    eda_insight_free (take_insight);
  else
    g_ptr_array_add (insights, take_insight);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)eda_insight_free);
}

/* Of the findings, each as heavy as it is; FALSE with @error. */
static gboolean
mine (EdaProfile *profile, GPtrArray *insights, const EdaContext *context, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint step = 1; step <= 6; step++)
    {
      g_autoptr (GPtrArray) findings = NULL;

      if (!eda_context_check (context, error))
        {
          g_ptr_array_set_free_func (found, (GDestroyNotify)eda_insight_free);
          return FALSE;
        }
      findings = eda_find_for_step (profile, step, context);
      for (guint i = 0; i < findings->len; i++)
        {
          EdaInsight *insight = insight_of (profile, findings->pdata[i], context);

          if (insight != NULL)
            g_ptr_array_add (found, insight);
        }
    }
  g_ptr_array_sort (found, compare_weights);
  for (guint i = 0; i < found->len; i++)
    add_known_once (insights, found->pdata[i]);
  return eda_context_check (context, error);
}

static char **
read_columns (const EdaFacts *facts)
{
  const EdaFacts *list = eda_facts_find (facts, "columns");
  GStrvBuilder   *names = g_strv_builder_new ();
  char          **out;

  for (gsize i = 0; list != NULL && i < eda_facts_get_size (list); i++)
    g_strv_builder_add (names, eda_facts_get_text (eda_facts_get_child (list, i)));
  out = g_strv_builder_end (names);
  g_strv_builder_unref (names);
  return out;
}

static void
read_planted (const EdaFacts *truth, guint level, GPtrArray *insights)
{
  const EdaFacts *list = eda_facts_find (truth, "patterns");

  for (gsize i = 0; list != NULL && i < eda_facts_get_size (list); i++)
    {
      const EdaFacts       *facts = eda_facts_get_child (list, i);
      const EdaPatternType *pattern
          = eda_pattern_find (eda_facts_text_of (facts, "pattern", ""));
      EdaInsight      *self;
      g_autofree char *look = NULL;

      if (pattern == NULL)
        continue;
      self = insight_new (pattern, read_columns (facts), level);
      look = eda_pattern_fill (pattern->look, (const char *const *)self->columns);
      self->planted = TRUE;
      self->direction = (int)eda_facts_count_of (facts, "direction", self->direction);
      self->headline = g_strdup (eda_facts_text_of (facts, "headline", pattern->title));
      self->look = g_strdup (eda_facts_text_of (facts, "how_to_see", look));
      set_weight (
          self, eda_facts_number_of (facts, "E", 1), eda_facts_number_of (facts, "S", 1));
      g_ptr_array_add (insights, self);
    }
}

/* Where a name's ring of connected names begins. */
static const char *
find_root (GHashTable *parents, const char *name)
{
  for (const char *up; (up = g_hash_table_lookup (parents, name)) != NULL;)
    name = up;
  return name;
}

/* Kruskal: what the heavier pairs connect already says nothing new. */
static void
drop_rings (GPtrArray *insights)
{
  g_autoptr (GHashTable) parents = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < insights->len;)
    {
      EdaInsight *insight = insights->pdata[i];
      const char *a, *b;

      i++;
      if (!g_str_equal (insight->pattern->code, "linear")
          || g_strv_length (insight->columns) != 2)
        continue;
      a = find_root (parents, insight->columns[0]);
      b = find_root (parents, insight->columns[1]);
      if (!g_str_equal (a, b))
        g_hash_table_insert (parents, (gpointer)g_intern_string (a), (gpointer)b);
      else if (!insight->planted)
        g_ptr_array_remove_index (insights, --i);
    }
}

static void
keep_step (GPtrArray *insights, guint step)
{
  for (guint i = insights->len; step > 0 && i-- > 0;)
    if (((EdaInsight *)insights->pdata[i])->pattern->step != step)
      g_ptr_array_remove_index (insights, i);
}

/* The lightest go, but for what was planted: that is what a generated file is for. */
static void
keep_heaviest (GPtrArray *insights, guint most)
{
  for (guint i = insights->len; insights->len > most && i-- > 0;)
    if (!((EdaInsight *)insights->pdata[i])->planted)
      g_ptr_array_remove_index (insights, i);
}

GPtrArray *
eda_insights_find (EdaProfile       *profile,
                   const EdaFacts   *truth,
                   guint             step,
                   const EdaContext *context,
                   GError          **error)
{
  g_autoptr (GPtrArray) insights = new_list ();
  guint level = LEVEL_OF_FOREIGN;

  if (truth != NULL)
    {
      level = (guint)eda_facts_count_of (truth, "level", LEVEL_OF_FOREIGN);
      read_planted (truth, level, insights);
    }
  if (!mine (profile, insights, context, error))
    return NULL;
  g_ptr_array_sort (insights, compare_weights);
  drop_rings (insights);
  keep_step (insights, step);
  keep_heaviest (insights, MIN (EDA_INSIGHTS_MOST, 4 + 2 * level));
  return g_steal_pointer (&insights);
}
