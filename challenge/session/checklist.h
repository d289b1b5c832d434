/* The 26 lines of a thorough exploration, their weights, and how much of each was done. */
#pragma once

#include "challenge/session/session.h"

typedef struct
{
  const char *code; /* "3.1" */
  guint       step;
  guint       weight; /* 100 in all */
  const char *title;
  const char *chart; /* (nullable): a look of this chart is evidence; several: "a|b" */
} EdaChecklistItem;

const EdaChecklistItem *eda_checklist_get (guint *n);

/* What a table has of each kind: looks are counted against it. */
typedef struct
{
  guint columns, numeric, categorical;
} EdaChecklistNeeds;

/* 0 .. 1: by looks, columns seen over columns there are where the line asks for every one; a line
 * ticked by hand counts half, or all with a note. */
double eda_checklist_get_coverage (const EdaSession *session, const EdaChecklistItem *item, const EdaChecklistNeeds *needs);
/* 0 .. 100; of a session on one step only its lines count. */
double eda_checklist_score (const EdaSession *session, const EdaChecklistNeeds *needs);
