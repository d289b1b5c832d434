/* The ledger of false discoveries: every test that a step shows or a rule
 * looked at (correlations, cross-tabs, group comparisons, normality and the rules' own), and what chance alone would
 * bring (Benjamini & Hochberg 1995 over all of them; Benjamini & Yekutieli 2001 however they depend on
 * each other). */
#pragma once

#include "analysis/findings/finding-rule.h"

#define EDA_LEDGER_ALPHA 0.05

typedef struct
{
  gsize  n_tests;     /* with a p */
  gsize  n_below;     /* p < EDA_LEDGER_ALPHA */
  double by_chance;   /* that many would be so if nothing were there: EDA_LEDGER_ALPHA × n_tests */
  gsize  n_kept;      /* q < EDA_LEDGER_ALPHA over all tests, Benjamini–Hochberg */
  gsize  n_sure;      /* the same by Benjamini–Yekutieli: at most n_kept */
} EdaLedger;

/* FALSE when cancelled. */
gboolean eda_ledger_count (EdaProfile *profile, const EdaContext *context, EdaLedger *ledger);
