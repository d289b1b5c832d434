/* Files with a pattern in them, and files without, for every kind of claim that is judged by an
 * interval: how often is the claim confirmed? */
#pragma once

#include <glib.h>

#define POWER_LEVELS 5 /* of the strength of the pattern; rows: 300, 600, 1500, 4000, 10000 */

typedef struct
{
  const char *claim;
  const char *planted, *otherwise; /* what the two kinds of file hold */
  double      strength[POWER_LEVELS];
  guint       first_level; /* from 1; shorter files leave it undecided too often */
} PowerCase;

const PowerCase *power_cases (guint *n);
gsize            power_rows (guint level);
/* Share of @runs files in which the claim is confirmed. */
double power_measure (const PowerCase *power, guint level, gboolean planted, guint runs);
