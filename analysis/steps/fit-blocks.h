/* Named shapes beside one column: a sentence, a grid and facts. Private to this folder. */
#pragma once

#include "analysis/profile/column-fits.h"
#include "analysis/result/result.h"

/* Adds the blocks NAME/fits and NAME/fits-text; nothing when no family holds the values. */
void eda_fits_add_blocks (EdaResult              *result,
                          const EdaColumnProfile *column,
                          const EdaColumnFits    *fits);
void eda_fits_add_facts (EdaFacts *facts, const EdaColumnFits *fits);
/* (element-type EdaColumnProfile) @columns, (element-type EdaColumnFits) @fits */
void eda_fits_add_coverage (EdaResult       *result,
                            const GPtrArray *columns,
                            const GPtrArray *fits);
