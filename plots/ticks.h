/* Where an axis has ticks, and what they say. Private to plots/. */
#pragma once

#include "analysis/result/figure.h"

typedef struct
{
  guint   n;
  double *at;     /* ascending, in data units */
  char  **labels; /* NULL-terminated */
} EdaTicks;

/**
 * eda_ticks_new:
 * @low, @high: sane limits (eda_axis_get_limits)
 * @length_px: of the axis
 * @px_per_tick: about so far apart
 *
 * Steps of 1, 2, 5 · 10ᵏ; decades on a log axis; calendar steps on a date axis. None for
 * EDA_AXIS_NONE and EDA_AXIS_CATEGORY. None above the axis' tick_high.
 */
EdaTicks *eda_ticks_new (
    const EdaAxis *axis, double low, double high, double length_px, double px_per_tick);
void eda_ticks_free (EdaTicks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaTicks, eda_ticks_free)

/* "1.5k", "2M", "−0.5": @value as one of ticks @step apart reaching up to @largest. */
char *eda_tick_label (double value, double step, double largest);

/* The next of 1, 2, 5, 10 · 10ᵏ at or above @raw. */
double eda_tick_step (double raw);

/* ticks-date.c */
void eda_ticks_add_dates (
    GArray *at, GPtrArray *labels, double low, double high, double wanted);
