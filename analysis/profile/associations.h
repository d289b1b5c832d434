/* One matrix for columns of every kind: how strongly each pair goes together, and by which
 * measure. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/profile/column-profile.h"
#include "analysis/profile/correlations.h"
#include "analysis/profile/crosstabs.h"

#define EDA_ASSOCIATION_COLUMNS 60 /* the first so many, unless all pairs are asked for */
#define EDA_ASSOCIATION_LEVELS 50  /* of a category */

typedef enum
{
  EDA_ASSOCIATION_NONE,     /* of a column with itself, or not defined */
  EDA_ASSOCIATION_SPEARMAN, /* number and number: rho */
  EDA_ASSOCIATION_ETA2,     /* number and category: share of the variance between groups */
  EDA_ASSOCIATION_CRAMERS_V, /* category and category, bias-corrected */
} EdaAssociationMeasure;

typedef struct
{
  guint                 *columns; /* table indices */
  guint                  n;
  guint                  left_out;
  EdaAssociationMeasure *measure; /* n × n */
  double                *value;   /* n × n; diagonal 1; NaN where undefined */
  double                *rows;    /* n × n: rows with both */
  double                *theils_u; /* n × n: of two categories, how much of row i column j tells; else NaN */
} EdaAssociations;

EdaAssociations *eda_associations_new (const EdaCorrelations         *correlations,
                                       const EdaColumnProfile *const *columns,
                                       guint                          n_columns,
                                       gsize                          n_rows,
                                       gboolean                       all_pairs,
                                       const EdaContext              *context,
                                       GError                       **error);
void             eda_associations_free (EdaAssociations *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaAssociations, eda_associations_free)

const char *eda_association_measure_get_name (EdaAssociationMeasure measure); /* "eta2" */

/* The target view: places of the other columns, strongest |value| first (√eta2, so that measures
 * compare); (transfer full), @n_out of them. */
guint *eda_associations_rank (const EdaAssociations *self, guint target, guint *n_out);
