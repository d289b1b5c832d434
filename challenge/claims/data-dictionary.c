/* Line by line: a table begins with its heads and ends with the first line that is no
 * row.
 */

#include "challenge/claims/data-dictionary.h"

#include <string.h>

#define BETWEEN " · "

/* NULL: the line is no row of a table. */
static char **
split_row (const char *line)
{
  g_autofree char *row = g_strstrip (g_strdup (line));
  const gsize      length = strlen (row);
  char           **cells;

  if (length < 2 || row[0] != '|' || row[length - 1] != '|')
    return NULL;
  row[length - 1] = '\0';
  cells = g_strsplit (row + 1, "|", -1);
  for (guint i = 0; cells[i] != NULL; i++)
    g_strstrip (cells[i]);
  return cells;
}

static gboolean
is_head (char **cells)
{
  return g_strv_length (cells) >= 2 && g_ascii_strcasecmp (cells[0], "column") == 0
         && g_ascii_strcasecmp (cells[1], "meaning") == 0;
}

static char *
join_meaning (char **cells)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 1; cells[i] != NULL; i++)
    if (*cells[i] != '\0' && !g_str_equal (cells[i], "?"))
      g_string_append_printf (out, "%s%s", out->len > 0 ? BETWEEN : "", cells[i]);
  g_string_replace (out, "`", "", 0);
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static void
read_row (EdaClaimSchema *schema, char **cells)
{
  g_autofree char *meaning = join_meaning (cells);
  g_auto (GStrv) names = g_strsplit (cells[0], ",", -1);

  for (char **name = names; meaning != NULL && *name != NULL; name++)
    {
      int column;

      g_strdelimit (*name, "`", ' ');
      column = eda_claim_schema_find (schema, g_strstrip (*name));
      if (column >= 0)
        eda_claim_schema_set_meaning (schema, (guint)column, meaning);
    }
}

void
eda_data_dictionary_read (EdaClaimSchema *schema, const char *page)
{
  g_auto (GStrv) lines = g_strsplit (page, "\n", -1);
  gboolean inside = FALSE;

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) cells = split_row (*line);

      if (cells != NULL && inside)
        read_row (schema, cells);
      inside = cells != NULL && (inside || is_head (cells));
    }
}
