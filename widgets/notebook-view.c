/* A card a cell. Where the page stands is read from the scroll position and told to the
 * rail. */

#include "widgets/notebook-view.h"

#include <adwaita.h>

#include "widgets/step-rail.h"
#include "widgets/widgets.h"

#define SCROLL_MS 300
#define TOP_MARGIN_PX 12
#define DISTRIBUTIONS_STEP 3

struct _EdaNotebookView
{
  GtkWidget parent_instance;

  EdaStepRail *wide_rail;
  EdaStepRail *compact_rail;
  GtkWidget   *scroller;
  GtkWidget   *cards;

  GPtrArray    *card_views; /* EdaCellView, borrowed from the box */
  AdwAnimation *scrolling;  /* (nullable) */
  GtkWidget    *wanted;     /* (nullable): to be scrolled to once it has a place; weak */
  guint         tick_id;
  guint         update_id; /* a tick, too */
};

G_DEFINE_FINAL_TYPE (EdaNotebookView, eda_notebook_view, GTK_TYPE_WIDGET)

static GtkAdjustment *
get_adjustment (EdaNotebookView *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* --- Where are we? --- */

/* The step of the last card whose top is above the upper third of the page. */
static void
update_current (EdaNotebookView *self)
{
  double line = gtk_adjustment_get_value (get_adjustment (self))
                + gtk_widget_get_height (self->scroller) / 3.0;
  guint step = 0;

  for (guint i = 0; i < self->card_views->len; i++)
    {
      EdaCellView    *card = self->card_views->pdata[i];
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (GTK_WIDGET (card), self->cards, &bounds))
        continue;
      if (i == 0 || bounds.origin.y < line)
        step = eda_cell_get_analysis (eda_cell_view_get_cell (card))->step;
    }
  eda_step_rail_set_current (self->wide_rail, step);
  eda_step_rail_set_current (self->compact_rail, step);
}

static gboolean
update_current_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EdaNotebookView *self = EDA_NOTEBOOK_VIEW (widget);

  self->update_id = 0;
  update_current (self);
  return G_SOURCE_REMOVE;
}

/* The adjustment also changes while widgets get their places, and style classes that are
 * changed then are not drawn: the rail is told with the next frame. */
static void
queue_update (EdaNotebookView *self)
{
  if (self->update_id == 0)
    self->update_id
        = gtk_widget_add_tick_callback (GTK_WIDGET (self), update_current_cb, NULL, NULL);
}

/* --- Scrolling --- */

static void
scroll_to_cb (double value, EdaNotebookView *self)
{
  gtk_adjustment_set_value (get_adjustment (self), value);
}

static void
stop_scrolling (EdaNotebookView *self)
{
  if (self->scrolling != NULL)
    adw_animation_pause (self->scrolling);
  g_clear_object (&self->scrolling);
}

static void
scroll_to (EdaNotebookView *self, double value)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double         end
      = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  stop_scrolling (self);
  self->scrolling
      = adw_timed_animation_new (self->scroller,
                                 gtk_adjustment_get_value (adjustment),
                                 CLAMP (value, 0, MAX (0, end)),
                                 SCROLL_MS,
                                 adw_callback_animation_target_new (
                                     (AdwAnimationTargetFunc)scroll_to_cb, self, NULL));
  adw_animation_play (self->scrolling);
}

static void
forget_wanted (EdaNotebookView *self)
{
  g_clear_weak_pointer (&self->wanted);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
}

/* A group that was only just built has no place before the next layout. */
static gboolean
scroll_to_wanted_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  EdaNotebookView *self = EDA_NOTEBOOK_VIEW (widget);
  graphene_rect_t  bounds;

  if (self->wanted != NULL && gtk_widget_get_height (self->wanted) == 0
      && gtk_widget_get_mapped (self->wanted))
    return G_SOURCE_CONTINUE;
  if (self->wanted != NULL
      && gtk_widget_compute_bounds (self->wanted, self->cards, &bounds))
    scroll_to (self, bounds.origin.y - TOP_MARGIN_PX);
  self->tick_id = 0;
  g_clear_weak_pointer (&self->wanted);
  return G_SOURCE_REMOVE;
}

static void
want (EdaNotebookView *self, GtkWidget *widget)
{
  forget_wanted (self);
  g_set_weak_pointer (&self->wanted, widget);
  self->tick_id
      = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_wanted_cb, NULL, NULL);
}

static void
go_to_step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  eda_notebook_view_go_to_step (EDA_NOTEBOOK_VIEW (widget),
                                g_variant_get_uint32 (parameter));
}

/* --- The widget --- */

static void
remove_cards (EdaNotebookView *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->card_views, 0);
  while ((child = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_box_remove (GTK_BOX (self->cards), child);
}

static void
eda_notebook_view_dispose (GObject *object)
{
  EdaNotebookView *self = EDA_NOTEBOOK_VIEW (object);

  stop_scrolling (self);
  forget_wanted (self);
  if (self->update_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->update_id);
  self->update_id = 0;
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_NOTEBOOK_VIEW);
  g_clear_pointer (&self->card_views, g_ptr_array_unref);
  G_OBJECT_CLASS (eda_notebook_view_parent_class)->dispose (object);
}

static void
eda_notebook_view_class_init (EdaNotebookViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_notebook_view_dispose;
  gtk_widget_class_install_action (
      widget_class, "notebook.go-to-step", "u", go_to_step_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "notebook-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaNotebookView, wide_rail);
  gtk_widget_class_bind_template_child (widget_class, EdaNotebookView, compact_rail);
  gtk_widget_class_bind_template_child (widget_class, EdaNotebookView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EdaNotebookView, cards);
}

static void
eda_notebook_view_init (EdaNotebookView *self)
{
  g_type_ensure (EDA_TYPE_STEP_RAIL);
  self->card_views = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (get_adjustment (self),
                           "value-changed",
                           G_CALLBACK (queue_update),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_adjustment (self),
                           "changed",
                           G_CALLBACK (queue_update),
                           self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
eda_notebook_view_new (void)
{
  return g_object_new (EDA_TYPE_NOTEBOOK_VIEW, NULL);
}

void
eda_notebook_view_set_notebook (EdaNotebookView *self, EdaNotebook *notebook)
{
  g_return_if_fail (EDA_IS_NOTEBOOK_VIEW (self));

  forget_wanted (self);
  remove_cards (self);
  for (guint i = 0; notebook != NULL && i < eda_notebook_get_n_cells (notebook); i++)
    {
      GtkWidget *card = eda_cell_view_new (eda_notebook_get_cell (notebook, i));

      g_ptr_array_add (self->card_views, card);
      gtk_box_append (GTK_BOX (self->cards), card);
    }
  eda_step_rail_set_notebook (self->wide_rail, notebook);
  eda_step_rail_set_notebook (self->compact_rail, notebook);
}

guint
eda_notebook_view_get_n_cards (EdaNotebookView *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK_VIEW (self), 0);
  return self->card_views->len;
}

EdaCellView *
eda_notebook_view_get_card (EdaNotebookView *self, guint index)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK_VIEW (self), NULL);
  g_return_val_if_fail (index < self->card_views->len, NULL);
  return self->card_views->pdata[index];
}

static EdaCellView *
find_card (EdaNotebookView *self, guint step)
{
  for (guint i = 0; i < self->card_views->len; i++)
    {
      EdaCellView *card = self->card_views->pdata[i];

      if (eda_cell_get_analysis (eda_cell_view_get_cell (card))->step == step)
        return card;
    }
  return NULL;
}

void
eda_notebook_view_go_to_step (EdaNotebookView *self, guint step)
{
  EdaCellView *card;

  g_return_if_fail (EDA_IS_NOTEBOOK_VIEW (self));
  card = find_card (self, step);
  if (card != NULL)
    want (self, GTK_WIDGET (card));
}

gboolean
eda_notebook_view_go_to_column (EdaNotebookView *self, const char *name)
{
  EdaCellView *card;
  GtkWidget   *group;

  g_return_val_if_fail (EDA_IS_NOTEBOOK_VIEW (self), FALSE);
  card = find_card (self, DISTRIBUTIONS_STEP);
  group = card != NULL ? eda_cell_view_show_group (card, name) : NULL;
  if (group == NULL)
    return FALSE;
  eda_cell_view_set_folded (card, FALSE);
  want (self, group);
  return TRUE;
}

void
eda_notebook_view_go_to_top (EdaNotebookView *self)
{
  g_return_if_fail (EDA_IS_NOTEBOOK_VIEW (self));
  forget_wanted (self);
  stop_scrolling (self);
  gtk_adjustment_set_value (get_adjustment (self), 0);
}
