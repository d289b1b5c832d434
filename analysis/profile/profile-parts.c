/* One short function for each part: whom it asks, and what is made of the answers. */

#include "analysis/profile/profile-parts.h"

static gboolean
all_pairs (const EdaPartRequest *r)
{
  return eda_profile_get_options (r->profile)->all_pairs;
}

static guint
count_columns (const EdaPartRequest *r)
{
  return eda_table_get_n_columns (eda_profile_get_table (r->profile));
}

static gsize
count_rows (const EdaPartRequest *r)
{
  return eda_table_get_n_rows (eda_profile_get_table (r->profile));
}

static gpointer
make_duplicates (const EdaPartRequest *r, GError **error)
{
  return eda_duplicates_new (eda_profile_get_table (r->profile), r->context, error);
}

static gpointer
make_missingness (const EdaPartRequest *r, GError **error)
{
  return eda_missingness_new (
      eda_profile_get_table (r->profile), all_pairs (r), r->context, error);
}

static gpointer
make_correlations (const EdaPartRequest *r, GError **error)
{
  const EdaColumnProfile *const *columns
      = eda_profile_get_columns (r->profile, r->context, error);

  return columns == NULL ? NULL
                         : eda_correlations_new (columns,
                                                 count_columns (r),
                                                 count_rows (r),
                                                 all_pairs (r),
                                                 r->context,
                                                 error);
}

static gpointer
make_factors (const EdaPartRequest *r, GError **error)
{
  const EdaColumnProfile *const *columns
      = eda_profile_get_columns (r->profile, r->context, error);

  return columns == NULL ? NULL
                         : eda_factors_new (columns,
                                            count_columns (r),
                                            count_rows (r),
                                            all_pairs (r),
                                            r->context,
                                            error);
}

static gpointer
make_group_comparisons (const EdaPartRequest *r, GError **error)
{
  const EdaFactors *factors
      = eda_profile_get_part (r->profile, EDA_PART_FACTORS, r->context, error);

  return factors == NULL ? NULL
                         : eda_group_comparisons_new (
                             eda_profile_get_columns (r->profile, r->context, error),
                             count_columns (r),
                             factors,
                             all_pairs (r),
                             r->context,
                             error);
}

static gpointer
make_within_groups (const EdaPartRequest *r, GError **error)
{
  const EdaFactors *factors
      = eda_profile_get_part (r->profile, EDA_PART_FACTORS, r->context, error);

  return factors == NULL ? NULL
                         : eda_within_groups_new (
                             eda_profile_get_columns (r->profile, r->context, error),
                             count_columns (r),
                             factors,
                             r->context,
                             error);
}

static gpointer
make_mechanism (const EdaPartRequest *r, GError **error)
{
  const EdaColumnProfile *const *columns
      = eda_profile_get_columns (r->profile, r->context, error);

  return columns == NULL ? NULL
                         : eda_mechanism_new (eda_profile_get_table (r->profile),
                                              columns,
                                              all_pairs (r),
                                              r->context,
                                              error);
}

static gpointer
make_multivariate (const EdaPartRequest *r, GError **error)
{
  const EdaColumnProfile *const *columns
      = eda_profile_get_columns (r->profile, r->context, error);

  return columns == NULL
             ? NULL
             : eda_multivariate_new (
                 columns, count_columns (r), count_rows (r), r->context, error);
}

static gpointer
make_simpson (const EdaPartRequest *r, GError **error)
{
  const EdaFactors *factors
      = eda_profile_get_part (r->profile, EDA_PART_FACTORS, r->context, error);
  const EdaCorrelations *correlations
      = factors == NULL ? NULL
                        : eda_profile_get_correlations (r->profile, r->context, error);

  return correlations == NULL
             ? NULL
             : eda_simpson_new (correlations,
                                eda_profile_get_columns (r->profile, r->context, error),
                                factors,
                                r->context,
                                error);
}

static gpointer
make_relations (const EdaPartRequest *r, GError **error)
{
  const EdaColumnProfile *const *columns
      = eda_profile_get_columns (r->profile, r->context, error);

  return columns == NULL ? NULL
                         : eda_relations_new (columns,
                                              count_columns (r),
                                              count_rows (r),
                                              all_pairs (r),
                                              r->context,
                                              error);
}

static gpointer
make_row_order (const EdaPartRequest *r, GError **error)
{
  const EdaColumnProfile *const *columns
      = eda_profile_get_columns (r->profile, r->context, error);

  return columns == NULL
             ? NULL
             : eda_row_order_new (
                 columns, count_columns (r), count_rows (r), r->context, error);
}

static gpointer
make_associations (const EdaPartRequest *r, GError **error)
{
  const EdaColumnProfile *const *columns
      = eda_profile_get_columns (r->profile, r->context, error);
  const EdaCorrelations *correlations
      = columns == NULL ? NULL
                        : eda_profile_get_correlations (r->profile, r->context, error);

  return correlations == NULL ? NULL
                              : eda_associations_new (correlations,
                                                      columns,
                                                      count_columns (r),
                                                      count_rows (r),
                                                      all_pairs (r),
                                                      r->context,
                                                      error);
}

static gpointer
make_pair_checks (const EdaPartRequest *r, GError **error)
{
  const EdaCorrelations *correlations
      = eda_profile_get_correlations (r->profile, r->context, error);

  return correlations == NULL ? NULL
                              : eda_pair_checks_new (eda_profile_get_table (r->profile),
                                                     correlations,
                                                     all_pairs (r),
                                                     r->context,
                                                     error);
}

static gpointer
make_crosstabs (const EdaPartRequest *r, GError **error)
{
  const EdaFactors *factors
      = eda_profile_get_part (r->profile, EDA_PART_FACTORS, r->context, error);

  return factors == NULL ? NULL : eda_crosstabs_new (factors, r->context, error);
}

static gpointer
make_layers (const EdaPartRequest *r, GError **error)
{
  const EdaFactors *factors
      = eda_profile_get_part (r->profile, EDA_PART_FACTORS, r->context, error);

  return factors == NULL ? NULL : eda_layers_new (factors, r->context, error);
}

static gpointer
make_spellings (const EdaPartRequest *r, GError **error)
{
  const EdaColumnProfile *const *columns
      = eda_profile_get_columns (r->profile, r->context, error);

  return columns == NULL
             ? NULL
             : eda_spellings_new (columns, count_columns (r), r->context, error);
}

const EdaPartKind eda_part_kinds[EDA_N_PARTS] = {
  [EDA_PART_DUPLICATES] = { make_duplicates, (GDestroyNotify)eda_duplicates_free },
  [EDA_PART_MISSINGNESS] = { make_missingness, (GDestroyNotify)eda_missingness_free },
  [EDA_PART_CORRELATIONS] = { make_correlations, (GDestroyNotify)eda_correlations_free },
  [EDA_PART_FACTORS] = { make_factors, (GDestroyNotify)eda_factors_free },
  [EDA_PART_GROUP_COMPARISONS]
  = { make_group_comparisons, (GDestroyNotify)eda_group_comparisons_free },
  [EDA_PART_WITHIN_GROUPS]
  = { make_within_groups, (GDestroyNotify)eda_within_groups_free },
  [EDA_PART_MECHANISM] = { make_mechanism, (GDestroyNotify)eda_mechanism_free },
  [EDA_PART_MULTIVARIATE] = { make_multivariate, (GDestroyNotify)eda_multivariate_free },
  [EDA_PART_SIMPSON] = { make_simpson, (GDestroyNotify)eda_simpson_free },
  [EDA_PART_RELATIONS] = { make_relations, (GDestroyNotify)eda_relations_free },
  [EDA_PART_ROW_ORDER] = { make_row_order, (GDestroyNotify)eda_row_order_free },
  [EDA_PART_ASSOCIATIONS] = { make_associations, (GDestroyNotify)eda_associations_free },
  [EDA_PART_PAIR_CHECKS] = { make_pair_checks, (GDestroyNotify)eda_pair_checks_free },
  [EDA_PART_CROSSTABS] = { make_crosstabs, (GDestroyNotify)eda_crosstabs_free },
  [EDA_PART_LAYERS] = { make_layers, (GDestroyNotify)eda_layers_free },
  [EDA_PART_SPELLINGS] = { make_spellings, (GDestroyNotify)g_ptr_array_unref },
};

static gpointer
make_column (const EdaPartRequest *r, GError **error)
{
  return eda_column_profile_new (
      eda_table_get_column (eda_profile_get_table (r->profile), r->index),
      r->context,
      error);
}

static gpointer
make_shape (const EdaPartRequest *r, GError **error)
{
  const EdaColumnProfile *column
      = eda_profile_get_column (r->profile, r->index, r->context, error);

  return column == NULL ? NULL : eda_column_shape_new (column, r->context, error);
}

static gpointer
make_outliers (const EdaPartRequest *r, GError **error)
{
  const EdaColumnProfile *column
      = eda_profile_get_column (r->profile, r->index, r->context, error);

  return column == NULL ? NULL : eda_outliers_new (column, r->context, error);
}

const EdaPartKind eda_column_part_kinds[EDA_N_COLUMN_PARTS] = {
  [EDA_COLUMN_PROFILE] = { make_column, (GDestroyNotify)eda_column_profile_free },
  [EDA_COLUMN_SHAPE] = { make_shape, (GDestroyNotify)eda_column_shape_free },
  [EDA_COLUMN_OUTLIERS] = { make_outliers, (GDestroyNotify)eda_outliers_free },
};
