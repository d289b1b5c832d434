/* The words of the loader's options. */

#include "analysis/table/load-words.h"

#include <string.h>

#include "analysis/table/column.h"

static const struct
{
  const char *name;
  char        sign;
} delimiters[]
    = { { "tab", '\t' },  { "comma", ',' }, { "semicolon", ';' }, { "pipe", '|' },
        { "space", ' ' }, { "colon", ':' }, { "\\t", '\t' } };

gboolean
eda_load_parse_delimiter (const char *text, char *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (delimiters); i++)
    if (g_str_equal (text, delimiters[i].name))
      {
        *out = delimiters[i].sign;
        return TRUE;
      }
  if (strlen (text) != 1 || strchr ("\"\r\n", text[0]) != NULL)
    return FALSE;
  *out = text[0];
  return TRUE;
}

char *
eda_load_print_delimiter (char delimiter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (delimiters); i++)
    if (delimiter == delimiters[i].sign)
      return g_strdup (delimiters[i].name);
  return g_strndup (&delimiter, 1);
}

gboolean
eda_load_parse_quote (const char *text, int *out)
{
  if (g_str_equal (text, "none"))
    *out = 0;
  else if (strlen (text) == 1 && g_ascii_ispunct (text[0]))
    *out = text[0];
  else
    return FALSE;
  return TRUE;
}

gboolean
eda_load_parse_decimal (const char *text, char *out)
{
  if (g_str_equal (text, "point") || g_str_equal (text, "."))
    *out = '.';
  else if (g_str_equal (text, "comma") || g_str_equal (text, ","))
    *out = ',';
  else
    return FALSE;
  return TRUE;
}

gboolean
eda_load_parse_header (const char *text, int *out)
{
  if (g_str_equal (text, "auto"))
    *out = -1;
  else if (g_str_equal (text, "no"))
    *out = 0;
  else if (g_str_equal (text, "yes"))
    *out = 1;
  else
    return FALSE;
  return TRUE;
}

gboolean
eda_load_parse_encoding (const char *text)
{
  GIConv converter = g_iconv_open ("UTF-8", text);

  if (converter == (GIConv)-1)
    return FALSE;
  g_iconv_close (converter);
  return TRUE;
}

/* A column's name may hold "=", a type's cannot: the last one counts. */
gboolean
eda_load_parse_type (const char *text, char **column, int *storage)
{
  const char *equals = strrchr (text, '=');

  if (equals == NULL)
    return FALSE;
  for (EdaStorage one = EDA_STORAGE_BOOLEAN; one <= EDA_STORAGE_TEXT; one++)
    if (g_str_equal (eda_storage_get_name (one), equals + 1))
      {
        *column = g_strndup (text, (gsize)(equals - text));
        *storage = (int)one;
        return TRUE;
      }
  return FALSE;
}
