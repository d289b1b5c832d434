/* What one category tells of another, in bits (Shannon 1948). */
#include "analysis/kernels/mutual-information.h"

#include <math.h>

static double
entropy_part (double count, double n)
{
  return count > 0 ? -count / n * log2 (count / n) : 0;
}

EdaMutualInformation
eda_mutual_information (const double counts[], size_t rows, size_t columns)
{
  EdaMutualInformation self = { NAN, NAN, NAN };
  double               n = 0, joint = 0, of_rows = 0, of_columns = 0;

  for (size_t i = 0; i < rows * columns; i++)
    n += counts[i];
  for (size_t i = 0; i < rows; i++)
    {
      double sum = 0;

      for (size_t j = 0; j < columns; j++)
        {
          sum += counts[i * columns + j];
          joint += entropy_part (counts[i * columns + j], n);
        }
      of_rows += entropy_part (sum, n);
    }
  for (size_t j = 0; j < columns; j++)
    {
      double sum = 0;

      for (size_t i = 0; i < rows; i++)
        sum += counts[i * columns + j];
      of_columns += entropy_part (sum, n);
    }
  if (!(n > 0) || !(of_rows > 0) || !(of_columns > 0))
    return self;
  self.bits = fmax (0, of_rows + of_columns - joint);
  self.u_rows = fmin (self.bits / of_rows, 1);
  self.u_columns = fmin (self.bits / of_columns, 1);
  return self;
}
