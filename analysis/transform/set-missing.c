/* Values that mean "no value": words in columns of text, sentinels such as -999 in
 * columns of numbers. */

#include "analysis/transform/table-parts.h"

#include "analysis/core/error.h"
#include "analysis/expression/kind.h"
#include "analysis/result/format.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

static const EdaParamSpec params_of_set_missing[] = {
  { .key = "columns",
    .title = N_ ("Columns"),
    .help = N_ ("Where to look; all columns unless some are chosen."),
    .kind = EDA_PARAM_COLUMNS },
  { .key = "values",
    .title = N_ ("Values that mean missing"),
    .help = N_ ("Such as unknown, -999 or 1900-01-01."),
    .kind = EDA_PARAM_TEXT,
    .required = TRUE },
  { 0 },
};

/* The value as the column's numbers have it; FALSE when it can't be one of them. */
static gboolean
read_value (const EdaColumn *column, const char *text, double *value)
{
  char *end;

  switch (eda_column_get_storage (column))
    {
    case EDA_STORAGE_DATE:
      return eda_kind_read_moment (EDA_KIND_DATE, text, strlen (text), value);
    case EDA_STORAGE_DATETIME:
      return eda_kind_read_moment (EDA_KIND_DATETIME, text, strlen (text), value);
    case EDA_STORAGE_TIME:
      return eda_kind_read_moment (EDA_KIND_TIME, text, strlen (text), value);
    case EDA_STORAGE_INTEGER:
    case EDA_STORAGE_REAL:
      *value = g_ascii_strtod (text, &end);
      return end != text && *end == '\0' && !isnan (*value);
    case EDA_STORAGE_BOOLEAN:
    case EDA_STORAGE_TEXT:
      break;
    }
  return FALSE;
}

/* NULL without @error: there is no such value in it. */
static EdaColumn *
change_numbers (EdaColumn           *column,
                const EdaMadeColumn *made,
                const char *const   *values,
                GError             **error)
{
  g_autofree double *x = eda_column_dup_numbers (column, error);
  gboolean           changed = FALSE;

  for (; x != NULL && *values != NULL; values++)
    {
      double value;

      if (!read_value (column, *values, &value))
        continue;
      for (gsize i = 0; i < made->n_rows; i++)
        if (x[i] == value)
          {
            x[i] = NAN;
            changed = TRUE;
          }
    }
  return changed ? eda_made_column_numbers (
             made, eda_column_get_storage (column), g_steal_pointer (&x))
                 : NULL;
}

static EdaColumn *
change_levels (EdaColumn *column, const EdaMadeColumn *made, const char *const *values)
{
  g_autoptr (GPtrArray) levels = g_ptr_array_new ();
  guint                n = eda_column_get_n_levels (column);
  g_autofree gboolean *gone = g_new0 (gboolean, n + 1);
  gboolean             changed = FALSE;
  gint32              *codes;

  for (guint k = 0; k < n; k++)
    {
      const char *level = eda_column_get_level (column, k);

      gone[k] = g_strv_contains (values, level);
      changed = changed || gone[k];
      g_ptr_array_add (levels, (gpointer)level);
    }
  if (!changed)
    return NULL;
  codes = g_new (gint32, MAX (made->n_rows, 1));
  eda_column_read_codes (column, 0, made->n_rows, codes);
  for (gsize i = 0; i < made->n_rows; i++)
    codes[i] = codes[i] >= 0 && !gone[codes[i]] ? codes[i] : -1;
  return eda_made_column_texts (made, codes, levels);
}

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  const char *const *values = eda_params_get_values (params, "values");
  g_autoptr (GPtrArray) chosen = eda_table_get_chosen (table, params, "columns");
  g_autoptr (EdaTable) changed = eda_table_ref (table);

  for (guint i = 0; i < chosen->len; i++)
    {
      EdaColumn          *column = chosen->pdata[i];
      const EdaMadeColumn made = { eda_column_get_name (column),
                                   eda_column_get_position (column),
                                   eda_table_get_n_rows (table),
                                   "With values set missing" };
      g_autoptr (GError) failure = NULL;
      EdaColumn *other = eda_column_has_levels (column)
                             ? change_levels (column, &made, values)
                             : change_numbers (column, &made, values, &failure);
      EdaTable  *next;

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      if (other == NULL)
        continue;
      next = eda_table_with_column (changed, other);
      eda_table_unref (changed);
      changed = next;
    }
  return g_steal_pointer (&changed);
}

static gsize
count_missing (EdaTable *table)
{
  gsize n = 0;

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    n += eda_column_get_n_missing (eda_table_get_column (table, i));
  return n;
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  const char *const *values = eda_params_get_values (params, "values");
  g_autofree char   *list = eda_format_list (values, g_strv_length ((char **)values), 4);
  g_autofree char   *columns = eda_say_columns (params, "columns");
  g_autofree char   *cells
      = eda_format_count (count_missing (after) - count_missing (before), "cell", NULL);

  return g_strdup_printf ("set %s missing: %s in %s", cells, list, columns);
}

const EdaTransform eda_transform_set_missing
    = { "set-missing",
        N_ ("Set Missing"),
        "Makes missing what only looks like a value, such as “unknown” or -999.",
        params_of_set_missing,
        run,
        describe };
