/* The items of a list are of one kind: names, or numbers. Read the wrong way round, the
 * pieces are the end of one list, a few cells and the beginning of the next. */

#include "analysis/table/lists.h"

#include "analysis/table/kind.h"
#include "analysis/table/sample.h"

#include <string.h>

#define LOOK_BYTES (64 * 1024)
#define SAMPLE_ROWS 50
#define SAMPLE_CELLS 5000
#define MIN_ITEMS 3 /* of one list, to know it as such */

typedef struct
{
  guint n_cells; /* that have the sign inside */
  guint n_mixed; /* of these: with pieces of different kinds */
  guint longest; /* pieces of one of these */
} Lists;

static void
count_cell (Lists *self, const char *text, char sign)
{
  const char separator[] = { sign, '\0' };
  g_auto (GStrv) pieces = g_strsplit (text, separator, -1);
  guint    n = g_strv_length (pieces);
  gboolean values = FALSE, texts = FALSE;

  if (n < 2)
    return;
  for (guint i = 0; i < n; i++)
    {
      EdaKind kind = eda_kind_of (pieces[i], strlen (pieces[i]), 0);

      values |= kind == EDA_KIND_VALUE;
      texts |= kind == EDA_KIND_TEXT;
    }
  self->n_cells++;
  self->n_mixed += values && texts;
  self->longest = MAX (self->longest, n);
}

static Lists
count_lists (const EdaExcerpt *excerpt, const EdaCsvSyntax *syntax, char sign)
{
  EdaExcerpt few = *excerpt;
  Lists      lists = { 0, 0, 0 };
  g_autoptr (EdaSample) sample = NULL;

  few.head_length = MIN (few.head_length, LOOK_BYTES);
  sample = eda_sample_new (&few, syntax, SAMPLE_ROWS, SAMPLE_CELLS);
  for (guint row = 0; row < sample->rows->len; row++)
    for (guint i = 0; i < eda_sample_get_n_fields (sample, row); i++)
      count_cell (&lists, eda_sample_get_cell (sample, row, i), sign);
  return lists;
}

gboolean
eda_lists_are_inside (const EdaExcerpt   *excerpt,
                      const EdaCsvSyntax *outer,
                      const EdaCsvSyntax *inner)
{
  Lists inside = count_lists (excerpt, outer, inner->delimiter);
  Lists outside = count_lists (excerpt, inner, outer->delimiter);

  return inside.longest >= MIN_ITEMS && inside.n_mixed == 0
         && 2 * outside.n_mixed > outside.n_cells;
}
