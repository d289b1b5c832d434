/* One column: mean, standard deviation, lag-1 autocorrelation. */

#include <stdio.h>

#include "analysis/kernels/moments.h"
#include "analysis/kernels/serial.h"
#include "tests/reference/nist.h"

void
nist_print_univariate (EdaTable *table)
{
  gsize              n;
  g_autofree double *y = nist_read_column (table, "y", &n);
  const EdaMoments   moments = eda_moments (y, n);

  printf ("{\"mean\": %.17g, \"sd\": %.17g, \"lag1_autocorrelation\": %.17g}\n",
          moments.mean,
          moments.sd,
          eda_autocorrelation (y, &moments, 1));
}
