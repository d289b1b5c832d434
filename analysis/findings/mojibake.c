/* AL2, mojibake: cells whose letters were decoded twice, “MÃ¼nchen” for “München”. */

#include <string.h>

#include "analysis/findings/rule-parts.h"

extern const EdaFindingRule eda_finding_mojibake;

/* A letter that UTF-8 writes in two bytes, each of them read as one of WINDOWS-1252:
 * “Ã” or “Â”, then a sign from 0x80 to 0xBF; or the three of a quotation mark, “â€”. */
static gboolean
is_decoded_twice (const char *text)
{
  for (const char *at = text; (at = strchr (at, '\xC3')) != NULL; at++)
    {
      const guint8 *byte = (const guint8 *)at;

      if ((byte[1] == 0x83 || byte[1] == 0x82)
          && ((byte[2] == 0xC2 && byte[3] >= 0x80 && byte[3] <= 0xBF)
              || (byte[2] == 0xE2 && (byte[3] == 0x80 || byte[3] == 0x82))))
        return TRUE;
      if (byte[1] == 0xA2 && byte[2] == 0xE2 && byte[3] == 0x82 && byte[4] == 0xAC)
        return TRUE;
    }
  return FALSE;
}

static EdaFinding *
look (const EdaColumnProfile *column, GStringChunk *pad)
{
  gsize       cells = 0;
  const char *example = NULL;
  EdaFinding *finding;

  if (eda_column_get_storage (column->column) != EDA_STORAGE_TEXT)
    return NULL;
  for (guint i = 0; i < column->n_levels; i++)
    if (is_decoded_twice (column->levels[i].value))
      {
        example = example != NULL ? example : column->levels[i].value;
        cells += column->levels[i].count;
      }
  if (cells == 0)
    return NULL;
  finding = eda_finding_new_on (&eda_finding_mojibake, EDA_SEVERITY_WARN, column);
  eda_finding_set_evidence (finding, "cells decoded twice", (double)cells, 1, column->n);
  eda_finding_set_text (finding,
                        "%s of %s %s letters that were decoded twice, such as %s.",
                        eda_say_count (pad, cells, "cell", NULL),
                        eda_column_profile_get_name (column),
                        cells == 1 ? "has" : "have",
                        eda_say_quoted (pad, example));
  eda_finding_set_advice (
      finding,
      "The same name then stands in two spellings, and counts fall apart.",
      "The damage is in the file: ask for it again as UTF-8, or repair it before "
      "loading.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  eda_check_columns (profile, context, out, look);
}

const EdaFindingRule eda_finding_mojibake
    = { "AL2", "mojibake", 1, check, "cells decoded twice", "1", "warn" };
