/* Scores. */

#include "challenge/scoring/score.h"

#include <math.h>

#include "analysis/kernels/effect-interval.h"
#include "analysis/kernels/significance.h"

#define LEVEL 0.90
#define CALIBRATION_FROM 20
#define CALIBRATION_Z 1.645

static double
outcome_of (const EdaBet *bet)
{
  return bet->hit ? 1 : 0;
}

static double
square (double x)
{
  return x * x;
}

double
eda_bet_points (const EdaBet *bet)
{
  return 100 * (1 - 4 * square (bet->confidence - outcome_of (bet)));
}

double
eda_bet_bits (const EdaBet *bet)
{
  const double p = CLAMP (bet->confidence, 0.01, 0.99), q = bet->base_rate;

  return bet->hit ? log2 (p / q) : log2 ((1 - p) / (1 - q));
}

/* Bets whose base rate is known. */
static void
add_skill (EdaPrediction *self, const EdaBet bets[], guint n)
{
  double brier = 0;
  guint  known = 0;

  self->bits = self->base_brier = 0;
  for (guint i = 0; i < n; i++)
    {
      if (isnan (bets[i].base_rate))
        continue;
      known++;
      self->bits += eda_bet_bits (&bets[i]);
      self->base_brier += square (bets[i].base_rate - outcome_of (&bets[i]));
      brier += square (bets[i].confidence - outcome_of (&bets[i]));
    }
  self->mean_bits = known > 0 ? self->bits / known : NAN;
  self->base_brier = known > 0 ? self->base_brier / known : NAN;
  self->skill = known > 0 ? 1 - brier / known / self->base_brier : NAN;
  if (known == 0)
    self->bits = NAN;
}

EdaPrediction
eda_score_prediction (const EdaBet bets[], guint n)
{
  EdaPrediction self = { .n = n };
  double        over = 0, variance = 0;
  EdaInterval   wilson;

  for (guint i = 0; i < n; i++)
    {
      self.hits += bets[i].hit;
      self.brier += square (bets[i].confidence - outcome_of (&bets[i])) / n;
      self.points += eda_bet_points (&bets[i]) / n;
      self.mean_confidence += bets[i].confidence / n;
      over += bets[i].confidence - outcome_of (&bets[i]);
      variance += bets[i].confidence * (1 - bets[i].confidence);
    }
  wilson = eda_interval_share (self.hits, n, LEVEL);
  self.low = wilson.low;
  self.high = wilson.high;
  self.hit_rate = n > 0 ? (double)self.hits / n : NAN;
  self.overconfidence = self.mean_confidence - self.hit_rate;
  self.z = variance > 0 ? over / sqrt (variance) : NAN;
  self.score = CLAMP ((self.points + 100) / 2, 0, 100);
  add_skill (&self, bets, n);
  if (n == 0)
    self.brier = self.points = self.score = self.mean_confidence = NAN;
  return self;
}

const char *
eda_prediction_get_calibration (const EdaPrediction *self)
{
  if (self->n < CALIBRATION_FROM || isnan (self->z))
    return NULL;
  if (self->z > CALIBRATION_Z)
    return "overconfident";
  return self->z < -CALIBRATION_Z ? "underconfident" : "well calibrated";
}

double
eda_base_rate (guint confirmed, guint resolved)
{
  return resolved < 3 ? 0.5 : CLAMP ((confirmed + 1.0) / (resolved + 2.0), 0.02, 0.98);
}

/* The least k with P(B ≤ k) ≥ @share, B of n trials with probability p. */
static guint
binomial_quantile (guint n, double p, double share)
{
  double term = pow (1 - p, n), sum = term;
  guint  k = 0;

  if (p >= 1)
    return n;
  while (k < n && sum < share)
    {
      term *= (double)(n - k) / (k + 1) * p / (1 - p);
      sum += term;
      k++;
    }
  return k;
}

void
eda_score_calibration (const EdaBet      bets[],
                       guint             n,
                       EdaCalibrationBin bins[EDA_CALIBRATION_BINS])
{
  for (guint b = 0; b < EDA_CALIBRATION_BINS; b++)
    bins[b] = (EdaCalibrationBin){ 0, 0, 0, NAN, NAN };
  for (guint i = 0; i < n; i++)
    {
      const int          at = (int)floor ((bets[i].confidence - 0.5) * 10 + 1e-9);
      EdaCalibrationBin *bin = &bins[CLAMP (at, 0, EDA_CALIBRATION_BINS - 1)];

      bin->n++;
      bin->confidence += bets[i].confidence;
      bin->hit_rate += outcome_of (&bets[i]);
    }
  for (guint b = 0; b < EDA_CALIBRATION_BINS; b++)
    {
      EdaCalibrationBin *bin = &bins[b];

      bin->confidence = bin->n > 0 ? bin->confidence / bin->n : NAN;
      bin->hit_rate = bin->n > 0 ? bin->hit_rate / bin->n : NAN;
      if (bin->n == 0)
        continue;
      bin->low = (double)binomial_quantile (bin->n, bin->confidence, 0.05) / bin->n;
      bin->high = (double)binomial_quantile (bin->n, bin->confidence, 0.95) / bin->n;
    }
}

double
eda_insight_weight (double importance, double effect, double reach)
{
  return importance * (0.5 + 0.5 * CLAMP (effect, 0, 1))
         * (0.5 + 0.5 * CLAMP (reach, 0, 1));
}

double
eda_score_discovery (const EdaInsightScore insights[], guint n, guint beyond)
{
  double found = 0, all = 0;

  for (guint i = 0; i < n; i++)
    {
      const double w = eda_insight_weight (
          insights[i].importance, insights[i].effect, insights[i].reach);

      found += w * insights[i].credit;
      all += w;
    }
  return all > 0 ? 100 * found / all + MIN (2.5 * beyond, 10) : NAN;
}

double
eda_hint_factor (guint level)
{
  static const double factors[] = { 1, 0.8, 0.6, 0.3 };

  return factors[MIN (level, 3)];
}

double
eda_score_top3 (const double gains[3], const double best[], guint n)
{
  double top[3] = { 0, 0, 0 }, gained = 0, ideal = 0;

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < 3; k++)
      if (best[i] > top[k])
        {
          for (guint m = 2; m > k; m--)
            top[m] = top[m - 1];
          top[k] = best[i];
          break;
        }
  for (guint k = 0; k < 3; k++)
    {
      gained += gains[k] / log2 (k + 2.0);
      ideal += top[k] / log2 (k + 2.0);
    }
  return ideal > 0 ? gained / ideal : NAN;
}

double
eda_score_soundness (guint supported, guint testable)
{
  return testable > 0 ? 100 * (supported + 1.0) / (testable + 2.0) : NAN;
}

guint
eda_false_discoveries (const double p[], guint n, double q, gboolean survives[])
{
  g_autofree double *adjusted = g_new (double, n + 1);
  g_autofree gsize  *order = g_new (gsize, n + 1);
  guint              count = 0;

  eda_adjust_bh (p, n, adjusted, order);
  for (guint i = 0; i < n; i++)
    {
      const gboolean stays = adjusted[i] <= q;

      count += stays;
      if (survives != NULL)
        survives[i] = stays;
    }
  return count;
}

void
eda_alpha_wealth (const double p[], guint n, double wealth, double out[])
{
  for (guint i = 0; i < n; i++)
    {
      const double cost = wealth / 2, alpha = cost / (1 + cost);

      wealth += p[i] <= alpha ? 0.05 : -cost;
      out[i] = wealth;
    }
}

double
eda_score_so_what (const guint scores[], guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += scores[i];
  return n > 0 ? 100 * sum / n / 3 : NAN;
}

double
eda_score_overall (const EdaScoreParts *parts)
{
  const double values[] = {
    parts->prediction, parts->discovery, parts->soundness, parts->coverage, parts->so_what
  };
  const double weights[] = { 0.30, 0.30, 0.20, 0.10, 0.10 };
  double       sum = 0, all = 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!isnan (values[i]))
      {
        sum += weights[i] * values[i];
        all += weights[i];
      }
  return all > 0 ? sum / all : NAN;
}

double
eda_score_game (double overall)
{
  return CLAMP ((overall - 30) / 60, 0, 1);
}
