/* The bar never runs backwards; when the size is not known it swings. */

#include "widgets/loading-view.h"

#include "analysis/result/format.h"
#include "widgets/widgets.h"

struct _EdaLoadingView
{
  GtkWidget parent_instance;

  GtkWidget *title_label;
  GtkWidget *progress_bar;
  GtkWidget *text_label;
  GtkWidget *cancel_button;
};

G_DEFINE_FINAL_TYPE (EdaLoadingView, eda_loading_view, GTK_TYPE_WIDGET)

static void
eda_loading_view_dispose (GObject *object)
{
  eda_widget_dispose_template (GTK_WIDGET (object), EDA_TYPE_LOADING_VIEW);
  G_OBJECT_CLASS (eda_loading_view_parent_class)->dispose (object);
}

static void
eda_loading_view_class_init (EdaLoadingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = eda_loading_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               EDA_WIDGETS_RESOURCE "loading-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EdaLoadingView, title_label);
  gtk_widget_class_bind_template_child (widget_class, EdaLoadingView, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, EdaLoadingView, text_label);
  gtk_widget_class_bind_template_child (widget_class, EdaLoadingView, cancel_button);
}

static void
eda_loading_view_init (EdaLoadingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  eda_widget_set_label (self->progress_bar, "Reading the file", NULL);
}

GtkWidget *
eda_loading_view_new (void)
{
  return g_object_new (EDA_TYPE_LOADING_VIEW, NULL);
}

void
eda_loading_view_set_name (EdaLoadingView *self, const char *name)
{
  g_autofree char *title = g_strdup_printf ("Reading %s", name);

  g_return_if_fail (EDA_IS_LOADING_VIEW (self));
  gtk_label_set_label (GTK_LABEL (self->title_label), title);
  gtk_label_set_label (GTK_LABEL (self->text_label), "Opening the file…");
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), 0);
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), "_Cancel");
  gtk_widget_set_tooltip_text (self->cancel_button, "Stop reading (Esc)");
}

void
eda_loading_view_set_keeping (EdaLoadingView *self)
{
  g_return_if_fail (EDA_IS_LOADING_VIEW (self));
  gtk_label_set_label (GTK_LABEL (self->title_label), "Keeping What Was Read");
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), "_Discard");
  gtk_widget_set_tooltip_text (self->cancel_button, "Keep nothing (Esc)");
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
                              ? g_strdup_printf ("%s of %s", done, total)
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
    append_part (text, progress->stage);
  if (progress->rows > 0)
    {
      g_autofree char *rows = eda_format_count (progress->rows, "row", NULL);

      append_part (text, rows);
    }
  return g_string_free (text, FALSE);
}

void
eda_loading_view_set_progress (EdaLoadingView *self, const EdaProgress *progress)
{
  GtkProgressBar  *bar;
  g_autofree char *text = eda_progress_to_text (progress);

  g_return_if_fail (EDA_IS_LOADING_VIEW (self));
  bar = GTK_PROGRESS_BAR (self->progress_bar);
  gtk_label_set_label (GTK_LABEL (self->text_label), text);
  if (progress->bytes_total > 0)
    {
      double share = (double)progress->bytes_done / progress->bytes_total;

      gtk_progress_bar_set_fraction (
          bar, CLAMP (share, gtk_progress_bar_get_fraction (bar), 1));
    }
  else
    gtk_progress_bar_pulse (bar);
}
