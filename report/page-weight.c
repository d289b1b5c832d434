/* A page that a browser opens at once: what it weighs is summed as it grows, and the
 * further tables of parts wait until all else stands. Those that then make it too heavy
 * are left out, for all parts alike, and the step says so. */

#include "report/page-parts.h"

#include <string.h>

#define FRAME_BYTES 28000 /* style sheet, front, reading, glossary */
#define SLACK 0.98        /* marks of the template are not weighed one by one */

typedef struct
{
  EdaFacts *step, *block;
  char     *table;
  guint     rank; /* 1 = the first further table of its part */
} Extra;

static void
extra_free (gpointer data)
{
  Extra *self = data;

  g_free (self->table);
  g_free (self);
}

GPtrArray *
eda_page_extras_new (void)
{
  return g_ptr_array_new_with_free_func (extra_free);
}

void
eda_page_put_off (
    EdaPage *self, EdaFacts *step, EdaFacts *block, guint rank, const char *table)
{
  Extra *extra = g_new (Extra, 1);

  *extra = (Extra){ step, block, g_strdup (table), rank };
  g_ptr_array_add (self->extras, extra);
}

static gsize
weigh_rank (const EdaPage *self, guint rank)
{
  gsize weight = 0;

  for (guint i = 0; i < self->extras->len; i++)
    {
      const Extra *extra = self->extras->pdata[i];

      weight += extra->rank == rank ? strlen (extra->table) : 0;
    }
  return weight;
}

/* The highest rank that there is room for. */
static guint
find_last_rank (const EdaPage *self)
{
  guint n_columns
      = eda_table_get_n_columns (eda_profile_get_table (self->report->profile));
  gsize limit = (gsize)((double)self->format->limit (n_columns) * SLACK);
  gsize weight = self->weight + FRAME_BYTES;
  guint rank = 0;

  for (gsize more; (more = weigh_rank (self, rank + 1)) > 0; rank++)
    {
      weight += more;
      if (weight > limit)
        break;
    }
  return rank;
}

static guint
count_left_out (const EdaPage *self, const EdaFacts *step, guint last)
{
  guint n = 0;

  for (guint i = 0; i < self->extras->len; i++)
    {
      const Extra *extra = self->extras->pdata[i];

      n += extra->step == step && extra->rank > last;
    }
  return n;
}

void
eda_page_settle (EdaPage *self, EdaFacts *steps)
{
  guint last = self->extras->len > 0 ? find_last_rank (self) : 0;

  for (guint i = 0; i < self->extras->len; i++)
    {
      const Extra *extra = self->extras->pdata[i];

      if (extra->rank <= last)
        eda_facts_add_text (extra->block, "table", extra->table);
    }
  for (gsize i = 0; i < eda_facts_get_size (steps); i++)
    {
      EdaFacts *step = eda_facts_get_child (steps, i);
      guint     n = count_left_out (self, step, last);

      if (n > 0)
        eda_facts_add_count (step, "tables_left_out", n);
    }
}
