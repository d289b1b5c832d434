/* Severity is told three times over (word, icon, colour), so that no single one is
 * needed. */

#include "widgets/notebook/finding-row.h"

#include <glib/gi18n.h>

#include "analysis/result/format.h"
#include "analysis/result/translate.h"
#include "widgets/context-menu.h"
#include "widgets/help-popover.h"
#include "widgets/notebook/result-frame.h"
#include "widgets/widgets.h"

struct _EdaFindingRow
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *word_label;
  GtkWidget *text_label;
  GtkWidget *revealer;
  GtkWidget *why_label;
  GtkWidget *next_label;
  GtkWidget *evidence_label;
  GtkWidget *explain_button;
  GtkWidget *toggle;

  GtkWidget     *menu; /* (nullable) */
  EdaFinding    *finding;
  const EdaHelp *help; /* (nullable): of its statistic */
};

G_DEFINE_FINAL_TYPE (EdaFindingRow, eda_finding_row, GTK_TYPE_WIDGET)

static const struct
{
  const char *word, *icon_name, *css_class;
} severities[] = {
  [EDA_SEVERITY_INFO] = { N_ ("For information"), "dialog-information-symbolic", "info" },
  [EDA_SEVERITY_NOTE] = { N_ ("Worth knowing"), "eda-note-symbolic", "note" },
  [EDA_SEVERITY_WARN] = { N_ ("Look closer"), "dialog-warning-symbolic", "warn" },
  [EDA_SEVERITY_ERROR] = { N_ ("Must fix"), "dialog-error-symbolic", "error" },
};

const char *
eda_severity_get_word (EdaSeverity severity)
{
  return _ (severities[severity].word);
}

const char *
eda_severity_get_icon_name (EdaSeverity severity)
{
  return severities[severity].icon_name;
}

static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaFindingRow *self = EDA_FINDING_ROW (widget);

  eda_finding_row_set_unfolded (self, TRUE);
  eda_help_show (self->explain_button, self->help);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaFindingRow   *self = EDA_FINDING_ROW (widget);
  g_autofree char *evidence = eda_finding_translate_evidence (self->finding);
  g_autofree char *text
      = g_strdup_printf ("%s%s%s",
                         gtk_label_get_text (GTK_LABEL (self->text_label)),
                         evidence != NULL && *evidence != '\0' ? "\n" : "",
                         evidence != NULL ? evidence : "");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

/* --- The menu --- */

static void
show_menu (EdaFindingRow *self, double x, double y)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenu) menu = g_menu_new ();

      g_menu_append (menu, _ ("_Copy"), "finding.copy");
      g_menu_append (menu, _ ("_What Is This Statistic?"), "finding.explain");
      eda_result_menu_append (menu, GTK_WIDGET (self));
      self->menu = eda_context_menu_new (GTK_WIDGET (self), G_MENU_MODEL (menu));
    }
  eda_context_menu_show (self->menu, x, y);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_menu (EDA_FINDING_ROW (widget), 24, 24);
}

static void
pressed_cb (EdaFindingRow *self, int n_press, double x, double y)
{
  show_menu (self, x, y);
}

static void
eda_finding_row_dispose (GObject *object)
{
  EdaFindingRow *self = EDA_FINDING_ROW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_FINDING_ROW);
  g_clear_pointer (&self->finding, eda_finding_unref);
  G_OBJECT_CLASS (eda_finding_row_parent_class)->dispose (object);
}

static void
eda_finding_row_class_init (EdaFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_finding_row_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, EdaFindingRow, word_label);
  gtk_widget_class_bind_template_child (widget_class, EdaFindingRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, EdaFindingRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, EdaFindingRow, why_label);
  gtk_widget_class_bind_template_child (widget_class, EdaFindingRow, next_label);
  gtk_widget_class_bind_template_child (widget_class, EdaFindingRow, evidence_label);
  gtk_widget_class_bind_template_child (widget_class, EdaFindingRow, explain_button);
  gtk_widget_class_bind_template_child (widget_class, EdaFindingRow, toggle);
  gtk_widget_class_install_action (widget_class, "finding.explain", NULL, explain_action);
  gtk_widget_class_install_action (widget_class, "finding.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "finding.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_F1, 0, "finding.explain", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "finding.copy", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Menu, 0, "finding.menu", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "finding.menu", NULL);
}

static void
eda_finding_row_init (EdaFindingRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  eda_widget_wrap_buttons (GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static gboolean
show_advice (GtkWidget *label, const char *heading, const char *english)
{
  g_autofree char *markup = NULL;
  g_autofree char *text = NULL;
  g_autofree char *tied = NULL;

  gtk_widget_set_visible (label, english != NULL && *english != '\0');
  if (english == NULL || *english == '\0')
    return FALSE;
  text = eda_translate (english);
  tied = eda_tie_numbers (text);
  markup = g_markup_printf_escaped ("<b>%s</b>  %s", heading, tied);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  return TRUE;
}

/* The numbers behind it, and what the statistic is. */
static gboolean
show_evidence (EdaFindingRow *self)
{
  const char      *statistic = self->finding->statistic;
  g_autofree char *evidence = eda_finding_translate_evidence (self->finding);
  g_autofree char *name = g_strdup_printf (_ ("What is this? %s"), statistic);

  self->help = statistic != NULL ? eda_help_find_named (statistic) : NULL;
  gtk_widget_set_visible (self->explain_button, self->help != NULL);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "finding.explain", self->help != NULL);
  if (self->help != NULL)
    eda_widget_set_tooltip (self->explain_button, _ (self->help->text));
  eda_widget_set_label (self->explain_button, name, NULL);
  return show_advice (self->evidence_label, _ ("Evidence"), evidence);
}

GtkWidget *
eda_finding_row_new (EdaFinding *finding)
{
  EdaFindingRow   *self;
  g_autofree char *text = NULL;
  g_autofree char *tied = NULL;
  g_autofree char *toggle_name = NULL;
  gboolean         has_advice;

  g_return_val_if_fail (finding != NULL, NULL);
  self = g_object_new (EDA_TYPE_FINDING_ROW, NULL);
  self->finding = eda_finding_ref (finding);
  text = eda_translate (finding->text != NULL ? finding->text : finding->kind);
  gtk_widget_add_css_class (GTK_WIDGET (self), severities[finding->severity].css_class);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                severities[finding->severity].icon_name);
  gtk_label_set_label (GTK_LABEL (self->word_label),
                       _ (severities[finding->severity].word));
  tied = eda_tie_numbers (text);
  gtk_label_set_label (GTK_LABEL (self->text_label), tied);
  has_advice = show_advice (self->why_label, _ ("Why it matters"), finding->why);
  has_advice |= show_advice (self->next_label, _ ("What to do"), finding->next);
  has_advice |= show_evidence (self);
  gtk_widget_set_visible (self->toggle, has_advice);
  toggle_name = g_strdup_printf (_ ("Why it matters, and what to do: %s"), text);
  eda_widget_set_label (self->toggle, toggle_name, NULL);
  eda_widget_set_label (GTK_WIDGET (self), _ (severities[finding->severity].word), text);
  return GTK_WIDGET (self);
}

EdaFinding *
eda_finding_row_get_finding (EdaFindingRow *self)
{
  g_return_val_if_fail (EDA_IS_FINDING_ROW (self), NULL);
  return self->finding;
}

gboolean
eda_finding_row_get_unfolded (EdaFindingRow *self)
{
  g_return_val_if_fail (EDA_IS_FINDING_ROW (self), FALSE);
  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

void
eda_finding_row_set_unfolded (EdaFindingRow *self, gboolean unfolded)
{
  g_return_if_fail (EDA_IS_FINDING_ROW (self));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), unfolded);
}
