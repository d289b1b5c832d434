/* The button stands over the upper right corner and is seen while one is at the result;
 * by keyboard the menu of what has the focus is the same. */

#include "widgets/notebook/result-frame.h"

#include <glib/gi18n.h>

#include "notebook/chosen.h"
#include "widgets/notebook/card-keys.h"
#include "widgets/notebook/cell-view.h"
#include "widgets/widgets.h"

struct _EdaResultFrame
{
  GtkWidget parent_instance;

  GtkWidget  *child;
  GtkWidget  *tools;
  GtkWidget  *badge;
  EdaCell    *cell;
  char       *key;
  const char *menu_action;
  gboolean    in_report;
};

G_DEFINE_FINAL_TYPE (EdaResultFrame, eda_result_frame, GTK_TYPE_WIDGET)

enum
{
  PROP_IN_REPORT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* --- Whether it is in the report --- */

static void
cell_changed_cb (EdaResultFrame *self)
{
  gboolean in_report = eda_chosen_has (eda_cell_get_entry (self->cell), self->key);

  if (in_report == self->in_report)
    return;
  self->in_report = in_report;
  gtk_widget_set_visible (self->badge, in_report);
  if (in_report)
    gtk_widget_add_css_class (GTK_WIDGET (self), "in-report");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "in-report");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_REPORT]);
}

/* Asked of the window; the cell tells when it is so. */
static void
eda_result_frame_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  EdaResultFrame *self = EDA_RESULT_FRAME (object);

  if (id == PROP_IN_REPORT && self->cell != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self),
                                "script.set-in-report",
                                "(ssb)",
                                eda_cell_get_id (self->cell),
                                self->key,
                                g_value_get_boolean (value));
}

static void
eda_result_frame_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_IN_REPORT)
    g_value_set_boolean (value, EDA_RESULT_FRAME (object)->in_report);
}

/* --- What is done with it --- */

static void
options_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *card = gtk_widget_get_ancestor (widget, EDA_TYPE_CELL_VIEW);

  if (card != NULL)
    eda_card_enter (card);
}

/* The menu is the child's, or of what it holds. */
static void
menu_clicked_cb (EdaResultFrame *self)
{
  GtkWidget *widget = self->child;

  while (widget != NULL && !gtk_widget_activate_action (widget, self->menu_action, NULL))
    widget = gtk_widget_get_first_child (widget);
}

static void
append (GMenu *section, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (target != NULL)
    g_menu_item_set_action_and_target (item, action, "s", target);
  else
    g_menu_item_set_detailed_action (item, action);
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (section, item);
}

void
eda_result_menu_append (GMenu *menu, GtkWidget *widget)
{
  GtkWidget  *frame = gtk_widget_get_ancestor (widget, EDA_TYPE_RESULT_FRAME);
  const char *id;
  g_autoptr (GMenu) section = g_menu_new ();

  if (frame == NULL)
    return;
  id = eda_cell_get_id (EDA_RESULT_FRAME (frame)->cell);
  append (section, _ ("In the _Report"), "result.in-report", NULL);
  append (section, _ ("_Options of the Card"), "result.options", NULL);
  append (section, _ ("Add a _Note Below"), "script.add-note", id);
  append (section, _ ("Log a _Finding…"), "challenge.log-finding-of", id);
  append (section, _ ("Copy as Co_mmand"), "script.copy-command", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* --- The widget --- */

static void
eda_result_frame_dispose (GObject *object)
{
  EdaResultFrame *self = EDA_RESULT_FRAME (object);

  g_clear_pointer (&self->tools, gtk_widget_unparent);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_object (&self->cell);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (eda_result_frame_parent_class)->dispose (object);
}

static void
eda_result_frame_class_init (EdaResultFrameClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eda_result_frame_dispose;
  object_class->set_property = eda_result_frame_set_property;
  object_class->get_property = eda_result_frame_get_property;
  properties[PROP_IN_REPORT] = g_param_spec_boolean (
      "in-report",
      NULL,
      NULL,
      FALSE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "result");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_property_action (
      widget_class, "result.in-report", "in-report");
  gtk_widget_class_install_action (widget_class, "result.options", NULL, options_action);
}

static void
add_badge (EdaResultFrame *self)
{
  self->badge = gtk_label_new (_ ("In the report"));
  gtk_widget_add_css_class (self->badge, "report-badge");
  gtk_widget_set_valign (self->badge, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->badge, FALSE);
  gtk_box_append (GTK_BOX (self->tools), self->badge);
}

static void
add_button (EdaResultFrame *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("view-more-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_can_focus (button, FALSE);
  gtk_widget_set_tooltip_text (button, _ ("What to do with it (Shift+F10)"));
  eda_widget_set_label (button, _ ("Menu of the result"), NULL);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (menu_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->tools), button);
}

static void
eda_result_frame_init (EdaResultFrame *self)
{
  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (self->tools, "result-tools");
  gtk_widget_set_halign (self->tools, GTK_ALIGN_END);
  gtk_widget_set_valign (self->tools, GTK_ALIGN_START);
  add_badge (self);
  add_button (self);
}

GtkWidget *
eda_result_frame_new (GtkWidget  *child,
                      EdaCell    *cell,
                      const char *key,
                      const char *menu_action)
{
  EdaResultFrame    *self = g_object_new (EDA_TYPE_RESULT_FRAME, NULL);
  const EdaAnalysis *analysis = eda_cell_get_analysis (cell);

  self->child = child;
  self->cell = g_object_ref (cell);
  self->key = g_strdup (key);
  self->menu_action = menu_action;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  gtk_widget_set_parent (self->tools, GTK_WIDGET (self));
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "result.options", analysis != NULL && analysis->params != NULL);
  g_signal_connect_object (
      cell, "changed", G_CALLBACK (cell_changed_cb), self, G_CONNECT_SWAPPED);
  cell_changed_cb (self);
  return GTK_WIDGET (self);
}

const char *
eda_result_frame_get_key (EdaResultFrame *self)
{
  g_return_val_if_fail (EDA_IS_RESULT_FRAME (self), NULL);
  return self->key;
}

gboolean
eda_result_frame_is_in_report (EdaResultFrame *self)
{
  g_return_val_if_fail (EDA_IS_RESULT_FRAME (self), FALSE);
  return self->in_report;
}
