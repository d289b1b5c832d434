/* The pages: where on which page the next thing goes, what stands in the margins, tags and
 * outline. Without a surface it only counts. Private to plots/print. */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "plots/document.h"

/* Margins, in points. */
#define EDA_SHEET_SIDE 56.0
#define EDA_SHEET_TOP 66.0
#define EDA_SHEET_BOTTOM 66.0

#define EDA_SHEET_LEVELS 6 /* of headings */

typedef struct
{
  const EdaDocument *document;
  const char        *title; /* plain */
  PangoContext      *pango;
  cairo_surface_t   *surface; /* (nullable): NULL while counting, as cr */
  cairo_t           *cr;
  double             width, height; /* of the paper, pt */
  double             room, body;    /* between the margins: across, and down */
  guint              page;    /* from 1 */
  guint              n_pages; /* 0 while counting */
  double             y;       /* where the next thing goes */
  double             gap;     /* wanted above it, unless it is the first of a page */
  int                outline[EDA_SHEET_LEVELS + 1]; /* the last entry of each level */
} EdaSheet;

/* Of the paper, in points. */
double eda_paper_get_width (EdaPaper paper);
double eda_paper_get_height (EdaPaper paper);

/* @surface: (nullable) */
void eda_sheet_init (EdaSheet          *self,
                     const EdaDocument *document,
                     const char        *title,
                     PangoContext      *pango,
                     cairo_surface_t   *surface,
                     guint              n_pages);
void eda_sheet_finish (EdaSheet *self);

/* Down the page from here, the gap taken off. */
double   eda_sheet_get_room (const EdaSheet *self);
gboolean eda_sheet_is_top (const EdaSheet *self);
void     eda_sheet_break (EdaSheet *self); /* the next page */
/* The next page unless @height fits on this one, or nothing stands on it yet. */
void eda_sheet_need (EdaSheet *self, double height);
/* Goes over the gap: what is drawn next stands at y. */
void eda_sheet_take_gap (EdaSheet *self);

/* Tags nest; one that holds text or a picture itself must end on the page where it began. */
void eda_sheet_tag (EdaSheet *self, const char *name);
void eda_sheet_untag (EdaSheet *self, const char *name);
/* An entry that leads to what is drawn next; @level from 1. */
void eda_sheet_add_outline (EdaSheet *self, guint level, const char *text);
