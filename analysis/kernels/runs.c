/* Do the marked rows stand in clusters? */
#include "analysis/kernels/runs.h"

#include <math.h>

EdaRunsTest
eda_runs_test (size_t marked, size_t others, size_t runs)
{
  EdaRunsTest  self = { NAN, NAN, NAN };
  const double n = (double)marked + (double)others;
  const double twice = 2 * (double)marked * (double)others;
  const double variance = twice / n * ((twice - n) / n) / (n - 1);

  if (marked == 0 || others == 0)
    return self;
  self.expected = twice / n + 1;
  if (!(variance > 0))
    return self;
  self.z = ((double)runs - self.expected) / sqrt (variance);
  self.p = erfc (fabs (self.z) / sqrt (2));
  return self;
}
