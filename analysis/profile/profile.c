/* EdaProfile: a table and what is known of it so far. Each part is made once, when first
 * asked for; a part that was cancelled stays unknown. Parts ask for the parts they build
 * on: columns, then what looks at all columns, then what looks at pairs. */

#include "analysis/profile/profile.h"

#include <glib/gi18n.h>

#include "analysis/profile/once.h"
#include "analysis/profile/profile-parts.h"

struct _EdaProfile
{
  gatomicrefcount   ref_count;
  EdaTable         *table;
  EdaProfileOptions options;
  guint             n_columns;

  EdaOnceGuard guard;
  EdaOnce      parts[EDA_N_PARTS];
  EdaOnce     *column_parts[EDA_N_COLUMN_PARTS];
  EdaColumnProfile        *
      *columns; /* those of EDA_COLUMN_PROFILE that are made, side by side */
  GHashTable *others;  /* key → Other; guarded by others_lock */
  GMutex      others_lock;
};

typedef struct
{
  EdaOnce        once;
  GDestroyNotify destroy;
} Other;

static void
other_free (gpointer data)
{
  Other *self = data;

  if (self->once.value != NULL)
    self->destroy (self->once.value);
  g_free (self);
}

EdaProfile *
eda_profile_new (EdaTable *table, const EdaProfileOptions *options)
{
  EdaProfile *self;

  g_return_val_if_fail (table != NULL, NULL);

  self = g_new0 (EdaProfile, 1);
  g_atomic_ref_count_init (&self->ref_count);
  eda_once_guard_init (&self->guard);
  g_mutex_init (&self->others_lock);
  self->table = eda_table_ref (table);
  self->n_columns = eda_table_get_n_columns (table);
  if (options != NULL)
    self->options = *options;
  for (guint part = 0; part < EDA_N_COLUMN_PARTS; part++)
    self->column_parts[part] = g_new0 (EdaOnce, self->n_columns);
  self->columns = g_new0 (EdaColumnProfile *, self->n_columns + 1);
  self->others = g_hash_table_new_full (NULL, NULL, NULL, other_free);
  return self;
}

EdaProfile *
eda_profile_ref (EdaProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

EdaTable *
eda_profile_get_table (EdaProfile *self)
{
  return self->table;
}

const EdaProfileOptions *
eda_profile_get_options (EdaProfile *self)
{
  return &self->options;
}

/* Called before each longer piece of work. */
static void
report (EdaProfile *self, const EdaContext *context)
{
  EdaProgress progress = {
    .stage = N_ ("Summarising"),
    .rows = eda_table_get_n_rows (self->table),
  };

  eda_context_report (context, &progress);
}

static gpointer
make_part (gpointer data, GError **error)
{
  EdaPartRequest *r = data;

  report (r->profile, r->context);
  return eda_part_kind_make (&eda_part_kinds[r->part], r, error);
}

gconstpointer
eda_profile_get_part (EdaProfile       *self,
                      EdaPart           part,
                      const EdaContext *context,
                      GError          **error)
{
  EdaPartRequest request = { .profile = self, .context = context, .part = part };

  return eda_once_get (&self->parts[part], &self->guard, make_part, &request, error);
}

static gpointer
make_column_part (gpointer data, GError **error)
{
  EdaPartRequest *r = data;
  gpointer        part;

  report (r->profile, r->context);
  part = eda_part_kind_make (&eda_column_part_kinds[r->part], r, error);
  if (r->part == EDA_COLUMN_PROFILE)
    r->profile->columns[r->index] = part;
  return part;
}

static gconstpointer
get_column_part (EdaProfile       *self,
                 EdaColumnPart     part,
                 guint             index,
                 const EdaContext *context,
                 GError          **error)
{
  EdaPartRequest request
      = { .profile = self, .context = context, .part = part, .index = index };

  g_return_val_if_fail (index < self->n_columns, NULL);
  return eda_once_get (
      &self->column_parts[part][index], &self->guard, make_column_part, &request, error);
}

static void
free_values (EdaOnce parts[], guint n, GDestroyNotify destroy)
{
  for (guint i = 0; i < n; i++)
    if (parts[i].value != NULL)
      destroy (parts[i].value);
}

void
eda_profile_unref (EdaProfile *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->others);
  for (guint part = EDA_N_PARTS; part-- > 0;)
    free_values (&self->parts[part], 1, eda_part_kinds[part].free);
  for (guint part = EDA_N_COLUMN_PARTS; part-- > 0;)
    {
      free_values (
          self->column_parts[part], self->n_columns, eda_column_part_kinds[part].free);
      g_free (self->column_parts[part]);
    }
  g_free (self->columns);
  eda_table_unref (self->table);
  eda_once_guard_clear (&self->guard);
  g_mutex_clear (&self->others_lock);
  g_free (self);
}

const EdaColumnProfile *
eda_profile_get_column (EdaProfile       *self,
                        guint             index,
                        const EdaContext *context,
                        GError          **error)
{
  return get_column_part (self, EDA_COLUMN_PROFILE, index, context, error);
}

/* NULL without @error when the column is not numeric. */
static gconstpointer
get_numeric_part (EdaProfile       *self,
                  EdaColumnPart     part,
                  guint             index,
                  const EdaContext *context,
                  GError          **error)
{
  g_return_val_if_fail (index < self->n_columns, NULL);

  if (!eda_column_is_numeric (eda_table_get_column (self->table, index)))
    return NULL;
  return get_column_part (self, part, index, context, error);
}

const EdaColumnShape *
eda_profile_get_shape (EdaProfile       *self,
                       guint             index,
                       const EdaContext *context,
                       GError          **error)
{
  return get_numeric_part (self, EDA_COLUMN_SHAPE, index, context, error);
}

const EdaOutliers *
eda_profile_get_outliers (EdaProfile       *self,
                          guint             index,
                          const EdaContext *context,
                          GError          **error)
{
  return get_numeric_part (self, EDA_COLUMN_OUTLIERS, index, context, error);
}

const EdaDuplicates *
eda_profile_get_duplicates (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_DUPLICATES, context, error);
}

const EdaMissingness *
eda_profile_get_missingness (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_MISSINGNESS, context, error);
}

const EdaMechanism *
eda_profile_get_mechanism (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_MECHANISM, context, error);
}

const EdaRelations *
eda_profile_get_relations (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_RELATIONS, context, error);
}

const GPtrArray *
eda_profile_get_spellings (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_SPELLINGS, context, error);
}

const EdaRowOrder *
eda_profile_get_row_order (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_ROW_ORDER, context, error);
}

const EdaCorrelations *
eda_profile_get_correlations (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_CORRELATIONS, context, error);
}

const EdaCrosstabs *
eda_profile_get_crosstabs (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_CROSSTABS, context, error);
}

const EdaLayers *
eda_profile_get_layers (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_LAYERS, context, error);
}

const EdaGroupComparisons *
eda_profile_get_group_comparisons (EdaProfile       *self,
                                   const EdaContext *context,
                                   GError          **error)
{
  return eda_profile_get_part (self, EDA_PART_GROUP_COMPARISONS, context, error);
}

const EdaWithinGroups *
eda_profile_get_within_groups (EdaProfile       *self,
                               const EdaContext *context,
                               GError          **error)
{
  return eda_profile_get_part (self, EDA_PART_WITHIN_GROUPS, context, error);
}

const EdaMultivariate *
eda_profile_get_multivariate (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_MULTIVARIATE, context, error);
}

const EdaPairChecks *
eda_profile_get_pair_checks (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_PAIR_CHECKS, context, error);
}

const EdaAssociations *
eda_profile_get_associations (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_ASSOCIATIONS, context, error);
}

const EdaSimpson *
eda_profile_get_simpson (EdaProfile *self, const EdaContext *context, GError **error)
{
  return eda_profile_get_part (self, EDA_PART_SIMPSON, context, error);
}

const EdaColumnProfile *const *
eda_profile_get_columns (EdaProfile *self, const EdaContext *context, GError **error)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (eda_profile_get_column (self, i, context, error) == NULL)
      return NULL;
  return (const EdaColumnProfile *const *)self->columns;
}

typedef struct
{
  EdaProfile       *profile;
  const EdaContext *context;
  EdaProfileMake    make;
  gconstpointer     data;
  GDestroyNotify    destroy;
} OtherRequest;

/* What was cancelled on the way may lack a part, and is not kept. */
static gpointer
make_other (gpointer data, GError **error)
{
  const OtherRequest *r = data;
  gpointer            other;

  report (r->profile, r->context);
  other = r->make (r->profile, r->context, r->data, error);
  if (other == NULL || eda_context_check (r->context, error))
    return other;
  r->destroy (other);
  return NULL;
}

static Other *
find_other (EdaProfile *self, gconstpointer key, GDestroyNotify destroy)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->others_lock);
  Other *other = g_hash_table_lookup (self->others, key);

  if (other == NULL)
    {
      other = g_new0 (Other, 1);
      other->destroy = destroy;
      g_hash_table_insert (self->others, (gpointer)key, other);
    }
  return other;
}

gconstpointer
eda_profile_get_other (EdaProfile       *self,
                       gconstpointer     key,
                       EdaProfileMake    make,
                       gconstpointer     data,
                       GDestroyNotify    destroy,
                       const EdaContext *context,
                       GError          **error)
{
  Other       *other = find_other (self, key, destroy);
  OtherRequest request = { self, context, make, data, destroy };

  return eda_once_get (&other->once, &self->guard, make_other, &request, error);
}
