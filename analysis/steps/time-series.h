/* A number along the calendar: its mean, median or sum in each step. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/steps/calendar-step.h"
#include "analysis/table/column.h"

typedef enum
{
  EDA_SERIES_MEDIAN, /* with the quartiles */
  EDA_SERIES_MEAN,
  EDA_SERIES_SUM,
} EdaSeriesMeasure;

typedef struct
{
  const EdaCalendarStep *step;
  gsize                  n;     /* steps; 0 = no row has both, or there would be too many */
  gsize                  wanted; /* as many as there would be */
  gsize                  n_rows; /* with a date and a finite number */
  double                *begins; /* n + 1, seconds; the last one is the end */
  double                *counts; /* rows */
  double                *values; /* NaN where there is no row */
  double                *low, *high; /* of MEDIAN the quartiles, else NaN */
} EdaTimeSeries;

#define EDA_SERIES_MAX_STEPS 2000

/**
 * eda_time_series_new:
 * @when: dates or dates with time
 * @step: (nullable): NULL = one that makes a readable number of steps
 *
 * Median and quartiles of type 7; means and sums are compensated.
 *
 * Returns: NULL with EDA_ERROR_CANCELLED or EDA_ERROR_LIMIT_MEMORY
 */
EdaTimeSeries *eda_time_series_new (const EdaColumn       *when,
                                    const EdaColumn       *value,
                                    EdaSeriesMeasure       measure,
                                    const EdaCalendarStep *step,
                                    const EdaContext      *context,
                                    GError               **error);
void           eda_time_series_free (EdaTimeSeries *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaTimeSeries, eda_time_series_free)
