/* What of the notebook is in sight, and what has the focus: for looks and findings. */
#pragma once

#include "challenge/session/finding-log.h"
#include "widgets/notebook/notebook-view.h"
#include "widgets/notebook/section-view.h"

G_BEGIN_DECLS

/* (element-type char*) (transfer full): keys of the blocks that are seen, at least in good part. */
GPtrArray *eda_sight_list_keys (EdaNotebookView *view);

/**
 * eda_sight_draft_finding:
 * @at: (nullable): the widget that has the focus; else, or where it is in no card, what is in the middle
 * @profile: of the table that is shown
 *
 * Returns: (transfer full) (nullable): what a finding about it has already; NULL: nothing is in sight
 */
EdaLoggedFinding *eda_sight_draft_finding (EdaNotebookView *view, GtkWidget *at, EdaProfile *profile);
/* The same of a whole card. */
EdaLoggedFinding *eda_sight_draft_of_cell (EdaCell *cell, EdaProfile *profile);

G_END_DECLS
