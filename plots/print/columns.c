/* How wide the columns of a table are: each as wide as its texts where that fits; else
 * long texts are wrapped; else the text is smaller; else the table is cut into strips. */

#include "plots/print/table.h"

#include <math.h>

#include "plots/print/type.h"

#define MAX_WORD 96.0 /* pt: longer words are broken */
#define MAX_STRIP_COLUMN 150.0
#define SMALL 0.88

static const char *
get_text (const EdaDocumentBlock *table, guint row, guint column)
{
  return ((char **)table->rows->pdata[row])[column];
}

static double
measure (const EdaSheet *sheet, const char *markup, gboolean head, gboolean word)
{
  g_autofree char *bold = head ? g_strconcat ("<b>", markup, "</b>", NULL) : NULL;
  g_autoptr (PangoLayout) layout
      = eda_print_layout (sheet, EDA_PRINT_CELL, 1, head ? bold : markup, word ? 0 : -1);

  if (word)
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  return eda_print_width (layout);
}

/* The widest text of a column, or its widest word. @part: (nullable) (out): its part of a
 * table whose texts must be wrapped, so that the squares of the numbers of lines are the
 * least in sum. */
static double
measure_column (const EdaSheet         *sheet,
                const EdaDocumentBlock *table,
                guint                   column,
                double                 *part)
{
  double width = 0, squares = 0;

  for (guint row = 0; row < table->rows->len; row++)
    {
      double text
          = measure (sheet, get_text (table, row, column), row == 0, part == NULL);

      width = MAX (width, text);
      squares += text * text;
    }
  if (part != NULL)
    *part = cbrt (squares);
  return width + 0.5; /* Pango counts in 1024ths */
}

static double
sum_of (const double x[], guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += x[i];
  return sum;
}

/* Narrow columns keep their width; the wide ones share what is left by their @parts. */
static void
share (double widths[], const double least[], const double parts[], guint n, double room)
{
  double low = 0, high = room;

  for (int turn = 0; turn < 40; turn++)
    {
      double scale = (low + high) / 2;
      double sum = 0;

      for (guint i = 0; i < n; i++)
        sum += MIN (widths[i], MAX (scale * parts[i], least[i]));
      if (sum > room)
        high = scale;
      else
        low = scale;
    }
  for (guint i = 0; i < n; i++)
    widths[i] = MIN (widths[i], MAX (low * parts[i], least[i]));
}

static void
add_strip (EdaColumns *self, guint first, guint end)
{
  const EdaStrip strip = { first, end };

  g_array_append_val (self->strips, strip);
}

/* As many columns beside the first as fit, then the next. */
static void
cut (EdaColumns *self, guint n, double room)
{
  double used = 0;
  guint  first = 1;

  for (guint i = 0; i < n; i++)
    self->widths[i] = MIN (self->widths[i], MAX_STRIP_COLUMN);
  room -= self->widths[0] + 2 * EDA_TABLE_PAD;
  for (guint i = 1; i < n; i++)
    {
      double width = self->widths[i] + 2 * EDA_TABLE_PAD;

      if (used + width > room && i > first)
        {
          add_strip (self, first, i);
          first = i;
          used = 0;
        }
      used += width;
    }
  add_strip (self, first, n);
}

void
eda_columns_init (EdaColumns             *self,
                  const EdaSheet         *sheet,
                  const EdaDocumentBlock *table,
                  double                  room)
{
  guint              n = table->n_columns;
  double             inner = room - n * 2 * EDA_TABLE_PAD;
  g_autofree double *least = g_new (double, n);
  g_autofree double *parts = g_new (double, n);

  self->widths = g_new (double, n);
  self->scale = 1;
  self->strips = g_array_new (FALSE, FALSE, sizeof (EdaStrip));
  for (guint i = 0; i < n; i++)
    self->widths[i] = measure_column (sheet, table, i, &parts[i]);
  if (sum_of (self->widths, n) <= inner)
    {
      add_strip (self, 1, n);
      return;
    }
  self->scale = SMALL;
  for (guint i = 0; i < n; i++)
    {
      self->widths[i] *= SMALL;
      least[i] = MIN (measure_column (sheet, table, i, NULL), MAX_WORD) * SMALL;
    }
  if (sum_of (least, n) > inner)
    {
      cut (self, n, room);
      return;
    }
  share (self->widths, least, parts, n, inner);
  add_strip (self, 1, n);
}

void
eda_columns_clear (EdaColumns *self)
{
  g_clear_pointer (&self->widths, g_free);
  g_clear_pointer (&self->strips, g_array_unref);
}
