/* A figure on the clipboard: as a picture, as a drawing (SVG), as values for a
 * spreadsheet, all at once or one of them. */

#include "plots/export.h"
#include "plots/values.h"
#include "widgets/notebook/grid-view.h"
#include "widgets/notebook/plot-view-private.h"

#define DRAWING_WIDTH_PX 640

static GdkContentProvider *
picture_provider (EdaPlotView *self)
{
  g_autoptr (GdkTexture) picture = eda_plot_view_dup_picture (self);

  return gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, picture);
}

static GdkContentProvider *
drawing_provider (EdaPlotView *self)
{
  double height = eda_plot_height_for_width (self->figure, DRAWING_WIDTH_PX);
  char  *svg = eda_plot_to_svg (self->shown != NULL ? self->shown : self->figure,
                               DRAWING_WIDTH_PX,
                               height,
                               "figure");
  g_autoptr (GBytes) bytes = g_bytes_new_take (svg, strlen (svg));

  return gdk_content_provider_new_for_bytes ("image/svg+xml", bytes);
}

/* NULL when it has no values to tell. */
static GdkContentProvider *
values_provider (EdaPlotView *self)
{
  g_autoptr (EdaGrid) grid = eda_figure_new_values (self->figure);
  g_autofree char *text = grid != NULL ? eda_grid_dup_tsv (grid) : NULL;

  return text != NULL ? gdk_content_provider_new_typed (G_TYPE_STRING, text) : NULL;
}

static void
put (EdaPlotView *self, GdkContentProvider *take_provider)
{
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), take_provider);
  g_object_unref (take_provider);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaPlotView        *self = EDA_PLOT_VIEW (widget);
  GdkContentProvider *ways[3] = { picture_provider (self), drawing_provider (self) };
  gsize               n = 2;

  ways[n] = values_provider (self);
  n += ways[n] != NULL;
  put (self, gdk_content_provider_new_union (ways, n));
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  put (EDA_PLOT_VIEW (widget), picture_provider (EDA_PLOT_VIEW (widget)));
}

static void
copy_drawing_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  put (EDA_PLOT_VIEW (widget), drawing_provider (EDA_PLOT_VIEW (widget)));
}

static void
copy_values_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GdkContentProvider *values = values_provider (EDA_PLOT_VIEW (widget));

  if (values != NULL)
    put (EDA_PLOT_VIEW (widget), values);
}

static void
copy_words_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EdaFigure       *figure = EDA_PLOT_VIEW (widget)->figure;
  g_autofree char *text = g_strdup_printf ("%s. %s", figure->title, figure->alt);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

void
eda_plot_view_class_init_copy (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "plot.copy", NULL, copy_action);
  gtk_widget_class_install_action (
      widget_class, "plot.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (
      widget_class, "plot.copy-drawing", NULL, copy_drawing_action);
  gtk_widget_class_install_action (
      widget_class, "plot.copy-values", NULL, copy_values_action);
  gtk_widget_class_install_action (
      widget_class, "plot.copy-words", NULL, copy_words_action);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "plot.copy", NULL);
}
