/* The numbers of a column in as few bytes as they need: whole numbers of 1, 2 or 4 bytes,
 * decimals as whole numbers with a scale, everything else as doubles. All forms give
 * exactly the double that the text reads as. */
#pragma once

#include "analysis/table/arena.h"

typedef enum
{
  EDA_LAYOUT_DOUBLE, /* NaN = missing */
  EDA_LAYOUT_INT8,   /* the smallest number of each width = missing */
  EDA_LAYOUT_INT16,
  EDA_LAYOUT_INT32,
} EdaLayout;

#define EDA_VALUES_MAX_SCALE 9

/* value = (stored + base) / 10^scale; base is a whole number, and 0 unless scale is 0 */
typedef struct
{
  EdaLayout layout;
  guint     scale;
  double    base;
  gpointer  data;
  EdaArena *arena; /* (nullable): that @data is a piece of; else g_free() */
} EdaValues;

void eda_values_clear (EdaValues *self);

gsize    eda_layout_get_width (EdaLayout layout); /* in bytes */
double   eda_values_get (const EdaValues *self, gsize row);
gboolean eda_values_is_missing (const EdaValues *self, gsize row);
void     eda_values_read (const EdaValues *self, gsize first, gsize n, double out[]);

/* The whole numbers of a narrow layout as INT32 would store them. */
void   eda_values_read_steps (const EdaValues *self, gsize first, gsize n, gint32 out[]);
double eda_values_of_step (const EdaValues *self, gint32 step);

/* Of the present ones; returns how many are missing. @min > @max when all are. */
gsize eda_values_find_range (const EdaValues *self, gsize n, double *min, double *max);

/* A present value, or NaN, at a place. FALSE: the layout does not hold exactly that; nothing
 * happens. */
gboolean eda_values_try_set (EdaValues *self, gsize row, double value);
/* INT32 with more decimals, where there is room for them; else nothing happens. */
gboolean eda_values_try_raise (EdaValues *self, gsize n, guint scale);
/* To doubles. FALSE: not enough memory; nothing happens. */
gboolean eda_values_widen (EdaValues *self, gsize n);
/* Doubles → INT32 with @scale, where every one is exactly that; else nothing happens. */
gboolean eda_values_try_scale (EdaValues *self, gsize n, guint scale);
/* INT32 → the narrowest width that holds them, given their range; gives memory back. */
void eda_values_narrow (EdaValues *self, gsize n, double min, double max);

/* Codes from -1 on, of the same widths. */
gint32    eda_codes_get (gconstpointer codes, EdaLayout layout, gsize row);
void      eda_codes_read (gconstpointer codes, EdaLayout layout, gsize first, gsize n, gint32 out[]);
EdaLayout eda_codes_narrow (gpointer *codes, gsize n, guint n_levels);
