/* What each statistic means, and what stands behind it: one table for the words beside a
 * number, for docs/METHODS.md and for the tests that hold the digits promised there.
 *
 * The rows lie in one file a topic (help-TOPIC.c). A test asks that every number of the
 * JSON report and of the grids has its row. */
#pragma once

#include <glib.h>

typedef struct
{
  const char *id;    /* the key in the JSON report; "tukey/low" where the last key says too little */
  const char *title; /* what grids print beside or above the number */
  const char *text;  /* for people, at most 60 words: what it means, and when it misleads */

  /* How it is computed; NULL for counts and names that need no method. */
  const char *definition;
  const char *source;    /* (nullable): the paper */
  const char *reference; /* (nullable): what computed the same independently */
  guint       digits;    /* significant digits that agree with it; tests hold them: assert_agrees() */
} EdaHelp;

/* The rows of one topic; the last has no id. */
typedef struct
{
  const char    *title;
  const EdaHelp *rows;
} EdaHelpTopic;

const EdaHelpTopic *eda_help_get_topics (guint *n);

/* NULL when there is no such row. */
const EdaHelp *eda_help_find (const char *id);
const EdaHelp *eda_help_find_by_title (const char *title);
/* As findings name their statistic, "skewness (G1)": without regard to case and to what stands in
 * brackets. NULL when there is no such row. */
const EdaHelp *eda_help_find_named (const char *name);

/* How it is computed, by whose paper, and what agrees with it, in sentences; "" for counts and
 * names that need no method. (transfer full) */
char *eda_help_dup_method (const EdaHelp *self);
