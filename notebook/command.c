/* One option for each thing that was chosen about reading the file. */

#include "notebook/command.h"

#include "analysis/transform/transform.h"
#include "notebook/chosen.h"
#include "notebook/load-params.h"
#include "notebook/plan.h"

/* The option of a key of the load block; "types" and "missing" are repeated or joined. */
static void
append_option (GString *command, const char *key, const char *const *values)
{
  gboolean         types = g_str_equal (key, "types");
  const char      *name = types ? "type" : g_str_equal (key, "missing") ? "na" : key;
  g_autofree char *joined = types ? NULL : g_strjoinv (",", (char **)values);
  const char      *once[] = { joined, NULL };

  for (const char *const *value = types ? values : once; *value != NULL; value++)
    {
      g_autofree char *option = g_strdup_printf ("--%s=%s", name, *value);
      g_autofree char *quoted = g_shell_quote (option);

      g_string_append_printf (command, " %s", quoted);
    }
}

static void
append_load (GString *command, const EdaScript *script)
{
  g_autoptr (EdaParams) load
      = eda_load_params_from_settings (eda_script_get_load (script));

  for (guint i = 0; i < eda_params_get_n (load); i++)
    {
      const char *key = eda_params_get_key (load, i);

      append_option (command, key, eda_params_get_values (load, key));
    }
}

/* FALSE when the change has no option that says all of it. */
static gboolean
append_change (GString *command, const EdaEntry *entry)
{
  const EdaParams *params = eda_entry_get_params (entry);
  const char      *where = eda_params_get_text (params, "where");
  const char      *name = eda_params_get_text (params, "name");
  const char      *as = eda_params_get_text (params, "as");
  g_autofree char *derived = NULL;

  if (g_str_equal (eda_entry_get_what (entry), "filter") && where != NULL)
    append_option (command, "filter", (const char *const[]){ where, NULL });
  else if (g_str_equal (eda_entry_get_what (entry), "derive") && name != NULL
           && as != NULL)
    {
      derived = g_strdup_printf ("%s=%s", name, as);
      append_option (command, "derive", (const char *const[]){ derived, NULL });
    }
  else
    return FALSE;
  return TRUE;
}

/* What is done to the table above the cell. FALSE as above. */
static gboolean
append_changes (GString *command, const EdaScript *script, guint end)
{
  for (guint i = 0; i < end; i++)
    {
      const EdaEntry     *entry = eda_script_get_entry (script, i);
      const EdaTransform *transform;

      if (eda_entry_get_kind (entry) == EDA_ENTRY_BLOCK
          && eda_plan_can_run (
              entry, eda_analysis_find (eda_entry_get_what (entry)), &transform)
          && transform != NULL && !append_change (command, entry))
        return FALSE;
    }
  return TRUE;
}

/* (nullable): of a cell that runs without options */
static const EdaAnalysis *
find_plain_analysis (const EdaEntry *entry)
{
  const char *what = eda_entry_get_what (entry);
  g_autoptr (EdaParams) params
      = what != NULL ? eda_chosen_strip (eda_entry_get_params (entry)) : NULL;

  return params != NULL && eda_params_get_n (params) == 0 ? eda_analysis_find (what)
                                                          : NULL;
}

char *
eda_command_print (const EdaScript *script,
                   const char      *id,
                   const char      *data,
                   const char      *notebook)
{
  int                at = eda_script_find (script, id);
  const EdaAnalysis *analysis
      = at >= 0 ? find_plain_analysis (eda_script_get_entry (script, (guint)at)) : NULL;
  g_autofree char *quoted = g_shell_quote (data);
  g_autofree char *quoted_notebook = g_shell_quote (notebook);
  g_autoptr (GString) command = g_string_new ("eda-batch report ");

  g_string_append (command, quoted);
  append_load (command, script);
  if (analysis == NULL || !append_changes (command, script, (guint)at))
    return g_strdup_printf ("eda-batch replay %s", quoted_notebook);
  g_string_append_printf (command, " --sections=%u", analysis->step);
  return g_strdup (command->str);
}
