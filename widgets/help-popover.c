/* A popover is made when it is asked for and goes when it is closed: hundreds of names
 * cost nothing. */

#include "widgets/help-popover.h"

#include <glib/gi18n.h>

#include "widgets/widgets.h"

#define WIDTH_CHARS 46

static GtkWidget *
text_new (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label",
                                   text,
                                   "xalign",
                                   0.0,
                                   "wrap",
                                   TRUE,
                                   "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR,
                                   "max-width-chars",
                                   WIDTH_CHARS,
                                   "selectable",
                                   TRUE,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  eda_widget_set_label (label, text, NULL);
  return label;
}

static GtkWidget *
content_new (const EdaHelp *help)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *method = eda_help_dup_method (help);

  gtk_box_append (GTK_BOX (box), text_new (_ (help->title), "heading"));
  gtk_box_append (GTK_BOX (box), text_new (_ (help->text), "body"));
  if (*method != '\0')
    gtk_box_append (GTK_BOX (box), text_new (method, "help-method"));
  gtk_widget_add_css_class (box, "help-text");
  return box;
}

static gboolean
remove_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Not at once: GTK is still closing it. */
static void
closed_cb (GtkWidget *popover, GtkWidget *at)
{
  if (gtk_widget_get_focusable (at))
    gtk_widget_grab_focus (at);
  g_idle_add_full (
      G_PRIORITY_DEFAULT_IDLE, remove_cb, g_object_ref (popover), g_object_unref);
}

void
eda_help_show (GtkWidget *at, const EdaHelp *help)
{
  GtkWidget       *popover = gtk_popover_new ();
  g_autofree char *name = g_strdup_printf (_ ("What is this? %s"), _ (help->title));

  gtk_popover_set_child (GTK_POPOVER (popover), content_new (help));
  eda_widget_set_label (popover, name, _ (help->text));
  gtk_widget_set_parent (popover, at);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), at, 0);
  g_signal_connect_object (
      at, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* --- Names that explain themselves --- */

static void
clicked_cb (GtkWidget *name, gpointer help)
{
  eda_help_show (name, help);
}

GtkWidget *
eda_help_name_new (const EdaHelp *help, GtkWidget *label, GtkAccessibleRole role)
{
  GtkWidget *name = g_object_new (
      GTK_TYPE_BUTTON, "accessible-role", role, "focusable", FALSE, "child", label, NULL);

  eda_widget_set_tooltip (name, _ (help->text));
  gtk_widget_add_css_class (name, "explained");
  eda_widget_set_label (name, gtk_label_get_label (GTK_LABEL (label)), _ (help->text));
  g_signal_connect (name, "clicked", G_CALLBACK (clicked_cb), (gpointer)help);
  return name;
}
