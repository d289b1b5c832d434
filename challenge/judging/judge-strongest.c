/* Which column goes best with this one? Every other is measured on the same bootstrap
 * samples. */

#include <math.h>

#include "analysis/kernels/ranks.h"
#include "challenge/judging/measure.h"

#define TWIN EDA_LIMIT_REDUNDANT
#define MOST_ROWS 2000
#define MOST_GROUPS 50

/* One column against the subject; what each measures is on the scale of r. */
typedef struct
{
  double *x, *ranks; /* of a number */
  gint32 *groups;    /* of a category */
  gint32  n_groups;
} Rival;

typedef struct
{
  Rival      subject;
  GPtrArray *rivals;
  guint      claimed;
  gsize      n;
  guint32   *present; /* counts of rows where both are present */
} Contest;

static void
rival_free (gpointer data)
{
  Rival *rival = data;

  g_free (rival->x);
  g_free (rival->ranks);
  g_free (rival->groups);
  g_free (rival);
}

static void
rival_add_ranks (Rival *rival, gsize n)
{
  g_autofree double *kept = g_new (double, n + 1), *ranks = g_new (double, n + 1);
  g_autofree gsize  *order = g_new (gsize, n + 1);
  gsize              m = 0;

  for (gsize i = 0; i < n; i++)
    if (!isnan (rival->x[i]))
      kept[m++] = rival->x[i];
  eda_midranks (kept, m, ranks, order);
  rival->ranks = g_new (double, n + 1);
  m = 0;
  for (gsize i = 0; i < n; i++)
    rival->ranks[i] = isnan (rival->x[i]) ? NAN : ranks[m++];
}

/* NULL: no rival, such as a key or a text of many words. */
static Rival *
read_rival (EdaJudge *self, const char *name, const gsize *places, gsize n)
{
  Rival *rival = g_new0 (Rival, 1);

  if (eda_judge_is_number (self, name))
    {
      rival->x = eda_judge_read_numbers (self, name, EDA_TRANSFORM_NONE);
      for (gsize i = 0; rival->x != NULL && i < n; i++)
        rival->x[i] = rival->x[places[i]];
      if (rival->x != NULL)
        rival_add_ranks (rival, n);
    }
  else
    {
      g_autoptr (GPtrArray) labels = NULL;

      rival->groups = eda_judge_read_groups (self, name, &labels);
      for (gsize i = 0; rival->groups != NULL && i < n; i++)
        rival->groups[i] = rival->groups[places[i]];
      rival->n_groups = labels != NULL ? (gint32)labels->len : 0;
    }
  /* a text of too many words is no ending here */
  g_clear_pointer (&self->verdict, eda_verdict_unref);
  if (rival->x != NULL || (rival->groups != NULL && rival->n_groups <= MOST_GROUPS))
    return rival;
  rival_free (rival);
  return NULL;
}

static gboolean
has (const Rival *rival, gsize i)
{
  return rival->x != NULL ? !isnan (rival->x[i]) : rival->groups[i] >= 0;
}

static double
absolute_r (const guint32 *counts, const double *x, const double *y, gsize n)
{
  g_autofree double *a = g_new (double, n + 1), *b = g_new (double, n + 1);

  for (gsize i = 0; i < n; i++)
    {
      a[i] = counts[i] > 0 ? x[i] : 0;
      b[i] = counts[i] > 0 ? y[i] : 0;
    }
  return fabs (eda_counted_r (counts, a, b, n));
}

static double
root_of_omega2 (const guint32 *counts, const Rival *number, const Rival *by, gsize n)
{
  g_autofree double *x = g_new (double, n + 1);
  g_autofree gint32 *groups = g_new (gint32, n + 1);

  for (gsize i = 0; i < n; i++)
    {
      x[i] = counts[i] > 0 ? number->x[i] : 0;
      groups[i] = counts[i] > 0 ? by->groups[i] : 0;
    }
  return sqrt (fmax (0, eda_counted_omega2 (counts, x, groups, by->n_groups, n, TRUE)));
}

static double
cramers_v (const guint32 *counts, const Rival *a, const Rival *b, gsize n)
{
  g_autofree gint32 *left = g_new (gint32, n + 1), *right = g_new (gint32, n + 1);

  for (gsize i = 0; i < n; i++)
    {
      left[i] = counts[i] > 0 ? a->groups[i] : 0;
      right[i] = counts[i] > 0 ? b->groups[i] : 0;
    }
  return eda_counted_v (counts, left, a->n_groups, right, b->n_groups, n);
}

static double
measure (Contest *contest, const guint32 counts[], const Rival *rival)
{
  const Rival *subject = &contest->subject;
  const gsize  n = contest->n;

  for (gsize i = 0; i < n; i++)
    contest->present[i] = has (subject, i) && has (rival, i) ? counts[i] : 0;
  if (subject->x != NULL && rival->x != NULL)
    return fmax (absolute_r (contest->present, subject->x, rival->x, n),
                 absolute_r (contest->present, subject->ranks, rival->ranks, n));
  if (subject->x != NULL)
    return root_of_omega2 (contest->present, subject, rival, n);
  if (rival->x != NULL)
    return root_of_omega2 (contest->present, rival, subject, n);
  return cramers_v (contest->present, subject, rival, n);
}

static double
wins (const guint32 counts[], gsize n, gpointer data)
{
  Contest     *contest = data;
  const double claimed
      = measure (contest, counts, contest->rivals->pdata[contest->claimed]);

  for (guint i = 0; i < contest->rivals->len; i++)
    if (i != contest->claimed
        && measure (contest, counts, contest->rivals->pdata[i]) >= claimed)
      return 0;
  return claimed > 0;
}

/* Everything but the subject, keys and twins. FALSE after an ending. */
static gboolean
gather (EdaJudge *self, Contest *contest, const gsize *places)
{
  const char         *subject = self->claim->left.column;
  const char         *claimed = self->claim->right.column;
  g_autofree guint32 *once = g_new (guint32, contest->n + 1);
  gboolean            found = FALSE;

  for (gsize i = 0; i < contest->n; i++)
    once[i] = 1;
  for (guint i = 0; i < eda_table_get_n_columns (self->table); i++)
    {
      const EdaColumn *column = eda_table_get_column (self->table, i);
      const char      *name = eda_column_get_name (column);
      Rival           *rival = NULL;

      if (g_str_equal (name, subject)
          || eda_column_get_type (column) == EDA_TYPE_IDENTIFIER)
        continue;
      rival = read_rival (self, name, places, contest->n);
      if (rival == NULL)
        continue;
      if (!(measure (contest, once, rival) < TWIN))
        {
          rival_free (rival);
          continue;
        }
      if (g_str_equal (name, claimed))
        {
          contest->claimed = contest->rivals->len;
          found = TRUE;
        }
      g_ptr_array_add (contest->rivals, rival);
    }
  if (!found)
    eda_judge_void (
        self, "%s is a key, a twin of %s, or has no spread", claimed, subject);
  return found;
}

void
eda_judge_strongest (EdaJudge *self)
{
  const char *subject = self->claim->left.column;
  g_autoptr (GPtrArray) rivals = g_ptr_array_new_with_free_func (rival_free);
  g_autofree gsize   *places = NULL;
  g_autofree guint32 *present = NULL;
  g_autofree double  *won = g_new (double, EDA_LIMIT_REPLICATES);
  Contest             contest = { .rivals = rivals };
  Rival              *self_rival;
  double              yes = 0;
  gsize               n;

  if (eda_judge_find_column (self, subject) == NULL
      || eda_judge_find_column (self, self->claim->right.column) == NULL)
    return;
  n = eda_judge_thin (self, self->n_rows, &places);
  contest.n = MIN (n, MOST_ROWS);
  /* every so many of them */
  for (gsize i = 0; i < contest.n; i++)
    places[i] = places[i * n / contest.n];
  contest.present = present = g_new (guint32, contest.n + 1);
  self_rival = read_rival (self, subject, places, contest.n);
  if (self_rival == NULL)
    {
      eda_judge_void (self, "%s is neither a number nor a category", subject);
      return;
    }
  contest.subject = *self_rival;
  if (gather (self, &contest, places)
      && eda_judge_resample_rows (
          self, contest.n, wins, &contest, EDA_LIMIT_MODE_REPLICATES, won))
    {
      for (guint i = 0; i < EDA_LIMIT_MODE_REPLICATES; i++)
        yes += won[i];
      eda_judge_share (self,
                       "the share of bootstrap samples where it is the strongest",
                       yes / EDA_LIMIT_MODE_REPLICATES,
                       contest.n);
    }
  rival_free (self_rival);
}
