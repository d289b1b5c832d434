/* A result that nothing is added to is shared as it is. */

#include "notebook/join.h"

#include "notebook/chosen.h"

/* Of one analysis while it is put together. */
typedef struct
{
  EdaResult *result; /* (nullable) */
  gboolean   owned;  /* a copy, that can be added to */
} Slot;

static Slot *
find_slot (Slot slots[], const EdaAnalysis *analysis)
{
  guint                     n;
  const EdaAnalysis *const *analyses = eda_analyses (&n);

  for (guint i = 0; i < n; i++)
    if (analyses[i] == analysis)
      return &slots[i];
  return NULL;
}

static EdaResult *
open_slot (Slot *slot)
{
  EdaResult *before = slot->result;

  if (!slot->owned)
    slot->result = before != NULL ? eda_result_copy (before) : eda_result_new ();
  if (!slot->owned && before != NULL)
    eda_result_unref (before);
  slot->owned = TRUE;
  return slot->result;
}

static void
add_paragraph (EdaResult      *result,
               const EdaEntry *entry,
               const char     *what,
               const char     *text)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", what, eda_entry_get_id (entry));

  eda_result_begin_group (result, NULL);
  eda_result_add_text (result, key, "%s", text);
}

/* Neither is a block whose name is not known. */
static void
add_remark (EdaResult *result, const EdaOutcome *outcome)
{
  const char *note = eda_entry_get_text (outcome->entry);
  const char *done
      = outcome->result != NULL ? eda_result_get_summary (outcome->result) : "";

  if (eda_entry_get_kind (outcome->entry) == EDA_ENTRY_NOTE && *note != '\0')
    add_paragraph (result, outcome->entry, EDA_NOTE_KEY, note);
  else if (*done != '\0')
    add_paragraph (result, outcome->entry, "transform", done);
}

static void
add_result (Slot *slot, const EdaOutcome *outcome)
{
  if (slot->result == NULL)
    slot->result = eda_result_ref (outcome->result);
  else
    eda_result_append (
        open_slot (slot), outcome->result, eda_result_get_summary (outcome->result));
}

static gboolean
is_remark (const EdaOutcome *outcome)
{
  return outcome->analysis == NULL
         && (eda_entry_get_kind (outcome->entry) == EDA_ENTRY_NOTE
             || outcome->result != NULL);
}

/* On top of the first result. */
static void
add_opening (Slot *slot, const EdaOutcome outcomes[], guint n)
{
  g_autoptr (EdaResult) opening = eda_result_new ();
  EdaResult *rest;

  for (guint i = 0; i < n; i++)
    add_remark (opening, &outcomes[i]);
  if (eda_result_get_n_blocks (opening) == 0)
    return;
  rest = slot->result;
  slot->result = eda_result_copy (rest);
  eda_result_unref (rest);
  slot->owned = TRUE;
  eda_result_prepend (slot->result, opening);
}

GPtrArray *
eda_join_outcomes (const EdaOutcome outcomes[], guint n)
{
  guint            n_analyses, n_opening = 0;
  Slot            *last = NULL, *first = NULL;
  g_autofree Slot *slots = NULL;
  GPtrArray *results = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_result_unref);

  eda_analyses (&n_analyses);
  slots = g_new0 (Slot, n_analyses);
  for (guint i = 0; i < n; i++)
    {
      if (outcomes[i].analysis != NULL && outcomes[i].result != NULL)
        {
          last = find_slot (slots, outcomes[i].analysis);
          if (last != NULL)
            add_result (last, &outcomes[i]);
          first = first != NULL ? first : last;
          n_opening = first == last && n_opening == 0 ? i : n_opening;
        }
      else if (last != NULL && is_remark (&outcomes[i]))
        add_remark (open_slot (last), &outcomes[i]);
    }
  if (first != NULL)
    add_opening (first, outcomes, n_opening);
  for (guint i = 0; i < n_analyses; i++)
    g_ptr_array_add (results,
                     slots[i].result != NULL ? slots[i].result : eda_result_new ());
  return results;
}

static void
clear_outcome (gpointer data)
{
  g_clear_pointer (&((EdaOutcome *)data)->result, eda_result_unref);
}

/* A cell of which nothing is chosen keeps its place, so that the notes keep theirs. */
GPtrArray *
eda_join_chosen (const EdaOutcome outcomes[], guint n)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (EdaOutcome));
  gboolean any = FALSE;

  g_array_set_clear_func (chosen, clear_outcome);
  for (guint i = 0; i < n; i++)
    {
      EdaOutcome outcome = outcomes[i];

      if (outcome.result != NULL)
        outcome.result = outcome.analysis != NULL
                             ? eda_chosen_filter (outcome.entry, outcome.result)
                             : eda_result_ref (outcome.result);
      any |= outcome.analysis != NULL && outcome.result != NULL
             && eda_result_get_n_blocks (outcome.result) > 0;
      g_array_append_val (chosen, outcome);
    }
  return any ? eda_join_outcomes ((const EdaOutcome *)(gpointer)chosen->data, n) : NULL;
}
