/* A report as templates see it: the model that -f json prints, and beside it "page", the same for
 * people: formatted texts in reading order, ready but for the marks of a format.
 *
 * docs/TEMPLATES.md lists what "page" holds. */
#pragma once

#include "notebook/column-item.h"
#include "report/note.h"
#include "report/render.h"
#include "report/template.h"

/* Steps with more groups show the figures of the first so many; the page says so. */
#define EDA_PAGE_FIGURE_GROUPS 100
/* Findings listed under a step; all of them are in the JSON. */
#define EDA_PAGE_STEP_FINDINGS 60

typedef struct _EdaPage EdaPage;

/* What a format says in marks of its own. Each appends to @out. */
typedef struct
{
  void (*escape) (GString *out, const char *text); /* see EdaTemplateUse */
  void (*grid) (EdaPage *page, GString *out, const EdaGrid *grid);
  void (*figure) (EdaPage *page, GString *out, const EdaFigure *figure);
  const EdaNoteMarks *note;
  /* (nullable): a column's shape in a few bars, within a line */
  void (*sketch) (GString *out, const EdaColumnSketch *sketch);
  /* (nullable): bytes that a page of a table of so many columns may have */
  gsize (*limit) (guint n_columns);
} EdaPageFormat;

/* What the parts share while a page is made. */
struct _EdaPage
{
  const EdaReport     *report;
  GPtrArray           *results;  /* EdaResult: what it shows; the report's */
  guint                sections; /* EDA_SECTION_…: which it has */
  const EdaPageFormat *format;
  gpointer             format_data;
  EdaFacts            *model; /* the JSON's */
  EdaFacts            *facts; /* "page" */
  GPtrArray           *findings; /* EdaFinding, worst first; owned by the results */
  GHashTable          *places;   /* EdaFinding → its number on the page, from 1 */
  GString             *words;    /* what the page speaks of: the glossary follows it */
  guint                n_figures;
  guint                part;       /* at hand: its number in the step; 0 = it has no title */
  gboolean             beside_table; /* the part at hand has one */
  guint                n_left_out; /* figures */
  gsize                weight;     /* bytes, but for the template's */
  EdaFacts            *notes;      /* "notes": those of the user's */
  GPtrArray           *extras;     /* tables and figures that wait: page-weight.c */
};

/* The facts to fill a template with: the model and "page". NULL when cancelled. */
gboolean eda_page_init (EdaPage             *self,
                        const EdaReport     *report,
                        const EdaPageFormat *format,
                        gpointer             format_data,
                        const EdaContext    *context,
                        GError             **error);
void     eda_page_clear (EdaPage *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EdaPage, eda_page_clear)

/* Fills the template that the report asks for; @suffix: ".html", of a built-in one. */
char *eda_page_fill (const EdaPage *self, const char *suffix, GError **error);
/* The same with any facts: @text is the template, @name what errors call it. */
char *eda_page_fill_facts (const EdaFacts      *facts,
                           const EdaPageFormat *format,
                           const char          *name,
                           const char          *text,
                           GError             **error);
