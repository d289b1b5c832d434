/* The recipes. x, y, z and t are numbers, g and h categories; u is uniform, e normal. */

#include "tests/challenge/power/recipes.h"

#include <math.h>

#include "analysis/kernels/random.h"

static double
u (File *f)
{
  return eda_random_share (&f->random);
}

static double
e (File *f)
{
  return eda_random_normal (&f->random);
}

/* Marsaglia & Tsang (2000); shape 1 or more. */
static double
gamma_draw (File *f, double shape)
{
  const double d = shape - 1.0 / 3, c = 1 / sqrt (9 * d);

  for (;;)
    {
      const double normal = e (f), v = pow (1 + c * normal, 3);

      if (v > 0 && log (1 - u (f)) < normal * normal / 2 + d - d * v + d * log (v))
        return d * v;
    }
}

static void
skew_right (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? exp (s * e (f)) : e (f);
}

static void
skew_left (File *f, gsize i, double s, gboolean p)
{
  const double a = gamma_draw (f, 5), b = gamma_draw (f, s);

  f->x[i] = p ? a / (a + b) : e (f);
}

static void
heavy_tail (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? e (f) / sqrt (gamma_draw (f, s / 2) / (s / 2)) : e (f);
}

static void
bimodal (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p && u (f) < 0.5 ? s + e (f) : e (f);
}

static void
normal_or_skewed (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? e (f) : -log (1 - u (f));
}

static void
uniform_or_normal (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? u (f) : e (f);
}

static void
exponential_or_normal (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? -log (1 - u (f)) : fabs (5 + e (f));
}

static void
lognormal_or_uniform (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? exp (s * e (f)) : 0.01 + u (f);
}

static void
unimodal_or_not (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = !p && u (f) < 0.5 ? 5 + e (f) : e (f);
}

static void
heaped (File *f, gsize i, double s, gboolean p)
{
  const double value = round (100 + 30 * e (f));

  f->x[i] = p && u (f) < s ? 10 * round (value / 10) : value;
}

static void
linear (File *f, gsize i, double s, gboolean p)
{
  f->y[i] = e (f);
  f->x[i] = p ? s * f->y[i] + sqrt (1 - s * s) * e (f) : e (f);
}

static void
independent (File *f, gsize i, double s, gboolean p)
{
  linear (f, i, 0.25, !p);
}

static void
monotone (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = u (f);
  f->y[i] = (p ? exp (1.3 * 3 * f->x[i] - 2) : 0) + s * e (f);
}

static void
u_shape (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = e (f);
  f->y[i] = p ? sqrt (s) * (f->x[i] * f->x[i] - 1) / sqrt (2) + sqrt (1 - s) * e (f)
              : 0.5 * f->x[i] + e (f);
}

static void
saturating (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = u (f);
  f->y[i] = (p ? 1 - exp (-5 * f->x[i]) : f->x[i]) + s * e (f);
}

static void
fans_out (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = e (f);
  f->y[i] = 0.5 * f->x[i] + e (f) * (p ? exp (s * f->x[i]) : 1);
}

static void
interaction (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = i % 2;
  linear (f, i, p && f->g[i] == 1 ? -0.3 * s : s, TRUE);
}

static void
simpson (File *f, gsize i, double s, gboolean p)
{
  const double centre = (double)(i % 3) - 1, apart = 1.5 + 1.1 * (s - 0.3) / 0.3;

  f->g[i] = (gint32)(i % 3);
  linear (f, i, p ? -s : s, TRUE);
  f->x[i] += apart * centre;
  f->y[i] += apart * centre;
}

static void
confounded (File *f, gsize i, double s, gboolean p)
{
  f->z[i] = e (f);
  f->x[i] = s * f->z[i] + sqrt (1 - s * s) * e (f);
  f->y[i] = s * f->z[i] + sqrt (1 - s * s) * e (f) + (p ? 0 : 0.4 * f->x[i]);
}

static void
group_mean (File *f, gsize i, double s, gboolean p)
{
  const double shifts[] = { 1, 0.4, 0 };

  f->g[i] = (gint32)(i % 3);
  f->x[i] = (p ? s * shifts[i % 3] : 0) + e (f);
}

static void
two_groups (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(i % 2);
  f->x[i] = (f->g[i] == 0 ? s : 0) * (p ? 1 : -0.5) + e (f);
}

static void
rates (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(i % 2);
  f->h[i] = u (f) < 0.5 + (f->g[i] == 0 ? s / 2 : 0) * (p ? 1 : -0.5) ? 0 : 1;
}

static void
category_pair (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(3 * u (f));
  f->h[i] = p && u (f) < s ? f->g[i] : (gint32)(3 * u (f));
}

static void
missing_at_random (File *f, gsize i, double s, gboolean p)
{
  f->y[i] = e (f);
  f->x[i] = u (f) < 1 / (1 + exp (1.4 - (p ? s : 0) * f->y[i])) ? NAN : e (f);
}

static void
missing_together (File *f, gsize i, double s, gboolean p)
{
  const gboolean gap = u (f) < 0.15;
  const gboolean other = p && u (f) < s ? gap : u (f) < 0.15;

  f->x[i] = gap ? NAN : e (f);
  f->y[i] = other ? NAN : e (f);
}

static void
shifted (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = e (f) + (p ? s : -0.5 * s);
}

static void
strongest (File *f, gsize i, double s, gboolean p)
{
  linear (f, i, p ? s : 0.3 * s, TRUE);
  f->z[i] = (p ? 0.3 : 1) * s * f->x[i] + e (f);
}

static void
far_values (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p && u (f) < s ? 8 + fabs (e (f)) : e (f);
}

static void
far_pairs (File *f, gsize i, double s, gboolean p)
{
  linear (f, i, 0.8, TRUE);
  if (p && u (f) < s)
    {
      f->x[i] = 1.6 + 0.5 * u (f);
      f->y[i] = -f->x[i];
    }
}

static void
influential (File *f, gsize i, double s, gboolean p)
{
  const double place = 7 + 4 * (0.01 - s) / 0.006;

  linear (f, i, 0, TRUE);
  /* every so many rows, so that short files have them too */
  if (p && i % (gsize)(1 / s) == 0)
    {
      f->x[i] = place + 0.3 * e (f);
      f->y[i] = place + 0.3 * e (f);
    }
}

static void
trend (File *f, gsize i, double s, gboolean p)
{
  const double time = ((double)i / (double)f->n - 0.5) * sqrt (12);

  f->x[i] = (p ? s * time : 0) + sqrt (1 - s * s) * e (f);
}

static void
season (File *f, gsize i, double s, gboolean p)
{
  f->x[i]
      = (p ? sqrt (2 * s) * sin (2 * G_PI * (double)i / 7) : 0) + sqrt (1 - s) * e (f);
}

static void
change (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = (p && i > f->n / 2 ? s : 0) + e (f);
}

const PowerRecipe power_recipes[] = {
  { { "x ~ right-skewed", "exp (s z)", "normal", { .9, .7, .55, .45, .35 } },
    skew_right },
  { { "x ~ left-skewed", "Beta (5, s)", "normal", { 1, 1.3, 1.6, 1.9, 2.2 } },
    skew_left },
  { { "x ~ heavy-tailed", "t with s degrees", "normal", { 2.2, 2.6, 3, 3.3, 3.6 } },
    heavy_tail },
  { { "x ~ bimodal", "two normals s apart", "normal", { 4.5, 4.2, 4, 3.8, 3.6 } },
    bimodal },
  { { "x ~ unimodal", "normal", "two normals 5 apart", { 1, 1, 1, 1, 1 } },
    unimodal_or_not },
  { { "x ~ symmetric", "normal", "exponential", { 1, 1, 1, 1, 1 }, 3 },
    normal_or_skewed },
  { { "x ~ normal", "normal", "exponential", { 1, 1, 1, 1, 1 } }, normal_or_skewed },
  { { "x ~ lognormal", "exp (s z)", "uniform", { .9, .7, .55, .45, .35 } },
    lognormal_or_uniform },
  { { "x ~ uniform", "uniform", "normal", { 1, 1, 1, 1, 1 }, 3 }, uniform_or_normal },
  { { "x ~ exponential", "exponential", "normal around 5", { 1, 1, 1, 1, 1 }, 3 },
    exponential_or_normal },
  { { "x ~ heaped",
      "s of values rounded to 10",
      "whole numbers",
      { .8, .6, .45, .35, .25 } },
    heaped },
  { { "mean(x) > 0", "mean s", "mean −s / 2", { .5, .4, .3, .2, .12 } }, shifted },
  { { "median(x) > 0", "median s", "median −s / 2", { .5, .4, .3, .2, .12 } }, shifted },
  { { "x ~ y", "r = s", "r = 0", { .8, .6, .45, .35, .25 } }, linear },
  { { "x ~ y +", "r = s", "r = 0", { .8, .6, .45, .35, .25 } }, linear },
  { { "x ~ y r > 0.1", "r = s", "r = 0", { .8, .6, .45, .35, .25 } }, linear },
  { { "x ~ y linear", "r = s", "r = 0", { .8, .6, .45, .35, .25 } }, linear },
  { { "x !~ y", "r = 0", "r = 0.25", { 1, 1, 1, 1, 1 }, 3 }, independent },
  { { "y ~ x monotone",
      "exponential rise, noise s",
      "no relation",
      { .3, .6, 1, 1.5, 2.2 } },
    monotone },
  { { "y ~ x nonlinear", "parabola, R² s", "line", { .6, .45, .3, .2, .12 } }, u_shape },
  { { "y ~ x u-shaped", "parabola, R² s", "line", { .6, .45, .3, .2, .12 } }, u_shape },
  { { "y ~ x saturating", "levels off, noise s", "line", { .05, .08, .1, .12, .15 } },
    saturating },
  { { "y ~ x fans-out", "spread exp (s x)", "equal spread", { .8, .6, .45, .35, .25 } },
    fans_out },
  { { "x ~ y differs by g",
      "r = s and −0.3 s",
      "r = s in both",
      { .7, .55, .4, .3, .22 } },
    interaction },
  { { "x ~ y flips | g",
      "−s within, rising between",
      "s within",
      { .6, .5, .42, .36, .3 } },
    simpson },
  { { "x !~ y | z",
      "both follow z by s",
      "also each other",
      { .7, .65, .65, .6, .55 },
      3 },
    confounded },
  { { "x ~ g", "means s, 0.4 s, 0", "equal means", { 1.2, .9, .65, .45, .35 } },
    group_mean },
  { { "x by g: a > b > c",
      "means s, 0.4 s, 0",
      "equal means",
      { 1.2, .9, .65, .45, .35 } },
    group_mean },
  { { "highest(x by g) = a",
      "means s, 0.4 s, 0",
      "equal means",
      { 1.2, .9, .65, .45, .35 } },
    group_mean },
  { { "mean(x | g = a) > mean(x | g = b)",
      "difference s",
      "difference −s / 2",
      { .6, .5, .4, .3, .2 } },
    two_groups },
  { { "rate(h = a | g = a) > rate(h = a | g = b)",
      "difference s / 2",
      "difference −s / 4",
      { .6, .5, .4, .3, .2 } },
    rates },
  { { "g ~ h", "copied with probability s", "independent", { .55, .42, .32, .25, .19 } },
    category_pair },
  { { "missing(x) ~ y", "logit rises by s", "by chance", { 2.2, 1.7, 1.3, 1, .75 } },
    missing_at_random },
  { { "missing(x) ~ missing(y)",
      "copied with probability s",
      "independent",
      { .9, .75, .6, .45, .3 } },
    missing_together },
  { { "strongest(x) = y",
      "r = s, rival weaker",
      "the rival is stronger",
      { .8, .6, .45, .4, .35 } },
    strongest },
  { { "outliers(x) high",
      "share s beyond 8 SD",
      "normal",
      { .03, .02, .01, .006, .004 } },
    far_values },
  { { "outliers(x, y) > 0.5%",
      "share s against the cloud",
      "r = 0.8",
      { .04, .03, .025, .02, .015 } },
    far_pairs },
  { { "influential(x, y)",
      "share s far up right",
      "r = 0",
      { .01, .008, .006, .005, .004 } },
    influential },
  { { "x over t rising", "r with time s", "none", { .7, .55, .4, .3, .22 } }, trend },
  { { "x over t flat", "none", "r with time 0.25", { 1, 1, 1, 1, 1 }, 3 },
    independent,
    TRUE },
  { { "x over t breaks", "shift of s SD", "none", { 1.5, 1.1, .8, .6, .45 } }, change },
  { { "x over t seasonal(7)",
      "share s of the variance",
      "none",
      { .6, .45, .3, .2, .12 } },
    season },
  { { NULL }, NULL },
};
