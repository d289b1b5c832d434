/* Values that are far within their group: the rules for a column applied to each group of a
 * factor. What is far in the whole column too is no news; what is hidden by the other groups is. */
#pragma once

#include "analysis/profile/factors.h"
#include "analysis/profile/outliers.h"

#define EDA_GROUP_OUTLIER_MIN_N 10 /* smaller groups are not judged */
#define EDA_GROUP_OUTLIER_ROWS 20

typedef struct
{
  guint           value_column, by_column; /* table indices from 0 */
  const char     *level;                   /* borrowed from the factor */
  gsize           n;                       /* values of the group */
  EdaOutlierScale scale;
  gsize           outside, far, modified_z, adjusted; /* values beyond: 1.5 fences, the voting rules */
  gsize           agreed; /* by half of the rules that apply or more */
  gsize           hidden; /* by all of them, and inside the 1.5 fences of the whole column */
  guint           n_rows; /* the hidden ones, in ascending order of their values */
  gsize           rows[EDA_GROUP_OUTLIER_ROWS]; /* from 0 */
  double          values[EDA_GROUP_OUTLIER_ROWS];
} EdaGroupOutliers;

typedef struct
{
  GArray *list;     /* EdaGroupOutliers with a value beyond the 3.0 fences of its group, by column, factor and level */
  guint   n_pairs;  /* of a column and a factor that were looked at */
  guint   left_out; /* pairs beyond the bound of the work */
} EdaWithinGroups;

EdaWithinGroups *eda_within_groups_new (const EdaColumnProfile *const *columns,
                                        guint                          n_columns,
                                        const EdaFactors              *factors,
                                        const EdaContext              *context,
                                        GError                       **error);
void             eda_within_groups_free (EdaWithinGroups *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaWithinGroups, eda_within_groups_free)
