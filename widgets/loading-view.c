/* The bar never runs backwards; when the size is not known it swings. The first rows,
 * once they are there, take the room below. */

#include "widgets/loading-view.h"

#include <glib/gi18n.h>

#include "widgets/data/rows-view.h"
#include "widgets/tidy-names.h"
#include "widgets/widgets.h"
#include "analysis/result/words.h"

struct _EdaLoadingView
{
  GtkWidget parent_instance;

  GtkWidget *progress_clamp;
  GtkWidget *title_label;
  GtkWidget *progress_bar;
  GtkWidget *text_label;
  GtkWidget *cancel_button;
  GtkWidget *rows_clamp;
  GtkWidget *rows_view;
};

G_DEFINE_FINAL_TYPE (EdaLoadingView, eda_loading_view, GTK_TYPE_WIDGET)

static void
eda_loading_view_dispose (GObject *object)
{
  eda_widget_dispose_template (GTK_WIDGET (object), EDA_TYPE_LOADING_VIEW);
  G_OBJECT_CLASS (eda_loading_view_parent_class)->dispose (object);
}

/* Hundreds of widgets that nobody sees any more. */
static void
eda_loading_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (eda_loading_view_parent_class)->unmap (widget);
  eda_loading_view_set_first_rows (EDA_LOADING_VIEW (widget), NULL);
}

static void
eda_loading_view_class_init (EdaLoadingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_loading_view_dispose;
  widget_class->unmap = eda_loading_view_unmap;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "loading-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaLoadingView, progress_clamp);
  gtk_widget_class_bind_template_child (widget_class, EdaLoadingView, title_label);
  gtk_widget_class_bind_template_child (widget_class, EdaLoadingView, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, EdaLoadingView, text_label);
  gtk_widget_class_bind_template_child (widget_class, EdaLoadingView, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, EdaLoadingView, rows_clamp);
  gtk_widget_class_bind_template_child (widget_class, EdaLoadingView, rows_view);
}

static void
eda_loading_view_init (EdaLoadingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eda_widget_wrap_buttons (GTK_WIDGET (self));
  eda_widget_set_label (self->progress_bar, _ ("Reading the file"), NULL);
}

GtkWidget *
eda_loading_view_new (void)
{
  return g_object_new (EDA_TYPE_LOADING_VIEW, NULL);
}

void
eda_loading_view_set_name (EdaLoadingView *self, const char *name)
{
  g_autofree char *title = g_strdup_printf (_ ("Opening %s"), name);

  g_return_if_fail (EDA_IS_LOADING_VIEW (self));
  gtk_label_set_label (GTK_LABEL (self->title_label), title);
  gtk_label_set_label (GTK_LABEL (self->text_label), _ ("Opening the file…"));
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), 0);
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), _ ("_Cancel"));
  eda_tidy_names (self->cancel_button);
  gtk_widget_set_tooltip_text (self->cancel_button, _ ("Stop reading (Esc)"));
  eda_loading_view_set_first_rows (self, NULL);
}

void
eda_loading_view_set_first_rows (EdaLoadingView *self, EdaTable *table)
{
  g_return_if_fail (EDA_IS_LOADING_VIEW (self));
  eda_rows_view_show (EDA_ROWS_VIEW (self->rows_view),
                      table,
                      _ ("The rest is still being read, and types may change with it."));
  gtk_widget_set_visible (self->rows_clamp, table != NULL);
  gtk_widget_set_vexpand (self->progress_clamp, table == NULL);
}

void
eda_loading_view_set_keeping (EdaLoadingView *self)
{
  g_return_if_fail (EDA_IS_LOADING_VIEW (self));
  gtk_label_set_label (GTK_LABEL (self->title_label), _ ("Keeping What Was Read"));
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), _ ("_Discard"));
  eda_tidy_names (self->cancel_button);
  gtk_widget_set_tooltip_text (self->cancel_button, _ ("Keep nothing (Esc)"));
}

static void
append_part (GString *text, const char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static void
append_bytes (GString *text, const EdaProgress *progress)
{
  g_autofree char *done = g_format_size (progress->bytes_done);
  g_autofree char *total = g_format_size (progress->bytes_total);
  g_autofree char *part = progress->bytes_total > 0
                              ? g_strdup_printf (_ ("%s of %s"), done, total)
                              : g_strdup (done);

  append_part (text, part);
}

char *
eda_progress_to_text (const EdaProgress *progress)
{
  GString *text = g_string_new (NULL);

  if (progress->bytes_done > 0)
    append_bytes (text, progress);
  else if (progress->stage != NULL)
    append_part (text, _ (progress->stage));
  if (progress->rows > 0)
    {
      g_autofree char *rows = eda_words_rows (progress->rows);
      g_autofree char *about = g_strdup_printf (_ ("about %s"), rows);

      append_part (text, progress->about ? about : rows);
    }
  return g_string_free (text, FALSE);
}

/* What is being done, and how far. */
static char *
describe (const EdaProgress *progress)
{
  g_autofree char *units = eda_progress_to_text (progress);

  if (progress->stage == NULL || progress->bytes_done == 0)
    return g_steal_pointer (&units);
  return g_strdup_printf ("%s\n%s", progress->stage, units);
}

void
eda_loading_view_set_progress (EdaLoadingView *self, const EdaProgress *progress)
{
  GtkProgressBar  *bar;
  g_autofree char *text = describe (progress);

  g_return_if_fail (EDA_IS_LOADING_VIEW (self));
  bar = GTK_PROGRESS_BAR (self->progress_bar);
  gtk_label_set_label (GTK_LABEL (self->text_label), text);
  if (progress->bytes_total > 0 || progress->share > 0)
    gtk_progress_bar_set_fraction (
        bar, CLAMP (progress->share, gtk_progress_bar_get_fraction (bar), 1));
  else
    gtk_progress_bar_pulse (bar);
}
