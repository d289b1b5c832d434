/* Draws a figure and checks what holds for every picture: no text clipped, none on another. */
#pragma once

#include "plots/canvas.h"
#include "plots/stream.h"

static inline void
assert_texts_apart (const EdaTextBoard *board)
{
  for (guint i = 0; i < board->marks->len; i++)
    {
      const EdaTextMark *a = &g_array_index (board->marks, EdaTextMark, i);

      g_assert_cmpfloat (a->left, >=, -0.02);
      g_assert_cmpfloat (a->top, >=, -0.02);
      g_assert_cmpfloat (a->right, <=, board->width + 0.02);
      g_assert_cmpfloat (a->bottom, <=, board->height + 0.02);
      for (guint j = 0; j < i; j++)
        {
          const EdaTextMark *b = &g_array_index (board->marks, EdaTextMark, j);

          if (a->left + 0.02 < b->right && b->left + 0.02 < a->right
              && a->top + 0.02 < b->bottom && b->top + 0.02 < a->bottom)
            g_error ("“%s” stands on “%s”", a->text, b->text);
        }
    }
}

static inline guint
count_painted (cairo_surface_t *surface)
{
  guint32 *pixel;
  guint    n = 0;
  gsize    all = (gsize)cairo_image_surface_get_height (surface)
              * (cairo_image_surface_get_stride (surface) / 4);

  cairo_surface_flush (surface);
  pixel = (guint32 *)(void *)cairo_image_surface_get_data (surface);
  for (gsize i = 0; i < all; i++)
    n += pixel[i] != 0;
  return n;
}

typedef struct
{
  guint      n_texts, n_painted;
  EdaPlotMap map;
} Drawn;

/* Draws and checks what holds for every figure. */
static inline Drawn
draw (const EdaFigure *figure, double width, double height, gboolean dark)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)width, (int)height);
  cairo_t  *cr = cairo_create (surface);
  EdaCanvas canvas;
  Drawn     drawn;

  eda_canvas_init (&canvas, figure, cr, width, height, eda_theme_get (dark), FALSE);
  eda_canvas_draw (&canvas);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_false (canvas.stream.broken);
  assert_texts_apart (&canvas.board);
  drawn = (Drawn){ canvas.board.marks->len, count_painted (surface), canvas.map };
  eda_canvas_clear (&canvas);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return drawn;
}
