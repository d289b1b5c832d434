/* The language is analysis/expression's; here it is only shown what that says. */

#include "widgets/data/filter-editor.h"

#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "analysis/expression/complete.h"
#include "analysis/expression/expression.h"
#include "widgets/widgets.h"

#define MAX_CANDIDATES 6

struct _EdaFilterEditor
{
  GtkPopover parent_instance;

  GtkWidget  *entry, *button;
  GtkLabel   *place_label, *message_label;
  GtkListBox *list;

  EdaTable  *table;      /* (nullable) */
  GPtrArray *candidates; /* (nullable): EdaCandidate */
  gsize      start;      /* byte where the word at the cursor begins */
};

G_DEFINE_FINAL_TYPE (EdaFilterEditor, eda_filter_editor, GTK_TYPE_POPOVER)

static guint chosen_signal;

static const char *
get_text (EdaFilterEditor *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* --- Is it right? --- */

static gboolean
check (EdaFilterEditor *self, GError **error)
{
  g_autoptr (EdaExpression) condition
      = eda_expression_new (get_text (self), self->table, error);

  return condition != NULL && eda_expression_check_condition (condition, error);
}

static void
show_error (EdaFilterEditor *self, const GError *error)
{
  g_autofree char *place = eda_expression_point_at (get_text (self), error);
  const char      *hint = eda_error_get_hint (error);
  g_autofree char *message
      = g_strdup_printf ("%s. %s", error->message, hint != NULL ? hint : "");

  gtk_label_set_label (self->place_label, place != NULL ? g_strchomp (place) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->place_label), place != NULL);
  gtk_label_set_label (self->message_label, message);
}

static void
show_verdict (EdaFilterEditor *self)
{
  g_autoptr (GError) error = NULL;
  gboolean empty = *get_text (self) == '\0';
  gboolean right = !empty && check (self, &error);

  gtk_widget_set_sensitive (self->button, right);
  if (error != NULL)
    {
      show_error (self, error);
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->place_label), FALSE);
  gtk_label_set_label (self->message_label,
                       empty ? _ ("Such as: price > 10 and region = 'North'") : "");
}

/* --- What may come next --- */

static GtkWidget *
candidate_new (const EdaCandidate *candidate)
{
  GtkWidget *label = gtk_label_new (candidate->text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "monospace");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_tooltip_text (row, candidate->help);
  eda_widget_set_label (row, candidate->text, candidate->help);
  return row;
}

static gsize
get_cursor (EdaFilterEditor *self)
{
  int position = gtk_editable_get_position (GTK_EDITABLE (self->entry));

  return (gsize)(g_utf8_offset_to_pointer (get_text (self), position) - get_text (self));
}

static void
list_candidates (EdaFilterEditor *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  self->candidates = eda_expression_complete (
      get_text (self), get_cursor (self), self->table, &self->start);
  for (guint i = 0; i < MIN (self->candidates->len, MAX_CANDIDATES); i++)
    gtk_list_box_append (self->list, candidate_new (self->candidates->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->candidates->len > 0);
}

/* The word at the cursor becomes the candidate. */
static void
row_activated_cb (EdaFilterEditor *self, GtkListBoxRow *row)
{
  const EdaCandidate *candidate
      = g_ptr_array_index (self->candidates, (guint)gtk_list_box_row_get_index (row));
  const char      *text = get_text (self);
  gsize            cursor = get_cursor (self);
  gboolean         open = g_str_has_suffix (candidate->text, "(");
  g_autofree char *word = g_strconcat (candidate->text, open ? "" : " ", NULL);
  g_autofree char *changed
      = g_strdup_printf ("%.*s%s%s", (int)self->start, text, word, text + cursor);
  int position
      = (int)g_utf8_strlen (text, (gssize)self->start) + (int)g_utf8_strlen (word, -1);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), changed);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), position);
  list_candidates (self);
}

static void
changed_cb (EdaFilterEditor *self)
{
  if (self->table == NULL)
    return;
  show_verdict (self);
  list_candidates (self);
}

static void
chosen_cb (EdaFilterEditor *self)
{
  if (!check (self, NULL))
    return;
  g_signal_emit (self, chosen_signal, 0, get_text (self));
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* --- The widget --- */

static void
eda_filter_editor_dispose (GObject *object)
{
  EdaFilterEditor *self = EDA_FILTER_EDITOR (object);

  g_clear_pointer (&self->table, eda_table_unref);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), EDA_TYPE_FILTER_EDITOR);
  G_OBJECT_CLASS (eda_filter_editor_parent_class)->dispose (object);
}

static void
eda_filter_editor_class_init (EdaFilterEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_filter_editor_dispose;
  chosen_signal = g_signal_new ("chosen",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "filter-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaFilterEditor, entry);
  gtk_widget_class_bind_template_child (widget_class, EdaFilterEditor, button);
  gtk_widget_class_bind_template_child (widget_class, EdaFilterEditor, place_label);
  gtk_widget_class_bind_template_child (widget_class, EdaFilterEditor, message_label);
  gtk_widget_class_bind_template_child (widget_class, EdaFilterEditor, list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
eda_filter_editor_init (EdaFilterEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eda_widget_set_label (self->entry, _ ("Keep rows where"), NULL);
  eda_widget_set_label (GTK_WIDGET (self->list), _ ("What may come next"), NULL);
}

GtkWidget *
eda_filter_editor_new (void)
{
  return g_object_new (EDA_TYPE_FILTER_EDITOR, NULL);
}

void
eda_filter_editor_edit (EdaFilterEditor *self, EdaTable *table, const char *condition)
{
  g_return_if_fail (EDA_IS_FILTER_EDITOR (self));
  eda_table_ref (table);
  g_clear_pointer (&self->table, eda_table_unref);
  self->table = table;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), condition);
  changed_cb (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}
