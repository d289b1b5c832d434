/* Ordered levels. */
#include "analysis/kernels/trend.h"

#include <math.h>

#include "analysis/kernels/compensated.h"
#include "analysis/kernels/significance.h"

/* Of the scores of one side, weighted by the counts. */
static double
mean_score (const double observed[],
            size_t       rows,
            size_t       columns,
            const double scores[],
            int          of_rows)
{
  EdaSum sum = { 0.0, 0.0 }, n = { 0.0, 0.0 };

  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++)
      {
        const double count = observed[i * columns + j];

        eda_sum_add (&sum, count * scores[of_rows ? i : j]);
        eda_sum_add (&n, count);
      }
  return eda_sum_get (&sum) / eda_sum_get (&n);
}

EdaTrend
eda_linear_by_linear (const double observed[],
                      size_t       rows,
                      size_t       columns,
                      const double row_scores[],
                      const double column_scores[])
{
  const double row_mean = mean_score (observed, rows, columns, row_scores, 1);
  const double column_mean = mean_score (observed, rows, columns, column_scores, 0);
  EdaTrend     self = { NAN, NAN, NAN };
  EdaSum       xx = { 0.0, 0.0 }, yy = xx, xy = xx, n = xx;

  for (size_t i = 0; i < rows; i++)
    for (size_t j = 0; j < columns; j++)
      {
        const double count = observed[i * columns + j];
        const double x = row_scores[i] - row_mean, y = column_scores[j] - column_mean;

        eda_sum_add (&xx, count * x * x);
        eda_sum_add (&yy, count * y * y);
        eda_sum_add (&xy, count * x * y);
        eda_sum_add (&n, count);
      }

  const double spread = sqrt (eda_sum_get (&xx)) * sqrt (eda_sum_get (&yy));

  if (!(spread > 0))
    return self;

  self.r = fmax (-1.0, fmin (1.0, eda_sum_get (&xy) / spread));
  self.chi2 = (eda_sum_get (&n) - 1) * self.r * self.r;
  self.p = eda_chi_square_p (self.chi2, 1);
  return self;
}

double
eda_score_eta (const double observed[],
               size_t       rows,
               size_t       columns,
               const double row_scores[])
{
  const double mean = mean_score (observed, rows, columns, row_scores, 1);
  EdaSum       all = { 0.0, 0.0 }, between = all;

  for (size_t j = 0; j < columns; j++)
    {
      EdaSum sum = { 0.0, 0.0 }, n = sum;

      for (size_t i = 0; i < rows; i++)
        {
          const double count = observed[i * columns + j], x = row_scores[i] - mean;

          eda_sum_add (&sum, count * x);
          eda_sum_add (&n, count);
          eda_sum_add (&all, count * x * x);
        }
      if (eda_sum_get (&n) > 0)
        eda_sum_add (&between,
                     eda_sum_get (&sum) * eda_sum_get (&sum) / eda_sum_get (&n));
    }
  return eda_sum_get (&all) > 0
             ? sqrt (fmin (1, eda_sum_get (&between) / eda_sum_get (&all)))
             : NAN;
}
