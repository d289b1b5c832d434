/* A card a cell, following the list of cells. Where the page stands is read from the
 * scroll position and told to the rail. */

#include "widgets/notebook/notebook-view.h"

#include <adwaita.h>

#include "widgets/notebook/card-keys.h"
#include "widgets/notebook/note-view.h"
#include "widgets/notebook/seen-cards.h"
#include "widgets/notebook/step-rail.h"
#include "widgets/notebook/transform-view.h"
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

  EdaNotebook  *notebook;   /* (nullable) */
  GPtrArray    *items;      /* GtkWidget of each cell, borrowed from the box */
  GPtrArray    *card_views; /* those of them that are EdaCellView */
  AdwAnimation *scrolling;  /* (nullable) */
  GtkWidget    *wanted;     /* (nullable): to be scrolled to once it has a place; weak */
  guint         tick_id;
  guint         update_id; /* a tick, too */

  EdaRowSelection *selection;
  gboolean         findings_hidden;
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
  eda_seen_cards_update (self->card_views, self->scroller);
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

/* --- Marked rows --- */

static void
profile_changed_cb (EdaNotebookView *self)
{
  EdaProfile *profile = eda_notebook_get_profile (self->notebook);

  eda_row_selection_set_table (self->selection,
                               profile != NULL ? eda_profile_get_table (profile) : NULL);
}

/* --- The widget --- */

static GtkWidget *
item_new (EdaNotebook *notebook, EdaCell *cell, EdaRowSelection *selection)
{
  GListModel *columns = eda_notebook_get_columns (notebook);

  if (eda_cell_get_analysis (cell) != NULL)
    {
      GtkWidget *card = eda_cell_view_new (cell, columns, selection);

      eda_seen_cards_add_foot (card, notebook);
      return card;
    }
  if (eda_entry_get_kind (eda_cell_get_entry (cell)) == EDA_ENTRY_NOTE)
    return eda_note_view_new (cell);
  return eda_transform_view_new (cell, columns);
}

static void
list_cards (EdaNotebookView *self)
{
  g_ptr_array_set_size (self->card_views, 0);
  for (guint i = 0; i < self->items->len; i++)
    if (EDA_IS_CELL_VIEW (self->items->pdata[i]))
      g_ptr_array_add (self->card_views, self->items->pdata[i]);
  for (guint i = 0; i < self->card_views->len; i++)
    eda_cell_view_set_findings_shown (self->card_views->pdata[i], !self->findings_hidden);
}

void
eda_notebook_view_set_findings_shown (EdaNotebookView *self, gboolean shown)
{
  g_return_if_fail (EDA_IS_NOTEBOOK_VIEW (self));
  self->findings_hidden = !shown;
  list_cards (self);
}

static void
items_changed_cb (EdaNotebookView *self, guint position, guint n_removed, guint n_added)
{
  forget_wanted (self);
  for (guint i = 0; i < n_removed; i++)
    gtk_box_remove (GTK_BOX (self->cards), self->items->pdata[position + i]);
  if (n_removed > 0)
    g_ptr_array_remove_range (self->items, position, n_removed);
  for (guint i = position; i < position + n_added; i++)
    {
      GtkWidget *item = item_new (
          self->notebook, eda_notebook_get_cell (self->notebook, i), self->selection);

      gtk_box_insert_child_after (
          GTK_BOX (self->cards), item, i > 0 ? self->items->pdata[i - 1] : NULL);
      g_ptr_array_insert (self->items, (int)i, item);
    }
  list_cards (self);
  eda_step_rail_set_notebook (self->wide_rail, self->notebook);
  eda_step_rail_set_notebook (self->compact_rail, self->notebook);
}

/* Away with the old one's cards. */
static void
forget_notebook (EdaNotebookView *self)
{
  if (self->notebook == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->notebook, self);
  for (guint i = 0; i < self->items->len; i++)
    gtk_box_remove (GTK_BOX (self->cards), self->items->pdata[i]);
  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->card_views, 0);
  g_clear_object (&self->notebook);
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
  if (self->items != NULL)
    forget_notebook (self);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_NOTEBOOK_VIEW);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->card_views, g_ptr_array_unref);
  g_clear_object (&self->selection);
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
  self->items = g_ptr_array_new ();
  self->card_views = g_ptr_array_new ();
  self->selection = eda_row_selection_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  eda_widget_set_label (self->cards, "Cards", NULL);
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

  forget_notebook (self);
  if (notebook == NULL)
    return;
  self->notebook = g_object_ref (notebook);
  g_signal_connect_swapped (
      notebook, "profile-changed", G_CALLBACK (profile_changed_cb), self);
  profile_changed_cb (self);
  g_signal_connect_swapped (
      notebook, "items-changed", G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self, 0, 0, eda_notebook_get_n_cells (notebook));
}

EdaRowSelection *
eda_notebook_view_get_selection (EdaNotebookView *self)
{
  g_return_val_if_fail (EDA_IS_NOTEBOOK_VIEW (self), NULL);
  return self->selection;
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
eda_notebook_view_go_to_cell (EdaNotebookView *self, const char *id)
{
  g_return_if_fail (EDA_IS_NOTEBOOK_VIEW (self));
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (eda_cell_get_id (eda_notebook_get_cell (self->notebook, i)), id))
      {
        want (self, self->items->pdata[i]);
        eda_card_enter (self->items->pdata[i]);
      }
}

void
eda_notebook_view_go_to_step (EdaNotebookView *self, guint step)
{
  EdaCellView *card;

  g_return_if_fail (EDA_IS_NOTEBOOK_VIEW (self));
  card = find_card (self, step);
  if (card == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (card));
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
