/* Setting and drawing text by Pango: see type.h. */

#include "plots/print/type.h"

#include <pango/pangocairo.h>

#include "plots/theme.h"

typedef struct
{
  double   size; /* pt */
  gboolean bold;
  gboolean dim;
  float    leading; /* line height in lines of the font */
} Style;

static const Style styles[] = {
  [EDA_PRINT_BODY] = { 9.5, FALSE, FALSE, 1.15f },
  [EDA_PRINT_TITLE] = { 21, TRUE, FALSE, 1.0f },
  [EDA_PRINT_CHAPTER] = { 15, TRUE, FALSE, 1.0f },
  [EDA_PRINT_SECTION] = { 11.5, TRUE, FALSE, 1.0f },
  [EDA_PRINT_CELL] = { 8.5, FALSE, FALSE, 1.0f },
  [EDA_PRINT_CAPTION] = { 8, FALSE, TRUE, 1.1f },
  [EDA_PRINT_MARGIN] = { 7.5, FALSE, TRUE, 1.0f },
};

PangoLayout *
eda_print_layout (const EdaSheet *self,
                  EdaPrintStyle   style,
                  double          scale,
                  const char     *markup,
                  double          width)
{
  PangoLayout          *layout = pango_layout_new (self->pango);
  PangoFontDescription *font
      = pango_font_description_from_string (EDA_FONT_FAMILY ", Sans");

  pango_font_description_set_absolute_size (font,
                                            styles[style].size * scale * PANGO_SCALE);
  if (styles[style].bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_line_spacing (layout, styles[style].leading);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
  pango_layout_set_markup (layout, markup, -1);
  return layout;
}

double
eda_print_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

double
eda_print_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double)width / PANGO_SCALE;
}

static void
set_ink (EdaSheet *self, EdaPrintStyle style)
{
  const EdaTheme *theme = eda_theme_get (EDA_THEME_PRINT);
  EdaRgba         c = styles[style].dim ? theme->dim : theme->ink;

  cairo_set_source_rgb (self->cr, c.r, c.g, c.b);
}

void
eda_print_show (
    EdaSheet *self, PangoLayout *layout, EdaPrintStyle style, double x, double y)
{
  if (self->cr == NULL)
    return;
  set_ink (self, style);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

/* Where each line begins, and behind them where the last one ends. */
static GArray *
find_lines (PangoLayout *layout)
{
  GArray          *tops = g_array_new (FALSE, FALSE, sizeof (double));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int              top, bottom;
  double           y;

  do
    {
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      y = (double)top / PANGO_SCALE;
      g_array_append_val (tops, y);
    }
  while (pango_layout_iter_next_line (iter));
  y = (double)bottom / PANGO_SCALE;
  g_array_append_val (tops, y);
  pango_layout_iter_free (iter);
  return tops;
}

#define TOP(tops, line) g_array_index (tops, double, line)

double
eda_print_first_lines (PangoLayout *layout)
{
  g_autoptr (GArray) tops = find_lines (layout);
  guint lines = tops->len - 1;

  return TOP (tops, lines <= 3 ? lines : 2);
}

/* How many lines from @first on go on this page, so that none stands alone. */
static guint
count_fitting (const EdaSheet *self, GArray *tops, guint first)
{
  guint lines = tops->len - 1;
  guint end = first;

  while (end < lines
         && TOP (tops, end + 1) - TOP (tops, first) <= eda_sheet_get_room (self))
    end++;
  if (end + 1 == lines && end > first)
    end--;
  if (end < lines && end - first < 2 && !eda_sheet_is_top (self))
    end = first;
  if (end == first && eda_sheet_is_top (self))
    end++;
  return end - first;
}

static void
show_lines (
    EdaSheet *self, PangoLayout *layout, double x, double offset, guint first, guint end)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint            line = 0;

  do
    if (line >= first)
      {
        PangoRectangle box;

        pango_layout_iter_get_line_extents (iter, NULL, &box);
        cairo_move_to (self->cr,
                       x + (double)box.x / PANGO_SCALE,
                       self->y - offset
                           + (double)pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
        pango_cairo_show_layout_line (self->cr,
                                      pango_layout_iter_get_line_readonly (iter));
      }
  while (++line < end && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

void
eda_print_flow (
    EdaSheet *self, const char *tag, PangoLayout *layout, EdaPrintStyle style, double x)
{
  g_autoptr (GArray) tops = find_lines (layout);
  guint first = 0;

  while (first < tops->len - 1)
    {
      guint n = count_fitting (self, tops, first);

      if (n == 0)
        {
          eda_sheet_break (self);
          continue;
        }
      eda_sheet_take_gap (self);
      eda_sheet_tag (self, tag);
      if (self->cr != NULL)
        {
          set_ink (self, style);
          show_lines (self, layout, x, TOP (tops, first), first, first + n);
        }
      eda_sheet_untag (self, tag);
      self->y += TOP (tops, first + n) - TOP (tops, first);
      first += n;
    }
}
