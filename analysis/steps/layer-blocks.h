/* Two by two tables in layers as words, grid and facts. */
#pragma once

#include "analysis/result/result.h"
#include "analysis/steps/crosstab-blocks.h"

/* Nothing when there are none. @columns: EdaColumnProfile */
void eda_layers_add_blocks (EdaResult *result, const EdaLayers *self, const GPtrArray *columns);
void eda_layers_add_facts (EdaFacts *facts, const EdaLayers *self, const GPtrArray *columns);
