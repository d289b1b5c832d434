/* Lists of a few are drop-downs, of columns to tick a button with a list, everything else
 * is typed. What is typed counts when it is confirmed or left. */

#include "widgets/notebook/param-control.h"

#include <glib/gi18n.h>

#include "widgets/widgets.h"

/* Behind each control, as its data. */
typedef struct
{
  const EdaParamSpec *spec;
  GStrv               ids;    /* what a drop-down's rows stand for; "" = not chosen */
  EdaParamChosen      chosen; /* (nullable): nobody is told any more */
  gpointer            owner;
  GPtrArray          *ticks;   /* GtkCheckButton of a list, borrowed */
  gboolean            showing; /* it changes because the params did */
} Control;

static void
control_free (gpointer data)
{
  Control *control = data;

  g_strfreev (control->ids);
  g_clear_pointer (&control->ticks, g_ptr_array_unref);
  g_free (control);
}

static Control *
get_control (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "eda-control");
}

static void
tell (Control *control, const char *const *values)
{
  if (!control->showing && control->chosen != NULL)
    control->chosen (control->owner, control->spec, values);
}

static void
tell_text (Control *control, const char *text)
{
  const char *values[] = { *text != '\0' ? text : NULL, NULL };

  tell (control, values);
}

/* --- A few to choose from --- */

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, gpointer data)
{
  Control *control = get_control (GTK_WIDGET (drop_down));
  guint    selected = gtk_drop_down_get_selected (drop_down);

  if (selected < g_strv_length (control->ids))
    tell_text (control, control->ids[selected]);
}

/* Names of columns may be long: they are cut short where there is no room for them. */
static GtkWidget *
short_label_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (
      label, "ellipsize", PANGO_ELLIPSIZE_MIDDLE, "xalign", 0.0, "width-chars", 4, NULL);
  return label;
}

static void
set_up_item_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, short_label_new ());
}

static void
bind_item_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* Only in the button: the list has room, and marks what is chosen. */
static void
let_shrink (GtkDropDown *drop_down)
{
  GtkListItemFactory *of_list = gtk_drop_down_get_factory (drop_down);
  g_autoptr (GtkListItemFactory) of_button = gtk_signal_list_item_factory_new ();

  g_signal_connect (of_button, "setup", G_CALLBACK (set_up_item_cb), NULL);
  g_signal_connect (of_button, "bind", G_CALLBACK (bind_item_cb), NULL);
  gtk_drop_down_set_list_factory (drop_down, of_list);
  gtk_drop_down_set_factory (drop_down, of_button);
}

static GtkWidget *
drop_down_new (Control *control, GPtrArray *take_ids, GPtrArray *labels)
{
  GtkWidget *widget;

  g_ptr_array_add (take_ids, NULL);
  g_ptr_array_add (labels, NULL);
  control->ids = (GStrv)g_ptr_array_free (take_ids, FALSE);
  widget = gtk_drop_down_new_from_strings ((const char *const *)labels->pdata);
  let_shrink (GTK_DROP_DOWN (widget));
  if (g_strv_length (control->ids) > 12)
    gtk_drop_down_set_enable_search (GTK_DROP_DOWN (widget), TRUE);
  return widget;
}

static GtkWidget *
choice_new (Control *control)
{
  GPtrArray *ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (const EdaParamChoice *choice = control->spec->choices; choice->id != NULL;
       choice++)
    {
      g_ptr_array_add (ids, g_strdup (choice->id));
      g_ptr_array_add (labels, (gpointer)_ (choice->name));
    }
  return drop_down_new (control, ids, labels);
}

static GtkWidget *
column_new (Control *control, const char *const *names)
{
  GPtrArray *ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  g_ptr_array_add (ids, g_strdup (""));
  g_ptr_array_add (
      labels, (gpointer)(control->spec->required ? _ ("Choose a column") : _ ("None")));
  for (; names != NULL && *names != NULL; names++)
    {
      g_ptr_array_add (ids, g_strdup (*names));
      g_ptr_array_add (labels, (gpointer)*names);
    }
  return drop_down_new (control, ids, labels);
}

static void
show_drop_down (GtkWidget *widget, const char *text)
{
  Control *control = get_control (widget);

  for (guint i = 0; control->ids[i] != NULL; i++)
    if (g_str_equal (control->ids[i], text))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), i);
}

/* --- Several columns --- */

static GPtrArray *
list_ticked (Control *control)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < control->ticks->len; i++)
    if (gtk_check_button_get_active (control->ticks->pdata[i]))
      g_ptr_array_add (names, control->ids[i]);
  g_ptr_array_add (names, NULL);
  return names;
}

static void
ticked_cb (GtkWidget *button)
{
  Control *control = get_control (button);
  g_autoptr (GPtrArray) names = list_ticked (control);

  tell (control, (const char *const *)names->pdata);
}

static GtkWidget *
ticks_new (Control *control, GtkWidget *button, const char *const *names)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  control->ids = g_strdupv ((char **)names);
  control->ticks = g_ptr_array_new ();
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      GtkWidget *tick = gtk_check_button_new_with_label (names[i]);

      g_signal_connect_swapped (tick, "toggled", G_CALLBACK (ticked_cb), button);
      g_ptr_array_add (control->ticks, tick);
      gtk_box_append (GTK_BOX (box), tick);
    }
  return box;
}

static GtkWidget *
columns_new (Control *control, const char *const *names)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 ticks_new (control, button, names));
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), short_label_new ());
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  return button;
}

static void
show_columns (GtkWidget *widget, const char *const *values)
{
  Control         *control = get_control (widget);
  g_autofree char *label = values != NULL ? g_strjoinv (", ", (char **)values) : NULL;

  for (guint i = 0; i < control->ticks->len; i++)
    gtk_check_button_set_active (control->ticks->pdata[i],
                                 values != NULL
                                     && g_strv_contains (values, control->ids[i]));
  gtk_label_set_label (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (widget))),
                       label != NULL             ? label
                       : control->spec->required ? _ ("Choose columns")
                                                 : _ ("All columns"));
}

/* --- What is typed --- */

static void
confirmed_cb (GtkWidget *entry)
{
  tell_text (get_control (entry), gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static GtkWidget *
text_new (Control *control)
{
  GtkWidget          *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), control->spec->fallback);
  gtk_widget_set_hexpand (entry, control->spec->kind == EDA_PARAM_TEXT);
  g_signal_connect (entry, "activate", G_CALLBACK (confirmed_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (confirmed_cb), entry);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

/* --- Any --- */

static GtkWidget *
widget_new (Control *control, const char *const *names)
{
  switch (control->spec->kind)
    {
    case EDA_PARAM_CHOICE:
      return choice_new (control);
    case EDA_PARAM_COLUMN:
      return column_new (control, names);
    case EDA_PARAM_COLUMNS:
      return columns_new (control, names);
    case EDA_PARAM_NUMBER:
    case EDA_PARAM_WHOLE:
    case EDA_PARAM_TEXT:
      return text_new (control);
    }
  g_assert_not_reached ();
}

GtkWidget *
eda_param_control_new (const EdaParamSpec *spec,
                       const char *const  *names,
                       EdaParamChosen      chosen,
                       gpointer            owner)
{
  Control   *control = g_new0 (Control, 1);
  GtkWidget *widget;

  control->spec = spec;
  control->chosen = chosen;
  control->owner = owner;
  widget = widget_new (control, names);
  g_object_set_data_full (G_OBJECT (widget), "eda-control", control, control_free);
  if (GTK_IS_DROP_DOWN (widget))
    g_signal_connect (widget, "notify::selected", G_CALLBACK (selected_cb), NULL);
  eda_widget_set_label (widget, _ (spec->title), _ (spec->help));
  eda_widget_set_tooltip (widget, _ (spec->help));
  return widget;
}

void
eda_param_control_show (GtkWidget *widget, const EdaParams *params)
{
  Control    *control = get_control (widget);
  const char *text = eda_param_get_text (control->spec, params);
  const char *typed = eda_params_get_text (params, control->spec->key);

  control->showing = TRUE;
  if (GTK_IS_DROP_DOWN (widget))
    show_drop_down (widget, text != NULL ? text : "");
  else if (GTK_IS_MENU_BUTTON (widget))
    show_columns (widget, eda_params_get_values (params, control->spec->key));
  else
    gtk_editable_set_text (GTK_EDITABLE (widget), typed != NULL ? typed : "");
  control->showing = FALSE;
}

void
eda_param_control_let_go (GtkWidget *widget)
{
  get_control (widget)->chosen = NULL;
}
