/* The judges' own: what they look at, and the ways to come to a verdict. A judge reads its columns,
 * measures, and ends with exactly one of the eda_judge_* endings. */
#pragma once

#include "challenge/claims/claim-thresholds.h"
#include "challenge/judging/decide.h"

typedef struct
{
  const EdaClaim   *claim;
  EdaProfile       *profile;
  EdaTable         *table;
  const EdaContext *context;
  guint64           random; /* state */
  gsize            *rows;   /* those that count, ascending */
  gsize             n_rows;
  EdaVerdict       *verdict; /* set by the ending */
} EdaJudge;

typedef void (*EdaJudgeFunc) (EdaJudge *self);

/* A statistic with its interval. */
typedef struct
{
  const char *name; /* static */
  EdaRole     role;
  double      estimate, low, high;
  gsize       n;
  double      needed; /* rows that would settle it; NaN: from the interval's width */
} EdaMeasured;

/* Endings. */
void eda_judge_void (EdaJudge *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void eda_judge_fact (EdaJudge *self, const char *name, EdaRole role, double value, gsize n, const EdaConfirming *region);
/* Yes or no: a fact with a number that tells why. */
void eda_judge_yes_no (EdaJudge *self, const char *name, EdaRole role, double value, gsize n, gboolean yes, const char *region);
void eda_judge_interval (EdaJudge *self, const EdaMeasured *measured, const EdaConfirming *region);
/* The share of replicates that say yes. */
void eda_judge_share (EdaJudge *self, const char *name, double share, gsize n);
/* The outcome is known otherwise; shown is @measured against @region. */
void eda_judge_outcome (EdaJudge *self, EdaOutcome outcome, const EdaMeasured *measured, const EdaConfirming *region);

/* Columns. All are of the rows that count, NaN and -1 where missing; NULL after a VOID ending. */
double *eda_judge_read_numbers (EdaJudge *self, const char *column, EdaClaimTransform transform);
/* @labels: (out) (transfer full) (element-type char*): the levels, by first appearance */
gint32 *eda_judge_read_groups (EdaJudge *self, const char *column, GPtrArray **labels);
/* Its place among @labels whatever the case, or -1 after a VOID ending. */
int eda_judge_find_level (EdaJudge *self, const char *column, const GPtrArray *labels, const char *level);
EdaColumn *eda_judge_find_column (EdaJudge *self, const char *name); /* NULL after a VOID ending */
gboolean   eda_judge_is_missing (const EdaJudge *self, const EdaColumn *column, gsize at); /* @at: place in rows */
/* Numbers that are measured, not levels. */
gboolean eda_judge_is_number (EdaJudge *self, const char *column);
/* Which of @where's rows count: fills rows. FALSE after a VOID ending. */
gboolean eda_judge_choose_rows (EdaJudge *self);

/* Values that are numbers: to the front, ascending; how many. */
gsize eda_judge_sort_present (double *x, gsize n);
/* Rows where both are numbers: to the front of both; how many. */
gsize eda_judge_keep_pairs (double *x, double *y, gsize n);

/* Bootstrap: @statistic of a sample with replacement of the sorted values. At most
 * EDA_LIMIT_BOOTSTRAP_ROWS of them are drawn on. @out: @replicates. FALSE: cancelled. */
typedef double (*EdaSortedStatistic) (const double sorted[], gsize n, gconstpointer data);
gboolean eda_judge_resample (EdaJudge *self, const double *sorted, gsize n, EdaSortedStatistic statistic, gconstpointer data, guint replicates, double out[]);
/* The same with counts of rows, of any kind of data. */
typedef double (*EdaCountedStatistic) (const guint32 counts[], gsize n, gpointer data);
gboolean eda_judge_resample_rows (EdaJudge *self, gsize n, EdaCountedStatistic statistic, gpointer data, guint replicates, double out[]);
/* Rows of several arrays cut down to EDA_LIMIT_BOOTSTRAP_ROWS, drawn without replacement in their
 * order; how many. @places: (out) (transfer full): which */
gsize eda_judge_thin (EdaJudge *self, gsize n, gsize **places);

/* One per family of kinds. */
void eda_judge_type (EdaJudge *self);
void eda_judge_column_fact (EdaJudge *self);
void eda_judge_duplicates (EdaJudge *self);
void eda_judge_missing (EdaJudge *self);
void eda_judge_missing_pair (EdaJudge *self);
void eda_judge_missing_depends (EdaJudge *self);
void eda_judge_shape (EdaJudge *self);
void eda_judge_statistic (EdaJudge *self);
void eda_judge_rate (EdaJudge *self);
void eda_judge_level_fact (EdaJudge *self);
void eda_judge_association (EdaJudge *self);
void eda_judge_coefficient (EdaJudge *self);
void eda_judge_split (EdaJudge *self);
void eda_judge_form (EdaJudge *self);
void eda_judge_strongest (EdaJudge *self);
void eda_judge_pair_fact (EdaJudge *self);
void eda_judge_groups (EdaJudge *self);
void eda_judge_outliers (EdaJudge *self);
void eda_judge_time (EdaJudge *self);
void eda_judge_gaps (EdaJudge *self);
