/* EdaSample: rows as arrays of strings. */

#include "analysis/table/sample.h"

#include <string.h>

#define TEXTS_BLOCK (64 * 1024)

typedef struct
{
  const EdaExcerpt *excerpt;
  EdaSample        *sample;
  GPtrArray        *row; /* in work */
  guint             n_cells;
  guint             max_rows;
  guint             max_cells;
} Filling;

static void
cell_cb (const char *text, gsize length, gpointer data)
{
  Filling *self = data;

  if (self->row->len < self->max_cells)
    g_ptr_array_add (
        self->row, g_string_chunk_insert_len (self->sample->texts, text, (gssize)length));
}

static gboolean
row_cb (guint64 line, gpointer data)
{
  Filling *self = data;

  self->n_cells += self->row->len;
  g_array_append_val (self->sample->lines, line);
  g_ptr_array_add (self->sample->rows, self->row);
  self->row = g_ptr_array_new ();
  return self->sample->rows->len < self->max_rows && self->n_cells < self->max_cells;
}

static gboolean
tick_cb (gsize done, gpointer data)
{
  const Filling *self = data;

  return !eda_excerpt_is_cancelled (self->excerpt);
}

EdaSample *
eda_sample_new (const EdaExcerpt   *excerpt,
                const EdaCsvSyntax *syntax,
                guint               max_rows,
                guint               max_cells)
{
  static const EdaCsvHandler handler = { cell_cb, row_cb, NULL, NULL, tick_cb };
  EdaSample                 *self = g_new0 (EdaSample, 1);
  Filling filling = { excerpt, self, g_ptr_array_new (), 0, max_rows, max_cells };

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  self->texts = g_string_chunk_new (TEXTS_BLOCK);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint64));
  if (!eda_excerpt_is_cancelled (excerpt))
    eda_csv_scan (excerpt->head, excerpt->head_length, 1, syntax, &handler, &filling);
  g_ptr_array_unref (filling.row);
  return self;
}

void
eda_sample_free (EdaSample *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_array_unref (self->lines);
  g_string_chunk_free (self->texts);
  g_free (self);
}

guint
eda_sample_get_n_fields (const EdaSample *self, guint row)
{
  const GPtrArray *cells = g_ptr_array_index (self->rows, row);

  return cells->len;
}

const char *
eda_sample_get_cell (const EdaSample *self, guint row, guint field)
{
  const GPtrArray *cells = g_ptr_array_index (self->rows, row);

  return field < cells->len ? g_ptr_array_index (cells, field) : NULL;
}

guint64
eda_sample_get_line (const EdaSample *self, guint row)
{
  return g_array_index (self->lines, guint64, row);
}

guint
eda_sample_get_n_filled (const EdaSample *self, guint row)
{
  const GPtrArray *cells = g_ptr_array_index (self->rows, row);
  guint            n = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = g_ptr_array_index (cells, i);

      n += text[strspn (text, " \t")] != '\0';
    }
  return n;
}
