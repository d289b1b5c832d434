/* A small card: title, what it did or why it could not, and the form of its options. */

#include "widgets/notebook/transform-view.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "analysis/transform/transform.h"
#include "widgets/notebook/card-keys.h"
#include "widgets/notebook/cell-menu.h"
#include "widgets/notebook/param-form.h"
#include "widgets/widgets.h"

struct _EdaTransformView
{
  GtkWidget parent_instance;

  GtkWidget *title_label;
  GtkWidget *outcome_label;
  GtkWidget *menu_button;
  GtkWidget *form_box;
  EdaCell   *cell;
};

G_DEFINE_FINAL_TYPE (EdaTransformView, eda_transform_view, GTK_TYPE_WIDGET)

static const EdaTransform *
get_transform (EdaTransformView *self)
{
  const char *what = eda_entry_get_what (eda_cell_get_entry (self->cell));

  return what != NULL ? eda_transform_find (what) : NULL;
}

/* Returns: (transfer full) */
static char *
describe_outcome (EdaTransformView *self)
{
  const GError *error = eda_cell_get_error (self->cell);
  EdaResult    *result = eda_cell_get_result (self->cell);
  const char   *text = eda_entry_get_text (eda_cell_get_entry (self->cell));

  if (text != NULL)
    return g_strdup (text);
  if (get_transform (self) == NULL)
    return g_strdup (
        _ ("This version does not know this block. It stays in the notebook as it is."));
  if (eda_params_find_missing (eda_entry_get_params (eda_cell_get_entry (self->cell)),
                               get_transform (self)->params)
      != NULL)
    return g_strdup (_ (get_transform (self)->help));
  if (error != NULL)
    {
      const char *hint = eda_error_get_hint (error);

      return g_strconcat (error->message, ". ", hint, NULL);
    }
  return g_strdup (result != NULL ? eda_result_get_summary (result) : _ ("Working…"));
}

static void
cell_changed_cb (EdaTransformView *self)
{
  g_autofree char *outcome = describe_outcome (self);

  gtk_label_set_label (GTK_LABEL (self->outcome_label), outcome);
  if (eda_cell_get_state (self->cell) == EDA_CELL_FAILED)
    gtk_widget_add_css_class (self->outcome_label, "error");
  else
    gtk_widget_remove_css_class (self->outcome_label, "error");
}

static void
eda_transform_view_dispose (GObject *object)
{
  EdaTransformView *self = EDA_TRANSFORM_VIEW (object);

  if (self->cell != NULL)
    g_signal_handlers_disconnect_by_data (self->cell, self);
  g_clear_object (&self->cell);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_TRANSFORM_VIEW);
  G_OBJECT_CLASS (eda_transform_view_parent_class)->dispose (object);
}

static void
eda_transform_view_class_init (EdaTransformViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_transform_view_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "transform-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaTransformView, title_label);
  gtk_widget_class_bind_template_child (widget_class, EdaTransformView, outcome_label);
  gtk_widget_class_bind_template_child (widget_class, EdaTransformView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EdaTransformView, form_box);
}

static void
eda_transform_view_init (EdaTransformView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_title (EdaTransformView *self)
{
  const EdaTransform *transform = get_transform (self);
  const char         *what = eda_entry_get_what (eda_cell_get_entry (self->cell));

  if (transform != NULL)
    return _ (transform->title);
  return what != NULL ? what : _ ("A block that could not be read");
}

GtkWidget *
eda_transform_view_new (EdaCell *cell, GListModel *columns)
{
  EdaTransformView   *self;
  const EdaTransform *transform;

  g_return_val_if_fail (EDA_IS_CELL (cell), NULL);
  self = g_object_new (EDA_TYPE_TRANSFORM_VIEW, NULL);
  self->cell = g_object_ref (cell);
  transform = get_transform (self);
  gtk_label_set_label (GTK_LABEL (self->title_label), get_title (self));
  eda_widget_set_label (
      GTK_WIDGET (self), get_title (self), transform != NULL ? transform->help : NULL);
  if (transform != NULL)
    gtk_box_append (GTK_BOX (self->form_box),
                    eda_param_form_new (cell, transform->params, columns));
  eda_cell_menu_attach (GTK_MENU_BUTTON (self->menu_button), cell, get_title (self));
  eda_card_keys_attach (GTK_WIDGET (self), cell, self->form_box);
  g_signal_connect_swapped (cell, "changed", G_CALLBACK (cell_changed_cb), self);
  cell_changed_cb (self);
  return GTK_WIDGET (self);
}
