/* How cells came to be missing, as far as the table can tell; and what complete rows cost. */
#pragma once

#include "analysis/profile/complete-plan.h"
#include "analysis/profile/gap-tree.h"
#include "analysis/profile/mcar-test.h"
#include "analysis/profile/missing-runs.h"
#include "analysis/profile/missing-screen.h"

typedef struct
{
  EdaMcarTest      little;
  EdaMissingScreen screen;
  EdaMissingRun   *runs;
  guint            n_runs;
  EdaCompletePlan  plan;
  EdaGapTree       tree;
} EdaMechanism;

EdaMechanism *eda_mechanism_new (EdaTable                      *table,
                                 const EdaColumnProfile *const *columns,
                                 gboolean                       all_pairs,
                                 const EdaContext              *context,
                                 GError                       **error);
void          eda_mechanism_free (EdaMechanism *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaMechanism, eda_mechanism_free)
