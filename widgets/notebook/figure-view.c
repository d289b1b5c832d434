/* The plot stands above a foot that tells how many rows are marked; the table of values
 * is made when it is first asked for. */

#include "widgets/notebook/figure-view.h"

#include <glib/gi18n.h>

#include "analysis/result/translate.h"
#include "plots/mark.h"
#include "plots/values.h"
#include "widgets/notebook/grid-view.h"
#include "widgets/widgets.h"
#include "analysis/result/words.h"

/* Longer tables are marked when the brush comes to rest, not at each movement. */
#define MAX_LIVE_ROWS 200000

struct _EdaFigureView
{
  GtkWidget parent_instance;

  EdaPlotView *plot;
  GtkWidget   *foot;
  GtkWidget   *selection_box;
  GtkWidget   *selection_label;
  GtkWidget   *clear_button;
  GtkWidget   *values_button;
  GtkWidget   *values; /* (nullable) */

  EdaRowSelection *selection; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EdaFigureView, eda_figure_view, GTK_TYPE_WIDGET)

/* --- Marked rows --- */

static void
brushed_cb (EdaFigureView *self, const EdaPlotBox *values, gboolean done)
{
  EdaTable  *table = eda_row_selection_get_table (self->selection);
  EdaFigure *figure = eda_plot_view_get_figure (self->plot);
  g_autoptr (EdaRowSet) rows = NULL;
  g_autofree char *condition = NULL;

  if (table == NULL || (!done && eda_table_get_n_rows (table) > MAX_LIVE_ROWS))
    return;
  rows = eda_brush_rows (figure, table, values);
  if (done)
    condition = eda_brush_condition (figure, table, rows);
  eda_row_selection_set_told_rows (self->selection, rows, self, condition);
}

static void
unmark (EdaFigureView *self)
{
  eda_row_selection_set_rows (self->selection, NULL, NULL);
}

static void
unmark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaFigureView *self = EDA_FIGURE_VIEW (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->plot)); /* the button goes */
  unmark (self);
}

static void
light (EdaFigureView *self)
{
  EdaTable  *table = eda_row_selection_get_table (self->selection);
  EdaRowSet *rows = eda_row_selection_get_rows (self->selection);
  g_autoptr (EdaFigure) lit = NULL;

  if (table != NULL && rows != NULL)
    lit = eda_brush_highlight (eda_plot_view_get_figure (self->plot), table, rows);
  eda_plot_view_set_lit (self->plot, lit);
}

static void
selection_changed_cb (EdaFigureView *self)
{
  gsize            n = eda_row_selection_get_size (self->selection);
  g_autofree char *text
      = eda_words_count (n, ngettext ("%s row selected", "%s rows selected", n));

  gtk_label_set_label (GTK_LABEL (self->selection_label), text);
  gtk_widget_set_visible (self->selection_box,
                          eda_row_selection_is_from (self->selection, self));
  light (self);
}

static void
follow_selection (EdaFigureView *self)
{
  g_signal_connect_object (self->selection,
                           "changed",
                           G_CALLBACK (selection_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->plot, "brushed", G_CALLBACK (brushed_cb), self);
  g_signal_connect_swapped (self->plot, "brush-cleared", G_CALLBACK (unmark), self);
  light (self);
}

/* --- Values --- */

static void
make_values (EdaFigureView *self)
{
  g_autoptr (EdaGrid) grid
      = eda_figure_new_values (eda_plot_view_get_figure (self->plot));

  self->values = eda_grid_view_new (grid);
  gtk_widget_set_parent (self->values, GTK_WIDGET (self));
}

static void
values_toggled_cb (EdaFigureView *self)
{
  gboolean shown = eda_figure_view_get_values_shown (self);

  if (shown && self->values == NULL)
    make_values (self);
  if (self->values != NULL)
    gtk_widget_set_visible (self->values, shown);
}

static void
values_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaFigureView *self = EDA_FIGURE_VIEW (widget);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->values_button),
                                !eda_figure_view_get_values_shown (self));
}

/* --- The widget --- */

static void
eda_figure_view_dispose (GObject *object)
{
  EdaFigureView *self = EDA_FIGURE_VIEW (object);

  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_FIGURE_VIEW);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (eda_figure_view_parent_class)->dispose (object);
}

static void
eda_figure_view_class_init (EdaFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_figure_view_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "figure-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaFigureView, foot);
  gtk_widget_class_bind_template_child (widget_class, EdaFigureView, selection_box);
  gtk_widget_class_bind_template_child (widget_class, EdaFigureView, selection_label);
  gtk_widget_class_bind_template_child (widget_class, EdaFigureView, clear_button);
  gtk_widget_class_bind_template_child (widget_class, EdaFigureView, values_button);
  gtk_widget_class_bind_template_callback (widget_class, values_toggled_cb);
  gtk_widget_class_install_action (widget_class, "figure.values", NULL, values_action);
  gtk_widget_class_install_action (widget_class, "figure.unmark", NULL, unmark_action);
}

static void
eda_figure_view_init (EdaFigureView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eda_widget_set_label (self->clear_button, _ ("Unmark the rows"), NULL);
}

GtkWidget *
eda_figure_view_new (EdaFigure *english, EdaRowSelection *selection)
{
  EdaFigureView   *self;
  g_autofree char *values_name = NULL;
  g_autoptr (EdaFigure) figure = NULL;

  g_return_val_if_fail (english != NULL, NULL);
  figure = eda_figure_translate (english);
  self = g_object_new (EDA_TYPE_FIGURE_VIEW, NULL);
  self->plot = EDA_PLOT_VIEW (eda_plot_view_new (figure));
  gtk_widget_insert_after (GTK_WIDGET (self->plot), GTK_WIDGET (self), NULL);
  gtk_widget_set_visible (self->values_button,
                          eda_figure_get_main_layer (figure) != NULL);
  values_name = g_strdup_printf (_ ("Table of values: %s"), figure->title);
  eda_widget_set_label (self->values_button, values_name, NULL);
  eda_widget_set_label (GTK_WIDGET (self), figure->title, NULL);
  if (selection != NULL)
    {
      self->selection = g_object_ref (selection);
      follow_selection (self);
    }
  return GTK_WIDGET (self);
}

EdaPlotView *
eda_figure_view_get_plot (EdaFigureView *self)
{
  g_return_val_if_fail (EDA_IS_FIGURE_VIEW (self), NULL);
  return self->plot;
}

gboolean
eda_figure_view_get_values_shown (EdaFigureView *self)
{
  g_return_val_if_fail (EDA_IS_FIGURE_VIEW (self), FALSE);
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->values_button));
}
