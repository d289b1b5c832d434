/* "looked-at-missing: yes", "so-what-missing: The gaps are all in March." */

#include "notebook/checklist.h"

#include "analysis/steps/step.h"

#define LOOKED_AT "looked-at"
#define SO_WHAT "so-what"
#define YES "yes"

static char *
make_key (const char *stem, guint step)
{
  return g_strconcat (stem, "-", eda_step_get (step)->id, NULL);
}

/* Returns: (nullable) */
static const char *
get_value (const EdaScript *script, const char *stem, guint step)
{
  g_autofree char *key = make_key (stem, step);

  return eda_params_get_text (eda_script_get_header (script), key);
}

static EdaScript *
with_value (const EdaScript *script, const char *stem, guint step, const char *value)
{
  g_autofree char *key = make_key (stem, step);

  return eda_script_with_header (script, key, value);
}

gboolean
eda_checklist_is_looked_at (const EdaScript *script, guint step)
{
  return g_strcmp0 (get_value (script, LOOKED_AT, step), YES) == 0;
}

const char *
eda_checklist_get_so_what (const EdaScript *script, guint step)
{
  const char *text = get_value (script, SO_WHAT, step);

  return text != NULL ? text : "";
}

guint
eda_checklist_count_looked_at (const EdaScript *script)
{
  guint n = 0;

  for (guint step = 1; step <= EDA_N_STEPS; step++)
    n += eda_checklist_is_looked_at (script, step) ? 1 : 0;
  return n;
}

EdaScript *
eda_checklist_with_looked_at (const EdaScript *script, guint step, gboolean looked_at)
{
  return with_value (script, LOOKED_AT, step, looked_at ? YES : NULL);
}

EdaScript *
eda_checklist_with_so_what (const EdaScript *script, guint step, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return with_value (script, SO_WHAT, step, *stripped != '\0' ? stripped : NULL);
}
