/* Weekly drills: one thing in mind for a week. A data file of templates/practice each, readable by people;
 * in the order of their names they are the track of newcomers. */
#pragma once

#include "challenge/scoring/patterns.h"
#include "challenge/session/plan.h"
#include "practice/practice-name.h"

typedef struct
{
  EdaPreset preset;
  guint     step; /* 1 .. 6; 0 = all */
} EdaDrillSession;

typedef struct
{
  char      *id;       /* "3-relationships" */
  char      *title;    /* "Relationships only" */
  char      *about;    /* one sentence */
  GArray    *sessions; /* EdaDrillSession */
  GPtrArray *patterns; /* EdaPatternType: what is planted; empty = what the generator likes */
} EdaDrill;

/* All, in the order of the track; they live for ever. */
const EdaDrill *const *eda_drills (guint *n);
/* The one that is about @step; the last, of all steps, where no other is. */
const EdaDrill *eda_drill_of_step (guint step);

/* @text: of a drill file. NULL with EDA_ERROR_OPTION. For tests. */
EdaDrill *eda_drill_parse (const char *id, const char *text, GError **error);
void      eda_drill_free (EdaDrill *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaDrill, eda_drill_free)
