/* A table of texts on its way to a CSV file. */

#include "tests/planted/sheet.h"

#include <string.h>

static void
column_free (gpointer data)
{
  SheetColumn *self = data;

  g_free (self->name);
  g_free (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}

Sheet *
sheet_new (gsize n_rows, guint level, guint64 seed)
{
  Sheet *self = g_new0 (Sheet, 1);

  self->n_rows = n_rows;
  self->level = level;
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->planted = g_ptr_array_new ();
  self->needed = g_ptr_array_new ();
  self->draw.state = seed * 0xD1B54A32D192ED03u + 1;
  return self;
}

void
sheet_free (Sheet *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->planted);
  g_ptr_array_unref (self->needed);
  g_free (self);
}

static gboolean
has_column (const Sheet *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (((SheetColumn *)self->columns->pdata[i])->name, name))
      return TRUE;
  return FALSE;
}

SheetColumn *
sheet_add (Sheet *self, const char *name)
{
  SheetColumn *column = g_new0 (SheetColumn, 1);

  column->name = has_column (self, name)
                     ? g_strdup_printf ("%s_%u", name, self->columns->len)
                     : g_strdup (name);
  column->cells = g_new0 (char *, self->n_rows);
  column->texts = g_string_chunk_new (1024);
  g_ptr_array_add (self->columns, column);
  return column;
}

SheetColumn *
sheet_add_witness (Sheet *self, const char *name)
{
  SheetColumn *column = sheet_add (self, name);

  g_ptr_array_add (self->planted, column->name);
  return column;
}

SheetColumn *
sheet_plant (Sheet *self, const char *name)
{
  SheetColumn *column = sheet_add_witness (self, name);

  g_ptr_array_add (self->needed, column->name);
  return column;
}

void
sheet_set (SheetColumn *column, gsize row, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list          args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  column->cells[row] = g_string_chunk_insert_const (column->texts, text);
}

void
sheet_set_number (SheetColumn *column, gsize row, double value, int decimals)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE], format[8];

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (text, sizeof text, format, value);
  column->cells[row] = g_string_chunk_insert_const (column->texts, text);
}

gsize
sheet_repeat_row (Sheet *self, gsize from)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      SheetColumn *column = self->columns->pdata[i];

      column->cells = g_renew (char *, column->cells, self->n_rows + 1);
      column->cells[self->n_rows] = column->cells[from];
    }
  return self->n_rows++;
}

void
sheet_shuffle (Sheet *self)
{
  for (gsize row = self->n_rows; row-- > 1;)
    {
      gsize other = draw_below (&self->draw, (guint)row + 1);

      for (guint i = 0; i < self->columns->len; i++)
        {
          char **cells = ((SheetColumn *)self->columns->pdata[i])->cells;
          char  *kept = cells[row];

          cells[row] = cells[other];
          cells[other] = kept;
        }
    }
}

static void
append_cell (GString *out, const char *text)
{
  if (text == NULL)
    return;
  if (strpbrk (text, ",\"\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    g_string_append_len (out, *text == '"' ? "\"\"" : text, *text == '"' ? 2 : 1);
  g_string_append_c (out, '"');
}

GBytes *
sheet_to_csv (const Sheet *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_string_append_c (out, i > 0 ? ',' : '\n');
      append_cell (out, ((SheetColumn *)self->columns->pdata[i])->name);
    }
  g_string_erase (out, 0, 1);
  g_string_append_c (out, '\n');
  for (gsize row = 0; row < self->n_rows; row++)
    for (guint i = 0; i < self->columns->len; i++)
      {
        append_cell (out, ((SheetColumn *)self->columns->pdata[i])->cells[row]);
        g_string_append_c (out, i + 1 < self->columns->len ? ',' : '\n');
      }
  return g_string_free_to_bytes (out);
}
