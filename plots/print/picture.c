/* A figure on a page, as vectors, with the words for those who cannot see it below. */

#include "plots/print/picture.h"

#include "plots/draw.h"
#include "plots/print/type.h"
#include "plots/text.h"

#define FIGURE_WIDTH 640.0 /* px, as in the other reports */
#define FIGURE_SCALE 0.68  /* pt per px: its texts are a little smaller than ours */
#define LEAST_SCALE 0.56   /* smaller rather than on the next page */
#define CAPTION_GAP 3.0
#define SLACK                                                                            \
  0.1 /* pt: what is scaled to fit exactly must not be too high when rounded */

static PangoLayout *
make_caption (EdaSheet *self, const EdaFigure *figure)
{
  g_autofree char *text = eda_text_clean (figure->alt);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  return eda_print_layout (self, EDA_PRINT_CAPTION, 1, markup, self->room);
}

/* Clipped, because cairo 1.16 takes an image that is painted without a clip for a nesting
 * error of the tag round it. */
static void
draw_figure (EdaSheet *self, const EdaFigure *figure, double height, double scale)
{
  if (self->cr == NULL)
    return;
  cairo_save (self->cr);
  cairo_translate (self->cr, EDA_SHEET_SIDE, self->y);
  cairo_scale (self->cr, scale, scale);
  cairo_rectangle (self->cr, 0, 0, FIGURE_WIDTH, height);
  cairo_clip (self->cr);
  eda_plot_draw (
      figure, self->cr, FIGURE_WIDTH, height, eda_theme_get (EDA_THEME_PRINT), NULL);
  cairo_restore (self->cr);
}

/* A figure with its caption, as it will stand in @room. */
typedef struct
{
  PangoLayout *caption;
  double       height; /* px, of the figure */
  double       scale;
  double       below; /* pt, of the caption with its gap */
} Picture;

static void
picture_init (Picture *self, EdaSheet *sheet, const EdaFigure *figure, double room)
{
  double fitting;

  self->caption = make_caption (sheet, figure);
  self->below = eda_print_height (self->caption) + CAPTION_GAP;
  self->height = eda_plot_height_for_width (figure, FIGURE_WIDTH);
  fitting = (room - SLACK - self->below) / self->height;
  if (fitting < LEAST_SCALE)
    fitting = (sheet->body - self->below) / self->height;
  self->scale = MIN (FIGURE_SCALE, fitting);
}

static void
picture_clear (Picture *self)
{
  g_clear_object (&self->caption);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

void
eda_print_figure (EdaSheet *self, const EdaFigure *figure)
{
  g_auto (Picture) picture = { 0 };

  picture_init (&picture, self, figure, eda_sheet_get_room (self));
  eda_sheet_need (self, picture.height * picture.scale + picture.below);
  eda_sheet_take_gap (self);
  eda_sheet_tag (self, "Figure");
  draw_figure (self, figure, picture.height, picture.scale);
  eda_sheet_untag (self, "Figure");
  self->y += picture.height * picture.scale + CAPTION_GAP;
  eda_print_flow (self, "Caption", picture.caption, EDA_PRINT_CAPTION, EDA_SHEET_SIDE);
}

double
eda_print_measure_figure (EdaSheet *self, const EdaFigure *figure)
{
  g_auto (Picture) picture = { 0 };

  picture_init (&picture, self, figure, 0);
  return picture.height * MIN (picture.scale, LEAST_SCALE) + picture.below;
}
