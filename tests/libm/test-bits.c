/* The functions of analysis/libm give the same bits on every machine: a checksum of many
   results, which a difference in any last bit would change. */

#include <glib.h>
#include <math.h>
#include <string.h>

#define N 4000

typedef double (*Function) (double);

static guint64 checksum;

/* FNV-1a */
static void
add (double x)
{
  guint64 bits;

  memcpy (&bits, &x, sizeof bits);
  if (isnan (x)) /* whose sign is the CPU's */
    bits = 1;
  for (int i = 0; i < 64; i += 8)
    checksum = (checksum ^ (bits >> i & 0xFF)) * 0x100000001B3u;
}

/* Numbers of all sizes from 2⁻³⁰ to 2³⁰, by a Weyl sequence. */
static double
number (int i)
{
  const guint64 weyl = (guint64)(i + 1) * 0x9E3779B97F4A7C15u;
  const double  size = ldexp (1 + (double)(weyl >> 12) * 0x1p-52, i % 61 - 30);

  return weyl & 1 ? -size : size;
}

static void
test_bits (void)
{
  static const Function functions[]
      = { exp,   exp2,  expm1, sinh, cosh, tanh, log,  log2, log10, log1p,
          asinh, acosh, atanh, sin,  cos,  tan,  atan, asin, acos,  erfc };

  checksum = 0xCBF29CE484222325u;
  for (gsize f = 0; f < G_N_ELEMENTS (functions); f++)
    for (int i = 0; i < N; i++)
      add (functions[f](number (i)));
  for (int i = 0; i < N; i++)
    {
      add (pow (fabs (number (i)), number (i + 7) / 64));
      add (atan2 (number (i), number (i + 7)));
    }
  g_assert_cmphex (checksum, ==, 0xCE0DFE41EDC187C1u);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/libm/bits", test_bits);
  return g_test_run ();
}
