/* A line for each value, the only way that it is written. */

#include <string.h>

#include "notebook/params-text.h"

static gboolean
is_plain (const char *value)
{
  gsize length = strlen (value);

  if (length == 0 || value[0] == ' ' || value[0] == '"' || value[length - 1] == ' ')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if ((guchar)value[i] < 0x20 || value[i] == 0x7f)
      return FALSE;
  return TRUE;
}

static void
append_quoted (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (; *value != '\0'; value++)
    if (*value == '\n')
      g_string_append (text, "\\n");
    else if (*value == '\t')
      g_string_append (text, "\\t");
    else if (*value == '"' || *value == '\\')
      g_string_append_printf (text, "\\%c", *value);
    else if ((guchar)*value < 0x20 || *value == 0x7f)
      g_string_append_printf (text, "\\u%04x", (guint)*value);
    else
      g_string_append_c (text, *value);
  g_string_append_c (text, '"');
}

void
eda_param_value_print (const char *value, GString *text)
{
  if (is_plain (value))
    g_string_append (text, value);
  else
    append_quoted (text, value);
  g_string_append_c (text, '\n');
}

void
eda_params_print (const EdaParams *params, GString *text)
{
  for (guint i = 0; i < eda_params_get_n (params); i++)
    {
      const char        *key = eda_params_get_key (params, i);
      const char *const *values = eda_params_get_values (params, key);

      g_string_append_printf (text, "%s:", key);
      if (values[1] == NULL)
        {
          g_string_append_c (text, ' ');
          eda_param_value_print (values[0], text);
          continue;
        }
      g_string_append_c (text, '\n');
      for (; *values != NULL; values++)
        {
          g_string_append (text, "- ");
          eda_param_value_print (*values, text);
        }
    }
}
