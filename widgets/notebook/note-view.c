/* A text view without an undo of its own: the notebook's undo takes back what is typed
 * here, too. Headings, strong words and lists are shown as such while they are typed. */

#include "widgets/notebook/note-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "widgets/notebook/card-keys.h"
#include "widgets/notebook/cell-menu.h"
#include "widgets/widgets.h"

struct _EdaNoteView
{
  GtkWidget parent_instance;

  GtkWidget     *menu_button;
  GtkWidget     *text_view;
  GtkWidget     *hint_label;
  GtkTextBuffer *buffer; /* owned by the view */
  EdaCell       *cell;
  gboolean       showing; /* the buffer changes because the note did */
};

G_DEFINE_FINAL_TYPE (EdaNoteView, eda_note_view, GTK_TYPE_WIDGET)

/* --- Markdown while it is typed --- */

static void
tag_range (GtkTextBuffer *buffer, const char *tag, int line, glong from, glong to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &start, line, (int)from);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &end, line, (int)to);
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &start, &end);
}

/* Between each two of the same marks on one line. */
static void
tag_between (
    GtkTextBuffer *buffer, int line, const char *text, const char *mark, const char *tag)
{
  const char *open = strstr (text, mark);

  while (open != NULL)
    {
      const char *inside = open + strlen (mark);
      const char *close = strstr (inside, mark);

      if (close == NULL)
        return;
      if (close > inside)
        tag_range (buffer,
                   tag,
                   line,
                   g_utf8_pointer_to_offset (text, inside),
                   g_utf8_pointer_to_offset (text, close));
      open = strstr (close + strlen (mark), mark);
    }
}

static void
tag_line (GtkTextBuffer *buffer, int line, const char *text)
{
  gsize level = strspn (text, "#");

  if (level > 0 && level <= 6 && text[level] == ' ')
    tag_range (
        buffer, level == 1 ? "title" : "heading", line, 0, g_utf8_strlen (text, -1));
  if (text[0] == '>')
    tag_range (buffer, "quote", line, 0, g_utf8_strlen (text, -1));
  tag_between (buffer, line, text, "**", "strong");
  tag_between (buffer, line, text, "`", "code");
}

static char *
dup_text (EdaNoteView *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
show_markdown (EdaNoteView *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (self->buffer, &start, &end);
  for (int i = 0; lines[i] != NULL; i++)
    tag_line (self->buffer, i, lines[i]);
  gtk_widget_set_visible (self->hint_label, *text == '\0');
}

static void
add_tags (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (
      buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.35, NULL);
  gtk_text_buffer_create_tag (
      buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "scale", 1.15, NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "code", "family", "monospace", NULL);
  gtk_text_buffer_create_tag (buffer, "quote", "style", PANGO_STYLE_ITALIC, NULL);
}

/* --- What is written, and what the note says --- */

static void
text_changed_cb (EdaNoteView *self)
{
  g_autofree char *text = dup_text (self);

  show_markdown (self, text);
  if (!self->showing)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "script.set-text", "(ss)", eda_cell_get_id (self->cell), text);
}

/* Blank lines at the ends are no part of the note, but may be on the way to more text. */
static gboolean
says_the_same (EdaNoteView *self)
{
  g_autofree char *text = dup_text (self);
  EdaEntry        *entry = eda_cell_get_entry (self->cell);
  g_autoptr (EdaEntry) written = eda_entry_with_text (entry, text);

  return eda_entry_equal (written, entry);
}

static void
cell_changed_cb (EdaNoteView *self)
{
  if (says_the_same (self))
    return;
  self->showing = TRUE;
  gtk_text_buffer_set_text (
      self->buffer, eda_entry_get_text (eda_cell_get_entry (self->cell)), -1);
  self->showing = FALSE;
}

/* --- The widget --- */

static void
eda_note_view_dispose (GObject *object)
{
  EdaNoteView *self = EDA_NOTE_VIEW (object);

  if (self->cell != NULL)
    g_signal_handlers_disconnect_by_data (self->cell, self);
  g_clear_object (&self->cell);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_NOTE_VIEW);
  G_OBJECT_CLASS (eda_note_view_parent_class)->dispose (object);
}

static void
eda_note_view_class_init (EdaNoteViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_note_view_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "note-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaNoteView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EdaNoteView, text_view);
  gtk_widget_class_bind_template_child (widget_class, EdaNoteView, hint_label);
}

static void
eda_note_view_init (EdaNoteView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view));
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  add_tags (self->buffer);
  eda_widget_set_label (GTK_WIDGET (self), _ ("Note"), NULL);
  eda_widget_set_label (self->text_view, _ ("Text of the note"), "Markdown");
}

GtkWidget *
eda_note_view_new (EdaCell *cell)
{
  EdaNoteView *self;

  g_return_val_if_fail (EDA_IS_CELL (cell), NULL);
  self = g_object_new (EDA_TYPE_NOTE_VIEW, NULL);
  self->cell = g_object_ref (cell);
  eda_cell_menu_attach (GTK_MENU_BUTTON (self->menu_button), cell, _ ("the note"));
  eda_card_keys_attach (GTK_WIDGET (self), cell, self->text_view);
  cell_changed_cb (self);
  g_signal_connect_swapped (cell, "changed", G_CALLBACK (cell_changed_cb), self);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (text_changed_cb), self);
  text_changed_cb (self);
  return GTK_WIDGET (self);
}
