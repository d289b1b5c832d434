/* Numbers look as in reports; the words around them are the reader's. */

#include "analysis/result/words.h"

#include <glib/gi18n.h>

#include "analysis/result/format.h"

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
