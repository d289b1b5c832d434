/* One cell of the notebook: an analysis as input, its state and result as output.
 * Observable. */
#pragma once

#include <gio/gio.h>

#include "analysis/steps/step.h"

G_BEGIN_DECLS

typedef enum
{
  EDA_CELL_WAITING, /* no data yet, or its turn has not come */
  EDA_CELL_RUNNING,
  EDA_CELL_DONE,
  EDA_CELL_FAILED,
} EdaCellState;

#define EDA_TYPE_CELL (eda_cell_get_type ())
G_DECLARE_FINAL_TYPE (EdaCell, eda_cell, EDA, CELL, GObject)

EdaCell *eda_cell_new (const EdaAnalysis *analysis);

const EdaAnalysis *eda_cell_get_analysis (EdaCell *self);
EdaCellState       eda_cell_get_state (EdaCell *self);
EdaResult         *eda_cell_get_result (EdaCell *self); /* (nullable) */
const GError      *eda_cell_get_error (EdaCell *self);  /* (nullable): when FAILED */

/* For the runner and tests; each emits "changed" (no arguments). */
void eda_cell_set_waiting (EdaCell *self);
void eda_cell_set_running (EdaCell *self);
void eda_cell_take_result (EdaCell *self, EdaResult *take_result);
void eda_cell_take_error (EdaCell *self, GError *take_error);

G_END_DECLS
