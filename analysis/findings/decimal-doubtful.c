/* AL8, ambiguous decimal mark: every cell is another number with the other mark, and no
 * other column tells which of them the file has. */

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_decimal_doubtful;

/* Its cells tell the mark: a fraction or marks between thousands that read in one way
 * only. */
static gboolean
tells_mark (const EdaColumn *column)
{
  const EdaReading *reading = eda_column_get_reading (column);

  return eda_column_is_numeric (column) && !eda_column_is_made (column)
         && !reading->two_marks
         && (eda_column_get_storage (column) == EDA_STORAGE_REAL
             || reading->n_grouped > 0);
}

/* A file has one mark: where one column tells it, the others are in no doubt. */
static gboolean
is_mark_told (const GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];

      if (tells_mark (column->column))
        return TRUE;
    }
  return FALSE;
}

/* With commas between the cells decimal points are the custom, and the doubt is small. */
static EdaFinding *
look (const EdaColumnProfile *column, gboolean commas, GStringChunk *pad)
{
  EdaFinding *finding
      = eda_finding_new_on (&eda_finding_decimal_doubtful,
                            commas ? EDA_SEVERITY_NOTE : EDA_SEVERITY_WARN,
                            column);

  eda_finding_set_evidence (
      finding, "cells that read both ways", (double)column->n, 1, column->n);
  eda_finding_set_text (finding,
                        "All %s of %s read with a decimal point and with a decimal "
                        "comma, as different numbers.",
                        eda_say_count (pad, column->n, "cell", NULL),
                        eda_column_profile_get_name (column));
  eda_finding_set_advice (
      finding,
      commas
          ? "A point was taken for the decimal mark, as is usual with commas between "
            "the cells; if that is wrong, every value is off by a factor of a thousand."
          : "Read the wrong way, every value is a thousand times too large or too "
            "small.",
      "Compare one value with the source; if it is wrong, say which decimal mark it is.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  const EdaSourceInfo *source = eda_table_get_source (eda_profile_get_table (profile));
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  gboolean             commas = source->delimiter == ',' && source->decimal == '.';
  guint                first = out->len;
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);

  if (columns == NULL || is_mark_told (columns))
    return;
  for (guint i = 0; i < columns->len; i++)
    {
      const EdaColumnProfile *column = columns->pdata[i];

      if (eda_column_get_reading (column->column)->two_marks)
        g_ptr_array_add (out, look (column, commas, pad));
    }
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_decimal_doubtful
    = { "AL8",
        "decimal-doubtful",
        1,
        check,
        "cells that read both ways, differently",
        "all",
        "warn; note with commas between the cells" };
