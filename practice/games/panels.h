/* The panels of a line-up: real data at one place, and at all others what they would look like if nothing
 * were there. */
#pragma once

#include "practice/games/game.h"

#define EDA_PANELS 20
#define EDA_PANELS_SMALL 12

typedef struct
{
  const double *x;     /* (nullable) */
  const guint  *group; /* (nullable): 0 .. n_groups − 1 */
  const double *y;
  gsize         n;
  guint         n_groups;
} EdaPanelData;

/* Adds the panels as figures of @item, by its size, and sets the range and chance of its answer. @place:
 * of the real data, from 1; 0: nowhere. With @x scatter plots, with @group boxes, for which y is dealt
 * out anew; of y alone histograms, and chance is a bell of the same centre and spread. */
void eda_panels_fill (EdaGameItem *item, EdaDraw *draw, const EdaPanelData *data, guint place);
guint eda_panels_count (const EdaGameItem *item);
/* y as chance would have it. @out: (array length=n) */
void eda_panels_draw_null (EdaDraw *draw, const EdaPanelData *data, double out[]);
