/* A finding: one statement about the data that a reader should know, with its evidence. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_SEVERITY_INFO,
  EDA_SEVERITY_NOTE,
  EDA_SEVERITY_WARN,
  EDA_SEVERITY_ERROR,
} EdaSeverity;

#define EDA_FINDING_MAX_ROWS 100

typedef struct _EdaFinding
{
  gatomicrefcount ref_count;
  const char *id;   /* catalogue id, "AD1"; static */
  const char *kind; /* "skewed"; static */
  guint       step; /* 1..6 */
  EdaSeverity severity;
  char      **columns;   /* NULL-terminated */
  char       *statistic; /* its name: "skewness (G1)" */
  double      value;
  double      ci_low, ci_high; /* NaN = no interval */
  double      q;               /* NaN = no test */
  guint64     n;
  double      threshold;  /* NaN = none */
  guint64    *rows;       /* data rows from 1, at most EDA_FINDING_MAX_ROWS */
  guint       n_rows;     /* members of rows */
  guint64     rows_total; /* rows concerned */
  char       *text; /* the statement, one sentence with the number in it */
  char       *why;  /* why it matters */
  char       *next; /* what to do next */
} EdaFinding;

/* Numbers start as NaN, counts as 0. @columns: names, NULL-terminated. */
EdaFinding *eda_finding_new (const char        *id,
                             const char        *kind,
                             guint              step,
                             EdaSeverity        severity,
                             const char *const *columns);
EdaFinding *eda_finding_ref (EdaFinding *self);
void        eda_finding_unref (EdaFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaFinding, eda_finding_unref)

void eda_finding_set_evidence (EdaFinding *self, const char *statistic, double value, double threshold, guint64 n);
void eda_finding_set_rows (EdaFinding *self, const guint64 *rows, guint64 rows_total); /* copies the first 100 */
void eda_finding_set_text (EdaFinding *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void eda_finding_set_advice (EdaFinding *self, const char *why, const char *next);

const char *eda_severity_get_name (EdaSeverity severity); /* "warn": the contract's word */
/* Worst first, then step, then id: the order of "Key findings". For g_ptr_array_sort. */
int eda_finding_compare (gconstpointer a, gconstpointer b);

/* finding-evidence.c: "skewness (G1) 2.1 · threshold 1 · n 344 · rows 3, 8"; "" without a
 * statistic. (transfer full) */
char *eda_finding_dup_evidence (const EdaFinding *self);
