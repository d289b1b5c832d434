/* A small table of results, filled row by row and then only read. */

#include "analysis/result/grid.h"

#include "analysis/result/spreadsheet.h"

struct _EdaGrid
{
  gatomicrefcount ref_count;
  char           *caption;
  char           *note;
  char          **titles;
  guint           n_columns;
  guint           n_rows;
  GArray         *cells; /* EdaGridCell, row by row; the last row may still be short */
};

static void
clear_cell (gpointer cell)
{
  g_free (((EdaGridCell *)cell)->text);
}

EdaGrid *
eda_grid_new (const char *caption, const char *const *titles)
{
  EdaGrid *self = g_new0 (EdaGrid, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->caption = g_strdup (caption);
  self->titles = g_strdupv ((char **)titles);
  self->n_columns = g_strv_length (self->titles);
  self->cells = g_array_new (FALSE, TRUE, sizeof (EdaGridCell));
  g_array_set_clear_func (self->cells, clear_cell);
  return self;
}

EdaGrid *
eda_grid_ref (EdaGrid *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
eda_grid_unref (EdaGrid *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->cells);
  g_strfreev (self->titles);
  g_free (self->caption);
  g_free (self->note);
  g_free (self);
}

void
eda_grid_add_row (EdaGrid *self)
{
  g_array_set_size (self->cells,
                    self->n_rows * self->n_columns); /* pads with empty cells */
  self->n_rows++;
}

static void
add_cell (EdaGrid *self, EdaGridCell cell)
{
  g_return_if_fail (self->n_rows > 0);
  g_return_if_fail (self->cells->len < self->n_rows * self->n_columns);
  g_array_append_val (self->cells, cell);
}

void
eda_grid_add_text (EdaGrid *self, const char *text)
{
  add_cell (self, (EdaGridCell){ EDA_ROLE_TEXT, EDA_TONE_PLAIN, 0, g_strdup (text) });
}

void
eda_grid_add_number (EdaGrid *self, EdaRole role, double number)
{
  add_cell (self, (EdaGridCell){ role, EDA_TONE_PLAIN, number, NULL });
}

void
eda_grid_set_tone (EdaGrid *self, EdaGridTone tone)
{
  g_return_if_fail (self->cells->len > 0);
  g_array_index (self->cells, EdaGridCell, self->cells->len - 1).tone = tone;
}

void
eda_grid_set_note (EdaGrid *self, const char *note)
{
  g_free (self->note);
  self->note = g_strdup (note);
}

const char *
eda_grid_get_caption (const EdaGrid *self)
{
  return self->caption;
}

const char *
eda_grid_get_note (const EdaGrid *self)
{
  return self->note;
}

guint
eda_grid_get_n_columns (const EdaGrid *self)
{
  return self->n_columns;
}

guint
eda_grid_get_n_rows (const EdaGrid *self)
{
  return self->n_rows;
}

const char *
eda_grid_get_title (const EdaGrid *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, NULL);
  return self->titles[column];
}

const EdaGridCell *
eda_grid_get_cell (const EdaGrid *self, guint row, guint column)
{
  static const EdaGridCell empty = { EDA_ROLE_TEXT, EDA_TONE_PLAIN, 0, NULL };
  guint                    index = row * self->n_columns + column;

  g_return_val_if_fail (row < self->n_rows && column < self->n_columns, NULL);
  return index < self->cells->len ? &g_array_index (self->cells, EdaGridCell, index)
                                  : &empty;
}

/* A column of numbers holds at least one; empty cells and dashes between them are no
 * text. */
gboolean
eda_grid_is_number_column (const EdaGrid *self, guint column)
{
  gboolean any = FALSE;

  for (guint row = 0; row < self->n_rows; row++)
    {
      const EdaGridCell *cell = eda_grid_get_cell (self, row, column);

      if (cell->role != EDA_ROLE_TEXT)
        any = TRUE;
      else if (cell->text != NULL && cell->text[0] != '\0'
               && !g_str_equal (cell->text, "–"))
        return FALSE;
    }
  return any;
}

char *
eda_grid_dup_cell_text (const EdaGrid *self, guint row, guint column)
{
  const EdaGridCell *cell = eda_grid_get_cell (self, row, column);

  g_return_val_if_fail (cell != NULL, NULL);
  if (cell->role == EDA_ROLE_TEXT)
    return g_strdup (cell->text != NULL ? cell->text : "");
  return eda_format (cell->role, cell->number);
}

const char *
eda_grid_tone_sign (EdaGridTone tone)
{
  switch (tone)
    {
    case EDA_TONE_HIGH:
      return "▲ ";
    case EDA_TONE_LOW:
      return "▼ ";
    case EDA_TONE_WARN:
      return "! ";
    case EDA_TONE_PLAIN:
    case EDA_TONE_STRONG:
      return "";
    }
  g_return_val_if_reached ("");
}

char *
eda_grid_dup_tsv (const EdaGrid *self)
{
  GString *text = g_string_new (NULL);
  guint    n_columns = eda_grid_get_n_columns (self);

  for (guint column = 0; column < n_columns; column++)
    {
      g_string_append (text, column > 0 ? "\t" : "");
      eda_append_tsv_cell (text, eda_grid_get_title (self, column));
    }
  g_string_append_c (text, '\n');
  for (guint row = 0; row < eda_grid_get_n_rows (self); row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          g_autofree char *cell = eda_grid_dup_cell_text (self, row, column);

          g_string_append (text, column > 0 ? "\t" : "");
          eda_append_tsv_cell (text, cell != NULL ? cell : "");
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
