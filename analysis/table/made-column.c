/* Numbers and codes with the words that go with them. */

#include "analysis/table/made-column.h"

#include "analysis/table/column-private.h"
#include "analysis/table/meaning.h"

#include <math.h>
#include <string.h>

static EdaColumnSpec
start_spec (const EdaMadeColumn *made, EdaStorage storage)
{
  return (EdaColumnSpec){ .name = (char *)made->name,
                          .position = made->position,
                          .storage = storage,
                          .n_rows = made->n_rows,
                          .made = TRUE };
}

EdaColumn *
eda_made_column_numbers (const EdaMadeColumn *made,
                         EdaStorage           storage,
                         double              *take_numbers)
{
  EdaColumnSpec    spec = start_spec (made, storage);
  gsize            n_present = 0;
  g_autofree char *clause = NULL;
  g_autofree char *reason = NULL;

  for (gsize i = 0; i < made->n_rows; i++)
    n_present += !isnan (take_numbers[i]);
  spec.type = eda_meaning_of_numbers (
      made->name, storage, take_numbers, made->n_rows, n_present, &clause);
  spec.type_reason = reason = g_strdup_printf ("%s: %s.", made->how, clause);
  return eda_column_new_numbers (&spec, take_numbers);
}

/* The levels that are used, with codes to match; returns how many codes are missing. */
static gsize
keep_used (const GPtrArray *levels, gint32 codes[], gsize n, GPtrArray *kept)
{
  g_autofree gint32 *number = g_new0 (gint32, levels->len + 1);
  gsize              n_missing = 0;

  for (gsize i = 0; i < n; i++)
    if (codes[i] >= 0)
      number[codes[i]] = 1;
  for (guint k = 0; k < levels->len; k++)
    if (number[k] != 0)
      {
        number[k] = (gint32)kept->len;
        g_ptr_array_add (kept, g_strdup (levels->pdata[k]));
      }
  for (gsize i = 0; i < n; i++)
    {
      codes[i] = codes[i] >= 0 ? number[codes[i]] : -1;
      n_missing += codes[i] < 0;
    }
  return n_missing;
}

EdaColumn *
eda_made_column_texts (const EdaMadeColumn *made,
                       gint32              *take_codes,
                       const GPtrArray     *levels)
{
  EdaColumnSpec    spec = start_spec (made, EDA_STORAGE_TEXT);
  GPtrArray       *kept = g_ptr_array_new_with_free_func (g_free);
  gpointer         codes = take_codes;
  gsize            n_missing = keep_used (levels, take_codes, made->n_rows, kept);
  EdaLevelFacts    facts = { .name = made->name,
                             .n_rows = made->n_rows,
                             .n_present = made->n_rows - n_missing,
                             .n_levels = kept->len,
                             .first_level = kept->len > 0 ? kept->pdata[0] : NULL };
  g_autofree char *clause = NULL;
  g_autofree char *reason = NULL;
  EdaLayout        layout = eda_codes_narrow (&codes, made->n_rows, kept->len);

  for (guint k = 0; k < kept->len; k++)
    facts.n_bytes += strlen (kept->pdata[k]) + 1;
  spec.type = eda_meaning_of_levels (&facts, &clause);
  spec.type_reason = reason = g_strdup_printf ("%s: %s.", made->how, clause);
  return eda_column_new_codes (&spec, codes, layout, n_missing, kept, NULL);
}
