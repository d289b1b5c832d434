/* The learner over many sessions: figures, each with the same in words. Built from the history when asked
 * for. */
#pragma once

#include "analysis/result/figure.h"
#include "challenge/history/history.h"

typedef struct
{
  const char *id;    /* "accuracy" */
  const char *title; /* "Statistical accuracy" */
  const char *about; /* how it is read, and what it is for: sentences */
  GPtrArray  *figures; /* EdaFigure; empty while there is too little */
  char       *text;    /* the same in words, or what is needed first */
} EdaDashboardPart;

void eda_dashboard_part_free (EdaDashboardPart *self);

/* (element-type EdaDashboardPart) (transfer full): speed, accuracy, calibration, blind-spots, balance,
 * rating, coverage, time, causes, weeks, diary. @wall: of now, ms. NULL with @error */
GPtrArray *eda_dashboard_new (EdaChallengeHistory *history, gint64 wall, GError **error);
