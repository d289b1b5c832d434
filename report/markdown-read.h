/* Markdown → a document for print: the way back from what standard.md was filled with. */
#pragma once

#include "plots/document.h"

/* What "![](figure:3)" stands for is figures[2]. */
#define EDA_FIGURE_SCHEME "figure:"

/**
 * eda_markdown_read:
 * @creator: plain text
 * @figures: (element-type EdaFigure)
 *
 * Headings, paragraphs, lists, pipe tables, emphasis and figures are read. Raw HTML and rules are left
 * out, a link is only its text, and a picture is one of @figures or nothing: the document leads nowhere.
 */
EdaDocument *eda_markdown_read (const char      *text,
                                const char      *creator,
                                const GPtrArray *figures);
void         eda_document_free (EdaDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaDocument, eda_document_free)
