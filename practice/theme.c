/* Theme files are key files: lists of columns, one a line, their parts separated by ";".
 */

#include "practice/theme.h"

#include <gio/gio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "practice-resource.h"

#define RESOURCE_PATH "/io/github/eda_workbench/EdaWorkbench/practice/%s.theme"

static const char *const ids[]
    = { "bikes", "clinic", "coffee", "flats", "support", NULL };

const char *const *
eda_theme_ids (void)
{
  return ids;
}

static void
column_free (gpointer data)
{
  EdaThemeColumn *self = data;

  g_free (self->name);
  g_free (self->meaning);
  g_free (self->unit);
  g_free (self->prefix);
  g_strfreev (self->levels);
  g_free (self);
}

void
eda_theme_free (EdaTheme *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->row);
  g_free (self->context);
  g_free (self->question);
  g_ptr_array_unref (self->columns);
  g_array_unref (self->pairs);
  g_clear_pointer (&self->twin, column_free);
  g_clear_pointer (&self->constant, column_free);
  g_free (self);
}

static gboolean
fail (GError **error, const char *id, const char *group, const char *key)
{
  eda_error_set (error,
                 EDA_ERROR_OPTION,
                 NULL,
                 NULL,
                 "The theme %s cannot be read at “%s” of [%s]",
                 id,
                 key,
                 group);
  return FALSE;
}

/* The parts of one line; NULL with @error unless there are @least. */
static char **
read_parts (GKeyFile   *file,
            const char *id,
            const char *group,
            const char *key,
            guint       least,
            GError    **error)
{
  g_auto (GStrv) parts = g_key_file_get_string_list (file, group, key, NULL, NULL);

  if (parts == NULL || g_strv_length (parts) < least)
    {
      fail (error, id, group, key);
      return NULL;
    }
  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);
  return g_steal_pointer (&parts);
}

static double
number_of (const char *text)
{
  return g_ascii_strtod (text, NULL);
}

/* unit; meaning; typical; spread; decimals; least; most */
static void
fill_number (EdaThemeColumn *column, char **parts)
{
  column->unit = g_strdup (parts[0]);
  column->meaning = g_strdup (parts[1]);
  column->typical = number_of (parts[2]);
  column->spread = number_of (parts[3]);
  column->decimals = (guint)number_of (parts[4]);
  column->least = number_of (parts[5]);
  column->most = number_of (parts[6]);
}

/* meaning; level; level … */
static void
fill_levels (EdaThemeColumn *column, char **parts)
{
  column->meaning = g_strdup (parts[0]);
  column->levels = g_strdupv (parts + 1);
}

/* meaning; prefix */
static void
fill_prefix (EdaThemeColumn *column, char **parts)
{
  column->meaning = g_strdup (parts[0]);
  column->prefix = g_strdup (parts[1]);
}

static void
fill_meaning (EdaThemeColumn *column, char **parts)
{
  column->meaning = g_strdup (parts[0]);
}

static const struct
{
  const char  *group;
  EdaThemeKind kind;
  guint        n_parts;
  void (*fill) (EdaThemeColumn *column, char **parts);
} sections[] = {
  { "key", EDA_THEME_KEY, 2, fill_prefix },
  { "date", EDA_THEME_DATE, 1, fill_meaning },
  { "numbers", EDA_THEME_NUMBER, 7, fill_number },
  { "categories", EDA_THEME_CATEGORY, 4, fill_levels },
  { "flags", EDA_THEME_FLAG, 3, fill_levels },
  { "many", EDA_THEME_MANY, 2, fill_prefix },
};

static gboolean
read_section (EdaTheme *self, GKeyFile *file, guint s, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, sections[s].group, NULL, NULL);

  if (keys == NULL)
    return fail (error, self->id, sections[s].group, "");
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_auto (GStrv) parts = read_parts (
          file, self->id, sections[s].group, keys[i], sections[s].n_parts, error);
      EdaThemeColumn *column;

      if (parts == NULL)
        return FALSE;
      column = g_new0 (EdaThemeColumn, 1);
      column->kind = sections[s].kind;
      column->name = g_strdup (keys[i]);
      sections[s].fill (column, parts);
      g_ptr_array_add (self->columns, column);
    }
  return TRUE;
}

static EdaThemeColumn *
find_column (const EdaTheme *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (((EdaThemeColumn *)self->columns->pdata[i])->name, name))
      return self->columns->pdata[i];
  return NULL;
}

static EdaThemeColumn *
find_kind (const EdaTheme *self, EdaThemeKind kind)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (((EdaThemeColumn *)self->columns->pdata[i])->kind == kind)
      return self->columns->pdata[i];
  return NULL;
}

/* [pairs] a ~ b = + */
static gboolean
read_pairs (EdaTheme *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, "pairs", NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit (keys[i], " ~ ", 2);
      g_autofree char *sign = g_key_file_get_string (file, "pairs", keys[i], NULL);
      EdaThemePair     pair = { find_column (self, names[0]), NULL, 0 };

      if (names[1] != NULL)
        pair.b = find_column (self, names[1]);
      if (pair.a == NULL || pair.b == NULL)
        return fail (error, self->id, "pairs", keys[i]);
      pair.sign = g_str_equal (sign, "+") ? 1 : -1;
      g_array_append_val (self->pairs, pair);
    }
  return TRUE;
}

/* [twin] name = unit; meaning; decimals; of; factor */
static gboolean
read_twin (EdaTheme *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, "twin", NULL, NULL);
  g_auto (GStrv) parts = NULL;
  EdaThemeColumn *twin;

  if (keys == NULL || keys[0] == NULL)
    return fail (error, self->id, "twin", "");
  parts = read_parts (file, self->id, "twin", keys[0], 5, error);
  if (parts == NULL)
    return FALSE;
  self->twin_of = find_column (self, parts[3]);
  self->twin_factor = number_of (parts[4]);
  if (self->twin_of == NULL)
    return fail (error, self->id, "twin", keys[0]);
  twin = self->twin = g_new0 (EdaThemeColumn, 1);
  *twin = (EdaThemeColumn){ .kind = EDA_THEME_NUMBER,
                            .name = g_strdup (keys[0]),
                            .unit = g_strdup (parts[0]),
                            .meaning = g_strdup (parts[1]),
                            .decimals = (guint)number_of (parts[2]),
                            .typical = self->twin_of->typical * self->twin_factor,
                            .spread = self->twin_of->spread * self->twin_factor,
                            .least = self->twin_of->least * self->twin_factor,
                            .most = self->twin_of->most * self->twin_factor };
  return TRUE;
}

/* [constant] name = meaning; the one level; another */
static gboolean
read_constant (EdaTheme *self, GKeyFile *file, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, "constant", NULL, NULL);
  g_auto (GStrv) parts = NULL;

  if (keys == NULL || keys[0] == NULL)
    return fail (error, self->id, "constant", "");
  parts = read_parts (file, self->id, "constant", keys[0], 3, error);
  if (parts == NULL)
    return FALSE;
  self->constant = g_new0 (EdaThemeColumn, 1);
  self->constant->kind = EDA_THEME_FLAG;
  self->constant->name = g_strdup (keys[0]);
  fill_levels (self->constant, parts);
  return TRUE;
}

static gboolean
read_words (EdaTheme *self, GKeyFile *file, GError **error)
{
  const struct
  {
    const char *key;
    char      **to;
  } words[] = { { "title", &self->title },
                { "row", &self->row },
                { "context", &self->context },
                { "question", &self->question } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      *words[i].to = g_key_file_get_string (file, "theme", words[i].key, NULL);
      if (*words[i].to == NULL)
        return fail (error, self->id, "theme", words[i].key);
    }
  return TRUE;
}

static gboolean
read_outcome (EdaTheme *self, GKeyFile *file, GError **error)
{
  g_autofree char *name = g_key_file_get_string (file, "theme", "outcome", NULL);
  EdaThemeColumn  *column = name != NULL ? find_column (self, name) : NULL;

  if (column == NULL || column->kind != EDA_THEME_FLAG)
    return fail (error, self->id, "theme", "outcome");
  column->outcome = TRUE;
  return TRUE;
}

static gboolean
read_all (EdaTheme *self, GKeyFile *file, GError **error)
{
  if (!read_words (self, file, error))
    return FALSE;
  for (guint s = 0; s < G_N_ELEMENTS (sections); s++)
    if (!read_section (self, file, s, error))
      return FALSE;
  self->key = find_kind (self, EDA_THEME_KEY);
  self->date = find_kind (self, EDA_THEME_DATE);
  self->many = find_kind (self, EDA_THEME_MANY);
  return read_outcome (self, file, error) && read_pairs (self, file, error)
         && read_twin (self, file, error) && read_constant (self, file, error);
}

EdaTheme *
eda_theme_parse (const char *id, const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) failure = NULL;
  g_autoptr (EdaTheme) self = g_new0 (EdaTheme, 1);

  self->id = g_strdup (id);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (EdaThemePair));
  if (!g_key_file_load_from_data (file, text, (gsize)-1, G_KEY_FILE_NONE, &failure))
    {
      eda_error_set (error,
                     EDA_ERROR_OPTION,
                     NULL,
                     NULL,
                     "The theme %s cannot be read: %s",
                     id,
                     failure->message);
      return NULL;
    }
  return read_all (self, file, error) ? g_steal_pointer (&self) : NULL;
}

static EdaTheme *
load_built_in (const char *id)
{
  g_autofree char *path = g_strdup_printf (RESOURCE_PATH, id);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (
      eda_practice_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  EdaTheme *theme = eda_theme_parse (id, g_bytes_get_data (bytes, NULL), &error);

  if (theme == NULL)
    g_error ("%s", error->message);
  return theme;
}

const EdaTheme *
eda_theme_find (const char *id)
{
  static EdaTheme *themes[G_N_ELEMENTS (ids)];
  static GMutex    lock;

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_str_equal (ids[i], id))
      {
        g_mutex_lock (&lock);
        if (themes[i] == NULL)
          themes[i] = load_built_in (id);
        g_mutex_unlock (&lock);
        return themes[i];
      }
  return NULL;
}
