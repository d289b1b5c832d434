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

/* What a part is made of beside the table itself. */
enum
{
  EDA_NEEDS_COLUMNS = 1 << 0,      /* every column's profile */
  EDA_NEEDS_FACTORS = 1 << 1,
  EDA_NEEDS_CORRELATIONS = 1 << 2,
  EDA_NEEDS_COLUMN = 1 << 3,       /* that of the one column asked for */
};

/* What is asked for, and for whom. */
typedef struct
{
  EdaProfile       *profile;
  const EdaContext *context;
  guint             part;  /* EdaPart or EdaColumnPart */
  guint             index; /* of a column */

  /* Filled in before the part is made, the last four as far as it needs them. */
  EdaTable                      *table;
  guint                          n_columns;
  gsize                          n_rows;
  gboolean                       all_pairs;
  const EdaColumnProfile *const *columns;
  const EdaFactors              *factors;
  const EdaCorrelations         *correlations;
  const EdaColumnProfile        *column;
} EdaPartRequest;

typedef struct
{
  gpointer (*make) (const EdaPartRequest *r, GError **error); /* NULL with @error when cancelled */
  GDestroyNotify free;
  guint          needs;
} EdaPartKind;

/* The part that @r asks for; NULL with @error when cancelled. */
gpointer eda_part_kind_make (const EdaPartKind *kind, EdaPartRequest *r, GError **error);

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
