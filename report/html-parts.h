/* What HTML has of its own: text made inert, tables, figures. Private to this folder.
 *
 * All markup is well-formed XML as well, so that a small parser can check it. */
#pragma once

#include "report/page.h"

/* Colours of figures, said once for the page. */
typedef struct
{
  GHashTable *names; /* style text → class name */
  GString    *rules; /* their CSS */
} EdaHtmlClasses;

/* Text of any origin made inert for content and quoted attributes: markup escaped, control
 * signs and signs that turn the direction of text shown as marks. */
void eda_html_text (GString *out, const char *text);
/* Well-formed markup made elsewhere, e.g. SVG: only those signs are changed. */
void eda_html_markup (GString *out, const char *markup);
void eda_html_open (GString *out, const char *tag, const char *class_name);
void eda_html_element (GString *out, const char *tag, const char *class_name, const char *text);

/* For EdaPageFormat. */
void eda_html_grid (EdaPage *page, GString *out, const EdaGrid *grid);
void eda_html_figure (EdaPage *page, GString *out, const EdaFigure *figure);
void eda_html_sketch (GString *out, const EdaColumnSketch *sketch);

/* @svg with its colours as classes of the page. */
char *eda_html_share_styles (EdaHtmlClasses *classes, const char *svg);
