/* Intervals of 95 % for the evidence of a finding. */

#include "analysis/findings/interval.h"

#include <math.h>

#include "analysis/kernels/contingency.h"

#define Z_95 1.959963984540054

void
eda_finding_set_share_interval (EdaFinding *self, double count, double n)
{
  eda_wilson (count, n, &self->ci_low, &self->ci_high);
}

void
eda_finding_set_r_interval (EdaFinding *self, double r, double n)
{
  double margin = Z_95 / sqrt (n - 3);

  if (n < 4)
    return;
  self->ci_low = tanh (atanh (r) - margin);
  self->ci_high = tanh (atanh (r) + margin);
}

void
eda_finding_set_margin (EdaFinding *self, double margin)
{
  self->ci_low = self->value - margin;
  self->ci_high = self->value + margin;
}

void
eda_finding_set_interval (EdaFinding *self, EdaInterval interval)
{
  self->ci_low = interval.low;
  self->ci_high = interval.high;
}
