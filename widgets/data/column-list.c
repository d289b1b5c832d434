/* GtkListView builds rows for what is in view only; filtering happens in the model. */

#include "widgets/data/column-list.h"

#include <glib/gi18n.h>

#include "analysis/result/format.h"
#include "notebook/column-item.h"
#include "widgets/data/column-row.h"
#include "widgets/data/type-menu.h"
#include "widgets/widgets.h"
#include "analysis/result/words.h"

struct _EdaColumnList
{
  GtkWidget parent_instance;

  GtkWidget *search_entry;
  GtkWidget *stack;
  GtkWidget *list_view;
  GtkWidget *count_label;

  GtkStringFilter    *filter;
  GtkFilterListModel *shown;
  GtkSelectionModel  *selection;
  GSimpleAction      *read_as;
  GtkWidget          *menu; /* (nullable): made when first asked for */
};

G_DEFINE_FINAL_TYPE (EdaColumnList, eda_column_list, GTK_TYPE_WIDGET)

enum
{
  COLUMN_ACTIVATED,
  READ_AS,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static void
search_changed_cb (EdaColumnList *self)
{
  gtk_string_filter_set_search (
      self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
activate_cb (EdaColumnList *self, guint position)
{
  g_autoptr (EdaColumnItem) item
      = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  g_signal_emit (self, signals[COLUMN_ACTIVATED], 0, eda_column_item_get_name (item));
}

/* "12 columns", "3 of 12 columns". */
static void
show_count (EdaColumnList *self)
{
  GListModel      *all = gtk_filter_list_model_get_model (self->shown);
  guint            n_all = all != NULL ? g_list_model_get_n_items (all) : 0;
  guint            n_shown = eda_column_list_get_n_shown (self);
  g_autofree char *total = eda_words_columns (n_all);
  g_autofree char *shown = eda_format (EDA_ROLE_COUNT, n_shown);
  g_autofree char *text = n_shown == n_all
                              ? g_strdup (total)
                              : g_strdup_printf (_ ("%s of %s"), shown, total);

  gtk_label_set_label (GTK_LABEL (self->count_label), text);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    n_shown == 0 && n_all > 0 ? "empty" : "list");
}

/* --- The menu of types --- */

/* (element-type EdaColumnItem) */
static GPtrArray *
list_selected (EdaColumnList *self)
{
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (self->selection);
  GPtrArray    *items = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint         position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, set, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (self->shown), position));
  return items;
}

static void
read_as_cb (EdaColumnList *self, GVariant *word)
{
  g_autoptr (GPtrArray) items = list_selected (self);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (names, (char *)eda_column_item_get_name (items->pdata[i]));
  g_ptr_array_add (names, NULL);
  if (items->len > 0)
    g_signal_emit (self,
                   signals[READ_AS],
                   0,
                   names->pdata,
                   eda_type_menu_parse (g_variant_get_string (word, NULL)));
}

static void
show_menu_at (EdaColumnList *self, GPtrArray *items, const GdkRectangle *place)
{
  if (self->menu == NULL)
    {
      self->menu = eda_type_menu_new ();
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  eda_type_menu_set_items (self->menu, self->read_as, items);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
select_only (EdaColumnList *self, guint position)
{
  gtk_selection_model_select_item (self->selection, position, TRUE);
}

/* Pressed on a row that is not marked: it is about that row alone. */
static void
show_menu_of_row (GtkWidget *row, GtkListItem *list_item)
{
  GtkWidget      *self = gtk_widget_get_ancestor (row, EDA_TYPE_COLUMN_LIST);
  guint           position = gtk_list_item_get_position (list_item);
  graphene_rect_t bounds;
  g_autoptr (GPtrArray) items = NULL;

  if (!gtk_selection_model_is_selected (EDA_COLUMN_LIST (self)->selection, position))
    select_only (EDA_COLUMN_LIST (self), position);
  items = list_selected (EDA_COLUMN_LIST (self));
  if (gtk_widget_compute_bounds (row, self, &bounds))
    show_menu_at (
        EDA_COLUMN_LIST (self),
        items,
        &(GdkRectangle){ bounds.origin.x, bounds.origin.y, 36, bounds.size.height });
}

/* The row that has the focus, else the first marked one that is built; NULL when none. */
static GtkWidget *
find_row (EdaColumnList *self, GPtrArray *items)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->list_view)
      && EDA_IS_COLUMN_ROW (gtk_widget_get_first_child (focus)))
    return gtk_widget_get_first_child (focus);
  for (GtkWidget *child = gtk_widget_get_first_child (self->list_view);
       child != NULL && items->len > 0;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (EDA_IS_COLUMN_ROW (row)
          && eda_column_row_get_item (EDA_COLUMN_ROW (row)) == items->pdata[0])
        return row;
    }
  return NULL;
}

static void
select_row (EdaColumnList *self, EdaColumnRow *row, GPtrArray *items)
{
  EdaColumnItem *item = eda_column_row_get_item (row);
  guint          n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EdaColumnItem) other
          = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (other == item)
        {
          select_only (self, i);
          g_ptr_array_add (items, g_object_ref (item));
          return;
        }
    }
}

gboolean
eda_column_list_show_menu (EdaColumnList *self)
{
  g_autoptr (GPtrArray) items = NULL;
  GtkWidget      *row;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (24, 60, 1, 1);

  g_return_val_if_fail (EDA_IS_COLUMN_LIST (self), FALSE);
  items = list_selected (self);
  row = find_row (self, items);
  if (items->len == 0 && row != NULL)
    select_row (self, EDA_COLUMN_ROW (row), items);
  if (items->len == 0)
    return FALSE;
  if (row != NULL && !gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
    return FALSE;
  show_menu_at (self,
                items,
                &(GdkRectangle){
                    bounds.origin.x, bounds.origin.y, 36, MAX (bounds.size.height, 1) });
  return TRUE;
}

static gboolean
show_menu_cb (GtkWidget *list_view, GVariant *arguments, gpointer data)
{
  return eda_column_list_show_menu (data);
}

/* On the list alone, so that a "t" can be typed where a name is searched. */
static void
add_menu_keys (EdaColumnList *self)
{
  static const char *const keys[] = { "t", "Menu", "<Shift>F10" };
  GtkEventController      *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i]),
                          gtk_callback_action_new (show_menu_cb, self, NULL)));
  gtk_widget_add_controller (self->list_view, controller);
}

/* --- Rows --- */

/* A plain click leads to the column; with Ctrl or Shift it marks. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GtkWidget *self = gtk_widget_get_ancestor (gtk_event_controller_get_widget (controller),
                                             EDA_TYPE_COLUMN_LIST);
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (controller);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0 && self != NULL)
    activate_cb (EDA_COLUMN_LIST (self), gtk_list_item_get_position (item));
}

static void
menu_pressed_cb (
    GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu_of_row (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)),
                    item);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget  *row = eda_column_row_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu_click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu_click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), list_item);
  g_signal_connect (menu_click, "pressed", G_CALLBACK (menu_pressed_cb), list_item);
  g_signal_connect (row, "type-clicked", G_CALLBACK (show_menu_of_row), list_item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (menu_click));
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  EdaColumnRow *row = EDA_COLUMN_ROW (gtk_list_item_get_child (list_item));
  GtkWidget    *focusable = gtk_widget_get_parent (GTK_WIDGET (row));

  eda_column_row_set_item (row, gtk_list_item_get_item (list_item));
  /* GtkListItem cannot name its widget before GTK 4.12. */
  if (focusable != NULL)
    eda_widget_set_label (focusable, eda_column_row_get_description (row), NULL);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  eda_column_row_set_item (EDA_COLUMN_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
fill_list_view (EdaColumnList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->selection = GTK_SELECTION_MODEL (
      gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->shown))));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list_view), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), self->selection);
}

static void
eda_column_list_dispose (GObject *object)
{
  EdaColumnList *self = EDA_COLUMN_LIST (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_COLUMN_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->read_as);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (eda_column_list_parent_class)->dispose (object);
}

static void
eda_column_list_class_init (EdaColumnListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_column_list_dispose;
  signals[COLUMN_ACTIVATED] = g_signal_new ("column-activated",
                                            G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST,
                                            0,
                                            NULL,
                                            NULL,
                                            NULL,
                                            G_TYPE_NONE,
                                            1,
                                            G_TYPE_STRING);
  signals[READ_AS] = g_signal_new ("read-as",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   2,
                                   G_TYPE_STRV,
                                   G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "column-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaColumnList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EdaColumnList, stack);
  gtk_widget_class_bind_template_child (widget_class, EdaColumnList, list_view);
  gtk_widget_class_bind_template_child (widget_class, EdaColumnList, count_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
eda_column_list_init (EdaColumnList *self)
{
  self->filter = gtk_string_filter_new (
      gtk_property_expression_new (EDA_TYPE_COLUMN_ITEM, NULL, "name"));
  self->shown
      = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->read_as = eda_type_menu_add_action (GTK_WIDGET (self), G_CALLBACK (read_as_cb));
  fill_list_view (self);
  add_menu_keys (self);
  g_signal_connect_object (
      self->shown, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  eda_widget_set_label (self->search_entry, _ ("Find a column"), NULL);
  eda_widget_set_label (self->list_view,
                        _ ("Columns"),
                        _ ("Enter shows the distribution, T the types to read it as"));
  show_count (self);
}

GtkWidget *
eda_column_list_new (void)
{
  return g_object_new (EDA_TYPE_COLUMN_LIST, NULL);
}

void
eda_column_list_set_columns (EdaColumnList *self, GListModel *columns)
{
  g_return_if_fail (EDA_IS_COLUMN_LIST (self));
  gtk_filter_list_model_set_model (self->shown, columns);
  show_count (self);
}

void
eda_column_list_search (EdaColumnList *self, const char *text)
{
  g_return_if_fail (EDA_IS_COLUMN_LIST (self));
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  gtk_string_filter_set_search (self->filter, text);
}

void
eda_column_list_focus_search (EdaColumnList *self)
{
  g_return_if_fail (EDA_IS_COLUMN_LIST (self));
  gtk_widget_grab_focus (self->search_entry);
}

void
eda_column_list_select (EdaColumnList *self, const char *const *names)
{
  g_return_if_fail (EDA_IS_COLUMN_LIST (self));
  gtk_selection_model_unselect_all (self->selection);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (EdaColumnItem) item
          = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (g_strv_contains (names, eda_column_item_get_name (item)))
        gtk_selection_model_select_item (self->selection, i, FALSE);
    }
}

guint
eda_column_list_get_n_shown (EdaColumnList *self)
{
  g_return_val_if_fail (EDA_IS_COLUMN_LIST (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->shown));
}
