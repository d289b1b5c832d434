/* Pairs of numeric columns for a reader: which measure shows a pair best, the words for
 * it, and the facts of all pairs. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/facts.h"

/* One pair with the measure that shows it best. */
typedef struct
{
  const EdaColumnProfile *a, *b;
  const char             *measure, *letter; /* "pearson", "r" */
  double                  value, p, q, n;
  gsize                   at; /* place in the matrices */
  const EdaPair          *pair;
  const EdaCorrelations  *found;
  const EdaPairCheck     *check; /* (nullable): of this pair, when it was checked */
} EdaPairView;

/* @columns: EdaColumnProfile of the whole table. */
/* @checks: (nullable) */
EdaPairView eda_pair_view (const EdaCorrelations *found,
                           const EdaPairChecks   *checks,
                           const GPtrArray       *columns,
                           const EdaPair         *pair);

/* The checks' word where there is one, else the coefficients'. */
const char *eda_pair_get_shape (const EdaPairView *view);

gboolean eda_pair_is_curved (const EdaPairView *view);

/* 0..1: the larger of |r| and |ρ|, of a curved pair √R² of the curve. */
double eda_pair_get_effect (const EdaPairView *view);

/* How closely the two are tied, with the number, n, and what it does not say. (transfer
 * full) */
char *eda_pair_describe (const EdaPairView *view);

/* The first of all pairs in one line, by the number that put it there. @sure: some pair goes together
 * more than chance explains. (transfer full) */
char *eda_pair_summarize (const EdaPairView *view, gboolean sure);

/* One member of "strongest" or "hidden"; returned to be added to. */
EdaFacts *eda_pair_add_facts (EdaFacts *list, const EdaPairView *view);

/* "numeric": the matrices of every pair. */
void eda_correlations_add_facts (EdaFacts              *facts,
                                 const EdaCorrelations *found,
                                 const GPtrArray       *columns);
