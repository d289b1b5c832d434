/* eda-batch challenge report: a played session as a document. */
#pragma once

#include <glib.h>

typedef struct
{
  char    *session; /* a file or an id, as typed */
  char    *db;      /* (nullable) */
  char    *data;    /* (nullable): the data file; NULL: where the session says it was */
  char    *key;     /* (nullable): what is true of a generated one, see eda-batch generate --key */
  char    *formats; /* (nullable): "html,pdf" */
  char    *output;  /* (nullable): a path, or "-" */
  char    *author, *question; /* (nullable) */
  char    *redact;             /* (nullable): "name,personal" */
  gboolean one_page, hide_scores, fold_misses, force;
} EdaBatchChallengeReport;

gboolean eda_batch_challenge_report (const EdaBatchChallengeReport *self, GError **error);
