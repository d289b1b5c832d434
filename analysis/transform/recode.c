/* Levels under other names; several that get the same name become one. */

#include "analysis/transform/table-parts.h"

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "analysis/table/dictionary.h"

#include <glib/gi18n.h>
#include <string.h>

static const EdaParamChoice otherwises[] = {
  { "keep", "Keep the others" },
  { "missing", "Set the others missing" },
  { "set", "Set the others to" },
  { 0 },
};

static const EdaParamSpec params_of_recode[] = {
  { .key = "column",
    .title = N_ ("Column"),
    .help = N_ ("A column of texts."),
    .kind = EDA_PARAM_COLUMN,
    .required = TRUE,
    .storages = 1u << EDA_STORAGE_TEXT | 1u << EDA_STORAGE_BOOLEAN },
  { .key = "from",
    .title = N_ ("Levels"),
    .help = N_ ("The levels to change."),
    .kind = EDA_PARAM_TEXT,
    .required = TRUE },
  { .key = "to",
    .title = N_ ("New names"),
    .help = N_ ("One for each level, or one for all; an empty one makes them missing."),
    .kind = EDA_PARAM_TEXT,
    .required = TRUE },
  { .key = "otherwise",
    .title = N_ ("Others"),
    .help = N_ ("What becomes of the levels that are not named."),
    .kind = EDA_PARAM_CHOICE,
    .fallback = "keep",
    .choices = otherwises },
  { .key = "otherwise-to",
    .title = N_ ("Others become"),
    .help = N_ ("The name of all other levels."),
    .kind = EDA_PARAM_TEXT,
    .fallback = "Other" },
  { 0 },
};

static gboolean
check (const EdaColumn *column, const EdaParams *params, GError **error)
{
  const char *const *from = eda_params_get_values (params, "from");
  const char *const *to = eda_params_get_values (params, "to");
  g_autoptr (GHashTable) levels = g_hash_table_new (g_str_hash, g_str_equal);

  if (g_strv_length ((char **)to) != 1
      && g_strv_length ((char **)to) != g_strv_length ((char **)from))
    {
      eda_error_set (error,
                     EDA_ERROR_OPTION,
                     NULL,
                     params_of_recode[2].help,
                     "There are not as many new names as levels");
      return FALSE;
    }
  for (guint k = 0; k < eda_column_get_n_levels (column); k++)
    g_hash_table_add (levels, (gpointer)eda_column_get_level (column, k));
  for (; *from != NULL; from++)
    if (!g_hash_table_contains (levels, *from))
      {
        eda_error_set (error,
                       EDA_ERROR_OPTION,
                       NULL,
                       "Capital and small letters differ.",
                       "“%s” is no level of %s",
                       *from,
                       eda_column_get_name (column));
        return FALSE;
      }
  return TRUE;
}

/* Old name → new one, as given. */
static GHashTable *
pair_names (const EdaParams *params)
{
  const char *const *from = eda_params_get_values (params, "from");
  const char *const *to = eda_params_get_values (params, "to");
  GHashTable        *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; from[i] != NULL; i++)
    g_hash_table_insert (names, (gpointer)from[i], (gpointer)to[to[1] != NULL ? i : 0]);
  return names;
}

/* The new name of a level; "" = missing. */
static const char *
rename_level (const EdaParams *params, GHashTable *names, const char *level)
{
  const char *name = g_hash_table_lookup (names, level);
  const char *otherwise = eda_param_get_text (&params_of_recode[3], params);

  if (name != NULL)
    return name;
  if (g_str_equal (otherwise, "missing"))
    return "";
  return g_str_equal (otherwise, "set")
             ? eda_param_get_text (&params_of_recode[4], params)
             : level;
}

/* Each level's new code; -1 = missing. */
static gint32 *
map_levels (const EdaColumn *column, const EdaParams *params, EdaDictionary *dictionary)
{
  g_autoptr (GHashTable) names = pair_names (params);
  guint   n = eda_column_get_n_levels (column);
  gint32 *map = g_new (gint32, n + 1);

  for (guint k = 0; k < n; k++)
    {
      const char *name = rename_level (params, names, eda_column_get_level (column, k));

      map[k] = *name != '\0' ? eda_dictionary_add (dictionary, name, strlen (name)) : -1;
    }
  return map;
}

static EdaTable *
run (EdaTable *table, const EdaParams *params, const EdaContext *context, GError **error)
{
  const char         *name = eda_params_get_text (params, "column");
  EdaColumn          *column = eda_table_find_column (table, name);
  gsize               n = eda_table_get_n_rows (table);
  const EdaMadeColumn made = { name, eda_column_get_position (column), n, "Recoded" };
  EdaDictionary      *dictionary;
  g_autoptr (GPtrArray) levels = NULL;
  g_autofree char   *block = NULL;
  g_autofree gint32 *map = NULL;
  gint32            *codes;

  if (!check (column, params, error))
    return NULL;
  dictionary = eda_dictionary_new ();
  map = map_levels (column, params, dictionary);
  levels = eda_dictionary_free_to_levels (dictionary, &block);
  codes = g_new (gint32, MAX (n, 1));
  eda_column_read_codes (column, 0, n, codes);
  for (gsize i = 0; i < n; i++)
    codes[i] = codes[i] >= 0 ? map[codes[i]] : -1;
  return eda_table_with_column (table, eda_made_column_texts (&made, codes, levels));
}

static char *
describe (EdaTable *before, EdaTable *after, const EdaParams *params)
{
  const char      *name = eda_params_get_text (params, "column");
  g_autofree char *old = eda_format_count (
      eda_column_get_n_levels (eda_table_find_column (before, name)), "level", NULL);
  g_autofree char *now = eda_format (
      EDA_ROLE_COUNT, eda_column_get_n_levels (eda_table_find_column (after, name)));

  return g_strdup_printf ("recoded %s from %s to %s", name, old, now);
}

const EdaTransform eda_transform_recode
    = { "recode",
        N_ ("Recode Levels"),
        "Gives levels of a column other names, or one name together.",
        params_of_recode,
        run,
        describe };
