/* Random numbers of a simulated file. */

#include "tests/challenge/power/recipes.h"

#include <math.h>

#include "analysis/kernels/random.h"

double
power_u (File *f)
{
  return eda_random_share (&f->random);
}

double
power_e (File *f)
{
  return eda_random_normal (&f->random);
}

/* Marsaglia & Tsang (2000); shape 1 or more. */
double
power_gamma (File *f, double shape)
{
  const double d = shape - 1.0 / 3, c = 1 / sqrt (9 * d);

  for (;;)
    {
      const double normal = power_e (f), v = pow (1 + c * normal, 3);

      if (v > 0 && log (1 - power_u (f)) < normal * normal / 2 + d - d * v + d * log (v))
        return d * v;
    }
}

gboolean
power_is_picked (const File *f, gsize i, double share)
{
  const double before = (double)i * share, after = (double)(i + 1) * share;

  return floor (after + 1e-9) > floor (before + 1e-9);
}

double
power_by_level (const File *f, const double values[POWER_LEVELS])
{
  return values[f->level - 1];
}

void
power_line (File *f, gsize i, double r)
{
  f->y[i] = power_e (f);
  f->x[i] = r * f->y[i] + sqrt (1 - r * r) * power_e (f);
}
