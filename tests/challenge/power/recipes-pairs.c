/* Two numbers, and what a third does to them; the course of one over time. */

#include "tests/challenge/power/recipes.h"

#include <math.h>

static void
line (File *f, gsize i, double s, gboolean p)
{
  power_line (f, i, p ? s : 0);
}

static void
line_or_weak (File *f, gsize i, double s, gboolean p)
{
  power_line (f, i, p ? s : 0.2);
}

static void
independent (File *f, gsize i, double s, gboolean p)
{
  power_line (f, i, p ? 0 : 0.25);
}

static void
flat_course (File *f, gsize i, double s, gboolean p)
{
  independent (f, i, s, p);
  f->t[i] = f->y[i];
}

static void
valley (File *f, gsize i, double s, int sign, gboolean p)
{
  const double x = power_e (f), e = power_e (f);

  f->x[i] = x;
  f->y[i] = p ? sign * sqrt (s) * (x * x - 1) / sqrt (2) + sqrt (1 - s) * e : 0.5 * x + e;
}

static void
u_shape (File *f, gsize i, double s, gboolean p)
{
  valley (f, i, s, 1, p);
}

static void
hill (File *f, gsize i, double s, gboolean p)
{
  valley (f, i, s, -1, p);
}

static void
monotone (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = power_u (f);
  f->y[i] = (p ? exp (1.3 * 3 * f->x[i] - 2) : 0) + s * power_e (f);
}

static void
saturating (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = power_u (f);
  f->y[i] = (p ? 1 - exp (-5 * f->x[i]) : f->x[i]) + s * power_e (f);
}

static void
fans_out (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = power_e (f);
  f->y[i] = 0.5 * f->x[i] + power_e (f) * (p ? exp (s * f->x[i]) : 1);
}

static void
interaction (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = i % 2;
  power_line (f, i, p && f->g[i] == 1 ? -0.3 * s : s);
}

static void
simpson (File *f, gsize i, double s, gboolean p)
{
  const double centre = (double)(i % 3) - 1;
  const double apart = BY_LEVEL (f, 2.6, 2.2, 1.9, 1.7, 1.5);

  f->g[i] = (gint32)(i % 3);
  power_line (f, i, p ? -s : s);
  f->x[i] += apart * centre;
  f->y[i] += apart * centre;
}

/* A line within the groups, whose centres lie on a line of their own. */
static void
within (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(i % 3);
  power_line (f, i, p ? s : 0);
  f->x[i] += (double)(i % 3);
}

static void
partial (File *f, gsize i, double s, gboolean p)
{
  power_line (f, i, p ? s : 0);
  f->z[i] = power_e (f);
  f->x[i] += 0.5 * f->z[i];
  f->y[i] += 0.5 * f->z[i];
}

static void
confounded (File *f, gsize i, double s, gboolean p)
{
  f->z[i] = power_e (f);
  f->x[i] = s * f->z[i] + sqrt (1 - s * s) * power_e (f);
  f->y[i] = s * f->z[i] + sqrt (1 - s * s) * power_e (f) + (p ? 0 : 0.4 * f->x[i]);
}

static void
strongest (File *f, gsize i, double s, gboolean p)
{
  power_line (f, i, p ? s : 0.3 * s);
  f->z[i] = (p ? 0.3 : 1) * s * f->x[i] + power_e (f);
}

static void
trend (File *f, gsize i, double s, gboolean p)
{
  const double time = ((double)i / (double)f->n - 0.5) * sqrt (12);

  f->x[i] = (p ? s * time : 0) + sqrt (1 - s * s) * power_e (f);
}

static void
season (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = (p ? sqrt (2 * s) * sin (2 * G_PI * (double)i / 7) : 0)
            + sqrt (1 - s) * power_e (f);
}

static void
change (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = (p && i > f->n / 2 ? s : 0) + power_e (f);
}

static void
falling (File *f, gsize i, double s, gboolean p)
{
  trend (f, i, s, p);
  f->x[i] = -f->x[i];
}

#define SAME                                                                             \
  {                                                                                      \
    1, 1, 1, 1, 1                                                                        \
  }
#define RHO                                                                              \
  {                                                                                      \
    .8, .6, .45, .35, .25                                                                \
  }

/* clang-format off */
const PowerRecipe power_pairs[] = {
  { { "x ~ y", "r = s", "r = 0", RHO, CHEAP }, line },
  { { "x ~ y +", "r = s", "r = 0", RHO, CHEAP }, line },
  { { "x ~ y strong +", "r = s", "r = 0.2", { .8, .75, .7, .65, .6 }, CHEAP }, line_or_weak },
  { { "x ~ y r > 0.1", "r = s", "r = 0", RHO, CHEAP }, line },
  { { "x ~ y rho > 0.1", "r = s", "r = 0", RHO, CHEAP }, line },
  { { "x ~ y tau > 0.1", "r = s", "r = 0", RHO, CHEAP }, line },
  { { "x ~ y linear", "r = s", "r = 0", RHO, DEAR }, line },
  { { "x !~ y", "r = 0", "r = 0.25", SAME, CHEAP, 3 }, independent },
  { { "y ~ x monotone", "exp (3.9 u − 2), noise s", "no relation", { .3, .6, 1, 1.5, 2.2 }, DEAR }, monotone },
  { { "y ~ x nonlinear", "parabola, R² s", "line", { .6, .45, .3, .2, .12 }, DEAR }, u_shape },
  { { "y ~ x u-shaped", "parabola, R² s", "line", { .6, .45, .3, .2, .12 }, DEAR }, u_shape },
  { { "y ~ x inverted-u", "parabola, R² s", "line", { .6, .45, .3, .2, .12 }, DEAR }, hill },
  { { "y ~ x saturating", "levels off, noise s", "line", { .05, .08, .1, .12, .15 }, DEAR }, saturating },
  { { "y ~ x fans-out", "spread exp (s x)", "equal spread", RHO, CHEAP }, fans_out },
  { { "x ~ y differs by g", "r = s and −0.3 s", "r = s in both", { .7, .55, .4, .3, .22 }, CHEAP }, interaction },
  { { "x ~ y flips | g", "−s within, rising between", "s within", { .6, .5, .42, .36, .3 }, CHEAP }, simpson },
  { { "x ~ y | g", "r = s within groups", "r = 0", RHO, CHEAP }, within },
  { { "x ~ y | z", "r = s beside z", "r = 0", RHO, CHEAP }, partial },
  { { "x !~ y | z", "both follow z by s", "also each other", { .7, .65, .65, .6, .55 }, CHEAP, 3 }, confounded },
  { { "strongest(x) = y", "r = s, rival weaker", "the rival is stronger", RHO, DEAR }, strongest },
  { { "x over t rising", "r with time s", "none", { .7, .55, .4, .3, .22 }, CHEAP }, trend },
  { { "x over t falling", "r with time −s", "none", { .7, .55, .4, .3, .22 }, CHEAP }, falling },
  { { "x over t flat", "none", "r with time 0.25", SAME, CHEAP, 3 }, flat_course },
  { { "x over t breaks", "shift of s SD", "none", { 1.5, 1.1, .8, .6, .45 }, CHEAP }, change },
  { { "x over t seasonal(7)", "share s of the variance", "none", { .6, .45, .3, .2, .12 }, CHEAP }, season },
  { { NULL }, NULL },
};
/* clang-format on */
