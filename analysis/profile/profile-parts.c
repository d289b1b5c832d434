/* One short function for each part: whom it asks, and what is made of the answers. */

#include "analysis/profile/profile-parts.h"

static gpointer
make_duplicates (const EdaPartRequest *r, GError **error)
{
  return eda_duplicates_new (r->table, r->context, error);
}

static gpointer
make_missingness (const EdaPartRequest *r, GError **error)
{
  return eda_missingness_new (r->table, r->all_pairs, r->context, error);
}

static gpointer
make_correlations (const EdaPartRequest *r, GError **error)
{
  return eda_correlations_new (
      r->columns, r->n_columns, r->n_rows, r->all_pairs, r->context, error);
}

static gpointer
make_factors (const EdaPartRequest *r, GError **error)
{
  return eda_factors_new (
      r->columns, r->n_columns, r->n_rows, r->all_pairs, r->context, error);
}

static gpointer
make_group_comparisons (const EdaPartRequest *r, GError **error)
{
  return eda_group_comparisons_new (
      r->columns, r->n_columns, r->factors, r->all_pairs, r->context, error);
}

static gpointer
make_within_groups (const EdaPartRequest *r, GError **error)
{
  return eda_within_groups_new (r->columns, r->n_columns, r->factors, r->context, error);
}

static gpointer
make_mechanism (const EdaPartRequest *r, GError **error)
{
  return eda_mechanism_new (r->table, r->columns, r->all_pairs, r->context, error);
}

static gpointer
make_multivariate (const EdaPartRequest *r, GError **error)
{
  return eda_multivariate_new (r->columns, r->n_columns, r->n_rows, r->context, error);
}

static gpointer
make_simpson (const EdaPartRequest *r, GError **error)
{
  return eda_simpson_new (r->correlations, r->columns, r->factors, r->context, error);
}

static gpointer
make_relations (const EdaPartRequest *r, GError **error)
{
  return eda_relations_new (
      r->columns, r->n_columns, r->n_rows, r->all_pairs, r->context, error);
}

static gpointer
make_row_order (const EdaPartRequest *r, GError **error)
{
  return eda_row_order_new (r->columns, r->n_columns, r->n_rows, r->context, error);
}

static gpointer
make_associations (const EdaPartRequest *r, GError **error)
{
  return eda_associations_new (r->correlations,
                               r->columns,
                               r->n_columns,
                               r->n_rows,
                               r->all_pairs,
                               r->context,
                               error);
}

static gpointer
make_pair_checks (const EdaPartRequest *r, GError **error)
{
  return eda_pair_checks_new (r->table, r->correlations, r->all_pairs, r->context, error);
}

static gpointer
make_crosstabs (const EdaPartRequest *r, GError **error)
{
  return eda_crosstabs_new (r->factors, r->context, error);
}

static gpointer
make_layers (const EdaPartRequest *r, GError **error)
{
  return eda_layers_new (r->factors, r->context, error);
}

static gpointer
make_spellings (const EdaPartRequest *r, GError **error)
{
  return eda_spellings_new (r->columns, r->n_columns, r->context, error);
}

const EdaPartKind eda_part_kinds[EDA_N_PARTS] = {
  [EDA_PART_DUPLICATES] = { make_duplicates, (GDestroyNotify)eda_duplicates_free, 0 },
  [EDA_PART_MISSINGNESS] = { make_missingness, (GDestroyNotify)eda_missingness_free, 0 },
  [EDA_PART_CORRELATIONS]
  = { make_correlations, (GDestroyNotify)eda_correlations_free, EDA_NEEDS_COLUMNS },
  [EDA_PART_FACTORS]
  = { make_factors, (GDestroyNotify)eda_factors_free, EDA_NEEDS_COLUMNS },
  [EDA_PART_GROUP_COMPARISONS] = { make_group_comparisons,
                                   (GDestroyNotify)eda_group_comparisons_free,
                                   EDA_NEEDS_COLUMNS | EDA_NEEDS_FACTORS },
  [EDA_PART_WITHIN_GROUPS] = { make_within_groups,
                               (GDestroyNotify)eda_within_groups_free,
                               EDA_NEEDS_COLUMNS | EDA_NEEDS_FACTORS },
  [EDA_PART_MECHANISM]
  = { make_mechanism, (GDestroyNotify)eda_mechanism_free, EDA_NEEDS_COLUMNS },
  [EDA_PART_MULTIVARIATE]
  = { make_multivariate, (GDestroyNotify)eda_multivariate_free, EDA_NEEDS_COLUMNS },
  [EDA_PART_SIMPSON] = { make_simpson,
                         (GDestroyNotify)eda_simpson_free,
                         EDA_NEEDS_COLUMNS | EDA_NEEDS_FACTORS | EDA_NEEDS_CORRELATIONS },
  [EDA_PART_RELATIONS]
  = { make_relations, (GDestroyNotify)eda_relations_free, EDA_NEEDS_COLUMNS },
  [EDA_PART_ROW_ORDER]
  = { make_row_order, (GDestroyNotify)eda_row_order_free, EDA_NEEDS_COLUMNS },
  [EDA_PART_ASSOCIATIONS] = { make_associations,
                              (GDestroyNotify)eda_associations_free,
                              EDA_NEEDS_COLUMNS | EDA_NEEDS_CORRELATIONS },
  [EDA_PART_PAIR_CHECKS]
  = { make_pair_checks, (GDestroyNotify)eda_pair_checks_free, EDA_NEEDS_CORRELATIONS },
  [EDA_PART_CROSSTABS]
  = { make_crosstabs, (GDestroyNotify)eda_crosstabs_free, EDA_NEEDS_FACTORS },
  [EDA_PART_LAYERS] = { make_layers, (GDestroyNotify)eda_layers_free, EDA_NEEDS_FACTORS },
  [EDA_PART_SPELLINGS]
  = { make_spellings, (GDestroyNotify)g_ptr_array_unref, EDA_NEEDS_COLUMNS },
};

static gpointer
make_column (const EdaPartRequest *r, GError **error)
{
  return eda_column_profile_new (
      eda_table_get_column (r->table, r->index), r->context, error);
}

static gpointer
make_shape (const EdaPartRequest *r, GError **error)
{
  return eda_column_shape_new (r->column, r->context, error);
}

static gpointer
make_outliers (const EdaPartRequest *r, GError **error)
{
  return eda_outliers_new (r->column, r->context, error);
}

const EdaPartKind eda_column_part_kinds[EDA_N_COLUMN_PARTS] = {
  [EDA_COLUMN_PROFILE] = { make_column, (GDestroyNotify)eda_column_profile_free, 0 },
  [EDA_COLUMN_SHAPE]
  = { make_shape, (GDestroyNotify)eda_column_shape_free, EDA_NEEDS_COLUMN },
  [EDA_COLUMN_OUTLIERS]
  = { make_outliers, (GDestroyNotify)eda_outliers_free, EDA_NEEDS_COLUMN },
};

/* Asks for what a part is made of; FALSE with @error when cancelled meanwhile. */
static gboolean
fetch (EdaPartRequest *r, guint needs, GError **error)
{
  if ((needs & EDA_NEEDS_COLUMNS) != 0
      && (r->columns = eda_profile_get_columns (r->profile, r->context, error)) == NULL)
    return FALSE;
  if ((needs & EDA_NEEDS_FACTORS) != 0
      && (r->factors
          = eda_profile_get_part (r->profile, EDA_PART_FACTORS, r->context, error))
             == NULL)
    return FALSE;
  if ((needs & EDA_NEEDS_CORRELATIONS) != 0
      && (r->correlations = eda_profile_get_correlations (r->profile, r->context, error))
             == NULL)
    return FALSE;
  return (needs & EDA_NEEDS_COLUMN) == 0
         || (r->column = eda_profile_get_column (r->profile, r->index, r->context, error))
                != NULL;
}

gpointer
eda_part_kind_make (const EdaPartKind *kind, EdaPartRequest *r, GError **error)
{
  r->table = eda_profile_get_table (r->profile);
  r->n_columns = eda_table_get_n_columns (r->table);
  r->n_rows = eda_table_get_n_rows (r->table);
  r->all_pairs = eda_profile_get_options (r->profile)->all_pairs;
  return fetch (r, kind->needs, error) ? kind->make (r, error) : NULL;
}
