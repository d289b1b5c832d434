/* The evidence of misses: a beta posterior over weighted opportunities. */

#include "challenge/scoring/blind-spots.h"

#include <math.h>

#include "analysis/kernels/beta.h"
#include "analysis/result/format.h"

#define HALF_LIFE 45.0
#define SURE 0.80
#define MIN_OPPORTUNITIES 4
#define MIN_SESSIONS 3
#define LAST 4 /* opportunities that show a cure */
#define SHRINK 4.0
#define EXPLORING 0.2
#define FIRST 10.0 /* beyond every product */

static double
weight_of (const EdaOpportunity *one)
{
  return one->detectability * pow (0.5, one->age / HALF_LIFE);
}

static gboolean
is_of (const EdaOpportunity *one, const EdaPatternType *pattern)
{
  return one->pattern == pattern && one->age <= EDA_BLIND_DAYS;
}

/* Opportunities of @pattern, the newest @skip left out and at most @most taken. */
static void
count_some (
    EdaBlindSpot *self, const EdaOpportunity *sorted, guint n, guint skip, guint most)
{
  guint last = G_MAXUINT, seen = 0;

  self->n = self->sessions = self->missed = 0;
  self->n_eff = self->k_eff = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!is_of (&sorted[i], self->pattern) || seen++ < skip || self->n >= most)
        continue;
      self->n++;
      self->missed += sorted[i].credit < 0.5;
      self->sessions += sorted[i].session != last;
      last = sorted[i].session;
      self->n_eff += weight_of (&sorted[i]);
      self->k_eff += (1 - sorted[i].credit) * weight_of (&sorted[i]);
    }
}

static double
p_beyond (const EdaBlindSpot *self, double share)
{
  return eda_beta_above (share, 1 + self->k_eff, 1 + self->n_eff - self->k_eff);
}

static gboolean
is_evident (const EdaBlindSpot *self, double share)
{
  return p_beyond (self, share) >= SURE && self->n >= MIN_OPPORTUNITIES
         && self->sessions >= MIN_SESSIONS;
}

static gboolean
is_cured (const EdaPatternType *pattern, const EdaOpportunity *sorted, guint n)
{
  EdaBlindSpot before = { .pattern = pattern }, after = { .pattern = pattern };

  count_some (&before, sorted, n, LAST, G_MAXUINT);
  count_some (&after, sorted, n, 0, LAST);
  return is_evident (&before, 0.5) && after.n == LAST
         && 1 - p_beyond (&after, 0.5) >= SURE;
}

static EdaBlindSpot
judge (const EdaPatternType *pattern, const EdaOpportunity *sorted, guint n, double own)
{
  EdaBlindSpot self = { .pattern = pattern };
  double       a, b;

  count_some (&self, sorted, n, 0, G_MAXUINT);
  a = 1 + self.k_eff;
  b = 1 + self.n_eff - self.k_eff;
  self.mean = a / (a + b);
  self.low = eda_beta_quantile (0.1, a, b);
  self.high = eda_beta_quantile (0.9, a, b);
  self.p_half = p_beyond (&self, 0.5);
  self.blind = is_evident (&self, 0.5);
  self.weak = is_evident (&self, own);
  self.cured = is_cured (pattern, sorted, n);
  return self;
}

/* The learner's own share of misses over all patterns. */
static double
overall_share (const EdaOpportunity *all, guint n)
{
  double missed = 0, sum = 0;

  for (guint i = 0; i < n; i++)
    if (all[i].age <= EDA_BLIND_DAYS)
      {
        missed += (1 - all[i].credit) * weight_of (&all[i]);
        sum += weight_of (&all[i]);
      }
  return sum > 0 ? missed / sum : 0.5;
}

/* The newest first; of one session together. */
static int
compare_ages (gconstpointer a, gconstpointer b)
{
  const EdaOpportunity *one = a, *two = b;

  if (one->age != two->age)
    return one->age < two->age ? -1 : 1;
  return one->session < two->session ? -1 : one->session > two->session;
}

static int
compare_spots (gconstpointer a, gconstpointer b)
{
  const EdaBlindSpot *one = a, *two = b;

  if (one->p_half != two->p_half)
    return one->p_half > two->p_half ? -1 : 1;
  return g_strcmp0 (one->pattern->code, two->pattern->code);
}

GArray *
eda_blind_spots_find (const EdaOpportunity opportunities[], guint n)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (EdaOpportunity));
  GArray               *spots = g_array_new (FALSE, FALSE, sizeof (EdaBlindSpot));
  const double          own = overall_share (opportunities, n);
  guint                 n_patterns;
  const EdaPatternType *patterns = eda_patterns (&n_patterns);

  g_array_append_vals (sorted, opportunities, n);
  g_array_sort (sorted, compare_ages);
  for (guint i = 0; i < n_patterns; i++)
    {
      const EdaBlindSpot spot
          = judge (&patterns[i], (const EdaOpportunity *)(gpointer)sorted->data, n, own);

      if (spot.n > 0)
        g_array_append_val (spots, spot);
    }
  g_array_sort (spots, compare_spots);
  return spots;
}

char *
eda_blind_spot_tell (const EdaBlindSpot *self)
{
  g_autofree char *sessions = eda_format_count (self->sessions, "session", NULL);
  g_autofree char *look = eda_pattern_fill (self->pattern->look, NULL);

  return g_strdup_printf ("%s: missed %u of %u (%s). %s",
                          self->pattern->title,
                          self->missed,
                          self->n,
                          sessions,
                          look);
}

static const guint intervals[] = { 1, 3, 7, 16, 35, 70 };
#define LAST_BOX (G_N_ELEMENTS (intervals) - 1)

guint
eda_skill_card_get_days (guint box)
{
  return intervals[MIN (box, LAST_BOX)];
}

guint
eda_skill_card_move (guint box, double score)
{
  if (score >= 0.8)
    return MIN (box + 1, LAST_BOX);
  return score < 0.5 ? (box > 2 ? box - 2 : 0) : box;
}

static double
due_of (const EdaPatternType *pattern, const EdaSkillCard cards[], guint n)
{
  for (guint i = 0; i < n; i++)
    if (cards[i].pattern == pattern && !isnan (cards[i].days))
      return CLAMP (cards[i].days / eda_skill_card_get_days (cards[i].box), 0.5, 2);
  return 1;
}

static double
own_share (const GArray *spots)
{
  double missed = 0, sum = 0;

  for (guint i = 0; i < spots->len; i++)
    {
      const EdaBlindSpot *spot = &g_array_index (spots, EdaBlindSpot, i);

      missed += spot->k_eff;
      sum += spot->n_eff;
    }
  return sum > 0 ? missed / sum : 0.5;
}

static const EdaBlindSpot *
find_spot (const GArray *spots, const EdaPatternType *pattern)
{
  for (guint i = 0; i < spots->len; i++)
    if (g_array_index (spots, EdaBlindSpot, i).pattern == pattern)
      return &g_array_index (spots, EdaBlindSpot, i);
  return NULL;
}

/* The most important of those with the fewest opportunities, below four. */
static const EdaPatternType *
find_least_known (const GArray *spots)
{
  guint                 n, fewest = MIN_OPPORTUNITIES;
  const EdaPatternType *patterns = eda_patterns (&n), *best = NULL;

  for (guint i = 0; i < n; i++)
    {
      const EdaBlindSpot *spot = find_spot (spots, &patterns[i]);
      const guint         seen = spot != NULL ? spot->n : 0;

      if (seen < fewest
          || (seen == fewest && best != NULL
              && patterns[i].importance > best->importance))
        {
          fewest = seen;
          best = &patterns[i];
        }
    }
  return best;
}

/* What is missed for sure and not practised in its time goes before all else. */
static double
priority_of (const EdaBlindSpot *spot, double own, double due)
{
  const double missed = (spot->k_eff + SHRINK * own) / (spot->n_eff + SHRINK);

  return missed * spot->pattern->importance * due + (spot->blind && due >= 1 ? FIRST : 0);
}

static const EdaBlindSpot *
find_most_urgent (const GArray *spots, const EdaSkillCard cards[], guint n_cards)
{
  const double        own = own_share (spots);
  const EdaBlindSpot *best = NULL;
  double              most = -1;

  for (guint i = 0; i < spots->len; i++)
    {
      const EdaBlindSpot *spot = &g_array_index (spots, EdaBlindSpot, i);
      const double        priority
          = priority_of (spot, own, due_of (spot->pattern, cards, n_cards));

      if (priority > most)
        {
          most = priority;
          best = spot;
        }
    }
  return best;
}

const EdaPatternType *
eda_practice_suggest (const GArray      *spots,
                      const EdaSkillCard cards[],
                      guint              n_cards,
                      double             draw,
                      char             **why)
{
  const EdaPatternType *unknown
      = draw < EXPLORING || spots->len == 0 ? find_least_known (spots) : NULL;
  const EdaBlindSpot *urgent
      = unknown == NULL ? find_most_urgent (spots, cards, n_cards) : NULL;

  if (unknown != NULL)
    {
      *why
          = g_strdup_printf ("%s: too seldom met to know how you stand.", unknown->title);
      return unknown;
    }
  *why = eda_blind_spot_tell (urgent);
  return urgent->pattern;
}
