/* How a judge ends: a verdict with its sentence and its figure. */

#include <math.h>

#include "analysis/kernels/effect-interval.h"
#include "challenge/judging/judge.h"
#include "challenge/judging/verdict-figure.h"

static EdaVerdict *
new_verdict (EdaOutcome outcome)
{
  EdaVerdict *verdict = g_new0 (EdaVerdict, 1);

  g_atomic_ref_count_init (&verdict->ref_count);
  verdict->outcome = outcome;
  verdict->estimate = verdict->low = verdict->high = verdict->n_needed = NAN;
  return verdict;
}

void
eda_judge_void (EdaJudge *self, const char *format, ...)
{
  g_autofree char *why = NULL;
  va_list          args;

  if (self->verdict != NULL)
    return;
  va_start (args, format);
  why = g_strdup_vprintf (format, args);
  va_end (args);
  self->verdict = new_verdict (EDA_OUTCOME_VOID);
  self->verdict->sentence = g_strdup_printf ("Not judged: %s.", why);
}

/* To three digits that count; "about" says the rest. */
static double
round_needed (double n)
{
  const double unit = pow (10, floor (log10 (n)) - 2);

  return round (n / unit) * unit;
}

/* With w the half width now and c the border, the interval ends at c at n (w / |estimate
 * − c|)². */
static double
find_needed (const EdaMeasured *measured, const EdaConfirming *region)
{
  const double border
      = eda_confirming_border (region, measured->estimate, measured->low, measured->high);
  const double half = border > measured->estimate ? measured->high - measured->estimate
                                                  : measured->estimate - measured->low;
  const double times = half / fabs (border - measured->estimate);
  double       needed = (double)measured->n * times * times;

  if (measured->role == EDA_ROLE_COEFFICIENT && fabs (measured->estimate) < 1
      && fabs (border) < 1)
    needed = 3
             + pow (eda_normal_half_width (EDA_LIMIT_LEVEL)
                        / fabs (atanh (measured->estimate) - atanh (border)),
                    2);
  return needed < 1e9 && needed > (double)measured->n ? round_needed (needed) : NAN;
}

static char *
say_needed (const EdaVerdict *verdict)
{
  g_autofree char *count = NULL;

  if (isnan (verdict->n_needed))
    return g_strdup ("");
  count = eda_format (EDA_ROLE_COUNT, verdict->n_needed);
  return g_strdup_printf (" About %s rows would settle it.", count);
}

static char *
say_interval (const EdaVerdict *verdict)
{
  g_autofree char *low = eda_format (verdict->role, verdict->low);
  g_autofree char *high = eda_format (verdict->role, verdict->high);

  if (isnan (verdict->low) || isnan (verdict->high))
    return g_strdup ("");
  return g_strdup_printf (" (90 %% interval %s to %s)", low, high);
}

static void
say (EdaVerdict *verdict)
{
  g_autofree char *words = g_strdup (eda_verdict_get_words (verdict));
  g_autofree char *estimate = eda_format (verdict->role, verdict->estimate);
  g_autofree char *interval = say_interval (verdict);
  g_autofree char *n = eda_format (EDA_ROLE_COUNT, (double)verdict->n);
  g_autofree char *needed = say_needed (verdict);

  words[0] = g_ascii_toupper (words[0]);
  verdict->sentence = g_strdup_printf ("%s: %s is %s%s, n = %s; claimed was %s.%s",
                                       words,
                                       verdict->statistic,
                                       estimate,
                                       interval,
                                       n,
                                       verdict->region,
                                       needed);
}

void
eda_judge_fact (EdaJudge            *self,
                const char          *name,
                EdaRole              role,
                double               value,
                gsize                n,
                const EdaConfirming *region)
{
  EdaVerdict *verdict;

  if (isnan (value))
    {
      eda_judge_void (
          self, "%s is not defined for these %" G_GSIZE_FORMAT " values", name, n);
      return;
    }
  verdict = new_verdict (eda_confirming_has (region, value) ? EDA_OUTCOME_CONFIRMED
                                                            : EDA_OUTCOME_REFUTED);
  verdict->fact = TRUE;
  verdict->statistic = name;
  verdict->role = role;
  verdict->estimate = value;
  verdict->n = n;
  verdict->region = eda_confirming_to_words (region, role);
  say (verdict);
  verdict->figure = eda_verdict_figure_new (verdict, region);
  self->verdict = verdict;
}

void
eda_judge_yes_no (EdaJudge   *self,
                  const char *name,
                  EdaRole     role,
                  double      value,
                  gsize       n,
                  gboolean    yes,
                  const char *region)
{
  EdaVerdict *verdict = new_verdict (yes ? EDA_OUTCOME_CONFIRMED : EDA_OUTCOME_REFUTED);

  verdict->fact = TRUE;
  verdict->statistic = name;
  verdict->role = role;
  verdict->estimate = value;
  verdict->n = n;
  verdict->region = g_strdup (region);
  say (verdict);
  verdict->figure = eda_verdict_figure_new (verdict, NULL);
  self->verdict = verdict;
}

void
eda_judge_outcome (EdaJudge            *self,
                   EdaOutcome           outcome,
                   const EdaMeasured   *measured,
                   const EdaConfirming *region)
{
  EdaVerdict *verdict;

  if (isnan (measured->estimate))
    {
      eda_judge_void (self,
                      "%s is not defined for these %" G_GSIZE_FORMAT " rows",
                      measured->name,
                      measured->n);
      return;
    }
  verdict = new_verdict (outcome);
  verdict->statistic = measured->name;
  verdict->role = measured->role;
  verdict->estimate = measured->estimate;
  verdict->low = measured->low;
  verdict->high = measured->high;
  verdict->n = measured->n;
  if (outcome == EDA_OUTCOME_INCONCLUSIVE)
    {
      verdict->lean = eda_confirming_has (region, measured->estimate) ? 1 : -1;
      verdict->n_needed = measured->needed > 0 ? round_needed (measured->needed)
                                               : find_needed (measured, region);
    }
  verdict->region = eda_confirming_to_words (region, measured->role);
  say (verdict);
  verdict->figure = eda_verdict_figure_new (verdict, region);
  self->verdict = verdict;
}

void
eda_judge_interval (EdaJudge            *self,
                    const EdaMeasured   *measured,
                    const EdaConfirming *region)
{
  eda_judge_outcome (
      self, eda_decide (region, measured->low, measured->high), measured, region);
}

void
eda_judge_share (EdaJudge *self, const char *name, double share, gsize n)
{
  const EdaConfirming region = eda_confirming_above (EDA_LIMIT_YES, FALSE);
  const EdaMeasured   measured = { name, EDA_ROLE_SHARE, share, NAN, NAN, n, NAN };

  eda_judge_outcome (self, eda_decide_share (share), &measured, &region);
  if (self->verdict->outcome == EDA_OUTCOME_INCONCLUSIVE)
    self->verdict->lean = share >= 0.5 ? 1 : -1;
}
