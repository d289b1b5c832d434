/* EdaProfile: a table and what is known of it so far. Each part is made once, under one
 * lock; a part that was cancelled stays unknown. */

#include "analysis/profile/profile.h"

struct _EdaProfile
{
  gatomicrefcount   ref_count;
  EdaTable         *table;
  EdaProfileOptions options;

  GRecMutex lock; /* guards the rest; recursive, because cross-tabs ask for columns */
  EdaColumnProfile **columns;
  EdaColumnShape   **shapes;
  EdaOutliers      **outliers;
  EdaDuplicates     *duplicates;
  EdaMissingness    *missingness;
  EdaMechanism      *mechanism;
  EdaRelations      *relations;
  EdaRowOrder       *row_order;
  GPtrArray         *spellings;
  EdaCorrelations   *correlations;
  EdaFactors        *factors;
  EdaCrosstabs      *crosstabs;
  EdaMultivariate   *multivariate;
  EdaPairChecks     *pair_checks;
  EdaAssociations   *associations;
  EdaSimpson        *simpson;
  EdaWithinGroups   *within_groups;

  EdaGroupComparisons *group_comparisons;
  GHashTable          *others; /* key → Other */
};

typedef struct
{
  gpointer       value;
  GDestroyNotify destroy;
} Other;

static void
other_free (gpointer data)
{
  Other *self = data;

  self->destroy (self->value);
  g_free (self);
}

EdaProfile *
eda_profile_new (EdaTable *table, const EdaProfileOptions *options)
{
  EdaProfile *self;

  g_return_val_if_fail (table != NULL, NULL);

  self = g_new0 (EdaProfile, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_rec_mutex_init (&self->lock);
  self->table = eda_table_ref (table);
  if (options != NULL)
    self->options = *options;
  self->columns = g_new0 (EdaColumnProfile *, eda_table_get_n_columns (table));
  self->shapes = g_new0 (EdaColumnShape *, eda_table_get_n_columns (table));
  self->outliers = g_new0 (EdaOutliers *, eda_table_get_n_columns (table));
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

void
eda_profile_unref (EdaProfile *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < eda_table_get_n_columns (self->table); i++)
    {
      eda_outliers_free (self->outliers[i]);
      eda_column_shape_free (self->shapes[i]);
      eda_column_profile_free (self->columns[i]);
    }
  g_free (self->columns);
  g_free (self->shapes);
  g_free (self->outliers);
  eda_duplicates_free (self->duplicates);
  eda_missingness_free (self->missingness);
  eda_mechanism_free (self->mechanism);
  eda_relations_free (self->relations);
  eda_row_order_free (self->row_order);
  g_clear_pointer (&self->spellings, g_ptr_array_unref);
  eda_correlations_free (self->correlations);
  eda_crosstabs_free (self->crosstabs);
  eda_multivariate_free (self->multivariate);
  eda_group_comparisons_free (self->group_comparisons);
  eda_factors_free (self->factors);
  eda_pair_checks_free (self->pair_checks);
  eda_associations_free (self->associations);
  eda_simpson_free (self->simpson);
  eda_within_groups_free (self->within_groups);
  g_hash_table_unref (self->others);
  eda_table_unref (self->table);
  g_rec_mutex_clear (&self->lock);
  g_free (self);
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
    .stage = "Summarising",
    .rows = eda_table_get_n_rows (self->table),
  };

  eda_context_report (context, &progress);
}

const EdaColumnProfile *
eda_profile_get_column (EdaProfile       *self,
                        guint             index,
                        const EdaContext *context,
                        GError          **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  g_return_val_if_fail (index < eda_table_get_n_columns (self->table), NULL);

  if (self->columns[index] == NULL)
    {
      report (self, context);
      self->columns[index] = eda_column_profile_new (
          eda_table_get_column (self->table, index), context, error);
    }
  return self->columns[index];
}

const EdaDuplicates *
eda_profile_get_duplicates (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (self->duplicates == NULL)
    {
      report (self, context);
      self->duplicates = eda_duplicates_new (self->table, context, error);
    }
  return self->duplicates;
}

const EdaMissingness *
eda_profile_get_missingness (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (self->missingness == NULL)
    {
      report (self, context);
      self->missingness
          = eda_missingness_new (self->table, self->options.all_pairs, context, error);
    }
  return self->missingness;
}

const EdaCorrelations *
eda_profile_get_correlations (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (self->correlations == NULL)
    {
      report (self, context);
      self->correlations
          = eda_correlations_new (self->table, self->options.all_pairs, context, error);
    }
  return self->correlations;
}

/* For a part that looks at all columns. */
static gboolean
know_columns (EdaProfile *self, const EdaContext *context, GError **error)
{
  guint n_columns = eda_table_get_n_columns (self->table);

  for (guint i = 0; i < n_columns; i++)
    if (eda_profile_get_column (self, i, context, error) == NULL)
      return FALSE;
  return TRUE;
}

const EdaMechanism *
eda_profile_get_mechanism (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (self->mechanism != NULL || !know_columns (self, context, error))
    return self->mechanism;
  report (self, context);
  self->mechanism = eda_mechanism_new (self->table,
                                       (const EdaColumnProfile *const *)self->columns,
                                       self->options.all_pairs,
                                       context,
                                       error);
  return self->mechanism;
}

const EdaRelations *
eda_profile_get_relations (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (self->relations != NULL || !know_columns (self, context, error))
    return self->relations;
  report (self, context);
  self->relations = eda_relations_new ((const EdaColumnProfile *const *)self->columns,
                                       eda_table_get_n_columns (self->table),
                                       eda_table_get_n_rows (self->table),
                                       self->options.all_pairs,
                                       context,
                                       error);
  return self->relations;
}

const EdaRowOrder *
eda_profile_get_row_order (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (self->row_order != NULL || !know_columns (self, context, error))
    return self->row_order;
  report (self, context);
  self->row_order = eda_row_order_new ((const EdaColumnProfile *const *)self->columns,
                                       eda_table_get_n_columns (self->table),
                                       eda_table_get_n_rows (self->table),
                                       context,
                                       error);
  return self->row_order;
}

const GPtrArray *
eda_profile_get_spellings (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (self->spellings != NULL || !know_columns (self, context, error))
    return self->spellings;
  report (self, context);
  self->spellings = eda_spellings_new ((const EdaColumnProfile *const *)self->columns,
                                       eda_table_get_n_columns (self->table),
                                       context,
                                       error);
  return self->spellings;
}

/* What cross-tabs and comparisons of groups both start from; with the lock held. */
static const EdaFactors *
get_factors (EdaProfile *self, const EdaContext *context, GError **error)
{
  if (self->factors != NULL || !know_columns (self, context, error))
    return self->factors;
  report (self, context);
  self->factors = eda_factors_new ((const EdaColumnProfile *const *)self->columns,
                                   eda_table_get_n_columns (self->table),
                                   eda_table_get_n_rows (self->table),
                                   self->options.all_pairs,
                                   context,
                                   error);
  return self->factors;
}

const EdaCrosstabs *
eda_profile_get_crosstabs (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (self->crosstabs == NULL && get_factors (self, context, error) != NULL)
    self->crosstabs = eda_crosstabs_new (self->factors, context, error);
  return self->crosstabs;
}

const EdaGroupComparisons *
eda_profile_get_group_comparisons (EdaProfile       *self,
                                   const EdaContext *context,
                                   GError          **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (self->group_comparisons == NULL && get_factors (self, context, error) != NULL)
    self->group_comparisons
        = eda_group_comparisons_new ((const EdaColumnProfile *const *)self->columns,
                                     eda_table_get_n_columns (self->table),
                                     self->factors,
                                     self->options.all_pairs,
                                     context,
                                     error);
  return self->group_comparisons;
}

/* The column's profile, or NULL without @error when it is not numeric. */
static const EdaColumnProfile *
get_numeric_column (EdaProfile       *self,
                    guint             index,
                    const EdaContext *context,
                    GError          **error)
{
  g_return_val_if_fail (index < eda_table_get_n_columns (self->table), NULL);

  if (!eda_column_is_numeric (eda_table_get_column (self->table, index)))
    return NULL;
  return eda_profile_get_column (self, index, context, error);
}

const EdaColumnShape *
eda_profile_get_shape (EdaProfile       *self,
                       guint             index,
                       const EdaContext *context,
                       GError          **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);
  const EdaColumnProfile *column = get_numeric_column (self, index, context, error);

  if (column != NULL && self->shapes[index] == NULL)
    self->shapes[index] = eda_column_shape_new (column, context, error);
  return column != NULL ? self->shapes[index] : NULL;
}

const EdaOutliers *
eda_profile_get_outliers (EdaProfile       *self,
                          guint             index,
                          const EdaContext *context,
                          GError          **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);
  const EdaColumnProfile *column = get_numeric_column (self, index, context, error);

  if (column != NULL && self->outliers[index] == NULL)
    self->outliers[index] = eda_outliers_new (column, context, error);
  return column != NULL ? self->outliers[index] : NULL;
}

const EdaMultivariate *
eda_profile_get_multivariate (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (self->multivariate != NULL || !know_columns (self, context, error))
    return self->multivariate;
  report (self, context);
  self->multivariate
      = eda_multivariate_new ((const EdaColumnProfile *const *)self->columns,
                              eda_table_get_n_columns (self->table),
                              eda_table_get_n_rows (self->table),
                              context,
                              error);
  return self->multivariate;
}

const EdaPairChecks *
eda_profile_get_pair_checks (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);
  const EdaCorrelations *correlations;

  if (self->pair_checks != NULL)
    return self->pair_checks;
  correlations = eda_profile_get_correlations (self, context, error);
  if (correlations == NULL)
    return NULL;
  report (self, context);
  self->pair_checks = eda_pair_checks_new (
      self->table, correlations, self->options.all_pairs, context, error);
  return self->pair_checks;
}

const EdaAssociations *
eda_profile_get_associations (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);
  const EdaCorrelations *correlations;

  if (self->associations != NULL || !know_columns (self, context, error))
    return self->associations;
  correlations = eda_profile_get_correlations (self, context, error);
  if (correlations == NULL)
    return NULL;
  report (self, context);
  self->associations
      = eda_associations_new (correlations,
                              (const EdaColumnProfile *const *)self->columns,
                              eda_table_get_n_columns (self->table),
                              eda_table_get_n_rows (self->table),
                              self->options.all_pairs,
                              context,
                              error);
  return self->associations;
}

const EdaSimpson *
eda_profile_get_simpson (EdaProfile *self, const EdaContext *context, GError **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);
  const EdaCorrelations *correlations;

  if (self->simpson != NULL || !know_columns (self, context, error))
    return self->simpson;
  correlations = eda_profile_get_correlations (self, context, error);
  if (correlations == NULL)
    return NULL;
  report (self, context);
  self->simpson = eda_simpson_new (correlations,
                                   (const EdaColumnProfile *const *)self->columns,
                                   eda_table_get_n_columns (self->table),
                                   eda_table_get_n_rows (self->table),
                                   context,
                                   error);
  return self->simpson;
}

const EdaWithinGroups *
eda_profile_get_within_groups (EdaProfile       *self,
                               const EdaContext *context,
                               GError          **error)
{
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);

  if (self->within_groups == NULL && get_factors (self, context, error) != NULL)
    self->within_groups
        = eda_within_groups_new ((const EdaColumnProfile *const *)self->columns,
                                 eda_table_get_n_columns (self->table),
                                 self->factors,
                                 context,
                                 error);
  return self->within_groups;
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
  g_autoptr (GRecMutexLocker) locker = g_rec_mutex_locker_new (&self->lock);
  Other   *other = g_hash_table_lookup (self->others, key);
  gpointer value;

  if (other != NULL)
    return other->value;
  report (self, context);
  value = make (self, context, data, error);
  if (value == NULL)
    return NULL;
  other = g_new (Other, 1);
  *other = (Other){ value, destroy };
  g_hash_table_insert (self->others, (gpointer)key, other);
  return value;
}
