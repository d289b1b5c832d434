/* Columns of every kind in one matrix, what goes best with each, and pairs that turn round
 * within groups. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/result.h"

/* "association" within @facts. @columns: EdaColumnProfile of the whole table. */
void eda_associations_add_facts (EdaFacts              *facts,
                                 const EdaAssociations *found,
                                 const GPtrArray       *columns);

/* The best partner of each column, when the table is mixed. */
void eda_associations_add_grid (EdaResult             *result,
                                const EdaAssociations *found,
                                const GPtrArray       *columns);

/* Sentences, and "simpson" within the facts "relationships". */
gboolean eda_simpson_add_blocks (EdaProfile       *profile,
                                 const EdaContext *context,
                                 EdaResult        *result,
                                 GError          **error);
