/* Heat maps of all pairs, alike columns side by side. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/result.h"

/* "relationships/pearson": r of the measures. Nothing with fewer than two. @columns:
 * (element-type EdaColumnProfile): of the table */
void eda_correlation_map_add (EdaResult             *result,
                              const EdaCorrelations *found,
                              const GPtrArray       *columns);

/* "relationships/mixed": numbers and categories, each tile with its measure. Nothing unless there
 * are columns of both kinds. */
void eda_association_map_add (EdaResult             *result,
                              const EdaAssociations *found,
                              const GPtrArray       *columns);

/* "relationships/matrix": the columns of the strongest pairs, each against each; those with few
 * different values aside. Nothing with fewer than three. */
void eda_scatter_matrix_add (EdaResult             *result,
                             const EdaCorrelations *found,
                             const GPtrArray       *columns,
                             const EdaPair         *pairs,
                             guint                  n_pairs);
