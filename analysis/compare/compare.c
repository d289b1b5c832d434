/* Columns are matched by name; those left over are held against each other, in case one
 * was only renamed. */

#include "analysis/compare/compare.h"

#include <math.h>

#include "analysis/kernels/drift.h"
#include "analysis/kernels/significance.h"

#define LIKE_ENOUGH 0.9
#define LEAST_VALUES 10 /* to judge a likeness by */

static GPtrArray *
list_profiles (EdaProfile *self, const EdaContext *context, GError **error)
{
  guint n = eda_table_get_n_columns (eda_profile_get_table (self));
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      const EdaColumnProfile *column = eda_profile_get_column (self, i, context, error);

      if (column == NULL)
        return NULL;
      g_ptr_array_add (list, (gpointer)column);
    }
  return g_steal_pointer (&list);
}

static const EdaColumnProfile *
find_by_name (GPtrArray *profiles, const EdaColumnProfile *like)
{
  const char *name = eda_column_get_name (like->column);

  for (guint i = 0; i < profiles->len; i++)
    {
      const EdaColumnProfile *one = profiles->pdata[i];

      if (g_str_equal (eda_column_get_name (one->column), name))
        return one;
    }
  return NULL;
}

static void
match_columns (EdaComparison *self, GPtrArray *old, GPtrArray *new)
{
  for (guint i = 0; i < new->len; i++)
    {
      const EdaColumnProfile *before = find_by_name (old, new->pdata[i]);

      if (before != NULL)
        g_ptr_array_add (self->shifts, eda_shift_new (before, new->pdata[i]));
      else
        g_ptr_array_add (self->added, new->pdata[i]);
    }
  for (guint i = 0; i < old->len; i++)
    if (find_by_name (new, old->pdata[i]) == NULL)
      g_ptr_array_add (self->removed, old->pdata[i]);
}

/* One less half the sum of the differences of the shares of all levels. */
static double
overlap_of_levels (const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  double common = 0;

  for (guint i = 0; i < a->n_levels; i++)
    g_hash_table_insert (
        counts, a->levels[i].value, GSIZE_TO_POINTER (a->levels[i].count));
  for (guint i = 0; i < b->n_levels; i++)
    {
      gsize other = GPOINTER_TO_SIZE (g_hash_table_lookup (counts, b->levels[i].value));

      common += MIN ((double)other / (double)a->n,
                     (double)b->levels[i].count / (double)b->n);
    }
  return common;
}

static double
get_likeness (const EdaColumnProfile *a, const EdaColumnProfile *b)
{
  if (eda_column_get_storage (a->column) != eda_column_get_storage (b->column)
      || a->n < LEAST_VALUES || b->n < LEAST_VALUES || a->distinct < 2)
    return 0;
  if (a->sorted != NULL && b->sorted != NULL && a->n_finite > 0 && b->n_finite > 0)
    return 1 - eda_smirnov (a->sorted, a->n_finite, b->sorted, b->n_finite).d;
  return a->has_levels && b->has_levels ? overlap_of_levels (a, b) : 0;
}

static gboolean
is_renamed (const EdaComparison *self, const EdaColumnProfile *column)
{
  for (guint i = 0; i < self->renamings->len; i++)
    {
      const EdaRenaming *one = &g_array_index (self->renamings, EdaRenaming, i);

      if (one->old == column || one->new == column)
        return TRUE;
    }
  return FALSE;
}

/* The likest pair first, so that no column stands for two. */
static gboolean
add_likest (EdaComparison *self)
{
  EdaRenaming best = { NULL, NULL, 0 };

  for (guint i = 0; i < self->removed->len; i++)
    for (guint k = 0; k < self->added->len; k++)
      {
        const EdaColumnProfile *old = self->removed->pdata[i];
        const EdaColumnProfile *new = self->added->pdata[k];
        double likeness = is_renamed (self, old) || is_renamed (self, new)
                              ? 0
                              : get_likeness (old, new);

        if (likeness > best.likeness)
          best = (EdaRenaming){ old, new, likeness };
      }
  if (best.likeness < LIKE_ENOUGH)
    return FALSE;
  g_array_append_val (self->renamings, best);
  return TRUE;
}

/* All columns that could be compared are one family of tests. */
static void
adjust_tests (EdaComparison *self)
{
  gsize              n = self->shifts->len;
  g_autofree double *p = g_new (double, n + 1);
  g_autofree double *q = g_new (double, n + 1);
  g_autofree gsize  *order = g_new (gsize, n + 1);

  for (gsize i = 0; i < n; i++)
    p[i] = ((EdaShift *)self->shifts->pdata[i])->p;
  eda_adjust_bh (p, n, q, order);
  for (gsize i = 0; i < n; i++)
    ((EdaShift *)self->shifts->pdata[i])->q = q[i];
}

static gboolean
says_the_same (const EdaFinding *a, const EdaFinding *b)
{
  return g_str_equal (a->kind, b->kind)
         && g_strv_equal ((const char *const *)a->columns,
                          (const char *const *)b->columns);
}

/* What @list has and @other does not. */
static void
list_lone_findings (GPtrArray *list, GPtrArray *other, GPtrArray *out)
{
  for (guint i = 0; i < list->len; i++)
    {
      gboolean known = FALSE;

      for (guint k = 0; k < other->len && !known; k++)
        known = says_the_same (list->pdata[i], other->pdata[k]);
      if (!known)
        g_ptr_array_add (out, list->pdata[i]);
    }
  g_ptr_array_sort (out, eda_finding_compare);
}

static gboolean
match_rows (EdaComparison    *self,
            const char       *key,
            const EdaContext *context,
            GError          **error)
{
  EdaTable *old = eda_profile_get_table (self->old);
  EdaTable *new = eda_profile_get_table (self->new);

  if (key == NULL)
    key = eda_keys_find (old, new);
  if (key == NULL)
    return TRUE;
  self->keys = eda_keys_new (old, new, key, context, error);
  return self->keys != NULL;
}

static EdaComparison *
new_empty (EdaProfile *old, EdaProfile *new)
{
  EdaComparison *self = g_new0 (EdaComparison, 1);

  self->old = old;
  self->new = new;
  self->shifts = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_shift_free);
  self->added = g_ptr_array_new ();
  self->removed = g_ptr_array_new ();
  self->renamings = g_array_new (FALSE, FALSE, sizeof (EdaRenaming));
  self->appeared = g_ptr_array_new ();
  self->vanished = g_ptr_array_new ();
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_finding_unref);
  return self;
}

EdaComparison *
eda_comparison_new (EdaProfile *old,
                    EdaProfile *new,
                    GPtrArray        *old_findings,
                    GPtrArray        *new_findings,
                    const char       *key,
                    const EdaContext *context,
                    GError          **error)
{
  g_autoptr (GPtrArray) before = list_profiles (old, context, error);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (EdaComparison) self = new_empty (old, new);

  if (before != NULL)
    after = list_profiles (new, context, error);
  if (after == NULL || !match_rows (self, key, context, error))
    return NULL;
  match_columns (self, before, after);
  while (add_likest (self))
    ;
  adjust_tests (self);
  list_lone_findings (new_findings, old_findings, self->appeared);
  list_lone_findings (old_findings, new_findings, self->vanished);
  eda_comparison_judge (self);
  return g_steal_pointer (&self);
}

void
eda_comparison_free (EdaComparison *self)
{
  g_ptr_array_unref (self->shifts);
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->removed);
  g_array_unref (self->renamings);
  g_ptr_array_unref (self->appeared);
  g_ptr_array_unref (self->vanished);
  g_ptr_array_unref (self->changes);
  if (self->keys != NULL)
    eda_keys_free (self->keys);
  g_free (self);
}
