/* Against values computed with 90 digits (mpmath 1.3.0) and rounded; the tolerance is
   what the files of analysis/libm promise, in units of the last place. Special values:
   ISO C17, annex F.10. */

#include <glib.h>
#include <math.h>

typedef double (*Function) (double);

static const struct
{
  const char *name;
  Function    function;
  double      x, value;
} cases[] = {
  { "exp", exp, -700.5, 0x1.4ff475c68ca02p-1011 },
  { "exp", exp, -30.25, 0x1.4835bd010a41bp-44 },
  { "exp", exp, -1e-09, 0x1.fffffff768fa1p-1 },
  { "exp", exp, 0.02, 0x1.052bea3ec0132p+0 },
  { "exp", exp, 1.0, 0x1.5bf0a8b145769p+1 },
  { "exp", exp, 88.7, 0x1.f4705bbffae5cp+127 },
  { "exp", exp, 709.7, 0x1.d75ae7a50ee14p+1023 },
  { "exp2", exp2, -1000.5, 0x1.6a09e667f3bcdp-1001 },
  { "exp2", exp2, -0.3, 0x1.9fdf8bcce533ep-1 },
  { "exp2", exp2, 1e-12, 0x1.0000000000c32p+0 },
  { "exp2", exp2, 0.7, 0x1.9fdf8bcce533dp+0 },
  { "exp2", exp2, 10.0, 0x1.0000000000000p+10 },
  { "exp2", exp2, 1023.9, 0x1.ddb680117aa8ep+1023 },
  { "expm1", expm1, -38.0, -0x1.0000000000000p+0 },
  { "expm1", expm1, -0.5, -0x1.92e9a0720d3ecp-2 },
  { "expm1", expm1, -0.015, -0x1.e7da1a40bb638p-7 },
  { "expm1", expm1, 1e-10, 0x1.b7cdfd9dda4e3p-34 },
  { "expm1", expm1, 0.02, 0x1.4afa8fb004c8ap-6 },
  { "expm1", expm1, 1.0, 0x1.b7e151628aed3p+0 },
  { "expm1", expm1, 300.0, 0x1.c05c0a7166b4ap+432 },
  { "sinh", sinh, -710.0, -0x1.3e21a464507f9p+1023 },
  { "sinh", sinh, -3.0, -0x1.40926e70949aep+3 },
  { "sinh", sinh, 0.001, 0x1.0624e00c1c9e3p-10 },
  { "sinh", sinh, 0.6, 0x1.45f775546a77dp-1 },
  { "sinh", sinh, 25.0, 0x1.0c3d3920962c9p+35 },
  { "sinh", sinh, 700.5, 0x1.8625c7d4f56c2p+1009 },
  { "cosh", cosh, -710.0, 0x1.3e21a464507f9p+1023 },
  { "cosh", cosh, -3.0, 0x1.422a497d6185ep+3 },
  { "cosh", cosh, 0.001, 0x1.000008637bdc1p+0 },
  { "cosh", cosh, 0.6, 0x1.2f7aa606e5630p+0 },
  { "cosh", cosh, 25.0, 0x1.0c3d3920962c9p+35 },
  { "cosh", cosh, 700.5, 0x1.8625c7d4f56c2p+1009 },
  { "tanh", tanh, -15.0, -0x1.ffffffffff96ap-1 },
  { "tanh", tanh, -1.0, -0x1.85efab514f394p-1 },
  { "tanh", tanh, 1e-08, 0x1.5798ee2308c3ap-27 },
  { "tanh", tanh, 0.02, 0x1.47a2e5a063f19p-6 },
  { "tanh", tanh, 0.5, 0x1.d9353d7568af3p-2 },
  { "tanh", tanh, 19.5, 0x1.0000000000000p+0 },
  { "log", log, 5e-324, -0x1.74385446d71c3p+9 },
  { "log", log, 1e-300, -0x1.5963447f87fb5p+9 },
  { "log", log, 0.3, -0x1.34378fcbda721p+0 },
  { "log", log, 0.9999, -0x1.a3738d2cf1cc2p-14 },
  { "log", log, 1.0001, 0x1.a368d0657fcd4p-14 },
  { "log", log, 2.0, 0x1.62e42fefa39efp-1 },
  { "log", log, 10.0, 0x1.26bb1bbb55516p+1 },
  { "log", log, 1.7e308, 0x1.62dd08fdc6f88p+9 },
  { "log2", log2, 1e-300, -0x1.f24a09f1a8b89p+9 },
  { "log2", log2, 0.3, -0x1.bca9c6f53897bp+0 },
  { "log2", log2, 1.0001, 0x1.2e8a3a5041f41p-13 },
  { "log2", log2, 8.0, 0x1.8000000000000p+1 },
  { "log2", log2, 10.0, 0x1.a934f0979a371p+1 },
  { "log2", log2, 1e300, 0x1.f24a09f1a8b89p+9 },
  { "log10", log10, 1e-300, -0x1.2c00000000000p+8 },
  { "log10", log10, 0.3, -0x1.0bb6c34d81502p-1 },
  { "log10", log10, 1.0001, 0x1.6c4b5defc34d7p-15 },
  { "log10", log10, 8.0, 0x1.ce61cf8ef36fep-1 },
  { "log10", log10, 1000.0, 0x1.8000000000000p+1 },
  { "log10", log10, 1e300, 0x1.2c00000000000p+8 },
  { "log1p", log1p, -0.999, -0x1.ba18a998fff9fp+2 },
  { "log1p", log1p, -0.01, -0x1.495453e6fd4b7p-7 },
  { "log1p", log1p, 1e-17, 0x1.70ef54646d497p-57 },
  { "log1p", log1p, 1e-05, 0x1.4f8aea9ae7317p-17 },
  { "log1p", log1p, 0.6, 0x1.e148a1a2726cdp-2 },
  { "log1p", log1p, 1e20, 0x1.7069e2aa2aa5bp+5 },
  { "asinh", asinh, -10000000000.0, -0x1.7b810429a7c2ap+4 },
  { "asinh", asinh, -1.0, -0x1.c34366179d427p-1 },
  { "asinh", asinh, 1e-06, 0x1.0c6f7a0b5ea7ap-20 },
  { "asinh", asinh, 0.3, 0x1.2ec4ea565fcc1p-2 },
  { "asinh", asinh, 5.0, 0x1.27fdfac4e4380p+1 },
  { "acosh", acosh, 1.000001, 0x1.72ba41f96166cp-10 },
  { "acosh", acosh, 1.5, 0x1.ecc2caec5160ap-1 },
  { "acosh", acosh, 20.0, 0x1.d818b3e5d4c5fp+1 },
  { "acosh", acosh, 1000000000000.0, 0x1.c52fcb187d170p+4 },
  { "atanh", atanh, -0.999, -0x1.e66cfde9c7c2dp+1 },
  { "atanh", atanh, -0.3, -0x1.3cf2b50617c95p-2 },
  { "atanh", atanh, 1e-07, 0x1.ad7f29abcaf61p-24 },
  { "atanh", atanh, 0.5, 0x1.193ea7aad030bp-1 },
  { "atanh", atanh, 0.99, 0x1.52c581997cd85p+1 },
  { "sin", sin, -100.0, 0x1.03425b78c4db8p-1 },
  { "sin", sin, 0.5, 0x1.eaee8744b05f0p-2 },
  { "sin", sin, 1.0, 0x1.aed548f090ceep-1 },
  { "sin", sin, 3.141592653589793, 0x1.1a62633145c07p-53 },
  { "sin", sin, 100000.0, 0x1.24daa9c527e96p-5 },
  { "sin", sin, 1e22, -0x1.b453ab76bf397p-1 },
  { "sin", sin, 1.7e308, -0x1.30c567d277075p-1 },
  { "cos", cos, -100.0, 0x1.b981dbf665fdfp-1 },
  { "cos", cos, 0.5, 0x1.c1528065b7d50p-1 },
  { "cos", cos, 1.5707963267948966, 0x1.1a62633145c07p-54 },
  { "cos", cos, 3.0, -0x1.fae04be85e5d2p-1 },
  { "cos", cos, 100000.0, -0x1.ffac3841b3da7p-1 },
  { "cos", cos, 1e22, 0x1.0be2cef01c8f4p-1 },
  { "cos", cos, 1.7e308, 0x1.9b6913f41bde3p-1 },
  { "tan", tan, -100.0, 0x1.2ca74d62b5d38p-1 },
  { "tan", tan, 0.5, 0x1.17b4f5bf3474ap-1 },
  { "tan", tan, 1.0, 0x1.8eb245cbee3a6p+0 },
  { "tan", tan, 1.5707963267948966, 0x1.d02967c31cdb5p+53 },
  { "tan", tan, 100000.0, -0x1.250a9d503313dp-5 },
  { "tan", tan, 1e22, -0x1.a0f79c1b6b257p+0 },
  { "atan", atan, -10000000000.0, -0x1.921fb543d4de0p+0 },
  { "atan", atan, -1.0, -0x1.921fb54442d18p-1 },
  { "atan", atan, 0.01, 0x1.47ab48b1efb5dp-7 },
  { "atan", atan, 0.4, 0x1.85a376b677dc0p-2 },
  { "atan", atan, 2.0, 0x1.1b6e192ebbe44p+0 },
  { "atan", atan, 50.0, 0x1.8d0129acd6d1cp+0 },
  { "asin", asin, -1.0, -0x1.921fb54442d18p+0 },
  { "asin", asin, -0.4, -0x1.a564ac0e73a34p-2 },
  { "asin", asin, 1e-06, 0x1.0c6f7a0b5f0a0p-20 },
  { "asin", asin, 0.7, 0x1.8d00e692afd95p-1 },
  { "asin", asin, 0.9999, 0x1.8e80e1a01556ap+0 },
  { "acos", acos, -1.0, 0x1.921fb54442d18p+1 },
  { "acos", acos, -0.4, 0x1.fb78e047dfba5p+0 },
  { "acos", acos, 1e-06, 0x1.921fa47d4b30dp+0 },
  { "acos", acos, 0.7, 0x1.973e83f5d5c9bp-1 },
  { "acos", acos, 0.9999, 0x1.cf69d216bd74bp-7 },
  { "erfc", erfc, -3.0, 0x1.fffe8d6209afdp+0 },
  { "erfc", erfc, -0.2, 0x1.3903097164be3p+0 },
  { "erfc", erfc, 0.1, 0x1.c66b42bb60999p-1 },
  { "erfc", erfc, 0.5, 0x1.eb02147ce245cp-2 },
  { "erfc", erfc, 1.0, 0x1.4226162fbddd5p-3 },
  { "erfc", erfc, 3.0, 0x1.729df6503422ap-16 },
  { "erfc", erfc, 10.0, 0x1.7d8a7f2a8a2d0p-149 },
  { "erfc", erfc, 26.0, 0x1.284bfe1cdea24p-981 },
};

static double
units (const char *name)
{
  static const char *const within_one[]
      = { "exp", "exp2", "log", "log2", "log10", "log1p", "sin", "cos", NULL };

  if (g_str_equal (name, "erfc"))
    return 6;
  return g_strv_contains (within_one, name) ? 1 : 3;
}

static void
test_values (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const double got = cases[i].function (cases[i].x), value = cases[i].value;
      const double unit = nextafter (fabs (value), INFINITY) - fabs (value);

      if (!(fabs (got - value) <= units (cases[i].name) * unit))
        g_error ("%s (%.17g) is %a, not %a", cases[i].name, cases[i].x, got, value);
    }
}

static void
test_powers (void)
{
  const double third = 1 / 3.0;

  g_assert_cmpfloat (pow (3, 4), ==, 81);
  g_assert_cmpfloat (pow (10, -2), ==, 0.01);
  g_assert_cmpfloat (pow (-2, 3), ==, -8);
  g_assert_cmpfloat (pow (2, -1074), ==, 0x1p-1074);
  g_assert_cmpfloat (pow (6.25, 0.5), ==, 2.5);
  g_assert_cmpfloat (pow (7, third), ==, 0x1.e9b5dba58189dp+0);
  g_assert_cmpfloat (pow (0, -1), ==, INFINITY);
  g_assert_cmpfloat (pow (-0.0, -3), ==, -INFINITY);
  g_assert_cmpfloat (pow (-INFINITY, 2), ==, INFINITY);
  g_assert_cmpfloat (pow (0.5, INFINITY), ==, 0);
  g_assert_cmpfloat (pow (NAN, 0), ==, 1);
  g_assert_cmpfloat (pow (1, NAN), ==, 1);
  g_assert_cmpfloat (pow (10, 400), ==, INFINITY);
  g_assert_cmpfloat (pow (10, -400), ==, 0);
  g_assert_true (isnan (pow (-2, 0.5)));
}

static void
test_angles (void)
{
  g_assert_cmpfloat (atan2 (1, -1), ==, 3 * M_PI_4);
  g_assert_cmpfloat (atan2 (-1, 0), ==, -M_PI_2);
  g_assert_cmpfloat (atan2 (0, -1), ==, M_PI);
  g_assert_cmpfloat (atan2 (-0.0, -1), ==, -M_PI);
  g_assert_cmpfloat (atan2 (INFINITY, -INFINITY), ==, 3 * M_PI_4);
  g_assert_cmpfloat (atan2 (1, INFINITY), ==, 0);
  g_assert_true (isnan (atan2 (NAN, 1)));
}

static void
test_edges (void)
{
  static const Function functions[]
      = { exp,   exp2,  expm1, sinh, cosh, tanh, log,  log2, log10, log1p,
          asinh, acosh, atanh, sin,  cos,  tan,  atan, asin, acos,  erfc };

  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++)
    g_assert_true (isnan (functions[i](NAN)));
  for (gsize i = 13; i < 16; i++) /* sine, cosine, tangent */
    g_assert_true (isnan (functions[i](INFINITY)));
  g_assert_cmpfloat (exp (710), ==, INFINITY);
  g_assert_cmpfloat (exp (-INFINITY), ==, 0);
  g_assert_cmpfloat (expm1 (-INFINITY), ==, -1);
  g_assert_cmpfloat (sinh (-INFINITY), ==, -INFINITY);
  g_assert_cmpfloat (tanh (INFINITY), ==, 1);
  g_assert_cmpfloat (log (0), ==, -INFINITY);
  g_assert_true (isnan (log (-1)));
  g_assert_cmpfloat (log1p (-1), ==, -INFINITY);
  g_assert_cmpfloat (asinh (-INFINITY), ==, -INFINITY);
  g_assert_true (isnan (acosh (0.5)));
  g_assert_cmpfloat (atanh (1), ==, INFINITY);
  g_assert_true (isnan (asin (1.5)));
  g_assert_cmpfloat (erfc (-INFINITY), ==, 2);
  g_assert_cmpfloat (erfc (INFINITY), ==, 0);
  g_assert_true (signbit (sin (-0.0)) && signbit (log1p (-0.0)) && signbit (atan (-0.0)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/libm/values", test_values);
  g_test_add_func ("/libm/powers", test_powers);
  g_test_add_func ("/libm/angles", test_angles);
  g_test_add_func ("/libm/edges", test_edges);
  return g_test_run ();
}
