/* What may stand at the cursor: the parser reads the line up to there, and notes what it
 * asks for where the line ends. */

#include <string.h>

#include "challenge/claims/claim-parser.h"

static void
candidate_free (gpointer data)
{
  EdaClaimCandidate *candidate = data;

  g_free (candidate->text);
  g_free (candidate);
}

/* Where the word begins that ends at the cursor. */
static guint
find_word_start (const char *line, guint cursor)
{
  const char *at = line + cursor;

  while (at > line)
    {
      const char    *before = g_utf8_find_prev_char (line, at);
      const gunichar c = g_utf8_get_char (before);

      if (!g_unichar_isalnum (c) && c != '_' && c != '-' && c != '.')
        break;
      at = before;
    }
  return (guint)(at - line);
}

static gboolean
begins_with (const char *text, const char *folded)
{
  g_autofree char *other = g_utf8_casefold (text, -1);

  return g_str_has_prefix (other, folded);
}

static gint
by_kind (gconstpointer a, gconstpointer b)
{
  const EdaClaimCandidate *x = *(EdaClaimCandidate *const *)a;
  const EdaClaimCandidate *y = *(EdaClaimCandidate *const *)b;

  return y->column - x->column;
}

GPtrArray *
eda_claim_complete (const char           *line,
                    guint                 cursor,
                    const EdaClaimSchema *schema,
                    guint                *start)
{
  g_autofree char *before = NULL, *prefix = NULL, *folded = NULL;
  GPtrArray       *all = g_ptr_array_new_with_free_func (candidate_free);
  EdaClaimParser   self = { .schema = schema, .wanted = all };

  cursor = (guint)MIN (cursor, strlen (line));
  *start = cursor;
  if (!g_utf8_validate (line, cursor, NULL))
    return all;
  *start = find_word_start (line, cursor);
  before = g_strndup (line, *start);
  prefix = g_strndup (line + *start, cursor - *start);
  folded = g_utf8_casefold (prefix, -1);
  self.line = before;
  eda_claim_parser_run (&self);
  g_clear_pointer (&self.issue, eda_claim_issue_free);
  g_clear_pointer (&self.claim, eda_claim_unref);
  for (guint i = all->len; i > 0; i--)
    if (!begins_with (((EdaClaimCandidate *)all->pdata[i - 1])->text, folded))
      g_ptr_array_remove_index (all, i - 1);
  g_ptr_array_sort (all, by_kind);
  return all;
}
