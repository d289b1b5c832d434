/* A chip for each filter of the script; all are written in one popover, which points at
 * the chip. */

#include "widgets/data/filter-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "analysis/core/error.h"
#include "analysis/result/format.h"
#include "widgets/data/filter-editor.h"
#include "widgets/widgets.h"
#include "widgets/wrap-layout.h"
#include "analysis/result/words.h"

#define WHERE "where" /* the parameter of the transform */
#define CELL_KEY "eda-cell"
#define CHIP_CHARS 32

struct _EdaFilterBar
{
  GtkWidget parent_instance;

  GtkWidget *add_button;
  GtkLabel  *count_label;
  GtkWidget *keep_button;

  EdaNotebook     *notebook; /* (nullable) */
  GPtrArray       *followed; /* EdaCell: the filters that have a chip */
  EdaFilterEditor *editor;
  char *edited; /* (nullable): id of the filter that is written; NULL = a new one */
};

G_DEFINE_FINAL_TYPE (EdaFilterBar, eda_filter_bar, GTK_TYPE_WIDGET)

static const char *
get_condition (EdaCell *cell)
{
  const char *text
      = eda_params_get_text (eda_entry_get_params (eda_cell_get_entry (cell)), WHERE);

  return text != NULL ? text : "";
}

/* --- Writing --- */

static void
edit_at (EdaFilterBar *self, GtkWidget *at, const char *id, const char *condition)
{
  EdaProfile     *profile = eda_notebook_get_profile (self->notebook);
  graphene_rect_t bounds;

  if (profile == NULL || !gtk_widget_compute_bounds (at, GTK_WIDGET (self), &bounds))
    return;
  g_free (self->edited);
  self->edited = g_strdup (id);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->editor),
                               &(GdkRectangle){ (int)bounds.origin.x,
                                                (int)bounds.origin.y,
                                                (int)bounds.size.width,
                                                (int)bounds.size.height });
  eda_filter_editor_edit (self->editor, eda_profile_get_table (profile), condition);
}

static void
chosen_cb (EdaFilterBar *self, const char *condition)
{
  const char *values[] = { condition, NULL };

  if (self->edited == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "script.add-filter", "s", condition);
  else
    gtk_widget_activate_action (
        GTK_WIDGET (self), "script.set-param", "(ss^as)", self->edited, WHERE, values);
}

static void
add_cb (EdaFilterBar *self)
{
  edit_at (self, self->add_button, NULL, "");
}

static void
edit_cb (GtkWidget *button, EdaFilterBar *self)
{
  EdaCell *cell = g_object_get_data (G_OBJECT (button), CELL_KEY);

  edit_at (self, button, eda_cell_get_id (cell), get_condition (cell));
}

static void
remove_cb (GtkWidget *button, EdaFilterBar *self)
{
  EdaCell *cell = g_object_get_data (G_OBJECT (button), CELL_KEY);

  gtk_widget_activate_action (
      GTK_WIDGET (self), "script.remove", "s", eda_cell_get_id (cell));
}

/* --- Chips --- */

static char *
describe (EdaCell *cell)
{
  const GError *error = eda_cell_get_error (cell);
  EdaResult    *result = eda_cell_get_result (cell);

  if (error != NULL)
    return g_strdup (error->message);
  return g_strdup (result != NULL ? eda_result_get_summary (result) : _ ("Working…"));
}

static GtkWidget *
button_new (EdaFilterBar *self, EdaCell *cell, GtkWidget *child, GCallback clicked)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  g_object_set_data_full (
      G_OBJECT (button), CELL_KEY, g_object_ref (cell), g_object_unref);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  return button;
}

static GtkWidget *
chip_new (EdaFilterBar *self, EdaCell *cell)
{
  GtkWidget       *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  const char      *condition = get_condition (cell);
  GtkWidget       *label = gtk_label_new (*condition != '\0' ? condition : "…");
  GtkWidget       *text = button_new (self, cell, label, G_CALLBACK (edit_cb));
  GtkWidget       *remove = button_new (self,
                                  cell,
                                  gtk_image_new_from_icon_name ("window-close-symbolic"),
                                  G_CALLBACK (remove_cb));
  g_autofree char *tooltip = describe (cell);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHIP_CHARS);
  gtk_widget_set_tooltip_text (text, tooltip);
  gtk_widget_set_tooltip_text (remove, _ ("Remove this filter"));
  eda_widget_set_label (text, condition, tooltip);
  eda_widget_set_label (remove, _ ("Remove this filter"), condition);
  gtk_widget_add_css_class (chip, "linked");
  gtk_widget_add_css_class (chip, "filter-chip");
  if (eda_cell_get_error (cell) != NULL)
    gtk_widget_add_css_class (chip, "error");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (chip), text);
  gtk_box_append (GTK_BOX (chip), remove);
  return chip;
}

/* "184 210 of 1 500 000 rows (12.3 %)" */
static char *
describe_count (EdaFilterBar *self)
{
  EdaProfile      *all = eda_notebook_get_file_profile (self->notebook);
  EdaProfile      *left = eda_notebook_get_profile (self->notebook);
  gsize            n_all, n_left;
  g_autofree char *total = NULL, *number = NULL, *share = NULL;

  if (all == NULL || left == NULL)
    return g_strdup ("");
  n_all = eda_table_get_n_rows (eda_profile_get_table (all));
  n_left = eda_table_get_n_rows (eda_profile_get_table (left));
  total = eda_words_rows (n_all);
  if (n_left == n_all)
    return g_steal_pointer (&total);
  number = eda_format (EDA_ROLE_COUNT, (double)n_left);
  share = eda_words_number (EDA_ROLE_SHARE, (double)n_left / (double)n_all);
  return g_strdup_printf (_ ("%s of %s (%s)"), number, total, share);
}

static void
show_count (EdaFilterBar *self)
{
  g_autofree char *text = describe_count (self);

  gtk_label_set_label (self->count_label, text);
}

static void
forget_chips (EdaFilterBar *self)
{
  GtkWidget *child;

  for (guint i = 0; i < self->followed->len; i++)
    g_signal_handlers_disconnect_by_data (self->followed->pdata[i], self);
  g_ptr_array_set_size (self->followed, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != self->add_button)
    gtk_widget_unparent (child);
}

static gboolean
is_filter (EdaCell *cell)
{
  return g_strcmp0 (eda_entry_get_what (eda_cell_get_entry (cell)), "filter") == 0;
}

/* All anew: there are few of them. */
static void
show_chips (EdaFilterBar *self)
{
  forget_chips (self);
  for (guint i = 0; i < eda_notebook_get_n_cells (self->notebook); i++)
    {
      EdaCell *cell = eda_notebook_get_cell (self->notebook, i);

      if (!is_filter (cell))
        continue;
      gtk_widget_insert_before (
          chip_new (self, cell), GTK_WIDGET (self), self->add_button);
      g_ptr_array_add (self->followed, g_object_ref (cell));
      g_signal_connect_swapped (cell, "changed", G_CALLBACK (show_chips), self);
    }
  show_count (self);
}

/* --- The widget --- */

static void
eda_filter_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (eda_filter_bar_parent_class)
      ->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (EDA_FILTER_BAR (widget)->editor));
}

static void
eda_filter_bar_dispose (GObject *object)
{
  EdaFilterBar *self = EDA_FILTER_BAR (object);

  for (guint i = 0; self->followed != NULL && i < self->followed->len; i++)
    g_signal_handlers_disconnect_by_data (self->followed->pdata[i], self);
  g_clear_pointer (&self->followed, g_ptr_array_unref);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_FILTER_BAR);
  g_clear_object (&self->notebook);
  g_clear_pointer (&self->edited, g_free);
  G_OBJECT_CLASS (eda_filter_bar_parent_class)->dispose (object);
}

static void
eda_filter_bar_class_init (EdaFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_filter_bar_dispose;
  widget_class->size_allocate = eda_filter_bar_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaFilterBar, add_button);
  gtk_widget_class_bind_template_child (widget_class, EdaFilterBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, EdaFilterBar, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
eda_filter_bar_init (EdaFilterBar *self)
{
  self->followed = g_ptr_array_new_with_free_func (g_object_unref);
  g_type_ensure (EDA_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  eda_widget_set_label (GTK_WIDGET (self), _ ("Filters"), NULL);
  eda_widget_set_label (self->add_button, _ ("Add a filter"), NULL);
  self->editor = EDA_FILTER_EDITOR (eda_filter_editor_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->editor), GTK_WIDGET (self));
  g_signal_connect_swapped (self->editor, "chosen", G_CALLBACK (chosen_cb), self);
}

GtkWidget *
eda_filter_bar_new (void)
{
  return g_object_new (EDA_TYPE_FILTER_BAR, NULL);
}

void
eda_filter_bar_set_notebook (EdaFilterBar *self, EdaNotebook *notebook)
{
  g_return_if_fail (EDA_IS_FILTER_BAR (self));
  g_return_if_fail (self->notebook == NULL);
  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (
      notebook, "script-changed", G_CALLBACK (show_chips), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      notebook, "profile-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  show_chips (self);
}

void
eda_filter_bar_offer_keeping (EdaFilterBar *self, gboolean offer)
{
  g_return_if_fail (EDA_IS_FILTER_BAR (self));
  gtk_widget_set_visible (self->keep_button, offer);
}

void
eda_filter_bar_add (EdaFilterBar *self)
{
  g_return_if_fail (EDA_IS_FILTER_BAR (self));
  add_cb (self);
}
