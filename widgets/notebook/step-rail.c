/* A button a step, which may have several cells. One that the reader has ticked off shows
 * the tick. Its mark is the number, coloured when
 * all of them are done; while one runs it spins, and a step with a failed one shows that
 * instead. The accessible name says it in words. */

#include "widgets/notebook/step-rail.h"

#include <glib/gi18n.h>

#include "notebook/checklist.h"
#include "widgets/notebook/cell-state.h"
#include "widgets/widgets.h"

typedef struct
{
  guint      step;
  gboolean   looked_at; /* says the reader */
  GPtrArray *cells;     /* EdaCell */
  GtkWidget *button;
  GtkWidget *mark; /* stack: number, spinner, icon */
  GtkWidget *icon;
  GtkWidget *spinner;
  GtkWidget *name;
} Stop;

struct _EdaStepRail
{
  GtkWidget parent_instance;

  gboolean     compact;
  EdaNotebook *notebook; /* (nullable) */
  GPtrArray   *stops;    /* Stop */
  guint        current;
};

G_DEFINE_FINAL_TYPE (EdaStepRail, eda_step_rail, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COMPACT,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

/* Of all cells the one that matters most. */
static EdaCellState
get_state (const Stop *stop)
{
  static const guint weight[] = {
    [EDA_CELL_DONE] = 0,
    [EDA_CELL_WAITING] = 1,
    [EDA_CELL_RUNNING] = 2,
    [EDA_CELL_FAILED] = 3,
  };
  EdaCellState state = EDA_CELL_DONE;

  for (guint i = 0; i < stop->cells->len; i++)
    {
      EdaCellState other = eda_cell_get_state (stop->cells->pdata[i]);

      state = weight[other] > weight[state] ? other : state;
    }
  return state;
}

static void
show_state (Stop *stop)
{
  static const char *const children[] = {
    [EDA_CELL_WAITING] = "number",
    [EDA_CELL_RUNNING] = "spinner",
    [EDA_CELL_DONE] = "number",
    [EDA_CELL_FAILED] = "icon",
  };
  EdaCellState     state = get_state (stop);
  gboolean         ticked = stop->looked_at && state == EDA_CELL_DONE;
  g_autofree char *label = g_strdup_printf (
      stop->looked_at ? _ ("Step %u, %s: %s, looked at") : _ ("Step %u, %s: %s"),
      stop->step,
      _ (eda_step_get (stop->step)->name),
      eda_cell_state_get_word (state));

  gtk_stack_set_visible_child_name (GTK_STACK (stop->mark),
                                    ticked ? "icon" : children[state]);
  gtk_spinner_set_spinning (GTK_SPINNER (stop->spinner), state == EDA_CELL_RUNNING);
  gtk_image_set_from_icon_name (GTK_IMAGE (stop->icon),
                                eda_cell_state_get_icon_name (state));
  if (state == EDA_CELL_DONE)
    gtk_widget_add_css_class (stop->button, "done");
  else
    gtk_widget_remove_css_class (stop->button, "done");
  if (state == EDA_CELL_FAILED)
    gtk_widget_add_css_class (stop->button, "failed");
  else
    gtk_widget_remove_css_class (stop->button, "failed");
  eda_widget_set_label (stop->button, label, NULL);
}

static void
stop_free (Stop *stop)
{
  for (guint i = 0; i < stop->cells->len; i++)
    g_signal_handlers_disconnect_by_data (stop->cells->pdata[i], stop);
  gtk_widget_unparent (stop->button);
  g_ptr_array_unref (stop->cells);
  g_free (stop);
}

static GtkWidget *
mark_new (Stop *stop, guint step)
{
  g_autofree char *number = g_strdup_printf ("%u", step);

  stop->mark = gtk_stack_new ();
  stop->icon = gtk_image_new ();
  stop->spinner = gtk_spinner_new ();
  gtk_stack_add_named (GTK_STACK (stop->mark), gtk_label_new (number), "number");
  gtk_stack_add_named (GTK_STACK (stop->mark), stop->spinner, "spinner");
  gtk_stack_add_named (GTK_STACK (stop->mark), stop->icon, "icon");
  gtk_widget_set_valign (stop->mark, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (stop->mark, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (stop->mark, "mark");
  return stop->mark;
}

static Stop *
stop_new (EdaStepRail *self, guint step)
{
  const char      *name = _ (eda_step_get (step)->name);
  Stop            *stop = g_new0 (Stop, 1);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *tooltip = g_strdup_printf (_ ("%s (Ctrl+%u)"), name, step);

  stop->step = step;
  stop->cells = g_ptr_array_new_with_free_func (g_object_unref);
  stop->button = gtk_button_new ();
  stop->name = gtk_label_new (name);
  gtk_widget_set_visible (stop->name, !self->compact);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), mark_new (stop, step));
  gtk_box_append (GTK_BOX (box), stop->name);
  gtk_button_set_child (GTK_BUTTON (stop->button), box);
  gtk_widget_add_css_class (stop->button, "flat");
  eda_widget_set_tooltip (stop->button, tooltip);
  gtk_widget_set_hexpand (stop->button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (stop->button), "notebook.go-to-step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (stop->button), "u", step);
  return stop;
}

static void
stop_add (Stop *stop, EdaCell *cell)
{
  g_ptr_array_add (stop->cells, g_object_ref (cell));
  g_signal_connect_swapped (cell, "changed", G_CALLBACK (show_state), stop);
  show_state (stop);
}

static void
show_looked_at (EdaStepRail *self)
{
  EdaScript *script = eda_notebook_get_script (self->notebook);

  for (guint i = 0; i < self->stops->len; i++)
    {
      Stop *stop = self->stops->pdata[i];

      stop->looked_at = eda_checklist_is_looked_at (script, stop->step);
      show_state (stop);
    }
}

static void
show_current (EdaStepRail *self)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      Stop *stop = self->stops->pdata[i];

      if (stop->step == self->current)
        gtk_widget_add_css_class (stop->button, "current");
      else
        gtk_widget_remove_css_class (stop->button, "current");
    }
}

static void
eda_step_rail_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COMPACT)
    g_value_set_boolean (value, EDA_STEP_RAIL (object)->compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
eda_step_rail_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id == PROP_COMPACT)
    EDA_STEP_RAIL (object)->compact = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* @notebook: (nullable) */
static void
follow (EdaStepRail *self, EdaNotebook *notebook)
{
  if (self->notebook == notebook)
    return;
  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  g_set_object (&self->notebook, notebook);
  if (notebook != NULL)
    g_signal_connect_swapped (
        notebook, "script-changed", G_CALLBACK (show_looked_at), self);
}

static void
eda_step_rail_dispose (GObject *object)
{
  EdaStepRail *self = EDA_STEP_RAIL (object);

  g_clear_pointer (&self->stops, g_ptr_array_unref);
  follow (self, NULL);
  G_OBJECT_CLASS (eda_step_rail_parent_class)->dispose (object);
}

static void
eda_step_rail_class_init (EdaStepRailClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = eda_step_rail_dispose;
  object_class->get_property = eda_step_rail_get_property;
  object_class->set_property = eda_step_rail_set_property;
  properties[PROP_COMPACT] = g_param_spec_boolean (
      "compact",
      NULL,
      NULL,
      FALSE,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_css_name (widget_class, "steprail");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
eda_step_rail_init (EdaStepRail *self)
{
  self->stops = g_ptr_array_new_with_free_func ((GDestroyNotify)stop_free);
  eda_widget_set_label (GTK_WIDGET (self), _ ("Steps"), NULL);
}

/* The first cell of a step comes behind those of the steps before it, or it is moved
 * there: the rail is in the order of the steps whatever the page is. */
static Stop *
get_stop (EdaStepRail *self, guint step)
{
  guint place = 0;
  Stop *stop;

  while (place < self->stops->len && ((Stop *)self->stops->pdata[place])->step < step)
    place++;
  if (place < self->stops->len && ((Stop *)self->stops->pdata[place])->step == step)
    return self->stops->pdata[place];
  stop = stop_new (self, step);
  gtk_widget_insert_after (stop->button,
                           GTK_WIDGET (self),
                           place > 0 ? ((Stop *)self->stops->pdata[place - 1])->button
                                     : NULL);
  g_ptr_array_insert (self->stops, (int)place, stop);
  return stop;
}

void
eda_step_rail_set_notebook (EdaStepRail *self, EdaNotebook *notebook)
{
  g_return_if_fail (EDA_IS_STEP_RAIL (self));
  follow (self, notebook);
  g_ptr_array_set_size (self->stops, 0);
  for (guint i = 0; notebook != NULL && i < eda_notebook_get_n_cells (notebook); i++)
    {
      EdaCell *cell = eda_notebook_get_cell (notebook, i);

      if (eda_cell_get_analysis (cell) != NULL)
        stop_add (get_stop (self, eda_cell_get_analysis (cell)->step), cell);
    }
  if (notebook != NULL)
    show_looked_at (self);
  show_current (self);
}

void
eda_step_rail_set_current (EdaStepRail *self, guint step)
{
  g_return_if_fail (EDA_IS_STEP_RAIL (self));
  if (self->current == step)
    return;
  self->current = step;
  show_current (self);
}

guint
eda_step_rail_get_current (EdaStepRail *self)
{
  g_return_val_if_fail (EDA_IS_STEP_RAIL (self), 0);
  return self->current;
}
