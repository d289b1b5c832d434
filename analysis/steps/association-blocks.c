/* Columns of every kind in one matrix, and pairs that turn round within groups. */

#include "analysis/steps/association-blocks.h"

#include <math.h>

#include "analysis/findings/column-use.h"
#include "analysis/findings/say.h"

#define COLUMNS_SHOWN 30
#define REVERSALS_SHOWN 3
#define REVERSALS_IN_FACTS 50

static const char *
name_of (const EdaAssociations *found, const GPtrArray *columns, guint place)
{
  return eda_column_profile_get_name (columns->pdata[found->columns[place]]);
}

static void
add_measures (EdaFacts *facts, const EdaAssociations *found)
{
  EdaFacts *rows = eda_facts_add_list (facts, "measure");

  for (guint i = 0; i < found->n; i++)
    {
      EdaFacts *row = eda_facts_add_list (rows, NULL);

      for (guint j = 0; j < found->n; j++)
        {
          EdaAssociationMeasure measure = found->measure[(gsize)i * found->n + j];

          eda_facts_add_text (row,
                              NULL,
                              measure == EDA_ASSOCIATION_NONE
                                  ? NULL
                                  : eda_association_measure_get_name (measure));
        }
    }
}

void
eda_associations_add_facts (EdaFacts              *parent,
                            const EdaAssociations *found,
                            const GPtrArray       *columns)
{
  EdaFacts *facts = eda_facts_add_object (parent, "association");
  EdaFacts *names = eda_facts_add_list (facts, "columns");

  for (guint k = 0; k < found->n; k++)
    eda_facts_add_text (names, NULL, name_of (found, columns, k));
  add_measures (facts, found);
  eda_facts_add_matrix (facts, "value", found->value, found->n, found->n);
  eda_facts_add_matrix (facts, "n", found->rows, found->n, found->n);
  eda_facts_add_matrix (facts, "theils_u", found->theils_u, found->n, found->n);
}

static gboolean
is_mixed (const EdaAssociations *found, const GPtrArray *columns)
{
  for (guint k = 0; k < found->n; k++)
    if (!((const EdaColumnProfile *)columns->pdata[found->columns[k]])->numeric)
      return found->n >= 3;
  return FALSE;
}

static const char *
say_measure (EdaAssociationMeasure measure)
{
  switch (measure)
    {
    case EDA_ASSOCIATION_SPEARMAN:
      return "Spearman ρ";
    case EDA_ASSOCIATION_ETA2:
      return "η²";
    case EDA_ASSOCIATION_CRAMERS_V:
      return "Cramér’s V";
    case EDA_ASSOCIATION_NONE:
      break;
    }
  return "–";
}

void
eda_associations_add_grid (EdaResult             *result,
                           const EdaAssociations *found,
                           const GPtrArray       *columns)
{
  static const char *const titles[]
      = { "Column", "Goes best with", "Measure", "Association", "n", NULL };
  EdaGrid *grid;

  if (!is_mixed (found, columns))
    return;
  grid = eda_grid_new ("The best partner of each column", titles);
  for (guint k = 0; k < MIN (found->n, COLUMNS_SHOWN); k++)
    {
      guint             n;
      g_autofree guint *order = eda_associations_rank (found, k, &n);
      gsize             at = (gsize)k * found->n + (n > 0 ? order[0] : k);

      eda_grid_add_row (grid);
      eda_grid_add_text (grid, name_of (found, columns, k));
      eda_grid_set_tone (grid, EDA_TONE_STRONG);
      eda_grid_add_text (grid, n > 0 ? name_of (found, columns, order[0]) : "–");
      if (n == 0)
        continue;
      eda_grid_add_text (grid, say_measure (found->measure[at]));
      eda_grid_add_number (grid, EDA_ROLE_COEFFICIENT, found->value[at]);
      eda_grid_add_number (grid, EDA_ROLE_COUNT, found->rows[at]);
    }
  eda_grid_set_note (grid,
                     found->n > COLUMNS_SHOWN
                         ? "Two numbers: Spearman’s ρ. A number and a category: η². Two "
                           "categories: Cramér’s V, corrected. The first 30 columns."
                         : "Two numbers: Spearman’s ρ. A number and a category: η². Two "
                           "categories: Cramér’s V, corrected.");
  eda_result_take_grid (result, "relationships/partners", grid);
}

/* Names of a reversal: the two numbers and the category. */
typedef struct
{
  const char *a, *b, *by;
} Names;

static Names
get_names (EdaProfile            *profile,
           const EdaCorrelations *correlations,
           const EdaSimpsonPair  *pair)
{
  EdaTable *table = eda_profile_get_table (profile);
  guint     a = correlations->columns[pair->i], b = correlations->columns[pair->j];

  return (Names){ eda_column_get_name (eda_table_get_column (table, a)),
                  eda_column_get_name (eda_table_get_column (table, b)),
                  eda_column_get_name (eda_table_get_column (table, pair->by)) };
}

static void
add_reversal_facts (EdaFacts *list, const EdaSimpsonPair *pair, const Names *names)
{
  EdaFacts         *facts = eda_facts_add_object (list, NULL);
  const char *const columns[] = { names->a, names->b, NULL };

  eda_facts_add_texts (facts, "columns", columns);
  eda_facts_add_text (facts, "by", names->by);
  eda_facts_add_count (facts, "n", (gint64)pair->n);
  eda_facts_add_count (facts, "groups", pair->n_groups);
  eda_facts_add_count (facts, "reversed", pair->n_reversed);
  eda_facts_add_number (facts, "r", pair->r);
  eda_facts_add_numbers (facts, "ci95", (const double[]){ pair->low, pair->high }, 2);
  eda_facts_add_number (facts, "within", pair->within);
  eda_facts_add_numbers (
      facts, "within_ci95", (const double[]){ pair->within_low, pair->within_high }, 2);
  eda_facts_add_number (facts, "q", pair->q);
}

static void
add_reversal_words (EdaResult *result, const EdaSimpsonPair *pair, const Names *names)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  g_autofree char *key
      = g_strdup_printf ("relationships/simpson/%s+%s/%s", names->a, names->b, names->by);

  eda_result_add_text (result,
                       key,
                       "Over all rows %s and %s %s (%s), but within the groups of %s "
                       "they %s (%s, in %u of "
                       "%u groups): compare the groups before you trust the whole.",
                       names->a,
                       names->b,
                       pair->r > 0 ? "rise together" : "move in opposite directions",
                       eda_say_equals (pad, "r", EDA_ROLE_COEFFICIENT, pair->r),
                       names->by,
                       pair->within > 0 ? "rise together" : "move in opposite directions",
                       eda_say_equals (pad, "r", EDA_ROLE_COEFFICIENT, pair->within),
                       pair->n_reversed,
                       pair->n_groups);
}

gboolean
eda_simpson_add_blocks (EdaProfile       *profile,
                        const EdaContext *context,
                        EdaResult        *result,
                        GError          **error)
{
  const EdaSimpson      *found = eda_profile_get_simpson (profile, context, error);
  const EdaCorrelations *correlations;
  EdaFacts              *list;

  if (found == NULL)
    return FALSE;
  correlations = eda_profile_get_correlations (profile, context, NULL);
  list = eda_facts_add_list (
      eda_facts_find (eda_result_get_facts (result), "relationships"), "simpson");
  for (guint k = 0; k < MIN (found->n_reversals, REVERSALS_IN_FACTS); k++)
    {
      Names names = get_names (profile, correlations, &found->reversals[k]);

      add_reversal_facts (list, &found->reversals[k], &names);
      if (k < REVERSALS_SHOWN)
        add_reversal_words (result, &found->reversals[k], &names);
    }
  if (found->n_tried == 0)
    eda_result_add_coverage (
        result,
        "simpson",
        NULL,
        FALSE,
        "needs two numbers and a category with two groups of %u rows",
        EDA_SIMPSON_GROUP);
  return TRUE;
}
