/* Files where the truth lies on the border of the claim. */

#include "tests/challenge/power/recipes.h"

#include <math.h>

static void
normal (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(i % 2);
  f->h[i] = power_u (f) < 0.5;
}

static void
line (File *f, gsize i, double s, gboolean p)
{
  power_line (f, i, s);
}

/* ρ = 0.1 of a normal pair is r = 2 sin (π ρ / 6). */
static void
course (File *f, gsize i, double s, gboolean p)
{
  power_line (f, i, 2 * sin (G_PI * s / 6));
  f->t[i] = f->y[i];
}

/* Masks of 20 %, with phi = s. */
static void
masks (File *f, gsize i, double s, gboolean p)
{
  const gboolean gap = power_u (f) < 0.2;
  const gboolean other = power_u (f) < s ? gap : power_u (f) < 0.2;

  f->x[i] = gap ? NAN : power_e (f);
  f->y[i] = other ? NAN : power_e (f);
}

static void
apart (File *f, gsize i, double s, gboolean p)
{
  const gboolean gap = i % 5 == 0;

  f->x[i] = gap ? NAN : power_e (f);
  f->y[i] = power_e (f) + (gap ? s : 0);
}

static void
gamma_values (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = power_gamma (f, s);
}

static void
student (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = power_e (f) / sqrt (power_gamma (f, s / 2) / (s / 2));
}

#define ALL(s)                                                                           \
  {                                                                                      \
    s, s, s, s, s                                                                        \
  }

/* clang-format off */
const PowerRecipe power_borders[] = {
  { { "mean(x) > 0", "mean 0", "", ALL (0), CHEAP }, normal },
  { { "median(x) > 0", "median 0", "", ALL (0), CHEAP }, normal },
  { { "mean(x | g = a) > mean(x | g = b)", "no difference", "", ALL (0), CHEAP }, normal },
  { { "rate(h = a | g = a) > rate(h = a | g = b)", "no difference", "", ALL (0), CHEAP }, normal },
  { { "x by g: a > b", "no difference", "", ALL (0), CHEAP }, normal },
  { { "x ~ y", "r = 0.1", "", ALL (.1), CHEAP }, line },
  { { "x ~ y r > 0.1", "r = 0.1", "", ALL (.1), CHEAP }, line },
  { { "x ~ y strong", "r = 0.5", "", ALL (.5), CHEAP }, line },
  { { "x !~ y", "r = 0.1", "", ALL (.1), CHEAP }, line },
  { { "x over t rising", "ρ = 0.1", "", ALL (.1), CHEAP }, course },
  { { "missing(x) ~ missing(y)", "phi = 0.2", "", ALL (.2), CHEAP }, masks },
  { { "missing(x) ~ y", "g = 0.2", "", ALL (.2), CHEAP }, apart },
  { { "x ~ right-skewed", "gamma (16), τ₃ = 0.08", "", ALL (16), DEAR }, gamma_values },
  { { "x ~ normal", "t (5.07), gap 0.10", "", ALL (5.07), DEAR }, student },
  { { "x ~ normal", "gamma (10.4), gap 0.10", "", ALL (10.389), DEAR }, gamma_values },
  { { NULL }, NULL },
};
/* clang-format on */
