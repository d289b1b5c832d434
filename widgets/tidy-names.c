/* One function for each kind of widget, and a walk. */

#include "widgets/tidy-names.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/widgets.h"

/* GTK calls “_Open” both “_Open” and, by its label, “Open”. */
static void
tidy_button (GtkButton *button)
{
  if (gtk_button_get_use_underline (button))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button),
                                   GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
name_split_button (AdwSplitButton *button)
{
  GtkWidget  *widget = GTK_WIDGET (button);
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  eda_widget_set_label (gtk_widget_get_first_child (widget), tooltip, NULL);
  eda_widget_set_label (
      gtk_widget_get_last_child (widget), _ ("More of the same, in a menu"), tooltip);
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

/* The list of its rows; those that stand in it as they are have names of their own. */
static void
name_group (AdwPreferencesGroup *group)
{
  const char *title = adw_preferences_group_get_title (group);
  GtkWidget  *list = find_list (GTK_WIDGET (group));

  if (list != NULL)
    eda_widget_set_label (list, *title != '\0' ? title : _ ("Options"), NULL);
}

/* The row itself and the rows below it are lists of their own. */
static void
name_lists (GtkWidget *widget, const char *title)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LIST_BOX (child))
        eda_widget_set_label (child, title, NULL);
      name_lists (child, title);
    }
}

static void
name_search (GtkWidget *entry)
{
  GtkRoot *root = gtk_widget_get_root (entry);

  if (ADW_IS_PREFERENCES_WINDOW (root))
    eda_widget_set_label (entry, _ ("Find"), gtk_window_get_title (GTK_WINDOW (root)));
}

/* In the window of preferences, what its search found: a group without a title, whose
 * list GTK would name by that. */
static void
name_found_list (GtkWidget *list)
{
  GtkWidget *group = gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_GROUP);

  if (!ADW_IS_PREFERENCES_WINDOW (gtk_widget_get_root (list)) || group == NULL
      || *adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) != '\0')
    return;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (list),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  eda_widget_set_label (list, _ ("What was found"), NULL);
}

void
eda_tidy_names (GtkWidget *root)
{
  if (ADW_IS_SPLIT_BUTTON (root))
    name_split_button (ADW_SPLIT_BUTTON (root));
  else if (ADW_IS_PREFERENCES_GROUP (root))
    name_group (ADW_PREFERENCES_GROUP (root));
  else if (ADW_IS_EXPANDER_ROW (root))
    name_lists (root, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)));
  else if (GTK_IS_BUTTON (root))
    tidy_button (GTK_BUTTON (root));
  else if (GTK_IS_SEARCH_ENTRY (root))
    name_search (root);
  else if (GTK_IS_LIST_BOX (root))
    name_found_list (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    eda_tidy_names (child);
}
