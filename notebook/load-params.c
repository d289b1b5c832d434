/* One row for each option of the loader: how it is written and how it is read. */

#include "notebook/load-params.h"

#include "analysis/core/error.h"
#include "analysis/table/load-words.h"

/* --- Writing --- */

static void
set (EdaParams **params, const char *key, const char *value)
{
  EdaParams *before = *params;

  if (value == NULL)
    return;
  *params = eda_params_with_text (before, key, value);
  eda_params_unref (before);
}

static void
set_list (EdaParams **params, const char *key, const char *const *values)
{
  EdaParams *before = *params;

  *params = eda_params_with (before, key, values);
  eda_params_unref (before);
}

static void
set_quote (EdaParams **params, int quote)
{
  const char sign[] = { (char)quote, '\0' };

  if (quote >= 0)
    set (params, "quote", quote == 0 ? "none" : sign);
}

/* Of none but the empty cell: one empty text. */
static void
set_missing (EdaParams **params, char **missing)
{
  if (missing != NULL && *missing == NULL)
    set (params, "missing", "");
  else if (missing != NULL)
    set_list (params, "missing", (const char *const *)missing);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

static void
set_types (EdaParams **params, const EdaLoadSettings *settings)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer       name, storage;

  g_hash_table_iter_init (&iter, eda_load_settings_get_options (settings)->types);
  while (g_hash_table_iter_next (&iter, &name, &storage))
    g_ptr_array_add (texts,
                     g_strdup_printf ("%s=%s",
                                      (char *)name,
                                      eda_storage_get_name (GPOINTER_TO_INT (storage))));
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);
  set_list (params, "types", (const char *const *)texts->pdata);
}

EdaParams *
eda_load_params_from_settings (const EdaLoadSettings *settings)
{
  const EdaLoadOptions *options = eda_load_settings_get_options (settings);
  EdaParams            *params = eda_params_new ();
  g_autofree char      *delimiter = NULL;

  if (options->delimiter != 0)
    delimiter = eda_load_print_delimiter (options->delimiter);
  set (&params, "encoding", options->encoding);
  set (&params, "delimiter", delimiter);
  set_quote (&params, options->quote);
  if (options->decimal != 0)
    set (&params, "decimal", options->decimal == ',' ? "comma" : "point");
  if (options->header >= 0)
    set (&params, "header", options->header == 0 ? "no" : "yes");
  if (options->all_lines)
    set (&params, "lines", "all");
  set_missing (&params, options->missing);
  set_types (&params, settings);
  return params;
}

/* --- Reading --- */

typedef EdaLoadSettings *(*WithFunc) (const EdaLoadSettings *self,
                                      const char *const     *values);

static EdaLoadSettings *
with_encoding (const EdaLoadSettings *self, const char *const *values)
{
  return eda_load_parse_encoding (values[0])
             ? eda_load_settings_with_encoding (self, values[0])
             : NULL;
}

static EdaLoadSettings *
with_delimiter (const EdaLoadSettings *self, const char *const *values)
{
  char sign;

  return eda_load_parse_delimiter (values[0], &sign)
             ? eda_load_settings_with_delimiter (self, sign)
             : NULL;
}

static EdaLoadSettings *
with_quote (const EdaLoadSettings *self, const char *const *values)
{
  int quote;

  return eda_load_parse_quote (values[0], &quote)
             ? eda_load_settings_with_quote (self, quote)
             : NULL;
}

static EdaLoadSettings *
with_decimal (const EdaLoadSettings *self, const char *const *values)
{
  char sign;

  return eda_load_parse_decimal (values[0], &sign)
             ? eda_load_settings_with_decimal (self, sign)
             : NULL;
}

static EdaLoadSettings *
with_header (const EdaLoadSettings *self, const char *const *values)
{
  int header;

  return eda_load_parse_header (values[0], &header)
             ? eda_load_settings_with_header (self, header)
             : NULL;
}

static EdaLoadSettings *
with_lines (const EdaLoadSettings *self, const char *const *values)
{
  return g_str_equal (values[0], "all") ? eda_load_settings_with_all_lines (self, TRUE)
                                        : NULL;
}

static EdaLoadSettings *
with_missing (const EdaLoadSettings *self, const char *const *values)
{
  gboolean none = *values[0] == '\0' && values[1] == NULL;

  return eda_load_settings_with_missing (self, values + (none ? 1 : 0));
}

static EdaLoadSettings *
with_types (const EdaLoadSettings *self, const char *const *values)
{
  g_autoptr (EdaLoadSettings) settings
      = eda_load_settings_new (eda_load_settings_get_options (self));

  for (; *values != NULL; values++)
    {
      g_autofree char *column = NULL;
      EdaLoadSettings *more;
      int              storage;

      if (!eda_load_parse_type (*values, &column, &storage))
        return NULL;
      more = eda_load_settings_with_storage (
          settings, (const char *[]){ column, NULL }, storage);
      eda_load_settings_unref (settings);
      settings = more;
    }
  return g_steal_pointer (&settings);
}

static const struct
{
  const char *key;
  gboolean    list;
  WithFunc    with;
} options[] = {
  { "encoding", FALSE, with_encoding }, { "delimiter", FALSE, with_delimiter },
  { "quote", FALSE, with_quote },       { "decimal", FALSE, with_decimal },
  { "header", FALSE, with_header },     { "lines", FALSE, with_lines },
  { "missing", TRUE, with_missing },    { "types", TRUE, with_types },
};

/* Returns: (nullable) (transfer full): NULL when the key is not known or its value does
 * not fit */
static EdaLoadSettings *
with_key (const EdaLoadSettings *self, const char *key, const char *const *values)
{
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    if (g_str_equal (options[i].key, key))
      return options[i].list || values[1] == NULL ? options[i].with (self, values) : NULL;
  return NULL;
}

EdaLoadSettings *
eda_load_params_to_settings (const EdaParams *params, GError **error)
{
  g_autoptr (EdaLoadSettings) settings = eda_load_settings_new (NULL);

  for (guint i = 0; i < eda_params_get_n (params); i++)
    {
      const char        *key = eda_params_get_key (params, i);
      const char *const *values = eda_params_get_values (params, key);
      EdaLoadSettings   *more = with_key (settings, key, values);

      if (more == NULL)
        {
          eda_error_set (
              error,
              EDA_ERROR_OPTION,
              NULL,
              "The keys are encoding, delimiter, quote, decimal, header, missing "
              "and types; the values are those of the options of eda-batch.",
              "“%s: %s” does not say how a file is read",
              key,
              values[0]);
          return NULL;
        }
      eda_load_settings_unref (settings);
      settings = more;
    }
  return g_steal_pointer (&settings);
}
