/* Measures of association with the 90 % intervals that claims are judged by. */
#pragma once

#include "challenge/judging/judge.h"

/* @x, @y: complete pairs. @lost: degrees of freedom that were spent before, such as by groups. */
EdaMeasured eda_measure_r (const double *x, const double *y, gsize n, gsize lost);
/* A partial correlation given one other column. */
EdaMeasured eda_measure_partial (double r, gsize n);
EdaMeasured eda_measure_rho (const double *x, const double *y, gsize n);
EdaMeasured eda_measure_tau (const double *x, const double *y, gsize n);
/* The larger in size of the two. */
EdaMeasured eda_measure_numbers (const double *x, const double *y, gsize n);
/* Hedges' g, first less second. */
EdaMeasured eda_measure_g (const double *a, gsize n, const double *b, gsize m);

/* By bootstrap of the rows; rows where a group is -1 or a number NaN are left out. FALSE: cancelled.
 * Chance raises these measures, and that of the replicates twice: the interval is moved by the mean
 * of the replicates less the estimate. */
gboolean eda_measure_v (EdaJudge *judge, const gint32 *a, gint32 n_a, const gint32 *b, gint32 n_b, EdaMeasured *measured);
/* omega² where @corrected, else eta². */
gboolean eda_measure_omega2 (EdaJudge *judge, const double *x, const gint32 *groups, gint32 n_groups, gboolean corrected, EdaMeasured *measured);

/* r of the two columns of the claim within the groups of its third, or given it. FALSE after an ending. */
gboolean eda_measure_given (EdaJudge *judge, EdaMeasured *measured);

/* Of the counted rows; for bootstraps of other questions. */
double eda_counted_r (const guint32 *counts, const double *x, const double *y, gsize n);
double eda_counted_omega2 (const guint32 *counts, const double *x, const gint32 *groups, gint32 n_groups, gsize n, gboolean corrected);
double eda_counted_v (const guint32 *counts, const gint32 *a, gint32 n_a, const gint32 *b, gint32 n_b, gsize n);
