/* A page that a browser opens at once: what it weighs is summed as it grows, and the
 * figures and further tables of parts wait until all else stands. Those that then make it
 * too heavy are left out, the later and the closer ones first, and the step says so. */

#include "report/page-parts.h"

#include <string.h>

#include "analysis/result/format.h"

#define FRAME_BYTES 32000 /* style sheet, front, reading, glossary */
#define SLACK 0.97        /* marks of the template are not weighed one by one */

typedef struct
{
  EdaFacts   *step, *block;
  const char *name; /* in the block: "table" or "figure" */
  char       *marks;
  guint    rank; /* 1 = the first further table of its part; how close a figure looks */
  guint    part; /* of its step, from 1; 0 = of none with a title */
  gboolean shown;
} Extra;

static void
extra_free (gpointer data)
{
  Extra *self = data;

  g_free (self->marks);
  g_free (self);
}

GPtrArray *
eda_page_extras_new (void)
{
  return g_ptr_array_new_with_free_func (extra_free);
}

void
eda_page_put_off (EdaPage    *self,
                  EdaFacts   *step,
                  EdaFacts   *block,
                  const char *name,
                  guint       rank,
                  const char *marks)
{
  Extra *extra = g_new (Extra, 1);

  *extra = (Extra){ step, block, name, g_strdup (marks), rank, self->part, FALSE };
  g_ptr_array_add (self->extras, extra);
}

static gboolean
is_of (const Extra *extra, const char *name, guint rank)
{
  return extra->rank == rank && g_str_equal (extra->name, name);
}

static gboolean
has_rank (const EdaPage *self, const char *name, guint rank)
{
  for (guint i = 0; i < self->extras->len; i++)
    if (is_of (self->extras->pdata[i], name, rank))
      return TRUE;
  return FALSE;
}

/* All tables of @rank, or none. */
static gboolean
show_tables (EdaPage *self, guint rank, gsize *room)
{
  gsize weight = 0;

  for (guint i = 0; i < self->extras->len; i++)
    {
      const Extra *extra = self->extras->pdata[i];

      weight += is_of (extra, "table", rank) ? strlen (extra->marks) : 0;
    }
  if (weight > *room)
    return FALSE;
  for (guint i = 0; i < self->extras->len; i++)
    {
      Extra *extra = self->extras->pdata[i];

      extra->shown |= is_of (extra, "table", rank);
    }
  *room -= weight;
  return TRUE;
}

/* Each figure of @rank that there is room for. @part: its number in its step; 0 = any */
static void
show_figures (EdaPage *self, guint rank, guint part, gsize *room)
{
  for (guint i = 0; i < self->extras->len; i++)
    {
      Extra *extra = self->extras->pdata[i];
      gsize  weight = strlen (extra->marks);

      if (!is_of (extra, "figure", rank) || (part > 0 && extra->part != part)
          || weight > *room)
        continue;
      extra->shown = TRUE;
      *room -= weight;
    }
}

/* The figures of the first parts, of the second ones and so on; the first further table
 * of each part, then figures that look closer, then the other tables. */
static void
choose (EdaPage *self)
{
  guint n_columns
      = eda_table_get_n_columns (eda_profile_get_table (self->report->profile));
  gsize    limit = (gsize)((double)self->format->limit (n_columns) * SLACK);
  gsize    weight = self->weight + FRAME_BYTES;
  gsize    room = limit > weight ? limit - weight : 0;
  gboolean all;

  for (guint part = 1; part <= EDA_PAGE_FIGURE_GROUPS; part++)
    show_figures (self, 0, part, &room);
  all = show_tables (self, 1, &room);
  for (guint rank = 1; rank <= EDA_FIGURE_CLOSEST; rank++)
    show_figures (self, rank, 0, &room);
  for (guint rank = 2; all && has_rank (self, "table", rank); rank++)
    all = show_tables (self, rank, &room);
}

static gboolean
is_left_out (const Extra *extra, const EdaFacts *step, const char *name)
{
  return extra->step == step && !extra->shown && g_str_equal (extra->name, name);
}

static guint
count_left_out (const EdaPage *self, const EdaFacts *step, const char *name)
{
  guint n = 0;

  for (guint i = 0; i < self->extras->len; i++)
    n += is_left_out (self->extras->pdata[i], step, name);
  return n;
}

/* Figures that look closer are called so while none of the others had to go. */
static void
add_figures_left_out (const EdaPage *self, EdaFacts *step, guint n)
{
  g_autofree char *text = NULL;
  gboolean         closer = TRUE;

  for (guint i = 0; i < self->extras->len; i++)
    {
      const Extra *extra = self->extras->pdata[i];

      closer &= extra->rank > 0 || !is_left_out (extra, step, "figure");
    }
  text = closer ? eda_format_count (n, "closer figure is", "closer figures are")
                : eda_format_count (n, "figure is", "figures are");
  eda_facts_add_text (step, "closer_left_out", text);
}

void
eda_page_settle (EdaPage *self, EdaFacts *steps)
{
  if (self->extras->len > 0)
    choose (self);
  for (guint i = 0; i < self->extras->len; i++)
    {
      const Extra *extra = self->extras->pdata[i];

      if (extra->shown)
        eda_facts_add_text (extra->block, extra->name, extra->marks);
    }
  for (gsize i = 0; i < eda_facts_get_size (steps); i++)
    {
      EdaFacts *step = eda_facts_get_child (steps, i);
      guint     tables = count_left_out (self, step, "table");
      guint     figures = count_left_out (self, step, "figure");

      if (tables > 0)
        eda_facts_add_count (step, "tables_left_out", tables);
      if (figures > 0)
        add_figures_left_out (self, step, figures);
    }
}
