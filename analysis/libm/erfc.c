/* erfc of <math.h>, with the same bits on every CPU (see exponential.c). Within 6 units
 * of the last place. */

#include "analysis/libm/pair.h"

#include <math.h>
#include <stddef.h>

#define N_SERIES 14
#define UNDERFLOW 27.3

/* e^(x²) erfc (x) / t for x ≥ 0 in Chebyshev polynomials of 2t − 1, t = 2 / (2 + x) */
static const double chebyshev[] = {
  0x1.2770f75817bb2p-1,   0x1.6bf7a80297435p-2,   0x1.0aa138a4c2d24p-4,
  0x1.e12f190ee33d6p-9,   -0x1.23b9bf1ce7086p-10, -0x1.51227465cb5d2p-13,
  0x1.12fb3128fc639p-15,  0x1.6d3c6f7daba6ep-18,  -0x1.96ce1195d19a2p-20,
  -0x1.3309eea629150p-23, 0x1.61ac7b47792b4p-24,  -0x1.6451ece6c79ebp-30,
  -0x1.1d82a2ca0d7aep-28, 0x1.5ceee770180afp-31,  0x1.3aeb1095f58b1p-33,
  -0x1.0eefd39298cc3p-34, 0x1.22170e3c8ddc8p-39,  0x1.f6a49a09f55f3p-39,
  -0x1.e35f64f08b30cp-41, -0x1.14c5f24aace89p-44, 0x1.4e1c15a352ee5p-44,
  -0x1.d097c6d9cbec0p-47, -0x1.53eda4da2f0aap-49, 0x1.c55e1ced4dc5ep-50,
  -0x1.06ab729580ddap-52, -0x1.231ad828deaccp-54, 0x1.4b460f6532849p-55,
};

/* 2/√π ∑ (−1)ⁿ x²ⁿ⁺¹ / (n! (2n + 1)) */
static double
small_erf (double x)
{
  double term = 1, sum = 0;

  for (int n = 0; n < N_SERIES; n++)
    {
      sum += term / (2 * n + 1);
      term *= -x * x / (n + 1);
    }
  return M_2_SQRTPI * x * sum;
}

/* Clenshaw's sum */
static double
tail_factor (double t)
{
  const double s = 2 * t - 1;
  double       now = 0, before = 0;

  for (size_t j = sizeof chebyshev / sizeof *chebyshev - 1; j > 0; j--)
    {
      const double next = 2 * s * now - before + chebyshev[j];

      before = now;
      now = next;
    }
  return s * now - before + chebyshev[0];
}

double
erfc (double x)
{
  const double size = fabs (x), t = 2 / (2 + size);
  EdaPair      square;
  double       tail;

  if (isnan (x))
    return x;
  if (size < 0.5)
    return 1 - small_erf (x);
  square = eda_pair_product (size, size);
  tail = size > UNDERFLOW ? 0
                          : t * tail_factor (t)
                                * eda_exp_of_pair ((EdaPair){ -square.hi, -square.lo });
  return x < 0 ? 2 - tail : tail;
}
