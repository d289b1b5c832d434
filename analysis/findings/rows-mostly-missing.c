/* AM3, rows mostly missing: rows with more than half of their cells missing. */

#include "analysis/findings/rule-parts.h"
#include "analysis/findings/surplus.h"

#define SHARE 0.5
#define MIN_COLUMNS 3

extern const EdaFindingRule eda_finding_rows_mostly_missing;

static void
find_rows (EdaFinding *finding, const EdaTable *table, guint limit, gsize total)
{
  guint64 rows[EDA_FINDING_MAX_ROWS] = { 0 };
  guint   n = 0, n_columns = eda_table_get_n_columns (table);

  for (gsize row = 0;
       row < eda_table_get_n_rows (table) && n < MIN (total, EDA_FINDING_MAX_ROWS);
       row++)
    {
      guint missing = 0;

      for (guint i = 0; i < n_columns; i++)
        missing += eda_column_is_missing (eda_table_get_column (table, i), row) != 0;
      if (missing > limit)
        rows[n++] = row + 1;
    }
  eda_finding_set_rows (finding, rows, total);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  EdaTable             *table = eda_profile_get_table (profile);
  const EdaMissingness *found = eda_profile_get_missingness (profile, context, NULL);
  guint                 n_surplus = eda_table_count_surplus (table);
  guint                 n_columns = eda_table_get_n_columns (table) - n_surplus;
  guint                 limit = n_surplus + (guint)(SHARE * n_columns);
  gsize                 n_rows = eda_table_get_n_rows (table), total = 0;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (64);
  EdaFinding *finding;

  if (found == NULL || n_columns < MIN_COLUMNS)
    return;
  for (guint k = limit + 1; k <= n_surplus + n_columns; k++)
    total += found->missing_per_row_counts[k];
  if (total == 0)
    return;
  finding
      = eda_finding_new_on_table (&eda_finding_rows_mostly_missing, EDA_SEVERITY_NOTE);
  eda_finding_set_evidence (
      finding, "rows with more than half missing", (double)total, 1, n_rows);
  find_rows (finding, table, limit, total);
  eda_finding_set_text (finding,
                        "%s (%s) %s more than half of the %s.",
                        eda_say_count (pad, total, "row", NULL),
                        eda_say (pad, EDA_ROLE_SHARE, (double)total / (double)n_rows),
                        total == 1 ? "misses" : "miss",
                        eda_say_count (pad, n_columns, "cell", NULL));
  eda_finding_set_advice (
      finding,
      "Such rows count as cases, but nearly everything said about them is a guess.",
      "See whether they are real cases, aborted entries or remarks; leave them out "
      "together if "
      "they are no cases.");
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_rows_mostly_missing
    = { "AM3",
        "rows-mostly-missing",
        2,
        check,
        "rows with more than half of the cells missing",
        "1",
        "note" };
