/* One option for each thing that was chosen about reading the file. */

#include "notebook/command.h"

#include "notebook/load-params.h"

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

char *
eda_command_print (const EdaScript *script, const char *data)
{
  g_autoptr (EdaParams) load
      = eda_load_params_from_settings (eda_script_get_load (script));
  g_autofree char *quoted = g_shell_quote (data);
  GString         *command = g_string_new ("eda-batch report ");

  g_string_append (command, quoted);
  for (guint i = 0; i < eda_params_get_n (load); i++)
    {
      const char *key = eda_params_get_key (load, i);

      append_option (command, key, eda_params_get_values (load, key));
    }
  return g_string_free (command, FALSE);
}
