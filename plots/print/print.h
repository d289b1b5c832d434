/* A document on A4 pages, as PDF: tagged, with an outline, figures as vectors. */
#pragma once

#include "plots/document.h"

/**
 * eda_print_pdf:
 * @cancellable: (nullable): looked at before each block
 *
 * The same document gives the same bytes: there is no date in them. Nothing in it is a link or
 * an action. Lays out twice, the first time only to know how many pages there are.
 *
 * Returns: (transfer full) (nullable): the PDF; NULL when cancelled or when cairo failed
 */
GByteArray *eda_print_pdf (const EdaDocument *document, GCancellable *cancellable);
