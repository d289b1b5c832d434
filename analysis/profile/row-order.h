/* Whether columns change or jump along the rows. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/kernels/drift.h"
#include "analysis/kernels/serial.h"
#include "analysis/profile/column-profile.h"

#define EDA_IMPULSE_ROWS 20
#define EDA_LJUNG_LAGS 10 /* or a fifth of the rows (Hyndman & Athanasopoulos 2018) */

typedef struct
{
  guint          column; /* table index; a number that measures something */
  gsize          n;
  gsize          block;  /* rows whose mean stands for them in the trend; 1 = every row */
  EdaMannKendall trend;
  double         trend_q;
  EdaSmirnov     halves; /* first against second half of the rows */
  double         halves_q;
  double         d;      /* Cohen's d: second half minus first */
  double         neighbours; /* lag-1 autocorrelation */

  /* How rows depend on the rows before them, of few rows or where they are in an order. */
  guint       n_lags; /* 0 = not looked at */
  double      r[EDA_MAX_LAGS];
  EdaLjungBox ljung_box; /* of the first EDA_LJUNG_LAGS */
  double      durbin_watson;

  /* Hampel's filter, where neighbours are alike or a date orders the rows. */
  gboolean judged;
  gsize    impulses;
  gsize    rows[EDA_IMPULSE_ROWS]; /* from 0, farthest first */
  double   distances[EDA_IMPULSE_ROWS];
  guint    n_rows;
} EdaAlongRows;

typedef struct
{
  gint    date;     /* table index of a date or datetime that ascends along the rows; -1 = none */
  GArray *columns;  /* EdaAlongRows */
  guint   left_out; /* columns beyond the bound of the work */
} EdaRowOrder;

EdaRowOrder *eda_row_order_new (const EdaColumnProfile *const *columns,
                                guint                          n_columns,
                                gsize                          n_rows,
                                const EdaContext              *context,
                                GError                       **error);
void         eda_row_order_free (EdaRowOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaRowOrder, eda_row_order_free)
