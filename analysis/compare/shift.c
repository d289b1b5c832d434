/* Numbers go into ten classes that are equally full in the old table; levels are their
 * own classes. */

#include "analysis/compare/shift.h"

#include <math.h>
#include <string.h>

#include "analysis/kernels/contingency.h"
#include "analysis/kernels/drift.h"
#include "analysis/kernels/quantile.h"
#include "analysis/kernels/stability.h"

#define CLASSES 10
#define MAX_LEVELS 1000 /* rarer ones of the old table are one class */

static gboolean
has_order (const EdaColumnProfile *profile)
{
  return profile->sorted != NULL;
}

static EdaShiftKind
choose_kind (const EdaColumnProfile *old, const EdaColumnProfile *new)
{
  EdaStorage was = eda_column_get_storage (old->column);
  EdaStorage is = eda_column_get_storage (new->column);

  if (old->n == 0 || new->n == 0)
    return EDA_SHIFT_NONE;
  if (has_order (old) && has_order (new) && old->n_finite > 0 && new->n_finite > 0)
    return was == is || (old->numeric && new->numeric) ? EDA_SHIFT_NUMBERS
                                                       : EDA_SHIFT_NONE;
  return was == is && old->has_levels && new->has_levels ? EDA_SHIFT_LEVELS
                                                         : EDA_SHIFT_NONE;
}

/* Values up to @edge, of @n in ascending order. */
static gsize
count_up_to (const double sorted[], gsize n, double edge)
{
  gsize low = 0, high = n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (sorted[middle] <= edge)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Edges that many equal values share are one. */
static guint
make_edges (const EdaColumnProfile *old, double edges[CLASSES])
{
  guint n = 0;

  for (guint i = 1; i < CLASSES; i++)
    {
      double edge = eda_quantile (old->sorted, old->n_finite, (double)i / CLASSES);

      if ((n == 0 || edge > edges[n - 1]) && edge < old->max)
        edges[n++] = edge;
    }
  return n;
}

static void
count_classes (const EdaColumnProfile *profile,
               const double            edges[],
               guint                   n_edges,
               double                  counts[])
{
  gsize before = 0;

  for (guint i = 0; i <= n_edges; i++)
    {
      gsize up_to = i < n_edges
                        ? count_up_to (profile->sorted, profile->n_finite, edges[i])
                        : profile->n_finite;

      counts[i] = (double)(up_to - before);
      before = up_to;
    }
}

static void
compare_numbers (EdaShift *self)
{
  const EdaColumnProfile *old = self->old, *new = self->new;
  double                  edges[CLASSES], was[CLASSES], is[CLASSES];
  guint                   n = make_edges (old, edges);
  EdaSmirnov              smirnov
      = eda_smirnov (old->sorted, old->n_finite, new->sorted, new->n_finite);

  count_classes (old, edges, n, was);
  count_classes (new, edges, n, is);
  self->psi = eda_psi (was, is, n + 1);
  self->distance = smirnov.d;
  self->p = smirnov.p;
  self->above = new->n_finite - count_up_to (new->sorted, new->n_finite, old->max);
  for (gsize i = 0; i < new->n_finite &&new->sorted[i] < old->min; i++)
    self->below++;
}

/* Level → its place among the classes, from 1; levels beyond the last share place 0. */
static GHashTable *
number_levels (const EdaColumnProfile *old, const EdaColumnProfile *new)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < MIN (old->n_levels, MAX_LEVELS); i++)
    g_hash_table_insert (places, old->levels[i].value, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < MIN (new->n_levels, MAX_LEVELS); i++)
    if (!g_hash_table_contains (places, new->levels[i].value))
      g_hash_table_insert (places,
                           new->levels[i].value,
                           GUINT_TO_POINTER (g_hash_table_size (places) + 1));
  return places;
}

static void
count_levels (const EdaColumnProfile *profile, GHashTable *places, double counts[])
{
  for (guint i = 0; i < profile->n_levels; i++)
    {
      guint place
          = GPOINTER_TO_UINT (g_hash_table_lookup (places, profile->levels[i].value));

      counts[place] += (double)profile->levels[i].count;
    }
}

/* Classes with rows in either table, side by side as a table of two rows. */
static gsize
drop_empty (double was[], double is[], gsize n)
{
  gsize kept = 0;

  for (gsize i = 0; i < n; i++)
    if (was[i] + is[i] > 0)
      {
        was[kept] = was[i];
        is[kept++] = is[i];
      }
  return kept;
}

static void
list_lone (const EdaColumnProfile *of, const EdaColumnProfile *other, GArray *list)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < other->n_levels; i++)
    g_hash_table_add (known, other->levels[i].value);
  if (other->n_levels < other->distinct)
    return; /* what is not kept may be the same */
  for (guint i = 0; i < of->n_levels; i++)
    if (!g_hash_table_contains (known, of->levels[i].value))
      {
        EdaLoneLevel lone = { of->levels[i].value, of->levels[i].count };

        g_array_append_val (list, lone);
      }
}

static void
compare_levels (EdaShift *self)
{
  g_autoptr (GHashTable) places = number_levels (self->old, self->new);
  gsize              n = g_hash_table_size (places) + 1;
  g_autofree double *was = g_new0 (double, 2 * n);
  g_autofree double *is = g_new0 (double, n);
  EdaContingency     test;

  count_levels (self->old, places, was);
  count_levels (self->new, places, is);
  n = drop_empty (was, is, n);
  self->psi = eda_psi (was, is, n);
  memcpy (was + n, is, n * sizeof is[0]);
  test = eda_contingency (was, 2, n, NULL, NULL, NULL);
  self->distance = test.cramers_v;
  self->p = test.p;
  list_lone (self->new, self->old, self->only_new);
  list_lone (self->old, self->new, self->only_old);
}

static double
share_missing (const EdaColumnProfile *profile)
{
  gsize rows = profile->n + profile->missing;

  return rows > 0 ? (double)profile->missing / (double)rows : NAN;
}

/* NaN when nothing is missing at all, or everything is. */
static double
test_missing (const EdaColumnProfile *old, const EdaColumnProfile *new)
{
  const double counts[]
      = { (double)old->n, (double)old->missing, (double)new->n, (double)new->missing };

  if (old->n + new->n == 0 || old->missing + new->missing == 0
      || old->n + old->missing == 0 || new->n + new->missing == 0)
    return NAN;
  return eda_contingency (counts, 2, 2, NULL, NULL, NULL).p;
}

EdaShift *
eda_shift_new (const EdaColumnProfile *old, const EdaColumnProfile *new)
{
  EdaShift *self = g_new0 (EdaShift, 1);

  self->old = old;
  self->new = new;
  self->kind = choose_kind (old, new);
  self->psi = self->distance = self->p = self->q = NAN;
  self->missing_old = share_missing (old);
  self->missing_new = share_missing (new);
  self->missing_p = test_missing (old, new);
  self->only_new = g_array_new (FALSE, FALSE, sizeof (EdaLoneLevel));
  self->only_old = g_array_new (FALSE, FALSE, sizeof (EdaLoneLevel));
  if (self->kind == EDA_SHIFT_NUMBERS)
    compare_numbers (self);
  else if (self->kind == EDA_SHIFT_LEVELS)
    compare_levels (self);
  return self;
}

void
eda_shift_free (EdaShift *self)
{
  g_array_unref (self->only_new);
  g_array_unref (self->only_old);
  g_free (self);
}
