/* Whether a notebook shows what a replay without a window computes, cell by cell. Where a cell
 * fails, both say so, in the same words; what stands beside it must agree all the same. */
#pragma once

#include "notebook/notebook.h"
#include "notebook/replay.h"
#include "tests/notebook/same-result.h"

typedef struct
{
  guint64 looks, cells, failures, numbers; /* compared */
} Compared;

/* Returns: (transfer none) (nullable): the first cell that could not be computed, in the order of
 * @script */
static inline EdaCell *
find_failed (EdaNotebook *notebook, const EdaScript *script)
{
  for (guint i = 0; i < eda_script_get_n_entries (script); i++)
    {
      const char *id = eda_entry_get_id (eda_script_get_entry (script, i));
      EdaCell    *cell = eda_notebook_find_cell (notebook, id);

      if (eda_cell_get_state (cell) == EDA_CELL_FAILED)
        return cell;
    }
  return NULL;
}

/* @script without the cell; behind a change of the table that failed nothing can be computed. */
static inline EdaScript *
leave_out (const EdaScript *script, EdaCell *failed)
{
  guint      at = (guint)eda_script_find (script, eda_cell_get_id (failed));
  EdaScript *rest = eda_script_remove (script, at);

  while (eda_cell_get_analysis (failed) == NULL && at < eda_script_get_n_entries (rest))
    {
      EdaScript *less = eda_script_remove (rest, at);

      eda_script_unref (rest);
      rest = less;
    }
  return rest;
}

static inline void
assert_same_outcome (EdaNotebook *notebook, const EdaOutcome *outcome, Compared *compared)
{
  const char *id = eda_entry_get_id (outcome->entry);
  EdaCell    *cell = eda_notebook_find_cell (notebook, id);

  if (outcome->result == NULL)
    return;
  g_assert_cmpint (eda_cell_get_state (cell), ==, EDA_CELL_DONE);
  g_assert_null (eda_cell_get_stale_reason (cell));
  compared->cells++;
  compared->numbers
      += assert_same_result (eda_cell_get_result (cell), outcome->result, id);
}

/* Nothing may be under way. */
static inline void
assert_replay_agrees (EdaNotebook *notebook, Compared *compared)
{
  EdaContext context = EDA_CONTEXT_INIT;
  g_autoptr (EdaScript) script = eda_script_ref (eda_notebook_get_script (notebook));
  g_autoptr (GArray) outcomes = NULL;

  context.seed = eda_script_get_seed (script);
  while (outcomes == NULL)
    {
      EdaCell *failed = find_failed (notebook, script);
      g_autoptr (EdaProfile) view = NULL;
      g_autoptr (GError) error = NULL;
      EdaScript *rest;

      outcomes = eda_replay_cells (
          eda_notebook_get_file_profile (notebook), script, &context, &view, &error);
      g_assert_true ((failed == NULL) == (outcomes != NULL));
      if (outcomes != NULL)
        break;
      g_assert_true (g_str_has_suffix (error->message, eda_cell_get_error (failed)->message));
      compared->failures++;
      rest = leave_out (script, failed);
      eda_script_unref (script);
      script = rest;
    }
  for (guint i = 0; i < outcomes->len; i++)
    assert_same_outcome (notebook, &g_array_index (outcomes, EdaOutcome, i), compared);
  compared->looks++;
}
