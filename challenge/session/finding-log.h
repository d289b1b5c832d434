/* What the learner found: a value taken from a panel in fifteen seconds, and every look at a panel. */
#pragma once

#include "analysis/result/facts.h"

typedef enum
{
  EDA_LINK_SUPPORTS,
  EDA_LINK_CONTRADICTS,
  EDA_LINK_REFINES,
  EDA_LINK_UNEXPECTED,
} EdaLink;

typedef struct
{
  guint  finding, claim; /* numbers from 1 */
  EdaLink relation;
} EdaFindingLink;

/* All strings may be NULL but pattern and headline. */
typedef struct
{
  guint     number;    /* from 1; set by the session */
  gint64    phase_ms;  /* when; set by the session */
  guint     looks_before, hint_level; /* set by the session */
  guint     step;      /* 1 .. 6 */
  char     *pattern;   /* code of the catalogue, "skew_right" (challenge/scoring/patterns.h) */
  int       direction; /* −1, 0 = none, 1 */
  char    **columns;   /* NULL-terminated */
  char     *headline;  /* one sentence */
  gboolean  filled;    /* that is the program's, left as it was; FALSE in logs of earlier versions */
  char     *so_what;
  guint     so_what_score; /* 0 .. 3; set by the session */
  char     *action;    /* clean, transform, segment, collect, model, decide, report, none */
  double    confidence; /* 0.5 .. 1: will it hold in fresh data? NaN = not said */
  guint     star;      /* 1 .. 3 of the most important relationships; 0 = none */
  char     *filter, *transform;
  EdaFacts *statistic; /* snapshot: name, value, ci, level, n, p, panel, params: enough to make it again */
  gboolean  retracted;
} EdaLoggedFinding;

EdaLoggedFinding *eda_logged_finding_new (void);
EdaLoggedFinding *eda_logged_finding_copy (const EdaLoggedFinding *self);
void              eda_logged_finding_free (EdaLoggedFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaLoggedFinding, eda_logged_finding_free)

/* One distinct chart or table that was examined. */
typedef struct
{
  guint   step;
  char   *chart;   /* "histogram", "scatter", ... */
  char   *columns; /* sorted names joined with U+001F */
  char   *filter;  /* "" = none */
  gint64  dwell_ms;
  double  p; /* of its default test; NaN: it has none */
} EdaLook;

const char *eda_link_get_name (EdaLink link); /* "supports" */
int         eda_link_find (const char *name);

/* Offline rule of docs/CHALLENGE.md, 0 .. 3: does the line say who does what, with what, and when? */
guint eda_so_what_score (const char *so_what, const char *headline, const char *const *columns);
