/* Pages, one after the other: see sheet.h. */

#include "plots/print/sheet.h"

#include <cairo-pdf.h>

#include "plots/print/type.h"
#include "plots/theme.h"

#define HEADER_Y 36.0
#define FOOTER_UP 44.0 /* from below */
#define RULE_WIDTH 0.5

double
eda_paper_get_width (EdaPaper paper)
{
  return paper == EDA_PAPER_LETTER ? 612 : 595.276;
}

double
eda_paper_get_height (EdaPaper paper)
{
  return paper == EDA_PAPER_LETTER ? 792 : 841.89;
}

static void
draw_rule (EdaSheet *self, double y)
{
  EdaRgba c = eda_theme_get (EDA_THEME_PRINT)->grid;

  cairo_set_source_rgb (self->cr, c.r, c.g, c.b);
  cairo_set_line_width (self->cr, RULE_WIDTH);
  cairo_move_to (self->cr, EDA_SHEET_SIDE, y);
  cairo_line_to (self->cr, self->width - EDA_SHEET_SIDE, y);
  cairo_stroke (self->cr);
}

/* @end: at the right margin */
static void
draw_margin_text (EdaSheet *self, const char *text, double y, gboolean end)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autoptr (PangoLayout) layout
      = eda_print_layout (self, EDA_PRINT_MARGIN, 1, markup, self->room);

  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_MIDDLE);
  pango_layout_set_alignment (layout, end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  eda_print_show (self, layout, EDA_PRINT_MARGIN, EDA_SHEET_SIDE, y);
}

/* The first page needs no header: its title says the same. */
static void
draw_margins (EdaSheet *self)
{
  g_autofree char *number = g_strdup_printf ("page %u of %u", self->page, self->n_pages);

  if (self->cr == NULL)
    return;
  if (self->page > 1)
    {
      draw_margin_text (self, self->title, HEADER_Y, FALSE);
      draw_rule (self, HEADER_Y + 14);
    }
  draw_margin_text (self, self->document->creator, self->height - FOOTER_UP, FALSE);
  draw_margin_text (self, number, self->height - FOOTER_UP, TRUE);
}

static void
begin_page (EdaSheet *self)
{
  self->page++;
  self->y = EDA_SHEET_TOP;
  self->gap = 0;
}

void
eda_sheet_init (EdaSheet          *self,
                const EdaDocument *document,
                const char        *title,
                PangoContext      *pango,
                cairo_surface_t   *surface,
                guint              n_pages)
{
  *self = (EdaSheet){ .document = document,
                      .title = title,
                      .pango = pango,
                      .surface = surface,
                      .cr = surface != NULL ? cairo_create (surface) : NULL,
                      .width = eda_paper_get_width (document->paper),
                      .height = eda_paper_get_height (document->paper),
                      .n_pages = n_pages };
  self->room = self->width - 2 * EDA_SHEET_SIDE;
  self->body = self->height - EDA_SHEET_TOP - EDA_SHEET_BOTTOM;
  begin_page (self);
}

void
eda_sheet_finish (EdaSheet *self)
{
  draw_margins (self);
  g_clear_pointer (&self->cr, cairo_destroy);
}

double
eda_sheet_get_room (const EdaSheet *self)
{
  double gap = eda_sheet_is_top (self) ? 0 : self->gap;

  return self->height - EDA_SHEET_BOTTOM - self->y - gap;
}

gboolean
eda_sheet_is_top (const EdaSheet *self)
{
  return self->y <= EDA_SHEET_TOP;
}

void
eda_sheet_break (EdaSheet *self)
{
  draw_margins (self);
  if (self->cr != NULL)
    cairo_show_page (self->cr);
  begin_page (self);
}

void
eda_sheet_need (EdaSheet *self, double height)
{
  if (height > eda_sheet_get_room (self) && !eda_sheet_is_top (self))
    eda_sheet_break (self);
}

void
eda_sheet_take_gap (EdaSheet *self)
{
  if (!eda_sheet_is_top (self))
    self->y += self->gap;
  self->gap = 0;
}

void
eda_sheet_tag (EdaSheet *self, const char *name)
{
  if (self->cr != NULL)
    cairo_tag_begin (self->cr, name, NULL);
}

void
eda_sheet_untag (EdaSheet *self, const char *name)
{
  if (self->cr != NULL)
    cairo_tag_end (self->cr, name);
}

/* A level that was left out counts as the one above it. */
static int
find_parent (const EdaSheet *self, guint level)
{
  for (guint above = level - 1; above > 0; above--)
    if (self->outline[above] != 0)
      return self->outline[above];
  return CAIRO_PDF_OUTLINE_ROOT;
}

/* In whole points: cairo reads fractions by the locale. */
void
eda_sheet_add_outline (EdaSheet *self, guint level, const char *text)
{
  char place[64];

  if (self->surface == NULL)
    return;
  g_snprintf (place, sizeof place, "page=%u pos=[0 %d]", self->page, (int)self->y - 8);
  self->outline[level] = cairo_pdf_surface_add_outline (
      self->surface,
      find_parent (self, level),
      text,
      place,
      level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN | CAIRO_PDF_OUTLINE_FLAG_BOLD : 0);
  for (guint below = level + 1; below <= EDA_SHEET_LEVELS; below++)
    self->outline[below] = 0;
}
