/* Groups, categories and what is missing. */

#include "tests/challenge/power/recipes.h"

#include <math.h>

static void
group_mean (File *f, gsize i, double s, gboolean p)
{
  const double shifts[] = { 1, 0.4, 0 };

  f->g[i] = (gint32)(i % 3);
  f->x[i] = (p ? s * shifts[i % 3] : 0) + power_e (f);
}

static void
two_groups (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(i % 2);
  f->x[i] = (f->g[i] == 0 ? s : 0) * (p ? 1 : -0.5) + power_e (f);
}

static void
two_means (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(i % 2);
  f->x[i] = (p && f->g[i] == 0 ? s : 0) + power_e (f);
}

static void
rates (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(i % 2);
  f->h[i] = power_u (f) < 0.5 + (f->g[i] == 0 ? s / 2 : 0) * (p ? 1 : -0.5) ? 0 : 1;
}

static void
category_pair (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(3 * power_u (f));
  f->h[i] = p && power_u (f) < s ? f->g[i] : (gint32)(3 * power_u (f));
}

static void
group_spread (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(i % 2);
  f->x[i] = ((f->g[i] == 0) == p ? s : 1) * power_e (f);
}

/* logit P = logit (rate) + s y */
static void
missing_by_another (File *f, gsize i, double s, gboolean p)
{
  const double rate = BY_LEVEL (f, .30, .25, .20, .15, .12);
  const double odds = rate / (1 - rate) * exp (p ? s * f->y[i] : 0);

  f->x[i] = power_u (f) < odds / (1 + odds) ? NAN : power_e (f);
}

/* By the lost value itself, seen through y with r = 0.6. */
static void
missing_by_itself (File *f, gsize i, double s, gboolean p)
{
  const double z = power_e (f), odds = exp (-1.6 + (p ? s * z : 0));

  f->y[i] = 0.6 * z + 0.8 * power_e (f);
  f->x[i] = power_u (f) < odds / (1 + odds) ? NAN : z;
}

static void
missing_by_group (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(i % 3);
  f->x[i] = power_u (f) < 0.1 + (p && f->g[i] == 0 ? s : 0) ? NAN : power_e (f);
}

static void
missing_more (File *f, gsize i, double s, gboolean p)
{
  f->g[i] = (gint32)(i % 2);
  f->x[i] = power_u (f) < 0.1 + ((f->g[i] == 0) == p ? (p ? s : s / 2) : 0) ? NAN
                                                                            : power_e (f);
}

static void
missing_together (File *f, gsize i, double s, gboolean p)
{
  const gboolean gap = power_u (f) < 0.15;
  const gboolean other = p && power_u (f) < s ? gap : power_u (f) < 0.15;

  f->x[i] = gap ? NAN : power_e (f);
  f->y[i] = other ? NAN : power_e (f);
}

#define SHIFT                                                                            \
  {                                                                                      \
    1.2, .9, .65, .45, .32                                                               \
  }
#define APART                                                                            \
  {                                                                                      \
    .6, .5, .4, .3, .2                                                                   \
  }
#define SAME                                                                             \
  {                                                                                      \
    1, 1, 1, 1, 1                                                                        \
  }

static void
no_groups (File *f, gsize i, double s, gboolean p)
{
  group_mean (f, i, 0.65, !p);
}

static void
no_categories (File *f, gsize i, double s, gboolean p)
{
  category_pair (f, i, 0.32, !p);
}

/* clang-format off */
const PowerRecipe power_groups[] = {
  { { "x ~ g", "means s, 0.4 s, 0", "equal means", SHIFT, DEAR }, group_mean },
  { { "x ~ g eta2 > 0.02", "means s, 0.4 s, 0", "equal means", { 1.2, .9, .65, .55, .5 }, DEAR }, group_mean },
  { { "x !~ g", "equal means", "means 0.65, 0.26, 0", SAME, DEAR, 3 }, no_groups },
  { { "x by g: a > b > c", "means s, 0.4 s, 0", "equal means", SHIFT, CHEAP }, group_mean },
  { { "highest(x by g) = a", "means s, 0.4 s, 0", "equal means", SHIFT, DEAR }, group_mean },
  { { "mean(x | g = a) > mean(x | g = b)", "difference s", "difference −s / 2", APART, CHEAP }, two_groups },
  { { "x ~ g d > 0.2", "difference s", "none", { .8, .6, .5, .4, .3 }, CHEAP }, two_means },
  { { "sd(x | g = a) > sd(x | g = b)", "ratio s", "ratio 1 / s", { 4, 3, 2.4, 1.9, 1.6 }, DEAR }, group_spread },
  { { "rate(h = a | g = a) > rate(h = a | g = b)", "difference s / 2", "difference −s / 4", APART, CHEAP }, rates },
  { { "g ~ h", "copied with probability s", "independent", { .55, .42, .32, .25, .19 }, DEAR }, category_pair },
  { { "g ~ h V > 0.1", "copied with probability s", "independent", { .55, .42, .32, .25, .19 }, DEAR }, category_pair },
  { { "g !~ h", "independent", "copied with probability 0.32", SAME, DEAR, 3 }, no_categories },
  { { "missing(x) ~ y", "logit rises by s", "by chance", { 2.2, 1.7, 1.3, 1, .75 }, CHEAP }, missing_by_another },
  { { "missing(x) ~ y", "by itself with s, y a proxy", "by chance", { 2.5, 2, 1.6, 1.3, 1 }, CHEAP }, missing_by_itself },
  { { "missing(x) ~ g", "s more in one group", "by chance", { .4, .3, .25, .2, .15 }, DEAR }, missing_by_group },
  { { "missing(x | g = a) > missing(x | g = b)", "s more", "s / 2 fewer", { .25, .2, .15, .1, .07 }, CHEAP }, missing_more },
  { { "missing(x) ~ missing(y)", "copied with probability s", "independent", { .9, .75, .6, .45, .3 }, CHEAP }, missing_together },
  { { NULL }, NULL },
};
/* clang-format on */
