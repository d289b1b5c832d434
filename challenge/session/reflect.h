/* What is asked after the verdicts: why a bet was lost, and what is to be done next time. */
#pragma once

#include <glib.h>

typedef struct
{
  char        letter; /* the key; kept in histories */
  const char *name;   /* "wrong direction" */
  const char *what;   /* one sentence */
} EdaMissCause;

const EdaMissCause *eda_miss_causes (guint *n);
const EdaMissCause *eda_miss_cause_find (char letter); /* (nullable) */

typedef struct
{
  const char *id;       /* "if-then": of eda_session_reflect() */
  const char *question; /* "One plan for next time: if I see …, I will …" */
} EdaReflectPrompt;

const EdaReflectPrompt *eda_reflect_prompts (guint *n);
