/* The same fold as the runner's, synchronous: for batch and tests. */
#pragma once

#include "analysis/steps/step.h"
#include "notebook/join.h"
#include "notebook/script.h"

/* (element-type EdaResult): one per analysis of the registry, in order; NULL with @error.
 */
GPtrArray *eda_replay (EdaProfile *profile, const EdaContext *context, GError **error);

/* What comes out of each cell of a notebook; see eda_replay_script().
 *
 * Returns: (element-type EdaOutcome): in the order of the script; NULL with @error */
GArray *eda_replay_cells (EdaProfile       *profile,
                          const EdaScript  *script,
                          const EdaContext *context,
                          EdaProfile      **view,
                          GError          **error);

/* The fold over the cells of a notebook: transforms make the table that what follows sees. @profile:
 * of the table as read; @view: (out) (transfer full): of the table behind the last transform.
 *
 * @chosen: (out) (optional) (nullable): of what was chosen for the report, see eda_join_chosen()
 *
 * Returns: as a report wants them, see eda_join_outcomes(); NULL with @error, which says where */
GPtrArray *eda_replay_script (EdaProfile       *profile,
                              const EdaScript  *script,
                              const EdaContext *context,
                              EdaProfile      **view,
                              GPtrArray       **chosen,
                              GError          **error);
