/* Rows are recycled by the list, so a row only ever follows the item it was last given.
 */

#include "widgets/data/column-row.h"

#include <glib/gi18n.h>

#include "analysis/result/words.h"
#include "analysis/result/format.h"
#include "analysis/result/translate.h"
#include "notebook/load-settings.h"
#include "widgets/data/sparkline.h"
#include "widgets/data/type-glyph.h"
#include "widgets/widgets.h"

struct _EdaColumnRow
{
  GtkWidget parent_instance;

  GtkWidget    *type_label;
  GtkWidget    *name_label;
  GtkWidget    *facts_label;
  GtkWidget    *missing_bar;
  EdaSparkline *sparkline;

  EdaColumnItem *item;
  gulong         changed_id;
  char          *description;
};

G_DEFINE_FINAL_TYPE (EdaColumnRow, eda_column_row, GTK_TYPE_WIDGET)

enum
{
  TYPE_CLICKED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

static char *
describe_missing (EdaColumnItem *item)
{
  double           share = eda_column_item_get_missing_share (item);
  g_autofree char *text = NULL;

  if (share <= 0)
    return NULL;
  text = eda_words_number (EDA_ROLE_SHARE, share);
  return g_strdup_printf (_ ("%s missing"), text);
}

/* What the user made of it. @form: with one %s for the type. */
G_GNUC_FORMAT (2)
static char *
describe_choice (EdaColumnItem *item, const char *form)
{
  int storage = eda_column_item_get_chosen (item);

  return storage >= 0 ? g_strdup_printf (form, _ (eda_storage_to_words (storage))) : NULL;
}

static void
show_facts (EdaColumnRow *self)
{
  EdaColumn             *column = eda_column_item_get_column (self->item);
  const EdaColumnSketch *sketch = eda_column_item_get_sketch (self->item);
  double                 share = eda_column_item_get_missing_share (self->item);
  const char            *type = _ (eda_type_get_name (eda_column_get_type (column)));
  g_autofree char       *missing = describe_missing (self->item);
  g_autofree char       *told = describe_choice (self->item, _ ("as %s"));
  g_autofree char       *told_fully = describe_choice (self->item, _ ("read as %s"));
  g_autofree char       *distinct = NULL;
  g_autofree char       *facts = NULL;

  if (sketch != NULL)
    {
      g_autofree char *count = eda_format (EDA_ROLE_COUNT, sketch->distinct);

      distinct = g_strdup_printf (_ ("%s distinct"), count);
    }
  else
    distinct = g_strdup (type);
  facts = told != NULL ? g_strjoin (" · ", told, distinct, missing, NULL)
                       : g_strjoin (" · ", distinct, missing, NULL);
  gtk_label_set_label (GTK_LABEL (self->facts_label), facts);
  gtk_widget_set_visible (self->missing_bar, share > 0);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->missing_bar), share);
  eda_sparkline_set_sketch (self->sparkline, sketch);

  g_free (self->description);
  self->description
      = g_strdup_printf ("%s, %s%s%s, %s, %s",
                         eda_column_get_name (column),
                         type,
                         told != NULL ? ", " : "",
                         told != NULL ? told_fully : "",
                         sketch != NULL ? distinct : _ ("not summarised yet"),
                         missing != NULL ? missing : _ ("none missing"));
  eda_widget_set_label (GTK_WIDGET (self), self->description, NULL);
}

static void
show_type (EdaColumnRow *self)
{
  EdaColumn       *column = eda_column_item_get_column (self->item);
  gboolean         chosen = eda_column_item_get_chosen (self->item) >= 0;
  g_autofree char *reason = eda_translate (eda_column_get_type_reason (column));
  g_autofree char *tooltip
      = chosen ? g_strdup_printf (_ ("Chosen by you. %s"), reason) : g_strdup (reason);

  gtk_label_set_label (GTK_LABEL (self->type_label),
                       eda_type_glyph (eda_column_get_type (column)));
  if (chosen)
    gtk_widget_add_css_class (self->type_label, "chosen");
  else
    gtk_widget_remove_css_class (self->type_label, "chosen");
  eda_widget_set_tooltip (GTK_WIDGET (self), tooltip);
}

static void
show_item (EdaColumnRow *self)
{
  show_type (self);
  show_facts (self);
}

static void
type_pressed_cb (
    EdaColumnRow *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[TYPE_CLICKED], 0);
}

static void
eda_column_row_dispose (GObject *object)
{
  EdaColumnRow *self = EDA_COLUMN_ROW (object);

  eda_column_row_set_item (self, NULL);
  g_clear_pointer (&self->description, g_free);
  eda_widget_dispose_template (GTK_WIDGET (self), EDA_TYPE_COLUMN_ROW);
  G_OBJECT_CLASS (eda_column_row_parent_class)->dispose (object);
}

static void
eda_column_row_class_init (EdaColumnRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_column_row_dispose;
  signals[TYPE_CLICKED] = g_signal_new ("type-clicked",
                                        G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "column-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaColumnRow, type_label);
  gtk_widget_class_bind_template_child (widget_class, EdaColumnRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, EdaColumnRow, facts_label);
  gtk_widget_class_bind_template_child (widget_class, EdaColumnRow, missing_bar);
  gtk_widget_class_bind_template_child (widget_class, EdaColumnRow, sparkline);
}

static void
eda_column_row_init (EdaColumnRow *self)
{
  GtkGesture *click;

  g_type_ensure (EDA_TYPE_SPARKLINE);
  gtk_widget_init_template (GTK_WIDGET (self));
  click = gtk_gesture_click_new ();
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (type_pressed_cb), self);
  gtk_widget_add_controller (self->type_label, GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
eda_column_row_new (void)
{
  return g_object_new (EDA_TYPE_COLUMN_ROW, NULL);
}

void
eda_column_row_set_item (EdaColumnRow *self, EdaColumnItem *item)
{
  g_return_if_fail (EDA_IS_COLUMN_ROW (self));

  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_id, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->changed_id
      = g_signal_connect_swapped (item, "changed", G_CALLBACK (show_item), self);
  gtk_label_set_label (GTK_LABEL (self->name_label), eda_column_item_get_name (item));
  show_item (self);
}

EdaColumnItem *
eda_column_row_get_item (EdaColumnRow *self)
{
  g_return_val_if_fail (EDA_IS_COLUMN_ROW (self), NULL);
  return self->item;
}

const char *
eda_column_row_get_description (EdaColumnRow *self)
{
  g_return_val_if_fail (EDA_IS_COLUMN_ROW (self), NULL);
  return self->description;
}
