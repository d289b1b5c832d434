/* What a file holds: planted patterns of a generated one, and what the analysis finds by itself. The
 * list is what a session is measured against; it is shown after the last verdict, never before. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/profile.h"
#include "analysis/result/facts.h"
#include "challenge/scoring/patterns.h"

typedef struct
{
  const EdaPatternType *pattern;
  char            **columns;   /* NULL-terminated */
  int               direction; /* −1, 0 = none, 1 */
  double            effect, reach, weight; /* E, S and T (½ + ½E) (½ + ½S), 0 .. 1 */
  double            detectability;
  gboolean          planted;
  char             *headline; /* one sentence with the number in it */
  char             *look;     /* how to see it with one's own eyes */
  char             *panel;    /* key of the block that shows it */
} EdaInsight;

#define EDA_INSIGHTS_MOST 12

/**
 * eda_insights_find:
 * @truth: (nullable): {"level": 3, "patterns": [{"pattern", "columns", "direction", "E", "S", "headline",
 *   "how_to_see"}, ...]} of a generated file
 * @step: 1 .. 6: what a session on one step could have found; 0: all
 * @context: findings are those of the analysis, the same for every seed
 *
 * What was planted, and of the analysis' findings the heaviest, up to min (12, 4 + 2 level) in all; a
 * pattern of the same columns once, and of pairs that go together in a ring the strongest that connect
 * them. Without @truth the level is 4.
 *
 * Returns: (transfer full) (element-type EdaInsight), the heaviest first; NULL with @error
 */
GPtrArray *eda_insights_find (EdaProfile *profile, const EdaFacts *truth, guint step, const EdaContext *context, GError **error);
void       eda_insight_free (EdaInsight *self);
