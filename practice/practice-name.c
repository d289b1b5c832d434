/* Names of practice files, "clinic-3-42+mar". */

#include "practice/practice-name.h"

#include "analysis/core/error.h"

EdaPracticeName *
eda_practice_name_new (const EdaTheme *theme, guint level, guint64 seed)
{
  EdaPracticeName *self = g_new0 (EdaPracticeName, 1);

  self->theme = theme;
  self->level = level;
  self->seed = seed;
  self->wished = g_ptr_array_new ();
  return self;
}

void
eda_practice_name_free (EdaPracticeName *self)
{
  g_ptr_array_unref (self->wished);
  g_free (self);
}

static EdaPracticeName *
refuse (GError **error, const char *hint, const char *what, const char *word)
{
  eda_error_set (error, EDA_ERROR_OPTION, NULL, hint, "%s “%s”", what, word);
  return NULL;
}

static EdaPracticeName *
parse_head (const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);
  g_autofree char *all = g_strjoinv (", ", (char **)eda_theme_ids ());
  g_autofree char *hint = g_strdup_printf (
      "A name is THEME-LEVEL-SEED, such as clinic-3-42; themes: %s", all);
  const EdaTheme *theme = parts[0] != NULL ? eda_theme_find (parts[0]) : NULL;
  guint64         level, seed;

  if (theme == NULL)
    return refuse (error, hint, "There is no theme", parts[0] != NULL ? parts[0] : "");
  if (g_strv_length (parts) != 3)
    return refuse (error, hint, "This is no name of a practice file:", text);
  if (!g_ascii_string_to_unsigned (parts[1], 10, 1, EDA_N_LEVELS, &level, NULL))
    return refuse (error, "Levels go from 1 to 5", "There is no level", parts[1]);
  if (!g_ascii_string_to_unsigned (parts[2], 10, 0, G_MAXUINT32, &seed, NULL))
    return refuse (error,
                   "A seed is a whole number from 0 to 4294967295",
                   "This is no seed:",
                   parts[2]);
  return eda_practice_name_new (theme, (guint)level, seed);
}

EdaPracticeName *
eda_practice_name_parse (const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "+", -1);
  g_autoptr (EdaPracticeName) self = parse_head (parts[0] != NULL ? parts[0] : "", error);

  for (guint i = 1; self != NULL && parts[i] != NULL; i++)
    {
      const EdaRecipe *pattern = eda_recipe_find (parts[i]);

      if (pattern == NULL)
        return refuse (error,
                       "docs/PRACTICE.md lists the patterns",
                       "There is no pattern",
                       parts[i]);
      if (!g_ptr_array_find (self->wished, pattern, NULL))
        g_ptr_array_add (self->wished, (gpointer)pattern);
    }
  return g_steal_pointer (&self);
}

char *
eda_practice_name_print (const EdaPracticeName *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (
      out, "%s-%u-%" G_GUINT64_FORMAT, self->theme->id, self->level, self->seed);
  for (guint i = 0; i < self->wished->len; i++)
    g_string_append_printf (
        out, "+%s", ((const EdaRecipe *)self->wished->pdata[i])->code);
  return g_string_free (out, FALSE);
}
