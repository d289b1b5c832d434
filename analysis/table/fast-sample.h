/* A guess what each column holds, from cells all over the text. A wrong one costs time,
 * nothing else. */
#pragma once

#include "analysis/table/fast-blocks.h"

/* Returns (array length=n_columns): with kind, reader, layout, scale and base; g_free()
 */
EdaFastColumn *eda_fast_sample_columns (EdaFastChunks       *chunks,
                                        const EdaFastFormat *format);
