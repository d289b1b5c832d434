/* A table of texts on its way to a CSV file. */

#include "practice/sheet.h"

#include <math.h>
#include <string.h>

static EdaSheetColumn *
column_new (const char *name, gsize n_rows)
{
  EdaSheetColumn *self = g_new0 (EdaSheetColumn, 1);

  self->name = g_strdup (name);
  self->cells = g_new0 (char *, MAX (n_rows, 1));
  self->texts = g_string_chunk_new (1024);
  return self;
}

static void
column_free (gpointer data)
{
  EdaSheetColumn *self = data;

  g_free (self->name);
  g_free (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}

EdaSheet *
eda_sheet_new (gsize n_rows)
{
  EdaSheet *self = g_new0 (EdaSheet, 1);

  self->n_rows = n_rows;
  self->columns = g_ptr_array_new_with_free_func (column_free);
  return self;
}

EdaSheetColumn *
eda_sheet_add (EdaSheet *self, const char *name)
{
  EdaSheetColumn *column = column_new (name, self->n_rows);

  g_ptr_array_add (self->columns, column);
  return column;
}

EdaSheet *
eda_sheet_copy (const EdaSheet *self)
{
  EdaSheet *copy = eda_sheet_new (self->n_rows);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const EdaSheetColumn *from = self->columns->pdata[i];
      EdaSheetColumn       *to = eda_sheet_add (copy, from->name);

      for (gsize row = 0; row < self->n_rows; row++)
        if (from->cells[row] != NULL)
          to->cells[row] = g_string_chunk_insert_const (to->texts, from->cells[row]);
    }
  return copy;
}

void
eda_sheet_free (EdaSheet *self)
{
  g_ptr_array_unref (self->columns);
  g_free (self);
}

EdaSheetColumn *
eda_sheet_find (const EdaSheet *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (((EdaSheetColumn *)self->columns->pdata[i])->name, name))
      return self->columns->pdata[i];
  return NULL;
}

void
eda_sheet_set (EdaSheetColumn *column, gsize row, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list          args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  column->cells[row] = g_string_chunk_insert_const (column->texts, text);
}

void
eda_sheet_set_number (EdaSheetColumn *column, gsize row, double value, guint decimals)
{
  static const double tens[] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };
  gint64              steps = (gint64)floor (fabs (value) * tens[decimals] + 0.5);
  gint64              one = (gint64)tens[decimals];
  const char         *sign = value < 0 && steps > 0 ? "-" : "";

  if (decimals == 0)
    eda_sheet_set (column, row, "%s%" G_GINT64_FORMAT, sign, steps);
  else
    eda_sheet_set (column,
                   row,
                   "%s%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT,
                   sign,
                   steps / one,
                   (int)decimals,
                   steps % one);
}

void
eda_sheet_set_date (EdaSheetColumn *column, gsize row, guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1970);
  g_date_add_days (&date, day);
  eda_sheet_set (column,
                 row,
                 "%04u-%02u-%02u",
                 g_date_get_year (&date),
                 (guint)g_date_get_month (&date),
                 g_date_get_day (&date));
}

void
eda_sheet_repeat_row (EdaSheet *self, gsize from, gsize at)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      EdaSheetColumn *column = self->columns->pdata[i];
      char           *cell = column->cells[from];

      column->cells = g_renew (char *, column->cells, self->n_rows + 1);
      memmove (column->cells + at + 1,
               column->cells + at,
               (self->n_rows - at) * sizeof column->cells[0]);
      column->cells[at] = cell;
    }
  self->n_rows++;
}

/* ---- the file ---- */

static gboolean
is_number (const char *text)
{
  return text[strspn (text, "0123456789.-")] == '\0';
}

static void
append_cell (GString *out, const char *text, const EdaSheetDress *dress)
{
  const char signs[]
      = { dress->delimiter != 0 ? dress->delimiter : ',', '"', '\n', '\0' };

  if (text == NULL)
    return;
  if (strpbrk (text, signs) == NULL && (!dress->quote_texts || is_number (text)))
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    g_string_append_len (out, *text == '"' ? "\"\"" : text, *text == '"' ? 2 : 1);
  g_string_append_c (out, '"');
}

static void
append_row (GString *out, const EdaSheet *self, gsize row, const EdaSheetDress *dress)
{
  guint n = self->columns->len - (dress->cut != NULL && dress->cut[row] ? 1 : 0);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, dress->delimiter != 0 ? dress->delimiter : ',');
      append_cell (out, ((EdaSheetColumn *)self->columns->pdata[i])->cells[row], dress);
    }
  g_string_append (out, dress->crlf ? "\r\n" : "\n");
}

static void
append_header (GString *out, const EdaSheet *self, const EdaSheetDress *dress)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, dress->delimiter != 0 ? dress->delimiter : ',');
      append_cell (out, ((EdaSheetColumn *)self->columns->pdata[i])->name, dress);
    }
  g_string_append (out, dress->crlf ? "\r\n" : "\n");
}

/* The lines that stand before @row. */
static guint
append_extra (GString *out, const EdaSheetDress *dress, guint next, gsize row)
{
  for (; dress->extra != NULL && next < dress->extra->len; next++)
    {
      const EdaSheetLine *line = dress->extra->pdata[next];

      if (line->before > row)
        break;
      g_string_append_printf (out, "%s%s", line->text, dress->crlf ? "\r\n" : "\n");
    }
  return next;
}

/* What Latin-1 lacks does not occur in themes; their test looks. */
static GBytes *
to_latin1 (GString *text)
{
  g_autoptr (GString) utf8 = text;
  gsize n;
  char *bytes
      = g_convert (utf8->str, (gssize)utf8->len, "ISO-8859-1", "UTF-8", NULL, &n, NULL);

  g_assert (bytes != NULL);
  return g_bytes_new_take (bytes, n);
}

GBytes *
eda_sheet_to_csv (const EdaSheet *self, const EdaSheetDress *dress)
{
  GString *out = g_string_new (dress->bom ? "\xEF\xBB\xBF" : NULL);
  guint    next = 0;

  append_header (out, self, dress);
  for (gsize row = 0; row < self->n_rows; row++)
    {
      next = append_extra (out, dress, next, row);
      append_row (out, self, row, dress);
    }
  append_extra (out, dress, next, self->n_rows);
  return dress->latin1 ? to_latin1 (out) : g_string_free_to_bytes (out);
}
