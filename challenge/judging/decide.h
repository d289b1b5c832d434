/* The decision rule of every claim, pure: an interval against the values that confirm.
 *
 * Confirmed when the interval lies inside the region, refuted when outside, inconclusive when it
 * lies on both sides: equivalence testing (TOST) in general. Each end of a 90 % interval is a test
 * at 5 %. */
#pragma once

#include "challenge/judging/verdict.h"

/* Up to two ranges; an end counts as inside where it is closed. */
typedef struct
{
  struct
  {
    double   low, high;
    gboolean low_open, high_open;
  } parts[2];
  guint n_parts;
} EdaConfirming;

EdaConfirming eda_confirming_above (double low, gboolean open);
EdaConfirming eda_confirming_below (double high, gboolean open);
EdaConfirming eda_confirming_between (double low, double high); /* both ends inside */
EdaConfirming eda_confirming_outside (double low, double high); /* beyond either, ends not inside */
/* Everything else. */
EdaConfirming eda_confirming_not (const EdaConfirming *self);
/* Of the difference of the claim's two sides, left less right. */
EdaConfirming eda_confirming_of_difference (const EdaRegion *region);
/* What the region of a claim asks, in units of shares where it is in percent. @smallest: half the
 * width of "about 0", and of "about" at least. */
EdaConfirming eda_confirming_of_region (const EdaRegion *region, double smallest);
/* "more than 0.08", "0.1 to 0.3", "less than −0.1 or more than 0.1" */
char *eda_confirming_to_words (const EdaConfirming *self, EdaRole role);

gboolean   eda_confirming_has (const EdaConfirming *self, double value);
EdaOutcome eda_decide (const EdaConfirming *self, double low, double high);
/* Yes or no by the share of replicates that say yes. */
EdaOutcome eda_decide_share (double share);
/* Distance from @estimate to the nearest border of the region, on the side where the interval
 * crosses it; NaN when there is none. */
double eda_confirming_border (const EdaConfirming *self, double estimate, double low, double high);

/* Several conditions that must all hold, or of which one is enough. */
EdaOutcome eda_decide_all (const EdaOutcome outcomes[], guint n);
EdaOutcome eda_decide_any (const EdaOutcome outcomes[], guint n);
