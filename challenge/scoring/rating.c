/* Glickman, Example of the Glicko-2 system (2013): the steps have its numbers. */

#include "challenge/scoring/rating.h"

#include <math.h>

#define SCALE 173.7178
#define CENTRE 1500
#define PRECISION 1e-6

static double
g_of (double phi)
{
  return 1 / sqrt (1 + 3 * phi * phi / (G_PI * G_PI));
}

static double
expected (double mu, double mu_j, double phi_j)
{
  return 1 / (1 + exp (-g_of (phi_j) * (mu - mu_j)));
}

/* What step 5 asks the zero of. */
typedef struct
{
  double delta, phi, v, a;
} Volatility;

static double
f_of (const Volatility *self, double x)
{
  const double e = exp (x), all = self->phi * self->phi + self->v + e;

  return e * (self->delta * self->delta - all) / (2 * all * all)
         - (x - self->a) / (EDA_RATING_TAU * EDA_RATING_TAU);
}

/* Step 5, the Illinois algorithm. */
static double
new_volatility (const Volatility *self)
{
  double low = self->a, high, f_low, f_high;

  if (self->delta * self->delta > self->phi * self->phi + self->v)
    high = log (self->delta * self->delta - self->phi * self->phi - self->v);
  else
    for (high = self->a - EDA_RATING_TAU; f_of (self, high) < 0;)
      high -= EDA_RATING_TAU;
  f_low = f_of (self, low);
  f_high = f_of (self, high);
  while (fabs (high - low) > PRECISION)
    {
      const double next = low + (low - high) * f_low / (f_high - f_low);
      const double f_next = f_of (self, next);

      if (f_next * f_high <= 0)
        {
          low = high;
          f_low = f_high;
        }
      else
        f_low /= 2;
      high = next;
      f_high = f_next;
    }
  return exp (low / 2);
}

EdaRating
eda_rating_update (const EdaRating *self, const EdaRatedGame games[], guint n)
{
  const double mu = (self->r - CENTRE) / SCALE, phi = self->rd / SCALE;
  double       information = 0, gain = 0, v, vol = self->vol, star, after;

  for (guint i = 0; i < n; i++)
    {
      const double mu_j = (games[i].r - CENTRE) / SCALE, phi_j = games[i].rd / SCALE;
      const double g = g_of (phi_j), e = expected (mu, mu_j, phi_j);

      information += g * g * e * (1 - e);
      gain += g * (games[i].result - e);
    }
  if (n == 0)
    return (EdaRating){ self->r, SCALE * sqrt (phi * phi + vol * vol), vol };
  v = 1 / information;
  vol = new_volatility (&(Volatility){ v * gain, phi, v, log (vol * vol) });
  star = sqrt (phi * phi + vol * vol);
  after = 1 / sqrt (1 / (star * star) + 1 / v);
  return (EdaRating){ CENTRE + SCALE * (mu + after * after * gain), SCALE * after, vol };
}

EdaRating
eda_rating_mix (const EdaRating *self, const EdaRating *after, double weight)
{
  return (EdaRating){ self->r + weight * (after->r - self->r),
                      self->rd + weight * (after->rd - self->rd),
                      self->vol + weight * (after->vol - self->vol) };
}

double
eda_rating_expect (const EdaRating *self, double r, double rd)
{
  return expected (self->r / SCALE, r / SCALE, hypot (rd, self->rd) / SCALE);
}

void
eda_rating_of_data (const EdaDataTraits *traits, double *r, double *rd)
{
  double level = traits->level;

  *rd = 80;
  if (traits->level == 0)
    {
      *rd = 150;
      level = 1 + 0.5 * (traits->columns > 8) + 0.5 * (traits->columns > 14)
              + 0.5 * (traits->rows > 2000) + traits->much_missing + traits->untidy
              + 0.5 * traits->no_dictionary;
    }
  *r = 1000 + 200 * (level - 1);
}

double
eda_rating_weight (guint peeks, guint hints, gboolean themed, double result)
{
  const double hinted = fmax (0.5, 1 - 0.1 * hints);

  return hinted * (peeks > 0 ? 0.5 : 1) * (themed ? (result >= 0.5 ? 0.3 : 0.7) : 1);
}

#define LEVEL_RATING 1000
#define LEVEL_STEP 200
#define LEVEL_UP 950
#define LEVELS 5
#define BELOW 125
#define WELL 0.6
#define SOUND 0.25

static guint
level_of (double data_r)
{
  return (guint)CLAMP (round ((data_r - LEVEL_RATING) / LEVEL_STEP) + 1, 1, LEVELS);
}

static gboolean
went_well (const EdaRatingRun *run, guint level)
{
  for (guint i = 0; i < run->n; i++)
    if (level_of (run->data_r[i]) < level || run->result[i] < WELL
        || run->unsupported[i] > SOUND)
      return FALSE;
  return run->n == EDA_RATING_LAST;
}

guint
eda_rating_advise_level (const EdaRating *self, const EdaRatingRun *run, gboolean *up)
{
  const guint by_rating = level_of (self->r - BELOW);
  const guint last = run->n > 0 ? level_of (run->data_r[0]) : 1;

  *up = last < LEVELS && self->r >= LEVEL_UP + LEVEL_STEP * last && went_well (run, last);
  return *up ? last + 1 : MIN (by_rating, last);
}
