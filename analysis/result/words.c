/* Numbers and the words around them as the reader writes them. */

#include "analysis/result/words.h"

#include <glib/gi18n.h>

#include "analysis/result/translate.h"

char *
eda_words_number (EdaRole role, double value)
{
  g_autofree char *english = eda_format (role, value);

  return eda_translate (english);
}

char *
eda_words_count (guint64 n, const char *form)
{
  g_autofree char *number = eda_format (EDA_ROLE_COUNT, (double)n);

  return g_strdup_printf (form, number);
}

char *
eda_words_rows (guint64 n)
{
  return eda_words_count (n, ngettext ("%s row", "%s rows", n));
}

char *
eda_words_columns (guint64 n)
{
  return eda_words_count (n, ngettext ("%s column", "%s columns", n));
}
