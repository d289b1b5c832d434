/* Shapes and statistics of one column. u is uniform, e normal. */

#include "tests/challenge/power/recipes.h"

#include <math.h>

static void
skew_right (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? exp (s * power_e (f)) : power_e (f);
}

static void
skew_left (File *f, gsize i, double s, gboolean p)
{
  const double a = power_gamma (f, 5), b = power_gamma (f, s);

  f->x[i] = p ? a / (a + b) : power_e (f);
}

static void
heavy_tail (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? power_e (f) / sqrt (power_gamma (f, s / 2) / (s / 2)) : power_e (f);
}

static void
bimodal (File *f, gsize i, double s, gboolean p)
{
  const double first = BY_LEVEL (f, .5, .5, .55, .6, .65);

  f->x[i] = p && power_u (f) >= first ? s + power_e (f) : power_e (f);
}

/* Along the line through two clouds. */
static void
two_clouds (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p && power_u (f) < 0.5 ? s + power_e (f) : power_e (f);
}

/* A share in inches, the rest in centimetres. */
static void
unit_mix (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = exp (0.12 * power_e (f)) / (p && power_is_picked (f, i, s) ? 2.54 : 1);
}

static void
three_humps (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = s * (double)(i % (p ? 3 : 2)) + power_e (f);
}

static void
two_sided (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = (p ? 1 : -1) * exp (s * power_e (f));
}

static void
spread (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = (p ? s : 1 / s) * power_e (f);
}

static void
normal_or_skewed (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? power_e (f) : -log (1 - power_u (f));
}

static void
uniform_or_normal (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? power_u (f) : power_e (f);
}

static void
exponential_or_normal (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? -log (1 - power_u (f)) : fabs (5 + power_e (f));
}

static void
lognormal_or_uniform (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? exp (s * power_e (f)) : 0.01 + power_u (f);
}

static void
unimodal_or_not (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = !p && power_u (f) < 0.5 ? 5 + power_e (f) : power_e (f);
}

static void
heaped (File *f, gsize i, double s, gboolean p)
{
  const double value = round (100 + 30 * power_e (f));

  f->x[i] = p && power_u (f) < s ? 10 * round (value / 10) : value;
}

static void
shifted (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = power_e (f) + (p ? s : -0.5 * s);
}

#define SAME                                                                             \
  {                                                                                      \
    1, 1, 1, 1, 1                                                                        \
  }

/* clang-format off */
const PowerRecipe power_shapes[] = {
  { { "x ~ right-skewed", "exp (s e)", "normal", { .9, .7, .55, .45, .35 }, DEAR }, skew_right },
  { { "x ~ left-skewed", "Beta (5, s)", "normal", { 1, 1.3, 1.6, 1.9, 2.2 }, DEAR }, skew_left },
  { { "x ~ symmetric", "normal", "exponential", SAME, DEAR, 2 }, normal_or_skewed },
  { { "x ~ normal", "normal", "exponential", SAME, DEAR }, normal_or_skewed },
  { { "x ~ lognormal", "exp (s e)", "uniform", { .9, .7, .55, .45, .35 }, DEAR }, lognormal_or_uniform },
  { { "x ~ uniform", "uniform", "normal", SAME, DEAR }, uniform_or_normal },
  { { "x ~ exponential", "exponential", "normal around 5", SAME, DEAR, 2 }, exponential_or_normal },
  { { "x ~ heavy-tailed", "t with s degrees", "normal", { 2.2, 2.6, 3, 3.3, 3.6 }, DEAR }, heavy_tail },
  { { "x ~ light-tailed", "uniform", "normal", SAME, DEAR }, uniform_or_normal },
  { { "x ~ unimodal", "normal", "two normals 5 apart", SAME, DEAREST }, unimodal_or_not },
  { { "x ~ bimodal", "two normals s apart, the second of 50 to 35 %", "normal", { 4.2, 4, 3.8, 3.6, 3.4 }, DEAREST }, bimodal },
  { { "x ~ bimodal", "two clouds s apart, along their line", "normal", { 4.5, 4.2, 4, 3.8, 3.6 }, DEAREST }, two_clouds },
  { { "log(x) ~ bimodal", "share s in another unit", "one unit", { .35, .3, .25, .2, .15 }, DEAREST }, unit_mix },
  { { "x ~ multimodal", "three normals s apart", "two", { 8, 7, 6, 5.5, 5 }, DEAREST }, three_humps },
  { { "x ~ heaped", "share s rounded to 10", "whole numbers", { .8, .6, .45, .35, .25 }, CHEAP }, heaped },
  { { "mean(x) > 0", "mean s", "mean −s / 2", { .5, .4, .3, .2, .12 }, CHEAP }, shifted },
  { { "median(x) > 0", "median s", "median −s / 2", { .5, .4, .3, .2, .12 }, CHEAP }, shifted },
  { { "q90(x) > 1.28", "normal around s", "normal around −s / 2", { .5, .4, .3, .2, .12 }, CHEAP }, shifted },
  { { "sd(x) > 1", "SD s", "SD 1 / s", { 1.5, 1.4, 1.3, 1.2, 1.1 }, DEAR }, spread },
  { { "mean(x) > median(x)", "exp (s e)", "its mirror image", { .9, .7, .55, .45, .35 }, DEAR }, two_sided },
  { { NULL }, NULL },
};
/* clang-format on */
