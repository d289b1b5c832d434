/* AR7, clear difference: groups whose means differ less than group-difference asks for,
 * but for sure: the whole interval of the largest distance of two means lies beyond the
 * smallest one worth telling. One finding for each number. */

#include <math.h>

#include "analysis/findings/interval.h"
#include "analysis/findings/rule-parts.h"

#define SMALLEST 0.2 /* Cohen's small effect, in standard deviations within groups */
#define MEDIUM 0.06  /* omega² of the ranks: group-difference tells of these */
#define SURE 2.576   /* the decision looks at 99 %, because many pairs are looked at */
#define ALPHA 0.01
#define MIN_GROUP 10
#define FEW_VALUES 5

extern const EdaFindingRule eda_finding_clear_difference;

typedef struct
{
  const EdaGroupComparison *groups;
  guint  low, high; /* of the groups with the lowest and highest mean */
  double d, error;  /* their distance, and its standard error */
} Distance;

/* Hedges & Olkin (1985) for the error of d. */
static Distance
measure (const EdaGroupComparison *groups)
{
  Distance self = { groups, 0, 0, NAN, NAN };
  double   low = INFINITY, high = -INFINITY, within, rows;

  for (guint i = 0; i < groups->k; i++)
    {
      const EdaGroup *group = &groups->groups[i];

      if (group->n < MIN_GROUP)
        continue;
      if (group->mean < low)
        self.low = i, low = group->mean;
      if (group->mean > high)
        self.high = i, high = group->mean;
    }
  if (!(low < high))
    return self;
  within = sqrt (groups->anova.ss_within / groups->anova.df2);
  rows = (double)(groups->groups[self.low].n + groups->groups[self.high].n);
  self.d = (high - low) / within;
  self.error
      = sqrt (1 / (double)groups->groups[self.low].n
              + 1 / (double)groups->groups[self.high].n + self.d * self.d / (2 * rows));
  return self;
}

static EdaFinding *
make_finding (const Distance         *self,
              const EdaColumnProfile *value,
              const EdaColumnProfile *by)
{
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  const EdaGroupComparison *groups = self->groups;
  EdaFinding               *finding = eda_finding_new_on_pair (
      &eda_finding_clear_difference, EDA_SEVERITY_INFO, value, by);

  eda_finding_set_evidence (
      finding, "distance of two means (d)", self->d, SMALLEST, groups->n);
  finding->q = groups->q;
  eda_finding_set_margin (finding, 1.96 * self->error);
  eda_finding_set_text (finding,
                        "%s differs between the groups of %s by little, but for sure: "
                        "its mean is %s for %s, "
                        "%s for %s, which is %s standard deviations (n = %s).",
                        eda_column_profile_get_name (value),
                        eda_column_profile_get_name (by),
                        eda_say (pad, EDA_ROLE_VALUE, groups->groups[self->low].mean),
                        eda_say_quoted (pad, groups->levels[self->low]),
                        eda_say (pad, EDA_ROLE_VALUE, groups->groups[self->high].mean),
                        eda_say_quoted (pad, groups->levels[self->high]),
                        eda_say (pad, EDA_ROLE_STATISTIC, self->d),
                        eda_say (pad, EDA_ROLE_COUNT, (double)groups->n));
  eda_finding_set_advice (
      finding,
      "The groups overlap widely, so the group says little about a single row; about "
      "sums "
      "and averages it says enough.",
      "Compare like with like: look at other relations within each group.");
  return finding;
}

/* FALSE where a test or the other rule says otherwise. */
static gboolean
is_sure (const Distance *self)
{
  return self->d - SURE * self->error > SMALLEST && isfinite (self->d)
         && self->groups->q < ALPHA && self->groups->rank_omega2 < MEDIUM;
}

static gboolean
takes_part (const EdaColumnProfile *value, const EdaColumnProfile *by)
{
  return eda_column_is_spread_measure (value, FEW_VALUES) && !by->numeric
         && eda_column_is_grouping (by, EDA_GROUPING_LEVELS);
}

/* The comparisons of one number stand together: from @first on; returns where those of
 * the next one begin. */
static guint
check_value (const EdaGroupComparisons *found,
             const GPtrArray           *columns,
             guint                      first,
             GPtrArray                 *out)
{
  const EdaColumnProfile *value = columns->pdata[found->list[first].value_column];
  Distance                best = { NULL, 0, 0, 0, NAN };
  gboolean                told = FALSE;
  guint                   i = first;

  for (; i < found->n && found->list[i].value_column == found->list[first].value_column;
       i++)
    {
      const EdaGroupComparison *groups = &found->list[i];
      Distance                  distance = measure (groups);

      if (!takes_part (value, columns->pdata[groups->by_column]))
        continue;
      told |= groups->rank_omega2 >= MEDIUM && groups->q < ALPHA;
      if (is_sure (&distance) && distance.d > best.d)
        best = distance;
    }
  if (best.groups != NULL && !told)
    g_ptr_array_add (out,
                     make_finding (&best, value, columns->pdata[best.groups->by_column]));
  return i;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  g_autoptr (GPtrArray) columns = eda_collect_columns (profile, context, NULL);
  const EdaGroupComparisons *found
      = eda_profile_get_group_comparisons (profile, context, NULL);
  guint first = out->len;

  if (columns == NULL || found == NULL)
    return;
  for (guint i = 0; i < found->n;)
    i = check_value (found, columns, i, out);
  eda_limit_findings (out, first, EDA_FINDINGS_PER_RULE);
}

const EdaFindingRule eda_finding_clear_difference
    = { "AR7",
        "clear-difference",
        4,
        check,
        "distance of two means (d), omega² of the ranks less than 0.06",
        "its 99 % interval beyond 0.2, q < 0.01",
        "info",
        .once_for_twins = TRUE };
