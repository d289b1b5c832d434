/* A deep copy of the loader's options behind a reference count. */

#include "notebook/load-settings.h"

#include <glib/gi18n.h>

#include "analysis/result/format.h"

struct _EdaLoadSettings
{
  EdaLoadOptions options;
};

static GHashTable *
types_copy (GHashTable *types)
{
  GHashTable    *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       name, storage;

  if (types == NULL)
    return copy;
  g_hash_table_iter_init (&iter, types);
  while (g_hash_table_iter_next (&iter, &name, &storage))
    g_hash_table_insert (copy, g_strdup (name), storage);
  return copy;
}

EdaLoadSettings *
eda_load_settings_new (const EdaLoadOptions *options)
{
  static const EdaLoadOptions automatic = EDA_LOAD_OPTIONS_INIT;
  EdaLoadSettings            *self = g_atomic_rc_box_new0 (EdaLoadSettings);

  self->options = options != NULL ? *options : automatic;
  self->options.encoding = g_strdup (self->options.encoding);
  self->options.missing = g_strdupv (self->options.missing);
  self->options.types = types_copy (self->options.types);
  return self;
}

EdaLoadSettings *
eda_load_settings_ref (EdaLoadSettings *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EdaLoadOptions *options = &((EdaLoadSettings *)data)->options;

  g_free (options->encoding);
  g_strfreev (options->missing);
  g_hash_table_unref (options->types);
}

void
eda_load_settings_unref (EdaLoadSettings *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const EdaLoadOptions *
eda_load_settings_get_options (const EdaLoadSettings *self)
{
  return &self->options;
}

int
eda_load_settings_get_storage (const EdaLoadSettings *self, const char *column)
{
  gpointer storage;

  if (!g_hash_table_lookup_extended (self->options.types, column, NULL, &storage))
    return -1;
  return GPOINTER_TO_INT (storage);
}

/* --- Comparing --- */

static gboolean
missing_equal (char *const *a, char *const *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *)a, (const char *const *)b);
}

/* (element-type char*) (transfer container): the columns that are told differently */
static GPtrArray *
list_changed_columns (const EdaLoadSettings *a, const EdaLoadSettings *b)
{
  GPtrArray             *names = g_ptr_array_new ();
  const EdaLoadSettings *sides[] = { a, b };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      GHashTableIter iter;
      gpointer       name;

      g_hash_table_iter_init (&iter, sides[i]->options.types);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        if (eda_load_settings_get_storage (a, name)
                != eda_load_settings_get_storage (b, name)
            && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
          g_ptr_array_add (names, name);
    }
  return names;
}

gboolean
eda_load_settings_equal (const EdaLoadSettings *a, const EdaLoadSettings *b)
{
  const EdaLoadOptions *x = &a->options, *y = &b->options;
  g_autoptr (GPtrArray) columns = list_changed_columns (a, b);

  return g_strcmp0 (x->encoding, y->encoding) == 0 && x->delimiter == y->delimiter
         && x->quote == y->quote && x->decimal == y->decimal && x->header == y->header
         && x->all_lines == y->all_lines && missing_equal (x->missing, y->missing)
         && columns->len == 0 && x->max_memory == y->max_memory;
}

/* --- Changing --- */

EdaLoadSettings *
eda_load_settings_with_encoding (const EdaLoadSettings *self, const char *encoding)
{
  EdaLoadSettings *changed = eda_load_settings_new (&self->options);

  g_free (changed->options.encoding);
  changed->options.encoding = g_strdup (encoding);
  return changed;
}

EdaLoadSettings *
eda_load_settings_with_delimiter (const EdaLoadSettings *self, char delimiter)
{
  EdaLoadSettings *changed = eda_load_settings_new (&self->options);

  changed->options.delimiter = delimiter;
  return changed;
}

EdaLoadSettings *
eda_load_settings_with_quote (const EdaLoadSettings *self, int quote)
{
  EdaLoadSettings *changed = eda_load_settings_new (&self->options);

  changed->options.quote = quote;
  return changed;
}

EdaLoadSettings *
eda_load_settings_with_decimal (const EdaLoadSettings *self, char decimal)
{
  EdaLoadSettings *changed = eda_load_settings_new (&self->options);

  changed->options.decimal = decimal;
  return changed;
}

EdaLoadSettings *
eda_load_settings_with_header (const EdaLoadSettings *self, int header)
{
  EdaLoadSettings *changed = eda_load_settings_new (&self->options);

  changed->options.header = header;
  return changed;
}

EdaLoadSettings *
eda_load_settings_with_all_lines (const EdaLoadSettings *self, gboolean all_lines)
{
  EdaLoadSettings *changed = eda_load_settings_new (&self->options);

  changed->options.all_lines = all_lines;
  return changed;
}

EdaLoadSettings *
eda_load_settings_with_missing (const EdaLoadSettings *self, const char *const *missing)
{
  EdaLoadSettings *changed = eda_load_settings_new (&self->options);

  g_strfreev (changed->options.missing);
  changed->options.missing = g_strdupv ((char **)missing);
  return changed;
}

EdaLoadSettings *
eda_load_settings_with_storage (const EdaLoadSettings *self,
                                const char *const     *columns,
                                int                    storage)
{
  EdaLoadSettings *changed = eda_load_settings_new (&self->options);
  GHashTable      *types = changed->options.types;

  for (guint i = 0; columns[i] != NULL; i++)
    if (storage < 0)
      g_hash_table_remove (types, columns[i]);
    else
      g_hash_table_insert (types, g_strdup (columns[i]), GINT_TO_POINTER (storage));
  return changed;
}

/* --- In words --- */

const char *
eda_storage_to_words (int storage)
{
  static const char *const words[] = {
    [EDA_STORAGE_BOOLEAN] = N_ ("yes/no"),
    [EDA_STORAGE_INTEGER] = N_ ("whole number"),
    [EDA_STORAGE_REAL] = N_ ("number"),
    [EDA_STORAGE_DATE] = N_ ("date"),
    [EDA_STORAGE_DATETIME] = N_ ("date and time"),
    [EDA_STORAGE_TIME] = N_ ("time"),
    [EDA_STORAGE_TEXT] = N_ ("text"),
  };

  return storage >= 0 && storage < (int)G_N_ELEMENTS (words) ? words[storage]
                                                             : "automatic";
}

char *
eda_sign_to_words (char sign)
{
  switch (sign)
    {
    case 0:
      return g_strdup ("none");
    case '\t':
      return g_strdup ("tab");
    case ',':
      return g_strdup ("comma");
    case ';':
      return g_strdup ("semicolon");
    case '|':
      return g_strdup ("pipe");
    case ' ':
      return g_strdup ("space");
    case ':':
      return g_strdup ("colon");
    case '.':
      return g_strdup ("point");
    default:
      return g_strdup_printf ("“%c”", sign);
    }
}

static void
add_sign (GPtrArray *parts, const char *what, gboolean automatic, char sign)
{
  g_autofree char *words = automatic ? g_strdup ("automatic") : eda_sign_to_words (sign);

  g_ptr_array_add (parts, g_strdup_printf ("%s: %s", what, words));
}

static void
add_header (GPtrArray *parts, int header)
{
  g_ptr_array_add (parts,
                   g_strdup (header < 0   ? "column names: automatic"
                             : header > 0 ? "column names in the first row"
                                          : "no column names in the file"));
}

static void
add_columns (GPtrArray             *parts,
             const EdaLoadSettings *before,
             const EdaLoadSettings *after)
{
  g_autoptr (GPtrArray) names = list_changed_columns (before, after);
  g_autofree char *columns = NULL;
  const char      *words;
  int              storage;

  if (names->len == 0)
    return;
  storage = eda_load_settings_get_storage (after, names->pdata[0]);
  words = eda_storage_to_words (storage);
  columns = names->len == 1 ? g_strdup_printf ("column %s", (char *)names->pdata[0])
                            : eda_format_count (names->len, "column", NULL);
  for (guint i = 1; i < names->len; i++)
    if (eda_load_settings_get_storage (after, names->pdata[i]) != storage)
      {
        g_ptr_array_add (parts, g_strdup_printf ("types of %s", columns));
        return;
      }
  g_ptr_array_add (
      parts,
      g_strdup_printf (
          storage < 0 ? "type of %s: automatic" : "%s read as %s", columns, words));
}

static GPtrArray *
list_changes (const EdaLoadSettings *before, const EdaLoadSettings *after)
{
  const EdaLoadOptions *x = &before->options, *y = &after->options;
  GPtrArray            *parts = g_ptr_array_new_with_free_func (g_free);

  if (g_strcmp0 (x->encoding, y->encoding) != 0)
    g_ptr_array_add (parts,
                     g_strdup_printf ("encoding: %s",
                                      y->encoding != NULL ? y->encoding : "automatic"));
  if (x->delimiter != y->delimiter)
    add_sign (parts, "delimiter", y->delimiter == 0, y->delimiter);
  if (x->quote != y->quote)
    add_sign (parts, "quotes", y->quote < 0, (char)y->quote);
  if (x->decimal != y->decimal)
    add_sign (parts, "decimal sign", y->decimal == 0, y->decimal);
  if (x->header != y->header)
    add_header (parts, y->header);
  if (x->all_lines != y->all_lines)
    g_ptr_array_add (
        parts,
        g_strdup (y->all_lines ? "every line is a row" : "titles and notes: automatic"));
  if (!missing_equal (x->missing, y->missing))
    g_ptr_array_add (parts, g_strdup ("texts that mean missing"));
  add_columns (parts, before, after);
  return parts;
}

char *
eda_load_settings_describe_change (const EdaLoadSettings *before,
                                   const EdaLoadSettings *after)
{
  g_autoptr (GPtrArray) parts = list_changes (before, after);
  g_autofree char *rest = NULL;

  if (parts->len == 0)
    return g_strdup ("nothing changed");
  if (parts->len == 1)
    return g_strdup (parts->pdata[0]);
  rest = eda_format_count (parts->len - 1, "more change", NULL);
  return g_strdup_printf ("%s and %s", (char *)parts->pdata[0], rest);
}
