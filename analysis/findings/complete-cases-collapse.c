/* AM10, complete cases collapse: dropping every row with a gap would lose more than 20 %
 * of the rows. */

#include "analysis/findings/rule-parts.h"

#define LOSS 0.20
#define MIN_ROWS 10

extern const EdaFindingRule eda_finding_complete_cases_collapse;

/* The column whose removal makes most rows complete: rows that lack it alone. */
static guint
find_costliest (const EdaMissingness *found, guint n_columns, gsize *gain)
{
  g_autofree gsize *alone = g_new0 (gsize, n_columns + 1);
  guint             costliest = 0;

  for (guint i = 0; i < found->n_patterns; i++)
    if (found->patterns[i].n_columns == 1)
      alone[found->patterns[i].columns[0]] += found->patterns[i].rows;
  for (guint i = 1; i < n_columns; i++)
    if (alone[i] > alone[costliest])
      costliest = i;
  *gain = alone[costliest];
  return costliest;
}

static void
set_advice (EdaFinding *finding, EdaProfile *profile, const EdaMissingness *found)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  EdaTable        *table = eda_profile_get_table (profile);
  gsize            gain;
  guint            at = find_costliest (found, eda_table_get_n_columns (table), &gain);
  g_autofree char *next
      = gain > 0
            ? g_strdup_printf ("Choose the columns first: without %s, %s more would be "
                               "complete.",
                               eda_column_get_name (eda_table_get_column (table, at)),
                               eda_say_count (pad, gain, "row", NULL))
            : g_strdup ("Choose the columns you need first and count complete rows among "
                        "those.");

  eda_finding_set_advice (
      finding,
      "Many methods silently keep complete rows only, and the rows that "
      "remain may be special.",
      next);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (128);
  const EdaMissingness *found = eda_profile_get_missingness (profile, context, NULL);
  gsize                 n_rows = eda_table_get_n_rows (eda_profile_get_table (profile));
  const char *const     none[] = { NULL };
  double                lost;
  EdaFinding           *finding;

  if (found == NULL || n_rows < MIN_ROWS)
    return;
  lost = 1 - (double)found->rows_complete / (double)n_rows;
  if (lost <= LOSS)
    return;
  finding = eda_finding_new (eda_finding_complete_cases_collapse.id,
                             eda_finding_complete_cases_collapse.kind,
                             eda_finding_complete_cases_collapse.step,
                             EDA_SEVERITY_WARN,
                             none);
  eda_finding_set_evidence (finding, "share of rows with a gap", lost, LOSS, n_rows);
  eda_finding_set_text (
      finding,
      "Only %s of %s %s complete; dropping rows with gaps would lose %s of them.",
      eda_say (pad, EDA_ROLE_COUNT, found->rows_complete),
      eda_say_count (pad, n_rows, "row", NULL),
      found->rows_complete == 1 ? "is" : "are",
      eda_say (pad, EDA_ROLE_SHARE, lost));
  set_advice (finding, profile, found);
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_complete_cases_collapse
    = { "AM10", "complete-cases-collapse", 2, check };
