/* The six steps, and the registry of analyses that belong to them. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/core/params.h"
#include "analysis/profile/profile.h"
#include "analysis/result/result.h"

#define EDA_N_STEPS 6

typedef struct
{
  guint       number;   /* 1..6 */
  const char *id;       /* "shape" */
  const char *name;     /* "Shape & Types" */
  const char *question; /* what a reader asks here, one plain sentence */
} EdaStep;

const EdaStep *eda_step_get (guint number);

typedef struct
{
  const char *id;    /* "shape"; a step's main analysis has the step's id */
  const char *title; /* "Shape & Types" */
  guint       step;
  /* Fills @result; FALSE with @error only when cancelled or broken from outside. */
  gboolean (*run) (EdaProfile       *profile,
                   const EdaParams  *params,
                   const EdaContext *context,
                   EdaResult        *result,
                   GError          **error);
  const EdaParamSpec *params; /* (nullable): what can be chosen; ends with key NULL */
} EdaAnalysis;

const EdaAnalysis *const *eda_analyses (guint *n);            /* in step order */
const EdaAnalysis        *eda_analysis_find (const char *id); /* (nullable) */

/* Whether something must be chosen before it can run: such an analysis is no part of the
 * checklist that every table goes through. */
gboolean eda_analysis_needs_params (const EdaAnalysis *self);

/* Runs one analysis; the findings of its step come as the last blocks of its main
 * analysis. @params: (nullable): nothing is chosen; what does not fit is EDA_ERROR_OPTION */
EdaResult *eda_analysis_run (const EdaAnalysis *self,
                             EdaProfile        *profile,
                             const EdaParams   *params,
                             const EdaContext  *context,
                             GError           **error);
