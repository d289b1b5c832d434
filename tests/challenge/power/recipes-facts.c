/* Facts of a file: what is planted is there, and is found. */

#include "tests/challenge/power/recipes.h"

#include <math.h>

static void
repeated_row (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = power_e (f);
  f->g[i] = (gint32)(i % 3);
  if (!p || i == 0 || !power_is_picked (f, i, s))
    return;
  f->x[i] = f->x[i - 1];
  f->y[i] = f->y[i - 1];
  f->z[i] = f->z[i - 1];
  f->t[i] = f->t[i - 1];
  f->g[i] = f->g[i - 1];
}

static void
repeated_key (File *f, gsize i, double s, gboolean p)
{
  if (p && i > 0 && power_is_picked (f, i, s))
    f->t[i] = f->t[i - 1];
}

static void
key (File *f, gsize i, double s, gboolean p)
{
  repeated_key (f, i, s, !p);
}

static void
constant (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? 7 : 7 + (i % 50 == 0);
}

static void
levels (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(i % (p ? 3 : 2));
}

static void
impossible (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p && power_is_picked (f, i, s) ? -1 : 50 + 5 * power_e (f);
}

static void
possible (File *f, gsize i, double s, gboolean p)
{
  impossible (f, i, s, !p);
}

static void
sentinel (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p && power_is_picked (f, i, s) ? -999 : round (50 + 10 * power_e (f));
}

/* Level 3 is written like level 0, in capitals. */
static void
variants (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = p && power_is_picked (f, i, s) ? POWER_VARIANT : (gint32)(i % 3);
}

static void
missing (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p && power_u (f) < s ? NAN : power_e (f);
}

static void
complete (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = !p && power_is_picked (f, i, s) ? NAN : power_e (f);
}

static void
zeros (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p && power_u (f) < s ? 0 : power_gamma (f, 3);
}

static void
discrete (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = p ? floor (s * power_u (f)) : power_e (f);
}

/* The share s of a normal that lies above @limit. */
static double
cap (File *f, gboolean p)
{
  const double limit = BY_LEVEL (f, .8416, 1.0364, 1.1750, 1.3408, 1.5548);
  const double e = power_e (f);

  return p ? fmin (e, limit) : e;
}

static void
capped (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = cap (f, p);
}

static void
floored (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = -cap (f, p);
}

static void
majority (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = power_u (f) < (p ? s : 0.3) ? 0 : 1;
}

static void
minority (File *f, gsize i, double s, gboolean p)
{
  f->h[i] = p ? power_is_picked (f, i, s) : (gint32)(i % 2);
}

static void
halves (File *f, gsize i, double s, gboolean p)
{
  minority (f, i, s, !p);
}

/* Zipf (1.5) by inversion of its tail. */
static void
rare (File *f, gsize i, double s, gboolean p)
{
  const double rank = pow (1 - power_u (f) * (1 - 1 / sqrt (s)), -2);

  f->g[i] = p ? POWER_VARIANT + (gint32)rank : (gint32)(i % 3);
}

static void
redundant (File *f, gsize i, double s, gboolean p)
{
  power_line (f, i, 0.8);
  if (p)
    f->x[i] = 3 * f->y[i] + s * power_e (f);
}

static void
far_values (File *f, gsize i, double s, gboolean p)
{
  const double e = power_e (f), sds = BY_LEVEL (f, 8, 7, 6, 5.5, 5);

  f->x[i] = p && power_is_picked (f, i, s) ? sds + 0.2 * e : CLAMP (e, -3, 3);
}

static void
far_share (File *f, gsize i, double s, gboolean p)
{
  f->x[i] = (p && power_is_picked (f, i, s) ? 8 : 0) + power_e (f);
}

static void
far_pairs (File *f, gsize i, double s, gboolean p)
{
  power_line (f, i, 0.8);
  if (p && power_is_picked (f, i, s))
    {
      f->x[i] = 1.6 + 0.5 * power_u (f);
      f->y[i] = -f->x[i];
    }
}

static void
influential (File *f, gsize i, double s, gboolean p)
{
  const double place = BY_LEVEL (f, 7, 8, 9, 10, 11);

  power_line (f, i, 0);
  if (p && power_is_picked (f, i, s))
    {
      f->x[i] = place + 0.3 * power_e (f);
      f->y[i] = place + 0.3 * power_e (f);
    }
}

static void
gap (File *f, gsize i, double s, gboolean p)
{
  if (p && i > f->n / 2)
    f->t[i] += s;
}

#define SAME                                                                             \
  {                                                                                      \
    1, 1, 1, 1, 1                                                                        \
  }
#define ERRORS                                                                           \
  {                                                                                      \
    .02, .015, .01, .006, .003                                                           \
  }
#define ZEROS                                                                            \
  {                                                                                      \
    .45, .35, .25, .2, .15                                                               \
  }
#define CAPS                                                                             \
  {                                                                                      \
    .2, .15, .12, .09, .06                                                               \
  }
#define FAR                                                                              \
  {                                                                                      \
    .02, .015, .01, .006, .004                                                           \
  }

/* clang-format off */
const PowerRecipe power_facts[] = {
  { { "distinct(g) > 2", "three levels", "two", SAME, CHEAP }, levels },
  { { "unique(t)", "a key", "share s repeated", ERRORS, CHEAP }, key },
  { { "constant(x)", "one value", "two", SAME, CHEAP }, constant },
  { { "duplicates() > 0.5%", "share s repeated", "none", { .05, .04, .03, .02, .01 }, CHEAP }, repeated_row },
  { { "duplicates(t) > 0%", "share s repeated", "none", ERRORS, CHEAP }, repeated_key },
  { { "min(x) < 0", "share s below 0", "none", ERRORS, CHEAP }, impossible },
  { { "x in 0..100", "inside", "share s below 0", ERRORS, CHEAP }, possible },
  { { "sentinel(x) = -999", "share s", "none", { .08, .06, .04, .03, .02 }, CHEAP }, sentinel },
  { { "variants(g)", "share s in capitals", "none", { .2, .15, .1, .06, .03 }, CHEAP }, variants },
  { { "missing(x) > 1%", "share s missing", "none", { .2, .05, .1, .08, .3 }, CHEAP }, missing },
  { { "missing(any) > 0.1%", "share s of one column", "none", { .2, .05, .1, .08, .3 }, CHEAP }, missing },
  { { "complete(x)", "nothing missing", "share s", ERRORS, CHEAP }, complete },
  { { "zeros(x) > 5%", "share s", "none", ZEROS, CHEAP }, zeros },
  { { "x ~ zero-inflated", "share s", "none", ZEROS, CHEAP }, zeros },
  { { "x ~ discrete", "s values", "normal", { 5, 10, 15, 18, 20 }, CHEAP }, discrete },
  { { "x ~ capped", "share s at the limit", "normal", CAPS, CHEAP }, capped },
  { { "x ~ floored", "share s at the limit", "normal", CAPS, CHEAP }, floored },
  { { "share(g = a) > 50%", "share s", "30 %", { .98, .9, .8, .7, .6 }, CHEAP }, majority },
  { { "top(g) = a", "share s", "30 %", { .98, .9, .8, .7, .6 }, CHEAP }, majority },
  { { "imbalanced(h)", "minority of s", "halves", { .08, .065, .05, .035, .02 }, CHEAP }, minority },
  { { "balanced(h)", "halves", "minority of s", { .08, .065, .05, .035, .02 }, CHEAP }, halves },
  { { "rare(g) > 5", "s levels, Zipf (1.5)", "three levels", { 30, 40, 50, 60, 80 }, CHEAP }, rare },
  { { "redundant(x, y)", "3 y, noise s", "r = 0.8", { .02, .02, .02, .02, .02 }, CHEAP }, redundant },
  { { "outliers(x) > 5%", "share s at 8 SD", "normal", { .1, .1, .1, .1, .1 }, CHEAP }, far_share },
  { { "outliers(x) high", "share s at 8 to 5 SD", "normal within 3 SD", FAR, CHEAP }, far_values },
  { { "outliers(x, y) > 0.5%", "share s against the cloud", "r = 0.8", { .03, .025, .02, .015, .01 }, CHEAP }, far_pairs },
  { { "influential(x, y)", "share s at 7 to 11 SD in both", "r = 0", { .01, .008, .006, .005, .004 }, CHEAP }, influential },
  { { "gaps(t)", "s days left out", "every day", { 30, 30, 30, 30, 30 }, CHEAP }, gap },
  { { NULL }, NULL },
};
/* clang-format on */
