/* Texts of a page: the sizes, and text that flows over pages. Private to plots/print. */
#pragma once

#include "plots/print/sheet.h"

typedef enum
{
  EDA_PRINT_BODY,
  EDA_PRINT_TITLE,   /* heading 1 */
  EDA_PRINT_CHAPTER, /* 2 */
  EDA_PRINT_SECTION, /* 3 and deeper */
  EDA_PRINT_CELL,
  EDA_PRINT_CAPTION,
  EDA_PRINT_MARGIN, /* header and footer */
} EdaPrintStyle;

/* Text in @style, wrapped to @width (negative: not at all); @scale makes it smaller. */
PangoLayout *eda_print_layout (const EdaSheet *self,
                               EdaPrintStyle   style,
                               double          scale,
                               const char     *markup,
                               double          width);
double eda_print_height (PangoLayout *layout);
double eda_print_width (PangoLayout *layout);
/* The height of the first lines that may not be left alone at the end of a page. */
double eda_print_first_lines (PangoLayout *layout);

/* Draws all of it with its left top at @x, @y of this page. */
void eda_print_show (EdaSheet *self, PangoLayout *layout, EdaPrintStyle style, double x, double y);
/* Draws from where the sheet is, over pages, never one line alone. */
void eda_print_flow (
    EdaSheet *self, const char *tag, PangoLayout *layout, EdaPrintStyle style, double x);
