/* Everything that is measured on a table, computed when first asked for and then shared
 * by the six steps, the finding rules and the widgets.
 *
 * One profile belongs to one table. Any thread may ask; who asks for what another is
 * making waits for it. What the getters return is immutable and lives as long as the
 * profile. A cancelled computation returns NULL with @error and is done again when next
 * asked. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/associations.h"
#include "analysis/profile/column-profile.h"
#include "analysis/profile/column-shape.h"
#include "analysis/profile/correlations.h"
#include "analysis/profile/crosstabs.h"
#include "analysis/profile/duplicates.h"
#include "analysis/profile/group-comparisons.h"
#include "analysis/profile/group-outliers.h"
#include "analysis/profile/layers.h"
#include "analysis/profile/mechanism.h"
#include "analysis/profile/missingness.h"
#include "analysis/profile/multivariate.h"
#include "analysis/profile/outliers.h"
#include "analysis/profile/pair-checks.h"
#include "analysis/profile/relations.h"
#include "analysis/profile/simpson.h"
#include "analysis/profile/row-order.h"
#include "analysis/profile/spellings.h"
#include "analysis/table/table.h"

typedef struct
{
  gboolean all_pairs; /* compute every pair whatever the number of columns */
  guint    quantile_type; /* of the quantiles that are shown: 1 .. 9; 0 = 7 */
} EdaProfileOptions;

typedef struct _EdaProfile EdaProfile;

EdaProfile *eda_profile_new (EdaTable *table, const EdaProfileOptions *options);
EdaProfile *eda_profile_ref (EdaProfile *self);
void        eda_profile_unref (EdaProfile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaProfile, eda_profile_unref)

EdaTable                *eda_profile_get_table (EdaProfile *self);
const EdaProfileOptions *eda_profile_get_options (EdaProfile *self);

/* @index from 0. */
const EdaColumnProfile *eda_profile_get_column (EdaProfile       *self,
                                                guint             index,
                                                const EdaContext *context,
                                                GError          **error);
const EdaDuplicates *
eda_profile_get_duplicates (EdaProfile *self, const EdaContext *context, GError **error);
const EdaMissingness *
eda_profile_get_missingness (EdaProfile *self, const EdaContext *context, GError **error);
const EdaMechanism *
eda_profile_get_mechanism (EdaProfile *self, const EdaContext *context, GError **error);
const EdaRelations *
eda_profile_get_relations (EdaProfile *self, const EdaContext *context, GError **error);
/* (element-type EdaSpellings) */
const GPtrArray *
eda_profile_get_spellings (EdaProfile *self, const EdaContext *context, GError **error);
const EdaRowOrder *
eda_profile_get_row_order (EdaProfile *self, const EdaContext *context, GError **error);
const EdaCorrelations *eda_profile_get_correlations (EdaProfile       *self,
                                                     const EdaContext *context,
                                                     GError          **error);
const EdaCrosstabs *
eda_profile_get_crosstabs (EdaProfile *self, const EdaContext *context, GError **error);
const EdaLayers *
eda_profile_get_layers (EdaProfile *self, const EdaContext *context, GError **error);
const EdaGroupComparisons *
eda_profile_get_group_comparisons (EdaProfile       *self,
                                   const EdaContext *context,
                                   GError          **error);

/* What else is measured on the table, made once by @make and kept; @key: the address of a static
 * of the caller's. NULL with @error when @make returned NULL. */
typedef gpointer (*EdaProfileMake) (EdaProfile       *profile,
                                    const EdaContext *context,
                                    gconstpointer     data,
                                    GError          **error);
gconstpointer eda_profile_get_other (EdaProfile       *self,
                                     gconstpointer     key,
                                     EdaProfileMake    make,
                                     gconstpointer     data,
                                     GDestroyNotify    destroy,
                                     const EdaContext *context,
                                     GError          **error);

/* NULL without @error when the column is not numeric. */
const EdaColumnShape *eda_profile_get_shape (EdaProfile       *self,
                                             guint             index,
                                             const EdaContext *context,
                                             GError          **error);
/* The same. */
const EdaOutliers *eda_profile_get_outliers (EdaProfile       *self,
                                             guint             index,
                                             const EdaContext *context,
                                             GError          **error);
const EdaMultivariate *eda_profile_get_multivariate (EdaProfile       *self,
                                                     const EdaContext *context,
                                                     GError          **error);
const EdaPairChecks *
eda_profile_get_pair_checks (EdaProfile *self, const EdaContext *context, GError **error);
const EdaAssociations *eda_profile_get_associations (EdaProfile       *self,
                                                     const EdaContext *context,
                                                     GError          **error);
const EdaWithinGroups *
eda_profile_get_within_groups (EdaProfile *self, const EdaContext *context, GError **error);
const EdaSimpson *
eda_profile_get_simpson (EdaProfile *self, const EdaContext *context, GError **error);
