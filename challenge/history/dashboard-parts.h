/* The parts of the dashboard. Private to dashboard*.c. */
#pragma once

#include "challenge/history/dashboard.h"
#include "challenge/history/history-private.h"

/* Each fills figures and text; FALSE with @error. */
gboolean eda_dashboard_add_speed (EdaDashboardPart *part, EdaChallengeHistory *history, gint64 wall, GError **error);
gboolean eda_dashboard_add_accuracy (EdaDashboardPart *part, EdaChallengeHistory *history, gint64 wall, GError **error);
gboolean eda_dashboard_add_calibration (EdaDashboardPart *part, EdaChallengeHistory *history, gint64 wall, GError **error);
gboolean eda_dashboard_add_blind_spots (EdaDashboardPart *part, EdaChallengeHistory *history, gint64 wall, GError **error);
gboolean eda_dashboard_add_balance (EdaDashboardPart *part, EdaChallengeHistory *history, gint64 wall, GError **error);
gboolean eda_dashboard_add_rating (EdaDashboardPart *part, EdaChallengeHistory *history, gint64 wall, GError **error);
gboolean eda_dashboard_add_coverage (EdaDashboardPart *part, EdaChallengeHistory *history, gint64 wall, GError **error);
gboolean eda_dashboard_add_time (EdaDashboardPart *part, EdaChallengeHistory *history, gint64 wall, GError **error);
gboolean eda_dashboard_add_causes (EdaDashboardPart *part, EdaChallengeHistory *history, gint64 wall, GError **error);
gboolean eda_dashboard_add_weeks (EdaDashboardPart *part, EdaChallengeHistory *history, gint64 wall, GError **error);
gboolean eda_dashboard_add_diary (EdaDashboardPart *part, EdaChallengeHistory *history, gint64 wall, GError **error);

/* All rows of a query, row by row; NULL is NaN. */
typedef struct
{
  gsize   rows;
  guint   columns;
  double *values;
} EdaDashboardTable;

gboolean eda_dashboard_query (EdaDashboardTable *table, EdaChallengeHistory *history, const char *sql, GError **error);
void     eda_dashboard_table_clear (EdaDashboardTable *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EdaDashboardTable, eda_dashboard_table_clear)
static inline double
eda_dashboard_at (const EdaDashboardTable *self, gsize row, guint column)
{
  return self->values[row * self->columns + column];
}

/* Axes of a figure over sessions, 1 .. n. */
EdaFigure *eda_dashboard_figure (const char *title, gsize n_sessions, const char *y_title, double low, double high);
/* Points joined by a line; NaN is left out. @y: (array length=n) at 1 .. n */
void eda_dashboard_add_series (EdaFigure *figure, EdaColour colour, const double *y, gsize n, gboolean points);
void eda_dashboard_add_rule (EdaFigure *figure, double at, gboolean level, const char *text);
/* "Shown from 2 finished sessions on; so far there is 1." @plural: (nullable) */
char *eda_dashboard_tell_need (guint needed, const char *singular, const char *plural, gsize have);
