/* Cards in as many columns as there is room for; what is still empty is told in the last
 * of them. */

#include "widgets/progress/progress-figures.h"

#include <glib/gi18n.h>

#include "analysis/result/translate.h"
#include "challenge/history/dashboard.h"
#include "widgets/challenge-parts.h"
#include "widgets/notebook/figure-view.h"
#include "widgets/tile-layout.h"
#include "widgets/widgets.h"

#define WIDTH_PX 1560
#define CARD_WIDTH_PX 390
#define MOST_COLUMNS 3

static GtkWidget *
make_card (const char *title)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX,
                                  "orientation",
                                  GTK_ORIENTATION_VERTICAL,
                                  "spacing",
                                  12,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_GROUP,
                                  NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "progress-card");
  gtk_box_append (GTK_BOX (card), eda_challenge_heading_new (title, "title-4"));
  return card;
}

static void
append_text (GtkWidget *card, const char *english, const char *css_class)
{
  g_autofree char *text = eda_translate (english);

  gtk_box_append (GTK_BOX (card), eda_challenge_label_new (text, css_class));
}

static GtkWidget *
make_part (const EdaDashboardPart *part)
{
  GtkWidget       *card = make_card (_ (part->title));
  g_autofree char *text = eda_translate (part->text);

  append_text (card, part->text, NULL);
  for (guint i = 0; i < part->figures->len; i++)
    gtk_box_append (GTK_BOX (card), eda_figure_view_new (part->figures->pdata[i], NULL));
  append_text (card, part->about, "dim-label");
  eda_widget_set_label (card, _ (part->title), text);
  return card;
}

/* NULL: there are none. */
static GtkWidget *
make_empty_ones (const GPtrArray *parts)
{
  GtkWidget *card = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      const EdaDashboardPart *part = parts->pdata[i];

      if (part->figures->len > 0)
        continue;
      if (card == NULL)
        {
          card = make_card (_ ("Not enough sessions yet"));
          eda_widget_set_label (card, _ ("Not enough sessions yet"), NULL);
        }
      gtk_box_append (GTK_BOX (card),
                      eda_challenge_heading_new (_ (part->title), "heading"));
      append_text (card, part->text, NULL);
      append_text (card, part->about, "dim-label");
    }
  return card;
}

GtkWidget *
eda_progress_figures_new (const GPtrArray *parts)
{
  GtkWidget *tiles = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *empty = make_empty_ones (parts);
  GtkWidget *box, *page = eda_challenge_page_new (WIDTH_PX, &box);

  /* two columns want all the room that there is */
  adw_clamp_set_tightening_threshold (ADW_CLAMP (gtk_widget_get_parent (box)), WIDTH_PX);
  gtk_widget_set_layout_manager (tiles,
                                 eda_tile_layout_new (CARD_WIDTH_PX, MOST_COLUMNS));
  for (guint i = 0; i < parts->len; i++)
    if (((const EdaDashboardPart *)parts->pdata[i])->figures->len > 0)
      gtk_box_append (GTK_BOX (tiles), make_part (parts->pdata[i]));
  if (empty != NULL)
    gtk_box_append (GTK_BOX (tiles), empty);
  gtk_box_append (GTK_BOX (box), tiles);
  return page;
}
