/* AL4, ragged rows: rows with fewer or more fields than the header. */

#include "analysis/findings/rule-parts.h"
#include "analysis/findings/surplus.h"

#define ERROR_SHARE 0.01

extern const EdaFindingRule eda_finding_ragged_rows;

/* ", surplus cells are in column 4 and column 5" */
static const char *
say_surplus (EdaTable *table, GStringChunk *pad)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      const EdaColumn *column = eda_table_get_column (table, i);

      if (eda_column_is_surplus (column, eda_table_get_source (table)))
        g_ptr_array_add (names, (gpointer)eda_column_get_name (column));
    }
  if (names->len == 0)
    return "";
  text = g_strdup_printf (", surplus cells stand in %s", eda_say_list (pad, names, 5));
  return g_string_chunk_insert (pad, text);
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  EdaTable            *table = eda_profile_get_table (profile);
  const EdaSourceInfo *source = eda_table_get_source (table);
  gsize                n_rows = eda_table_get_n_rows (eda_table_get_table_read (table));
  double               share = (double)source->n_ragged / (double)MAX (n_rows, 1);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  EdaFinding *finding;

  if (source->n_ragged == 0 || n_rows == 0)
    return;
  finding = eda_finding_new_on_table (&eda_finding_ragged_rows,
                                      share > ERROR_SHARE ? EDA_SEVERITY_ERROR
                                                          : EDA_SEVERITY_WARN);
  eda_finding_set_evidence (
      finding, "rows with another number of fields", (double)source->n_ragged, 1, n_rows);
  eda_finding_set_text (
      finding,
      "%s (%s) %s not as many fields as the header; short ones got missing cells%s.",
      eda_say_count (pad, source->n_ragged, "row", NULL),
      eda_say (pad, EDA_ROLE_SHARE, share),
      source->n_ragged == 1 ? "has" : "have",
      say_surplus (table, pad));
  eda_finding_set_advice (
      finding,
      "One delimiter too many or too few shifts every cell behind it into the wrong "
      "column.",
      "Look at the lines named among the repairs: an unquoted delimiter, a line break in "
      "a "
      "cell, or a cut row?");
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_ragged_rows
    = { "AL4", "ragged-rows",          1, check, "rows with another number of fields",
        "1",   "warn, error above 1 %" };
