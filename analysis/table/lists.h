/* Two signs that split all rows evenly: which one parts the cells, and which the items of lists in
 * them? */
#pragma once

#include "analysis/table/csv.h"
#include "analysis/table/excerpt.h"

/**
 * eda_lists_are_inside:
 * @outer: how the cells are parted
 * @inner: the delimiter inside of cells
 *
 * Returns: TRUE when the cells of @outer are lists with @inner between the items, and not the other
 *   way round
 */
gboolean eda_lists_are_inside (const EdaExcerpt   *excerpt,
                               const EdaCsvSyntax *outer,
                               const EdaCsvSyntax *inner);
