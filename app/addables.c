/* A note, each analysis that needs something chosen, and each transform. */

#include "app/addables.h"

#include <glib/gi18n.h>

#include "analysis/steps/step.h"
#include "analysis/transform/transform.h"

GArray *
eda_addables_list (void)
{
  GArray                    *list = g_array_new (FALSE, FALSE, sizeof (EdaAddable));
  EdaAddable                 note = { "", _ ("Note"), "script.add-note", "" };
  guint                      n;
  const EdaAnalysis *const  *analyses = eda_analyses (&n);
  const EdaTransform *const *transforms;

  g_array_append_val (list, note);
  for (guint i = 0; i < n; i++)
    if (eda_analysis_needs_params (analyses[i]))
      {
        EdaAddable closer = {
          _ ("Look Closer"), _ (analyses[i]->title), "script.add", analyses[i]->id
        };

        g_array_append_val (list, closer);
      }
  transforms = eda_transforms (&n);
  for (guint i = 0; i < n; i++)
    {
      EdaAddable change = {
        _ ("Change the Table"), _ (transforms[i]->title), "script.add", transforms[i]->id
      };

      g_array_append_val (list, change);
    }
  return list;
}

static void
append_section (GMenu *menu, const char *title, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, *title != '\0' ? title : NULL, G_MENU_MODEL (section));
}

void
eda_addables_fill_menu (GMenu *menu)
{
  g_autoptr (GArray) list = eda_addables_list ();
  g_autoptr (GMenu) section = g_menu_new ();
  const char *title = "";

  for (guint i = 0; i < list->len; i++)
    {
      const EdaAddable *addable = &g_array_index (list, EdaAddable, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (addable->title, NULL);

      if (!g_str_equal (addable->section, title))
        {
          append_section (menu, title, section);
          g_object_unref (section);
          section = g_menu_new ();
          title = addable->section;
        }
      g_menu_item_set_action_and_target (item, addable->action, "s", addable->target);
      g_menu_append_item (section, item);
    }
  append_section (menu, title, section);
}
