/* Files with a pattern in them, and files without, for every kind of claim: how often is the claim
 * confirmed? */
#pragma once

#include "challenge/claims/claim.h"

#define POWER_LEVELS 5 /* of the strength of the pattern; rows: 300, 600, 1500, 4000, 10000 */

/* What judging a file costs: by a formula, a bootstrap, a bootstrap of densities. */
typedef enum { CHEAP = 1, DEAR = 20, DEAREST = 100 } PowerCost;

typedef struct
{
  const char *claim;
  const char *planted, *otherwise; /* what the two kinds of file hold */
  double      strength[POWER_LEVELS];
  PowerCost   cost;
  guint       first_level; /* from 1; shorter files leave it undecided too often */
} PowerCase;

const PowerCase *power_cases (guint *n);
gsize            power_rows (guint level);
EdaClaim        *power_claim (const PowerCase *power); /* (transfer full) */
/* How many of @runs files have the claim confirmed. */
guint power_measure (const PowerCase *power, guint level, gboolean planted, guint runs);
/* Claims of which the truth is their border: one in twenty is confirmed by design. */
const PowerCase *power_border_cases (guint *n);
