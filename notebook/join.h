/* The cells of a notebook become the results of a report: one for each analysis of the registry. */
#pragma once

#include "analysis/steps/step.h"
#include "notebook/entry.h"

/* The key of a note's block begins with it; its text is Markdown. */
#define EDA_NOTE_KEY "note"

/* A cell and what came out of it. */
typedef struct
{
  EdaEntry          *entry;
  const EdaAnalysis *analysis; /* (nullable): of a note or a transform */
  EdaResult         *result;   /* (nullable): there is none */
} EdaOutcome;

/**
 * eda_join_outcomes:
 * @outcomes: (array length=n): in the order of the notebook
 *
 * A second cell of the same analysis follows the first, under a title of its own. A note, or what a
 * transform did, is a paragraph behind the cell that it stands behind; on top of all, in front of
 * the first. What no cell asks for is empty.
 *
 * Returns: (element-type EdaResult) (transfer full): in registry order
 */
GPtrArray *eda_join_outcomes (const EdaOutcome outcomes[], guint n);

/* The same of what was chosen for the report (chosen.h) and the notes; NULL when nothing was. */
GPtrArray *eda_join_chosen (const EdaOutcome outcomes[], guint n);
