/* One value behind its key, or several below it, each behind a dash. */

#include "notebook/params-text.h"

#include <string.h>

typedef struct
{
  char **lines;
  guint  at, end;
  char  *why;
} Reader;

static gboolean
refuse (Reader *self, const char *why)
{
  self->why = g_strdup (why);
  return FALSE;
}

/* What stands behind a backslash; NULL when that is nothing known. */
static const char *
append_escaped (GString *value, const char *sign)
{
  char    digits[5] = { 0 };
  guint64 code;

  switch (*sign)
    {
    case 'n':
      g_string_append_c (value, '\n');
      return sign + 1;
    case 't':
      g_string_append_c (value, '\t');
      return sign + 1;
    case '"':
    case '\\':
      g_string_append_c (value, *sign);
      return sign + 1;
    case 'u':
      strncpy (digits, sign + 1, 4);
      if (strlen (digits) != 4
          || !g_ascii_string_to_unsigned (digits, 16, 1, 0x1f, &code, NULL))
        return strcmp (digits, "007f") == 0 ? (g_string_append_c (value, 0x7f), sign + 5)
                                            : NULL;
      g_string_append_c (value, (char)code);
      return sign + 5;
    default:
      return NULL;
    }
}

static gboolean
read_quoted (Reader *self, const char *text, char **out)
{
  g_autoptr (GString) value = g_string_new (NULL);

  for (text++; *text != '"';)
    {
      if (*text == '\0')
        return refuse (self, "The quote mark is not closed.");
      if (*text == '\\')
        text = append_escaped (value, text + 1);
      else
        g_string_append_c (value, *text++);
      if (text == NULL)
        return refuse (self, "There is a backslash before a sign that needs none.");
    }
  if (text[1] != '\0')
    return refuse (self, "Something follows behind the closing quote mark.");
  *out = g_string_free (g_steal_pointer (&value), FALSE);
  return TRUE;
}

static gboolean
read_value (Reader *self, const char *text, char **out)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0')
    return refuse (self, "A value is missing; write \"\" for an empty one.");
  if (*stripped == '"')
    return read_quoted (self, stripped, out);
  *out = g_steal_pointer (&stripped);
  return TRUE;
}

static char *
read_key (const char *line)
{
  gsize length = strspn (line, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-_.");

  return length > 0 && line[length] == ':' ? g_strndup (line, length) : NULL;
}

static gboolean
read_list (Reader *self, GPtrArray *values)
{
  while (self->at + 1 < self->end && g_str_has_prefix (self->lines[self->at + 1], "- "))
    {
      char *value = NULL;

      self->at++;
      if (!read_value (self, self->lines[self->at] + 2, &value))
        return FALSE;
      g_ptr_array_add (values, value);
    }
  return values->len > 0
         || refuse (self, "A value is missing; write \"\" for an empty one.");
}

static gboolean
read_values (Reader *self, const char *text, GPtrArray *values)
{
  char *value = NULL;

  if (text[strspn (text, " \t")] == '\0')
    return read_list (self, values);
  if (!read_value (self, text, &value))
    return FALSE;
  g_ptr_array_add (values, value);
  return TRUE;
}

/* Returns: (transfer full): with the key of the line; NULL when it is not understood */
static EdaParams *
read_line (Reader *self, const EdaParams *params)
{
  const char      *line = self->lines[self->at];
  g_autofree char *key = read_key (line);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  if (key == NULL)
    refuse (self, "This is no “key: value”.");
  else if (eda_params_get_values (params, key) != NULL)
    refuse (self, "This key stands here twice.");
  else if (read_values (self, line + strlen (key) + 1, values))
    {
      g_ptr_array_add (values, NULL);
      return eda_params_with (params, key, (const char *const *)values->pdata);
    }
  return NULL;
}

EdaParams *
eda_params_read (char **lines, guint first, guint end, guint *bad_line, char **why)
{
  Reader self = { lines, first, end, NULL };
  g_autoptr (EdaParams) params = eda_params_new ();

  for (; self.at < end; self.at++)
    {
      EdaParams *more;

      if (lines[self.at][strspn (lines[self.at], " \t")] == '\0')
        continue;
      more = read_line (&self, params);
      if (more == NULL)
        {
          *bad_line = self.at;
          *why = self.why;
          return NULL;
        }
      eda_params_unref (params);
      params = more;
    }
  return g_steal_pointer (&params);
}
