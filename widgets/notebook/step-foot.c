/* What is typed counts when it is confirmed or left, as in the forms of options. */

#include "widgets/notebook/step-foot.h"

#include <glib/gi18n.h>

#include "analysis/steps/step.h"
#include "notebook/checklist.h"
#include "widgets/widgets.h"

struct _EdaStepFoot
{
  GtkWidget parent_instance;

  GtkWidget *looked_at_button;
  GtkWidget *unseen_label;
  GtkWidget *so_what_entry;

  EdaNotebook *notebook;
  guint        step;
  gboolean     showing; /* it changes because the script did */
};

G_DEFINE_FINAL_TYPE (EdaStepFoot, eda_step_foot, GTK_TYPE_WIDGET)

static void
show_script (EdaStepFoot *self)
{
  EdaScript *script = eda_notebook_get_script (self->notebook);

  self->showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->looked_at_button),
                               eda_checklist_is_looked_at (script, self->step));
  gtk_editable_set_text (GTK_EDITABLE (self->so_what_entry),
                         eda_checklist_get_so_what (script, self->step));
  self->showing = FALSE;
}

static void
looked_at_cb (EdaStepFoot *self)
{
  gboolean looked_at
      = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->looked_at_button));

  if (!self->showing)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "script.set-looked-at", "(ub)", self->step, looked_at);
}

static void
so_what_cb (EdaStepFoot *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->so_what_entry));
  EdaScript  *script = eda_notebook_get_script (self->notebook);

  if (!g_str_equal (text, eda_checklist_get_so_what (script, self->step)))
    gtk_widget_activate_action (
        GTK_WIDGET (self), "script.set-so-what", "(us)", self->step, text);
}

static void
eda_step_foot_dispose (GObject *object)
{
  EdaStepFoot *self = EDA_STEP_FOOT (object);

  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  g_clear_object (&self->notebook);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_STEP_FOOT);
  G_OBJECT_CLASS (eda_step_foot_parent_class)->dispose (object);
}

static void
eda_step_foot_class_init (EdaStepFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_step_foot_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "step-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaStepFoot, looked_at_button);
  gtk_widget_class_bind_template_child (widget_class, EdaStepFoot, unseen_label);
  gtk_widget_class_bind_template_child (widget_class, EdaStepFoot, so_what_entry);
  gtk_widget_class_bind_template_callback (widget_class, looked_at_cb);
  gtk_widget_class_bind_template_callback (widget_class, so_what_cb);
}

static void
eda_step_foot_init (EdaStepFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
eda_step_foot_new (EdaNotebook *notebook, guint step)
{
  EdaStepFoot     *self;
  const char      *title = _ (eda_step_get (step)->name);
  g_autofree char *looked_at = g_strdup_printf (_ ("%s: looked at"), title);
  g_autofree char *so_what = g_strdup_printf (_ ("%s: so what?"), title);

  g_return_val_if_fail (EDA_IS_NOTEBOOK (notebook), NULL);
  self = g_object_new (EDA_TYPE_STEP_FOOT, NULL);
  self->notebook = g_object_ref (notebook);
  self->step = step;
  eda_widget_set_label (self->looked_at_button, looked_at, NULL);
  eda_widget_set_label (self->so_what_entry, so_what, NULL);
  g_signal_connect_swapped (notebook, "script-changed", G_CALLBACK (show_script), self);
  show_script (self);
  return GTK_WIDGET (self);
}

guint
eda_step_foot_get_step (EdaStepFoot *self)
{
  g_return_val_if_fail (EDA_IS_STEP_FOOT (self), 0);
  return self->step;
}

void
eda_step_foot_set_unseen (EdaStepFoot *self, const char *unseen)
{
  g_autofree char *text = *unseen != '\0'
                              ? g_strdup_printf (_ ("Not seen yet: %s"), unseen)
                              : g_strdup (_ ("All of this step has been on the screen"));

  g_return_if_fail (EDA_IS_STEP_FOOT (self));
  if (!g_str_equal (gtk_label_get_label (GTK_LABEL (self->unseen_label)), text))
    gtk_label_set_label (GTK_LABEL (self->unseen_label), text);
}
