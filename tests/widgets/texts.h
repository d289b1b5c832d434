/* Every text that a window shows: labels, tooltips, placeholders, menus, and what figures say. */
#pragma once

#include "tests/widgets/harness.h"
#include "widgets/notebook/plot-view.h"

typedef void (*TextFunc) (const char *text, gpointer data);

static inline void
texts_of_menu (GMenuModel *menu, TextFunc tell, gpointer data)
{
  for (int i = 0; menu != NULL && i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        tell (label, data);
      for (guint k = 0; k < 2; k++)
        {
          g_autoptr (GMenuModel) below = g_menu_model_get_item_link (
              menu, i, k == 0 ? G_MENU_LINK_SECTION : G_MENU_LINK_SUBMENU);

          texts_of_menu (below, tell, data);
        }
    }
}

static inline void
texts_of_axis (const EdaAxis *axis, TextFunc tell, gpointer data)
{
  if (axis->column == NULL && axis->title != NULL)
    tell (axis->title, data);
  for (guint i = 0; axis->words && axis->labels[i] != NULL; i++)
    tell (axis->labels[i], data);
}

static inline void
texts_of_figure (const EdaFigure *figure, TextFunc tell, gpointer data)
{
  tell (figure->title, data);
  tell (figure->subtitle, data);
  tell (figure->alt, data);
  texts_of_axis (&figure->x, tell, data);
  texts_of_axis (&figure->y, tell, data);
  if (figure->scale_title != NULL)
    tell (figure->scale_title, data);
  for (guint i = 0; i < figure->layers->len; i++)
    {
      const EdaLayer *layer = figure->layers->pdata[i];

      for (gsize k = 0; layer->texts != NULL && !layer->names && k < layer->n; k++)
        tell (layer->texts[k], data);
    }
}

/* Of @root and all in it that is mapped. */
static inline void
texts_of (GtkWidget *root, TextFunc tell, gpointer data)
{
  g_autoptr (GPtrArray) widgets = harness_find_all (root, GTK_TYPE_WIDGET);

  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = widgets->pdata[i];

      if (!gtk_widget_get_mapped (widget))
        continue;
      if (gtk_widget_get_tooltip_text (widget) != NULL)
        tell (gtk_widget_get_tooltip_text (widget), data);
      if (GTK_IS_LABEL (widget))
        tell (gtk_label_get_text (GTK_LABEL (widget)), data);
      else if (GTK_IS_ENTRY (widget)
               && gtk_entry_get_placeholder_text (GTK_ENTRY (widget)) != NULL)
        tell (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), data);
      else if (GTK_IS_MENU_BUTTON (widget))
        texts_of_menu (
            gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), tell, data);
      else if (EDA_IS_PLOT_VIEW (widget))
        texts_of_figure (eda_plot_view_get_figure (EDA_PLOT_VIEW (widget)), tell, data);
    }
}
