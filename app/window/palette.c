/* A popover, for its rows must see the window's actions: a hidden button in each is
 * insensitive while its action cannot be used, and then the row is not shown. The action
 * runs when the popover has gone: one that moves the focus out of an open popover leaves
 * the window without a keyboard. */

#include "app/window/palette.h"

#include <glib/gi18n.h>
#include <adwaita.h>

#include "app/addables.h"
#include "app/shortcuts.h"
#include "widgets/widgets.h"

#define WIDTH_PX 380
#define MARGIN_PX 60 /* of the popover, on both sides together */
#define HEIGHT_PX 420
#define WORDS_KEY "eda-words"
#define PROBE_KEY "eda-probe"

typedef struct
{
  GtkWidget  *at;
  GtkWidget  *popover;
  GtkWidget  *entry;
  GtkListBox *list;
  AdwClamp   *clamp;  /* a popover is as wide as its child would like to be */
  GtkWidget  *chosen; /* (nullable): the probe of the row whose action comes next */
} Palette;

/* Each word typed occurs in what the row says. */
static gboolean
is_wanted (GtkListBoxRow *row, gpointer data)
{
  Palette         *self = data;
  const char      *said = g_object_get_data (G_OBJECT (row), WORDS_KEY);
  g_autofree char *typed
      = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
  g_auto (GStrv) words = g_strsplit (typed, " ", -1);

  if (!gtk_widget_get_sensitive (g_object_get_data (G_OBJECT (row), PROBE_KEY)))
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (said, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static GtkWidget *
row_new (const char *group, const char *title, GtkWidget *probe)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *said = g_strconcat (group, " ", title, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  eda_widget_set_label (row, title, group);
  g_object_set_data_full (G_OBJECT (row), WORDS_KEY, g_utf8_casefold (said, -1), g_free);
  gtk_widget_set_visible (probe, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), probe);
  g_object_set_data (G_OBJECT (row), PROBE_KEY, probe);
  return row;
}

static GtkWidget *
row_new_for_shortcut (const EdaShortcut *shortcut)
{
  GtkWidget *probe = gtk_button_new ();
  GtkWidget *row = row_new (_ (shortcut->group), _ (shortcut->title), probe);
  g_auto (GStrv) keys = g_strsplit (shortcut->keys, " ", -1);
  GtkWidget *label = eda_shortcut_label_new (keys[0]);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (probe), shortcut->action);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static GtkWidget *
row_new_for_addable (const EdaAddable *addable)
{
  g_autofree char *title = g_strdup_printf (_ ("Add %s"), addable->title);
  GtkWidget       *probe = gtk_button_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), addable->action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (probe), "s", addable->target);
  return row_new (addable->section, title, probe);
}

static GtkListBoxRow *
get_first (Palette *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

static void
typed_cb (Palette *self)
{
  GtkListBoxRow *first;

  gtk_list_box_invalidate_filter (self->list);
  first = get_first (self);
  gtk_list_box_select_row (self->list, first);
}

/* Enter in the entry takes the first row. */
static void
entered_cb (Palette *self)
{
  GtkListBoxRow *first = get_first (self);

  if (first != NULL)
    gtk_widget_activate (GTK_WIDGET (first));
}

static void
popdown_cb (Palette *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
chosen_cb (Palette *self, GtkListBoxRow *row)
{
  self->chosen = g_object_get_data (G_OBJECT (row), PROBE_KEY);
  popdown_cb (self);
}

static void
closed_cb (Palette *self)
{
  GtkActionable *chosen = GTK_ACTIONABLE (g_steal_pointer (&self->chosen));

  if (chosen != NULL)
    gtk_widget_activate_action_variant (self->at,
                                        gtk_actionable_get_action_name (chosen),
                                        gtk_actionable_get_action_target_value (chosen));
}

static gboolean
to_list_cb (GtkWidget *entry, GVariant *arguments, gpointer data)
{
  GtkListBoxRow *first = get_first (data);

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
lead_down (Palette *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Down, 0),
                        gtk_callback_action_new (to_list_cb, self, NULL)));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);
}

static void
fill (Palette *self)
{
  guint              n;
  const EdaShortcut *shortcuts = eda_shortcuts (&n);
  g_autoptr (GArray) addables = eda_addables_list ();

  for (guint i = 0; i < n; i++)
    if (shortcuts[i].action != NULL && !g_str_equal (shortcuts[i].action, "win.palette"))
      gtk_list_box_append (self->list, row_new_for_shortcut (&shortcuts[i]));
  for (guint i = 0; i < addables->len; i++)
    gtk_list_box_append (self->list,
                         row_new_for_addable (&g_array_index (addables, EdaAddable, i)));
  gtk_list_box_set_filter_func (self->list, is_wanted, self, NULL);
  typed_cb (self);
}

static GtkWidget *
content_new (Palette *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_object_set (scroller,
                "propagate-natural-height",
                TRUE,
                "max-content-height",
                HEIGHT_PX,
                "hscrollbar-policy",
                GTK_POLICY_NEVER,
                "child",
                self->list,
                NULL);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), scroller);
  self->clamp = ADW_CLAMP (adw_clamp_new ());
  adw_clamp_set_child (self->clamp, box);
  return GTK_WIDGET (self->clamp);
}

static void
connect (Palette *self)
{
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (popdown_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
}

static Palette *
palette_new (GtkWidget *at)
{
  Palette *self = g_new0 (Palette, 1);

  self->at = at;
  self->popover = gtk_popover_new ();
  self->entry = gtk_search_entry_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  g_object_set (self->entry, "placeholder-text", _ ("What do you want to do?"), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  eda_widget_set_label (self->entry, _ ("What do you want to do?"), NULL);
  eda_widget_set_label (GTK_WIDGET (self->list), _ ("Actions"), NULL);
  eda_widget_set_label (self->popover, _ ("Command palette"), NULL);
  gtk_popover_set_child (GTK_POPOVER (self->popover), content_new (self));
  gtk_widget_set_parent (self->popover, at);
  fill (self);
  lead_down (self);
  connect (self);
  g_signal_connect_object (
      at, "destroy", G_CALLBACK (gtk_widget_unparent), self->popover, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (self->popover), "eda-palette", self, g_free);
  g_object_set_data (G_OBJECT (at), "eda-palette", self);
  return self;
}

static void
set_width (Palette *self, int width)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->clamp), width, -1);
  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
}

/* Made once, and hidden when it is closed: what can be used is looked up each time. */
void
eda_palette_show (GtkWidget *at)
{
  Palette *self = g_object_get_data (G_OBJECT (at), "eda-palette");
  int      room = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (at)));

  if (self == NULL)
    self = palette_new (at);
  set_width (self, MIN (WIDTH_PX, room - MARGIN_PX));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  typed_cb (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->entry);
}
