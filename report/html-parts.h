/* The parts of the HTML page, each appended to one growing text. Private to this folder.
 *
 * All markup is well-formed XML as well, so that a small parser can check it. */
#pragma once

#include "report/render.h"

/* Steps with more groups show the figures of the first so many; the page says so. */
#define EDA_HTML_FIGURE_GROUPS 100
/* Findings listed under a step; all of them are in the JSON. */
#define EDA_HTML_STEP_FINDINGS 60

/* What the parts share while a page is written. */
typedef struct
{
  const EdaReport *report;
  EdaFacts        *model;
  GPtrArray       *findings; /* EdaFinding, worst first; owned by the results */
  GHashTable      *places;   /* EdaFinding → its number on the page, from 1 */
  GHashTable      *classes;     /* style text → class name: colours of figures, said once */
  GString         *class_rules; /* their CSS */
  GString         *words;    /* what the page speaks of: the glossary follows it */
  guint            n_figures;
  guint            n_left_out; /* figures */
} EdaHtml;

/* Text of any origin made inert for content and quoted attributes: markup escaped, control
 * signs and signs that turn the direction of text shown as marks. */
void eda_html_text (GString *out, const char *text);
/* Well-formed markup made elsewhere, e.g. SVG: only those signs are changed. */
void eda_html_markup (GString *out, const char *markup);
void eda_html_open (GString *out, const char *tag, const char *class_name);
void eda_html_element (GString *out, const char *tag, const char *class_name, const char *text);

void eda_html_block (EdaHtml *html, GString *out, const EdaBlock *block, gboolean with_figure);
void eda_html_figure (EdaHtml *html, GString *out, const EdaFigure *figure);
/* @svg with its colours as classes of the page. */
char *eda_html_share_styles (EdaHtml *html, const char *svg);
void eda_html_finding (EdaHtml *html, GString *out, const EdaFinding *finding);
/* The word a reader sees: "Warning". */
const char *eda_html_severity_word (EdaSeverity severity);

void eda_html_masthead (EdaHtml *html, GString *out);
void eda_html_contents (EdaHtml *html, GString *out);
void eda_html_key_findings (EdaHtml *html, GString *out);
/* How the file was read, what was set aside, and what could not be checked. */
void eda_html_reading (EdaHtml *html, GString *out);
void eda_html_step (EdaHtml *html, GString *out, guint number);
void eda_html_glossary (EdaHtml *html, GString *out);
