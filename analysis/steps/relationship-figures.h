/* Figures of pairs: heat map of coefficients, scatter with trend. Each returns a new
 * figure. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/figure.h"

/* A square of numbers −1..1 (or 0..1) between @names, row by row. */
typedef struct
{
  const char *title, *measure; /* "Correlation of the numeric columns", "Pearson r" */
  const char *const *names;
  const double      *values; /* n × n; NaN = not defined */
  guint              n;
  double             low; /* of the scale: −1 or 0 */
} EdaSquare;

#define EDA_SQUARE_MAX 40

EdaFigure *eda_square_new_figure (const EdaSquare *square);

/* How the curve of a scatter plot is made; of more rows, evenly spaced ones carry it. */
#define EDA_SCATTER_SPAN (2.0 / 3)
#define EDA_SCATTER_ROUNDS 3
#define EDA_SCATTER_CURVE_ROWS 3000

/* Every row with both values as a point, of more than 5 000 rows hexagons that count them; the
 * LOWESS curve with its 95 % band, and the least-squares line. Columns over many powers of ten get
 * log axes, and both are then fitted to what is drawn. @coefficient: for the subtitle, "r =
 * 0.83". */
EdaFigure *eda_scatter_new_figure (const EdaColumnProfile *x,
                                   const EdaColumnProfile *y,
                                   const char             *coefficient);

/* A column along the order of the rows, or along @when (nullable: date or datetime). */
EdaFigure *eda_order_new_figure (const EdaColumnProfile *value,
                                 const EdaColumnProfile *when);
