/* How each part of a profile is made. Parts ask for those they build on: columns, then what looks
 * at all columns, then what looks at pairs. Private to this folder. */
#pragma once

#include "analysis/profile/profile.h"

/* What there is once of each table. */
typedef enum
{
  EDA_PART_DUPLICATES,
  EDA_PART_MISSINGNESS,
  EDA_PART_CORRELATIONS,
  EDA_PART_FACTORS,
  EDA_PART_GROUP_COMPARISONS,
  EDA_PART_WITHIN_GROUPS,
  EDA_PART_MECHANISM,
  EDA_PART_MULTIVARIATE,
  EDA_PART_SIMPSON,
  EDA_PART_RELATIONS,
  EDA_PART_ROW_ORDER,
  EDA_PART_ASSOCIATIONS,
  EDA_PART_PAIR_CHECKS,
  EDA_PART_CROSSTABS,
  EDA_PART_LAYERS,
  EDA_PART_SPELLINGS,
} EdaPart;
#define EDA_N_PARTS (EDA_PART_SPELLINGS + 1)

/* What there is once of each column. */
typedef enum
{
  EDA_COLUMN_PROFILE,
  EDA_COLUMN_SHAPE,    /* of numeric columns only */
  EDA_COLUMN_OUTLIERS, /* the same */
} EdaColumnPart;
#define EDA_N_COLUMN_PARTS (EDA_COLUMN_OUTLIERS + 1)

/* What is asked for, and for whom. */
typedef struct
{
  EdaProfile       *profile;
  const EdaContext *context;
  guint             part;  /* EdaPart or EdaColumnPart */
  guint             index; /* of a column */
} EdaPartRequest;

typedef struct
{
  gpointer (*make) (const EdaPartRequest *r, GError **error); /* NULL with @error when cancelled */
  GDestroyNotify free;
} EdaPartKind;

extern const EdaPartKind eda_part_kinds[EDA_N_PARTS];
extern const EdaPartKind eda_column_part_kinds[EDA_N_COLUMN_PARTS];

/* For a part without a getter of its own. */
gconstpointer eda_profile_get_part (EdaProfile       *self,
                                    EdaPart           part,
                                    const EdaContext *context,
                                    GError          **error);
/* Every column's profile; NULL with @error when cancelled. */
const EdaColumnProfile *const *
eda_profile_get_columns (EdaProfile *self, const EdaContext *context, GError **error);
