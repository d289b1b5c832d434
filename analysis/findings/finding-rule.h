/* The rules that look for findings: an open list, one file and one line in meson.build
 * each. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/profile.h"
#include "analysis/result/finding.h"

typedef struct
{
  const char *id;   /* catalogue id: "AD1" */
  const char *kind; /* "skewed" */
  guint       step; /* whose panel shows it, 1..6 */
  /* Adds (transfer full) EdaFinding to @out for each column, pair or row it concerns. */
  void (*check) (EdaProfile *profile, const EdaContext *context, GPtrArray *out);
} EdaFindingRule;

const EdaFindingRule *const *eda_finding_rules (guint *n); /* in catalogue order */

/* Runs the rules of one step; (element-type EdaFinding), worst first. */
GPtrArray *eda_find_for_step (EdaProfile *profile, guint step, const EdaContext *context);
