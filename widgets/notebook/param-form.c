/* A row for each option: label and control side by side. */

#include "widgets/notebook/param-form.h"

#include <glib/gi18n.h>

#include "notebook/column-item.h"
#include "widgets/notebook/param-control.h"
#include "widgets/widgets.h"

struct _EdaParamForm
{
  GtkWidget parent_instance;

  EdaCell            *cell;
  const EdaParamSpec *specs;
  GListModel         *columns;  /* (nullable) */
  GPtrArray          *controls; /* GtkWidget */
};

G_DEFINE_FINAL_TYPE (EdaParamForm, eda_param_form, GTK_TYPE_WIDGET)

static void
chosen_cb (gpointer owner, const EdaParamSpec *spec, const char *const *values)
{
  static const char *const none[] = { NULL };
  EdaParamForm            *self = owner;

  gtk_widget_activate_action (GTK_WIDGET (self),
                              "script.set-param",
                              "(ss^as)",
                              eda_cell_get_id (self->cell),
                              spec->key,
                              values != NULL ? values : none);
}

static void
show_params (EdaParamForm *self)
{
  const EdaParams *params = eda_entry_get_params (eda_cell_get_entry (self->cell));

  for (guint i = 0; i < self->controls->len; i++)
    eda_param_control_show (self->controls->pdata[i], params);
}

/* --- Rows --- */

static gboolean
fits (const EdaParamSpec *spec, EdaColumnItem *item)
{
  EdaStorage storage = eda_column_get_storage (eda_column_item_get_column (item));

  return spec->storages == 0 || (spec->storages & (1u << storage)) != 0;
}

/* Returns: (transfer container): names owned by the columns */
static GPtrArray *
list_names (EdaParamForm *self, const EdaParamSpec *spec)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; self->columns != NULL && i < g_list_model_get_n_items (self->columns);
       i++)
    {
      g_autoptr (EdaColumnItem) item = g_list_model_get_item (self->columns, i);

      if (fits (spec, item))
        g_ptr_array_add (names, (gpointer)eda_column_item_get_name (item));
    }
  g_ptr_array_add (names, NULL);
  return names;
}

static GtkWidget *
row_new (EdaParamForm *self, const EdaParamSpec *spec)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (_ (spec->title));
  g_autoptr (GPtrArray) names = list_names (self, spec);
  GtkWidget *control
      = eda_param_control_new (spec, (const char *const *)names->pdata, chosen_cb, self);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "param-title");
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), control);
  g_ptr_array_add (self->controls, g_object_ref (control));
  return row;
}

static GtkWidget *
flow_new (void)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 18);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 6);
  eda_widget_set_label (flow, _ ("Options"), NULL);
  return flow;
}

/* What has the focus tells what was typed when its row goes. */
static void
remove_rows (EdaParamForm *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < self->controls->len; i++)
    eda_param_control_let_go (self->controls->pdata[i]);
  g_ptr_array_set_size (self->controls, 0);
}

/* What is typed gets a line of its own; small controls share one as long as there is
 * room. */
static void
build_rows (EdaParamForm *self)
{
  GtkWidget *flow = NULL;

  remove_rows (self);
  for (const EdaParamSpec *spec = self->specs; spec->key != NULL; spec++)
    {
      GtkWidget *row = row_new (self, spec);

      if (spec->kind == EDA_PARAM_TEXT)
        {
          gtk_widget_set_parent (row, GTK_WIDGET (self));
          flow = NULL;
          continue;
        }
      if (flow == NULL)
        gtk_widget_set_parent (flow = flow_new (), GTK_WIDGET (self));
      gtk_flow_box_append (GTK_FLOW_BOX (flow), row);
      gtk_widget_set_focusable (gtk_widget_get_parent (row), FALSE);
    }
  show_params (self);
}

/* --- The widget --- */

static void
eda_param_form_dispose (GObject *object)
{
  EdaParamForm *self = EDA_PARAM_FORM (object);

  if (self->cell != NULL)
    g_signal_handlers_disconnect_by_data (self->cell, self);
  if (self->columns != NULL)
    g_signal_handlers_disconnect_by_data (self->columns, self);
  if (self->controls != NULL)
    remove_rows (self);
  g_clear_object (&self->cell);
  g_clear_object (&self->columns);
  g_clear_pointer (&self->controls, g_ptr_array_unref);
  G_OBJECT_CLASS (eda_param_form_parent_class)->dispose (object);
}

static void
eda_param_form_class_init (EdaParamFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = eda_param_form_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BOX_LAYOUT);
}

static void
eda_param_form_init (EdaParamForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->controls = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
eda_param_form_new (EdaCell *cell, const EdaParamSpec *specs, GListModel *columns)
{
  EdaParamForm *self;

  g_return_val_if_fail (EDA_IS_CELL (cell), NULL);
  self = g_object_new (EDA_TYPE_PARAM_FORM, NULL);
  self->cell = g_object_ref (cell);
  self->specs = specs;
  g_set_object (&self->columns, columns);
  build_rows (self);
  g_signal_connect_swapped (cell, "changed", G_CALLBACK (show_params), self);
  if (columns != NULL)
    g_signal_connect_swapped (columns, "items-changed", G_CALLBACK (build_rows), self);
  return GTK_WIDGET (self);
}
