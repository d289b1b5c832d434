/* The canonical text of a script: one way to write each thing. */

#include "notebook/script-text.h"
#include "notebook/script-marks.h"
#include "notebook/load-params.h"
#include "notebook/params-text.h"

static void
append_block (GString *text, const char *what, const char *id, const EdaParams *params)
{
  g_string_append_printf (text, EDA_MARK_BLOCK " %s\n", what);
  if (id != NULL && !g_str_equal (id, what))
    {
      g_string_append (text, "id: ");
      eda_param_value_print (id, text);
    }
  eda_params_print (params, text);
  g_string_append (text, EDA_MARK_END "\n");
}

/* See eda_mark_is_ours(). */
static void
append_note (GString *text, const char *note)
{
  g_auto (GStrv) lines = g_strsplit (note, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    g_string_append_printf (text, "%s%s\n", eda_mark_is_ours (*line) ? "\\" : "", *line);
}

/* Empty notes, and notes behind a note, need the mark between notes to be seen. */
static void
append_entry (GString *text, const EdaEntry *entry, gboolean after_note)
{
  const char *note = eda_entry_get_text (entry);

  switch (eda_entry_get_kind (entry))
    {
    case EDA_ENTRY_BLOCK:
      append_block (text,
                    eda_entry_get_what (entry),
                    eda_entry_get_id (entry),
                    eda_entry_get_params (entry));
      return;
    case EDA_ENTRY_TORN:
      g_string_append_printf (text, "%s\n", note);
      return;
    case EDA_ENTRY_NOTE:
      if (*note == '\0' || after_note)
        g_string_append_printf (text, EDA_MARK_NOTE "\n%s", *note == '\0' ? "" : "\n");
      if (*note != '\0')
        append_note (text, note);
      return;
    }
}

char *
eda_script_print (const EdaScript *self)
{
  GString *text = g_string_new (EDA_MARK_HEADER "\n");
  g_autoptr (EdaParams) load = eda_load_params_from_settings (eda_script_get_load (self));
  gboolean after_note = FALSE;

  g_string_append_printf (text, "eda: %d\n", EDA_SCRIPT_VERSION);
  eda_params_print (eda_script_get_header (self), text);
  g_string_append (text, EDA_MARK_HEADER "\n");
  if (eda_params_get_n (load) > 0)
    {
      g_string_append_c (text, '\n');
      append_block (text, EDA_MARK_LOAD, NULL, load);
    }
  for (guint i = 0; i < eda_script_get_n_entries (self); i++)
    {
      const EdaEntry *entry = eda_script_get_entry (self, i);

      g_string_append_c (text, '\n');
      append_entry (text, entry, after_note);
      after_note = eda_entry_get_kind (entry) == EDA_ENTRY_NOTE;
    }
  return g_string_free (text, FALSE);
}
