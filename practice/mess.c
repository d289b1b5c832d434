/* Faults of the file itself. */

#include "practice/mess.h"

typedef struct
{
  const EdaSheet *sheet;
  EdaDraw         draw;
  EdaMess        *mess;
} Making;

static void
note (Making *self, const char *sentence)
{
  g_ptr_array_add (self->mess->notes, g_strdup (sentence));
}

static void
add_bom (Making *self)
{
  self->mess->dress.bom = TRUE;
  note (self, "The file begins with a byte order mark.");
}

static void
quote (Making *self)
{
  self->mess->dress.quote_texts = TRUE;
  note (self, "Texts stand in quotes.");
}

static void
use_semicolons (Making *self)
{
  self->mess->dress.delimiter = ';';
  note (self, "Fields are separated by semicolons.");
}

static void
end_lines_twice (Making *self)
{
  self->mess->dress.crlf = TRUE;
  note (self, "Lines end with carriage return and line feed.");
}

static void
use_latin1 (Making *self)
{
  self->mess->dress.latin1 = TRUE;
  note (self, "The bytes are Latin-1, not UTF-8.");
}

/* At most two in a thousand rows lack their last field. */
static void
cut_rows (Making *self)
{
  const gsize n = self->sheet->n_rows;

  self->mess->dress.cut = g_new0 (gboolean, n);
  for (gsize i = 0; i < n / 500; i++)
    self->mess->dress.cut[eda_draw_below (&self->draw, (guint)n)] = TRUE;
  note (self, "A few rows lack their last field.");
}

static void
add_line (Making *self, gsize before, char *take_text)
{
  EdaSheetLine *line = g_new (EdaSheetLine, 1);

  line->before = before;
  line->text = take_text;
  g_ptr_array_add (self->mess->dress.extra, line);
}

/* Two files were joined. */
static void
repeat_header (Making *self)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < self->sheet->columns->len; i++)
    g_string_append_printf (line,
                            "%s%s",
                            i > 0 ? ";" : "",
                            ((EdaSheetColumn *)self->sheet->columns->pdata[i])->name);
  add_line (self,
            self->sheet->n_rows / 4
                + eda_draw_below (&self->draw, (guint)self->sheet->n_rows / 2),
            g_string_free (line, FALSE));
  note (self, "The header comes again in the middle of the file.");
}

static void
add_total (Making *self)
{
  GString *line = g_string_new ("Total");

  for (guint i = 1; i < self->sheet->columns->len; i++)
    g_string_append_c (line, ';');
  add_line (self, self->sheet->n_rows, g_string_free (line, FALSE));
  note (self, "The last line is a total, not a row.");
}

static const struct
{
  guint from, to; /* levels */
  void (*make) (Making *);
} faults[] = {
  { 3, 4, add_bom },         { 3, 3, quote },      { 4, 5, use_semicolons },
  { 4, 5, end_lines_twice }, { 5, 5, use_latin1 }, { 5, 5, cut_rows },
  { 5, 5, repeat_header },   { 5, 5, add_total },
};

static void
line_free (gpointer data)
{
  EdaSheetLine *self = data;

  g_free (self->text);
  g_free (self);
}

EdaMess *
eda_mess_new (const EdaPracticeName *name, const EdaSheet *sheet)
{
  EdaMess *self = g_new0 (EdaMess, 1);
  Making   making = { sheet, eda_draw_new (name->seed, "mess", name->level, 0), self };

  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->dress.extra = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (name->level >= faults[i].from && name->level <= faults[i].to)
      faults[i].make (&making);
  return self;
}

void
eda_mess_free (EdaMess *self)
{
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->dress.extra);
  g_free (self->dress.cut);
  g_free (self);
}
