/* One cell of the notebook: an entry of the script as input, its state and result as
 * output. Observable.
 *
 * A result belongs to a key: the data, the analysis and its params. When the key is not that
 * of the entry any more, the result is stale: it stays in sight, with the reason, until the
 * new one is there. */
#pragma once

#include <gio/gio.h>

#include "analysis/steps/step.h"
#include "notebook/entry.h"

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

/* @analysis: (nullable): what the entry asks for; of a note and of names that nobody knows
 * there is none */
EdaCell *eda_cell_new (EdaEntry *entry, const EdaAnalysis *analysis);

EdaEntry          *eda_cell_get_entry (EdaCell *self);
const char        *eda_cell_get_id (EdaCell *self);
const EdaAnalysis *eda_cell_get_analysis (EdaCell *self); /* (nullable) */
EdaCellState       eda_cell_get_state (EdaCell *self);
/* (nullable): when DONE, and while it is stale */
EdaResult    *eda_cell_get_result (EdaCell *self);
const GError *eda_cell_get_error (EdaCell *self); /* (nullable): when FAILED */
/* (nullable): why the result that is shown is an old one, a sentence */
const char *eda_cell_get_stale_reason (EdaCell *self);
const char *eda_cell_get_key (EdaCell *self); /* (nullable): of what it shows or waits for */

/* Another text or other params under the same id. Emits "changed". */
void eda_cell_set_entry (EdaCell *self, EdaEntry *entry);

/* For the notebook, the runner and tests; each emits "changed" (no arguments). */
void eda_cell_set_waiting (EdaCell *self); /* with nothing to show */
/* Waits for the outcome of @key; a result that is there is shown as stale, with @reason. */
void eda_cell_wait_for (EdaCell *self, const char *key, const char *reason);
void eda_cell_set_running (EdaCell *self); /* a stale result stays */
void eda_cell_take_result (EdaCell *self, EdaResult *take_result);
void eda_cell_take_error (EdaCell *self, GError *take_error);

G_END_DECLS
