/* Which of what the data hold was found, and how well. */
#pragma once

#include "challenge/scoring/insight.h"
#include "challenge/session/session.h"

typedef struct
{
  guint       finding; /* number from 1 of the best one; 0 = missed */
  double      credit;  /* 0 .. 1, hints taken off */
  const char *why;     /* "exact", "family", "partial", "wrong-direction", "missed": kept in histories */
  guint       claim;   /* number of a sealed claim that expected it and was confirmed; 0 = none */
} EdaInsightMatch;

/* The best finding of each of @insights (element-type EdaInsight); retracted ones do not count. One
 * finding may serve several. (array) (transfer full): insights->len */
EdaInsightMatch *eda_insights_match (const GPtrArray *insights, const EdaSession *session);
/* Credit of one finding for one insight, without hints. @why: (out) (nullable) */
double eda_insight_credit (const EdaInsight *insight, const EdaLoggedFinding *finding, const char **why);
/* The finding names the columns and pattern of none of @insights, not even nearly. */
gboolean eda_finding_is_beyond (const GPtrArray *insights, const EdaLoggedFinding *finding);

/* Is there something left that one more hint could be about? */
gboolean eda_insights_can_hint (const GPtrArray *insights, const EdaSession *session);
/* What a hint says now: the first its step, the second its family, the third its columns, of the
 * heaviest insight that is not found yet. NULL: no hint was asked for, or all is found. */
char *eda_insights_dup_hint (const GPtrArray *insights, const EdaSession *session);
