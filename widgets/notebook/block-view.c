/* Text stays a plain label; the other kinds have widgets of their own. */

#include "widgets/notebook/block-view.h"

#include "analysis/result/format.h"
#include "analysis/result/translate.h"
#include "widgets/notebook/figure-view.h"
#include "widgets/notebook/finding-row.h"
#include "widgets/notebook/grid-view.h"
#include "widgets/notebook/result-frame.h"
#include "widgets/widgets.h"

static GtkWidget *
text_view_new (const char *english)
{
  g_autofree char *text = eda_translate (english);
  g_autofree char *tied = eda_tie_numbers (text);
  GtkWidget       *label = gtk_label_new (tied);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "block-text");
  eda_widget_set_label (label, text, NULL);
  return label;
}

GtkWidget *
eda_block_view_new (const EdaBlock *block, EdaCell *cell, EdaRowSelection *selection)
{
  switch (block->kind)
    {
    case EDA_BLOCK_GRID:
      return eda_result_frame_new (
          eda_grid_view_new (block->grid), cell, block->key, "grid.menu");
    case EDA_BLOCK_FIGURE:
      return eda_result_frame_new (
          eda_figure_view_new (block->figure, selection), cell, block->key, "plot.menu");
    case EDA_BLOCK_FINDING:
      return eda_result_frame_new (
          eda_finding_row_new (block->finding), cell, block->key, "finding.menu");
    case EDA_BLOCK_TEXT:
    default:
      return text_view_new (block->text);
    }
}
