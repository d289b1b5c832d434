/* All text of a figure goes through here: measured, elided, placed where there is room,
 * recorded. Painted at the end on cairo, or handed to the SVG writer. Private to plots/
 * and its tests. */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "plots/theme.h"

typedef enum
{
  EDA_ANCHOR_START,
  EDA_ANCHOR_MIDDLE,
  EDA_ANCHOR_END,
} EdaAnchor;

typedef struct
{
  double    size; /* px */
  EdaTint   tint;
  EdaAnchor anchor;
  gboolean  bold;
  gboolean  vertical; /* reads upwards; anchor counts along the text */
  gboolean  halo;     /* stands on marks: a rim of paper round it */
  gboolean  own_room; /* the caller guarantees that no other text stands there */
} EdaTextStyle;

/* One text as placed; x, y: where its anchor stands, y at the middle of the capitals. */
typedef struct
{
  EdaTextStyle style;
  char        *text;
  double       x, y;
  double       left, top, right, bottom; /* its box */
} EdaTextMark;

typedef struct
{
  double   width, height; /* of the figure: no text leaves it */
  gboolean real_fonts;    /* measure by pango; otherwise by a table of Inter's widths */
  GArray  *marks;         /* EdaTextMark */
} EdaTextBoard;

void eda_text_board_init (EdaTextBoard *self,
                          double        width,
                          double        height,
                          gboolean      real_fonts);
void eda_text_board_clear (EdaTextBoard *self);
void eda_text_board_paint (const EdaTextBoard *self, cairo_t *cr, const EdaTheme *theme);

double
eda_text_width (const EdaTextBoard *self, const char *text, double size, gboolean bold);

/* Valid UTF-8 on one line, at most a few hundred characters, signs that are not seen told as
 * marks: for every text from data. */
char *eda_text_clean (const char *text);

/* @text, or its beginning with "…" so that it is at most @room px wide; "" when nothing
 * fits. */
char *eda_text_elide (
    const EdaTextBoard *self, const char *text, double size, gboolean bold, double room);

/* At most @max_lines lines of at most @room px, the last one elided. (transfer full) */
char **eda_text_wrap (const EdaTextBoard *self,
                      const char         *text,
                      double              size,
                      gboolean            bold,
                      double              room,
                      guint               max_lines);

/* Places @text with its anchor at @x and the middle of its capitals at @y. FALSE, and
 * nothing placed, when it would leave the figure or touch another text. */
gboolean eda_text_put (
    EdaTextBoard *self, const EdaTextStyle *style, double x, double y, const char *text);

/* Widths in proportion to sizes: without hinting. (transfer full) */
PangoContext *eda_text_new_context (void);

/* By a table of Inter's advances, without any font loaded: what the SVG writer counts on.
 */
double eda_text_table_width (const char *text, double size, gboolean bold);
