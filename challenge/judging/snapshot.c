/* A snapshot is the verdict on a claim that names its columns: the report, the program
 * without a window and the one who logs it then mean the same number. */

#include "challenge/judging/snapshot.h"

#include <math.h>
#include <string.h>

#include "challenge/claims/claim-parse.h"
#include "challenge/facts-read.h"
#include "challenge/judging/look-test.h"
#include "challenge/judging/verdict.h"

#define LEVEL 0.90

/* NULL: there is nothing to measure. */
static char *
write_claim (const char *const *columns, EdaProfile *profile)
{
  const EdaTable  *table = eda_profile_get_table (profile);
  const EdaColumn *column
      = columns[0] != NULL ? eda_table_find_column (table, columns[0]) : NULL;
  g_autofree char *first = columns[0] != NULL ? eda_claim_quote_name (columns[0]) : NULL;
  g_autofree char *second = NULL;

  if (column == NULL)
    return NULL;
  if (columns[1] != NULL)
    {
      second = eda_claim_quote_name (columns[1]);
      return g_strdup_printf ("%s ~ %s @50", first, second);
    }
  return eda_column_is_numeric (column) ? g_strdup_printf ("median(%s) > 0 @50", first)
                                        : g_strdup_printf ("levels(%s) > 0 @50", first);
}

static EdaVerdict *
measure (const char *line, EdaProfile *profile, const EdaContext *context)
{
  g_autoptr (EdaClaim) claim
      = line != NULL ? eda_claim_parse (line, NULL, NULL, NULL) : NULL;
  EdaVerdict *verdict
      = claim != NULL ? eda_claim_judge (claim, profile, 1, context, NULL) : NULL;

  if (verdict == NULL || verdict->outcome != EDA_OUTCOME_VOID)
    return verdict;
  eda_verdict_unref (verdict);
  return NULL;
}

static void
add_measured (EdaFacts *facts, const EdaVerdict *verdict, gsize n_rows)
{
  const double ci[] = { verdict->low, verdict->high };

  eda_facts_add_text (facts, "name", verdict->statistic);
  eda_facts_add_number (facts, "value", verdict->estimate);
  if (!isnan (verdict->low) && !isnan (verdict->high))
    {
      eda_facts_add_numbers (facts, "ci", ci, G_N_ELEMENTS (ci));
      eda_facts_add_number (facts, "level", LEVEL);
    }
  eda_facts_add_count (facts, "n", (gint64)verdict->n);
  eda_facts_add_count (
      facts, "missing_dropped", (gint64)(n_rows - MIN (verdict->n, n_rows)));
}

static void
add_unmeasured (EdaFacts *facts, gsize n_rows)
{
  eda_facts_add_text (facts, "name", "rows");
  eda_facts_add_number (facts, "value", (double)n_rows);
  eda_facts_add_count (facts, "n", (gint64)n_rows);
}

/* The claim without what it has to be sure of. */
static void
add_params (EdaFacts *facts, const char *line)
{
  g_autofree char *claim = g_strndup (line, strlen (line) - strlen (" @50"));

  eda_facts_add_text (eda_facts_add_object (facts, "params"), "claim", claim);
}

EdaFacts *
eda_snapshot_new (const char *const *columns,
                  const char        *panel,
                  EdaProfile        *profile,
                  const EdaContext  *context)
{
  const EdaTable  *table = eda_profile_get_table (profile);
  EdaFacts        *facts = eda_facts_new_object ();
  g_autofree char *line = write_claim (columns, profile);
  g_autoptr (EdaVerdict) verdict = measure (line, profile, context);

  if (verdict != NULL)
    add_measured (facts, verdict, eda_table_get_n_rows (table));
  else
    add_unmeasured (facts, eda_table_get_n_rows (table));
  eda_facts_add_number (facts, "p", eda_look_find_p (columns, profile, context));
  eda_facts_add_text (facts, "panel", panel);
  if (verdict != NULL)
    add_params (facts, line);
  eda_facts_add_text (
      facts, "dataset_sha256", eda_source_info_get_sha256 (eda_table_get_source (table)));
  eda_facts_add_text (facts, "core", EDA_VERSION);
  return facts;
}

int
eda_snapshot_get_direction (const EdaFacts *self)
{
  static const char *const signed_ones[] = { "Pearson’s r", "Spearman’s ρ", NULL };
  const double             value = eda_facts_number_of (self, "value", NAN);

  if (!g_strv_contains (signed_ones, eda_facts_text_of (self, "name", "")))
    return 0;
  return (value > 0) - (value < 0);
}
